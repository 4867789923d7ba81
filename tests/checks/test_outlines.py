"""Texts that are not written in the notation of text.md."""

import dataclasses
import pathlib
import re

import pytest

from macros.checks import outlines
from macros.linking.lexicon import Lexicon
from macros.model.plans import Slip
from macros.problems import Problem
from macros.reading.loading import PlanFolder, Records, load
from macros.recognisers.findings import FindingKind
from macros.recognisers.outline import read_outline
from tests.core_fixtures import (
    PLAN,
    SMALLEST,
    SOURCE,
    TASKS,
    TEXT,
    checked,
    copied,
    place,
    replaced,
    resealed,
)
from tests.tools.faults import Fault, assert_reported, problems_of

REAL = checked().records.plans[0]

FAULTS = [
    Fault(
        "section out of sequence",
        TEXT,
        "III. Tổ chức thực hiện\n",
        "⟦IV. Tổ chức thực hiện\n",
        ("Số thứ tự không liên tiếp: tìm thấy “IV.”", "cho phép: III", "slips của plan.yml"),
        others=1,  # the source prints III
    ),
    Fault(
        "mark of a footnote that is not there",
        TEXT,
        "dân chủ ở các địa phương, đơn vị.\n",
        "dân chủ ở các địa phương, đơn vị.⟦[^2]\n",
        ("Dấu này không có chú thích nào: tìm thấy “2”", "thêm dòng [^số]: …"),
        others=1,  # the source has no such mark
    ),
    Fault(
        "footnote without a mark",
        TEXT,
        "Ban giám sát đầu tư cộng đồng[^1].",
        "Ban giám sát đầu tư cộng đồng.",
        ("Không chỗ nào trong văn bản có dấu của chú thích này", "“1”"),
        at=(TEXT, "⟦[^1]: Nhiệm vụ này"),
        others=1,  # the word in the source has the mark
    ),
    Fault(
        "footnote number used twice",
        TEXT,
        "[^1]: Nhiệm vụ này",
        "[^1]: Chú thích khác.\n[^1]: Nhiệm vụ này",
        ("Số chú thích này đã có", "“1”"),
        at=(TEXT, "Chú thích khác.\n⟦[^1]: "),
        others=3,  # the source has one; the words of the second are none of the plan's
    ),
    Fault(
        "star that closes nothing",
        TEXT,
        "“*Dân vận khéo*”",
        "“⟦*Dân vận khéo”",
        ("Dấu * mở chữ nghiêng mà không đóng", "dấu sao thường thì viết \\*"),
        others=1,  # nor does the source print a star
    ),
    Fault(
        "tab",
        TEXT,
        "\n- Thường trực Tỉnh ủy,\n",
        "\n⟦\t- Thường trực Tỉnh ủy,\n",
        ("Dấu tab", "thay bằng hai dấu cách"),
    ),
    Fault(
        "odd indentation",
        TEXT,
        "\n- Thường trực Tỉnh ủy,\n",
        "\n⟦   - Thường trực Tỉnh ủy,\n",
        ("Số dấu cách đầu dòng lẻ", "thụt mỗi bậc hai dấu cách"),
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_reported_at_its_place(tmp_path: pathlib.Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)


def problems(text: str, *slips: str) -> list[Problem]:
    assert REAL.entry is not None
    made = tuple(Slip(text=one, reason="Bản in như vậy.") for one in slips)
    record = REAL.entry.record.model_copy(update={"slips": made})
    entry = dataclasses.replace(REAL.entry, record=record)
    folder = PlanFolder("x", "x", entry=entry, outline=read_outline(text))
    records = Records(plans=[folder])
    return list(outlines.check(records, Lexicon(records)))


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("1. a\n2. b\n4. c", 3, "Số thứ tự không liên tiếp"),
        ("a)\nb)\nd)", 3, "Số thứ tự không liên tiếp"),
        ("Điều 1. a\nĐiều 3. b", 2, "Số thứ tự không liên tiếp"),
        ("a ** b", 1, "Hai dấu * liền nhau"),
        ("| 1 | a |\n| 2 | b |", 1, "Bảng không có hàng đầu"),
        ("| a | b |\n| a | b |\n| a | b |\n|---|---|", 1, "Bảng có quá hai hàng đầu"),
        ("| TT | b |\n|---|---|\n| 1 | c | d |", 3, "Hàng có thừa ô"),
        ("| TT | b |\n|---|---|\n| 1 |", 3, "Hàng có thiếu ô"),
        ("| TT | b |\n|---|---|\n| 1 | c", 3, "Hàng không kết thúc bằng dấu |"),
        ("| TT | b |\n|---|---|\n| 1 | c |\n2 | d |", 4, "không bắt đầu bằng dấu |"),
        ("| TT | b |\n|---|---|\n| 1 | c |\n|  | d |", 4, "Hàng không có số thứ tự"),
        ("| TT | b |\n|---|---|\n| < | c |", 3, "Không có ô nào để gộp vào"),
    ],
)
def test_each_kind_of_fault_is_told_at_its_line(text: str, line: int, what: str) -> None:
    found = problems(text)
    assert any(one.line == line and what in one.what for one in found), list(map(str, found))
    assert all(one.file == "x/text.md" and one.hint for one in found)


