"""A document that is sent again: what was typed is found at its paragraph, or told by its name."""

import argparse
import pathlib
import re
import shutil
from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

import pytest
import yaml

from macros.importing import command
from macros.recognisers.outline import read_outline
from tests.core_fixtures import SHAPES, copied, replaced
from tests.synthetic.plans import make, write
from tests.synthetic.writer import MadePlan
from tests.tools.trees import tree

_NUMBER = re.compile(r"^(\| )?(\d+)(\.| \|)")


class Line(NamedTuple):
    """A line of a document, and which one of the first version it is; None: it is new."""

    text: str
    was: int | None
    run: int | None  # of the numbers one after the other that it belongs to


def imported(root: pathlib.Path, file: pathlib.Path, id_: str, *, again: bool = False) -> int:
    names = dict.fromkeys(("section", "json", "like", "changes"))
    options = argparse.Namespace(file=file, id=id_, again=again, verify=False, **names)
    return command.run(options, root)


def lines_of(text: str) -> Iterator[Line]:
    run, last = 0, 0
    for at, line in enumerate(line for line in text.split("\n") if line.strip()):
        number = _NUMBER.match(line)
        if number and int(number[2]) != last + 1:
            run += 1
        last = int(number[2]) if number else last
        yield Line(line, at, run if number else None)


def text_of(lines: Sequence[Line]) -> str:
    """The text, its numbers one after the other again."""
    last: dict[int, int] = {}
    made = []
    for line in lines:
        text = line.text
        if line.run is not None and (number := _NUMBER.match(text)):
            first = int(number[2]) if line.was is not None else 1
            last[line.run] = last[line.run] + 1 if line.run in last else first
            text = f"{number[1] or ''}{last[line.run]}{number[3]}{text[number.end() :]}"
        made.append(text)
    return "\n".join(made) + "\n"


def sent_again(lines: Sequence[Line], random: Random) -> list[Line]:
    """The document with a few paragraphs put in, taken out, exchanged, or mended by a word."""
    new = list(lines)
    for _ in range(random.randint(1, 4)):
        at = random.randrange(8, len(new) - 1)
        line, below = new[at], new[at + 1]
        if line.text.startswith("|-") or below.text.startswith("|-"):
            continue
        what = random.choice(("out", "in", "exchanged", "mended"))
        if what == "out":
            new.pop(at)
        elif what == "in" and (number := _NUMBER.match(line.text)):
            cells = line.text.count("|") - 1
            words = f"Việc thứ {random.randint(100, 999)} thêm vào"
            text = f"| 0 | {' | '.join([words] * (cells - 1))} |" if number[1] else f"0. {words}."
            new.insert(at, Line(text, None, line.run))
        elif what == "exchanged" and line.text[0] == below.text[0]:
            new[at : at + 2] = below, line
        elif what == "mended" and len(said := line.text.split(" ")) > 8 and "|" not in line.text:
            said[random.randrange(4, len(said))] = "đãchữa"
            new[at] = line._replace(text=" ".join(said))
    return new


def places(folder: pathlib.Path) -> list[str]:
    """The locator of each line of its text that is not blank; the rule of a table has none."""
    text = (folder / "text.md").read_text("utf-8")
    found = {block.line: block.locator for block in read_outline(text).blocks}
    lines = enumerate(text.split("\n"), 1)
    return [found.get(number, "") for number, line in lines if line.strip()]


def finished(folder: pathlib.Path) -> dict[str, str]:
    """Type a title of its own for each task; gives their places by the titles."""
    path = folder / "tasks.yml"
    count = iter(range(1, 1000))
    path.write_text(
        re.sub(
            r"^  title: .*$",
            lambda _: f"  title: Gõ tay số {next(count)}.",
            path.read_text("utf-8"),
            flags=re.M,
        ),
        "utf-8",
    )
    tasks = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    return {task["title"]: task["at"] for task in tasks}


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> tuple[pathlib.Path, tuple[MadePlan, ...]]:
    root = tmp_path_factory.mktemp("again")
    write(root, 10, 1)
    for one in (root / "data/plans").iterdir():
        shutil.rmtree(one)
    return root, make(10, 1).plans


def check_seed(
    plans: tuple[pathlib.Path, tuple[MadePlan, ...]],
    tmp_path: pathlib.Path,
    capsys: pytest.CaptureFixture[str],
    seed: int,
) -> None:
    """Import a plan, type titles, send it again otherwise, and look for each of them."""
    root, made = plans
    file, folder = tmp_path / "a.md", root / f"data/plans/thu-{seed}"
    lines = [*lines_of(made[seed % len(made)].text)]
    file.write_text(text_of(lines), "utf-8")
    assert imported(root, file, folder.name) == 0
    typed = finished(folder)
    was = dict(zip(places(folder), lines, strict=True))
    new = sent_again(lines, Random(seed))
    file.write_text(text_of(new), "utf-8")
    capsys.readouterr()
    assert imported(root, file, folder.name, again=True) == 0
    said = capsys.readouterr().out
    now = dict(zip((line.was for line in new), places(folder), strict=True))
    tasks = yaml.load((folder / "tasks.yml").read_text("utf-8"), Loader=yaml.BaseLoader)
    found = {task["title"]: task["at"] for task in tasks}
    for title, at in typed.items():
        if place := now.get(was[at].was):
            assert found[title] == place, was[at]
        else:
            assert "⟦" in found[title], was[at]
            assert title in said


