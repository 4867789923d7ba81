"""What became of tasks as pages show it: status, reports behind it, official counts.

The words “trong hạn” and “quá hạn” hang on the day of reading. A build takes the day of the data
and says so beside; a script takes the reader's own (docs/assets/js/early/reader-date.js).
"""

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from macros.labels import RESULTS, STATES, UNCONFIRMED, ResultStatus, day, in_sentence, period
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogTask
from macros.linking.ownership import Owner
from macros.linking.progress import Outcome, counted
from macros.model.progress import Update
from macros.model.sources import Evidence
from macros.views.kept import made_once
from macros.views.marks import (
    DocumentMark,
    Link,
    SourceMark,
    document_mark,
    owner_link,
    source_marks,
)


class StatusMark(NamedTuple):
    """A status: its name in code, its words, and the day after which it is another."""

    status: ResultStatus
    words: str
    due: str = ""  # ISO; empty when no day changes it


@dataclass(frozen=True)
class UpdateView:
    """One report of a task."""

    who: Link
    as_of: str
    state: str  # with the day of what is done
    product: str
    document: DocumentMark | None  # that proves it
    sources: tuple[SourceMark, ...]  # the same, from elsewhere
    note: str
    corrects: str  # the day of an earlier report that was wrong
    whose: Link | None  # that report was
    confirmed: str  # on which day; or that it is not
    confirmed_by: Link | None


@dataclass(frozen=True)
class OutcomeView:
    """What became of a task, or of one turn of it."""

    turn: str  # empty: of the whole
    mark: StatusMark
    unconfirmed: bool
    updates: tuple[UpdateView, ...]  # newest first


@dataclass(frozen=True)
class ResultView:
    """What the page of a task tells of it, the part that is due next first."""

    now: OutcomeView
    others: tuple[OutcomeView, ...]  # turns of which something is told
    date: str  # of the data


@dataclass(frozen=True)
class Results:
    """The official counts: how many tasks, and turns of those that come again, have each status."""

    counts: tuple[tuple[int, StatusMark], ...]
    due: str  # the deadlines of those that are open, ISO, with blanks between
    turns: bool  # whether turns are among them
    date: str  # of the data

    @property
    def dated(self) -> bool:
        """Whether the day of reading changes them."""
        return any(mark.status in ("open", "overdue") for _, mark in self.counts)


def status_mark(outcome: Outcome, today: datetime.date) -> StatusMark:
    """The mark of a status on a day."""
    found = outcome.status(today)
    due = outcome.deadline.isoformat() if found == "open" and outcome.deadline else ""
    return StatusMark(found, RESULTS[found].words, due)


@made_once
def outcome_now(catalog: Catalog, task: CatalogTask) -> Outcome | None:
    """What became of a task by the day of the data, of the turn that is due next."""
    return task.outcome_on(catalog.data_date)


@made_once
def task_status(catalog: Catalog, task: CatalogTask) -> StatusMark | None:
    """The status of a task by the day of the data; None of one that is withdrawn."""
    outcome = outcome_now(catalog, task)
    return status_mark(outcome, catalog.data_date) if outcome else None


def told_status(catalog: Catalog, task: CatalogTask) -> StatusMark | None:
    """The same, where anything was reported: in lists that tell elsewhere how many were not."""
    mark = task_status(catalog, task)
    return mark if mark and mark.status != "unreported" else None


def lasting_status(catalog: Catalog, task: CatalogTask) -> str:
    """The same in words that no day of reading changes: “chưa hoàn thành”, in time or not."""
    mark = told_status(catalog, task)
    return mark.words.partition(",")[0] if mark else ""


def status_words(catalog: Catalog, task: CatalogTask) -> str:
    """The status in words, with whether it is confirmed and of which turn it is; empty of none."""
    outcome = outcome_now(catalog, task)
    return outcome_words(outcome, catalog.data_date) if outcome else ""


def outcome_words(outcome: Outcome, today: datetime.date) -> str:
    """The same of one part: hoàn thành đúng hạn (lượt quý I/2027; chưa được xác nhận)."""
    unconfirmed = bool(outcome.last and not outcome.last.confirmed)
    told = "; ".join(filter(None, [turn_words(outcome), UNCONFIRMED if unconfirmed else ""]))
    words = RESULTS[outcome.status(today)].words
    return f"{words} ({told})" if told else words


