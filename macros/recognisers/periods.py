"""Periods (thời gian thực hiện) as the data write them: a notation with one spelling for each time.

=========================================  =====================================================
written                                    printed
=========================================  =====================================================
``2022`` ``2022-Q3`` ``2022-09``           “năm 2022” · “quý III/2022” · “tháng 9/2022”
``2022-09-30``                             “trước ngày 30/9/2022”
``2022-Q1/2022-Q3`` ``2025/2026``          a range of any two of these
``2025/..``                                “2025 và những năm tiếp theo”
``every-year`` ``every-6-months``          “hằng năm” · “6 tháng một lần”
``every-quarter`` ``every-month``          “hằng quý” · “hằng tháng”
``every-week`` ``every-day``               “hằng tuần” · “hằng ngày”
``every-year/12-10`` ``every-month/15``    “trước ngày 10/12 hằng năm” · “ngày 15 hằng tháng”
``every-year/12`` ``every-year/Q4``        “tháng 12 hằng năm” · “quý IV hằng năm”
``every-week/T2`` … ``T7`` ``CN``          “thứ Hai hằng tuần” … “thứ Bảy”, “Chủ nhật hằng tuần”
``continuous`` ``periodic``                “thường xuyên” · “định kỳ”, without an interval
=========================================  =====================================================

A weekday is written as the heads of Vietnamese calendars print it: who types has “thứ Sáu” before
them, and no count from Monday (ISO 8601) or Sunday that makes Friday a 5 or a 6.

How words of a document give one is in `times`; how a page writes one, in `labels`.
"""

import datetime
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from macros.recognisers.patterns import late_pattern

CONTINUOUS = "continuous"
PERIODIC = "periodic"
DAILY = "every-day"  # goes on like what is continuous: no day of it is a deadline
WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
OPEN_END = ".."
YEARS = range(1900, 2101)  # calendars and archives can hold no date that lies far outside
FORMS = (
    "2022, 2022-Q3, 2022-09, 2022-09-30, khoảng A/B hoặc A/.., every-year, every-year/12-10, "
    "every-year/12, every-year/Q4, every-6-months, every-quarter, every-month, every-month/15, "
    "every-week, every-week/T6, every-day, continuous, periodic; quý từ Q1 đến Q4, ngày trong tuần "
    "từ T2 đến T7 và CN"
)
_POINT = late_pattern(
    r"(?P<year>[0-9]{4})(?:-(?:Q(?P<quarter>[1-4])|(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?))?"
)
# The months of one turn, by the word for it; a week has none.
_TURNS = {
    **{"every-year": 12, "every-6-months": 6, "every-quarter": 3, "every-month": 1},
    "every-week": 0,
}
_EVERY = late_pattern(
    r"(?P<turn>every-(?:year|6-months|quarter|month|week))"
    r"(?:(?<=year)/(?:Q(?P<quarter>[1-4])|(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)"
    r"|(?<=month)/(?P<day_of_month>[0-9]{2})|(?<=week)/(?P<weekday>T[2-7]|CN))?"
)
LEAP_YEAR = 2024  # has every day that a year can have


class Every(NamedTuple):
    """How a time comes again: the months of a turn, and its last month and day in the turn."""

    months: int  # none of a turn of a week
    month: int  # counted from the turn's first
    day: int  # the last of a shorter month where that has no such day; of a week, from its Monday

    @property
    def is_weekly(self) -> bool:
        """Whether a turn is a week."""
        return not self.months


class Turn(NamedTuple):
    """One turn of a recurring time: its own string form and its deadline.

    That of a week is called by the month in which its day lies: nobody reports, and no page lists,
    what is done fifty times a year time by time; the weeks of a month are told of together.
    """

    text: str
    deadline: datetime.date


