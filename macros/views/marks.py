"""What many pages show: links, periods, force, sources."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from macros import addresses
from macros.labels import (
    CARRYING,
    FORCE_LABELS,
    ROLES,
    UNREAD,
    day,
    listing,
    period,
    quarter_cell,
    times_words,
)
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.linking.ownership import Owner
from macros.linking.queries import quarter_of
from macros.model.documents import Document, Force
from macros.model.sources import Confidence, Evidence, Source
from macros.model.tasks import Role, TimeEntry
from macros.recognisers.periods import Period
from macros.render import SharedView
from macros.views.kept import made_once

_NO_QUARTER = ("always", "unclear")  # cells of a bar that are no quarter's


class Link(NamedTuple):
    """Words that lead to an address of the site."""

    text: str
    url: str
    remark: str = ""


@dataclass(frozen=True)
class TimeMark:
    """One of a task's times: what pages write of it, and the part of the task that it is of."""

    words: str
    scope: str
    again: bool = False  # it comes again and again
    unread: bool = False  # the words are as printed


@dataclass(frozen=True)
class PeriodMark:
    """A period as words and as a bar of quarter cells (class names: ``q3``, ``always``)."""

    cells: str
    label: str
    times: tuple[TimeMark, ...] = ()  # the same one by one, where a task has any


@dataclass(frozen=True)
class SourceMark(SharedView):
    """Where a fact was read; ``read`` is empty when the day was not recorded."""

    url: str
    host: str
    read: str
    note: str
    quote: str  # what it says, in its own words
    archive: str  # where a copy of it is kept


@dataclass(frozen=True)
class DocumentMark(SharedView):
    """A document beside the wording: its name, and its force today."""

    type: str
    number: str
    name: str  # for a document without a number
    url: str
    force: str
    label: str
    by: tuple[Link, ...]


@dataclass(frozen=True)
class TouchMark(SharedView):
    """A later act that touches what a document is about: apart from the document's force."""

    link: Link
    title: str
    about: Link  # the document that it touches
    source: SourceMark


@dataclass(frozen=True)
class PlanTasks:
    """Tasks of one plan, which is named only where tasks of several meet."""

    plan: Link | None
    tasks: tuple[Link, ...]


@lru_cache(maxsize=4096)
def period_mark(text: str | None, year: int | None = None) -> PeriodMark:
    """The mark of a period; quarters of another year than the plan's are left to the words.

    Cells of a time wholly in other years stay empty: ``none`` is for a time that is not stated.
    """
    if text is None:
        return PeriodMark("none", period(None))
    time = Period.parse(text)
    if time.every and year:
        return PeriodMark(_cells(_turning(time, year)), period(text))
    if time.end is None:
        return PeriodMark("always", period(text))
    return PeriodMark(
        _cells(number for in_year, number in time.quarters() if year in (None, in_year)),
        period(text),
    )


def task_period(task: CatalogTask) -> PeriodMark:
    """The times of a task as they stand now, all of them in the bar of the plan's year."""
    return _times_mark(task.times, task.plan.record.year)


@lru_cache(maxsize=1024)
def _times_mark(times: tuple[TimeEntry, ...], year: int) -> PeriodMark:
    if not times:
        return period_mark(None)
    bars = dict.fromkeys(
        cell
        for one in times
        for cell in (period_mark(one.when, year).cells if one.when else UNREAD.cell).split()
    )
    quarters = sorted(cell for cell in bars if cell not in _NO_QUARTER)
    cells = " ".join(quarters) or next((cell for cell in _NO_QUARTER if cell in bars), "")
    marks = tuple(_time_mark(one) for one in times)
    alone = len(times) == 1 and times[0].when
    label = period(alone) if alone else times_words(times)
    return PeriodMark(cells, label, marks)


def _time_mark(time: TimeEntry) -> TimeMark:
    again = bool(time.when and Period.parse(time.when).recurs)
    words = period(time.when) if time.when else time.unread or ""
    return TimeMark(words, time.scope or "", again, not time.when)


def _turning(time: Period, year: int) -> Iterable[int]:
    """The quarters of a year in which a recurring time has a last day."""
    return (quarter_of(day)[1] for day in time.deadlines([year]))


def _cells(quarters: Iterable[int]) -> str:
    return " ".join(map(quarter_cell, sorted(set(quarters))))


