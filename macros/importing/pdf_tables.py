"""The tables of a page of a PDF: drawn with lines, their merged cells, and rows that a page cuts.

A cell, a paragraph, even a word may have a background: its edges are no lines.

Where a row goes on over the edge of a page, some programs draw no line there: the row is open, and
only the upright lines beside its words show that it belongs to the table.
"""

import re
from typing import Any, NamedTuple

from macros.reading.received.notation import begins_block
from macros.reading.received.sheet_rows import ABOVE, LEFT, SheetCell
from macros.recognisers.characters import composed

_THIN = 3.0  # points; a rectangle that is filled and thinner is a line
_HALF = re.compile(r"[\dA-ZĐ]-$")
_OPEN = 6.0  # points that upright lines reach beyond a table before a row is open there


class PdfTable(NamedTuple):
    """A table drawn with lines."""

    rows: tuple[tuple[SheetCell, ...], ...]
    top: float


def tables_of(page: Any, words: list[Any]) -> tuple[list[PdfTable], list[Any]]:
    """The tables of a page, and its words that stand outside them."""
    made: list[PdfTable] = []
    for table in page.find_tables() if page.edges else ():
        texts = [[one and composed(one) for one in row] for row in table.extract()]
        if not _is_table(texts):
            continue
        top, bottom = _reach(page, table)
        rows = _rows(table, texts)
        over, under = _sides(table, top, table.bbox[1]), _sides(table, table.bbox[3], bottom)
        above = [one for one in words if _inside(one, over)]
        below = [one for one in words if _inside(one, under)]
        rows = [*_open_row(table, above), *rows, *_open_row(table, below)]
        made.append(PdfTable(tuple(rows), top))
        whole = _sides(table, top, bottom)
        words = [one for one in words if not _inside(one, whole)]
    return made, words


def without_shading(item: Any) -> bool:
    """Whether an object of a page is more than a background."""
    if item["object_type"] != "rect" or item["stroke"]:
        return True
    return min(item["width"], item["height"]) < _THIN and not _is_white(item["non_stroking_color"])


def _is_white(colour: Any) -> bool:
    """Whether a colour is white: in grey, in light (RGB), or in ink (CMYK)."""
    parts = colour if isinstance(colour, tuple | list) else (colour,)
    return set(parts) == ({0} if len(parts) == 4 else {1})


def _reach(page: Any, table: Any) -> tuple[float, float]:
    """How far up and down the upright lines of a table reach."""
    left, top, right, bottom = table.bbox
    upright = [
        edge
        for edge in page.edges
        if edge["orientation"] == "v"
        and left - 2 <= edge["x0"] <= right + 2
        and edge["top"] <= bottom + 2
        and edge["bottom"] >= top - 2
    ]
    reach = min([top, *(edge["top"] for edge in upright)])
    depth = max([bottom, *(edge["bottom"] for edge in upright)])
    return (reach if top - reach > _OPEN else top), (depth if depth - bottom > _OPEN else bottom)


def _sides(table: Any, top: float, bottom: float) -> tuple[float, float, float, float]:
    return table.bbox[0], top, table.bbox[2], bottom


def _open_row(table: Any, words: list[Any]) -> list[tuple[SheetCell, ...]]:
    """The row that some words make up in the columns of a table; none without words."""
    if not words:
        return []
    edges = sorted({round(cell[0]) for cell in table.cells})
    cells = [""] * len(edges)
    for word in sorted(words, key=lambda one: (round(one["top"]), one["x0"])):
        middle = (word["x0"] + word["x1"]) / 2
        column = max((at for at, edge in enumerate(edges) if edge <= middle), default=0)
        cells[column] = in_one(cells[column], word["text"]).strip()
    return [tuple(map(SheetCell, cells))]


def _is_table(rows: list[list[str | None]]) -> bool:
    """Whether lines really make a table: more than one row and column, and words in it."""
    wide = max((len(cells) for cells in rows), default=0)
    return len(rows) > 1 and wide > 1 and any(cell for cells in rows for cell in cells)


def _rows(table: Any, texts: list[list[str | None]]) -> list[tuple[SheetCell, ...]]:
    """The rows of a table, with its merged cells found by where they lie."""
    boxes = [row.cells for row in table.rows]
    middles: dict[int, tuple[float, float]] = {}
    for cells in boxes:
        for column, box in enumerate(cells):
            if box:
                width, _ = middles.get(column, (1e9, 0.0))
                if box[2] - box[0] < width:
                    middles[column] = box[2] - box[0], (box[0] + box[2]) / 2
    rows = []
    for at, (cells, words) in enumerate(zip(boxes, texts, strict=True)):
        made = []
        for column, text in enumerate(words):
            if cells[column]:
                made.append(SheetCell(_cell(text or "")))
            else:
                _, middle = middles.get(column, (0.0, 0.0))
                made.append(_continuing(boxes, at, column, middle))
        rows.append(tuple(made))
    return rows


def _continuing(boxes: list[Any], at: int, column: int, middle: float) -> SheetCell:
    left = next((box for box in reversed(boxes[at][:column]) if box), None)
    if left and left[2] > middle:
        return SheetCell(LEFT, continues=True)
    above = next((cells[column] for cells in reversed(boxes[:at]) if cells[column]), None)
    own = next((box for box in boxes[at] if box), None)
    is_covered = above is not None and own is not None and above[3] > (own[1] + own[3]) / 2
    return SheetCell(ABOVE, continues=True) if is_covered else SheetCell("")


def in_one(words: str, more: str) -> str:
    """Printed lines as one; the number of a document goes on behind its hyphen without a blank."""
    parts = "" if _HALF.search(words) and more[:1].isupper() | more[:1].isdigit() else " "
    return f"{words}{parts}{more}"


def _cell(text: str) -> str:
    """The words of a cell; a line that begins with a marker is a printed line of its own."""
    made: list[str] = []
    for line in text.split("\n"):
        if made and not begins_block(line.strip()):
            made[-1] = in_one(made[-1], line)
        else:
            made.append(line)
    return "\n".join(made)


def _inside(word: Any, box: tuple[float, float, float, float]) -> bool:
    x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return bool(box[0] <= x <= box[2] and box[1] <= y <= box[3])
