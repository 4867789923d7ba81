"""Periods: the notation of the data."""

import datetime
from itertools import pairwise

import pytest

from macros.recognisers.periods import Period, spanning


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022-Q1", "2022-01-01", "2022-03-31"),
        ("2022-Q3", "2022-07-01", "2022-09-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2022-09-30", "2022-09-30", "2022-09-30"),
        ("2022-Q1/2022-Q3", "2022-01-01", "2022-09-30"),
        ("2022-09-01/2022", "2022-09-01", "2022-12-31"),
        ("2022/2025", "2022-01-01", "2025-12-31"),
        ("2022-11/2023-02", "2022-11-01", "2023-02-28"),
        ("2022-01/2022-06", "2022-01-01", "2022-06-30"),
    ],
)
def test_string_form(text: str, start: str, end: str) -> None:
    period = Period.parse(text)
    assert (str(period), period.start, period.end) == (
        text,
        datetime.date.fromisoformat(start),
        datetime.date.fromisoformat(end),
    )
    assert period.deadline == period.end


def test_continuous_has_no_deadline() -> None:
    period = Period.parse("continuous")
    assert (period.start, period.end, period.deadline, period.quarters()) == (None, None, None, ())


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "22", "2022-Q5", "2022-Q0", "2022-q3", "2022Q3", "2022-9", "2022-13", "2022-00"),
        *("2022-02-30", "2022-9-30", "30/9/2022", "Quý III/2022", "thường xuyên", "Continuous"),
        *("2022/", "/2022", "2022/2022", "2022-Q3/2022-Q1", "2022/2022-Q3", "2022-Q1/continuous"),
        *("2022-Q1/2022-Q2/2022-Q3", "0000", "2022\n", "２０２２", "2022-Q３"),
        *("1899", "2101-Q1", "2022/9999", "../2022", "2022/...", "continuous/..", "Periodic"),
        *("every", "every-", "every-2-weeks", "every-year/", "every-year/13", "every-year/Q5"),
        *("every-year/13-01", "every-year/02-30", "every-year/12-1", "every-month/32"),
        *("every-year/00", "every-year/6", "every-quarter/12", "every-month/12-"),
        *(
            "every-month/00",
            "every-month/5",
            "every-quarter/15",
            "every-6-months/Q1",
            "every-year/..",
        ),
        *("every-month/12-10", "every-year/2022", "every-year\n"),
        *("every-week/5", "every-week/T1", "every-week/T8", "every-week/t6", "every-week/fri"),
        *("every-day/T6", "every-month/T6", "every-week/12", "every-week/CN-T2"),
    ],
)
def test_other_strings_are_errors_in_vietnamese(text: str) -> None:
    with pytest.raises(ValueError, match=r"thời gian|lịch|khoảng|năm phải từ"):
        Period.parse(text)


def test_quarters_that_a_period_touches() -> None:
    assert Period.parse("2022").quarters() == ((2022, 1), (2022, 2), (2022, 3), (2022, 4))
    assert Period.parse("2022-08-15").quarters() == ((2022, 3),)
    assert Period.parse("2022-11/2023-02").quarters() == ((2022, 4), (2023, 1))


@pytest.mark.parametrize(
    "text",
    [
        *("periodic", "every-year", "every-month/15", "every-year/02-29"),
        *("every-week", "every-week/T6", "every-day"),
    ],
)
def test_a_time_without_a_year_has_no_first_and_last_day(text: str) -> None:
    period = Period.parse(text)
    assert (str(period), period.start, period.end, period.quarters()) == (text, None, None, ())


def test_an_open_range_has_a_first_day_only() -> None:
    period = Period.parse("2025-Q3/..")
    assert (str(period), period.start) == ("2025-Q3/..", datetime.date(2025, 7, 1))
    assert (period.deadline, period.quarters(), period.deadlines([2025])) == (None, (), ())


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        ("every-year", {"2024": "2024-12-31", "2025": "2025-12-31"}),
        ("every-year/12-10", {"2024": "2024-12-10", "2025": "2025-12-10"}),
        ("every-year/02-29", {"2024": "2024-02-29", "2025": "2025-02-28"}),
        ("every-year/02", {"2024": "2024-02-29", "2025": "2025-02-28"}),
        ("every-year/11", {"2024": "2024-11-30", "2025": "2025-11-30"}),
        ("every-year/Q1", {"2024": "2024-03-31", "2025": "2025-03-31"}),
        (
            "every-6-months",
            {
                **{"2024-01/2024-06": "2024-06-30", "2024-07/2024-12": "2024-12-31"},
                **{"2025-01/2025-06": "2025-06-30", "2025-07/2025-12": "2025-12-31"},
            },
        ),
    ],
)
def test_a_recurring_time_falls_due_in_each_turn(text: str, turns: dict[str, str]) -> None:
    period = Period.parse(text)
    assert {turn.text: str(turn.deadline) for turn in period.turns([2025, 2024, 2025])} == turns
    assert [str(day) for day in period.deadlines(range(2024, 2026))] == list(turns.values())
    assert all(Period.parse(turn).end for turn in turns), "a turn is itself a time"


def test_turns_within_a_year() -> None:
    quarters = Period.parse("every-quarter").turns([2022])
    assert [turn.text for turn in quarters] == ["2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"]
    assert [Period.parse(turn.text).end for turn in quarters] == [one.deadline for one in quarters]
    months = Period.parse("every-month").turns([2022])
    assert [turn.text for turn in months] == [f"2022-{month:02}" for month in range(1, 13)]
    assert [Period.parse(turn.text).end for turn in months] == [turn.deadline for turn in months]
    last = Period.parse("every-month/30").turns([2022])
    assert [str(turn.deadline) for turn in last][:3] == ["2022-01-30", "2022-02-28", "2022-03-30"]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("every-week/T2", "2026-01-05", "2027-12-27"),
        ("every-week/T6", "2026-01-02", "2027-12-31"),
        ("every-week/CN", "2026-01-04", "2027-12-26"),
        ("every-week", "2026-01-04", "2027-12-26"),  # a week ends on its Sunday
    ],
)
def test_each_week_has_a_day_and_is_counted_with_those_of_its_month(
    text: str, first: str, last: str
) -> None:
    turns = Period.parse(text).turns([2027, 2026])
    days = [turn.deadline for turn in turns]
    assert (str(days[0]), str(days[-1])) == (first, last)
    assert {after - day for day, after in pairwise(days)} == {datetime.timedelta(7)}
    months = [f"{year}-{month:02}" for year in (2026, 2027) for month in range(1, 13)]
    assert list(dict.fromkeys(turn.text for turn in turns)) == months
    assert all(turn.text == f"{turn.deadline:%Y-%m}" for turn in turns)


def test_only_what_recurs_has_turns() -> None:
    for text in ("2022", "2022/..", "continuous", "periodic", "every-day"):
        assert Period.parse(text).turns([2022]) == ()
    assert Period.parse("2022-Q3").deadlines([2030]) == (datetime.date(2022, 9, 30),)
    assert Period.parse("every-year").deadlines([]) == ()


def test_what_several_times_span() -> None:
    parsed = [Period.parse(text) for text in ("2022-Q3", "2022-Q1", "continuous", "2022-05")]
    assert str(spanning(parsed)) == "2022-Q1/2022-Q3"
    assert str(spanning(parsed[:1])) == "2022-Q3"
    assert spanning(parsed[2:3]) is None
