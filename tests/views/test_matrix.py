"""The matrix of the real plan: its cells and totals are what the data say."""

from collections import Counter
from dataclasses import replace

import pytest

from macros.history.edition import Edition
from macros.linking.catalog_plan import CatalogPlan
from macros.render import render
from macros.site import Site, load_site
from macros.views import matrix as matrix_module
from macros.views.matrix import (
    INHERITED,
    PERSONS,
    UNREAD_NAMES,
    MatrixView,
    matrix_pages,
    matrix_view,
)
from macros.views.pairs import paired_bodies, pairs
from tests.core_fixtures import MIXED, ROOT, SHAPES, catalog, checked
from tests.tools.bad_input import bad_catalog


def first_of(whole: Edition, plan: CatalogPlan) -> MatrixView:
    return matrix_view(whole, plan, matrix_pages(whole, plan)[0])


@pytest.fixture(scope="module")
def matrix() -> MatrixView:
    return first_of(catalog(), catalog().plans[0])


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
    view = first_of(catalog(MIXED), PLANS["20-kh-ubnd-2027"])
    assert rows_of(view, PERSONS) == {"Phó Giám đốc Trần Văn Mẫu": ["5"]}
    assert rows_of(view, UNREAD_NAMES) == {"Bộ": ["3"]}
    html = render("matrix.html", "ma-tran/", view=view)
    assert '<span class="official">Phó Giám đốc Trần Văn Mẫu</span>' in html


def test_the_matrix_of_a_plan_that_was_replaced_says_so_and_stays() -> None:
    view = first_of(catalog(MIXED), PLANS["10-kh-ubnd-2026"])
    assert view.replaced.startswith("Kế hoạch này đã được thay thế bằng Kế hoạch 20/KH-UBND")
    assert [task.number for task in view.tasks] == ["1", "2"]
    assert [row.total for part in view.parts for row in part.rows] == [1, 1]
    assert view.replaced in render("matrix.html", "ma-tran/", view=view).striptags()
    pages = {page.url for page in Site(catalog(MIXED)).pages}
    assert {row.owner.url for part in view.parts for row in part.rows} <= pages


def test_bodies_of_one_name_are_told_apart_in_it() -> None:
    view = first_of(catalog(MIXED), PLANS["20-kh-ubnd-an-hai-2027"])
    assert "Sở Nội vụ (tỉnh An Hải)" in [row.owner.text for part in view.parts for row in part.rows]


def test_a_task_without_a_number_heads_its_column_by_its_title() -> None:
    (plan,) = (one for one in catalog(SHAPES).plans if one.id == "cong-van-bao-ve-rung-2027")
    html = render("matrix.html", "ma-tran/", view=first_of(catalog(SHAPES), plan))
    assert '<th scope="col" class="titled"><a href="../ke-hoach' in html
    assert ">Tuần tra rừng</a>" in html


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
    whole, plan = bad_catalog(), many_tasks()
    pages = matrix_pages(whole, plan)
    of_tasks = [page for page in pages if page.tasks]
    assert len(of_tasks) > 1
    assert tuple(task for page in pages for task in page.tasks) == plan.own_tasks
    assert len({len(page.tasks) for page in of_tasks[:-1]}) == 1, "about as many on each"
    for page in pages:
        whole.made.clear()  # what is kept for pages is kept for a while only
        view = matrix_view(whole, plan, page)
        assert bool(view.pairs) == (page not in of_tasks) == (not view.pairs_url)
        assert [not link.url for link in view.pages] == [one is page for one in of_tasks]
        html = render("matrix.html", page.url, view=view)
        assert ('rel="next"' in html) == (page not in (of_tasks[-1], pages[-1]))


def test_the_pairs_of_many_bodies_are_split_into_pages_that_have_them_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(matrix_module, "_MOST_HTML", 9_000)
    site, _ = load_site(ROOT)
    assert site
    whole = site.catalog  # a catalog of its own: pages are kept with it
    (plan,) = whole.plans
    pages = [page for page in matrix_pages(whole, plan) if not page.tasks]
    assert len(pages) > 1
    views = [matrix_view(whole, plan, page) for page in pages]
    rows = [row for view in views if view.pairs for row in view.pairs.rows]
    assert rows == list(pairs(whole, plan, paired_bodies(whole, plan)).rows)
    assert [page.url for page in pages[:2]] == [
        "ma-tran/03-kh-bcd-2022/cung-lam/",
        "ma-tran/03-kh-bcd-2022/cung-lam/phan-2/",
    ]
    assert all(len(view.pair_pages) == len(pages) for view in views)


def test_names_of_180_letters_make_more_pages_not_heavier_ones() -> None:
    checked_data = checked(ROOT)
    longer = " và những đơn vị trực thuộc được giao nhiệm vụ phối hợp cùng thực hiện" * 3
    bodies = [
        replace(
            one, record=one.record.model_copy(update={"name": (one.record.name + longer)[:180]})
        )
        for one in checked_data.records.bodies
    ]
    data = Edition(replace(checked_data.records, bodies=bodies), checked_data.lexicon)
    (plan,) = data.plans
    pages = matrix_pages(data, plan)
    assert len(pages) > len(matrix_pages(catalog(), catalog().plans[0]))
    sizes = [
        len(render("matrix.html", page.url, view=matrix_view(data, plan, page)).encode())
        for page in pages
    ]
    assert max(sizes) < 1.1 * matrix_module._MOST_HTML


def test_a_plan_of_few_tasks_has_one_page() -> None:
    (plan,) = (one for one in catalog(MIXED).plans if one.id == "20-kh-ubnd-an-hai-2027")
    (page,) = matrix_pages(catalog(MIXED), plan)
    view = matrix_view(catalog(MIXED), plan, page)
    assert (view.pages, view.pairs_url, bool(view.pairs)) == ((), "", True)


def test_the_matrices_of_other_plans_stand_on_one_page() -> None:
    found = {
        page.url: matrix_view(catalog(MIXED), plan, page)
        for plan in catalog(MIXED).plans
        for page in matrix_pages(catalog(MIXED), plan)
    }
    assert len(found) > 2
    assert [url for url, view in found.items() if view.others] == ["ma-tran/"]
    link = 'href="../#ke-hoach-khac"'
    assert all(
        link in render("matrix.html", url, view=view)
        for url, view in found.items()
        if url.count("/") == 2
    )
