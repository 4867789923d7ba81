"""The rows of a workbook that came back, each with what it is about and what its cells hold now.

    book = read_sheets(content)
    for row in book.rows: row.mark, row.cells["title"].place, row.cells["title"].value

A cell is named as its program names it: “Báo kết quả!F12”.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.cell.cell import MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from macros.exports.row_marks import FORMAT, HEAD, RowMark, cell_text, digest, read_mark
from macros.exports.sheet_layouts import LAYOUTS, Layout
from macros.importing.workbook import opened
from macros.reading.received.refusal import RefusalError

_NOT_OURS = (
    "Đây không phải bảng tải về từ trang, hoặc trang tính ẩn đi kèm đã mất; hãy tải bảng về lại "
    "rồi điền vào tệp ấy"
)
_NEWER = "Bảng này do bản khác của chương trình làm ra; hãy tải bảng về lại rồi điền vào tệp ấy"
_MOST_ROWS = 20_000
_LEAST_HEADS = 3  # that tell the head of a table
_SHOWN = 10  # rows that are named
_SEARCHED = 40  # rows in which it is looked for


class Cell(NamedTuple):
    """A cell, by its address, with what it holds."""

    place: str  # Báo kết quả!F12
    value: Any
    link: str = ""  # that opens at a click
    is_formula: bool = False

    @property
    def words(self) -> str:
        """What it says; empty for a blank."""
        return cell_text(self.value)


class EditedRow(NamedTuple):
    """A row that came back."""

    place: str  # of its first cell
    mark: RowMark
    cells: Mapping[str, Cell]  # by the names of their columns

    @property
    def layout(self) -> Layout:
        """The layout of its table."""
        return LAYOUTS[self.mark.layout]


class Fault(NamedTuple):
    """What cannot be taken, at its cell."""

    place: str
    what: str

    def __str__(self) -> str:
        return f"{self.place}: {self.what}"


class EditedBook(NamedTuple):
    """All that came back in a workbook."""

    rows: list[EditedRow]
    faults: list[Fault]
    notices: list[str]


def read_sheets(content: bytes) -> EditedBook:
    """Read the workbook; raises RefusalError when it is none, or none of ours."""
    book = opened(content)
    marks = _marks(book)
    found = EditedBook([], [], [])
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible":
            _read(sheet, marks, found)
    if not found.rows and not found.faults:
        raise RefusalError(_NOT_OURS)
    found.notices.extend(_gone(marks, found.rows))
    return found


def _gone(marks: Mapping[int, RowMark], rows: Sequence[EditedRow]) -> Iterator[str]:
    """What is said of rows that are not there any more: a task is not taken out so."""
    there = {(row.mark.layout, row.mark.plan, row.mark.code) for row in rows}
    names = {layout for layout, _, _ in there if not LAYOUTS[layout].filled}
    listed = dict.fromkeys((one.layout, one.plan, one.code) for one in marks.values())
    gone = [
        f"{code} của {plan}"
        for name, plan, code in listed
        if name in names and (name, plan, code) not in there
    ]
    if gone:
        shown = ", ".join(gone[:_SHOWN]) + (" …" if len(gone) > _SHOWN else "")
        yield (
            f"Bảng thiếu {len(gone)} hàng so với khi tải về ({shown}): dữ liệu giữ nguyên các "
            "nhiệm vụ ấy; bỏ một nhiệm vụ thì phải theo một văn bản, ghi vào amendments."
        )


def _marks(book: Workbook) -> dict[int, RowMark]:
    """The marks of the hidden sheet, by the numbers of their rows."""
    for sheet in book.worksheets:
        first = str(sheet["A1"].value or "")
        if first == FORMAT:
            rows = sheet.iter_rows(min_row=2, max_col=7, values_only=True)
            try:
                marks = dict(read_mark(row) for row in rows if row[0] is not None)
            except (ValueError, TypeError) as error:
                raise RefusalError(_NOT_OURS) from error
            if any(mark.layout not in LAYOUTS for mark in marks.values()):
                raise RefusalError(_NEWER)
            return marks
        if first.startswith(FORMAT.rpartition("/")[0]):
            raise RefusalError(_NEWER)
    raise RefusalError(_NOT_OURS)


def _read(sheet: Worksheet, marks: Mapping[int, RowMark], found: EditedBook) -> None:
    """Add what a sheet holds to what was found."""
    if (sheet.max_row or 0) > _MOST_ROWS:
        raise RefusalError(f"Trang tính “{sheet.title}” quá lớn; hãy xóa các hàng thừa")
    rows = list(sheet.iter_rows())
    head, layout = _head(rows)
    if layout is None:
        found.notices.append(f"Trang tính “{sheet.title}” không có bảng nào của trang: bỏ qua.")
        return
    columns, serials = _columns(sheet, rows[head], layout, rows[head + 1 :], found)
    for cells in rows[head + 1 :]:
        made = {name: _cell(sheet, cells[at]) for name, at in columns.items()}
        if not any(cell.words for cell in made.values()):
            continue
        place = _place(sheet, cells[0])
        mark = (
            _mark(cells[serials].value, marks)
            if serials is not None
            else _by_words(made, marks, layout)
        )
        if mark is None or mark.layout != layout.name:
            what = "Hàng này không có trong bảng đã tải về; xóa hàng, hoặc ghi ra ngoài bảng"
            if serials is None:
                what = f"Không rõ hàng này của nhiệm vụ nào, vì cột ẩn “{HEAD}” đã mất"
            found.faults.append(Fault(place, what))
            continue
        found.faults.extend(Fault(one.place, FORMULA) for one in made.values() if one.is_formula)
        found.rows.append(EditedRow(place, mark, made))


FORMULA = "Ô này là công thức; hãy ghi thẳng giá trị vào ô"


def _head(rows: list[Any]) -> tuple[int, Layout | None]:
    """Which row begins the table, and how it is laid out."""
    for at, cells in enumerate(rows[:_SEARCHED]):
        words = {cell_text(cell.value).casefold() for cell in cells}
        fitting = {name: len(words & _heads(layout)) for name, layout in LAYOUTS.items()}
        best = max(fitting, key=lambda name: fitting[name])
        if fitting[best] >= _LEAST_HEADS:
            return at, LAYOUTS[best]
    return 0, None


def _heads(layout: Layout) -> set[str]:
    return {head.casefold() for head in layout.heads.values()}


def _columns(
    sheet: Worksheet, head: Any, layout: Layout, below: list[Any], found: EditedBook
) -> tuple[dict[str, int], int | None]:
    """Where each column of the layout stands, and where the numbers of the rows do."""
    names = {words.casefold(): name for name, words in layout.heads.items()}
    columns: dict[str, int] = {}
    serials = None
    for at, cell in enumerate(head):
        words = cell_text(cell.value)
        name = names.get(words.casefold())
        if words == HEAD:
            serials = at
        elif name and name not in columns:
            columns[name] = at
        elif words or any(cell_text(cells[at].value) for cells in below):
            place = _place(sheet, cell)
            found.notices.append(f"{place}: cột “{words}” không phải của bảng, không đưa vào.")
    return columns, serials


def _by_words(
    cells: Mapping[str, Cell], marks: Mapping[int, RowMark], layout: Layout
) -> RowMark | None:
    """The mark of a row without its number, by the cells that nobody changes; None if not sure."""
    unchanged = ("number", "text", "turn", "plan", *(["title"] if layout.filled else []))
    said = {name: digest(name, cells[name].value) for name in unchanged if name in cells}
    fitting = {
        (mark.plan, mark.code, mark.turn): mark
        for mark in marks.values()
        if mark.layout == layout.name
        and all(own == mark.state.get(name, digest(name, None)) for name, own in said.items())
    }
    is_sure = len(fitting) == 1 and (layout.filled or "text" in said)
    return next(iter(fitting.values())) if is_sure else None


def _mark(serial: object, marks: Mapping[int, RowMark]) -> RowMark | None:
    words = cell_text(serial)
    return marks.get(int(words)) if re.fullmatch(r"\d{1,7}", words) else None


def _cell(sheet: Worksheet, cell: SheetCell | MergedCell) -> Cell:
    link = cell.hyperlink if isinstance(cell, SheetCell) else None
    target = (link.target if link else None) or ""
    return Cell(_place(sheet, cell), cell.value, target, cell.data_type == "f")


def _place(sheet: Worksheet, cell: Any) -> str:
    return f"{sheet.title}!{cell.coordinate}"


def lines(value: object) -> Iterator[str]:
    """The lines of a cell, each as its words."""
    text = "" if value is None else str(value).replace("_x000D_", "")
    yield from filter(None, (cell_text(one) for one in text.splitlines()))
