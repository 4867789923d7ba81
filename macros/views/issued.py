"""The text of a plan as issued: its blocks in the order of print, each task anchored in place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from macros.linking.catalog import Catalog, CatalogPlan, CatalogTask
from macros.linking.says import labelled
from macros.reading.plan_text import is_body
from macros.recognisers import inline
from macros.recognisers.blocks import Block, Part
from macros.recognisers.line_markup import marked
from macros.recognisers.locators import code_of
from macros.recognisers.markers import Kind
from macros.recognisers.pipe_tables import Cell
from macros.views.marks import DocumentMark, Link, PeriodMark, document_mark, task_period
from macros.views.task import NoteView, notes
from macros.views.verbatim import Paragraph, paragraphs

LONGEST_HEADING = 25  # words
MOST_LEVELS = 4  # of headings: h2 to h4; deeper ones are lines


@dataclass(frozen=True)
class Line:
    """A line as printed: its marker, its label if it has one, its words."""

    lead: str
    words: tuple[Paragraph, ...]
    label: str = ""


@dataclass(frozen=True)
class TaskBeside:
    """What stands beside a task of the text."""

    link: Link
    period: PeriodMark
    changed: bool
    notes: tuple[NoteView, ...]
    documents: tuple[DocumentMark, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class CellView:
    """A cell of a table as printed."""

    words: tuple[Paragraph, ...]
    is_head: bool
    columns: int
    rows: int


@dataclass(frozen=True)
class RowView:
    """A row of a table; one of a task has its anchor and leads to its page."""

    cells: tuple[CellView, ...]
    id: str = ""
    link: Link | None = None


@dataclass
class Strip:
    """A stretch of the text with what is said beside it: a section's beginning, a task, a table."""

    id: str = ""
    level: int = 0  # of the heading; 0: none
    heading: str = ""
    lines: list[Line] = field(default_factory=list)
    task: TaskBeside | None = None
    rows: tuple[RowView, ...] = ()
    notes: tuple[NoteView, ...] = ()  # of the tasks of a table
    remarks: list[str] = field(default_factory=list)


def strips(catalog: Catalog, plan: CatalogPlan, parts: Iterable[Part]) -> tuple[Strip, ...]:
    """The stretches of some parts of a plan's text."""
    writing = _Writing(catalog, plan)
    for part in parts:
        writing.part(part)
    return tuple(writing.strips)


def heading_id(block: Block) -> str:
    """The anchor of a heading: that of no other, and a name that a selector can use."""
    return f"muc-{code_of(block.locator)}"


def heading_words(block: Block) -> str:
    """A heading as printed, with its marker."""
    return f"{block.lead}{block.text}{block.closing}".strip()


def headings(plan: CatalogPlan) -> Iterator[Block]:
    """The headings of a plan's text that its contents list has."""
    outline = plan.folder.outline
    tasks = {place for task in plan.tasks if (place := place_of(task))}
    for part in outline.parts if outline else ():
        for block in tops(plan, part):
            headed = block is part.opener or (part.opener is None and is_headed(block))
            if headed and block.role is None and block.locator not in tasks:
                yield block


def is_headed(block: Block) -> bool:
    """Whether a numbered block is a heading, not a paragraph that bears a number."""
    if block.mark is None or not block.mark.number or block.row:
        return False
    return len(
        block.text.split()
    ) <= LONGEST_HEADING and not f"{block.text}{block.closing}".endswith(".")


def tops(plan: CatalogPlan, part: Part) -> Iterator[Block]:
    """The blocks of a part that stand under no other of it but its own line, in order of print."""
    outline = plan.folder.outline
    for block in outline.blocks if outline else ():
        own = block.parent is None or block.parent is part.opener or block is part.opener
        if block.part is part and own and block.kind is not Kind.NOTE:
            yield block


def place_of(task: CatalogTask) -> str:
    """Where a task stands in the text; empty for one that an amendment added."""
    return str(getattr(task.issued, "at", ""))