class Period(NamedTuple):
    """A stated time: its string form, its first and last day, and how it comes again.

    A day that it does not have is None: both of a recurring, a continuous and a periodic one, the
    last of an open range.
    """

    text: str
    start: datetime.date | None
    end: datetime.date | None
    every: Every | None = None

    def __str__(self) -> str:
        return self.text

    @classmethod
    @lru_cache(maxsize=4096)  # few: times are written alike in many tasks
    def parse(cls, text: str) -> "Period":
        """Read the string form; raises ValueError with a Vietnamese message otherwise."""
        if text in (CONTINUOUS, PERIODIC, DAILY):
            return cls(text, None, None)
        if text.startswith("every-"):
            return cls(text, None, None, _every(text))
        first, slash, last = text.partition("/")
        if last == OPEN_END:
            return cls(text, _point(first)[0], None)
        start, end = _point(first), _point(last if slash else first)
        if slash and start[1] >= end[1]:
            raise ValueError("khoảng thời gian phải đi từ trước đến sau")
        return cls(text, start[0], end[1])

    @property
    def deadline(self) -> datetime.date | None:
        """The period's last day; None when it has none, or one in each turn."""
        return self.end

    @property
    def recurs(self) -> bool:
        """Whether it comes again, be it on days that are known or not."""
        return self.every is not None or self.text in (PERIODIC, DAILY)

    @property
    def is_interval(self) -> bool:
        """Whether it says how often it comes, and no day, month or quarter of a turn."""
        return self.text.startswith("every-") and "/" not in self.text

    def turns(self, years: Iterable[int]) -> tuple[Turn, ...]:
        """The turns of a recurring time within a plan's years, in order; none of another time."""
        return _turns(self.every, tuple(sorted(set(years)))) if self.every else ()

    def deadlines(self, years: Iterable[int]) -> tuple[datetime.date, ...]:
        """Every last day: of each turn within a plan's years, or the one; empty without any."""
        if self.every:
            return tuple(turn.deadline for turn in self.turns(years))
        return (self.end,) if self.end else ()

    def quarters(self) -> tuple[tuple[int, int], ...]:
        """The (year, quarter) pairs it touches; empty unless it has a first and a last day."""
        if self.start is None or self.end is None:
            return ()
        first = self.start.year * 4 + (self.start.month - 1) // 3
        last = self.end.year * 4 + (self.end.month - 1) // 3
        return tuple((index // 4, index % 4 + 1) for index in range(first, last + 1))


@lru_cache(maxsize=1024)  # few: many tasks come again alike, in the years of their plans
def _turns(every: Every, years: tuple[int, ...]) -> tuple[Turn, ...]:
    if every.is_weekly:
        return tuple(Turn(f"{day:%Y-%m}", day) for year in years for day in _weekly(year, every))
    return tuple(
        Turn(_turn_text(year, turn, every.months), _deadline(year, turn, every))
        for year in years
        for turn in range(12 // every.months)
    )


def _weekly(year: int, every: Every) -> Iterator[datetime.date]:
    first = datetime.date(year, 1, 1)
    day = first + datetime.timedelta((every.day - first.isoweekday()) % 7)
    while day.year == year:
        yield day
        day += datetime.timedelta(7)


def check_year(year: int) -> None:
    """Raises ValueError (Vietnamese) for a year whose dates not every file can hold."""
    if year not in YEARS:
        raise ValueError(f"năm phải từ {YEARS[0]} đến {YEARS[-1]}")


def spanning(periods: Iterable[Period]) -> Period | None:
    """The range from the first day of some periods to their last; None when none has both days."""
    bounded = [period for period in periods if period.start and period.end]
    if not bounded:
        return None
    first = min(bounded, key=lambda period: (period.start, -_days(period)))
    last = max(bounded, key=lambda period: (period.end, _days(period)))
    return first if first.end == last.end else joined(first.text, last.text)


def joined(first: str, last: str) -> Period:
    """The range from one time to another; raises ValueError (Vietnamese) when it runs backwards."""
    return Period.parse(f"{first.split('/')[0]}/{last.split('/')[-1]}")


def _days(period: Period) -> int:
    return (period.end - period.start).days if period.start and period.end else 0


def _point(text: str) -> tuple[datetime.date, datetime.date]:
    match = _POINT.fullmatch(text)
    if not match:
        raise _unknown()
    year = int(match["year"])
    check_year(year)
    if match["quarter"]:
        first = (int(match["quarter"]) - 1) * 3 + 1
        return _months(year, first, first + 2)
    if match["day"]:
        return (_date(year, int(match["month"]), int(match["day"])),) * 2
    if match["month"]:
        return _months(year, int(match["month"]), int(match["month"]))
    return _months(year, 1, 12)


def _every(text: str) -> Every:
    match = _EVERY.fullmatch(text)
    if not match:
        raise _unknown()
    months = _TURNS[match["turn"]]
    if not months:
        weekday = match["weekday"] or WEEKDAYS[-1]
        return Every(0, 0, WEEKDAYS.index(weekday) + 1)
    if match["quarter"]:
        return Every(months, int(match["quarter"]) * 3, 31)
    if match["month"]:
        _date(LEAP_YEAR, int(match["month"]), int(match["day"] or 1))
        return Every(months, int(match["month"]), int(match["day"] or 31))
    day = match["day_of_month"]
    if day:
        _date(LEAP_YEAR, 1, int(day))
    return Every(months, months, int(day) if day else 31)


def _turn_text(year: int, turn: int, months: int) -> str:
    if months == 12:
        return str(year)
    if months == 3:
        return f"{year}-Q{turn + 1}"
    first = turn * months + 1
    month = f"{year}-{first:02}"
    return month if months == 1 else f"{month}/{year}-{first + months - 1:02}"


def _deadline(year: int, turn: int, every: Every) -> datetime.date:
    month = turn * every.months + every.month
    return datetime.date(year, month, min(every.day, _days_of(year, month)))


def _unknown() -> ValueError:
    return ValueError(f"thời gian phải là {FORMS}")


def _date(year: int, month: int, day: int) -> datetime.date:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        raise ValueError("không có ngày này trong lịch") from None


def _months(year: int, first: int, last: int) -> tuple[datetime.date, datetime.date]:
    start = _date(year, first, 1)
    return start, _date(year, last, _days_of(year, last))


def _days_of(year: int, month: int) -> int:
    """How many days a month has; each check would wait a millisecond for `calendar` to say it."""
    next_first = datetime.date(year + month // 12, month % 12 + 1, 1)
    return (next_first - datetime.timedelta(days=1)).day
