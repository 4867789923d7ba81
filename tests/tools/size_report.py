"""What pages of a large site weigh, and how long the longest of each kind are on a phone."""

import gzip
import heapq
from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import sync_playwright

from tests.tools.browser import launch
from tests.tools.browsing import overflow
from tests.tools.sites import BuiltSite, shape

MOST, MOST_HTML = 15_000, 60_000  # bytes of a page, with gzip and without
PHONE = {"width": 360, "height": 740}
_LOOKED_AT = 2  # pages of each kind, the heaviest


@dataclass(frozen=True)
class KindOfPage:
    """The pages at addresses of one shape: `co-quan/*/`."""

    shape: str
    number: int
    html: int  # bytes of the heaviest
    gzipped: int
    over: int  # how many weigh more than they may
    height: int  # pixels of the longest on a phone, of those that were looked at
    wide: int  # pixels by which the widest is too wide

    def text(self) -> str:
        """A row under `HEAD`."""
        numbers = (self.number, self.html, self.gzipped, self.over, self.height, self.wide)
        return f"{self.shape:<34}" + "".join(f"{number:>9}" for number in numbers)


HEAD = f"{'pages':<34}" + "".join(
    f"{name:>9}" for name in ("number", "HTML", "gzip", "over", "px long", "too wide")
)


def kinds_of_pages(site: BuiltSite) -> Iterator[KindOfPage]:
    """Every kind of page of a built and served site; the heaviest are opened in Chromium."""
    found: dict[str, list[str]] = {}
    for path in site.pages():
        found.setdefault(shape(path), []).append(path)
    with sync_playwright() as playwright, launch(playwright) as browser:
        page = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
        for kind, paths in sorted(found.items()):
            weights = {path: _weights(site, path) for path in paths}
            heights, widths = [], []
            for path in heapq.nlargest(_LOOKED_AT, paths, key=lambda path: weights[path][0]):
                page.goto(site.url + path)
                heights.append(page.evaluate("document.documentElement.scrollHeight"))
                widths.append(overflow(page))
            html, gzipped = (max(sizes) for sizes in zip(*weights.values(), strict=True))
            over = sum(one > MOST_HTML or other > MOST for one, other in weights.values())
            yield KindOfPage(kind, len(paths), html, gzipped, over, max(heights), max(widths))


def _weights(site: BuiltSite, path: str) -> tuple[int, int]:
    file = site.folder / path
    html = (file / "index.html" if file.is_dir() or path == "" else file).read_bytes()
    return len(html), len(gzip.compress(html, mtime=0))
