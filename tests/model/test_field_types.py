"""Fields whose own rule is more than a pattern: what they take is what pages and files can show."""

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from macros.labels import part_date
from macros.model.field_types import Date, PartDate, PeriodText, Year


def refusal(kind: Any, value: object) -> str:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(value)
    (error,) = caught.value.errors()
    return str(error.get("ctx", {}).get("error", error["type"]))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2025", "năm 2025"),
        ("2025-03", "tháng 3/2025"),
        ("2025-07-01", "ngày 01/7/2025"),
        ("2024-02-29", "ngày 29/02/2024"),
    ],
)
def test_a_date_may_be_known_in_part(value: str, shown: str) -> None:
    assert TypeAdapter(PartDate).validate_python(value) == value
    assert part_date(value) == shown


@pytest.mark.parametrize(
    "value",
    [
        *("2025-7-1", "01-7-2025", "01/7/2025", "07/2025", "2025-Q3", "giữa năm 2025"),
        *("tháng 7-2025", "Quý III/2025", "2025 - nay", "2025-03-01T00:00", "", "２０２５"),
    ],
)
def test_a_date_known_in_part_has_one_form(value: str) -> None:
    assert refusal(PartDate, value) == "phải viết dạng 2025, 2025-03 hoặc 2025-03-01"


@pytest.mark.parametrize("value", ["2025-13", "2025-00", "2025-02-30", "2023-02-29"])
def test_a_date_known_in_part_is_in_the_calendar(value: str) -> None:
    assert refusal(PartDate, value) == "không có ngày này trong lịch"


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Date, "1899-12-31"),
        (Date, "2101-01-01"),
        (PartDate, "0000"),
        (PartDate, "9999-12-31"),
        (PeriodText, "1899"),
        (PeriodText, "2022/9999"),
        (PeriodText, "9999-12-31"),
    ],
)
def test_years_that_no_calendar_file_can_hold_are_refused(kind: Any, value: str) -> None:
    assert refusal(kind, value) == "năm phải từ 1900 đến 2100"


def test_the_years_at_the_ends_are_taken() -> None:
    for day in (date(1900, 1, 1), date(2100, 12, 31)):
        assert TypeAdapter(Date).validate_python(day.isoformat()) == day
        assert TypeAdapter(PeriodText).validate_python(day.isoformat()) == day.isoformat()
    assert TypeAdapter(Year).validate_python("2100") == 2100
    assert refusal(Year, "2101") == "less_than_equal"
