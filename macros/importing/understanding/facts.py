"""What the head of a document says of the whole: its years."""

import re
from typing import NamedTuple

from macros.recognisers.blocks import Outline
from macros.recognisers.line_roles import LineRole


class Dated(NamedTuple):
    """The years that a document is for, and the one in which it was issued, where it says so."""

    years: tuple[int, ...]
    issued: int | None = None


_SPAN = re.compile(
    r"(?:giai đoạn|thời kỳ|các năm|năm học)\s+(?:từ\s+)?(?:năm\s+)?(20\d\d)\s*(?:-|–"
    r"|đến(?: năm)?)\s*(20\d\d)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!đến )(?<!tầm nhìn )năm\s+(20\d\d)(?!\d)", re.IGNORECASE)
# “thực hiện Chỉ thị số 27/CT-TTg ngày 15 tháng 8 năm 2024”: the day of another document.
_DAY = re.compile(r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}", re.IGNORECASE)
_DATED = re.compile(r"năm\s+((?:19|20)\d\d)|/((?:19|20)\d\d)(?!\d)")
_MOST = 15


def years_of(outline: Outline) -> tuple[int, ...]:
    """The years that a document is for: by its title, else that of its date; none when unsaid."""
    title = " ".join(
        block.text
        for block in outline.blocks
        if block.role in (LineRole.TITLE, LineRole.SUBJECT, LineRole.TYPE) and not block.part.opener
    )
    issued = issued_in(outline)
    spans = [(int(a), int(b)) for a, b in _SPAN.findall(title) if int(b) >= (issued or 0)]
    if spans and 0 < spans[-1][1] - spans[-1][0] <= _MOST:
        return tuple(range(spans[-1][0], spans[-1][1] + 1))
    if years := years_named(title):
        return years
    return (issued,) if issued else ()


def years_named(title: str) -> tuple[int, ...]:
    """The years that a title names as its own, in order: not those of the documents it cites."""
    return tuple(sorted({int(year) for year in _YEAR.findall(_DAY.sub("", title))}))


def issued_in(outline: Outline) -> int | None:
    """The year of a document's date, else that in its number; None where neither says it."""
    for role in (LineRole.PLACE_DATE, LineRole.NUMBER):
        for block in outline.blocks:
            if block.role is role and (found := _DATED.search(block.text)):
                return int(found[1] or found[2])
    return None
