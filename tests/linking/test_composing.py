"""Tasks composed of tasks.yml and of the words where each stands."""

import pathlib
from typing import Any

import pytest

from macros.linking.composing import linked
from macros.model.tasks import PlacedAssignment, PlacedTask, Role
from macros.reading.loading import PlanFolder, Records, load
from macros.reading.printed_codes import task_codes
from macros.reading.validation import Located
from macros.recognisers.outline import read_outline
from tests.core_fixtures import AMENDED, ROOT, TASKS, TEXT, checked, copied, place, replaced

TASKS_OF_99 = "data/plans/99-kh-bcd-2023/tasks.yml"
TEXT_OF_99 = "data/plans/99-kh-bcd-2023/text.md"


def of_99(root: pathlib.Path) -> PlanFolder:
    records, _ = load(root)
    linked(records)
    return next(one for one in records.plans if one.name == "99-kh-bcd-2023")


def task(folder: PlanFolder, at: str) -> Located[PlacedTask]:
    return next(one for one in folder.tasks if one.record.at == at)


def lines(located: Located[PlacedTask]) -> list[tuple[str, str, str, list[str]]]:
    return [
        (one.role.value, one.label, one.text, [who.id for who in one.assignees])
        for one in located.record.assignments
    ]


def test_a_task_says_what_stands_at_its_place() -> None:
    six = task(checked().records.plans[0], "ii/6").record
    assert (six.number, six.code) == ("6", "06")
    assert six.title == "Đề án thanh tra nhân dân, giám sát đầu tư cộng đồng"
    assert six.text.startswith("Xây dựng và triển khai")
    assert six.text.endswith("cộng đồng[^1].")
    assert (six.period, six.period_scope) == ("2022-Q3", "Xây dựng Đề án")
    assert six.period_label == "Thời gian thực hiện"
    assert six.period_text == "Xây dựng Đề án trong quý III/2022."
    assert [one.label for one in six.assignments] == ["Chỉ đạo thực hiện", "Tham mưu, thực hiện"]
    assert six.assignments[0].text == "Đồng chí Trưởng Ban và đồng chí Phó Trưởng Ban Thường trực."


def test_further_paragraphs_are_of_the_wording() -> None:
    five = task(checked().records.plans[0], "ii/5").record
    assert [one[:9] for one in five.text.split("\n\n")] == ["Quán triệ", "Đẩy mạnh "]


def test_what_the_wording_says_of_an_assignee_is_read_from_it() -> None:
    three = task(checked().records.plans[0], "ii/3").record
    said = {one.id: (one.as_position, one.scope) for one in three.assignments[1].assignees}
    assert said["ban-dan-van-tinh-uy"] == ("uy-vien", None)
    assert said["cac-so-ban-nganh"] == ("uy-vien", "liên quan")


def test_what_is_typed_of_an_assignee_stands(tmp_path: pathlib.Path) -> None:
    root = copied(tmp_path, AMENDED)
    typed = "{id: dia-phuong, scope: ven biển}]"
    replaced(root / TASKS_OF_99, "scope: liên quan}, dia-phuong]", f"scope: liên quan}}, {typed}")
    two = task(of_99(root), "ii/2").record
    assert [one.scope for one in two.assignments[1].assignees] == ["liên quan", "ven biển"]


def test_lines_are_found_by_their_roles_in_whatever_order(tmp_path: pathlib.Path) -> None:
    root = copied(tmp_path, AMENDED)
    before = lines(task(of_99(root), "ii/2"))
    lead = "    - {role: lead, assignees: [so-thong-tin-va-truyen-thong]}\n"
    monitor = "    - {role: monitor, assignees: [to-giup-viec-chuyen-doi-so]}\n"
    replaced(root / TASKS_OF_99, lead, "")
    replaced(root / TASKS_OF_99, monitor, monitor + lead)
    assert lines(task(of_99(root), "ii/2")) == [before[1], before[2], before[0]]


def test_two_lines_of_one_role_are_taken_in_turn(tmp_path: pathlib.Path) -> None:
    root = copied(tmp_path, AMENDED)
    line = "- *Chủ trì:* Sở Nội vụ.\n"
    replaced(root / TEXT_OF_99, line, f"{line}\n- *Chủ trì:* Sở Tài chính.\n")
    lead = "    - {role: lead, assignees: [so-noi-vu]}\n"
    replaced(root / TASKS_OF_99, lead, f"{lead}    - {{role: lead, assignees: [so-tai-chinh]}}\n")
    assert [text for _, _, text, _ in lines(task(of_99(root), "ii/3"))] == [
        "Sở Nội vụ.",
        "Sở Tài chính.",
    ]


