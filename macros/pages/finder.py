"""The finder, and its plain tables of tasks by year: readable without scripts."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from macros import addresses
from macros.labels import from_to, year_name
from macros.linking.catalog import Catalog, CatalogTask
from macros.linking.queries import plan_years
from macros.render import render
from macros.site_page import SitePage
from macros.views.marks import Link
from macros.views.notices import replacement
from macros.views.rows import task_row
from macros.views.shelves import in_parts

MOST_ROWS = 20  # of a table: more are too heavy for a telephone
_DESCRIPTION = "Lọc nhiệm vụ theo cơ quan, cách giao, vai trò, thời gian, kế hoạch và căn cứ."


@dataclass(frozen=True)
class _Table:
    """One page of the tasks of a year."""

    year: int
    page: int  # from 1
    url: str
    tasks: tuple[CatalogTask, ...]
    rows: str  # which of the year's tasks: 101 – 176


def finder_pages(catalog: Catalog) -> Iterator[SitePage]:
    """The finder, with the newest year's tasks in it, then the others by year."""
    tables = {year: _tables(catalog, year) for year in plan_years(catalog)}
    for year, pages in tables.items():
        for table in pages:
            which = in_parts(f"năm {year}", table.page)
            first = table.url == addresses.FINDER
            yield SitePage(
                kind="finder",
                url=table.url,
                title="Tra cứu nhiệm vụ" if first else f"Tra cứu nhiệm vụ: {which}",
                says=_DESCRIPTION if first else f"Nhiệm vụ của các kế hoạch {which}.",
                render=partial(_finder, catalog, table, tables),
            )


def _tables(catalog: Catalog, year: int) -> list[_Table]:
    tasks = [task for plan in catalog.plans if plan.record.year == year for task in plan.standing]
    return [
        _Table(
            year,
            page,
            addresses.finder_table(year, page, plan_years(catalog)[0]),
            tuple(tasks[start : start + MOST_ROWS]),
            from_to(start + 1, min(start + MOST_ROWS, len(tasks))),
        )
        for page, start in enumerate(range(0, len(tasks) or 1, MOST_ROWS), 1)
    ]


def _finder(catalog: Catalog, table: _Table, tables: dict[int, list[_Table]]) -> str:
    pages = tables[table.year]
    gone = (plan for plan in catalog.plans if plan.record.year == table.year and plan.replaced_by)
    return render(
        "finder.html",
        table.url,
        year=table.year,
        page=table.page,
        newest=table.url == addresses.FINDER,
        years=[
            Link(year_name(year), found[0].url)
            for year, found in tables.items()
            if year != table.year
        ],
        pages=[Link(one.rows, "" if one is table else one.url) for one in pages],
        total=sum(len(one.tasks) for one in pages),
        gone=[(plan.name, replacement(catalog, plan)) for plan in gone],
        rows=[task_row(catalog, task) for task in table.tasks],
        data=addresses.FINDER_DATA,
    )
