"""The text of a plan as issued: its lines in the order of print, each task anchored in place.

What stands around the body is laid out as printed: the head and the end in two columns, the title
in the middle. Attached programmes and appendices follow, each with its own head, title and end.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import groupby

from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.linking.says import is_labelled, labelled
from macros.recognisers.blocks import Block, Part
from macros.recognisers.inline import Inline, escaped, plain
from macros.recognisers.line_markup import marked, until
from macros.recognisers.line_roles import LineRole
from macros.recognisers.markers import Kind
from macros.recognisers.pipe_tables import Cell, PipeTable
from macros.views.beside import Beside, Margin
from macros.views.headings import (
    NAMED,
    RECIPIENTS_ID,
    heading_id,
    is_heading,
    subtitle,
    task_id,
    tops,
)
from macros.views.issued_pieces import (
    Heading,
    Line,
    Lines,
    PartView,
    Piece,
    Printed,
    Side,
    Sides,
    Title,
)
from macros.views.issued_tables import TableView, table_view
from macros.views.kept import made_for_a_while
from macros.views.verbatim import Paragraph, Run, notes, paragraphs, unlinked
from macros.views.zones import look_of, names_signer, side_of, zones

TITLE_ID = "ke-hoach"
DEEP = 9  # a level at which nothing is a heading


class IssuedText:
    """The text of one plan, to be shown as a whole or a task at a time."""

    def __init__(self, catalog: Catalog, plan: CatalogPlan) -> None:
        self.plan = plan
        self.outline = plan.folder.outline
        self.margin = Margin(catalog, plan)
        self.tasks = self.margin.tasks

    def parts(self) -> Iterator[PartView]:
        """The parts of the document in the order of print."""
        if self.outline is None:
            return
        for part, blocks in tops(self.outline).items():
            level = 2 if part is self.outline.parts[0] else 3
            opening: list[Piece] = []
            body: list[Piece] = []
            for zone, own in zones(part, blocks):
                opens = not body and zone not in ("body", "end")
                (opening if opens else body).extend(self._pieces(part, zone, own, level))
            yield PartView(tuple(opening), tuple(body))

    def wording(self, task: CatalogTask) -> tuple[Piece, ...]:
        """The lines that word a task as issued; none of one that an amendment brought."""
        block = self.outline.by_locator.get(task.place) if self.outline else None
        if not isinstance(block, Block):
            return ()
        if block.row:
            number = Run(f"{block.marker} ") if block.marker else None
            words = paragraphs(self.plan, task.issued.text, with_notes=True)
            return (Line((number,) if number else (), words),)
        return tuple(_listed([self._worded(block)]))

    def _worded(self, block: Block) -> Line:
        """A line of a task with those below it that are neither tasks nor say who, when, what."""
        below: list[Piece] = []
        for child in block.children:
            if child.table:
                rows = self.rows[child.table]
                if rows[0] is child and not any(row.locator in self.tasks for row in rows):
                    below.append(self._table(child.table))
            elif child.locator not in self.tasks and not is_labelled(child):
                below.append(self._worded(child))
        return Line(*self._line(block), own=tuple(_listed(below)))

    @cached_property
    def rows(self) -> dict[PipeTable, list[Block]]:
        """The rows of each table."""
        found: dict[PipeTable, list[Block]] = defaultdict(list)
        for block in self.outline.blocks if self.outline else ():
            if block.table:
                found[block.table].append(block)
        return found

    @cached_property
    def holders(self) -> set[str]:
        """The places of the blocks below which a task stands."""
        found: set[str] = set()
        for place in self.tasks:
            block = self.outline.by_locator.get(place) if self.outline else None
            above = block.parent if isinstance(block, Block) else None
            while above is not None:
                found.add(above.locator)
                above = above.parent
        return found

    def _pieces(
        self, part: Part, zone: str, blocks: Sequence[Block], level: int
    ) -> Iterator[Piece]:
        """The pieces of a zone of a part; `level`: of the headings in it."""
        if zone == "title":
            yield self._title(part, blocks)
        elif zone == "centred":
            yield from (self._plain(block, "centred") for block in blocks)
        elif zone in ("letterhead", "end"):
            yield self._sides(zone, blocks)
        else:
            yield from self._grouped(blocks, level)

    def _title(self, part: Part, blocks: Sequence[Block]) -> Title:
        begins_part = bool(part.opener or part.locator)
        anchor = heading_id(blocks[0]) if begins_part else TITLE_ID
        lines = tuple(self._line(block) for block in blocks)
        return Title(anchor, lines, begins_part, self.margin.of(*blocks))

    def _sides(self, name: str, blocks: Sequence[Block]) -> Sides:
        """A head or an end: runs of lines, each of which stands at one side."""
        listed = [one for block in blocks for one in (block, *_listed_under(block))]
        listed.sort(key=lambda one: one.line)  # recipients may go on below a line of the signature
        sides: list[tuple[str, list[Line]]] = []
        for block, following in zip(listed, [*listed[1:], None], strict=True):
            side = side_of(block) or (sides[-1][0] if sides else "left")
            signs = name == "end" and bool(sides) and names_signer(block, following)
            line = self._end_line(block) if side == "left" and name == "end" else None
            line = line or self._plain(block, "name" if signs else "")
            if sides and sides[-1][0] == side:
                sides[-1][1].append(line)
            else:
                sides.append((side, [line]))
        runs = tuple(Side(side, tuple(_listed(lines))) for side, lines in sides)
        return Sides(name, runs, self.margin.of(*blocks))

    def _end_line(self, block: Block) -> Line:
        """“Nơi nhận:”, or one of those that it lists."""
        if block.role is not LineRole.RECIPIENTS:
            return self._body_line(block)
        anchor = "" if block.part.locator else RECIPIENTS_ID
        return Line(*self._line(block), id=anchor)

    def _plain(self, block: Block, look: str = "") -> Line:
        """A line in which nobody and nothing is looked for: of a head, of a signature."""
        own = block.inline
        text = Inline(f"{own.plain}{block.closing}", own.emphasis, own.notes, ())
        return Line((), unlinked(text), look=look)

    def _grouped(self, blocks: Iterable[Block], level: int = DEEP) -> Iterator[Piece]:
        """Pieces of blocks that stand beside each other, and of what stands under headings."""
        return _listed(piece for block in blocks for piece in self._pieces_of(block, level))

    def _pieces_of(self, block: Block, level: int) -> Iterator[Piece]:
        task = self.tasks.get(block.locator)
        if block.table:
            if self.rows[block.table][0] is block:
                yield self._table(block.table)
        elif task is None and is_heading(block, level):
            below = subtitle(block)
            lines = [self._line(one) for one in (block, below) if one]
            beside = self.margin.of(*filter(None, (block, below)))
            centred = block.kind in NAMED
            yield Heading(heading_id(block), level, tuple(lines), centred, beside)
            yield from self._grouped((one for one in _below(block) if one is not below), level + 1)
        else:
            yield self._task(block, task) if task else self._body_line(block)

    def _body_line(self, block: Block) -> Line:
        return Line(
            *self._line(block),
            id=heading_id(block) if self._leads(block) else "",
            below=tuple(self._grouped(_below(block))),
            beside=self.margin.of(block),
            look=look_of(block),
        )

    def _leads(self, block: Block) -> bool:
        """Whether something links to a line: an article, or what a task stands under."""
        return block.kind is Kind.ARTICLE or block.locator in self.holders

    def _task(self, block: Block, task: CatalogTask) -> Line:
        """A task with its own lines, then those from the first other task on."""
        children = list(_below(block))
        apart = (at for at, one in enumerate(children) if one.table or self._holds_task(one))
        upto = next(apart, len(children))
        return Line(
            *self._line(block),
            id=task_id(task),
            own=tuple(self._grouped(children[:upto])),
            below=tuple(self._grouped(children[upto:])),
            beside=self.margin.of_task(task),
            notes=tuple(notes(self.plan, task.code)),
        )

    def _holds_task(self, block: Block) -> bool:
        return block.locator in self.tasks or block.locator in self.holders

    def _table(self, table: PipeTable) -> TableView:
        rows = self.rows[table]
        tasks = [task for row in rows if (task := self.tasks.get(row.locator))]
        noted = tuple(note for task in tasks for note in notes(self.plan, task.code))
        return table_view(table, rows, self._cell, self._row_marks, noted)

    def _cell(self, cell: Cell, row: Block) -> tuple[Paragraph, ...]:
        """The words of a cell; the number of a task leads to its page."""
        words = paragraphs(self.plan, marked(cell.inline), with_notes=True)
        task = self.tasks.get(row.locator)
        column = row.table.number_column if row.table and row.mark else -1
        if task is None or column < 0 or row.cells[column] is not cell:
            return words
        return tuple(
            tuple(run if run.note else run._replace(url=task.url) for run in runs) for runs in words
        )

    def _row_marks(self, row: Block) -> tuple[str, Beside | None]:
        task = self.tasks.get(row.locator)
        if task is None:
            return heading_id(row) if row.locator in self.holders else "", self.margin.of(row)
        beside = self.margin.of_task(task)
        shown = replace(beside, period=None, task=None if task.number else beside.task)
        return task_id(task), shown if shown.says_something else None

    def _line(self, block: Block) -> Printed:
        """The marker of a block and its words; a footnote marked inside the marker stays there."""
        lead = block.lead
        return unlinked(lead)[0], self._labelled(block) or self._words(block, len(lead.notes))

    def _words(self, block: Block, marked_before: int) -> tuple[Paragraph, ...]:
        text = block.inline
        if marked_before:
            text = text._replace(notes=text.notes[marked_before:])
        return paragraphs(self.plan, marked(text) + escaped(block.closing), with_notes=True)

    def _labelled(self, block: Block) -> tuple[Paragraph, ...]:
        """The words of a line behind one label, which are read already; none of other lines."""
        own = block.inline
        says = [] if own.notes or block.closing else list(labelled(block))
        if len(says) != 1:
            return ()
        words = says[0].words.text
        start = len(own.plain) - len(plain(words))
        first, *others = paragraphs(self.plan, words, with_notes=True)
        *above, label = unlinked(until(own, start))
        return (*above, label + first, *others)


@made_for_a_while
def issued_text(catalog: Catalog, plan: CatalogPlan) -> IssuedText:
    """The text of a plan, which its page and those of its tasks show."""
    return IssuedText(catalog, plan)


def _listed_under(block: Block) -> Iterator[Block]:
    return _below(block) if block.role is LineRole.RECIPIENTS else iter(())


def _below(block: Block) -> Iterator[Block]:
    """What stands under a block in its own part."""
    return (child for child in block.children if child.part is block.part)


def _listed(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces, lines with markers that follow each other as one list."""
    for is_list, some in groupby(pieces, lambda one: isinstance(one, Line) and bool(one.lead)):
        if is_list:
            yield Lines(tuple(one for one in some if isinstance(one, Line)))
        else:
            yield from some
