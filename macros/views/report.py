"""A report of results as an office owes it on paper: tasks by status, products, reasons left blank.

Prefilled from what was reported, by the day of the data; what only the writer knows is a dotted
line. It covers a plan from its issue to that day. The layout is ours: neither the periods of Nghị
định 09/2019/NĐ-CP nor the form of Hướng dẫn 36-HD/VPTW is claimed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros import addresses
from macros.labels import CARRYING, RESULTS, ResultStatus, day
from macros.linking.catalog import Catalog, CatalogPlan, CatalogTask
from macros.linking.progress import Outcome, counted
from macros.linking.queries import owner_years
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

LATE: tuple[ResultStatus, ...] = ("late", "overdue")  # of which a reason is asked


@dataclass(frozen=True)
class ReportedTask:
    """A task, or a turn of it, and the last that was told of it."""

    number: str
    link: Link
    turn: str
    deadline: str  # empty without one
    doers: str
    last: UpdateView | None


@dataclass(frozen=True)
class StatusPart:
    """The tasks of one status."""

    id: str
    mark: StatusMark
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


def plan_report(catalog: Catalog, plan: CatalogPlan) -> ReportView:
    """The report of a plan's issuer on its standing tasks."""
    found = [(task, one) for task, one in _counted(catalog, plan.standing)]
    return ReportView(
        plan_name(catalog, plan),
        catalog.body_names[plan.record.issuer],
        (plan_name(catalog, plan),),
        day(plan.record.date) if plan.record.date else f"năm {plan.years}",
        day(catalog.data_date),
        counts_of(catalog, (one for _, one in found)),
        tuple(_parts(catalog, found)),
    )


def body_report(catalog: Catalog, body: str) -> ReportView:
    """The report of a body on its tasks of its newest year, by what it has told itself."""
    owner = ("body", body)
    year = owner_years(catalog, owner)[0]
    claimed = catalog.claims_by_year.get(owner, {}).get(year, [])
    tasks = dict.fromkeys(task for task, _ in claimed)
    found = [(task, one.of_body(body)) for task, one in _counted(catalog, tasks)]
    return ReportView(
        owner_link(catalog, owner),
        catalog.body_names[body],
        tuple(dict.fromkeys(plan_name(catalog, task.plan) for task in tasks)),
        f"năm {year}",
        day(catalog.data_date),
        counts_of(catalog, (one for _, one in found)),
        tuple(_parts(catalog, found)),
    )


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


def _counted(
    catalog: Catalog, tasks: Iterable[CatalogTask]
) -> Iterator[tuple[CatalogTask, Outcome]]:
    for task in tasks:
        for one in counted(task.outcomes, catalog.data_date):
            yield task, one


def _parts(catalog: Catalog, found: list[tuple[CatalogTask, Outcome]]) -> Iterator[StatusPart]:
    today = catalog.data_date
    for status, label in RESULTS.items():
        of_status = [(task, one) for task, one in found if one.status(today) == status]
        if of_status:
            mark = StatusMark(status, label.words)
            tasks = tuple(_task(catalog, task, one) for task, one in of_status)
            yield StatusPart(label.code, mark, tasks, status in LATE)


def _task(catalog: Catalog, task: CatalogTask, outcome: Outcome) -> ReportedTask:
    return ReportedTask(
        task.mark,
        Link(task.title, task.url),
        turn_words(outcome),
        day(outcome.deadline) if outcome.deadline else "",
        "; ".join(
            catalog.name_of(owner)
            for owner, roles in task.named.items()
            if any(role in CARRYING for role in roles)
        ),
        update_view(catalog, task, outcome.last) if outcome.last else None,
    )
