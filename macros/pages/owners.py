"""The pages of bodies, groups and positions."""

from collections.abc import Iterator
from functools import partial

from macros import addresses
from macros.linking.catalog import Catalog
from macros.linking.ownership import Owner
from macros.render import render
from macros.site_page import SitePage
from macros.views.owner import answer, owner_view, year_address, years
from macros.views.takeaways import Offers


def owner_pages(catalog: Catalog, owner: Owner, offers: Offers) -> Iterator[tuple[int, SitePage]]:
    """One page a year, with the year; the newest year stands at the owner's own address."""
    kind, id_ = owner
    record = catalog.named(owner)
    own_years = years(catalog, owner)
    for year in own_years:
        claimed = catalog.claims_by_year.get(owner, {}).get(year, [])
        url = year_address(owner, year, own_years)
        newest = year == own_years[0]
        numbers = ", ".join(dict.fromkeys(task.plan.record.number for task, _ in claimed))
        page = SitePage(
            kind,
            url,
            record.name if newest else f"{record.name}, năm {year}",
            f"{record.name}. {answer(claimed, year)}",
            addresses.json(kind, id_),
            (f"data/{_FILES[kind]}.yml", catalog.lines[owner]),
            (),
            partial(_owner, catalog, owner, year, url, offers),
            " · ".join(part for part in (numbers, record.name) if part),
            addresses.body_feed(id_) if kind == "body" and catalog.history.steps else "",
        )
        yield year, page


def _owner(catalog: Catalog, owner: Owner, year: int, url: str, offers: Offers) -> str:
    view, offer = owner_view(catalog, owner, year), offers.of_owner(owner, year)
    return render("owner.html", url, view=view, offer=offer)


_FILES = {"body": "bodies", "group": "groups", "position": "positions"}
