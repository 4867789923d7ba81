"""The printed lines of a PDF, made of the words that stand beside each other."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from pdfplumber.utils.text import extract_words

from macros.recognisers.characters import composed

_RAISED = 0.78  # the size of a raised figure beside its line's
_WIDE = 1.6  # times the size of the letters: a blank between two columns
_FARTHEST = 1.5  # times the height of a line: how far one slopes at most
_GAP = 0.12  # the same: between two words
NOTE_FIGURES = {ord(str(figure)): chr(0xE000 + figure) for figure in range(10)}  # of private use


class PdfPiece(NamedTuple):
    """Words without a wide blank among them, with their places in points."""

    text: str
    left: float
    right: float


class PdfLine(NamedTuple):
    """What stands on one line."""

    pieces: tuple[PdfPiece, ...]
    top: float
    bottom: float
    size: float  # of most of its letters
    first: float  # how wide its first word is
    is_alone: bool = False  # a printed line of its own, with which none goes on

    @property
    def text(self) -> str:
        """All its words."""
        return " ".join(piece.text for piece in self.pieces)

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.pieces[-1].right


def words_of(chars: list[Any]) -> list[Any]:
    """The words that letters make up, with their places and sizes."""
    words: list[Any] = extract_words(chars, extra_attrs=["size"])
    for word in words:
        word["text"] = composed(word["text"])
    return words


def lines_of(words: list[Any]) -> Iterator[PdfLine]:
    """The lines of a page, or a cell: words level with the middle of a larger one are beside it."""
    rows: list[list[Any]] = []
    for word in sorted(words, key=lambda one: (-round(one["size"], 1), one["top"], one["x0"])):
        beside = [row for row in rows if _is_beside(word, row)]
        if beside:
            min(beside, key=lambda row: min(_apart(word, one) for one in row)).append(word)
        else:
            rows.append([word])
    for row in sorted(rows, key=lambda one: float(one[0]["top"])):
        yield _line(sorted(row, key=lambda one: one["x0"]))


def _is_beside(word: Any, row: list[Any]) -> bool:
    """Whether a word stands on a line, over none of its words: two may be beside a large one.

    A scanned line may slope: then a word is level with the nearest one, if not with the first.
    """
    if _apart(word, row[0]) > 2 * _FARTHEST * (row[0]["bottom"] - row[0]["top"]):
        return False
    nearest = min(row, key=lambda one: max(one["x0"] - word["x1"], word["x0"] - one["x1"]))
    is_level = _is_level(word, row[0]) or _is_level(word, nearest)
    return is_level and not any(
        word["x0"] < one["x1"] - 1 and one["x0"] < word["x1"] - 1 for one in row
    )


def _is_level(word: Any, other: Any) -> bool:
    return bool(other["top"] < (word["top"] + word["bottom"]) / 2 < other["bottom"])


def _apart(word: Any, other: Any) -> float:
    return abs(float(word["top"] + word["bottom"] - other["top"] - other["bottom"]))


def _line(words: list[Any]) -> PdfLine:
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[round(word["size"], 1)] += len(word["text"])
    size = sizes.most_common(1)[0][0]
    grouped: list[list[Any]] = [[words[0]]]
    for before, word in pairwise(words):
        if word["x0"] - before["x1"] > size * _WIDE:
            grouped.append([])
        grouped[-1].append(word)
    pieces = tuple(PdfPiece(_joined(one, size), one[0]["x0"], one[-1]["x1"]) for one in grouped)
    top, bottom = min(one["top"] for one in words), max(one["bottom"] for one in words)
    return PdfLine(pieces, top, bottom, size, words[0]["x1"] - words[0]["x0"])


def _joined(words: list[Any], size: float) -> str:
    """The words of a line; a small figure that touches a word is the mark of a note."""
    made = ""
    for at, word in enumerate(words):
        text = word["text"]
        is_mark = text.isdigit() and word["size"] < size * _RAISED and len(text) <= 2
        apart = at and _are_apart(words[at - 1], word, size)
        made += " " if apart and not is_mark else ""
        made += text.translate(NOTE_FIGURES) if is_mark else text
    return made


def _are_apart(before: Any, word: Any, size: float) -> bool:
    """Whether a blank is between two words, or no more than a change of size."""
    is_same = before["size"] == word["size"]  # then nothing but a blank parted them
    return is_same or float(word["x0"] - before["x1"]) > size * _GAP