@pytest.mark.parametrize("seed", [4, 6, 8])
def test_what_was_typed_goes_with_its_paragraph(
    plans: tuple[pathlib.Path, tuple[MadePlan, ...]],
    tmp_path: pathlib.Path,
    capsys: pytest.CaptureFixture[str],
    seed: int,
) -> None:
    check_seed(plans, tmp_path, capsys, seed)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(10, 60))
def test_what_was_typed_goes_with_its_paragraph_whatever_is_sent(
    plans: tuple[pathlib.Path, tuple[MadePlan, ...]],
    tmp_path: pathlib.Path,
    capsys: pytest.CaptureFixture[str],
    seed: int,
) -> None:
    check_seed(plans, tmp_path, capsys, seed)


TEXT = """SỞ NỘI VỤ
Số: 77/KH

KẾ HOẠCH
Công tác năm 2027

I. NHIỆM VỤ
1. Rà soát quy chế làm việc của cơ quan.
- Chủ trì: Sở Nội vụ.
2. Tổng hợp ý kiến của cử tri.
- Chủ trì: Sở Nội vụ.
3. Tỷ lệ hài lòng trên 95%.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
- Tập huấn nghiệp vụ cho công chức, hoàn thành trước ngày 30/6/2027.
- Thực hiện nhiệm vụ khác được giao.
"""


class Sent:
    """A plan that is sent, imported, written in, and sent again."""

    def __init__(self, root: pathlib.Path) -> None:
        self.root, self.file = copied(root / "p", SHAPES), root / "kế hoạch.md"
        self.folder = self.root / "data/plans/thu"

    def send(self, text: str, *, again: bool = False) -> int:
        self.file.write_text(text, "utf-8")
        return imported(self.root, self.file, "thu", again=again)

    def read(self, name: str) -> str:
        return (self.folder / name).read_text("utf-8")

    def put(self, name: str, old: str, new: str) -> None:
        replaced(self.folder / name, old, new)

    def at(self) -> dict[str, str]:
        """The places of the tasks by their titles."""
        tasks = yaml.load(self.read("tasks.yml"), Loader=yaml.BaseLoader)
        return {one["title"]: one["at"] for one in tasks}


@pytest.fixture
def sent(tmp_path: pathlib.Path) -> Sent:
    made = Sent(tmp_path)
    assert made.send(TEXT) == 0
    return made


def test_nothing_changes_where_the_same_is_sent_again(sent: Sent) -> None:
    sent.put("tasks.yml", "- at: i/2\n", "# hỏi lại anh Ba\n- at: i/2\n")
    before = tree(sent.folder)
    (sent.folder / "tasks.yml").write_text(sent.read("tasks.yml"), "utf-8-sig")  # as Notepad does
    assert sent.send(TEXT, again=True) == 0
    assert tree(sent.folder) == before


def test_a_task_put_in_gets_a_code_of_its_own_beside_those_that_are_public(sent: Sent) -> None:
    """An address of the site, and reports of results, go by the code."""
    sent.put("plan.yml", "draft: true\n", "")
    codes = re.findall(r"^  code: (\S+)", sent.read("tasks.yml"), re.MULTILINE)
    (sent.folder / "progress.yml").write_text("- task: 1\n- task: i-2\n- {task: 2, turn: null}\n")
    sent.send(
        TEXT.replace("1. Rà soát", "1. Lập danh sách hồ sơ.\n2. Rà soát")
        .replace("2. Tổng", "3. Tổng")
        .replace("3. Tỷ", "4. Tỷ"),
        again=True,
    )
    tasks = yaml.load(sent.read("tasks.yml"), Loader=yaml.BaseLoader)
    kept = {one["code"] for one in tasks}
    assert {*codes} <= kept
    assert sent.read("progress.yml") == "- task: i-1\n- task: i-2\n- {task: i-2, turn: null}\n"
    assert len(kept) == len(tasks)


def test_what_is_said_of_paragraphs_that_are_no_tasks_goes_with_them(
    sent: Sent, capsys: pytest.CaptureFixture[str]
) -> None:
    sent.put("plan.yml", "reason: ⟦Không giao việc cho ai.⟧", "reason: Chỉ nêu mức phải đạt.")
    more = TEXT.replace("3. Tỷ lệ", "3. Mở lớp tập huấn.\n- Chủ trì: Sở Nội vụ.\n4. Tỷ lệ")
    assert sent.send(more, again=True) == 0
    assert "- at: i/4\n    reason: Chỉ nêu mức phải đạt." in sent.read("plan.yml")
    assert sent.send(TEXT.replace("3. Tỷ lệ hài lòng trên 95%.\n", ""), again=True) == 0
    assert "no_tasks: []" in sent.read("plan.yml")
    assert "đã bỏ khỏi no_tasks:\n- i/4 “Chỉ nêu mức phải đạt.”" in capsys.readouterr().out


