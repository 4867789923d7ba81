"""A report of results as an office owes it on paper: tasks by status, products, reasons left blank.

Prefilled from what was reported, by the day of the data; what only the writer knows is a dotted
line. A page covers a plan from its issue to that day, a file (macros/exports/report_files.py) any
period. The layout is ours: the form of Hướng dẫn 36-HD/VPTW is not claimed.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from macros import addresses
from macros.labels import CARRYING, RESULTS, ResultStatus, day
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.linking.progress import Outcome, counted
from macros.linking.queries import owned_tasks, owner_years
from macros.views.kept import made_once
from macros.views.marks import Link, owner_link, plan_name
from macros.views.progress import (
    Results,
    StatusMark,
    UpdateView,
    counts_of,
    turn_words,
    update_view,
)
from macros.views.shelves import ShelfPage, shelved, spans
from macros.views.weights import weighed

# Rows of a page, and their bytes: more are too heavy for a telephone.
MOST_ROWS, MOST_HTML = 120, 46_000
_ROW = 240  # bytes that a row takes beside its words and addresses, about
LATE: tuple[ResultStatus, ...] = ("late", "overdue")  # of which a reason is asked


_Part = tuple[CatalogTask, Outcome]


class DaySpan(NamedTuple):
    """The first and the last day of a period."""

    first: datetime.date
    last: datetime.date


@dataclass(frozen=True)
class ReportedTask:
    """A task, or a turn of it, and the last that was told of it."""

    number: str
    link: Link
    turn: str
    deadline: str  # empty without one
    doers: str
    last: UpdateView | None
    weight: int  # of its row, in bytes, about


@dataclass(frozen=True)
class StatusPart:
    """The tasks of one status."""

    id: str
    mark: StatusMark
    count: int  # with every turn
    tasks: tuple[ReportedTask, ...]
    asks_why: bool


@dataclass(frozen=True)
class ReportView:
    """Everything the report prints."""

    of: Link  # the plan, or the body
    by: str  # who reports
    plans: tuple[Link, ...]
    since: str
    date: str  # of the data
    results: Results
    parts: tuple[StatusPart, ...]


def plan_report(catalog: Catalog, plan: CatalogPlan, span: DaySpan | None = None) -> ReportView:
    """The report of a plan's issuer on its standing tasks, of a span or up to the data's date."""
    record = plan.record
    since = f"ngày {day(record.date)}" if record.date else f"năm {plan.years}"
    head = (plan_name(catalog, plan), catalog.body_names[record.issuer])
    return _report(catalog, head, (plan_name(catalog, plan),), since, _of_plan(plan), span)


def pages_of_plan_report(catalog: Catalog, plan: CatalogPlan) -> int:
    """How many pages the report up to the data's date takes; its rows are not made for that."""
    return _count_pages(catalog, _of_plan(plan))


def _of_plan(plan: CatalogPlan) -> list[_Part]:
    return [(task, one) for task in plan.standing for one in task.outcomes]


def body_report(catalog: Catalog, body: str, span: DaySpan | None = None) -> ReportView:
    """The report of a body on its tasks of its newest year, by what it has told itself."""
    owner = ("body", body)
    year, tasks = _tasks_of_body(catalog, body)
    plans = tuple(dict.fromkeys(plan_name(catalog, task.plan) for task in tasks))
    head = (owner_link(catalog, owner), catalog.body_names[body])
    return _report(catalog, head, plans, f"năm {year}", _of_body(tasks, body), span)


def pages_of_body_report(catalog: Catalog, body: str) -> int:
    """How many pages the report up to the data's date takes; its rows are not made for that."""
    _, tasks = _tasks_of_body(catalog, body)
    return _count_pages(catalog, _of_body(tasks, body))


def _tasks_of_body(catalog: Catalog, body: str) -> tuple[int, tuple[CatalogTask, ...]]:
    """The newest year in which a body has tasks, and these."""
    owner = ("body", body)
    year = owner_years(catalog, owner)[0]
    return year, owned_tasks(catalog, owner, year)


def _of_body(tasks: Iterable[CatalogTask], body: str) -> list[_Part]:
    return [(task, one.of_body(body)) for task in tasks for one in task.outcomes]


def _count_pages(catalog: Catalog, found: list[_Part]) -> int:
    if sum(_weight(catalog, one) for one in found) <= MOST_HTML:  # no row tells of less than one
        return 1
    told = _by_status(list(_begun(found, catalog.data_date)), catalog.data_date)
    rows = [row for status, turns in told.items() for row in _rows(status, turns)]
    return len(spans((_weight(catalog, row[-1]) for row in rows), MOST_HTML))


def report_parts(view: ReportView) -> list[ShelfPage[ReportedTask]]:
    """The rows of each page of a report; of most there is one."""
    groups = [(part.id, part.mark.words, part.tasks) for part in view.parts]
    return shelved(groups, MOST_HTML, lambda row: row.weight)


