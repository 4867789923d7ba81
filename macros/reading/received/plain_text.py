"""A document received as plain text: its paragraphs as printed, one a line.

A line that begins with a raised figure is a footnote (``¹ Nhiệm vụ này …``); stars around words
are the emphasis that a converter left, and are taken away.
"""

import re
from typing import NamedTuple

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
SUPERSCRIPTS = str.maketrans("0123456789", _RAISED)
_FIGURES = str.maketrans(_RAISED, "0123456789")
_EMPHASIS = re.compile(r"(\*{1,3})(?![\s*])([^*\n]+)\1")


class Paragraph(NamedTuple):
    """One paragraph of a document as received."""

    text: str  # without emphasis; the marks of footnotes are raised figures
    line: int
    note: str = ""  # its number, when it is a footnote


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a plain text, in its order; work grows with its length."""
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        plain = _EMPHASIS.sub(r"\2", line).strip()
        words = plain.lstrip(_RAISED)
        if note := plain[: len(plain) - len(words)]:
            found.append(Paragraph(words.lstrip(), number, note.translate(_FIGURES)))
        elif plain:
            found.append(Paragraph(plain, number))
    return found