def test_what_was_taken_out_does_not_come_back(
    sent: Sent, capsys: pytest.CaptureFixture[str]
) -> None:
    tasks = re.split(r"\n(?=- at:)", sent.read("tasks.yml"))
    (sent.folder / "tasks.yml").write_text("\n".join(tasks[:-1]) + "\n", "utf-8")
    at = sent.at()
    assert sent.send(TEXT, again=True) == 0
    assert sent.at() == at
    assert (
        "để như đã sửa:\n- ii/1/-2 “Thực hiện nhiệm vụ khác được giao.”" in capsys.readouterr().out
    )


def test_which_of_two_the_same_is_gone_nobody_guesses(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sent = Sent(tmp_path)
    twice = "- Thực hiện nhiệm vụ khác được giao.\n"
    assert sent.send(TEXT + twice) == 0
    finished(sent.folder)
    assert sent.send(TEXT, again=True) == 0
    assert [at for at in sent.at().values() if "⟦" in at] == ["⟦ii/1/-2⟧", "⟦ii/1/-2⟧"]
    assert "chưa rõ nay là đoạn nào" in capsys.readouterr().out


def test_what_people_mended_in_the_text_stays(
    sent: Sent, capsys: pytest.CaptureFixture[str]
) -> None:
    """Notation, and words that the received document has wrong."""
    correction = (
        "corrections:\n  - at: i/2\n    before: ý kiến của cử tri\n    after: ý kiến cử tri\n"
    )
    sent.put("text.md", "ý kiến của cử tri", "ý kiến cử tri")
    sent.put("text.md", "\n- Tập huấn", "\n  - Tập huấn")
    (sent.folder / "plan.yml").write_text(
        sent.read("plan.yml") + correction + "    reason: In thừa chữ.\n", "utf-8"
    )
    more = TEXT.replace("1. Rà soát", "1. Lập danh sách hồ sơ.\n2. Rà soát").replace(
        "2. Tổng", "3. Tổng"
    )
    assert sent.send(more, again=True) == 0
    assert "3. Tổng hợp ý kiến cử tri.\n" in sent.read("text.md")
    assert "\n  - Tập huấn" in sent.read("text.md")
    assert "- at: i/3\n    before: ý kiến của cử tri" in sent.read("plan.yml")
    assert "không còn" not in capsys.readouterr().out
    mended = TEXT.replace("ý kiến của cử tri", "ý kiến và kiến nghị cử tri")
    assert sent.send(mended, again=True) == 0
    said = capsys.readouterr().out
    assert "đã bỏ khỏi corrections:\n- i/3: “ý kiến của cử tri” → “ý kiến cử tri”" in said
    assert "phải xem lại:\n- “3. Tổng hợp ý kiến cử tri.”" in said


def test_what_the_signed_version_says_of_itself_is_proposed(
    sent: Sent, capsys: pytest.CaptureFixture[str]
) -> None:
    sent.put("plan.yml", "title: Công tác năm 2027", "title: Tên gõ tay")
    signed = TEXT.replace("77/KH", "78/KH-SNV").replace("Công tác năm", "Công tác trọng tâm năm")
    assert sent.send(signed, again=True) == 0
    assert "number: ⟦78/KH-SNV⟧\ntitle: Tên gõ tay\n" in sent.read("plan.yml")
    said = capsys.readouterr().out
    assert "- số: trước “77/KH”, nay “78/KH-SNV”; ghi ⟦78/KH-SNV⟧" in said
    assert (
        "- trích yếu: văn bản in “Công tác trọng tâm năm 2027”, plan.yml ghi “Tên gõ tay”" in said
    )
    before = tree(sent.folder)
    assert sent.send(signed, again=True) == 0
    assert tree(sent.folder) == before


def test_a_file_may_end_within_its_last_line(sent: Sent) -> None:
    for name in ("plan.yml", "tasks.yml"):
        (sent.folder / name).write_text(sent.read(name).rstrip(), "utf-8")
    more = TEXT.replace(
        "II. TỔ", "4. Các đơn vị có liên quan chịu trách nhiệm thi hành Kế hoạch này.\nII. TỔ"
    )
    assert sent.send(more, again=True) == 0
    plan = yaml.load(sent.read("plan.yml"), Loader=yaml.BaseLoader)
    assert [one["at"] for one in plan["no_tasks"]] == ["i/3", "i/4"]


@pytest.mark.parametrize("name", ["plan.yml", "tasks.yml"])
def test_a_file_that_nobody_can_read_is_told(
    sent: Sent, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (sent.folder / name).write_text("received:\n  a: [\n", "utf-8")
    before = tree(sent.folder)
    assert sent.send(TEXT, again=True) == 1
    assert f"{name} chưa đọc được" in capsys.readouterr().err
    assert tree(sent.folder) == before
