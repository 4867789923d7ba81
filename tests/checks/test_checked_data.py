"""The data folder as a whole: what is missing in it, and all its faults at once."""

import pathlib
import random
import re
import unicodedata

import pytest

from macros.recognisers.tones import one_placement
from tests.checks import (
    test_abbreviations,
    test_assignees,
    test_citations,
    test_cycles,
    test_lossless,
    test_outlines,
    test_periods,
    test_places,
    test_plans,
    test_sources,
)
from tests.core_fixtures import AMENDED, PLAN, SOURCE, TASKS, TEXT, copied, replaced, resealed
from tests.reading import test_loading
from tests.tools.faults import (
    BODIES,
    DOCUMENTS,
    POSITIONS,
    place_of,
    places,
    planted,
    problems_of,
)

TESTS = (
    *(test_loading, test_abbreviations, test_assignees, test_citations, test_cycles),
    *(test_lossless, test_outlines, test_periods, test_places, test_plans, test_sources),
)


LISTS = ["bodies.yml", "groups.yml", "positions.yml", "documents.yml", "abbreviations.yml"]
IN_PLAN = ["plan.yml", "text.md", "tasks.yml", "source.txt"]
FILES = [*(f"data/{name}" for name in LISTS), *(PLAN.replace("plan.yml", name) for name in IN_PLAN)]


@pytest.mark.parametrize("file", FILES)
def test_a_missing_file_is_the_only_problem(root: pathlib.Path, file: str) -> None:
    (root / file).unlink()
    problems = problems_of(root)
    assert places(problems) == [(file, 1, 1)]
    assert "Không có tệp này" in str(problems[0])


@pytest.mark.parametrize("file", FILES)
def test_a_file_of_another_encoding_is_the_only_problem(root: pathlib.Path, file: str) -> None:
    content = (root / file).read_bytes()
    (root / file).write_bytes(content + b"# \xe0\n")
    problems = problems_of(root)
    assert [(one.file, one.line) for one in problems] == [(file, content.count(b"\n") + 1)]
    assert "không phải UTF-8" in str(problems[0])


@pytest.mark.parametrize("file", FILES)
def test_an_empty_file_is_the_only_problem(root: pathlib.Path, file: str) -> None:
    (root / file).write_bytes(b"")
    problems = problems_of(root)
    assert places(problems) == [(file, 1, 1)]
    assert "Tệp trống" in str(problems[0])


def test_a_text_that_assigns_while_no_task_is_listed_is_told_where_it_does(
    root: pathlib.Path,
) -> None:
    (root / TASKS).write_text("[]\n", encoding="utf-8")
    problems = problems_of(root)
    assert {one.file for one in problems} == {TEXT}
    assert "Đoạn này giao việc, mà tasks.yml chưa ghi nhiệm vụ nào" in str(problems[0])
    assert "Chỉ đạo thực hiện" in problems[0].found


def test_a_source_text_that_is_too_large_or_no_file(root: pathlib.Path) -> None:
    (root / SOURCE).write_bytes(b"a" * 2_000_001)
    assert [(one.file, one.what) for one in problems_of(root)] == [(SOURCE, "Tệp quá lớn")]
    (root / SOURCE).unlink()
    (root / SOURCE).mkdir()
    assert [(one.file, one.what) for one in problems_of(root)] == [
        (SOURCE, "Chỗ này phải là một tệp, không phải thư mục")
    ]


@pytest.mark.parametrize("file", FILES[:5])
def test_a_file_that_is_no_list_is_the_only_problem(root: pathlib.Path, file: str) -> None:
    (root / file).write_text("# chú thích\nid: so-noi-vu\n", encoding="utf-8")
    problems = problems_of(root)
    assert places(problems) == [(file, 2, 1)]
    assert "phải là danh sách" in str(problems[0])


def test_a_plan_that_is_a_list_is_the_only_problem(root: pathlib.Path) -> None:
    (root / PLAN).write_text("- id: 03-kh-bcd-2022\n", encoding="utf-8")
    problems = problems_of(root)
    assert places(problems) == [(PLAN, 1, 1)]
    assert "phải gồm các mục" in str(problems[0])


def test_a_folder_without_plans_is_reported(root: pathlib.Path) -> None:
    for path in (root / PLAN).parent.iterdir():
        path.unlink()
    (root / PLAN).parent.rmdir()
    problems = problems_of(root)
    assert ("data/plans", 1, 1) in places(problems)
    assert "mỗi kế hoạch là một thư mục" in str(next(p for p in problems if p.file == "data/plans"))


