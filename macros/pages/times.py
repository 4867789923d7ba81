"""The pages of years and quarters."""

from collections.abc import Iterator
from functools import partial

from macros import addresses
from macros.labels import quarter, year_name
from macros.linking.catalog import Catalog
from macros.linking.queries import plan_numbers, plan_years
from macros.render import render
from macros.site_page import SitePage
from macros.views.briefing import briefing
from macros.views.lanes import timeline
from macros.views.marks import Link
from macros.views.shelves import in_parts
from macros.views.times import paged_quarters, quarter_part_url, quarter_parts, quarter_view


def time_pages(catalog: Catalog) -> Iterator[SitePage]:
    """The pages of years; of each quarter its own, and what stands on one sheet of it."""
    found = plan_years(catalog)
    links = {
        year: Link(year_name(year), addresses.in_section(addresses.TIME, year, found[0]))
        for year in found
    }
    for year in found:
        yield SitePage(
            kind="time",
            url=links[year].url,
            title="Thời gian" if year == found[0] else f"Thời gian: năm {year}",
            says=f"Nhiệm vụ năm {year} theo quý.",
            running_head=f"{_numbers(catalog, year)} · Thời gian, năm {year}",
            render=partial(_time, catalog, year, links),
        )
    for year, number in paged_quarters(catalog):
        for part in quarter_parts(catalog, year, number):
            name = in_parts(quarter(year, number), part.number)
            yield SitePage(
                kind="quarter",
                url=quarter_part_url(year, number, part.number),
                title=name,
                says=f"Nhiệm vụ đến hạn và đang chạy trong {name}.",
                render=partial(_quarter, catalog, year, number, part.number),
                running_head=f"{_numbers(catalog, year)} · {quarter(year, number)}",
            )
        yield SitePage(
            kind="briefing",
            url=addresses.briefing(year, number),
            title=f"{quarter(year, number)} trên một trang",
            says=f"Việc đến hạn, quá hạn và khối lượng trong {quarter(year, number)}.",
            render=partial(_briefing, catalog, year, number),
            running_head=f"{_numbers(catalog, year)} · {quarter(year, number)}",
        )


def _numbers(catalog: Catalog, year: int) -> str:
    """Those of the plans that a year is of, the newest first."""
    return plan_numbers(plan for plan in catalog.plans if year in plan.record.covered_years)


def _time(catalog: Catalog, year: int, links: dict[int, Link]) -> str:
    others = [link for other, link in links.items() if other != year]
    url = links[year].url
    view = timeline(catalog, year)
    return render("time.html", url, view=view, years=others, earlier=url != addresses.TIME)


def _briefing(catalog: Catalog, year: int, number: int) -> str:
    url = addresses.briefing(year, number)
    return render("briefing.html", url, view=briefing(catalog, year, number))


def _quarter(catalog: Catalog, year: int, number: int, part: int) -> str:
    url = quarter_part_url(year, number, part)
    return render("quarter.html", url, view=quarter_view(catalog, year, number, part))
