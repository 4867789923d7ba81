"""Puts articles into our own frame: header, navigation, search box, switch of colours, footer.

The frames of pages that stand alike differ in a few places. So the template runs once for them all,
with marks in those places, and is cut there; a page is the parts joined with its own texts. They
are escaped and joined, never searched, so that none can bring in a mark.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from macros import addresses
from macros.render import not_found
from macros.site_page import TocEntry

BESIDE = (  # reached from pages, not from the navigation
    ("30 ngày tới", addresses.SOON),
    ("Ma trận", addresses.MATRIX),
    ("Kiểm tra độ phủ", addresses.COVERAGE),
    ("Sơ đồ trang", addresses.SITE_MAP),
    ("Báo sai sót", addresses.ERRORS),
)

_TEXTS = ("title", "description", "canonical", "json", "feed", "running_head")
_ARTICLE, _CONTENTS = "article", "contents"
_MARK = re.compile("\ue000([^\ue001]*)\ue001")


@dataclass(frozen=True)
class FramedPage:
    """What the frame needs to know of a page."""

    url: str
    title: str
    description: str
    article: Markup
    kind: str = ""  # empty: written by hand
    canonical: str = ""  # its whole address, where that is known
    json: str = ""
    feed: str = ""
    running_head: str = ""
    toc: tuple[TocEntry, ...] = ()
    links: Mapping[str, str] = field(default_factory=dict)

    def stands_in(self, section: str) -> bool:
        """Whether it belongs to a section of the navigation."""
        return addresses.section(self.url) == section


@dataclass(frozen=True)
class Frame:
    """What is the same on all pages of a site."""

    name: str
    nav: tuple[tuple[str, str], ...]
    data_date: str
    assets: Mapping[str, str] = field(hash=False)  # marked names
    release: str
    beside: tuple[tuple[str, str], ...] = BESIDE
    changes: str = addresses.CHANGES

    def asset(self, name: str) -> str:
        """The marked name of a file."""
        return self.assets[name]

    def config(self, root: str) -> Markup:
        """What scripts read in a page; as JSON in an element that holds no end of itself."""
        asked = {
            "base": root or ".",
            "finder": self.assets[f"{addresses.SCRIPTS}finder.js"],
            "index": self.assets[addresses.SEARCH_INDEX],
            "search": self.assets[addresses.SEARCH_ENGINE],
        }
        return Markup(json.dumps(asked).replace("<", "\\u003c"))

    def html(self, page: FramedPage, root: str | None = None) -> str:
        """The whole page; `root` where it is shown at any depth."""
        way = "../" * page.url.count("/") if root is None else root
        texts = {name: escape(text) for name in _TEXTS if (text := getattr(page, name))}
        texts |= {name: escape(link) for name, link in page.links.items()}
        if page.toc:
            texts[_CONTENTS] = _contents(page.toc)
        texts[_ARTICLE] = page.article
        links = frozenset(page.links)
        parts = list(_parts(self, way or "./", self._like(page.url), page.kind, links, *texts))
        parts[1::2] = [texts[name] for name in parts[1::2]]
        return "".join(parts)

    def _like(self, url: str) -> str:
        """The same for all pages that stand alike in the navigation, as the page at `url` does."""
        if any(url == section for _, section in self.nav):
            return url
        above = addresses.section(url)
        return f"{above if any(above == section for _, section in self.nav) else ''}x/"

    def missing(self, root: str) -> str:
        """The page for addresses that nothing has, which is shown at any depth."""
        title = "Không tìm thấy trang"
        page = FramedPage("404.html", title, title, not_found(root), kind="missing")
        return self.html(page, root)


@cache
def _parts(
    frame: Frame, root: str, url: str, kind: str, links: frozenset[str], *known: str
) -> tuple[str, ...]:
    """What stands around the texts of pages that have these; every other part names a text."""
    marks = {name: Markup(f"\ue000{name}\ue001") for name in known}
    given: dict[str, Any] = {name: marks.get(name, "") for name in _TEXTS}
    beside = {name: marks[name] for name in links}
    page = FramedPage(url=url, article=marks[_ARTICLE], kind=kind, links=beside, **given)
    contents = marks.get(_CONTENTS, "")
    html = _template().render(frame=frame, page=page, contents=contents, root=root)
    return tuple(_MARK.split(html))


def _contents(entries: Iterable[TocEntry]) -> Markup:
    items = "".join(
        f'<li><a href="#{escape(one.anchor)}">{escape(one.heading)}</a>'
        f"{_contents(one.below) if one.below else ''}</li>"
        for one in entries
    )
    return Markup(f"<ul>{items}</ul>")


@cache
def _template() -> Template:
    loader = FileSystemLoader(Path(__file__).parent)
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    return environment.get_template("frame.html")