def _report(
    catalog: Catalog,
    head: tuple[Link, str],
    plans: tuple[Link, ...],
    since: str,
    found: list[_Part],
    span: DaySpan | None,
) -> ReportView:
    today = span.last if span else catalog.data_date
    chosen = list(_within(found, span) if span else _begun(found, today))
    return ReportView(
        *head,
        plans,
        f"ngày {day(span.first)}" if span else since,
        day(today),
        counts_of((one for _, one in chosen), today),
        tuple(_parts(catalog, chosen, today)),
    )


def _begun(found: list[_Part], today: datetime.date) -> Iterator[_Part]:
    """Whatever is counted on a day: tasks, and the turns that have begun."""
    of_task: dict[CatalogTask, list[Outcome]] = {}
    for task, one in found:
        of_task.setdefault(task, []).append(one)
    for task, listed in of_task.items():
        yield from ((task, one) for one in counted(listed, today))


def _within(found: list[_Part], span: DaySpan) -> Iterator[_Part]:
    """What a period has to tell: due or told of in it, or past its day and not done by its end."""
    for task, outcome in found:
        until = tuple(one for one in outcome.updates if one.as_of <= span.last)
        one = outcome._replace(updates=until)
        told = any(span.first <= update.as_of for update in until)
        due = one.deadline is not None and one.deadline <= span.last
        done = one.status(span.last) in ("on_time", "late")
        if told or (due and (not done or (one.deadline or span.last) >= span.first)):
            yield task, one


@made_once
def reporting_bodies(catalog: Catalog) -> tuple[str, ...]:
    """The bodies that have told of a task of their newest year; no other has a report."""
    told = {
        (update.body, plan.record.year)
        for plan in catalog.plans
        if plan.standing
        for update in (one.record for one in plan.folder.updates)
    }
    bodies = (id_ for id_ in catalog.bodies if ("body", id_) in catalog.claims)
    return tuple(id_ for id_ in bodies if (id_, owner_years(catalog, ("body", id_))[0]) in told)


def report_address(catalog: Catalog, id_: str) -> str:
    """Where a body's report stands; empty when it has none."""
    return addresses.report("body", id_) if id_ in reporting_bodies(catalog) else ""


def _parts(catalog: Catalog, found: list[_Part], today: datetime.date) -> Iterator[StatusPart]:
    for status, turns in _by_status(found, today).items():
        label = RESULTS[status]
        mark = StatusMark(status, label.words)
        rows = tuple(_row(catalog, one) for one in _rows(status, turns))
        yield StatusPart(label.code, mark, len(turns), rows, status in LATE)


def _by_status(found: list[_Part], today: datetime.date) -> dict[ResultStatus, list[_Part]]:
    """What is told of each status that there is, in the order of statuses."""
    of_status: dict[ResultStatus, list[_Part]] = {status: [] for status in RESULTS}
    for task, one in found:
        of_status[one.status(today)].append((task, one))
    return {status: turns for status, turns in of_status.items() if turns}


def _rows(status: ResultStatus, turns: list[_Part]) -> list[list[_Part]]:
    """What each row tells of: one turn; of turns that nobody told of, all those of a task."""
    if status != "unreported":
        return [[one] for one in turns]
    of_task: dict[CatalogTask, list[_Part]] = {}
    for one in turns:
        of_task.setdefault(one[0], []).append(one)
    return list(of_task.values())


def _row(catalog: Catalog, turns: list[_Part]) -> ReportedTask:
    """The last of these turns, and how many they are."""
    row = _task(catalog, *turns[-1])
    more = f"{len(turns)} lượt, đến {row.turn}"
    return replace(row, turn=more) if len(turns) > 1 else row


def _weight(catalog: Catalog, told: _Part) -> int:
    """About how many bytes the row of a task or turn takes."""
    task, outcome = told
    words = [task.title, task.url, _doers(catalog, task)]
    if outcome.last:
        words += [outcome.last.product or "", outcome.last.note or ""]
    return max(MOST_HTML // MOST_ROWS, _ROW + weighed(*words))


def _doers(catalog: Catalog, task: CatalogTask) -> str:
    """Who carries a task out."""
    return "; ".join(
        catalog.name_of(owner)
        for owner, roles in task.named.items()
        if any(role in CARRYING for role in roles)
    )


def _task(catalog: Catalog, task: CatalogTask, outcome: Outcome) -> ReportedTask:
    return ReportedTask(
        task.mark,
        Link(task.title, task.url),
        turn_words(outcome),
        day(outcome.deadline) if outcome.deadline else "",
        _doers(catalog, task),
        update_view(catalog, task, outcome.last) if outcome.last else None,
        _weight(catalog, (task, outcome)),
    )
