"""Tasks composed of what tasks.yml says and of the words of the text where each stands.

tasks.yml names a block of the text (`at`) and adds what only people add. Number, wording, labels
and the wording of each role, of the time and of the result are what stands there. Where the text
says them, is found in this order, or said by the entry (`at`, `words`):

1. on a labelled line below the block (“Chỉ đạo thực hiện: …”), or in a column of its row;
2. in the heading above, when that names the assignees (“1. Sở Nội vụ”);
3. in the words of the task itself (“… phối hợp với Sở Tư pháp …”).
"""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from macros.labels import ROLES
from macros.linking.lexicon import Lexicon
from macros.linking.says import Say, columns_of, says_of, wording
from macros.model.tasks import (
    Assignee,
    AssignmentEntry,
    Person,
    PlacedAssignment,
    PlacedTask,
    PrintedAs,
    TaskEntry,
    Unread,
)
from macros.reading.composed import ComposedSource, Span
from macros.reading.kept import Kept
from macros.reading.loading import PlanFolder, Records
from macros.reading.plan_text import Words, number_of, words_of
from macros.reading.printed_codes import task_codes
from macros.reading.strict_yaml import Path
from macros.reading.validation import Located
from macros.recognisers import inline
from macros.recognisers.blocks import Block
from macros.recognisers.locators import code_of
from macros.recognisers.names import AssigneeMention
from macros.recognisers.pipe_tables import Cell


def linked(records: Records, kept: Kept | None = None) -> Lexicon:
    """The lexicon of the records, with which the tasks of their plans are composed.

    With `kept`, those of plans that have not changed are not composed again.
    """
    lexicon = Lexicon(records, kept)
    for folder in records.plans:
        made = lexicon.kept(folder, "tasks", partial(_composed, folder, lexicon))
        folder.tasks = list(made)
    return lexicon


def _composed(folder: PlanFolder, lexicon: Lexicon) -> tuple[Located[PlacedTask], ...]:
    return tuple(_tasks(folder, lexicon))


def _tasks(folder: PlanFolder, lexicon: Lexicon) -> Iterator[Located[PlacedTask]]:
    if folder.outline is None:
        return
    codes = task_codes(folder)
    placed: set[str] = set()
    for entry in folder.entries:
        at = entry.record.at
        block = folder.outline.by_locator.get(at)
        if isinstance(block, Block) and at not in placed:
            placed.add(at)
            # A place whose key was misspelt is none of the places as written.
            yield _Task(folder, entry, block, lexicon, codes.get(at) or code_of(at)).composed()


class Assigning(NamedTuple):
    """The words of the text that an assignment of tasks.yml stands for."""

    printed: PrintedAs
    label: Words
    words: Words
    at: str


def assigning(
    folder: PlanFolder,
    block: Block,
    says: Iterable[Say],
    entries: Iterable[AssignmentEntry],
    lexicon: Lexicon,
) -> tuple[list[Assigning | None], list[Say]]:
    """For each assignment of a task its words in the text, and what assigns there and is left.

    `says`: what the text says of the task beside its wording.
    """
    left = [say for say in says if say.role]
    found: list[Assigning | None] = []
    for one in entries:
        say = next((say for say in left if say.role == one.role and one.at in (None, say.at)), None)
        if say and one.words is None:
            left.remove(say)
            found.append(Assigning(say.printed, say.label, say.words, say.at))
        else:
            found.append(_elsewhere(folder, block, one, lexicon))
    told = {one.at for one in entries}  # “Chủ trì: A; phối hợp: B” in a column of who carries out
    return found, [say for say in left if say.at not in told]


def _elsewhere(
    folder: PlanFolder, block: Block, entry: AssignmentEntry, lexicon: Lexicon
) -> Assigning | None:
    """Words that stand neither on a line of their own nor in a column."""
    assert folder.outline is not None
    label = Words(ROLES[entry.role].words, ())
    if entry.at:
        place = folder.outline.by_locator.get(entry.at)
        if place is None:
            return None
        words = _words_at(place)
        return Assigning("heading", label, words, entry.at)
    own = words_of(*((one, one.inline) for one in wording(block, folder.places)))
    if entry.words is not None:
        start = inline.plain(own.text).find(entry.words)
        return Assigning("text", label, own, block.locator) if start >= 0 else None
    plan = folder.entry.record.id if folder.entry else ""
    wanted = {one.owner for one in entry.assignees if isinstance(one, Assignee)}
    above = block.parent
    while above is not None and wanted:
        words = _words_at(above)
        if wanted <= {(one.kind, one.id) for one in lexicon.mentions(words.text, plan)}:
            return Assigning("heading", label, words, above.locator)
        above = above.parent
    printed = inline.plain(own.text)
    named = {(one.kind, one.id) for one in lexicon.mentions(own.text, plan)}
    others = [
        one.person if isinstance(one, Person) else one.unread
        for one in entry.assignees
        if not isinstance(one, Assignee)
    ]
    if wanted <= named and all(words in printed for words in others):
        return Assigning("text", label, own, block.locator)
    return None


def _words_at(place: Block | Cell) -> Words:
    if isinstance(place, Block) and place.row:
        return words_of(*((cell, cell.inline) for cell in place.row.own_cells))
    return words_of((place, place.inline))


