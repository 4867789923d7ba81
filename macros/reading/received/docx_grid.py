"""The cells of a Word table on the columns that a reader sees.

Word's own grid has a column for every place where some cell begins, were it a hair beside another:
a table of six columns may have thirty. Places close to each other are one, and a place where no
cell begins is none.
"""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from macros.reading.received.docx_content import Block, Table, TableCell

_HAIR = 140  # twentieths of a point: a quarter of a centimetre


class GridCell(NamedTuple):
    """A cell, from one column up to another."""

    start: int
    end: int
    blocks: list[Block]
    goes_on: bool


def on_grid(table: Table) -> list[list[GridCell]]:
    """The rows with their cells on as few columns as their places allow."""
    rows: list[list[GridCell]] = []
    for hair in (_HAIR, 0):
        columns = _Columns(table, hair)
        rows = [
            [
                GridCell(columns.begins(cell), columns.ends(cell), cell.blocks, cell.goes_on)
                for cell in cells
            ]
            for cells in table.rows
        ]
        if all(cell.start < cell.end for cells in rows for cell in cells):
            break
    return rows


class _Columns:
    """The columns of a table, each known by where on the page it begins."""

    def __init__(self, table: Table, hair: int) -> None:
        self.edges = table.edges
        self.hair = hair
        self.starts: list[int] = []
        for place in sorted({self._at(cell.start) for cells in table.rows for cell in cells}):
            if not self.starts or place - self.starts[-1] > hair:
                self.starts.append(place)

    def begins(self, cell: TableCell) -> int:
        """The column in which a cell begins."""
        return bisect_right(self.starts, self._at(cell.start)) - 1

    def ends(self, cell: TableCell) -> int:
        """The column before which a cell ends: the next in which some cell begins."""
        return bisect_left(self.starts, self._at(cell.end) - self.hair)

    def _at(self, place: int) -> int:
        return self.edges[min(place, len(self.edges) - 1)]
