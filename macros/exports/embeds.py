"""What another site can put into its pages: a body's list of tasks for an iframe, and a badge."""

from collections.abc import Iterator
from pathlib import Path

from macros import addresses
from macros.linking.catalog import Catalog
from macros.render import render
from macros.views.owner import answer, owner_view

_SHEET = f"{addresses.STYLES}embed.css"
_DOCS = Path(__file__).resolve().parents[2] / "docs"


def files(catalog: Catalog) -> Iterator[tuple[str, bytes]]:
    """The list and the badge of each body with a task, as (path from the site's root, bytes)."""
    sheet = addresses.marked(_SHEET, (_DOCS / _SHEET).read_bytes())
    for (kind, id_), years in catalog.years_of.items():
        if kind != "body":
            continue
        year = years[0]
        url = addresses.embed(id_)
        name = catalog.name_of((kind, id_))
        view = owner_view(catalog, (kind, id_), year)
        page = addresses.page(kind, id_)
        listed = render("embed.html", url, view=view, name=name, page=page, sheet=sheet)
        yield f"{url}index.html", listed.encode("utf-8")
        count = answer(catalog, (kind, id_), year).total
        badge = render("badge.svg", url, name=name, year=year, count=count)
        yield addresses.badge(id_), badge.encode("utf-8")
