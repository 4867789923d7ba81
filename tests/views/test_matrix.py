"""The matrix of the real plan: its cells and totals are what the data say."""

from collections import Counter

import pytest

from macros.views.matrix import MatrixView, matrix_view, pairs
from tests.core_fixtures import catalog


@pytest.fixture(scope="module")
def matrix() -> MatrixView:
    return matrix_view(catalog(), catalog().plans[0])


def test_a_cell_of_the_matrix_says_role_and_way(matrix: MatrixView) -> None:
    row = next(row for part in matrix.parts for row in part.rows if row.owner.text == "Sở Nội vụ")
    ways = {cell.task.number: cell.marks.all[0].way for cell in row.cells}
    assert (ways["6"], ways["3"], ways["15"]) == ("named", "group", "membership")
    assert (row.total, row.named) == (11, 3)
    assert {mark.code for cell in row.cells for mark in cell.marks.all} == {"TH"}


def test_the_totals_of_the_matrix_are_those_of_its_columns(matrix: MatrixView) -> None:
    bodies = [
        row for part in matrix.parts for row in part.rows if row.owner.url.startswith("co-quan/")
    ]
    counts = Counter(cell.task.number for row in bodies for cell in row.cells)
    assert [owning for _, owning in matrix.totals] == [counts[task.number] for task in matrix.tasks]
    assert matrix.totals[5] == (7, 8)


def test_every_cell_stands_under_its_task(matrix: MatrixView) -> None:
    for part in matrix.parts:
        for row in part.rows:
            at = -1
            for cell in row.cells:
                at += cell.before + 1
                assert matrix.tasks[at].number == cell.task.number
            assert at + 1 + row.after == len(matrix.tasks)


def test_working_together_is_mutual() -> None:
    found = pairs(catalog(), catalog().plans[0])
    counts = {(row.body.text, cell.name): cell.count for row in found.rows for cell in row.cells}
    assert counts == {(other, one): count for (one, other), count in counts.items()}
    assert all(one != other for one, other in counts)
    assert counts["Sở Nội vụ", "Thanh tra tỉnh"] == 3
