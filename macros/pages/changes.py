"""The pages of what changed, one for each year."""

from collections.abc import Iterator
from functools import partial

from macros import addresses
from macros.history.edition import Edition
from macros.render import render
from macros.site_page import SitePage
from macros.views import changes


def change_pages(catalog: Edition) -> Iterator[SitePage]:
    """The newest year at the section's own address; one page with a note without a history."""
    found = changes.years(catalog.history)
    listed: list[int | None] = [*found] or [None]
    for year in listed:
        url = addresses.in_section(addresses.CHANGES, year, listed[0])
        newest = url == addresses.CHANGES
        yield SitePage(
            kind="changes",
            url=url,
            title="Thay đổi" if newest else f"Thay đổi: năm {year}",
            description="Dữ liệu đã thay đổi những gì, khi nào, theo văn bản nào.",
            render=partial(_changes, catalog, year, url),
            feed=addresses.FEED if found else "",
        )


def _changes(catalog: Edition, year: int | None, url: str) -> str:
    feed = addresses.FEED if catalog.history.steps else ""
    return render("changes.html", url, view=changes.year_view(catalog, year), feed=feed)
