"""How the tables of a workbook are laid out: which columns, how wide, which are for filling in."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from macros.exports.report_rows import FILLED, REPORT_HEADS
from macros.exports.sheet_rows import HEADS, columns


class Layout(NamedTuple):
    """The columns of a kind of table, by the names of the fields of its rows."""

    name: str  # as the hidden sheet tells it
    heads: Mapping[str, str]
    widths: Mapping[str, float]  # in characters
    filled: tuple[str, ...] = ()  # blank, to be filled in

    def columns(self, rows: Iterable[Any]) -> tuple[str, ...]:
        """The columns of a table of these rows, in order."""
        return columns(rows, self.heads)


ASSIGNMENTS = Layout(
    "phan-cong",
    HEADS,
    {
        "number": 5,
        "text": 46,
        "title": 18,
        "direct": 18,
        "carry_out": 31,
        "support": 18,
        "result": 18,
        "period": 13,
        "deadline": 11,
        "status": 13,
        "bases": 23,
        "ways": 19,
        "plan": 11.5,
    },
)
REPORT = Layout(
    "bao-ket-qua",
    REPORT_HEADS,
    {
        "number": 5,
        "title": 30,
        "turn": 13,
        "deadline": 11,
        "told": 22,
        "state": 17,
        "as_of": 12,
        "done_on": 12,
        "product": 30,
        "evidence": 30,
        "note": 26,
        "corrects": 12,
        "plan": 11.5,
    },
    FILLED,
)
LAYOUTS = {layout.name: layout for layout in (ASSIGNMENTS, REPORT)}
