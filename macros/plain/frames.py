"""Puts articles into our own frame: header, navigation, search box, switch of colours, footer."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

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


_ARTICLE = Markup("<!-- article -->")  # texts are escaped, so that none can bring it in


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
        return self.url.startswith(section) if section else not self.url


@dataclass(frozen=True)
class Frame:
    """What is the same on all pages of a site."""

    name: str
    nav: tuple[tuple[str, str], ...]
    data_date: str
    assets: Mapping[str, str]  # marked names
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
        """The whole page; `root` where it is shown at any depth.

        The template has a mark in the place of the article: Jinja would keep every article until
        the build ends, in circles that are looked for in the end only.
        """
        way = "../" * page.url.count("/") if root is None else root
        empty = replace(page, article=_ARTICLE)
        around = _template("frame.html").render(frame=self, page=empty, root=way or "./")
        before, _, after = around.partition(_ARTICLE)
        return f"{before}{page.article}{after}"

    def missing(self, root: str) -> str:
        """The page for addresses that nothing has, which is shown at any depth."""
        title = "Không tìm thấy trang"
        page = FramedPage("404.html", title, title, not_found(root), kind="missing")
        return self.html(page, root)


@cache
def _template(name: str) -> Template:
    loader = FileSystemLoader(Path(__file__).parent)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined).get_template(name)
