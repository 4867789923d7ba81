"""Tasks drawn along a year: each a lane with its stated time, told apart by shape."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from macros import addresses
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogTask
from macros.linking.queries import has_several_plans
from macros.model.tasks import TimeEntry
from macros.recognisers.periods import Period
from macros.render import SharedView
from macros.views.kept import made_for_a_while
from macros.views.marks import Link, owner_link, plan_link, task_period
from macros.views.notices import over_with
from macros.views.progress import StatusMark, told_status
from macros.views.times import by_due, in_time, not_counted

MOST_LANES = 40  # of a year, drawn all
MOST_OF_GROUP = 4  # of a year with more
THINNEST = 2.0  # percent: a single day must still be seen


class Stretch(NamedTuple):
    """One of a task's times as drawn, its places in percent of the year.

    ``shape`` is part (of the year), year, outside (of it), always, open (at its end), turn (the
    last day of one of many), unread or none.
    """

    shape: str
    start: str = "0.0"
    width: str = "100.0"


@dataclass(frozen=True)
class Lane(SharedView):
    """One task."""

    number: str  # empty without one
    title: str
    url: str
    plan: Link
    label: str
    status: StatusMark | None  # where anything was reported
    stretches: tuple[Stretch, ...]

    @property
    def outside(self) -> bool:
        """Whether there is nothing to draw in the year."""
        return all(one.shape == "outside" for one in self.stretches)


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
    count: int  # of all its tasks, whose first are drawn
    all_url: str  # of all of them elsewhere


@dataclass(frozen=True)
class Timeline:
    """A year of all plans."""

    year: int
    over: int | None  # the year with which all times of its tasks are
    several_plans: bool  # of the site
    total: int
    carried: int  # of them, of plans of several years that began before
    bodies: tuple[Link, ...]
    groups: tuple[LaneGroup, ...]
    shapes: frozenset[str]  # drawn somewhere
    not_counted: tuple[str, ...]  # plans that others have replaced

    @property
    def is_cut(self) -> bool:
        """Whether some task is not drawn."""
        return any(len(group.lanes) < group.count for group in self.groups)


@made_for_a_while
def lane(catalog: Catalog, task: CatalogTask, year: int) -> Lane:
    """The lane of a task in a year."""
    drawn = dict.fromkeys(one for time in task.times for one in _stretches(time, year))
    inside = tuple(one for one in drawn if one.shape != "outside")
    return Lane(
        task.mark,
        task.title,
        task.url,
        plan_link(catalog, task.plan),
        task_period(task).label,
        told_status(catalog, task),
        inside or tuple(drawn)[:1] or (Stretch("none"),),
    )


def timeline(catalog: Catalog, year: int) -> Timeline:
    """The tasks of all plans of a year by the quarter in which they fall due, then the others.

    Those of plans of several years that began before are among them as far as they reach into it.
    """
    own = [task for plan in catalog.plans if plan.record.year == year for task in plan.standing]
    carried = [
        task
        for plan in catalog.plans
        if plan.record.year < year and year in plan.record.covered_years
        for task in plan.standing
        if not lane(catalog, task, year).outside
    ]
    tasks = [*own, *carried]
    few = len(tasks) <= MOST_LANES
    owners = {task: _bodies(task) for task in tasks}
    owning = {id_ for found in owners.values() for id_ in found}
    bodies = [body for body in catalog.sorted_bodies if body.id in owning]
    places = {body.id: place for place, body in enumerate(bodies)}

    def owned(task: CatalogTask) -> OwnedLane:
        found = sorted(places[id_] for id_ in owners[task])
        return OwnedLane(lane(catalog, task, year), " ".join(map(str, found)))

    groups = tuple(
        LaneGroup(
            time.words,
            time.cell,
            addresses.quarter(*time.quarter) if time.quarter else "",
            tuple(owned(task) for task in (listed if few else listed[:MOST_OF_GROUP])),
            len(listed),
            addresses.quarter(*time.quarter)
            if time.quarter
            else addresses.found_due(time.code, year),
        )
        for time, listed in sorted(by_due(tasks, year).items(), key=lambda one: in_time(one[0]))
        if listed
    )
    lanes = (one.lane for group in groups for one in group.lanes)
    return Timeline(
        year,
        over_with(tasks, year),
        has_several_plans(catalog),
        len(tasks),
        len(carried),
        tuple(owner_link(catalog, ("body", body.id)) for body in bodies),
        groups,
        frozenset(one.shape for drawn in lanes for one in drawn.stretches),
        not_counted(catalog, year),
    )


def _bodies(task: CatalogTask) -> set[str]:
    """The bodies that own a task, in any way."""
    return {claim.owner[1] for claim in task.claims if claim.owner[0] == "body"}


def _stretches(time: TimeEntry, year: int) -> Iterator[Stretch]:
    """What a time looks like in a year."""
    if time.when is None:
        yield Stretch("unread")
        return
    period = Period.parse(time.when)
    if period.every and period.every.is_weekly:
        yield Stretch("always")  # fifty marks on a line tell no more, and hide it
    elif period.every:
        yield from (_turn(day) for day in period.deadlines([year]))
    elif period.start and period.start.year > year:
        yield Stretch("outside")
    elif period.start and period.end is None:
        yield Stretch("open", *_places(period.start, datetime.date(year, 12, 31), year))
    elif period.start is None or period.end is None:
        yield Stretch("always")
    elif period.end.year < year:
        yield Stretch("outside")
    else:
        start, width = _places(period.start, period.end, year)
        whole = (start, width) == ("0.0", "100.0")
        yield Stretch("year") if whole else Stretch("part", start, width)


def _turn(day: datetime.date) -> Stretch:
    """The last day of a turn: its end is where the mark stands."""
    return Stretch("turn", f"{_percent(day + datetime.timedelta(1), day.year):.1f}", "0.0")


def _places(first: datetime.date, last: datetime.date, year: int) -> tuple[str, str]:
    """Where a time begins in a year, and how much of it it takes."""
    start = max(_percent(first, year), 0)
    end = min(_percent(last + datetime.timedelta(1), year), 100)
    start, end = min(start, 100 - THINNEST), max(end, THINNEST)
    return f"{start:.1f}", f"{max(end - start, THINNEST):.1f}"


def _percent(day: datetime.date, year: int) -> float:
    first = datetime.date(year, 1, 1)
    return 100 * (day - first).days / (datetime.date(year + 1, 1, 1) - first).days
