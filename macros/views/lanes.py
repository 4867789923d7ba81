"""Tasks drawn along a year: each a lane with its stated time, told apart by shape."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass

from macros import addresses
from macros.labels import task_number
from macros.linking.catalog import Catalog, CatalogPlan, CatalogTask
from macros.recognisers.periods import Period
from macros.render import SharedView
from macros.views.kept import made_once
from macros.views.marks import Link, owner_link, plan_link, task_period
from macros.views.times import by_due

THINNEST = 2.0  # percent: a single day must still be seen


@dataclass(frozen=True)
class Lane(SharedView):
    """One task; ``shape`` is part (of the year), year, outside (of it), always or none."""

    number: str
    title: str
    url: str
    plan: Link
    label: str
    shape: str
    start: str  # percent of the year
    width: str


@dataclass(frozen=True)
class PlanLanes:
    """Lanes of one plan, which is named only where lanes of several meet."""

    plan: Link | None
    lanes: tuple[Lane, ...]


@dataclass(frozen=True)
class OwnedLane:
    """A lane with the places, in the list of bodies, of those who own the task."""

    lane: Lane
    bodies: str


@dataclass(frozen=True)
class LaneGroup:
    """Lanes that end in one quarter, or have no end."""

    name: str
    cell: str
    url: str  # of the quarter's page; empty without an end
    lanes: tuple[OwnedLane, ...]


@dataclass(frozen=True)
class Timeline:
    """A year of all plans."""

    year: int
    several_plans: bool
    total: int
    bodies: tuple[Link, ...]
    groups: tuple[LaneGroup, ...]


@made_once
def lane(catalog: Catalog, task: CatalogTask, year: int) -> Lane:
    """The lane of a task in a year."""
    shape, start, end = _stretch(task, year)
    return Lane(
        task_number(task.number),
        task.title,
        task.url,
        plan_link(catalog, task.plan),
        task_period(task).label,
        shape,
        f"{start:.1f}",
        f"{max(end - start, THINNEST):.1f}",
    )


def plan_lanes(
    catalog: Catalog, tasks: Collection[CatalogTask], year: int
) -> tuple[PlanLanes, ...]:
    """The lanes of tasks by plan."""
    found: dict[CatalogPlan, list[Lane]] = {}
    for task in tasks:
        found.setdefault(task.plan, []).append(lane(catalog, task, year))
    return tuple(
        PlanLanes(plan_link(catalog, plan) if len(found) > 1 else None, tuple(lanes))
        for plan, lanes in found.items()
    )


def timeline(catalog: Catalog, year: int) -> Timeline:
    """The tasks of all plans of a year by the quarter in which they fall due, then the others."""
    plans = [plan for plan in catalog.plans if plan.record.year == year]
    tasks = [task for plan in plans for task in plan.standing]
    owners = {task: _bodies(task) for task in tasks}
    owning = {id_ for found in owners.values() for id_ in found}
    bodies = [body for body in catalog.sorted_bodies if body.id in owning]
    places = {body.id: place for place, body in enumerate(bodies)}

    def owned(task: CatalogTask) -> OwnedLane:
        found = sorted(places[id_] for id_ in owners[task])
        return OwnedLane(lane(catalog, task, year), " ".join(map(str, found)))

    return Timeline(
        year,
        len(plans) > 1,
        len(tasks),
        tuple(owner_link(catalog, ("body", body.id)) for body in bodies),
        tuple(
            LaneGroup(
                time.words,
                time.cell,
                addresses.quarter(*time.quarter) if time.quarter else "",
                tuple(owned(task) for task in listed),
            )
            for time, listed in by_due(tasks, year).items()
            if listed
        ),
    )


def _bodies(task: CatalogTask) -> set[str]:
    """The bodies that own a task, in any way."""
    return {claim.owner[1] for claim in task.claims if claim.owner[0] == "body"}


def _stretch(task: CatalogTask, year: int) -> tuple[str, float, float]:
    """The shape of a task's time, and where it begins and ends, in percent of the year."""
    if task.current.period is None:
        return "none", 0, 100
    period = Period.parse(task.current.period)
    if period.start is None or period.end is None:
        return "always", 0, 100
    if not period.start.year <= year <= period.end.year:
        return "outside", 0, 100
    first = datetime.date(year, 1, 1)
    days = (datetime.date(year + 1, 1, 1) - first).days
    start = 100 * (period.start - first).days / days
    end = 100 * ((period.end - first).days + 1) / days
    start, end = min(max(start, 0), 100 - THINNEST), max(min(end, 100), THINNEST)
    return "year" if (start, end) == (0, 100) else "part", start, end
