"""Whether a date has its month first, as a program with English settings writes it.

“1/31/2027” has no month 31: whoever typed it put the month first, and so may whoever typed
“3/4/2027” into the same table. Which day such a date is, nothing there says.
"""

import re

WHICH_MONTH = "bảng này có ngày in tháng trước ngày; không rõ số nào là tháng"
_MONTH_FIRST = re.compile(r"(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/(?:19|20)\d{2}")
_EITHER = re.compile(r"(?<![\d/])(?:0?[1-9]|1[0-2])/(?:0?[1-9]|1[0-2])/(?:19|20)\d{2}")
_TWO_FIGURES = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?=/\d{4})")


def is_month_first(cell: str) -> bool:
    """Whether a cell of a table is a date whose second figure can be no month."""
    return _MONTH_FIRST.fullmatch(cell.strip()) is not None


def may_be_month_first(words: str) -> bool:
    """Whether words have a date of which either figure may be the month."""
    return _EITHER.search(words) is not None


def in_other_order(words: str) -> str:
    """The words with the first two figures of each date exchanged."""
    return _TWO_FIGURES.sub(r"\2/\1", words)
