"""The days by which a task is due."""

import datetime

import pytest

from macros.linking.due_days import deadline, due_days
from macros.model.tasks import TimeEntry

TEN_YEARS = range(2027, 2037)


def times(*periods: str | None) -> tuple[TimeEntry, ...]:
    return tuple(
        TimeEntry(when=one) if one else TimeEntry(unread="theo tiến độ", why="không nêu ngày")
        for one in periods
    )


def test_each_time_that_ends_has_a_day_and_each_that_comes_again_one_a_turn() -> None:
    found = due_days(times("2027-06-30", None, "2027/..", "every-quarter"), TEN_YEARS)
    assert [(one.place, one.recurs, len(one.days)) for one in found] == [
        (0, False, 1),
        (3, True, 40),
    ]
    assert found[1].days[-1] == datetime.date(2036, 12, 31)


@pytest.mark.parametrize(
    ("periods", "today", "expected"),
    [
        (["every-month/15"], "2027-02-10", "2027-02-15"),
        (["every-month/15"], "2027-02-15", "2027-02-15"),
        (["every-month/15"], "2040-01-01", "2036-12-15"),  # all past: the last one
        (["every-week/T6"], "2027-02-10", "2027-02-12"),
        (["every-week/T6"], "2027-02-12", "2027-02-12"),
        (["every-week"], "2027-02-10", "2027-02-14"),
        (["every-week/T2", "every-month/15"], "2027-02-10", "2027-02-15"),
        (["every-6-months", "every-quarter"], "2027-02-10", "2027-03-31"),
        (["2027-06-30", "every-quarter"], "2027-02-10", "2027-06-30"),
        (["2027-06-30", "every-quarter"], "2027-07-01", "2027-09-30"),
        (["2027-06-30", "2027-03"], "2040-01-01", "2027-06-30"),
        (["continuous", "periodic", "every-day", "2027/..", None], "2027-02-10", None),
        ([], "2027-02-10", None),
    ],
)
def test_the_deadline_is_the_last_day_or_that_of_the_turn_that_comes_next(
    periods: list[str | None], today: str, expected: str | None
) -> None:
    found = deadline(due_days(times(*periods), TEN_YEARS), datetime.date.fromisoformat(today))
    assert (found and found.isoformat()) == expected
