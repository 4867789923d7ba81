"""The frames that pages made from data are put into (`spliced`): the theme's page, run here."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from jinja2 import Template, pass_context
from jinja2.runtime import Context
from markupsafe import escape
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import TemplateContext

from macros.adapter.server_files import inline_scripts
from macros.adapter.spliced import (
    ADDRESS,
    CONTENT,
    FIRST_ID,
    PLACEHOLDERS,
    Frame,
    Shape,
    Spliced,
    alike,
    first,
    mark,
    may_have_contents,
)
from macros.site_page import SitePage, TocEntry


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
        """Reads nothing: there is no Markdown."""
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
        self.meta |= _said_of(record)


class Frames:
    """Makes the frames of data pages, each when it is first needed."""

    def __init__(self, main: Template, inline_scripts: set[str], config: MkDocsConfig) -> None:
        """`inline_scripts` receives the texts of the scripts that the theme runs within pages."""
        self._main = main
        self._inline_scripts = inline_scripts
        self._frames: dict[tuple[Shape, bool], Frame] = {}
        site_url, repository = config.site_url or "", config.extra.get("repository") or ""
        self.spliced = Spliced(self._frames, site_url, repository, config.site_description or "")

    @pass_context
    def html(self, context: Context) -> str:
        """The whole HTML of the data page that `context` is about; empty without an article."""
        page: DataPage = context["page"]
        if page.file.inclusion is InclusionLevel.INCLUDED:
            return self._in_navigation(page, context)
        self._make(page.record, has_contents=bool(page.record.toc), context=context.get_all)
        return self.spliced.html(page.record)

    def of(
        self, records: Iterable[SitePage], context: Callable[[SitePage], Mapping[str, Any]]
    ) -> Spliced:
        """What writes pages, with frames for all of these; `context` is the theme's of a page."""
        for record in records:
            for has_contents in {False, may_have_contents(record)}:
                self._make(record, has_contents=has_contents, context=lambda: context(record))  # noqa: B023 - called at once
        return self.spliced

    def _make(
        self,
        record: SitePage,
        *,
        has_contents: bool,
        context: Callable[[], Mapping[str, Any]],
    ) -> None:
        """Has a frame for pages like this one."""
        shape = alike(record), has_contents
        if shape in self._frames:
            return
        names = {*self.spliced.texts(record), CONTENT} - {FIRST_ID}
        names |= {FIRST_ID} if has_contents else set()
        empty = self._empty(record, names, context())
        self._inline_scripts |= inline_scripts(empty)
        self._frames[shape] = Frame(empty, names)

    def _in_navigation(self, page: DataPage, context: Context) -> str:
        """Without a frame: these pages are few, and the navigation shows where each stands."""
        page.content = page.record.render()
        return self._main.render(context.get_all()) if page.content else ""

    def _empty(self, record: SitePage, names: Collection[str], context: Mapping[str, Any]) -> str:
        """The theme's page with placeholders."""
        return self._main.render({**context, "page": _placeholder_page(record, names)})


def context_of(page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """What the theme is told of a page, plugins heard."""
    made = get_context(nav, (), config, page)
    return config.plugins.on_page_context(made, page=page, config=config, nav=nav)


def _said_of(record: SitePage) -> dict[str, Any]:
    """What `page.meta` holds beside texts."""
    return {
        "kind": record.kind,
        "template": "data_page.html",  # which asks `Frames`
        "search": {"exclude": True},  # by the theme: its records come from data
    }


def _placeholder_page(record: SitePage, names: Collection[str]) -> Page:
    """A page like one of `record` to the theme, with a placeholder for each text of these names."""
    file = File("placeholder.md", None, "", use_directory_urls=True)
    file.url = f"{first(record.url)}/" + f"{mark('page.url')}/" * (record.url.count("/") - 1)
    empty = Page(mark("title"), file, MkDocsConfig())
    texts = {name: mark(name) for name in names if name not in (CONTENT, ADDRESS, FIRST_ID)}
    empty.meta = {**texts, **_said_of(record)}
    empty.toc = _table_of_contents(PLACEHOLDERS if FIRST_ID in names else ())
    empty.content = mark(CONTENT)
    empty.canonical_url = mark(ADDRESS) if ADDRESS in names else None
    return empty


def _table_of_contents(entries: Iterable[TocEntry]) -> TableOfContents:
    return TableOfContents([_link(entry, 2) for entry in entries])


def _link(entry: TocEntry, level: int) -> AnchorLink:
    link = AnchorLink(escape(entry.heading), escape(entry.anchor), level)
    link.children = [_link(below, level + 1) for below in entry.below]
    return link
