"""CSV files hold the rows of assignment tables, and no formula."""

import csv
import datetime
import io

import pytest

from macros.exports.csv_files import csv_file
from macros.exports.sheet_rows import HEADS, SheetRow, Sheets, columns
from tests.core_fixtures import catalog


def read(content: bytes) -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def a_row(text: str) -> SheetRow:
    return SheetRow("6", text, deadline=datetime.date(2022, 9, 30))


def test_a_csv_opens_as_the_same_rows() -> None:
    plan = catalog().plans[0]
    rows = Sheets(catalog()).of_plan(plan)
    head, *body = read(csv_file(rows))
    assert head == [HEADS[name] for name in columns(rows)]
    assert "Sản phẩm" not in head  # the plan names none
    assert [line[0] for line in body] == [str(number) for number in range(1, 17)]
    assert body[4][1] == rows[4].text  # of two paragraphs
    assert body[5][7] == "2022-09-30"
    assert body[14][7] == ""


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\uff1d", "\ufe62", "\t", "\r", "\n"])
def test_no_cell_of_a_csv_becomes_a_formula(start: str) -> None:
    text = f'{start}HYPERLINK("http://evil.example")'
    cell = read(csv_file([a_row(text)]))[1][1]
    assert cell == f"'{text}"
