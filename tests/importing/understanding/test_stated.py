"""Times that a cell states: read, unless figures stand beside them that may be a time too."""

from collections.abc import Sequence

import pytest

from macros.importing.understanding.facts import Dated
from macros.importing.understanding.stated import (
    times_in_doubt_of,
    times_in_prose,
    times_stated,
)
from macros.importing.understanding.understood import StatedTime
from macros.recognisers.periods import Period
from macros.recognisers.time_agreement import not_given, not_stated
from macros.recognisers.time_cells import NOT_ALL, times_of_cell
from macros.recognisers.times import find_times
from tests.recognisers.prose import no_times, times
from tests.recognisers.reading import rows

DATED = Dated((2022,), 2022)


@pytest.mark.parametrize(
    ("words", "whens"),
    [
        ("Quý III/2026", ["2026-Q3"]),
        ("T5 - T7/2026", ["2026-05/2026-07"]),
        ("Kỳ họp thứ 3 HĐND tỉnh, tháng 7/2026", ["2026-07"]),
        ("Trước 17 giờ ngày 12/9/2026", ["2026-09-12"]),
        ("Liên tục 24/7", ["continuous"]),
        ("Từ 20 giờ 15’- 20 giờ 45’ ngày 23 tháng 1", ["2026-01-23"]),
        ("Đã hoàn thành 80%, tiếp tục trong Quý III/2026", ["2026-Q3"]),
        ("-", []),
        ("Mỗi tuần 01 lần", ["every-week"]),
        ("Trước 16 giờ thứ Sáu hằng tuần", ["every-week/T6"]),
        ("Thứ 3, thứ 5 hằng tuần", ["every-week/T3", "every-week/T5"]),
        ("Hằng ngày", ["every-day"]),
        ("Quý II/2026 (theo kết luận về biên chế giai đoạn 2026 - 2031)", ["2026-Q2"]),
        ("Năm 2026 (trước ngày 30/6)", ["2026", "2026-06-30"]),
    ],
)
def test_a_time_is_read(words: str, whens: list[str]) -> None:
    assert [one.when for one in times_stated(words, (2026,))] == whens


@pytest.mark.parametrize(
    "words",
    [
        "02 tuần một lần",
        "02 lần/năm",
        "Mỗi tuần 02 buổi",
        "10 ngày/lần",
        "Theo kế hoạch hằng năm",
        "Mỗi tháng 02 số",
    ],
)
def test_an_interval_that_has_no_form_is_told_whole(words: str) -> None:
    assert [(one.when, one.words) for one in times_stated(words, (2026,))] == [(None, words)]


HELD_BACK = (
    "Tháng 01 - 02/",
    "M5 - T7/2026",
    "15 đến tháng 7/2026",
    "Q9, tháng 7/2026",
    "8 giờ 00 ngày 3/7/2026, 15",
)


@pytest.mark.parametrize("words", HELD_BACK)
def test_figures_that_may_be_a_time_hold_all_of_it_back(words: str) -> None:
    assert [(one.when, one.words, one.why) for one in times_stated(words, (2026,))] == [
        (None, words, NOT_ALL)
    ]


def _asked_for(words: str, stated: Sequence[StatedTime], *, only_time: bool) -> list[str]:
    """What the check finds wrong with times that were stated of these words."""
    periods = [Period.parse(one.when) for one in stated if one.when]
    unread = [one.words for one in stated if not one.when]
    found = (
        times_of_cell(words, DATED.years)
        if only_time
        else find_times(words, DATED.years, only_time=False, since=DATED.issued)
    )
    left = not_stated(periods, found, text=words, unread=unread)
    return [*map(str, not_given(periods, found)), *(words[one.start : one.end] for one in left)]


def test_the_check_admits_each_time_that_is_taken_from_a_cell() -> None:
    cells = [*HELD_BACK, *(row["words"] for row in rows("times.tsv"))]
    asked = {one: _asked_for(one, times_stated(one, (2022,)), only_time=True) for one in cells}
    assert {words: left for words, left in asked.items() if left} == {}


def test_the_check_admits_each_time_that_is_taken_from_prose() -> None:
    sentences = [*no_times(300, seed=5), *(words for words, _ in times(300, seed=5))]
    for words in sentences:
        taken = times_in_prose(words, DATED) or times_in_doubt_of(words, DATED)
        assert _asked_for(words, taken, only_time=False) == [], words
