"""The tables of the issued text: on a wide screen and on paper as printed, on a phone as cards.

A card has the row's number and first words, then each cell after its column's head. What a cell of
an earlier row says of this one too, because it is merged down, is repeated in the card only.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from macros.recognisers.blocks import Block
from macros.recognisers.pipe_tables import Cell, PipeTable, numbers_columns
from macros.views.beside import Beside
from macros.views.verbatim import NoteView, Paragraph

_BROAD = 7  # columns, from which on a table lies across the sheet
_SCROLLS = 5  # columns, from which on it may be wider than its page
_LONGEST_REPEATED = 100  # characters
_PARTS = " – "  # between the lines of a head


@dataclass(frozen=True)
class CellView:
    """A cell of a table as printed."""

    words: tuple[Paragraph, ...]
    tag: str  # th or td
    scope: str  # of a th
    columns: int
    rows: int
    label: str  # the head of its column, where a card needs it
    place: str  # in a card: no, its number; text, its first words; or empty


@dataclass(frozen=True)
class RowView:
    """A row of a table; one of a task has its anchor and leads to its page."""

    cells: tuple[CellView, ...]
    id: str
    is_section: bool
    merged: str  # what cells of earlier rows say of this one, a line each
    beside: Beside | None


@dataclass(frozen=True)
class TableView:
    """A table: the rows of its head, then the others."""

    kind: ClassVar = "table"
    head: tuple[RowView, ...]
    body: tuple[RowView, ...]
    is_broad: bool
    scrolls: bool
    is_wordless: bool  # a form to be filled in: no row below the head says anything
    notes: tuple[NoteView, ...]  # of its tasks


Words = Callable[[Cell, Block], tuple[Paragraph, ...]]
Marks = Callable[[Block], tuple[str, Beside | None]]  # the anchor of a row, what stands beside it


def table_view(
    table: PipeTable,
    rows: Sequence[Block],
    words: Words,
    marks: Marks,
    notes: tuple[NoteView, ...] = (),
) -> TableView:
    """The view of a table."""
    spans = Counter(cell for row in rows for cell in dict.fromkeys(row.cells))
    labels = _labels(table)
    views = [_row(table, row, labels, spans, words, marks) for row in rows]
    heads = sum(row.is_head_row for row in rows)
    says = any(any(cell.words) for view in views[heads:] for cell in view.cells)
    head, body = tuple(views[:heads]), tuple(views[heads:])
    return TableView(head, body, table.width >= _BROAD, table.width >= _SCROLLS, not says, notes)


def _labels(table: PipeTable) -> list[str]:
    """For each column its head in one line: Thời gian – Bắt đầu."""
    heads = [row for row in table.rows if row.is_head and not numbers_columns(row)]
    heads = [row for row in heads if not row.is_one_cell] or heads
    columns = ((row.cells[at] for row in heads) for at in range(table.width))
    return [
        _PARTS.join(dict.fromkeys(filter(None, (" ".join(cell.text.split()) for cell in cells))))
        for cells in columns
    ]


def _row(
    table: PipeTable,
    row: Block,
    labels: Sequence[str],
    spans: Counter[Cell],
    words: Words,
    marks: Marks,
) -> RowView:
    own = row.row.own_cells if row.row else ()
    numbered, titled = _first_cells(table, row)
    cells = []
    for cell in own:
        wide = sum(one is cell for one in row.cells)
        place = "no" if cell is numbered else "text" if cell is titled else ""
        label = "" if place or row.is_head_row else _label_of(row, cell, labels)
        tag, scope = _tag(row, cell, titled, wide)
        cells.append(CellView(words(cell, row), tag, scope, wide, spans[cell], label, place))
    anchor, beside = marks(row)
    merged = "" if row.is_head_row else "\n".join(_merged(row, labels))
    return RowView(tuple(cells), anchor, row.is_section_row, merged, beside)


def _first_cells(table: PipeTable, row: Block) -> tuple[Cell | None, Cell | None]:
    """The cells of a row that a card begins with: its number, its first words.

    Of the head, those above them, which no cell of a card has as its label.
    """
    own = row.row.own_cells if row.row else ()
    if row.is_head_row and row.row is not table.rows[0]:
        return None, None
    has_number = any(one.mark for one in table.rows) if row.is_head_row else row.mark
    numbered = row.cells[table.number_column] if has_number else None
    words = (cell for cell in own if cell is not numbered and cell.text.strip())
    return numbered, next(words, None)


def _tag(row: Block, cell: Cell, titled: Cell | None, wide: int) -> tuple[str, str]:
    """The element of a cell, and what it heads."""
    if row.is_head_row and cell.text.strip():
        return "th", "colgroup" if wide > 1 else "col"
    if row.is_section_row and cell is titled:
        return "th", "row"
    return "td", ""


def _label_of(row: Block, cell: Cell, labels: Sequence[str]) -> str:
    """The heads of the columns over which a cell goes, what they share once."""
    found = [labels[at] for at, one in enumerate(row.cells[: len(labels)]) if one is cell]
    firsts = {label.partition(_PARTS)[0] for label in found}
    return firsts.pop() if len(found) > 1 and len(firsts) == 1 else ", ".join(filter(None, found))


def _merged(row: Block, labels: Sequence[str]) -> Iterator[str]:
    """What cells that begin in an earlier row say of this one."""
    for cell in dict.fromkeys(row.cells):
        words = " ".join(cell.text.split())
        if cell.line == row.line or not words:
            continue
        label = _label_of(row, cell, labels)
        shared = f"{words} (chung với hàng trên)"
        said = shared if len(words) <= _LONGEST_REPEATED else "xem hàng trên"
        yield f"{label}: {said}" if label else said
