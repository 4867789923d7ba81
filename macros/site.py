"""The site: the pages and files that a catalog makes; no MkDocs here."""

import datetime
import pathlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from urllib.parse import quote

from macros import addresses
from macros.checks.all_rules import Spread, in_turn
from macros.checks.checked_data import CheckedData, at_place, draft_problems, load_checked
from macros.exports import api, downloads, embeds, feeds, own_tasks, pdfs, well_known
from macros.exports.archive import with_archive
from macros.exports.finder import finder_data
from macros.exports.notices import noticed
from macros.exports.on_demand import FilesOnDemand, Make, on_demand
from macros.formats import PDF
from macros.history.edition import Edition
from macros.history.from_git import read_history
from macros.labels import day
from macros.linking.ownership import Owner
from macros.model.owners import Body, BodyKind
from macros.model.plans import Plan
from macros.pages.all_pages import all_pages, page_at
from macros.pages.proofreading import proofreading_pages
from macros.problems import Problem, drafts_report
from macros.reading.files import PLANS, data_folder
from macros.reading.kept import Kept
from macros.reading.loading import Records
from macros.reading.validation import Located
from macros.render import render
from macros.search.index import MOST_TEXT, RECORDED_KINDS, index_files, page_record
from macros.search.records import SearchRecord
from macros.site_page import SitePage
from macros.views.holes import holes_marked
from macros.views.takeaways import Offers

PROJECT = pathlib.Path(__file__).resolve().parent.parent


class Site:
    """All pages and files of a catalog, read from the project at `root`.

    `address` is where the site will stand, if that is known. It ends with a slash, and only what
    leaves the site needs it: a feed, a calendar, a line to copy. `notice` is what the files of a
    site say that is not the published one; empty for that. `drafts`: what is still to be done in
    those that a preview shows, by their folders.
    """

    def __init__(
        self,
        catalog: Edition,
        address: str = "",
        root: pathlib.Path = PROJECT,
        notice: str = "",
        drafts: Mapping[str, Sequence[Problem]] | None = None,
    ) -> None:
        self.catalog = catalog
        self.address = address
        self.root = root
        self.notice = notice
        self._drafts = drafts or {}
        shown = {plan.folder.path for plan in catalog.plans}
        unread = {path: told for path, told in self._drafts.items() if path not in shown}
        self.drafts = bool(self._drafts)
        self.unread_drafts = drafts_report(unread).splitlines()  # that have no page to be told on
        self.data_date: datetime.date = catalog.data_date
        self.data_date_text = day(self.data_date)

    def settle(self) -> None:
        """Lets go of what only another reading of the data would ask for."""
        for folder in self.catalog.records.plans:
            folder.settle()

    @cached_property
    def pages(self) -> tuple[SitePage, ...]:
        """Every page made from data, section pages first."""
        pages = all_pages(self.catalog, self.offers)
        return tuple([*map(_with_holes, pages), *self.proofreading] if self.drafts else pages)

    def page(self, url: str) -> SitePage | None:
        """The page at an address; few of the others are made for that."""
        page = page_at(self.catalog, self.offers, url)
        if self.drafts:
            found = (one for one in self.proofreading if one.url == url)
            return _with_holes(page) if page else next(found, None)
        return page

    @cached_property
    def proofreading(self) -> tuple[SitePage, ...]:
        """The pages on which drafts are proofread, in a preview."""
        return tuple(proofreading_pages(self.catalog, self._drafts, self._opened))

    def _opened(self, file: str, line: int, column: int) -> str:
        """The address that opens a line of a file: in the repository, else in an editor here."""
        if repository := self.catalog.history.repository:
            return addresses.edit(repository, file, line)
        return f"vscode://file{quote((self.root / file).as_posix())}:{line}:{column}"

    @cached_property
    def offers(self) -> Offers:
        """What there is to take away."""
        return Offers(self.catalog, self.address, self._pdfs.keys())

    @on_demand
    def files(self) -> Iterator[tuple[str, Make]]:
        """Every other file, by its path from the site's root, made when it is asked for.

        Whatever had another address under a former id of a record is found there too: a file as it
        is, a page by a redirect.
        """
        former_ids = self.catalog.former_ids
        for files in self._files():
            for path in files:
                for address in (path, *addresses.former(path, former_ids)):
                    yield address, partial(files.__getitem__, path)
        for page in self.pages:
            for former in addresses.former(page.url, former_ids):
                yield f"{former}index.html", partial(_redirect, former, page.url)

    def _files(self) -> Iterator[Mapping[str, bytes]]:
        yield with_archive(noticed(api.files(self.catalog), self.notice), self.root)
        yield well_known.files(self.catalog, self.data_date, self.address, self.notice)
        yield from (noticed(files, self.notice) for files in self._other_files())

    def _other_files(self) -> Iterator[Mapping[str, bytes]]:
        yield feeds.files(self.catalog, self.address)
        yield FilesOnDemand([(addresses.FINDER_DATA, partial(finder_data, self.catalog))])
        yield own_tasks.files(self.catalog, self.offers)
        yield downloads.files(self.catalog, self.address)
        yield embeds.files(self.catalog)
        yield FilesOnDemand(
            (addresses.download(kind, id_, PDF.ending), path.read_bytes)
            for (kind, id_), path in self._pdfs.items()
        )

    def search_index(
        self, written: Iterable[SearchRecord], most: int = MOST_TEXT
    ) -> Mapping[str, str]:
        """What search fetches: files as `index_files` gives them.

        `written` are the records of hand-written pages.
        """
        others = (page for page in self.pages if page.kind not in RECORDED_KINDS)
        return index_files(self.catalog, [*map(page_record, others), *written], most)

    @cached_property
    def _pdfs(self) -> dict[Owner, pathlib.Path]:
        return pdfs.current(self.catalog, self.root)


