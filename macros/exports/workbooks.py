"""Tables as workbooks, laid out as an office does and set up for A4, landscape.

Each row says on a hidden sheet what it is about, so that an edited copy can be read back
(scripts/import_sheet.py).
"""

import datetime
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from macros.exports.report_rows import DATES, ReportRow
from macros.exports.row_marks import FORMAT, HEAD, REPORTS, SHEET, RowMark, digest, reports_digest
from macros.exports.sheet_layouts import ASSIGNMENTS, Layout
from macros.exports.sheet_rows import SheetRow
from macros.labels import STATES, day

EXTRACT = "Bản trích, không thay thế văn bản gốc"

_Cells = tuple[str | datetime.date | None, ...]  # of one row
_LINE = 14.5  # points, of a row of one line
_MOST_LINES = 27  # Excel makes no row higher than 409 points
_WIDEST = 4  # times the usual widths: fitted to an A4 sheet, smaller print could not be read
_MOST_NAME, _MOST_CELL = 31, 32_767  # Excel's limits, in its characters: units of UTF-16
_CUT = " [… dài quá một ô của Excel: đọc tiếp ở tệp CSV hoặc trên trang]"
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_A4 = 9
_CALM = {"font_name": "Times New Roman", "font_size": 11, "valign": "top", "text_wrap": True}
_BOXED = _CALM | {"border": 1, "border_color": "#8A8178"}
_HEAD = _BOXED | {"bold": True, "align": "center", "valign": "vcenter", "bg_color": "#F8E9E6"}
_MIDDLE = _BOXED | {"align": "center"}
_BLANK = _BOXED | {"bg_color": "#FFFDE7"}
_A_DATE = {
    "validate": "date",
    "criteria": ">=",
    "value": datetime.date(1945, 1, 1),
    "error_title": "Chưa phải ngày",
    "error_message": "Ghi ngày dạng 30/9/2026.",
    "error_type": "warning",
}


@dataclass(frozen=True)
class Table:
    """One sheet of a workbook; `name` is on its tab, made legal and its own there."""

    name: str
    titles: tuple[str, ...]  # lines above the table, the first as its title
    rows: Sequence[SheetRow | ReportRow]
    layout: Layout = ASSIGNMENTS


def workbook(tables: Iterable[Table], date: datetime.date) -> bytes:
    """A workbook of these tables; `date` is the day up to which the data are, and of its making.

    A cell holds text whatever it begins with, never a formula or a link, except dates and the
    numbers of tasks.
    """
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "dd/mm/yyyy"}) as book:
        created = datetime.datetime.combine(date, datetime.time())
        book.set_properties({"created": created, "comments": f"{EXTRACT}."})
        styles = _Styles(
            title=book.add_format(_CALM | {"bold": True, "font_size": 14, "align": "center"}),
            under=book.add_format(_CALM | {"align": "center"}),
            head=book.add_format(_HEAD),
            text=book.add_format(_BOXED),
            middle=book.add_format(_MIDDLE),
            date=book.add_format(_MIDDLE | {"num_format": "dd/mm/yyyy"}),
            blank=book.add_format(_BLANK),
            blank_date=book.add_format(_BLANK | {"num_format": "dd/mm/yyyy", "align": "center"}),
        )
        taken = {SHEET.lower()}
        marks: list[RowMark] = []
        for table in tables:
            sheet = book.add_worksheet(sheet_name(table.name, taken))
            _fill(sheet, table, styles, f"{EXTRACT}. Dữ liệu đến ngày {day(date)}.", marks)
        _hide(book.add_worksheet(SHEET), marks, date)
    return out.getvalue()


def _hide(sheet: Worksheet, marks: Iterable[RowMark], date: datetime.date) -> None:
    """Fill the sheet that nobody sees."""
    sheet.very_hidden()
    sheet.write_row(0, 0, (FORMAT, date.isoformat()))
    for serial, mark in enumerate(marks, 1):
        for column, cell in enumerate(mark.cells(serial)):
            if isinstance(cell, int):
                sheet.write_number(serial, column, cell)
            else:
                sheet.write_string(serial, column, cell)


def sheet_name(name: str, taken: set[str]) -> str:
    """A name that Excel allows and no other sheet has; it is added to `taken`, in lower case."""
    legal = _NOT_IN_NAMES.sub(" ", name).strip("' ") or "Bảng"
    if legal.lower() == "history":  # Excel keeps this one for itself
        legal = f"{legal}_"
    candidate, count = _beginning(legal, _MOST_NAME).rstrip("' "), 1
    while candidate.lower() in taken:
        count += 1
        candidate = f"{_beginning(legal, _MOST_NAME - 4).rstrip()} ({count})"
    taken.add(candidate.lower())
    return candidate


@dataclass(frozen=True)
class _Styles:
    title: Format
    under: Format
    head: Format
    text: Format
    middle: Format
    date: Format
    blank: Format
    blank_date: Format


