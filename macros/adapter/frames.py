"""Pages made from data, spliced into the theme's page: no Markdown, one template run a kind.

Running the theme's `main.html` takes longer than everything else a page needs, and pages of one
kind and depth differ in a few places only. So it runs once for them all, with placeholders in those
places, and is cut there; a page is the parts joined with its own values. Values are escaped and
joined, never searched, so no data can bring in a placeholder.
"""

import re
from collections.abc import Collection, Iterable, Mapping

from jinja2 import Template, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from macros import addresses
from macros.adapter.server_files import inline_scripts
from macros.site_page import SitePage

# Addresses whose pages stand under another section of the navigation.
_SECTIONS = {
    addresses.GROUPS: addresses.BODIES,
    addresses.POSITIONS: addresses.BODIES,
    addresses.COMPARISONS: addresses.PLANS,
    addresses.BINDING: addresses.DOCUMENTS,
    addresses.MATRIX: addresses.TIME,
    addresses.WORKLOAD: addresses.TIME,
    addresses.COVERAGE: addresses.OPEN_DATA,
}

_CONTENT = "content <h1"  # with <h1, or the theme would add a heading of its own
_ADDRESS = "address"
_FIRST_ID = "toc 0 id"


class DataPage(Page):
    """A page of MkDocs whose HTML and table of contents come ready from a `SitePage`.

    Templates read in `page.meta`, escaped already: `title`, `description`, `json` (address of the
    twin from the site's root), `feed` (of its Atom feed), `running_head`, `edit_url`, `report_url`,
    `change_url`; what there is none of is missing. `kind` is the page's kind. `page.title` is its
    name in the navigation.
    """

    def __init__(
        self,
        record: SitePage,
        file: File,
        config: MkDocsConfig,
        nav_title: str | None,
        links: Mapping[str, str],
    ) -> None:
        super().__init__(escape(nav_title or record.title), file, config)
        self.record = record
        self._links = links

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Sets all but the content, which is made when the page is written, then forgotten.

        So Material's search finds no HTML to parse either; its records come from data.
        """
        record = self.record
        self.content = ""
        self.toc = _table_of_contents(record.toc)
        texts = {
            "title": record.title,
            "description": record.description,
            "json": record.json_url,
            "feed": record.feed,
            "running_head": record.running_head,
            **self._links,
        }
        self.meta = {name: escape(text) for name, text in texts.items() if text}
        self.meta["kind"] = record.kind
        self.meta["search"] = {"exclude": True}  # by the theme: its records come from data

    def texts(self) -> dict[str, str]:
        """The page's own texts, escaped, by the name of the placeholder for each."""
        texts: dict[str, str] = {
            name: text for name, text in self.meta.items() if isinstance(text, Markup)
        }
        texts[_CONTENT] = self.record.render()
        if self.canonical_url:
            texts[_ADDRESS] = escape(self.canonical_url)
        if self.record.toc:
            texts[_FIRST_ID] = escape(self.record.toc[0][0])
        return texts


class Frames:
    """Renders data pages, in frames that are made when first needed."""

    def __init__(self, main: Template, inline_scripts: set[str]) -> None:
        """`inline_scripts` receives the texts of the scripts that the theme runs within pages."""
        self._main = main
        self._inline_scripts = inline_scripts
        self._frames: dict[tuple[object, ...], Frame] = {}

    @pass_context
    def html(self, context: Context) -> str:
        """The whole HTML of the data page that `context` is about."""
        page: DataPage = context["page"]
        if page.file.inclusion is InclusionLevel.INCLUDED:
            return self._in_navigation(page, context)
        texts = page.texts()
        shape = (page.record.kind, page.url.count("/"), _first(page.url), *texts)
        if shape not in self._frames:
            empty = self._empty(context)
            self._inline_scripts |= inline_scripts(empty)
            self._frames[shape] = Frame(empty, texts)
        return self._frames[shape].fill(texts, page.record.toc)

    def _in_navigation(self, page: DataPage, context: Context) -> str:
        """Without a frame: these pages are few, and the navigation shows where each stands."""
        page.content = page.record.render()
        return self._main.render(context.get_all())

    def _empty(self, context: Context) -> str:
        """The theme's page with placeholders; its section is the active one of the navigation."""
        page: DataPage = context["page"]
        placeholders = {**context.get_all(), "page": _placeholder_page(page)}
        section = _section(page.url, context["nav"])
        if section is None:
            return self._main.render(placeholders)
        section.active = True
        try:
            return self._main.render(placeholders)
        finally:
            section.active = False


