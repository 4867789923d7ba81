"""Periods (thời gian thực hiện): the string form of the data, and the wordings that give one.

===================  ============================================================
``2022``             the whole year; “Cả năm 2022”, “Năm 2022”
``2022-Q3``          a quarter; “Quý III/2022”, “quý 3 năm 2022”
``2022-09``          a month; “Tháng 9/2022”
``2022-09-30``       a day; “Trước ngày 30/9/2022”, “ngày 30 tháng 9 năm 2022”
``2022-Q1/2022-Q3``  a range; “Từ quý I đến quý III/2022”, “Quý I - III/2022”
``2022-01/2022-06``  “6 tháng đầu năm 2022”
``continuous``       “Thường xuyên”
===================  ============================================================

A wording without a year takes that of the one it is linked to (“quý I và quý III/2022”), else the
plan's own. A line that gives several times spans them all; one that says “Thường xuyên trong năm
2022” gives the year. Not a period: “giai đoạn 2021 - 2025”, “năm nay”, “ngày 15 hằng tháng”.
"""

import calendar
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

CONTINUOUS = "continuous"
YEARS = range(1900, 2101)  # calendars and archives can hold no date that lies far outside
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}
_POINT = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?:Q(?P<quarter>[1-4])|(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?))?"
)
_OF_YEAR = r"(?:\s*/\s*|\s+năm\s+)(?P<year>[0-9]{4})\b"
_QUARTER = rf"(?P<quarter>IV|I{{1,3}}|[1-4])\b(?:{_OF_YEAR})?"
_MONTH = rf"(?P<month>[0-9]{{1,2}})\b(?:{_OF_YEAR})?"
_YEAR = r"(?P<year>[0-9]{4})\b"
_TO = r"\s*(?:(?:đến|tới)(?:\s+(?:hết|cuối|trước))?|-|–)\s*"
_AND = r"\s*(?:,|và)\s*"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_LINK_TO, _LINK_AND = _compiled(_TO), _compiled(_AND)
# Tried in this order; the earliest in the text wins, then the first of these.
_WORDINGS = (
    _compiled(r"\b(?:6|sáu)\s+tháng\s+(?P<half>đầu|cuối)\s+năm(?:\s+(?P<year>[0-9]{4})\b)?"),
    _compiled(rf"\bquý\s+{_QUARTER}"),
    _compiled(
        r"\bngày\s+(?P<day>[0-9]{1,2})(?:/|\s+tháng\s+)(?P<month>[0-9]{1,2})\b"
        rf"(?:{_OF_YEAR})?"
    ),
    _compiled(rf"\b(?P<day>[0-9]{{1,2}})/(?P<month>[0-9]{{1,2}}){_OF_YEAR}"),
    _compiled(rf"\btháng\s+{_MONTH}"),
    _compiled(r"\b(?P<continuous>thường xuyên)\b"),
    _compiled(rf"\b(?:cả\s+)?năm\s+{_YEAR}"),
)
# “Quý I, II và III/2022”: what may follow a wording without repeating its first word; a figure
# after a comma may count anything (“quý III, 2 cơ quan”).
_ELIDED = {
    "quarter": _compiled(rf"(?:{_TO}|{_AND}(?=[IV])){_QUARTER}"),
    "month": _compiled(_TO + _MONTH),
    "year": _compiled(_TO + _YEAR),
}


