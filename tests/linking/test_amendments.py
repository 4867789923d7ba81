"""What stands after amendments, and what was issued."""

import datetime

from macros.linking.amendments import CurrentTask, current_tasks
from macros.model.amendments import PeriodAmendment, TaskAmendment
from macros.model.plans import Plan
from macros.model.tasks import Role, Task
from tests.core_fixtures import AMENDED, catalog, checked

PLAN_ID = "99-kh-bcd-2023"


def plan() -> tuple[list[Task], Plan]:
    folder = next(one for one in checked(AMENDED).records.plans if one.name == PLAN_ID)
    assert folder.plan is not None
    return [located.record for located in folder.tasks], folder.plan.record


def standing() -> dict[str, CurrentTask]:
    tasks, record = plan()
    return {task.issued.number or "": task for task in current_tasks(tasks, record.amendments)}


def ids(task: CurrentTask, role: Role) -> list[str]:
    line = next(line for line in task.assignments if line.role == role)
    return [one.assignee.id for one in line.assignees]


def test_without_amendments_the_issued_tasks_stand() -> None:
    tasks, _ = plan()
    current = current_tasks(tasks, [])
    assert [task.issued for task in current] == tasks
    assert not any(task.amendments or task.added or task.withdrawn for task in current)
    assert not any(task.period_changed or task.text_changed for task in current)
    assert [[line.issued for line in task.assignments] for task in current] == [
        list(task.assignments) for task in tasks
    ]


def test_tasks_stand_in_the_order_of_their_numbers() -> None:
    assert list(standing()) == ["1", "2", "3", "4", "5", "6", "6a"]
    assert [task.issued.code for task in standing().values()][-2:] == ["06", "06a"]


def test_an_added_task_stands_after_its_number_in_a_long_plan() -> None:
    task = standing()["6a"].issued
    numbers = ["6a", "10", "112", "6", "7", "99", "6b"]
    tasks = [task.model_copy(update={"number": number}) for number in numbers]
    current = current_tasks(tasks, [])
    assert [one.issued.number for one in current] == ["6", "6a", "6b", "7", "10", "99", "112"]
    assert tasks[2].code == "112"


class ByLocator(Task):
    """A task whose code is not its printed number, as plans of other layouts have them."""

    @property
    def code(self) -> str:
        return self.title


def coded(code: str) -> Task:
    """A task of such a plan: two sections count from 1, or print no number at all."""
    return ByLocator.model_construct(**dict(standing()["1"].issued) | {"title": code})


def added(code: str) -> TaskAmendment:
    first = next(one for one in plan()[1].amendments if isinstance(one, TaskAmendment) and one.new)
    return first.model_copy(update={"task": code, "new": coded(code)})


def test_tasks_without_whole_numbers_stand_as_the_file_has_them() -> None:
    issued = ["iii-1b", "iii-1", "pl2-1", "iv-1-g2", "ii-2", "ii-10", "ii-2p2-a"]
    amendments = [added("ii-2b"), added("ii-2a"), added("x-9a"), added("pl2-1a")]
    current = current_tasks(map(coded, issued), amendments)
    assert [one.issued.code for one in current] == [
        *("iii-1b", "iii-1", "pl2-1", "pl2-1a", "iv-1-g2"),
        *("ii-2", "ii-2a", "ii-2b", "ii-10", "ii-2p2-a", "x-9a"),
    ]


def test_a_period_moves_twice() -> None:
    task = standing()["2"]
    assert (task.issued.period, task.period) == ("2023-Q2", "2023-11")
    assert task.period_changed
    assert not task.text_changed
    assert [change.document for change in task.amendments] == [
        "cong-van-12-cv-bcd-2023",
        "quyet-dinh-34-qd-bcd-2023",
    ]


def test_amendments_apply_in_the_order_of_their_days() -> None:
    tasks, record = plan()
    moves = [one for one in record.amendments if isinstance(one, PeriodAmendment)]
    assert [move.since for move in moves] == [
        datetime.date(2023, 6, 20),
        datetime.date(2023, 9, 10),
    ]
    task = {one.issued.number: one for one in current_tasks(tasks, reversed(moves))}["2"]
    assert task.period == "2023-11"


def test_a_wording_is_replaced() -> None:
    task = standing()["3"]
    assert task.text_changed
    assert task.issued.text == "Tập huấn kỹ năng số cho *cán bộ, công chức*."
    assert task.text.endswith("viên chức* và người lao động.")


def test_an_assignee_comes_and_another_goes() -> None:
    task = standing()["1"]
    line = next(line for line in task.assignments if line.role == Role.carry_out)
    assert ids(task, Role.carry_out) == ["so-thong-tin-va-truyen-thong", "so-tai-chinh"]
    assert [one.amendment is None for one in line.assignees] == [True, False]
    assert [one.assignee.id for one in line.removed] == ["so-noi-vu"]
    assert line.removed[0].amendment is line.assignees[1].amendment
    assert line.issued is not None
    assert [one.id for one in line.issued.assignees] == [
        "so-thong-tin-va-truyen-thong",
        "so-noi-vu",
    ]


def test_a_role_that_the_plan_did_not_give() -> None:
    task = standing()["4"]
    assert [line.role for line in task.assignments] == [Role.lead, Role.support]
    line = task.assignments[1]
    assert line.issued is None
    assert line.label == "Phối hợp"
    assert line.text == "Nhiệm vụ 4: Công an tỉnh và các sở, ban, ngành phối hợp thực hiện."
    assert ids(task, Role.support) == ["cong-an-tinh", "cac-so-ban-nganh"]


def test_a_new_assignee_joins_one_line_when_two_have_the_role() -> None:
    tasks, record = plan()
    first = tasks[0]
    twice = first.model_copy(update={"assignments": first.assignments * 2})
    change = next(one for one in record.amendments if one.field == "assignees")
    lines = current_tasks([twice], [change])[0].assignments
    bodies = [[one.assignee.id for one in line.assignees] for line in lines]
    assert bodies[1] == ["so-thong-tin-va-truyen-thong", "so-tai-chinh"]
    assert bodies[3] == ["so-thong-tin-va-truyen-thong"]


def test_a_task_is_added() -> None:
    task = standing()["6a"]
    assert task.added
    assert not task.withdrawn
    assert task.period == "2023-07/2023-12"
    assert [change.document for change in task.amendments] == ["quyet-dinh-34-qd-bcd-2023"]
    assert ids(task, Role.lead) == ["cong-an-tinh"]


def test_a_task_is_withdrawn_and_its_wording_kept() -> None:
    task = standing()["5"]
    assert task.withdrawn
    assert task.text == task.issued.text
    catalog_plan = next(one for one in catalog(AMENDED).plans if one.id == PLAN_ID)
    assert "5" not in [one.number for one in catalog_plan.standing]
    assert "05" in catalog_plan.by_code


def test_the_source_of_an_added_task_is_its_amendment() -> None:
    catalog_plan = next(one for one in catalog(AMENDED).plans if one.id == PLAN_ID)
    file, line = catalog_plan.by_code["06a"].source
    assert file == f"data/plans/{PLAN_ID}/plan.yml"
    assert (AMENDED / file).read_text(encoding="utf-8").split("\n")[
        line - 1
    ].strip() == "number: 6a"
