"""Pages made from data, spliced into the theme's page: no Markdown, one template run a kind.

Running the theme's `main.html` takes longer than everything else a page needs, and pages of one
kind and depth differ in a few places only. So it runs once for them all, with placeholders in those
places (`Frames`), and is cut there; a page is the parts joined with its own values, by whichever
process has made its article. Values are escaped and joined, never searched, so no data can bring in
a placeholder.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup, escape
from mkdocs.exceptions import BuildError

from macros.adapter.repository_links import repository_links
from macros.adapter.workers import put
from macros.site_page import SitePage, TocEntry

CONTENT = "content <h1"  # with <h1, or the theme would add a heading of its own
ADDRESS = "address"
FIRST_ID = "toc 0 id"

Shape = tuple[object, ...]


def alike(record: SitePage) -> Shape:
    """The same for all pages whose frames differ in nothing, but that some have no contents list.

    Told without making anything of the page.
    """
    said = (record.json_url, record.feed, record.running_head, record.source)
    return record.kind, record.url.count("/"), first(record.url), *map(bool, said)


def may_have_contents(record: SitePage) -> bool:
    """Whether a page may have a contents list, told without making it."""
    return record.contents is not tuple


def first(url: str) -> str:
    """The first step of the way to an address."""
    return url.partition("/")[0]


@dataclass(frozen=True)
class Spliced:
    """Writes pages, in the frames that are there for them."""

    frames: Mapping[tuple[Shape, bool], "Frame"]  # those alike, with a contents list or without
    site_url: str  # with a slash at its end; empty when nobody knows it
    repository: str
    description: str  # of pages that have none of their own
    others: frozenset[str] = frozenset()  # addresses of pages that somebody else writes

    def put(self, folder: Path, record: SitePage) -> None:
        """Writes a page into the folder of the site."""
        if record.url not in self.others:
            html = self.html(record).encode("utf-8", errors="xmlcharrefreplace")
            put(f"{folder}/{record.url}index.html", html)

    def html(self, record: SitePage) -> str:
        """The whole page."""
        texts: dict[str, str] = {**self.texts(record), CONTENT: record.render()}
        return self.frames[alike(record), bool(record.toc)].fill(texts, record.toc)

    def links(self, record: SitePage) -> dict[str, str]:
        """Where to edit its source, and to report what is wrong with it."""
        address = f"{self.site_url}{record.url}"
        return repository_links(self.repository, record.kind, record.title, address, record.source)

    def texts(self, record: SitePage) -> dict[str, Markup]:
        """The page's own texts but its article, escaped, by the name of the placeholder for each.

        What there is none of is missing.
        """
        texts = {
            "title": record.title,
            "description": record.description or self.description,
            "json": record.json_url,
            "feed": record.feed,
            "running_head": record.running_head,
            **self.links(record),
            ADDRESS: f"{self.site_url}{record.url}" if self.site_url else "",
            FIRST_ID: record.toc[0].anchor if record.toc else "",
        }
        return {name: escape(text) for name, text in texts.items() if text}


class Frame:
    """The theme's page, cut at its placeholders, of which there may be those in `known`.

    Raises BuildError when the theme does more with one than print it, as it is or through the
    filters `e` and `url`: a value put there would come out wrong.
    """

    def __init__(self, html: str, known: Collection[str]) -> None:
        self._lists: list[_ContentsList] = []
        html = lean(html)
        self._parts = _MARK.split(_CONTENTS.sub(self._fold, html))  # odd ones name placeholders
        if self._parts.count(CONTENT) != 1:
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
        return mark(f"list {len(self._lists) - 1}")


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


def mark(name: str) -> str:
    """The placeholder of a name."""
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
    anchor = FIRST_ID if number == 0 else f"toc {number} id"
    return TocEntry(mark(anchor), mark(f"toc {number} title"), tuple(map(_placeholder, below)))


PLACEHOLDERS = tuple(_placeholder(number, below) for number, below in _LISTED)
_CONTENTS = re.compile(
    "{0}(?P<inside>[^\ue000]*){1}(?P<end>[^\ue000]*)(?P<next>[^\ue000]*)"
    "{2}(?P=inside){3}(?P<named>[^\ue000]*){3}(?P<opened>[^\ue000]*)"
    "{4}(?P=inside){5}(?P=end)(?P<up>[^\ue000]*)(?P=next){6}(?P=inside){7}(?P=end)".format(
        *(mark(text) for number in range(4) for text in (f"toc {number} id", f"toc {number} title"))
    )
)
