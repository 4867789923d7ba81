"""A made-up document while it is written: its words as text.md has them, and as received."""

from collections.abc import Iterable, Sequence

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MERGED = ("<", "^")  # cells that go on from the one at their left, or above


class Paper:
    """The words of one document, from its head to its last footnote."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._received: list[str] = []
        self._notes: list[str] = []

    def write(self, *lines: str) -> None:
        """Paragraphs, each with its marker if any; an empty one is for the eye."""
        self._text += lines
        self._received += [line for line in lines if line]

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """A table of these columns; its cells are paragraphs of the document as received."""
        rows = list(rows)
        ruled = "|---" * len(heads) + "|"
        self._text += [_row(heads), ruled, *map(_row, rows)]
        for row in (heads, *rows):
            for cell in row:
                self._received += [] if cell in _MERGED else cell.split("<br>")

    def note(self, words: str) -> str:
        """A footnote; returns its mark, for the words that it is about."""
        self._notes.append(words)
        return f"[^{len(self._notes)}]"

    @property
    def text(self) -> str:
        """All of it in the notation of text.md."""
        notes = [f"[^{number}]: {words}" for number, words in enumerate(self._notes, 1)]
        return "\n".join([*self._text, *([""] if notes else []), *notes]) + "\n"

    @property
    def received(self) -> str:
        """All of it as a plain text that somebody sent."""
        notes = [f"[^{number}] {words}" for number, words in enumerate(self._notes, 1)]
        lines = [line for line in (*self._received, *notes) if line]
        return raised("\n\n".join(lines) + "\n", len(notes))


def raised(text: str, notes: int) -> str:
    """The text with its marks of footnotes as raised figures."""
    for number in range(1, notes + 1):
        mark = str(number)
        text = text.replace(f"[^{mark}]", mark.translate(_SUPERSCRIPTS))
    return text


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