class _Writing:
    """The strips while the blocks are gone through."""

    def __init__(self, catalog: Catalog, plan: CatalogPlan) -> None:
        self.catalog, self.plan = catalog, plan
        self.tasks = {place: task for task in plan.tasks if (place := place_of(task))}
        self.strips: list[Strip] = []
        self.tables: set[int] = set()

    def part(self, part: Part) -> None:
        """Go through a part; the lines around the body of the first stand elsewhere."""
        for block in tops(self.plan, part):
            if block is part.opener:
                self._heading(block, 2)
            elif is_body(block):
                self._block(block, 3 if part.opener else 2)

    def _block(self, block: Block, level: int) -> None:
        if block.table:
            if id(block.table) not in self.tables:
                self.tables.add(id(block.table))
                self._table(block)
            return
        task = self.tasks.get(block.locator)
        if task:
            self._task(block, task)
        elif self._is_heading(block, level):
            self._heading(block, level)
        else:
            self._line(block)
        for child in block.children:
            if not task or child.locator in self.tasks or child.table or self._holds(child):
                self._block(child, level + 1)

    def _is_heading(self, block: Block, level: int) -> bool:
        if level > MOST_LEVELS or not is_headed(block):
            return False
        return level == 2 or self._holds(block)

    def _holds(self, block: Block) -> bool:
        """Whether a task stands below a block."""
        return any(place.startswith(f"{block.locator}/") for place in self.tasks)

    def _heading(self, block: Block, level: int) -> None:
        self.strips.append(Strip(heading_id(block), level, heading_words(block)))
        self._remarks(block, self.strips[-1])

    def _line(self, block: Block) -> None:
        if not self.strips or self.strips[-1].task or self.strips[-1].rows:
            self.strips.append(Strip())
        self.strips[-1].lines.append(Line(block.lead, self._words(block, block.inline)))
        self._remarks(block, self.strips[-1])

    def _task(self, block: Block, task: CatalogTask) -> None:
        strip = Strip(f"nhiem-vu-{task.code}", task=self._beside(task))
        strip.lines.append(Line(block.lead, self._words(block, block.inline)))
        for child in block.children:
            strip.lines += self._below(child)
        self.strips.append(strip)

    def _below(self, block: Block) -> Iterator[Line]:
        """The lines of a task below its first, but for tasks of their own."""
        if block.locator in self.tasks or block.table or self._holds(block):
            return
        says = list(labelled(block))
        if len(says) == 1:
            words = paragraphs(self.plan, says[0].words.text)
            yield Line(block.lead, words, says[0].label.text)
        else:
            yield Line(block.lead, self._words(block, block.inline))
        for child in block.children:
            yield from self._below(child)

    def _table(self, first: Block) -> None:
        outline = self.plan.folder.outline
        rows = [block for block in outline.blocks if block.table is first.table] if outline else []
        tasks = [task for row in rows if (task := self.tasks.get(row.locator))]
        noted = tuple(note for task in tasks for note in notes(self.plan, task.code, ""))
        self.strips.append(Strip(rows=tuple(self._row(rows, row) for row in rows), notes=noted))

    def _row(self, rows: list[Block], row: Block) -> RowView:
        cells = []
        for place, cell in enumerate(row.cells):
            if cell.line == row.line and cell not in row.cells[:place]:
                wide = sum(one is cell for one in row.cells)
                high = sum(any(one is cell for one in other.cells) for other in rows)
                words = self._words(cell, cell.inline)
                is_head = row.is_head_row or (row.is_section_row and bool(cell.text.strip()))
                cells.append(CellView(words, is_head, wide, high))
        task = self.tasks.get(row.locator)
        if task is None:
            return RowView(tuple(cells))
        link = Link(task.label, task.url, task.title)
        return RowView(tuple(cells), f"nhiem-vu-{task.code}", link)

    def _words(self, place: Block | Cell, text: inline.Inline) -> tuple[Paragraph, ...]:
        closing = inline.escaped(place.closing) if isinstance(place, Block) else ""
        return paragraphs(self.plan, marked(text) + closing)

    def _beside(self, task: CatalogTask) -> TaskBeside:
        at = place_of(task)
        corrections = self.plan.record.corrections
        return TaskBeside(
            Link(task.label, task.url, task.title),
            task_period(task),
            bool(task.current.amendments),
            tuple(notes(self.plan, task.code, "")),
            tuple(document_mark(self.catalog, id_) for id_ in task.documents),
            tuple(one.reason for one in corrections if one.at == at or one.at.startswith(f"{at}/")),
        )

    def _remarks(self, block: Block, strip: Strip) -> None:
        strip.remarks += [
            one.reason for one in self.plan.record.corrections if one.at == block.locator
        ]


def loose_notes(plan: CatalogPlan) -> Iterator[NoteView]:
    """The footnotes whose marks stand outside tasks."""
    known = {task.code for task in plan.tasks}
    for note in plan.record.notes:
        if plan.codes.of(note.task) not in known:
            yield NoteView(note.number, paragraphs(plan, note.text))
