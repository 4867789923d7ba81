"""The rows of a spreadsheet as the lines of text.md.

A sheet of tasks has a few lines above its table, the table, and perhaps a signature below it. Above
and below, cells that stand side by side become lines, the left ones first.
"""

import re
from collections.abc import Sequence

from macros.reading.received.notation import as_cell, as_line, delimiter, literal, row

LEFT, ABOVE = "<", "^"  # a cell that continues another

NUMBER_HEAD = re.compile(r"s?tt|số\s*(?:tt|thứ tự)|no\.?|#", re.IGNORECASE)
_END = re.compile(r"^(?:Nơi nhận|T/?M[.\s]|KT\.|TL\.|TUQ\.|NGƯỜI LẬP)", re.IGNORECASE)
_LEAST_HEAD = 3  # cells with words in the head of a table whose first is not “TT”
SEARCHED = 40  # rows in which the head is looked for


class SheetCell(str):
    """The words of a cell; of one that continues another, nothing but `LEFT` or `ABOVE`."""

    continues: bool

    def __new__(cls, words: str, *, continues: bool = False) -> "SheetCell":
        """A cell with these words."""
        made = super().__new__(cls, words)
        made.continues = continues
        return made

    @property
    def has_words(self) -> bool:
        """Whether it shows something of its own."""
        return not self.continues and bool(self.strip())


def sheet_lines(rows: Sequence[Sequence[SheetCell]]) -> list[str]:
    """The lines of one sheet; a blank one parts what stands above and below its table."""
    kept = [list(cells) for cells in rows if any(cell.has_words for cell in cells)]
    width = max((_used(cells) for cells in kept), default=0)
    kept = [(cells + [SheetCell("")] * width)[:width] for cells in kept]
    columns = [at for at in range(width) if any(cells[at].has_words for cells in kept)]
    kept = [[cells[at] for at in columns] for cells in kept]
    head = _head(kept)
    if head < 0 or len(columns) == 1:
        return _side_by_side(kept)
    end = next((at for at in range(head + 1, len(kept)) if _ends(kept[at])), len(kept))
    parts = [_side_by_side(kept[:head]), table_lines(kept[head:end]), _side_by_side(kept[end:])]
    return [line for part in parts if part for line in (*part, "")][:-1]


def _used(cells: Sequence[SheetCell]) -> int:
    return max((at + 1 for at, cell in enumerate(cells) if cell.has_words), default=0)


def _head(rows: Sequence[Sequence[SheetCell]]) -> int:
    """Which row begins the table; -1: none does."""
    for at, cells in enumerate(rows[:SEARCHED]):
        first = next((cell for cell in cells if cell.has_words), SheetCell(""))
        if NUMBER_HEAD.fullmatch(first.strip()):
            return at
    filled = [sum(cell.has_words for cell in cells) for cells in rows[:SEARCHED]]
    return next(
        (
            at
            for at, count in enumerate(filled)
            if count >= min(_LEAST_HEAD, max(filled)) and count >= 2 and at + 1 < len(rows)
        ),
        -1,
    )


def _ends(cells: Sequence[SheetCell]) -> bool:
    return any(_END.match(cell.strip()) for cell in cells if cell.has_words)


def _side_by_side(rows: Sequence[Sequence[SheetCell]]) -> list[str]:
    width = max((len(cells) for cells in rows), default=0)
    lines = []
    for column in range(width):
        for cells in rows:
            if cells[column].has_words:
                lines += [as_line([literal(one)]) for one in cells[column].splitlines()]
    return [line for line in lines if line]


def table_lines(rows: Sequence[Sequence[SheetCell]]) -> list[str]:
    """The lines of a table, whose head is its first row, or two where cells of it go down."""
    heads = 1
    if len(rows) > 2 and any(cell.continues for cell in rows[1] if cell == ABOVE):
        heads = 2
    lines = []
    for at, cells in enumerate(rows):
        shown = [_shown(cell, is_first=at in (0, heads), column=n) for n, cell in enumerate(cells)]
        lines.append(row(shown))
        if at + 1 == heads:
            lines.append(delimiter(len(cells)))
    return lines


def _shown(cell: SheetCell, *, is_first: bool, column: int) -> str:
    if cell.continues:
        lost = (cell == ABOVE and is_first) or (cell == LEFT and not column)
        return "" if lost else str(cell)
    return as_cell([literal(line) for line in cell.splitlines()])
