"""The links of a whole built site: each leads to a file and an anchor that exist.

Nothing is fetched from another host. Other hosts stand only in `<a href>`, as http(s), for the
reader to follow; whatever the browser loads by itself comes from the site. The site's own host
stands only where a whole address is called for, so that a copy elsewhere works too.
"""

import re
from functools import cache
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

from lxml import html

from macros.addresses import SEARCH_INDEX, unmarked
from tests.tools.html_pages import WHOLE_ADDRESSES, HtmlPage, Reference, read_css, read_html
from tests.tools.search_index import unpacked
from tests.tools.sites import BuiltSite

FOLLOWED = {"a href", "area href"}
NOT_FOUND_PAGE = "404.html"
_TABS = "//ul[contains(@class, 'md-tabs__list')]//a"
_WAY = "//nav[@class='crumbs']//li[position()>1]/a/@href"  # from the front page


class _FaultError(Exception):
    """Why an address is wrong."""


def faults(site: BuiltSite, about: str = "") -> list[str]:
    """Every wrong address of a site as `file:line: <where> “address”: why`; empty when none.

    `about`: only those in files below this address, or in files that have it in an address.
    """
    return _Checker(site).check(about)


def repeated_ids(site: BuiltSite) -> list[str]:
    """Every id that stands twice on a page, as `file:line: “id”`."""
    found = []
    for path in sorted(site.folder.rglob("*.html")):
        seen: set[str] = set()
        for line, name in read_html(path.read_text(encoding="utf-8")).ids:
            if name in seen:
                found.append(f"{path.relative_to(site.folder).as_posix()}:{line}: “{name}”")
            seen.add(name)
    return found


def wrong_tabs(site: BuiltSite) -> list[str]:
    """Every page that marks other tabs than that of its section, as `address: tabs, not tabs`.

    Its section is the first with a tab on the way from the page up, as the pages themselves say it.
    """
    pages = {url: _parsed(site.folder / url) for url in site.pages()}

    def leads(url: str, path: str) -> list[str]:
        whole = (urljoin(site.url + url, link) for link in pages[url].xpath(path))
        return [link.removeprefix(site.url) for link in whole]

    tabs = leads("", f"{_TABS}/@href")
    above = {url: leads(url, _WAY) for url in pages}
    wrong = []
    for url, page in pages.items():
        if not page.xpath(_TABS):
            continue  # a redirect, or to be embedded
        way = [url, *reversed(above[url])]
        way += reversed(above.get(way[-1], []))
        expected = next(([one] for one in way if one and one in tabs), [])
        marked = leads(url, f"{_TABS}[@aria-current]/@href")
        if url and marked != expected:
            wrong.append(f"{url}: {marked}, not {expected}")
    return wrong


def _parsed(path: Path) -> html.HtmlElement:
    return html.fromstring((path / "index.html" if path.is_dir() else path).read_bytes())


