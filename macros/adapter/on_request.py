"""What a preview shows: each page and file is made when somebody asks for it.

MkDocs goes through a rebuild as ever: it reads its settings, lays out the navigation and copies
what lies in docs/, but finds no page to render. So a saved change costs reading the data, and then
the page that is open in the browser.
"""

import gzip
import io
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import PurePath
from typing import Any

import jinja2
from mkdocs.commands.build import _build_template, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_timestamp

from macros.adapter.frames import DataPage, context_of
from macros.exports.on_demand import Make
from macros.site_page import SitePage

_INDEX, _SOURCE = "index.html", "index.md"
_SITEMAP, _PACKED_SITEMAP = "sitemap.xml", "sitemap.xml.gz"


class PagesOnRequest(Mapping[str, SitePage]):
    """The pages of a site by their sources, as MkDocs calls them; one is found without the others.

    `site`: a `macros.site.Site`.
    """

    def __init__(self, site: Any) -> None:
        self._site = site
        self._found: dict[str, SitePage | None] = {}

    def _page(self, source: str) -> SitePage | None:
        if source not in self._found:
            url, index, more = source.rpartition(_SOURCE)
            self._found[source] = self._site.page(url) if index and not more else None
        return self._found[source]

    def __contains__(self, source: object) -> bool:
        return isinstance(source, str) and self._page(source) is not None

    def __getitem__(self, source: str) -> SitePage:
        if page := self._page(source):
            return page
        raise KeyError(source)

    def __iter__(self) -> Iterator[str]:
        return (f"{page.url}{_SOURCE}" for page in self._site.pages)

    def __len__(self) -> int:
        return len(self._site.pages)


class FilesOnRequest(Files):
    """The files of a rebuild; one that is made from data is there when its path is asked for.

    `data_pages` has the sources that MkDocs takes the pages made from data to have, in order;
    `make` gives the file of one of them, or of another path, or None where nothing stands.
    """

    def __init__(
        self, files: Iterable[File], data_pages: Collection[str], make: Callable[[str], File | None]
    ) -> None:
        super().__init__(files)
        self._data_pages = data_pages
        self._make = make
        self._made: dict[str, File | None] = {}
        self._at_rest = False

    def rest(self) -> None:
        """From now on MkDocs finds no page to render."""
        self._at_rest = True

    def documentation_pages(
        self, *, inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
    ) -> Sequence[File]:
        """The pages written by hand and those of the navigation, until it rests."""
        return [] if self._at_rest else super().documentation_pages(inclusion=inclusion)

    def get_file_from_path(self, path: str) -> File | None:
        """The file of that path, in docs/ or made from data."""
        name = PurePath(path).as_posix()
        if name not in self.src_uris and name not in self._made:
            self._made[name] = self._make(name)
        return self.src_uris.get(name) or self._made.get(name)

    def data_page(self, path: str) -> File | None:
        """The page of that source, if it is made from data."""
        return self.get_file_from_path(path) if path in self._data_pages else None

    @property
    def written(self) -> list[File]:
        """The pages written by hand."""
        found = super().documentation_pages()
        return [file for file in found if file.src_uri not in self._data_pages]


class Shown:
    """What one rebuild has made ready to be shown.

    `others` gives the files that are no pages, by their paths; it is asked once, when needed. The
    theme asks beside each page made from data for those that `beside` gives.
    """

    def __init__(
        self,
        config: MkDocsConfig,
        files: FilesOnRequest,
        nav: Navigation,
        env: jinja2.Environment,
        others: Callable[["Shown"], Mapping[str, bytes]],
        beside: Callable[[Iterable[SitePage]], Iterable[tuple[str, bytes]]],
    ) -> None:
        self._config, self._files, self._nav, self._env = config, files, nav, env
        self._written = {file.dest_uri: file for file in files.written}
        self._others, self._beside = others, beside
        self._asked_next: dict[str, bytes] = {}

    @property
    def written(self) -> list[Page]:
        """The pages written by hand, with their articles."""
        return [self._populated(file) for file in self._written.values()]

    def page(self, path: str) -> Make | None:
        """What makes the page at a path from the site's root, or the map of them, as a build does.

        None where none stands.
        """
        if path in (_SITEMAP, _PACKED_SITEMAP):
            return partial(self._sitemap, packed=path == _PACKED_SITEMAP)
        file = self._written.get(path)
        if file is None and path.endswith(_INDEX):
            file = self._files.data_page(f"{path.removesuffix(_INDEX)}{_SOURCE}")
        return partial(self._page, file) if file else None

    def file(self, path: str) -> Make | None:
        """What makes the file at a path, if it is one that is made."""
        others = self._asked_next if path in self._asked_next else self._others(self)
        return partial(others.__getitem__, path) if path in others else None

    def _populated(self, file: File) -> Page:
        """The page of a file, with its article; of one written by hand, its links looked over."""
        page = file.page
        assert page is not None
        if page.content is None:
            _populate_page(page, self._config, self._files)
            for linked in page.links_to_anchors or ():
                if linked.dest_uri in self._written:
                    self._populated(linked)
            log_level = self._config.validation.links.anchors
            page.validate_anchor_links(files=self._files, log_level=log_level)
        return page

    def _page(self, file: File) -> bytes:
        """As MkDocs makes it in `_build_page`, which would write it into a folder."""
        page, config = self._populated(file), self._config
        if isinstance(page, DataPage):
            self._asked_next |= dict(self._beside([page.record]))
        config._current_page = page
        page.active = True
        try:
            context = context_of(page, config, self._nav)
            template = self._env.get_template(page.meta.get("template", "main.html"))
            output = config.plugins.on_post_page(template.render(context), page=page, config=config)
        finally:
            page.active = False
            config._current_page = None
        return output.encode("utf-8", errors="xmlcharrefreplace")

    def _sitemap(self, *, packed: bool) -> bytes:
        files, template = self._files.written, self._env.get_template(_SITEMAP)
        text = _build_template(_SITEMAP, template, files, self._config, self._nav).encode("utf-8")  # type: ignore[arg-type]
        if not packed:
            return text
        out, pages = io.BytesIO(), [file.page for file in files if file.page]
        time = get_build_timestamp(pages=pages)
        with gzip.GzipFile(_SITEMAP, "wb", fileobj=out, mtime=time) as packing:
            packing.write(text)
        return out.getvalue()
