"""The days by which a task is due: of each of its times, and of each turn of one that recurs."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from macros.model.tasks import TimeEntry
from macros.recognisers.periods import Period


@dataclass(frozen=True)
class DueDays:
    """The last days of one time of a task, in order: one, or one for each turn."""

    place: int  # of the time among the task's
    time: TimeEntry
    days: tuple[datetime.date, ...]  # one or more
    recurs: bool  # whether there is one in each turn, even if the plan's years have but one turn


def due_days(times: Sequence[TimeEntry], years: Iterable[int]) -> tuple[DueDays, ...]:
    """The times of a task that end, or come again in its plan's years, with their days."""
    found = []
    for place, time in enumerate(times):
        period = Period.parse(time.when) if time.when else None
        if period and (days := period.deadlines(years)):
            found.append(DueDays(place, time, days, period.every is not None))
    return tuple(found)


def deadline(found: Sequence[DueDays], today: datetime.date) -> datetime.date | None:
    """The last day of all times; of those that recur, that of the turn that comes next.

    When all turns are past, that of the last one. None without any day.
    """
    ends = [one.days[0] for one in found if not one.recurs]
    turns = sorted(day for one in found if one.recurs for day in one.days)
    ends += [next((day for day in turns if day >= today), turns[-1])] if turns else []
    return max(ends, default=None)
