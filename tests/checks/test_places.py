"""Tasks and the places of the text that they name: nothing moves to another task unnoticed."""

import dataclasses
import pathlib
from collections.abc import Iterator

import pytest

from macros.checks import assignees, outlines, periods, places
from macros.linking.composing import _tasks
from macros.linking.lexicon import Lexicon
from macros.linking.says import says_of
from macros.model.plans import PlanEntry
from macros.model.tasks import TaskEntry
from macros.problems import Problem
from macros.reading.loading import PlanFolder, Records
from macros.reading.strict_yaml import Path
from macros.reading.validation import Located
from macros.recognisers.blocks import Block, Outline, begins
from macros.recognisers.locators import has_counted_step
from macros.recognisers.outline import read_outline
from tests.core_fixtures import AMENDED, ROOT, SHAPES, TASKS, TEXT, checked
from tests.tools.faults import Fault, assert_reported

AMENDED_TASKS = "data/plans/99-kh-bcd-2023/tasks.yml"
LAST = "  period: continuous\n"
IN_SECTION_3 = "\n- at: iii/~1\n{}  title: Tổ chức thực hiện\n  assignments: []\n  period: null\n"

FAULTS = [
    Fault(
        "place that no block bears",
        TASKS,
        "- at: ii/12\n",
        "- at: ⟦ii/17\n",
        ("Không đoạn nào trong text.md đứng ở chỗ này", "“ii/17”", "có phải là ii/"),
        others=1,  # a task is missing from the list at 12
    ),
    Fault(
        "two tasks at one place",
        TASKS,
        "- at: ii/13\n",
        "- at: ii/12\n",
        ("Chỗ này đã có nhiệm vụ", "“ii/12”", "nhiệm vụ ở dòng"),
        at=(TASKS, "- at: ⟦ii/12\n  title: Kiểm tra"),
        others=1,  # a task is missing from the list at 13
    ),
    Fault(
        "counted place without its first words",
        AMENDED_TASKS,
        LAST,
        LAST + IN_SECTION_3.format("").replace("at: ", "at: ⟦"),
        ("Chỗ có bước đếm phải ghi sáu chữ đầu", "thêm begins: Các đồng chí Ủy viên Ban"),
        data=AMENDED,
    ),
    Fault(
        "first words that stand elsewhere",
        AMENDED_TASKS,
        LAST,
        LAST + IN_SECTION_3.format("  begins: ⟦Bảo đảm an toàn thông tin.\n"),
        ("không bắt đầu bằng những chữ này", "cho phép: Các đồng chí", "nay đứng ở ii/6"),
        data=AMENDED,
    ),
    Fault(
        "paragraph that looks like a task and is none",
        TEXT,
        "\nIII. Tổ chức thực hiện\n",
        "\n⟦17. Sơ kết sáu tháng một lần theo quy định.\n\nIII. Tổ chức thực hiện\n",
        ("có số như các nhiệm vụ bên cạnh", "“17. Sơ kết sáu tháng một lần”", "at: ii/17"),
        others=1,  # nor does the source print it
    ),
    Fault(
        "line that assigns and is not in tasks.yml",
        TASKS,
        "    - {role: carry_out, assignees: [to-giup-viec-ban-chi-dao-tinh]}\n",
        "",
        (
            "Chỗ này giao việc mà tasks.yml chưa ghi",
            "nhiệm vụ ii/16: - {role: carry_out",
        ),
        at=(TEXT, "- *Tham mưu, thực hiện:* ⟦Tổ giúp việc Ban Chỉ đạo tỉnh.\n"),
    ),
    Fault(
        "role that no line gives",
        TASKS,
        "    - {role: carry_out, assignees: [to-giup-viec-ban-chi-dao-tinh]}\n",
        "    - {role: ⟦support, assignees: [to-giup-viec-ban-chi-dao-tinh]}\n",
        ("không giao vai trò này", "“support”", "cho phép: carry_out", "ghi at"),
        others=1,  # the line that assigns is not in tasks.yml
    ),
    Fault(
        "role whose line names others",
        TEXT,
        "- *Chỉ đạo:* Đồng chí Trưởng Ban và đồng chí Phó Trưởng Ban Thường trực Ban Chỉ đạo tỉnh.",
        "- *Ghi chú:* Không.",
        ("không giao vai trò này", "“direct”"),
        at=(TASKS, "nhiệm vụ năm 2023\n  assignments:\n    - {role: ⟦direct"),
        others=1,  # the source prints another line
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_reported_at_its_place(tmp_path: pathlib.Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)


class ByIndex:
    """A tasks.yml with a task on each line."""

    name = "tasks.yml"

    def place(self, path: Path, offset: int | None = None) -> tuple[str, int, int]:
        """The line is the place of the task in the list, from 1."""
        return self.name, int(path[0]) + 1, 1 + (offset or 0)


def folder_of(outline: Outline, entries: list[dict[str, object]]) -> PlanFolder:
    """A plan of these tasks, in this text."""
    rest: dict[str, object] = {"title": "Việc", "assignments": [], "period": None}
    located = [
        Located(TaskEntry.model_validate(rest | entry), ByIndex(), (at,))
        for at, entry in enumerate(entries)
    ]
    at = tuple(entry.record.at for entry in located)
    return PlanFolder("x", "x", entries=located, places=at, outline=outline, all_read=True)


def problems(folder: PlanFolder) -> list[Problem]:
    records = Records(plans=[folder])
    lexicon = Lexicon(records)
    return [*places.check(records, lexicon), *outlines.check(records, lexicon)]


def entry_of(block: Block) -> dict[str, object]:
    """The entry of a task on a block."""
    words = {"begins": begins(block)} if has_counted_step(block.locator) else {}
    return {"at": block.locator, **words}


def test_tasks_stand_in_the_order_of_print() -> None:
    outline = read_outline("1. a\n2. b\n3. c")
    ats: list[dict[str, object]] = [{"at": "1"}, {"at": "3"}, {"at": "2"}]
    [problem] = problems(folder_of(outline, ats))
    assert (problem.found, problem.what) == ("2", "Nhiệm vụ đứng sau nhiệm vụ in sau nó")
    assert problems(folder_of(outline, sorted(ats, key=str))) == []


def test_numbers_of_other_lists_are_no_tasks() -> None:
    outline = read_outline("I. a\n1. b\n2. c\nII. d\n1. e\na) f\nb) g")
    assert problems(folder_of(outline, [{"at": "i/1"}, {"at": "i/2"}])) == []
    [problem] = problems(folder_of(outline, [{"at": "i/1"}]))
    assert (problem.line, problem.hint.partition(";")[0]) == (3, "thêm nhiệm vụ at: i/2")
    assert problems(folder_of(outline, [{"at": "ii/1/a"}, {"at": "ii/1/b"}])) == []


def telling(outline: Outline, *told: dict[str, str]) -> list[Problem]:
    """The problems of a plan whose one task is i/1 and whose plan.yml tells what are none."""
    folder = folder_of(outline, [{"at": "i/1"}])
    stated = {"id": "x", "type": "Kế hoạch", "number": None, "title": "x", "issuer": "a"}
    received = {"file": "source.txt", "sha256": "0" * 64}
    none = [{"reason": "Chỉ nêu nguyên tắc."} | one for one in told]
    record = PlanEntry.model_validate(
        stated | {"place": None, "date": None, "received": received, "no_tasks": none}
    )
    folder = dataclasses.replace(folder, entry=Located(record, ByIndex(), (0,)))
    records = Records(plans=[folder])
    return [*places.check(records, Lexicon(records))]


def test_a_numbered_paragraph_that_is_told_to_be_no_task_is_none() -> None:
    outline = read_outline("I. a\n1. b\n2. c\n2. d\nII. đ")
    second = {"at": "i/2#2", "begins": "d"}
    assert telling(outline, {"at": "i/2"}, second) == []
    [untold] = telling(outline, {"at": "i/2"})
    assert untold.hint.startswith("thêm nhiệm vụ at: i/2#2; nếu không phải")
    [counted] = telling(outline, {"at": "i/2"}, {"at": "i/2#2"})
    assert counted.hint == "thêm begins: d"
    [moved] = telling(outline, {"at": "i/2", "begins": "d"}, second)
    assert (moved.allowed, moved.hint) == ("c", "những chữ ấy nay đứng ở i/2#2")


@pytest.mark.parametrize("at", ["i/1", "ii", "i/9"], ids=["a task", "no task beside", "nothing"])
def test_what_is_told_to_be_no_task_stands_beside_tasks(at: str) -> None:
    outline = read_outline("I. a\n1. b\n2. c\nII. d")
    [problem] = telling(outline, {"at": "i/2"}, {"at": at})
    assert problem.what.startswith("Ở chỗ này không có đoạn nào có số")
    assert problem.found == at


def test_rows_of_a_table_are_tasks_and_those_that_head_them_are_none() -> None:
    outline = read_outline(
        "| TT | Việc |\n|---|---|\n| I | Nhóm |\n| 1 | a |\n| 2 | b |\n| II | Nhóm |\n| 3 | c |"
    )
    assert problems(folder_of(outline, [{"at": "1"}, {"at": "2"}, {"at": "3"}])) == []
    [problem] = problems(folder_of(outline, [{"at": "1"}, {"at": "3"}]))
    assert problem.hint.startswith("thêm nhiệm vụ at: 2; nếu không phải")


def test_first_words_that_stand_in_two_places_are_told_with_both() -> None:
    outline = read_outline("I. x\n- a b\nII. y\n- khác\n- a b")
    [problem] = problems(folder_of(outline, [{"at": "ii/-1", "begins": "a b"}]))
    assert problem.hint == "những chữ ấy nay đứng ở i/-1, ii/-2"


# A line put in above any block


def texts() -> Iterator[tuple[str, str, list[dict[str, object]]]]:
    """The first plan with its tasks; texts with tasks on every block of theirs that may be one."""
    real = checked().records.plans[0]
    entries: list[dict[str, object]] = [
        {
            "at": one.record.at,
            "assignments": [
                {
                    "role": line.role.value,
                    "assignees": [who.model_dump()["id"] for who in line.assignees],
                }
                for line in one.record.assignments
            ],
        }
        for one in real.entries
    ]
    yield "first plan", (ROOT / TEXT).read_text(encoding="utf-8"), entries
    for name in ("prose-by-department", "letters-and-decimals", "conclusion"):
        text = (ROOT / f"tests/data/texts/{name}.md").read_text(encoding="utf-8")
        outline = read_outline(text)
        made = [
            entry_of(block)
            for block in outline.blocks
            if block.role is None and not block.is_head_row and begins(block)
        ]
        assert any(has_counted_step(str(one["at"])) for one in made)
        yield name, text, made


TEXTS = list(texts())
LINES = [
    "Một dòng mới.",
    "1. Một dòng mới.",
    pytest.param("- Một dòng mới.", marks=pytest.mark.long),
]


def words_of(folder: PlanFolder, at: str) -> tuple[str, list[str]] | None:
    """The words of a task's own block, and of what assigns below it."""
    assert folder.outline is not None
    block = folder.outline.by_locator.get(at)
    if not isinstance(block, Block):
        return None
    return " ".join(block.words), [say.words.text for say in says_of(folder, block) if say.role]


@pytest.mark.parametrize("new", [*LINES, pytest.param("*", marks=pytest.mark.long)])
@pytest.mark.parametrize(("name", "text", "entries"), TEXTS, ids=[name for name, _, _ in TEXTS])
def test_a_line_put_in_above_any_block_moves_no_task_unnoticed(
    name: str, text: str, entries: list[dict[str, object]], new: str
) -> None:
    """Each task keeps its words, or the check tells of it."""
    before = read_outline(text)
    assert problems(folder_of(before, entries)) == []
    whole = folder_of(before, entries)
    kept = {str(one["at"]): words_of(whole, str(one["at"])) for one in entries}
    lines = text.split("\n")
    moved = 0
    for block in before.blocks:
        after = read_outline("\n".join([*lines[: block.line - 1], new, *lines[block.line - 1 :]]))
        changed = folder_of(after, entries)
        lost = [at for at in kept if words_of(changed, at) != kept[at]]
        if lost:
            moved += 1
            found = problems(changed)
            numbers_awry = any("Số thứ tự" in one.what for one in found)
            for at in lost:
                told = any(
                    one.line == list(kept).index(at) + 1
                    if one.file == "tasks.yml"
                    else f"nhiệm vụ {at}:" in one.hint
                    for one in found
                )
                assert told or numbers_awry, f"{name}: {new} above line {block.line} moves {at}"
    assert moved or name == "first plan"


def test_the_property_is_seen_to_fail_without_the_first_words() -> None:
    """Counted places alone let facts move on to the next paragraph in silence."""
    after = read_outline("I. x\n- Một dòng mới.\n- a b\n- c d")
    bare: list[dict[str, object]] = [{"at": "i/-1"}, {"at": "i/-2"}]
    assert {one.what[:15] for one in problems(folder_of(after, bare))} == {"Chỗ có bước đếm"}
    with_words = [bare[0] | {"begins": "a b"}, bare[1] | {"begins": "c d"}]
    told = problems(folder_of(after, with_words))
    assert [one.hint for one in told] == [
        "những chữ ấy nay đứng ở i/-2",
        "những chữ ấy nay đứng ở i/-3",
    ]


def test_the_real_tasks_name_places_with_numbers() -> None:
    """Nothing in the first plan stands at a counted place."""
    for folder in checked().records.plans:
        assert not any(has_counted_step(one.record.at) for one in folder.entries)


def facts_of(folder: PlanFolder, lexicon: Lexicon) -> dict[str, object]:
    """For each task, by its place: its first words, who assigns whom in which words, its time."""
    assert folder.outline is not None
    folder.tasks = list(_tasks(folder, lexicon))
    facts: dict[str, object] = {}
    for located in folder.tasks:
        task, block = located.record, folder.outline.by_locator[located.record.at]
        assert isinstance(block, Block)
        lines = [
            # What the task's own words assign stands in all of them, also in a line put in.
            (one.role, one.text.split("\n\n")[0], one.assignees)
            for one in task.assignments
        ]
        facts[task.at] = begins(block), lines, task.period_text, task.result
    return facts


SHAPE_PLANS = checked(SHAPES).records.plans


@pytest.mark.parametrize("new", LINES)
@pytest.mark.parametrize("folder", SHAPE_PLANS, ids=[folder.name for folder in SHAPE_PLANS])
def test_a_line_put_in_moves_no_fact_of_any_layout_unnoticed(folder: PlanFolder, new: str) -> None:
    """With doers from headings, columns and words: each fact stays, or the check tells of it."""
    lexicon = checked(SHAPES).lexicon
    text = (SHAPES / folder.path / "text.md").read_text(encoding="utf-8")
    lines = text.split("\n")
    assert folder.outline is not None
    kept = facts_of(dataclasses.replace(folder), lexicon)
    assert len(kept) == len(folder.entries)
    for block in folder.outline.blocks:
        above = [*lines[: block.line - 1], new, *lines[block.line - 1 :]]
        changed = dataclasses.replace(folder, outline=read_outline("\n".join(above)))
        lost = [at for at, facts in kept.items() if facts_of(changed, lexicon).get(at) != facts]
        records = dataclasses.replace(checked(SHAPES).records, plans=[changed])
        rules = (places, outlines, assignees, periods)
        told = [one for rule in rules for one in rule.check(records, lexicon)]
        assert told or not lost, f"{new} above line {block.line} moves {lost}"
