"""Pages made from data, spliced into the theme's page: no Markdown, one template run a kind.

Running the theme's `main.html` takes longer than everything else a page needs, and pages of one
kind and depth differ in a few places only. So it runs once for them all, with placeholders in those
places, and is cut there; a page is the parts joined with its own values. Values are escaped and
joined, never searched, so no data can bring in a placeholder.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

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
from macros.site_page import SitePage, TocEntry

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
        self.meta["template"] = "data_page.html"  # which asks `Frames`
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
            texts[_FIRST_ID] = escape(self.record.toc[0].anchor)
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
        """The whole HTML of the data page that `context` is about; empty without an article."""
        page: DataPage = context["page"]
        if page.file.inclusion is InclusionLevel.INCLUDED:
            return self._in_navigation(page, context)
        texts = page.texts()
        if not texts[_CONTENT]:
            return ""  # it belongs to another part of the site
        shape = (page.record.kind, page.url.count("/"), _first(page.url), *texts)
        if shape not in self._frames:
            empty = self._empty(context)
            self._inline_scripts |= inline_scripts(empty)
            self._frames[shape] = Frame(empty, texts)
        return self._frames[shape].fill(texts, page.record.toc)

    def _in_navigation(self, page: DataPage, context: Context) -> str:
        """Without a frame: these pages are few, and the navigation shows where each stands."""
        page.content = page.record.render()
        return self._main.render(context.get_all()) if page.content else ""

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
        self._lists: list[_ContentsList] = []
        html = lean(html)
        self._parts = _MARK.split(_CONTENTS.sub(self._fold, html))  # odd ones name placeholders
        if self._parts.count(_CONTENT) != 1:
            raise BuildError("main.html must print page.content exactly once")
        for name in self._parts[1::2]:
            if name not in known and not name.startswith("list "):
                raise BuildError(f"main.html prints what a data page cannot give: {name}")
        for text in self._parts[0::2]:
            if damaged := _DAMAGED.search(text):
                near = text[max(0, damaged.start() - 60) : damaged.end() + 60]
                raise BuildError(f"main.html alters a value of data pages: {near!r}")

    def fill(self, texts: Mapping[str, str], toc: Iterable[TocEntry]) -> str:
        """The HTML of one page: escaped `texts` by placeholder; `toc` plain."""
        lists = {f"list {number}": found.html(toc) for number, found in enumerate(self._lists)}
        parts = self._parts.copy()
        parts[1::2] = [lists[name] if name in lists else texts[name] for name in parts[1::2]]
        return "".join(parts)

    def _fold(self, items: re.Match[str]) -> str:
        """Makes one placeholder of a contents list and keeps what repeats."""
        self._lists.append(_ContentsList(**items.groupdict()))
        return _mark(f"list {len(self._lists) - 1}")


def lean(html: str) -> str:
    """The theme's page without what says nothing in it, 4 kB of each page.

    Blanks, but for one where words or marks in a line may stand beside each other; and the name of
    the language of drawings, which HTML knows by their tag.
    """
    return _NEEDLESS.sub("", _BLANKS.sub("\n", html)).replace(_SVG, "<svg ")


@dataclass(frozen=True)
class _ContentsList:
    """What a contents list is made of beside anchors and headings, as the theme prints them."""

    inside: str  # an entry, between its anchor and its heading
    end: str  # after the heading of an entry that has none below it
    next: str  # before the anchor of an entry that follows another
    named: str  # after a heading that has some below it, up to where it names their list
    opened: str  # from there up to the first one's anchor
    up: str  # after the last entry of a list that stands below another

    def html(self, entries: Iterable[TocEntry]) -> str:
        """The entries from the first one's anchor on."""
        return self.next.join(map(self._entry, entries))

    def _entry(self, entry: TocEntry) -> str:
        anchor, heading = escape(entry.anchor), escape(entry.heading)
        own = f"{anchor}{self.inside}{heading}"
        if not entry.below:
            return own + self.end
        return f"{own}{self.named}{heading}{self.opened}{self.html(entry.below)}{self.up}"


def _mark(name: str) -> str:
    return f"\ue000{name}\ue001"


_BLANKS = re.compile(r"\s*\n\s*")
_BLOCKS = "article|body|div|footer|head|header|li|link|main|meta|nav|ol|p|script|title|ul"
_NEEDLESS = re.compile(rf"\n(?=</|<(?:{_BLOCKS})[ >])")
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" '
_MARK = re.compile("\ue000([^\ue001]*)\ue001")
# Half a mark, or one that JSON or an address has encoded.
_DAMAGED = re.compile(r"[\ue000\ue001]|\\ue00|%EE%80")
# Four entries show all there is to a list: what one looks like, what stands between two, and what
# stands around those below one.
_LISTED = ((0, ()), (1, (2,)), (3, ()))


def _placeholder(number: int, below: Iterable[int] = ()) -> TocEntry:
    anchor = _FIRST_ID if number == 0 else f"toc {number} id"
    return TocEntry(_mark(anchor), _mark(f"toc {number} title"), tuple(map(_placeholder, below)))


_ENTRIES = tuple(_placeholder(number, below) for number, below in _LISTED)
_CONTENTS = re.compile(
    "{0}(?P<inside>[^\ue000]*){1}(?P<end>[^\ue000]*)(?P<next>[^\ue000]*)"
    "{2}(?P=inside){3}(?P<named>[^\ue000]*){3}(?P<opened>[^\ue000]*)"
    "{4}(?P=inside){5}(?P=end)(?P<up>[^\ue000]*)(?P=next){6}(?P=inside){7}(?P=end)".format(
        *(
            _mark(text)
            for number in range(4)
            for text in (f"toc {number} id", f"toc {number} title")
        )
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


def _table_of_contents(entries: Iterable[TocEntry]) -> TableOfContents:
    return TableOfContents([_link(entry, 2) for entry in entries])


def _link(entry: TocEntry, level: int) -> AnchorLink:
    link = AnchorLink(escape(entry.heading), escape(entry.anchor), level)
    link.children = [_link(below, level + 1) for below in entry.below]
    return link


def _first(url: str) -> str:
    return url.partition("/")[0]


def _section(url: str, nav: Navigation) -> Page | None:
    """The page of the navigation under which the page at `url` stands; None when there is none."""
    first = f"{_first(url)}/"
    section = _SECTIONS.get(first, first)
    return next((page for page in nav.pages if page.url == section), None)
