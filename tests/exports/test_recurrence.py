"""The rule of a deadline that comes again gives exactly the turns of the data."""

import datetime

import pytest
from dateutil.rrule import rrulestr

from macros.exports.recurrence import rule
from macros.history.history import Due
from macros.recognisers.periods import WEEKDAYS, Period

RECURRING = [
    *("every-year", "every-6-months", "every-quarter", "every-month"),
    *(f"every-year/Q{number}" for number in range(1, 5)),
    *(f"every-month/{number:02}" for number in range(1, 32)),
    *(f"every-year/{month:02}-{day:02}" for month in (1, 2, 4, 12) for day in (1, 28)),
    *(f"every-year/{month:02}" for month in (1, 2, 4, 12)),
    *("every-week", *(f"every-week/{weekday}" for weekday in WEEKDAYS)),
    *("every-year/02-29", "every-year/01-31", "every-year/04-30", "every-year/12-31"),
]


def days(text: str, years: range) -> list[datetime.date]:
    """What a program makes of the rule."""
    turns = Period.parse(text).deadlines(years)
    due = Due("uid", "Hạn", turns[0], turns[-1], text)
    written = rule(due).to_ical().decode()  # type: ignore[no-untyped-call]
    start = datetime.datetime.combine(turns[0], datetime.time())
    return [one.date() for one in rrulestr(written, dtstart=start)]


@pytest.mark.parametrize("text", RECURRING)
@pytest.mark.parametrize("years", [range(2027, 2029), range(2023, 2033)], ids=["2", "10"])
def test_a_program_finds_a_day_in_each_turn_and_none_beyond(text: str, years: range) -> None:
    assert days(text, years) == list(Period.parse(text).deadlines(years))
