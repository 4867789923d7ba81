"""The pages of docs/ that are written by hand: Markdown, with the macros that they call."""

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree.ElementTree import Element

import jinja2
import yaml
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from macros.adapter.page_macros import define_env
from macros.adapter.written_html import slug, with_named_code
from macros.reading.files import is_passing
from macros.search.records import SearchRecord, as_html
from macros.site_page import TocEntry

_EXTENSIONS = ("toc", "tables", "fenced_code", "attr_list", "md_in_html", "sane_lists")
_FRONT = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
_ELSEWHERE = re.compile(r"[a-z]+:|[#/]|$")


@dataclass(frozen=True)
class WrittenPage:
    """A page as it was written; `source` is its file below docs/."""

    source: str
    url: str
    title: str
    description: str
    article: str  # HTML
    toc: tuple[TocEntry, ...]


class Macros:
    """Stands in for the environment that mkdocs-macros gives to `define_env`."""

    def __init__(self, site_name: str) -> None:
        self.conf = {"site_name": site_name}
        self.page: Any = None
        self._jinja = jinja2.Environment(undefined=jinja2.StrictUndefined)

    def macro(self, function: Callable[..., str], name: str = "") -> None:
        """Takes a macro, by a name or its own."""
        self._jinja.globals[name or function.__name__] = function

    def rendered(self, text: str, url: str, meta: dict[str, Any]) -> str:
        """The Markdown of the page at an address, its macros called."""
        self.page = SimpleNamespace(url=url, meta=meta)
        return self._jinja.from_string(text).render()


def written_pages(docs: Path, site_name: str) -> Iterator[WrittenPage]:
    """Every hand-written page, in the order of their files."""
    macros = Macros(site_name)
    define_env(macros)
    for path in sorted(docs.rglob("*.md")):
        source = path.relative_to(docs).as_posix()
        is_page = path.name != "README.md" and not is_passing(path.name)
        if is_page and not source.startswith("overrides/"):
            yield _page(path.read_text(encoding="utf-8"), source, macros)


def _page(text: str, source: str, macros: Macros) -> WrittenPage:
    front = _FRONT.match(text)
    meta: dict[str, Any] = yaml.safe_load(front[1]) if front else {}
    body = text[front.end() :] if front else text
    url = _url(source)
    if meta.get("render_macros"):
        body = macros.rendered(body, url, meta)
    made = Markdown(extensions=_EXTENSIONS, extension_configs={"toc": {"slugify": slug}})
    made.treeprocessors.register(_Links(url, source), "links", 0)
    html = made.convert(body)
    tokens: list[dict[str, Any]] = made.toc_tokens  # type: ignore[attr-defined]
    heading = tokens[0] if tokens and tokens[0]["level"] == 1 else {}
    contents = tuple(map(_entry, heading.get("children", tokens)))
    title = meta.get("title") or heading.get("name") or posixpath.basename(source)
    return WrittenPage(
        source, url, title, meta.get("description", ""), with_named_code(html), contents
    )


def _url(source: str) -> str:
    stem = source.removesuffix(".md")
    return stem.removesuffix("index") if stem.endswith("index") else f"{stem}/"


class _Links(Treeprocessor):
    """Has links of Markdown, written from file to file, lead from page to page."""

    def __init__(self, url: str, source: str) -> None:
        super().__init__()
        self._url, self._folder = url, posixpath.dirname(source)

    def run(self, root: Element) -> None:
        for element in root.iter():
            name = {"a": "href", "img": "src"}.get(element.tag, "")
            link = element.get(name, "")
            if name and not _ELSEWHERE.match(link):
                element.set(name, self._led(link))

    def _led(self, link: str) -> str:
        path, mark, anchor = link.partition("#")
        there = posixpath.normpath(posixpath.join(self._folder, path))
        there = _url(there) if there.endswith(".md") else there
        way = posixpath.relpath(there or ".", self._url or ".")
        return f"{way}/{mark}{anchor}" if there.endswith("/") else f"{way}{mark}{anchor}"


def _entry(token: dict[str, Any]) -> TocEntry:
    return TocEntry(token["id"], token["name"], tuple(map(_entry, token["children"])))


@dataclass
class _Section:
    anchor: str
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


class _Sections(HTMLParser):
    """The sections of a page: the id and the words of each heading, and the words below it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found = [_Section("")]
        self._heading = False
        self._hidden = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if re.fullmatch("h[1-6]", tag) and given.get("id"):
            self._heading = True
            if tag != "h1":
                self.found.append(_Section(f"#{given['id']}"))
        self._hidden |= tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self._heading &= not re.fullmatch("h[1-6]", tag)
        self._hidden &= tag not in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            section = self.found[-1]
            (section.title if self._heading else section.text).append(data)


def records(page: WrittenPage) -> Iterator[SearchRecord]:
    """What search knows of a page: a record a section."""
    for one in _Sections(page.article).found:
        title, text = (
            as_html(" ".join("".join(parts).split()))
            for parts in (one.title or [page.title], one.text)
        )
        yield {"location": page.url + one.anchor, "title": title, "text": text}