class _Task:
    """One task while it is composed."""

    def __init__(
        self,
        folder: PlanFolder,
        entry: Located[TaskEntry],
        block: Block,
        lexicon: Lexicon,
        code: str,
    ) -> None:
        self.folder, self.entry, self.block, self.code = folder, entry, block, code
        self.lexicon = lexicon
        self.plan = folder.entry.record.id if folder.entry else ""
        self.spans: dict[Path, tuple[Span, ...]] = {
            ("number",): (Span(0, block.line, block.column),)
        }
        self.moved: dict[Path, Path] = {
            ("period_scope",): ("period", 0, "scope"),
            ("period",): ("period", 0, "when"),
            ("times",): ("period",),
        }
        self.composed_at: dict[str | int, int] = {}  # index of an assignment -> that in the task

    def composed(self) -> Located[PlacedTask]:
        """The task, with the place of its every word."""
        record, says = self.entry.record, list(says_of(self.folder, self.block))
        text = words_of(*_wording(self.folder, self.block))
        times = [say for say in says if say.kind == "time"]
        results = [say for say in says if say.kind == "result"]
        first = record.period[0] if record.period else None
        task = PlacedTask.model_construct(
            at=record.at,
            own_code=self.code,
            number=number_of(self.block),
            title=record.title,
            text=self._kept(("text",), text),
            assignments=tuple(self._assignments(says)),
            period=first.when if first else None,
            period_scope=first.scope if first else None,
            period_label=self._kept(("period_label",), times[0].label) if times else None,
            period_text=self._kept(("period_text",), _joined(times)) if times else None,
            times=record.period,
            result_label=self._kept(("result_label",), results[0].label) if results else None,
            result=self._kept(("result",), _joined(results)) if results else None,
        )
        file = f"{self.folder.path}/text.md"
        source = ComposedSource(self.entry.source, self.entry.path, file, self.spans, self.moved)
        return Located(task, source, (), tuple(self._faults(len(task.assignments))))

    def _faults(self, count: int) -> Iterator[Path]:
        """The faults of the entry where they are in the task; assignments without words last."""
        for path in self.entry.faults:
            if path[0] == "assignments" and path[1:] and path[1] in self.composed_at:
                yield ("assignments", self.composed_at[path[1]], *path[2:])
            elif path[0] != "assignments" or not path[1:]:
                yield path
        unplaced = len(self.entry.record.assignments) - count
        yield from (("assignments", count + more) for more in range(unplaced))

    def _kept(self, path: Path, words: Words) -> str:
        """The text of words whose place is kept."""
        if words.spans:
            self.spans[path] = words.spans
        return words.text

    def _assignments(self, says: list[Say]) -> Iterator[PlacedAssignment]:
        """The lines of assignment, each with its words in the text."""
        entries = self.entry.record.assignments
        found, _ = assigning(self.folder, self.block, says, entries, self.lexicon)
        for index, (one, place) in enumerate(zip(entries, found, strict=True)):
            if place is None:
                continue
            path: Path = ("assignments", len(self.composed_at))
            self.composed_at[index] = len(self.composed_at)
            self.moved[path] = ("assignments", index)
            read = self.lexicon.assignees(place.words.text, self.plan).assignees
            said = {(one.mention.kind, one.mention.id): one for one in read}
            yield PlacedAssignment.model_construct(
                role=one.role,
                label=self._kept((*path, "label"), place.label),
                text=self._kept((*path, "text"), place.words),
                at=place.at,
                printed=place.printed,
                assignees=tuple(
                    _as_said(who, said.get(who.owner))
                    for who in one.assignees
                    if isinstance(who, Assignee)
                ),
                persons=tuple(who.person for who in one.assignees if isinstance(who, Person)),
                unread=tuple(who for who in one.assignees if isinstance(who, Unread)),
            )


def _wording(folder: PlanFolder, block: Block) -> Iterator[tuple[Block | Cell, inline.Inline]]:
    if block.row:
        yield from ((cell, cell.inline) for cell in task_cells(folder, block))
        return
    yield from ((one, one.inline) for one in wording(block, folder.places))


def task_cells(folder: PlanFolder, block: Block) -> list[Cell]:
    """The cells of a row that word its task: those of no other column."""
    return [cell for cell, kind in columns_of(folder, block) if kind == "task"]


def _joined(says: list[Say]) -> Words:
    spans: list[Span] = []
    start = 0
    for say in says:
        spans += [Span(start + span.start, span.line, span.column) for span in say.words.spans]
        start += len(say.words.text) + len("\n\n")
    return Words("\n\n".join(say.words.text for say in says), tuple(spans))


def _as_said(assignee: Assignee, found: AssigneeMention | None) -> Assignee:
    """An assignee with the position and the scope that the wording gives, unless they are typed."""
    if found is None:
        return assignee
    position, scope = assignee.as_position or found.as_position, assignee.scope or found.scope
    if (position, scope) == (assignee.as_position, assignee.scope):
        return assignee
    return Assignee.model_construct(
        kind=assignee.kind, id=assignee.id, as_position=position, scope=scope
    )
