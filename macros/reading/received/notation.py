r"""Words as printed into the notation of text.md: what would mean something there is kept literal.

Each function takes words or pieces of notation and gives a piece of a line. Blanks of any kind
become one blank. What a reader of text.md must not take for a sign of its own gets a backslash:
``\*``, ``\|``, ``\<br>``, ``\[^1]``.
"""

import re
from collections.abc import Sequence

from macros.recognisers.markers import read_marks, star

BREAK = "<br>"
_PUNCTUATION = r"!\"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~"
_SIGN = re.compile(rf"[*|]|\[(?=\^[1-9][0-9]{{0,2}}\])|<(?=br>)|\\(?=[{_PUNCTUATION}]|\s*$)")
_BLANKS = re.compile(r"\s+")
_RULE = re.compile(":?-{3,}:?")  # a row of nothing else ends the head of a table
_FIRST_ESCAPE = re.compile(rf"\\[^{_PUNCTUATION}]")


def literal(words: str) -> str:
    """Words in which no sign means anything."""
    return _SIGN.sub(r"\\\g<0>", words)


def as_line(lines: Sequence[str]) -> str:
    """Pieces of notation, the printed lines of a block, as one line of text.md."""
    line = _joined(lines)
    # The bullet “*” as printed; a bare star, or one before a word, is none.
    return line[1:] if line.startswith("\\*") and star(line[1:]) else line


def as_cell(lines: Sequence[str]) -> str:
    """Pieces of notation, the printed lines of a cell, as one cell of a table."""
    cell = _joined(lines)
    return f"\\{cell}" if cell in ("<", "^") or _RULE.fullmatch(cell) else cell


def row(cells: Sequence[str]) -> str:
    """A line of a table."""
    return f"| {' | '.join(cells)} |"


def delimiter(width: int) -> str:
    """The line that ends the head of a table."""
    return "|" + "---|" * width


def begins_block(piece: str) -> bool:
    """Whether a printed line begins with a marker, so that it is a block of its own."""
    bare = _BLANKS.sub(" ", piece.replace("\\", "").lstrip("* "))
    return bool(read_marks(bare) or star(piece.replace("\\*", "*", 1)))


def _joined(lines: Sequence[str]) -> str:
    tidy = [_BLANKS.sub(" ", line).strip() for line in lines]
    joined = BREAK.join(line for line in tidy if line)
    return f"\\{joined}" if _FIRST_ESCAPE.match(joined) else joined
