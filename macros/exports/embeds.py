"""What another site can put into its pages: a body's list of tasks for an iframe, and a badge."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from macros import addresses
from macros.exports.on_demand import Make, on_demand
from macros.kinds import BODY
from macros.labels import day
from macros.linking.catalog import Catalog
from macros.linking.ownership import Owner
from macros.render import render
from macros.views.owner import answer, owner_view

_SHEET = f"{addresses.STYLES}embed.css"
_DOCS = Path(__file__).resolve().parents[2] / "docs"


@on_demand
def files(catalog: Catalog) -> Iterator[tuple[str, Make]]:
    """The list and the badge of each body with a task."""
    sheet = addresses.marked(_SHEET, (_DOCS / _SHEET).read_bytes())
    for owner, years in catalog.years_of.items():
        kind, id_ = owner
        if kind == BODY.id:
            path = f"{addresses.embed(id_)}index.html"
            yield path, partial(_list, catalog, owner, years[0], sheet)
            yield addresses.badge(id_), partial(_badge, catalog, owner, years[0])


def _list(catalog: Catalog, owner: Owner, year: int, sheet: str) -> bytes:
    view, name = owner_view(catalog, owner, year), catalog.name_of(owner)
    url, page = addresses.embed(owner[1]), addresses.page(*owner)
    statuses = [row.head.status for group in view.due for row in group.rows]
    statuses += [row.status for one in view.inherited for row in one.rows]
    told, date = any(statuses), day(catalog.data_date)
    values = {"name": name, "page": page, "sheet": sheet, "told": told, "date": date}
    html = render("embed.html", url, view=view, **values)
    return html.encode("utf-8")


def _badge(catalog: Catalog, owner: Owner, year: int) -> bytes:
    count, name = answer(catalog, owner, year).total, catalog.name_of(owner)
    svg = render("badge.svg", addresses.embed(owner[1]), name=name, year=year, count=count)
    return svg.encode("utf-8")
