"""A task is listed by its number where that is its own, else with the numbers above it."""

from pathlib import Path

import pytest

from macros.linking.catalog_plan import CatalogPlan
from tests.core_fixtures import AMENDED, MIXED, ROOT, SHAPES, catalog


def marks(plan: CatalogPlan) -> dict[str, str]:
    return {task.code: task.mark for task in plan.tasks}


SHAPED = {plan.id: plan for plan in catalog(SHAPES).plans}


@pytest.mark.parametrize("root", [ROOT, AMENDED])
def test_numbers_that_are_their_own_stay_as_printed(root: Path) -> None:
    for plan in catalog(root).plans:
        assert [task.mark for task in plan.tasks] == [task.number for task in plan.tasks]


def test_a_number_that_begins_again_is_told_by_those_above() -> None:
    assert marks(SHAPED["12-ctr-tu-2027"]) == {
        "phan2-i-1-r1": "1.1",
        "phan2-i-1-r2": "1.2",
        "phan2-ii-1": "II.1",
        "phan2-ii-2": "II.2",
    }
    assert marks(SHAPED["08-nq-hdnd-2027"]) == {
        "dieu3-1": "Điều 3.1",
        "dieu3-2": "Điều 3.2",
        "ct-dieu3-1": "Mục 1, Điều 3.1",
        "ct-dieu4-1": "Điều 4.1",
    }


def test_those_of_one_list_are_told_alike() -> None:
    assert list(marks(SHAPED["ke-hoach-dao-tao-can-bo-2027"]).values()) == ["A.1", "A.2", "B.1"]


def test_a_letter_goes_with_what_it_counts() -> None:
    assert list(marks(SHAPED["31-tb-vp-2027"]).values()) == ["1.a", "1.b", "", "3"]


def test_a_number_that_has_its_parent_in_it_does_not_say_it_twice() -> None:
    assert list(marks(SHAPED["99-qd-ttg-2027"]).values()) == ["1", "2", "3", "3.1", "3.2", "4"]


@pytest.mark.parametrize("root", [ROOT, AMENDED, SHAPES, MIXED])
def test_no_two_numbered_tasks_of_a_plan_are_listed_alike(root: Path) -> None:
    for plan in catalog(root).plans:
        listed = [task.called for task in plan.tasks]
        assert len(set(listed)) == len(listed), plan.id
        assert all(
            task.mark or task.title in task.called.replace("‘", "“").replace("’", "”")
            for task in plan.tasks
        )
