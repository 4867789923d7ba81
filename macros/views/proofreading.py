"""A draft laid out for proofreading: the received text, beside each line what is understood.

Only a preview shows it. What still has a hole or a fault stands as such, never as the value that
stands in for it.
"""

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from macros.kinds import BODY, GROUP, POSITION
from macros.labels import KIND_LABELS, ROLES, UNSTATED, day, times_words
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.model.owners import Body, Group
from macros.problems import Problem, closest, nearest
from macros.reading.files import PROPOSED
from macros.reading.holes import hole, is_hole
from macros.reading.strict_yaml import YamlFile
from macros.reading.validation import Located
from macros.reading.writing import PROPOSED_TITLE
from macros.recognisers.blocks import Block
from macros.recognisers.line_roles import LineRole
from macros.views.draft_faults import FIELDS, shared_out
from macros.views.line_words import unrecorded

_PROPOSED = re.compile(rf"\s{re.escape(PROPOSED_TITLE)}(?P<more>.*)$")
_DOUBT = re.compile(r"# - at: (?P<at>\S+)$")  # a task as a remark
_KINDS = {hole(kind): label for kind, label in KIND_LABELS.items()}


class FilePlace(NamedTuple):
    """A place in a file, and what opens it there."""

    text: str  # tasks.yml:12
    url: str


class Fault(NamedTuple):
    """A hole, or what is wrong, and where it is mended."""

    words: str
    is_hole: bool
    why: str  # the machine was not sure, if it says so
    place: FilePlace
    number: int  # in the order of the page


@dataclass(frozen=True)
class Proposal:
    """A record that the import proposes, for whoever knows whether it is there by another name."""

    name: str
    what: str  # “cơ quan”, its kind
    near: str  # the name of the record most like it, if one is
    place: FilePlace
    faults: tuple[Fault, ...]


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
    doubt: FilePlace | None  # where it is asked whether it is a task
    faults: tuple[Fault, ...]


@dataclass(frozen=True)
class ProofreadingView:
    """Everything the page shows."""

    holes: int
    faults: tuple[Fault, ...]  # of no line
    proposals: tuple[Proposal, ...]
    proposed: int  # titles that nobody has looked at
    doubts: int  # paragraphs that may be tasks
    lines: tuple[ProofLine, ...]
    last: int  # number of the last fault


def proofreading(
    catalog: Catalog,
    plan: CatalogPlan,
    problems: Sequence[Problem],
    opened: Callable[[str, int, int], str],
) -> ProofreadingView:
    """The lines of a draft; `problems`: its own, `opened`: the address that opens a file's line."""
    made = _Proof(catalog, plan, problems, opened)
    left = tuple(made.fault(one) for one in made.left)
    proposals = tuple(made.proposals())
    lines = tuple(made.lines())
    return ProofreadingView(
        sum(map(is_hole, problems)),
        left,
        proposals,
        sum(bool(line.task and line.task.proposed) for line in lines),
        sum(line.doubt is not None for line in lines),
        lines,
        made.numbered,
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
        self.numbered = 0
        self._told: set[LineRole] = set()
        source = folder.entries[0].source if folder.entries else None
        self._lines = source.lines() if isinstance(source, YamlFile) else []
        self._doubts = {
            found["at"]: self._place("tasks.yml", number)
            for number, line in enumerate(self._lines, 1)
            if (found := _DOUBT.match(line))
        }
        self._no_tasks = {one.at: one.reason for one in plan.record.no_tasks}
        shared = shared_out(problems, folder)
        self._of_task, self._of_line, self._of_proposal, self.left = shared

    def proposals(self) -> Iterator[Proposal]:
        """The records of proposed.yml, those of documents left out: the print says all of them."""
        file = f"{self._plan.folder.path}/{PROPOSED}"
        records = self._catalog.records
        bodies, groups, positions = records.bodies, records.groups, records.positions
        own = [one for one in (*bodies, *groups, *positions) if one.source.name == file]
        lines = sorted(one.line for one in own)
        for one in own:
            after = next((line for line in lines if line > one.line), math.inf)
            problems = [
                problem for problem in self._of_proposal if one.line <= problem.line < after
            ]
            name = one.record.name
            if isinstance(one.record, Body):
                kind = one.record.kind if one.sound("kind") else None
                likely = (
                    _KINDS[found] for problem in problems if (found := problem.found) in _KINDS
                )
                said = KIND_LABELS[kind] if kind else f"{next(likely, '…')}?"
                what, near = f"cơ quan, loại: {said}", nearest(name, kind, _there(bodies))
            elif isinstance(one.record, Group):
                what, near = GROUP.word, closest(name, [there for there, _ in _there(groups)])
            else:
                what, near = POSITION.word, closest(name, [there for there, _ in _there(positions)])
            faults = tuple(map(self.fault, problems))
            yield Proposal(name, what, near, self._place(PROPOSED, one.line), faults)

    def lines(self) -> Iterator[ProofLine]:
        """Every line of the text, in order."""
        outline = self._plan.folder.outline
        for block in outline.blocks if outline else ():
            faults = tuple(self.fault(one) for one in self._of_line.get(block.line, ()))
            place = self._place("text.md", block.line, block.column)
            doubt = self._doubts.get(block.locator)
            yield ProofLine(
                _printed(block), place, self._fact(block), self._task(block), doubt, faults
            )

    def fault(self, problem: Problem) -> Fault:
        """A problem as the page shows it."""
        found = is_hole(problem)
        words = problem.found if found else problem.message
        name = problem.file.removeprefix(f"{self._plan.folder.path}/")
        self.numbered += 1
        line = self._lines[problem.line - 1] if name == "tasks.yml" and self._lines else ""
        remark = _PROPOSED.search(line)
        why = remark["more"].lstrip(": ") if remark else ""
        return Fault(
            words, found, why, self._place(name, problem.line, problem.column), self.numbered
        )

    def _place(self, name: str, line: int, column: int = 1) -> FilePlace:
        """A place in a file of the plan's folder, or in one of all plans."""
        path = name if "/" in name else f"{self._plan.folder.path}/{name}"
        url = self._opened(path, line, column)
        return FilePlace(f"{name}:{line}", url)

    def _fact(self, block: Block) -> tuple[str, str] | None:
        """What plan.yml says of a line, where it says anything."""
        if reason := self._no_tasks.get(block.locator):
            return "Không phải nhiệm vụ", reason
        role, plan = block.role, self._plan.record
        if role not in FIELDS or block.part.locator or role in self._told:
            return None
        self._told.add(role)
        place_date = f"{plan.place or 'nơi chưa rõ'}, {day(plan.date)}"
        said = {
            LineRole.ISSUER: ("Cơ quan ban hành", self._name((BODY.id, plan.issuer))),
            LineRole.NUMBER: ("Số, ký hiệu", plan.shown_number),
            LineRole.PLACE_DATE: ("Nơi và ngày", place_date),
            LineRole.TYPE: ("Tên loại", plan.type),
        }
        return said.get(role, ("Trích yếu", plan.title))

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


def _there(located: Sequence[Located[Any]]) -> list[tuple[str, str]]:
    """The names and kinds of the records that are no proposals; a group has no kind."""
    there = (one for one in located if not one.source.name.endswith(f"/{PROPOSED}"))
    return [(one.record.name, getattr(one.record, "kind", "")) for one in there]


def _printed(block: Block) -> str:
    if block.row:
        return " | ".join(cell.text.replace("\n", " ") for cell in block.row.own_cells)
    return f"{block.marker} {block.text}{block.closing}".strip()
