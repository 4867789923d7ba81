"""What a page sets side by side: the head of a document, its recipients and its signature.

The left side is read first, then the right, each line by itself; only a subject (“V/v …”) and an
item of a list go on from line to line.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from macros.importing.pdf.lines import PdfLine, PdfPiece
from macros.importing.pdf.pages import PdfPage
from macros.importing.pdf.tables import PdfTable, in_one
from macros.recognisers.line_roles import STATE, ends_head, lists_recipients
from macros.recognisers.markers import is_capitals, read_marks

_MOTTO = re.compile(STATE)
_HEAD = re.compile(rf"{_MOTTO.pattern}|\bSố\s{{0,3}}:", re.IGNORECASE)
_MOST_HEAD_LINES = 16
_GOES_ON = re.compile(r"[-+•]|V/v|Về việc", re.IGNORECASE)
_ENDS = (";", ".", ":")
_MOST_ABOVE = 3  # lines of a signature above “Nơi nhận”


def in_order(page: PdfPage) -> list[PdfLine | PdfTable]:
    """The parts of a page in the order in which they are read."""
    parts = list(page.parts)
    has_head = page.number == 1 or any(_MOTTO.search(_text(part)) for part in parts[:2])
    head = _head_end(parts) if has_head else 0
    start, end = _signature(parts, page, head)
    return [
        *_sides(parts[:head], page),
        *parts[head:start],
        *_sides(parts[start:end], page),
        *parts[end:],
    ]


def _head_end(parts: Sequence[PdfLine | PdfTable]) -> int:
    """How many lines belong to the head; none where nothing shows that there is one."""
    lines = list(takewhile(lambda part: isinstance(part, PdfLine), parts[:_MOST_HEAD_LINES]))
    end = next((at for at, line in enumerate(lines) if _begins_title(line)), 0)
    return end if any(_HEAD.search(_text(line)) for line in lines[:end]) else 0


def _begins_title(part: PdfLine | PdfTable) -> bool:
    return ends_head(_text(part)) and isinstance(part, PdfLine) and len(part.pieces) == 1


def _signature(parts: Sequence[PdfLine | PdfTable], page: PdfPage, after: int) -> tuple[int, int]:
    """From which part up to which recipients and signature stand; both at the end without any."""
    start = next(
        (at for at in range(after, len(parts)) if lists_recipients(_text(parts[at]))), len(parts)
    )
    if start == len(parts):
        return start, start
    for above in reversed(parts[max(after, start - _MOST_ABOVE) : start]):
        is_at_right = isinstance(above, PdfLine) and above.left > page.width * 0.4
        if not (is_at_right and is_capitals(_text(above))):
            break
        start -= 1
    end = next(
        (at for at in range(start + 1, len(parts)) if _is_across(parts[at], page)), len(parts)
    )
    return start, end


def _is_across(part: PdfLine | PdfTable, page: PdfPage) -> bool:
    """Whether a part goes over both sides, so that nothing is side by side any more."""
    if isinstance(part, PdfTable):
        return True
    middle = page.width / 2
    return any(one.left < middle - 40 and one.right > middle + 40 for one in part.pieces)


def _sides(parts: Sequence[PdfLine | PdfTable], page: PdfPage) -> list[PdfLine | PdfTable]:
    middle = page.width / 2
    left: list[PdfLine] = []
    right: list[PdfLine] = []
    for part in parts:
        if isinstance(part, PdfLine):
            for side, is_left in ((left, True), (right, False)):
                pieces = tuple(one for one in _apart(part) if (one.middle < middle) == is_left)
                if pieces:
                    _put(side, part._replace(pieces=pieces, is_alone=True))
    return [*left, *right]


def _apart(line: PdfLine) -> Iterator[PdfPiece]:
    """The pieces of a line; the name of an office may stand close to the motto beside it."""
    for piece in line.pieces:
        motto = _MOTTO.search(piece.text)
        at = motto.start() if motto else 0
        between = piece.left + (piece.right - piece.left) * at / len(piece.text)
        if at:
            yield PdfPiece(piece.text[:at].rstrip(), piece.left, between)
        yield PdfPiece(piece.text[at:], between, piece.right)


def _put(side: list[PdfLine], line: PdfLine) -> None:
    """Add a line to a side, or its words to the line that it goes on."""
    last = side[-1].text if side else ""
    goes_on = _GOES_ON.match(last) and not last.endswith(_ENDS) and not is_capitals(line.text)
    if (
        (goes_on or last.endswith(" năm"))
        and not read_marks(line.text)
        and not _HEAD.search(line.text)
    ):
        whole = PdfPiece(in_one(last, line.text), side[-1].left, side[-1].right)
        side[-1] = side[-1]._replace(pieces=(whole,))
    else:
        side.append(line)


def _text(part: PdfLine | PdfTable) -> str:
    return part.text if isinstance(part, PdfLine) else ""