def _redirect(former: str, target: str) -> bytes:
    return render("redirect.html", former, target=target).encode("utf-8")


def _with_holes(page: SitePage) -> SitePage:
    return replace(page, render=lambda: holes_marked(page.render()))


def load_site(
    root: pathlib.Path,
    address: str = "",
    repository: str = "",
    notice: str = "",
    *,
    drafts: bool = False,
    kept: Kept | None = None,
    spread: Spread = in_turn,
) -> tuple[Site | None, list[Problem]]:
    """The site of ``root/data``, or None with all problems; never raises for bad data.

    ``repository`` is the web address of the repository, for links to what changed; ``notice`` is of
    a site that is not the published one. With ``drafts``, for a preview, those that can be read are
    shown as well, and what is wrong with them stops nothing. With `kept`, a preview's, what has not
    changed is neither read nor checked again. `spread` has plans checked where it likes.
    """
    history = read_history(root, repository)  # first: what it takes is free again for the data
    shown = data_folder(root, known=kept.files if kept else None).drafts if drafts else []
    checked, told = _with_drafts(root, shown, kept, spread)
    theirs = {at_place(one) for problems in told.values() for one in problems}
    problems = [
        one for one in checked.problems if not _is_in(one, shown) and at_place(one) not in theirs
    ]
    site = None
    if not problems:
        for folder in checked.records.plans:
            folder.pack()
        edition = Edition(checked.records, checked.lexicon, history)
        site = Site(edition, address, root, notice, told)
    if kept:
        kept.end_run()
    return site, problems


def _with_drafts(
    root: pathlib.Path, drafts: Sequence[str], kept: Kept | None, spread: Spread
) -> tuple[CheckedData, dict[str, list[Problem]]]:
    """The data with those drafts that can be read at all, and what is left to do in each."""
    told = draft_problems(root, kept) if drafts else {}
    checked = load_checked(root, drafts=drafts, kept=kept, spread=spread)
    whole = [plan.name for plan in checked.records.plans if plan.plan and plan.outline]
    if unread := set(drafts) - set(whole):
        readable = [one for one in drafts if one not in unread]
        checked = load_checked(root, drafts=readable, kept=kept)
    for folder in checked.records.plans:
        if folder.name in drafts and folder.plan:
            _let_issue(checked.records, folder.plan)
    return checked, told


def _let_issue(records: Records, plan: Located[Plan]) -> None:
    """Puts a hole where a draft's issuers have no record yet: pages name them."""
    known = {body.record.id for body in records.bodies}
    for id_ in dict.fromkeys((plan.record.issuer, *plan.record.with_issuers)):
        if id_ not in known:
            body = Body(id=id_, name="⟦cơ quan ban hành⟧", kind=BodyKind.department)
            records.bodies.append(Located(body, plan.source, plan.path))


def _is_in(problem: Problem, drafts: Sequence[str]) -> bool:
    return problem.file.startswith(tuple(f"{PLANS}/{name}/" for name in drafts))