class _Checker:
    def __init__(self, site: BuiltSite) -> None:
        self.site = site
        paths = (path for path in site.folder.rglob("*") if path.is_file())
        self.files = {path.relative_to(site.folder).as_posix() for path in paths}
        self.page = cache(self._page)

    def check(self, about: str) -> list[str]:
        found = []
        for name in sorted(self.files):
            if not (name.startswith(about) or self._mentions(name, about)):
                continue
            for reference in self._references(name):
                try:
                    self._check(name, reference)
                except _FaultError as fault:
                    place = f"{name}:{reference.line}: <{reference.where}>"
                    found.append(f"{place} “{reference.address}”: {fault}")
        return found

    def _mentions(self, name: str, words: str) -> bool:
        return words.encode() in (self.site.folder / name).read_bytes()

    def _page(self, name: str) -> HtmlPage:
        return read_html((self.site.folder / name).read_text(encoding="utf-8"))

    def _references(self, name: str) -> list[Reference]:
        path = self.site.folder / name
        if name.endswith(".html"):
            return self.page(name).references
        if name.endswith(".css"):
            return read_css(path.read_text(encoding="utf-8"))
        if name == "sitemap.xml":
            return _sitemap(path)
        return _search_index(path) if unmarked(name) == SEARCH_INDEX else []

    def _check(self, name: str, reference: Reference) -> None:
        address = reference.address.strip()
        parts = urlsplit(address)
        if reference.where == "css" and (parts.scheme == "data" or address.startswith("#")):
            return
        if parts.scheme or parts.netloc:
            if not self._is_own(address, reference.where):
                return
        elif reference.where in WHOLE_ADDRESSES:
            raise _FaultError("must be a whole address, with the site's host")
        target = self._target(name, parts.path)
        self._check_anchor(target, parts.fragment)
        if reference.where == "canonical" and not self.page(name).redirects:
            own = self.site.url + quote(name.removesuffix("index.html"))
            if address != own:
                raise _FaultError(f"must be the page's own address, “{own}”")

    def _is_own(self, address: str, where: str) -> bool:
        """Whether an address with a host is the site's; another host is only for links."""
        own, parts = urlsplit(self.site.url), urlsplit(address)
        if (parts.scheme, parts.netloc) == (own.scheme, own.netloc):
            if where not in WHOLE_ADDRESSES:
                raise _FaultError("names the site's own host")
            return True
        if where in FOLLOWED and (parts.scheme, parts.netloc) == ("webcal", own.netloc):
            return True  # read by another program, which needs the whole address
        if where in FOLLOWED and parts.scheme in ("http", "https") and parts.netloc:
            return False
        raise _FaultError("leads away from the site")

    def _target(self, name: str, path: str) -> str:
        """The file that the path of an address, written in a file, leads to."""
        if path == "":
            return name
        if path.startswith("/"):
            if not path.startswith(self.site.prefix):
                raise _FaultError(f"outside the site's path {self.site.prefix}")
            segments = path.removeprefix(self.site.prefix).split("/")
        elif name == NOT_FOUND_PAGE:
            raise _FaultError("this page is shown at any depth: its links begin with a slash")
        else:
            segments = name.split("/")[:-1] + path.split("/")
        target = unquote(_normal(segments))
        if target.endswith("/") or target == "":
            target += "index.html"
        if target not in self.files:
            with_slash = f"{target}/index.html" in self.files
            raise _FaultError("lacks the slash at its end" if with_slash else "no such file")
        return target

    def _check_anchor(self, target: str, fragment: str) -> None:
        anchor = fragment.partition(":~:")[0]
        if not anchor:
            return
        if not target.endswith((".html", ".svg")):
            raise _FaultError("an anchor in a file that has none")
        anchors = self.page(target).anchors()
        if anchor not in anchors and unquote(anchor) not in anchors:
            raise _FaultError(f"no such anchor in {target}")


def _normal(segments: list[str]) -> str:
    """Joins segments of a path and resolves `.` and `..`; climbing above the root is a fault."""
    kept: list[str] = []
    for segment in segments:
        if segment == "..":
            if not kept:
                raise _FaultError("climbs above the site's root")
            kept.pop()
        elif segment != ".":
            kept.append(segment)
    return "/".join(kept) + ("/" if kept and segments[-1] in (".", "..") else "")


def _sitemap(path: Path) -> list[Reference]:
    text = path.read_text(encoding="utf-8")
    return [
        Reference(text.count("\n", 0, found.start()) + 1, "loc", found[1])
        for found in re.finditer(r"<loc>(.*?)</loc>", text)
    ]


def _search_index(path: Path) -> list[Reference]:
    """Addresses of search records, written as if from the site's root."""
    records = unpacked({SEARCH_INDEX: path.read_text(encoding="utf-8")})["docs"]
    return [Reference(1, "search record", f"../{record['location']}") for record in records]
