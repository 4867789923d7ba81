"""The finder, and its plain tables of earlier years: readable without scripts."""

from collections.abc import Iterator
from functools import partial

from macros import addresses
from macros.linking.catalog import Catalog
from macros.linking.queries import plan_years
from macros.render import render
from macros.site_page import SitePage
from macros.views.marks import Link
from macros.views.rows import task_row

_DESCRIPTION = "Lọc nhiệm vụ theo cơ quan, cách giao, vai trò, thời gian, kế hoạch và căn cứ."


def finder_pages(catalog: Catalog) -> Iterator[SitePage]:
    """The finder, with the newest year's tasks in it, then a page for each earlier year."""
    found = plan_years(catalog)
    links = {
        year: Link(f"Năm {year}", f"{addresses.FINDER}{year}/" if place else addresses.FINDER)
        for place, year in enumerate(found)
    }
    for year, link in links.items():
        newest = year == found[0]
        yield SitePage(
            kind="finder",
            url=link.url,
            title="Tra cứu nhiệm vụ" if newest else f"Tra cứu nhiệm vụ: năm {year}",
            description=_DESCRIPTION if newest else f"Mọi nhiệm vụ của các kế hoạch năm {year}.",
            render=partial(_finder, catalog, year, links),
        )


def _finder(catalog: Catalog, year: int, links: dict[int, Link]) -> str:
    plans = [plan for plan in catalog.plans if plan.record.year == year]
    return render(
        "finder.html",
        links[year].url,
        year=year,
        newest=links[year].url == addresses.FINDER,
        years=[link for other, link in links.items() if other != year],
        rows=[task_row(catalog, task) for plan in plans for task in plan.standing],
        data=addresses.FINDER_DATA,
    )