def test_every_kind_of_finding_has_its_words() -> None:
    assert outlines._SAID.keys() == set(FindingKind) - {FindingKind.ODD_CHARACTER}
    for what, hint in outlines._SAID.values():
        assert re.search("[à-ỹđ]", what)
        assert hint


def test_a_number_printed_out_of_sequence_is_a_slip_with_the_words_after_it() -> None:
    text = "1. một\n3. ba"
    assert len(problems(text)) == 1
    assert problems(text, "3. ba") == []
    assert problems(text, "3.") == []
    assert len(problems(text, "3. bốn")) == 1
    assert len(problems("I. a\n1. một\n3. ba\nII. b\n1. một\n3. bốn", "3. ba")) == 1
    assert len(problems(text, "ba")) == 1


def test_a_slip_does_not_hide_another_kind_of_fault() -> None:
    assert len(problems("1. *một", "1.", "*")) == 1


def test_a_gap_in_the_tasks_that_is_printed_so_is_listed(root: pathlib.Path) -> None:
    """The document prints 17 after 15: the text keeps it, the address of the task is its own."""
    for file in (TEXT, SOURCE):
        replaced(root / file, "\n16. Tổng kết", "\n17. Tổng kết")
    replaced(root / TASKS, "- at: ii/16\n", "- at: ii/17\n")
    resealed(root)
    [problem] = problems_of(root)
    assert (problem.file, problem.found, problem.allowed) == (TEXT, "17.", "16")
    slip = "  - text: 17. Tổng kết việc thực hiện\n    reason: Bản in ghi 17 sau 15.\n"
    replaced(root / PLAN, "slips:\n", f"slips:\n{slip}")
    assert problems_of(root) == []


SMALL = "data/plans/01-kh-2022"
SAID = """\
opening:
  - {line: Kế hoạch, part: type}
  - {line: công tác năm 2022, part: title}
signature: [Người viết]
corrections:"""


def test_plan_yml_says_what_lines_are_that_their_words_do_not_show(tmp_path: pathlib.Path) -> None:
    root = copied(tmp_path, SMALLEST)
    for name in ("text.md", "source.txt"):
        replaced(root / SMALL / name, "KẾ HOẠCH", "Kế hoạch")
        replaced(root / SMALL / name, "TRƯỞNG BAN", "Người viết")
    resealed(root)
    assert {one.file for one in problems_of(root)} == {f"{SMALL}/plan.yml"}, "no title is found"
    replaced(root / SMALL / "plan.yml", "corrections:", SAID)
    assert problems_of(root) == []
    (folder,) = load(root)[0].plans
    assert folder.plan is not None
    plan = folder.plan.record
    assert [(one.part, one.text) for one in plan.opening][2:] == [
        ("type", "Kế hoạch"),
        ("title", "công tác năm 2022"),
    ]
    assert plan.signature == ("Người viết",)


@pytest.mark.parametrize(
    ("old", "new"),
    [("line: Kế hoạch,", "line: Kế hoach,"), ("[Người viết]", "[Ngườii viết]")],
)
def test_a_line_that_stands_nowhere_is_told_where_it_is_named(
    tmp_path: pathlib.Path, old: str, new: str
) -> None:
    root = copied(tmp_path, SMALLEST)
    for name in ("text.md", "source.txt"):
        replaced(root / SMALL / name, "KẾ HOẠCH", "Kế hoạch")
        replaced(root / SMALL / name, "TRƯỞNG BAN", "Người viết")
    resealed(root)
    replaced(root / SMALL / "plan.yml", "corrections:", SAID.replace(old, new))
    told = [one for one in problems_of(root) if one.what == "text.md không có dòng này"]
    at = place(root / SMALL / "plan.yml", new.replace("Kế", "⟦Kế").replace("Ngườii", "⟦Ngườii"))
    assert [(one.file, one.line, one.column) for one in told] == [(f"{SMALL}/plan.yml", *at)]
