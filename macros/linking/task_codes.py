"""By what the tasks of a plan are known: each by its code, which never changes.

A file may name a task by its printed number as well. That is read here and nowhere else: whatever
links, compares or shows tasks holds codes, and asks for the number only to print it.
"""

from collections import defaultdict
from collections.abc import Iterable

from macros.model.amendments import Amendment, TaskAmendment
from macros.model.tasks import PlacedTask, Task, code_of
from macros.reading.loading import PlanFolder


class TaskCodes:
    """The tasks of one plan, as issued and as amendments add them, by what files write."""

    def __init__(self, tasks: Iterable[Task], amendments: Iterable[Amendment] = ()) -> None:
        added = (one.new for one in amendments if isinstance(one, TaskAmendment) and one.new)
        self._numbers: dict[str, str | None] = {}
        self._bearers: dict[str, set[str]] = defaultdict(set)
        for task in (*tasks, *added):
            self._numbers[task.code] = task.number
            if task.number:
                self._bearers[task.number].add(task.code)
                self._bearers[code_of(task.number)].add(task.code)
            if isinstance(task, PlacedTask):
                self._bearers[task.at].add(task.code)

    def of(self, written: str) -> str:
        """The code of the task that a file names by its code, its printed number or its place.

        A number may be written as codes have it: 06.

        What names no task, or might name several, is given back as written.
        """
        if written in self._numbers:
            return written
        bearers = self._bearers.get(written, set())
        return next(iter(bearers)) if len(bearers) == 1 else written

    def number(self, code: str) -> str | None:
        """The printed number of a task; of one that is not there, what it is called by."""
        return self._numbers.get(code, code)


def codes_of(folder: PlanFolder) -> TaskCodes:
    """The codes of a plan folder, as far as it could be read."""
    amendments = folder.plan.record.amendments if folder.plan else ()
    return TaskCodes((located.record for located in folder.tasks), amendments)