def results(catalog: Catalog, tasks: Iterable[CatalogTask], owner: Owner | None = None) -> Results:
    """The counts of tasks; those of a body follow what the body itself has told."""
    today = catalog.data_date
    found = [one for task in tasks for one in _counted(catalog, task)]
    if owner and owner[0] == "body":
        found = [(_own_status(one, owner[1], today), one) for _, one in found]
    return _results(found, today)


def counts_of(outcomes: Iterable[Outcome], today: datetime.date) -> Results:
    """The counts of whatever parts of tasks on a day."""
    return _results([(one.status(today), one) for one in outcomes], today)


def _results(found: list[tuple[ResultStatus, Outcome]], today: datetime.date) -> Results:
    number = Counter(status for status, _ in found)
    counts = tuple(
        (number[status], StatusMark(status, label.words))
        for status, label in RESULTS.items()
        if number[status]
    )
    due = sorted(str(one.deadline) for status, one in found if status == "open")
    return Results(counts, " ".join(due), any(one.turn for _, one in found), day(today))


@made_once
def _counted(catalog: Catalog, task: CatalogTask) -> tuple[tuple[ResultStatus, Outcome], ...]:
    today = catalog.data_date
    return tuple((one.status(today), one) for one in counted(task.outcomes, today))


def _own_status(outcome: Outcome, body: str, today: datetime.date) -> ResultStatus:
    return outcome.of_body(body).status(today) if outcome.updates else "unreported"


def results_sentence(found: Results) -> str:
    """The counts in words: 2 hoàn thành đúng hạn, 3 chưa có báo cáo."""
    return ", ".join(f"{count} {mark.words}" for count, mark in found.counts)


def result_view(catalog: Catalog, task: CatalogTask) -> ResultView | None:
    """What is told of a task; None of one that is withdrawn."""
    now = outcome_now(catalog, task)
    if now is None:
        return None
    others = [one for one in task.outcomes if one is not now and one.updates]
    return ResultView(
        _outcome(catalog, task, now),
        tuple(_outcome(catalog, task, one) for one in reversed(others)),
        day(catalog.data_date),
    )


def _outcome(catalog: Catalog, task: CatalogTask, outcome: Outcome) -> OutcomeView:
    last = outcome.last
    return OutcomeView(
        turn_words(outcome),
        status_mark(outcome, catalog.data_date),
        bool(last and not last.confirmed),
        tuple(update_view(catalog, task, one) for one in reversed(outcome.updates)),
    )


def turn_words(outcome: Outcome) -> str:
    """Which turn it is, in words: lượt quý III/2027; empty of the whole."""
    return f"lượt {in_sentence(period(outcome.turn)).removeprefix('cả ')}" if outcome.turn else ""


def update_view(catalog: Catalog, task: CatalogTask, update: Update) -> UpdateView:
    """One report, with what proves it and who confirmed it."""
    proof = update.evidence

    def whose(body: str | None) -> Link:
        return owner_link(catalog, ("body", body or task.plan.record.issuer))

    done = f" ngày {day(update.done_on)}" if update.done_on else ""
    unconfirmed = "" if update.confirmed else UNCONFIRMED
    return UpdateView(
        whose(update.body),
        day(update.as_of),
        f"{STATES[update.state]}{done}",
        update.product or "",
        document_mark(catalog, proof) if isinstance(proof, str) else None,
        source_marks(catalog, [proof]) if isinstance(proof, Evidence) else (),
        update.note or "",
        day(update.replaces.as_of) if update.replaces else "",
        whose(update.replaces.body) if update.replaces else None,
        day(update.confirmed_on) if update.confirmed_on else unconfirmed,
        confirming(catalog, update.confirmed_by) if update.confirmed_by else None,
    )


def confirming(catalog: Catalog, id_: str) -> Link:
    """Who confirmed a report: a body or a position."""
    return owner_link(catalog, ("body" if id_ in catalog.bodies else "position", id_))