def _fill(sheet: Worksheet, table: Table, styles: _Styles, note: str, marks: list[RowMark]) -> None:
    """Fill a sheet; what its rows are about is added to the marks."""
    layout = table.layout
    shown = layout.columns(table.rows)
    rows: list[_Cells] = [tuple(getattr(row, name) for name in shown) for row in table.rows]
    usual = tuple(layout.widths[name] for name in shown)
    widths, heights = _fitted(rows, usual)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    lines = (*table.titles, note)
    for line, text in enumerate(lines):
        style = styles.under if line else styles.title
        sheet.merge_range(line, 0, line, len(shown) - 1, "", style)
        sheet.write_string(line, 0, fitting(text), style)
        sheet.set_row(line, 20 * _lines(text, sum(usual) * 0.7))
    head = len(lines)
    for column, name in enumerate(shown):
        sheet.write_string(head, column, layout.heads[name], styles.head)
    for index, (row, height) in enumerate(zip(rows, heights, strict=True), head + 1):
        _write(sheet, index, row, styles)
        sheet.set_row(index, _LINE * min(height, _MOST_LINES))
    _number(sheet, table.rows, shown, layout, head, marks)
    if layout.filled:
        _ask(sheet, shown, layout, (head + 1, head + len(rows)), styles)
    sheet.freeze_panes(head + 1, 2)
    sheet.autofilter(head, 0, head + len(rows), len(shown))
    _set_up_paper(sheet, head)


def _number(
    sheet: Worksheet,
    rows: Sequence[SheetRow | ReportRow],
    shown: tuple[str, ...],
    layout: Layout,
    head: int,
    marks: list[RowMark],
) -> None:
    """Number the rows in a hidden last column, and add what each is about to the marks."""
    sheet.write_string(head, len(shown), HEAD)
    sheet.set_column(len(shown), len(shown), None, None, {"hidden": True})
    for index, row in enumerate(rows, head + 1):
        if row.task is None:
            continue
        state = {name: digest(name, fitting(getattr(row, name))) for name in shown}
        turn = body = ""
        if isinstance(row, ReportRow):
            turn, body = row.part, row.body
            state = {name: one for name, one in state.items() if name not in layout.filled}
            state[REPORTS] = reports_digest(row.updates)
        marks.append(RowMark(layout.name, row.task.plan.id, row.task.code, turn, body, state))
        sheet.write_number(index, len(shown), len(marks))


def _ask(
    sheet: Worksheet,
    shown: tuple[str, ...],
    layout: Layout,
    rows: tuple[int, int],
    styles: _Styles,
) -> None:
    """Leave the cells to be filled in blank, and help to fill them."""
    first, last = rows
    for column, name in enumerate(shown):
        if name not in layout.filled:
            continue
        for row in range(first, last + 1):
            sheet.write_blank(
                row, column, None, styles.blank_date if name in DATES else styles.blank
            )
        if name in DATES:
            sheet.data_validation(first, column, last, column, _A_DATE)
        elif name == "state":
            sheet.data_validation(
                first, column, last, column, {"validate": "list", "source": list(STATES.values())}
            )


def _write(sheet: Worksheet, index: int, row: _Cells, styles: _Styles) -> None:
    for column, value in enumerate(row):
        if isinstance(value, datetime.date):
            sheet.write_datetime(index, column, value, styles.date)
        elif column == 0 and value and value.isdecimal():
            sheet.write_number(index, column, int(value), styles.middle)
        elif value:
            style = styles.text if column else styles.middle
            sheet.write_string(index, column, fitting(value), style)
        else:
            sheet.write_blank(index, column, None, styles.text)


def _fitted(
    rows: Sequence[_Cells], usual: tuple[float, ...]
) -> tuple[tuple[float, ...], list[int]]:
    """The widths of the columns, and the lines of each row.

    The columns are wider where the highest row would else be higher than Excel allows.
    """
    widths, heights = usual, [_height(row, usual) for row in rows]
    tallest = rows[heights.index(max(heights))] if rows else ()
    while tallest and _height(tallest, widths) > _MOST_LINES and widths[0] < _WIDEST * usual[0]:
        widths = tuple(width * 1.2 for width in widths)
    return widths, heights if widths is usual else [_height(row, widths) for row in rows]


def _height(row: _Cells, widths: Iterable[float]) -> int:
    """The lines of the highest cell: neither Excel nor LibreOffice finds it when a file opens."""
    return max(
        _lines(value, width)
        for value, width in zip(row, widths, strict=True)
        if isinstance(value, str)
    )


def _lines(text: str, width: float) -> int:
    """About how many lines a text takes, broken between words."""
    return sum(1 + int(len(part) / (width * 1.05)) for part in text.split("\n"))


def _set_up_paper(sheet: Worksheet, head: int) -> None:
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.5, right=0.4, top=0.6, bottom=0.7)  # inches
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(head)
    sheet.center_horizontally()
    sheet.set_footer(f"&L&9{EXTRACT}&R&9Trang &P/&N")


def fitting(text: object) -> object:
    """What a cell holds, or as much of a text as it can, with a word that there is more."""
    if not isinstance(text, str) or 2 * len(text) <= _MOST_CELL:  # no character is more than two
        return text
    if _beginning(text, _MOST_CELL) == text:
        return text
    return _beginning(text, _MOST_CELL - len(_CUT)) + _CUT


def _beginning(text: str, most: int) -> str:
    """As much of a text as has so many characters as Excel counts them: 😀 is two."""
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")
