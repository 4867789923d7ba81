"""Cells of which all is a time: those in doubt are unread whole."""

import pytest

from macros.recognisers.date_order import WHICH_MONTH
from macros.recognisers.pipe_tables import RowLine, read_tables
from macros.recognisers.time_cells import NOT_ALL, marked_time, readings_of_cell, times_of_cell

YEARS = (2026,)


@pytest.mark.parametrize(
    ("words", "month_first", "why"),
    [
        ("M5 - T7/2026", False, NOT_ALL),
        ("Tháng 02/", False, NOT_ALL),
        ("Q9, tháng 7/2026", False, NOT_ALL),
        ("3/4/2026", True, WHICH_MONTH),
        ("Từ 5/6/2026 đến 7/8/2026", True, WHICH_MONTH),
    ],
)
def test_what_is_in_doubt_is_unread_whole(words: str, month_first: bool, why: str) -> None:
    (one,) = times_of_cell(words, YEARS, month_first=month_first)
    assert (one.start, one.end, one.period, one.why) == (0, len(words), None, why)


@pytest.mark.parametrize(
    ("words", "month_first"), [("3/4/2026", False), ("25/12/2026", True), ("Quý I/2026", True)]
)
def test_what_is_in_no_doubt_is_read(words: str, month_first: bool) -> None:
    assert all(one.period for one in times_of_cell(words, YEARS, month_first=month_first))


def test_somebody_may_say_which_figure_is_the_month() -> None:
    found = {str(one.period) for one in readings_of_cell("3/4/2026", YEARS)}
    assert found == {"2026-04-03", "2026-03-04"}
    assert [str(one.period) for one in readings_of_cell("25/12/2026", YEARS)] == ["2026-12-25"]


@pytest.mark.parametrize(
    ("words", "periods"),
    [
        ("2026-03-15", ["2026-03-15"]),
        ("Thứ Ba (13/01)", ["2026-01-13"]),
        ("Chủ nhật, 14/3", ["2026-03-14"]),
        ("20-25/3", ["2026-03-20/2026-03-25"]),
        ("Tháng 3, 6 và 9.", ["2026-03", "2026-06", "2026-09"]),
        ("Quý I, 3", ["2026-Q1", "2026-Q3"]),
        ("Quý I, 2 cơ quan", ["None"]),
        ("2026-13-15", ["None"]),
        ("Tuần 3, tháng 4/2026", ["None"]),
        ("Tháng 6,12", ["2026-06", "2026-12"]),
        ("Tháng 6,5 tỷ", ["None"]),
        ("Quý I ÷ III", ["2026-Q1/2026-Q3"]),
        ("Quý cuối năm 2026", ["None"]),
        ("Ngày 10/3/2026 (âm lịch)", ["None"]),
        ("QII", ["2026-Q2"]),
    ],
)
def test_a_cell_may_say_less_where_nothing_but_a_time_stands(
    words: str, periods: list[str]
) -> None:
    assert [str(one.period) for one in times_of_cell(words, YEARS)] == periods


@pytest.mark.parametrize(
    ("heads", "words"),
    [
        (("Tháng", "3"), "Tháng 3"),
        (("Năm 2026", "Quý I"), "Quý I Năm 2026"),
        (("Thời gian", "Quý I"), "Quý I"),
        (("Tiến độ năm 2026", "QI"), "QI Tiến độ năm 2026"),
        (("Thời gian thực hiện trong năm 2026", "QI"), "QI Thời gian thực hiện trong năm 2026"),
        (("Số liệu năm 2026", "Quý I"), ""),
        (("Thời gian thực hiện năm 2026 (tháng)", "3"), "Thời gian thực hiện năm 2026 (tháng) 3"),
        (("Thời gian", "Tuần 1"), ""),
        (("Đã xong", "Quý"), ""),
    ],
)
def test_a_head_says_when_its_cells_are_marked(heads: tuple[str, str], words: str) -> None:
    lines = [
        f"| TT | {heads[0]} | < |\n| ^ | {heads[1]} | Quý II |\n|---|---|---|",
        "| 1 | x | x |\n| 2 | | 12 |",
    ]
    rows = "\n".join(lines).split("\n")
    (table,) = read_tables([RowLine(line, at, 1) for at, line in enumerate(rows, 1)])
    for row, expected in ((table.rows[2], words), (table.rows[3], "")):
        assert " ".join(cell.text for cell in marked_time(table, row, 1)) == expected
    assert marked_time(table, table.rows[2], 2) == ()  # not all of its cells are marks


@pytest.mark.parametrize(
    ("head", "cell", "words"),
    [
        ("Tháng", "4-5", "Tháng 4-5"),
        ("Quý", "II, III", "Quý II, III"),
        ("Tháng", "13", ""),
        ("Quý", "I/2027", "Quý I/2027"),
        ("Tuần", "3", ""),
        ("Số", "3", ""),
    ],
)
def test_figures_are_of_the_unit_at_the_head(head: str, cell: str, words: str) -> None:
    rows = [f"| TT | {head} |", "|---|---|", f"| 1 | {cell} |"]
    (table,) = read_tables([RowLine(line, at, 1) for at, line in enumerate(rows, 1)])
    assert " ".join(one.text for one in marked_time(table, table.rows[1], 1)) == words
