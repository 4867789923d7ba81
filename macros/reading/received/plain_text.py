"""A document received as plain text: its paragraphs as printed, one a line.

A line that begins with a raised figure is a footnote (``¹ Nhiệm vụ này …``); stars around words
are the emphasis that a converter left, and are taken away. Lines that tabs part into cells, one
below the other, are a table, as a program for tables pastes it.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
SUPERSCRIPTS = str.maketrans("0123456789", _RAISED)
FIGURES = str.maketrans(_RAISED, "0123456789")
_LEAST_HEAD = 3  # cells
_EMPHASIS = re.compile(r"(\*{1,3})(?![\s*])([^*\n]+)\1")


class Paragraph(NamedTuple):
    """One paragraph of a document as received."""

    text: str  # without emphasis; the marks of footnotes are raised figures
    line: int
    note: str = ""  # its number, when it is a footnote
    cells: tuple[str, ...] = ()  # of a row of a table
    is_head: bool = False  # the first row of one


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a plain text, in its order; work grows with its length."""
    found = []
    lines = text.split("\n")
    rows = pasted_rows(lines)
    for number, line in enumerate(lines, 1):
        plain = _EMPHASIS.sub(r"\2", line).strip()
        if cells := rows.get(number - 1):
            found.append(Paragraph(plain, number, "", cells, number - 2 not in rows))
            continue
        words = plain.lstrip(_RAISED)
        if note := plain[: len(plain) - len(words)]:
            found.append(Paragraph(words.lstrip(), number, note.translate(FIGURES)))
        elif plain:
            found.append(Paragraph(plain, number))
    return found


def pasted_rows(lines: Sequence[str]) -> dict[int, tuple[str, ...]]:
    """The cells of the lines that are rows of pasted tables, by the places of the lines.

    The head of a table has three at least, as names that stand side by side in a letter have not,
    and no row has more than it.
    """
    rows: dict[int, tuple[str, ...]] = {}
    width = 0
    for at, line in enumerate(lines):
        cells = tuple(cell.strip() for cell in _EMPHASIS.sub(r"\2", line).split("\t"))
        goes_on = 1 < len(cells) <= width
        follows = lines[at + 1].count("\t") if at + 1 < len(lines) else 0
        begins = len(cells) >= _LEAST_HEAD and all(cells) and 0 < follows < len(cells)
        width = width if goes_on else len(cells) if begins else 0
        if width:
            rows[at] = cells + ("",) * (width - len(cells))
    return rows
