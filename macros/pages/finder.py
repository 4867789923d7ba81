"""The finder, and its plain tables of tasks by year: readable without scripts."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from macros import addresses
from macros.labels import from_to, year_name
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogTask
from macros.linking.queries import plan_years
from macros.render import render
from macros.site_page import SitePage
from macros.views.kept import made_once
from macros.views.marks import Link
from macros.views.notices import replacement
from macros.views.rows import row_weight, task_row
from macros.views.shelves import in_parts, part_numbers, spans

# Of a table, and the bytes of these: more are too heavy for a telephone.
MOST_ROWS, _MOST_HTML = 20, 42_000
_DESCRIPTION = "Lọc nhiệm vụ theo cơ quan, cách giao, vai trò, thời gian, kế hoạch và căn cứ."


@dataclass(frozen=True)
class _Table:
    """One page of the tasks of a year."""

    url: str
    tasks: tuple[CatalogTask, ...]
    rows: str  # which of the year's tasks: 101 – 176


def finder_pages(catalog: Catalog) -> Iterator[SitePage]:
    """The finder, with the newest year's tasks in it, then the others by year."""
    newest = plan_years(catalog)[0]
    for year in plan_years(catalog):
        for number in part_numbers(lambda: len(_tables(catalog, year))):  # noqa: B023 - at once
            which = in_parts(f"năm {year}", number)
            url = addresses.finder_table(year, number, newest)
            first = url == addresses.FINDER
            yield SitePage(
                kind="finder",
                url=url,
                title="Tra cứu nhiệm vụ" if first else f"Tra cứu nhiệm vụ: {which}",
                says=_DESCRIPTION if first else f"Nhiệm vụ của các kế hoạch {which}.",
                render=partial(_finder, catalog, year, number),
            )


@made_once
def _tables(catalog: Catalog, year: int) -> list[_Table]:
    tasks = [task for plan in catalog.plans if plan.record.year == year for task in plan.standing]
    weights = (max(_MOST_HTML // MOST_ROWS, row_weight(catalog, task)) for task in tasks)
    return [
        _Table(
            addresses.finder_table(year, page, plan_years(catalog)[0]),
            tuple(tasks[start:end]),
            from_to(start + 1, end),
        )
        for page, (start, end) in enumerate(spans(weights, _MOST_HTML), 1)
    ]


def _finder(catalog: Catalog, year: int, number: int) -> str:
    pages, (newest, *_) = _tables(catalog, year), plan_years(catalog)
    table = pages[number - 1]
    gone = (plan for plan in catalog.plans if plan.record.year == year and plan.replaced_by)
    return render(
        "finder.html",
        table.url,
        year=year,
        page=number,
        newest=table.url == addresses.FINDER,
        years=[
            Link(year_name(other), addresses.finder_table(other, 1, newest))
            for other in plan_years(catalog)
            if other != year
        ],
        pages=[Link(one.rows, "" if one is table else one.url) for one in pages],
        total=sum(len(one.tasks) for one in pages),
        gone=[(plan.name, replacement(catalog, plan)) for plan in gone],
        rows=[task_row(catalog, task) for task in table.tasks],
        data=addresses.FINDER_DATA,
    )
