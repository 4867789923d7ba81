"""Addresses of the site's pages and files: paths from the site's root, permanent once published."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from urllib.parse import quote

from macros.kinds import ABBREVIATION, BODY, DOCUMENT, GROUP, KINDS, PAGED, PLAN, Kind

PLANS = PLAN.section
BODIES = BODY.section
GROUPS = GROUP.section
DOCUMENTS = DOCUMENT.section
TIME = "thoi-gian/"
FINDER = "tra-cuu/"
FINDER_DATA = f"{FINDER}nhiem-vu.json"
SOUGHT_WORDS = "tim"  # in the finder's address; the theme's search box takes “q” for itself
MATRIX = "ma-tran/"
WORKLOAD = "khoi-luong/"
BINDING = "rang-buoc/"
COVERAGE = "kiem-tra-do-phu/"
OWN_TASKS = "viec.json"  # in the folder of each body, group and position
SOUGHT_IN_LIST = "loc"  # in the address of a long list: the words that its entries have
FOLLOWED = "viec"  # in the address of the front page: each id whose tasks it shows
SOON = "sap-den-han/"
SITE_MAP = "so-do-trang/"
ERRORS = "bao-sai-sot/"
ABBREVIATIONS = ABBREVIATION.section
OPEN_DATA = "du-lieu/"
ALL_FILES = f"{OPEN_DATA}cac-tep/"
REPORTING = "dong-gop/bao-ket-qua/"  # how to report what became of a task
COMPARISONS = "so-sanh/"
CHANGES = "thay-doi/"
FEED = f"{CHANGES}feed.xml"
API = "api/v1/"
UPCOMING = f"{API}upcoming.json"
SCRIPTS = "assets/js/"
FIRST_SCRIPT = f"{SCRIPTS}first.js"  # before the theme's
PAGE_SCRIPT = f"{SCRIPTS}page.js"
SEARCH_ENGINE = f"{SCRIPTS}search.js"
SEARCH_INDEX = "search/search_index.json"
SEARCH_TEXTS = "search/texts-{number}.json"  # what did not fit in there
STYLES = "assets/css/"
MARK = r"\.[0-9a-f]{8}\.(css|js|json)$"  # the end of an address that changes with what is there
DOWNLOADS = "tai-ve/"
ARCHIVE = f"{DOWNLOADS}du-lieu.zip"
CHECKSUM = f"{ARCHIVE}.sha256"
EMBEDS = "nhung/"

# The folders below which ids stand, and the kinds of those ids.
_IDS_BELOW = {
    **{folder: (kind,) for kind in (*PAGED, PLAN) for folder in (kind.section, f"{kind.files}/")},
    EMBEDS: (BODY,),
    MATRIX: (PLAN,),
    COMPARISONS: (PLAN, PLAN),
}

# Whose pages stand in the section of another: these have no entry in the navigation.
_SECTION_ABOVE = {
    GROUPS: BODIES,
    COMPARISONS: PLANS,
    BINDING: DOCUMENTS,
    MATRIX: TIME,
    SOON: TIME,
    COVERAGE: OPEN_DATA,
}


def section(address: str) -> str:
    """The address of the section that a page stands in; the front page's is empty."""
    first, slash, _ = address.partition("/")
    return _SECTION_ABOVE.get(first + slash, first + slash)


def marked(address: str, content: bytes) -> str:
    """The address of a file with a mark of what it holds: ``page.js`` → ``page.1f0b7a52.js``.

    A browser may keep it for ever, and never takes one version of it for another.
    """
    stem, _, ending = address.rpartition(".")
    return f"{stem}.{hashlib.sha256(content).hexdigest()[:8]}.{ending}"


def unmarked(address: str) -> str:
    """The address of a file without such a mark."""
    return re.sub(MARK, r".\1", address)


def page(kind: str, id_: str) -> str:
    """Address of the page of a plan, body, group, position or document."""
    return f"{KINDS[kind].section}{id_}/"


def finder_table(year: int, number: int, newest: int) -> str:
    """A part of the tasks of a year; the first of the newest year is in the finder."""
    if number == 1:
        return in_section(FINDER, year, newest)
    return f"{FINDER}{year}/phan-{number}/"


def list_part(section: str, number: int) -> str:
    """A part of a section's list; the first is the section itself."""
    return section if number == 1 else f"{section}phan-{number}/"


def plan(plan_id: str) -> str:
    """Address of a plan's full text."""
    return page("plan", plan_id)


def task(plan_id: str, code: str) -> str:
    """Address of a task, by its code: ``06``, ``06a``."""
    return f"{plan(plan_id)}nhiem-vu/{code}/"


