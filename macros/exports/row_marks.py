"""What each row of a workbook is about, and how its cells stood when the workbook was made.

A row carries a number in a hidden last column, which goes with it when people sort, filter, copy or
insert rows. A hidden sheet tells for each number the plan, the task and its turn, who reports, and
a short digest of every cell: so that what people changed is told from what has changed since.
"""

import datetime
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from macros.model.progress import Update

SHEET = "Mã hàng (đừng sửa)"
FORMAT = "ke-hoach-mo/bang/1"  # in its first cell; another number is another layout
HEAD = "Mã hàng"  # of the hidden column
REPORTS = "reports"  # the digest of what a body had told by then

_OURS = re.compile(r"\s*\[[^\[\]]*\]\s*\Z")  # turns that come next: they move with the day


class RowMark(NamedTuple):
    """What a row is about, and the digests of its cells by the names of their columns."""

    layout: str  # name of the table's layout
    plan: str
    code: str
    turn: str  # of a task that comes again; else empty
    body: str  # who reports; empty in a table of assignments
    state: Mapping[str, str]

    def cells(self, serial: int) -> tuple[int | str, ...]:
        """The row of the hidden sheet that tells it."""
        state = ";".join(f"{name}={value}" for name, value in self.state.items())
        return (serial, *self[:5], state)


def read_mark(cells: Sequence[object]) -> tuple[int, RowMark]:
    """Number and mark of a row of the hidden sheet; raises ValueError for what is none."""
    words = ["" if one is None else str(one) for one in cells[:7]]
    serial = words[0].removesuffix(".0")
    if len(words) < 7 or not serial.isdecimal():
        raise ValueError("no mark of a row")
    pairs = (one.partition("=") for one in words[6].split(";"))
    layout, plan, code, turn, body = words[1:6]
    state = {name: value for name, _, value in pairs}
    return int(serial), RowMark(layout, plan, code, turn, body, state)


def cell_text(value: object) -> str:
    """The words of a cell, however a program keeps them: 6, 6.0 and “6” are one."""
    if isinstance(value, datetime.datetime):
        value = value.date()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = "" if value is None else str(value).replace("_x000D_", " ")
    return " ".join(unicodedata.normalize("NFC", text).split())


@lru_cache(maxsize=8192)  # a task stands in the tables of all who have it
def digest(column: str, value: object) -> str:
    """The digest of a cell, the same for the same words."""
    text = cell_text(value)
    if column == "period":
        text = _OURS.sub("", text)
    return _short(text)


def reports_digest(updates: Iterable[Update]) -> str:
    """The digest of what was reported, in order."""
    return _short("\n".join(one.model_dump_json(exclude_defaults=True) for one in updates))


def _short(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:10]
