"""The paragraphs and tables of a Word file as the lines of text.md.

Word uses tables for two ends. One holds the head or the signature of a document, side by side: it
becomes lines, the left part first, then the right. The other is a table: it becomes rows. Which is
which, its lines and its words say. A line that Word breaks is one block, but for the lines of a
heading that stands in the middle, and for what begins with a marker of its own.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from macros.reading.received.docx_content import Block, Paragraph, Table, TableCell
from macros.reading.received.docx_grid import GridCell, on_grid
from macros.reading.received.notation import as_cell, as_line, begins_block, delimiter, row
from macros.reading.received.sheet_rows import NUMBER_HEAD

_HEAD = re.compile(
    r"CỘNG\s+H[OÒ][AÀ]\s+XÃ\s+HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|^Số\s{0,3}:|^Nơi nhận", re.IGNORECASE
)
_RECIPIENTS = re.compile(r"Nơi nhận\b", re.IGNORECASE)
_APART = re.compile(r"\t[\t ]*| {4,}")
_RIGHT_SIDE = re.compile(
    r"CỘNG\s+H[OÒ][AÀ]\s|ĐẢNG CỘNG SẢN|Độc lập\s*[-–]|[^\W\d_](?:(?! {4})[^,\t]){1,40},\s*ngày\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"^(?:T/?M|KT|TL|TUQ|Q|K/T|T/L)\s?[./]\s?\w")
_NUMBER = re.compile(r"\(?(?:[0-9]{1,3}(?:\.[0-9]{1,3})*|[IVX]{1,5}|[^\W\d_])[.)]?")
_COLUMN_NUMBER = re.compile(r"\(?1\)?")
_MOST_SIDE_BY_SIDE = 4  # columns
_MOST_HEAD_ROWS = 2


class Part(NamedTuple):
    """A paragraph of the file where it came to stand."""

    serial: int
    label: str  # what Word puts before it


class Laid(NamedTuple):
    """A line of text.md, or a blank one, and the paragraphs that it holds."""

    text: str
    parts: tuple[Part, ...] = ()


class Layout:
    """Lays out one document."""

    def __init__(self) -> None:
        self.lines: list[Laid] = []
        self._width = 0  # of the table that ends here
        self._is_right_behind = False  # a table, with not even a blank line between
        self._has_ended = False  # the recipients have begun

    def lay(self, blocks: Sequence[Block], *, each_line: bool = False) -> None:
        """Add lines for some blocks; `each_line`: for each printed one."""
        for block in blocks:
            if isinstance(block, Paragraph):
                self._paragraph(block, each_line=each_line or block.is_centred)
            else:
                self._table(block)
            self._is_right_behind = isinstance(block, Table)

    def _paragraph(self, block: Paragraph, *, each_line: bool) -> None:
        groups: list[list[str]] = []
        printed = block.printed if each_line else self._parted(block.printed)
        each_line = each_line or len(printed) > len(block.printed)
        for line in printed:
            if not groups or each_line or begins_block(line):
                groups.append([line])
            else:
                groups[-1].append(line)
        parts: tuple[Part, ...] = (Part(block.serial, block.label),)
        for group in groups:
            if text := as_line(group):
                self._end_table()
                self.lines.append(Laid(text, parts))
                parts = ()

    def _parted(self, printed: Sequence[str]) -> Sequence[str]:
        """The lines of a paragraph; of a head or a signature set by tabs, each side by itself."""
        self._has_ended = self._has_ended or any(map(_RECIPIENTS.match, printed))
        parts: list[str] = []
        for line in printed:
            start = 0
            for apart in _APART.finditer(line):
                right = line[apart.end() :].strip("* ")
                if right and apart.start() and (self._has_ended or _RIGHT_SIDE.match(right)):
                    parts.append(line[start : apart.start()])
                    start = apart.end()
            parts.append(line[start:])
        return parts

    def _end_table(self) -> None:
        if self._width:
            self.lines.append(Laid(""))
        self._width = 0

    def _table(self, table: Table) -> None:
        rows = on_grid(table)
        width = max((cells[-1].end for cells in rows), default=0)
        may_go_on = self._width == width and table.has_lines
        if is_side_by_side(table, may_go_on=may_go_on):
            placed = [(cell.start, at, cell) for at, one in enumerate(table.rows) for cell in one]
            for _, _, cell in sorted(placed, key=lambda one: one[:2]):
                self.lay(cell.blocks, each_line=True)
            return
        heads = 0 if may_go_on and self._goes_on(table) else _head_rows(table, rows)
        goes_on = heads == 0 and self._width == width
        if not goes_on:
            self._end_table()
            if self.lines and self.lines[-1].text:
                self.lines.append(Laid(""))
        if heads == 0 and not goes_on:
            self.lines += [Laid(row([""] * width)), Laid(delimiter(width))]
        for at, cells in enumerate(rows):
            above = rows[at - 1] if at and at != heads else []
            self.lines.append(_row(cells, width, above))
            if at + 1 == heads:
                self.lines.append(Laid(delimiter(width)))
        self._width = width

    def _goes_on(self, table: Table) -> bool:
        """Whether a table of as many columns as that before it has no head of its own.

        Word draws tables as one where nothing stands between.
        """
        first = _plain(table.rows[0][0])
        is_headed = table.head_rows or NUMBER_HEAD.fullmatch(first)
        return not is_headed and (self._is_right_behind or not first)


def is_side_by_side(table: Table, *, may_go_on: bool = False) -> bool:
    """Whether a table only sets words side by side; not a row that the table before it lacks."""
    width = max((len(cells) for cells in table.rows), default=0)
    if width < 2:
        return True
    first = _plain(table.rows[0][0])
    if len(table.rows) < 2:
        is_numbered = _NUMBER.fullmatch(first) or NUMBER_HEAD.fullmatch(first)
        return not (may_go_on or (table.has_lines and is_numbered))
    if width > _MOST_SIDE_BY_SIDE or NUMBER_HEAD.fullmatch(first):
        return False
    words = [line for cells in table.rows for cell in cells for line in printed_lines(cell.blocks)]
    if any(_HEAD.search(one.strip("* ")) for one in words):
        return True
    if any(_SIGNED.search(one.strip("* ")) for one in words):
        return not table.has_lines
    return not table.has_lines and not table.head_rows and len(table.rows) <= _MOST_SIDE_BY_SIDE


def _head_rows(table: Table, rows: list[list[GridCell]]) -> int:
    """How many rows are the head of a table: 0 where it has none, or goes on from another page."""
    merged = len(rows) > 1 and any(cell.goes_on for cell in rows[1])
    if not table.head_rows and not merged and _NUMBER.fullmatch(_plain(table.rows[0][0])):
        return 0
    heads = max(table.head_rows, 1 + merged)
    if heads > 1 and _COLUMN_NUMBER.fullmatch(_plain(table.rows[heads - 1][0])):
        heads -= 1  # “(1) (2) (3)” belongs to the head by itself
    if heads > 1 and len(rows[heads - 1]) == 1:
        heads -= 1  # merged across, it heads the rows below it, though Word repeats it too
    return min(heads, _MOST_HEAD_ROWS, max(len(rows) - 1, 1))


def _row(cells: Sequence[GridCell], width: int, above: Sequence[GridCell]) -> Laid:
    shown = [""] * width
    parts: list[Part] = []
    starts_above = {cell.start for cell in above}
    for cell in cells:
        if cell.goes_on and cell.start in starts_above:
            shown[cell.start] = "^"
        else:
            shown[cell.start] = as_cell([*printed_lines(cell.blocks, parts)])
        shown[cell.start + 1 : cell.end] = ["<"] * (cell.end - cell.start - 1)
    return Laid(row(shown), tuple(parts))


def printed_lines(blocks: Sequence[Block], parts: list[Part] | None = None) -> Iterator[str]:
    """The printed lines of blocks, those of a table cell by cell; adds them to the parts."""
    for block in blocks:
        if isinstance(block, Paragraph):
            if parts is not None:
                parts.append(Part(block.serial, block.label))
            yield from block.printed
        else:
            for cells in block.rows:
                for cell in cells:
                    yield from printed_lines(cell.blocks, parts)


def _plain(cell: TableCell) -> str:
    return " ".join(printed_lines(cell.blocks)).strip("* ")