def test_an_assignment_without_words_is_left_out_and_the_others_keep_their_places(
    tmp_path: pathlib.Path,
) -> None:
    root = copied(tmp_path, AMENDED)
    lead = "    - {role: lead, assignees: [so-thong-tin-va-truyen-thong]}\n"
    none = "    - {role: direct, assignees: [truong-ban-chuyen-doi-so]}\n"
    replaced(root / TASKS_OF_99, lead, none + lead)
    two = task(of_99(root), "ii/2")
    assert [role for role, *_ in lines(two)] == ["lead", "support", "monitor"]
    assert not two.sound("assignments")
    assert all(two.sound("assignments", index) for index in range(3))
    expected = place(root / TASKS_OF_99, "lead, assignees: [⟦so-thong-tin-va-truyen-thong]}")
    at = two.source.place((*two.path, "assignments", 0, "assignees", 0, "id"))
    assert at == (TASKS_OF_99, *expected)


def test_a_fault_of_one_assignment_is_of_that_one_in_the_task(tmp_path: pathlib.Path) -> None:
    root = copied(tmp_path, AMENDED)
    lead = "    - {role: lead, assignees: [so-thong-tin-va-truyen-thong]}\n"
    none = "    - {role: direct, assignees: [truong-ban-chuyen-doi-so]}\n"
    replaced(root / TASKS_OF_99, lead, none + lead.replace("[so-thong-tin-va-truyen-thong]", "[]"))
    two = task(of_99(root), "ii/2")
    assert [two.sound("assignments", index) for index in range(3)] == [False, True, True]


def test_a_place_that_no_block_bears_gives_no_task(root: pathlib.Path) -> None:
    replaced(root / TASKS, "- at: ii/12\n", "- at: ii/17\n")
    records, _ = load(root)
    linked(records)
    assert len(records.plans[0].entries) == 16
    assert [one.record.at for one in records.plans[0].tasks][10:13] == ["ii/11", "ii/13", "ii/14"]


def test_the_second_task_of_one_place_is_left_out(root: pathlib.Path) -> None:
    replaced(root / TASKS, "- at: ii/13\n", "- at: ii/12\n")
    records, _ = load(root)
    linked(records)
    assert [one.record.title[:8] for one in records.plans[0].tasks if one.record.at == "ii/12"] == [
        "Củng cố,"
    ]


def test_without_a_text_there_are_no_tasks(root: pathlib.Path) -> None:
    (root / TEXT).unlink()
    records, _ = load(root)
    linked(records)
    assert records.plans[0].tasks == []


def codes(text: str, *ats: str) -> list[str]:
    folder = PlanFolder("x", "x", outline=read_outline(text), places=ats)
    return list(task_codes(folder).values())


@pytest.mark.parametrize(
    ("text", "ats", "expected"),
    [
        ("1. a\n2. b", ("1", "2"), ["01", "02"]),
        ("I. a\n1. b\nII. c\n1. d", ("i/1", "ii/1"), ["i-1", "ii-1"]),
        ("I. a\n1. b\n- c", ("i/1", "i/1/-1"), ["i-1", "i-1-g1"]),
        ("I. a\n- b\n- c", ("i/-1", "i/-2"), ["i-g1", "i-g2"]),
        ("I. a\na) b\nđ) c", ("i/a", "i/dd"), ["i-a", "i-dd"]),
    ],
)
def test_a_code_is_the_number_where_all_are_whole_and_differ_else_the_place(
    text: str, ats: tuple[str, ...], expected: list[str]
) -> None:
    assert codes(text, *ats) == expected


def words_in_text(**line: Any) -> PlacedAssignment | None:
    """The assignment of a task whose words assign in its own sentence."""
    (folder,) = checked(ROOT).records.plans
    entry = folder.entries[3]
    made = entry.record.model_copy(
        update={
            "at": "iii/~1",
            "assignments": (entry.record.assignments[0].model_copy(update=line),),
        }
    )
    tried = PlanFolder(
        "x",
        "x",
        entry=folder.entry,
        entries=[Located(made, entry.source, entry.path)],
        places=("iii/~1",),
        outline=folder.outline,
    )
    records = checked(ROOT).records
    other = Records(
        bodies=records.bodies, groups=records.groups, positions=records.positions, plans=[tried]
    )
    linked(other)
    found = tried.tasks[0].record.assignments
    assert all(isinstance(one, PlacedAssignment) for one in found)
    return found[0] if found else None  # type: ignore[return-value]


def test_words_of_the_task_itself_may_assign() -> None:
    body = {"kind": "body", "id": "to-giup-viec-ban-chi-dao-tinh"}
    who = checked(ROOT).records.plans[0].tasks[0].record.assignments[0].assignees[0]
    team = who.model_copy(update=body)
    found = words_in_text(role=Role.lead, assignees=(team,))
    assert found is not None
    assert (found.printed, found.at) == ("text", "iii/~1")
    assert words_in_text(role=Role.lead, assignees=(team,), words="Tổ Giúp việc") is not None
    assert words_in_text(role=Role.lead, assignees=(team,), words="không in") is None
    nobody = who.model_copy(update={"kind": "body", "id": "so-y-te"})
    assert words_in_text(role=Role.lead, assignees=(nobody,)) is None
