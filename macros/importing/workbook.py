"""A workbook (.xlsx) as the lines of text.md: the sheets that are shown, as they are shown."""

import datetime
import io
import re
import warnings
import zipfile
from collections import Counter
from itertools import chain
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.utils.cell import column_index_from_string as _column
from openpyxl.utils.cell import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from macros.reading.received import archives
from macros.reading.received.old_encodings import old_font
from macros.reading.received.old_fonts import OldFonts
from macros.reading.received.refusal import RefusalError
from macros.reading.received.sheet_rows import (
    ABOVE,
    LEFT,
    NUMBER_HEAD,
    SEARCHED,
    SheetCell,
    sheet_lines,
)
from macros.recognisers.characters import composed

_MOST_CELLS = 400_000
_NOT_A_WORKBOOK = "Đây không phải tệp Excel (.xlsx); hãy xem lại tệp và đuôi tệp"
_BROKEN = "Tệp Excel bị hỏng, không mở được; hãy mở bằng Excel rồi lưu lại thành tệp .xlsx mới"
_LOCKED = "Tệp có đặt mật khẩu; hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại"
_WIDE = "Bảng có những ô gộp quá lớn; hãy chỉ giữ lại bảng nhiệm vụ, bỏ gộp cả cột, cả hàng"
_ODD_CELLS = (
    "Ô có công thức mà tệp không lưu kết quả: {}; để trống.",
    "Ô báo lỗi: {}; giữ như bảng hiện, hãy soát lại.",
    "Có {1} ô hiện tháng trước ngày ({0}); giữ như bảng hiện, hãy soát lại số nào là ngày.",
)
_ONLY_CHARTS = "Tệp Excel chỉ có biểu đồ, không có bảng nào; hãy xin tệp có bảng nhiệm vụ"
# “mm/dd/yyyy”; the two that the library names are shown in the order of the machine's own country.
_MONTH_FIRST = re.compile(r"m{1,2}[/.-]d{1,2}[/.-]y")
_OF_LOCALE = frozenset(("mm-dd-yy", "m/d/yy h:mm"))
# “<mergeCell ref="A3:F9"/>”: of each that is merged the library makes a cell while it opens.
_MERGED = re.compile(
    r"<(?:\w+:)?mergeCell\s[^>]*?ref=[\"']([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})[\"']"
)
_SAID_BESIDE = re.compile(r'\[[^\]]*\]|"[^"]*"|\\.')


