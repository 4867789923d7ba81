"""Which task is a part of which other."""

from pathlib import Path

from tests.core_fixtures import MIXED, ROOT, SHAPES, catalog


def parts(root: Path) -> dict[str, dict[str, str]]:
    """For each plan its tasks that are a part of another, by codes."""
    found = {
        plan.id: {task.code: task.above.code for task in plan.tasks if task.above}
        for plan in catalog(root).plans
    }
    return {id_: tasks for id_, tasks in found.items() if tasks}


def test_a_row_is_a_part_of_the_one_whose_number_it_has_in_its_own() -> None:
    assert parts(MIXED) == {"21-kh-ubnd-2027": {"i-1p1": "i-1", "i-1p2": "i-1"}}
    assert parts(SHAPES)["99-qd-ttg-2027"] == {"pl2-3p1": "pl2-3", "pl2-3p2": "pl2-3"}


def test_a_bullet_is_a_part_of_the_item_above_it_if_that_is_a_task() -> None:
    assert parts(SHAPES)["ke-hoach-so-cong-nghiep-2027"] == {"ii-1-g1": "ii-1", "ii-1-g2": "ii-1"}
    assert "cong-van-bao-ve-rung-2027" not in parts(SHAPES)


def test_tasks_side_by_side_are_no_part_of_each_other() -> None:
    assert parts(ROOT) == {}
