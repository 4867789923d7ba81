"""The made-up plans are valid data of all layouts, as many as asked for, the same from one seed."""

import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.checks.checked_data import CheckedData, load_checked
from macros.labels import RESULTS
from macros.linking.catalog import Catalog
from macros.model.plans import Plan
from macros.model.tasks import PlacedAssignment, PlacedTask, Role
from tests.core_fixtures import ROOT, copied
from tests.synthetic.plans import write
from tests.tools.trees import differences


def plans(root: Path) -> list[str]:
    return sorted(path.name for path in (root / "data/plans").iterdir())


# What some task of any ten plans is like.
TASKS: dict[str, Callable[[PlacedTask], object]] = {
    "has a time that cannot be read": lambda task: [one for one in task.times if one.unread],
    "is given to words that name nobody": lambda task: [one for one in lines(task) if one.unread],
    "is given to a person": lambda task: [one for one in lines(task) if one.persons],
    "is given to nobody": lambda task: not task.assignments,
    "has no time": lambda task: not task.times,
    "comes again": lambda task: "every-" in (task.period or ""),
    "goes on for good": lambda task: (task.period or "").endswith("/.."),
    "has several times with scopes": lambda task: sum(bool(one.scope) for one in task.times) > 1,
    "has a result": lambda task: task.result,
    "has no number": lambda task: task.number is None,
    "stands under another": lambda task: task.at.endswith("5.1"),
    "has a letter": lambda task: task.number == "a",
    "is a clause of an article": lambda task: task.at.startswith("dieu2/"),
    "stands in an appendix": lambda task: task.at.startswith("pl2/"),
    "stands in an attached programme": lambda task: task.at.startswith("ct/"),
    "stands below a body's name": lambda task: printed(task, "heading"),
    "names bodies in its sentence": lambda task: printed(task, "text"),
    "has labelled lines": lambda task: printed(task, "line"),
    "has columns": lambda task: printed(task, "column"),
    "has several leads": lambda task: [
        one for one in task.assignments if one.role is Role.lead and len(one.assignees) > 1
    ],
    "has 25 bodies": lambda task: sum(len(one.assignees) for one in task.assignments) == 25,
    "has a footnote": lambda task: "[^" in task.text,
}
# The same of some plan, beside the others.
PLANS: dict[str, Callable[[Plan, list[Plan]], object]] = {
    "replaces another": lambda plan, others: plan.replaces in [one.id for one in others],
    "is of an issuer with another in its year": lambda plan, others: (
        (plan.issuer, plan.year) in [(one.issuer, one.year) for one in others]
    ),
    "is of several years": lambda plan, _: plan.years,
    "is of several issuers": lambda plan, _: plan.with_issuers,
    "is amended": lambda plan, _: plan.amendments,
    "has another plan of its committee before it": lambda plan, others: (
        (plan.issuer, plan.year - 1, plan.type) in [(o.issuer, o.year, o.type) for o in others]
    ),
}


def lines(task: PlacedTask) -> list[PlacedAssignment]:
    return [one for one in task.assignments if isinstance(one, PlacedAssignment)]


def printed(task: PlacedTask, where: str) -> list[PlacedAssignment]:
    return [one for one in lines(task) if one.printed == where]


@pytest.fixture(scope="module")
def ten(tmp_path_factory: pytest.TempPathFactory) -> CheckedData:
    """The data that most tests at size, the benchmarks and the demonstration take."""
    folder = tmp_path_factory.mktemp("ten")
    write(folder, 10, 1)
    return load_checked(folder)


def test_ten_plans_are_valid(ten: CheckedData) -> None:
    assert ten.problems == []
    types = {folder.plan.record.type for folder in ten.records.plans if folder.plan}
    assert types == {
        *("Kế hoạch", "Quyết định", "Nghị quyết", "Chương trình hành động"),
        *("Thông báo", "Công văn"),
    }


@pytest.mark.parametrize("like", TASKS)
def test_of_ten_plans_some_task(ten: CheckedData, like: str) -> None:
    tasks = [task.record for folder in ten.records.plans for task in folder.tasks]
    assert any(TASKS[like](task) for task in tasks)


@pytest.mark.parametrize("like", PLANS)
def test_of_ten_plans_some_plan(ten: CheckedData, like: str) -> None:
    plans = [folder.plan.record for folder in ten.records.plans if folder.plan]
    assert any(PLANS[like](one, [other for other in plans if other is not one]) for one in plans)


def test_of_ten_plans_the_tasks_have_every_status(ten: CheckedData) -> None:
    data = Catalog(ten.records, ten.lexicon)
    tasks = [task for plan in data.plans for task in plan.tasks]
    assert {one.status(data.data_date) for task in tasks for one in task.outcomes} == {*RESULTS}


def test_of_ten_plans_one_has_140_tasks(ten: CheckedData) -> None:
    assert [len(one.tasks) for one in ten.records.plans if len(one.tasks) > 50] == [140]


def test_of_ten_plans_some_are_of_another_province_with_bodies_of_the_same_names(
    ten: CheckedData,
) -> None:
    bodies = [body.record for body in ten.records.bodies]
    names = Counter(body.name for body in bodies)
    assert names["Sở Nội vụ"] == 2
    of = {("body", one.id): one.jurisdiction for one in bodies}
    given = {
        (folder.plan.record.jurisdiction, of[who.owner])
        for folder in ten.records.plans
        if folder.plan
        for task in folder.tasks
        for line in task.record.assignments
        for who in line.assignees
        if who.owner in of
    }
    assert given == {("mau-an", "mau-an"), ("mau-xuyen", "mau-xuyen")}


def test_synthetic_plans_are_valid_and_repeatable(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / name, 3, 7)
    checked = load_checked(tmp_path / "one")
    assert checked.problems == []
    assert len(checked.records.plans) == 3
    assert differences(tmp_path / "one", tmp_path / "two") == []


def test_another_seed_gives_other_plans(tmp_path: Path) -> None:
    for seed in (1, 2):
        write(tmp_path / str(seed), 2, seed)
    assert differences(tmp_path / "1", tmp_path / "2")


@pytest.mark.parametrize("number", [1, 2, 5, 6, pytest.param(351, marks=pytest.mark.long)])
def test_there_are_as_many_as_asked_for_and_all_are_valid(number: int, tmp_path: Path) -> None:
    write(tmp_path, number, 1)
    assert len(plans(tmp_path)) == number
    assert load_checked(tmp_path).problems == []


def test_the_command_puts_them_in_place_of_other_data(tmp_path: Path) -> None:
    write(tmp_path / "fresh", 2, 5)
    command = [sys.executable, "-m", "tests.synthetic", str(copied(tmp_path / "filled"))]
    subprocess.run([*command, "--plans", "2", "--seed", "5"], cwd=ROOT, check=True)
    assert differences(tmp_path / "fresh", tmp_path / "filled") == []


def test_the_command_refuses_none(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.synthetic", str(tmp_path), "--plans", "0"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 2
    assert list(tmp_path.iterdir()) == []
