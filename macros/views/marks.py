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
    day,
    listing,
    period,
    quarter_cell,
    task_number,
    times_words,
)
from macros.linking.catalog import Catalog, CatalogPlan, CatalogTask
from macros.linking.ownership import Owner
from macros.model import Confidence, Document, Evidence, Force, Role
from macros.recognisers.periods import Period
from macros.render import SharedView
from macros.views.kept import made_once


class Link(NamedTuple):
    """Words that lead to an address of the site."""

    text: str
    url: str
    remark: str = ""


@dataclass(frozen=True)
class PeriodMark:
    """A period as words and as a bar of quarter cells (class names: ``q3``, ``always``)."""

    cells: str
    label: str


@dataclass(frozen=True)
class SourceMark(SharedView):
    """Where a fact was read; ``read`` is empty when the day was not recorded."""

    url: str
    host: str
    read: str
    note: str


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
    if Period.parse(text).end is None:
        return PeriodMark("always", period(text))
    quarters = Period.parse(text).quarters()
    cells = {number for in_year, number in quarters if year in (None, in_year)}
    return PeriodMark(" ".join(map(quarter_cell, sorted(cells))), period(text))


def task_period(task: CatalogTask) -> PeriodMark:
    """The times of a task as they stand now, the first one in the bar of the year."""
    first = period_mark(task.current.period, task.plan.record.year)
    return first if task.whole_period else PeriodMark(first.cells, times_words(task.times))


def task_link(task: CatalogTask) -> Link:
    """A link to a task: its number, its title as the remark."""
    return Link(task_number(task.number), task.url, task.title)


def plan_link(catalog: Catalog, plan: CatalogPlan) -> Link:
    """A link to a plan as it stands beside numbers of tasks."""
    return Link(catalog.plan_marks[plan.id], plan.url)


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
    return Link(catalog.named(owner).name, addresses.page(*owner), remark)


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
def source_mark(_: Catalog, source: Evidence) -> SourceMark:
    """The mark of one source."""
    url = source.url or ""
    return SourceMark(url, host(url), day(source.read) if source.read else "", source.note or "")


def host(url: str) -> str:
    """How a link to another site is called: nhandan.vn."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def numbers(catalog: Catalog, tasks: Iterable[CatalogTask], several: bool) -> str:
    """Task numbers as words: 3, 5 và 10; with plans: 03-KH/BCĐ · 2022 · 3 và 5; …"""
    return "; ".join(
        (f"{one.plan.text} · " if one.plan else "") + listing(task.text for task in one.tasks)
        for one in plan_tasks(catalog, tasks, several)
    )
