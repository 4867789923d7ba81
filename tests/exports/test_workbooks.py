"""Workbooks, opened by another library than the one that writes them."""

import datetime
import io
import pathlib
import time
import zipfile
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from macros import addresses
from macros.checks.checked_data import load_checked
from macros.exports.downloads import files
from macros.exports.row_marks import HEAD
from macros.exports.sheet_rows import HEADS, SheetRow, Sheets, columns
from macros.exports.workbooks import Table, sheet_name, workbook
from macros.history.edition import Edition
from macros.labels import STATES
from tests.core_fixtures import MIXED, ROOT, catalog, copied, replaced

DAY = datetime.date(2022, 9, 5)
PLAN = addresses.download("plan", "03-kh-bcd-2022", "xlsx")


def opened(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def shown(book: openpyxl.Workbook) -> list[Worksheet]:
    """The sheets that are not hidden."""
    return [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]


def table(sheet: Worksheet) -> list[tuple[object, ...]]:
    """The rows from the heads of the table on, without the hidden column of their numbers."""
    rows: list[tuple[object, ...]] = list(sheet.iter_rows(values_only=True))
    first = next(index for index, row in enumerate(rows) if row[0] == HEADS["number"])
    hidden = rows[first].index(HEAD)
    assert sheet.column_dimensions[get_column_letter(hidden + 1)].hidden
    return [row[:hidden] for row in rows[first:]]


def expected(rows: list[SheetRow]) -> list[tuple[object, ...]]:
    names = columns(rows)
    cells = [tuple(_read_back(getattr(row, name)) for name in names) for row in rows]
    return [tuple[object, ...](HEADS[name] for name in names), *cells]


def _read_back(value: object) -> object:
    if isinstance(value, datetime.date):
        return datetime.datetime.combine(value, datetime.time())
    return int(value) if isinstance(value, str) and value.isdecimal() else value or None


def a_row(text: str, number: str = "6") -> SheetRow:
    return SheetRow(number, *(text,) * 7, DAY, *(text,) * 4)


@pytest.fixture(scope="module")
def book() -> openpyxl.Workbook:
    """The workbook of the real plan."""
    return opened(dict(files(catalog(ROOT), ""))[PLAN])


def test_the_plan_has_a_sheet_for_each_body_that_has_a_task(book: openpyxl.Workbook) -> None:
    found, plan = catalog(), catalog().plans[0]
    bodies = {owner for owner in found.years_of if owner[0] == "body"}
    assert len(shown(book)) == 1 + len(bodies)
    assert table(book.worksheets[0]) == expected(Sheets(found).of_plan(plan))
    sheet = next(sheet for sheet in book.worksheets if sheet["A3"].value == "Sở Nội vụ")
    rows = Sheets(found).of_owner_in(("body", "so-noi-vu"), plan)
    assert table(sheet) == expected(rows)


def test_each_sheet_is_ready_to_filter_and_to_print(book: openpyxl.Workbook) -> None:
    sheet: Any  # the stubs take every part of the set-up for missing
    for sheet in shown(book):
        head = 1 + [row[0].value for row in sheet.iter_rows()].index(HEADS["number"])
        assert sheet.freeze_panes == f"C{head + 1}"
        assert sheet.auto_filter.ref == f"A{head}:M{sheet.max_row}"
        assert sheet.print_title_rows == f"${head}:${head}"
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToHeight == 0  # as many sheets of paper as it takes
        assert sheet.oddFooter.left.text == "Bản trích, không thay thế văn bản gốc"
        assert sheet.oddFooter.right.text == "Trang &P/&N"
        assert all(cell.alignment.wrap_text for cell in sheet[head + 1][:-1])


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("http://evil.example";"x")',
        "{=1+1}",
        "+1",
        "@SUM(A1)",
        "http://evil.example",
        "mailto:a@evil.example",
        "<b>&amp;</b> \"'",
        "hai\ndòng",
        "",
    ],
)
def test_a_cell_is_text_whatever_it_holds(text: str) -> None:
    content = workbook([Table(text, (text, text), [a_row(text, "6a")])], DAY)
    sheet = opened(content).worksheets[0]
    assert table(sheet)[1] == expected([a_row(text, "6a")])[1]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}
    assert not any(cell.hyperlink for row in sheet.iter_rows() for cell in row)