@dataclass(frozen=True)
class Period:
    """A stated time: first and last day (both None when continuous) and its string form."""

    text: str
    start: datetime.date | None
    end: datetime.date | None

    def __str__(self) -> str:
        return self.text

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read the string form; raises ValueError with a Vietnamese message otherwise."""
        if text == CONTINUOUS:
            return cls(text, None, None)
        first, slash, last = text.partition("/")
        start, end = _point(first), _point(last if slash else first)
        if slash and start[1] >= end[1]:
            raise ValueError("khoảng thời gian phải đi từ trước đến sau")
        return cls(text, start[0], end[1])

    @property
    def deadline(self) -> datetime.date | None:
        """The period's last day; None when continuous."""
        return self.end

    def quarters(self) -> tuple[tuple[int, int], ...]:
        """The (year, quarter) pairs the period touches; empty when continuous."""
        if self.start is None or self.end is None:
            return ()
        first = self.start.year * 4 + (self.start.month - 1) // 3
        last = self.end.year * 4 + (self.end.month - 1) // 3
        return tuple((index // 4, index % 4 + 1) for index in range(first, last + 1))


def check_year(year: int) -> None:
    """Raises ValueError (Vietnamese) for a year whose dates not every file can hold."""
    if year not in YEARS:
        raise ValueError(f"năm phải từ {YEARS[0]} đến {YEARS[-1]}")


def _point(text: str) -> tuple[datetime.date, datetime.date]:
    match = _POINT.fullmatch(text)
    if not match:
        raise ValueError(
            "thời gian phải là 2022, 2022-Q3, 2022-09, 2022-09-30, khoảng A/B hoặc continuous; "
            "quý từ Q1 đến Q4"
        )
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


def _date(year: int, month: int, day: int) -> datetime.date:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        raise ValueError("không có ngày này trong lịch") from None


def _months(year: int, first: int, last: int) -> tuple[datetime.date, datetime.date]:
    start = _date(year, first, 1)
    return start, _date(year, last, calendar.monthrange(year, last)[1])


def given_period(text: str, year: int) -> str | None:
    """The one period that a line of time gives, as the data write it; None when it gives none.

    Raises ValueError (Vietnamese) for a date that is in no calendar.
    """
    found = find_periods(text, year)
    bounded = [period for period in found if period.start and period.end]
    if not bounded:
        return CONTINUOUS if found else None
    first = min(bounded, key=lambda period: (period.start, -_days(period)))
    last = max(bounded, key=lambda period: (period.end, _days(period)))
    return first.text if first.end == last.end else _join(first.text, last.text).text


def find_periods(text: str, year: int) -> list[Period]:
    """All periods that a wording gives, in order; ``year`` stands where the wording has none.

    Raises ValueError (Vietnamese) for a date that is in no calendar.
    """
    points = list(_points(text))
    years = [year] * (len(points) + 1)
    for index in reversed(range(len(points))):
        linked = index + 1 < len(points) and _link(text, points[index], points[index + 1])
        own = points[index].fields.get("year")
        years[index] = int(own) if own else years[index + 1] if linked else year
    periods: list[Period] = []
    index = 0
    while index < len(points):
        period = Period.parse(points[index].spelled(years[index]))
        if index + 1 < len(points) and _link(text, points[index], points[index + 1]) == "to":
            index += 1
            period = _join(period.text, points[index].spelled(years[index]))
        periods.append(period)
        index += 1
    return periods


@dataclass(frozen=True)
class _Wording:
    """A wording of a time in a text, and what it says."""

    start: int
    end: int
    fields: dict[str, str]

    def spelled(self, year: int) -> str:
        """The string form; a date in no calendar raises when parsed."""
        fields = self.fields
        if "continuous" in fields:
            return CONTINUOUS
        if "half" in fields:
            first = 1 if fields["half"].lower() == "đầu" else 7
            return f"{year}-{first:02}/{year}-{first + 5:02}"
        if "quarter" in fields:
            return f"{year}-Q{_ROMAN.get(fields['quarter'].upper(), fields['quarter'])}"
        if "day" in fields:
            return f"{year}-{int(fields['month']):02}-{int(fields['day']):02}"
        return f"{year}-{int(fields['month']):02}" if "month" in fields else str(year)


def _points(text: str) -> Iterator[_Wording]:
    at = 0
    found = [wording.search(text) for wording in _WORDINGS]
    while any(found):
        match = min(filter(None, found), key=lambda match: match.start())
        yield _Wording(match.start(), match.end(), _fields(match))
        kind, at = next(iter(_fields(match))), match.end()
        while also := _ELIDED[kind].match(text, at) if kind in _ELIDED else None:
            yield _Wording(also.start(kind), also.end(), _fields(also))
            at = also.end()
        found = [
            match.re.search(text, at) if match and match.start() < at else match for match in found
        ]


def _fields(match: re.Match[str]) -> dict[str, str]:
    """What a wording says, its kind first."""
    return {name: words for name, words in match.groupdict().items() if words}


def _link(text: str, before: _Wording, after: _Wording) -> str:
    """How two wordings are linked: “to” a range, “and” a list, or not at all."""
    if _LINK_TO.fullmatch(text, before.end, after.start):
        return "to"
    return "and" if _LINK_AND.fullmatch(text, before.end, after.start) else ""


def _join(first: str, last: str) -> Period:
    return Period.parse(f"{first.split('/')[0]}/{last.split('/')[-1]}")


def _days(period: Period) -> int:
    return (period.end - period.start).days if period.start and period.end else 0