def test_a_folder_without_data_is_reported(tmp_path: pathlib.Path) -> None:
    problems = problems_of(tmp_path)
    assert [problem.file for problem in problems] == sorted(["data/plans", *FILES[:5]])


def test_a_text_in_the_wrong_form_is_reported(root: pathlib.Path) -> None:
    replaced(root / TEXT, "chi tiêu nội bộ", unicodedata.normalize("NFD", "chi tiêu nội bộ"))
    problems = problems_of(root)
    assert [problem.file for problem in problems] == [TEXT]
    assert "NFC" in str(problems[0])


def test_a_document_is_received_in_any_form(root: pathlib.Path) -> None:
    """Nobody is to edit it: what is odd in its characters is read as it was meant."""
    text = (root / SOURCE).read_text(encoding="utf-8").replace("Sở Nội vụ", "Sở\u00a0Nội\u00ad vụ")
    (root / SOURCE).write_bytes(b"\xef\xbb\xbf" + unicodedata.normalize("NFD", text).encode())
    resealed(root)
    assert problems_of(root) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("Đ", "Ð", "Ký tự U+00D0 Ð trông giống chữ khác, chữ cần là Đ U+0110"),
        ("Sở Nội vụ", "\u0405ở Nội vụ", "U+0405 \u0405 trông giống chữ khác, chữ cần là S"),
        ("Nội vụ", "N\u200bội vụ", "Ký tự U+200B không nhìn thấy"),
        ("Nội vụ", "Nội vụ\u0301\u0301\u0301", "Dấu rời không ghép được"),
    ],
)
def test_a_character_typed_wrong_everywhere_is_told_once_a_file(
    root: pathlib.Path, old: str, new: str, words: str
) -> None:
    """And nothing else is: the rest is read as it was meant, on either side."""
    for file in (TEXT, SOURCE):
        text = (root / file).read_text(encoding="utf-8")
        assert text.count(old) > 1
        (root / file).write_text(text.replace(old, new), encoding="utf-8")
    resealed(root)
    problems = problems_of(root)
    assert [one.file for one in problems] == [TEXT]
    assert all(words in one.what for one in problems)
    assert all("chỗ nữa như vậy trong tệp này" in one.hint for one in problems)


def test_blanks_of_any_kind_are_blanks_in_a_text_but_not_in_data(root: pathlib.Path) -> None:
    for file, words in ((TEXT, "Sở Nội vụ"), (BODIES, "name: Sở Y tế")):
        text = (root / file).read_text(encoding="utf-8")
        assert words in text
        (root / file).write_text(text.replace(words, words.replace("ở ", "ở\u00a0")), "utf-8")
    problems = problems_of(root)
    assert [(one.file, one.what) for one in problems] == [
        (BODIES, "Khoảng trắng U+00A0 không phải dấu cách")
    ]


def test_a_billion_laughs_are_not_laughed(root: pathlib.Path) -> None:
    lines = ["- &a0 [ha, ha, ha, ha]"]
    lines += [f"- &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 30)]
    content = (root / BODIES).read_text(encoding="utf-8")
    (root / BODIES).write_text(content + "\n".join(lines), encoding="utf-8")
    problems = problems_of(root)
    assert (BODIES, content.count("\n") + 1, 3) in places(problems)
    assert {problem.file for problem in problems} == {BODIES}


def test_all_faults_of_all_files_are_reported_at_once(root: pathlib.Path) -> None:
    """One fault does not hide another, not even one that makes its record unreadable."""
    named = [
        "unknown key",
        "missing field",
        "misspelt key",
        "assignee that the wording does not name",
        "section out of sequence",
        "line that assigns and is not in tasks.yml",
        "correction without its reason",
        "changed letter",
        "period that the wording does not give",
        "kind that is not in the list",
        "wrong scope",
        "source missing for an outside fact",
        "date that differs from print",
        "slip that is not printed",
        "member without a source",
        "position that takes in itself",
        "abbreviation that no plan prints",
    ]
    faults = [fault for tests in TESTS for fault in tests.FAULTS if fault.name in named]
    assert len(faults) == len(named)
    for fault in faults:
        planted(fault, root)
    problems = problems_of(root)
    for fault in faults:
        assert place_of(fault, root) in places(problems), "\n".join(map(str, problems))
    assert len(problems) == len(faults) + sum(fault.others for fault in faults)
    assert problems == sorted(problems)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (BODIES, "  name: Sở Ngoại vụ\n", ""),
        (DOCUMENTS, "- id: luat-71-2025-qh15\n  type", "- type"),
        (TASKS, "  title: Kiểm tra việc", "  titel: x\n  at: Kiểm tra việc"),
        (TEXT, "13. Tổ chức kiểm tra", "13. *Tổ chức kiểm tra"),
    ],
    ids=[
        *("a body without a name", "a document without an id", "a task without a place"),
        "a line with broken markup",
    ],
)
def test_what_cannot_be_read_hides_nothing_that_does_not_hang_on_it(
    root: pathlib.Path, file: str, old: str, new: str
) -> None:
    """Else work would go in waves: each mended fault would bring up new ones."""
    named = [
        "changed letter",
        "period that the wording does not give",
        "body in the wording that is not assigned",
        "number without a record",
    ]
    faults = [fault for tests in TESTS for fault in tests.FAULTS if fault.name in named]
    assert len(faults) == len(named)
    for fault in faults:
        planted(fault, root)
    replaced(root / file, old, new)
    problems = problems_of(root)
    for fault in faults:
        assert place_of(fault, root) in places(problems), fault.name


