"""Tasks drawn along a year: each a lane with its stated time, told apart by shape."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from macros import addresses
from macros.labels import quarter, quarter_cell
from macros.linking.catalog import Catalog, CatalogTask
from macros.recognisers.periods import Period
from macros.render import SharedView
from macros.views.kept import made_once
from macros.views.marks import Link, long_period, owner_link, task_period

THINNEST = 2.0  # percent: a single day must still be seen


@dataclass(frozen=True)
class Lane(SharedView):
    """One task; ``shape`` is part (inside the year), year, always or none, as ``start`` says."""

    number: str
    title: str
    url: str
    plan: Link
    label: str
    shape: str
    start: str  # percent of the year
    width: str


@dataclass(frozen=True)
class OwnedLane:
    """A lane with the places, in the list of bodies, of those who own the task."""

    lane: Lane
    bodies: str


@dataclass(frozen=True)
class LaneGroup:
    """Lanes of one quarter, or of a longer or no time."""

    name: str
    cell: str
    url: str  # of the quarter's page; empty elsewhere
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
        task.number,
        task.title,
        task.url,
        Link(task.plan.record.number, task.plan.url),
        task_period(task).label,
        shape,
        f"{start:.1f}",
        f"{max(end - start, THINNEST):.1f}",
    )


def timeline(catalog: Catalog, year: int) -> Timeline:
    """The tasks of all plans of a year: quarter by quarter, then those of longer or no time."""
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
            LaneGroup(name, cell, url, tuple(owned(task) for task in listed))
            for (name, cell, url), listed in _grouped(tasks, year).items()
        ),
    )


def _grouped(
    tasks: Iterable[CatalogTask], year: int
) -> dict[tuple[str, str, str], list[CatalogTask]]:
    """The tasks by heading: the quarters in order, then the other times as they come."""
    found: dict[tuple[str, str, str], list[CatalogTask]] = {
        (quarter(year, number), quarter_cell(number), addresses.quarter(year, number)): []
        for number in (1, 2, 3, 4)
    }
    for task in tasks:
        own = task.quarters
        if len(own) == 1:
            key = quarter(*own[0]), quarter_cell(own[0][1]), addresses.quarter(*own[0])
        else:
            key = *long_period(task), ""
        found.setdefault(key, []).append(task)
    return {key: listed for key, listed in found.items() if listed}


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
    first = datetime.date(year, 1, 1)
    days = (datetime.date(year + 1, 1, 1) - first).days
    start = 100 * (period.start - first).days / days
    end = 100 * ((period.end - first).days + 1) / days
    start, end = min(max(start, 0), 100 - THINNEST), max(min(end, 100), THINNEST)
    return "year" if (start, end) == (0, 100) else "part", start, end