class Frame:
    """The theme's page, cut at its placeholders, of which there may be those in `known`.

    Raises BuildError when the theme does more with one than print it, as it is or through the
    filters `e` and `url`: a value put there would come out wrong.
    """

    def __init__(self, html: str, known: Collection[str]) -> None:
        self._lists: list[tuple[str, str]] = []  # what stands inside and between the items
        html = _BLANKS.sub("\n", html)  # the theme leaves 3 kB of them on each page
        self._parts = _MARK.split(_TWO_ITEMS.sub(self._fold, html))  # odd ones name placeholders
        if self._parts.count(_CONTENT) != 1:
            raise BuildError("main.html must print page.content exactly once")
        for name in self._parts[1::2]:
            if name not in known and not name.startswith("list "):
                raise BuildError(f"main.html prints what a data page cannot give: {name}")
        for text in self._parts[0::2]:
            if damaged := _DAMAGED.search(text):
                near = text[max(0, damaged.start() - 60) : damaged.end() + 60]
                raise BuildError(f"main.html alters a value of data pages: {near!r}")

    def fill(self, texts: Mapping[str, str], toc: Iterable[tuple[str, str]]) -> str:
        """The HTML of one page: escaped `texts` by placeholder; `toc` plain (id, heading)."""
        items = [(escape(anchor), escape(heading)) for anchor, heading in toc]
        lists = {
            f"list {number}": between.join(f"{anchor}{inside}{text}" for anchor, text in items)
            for number, (inside, between) in enumerate(self._lists)
        }
        parts = self._parts.copy()
        parts[1::2] = [lists[name] if name in lists else texts[name] for name in parts[1::2]]
        return "".join(parts)

    def _fold(self, items: re.Match[str]) -> str:
        """Makes one placeholder of a list of two items and keeps what repeats."""
        self._lists.append((items["inside"], items["between"]))
        return _mark(f"list {len(self._lists) - 1}")


def _mark(name: str) -> str:
    return f"\ue000{name}\ue001"


_BLANKS = re.compile(r"\s*\n\s*")
_MARK = re.compile("\ue000([^\ue001]*)\ue001")
# Half a mark, or one that JSON or an address has encoded.
_DAMAGED = re.compile(r"[\ue000\ue001]|\\ue00|%EE%80")
# Two entries show all there is to a list: what an entry looks like and what stands between two.
_ENTRIES = ((_mark(_FIRST_ID), _mark("toc 0 title")), (_mark("toc 1 id"), _mark("toc 1 title")))
_TWO_ITEMS = re.compile(
    "{}(?P<inside>[^\ue000]*){}(?P<between>[^\ue000]*){}(?P=inside){}".format(
        *_ENTRIES[0], *_ENTRIES[1]
    )
)


def _placeholder_page(page: DataPage) -> Page:
    """A page like `page` to the theme, with a placeholder for each text."""
    file = File("placeholder.md", None, "", use_directory_urls=True)
    file.url = f"{_first(page.url)}/" + f"{_mark('page.url')}/" * (page.url.count("/") - 1)
    empty = Page(_mark("title"), file, MkDocsConfig())
    empty.meta = {
        name: _mark(name) if isinstance(value, Markup) else value
        for name, value in page.meta.items()
    }
    empty.toc = _table_of_contents(_ENTRIES if page.record.toc else ())
    empty.content = _mark(_CONTENT)
    empty.canonical_url = _mark(_ADDRESS) if page.canonical_url else None
    return empty


def _table_of_contents(entries: Iterable[tuple[str, str]]) -> TableOfContents:
    return TableOfContents(
        [AnchorLink(escape(text), escape(anchor), 2) for anchor, text in entries]
    )


def _first(url: str) -> str:
    return url.partition("/")[0]


def _section(url: str, nav: Navigation) -> Page | None:
    """The page of the navigation under which the page at `url` stands; None when there is none."""
    first = f"{_first(url)}/"
    section = _SECTIONS.get(first, first)
    return next((page for page in nav.pages if page.url == section), None)