def test_a_text_too_long_for_a_cell_says_that_there_is_more() -> None:
    sheet = opened(workbook([Table("A", ("A",), [a_row("chữ " * 10_000)])], DAY)).worksheets[0]
    cell = str(table(sheet)[1][1])
    assert len(cell) == 32_767
    assert cell.endswith("đọc tiếp ở tệp CSV hoặc trên trang]")


def test_signs_that_excel_counts_twice_are_counted_so() -> None:
    sheet = opened(workbook([Table("😀" * 20, ("A",), [a_row("😀" * 20_000)])], DAY)).worksheets[0]
    assert sheet.title == "😀" * 15
    cell = str(table(sheet)[1][1])
    assert 32_765 < len(cell.encode("utf-16-le")) / 2 <= 32_767


def test_a_high_row_widens_the_columns_so_that_paper_shows_it_all() -> None:
    sixty = "; ".join(f"Ủy ban nhân dân huyện Mẫu {number}" for number in range(60))
    usual, wide = (
        opened(workbook([Table("A", ("A",), [a_row(text)])], DAY)).worksheets[0]
        for text in ("ngắn", sixty)
    )
    assert wide.column_dimensions["B"].width > 2 * usual.column_dimensions["B"].width
    assert wide.row_dimensions[4].height <= 409


def test_sheet_names_are_legal_and_none_is_another() -> None:
    taken: set[str] = set()
    names = [
        sheet_name(name, taken)
        for name in ["Sở " * 20, "Sở " * 20, "a[b]:*?/\\", "'", "History", "A B", "a b"]
    ]
    assert names[2:] == ["a b", "Bảng", "History_", "A B (2)", "a b (3)"]
    assert len({name.lower() for name in names}) == len(names)
    assert all(0 < len(name) <= 31 for name in names)
    book = opened(workbook([Table(name, ("",), []) for name in ("Sở " * 20, "Sở " * 20)], DAY))
    assert len(shown(book)) == 2


def test_a_workbook_is_the_same_whenever_it_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    tables = [Table("A", ("A",), [a_row("x")])]
    first = workbook(tables, DAY)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(2_000_000_000))
    assert workbook(tables, DAY) == first
    for entry in zipfile.ZipFile(io.BytesIO(first)).infolist():
        assert entry.date_time == (1980, 1, 1, 0, 0, 0)


def test_a_plan_of_several_years_keeps_the_sheets_of_bodies_while_it_runs(
    tmp_path: pathlib.Path,
) -> None:
    """A plan of 2028 comes; that of 2027 to 2036 still gives tasks, that of 2027 alone none."""
    root = copied(tmp_path, MIXED)
    replaced(root / "data/plans/20-kh-ubnd-an-hai-2027/plan.yml", "year: 2027", "year: 2028")
    checked = load_checked(root)
    made = dict(files(Edition(checked.records, checked.lexicon), ""))
    sheets = {
        id_: [one.title for one in shown(opened(made[addresses.download("plan", id_, "xlsx")]))]
        for id_ in ("20-kh-ubnd-2027", "21-kh-ubnd-2027")
    }
    assert len(sheets["20-kh-ubnd-2027"]) > 1
    assert sheets["21-kh-ubnd-2027"] == ["Cả kế hoạch"]


def test_the_report_of_a_body_is_ready_to_be_filled_in() -> None:
    content = files(catalog(ROOT), "")[addresses.download("body", "so-noi-vu", "xlsx")]
    sheet: Any = opened(content)["Báo kết quả"]
    head = {str(cell.value): cell.column_letter for cell in table_head(sheet)}
    kinds = {
        column: one.type
        for one in sheet.data_validations.dataValidation
        for column in {str(part.coord)[0] for part in one.sqref.ranges}
    }
    assert kinds == {
        head["Tình trạng"]: "list",
        **{head[name]: "date" for name in ("Tính đến ngày", "Ngày hoàn thành")},
        head["Sửa lần báo cáo ngày"]: "date",
    }
    (listed,) = (one for one in sheet.data_validations.dataValidation if one.type == "list")
    assert listed.formula1.strip('"').split(",") == [*STATES.values()]
    assert sheet.column_dimensions[head[HEAD]].hidden


def table_head(sheet: Any) -> Any:
    return next(row for row in sheet.iter_rows() if row[0].value == HEADS["number"])
