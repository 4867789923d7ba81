"""The pages of what changed: the newest changes, then all, in parts of a year."""

from collections.abc import Callable, Iterator
from functools import partial

from macros import addresses
from macros.history.edition import Edition
from macros.render import render
from macros.site_page import SitePage
from macros.views.changes import ChangesView, changes_of, newest_changes, part_name


def change_pages(catalog: Edition) -> Iterator[SitePage]:
    """The section's own page, then one for each part; only the first, with a note, when none."""
    yield _page(catalog, addresses.CHANGES, "Thay đổi", partial(newest_changes, catalog))
    for part in catalog.history.parts:
        url, title = addresses.changes(*part), f"Thay đổi: {part_name(part)}"
        yield _page(catalog, url, title, partial(changes_of, catalog, part))


def _page(catalog: Edition, url: str, title: str, view: Callable[[], ChangesView]) -> SitePage:
    feed = addresses.FEED if catalog.history.steps else ""
    return SitePage(
        kind="changes",
        url=url,
        title=title,
        says="Dữ liệu đã thay đổi những gì, khi nào, theo văn bản nào.",
        render=lambda: render("changes.html", url, view=view(), feed=feed),
        feed=feed,
    )
