"""Periods: their string form, and the wordings that give them."""

import datetime

import pytest

from macros.recognisers.periods import Period, find_periods, given_period


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
        *("1899", "2101-Q1", "2022/9999"),
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
    ("words", "expected"),
    [
        # the plan's own
        ("Cả năm 2022.", "2022"),
        ("Quý I/2022.", "2022-Q1"),
        ("Quý III/2022.", "2022-Q3"),
        ("Quý IV/2022.", "2022-Q4"),
        ("Xây dựng Đề án trong quý III/2022.", "2022-Q3"),
        # other ways of writing
        ("Năm 2022", "2022"),
        ("quý 3 năm 2022", "2022-Q3"),
        ("Quý II", "2021-Q2"),
        ("Quý iii/2022", "2022-Q3"),
        ("Tháng 9/2022", "2022-09"),
        ("trong tháng 12 năm 2022", "2022-12"),
        ("Trong tháng 3", "2021-03"),
        ("Trước ngày 30/9/2022.", "2022-09-30"),
        ("Hoàn thành trước 5/4/2022", "2022-04-05"),
        ("Trước ngày 30/9", "2021-09-30"),
        ("ngày 30 tháng 9 năm 2022", "2022-09-30"),
        ("6 tháng đầu năm 2022", "2022-01/2022-06"),
        ("Sáu tháng cuối năm", "2021-07/2021-12"),
        ("Thường xuyên.", "continuous"),
        ("Thường xuyên trong năm 2022", "2022"),
        # ranges
        ("Từ quý I đến quý III/2022", "2022-Q1/2022-Q3"),
        ("Từ quý I đến hết quý III năm 2022", "2022-Q1/2022-Q3"),
        ("Quý I - III/2022", "2022-Q1/2022-Q3"),
        ("Quý II–IV/2022", "2022-Q2/2022-Q4"),
        ("từ tháng 3 đến tháng 9/2022", "2022-03/2022-09"),
        ("tháng 3 - 9/2022", "2022-03/2022-09"),
        ("Từ tháng 11/2022 đến tháng 02/2023", "2022-11/2023-02"),
        ("Từ ngày 01/3 đến ngày 30/9/2022", "2022-03-01/2022-09-30"),
        ("Năm 2022 - 2023", "2022/2023"),
        ("Từ quý II đến hết năm 2022", "2022-Q2/2022"),
        # several times span them all
        ("Quý I và quý III/2022", "2022-Q1/2022-Q3"),
        ("Quý I, II, III/2022", "2022-Q1/2022-Q3"),
        ("Quý I, III và IV/2022", "2022-Q1/2022-Q4"),
        ("Cả năm 2022, trọng tâm là quý III/2022", "2022"),
        # none
        ("", None),
        ("Theo kế hoạch.", None),
        ("giai đoạn 2021 - 2025", None),
        ("ngày 15 hằng tháng", None),
        ("Quý V/2022", None),
        ("quý khách", None),
        ("Theo Nghị định số 04/2015/NĐ-CP", None),
        ("03 cơ quan", None),
    ],
)
def test_what_a_line_of_time_gives(words: str, expected: str | None) -> None:
    assert given_period(words, 2021) == expected


def test_figures_beside_a_month_or_a_quarter_are_no_time() -> None:
    assert given_period("Trong quý III, 2 cơ quan", 2021) == "2021-Q3"
    assert given_period("Trong tháng 9, 03 cơ quan được kiểm tra", 2021) == "2021-09"


def test_all_times_of_a_text_in_order() -> None:
    found = find_periods("Chuyển từ quý III/2022 sang quý IV/2022, báo cáo trước 15/12/2022.", 2022)
    assert [period.text for period in found] == ["2022-Q3", "2022-Q4", "2022-12-15"]


@pytest.mark.parametrize("words", ["tháng 13/2022", "ngày 31/02/2022", "tháng 0"])
def test_a_date_in_no_calendar_is_an_error(words: str) -> None:
    with pytest.raises(ValueError, match="không có ngày này trong lịch"):
        given_period(words, 2022)
