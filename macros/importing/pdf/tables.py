"""The tables of a page of a PDF: drawn with lines, their merged cells, and rows that a page cuts.

A cell, a paragraph, even a word may have a background: its edges are no lines.

Where a row goes on over the edge of a page, some programs draw no line there: the row is open, and
only the upright lines beside its words show that it belongs to the table.
"""

import re
from bisect import bisect
from itertools import pairwise
from typing import Any, NamedTuple

from macros.importing.pdf.lines import PdfLine, lines_of, words_of
from macros.reading.received.notation import begins_block
from macros.reading.received.sheet_rows import ABOVE, LEFT, SheetCell

_THIN = 3.0  # points; a rectangle that is filled and thinner is a line
_PADDING = 7.0  # points at the sides of a cell, 5.4 in most files: rather more than less
_BLANK = 0.3  # times the size of the letters, with some room to spare
_GOES_ON = re.compile(r"[\dA-ZĐ]-$|,$")
_HALF = re.compile(r"[\dA-ZĐ]-$")
_STROKE = re.compile(r"[^\W\d_]/$")
_FEW = 2  # columns of the head of a document, or of its signature
_OPEN = 6.0  # points that upright lines reach beyond a table before a row is open there


class PdfTable(NamedTuple):
    """A table drawn with lines."""

    rows: tuple[tuple[SheetCell, ...], ...]
    top: float


def tables_of(page: Any, words: list[Any]) -> tuple[list[PdfTable], list[Any]]:
    """The tables of a page, and its words that stand outside them."""
    made: list[PdfTable] = []
    for table in page.find_tables() if page.edges else ():
        texts = _texts(table, page.chars)
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
    columns: list[list[Any]] = [[] for _ in edges]
    for word in words:
        middle = (word["x0"] + word["x1"]) / 2
        columns[max(bisect(edges, middle) - 1, 0)].append(word)
    widths = (right - left for left, right in pairwise([*edges, table.bbox[2]]))
    return [tuple(SheetCell(_cell(own, one)) for own, one in zip(columns, widths, strict=True))]


def _is_table(rows: list[list[str | None]]) -> bool:
    """Whether lines really make a table: several rows and columns, and words in it.

    One row of many columns is the last of a table that begins on the page before.
    """
    wide = max((len(cells) for cells in rows), default=0)
    several = len(rows) > 1 and wide > 1
    return (several or wide > _FEW) and any(cell for cells in rows for cell in cells)


def _texts(table: Any, chars: list[Any]) -> list[list[str | None]]:
    """The words of each cell, by rows; None where a row has no cell of its own."""
    texts = []
    for row in table.rows:
        beside = [one for one in chars if _inside(one, row.bbox)]
        texts.append(
            [
                box and _cell(words_of([one for one in beside if _inside(one, box)]), _width(box))
                for box in row.cells
            ]
        )
    return texts


def _rows(table: Any, texts: list[list[str | None]]) -> list[tuple[SheetCell, ...]]:
    """The rows of a table, with its merged cells found by where they lie."""
    boxes = [row.cells for row in table.rows]
    narrowest = (min(filter(None, own), key=_width) for own in zip(*boxes, strict=True))
    middles = [(box[0] + box[2]) / 2 for box in narrowest]
    return [
        tuple(
            _continuing(boxes, at, column, middles[column]) if text is None else SheetCell(text)
            for column, text in enumerate(words)
        )
        for at, words in enumerate(texts)
    ]


def _width(box: tuple[float, float, float, float]) -> float:
    return box[2] - box[0]


def _continuing(boxes: list[Any], at: int, column: int, middle: float) -> SheetCell:
    left = next((box for box in reversed(boxes[at][:column]) if box), None)
    if left and left[2] > middle:
        return SheetCell(LEFT, continues=True)
    above = next((cells[column] for cells in reversed(boxes[:at]) if cells[column]), None)
    own = next((box for box in boxes[at] if box), None)
    is_covered = above is not None and own is not None and above[3] > (own[1] + own[3]) / 2
    return SheetCell(ABOVE, continues=True) if is_covered else SheetCell("")


def in_one(words: str, more: str) -> str:
    """Printed lines as one; the number of a document goes on behind its hyphen without a blank.

    So does “xã/phường” behind its stroke.
    """
    goes_on = _HALF.search(words) and more[:1].isupper() | more[:1].isdigit()
    parts = "" if goes_on or (_STROKE.search(words) and more[:1].isalpha()) else " "
    return f"{words}{parts}{more}"


def _cell(words: list[Any], width: float) -> str:
    """The words of a cell of this width; lines of their own stay so.

    Such a line begins with a marker, or with a capital where its first word had room above.
    """
    made: list[str] = []
    lines = [*lines_of(words)]
    room = max([width - 2 * _PADDING, *(line.right - line.left for line in lines)])
    for before, line in zip([None, *lines], lines, strict=False):
        if before is None or begins_block(line.text) or _had_room(before, line, room):
            made.append(line.text)
        else:
            made[-1] = in_one(made[-1], line.text)
    return "\n".join(made)


def _had_room(before: PdfLine, line: PdfLine, room: float) -> bool:
    blank = line.size * _BLANK
    needed = before.right - before.left + blank + line.first
    return line.text[:1].isupper() and needed < room and not _GOES_ON.search(before.text)


def _inside(word: Any, box: tuple[float, float, float, float]) -> bool:
    x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return bool(box[0] <= x <= box[2] and box[1] <= y <= box[3])