def task_link(task: CatalogTask) -> Link:
    """A link to a task: its number, empty without one; its title as the remark."""
    return Link(task.mark, task.url, task.title)


def plan_link(catalog: Catalog, plan: CatalogPlan) -> Link:
    """A link to a plan as it stands beside numbers of tasks."""
    return Link(catalog.plan_marks[plan.id], plan.url)


def plan_name(catalog: Catalog, plan: CatalogPlan) -> Link:
    """A link to a plan by what tells it from the others: its type and number, or more."""
    return Link(catalog.plan_names[plan.id], plan.url)


def plan_tasks(
    catalog: Catalog, tasks: Iterable[CatalogTask], several: bool
) -> tuple[PlanTasks, ...]:
    """Links to tasks by plan; ``several``: tasks of several plans meet where they stand."""
    found: dict[CatalogPlan, list[Link]] = {}
    for task in tasks:
        found.setdefault(task.plan, []).append(task_link(task))
    return tuple(
        PlanTasks(plan_link(catalog, plan) if several else None, tuple(links))
        for plan, links in found.items()
    )


@made_once
def owner_link(catalog: Catalog, owner: Owner, remark: str = "") -> Link:
    """A link to a body, group or position."""
    return Link(catalog.name_of(owner), addresses.page(*owner), remark)


def named_links(catalog: Catalog, named: Mapping[Owner, tuple[Role, ...]]) -> tuple[Link, ...]:
    """Those who are named for tasks: who does them first, then the others with what they do."""
    links = [
        owner_link(catalog, owner, listing(ROLES[role].words.lower() for role in roles))
        if not any(role in CARRYING for role in roles)
        else owner_link(catalog, owner)
        for owner, roles in named.items()
    ]
    return tuple(sorted(links, key=lambda link: bool(link.remark)))


@made_once
def document_link(catalog: Catalog, id_: str) -> Link:
    """A link to a document by type and number, or by its title."""
    return Link(catalog.documents[id_].name, addresses.page("document", id_))


@made_once
def document_mark(catalog: Catalog, id_: str) -> DocumentMark:
    """The mark of a document: what it is, and its force today."""
    document = catalog.documents[id_]
    by = document.replaced_by or document.amended_by
    return DocumentMark(
        document.type or "",
        document.number or "",
        document.name,
        addresses.page("document", id_),
        document.force.value,
        force_label(document),
        tuple(document_link(catalog, other) for other in by),
    )


@made_once
def touch_marks(catalog: Catalog, id_: str) -> tuple[TouchMark, ...]:
    """The later acts that touch a document."""
    return tuple(
        TouchMark(
            document_link(catalog, one.document),
            catalog.documents[one.document].title or "",
            document_link(catalog, id_),
            source_mark(catalog, one),
        )
        for one in catalog.documents[id_].touched_by
        if one.document in catalog.documents
    )


def force_label(document: Document) -> str:
    """The force today in words: Hết hiệu lực từ 01/7/2023."""
    label = FORCE_LABELS[document.force]
    if document.force_from and document.force != Force.unknown:
        return f"{label} từ {day(document.force_from)}"
    return label


def source_marks(catalog: Catalog, sources: Iterable[Evidence]) -> tuple[SourceMark, ...]:
    """The marks of the sources that prove something; low confidence proves nothing."""
    return tuple(
        source_mark(catalog, source)
        for source in sources
        if source.confidence != Confidence.low and source.url
    )


@made_once
def source_mark(_: Catalog, source: Source) -> SourceMark:
    """The mark of one source."""
    url = source.url or ""
    read = day(source.read) if source.read else ""
    return SourceMark(
        url, host(url), read, source.note or "", source.quote or "", source.archive or ""
    )


def host(url: str) -> str:
    """How a link to another site is called: nhandan.vn."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def numbers(catalog: Catalog, tasks: Iterable[CatalogTask], several: bool) -> str:
    """Task numbers as words: 3, 5 và 10; with plans: 03-KH/BCĐ · 2022 · 3 và 5; …

    In the place of a number that is not there stands the title: 3 và “Tuần tra rừng”.
    """
    found: dict[CatalogPlan, list[str]] = {}
    for task in tasks:
        found.setdefault(task.plan, []).append(task.called)
    return "; ".join(
        (f"{catalog.plan_marks[plan.id]} · " if several else "") + listing(called)
        for plan, called in found.items()
    )