def read_workbook(content: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a workbook and what is not in it; raises RefusalError where it cannot be read."""
    book, formulas = opened(content, data_only=True), opened(content)
    try:
        return _read(book, formulas)
    except RefusalError:
        raise
    except Exception as error:  # the library looks up only now what a cell names
        raise RefusalError(_BROKEN) from error


def _read(book: Workbook, formulas: Workbook) -> tuple[str, tuple[str, ...]]:
    old, told = OldFonts(_letters(book)), list[str]()
    lines: list[str] = []
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            told.append(f"Trang tính ẩn “{sheet.title}” không đưa vào.")
            continue
        made = sheet_lines(_rows(sheet, formulas[sheet.title], told, old))
        if made and lines:
            lines.append("")
        lines += made
    if not lines:
        nothing = "Bảng không có chữ nào; hãy xin gửi lại"
        raise RefusalError(_ONLY_CHARTS if book.chartsheets else nothing)
    return "\n".join(lines) + "\n", (*old.told(), *told)


def _letters(book: Workbook) -> dict[str, Counter[str]]:
    """The letters of each old font in the cells that are shown."""
    found: dict[str, Counter[str]] = {}
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        if (sheet.max_row or 0) * (sheet.max_column or 0) > _MOST_CELLS:
            raise RefusalError(f"Trang tính “{sheet.title}” quá lớn; hãy chỉ giữ lại bảng nhiệm vụ")
        for cell in chain.from_iterable(sheet.iter_rows()):
            if isinstance(cell, MergedCell) or not isinstance(cell.value, str):
                continue
            if old_font(font := cell.font.name or ""):
                found.setdefault(font, Counter()).update(cell.value)
    return found


def opened(content: bytes, *, data_only: bool = False) -> Workbook:
    """The workbook, with formulas or with their values; raises RefusalError."""
    _refuse_unsafe(content)
    try:
        with warnings.catch_warnings(action="ignore"):  # of what the library leaves out: looks
            return load_workbook(io.BytesIO(content), data_only=data_only)
    except Exception as error:  # a broken file may bring about anything in the library
        raise RefusalError(_BROKEN) from error


def _refuse_unsafe(content: bytes) -> None:
    if content.startswith(archives.OLE):
        old = "Đây là tệp Excel kiểu cũ (.xls); hãy mở bằng Excel rồi lưu thành .xlsx"
        raise RefusalError(_LOCKED if archives.is_locked(content) else old)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            archives.refuse_unsafe(archive, "Excel")
            if not any(name.startswith("xl/") for name in names):
                raise RefusalError(_NOT_A_WORKBOOK)
            kinds = {name.split("/")[1] for name in names if "/" in name}
            if "chartsheets" in kinds and "worksheets" not in kinds:
                raise RefusalError(_ONLY_CHARTS)
            for name in names:
                if name.startswith("xl/worksheets/"):
                    _refuse_wide(archive.read(name))
    except archives.UNREADABLE as error:
        if isinstance(error, RefusalError):
            raise
        raise RefusalError(_BROKEN if content.startswith(b"PK") else _NOT_A_WORKBOOK) from error


def _refuse_wide(sheet: bytes) -> None:
    """Refuses a sheet whose merged cells are more than any table has."""
    corners = (one.groups() for one in _MERGED.finditer(sheet.decode("ascii", "ignore")))
    cells = (
        (int(bottom) - int(top) + 1) * (_column(right) - _column(left) + 1)
        for left, top, right, bottom in corners
    )
    if sum(cells) > _MOST_CELLS:
        raise RefusalError(_WIDE)


def _rows(
    sheet: Worksheet, formulas: Worksheet, told: list[str], old: OldFonts
) -> list[list[SheetCell]]:
    merged = _merged(sheet)
    numbers = _number_columns(sheet)
    rows, hidden = [], 0
    unknown, turned, wrong = list[str](), list[str](), list[str]()
    for cells in sheet.iter_rows():
        row = []
        for cell in cells:
            place = (cell.row or 0, cell.column or 0)
            if place in merged:
                row.append(SheetCell(merged[place], continues=True))
                continue
            words = "" if isinstance(cell, MergedCell) else _shown(cell)
            if isinstance(cell.value, float) and cell.column in numbers:
                words = words.replace(",", ".")  # the number of a row: “1.1”
            is_day = isinstance(cell.value, datetime.date)
            if is_day and _is_month_first(str(cell.number_format)):
                turned.append(cell.coordinate)
            if words and old:
                words = composed(old.printed(words, cell.font.name or ""))
            if not words and str(formulas.cell(*place).value or "").startswith("="):
                unknown.append(cell.coordinate)
            if cell.data_type == "e":
                wrong.append(cell.coordinate)
            row.append(SheetCell(words))
        if sheet.row_dimensions[cells[0].row or 0].hidden and any(cell.has_words for cell in row):
            hidden += 1
        rows.append(row)
    if hidden:
        told.append(f"Trang tính “{sheet.title}” có {hidden} hàng ẩn; vẫn đưa vào, hãy soát lại.")
    if columns := ", ".join(_hidden_columns(sheet)):
        told.append(f"Trang tính “{sheet.title}” có cột ẩn {columns}; vẫn đưa vào, hãy soát lại.")
    for places, said in zip((unknown, wrong, turned), _ODD_CELLS, strict=True):
        if places:
            told.append(said.format(f"{sheet.title}!{', '.join(places[:5])}", len(places)))
    return rows


def _hidden_columns(sheet: Worksheet) -> list[str]:
    """The letters of the columns with words that are not shown."""
    areas = [one for one in sheet.column_dimensions.values() if one.hidden or one.width == 0]
    places = {place for one in areas for place in range(one.min or 1, (one.max or 1) + 1)}
    shown = range(1, (sheet.max_column or 0) + 1)
    return [
        get_column_letter(place)
        for place in shown
        if place in places and any(row[0] for row in sheet.iter_rows(0, None, place, place, True))
    ]


def _number_columns(sheet: Worksheet) -> set[int]:
    """The columns below a head such as “TT”."""
    top = chain.from_iterable(sheet.iter_rows(max_row=SEARCHED))
    return {
        cell.column or 0 for cell in top if NUMBER_HEAD.fullmatch(str(cell.value or "").strip())
    }


def _merged(sheet: Worksheet) -> dict[tuple[int, int], str]:
    """Which cells continue another, and which one."""
    found = {}
    for area in sheet.merged_cells.ranges:
        for row in range(area.min_row, area.max_row + 1):
            for column in range(area.min_col, area.max_col + 1):
                if column > area.min_col:
                    found[row, column] = LEFT
                elif row > area.min_row:
                    found[row, column] = ABOVE
    return found


def _shown(cell: Any) -> str:
    """The value of a cell as the sheet shows it."""
    value, style = cell.value, str(cell.number_format or "")
    if value is None:
        return ""
    if isinstance(value, datetime.datetime | datetime.date):
        return _date(value, style)
    if isinstance(value, float):
        if "%" in style:
            return f"{value * 100:g}%".replace(".", ",")
        return str(int(value)) if value.is_integer() else f"{value:.10g}".replace(".", ",")
    if isinstance(value, int) and not isinstance(value, bool) and re.fullmatch("0+", style):
        return f"{value:0{len(style)}d}"
    return str(value)


def _date(value: datetime.datetime | datetime.date, style: str) -> str:
    """A date in the parts that its format shows: “30/6/2027”, “6/2027”, “2027”."""
    if _is_month_first(style):
        return f"{value:%m/%d/%Y}"
    low = _SAID_BESIDE.sub("", style.lower())
    day, month = ("d" in low, "m" in low)
    if day or not (month or "y" in low):
        return f"{value:%d/%m/%Y}"
    return f"{value:%m/%Y}" if month else f"{value:%Y}"


def _is_month_first(style: str) -> bool:
    """Whether a format shows the month before the day, whatever the machine."""
    return style not in _OF_LOCALE and bool(_MONTH_FIRST.match(_SAID_BESIDE.sub("", style.lower())))