def test_a_plan_that_places_its_tones_otherwise_is_sound(root: pathlib.Path) -> None:
    """The records say “Ủy ban”, “hòa”; this plan prints “Uỷ ban”, “hoà”, and keeps its wording."""
    for file in (PLAN, TEXT, TASKS, SOURCE):
        text = (root / file).read_text(encoding="utf-8")
        (root / file).write_text(one_placement(text), encoding="utf-8")
        assert one_placement(text) != text
    resealed(root)
    assert problems_of(root) == []


def test_many_problems_alike_are_counted(root: pathlib.Path) -> None:
    """One misspelt id of a position that many places name."""
    replaced(root / POSITIONS, "- id: uy-vien\n", "- id: uy-vienn\n")
    problems = problems_of(root)
    assert len(problems) == 5
    assert {(one.file, one.found) for one in problems} == {(TASKS, "uy-vien")}
    uses = len(re.findall(r"[ \[]uy-vien[,\]]", (root / TASKS).read_text(encoding="utf-8")))
    assert [one.hint for one in problems[:4]] == ["uy-vienn"] * 4
    assert problems[4].hint == f"uy-vienn; còn {uses - 5} chỗ nữa như vậy trong tệp này"


def test_a_misspelt_wording_does_not_bury_the_rest(root: pathlib.Path) -> None:
    replaced(root / POSITIONS, "    - Ủy viên Ban Chỉ đạo\n", "    - Ủy viên Ban chỉ đạo\n")
    replaced(root / TASKS, "  period: 2022-Q1\n", "  period: 2022-Q2\n")
    problems = problems_of(root)
    assert len(problems) < 20
    assert any("Thời gian không khớp" in str(problem) for problem in problems)


@pytest.mark.parametrize("seed", range(10))
def test_no_mutation_stops_the_check(tmp_path: pathlib.Path, seed: int) -> None:
    """200 mutations of bytes and lines, each of one file, which leave hardly any data sound.

    What a gentler change leaves sound is built in tests/test_admitted.py.
    """
    chance = random.Random(seed)
    root = copied(tmp_path, AMENDED)
    files = sorted(path for path in (root / "data").rglob("*") if path.is_file())
    for _ in range(20):
        path = chance.choice(files)
        content = path.read_bytes()
        path.write_bytes(mutated(content, chance))
        problems_of(root)
        if chance.random() < 0.7:
            path.write_bytes(content)


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Some bytes or lines changed, gone, doubled or moved."""
    lines = content.splitlines(keepends=True) or [b"\n"]
    at = chance.randrange(len(lines))
    match chance.randrange(8):
        case 0:
            lines[at] = b""
        case 1:
            lines.insert(at, lines[chance.randrange(len(lines))])
        case 2:
            other = chance.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
        case 3:
            lines[at] = lines[at].replace(b"  ", b"", 1)
        case 4:
            key = lines[at].split(b":")[0]
            value = chance.choice([b"null", b"[]", b"{}", b"- x", b"'", b"[[[", b"9" * 40, b"*a"])
            lines[at] = key + b": " + value + b"\n"
        case _:
            joined = bytearray(b"".join(lines))
            for _ in range(chance.randrange(1, 5)):
                place = chance.randrange(len(joined) or 1)
                joined[place : place + chance.randrange(3)] = chance.randbytes(chance.randrange(3))
            return bytes(joined)
    return b"".join(lines)
