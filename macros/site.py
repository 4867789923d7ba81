"""The site: the pages and files that a catalog makes; no MkDocs here."""

import datetime
import pathlib
from collections.abc import Iterable, Iterator
from functools import cached_property

from macros import addresses
from macros.checks.checked_data import load_checked
from macros.exports import api, downloads, embeds, feeds, own_tasks, pdfs, well_known
from macros.exports.archive import with_archive
from macros.exports.demonstration import noticed
from macros.exports.finder import finder_data
from macros.formats import PDF
from macros.history.edition import Edition
from macros.history.from_git import read_history
from macros.labels import day
from macros.linking.ownership import Owner
from macros.pages.all_pages import all_pages
from macros.problems import Problem
from macros.render import render
from macros.search import scripts
from macros.search.index import RECORDED_KINDS, index_text, page_record
from macros.search.records import SearchRecord
from macros.site_page import SitePage
from macros.views.takeaways import Offers

PROJECT = pathlib.Path(__file__).resolve().parent.parent


class Site:
    """All pages and files of a catalog, read from the project at `root`.

    `address` is where the site will stand, if that is known. It ends with a slash, and only what
    leaves the site needs it: a feed, a calendar, a line to copy. `notice` is what the files of a
    demonstration say; empty for a site that is none.
    """

    def __init__(
        self,
        catalog: Edition,
        address: str = "",
        root: pathlib.Path = PROJECT,
        notice: str = "",
    ) -> None:
        self.catalog = catalog
        self.address = address
        self.root = root
        self.notice = notice
        self.data_date: datetime.date = catalog.data_date
        self.data_date_text = day(self.data_date)

    @cached_property
    def pages(self) -> tuple[SitePage, ...]:
        """Every page made from data, section pages first."""
        return tuple(all_pages(self.catalog, self.offers))

    @cached_property
    def offers(self) -> Offers:
        """What there is to take away."""
        return Offers(self.catalog, self.address, self._pdfs.keys())

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Every other file: (path from the site's root, bytes).

        Whatever had another address under a former id of a record is found there too: a file as it
        is, a page by a redirect.
        """
        former_ids = self.catalog.former_ids
        for path, content in self._files():
            yield path, content
            for former in addresses.former(path, former_ids):
                yield former, content
        for page in self.pages:
            for former in addresses.former(page.url, former_ids):
                html = render("redirect.html", former, target=page.url)
                yield f"{former}index.html", html.encode("utf-8")

    def _files(self) -> Iterator[tuple[str, bytes]]:
        yield from with_archive(noticed(api.files(self.catalog), self.notice), self.root)
        yield from well_known.files(self.catalog, self.data_date, self.address, self.notice)
        yield from noticed(self._other_files(), self.notice)

    def _other_files(self) -> Iterator[tuple[str, bytes]]:
        yield from scripts.files()
        yield from feeds.files(self.catalog, self.address)
        yield addresses.FINDER_DATA, finder_data(self.catalog)
        yield from own_tasks.files(self.catalog, self.offers)
        yield from downloads.files(self.catalog, self.address)
        yield from embeds.files(self.catalog)
        for (kind, id_), path in self._pdfs.items():
            yield addresses.download(kind, id_, PDF.ending), path.read_bytes()

    def search_index(self, written: Iterable[SearchRecord]) -> Iterator[str]:
        """What search fetches, in parts; `written` are the records of hand-written pages."""
        others = (page for page in self.pages if page.kind not in RECORDED_KINDS)
        yield from index_text(self.catalog, [*map(page_record, others), *written])

    @cached_property
    def _pdfs(self) -> dict[Owner, pathlib.Path]:
        return pdfs.current(self.catalog, self.root)


def load_site(
    root: pathlib.Path, address: str = "", repository: str = "", notice: str = ""
) -> tuple[Site | None, list[Problem]]:
    """The site of ``root/data``, or None with all problems; never raises for bad data.

    ``repository`` is the web address of the repository, for links to what changed; ``notice`` is of
    a demonstration.
    """
    history = read_history(root, repository)  # first: what it takes is free again for the data
    checked = load_checked(root)
    if checked.problems:
        return None, checked.problems
    edition = Edition(checked.records, checked.lexicon, history)
    return Site(edition, address, root, notice), []
