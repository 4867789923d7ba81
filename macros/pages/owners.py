"""The pages of bodies, groups and positions."""

from collections.abc import Iterator
from functools import partial

from macros import addresses
from macros.history.edition import Edition
from macros.kinds import KINDS
from macros.linking.ownership import Owner
from macros.linking.queries import owner_address, owner_years, plan_numbers
from macros.render import render
from macros.site_page import SitePage
from macros.views.changes import NO_SECTION, owner_history
from macros.views.owner import answer, owner_view
from macros.views.takeaways import Offers


def owner_pages(catalog: Edition, owner: Owner, offers: Offers) -> Iterator[tuple[int, SitePage]]:
    """One page a year, with the year; the newest year stands at the owner's own address."""
    kind, id_ = owner
    name = catalog.name_of(owner)
    own_years = owner_years(catalog, owner)
    for year in own_years:
        claimed = catalog.claims_by_year.get(owner, {}).get(year, [])
        url = owner_address(catalog, owner, year)
        newest = year == own_years[0]
        numbers = plan_numbers(task.plan for task, _ in claimed)
        page = SitePage(
            kind=kind,
            url=url,
            title=name if newest else f"{name}, năm {year}",
            says=partial(_says, catalog, owner, year),
            json_url=addresses.json(kind, id_),
            source=(KINDS[kind].data_file, catalog.lines[owner]),
            render=partial(_owner, catalog, owner, year, url, offers),
            running_head=" · ".join(part for part in (numbers, name) if part),
            feed=addresses.body_feed(id_) if kind == "body" and catalog.history.steps else "",
        )
        yield year, page


def _says(catalog: Edition, owner: Owner, year: int) -> str:
    return f"{catalog.name_of(owner)}. {answer(catalog, owner, year)}"


def _owner(catalog: Edition, owner: Owner, year: int, url: str, offers: Offers) -> str:
    newest = year == owner_years(catalog, owner)[0]
    return render(
        "owner.html",
        url,
        view=owner_view(catalog, owner, year),
        offer=offers.of_owner(owner, year),
        history=owner_history(catalog, owner) if newest else NO_SECTION,
    )
