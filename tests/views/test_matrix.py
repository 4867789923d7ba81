"""The matrix of the real plan: its cells and totals are what the data say."""

from collections import Counter

import pytest

from macros.linking.catalog import CatalogPlan
from macros.pages.overviews import overview_pages
from macros.render import render
from macros.site import Site
from macros.views.matrix import (
    INHERITED,
    PERSONS,
    UNREAD_NAMES,
    MatrixView,
    matrix_page_address,
    matrix_pages,
    matrix_view,
)
from tests.core_fixtures import MIXED, SHAPES, catalog
from tests.tools.bad_input import bad_catalog


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
        row
        for part in matrix.parts
        for row in part.rows
        if row.owner.url.startswith("co-quan/") and part.heading != INHERITED
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


PLANS = {plan.id: plan for plan in catalog(MIXED).plans}


def rows_of(view: MatrixView, heading: str) -> dict[str, list[str]]:
    return {
        row.owner.text: [cell.task.number for cell in row.cells]
        for part in view.parts
        if part.heading == heading
        for row in part.rows
    }


def test_who_has_no_record_has_a_row_without_a_link() -> None:
    view = matrix_view(catalog(MIXED), PLANS["20-kh-ubnd-2027"])
    assert rows_of(view, PERSONS) == {"Phó Giám đốc Trần Văn Mẫu": ["5"]}
    assert rows_of(view, UNREAD_NAMES) == {"Bộ": ["3"]}
    html = render("matrix.html", "ma-tran/", view=view)
    assert '<span class="official">Phó Giám đốc Trần Văn Mẫu</span>' in html


def test_the_matrix_of_a_plan_that_was_replaced_says_so_and_stays() -> None:
    view = matrix_view(catalog(MIXED), PLANS["10-kh-ubnd-2026"])
    assert view.replaced.startswith("Kế hoạch này đã được thay thế bằng Kế hoạch 20/KH-UBND")
    assert [task.number for task in view.tasks] == ["1", "2"]
    assert [row.total for part in view.parts for row in part.rows] == [1, 1]
    assert view.replaced in render("matrix.html", "ma-tran/", view=view).striptags()
    pages = {page.url for page in Site(catalog(MIXED)).pages}
    assert {row.owner.url for part in view.parts for row in part.rows} <= pages


def test_bodies_of_one_name_are_told_apart_in_it() -> None:
    view = matrix_view(catalog(MIXED), PLANS["20-kh-ubnd-an-hai-2027"])
    assert "Sở Nội vụ (tỉnh An Hải)" in [row.owner.text for part in view.parts for row in part.rows]


def test_a_task_without_a_number_heads_its_column_by_its_title() -> None:
    (plan,) = (one for one in catalog(SHAPES).plans if one.id == "cong-van-bao-ve-rung-2027")
    html = render("matrix.html", "ma-tran/", view=matrix_view(catalog(SHAPES), plan))
    assert '<th scope="col" class="titled"><a href="../ke-hoach' in html
    assert ">Tuần tra rừng</a></th>" in html


def many_tasks() -> CatalogPlan:
    """A plan of 140 tasks, all made from one."""
    plan = bad_catalog().plans[0]
    return _Repeated(plan)  # type: ignore[return-value]


class _Repeated:
    """A plan with its tasks again and again."""

    def __init__(self, plan: CatalogPlan) -> None:
        self._plan = plan
        self.own_tasks = (plan.own_tasks * 9)[:140]

    def __getattr__(self, name: str) -> object:
        return getattr(self._plan, name)


def test_a_plan_of_140_tasks_is_split_into_pages_that_have_them_all() -> None:
    plan = many_tasks()
    pages = matrix_pages(plan)
    assert [len(tasks) for tasks in pages] == [47, 47, 46, 0]
    assert tuple(task for tasks in pages for task in tasks) == plan.own_tasks
    views = [matrix_view(bad_catalog(), plan, page) for page in range(1, 5)]
    assert [bool(view.pairs) for view in views] == [False, False, False, True]
    assert [bool(view.pairs_url) for view in views] == [True, True, True, False]
    for page, view in enumerate(views, 1):
        assert len(view.pages) == 3
        assert [not link.url for link in view.pages] == [place == page for place in (1, 2, 3)]
        assert render("matrix.html", matrix_page_address(bad_catalog(), plan, page), view=view)


def test_a_plan_of_few_tasks_has_one_page() -> None:
    urls = [page.url for page in overview_pages(catalog()) if page.kind == "matrix"]
    assert urls == ["ma-tran/"]
    view = matrix_view(catalog(), catalog().plans[0])
    assert (view.pages, view.pairs_url, bool(view.pairs)) == ((), "", True)
