"""Tasks composed of what tasks.yml says and of the words of the text where each stands.

tasks.yml names a block of the text (`at`) and adds what only people add. Number, wording, labels
and the wording of each role and of the time are what stands there: a labelled line below the block
assigns (“Chỉ đạo thực hiện: …”) or gives the time, all else below it words the task.
"""

from collections.abc import Iterator

from macros.labels import is_time_label, role_of_label
from macros.linking.lexicon import Lexicon
from macros.model import Assignee, Assignment, PlacedTask, TaskEntry
from macros.reading.composed import ComposedSource, Span
from macros.reading.loading import PlanFolder, Records
from macros.reading.plan_text import LabelledLine, labelled_line, task_number, wording, words_of
from macros.reading.strict_yaml import Path
from macros.reading.validation import Located
from macros.recognisers.blocks import Block
from macros.recognisers.names import AssigneeMention


def linked(records: Records) -> Lexicon:
    """The lexicon of the records, with which the tasks of their plans are composed."""
    lexicon = Lexicon(records)
    for folder in records.plans:
        folder.tasks = list(_tasks(folder, lexicon))
    return lexicon


def lines_of(block: Block) -> list[LabelledLine]:
    """The labelled lines below a block."""
    return [line for child in block.children if (line := labelled_line(child))]


def _tasks(folder: PlanFolder, lexicon: Lexicon) -> Iterator[Located[PlacedTask]]:
    if folder.outline is None:
        return
    committee = folder.entry.record.issuer if folder.entry else ""
    for entry in folder.entries:
        block = folder.outline.by_locator.get(entry.record.at)
        if isinstance(block, Block):
            yield _Task(folder, entry, block, lexicon, committee).composed()


class _Task:
    """One task while it is composed."""

    def __init__(
        self,
        folder: PlanFolder,
        entry: Located[TaskEntry],
        block: Block,
        lexicon: Lexicon,
        committee: str,
    ) -> None:
        self.folder, self.entry, self.block = folder, entry, block
        self.lexicon, self.committee = lexicon, committee
        self.lines = lines_of(block)
        self.spans: dict[Path, tuple[Span, ...]] = {
            ("number",): (Span(0, block.line, block.column),)
        }
        self.moved: dict[Path, Path] = {
            ("period",): ("period", 0, "when"),
            ("period_scope",): ("period", 0, "scope"),
        }
        self.composed_at: dict[str | int, int] = {}  # index of an assignment -> that in the task

    def composed(self) -> Located[PlacedTask]:
        """The task, with the place of its every word."""
        record = self.entry.record
        text = words_of(*((one, one.inline) for one in wording(self.block, self.folder.places)))
        self.spans[("text",)] = text.spans
        times = [line for line in self.lines if is_time_label(line.label.text)]
        task = PlacedTask.model_construct(
            at=record.at,
            number=task_number(self.block),
            title=record.title,
            text=text.text,
            assignments=tuple(self._assignments()),
            period=record.period[0].when if record.period else None,
            period_label=times[0].label.text if times else None,
            period_text=times[0].words.text if times else None,
            period_scope=record.period[0].scope if record.period else None,
        )
        if times:
            self.spans[("period_label",)] = times[0].label.spans
            self.spans[("period_text",)] = times[0].words.spans
        yaml, file = self.entry.source, f"{self.folder.path}/text.md"
        source = ComposedSource(yaml, self.entry.path, file, self.spans, self.moved)
        return Located(task, source, (), tuple(self._faults(len(task.assignments))))

    def _faults(self, count: int) -> Iterator[Path]:
        """The faults of the entry where they are in the task; assignments without a line last."""
        for path in self.entry.faults:
            if path[0] == "assignments" and path[1:] and path[1] in self.composed_at:
                yield ("assignments", self.composed_at[path[1]], *path[2:])
            elif path[0] != "assignments" or not path[1:]:
                yield path
        unplaced = len(self.entry.record.assignments) - count
        yield from (("assignments", count + more) for more in range(unplaced))

    def _assignments(self) -> Iterator[Assignment]:
        """The lines of assignment, each with the printed line of its role."""
        left = [line for line in self.lines if role_of_label(line.label.text)]
        for index, one in enumerate(self.entry.record.assignments):
            line = next((line for line in left if role_of_label(line.label.text) == one.role), None)
            if line is None:
                continue
            left.remove(line)
            path: Path = ("assignments", len(self.composed_at))
            self.composed_at[index] = len(self.composed_at)
            self.moved[path] = ("assignments", index)
            self.spans[(*path, "label")] = line.label.spans
            self.spans[(*path, "text")] = line.words.spans
            read = self.lexicon.assignees(line.words.text, self.committee).assignees
            said = {(found.mention.kind, found.mention.id): found for found in read}
            yield Assignment.model_construct(
                role=one.role,
                label=line.label.text,
                text=line.words.text,
                assignees=tuple(
                    _as_said(assignee, said.get(assignee.owner)) for assignee in one.assignees
                ),
            )


def _as_said(assignee: Assignee, found: AssigneeMention | None) -> Assignee:
    """An assignee with the position and the scope that the wording gives, unless they are typed."""
    if found is None:
        return assignee
    return Assignee.model_construct(
        kind=assignee.kind,
        id=assignee.id,
        as_position=assignee.as_position or found.as_position,
        scope=assignee.scope or found.scope,
    )
