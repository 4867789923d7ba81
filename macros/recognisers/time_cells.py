"""The times of a cell or a labelled line: all that stands there is a time, or none of it is sure.

“M5 - T7/2026” has a figure that may be another time, “Tháng 02/” has lost its year, and in a table
with “1/31/2027” nothing says which figure of “3/4/2027” is the month: such words are unread whole.
Where cells only mark a column, its head is the time: “x” below “Tháng”, “3”; so it is a part of
the time where figures stand below “Tháng” alone.
What an import writes and what the check asks for are both found here.
"""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import takewhile

from macros.recognisers.date_order import WHICH_MONTH, in_other_order, may_be_month_first
from macros.recognisers.pipe_tables import MARK, Cell, PipeTable, Row, numbers_columns
from macros.recognisers.time_mentions import TimeMention
from macros.recognisers.time_pieces import OF_TIMES
from macros.recognisers.times import find_times
from macros.recognisers.tones import one_placement

NOT_ALL = "còn con số chưa hiểu bên cạnh thời gian"
DOUBTS = (WHICH_MONTH, NOT_ALL)  # why all that a cell says is unread
_CUT_YEAR = re.compile(r"\d ?/\s*\Z")  # “Tháng 02/”: the year is left out
_UNIT = re.compile(one_placement("(?:thời gian )?(?:tháng|quý)"), re.IGNORECASE)
_FIGURE = r"(?:[0-9]{1,2}|[IV]{1,3})(?: ?/ ?[0-9]{4})?"
FIGURES = re.compile(rf"{_FIGURE}(?:\s*(?:[-–,&]|và|đến)\s*{_FIGURE})*")
_SAID = re.compile(r"\w{2}|[0-9]")
_OF_TIMES = re.compile(one_placement(OF_TIMES), re.IGNORECASE)
_YEAR = re.compile("20[0-9]{2}")
# “M5”, “15”, “Q9”: what may be another time; not “lần thứ 3”, “17 giờ”, “20 giờ 15’”, “80%”.
_FIGURES_LEFT = re.compile(
    r"(?<![\w/,.])(?<!giờ )(?<!thứ )(?<!khóa )(?<!đợt )(?<!Đợt )(?<!bước )"
    r"(?!24/7(?!\w))[A-Za-z]?[0-9]{1,2}(?:/[0-9]+)?(?![\w.:])"
    r"(?! ?(?:%|lần|giờ|h|phút|ngày|tháng|năm|tuần|đợt|lớp|cuộc|hội nghị"
    r"|kỳ|triệu|tỷ|xã|đơn vị|buổi))"
)


def times_of_cell(
    words: str, years: Collection[int], *, month_first: bool = False
) -> list[TimeMention]:
    """The times of a cell, in order; see `find_times`.

    `month_first`: a date of its table has its month first, and its own may, too.
    """
    if month_first and may_be_month_first(words):
        return [TimeMention(0, len(words), None, WHICH_MONTH)]
    found = find_times(words, years, only_time=True)
    doubtful = _FIGURES_LEFT.search(_left(words, found)) or _CUT_YEAR.search(words)
    if doubtful and any(one.period for one in found):
        return [TimeMention(0, len(words), None, NOT_ALL)]
    return found


def readings_of_cell(words: str, years: Collection[int]) -> list[TimeMention]:
    """Every time that somebody who knows what a cell means may say it gives."""
    turned = in_other_order(words) if may_be_month_first(words) else words
    return [time for one in {words, turned} for time in find_times(one, years, only_time=True)]


def marked_time(table: PipeTable, row: Row, column: int) -> tuple[Cell, ...]:
    """The cells that say when, where the head of a column has to be read with it; else none.

    Those of the head, where the cells below are marks alone; else the lowest of them and that of
    the row, where the one is “Tháng”, “Quý”, and the other figures. They are in the order in which
    their words, joined by blanks, are a time: “Quý I” before “Năm 2027”, “Tháng” before “3”.
    """
    cell = row.cell_at(column)
    words = cell.text.strip() if cell else ""
    is_mark = MARK.fullmatch(words) and table.only_marks(column)
    if cell is None or not (is_mark or FIGURES.fullmatch(words)):
        return ()
    top = takewhile(lambda one: one.is_head, table.rows)
    heads = [one for one in top if not numbers_columns(one)]
    said = tuple(dict.fromkeys(one for head in heads if (one := head.cell_at(column))))
    cells = (*(one for one in said[:-1] if not _OF_TIMES.fullmatch(one.text.strip())), *said[-1:])
    if not cells or not (is_mark or _UNIT.fullmatch(one_placement(cells[-1].text.strip()))):
        return ()
    orders: list[tuple[Cell, ...]] = [(cells[-1], cell)]
    if is_mark:
        has_year = any(_YEAR.search(one.text) for one in cells[:-1])  # which the last has not
        orders = [cells[::-1], cells] if has_year else [cells[::-1], cells, cells[-1:]]
    return next((one for one in orders if _is_when(" ".join(part.text for part in one))), ())


@lru_cache(maxsize=1024)
def _is_when(words: str) -> bool:
    """Whether words are times with their days, and nothing else; of any year where none is."""
    found = times_of_cell(words, (2000,))
    periods = [one.period for one in found if one.period and one.period.start]
    sure = bool(found) and len(periods) == len(found)
    # “2” below “Năm 2027”: in which unit, is not said.
    years_beside = len(periods) > 1 and any(one.text.isdecimal() for one in periods)
    said = _SAID.search(_OF_TIMES.sub("", _left(words, found)))
    return sure and not years_beside and not said


def _left(words: str, found: Sequence[TimeMention]) -> str:
    """What stands beside the times."""
    for one in sorted(found, key=lambda one: -one.start):
        words = f"{words[: one.start]} … {words[one.end :]}"
    return words
