"""What stands now: the issued tasks with the amendments of later documents applied.

The issued records are never changed; each current value keeps the words and the amendment that
made it so, because a page shows both.
"""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from macros.labels import ROLES
from macros.linking.task_codes import TaskCodes
from macros.model.amendments import (
    Amendment,
    AssigneesAmendment,
    PeriodAmendment,
    TaskAmendment,
    TextAmendment,
)
from macros.model.tasks import Assignee, Assignment, PlacedTask, Role, Task, TimeEntry
from macros.recognisers.periods import Period

_ADDED = re.compile("(.*[0-9])([a-z])")

# Where a task stands in print: its place among the issued ones, and the letter of one that was
# added behind it.
Order = tuple[int, str]


class CurrentAssignee(NamedTuple):
    """An assignee that stands now; ``amendment`` is None for those of the issued wording."""

    assignee: Assignee
    amendment: AssigneesAmendment | TaskAmendment | None


class CurrentAssignment(NamedTuple):
    """One role of a task as it stands now."""

    issued: Assignment | None  # None when an amendment brought the role in
    role: Role
    label: str
    text: str  # the wording that names the assignees, verbatim
    assignees: tuple[CurrentAssignee, ...]
    removed: tuple[CurrentAssignee, ...] = ()


class CurrentTask(NamedTuple):
    """A task as it stands now beside the task as issued."""

    issued: Task  # for an added task: as the amending document words it
    order: Order
    text: str
    period: str | None
    assignments: tuple[CurrentAssignment, ...]
    amendments: tuple[Amendment, ...]
    added: bool
    withdrawn: bool = False

    @property
    def period_changed(self) -> bool:
        """Whether the time that stands is not the issued one."""
        return self.period != self.issued.period

    @property
    def times(self) -> tuple[TimeEntry, ...]:
        """The task's times as they stand, those that could not be read among them."""
        issued = self.issued
        if isinstance(issued, PlacedTask) and not self.period_changed:
            return issued.times
        when, scope = self.period, issued.period_scope
        return (TimeEntry(when=when, scope=scope),) if when else ()

    @property
    def periods(self) -> tuple[Period, ...]:
        """The task's times that could be read."""
        return tuple(Period.parse(one.when) for one in self.times if one.when)

    @property
    def text_changed(self) -> bool:
        """Whether the wording that stands is not the issued one."""
        return self.text != self.issued.text


def current_tasks(tasks: Iterable[Task], amendments: Iterable[Amendment]) -> list[CurrentTask]:
    """The plan's tasks with amendments applied in the order of the day they take effect."""
    tasks, amendments = list(tasks), list(amendments)
    codes, order = TaskCodes(tasks, amendments), _printed_order(tasks)
    standing = {task.code: _as_issued(task, order) for task in tasks}
    for amendment in sorted(amendments, key=lambda amendment: amendment.since):
        code = codes.of(amendment.task)
        after = _amended(standing.get(code), amendment, order)
        if after:
            standing[code] = after
    return sorted(standing.values(), key=lambda task: task.order)


def _printed_order(tasks: Iterable[Task]) -> Callable[[Task], Order]:
    """The order of print of tasks and of those added to them: 06a stands after 06.

    A code that is a whole number says its place; of others the place is that in the file.
    """
    places = {task.code: place for place, task in enumerate(tasks)}

    def order(task: Task) -> Order:
        added = _ADDED.fullmatch(task.code)
        before, letter = added.groups() if added else (task.code, "")
        if before.isdigit():
            return int(before), letter
        if task.code in places:
            return places[task.code], ""
        return places.get(before, len(places)), letter

    return order


def _as_issued(
    task: Task, order: Callable[[Task], Order], amendment: TaskAmendment | None = None
) -> CurrentTask:
    assignments = tuple(
        CurrentAssignment(
            line,
            line.role,
            line.label,
            line.text,
            tuple(CurrentAssignee(assignee, amendment) for assignee in line.assignees),
        )
        for line in task.assignments
    )
    added = (amendment,) if amendment else ()
    return CurrentTask(
        task, order(task), task.text, task.period, assignments, added, added=bool(amendment)
    )


def _amended(
    task: CurrentTask | None, amendment: Amendment, order: Callable[[Task], Order]
) -> CurrentTask | None:
    if isinstance(amendment, TaskAmendment) and amendment.new:
        return task or _as_issued(amendment.new, order, amendment)
    if task is None:
        return None
    task = task._replace(amendments=(*task.amendments, amendment))
    match amendment:
        case PeriodAmendment():
            return task._replace(period=amendment.new)
        case TextAmendment():
            return task._replace(text=amendment.new)
        case AssigneesAmendment():
            return task._replace(assignments=_reassigned(task.assignments, amendment))
        case TaskAmendment():
            return task._replace(withdrawn=True)


def _reassigned(
    assignments: tuple[CurrentAssignment, ...], amendment: AssigneesAmendment
) -> tuple[CurrentAssignment, ...]:
    added = tuple(CurrentAssignee(assignee, amendment) for assignee in amendment.new)
    leaving = {assignee.owner for assignee in amendment.old}
    lines: list[CurrentAssignment] = []
    for line in assignments:
        if line.role == amendment.role:
            kept = tuple(one for one in line.assignees if one.assignee.owner not in leaving)
            gone = tuple(
                one._replace(amendment=amendment)
                for one in line.assignees
                if one.assignee.owner in leaving
            )
            line = line._replace(assignees=(*kept, *added), removed=(*line.removed, *gone))
            added = ()  # whoever is new joins the first line of the role
        lines.append(line)
    if added:
        label = ROLES[amendment.role].words
        lines.append(CurrentAssignment(None, amendment.role, label, amendment.words, added))
    return tuple(lines)
