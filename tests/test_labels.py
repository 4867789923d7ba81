"""Words of the site: roles out of labels, dates, periods, and the Vietnamese order."""

import datetime
import json
import random

import pytest

from macros.labels import (
    FORCE_LABELS,
    KIND_LABELS,
    ROLES,
    by_name,
    day,
    decimal,
    period,
    place_in_plan,
    quarter,
    quoted,
    role_of_label,
    roles_told,
    task_label,
    task_lead,
    task_number,
)
from macros.model.documents import Force
from macros.model.owners import BodyKind
from macros.model.tasks import Assignment, AssignmentEntry, Role
from macros.recognisers.periods import Period
from tests.core_fixtures import ROOT


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Chỉ đạo thực hiện", Role.direct),
        ("Chỉ đạo", Role.direct),
        ("Tham mưu, thực hiện", Role.carry_out),
        ("Tham mưu thực hiện", Role.carry_out),
        ("Thực hiện", Role.carry_out),
        ("CHỦ TRÌ", Role.lead),
        ("Cơ quan chủ trì", Role.lead),
        ("Phối hợp thực hiện", Role.support),
        ("Theo dõi, giám sát", Role.monitor),
        ("Thời gian", None),
        ("Thời gian thực hiện", None),
        ("Phân công", Role.other),
        ("Ghi chú", None),
        ("", None),
    ],
)
def test_a_label_tells_its_role(label: str, role: Role | None) -> None:
    assert role_of_label(label) == role


def test_every_value_has_words() -> None:
    assert set(ROLES) == set(Role)
    assert set(KIND_LABELS) == set(BodyKind)
    assert set(FORCE_LABELS) == set(Force)
    named = {role: label for role, label in ROLES.items() if role != Role.other}
    assert all(role_of_label(label.words) == role for role, label in named.items())


def test_a_kind_of_body_is_of_no_one_level() -> None:
    """A district's Ủy ban nhân dân stands under the same heading as the province's."""
    for words in KIND_LABELS.values():
        assert not {"tỉnh", "huyện"} & set(words.lower().split()), words


def test_dates_and_quarters() -> None:
    days = json.loads((ROOT / "tests/data/days.json").read_text(encoding="utf-8"))
    for data, paper in days.items():  # tests/js/shared/dates.test.js reads them as well
        assert day(datetime.date.fromisoformat(data)) == paper
    assert day(None) == "chưa rõ"
    assert quarter(2022, 3) == "Quý III/2022"


@pytest.mark.parametrize(
    ("text", "shown", "last"),
    [
        ("2022", "Cả năm 2022", "2022-12-31"),
        ("2022-Q4", "Quý IV/2022", "2022-12-31"),
        ("2022-09", "Tháng 9/2022", "2022-09-30"),
        ("2022-09-05", "Ngày 05/9/2022", "2022-09-05"),
        ("2022-Q1/2022-Q3", "Từ quý I/2022 đến quý III/2022", "2022-09-30"),
        ("2025/2026", "Từ năm 2025 đến năm 2026", "2026-12-31"),
        ("2022-09-05/2022-12", "Từ ngày 05/9/2022 đến tháng 12/2022", "2022-12-31"),
        ("2025/..", "Từ năm 2025 trở đi", None),
        ("2025-Q3/..", "Từ quý III/2025 trở đi", None),
        ("every-year", "Hằng năm", None),
        ("every-year/12-10", "Ngày 10/12 hằng năm", None),
        ("every-year/02-29", "Ngày 29/02 hằng năm", None),
        ("every-year/06", "Tháng 6 hằng năm", None),
        ("every-year/Q4", "Quý IV hằng năm", None),
        ("every-6-months", "6 tháng một lần", None),
        ("every-quarter", "Hằng quý", None),
        ("every-month", "Hằng tháng", None),
        ("every-month/15", "Ngày 15 hằng tháng", None),
        ("every-week", "Hằng tuần", None),
        ("every-week/T2", "Thứ Hai hằng tuần", None),
        ("every-week/CN", "Chủ nhật hằng tuần", None),
        ("every-day", "Hằng ngày", None),
        ("periodic", "Định kỳ", None),
        ("continuous", "Thường xuyên", None),
        (None, "Không nêu thời gian", None),
    ],
)
def test_periods(text: str | None, shown: str, last: str | None) -> None:
    assert period(text) == shown
    assert (Period.parse(text).deadline if text else None) == (
        datetime.date.fromisoformat(last) if last else None
    )


def test_names_sort_as_vietnamese_does() -> None:
    """Letter first (a ă â … d đ e ê … o ô ơ … u ư), then tone: ngang huyền hỏi ngã sắc nặng."""
    ordered = [
        "3 cơ quan",
        "an",
        "anh",
        "ăn",
        "ân",
        "Ban Dân vận",
        "Ban Nội chính",
        "Chính phủ",
        "dân",
        "Đảng ủy",
        "đoàn",
        "em",
        "êm",
        "ma",
        "mà",
        "mả",
        "mã",
        "má",
        "mạ",
        "mai",
        "o",
        "ô",
        "ơ",
        "Sở Công Thương",
        "Sở Tài chính",
        "Sở Tư pháp",
        "Sở Xây dựng",
        "Sở Y tế",
        "Tỉnh ủy",
        "u",
        "Ủy ban",
        "ư",
        "ý",
    ]
    shuffled = ordered[:]
    random.Random(3).shuffle(shuffled)
    assert by_name(shuffled, str) == ordered


def test_case_and_composition_do_not_change_the_order() -> None:
    assert by_name(["sở y tế", "SỞ XÂY DỰNG", "Sở Y tế"], str) == [
        "SỞ XÂY DỰNG",
        "sở y tế",
        "Sở Y tế",
    ]
    assert by_name(["đê", "de\u0302"], str) == ["de\u0302", "đê"]


def test_a_fraction_is_written_with_a_comma() -> None:
    assert [decimal(number) for number in (1.5, 0.96, 12.34)] == ["1,5", "1,0", "12,3"]


@pytest.mark.parametrize(
    ("number", "listed", "label", "lead"),
    [
        ("6", "6", "Nhiệm vụ 6", "6. "),
        ("6a", "6a", "Nhiệm vụ 6a", "6a. "),
        ("2.2", "2.2", "Nhiệm vụ 2.2", "2.2. "),
        ("a)", "a)", "Nhiệm vụ a)", "a) "),
        (None, "không đánh số", "Nhiệm vụ không đánh số", ""),
    ],
)
def test_a_task_is_called_by_its_printed_number_if_it_has_one(
    number: str | None, listed: str, label: str, lead: str
) -> None:
    assert (task_number(number), task_label(number), task_lead(number)) == (listed, label, lead)


def test_marks_inside_quoted_words_are_single() -> None:
    assert quoted("Quy trình “ba không”") == "“Quy trình ‘ba không’”"


def test_words_stand_in_a_section_and_behind_a_number_if_there_is_one() -> None:
    assert place_in_plan("II", "6") == "phần II, mục 6"
    assert place_in_plan("II", None) == "phần II"


def test_the_description_of_a_role_names_every_role_as_it_is_called() -> None:
    """The model cannot ask the labels, which are of its values."""
    for record in (Assignment, AssignmentEntry):
        assert record.model_fields["role"].description == f"{roles_told()}."
