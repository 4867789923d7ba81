"""A draft laid out for proofreading: the received text, beside each line what is understood.

Only a preview shows it. What still has a hole or a fault stands as such, never as the value that
stands in for it.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from macros.labels import ROLES, UNSTATED, day, times_words
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.model import Plan
from macros.problems import Problem
from macros.reading.holes import is_hole
from macros.reading.loading import PlanFolder
from macros.reading.strict_yaml import YamlFile
from macros.reading.writing import PROPOSED_TITLE
from macros.recognisers.blocks import Block
from macros.recognisers.line_roles import Role
from macros.views.line_words import unrecorded

_PROPOSED = re.compile(rf"\s{re.escape(PROPOSED_TITLE)}(?P<more>.*)$")
# What plan.yml says of the lines around the body, and how that is called.
_FACTS: dict[Role, tuple[str, Callable[[Plan], str]]] = {
    Role.NUMBER: ("Số, ký hiệu", lambda plan: plan.shown_number),
    Role.PLACE_DATE: (
        "Nơi và ngày",
        lambda plan: f"{plan.place or 'nơi chưa rõ'}, {day(plan.date)}",
    ),
    Role.TYPE: ("Tên loại", lambda plan: plan.type),
    Role.TITLE: ("Trích yếu", lambda plan: plan.title),
}


class FilePlace(NamedTuple):
    """A place in a file, and what opens it there."""

    text: str  # tasks.yml:12
    url: str


class Fault(NamedTuple):
    """A hole, or what is wrong, and where it is mended."""

    words: str
    is_hole: bool
    place: FilePlace


@dataclass(frozen=True)
class TaskReading:
    """What is understood of a task."""

    number: str
    title: str  # empty where it is a hole
    proposed: str  # who proposed the title, if nobody has looked at it yet
    who: tuple[tuple[str, str], ...]  # role and names
    time: str  # empty where it is a hole
    result: str
    place: FilePlace
    faults: tuple[Fault, ...]


@dataclass(frozen=True)
class ProofLine:
    """A line of the text, and what is understood of it."""

    printed: str
    place: FilePlace
    fact: tuple[str, str] | None
    task: TaskReading | None
    faults: tuple[Fault, ...]


@dataclass(frozen=True)
class ProofreadingView:
    """Everything the page shows."""

    holes: int
    faults: tuple[Fault, ...]  # of no line
    proposed: int  # titles that nobody has looked at
    lines: tuple[ProofLine, ...]


def proofreading(
    catalog: Catalog,
    plan: CatalogPlan,
    problems: Sequence[Problem],
    opened: Callable[[str, int, int], str],
) -> ProofreadingView:
    """The lines of a draft; `problems`: its own, `opened`: the address that opens a file's line."""
    made = _Proof(catalog, plan, problems, opened)
    lines = tuple(made.lines())
    return ProofreadingView(
        sum(map(is_hole, problems)),
        tuple(made.fault(one) for one in made.left),
        sum(bool(line.task and line.task.proposed) for line in lines),
        lines,
    )


class _Proof:
    """The page while it is made; `left`: the problems that no line has taken."""

    def __init__(
        self,
        catalog: Catalog,
        plan: CatalogPlan,
        problems: Sequence[Problem],
        opened: Callable[[str, int, int], str],
    ) -> None:
        self._catalog, self._plan, self._opened = catalog, plan, opened
        folder = plan.folder
        self._tasks = {getattr(task.issued, "at", ""): task for task in plan.tasks}
        self._items = dict(zip(folder.places, folder.item_lines, strict=False))
        self._of_task, self._of_line, self.left = _shared_out(problems, folder)

    def lines(self) -> Iterator[ProofLine]:
        """Every line of the text, in order."""
        outline = self._plan.folder.outline
        for block in outline.blocks if outline else ():
            faults = tuple(self.fault(one) for one in self._of_line.get(block.line, ()))
            place = self._place("text.md", block.line, block.column)
            yield ProofLine(_printed(block), place, self._fact(block), self._task(block), faults)

    def fault(self, problem: Problem) -> Fault:
        """A problem as the page shows it."""
        found = is_hole(problem)
        words = problem.found if found else problem.message
        name = problem.file.removeprefix(f"{self._plan.folder.path}/")
        return Fault(words, found, self._place(name, problem.line, problem.column))

    def _place(self, name: str, line: int, column: int = 1) -> FilePlace:
        """A place in a file of the plan's folder."""
        url = self._opened(f"{self._plan.folder.path}/{name}", line, column)
        return FilePlace(f"{name}:{line}", url)

    def _fact(self, block: Block) -> tuple[str, str] | None:
        known = _FACTS.get(block.role) if block.role else None
        if known is None or block.part.locator:
            return None
        return known[0], known[1](self._plan.record)

    def _task(self, block: Block) -> TaskReading | None:
        line = self._items.get(block.locator)
        if line is None:
            return None
        faults = tuple(self.fault(one) for one in self._of_task.get(line, ()))
        place = self._place("tasks.yml", line)
        task = self._tasks.get(block.locator)
        if task is None:
            return TaskReading(block.marker, "", "", (), "", "", place, faults)
        sound = task.located.sound
        return TaskReading(
            task.mark,
            task.title if sound("title") else "",
            self._proposed(task),
            tuple(self._who(task)) if sound("assignments") else (),
            (times_words(task.times) or UNSTATED.words) if sound("period") else "",
            getattr(task.issued, "result", None) or "",
            place,
            faults,
        )

    def _proposed(self, task: CatalogTask) -> str:
        entries = self._plan.folder.entries
        entry = next(one for one in entries if one.record.at == getattr(task.issued, "at", ""))
        source = entry.source
        written = source.line_at((*entry.path, "title")) if isinstance(source, YamlFile) else ""
        found = _PROPOSED.search(written)
        return f"máy đề nghị{found['more']}" if found else ""

    def _who(self, task: CatalogTask) -> Iterator[tuple[str, str]]:
        for line in task.current.assignments:
            persons, unread = unrecorded(line)
            names = [self._name(one.assignee.owner) for one in line.assignees]
            printed = [f"“{one.unread}” ({one.why})" for one in unread]
            yield ROLES[line.role].words, "; ".join([*names, *persons, *printed])

    def _name(self, owner: tuple[str, str]) -> str:
        kind, id_ = owner
        known = self._catalog.records_of(kind).get(id_)
        return known.name if known else id_


def _shared_out(
    problems: Iterable[Problem], folder: PlanFolder
) -> tuple[dict[int, list[Problem]], dict[int, list[Problem]], list[Problem]]:
    """The problems by the line of their item of tasks.yml, by the line of text.md, and the rest."""
    of_task: dict[int, list[Problem]] = defaultdict(list)
    of_line: dict[int, list[Problem]] = defaultdict(list)
    left: list[Problem] = []
    lines = {block.line for block in folder.outline.blocks} if folder.outline else set()
    for one in problems:
        item = max((line for line in folder.item_lines if line <= one.line), default=0)
        if one.file == f"{folder.path}/tasks.yml" and item:
            of_task[item].append(one)
        elif one.file == f"{folder.path}/text.md" and one.line in lines:
            of_line[one.line].append(one)
        else:
            left.append(one)
    return of_task, of_line, left


def _printed(block: Block) -> str:
    if block.row:
        return " | ".join(cell.text.replace("\n", " ") for cell in block.row.own_cells)
    return f"{block.marker} {block.text}{block.closing}".strip()