def edit(repository: str, file: str, line: int | None = None) -> str:
    """Whole address that opens a file of the repository for editing, at a line if one is given."""
    return f"{repository}/edit/main/{quote(file)}{f'#L{line}' if line else ''}"


def proofreading(plan_id: str) -> str:
    """Address of the page on which a draft is proofread, in a preview alone."""
    return f"{plan(plan_id)}soat/"


def comparison(newer: str, older: str) -> str:
    """Address of the page that compares two plans."""
    return f"{COMPARISONS}{newer}/{older}/"


def comparison_by_owner(newer: str, older: str) -> str:
    """Address of what a comparison says of each owner, where it has no room for that."""
    return f"{comparison(newer, older)}theo-co-quan/"


def quarter(year: int, number: int) -> str:
    """Address of a quarter's page."""
    return f"{TIME}{year}-q{number}/"


def report(kind: str, id_: str) -> str:
    """Address of the report of results of a plan or a body."""
    return f"{page(kind, id_)}bao-cao/"


def briefing(year: int, number: int) -> str:
    """Address of a leader's sheet of a quarter."""
    return f"{quarter(year, number)}mot-trang/"


def changes(year: int, number: int) -> str:
    """Address of a page of a year's changes; the pages count from the year's first change on."""
    first = f"{CHANGES}{year}/"
    return first if number == 1 else f"{first}{number}/"


def body_feed(id_: str) -> str:
    """Address of the Atom feed of what changes for a body."""
    return f"{CHANGES}{BODIES}{id_}.xml"


def found(body_id: str, year: int | None, due: str = "", ways: Iterable[str] = ()) -> str:
    """Address of a body's tasks in the finder; of all years when None, due at one time if told.

    `ways`: codes of those in which it has them, where not all are meant.
    """
    asked = f"?co-quan={body_id}" + "".join(f"&cach={way}" for way in ways)
    asked += f"&den-han={due}" if due else ""
    return f"{FINDER}{asked}" + (f"&nam={year}" if year else "")


def found_due(due: str, year: int) -> str:
    """Address of the tasks of a year's plans that fall due at one time, in the finder."""
    return f"{FINDER}?den-han={due}&nam={year}"


def found_by_document(document_id: str) -> str:
    """Address of the tasks that cite a document, in the finder."""
    return f"{FINDER}?van-ban={document_id}"


def in_section(section: str, part: int | str | None, newest: int | str | None) -> str:
    """Address of a part of a section (a year, a plan): the newest has the section's own address."""
    return section if part == newest else f"{section}{part}/"


def matrix_part(plan_id: str, number: int) -> str:
    """Address of the second or a later part of the matrix of a plan of many tasks."""
    return f"{MATRIX}{plan_id}/phan-{number}/"


def matrix_pairs(plan_id: str, number: int = 1) -> str:
    """Address of who works with whom in a plan of many tasks, or of a later part of that."""
    return list_part(f"{MATRIX}{plan_id}/cung-lam/", number)


def own_tasks(kind: str, id_: str) -> str:
    """Address of the tasks of a body, group or position that the front page shows."""
    return f"{page(kind, id_)}{OWN_TASKS}"


def words_citing(document_id: str) -> str:
    """Address of the words of plans that cite a document, where its page has no room for them."""
    return f"{page('document', document_id)}ke-hoach-viet/"


def json(kind: str, id_: str) -> str:
    """Address of a record's file in the open data."""
    return f"{API}{KINDS[kind].files}/{id_}.json"


def download(kind: str, id_: str, ending: str) -> str:
    """Address of a file to take away about a plan, body, group or position, in one format.

    Every plan has its files, and so has every owner of a task, that is, every key of
    `Catalog.years_of`; a PDF is there only when it was rendered before the build, and a calendar
    also of who had a task once.
    """
    return f"{DOWNLOADS}{KINDS[kind].section}{id_}.{ending}"


def embed(body: str) -> str:
    """Address of a body's list of tasks for the pages of others; there for every owner of one."""
    return f"{EMBEDS}{body}/"


def badge(body: str) -> str:
    """Address of the badge that says how many tasks a body has."""
    return f"{embed(body)}huy-hieu.svg"


def former(address: str, former_ids: Mapping[tuple[str, str], tuple[str, ...]]) -> list[str]:
    """Where a page or file stood when records had their former ids, given by kind and id."""
    below: Iterator[Kind] = iter(())
    choices = []
    for name in address.split("/"):
        kind = next(below, None)
        id_, dot, ending = name.partition(".")
        before = former_ids.get((kind.id, id_), ()) if kind else ()
        choices.append([name, *(f"{one}{dot}{ending}" for one in before)])
        if kind is None:
            below = iter(_IDS_BELOW.get(f"{name}/", ()))
    return ["/".join(names) for names in product(*choices)][1:]
