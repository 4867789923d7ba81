"""Workbooks come out as their sheets show them; what is not shown is told."""

import datetime
import io
import re
import zipfile

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart
from openpyxl.styles import Font

from macros.importing.workbook import read_workbook
from macros.reading.received.refusal import RefusalError
from tests.tools.word_files import p, word_file, zipped


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def workbook(*rows: list[object]) -> Workbook:
    book = Workbook()
    for row in rows:
        book.active.append(row)  # type: ignore[union-attr]
    return book


HEAD: list[object] = ["TT", "Nhiệm vụ", "Chủ trì", "Hạn"]


def test_a_sheet_is_as_it_is_shown() -> None:
    book = workbook(["KẾ HOẠCH"], HEAD, ["I", "Chung"], [1, "a\nb", "Sở A"], [2.0, 1.5, None, 0.25])
    sheet = book.active
    assert sheet is not None
    sheet.merge_cells("B3:D3")
    sheet["D4"], sheet["D4"].number_format = datetime.datetime(2027, 6, 1), "mm/yyyy"
    sheet["D5"].number_format = "0%"
    sheet["C5"], sheet["C5"].number_format = datetime.date(2027, 6, 30), "dd/mm/yyyy"
    text, told = read_workbook(saved(book))
    assert text.splitlines() == [
        *("KẾ HOẠCH", "", "| TT | Nhiệm vụ | Chủ trì | Hạn |", "|---|---|---|---|"),
        *("| I | Chung | < | < |", "| 1 | a<br>b | Sở A | 06/2027 |"),
        "| 2 | 1,5 | 30/06/2027 | 25% |",
    ]
    assert told == ()


def test_numbers_of_rows_keep_their_point_and_dates_the_order_that_is_shown() -> None:
    day = datetime.datetime(2027, 7, 1)
    book = workbook(HEAD, [1, "a", "b", day], [1.1, "c", "d", day], [1.2, 1.5, "e", day])
    sheet = book.active
    assert sheet is not None
    sheet["D2"].number_format = "mm/dd/yyyy"
    sheet["D3"].number_format = "mm-dd-yy"  # of the machine's country
    sheet["D4"].number_format = "d/m/yyyy"
    text, told = read_workbook(saved(book))
    assert text.splitlines()[2:] == [
        *("| 1 | a | b | 07/01/2027 |", "| 1.1 | c | d | 01/07/2027 |"),
        "| 1.2 | 1,5 | e | 01/07/2027 |",
    ]
    assert [one.split(";")[0] for one in told] == ["Có 1 ô hiện tháng trước ngày (Sheet!D2)"]


def test_what_is_hidden_or_unknown_is_told() -> None:
    book = workbook(HEAD, [1, "a", "b", "=1+1"], [2, "ẩn", "#REF!"])
    assert book.active is not None
    book.active.row_dimensions[3].hidden = True
    book.active.column_dimensions.group("C", "F", hidden=True)  # no words in E, F
    other = book.create_sheet("Mã")
    other.append(["giấu"])
    other.sheet_state = "hidden"
    text, told = read_workbook(saved(book))
    assert "| 1 | a | b |  |\n| 2 | ẩn | #REF! |  |\n" in text
    assert [one.split(":")[0] for one in told] == [
        "Trang tính “Sheet” có 1 hàng ẩn; vẫn đưa vào, hãy soát lại.",
        "Trang tính “Sheet” có cột ẩn C, D; vẫn đưa vào, hãy soát lại.",
        "Ô có công thức mà tệp không lưu kết quả",
        "Ô báo lỗi",
        "Trang tính ẩn “Mã” không đưa vào.",
    ]


def test_a_cell_of_an_old_font_holds_what_the_font_draws() -> None:
    book = workbook(["TT", "NhiÖm vô", "Chuû trì"], [1, "Kế hoạch", "x"])
    sheet = book.active
    assert sheet is not None
    sheet["B1"].font, sheet["C1"].font = Font(name=".VnTime"), Font(name="VNI-Times")
    text, told = read_workbook(saved(book))
    assert text.splitlines()[0] == "| TT | Nhiệm vụ | Chủ trì |"
    assert told[0].startswith("Đã chuyển từ phông .VnTime (bảng mã TCVN3) sang Unicode: 1 đoạn")
    sheet["B2"].font, sheet["C2"].font = Font(name=".VnTime"), Font(name=".VnTime")
    sheet["C2"] = "có"
    with pytest.raises(RefusalError, match=r"phông \.VnTime .*“có” không rõ"):
        read_workbook(saved(book))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"abc", "không phải tệp Excel"),
        (word_file(p("a"))[:300], "bị hỏng"),
        (word_file(p("a")), "không phải tệp Excel"),
        (bytes.fromhex("d0cf11e0a1b11ae1"), "kiểu cũ"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        (zipped({"xl/workbook.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>'}), "khai báo DTD"),
        (zipped({"xl/workbook.xml": f"{' ' * 5000}<!DOCTYPE a><a/>"}), "khai báo DTD"),
        (saved(Workbook()), "không có chữ"),
    ],
)
def test_what_is_no_workbook_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(RefusalError, match=said):
        read_workbook(content)


def test_a_workbook_whose_cells_name_looks_that_are_not_there_is_refused() -> None:
    """The library looks them up only when asked of a cell."""
    book = workbook(HEAD, [1, "a", "Sở A", 1])
    sheet = book.active
    assert sheet is not None
    sheet["D2"].number_format = "0 tháng"
    with zipfile.ZipFile(io.BytesIO(saved(book))) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    parts["xl/styles.xml"] = re.sub(b"<numFmts.*</numFmts>", b"", parts["xl/styles.xml"])
    with pytest.raises(RefusalError, match="bị hỏng"):
        read_workbook(zipped(parts))


@pytest.mark.parametrize("beside", [False, True])
def test_a_workbook_of_charts_alone_is_told_so(beside: bool) -> None:
    book = Workbook()
    book.create_chartsheet("Biểu đồ").add_chart(BarChart())
    if not beside:
        book.remove(book.worksheets[0])
    with pytest.raises(RefusalError, match="chỉ có biểu đồ"):
        read_workbook(saved(book))


def test_a_sheet_with_ever_so_many_merged_cells_is_refused_at_once() -> None:
    """The library would make each of them: six million cells of a file of 5 kB."""
    book = workbook(HEAD, [1, "a", "Sở A", None])
    sheet = book.active
    assert sheet is not None
    sheet.merge_cells("B2:B3")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(book))) as made, zipfile.ZipFile(out, "w") as wide:
        for name in made.namelist():
            wide.writestr(name, made.read(name).replace(b'"B2:B3"', b'"A3:F1000000"'))
    with pytest.raises(RefusalError, match="ô gộp quá lớn"):
        read_workbook(out.getvalue())
