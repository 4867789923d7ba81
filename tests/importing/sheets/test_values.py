"""What people write into cells: days in every form that is one day, states, proof, times."""

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.importing.sheets.cells import Cell
from macros.importing.sheets.values import CellError, date_of, proof_of, state_of, time_of
from macros.labels import STATES, day, period
from macros.model.progress import State
from tests.core_fixtures import catalog, checked

DAY = datetime.date(2022, 9, 5)
PLAN = "03-kh-bcd-2022"


def cell(value: object, link: str = "") -> Cell:
    return Cell("A!A1", value, link)


@pytest.mark.parametrize(
    "value",
    [
        *(DAY, datetime.datetime(2022, 9, 5, 13, 30), 44809, 44809.0),
        *("5/9/2022", "05/09/2022", "5-9-2022", "05.9.2022.", "ngày 5 tháng 9 năm 2022"),
        *("2022-09-05", "2022-09-05 00:00:00", " 5/9/2022\n"),
    ],
)
def test_a_day_is_read_however_it_is_written(value: object) -> None:
    assert date_of(cell(value)) == DAY


@given(st.dates(datetime.date(1982, 3, 1), datetime.date(2099, 12, 31)))
def test_every_day_is_read_as_pages_print_it_and_as_excel_counts_it(date: datetime.date) -> None:
    serial = (date - datetime.date(1899, 12, 30)).days
    assert date_of(cell(day(date))) == date_of(cell(date.isoformat())) == date
    assert date_of(cell(serial)) == date


@pytest.mark.parametrize("value", ["9/28/2022", "31/02/2022", "9/2022", 2022, True, "mai", 1e9])
def test_what_is_no_day_is_none(value: object) -> None:
    with pytest.raises(CellError):
        date_of(cell(value))


def test_states_are_known_by_their_words() -> None:
    assert all(state_of(cell(words.upper())) is state for state, words in STATES.items())
    assert state_of(cell("Xong.")) is State.done
    with pytest.raises(CellError, match="có phải “đang thực hiện”"):
        state_of(cell("đang thưc hiện"))


def test_proof_is_a_document_or_an_address() -> None:
    def proof(words: str, link: str = "") -> Any:
        return proof_of(cell(words, link), checked().lexicon, PLAN, "Sở A")

    assert proof("Quyết định 217-QĐ/TW") == "quyet-dinh-217-qd-tw-2013"
    found = proof("Báo cáo 5 (https://a.example/b.pdf).")
    assert (found["url"], found["read"]) == ("https://a.example/b.pdf", None)
    assert found["note"] == "Báo cáo 5; địa chỉ do Sở A ghi trong bảng báo kết quả"
    assert proof("bấm vào đây", "https://a.example/c")["url"] == "https://a.example/c"
    for words in ("có", "Báo cáo 99/BC-SNV", "Quyết định 217-QĐ/TW, Kết luận 120-KL/TW"):
        with pytest.raises(CellError):
            proof(words)


def test_every_time_of_the_data_is_read_as_sheets_print_it() -> None:
    for plan in catalog().plans:
        for task in plan.tasks:
            for time in task.times:
                shown = period(time.when) + (f" ({time.scope})" if time.scope else "")
                assert time_of(shown, plan.record.covered_years) == time.when
    assert time_of("Không nêu thời gian", [2022]) is None
    assert time_of("", [2022]) is None
    with pytest.raises(CellError):
        time_of("khi nào xong", [2022])
    with pytest.raises(CellError, match="còn con số chưa hiểu"):
        time_of("M5 - T7/2022", [2022])
