"""Times that a cell states: read, unless figures stand beside them that may be a time too."""

import pytest

from macros.importing.understanding.stated import NOT_ALL, times_stated


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


@pytest.mark.parametrize(
    "words",
    [
        "Tháng 01 - 02/",
        "M5 - T7/2026",
        "15 đến tháng 7/2026",
        "Q9, tháng 7/2026",
        "8 giờ 00 ngày 3/7/2026, 15",
    ],
)
def test_figures_that_may_be_a_time_hold_all_of_it_back(words: str) -> None:
    assert [(one.when, one.words, one.why) for one in times_stated(words, (2026,))] == [
        (None, words, NOT_ALL)
    ]
