"""What changed and when: the page of all changes, and the section on the page of each subject."""

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from macros import addresses
from macros.history.edition import Edition
from macros.history.history import History, Part, Step, Told
from macros.labels import day
from macros.linking.catalog_plan import CatalogTask
from macros.linking.ownership import Owner
from macros.model.documents import Document
from macros.telling.report import Subject
from macros.telling.sentences import Emphasis
from macros.views.marks import Link, host

_ADDRESS = re.compile(r"(https?://[A-Za-z0-9.-]+(?::\d+)?(?:[/?#]\S*)?)(?=\s|$)")
OF_PLANS = ("plan", "task")  # subjects whose words are official
MOST = 20  # steps told on the page of one subject; the rest is on the page of all changes


class SaidPart(NamedTuple):
    """Words of a sentence; with an address, the link that stands in its place."""

    text: str
    mark: Emphasis
    url: str = ""


@dataclass(frozen=True)
class ToldView:
    """A sentence about one subject."""

    subject: Link
    said: tuple[SaidPart, ...]
    editorial: bool


@dataclass(frozen=True)
class StepView:
    """One commit: when, and what it did."""

    id: str
    day: str
    date: str  # for machines
    told: tuple[ToldView, ...]
    commit_url: str
    beginning: str  # of the first step: what the data held


@dataclass(frozen=True)
class HistoryView:
    """The section of one page; ``feed`` is empty where there is none."""

    steps: tuple[StepView, ...]
    more: int  # earlier steps that are not told here
    feed: str


NO_SECTION = HistoryView((), 0, "")


@dataclass(frozen=True)
class ChangesView:
    """A page of changes."""

    part: str  # what it tells of; empty: the newest changes
    steps: tuple[StepView, ...]
    pages: tuple[Link, ...]  # of all changes, by year; the page at hand is not linked
    older: str  # address of the page to read on; empty when there is nothing older
    note: str  # why there is nothing to tell


def task_history(catalog: Edition, task: CatalogTask) -> HistoryView:
    """The history of a task."""
    return _section(catalog, task_subjects(task))


def owner_history(catalog: Edition, owner: Owner) -> HistoryView:
    """The history of a body, group or position."""
    feed = addresses.body_feed(owner[1]) if owner[0] == "body" and catalog.history.steps else ""
    return _section(catalog, owner_subjects(catalog, owner), feed)


def document_history(catalog: Edition, document: Document) -> HistoryView:
    """The history of a document."""
    ids = (document.id, *document.former_ids)
    return _section(catalog, [("document", id_) for id_ in ids])


def task_subjects(task: CatalogTask) -> list[Subject]:
    """A task under every id that its plan has had."""
    plans = (task.plan.id, *task.plan.record.former_ids)
    return [("task", f"{plan}/{task.code}") for plan in plans]


def owner_subjects(catalog: Edition, owner: Owner) -> list[Subject]:
    """An owner under every id it has had."""
    kind, id_ = owner
    return [(kind, one) for one in (id_, *catalog.named(owner).former_ids)]


def newest_changes(catalog: Edition) -> ChangesView:
    """The newest changes, or the note that tells why there are none."""
    history = catalog.history
    newest = history.newest
    rest = history.steps[len(newest) :]
    return ChangesView(
        "",
        tuple(_general(catalog, step) for step in newest),
        tuple(_pages(history)),
        addresses.changes(*history.part_of[rest[0].commit]) if rest else "",
        "" if history.steps else history.note,
    )


def changes_of(catalog: Edition, part: Part) -> ChangesView:
    """The changes of a part of a year."""
    history = catalog.history
    listed = list(history.parts)
    older = listed[listed.index(part) + 1 :]
    return ChangesView(
        part_name(part),
        tuple(_general(catalog, step) for step in history.parts[part]),
        tuple(_pages(history, part)),
        addresses.changes(*older[0]) if older else "",
        "",
    )


def part_name(part: Part) -> str:
    """A part of a year, inside a sentence."""
    year, number = part
    return f"năm {year}" if number == 1 else f"năm {year}, trang {number}"


def _pages(history: History, here: Part | None = None) -> Iterator[Link]:
    for part in sorted(history.parts, key=lambda part: (-part[0], part[1])):
        year, number = part
        name = f"năm {year}" if number == 1 else f"trang {number}"
        yield Link(name, "" if part == here else addresses.changes(year, number))


def step_view(catalog: Edition, step: Step, told: Iterable[Told]) -> StepView:
    """One step with some of what it did."""
    return StepView(
        f"c-{step.commit[:12]}",
        day(datetime.date.fromisoformat(step.day)),
        step.time,
        tuple(
            ToldView(
                _link(catalog, one.subject, one.name), tuple(_parts(one)), one.kind == "editorial"
            )
            for one in told
        ),
        catalog.history.commit_url(step),
        f"Đưa dữ liệu vào lần đầu: {step.summary}." if step.first else "",
    )


def _parts(told: Told) -> Iterator[SaidPart]:
    """What is told; the addresses of sources as links, those in words of a plan as printed."""
    of_record = told.kind == "official" and told.subject[0] not in OF_PLANS
    for span in told.said:
        linked = of_record or told.kind == "editorial"
        pieces = _ADDRESS.split(span.text) if linked else [span.text]
        for place, text in enumerate(pieces):
            if text:
                link = place % 2 == 1
                yield SaidPart(host(text) if link else text, span.mark, text if link else "")


def _general(catalog: Edition, step: Step) -> StepView:
    return step_view(catalog, step, step.told_generally)


def _section(catalog: Edition, subjects: Iterable[Subject], feed: str = "") -> HistoryView:
    steps = list(_steps(catalog, list(subjects)))
    return HistoryView(tuple(steps[:MOST]), max(0, len(steps) - MOST), feed)


def _steps(catalog: Edition, subjects: list[Subject]) -> Iterator[StepView]:
    """The steps of a subject; it came with the data unless one of them tells how it came."""
    came = False
    for step, told in catalog.history.of(subjects):
        came = came or any(one.came for one in told)
        yield step_view(catalog, step, told)
    if catalog.history.began and not came:
        yield step_view(catalog, catalog.history.began, ())


def _link(catalog: Edition, subject: Subject, name: str) -> Link:
    """The subject, whatever its id was then, with the address of its page if it still has one."""
    kind, id_ = subject
    if kind == "abbreviation":
        return Link(name, addresses.ABBREVIATIONS)
    if kind == "task":
        plan_id, _, code = id_.partition("/")
        current = catalog.current_ids.get(("plan", plan_id))
        plan = next((one for one in catalog.plans if one.id == current), None)
        task = plan.by_code.get(code) if plan else None
        return Link(name, task.url if task else "")
    current = catalog.current_ids.get(subject)
    return Link(name, addresses.page(kind, current) if current else "")
