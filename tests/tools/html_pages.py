"""What one HTML or CSS file points at, and what can be pointed at in it."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

ADDRESSES = {
    *("action", "background", "cite", "data", "formaction", "href"),
    *("longdesc", "manifest", "ping", "poster", "src", "xlink:href"),
}
ADDRESS_LISTS = {"imagesrcset", "srcset"}
PAINTS = {"style", "clip-path", "cursor", "fill", "filter", "mask", "marker", "stroke"}
SOCIAL_ADDRESSES = {"og:image", "og:url", "twitter:image"}
WHOLE_ADDRESSES = {"canonical", "loc", *SOCIAL_ADDRESSES}

_CANDIDATE = re.compile(r"[\s,]*(\S*[^\s,])(?:\s[^,]*)?(?:,|$)")
_CSS_ADDRESS = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')"""
)
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_REFRESH = re.compile(r"^\s*[\d.]+\s*[;,]\s*url\s*=\s*[\"']?([^\"']*)", re.IGNORECASE)


@dataclass(frozen=True)
class Reference:
    """An address written in a file: on which line, in what (`a href`, `css`, `canonical`)."""

    line: int
    where: str
    address: str


@dataclass
class HtmlPage:
    """The references of a page, and its ids with their lines, in order of appearance."""

    references: list[Reference] = field(default_factory=list)
    ids: list[tuple[int, str]] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    redirects: bool = False

    def anchors(self) -> set[str]:
        """What a fragment may name."""
        return self.names | {name for _, name in self.ids}


def read_html(text: str) -> HtmlPage:
    """Reads a page without judging it."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.page


def read_css(text: str) -> list[Reference]:
    """The addresses of a style sheet: `url(…)` and `@import`."""
    blanked = _CSS_COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), text)
    return [
        Reference(blanked.count("\n", 0, found.start()) + 1, "css", address)
        for found in _CSS_ADDRESS.finditer(blanked)
        for address in [next((group for group in found.groups() if group is not None), "")]
    ]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = HtmlPage()
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in reversed(attrs)}
        line = self.getpos()[0]
        self._in_style = tag == "style"
        if "id" in values:
            self.page.ids.append((line, values["id"]))
        if tag == "a" and "name" in values:
            self.page.names.add(values["name"])
        for where, address in _addresses(tag, values):
            self.page.references.append(Reference(line, where, address))
        self.page.redirects |= tag == "meta" and values.get("http-equiv", "").lower() == "refresh"

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False

    def handle_data(self, data: str) -> None:
        if self._in_style:
            first = self.getpos()[0] - 1
            for found in read_css(data):
                self.page.references.append(Reference(first + found.line, "css", found.address))


def _addresses(tag: str, values: dict[str, str]) -> list[tuple[str, str]]:
    """Every address in a tag, with where it stands."""
    if tag == "meta":
        return _meta_addresses(values)
    if tag == "link" and values.get("rel", "").lower() == "canonical":
        return [("canonical", values.get("href", ""))]
    found = []
    for name, value in values.items():
        if name in ADDRESS_LISTS:
            found += [(f"{tag} {name}", address) for address in _CANDIDATE.findall(value)]
        elif name in ADDRESSES and (name != "data" or tag == "object"):
            found.append((f"{tag} {name}", value))
        elif name in PAINTS or name.startswith("marker-"):
            found += [("css", reference.address) for reference in read_css(value)]
    return found


def _meta_addresses(values: dict[str, str]) -> list[tuple[str, str]]:
    content = values.get("content", "")
    name = values.get("property") or values.get("name", "")
    if name in SOCIAL_ADDRESSES:
        return [(name, content)]
    if values.get("http-equiv", "").lower() == "refresh" and (found := _REFRESH.match(content)):
        return [("refresh", found[1])]
    return []
