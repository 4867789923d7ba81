"""A PDF becomes paragraphs again: over lines and pages, side by side, in tables, with its notes."""

import os
import re
from pathlib import Path

import pdfplumber
import pytest
from weasyprint import HTML

from macros.importing.page_joins import join_corrections
from macros.importing.pdf.lines import lines_of
from macros.importing.pdf.text import read_pdf
from macros.linking.printed_text import apply, text_words, words_digest
from macros.model.plans import Correction
from macros.reading.received.refusal import RefusalError
from macros.recognisers.blocks import Block
from macros.recognisers.outline import read_outline

LONG = (
    "Tổ chức tuyên truyền, phổ biến và triển khai thực hiện đầy đủ các nội dung của kế hoạch " * 5
)
MIDDLE = (
    "hoàn thành việc rà soát, báo cáo cấp có thẩm quyền xem xét, giải quyết theo quy định " * 50
)
PAGE = f"""
<style>
@page {{ size: A4; margin: 2cm 2cm 2cm 3cm;
  @top-center {{ content: counter(page) }} @bottom-center {{ content: "Công báo số 5" }} }}
body {{ font: 14pt "Liberation Serif", "DejaVu Serif", serif }}
p {{ text-align: justify; text-indent: 1cm; margin: 4pt 0 }}
.side td {{ width: 50%; text-align: center; vertical-align: top }}
.side p, .mid {{ text-indent: 0; text-align: center }}
.side {{ width: 100%; font-size: 12pt }}
.list p {{ text-indent: 0; text-align: left; font-size: 11pt }}
.real td {{ border: 1px solid black; font-size: 12pt }}
.real {{ border-collapse: collapse; width: 100% }}
.note {{ float: footnote; font-size: 10pt; text-indent: 0 }}
.note::footnote-call, .note::footnote-marker {{ content: counter(footnote); font-size: 7pt;
  vertical-align: super }}
</style>
<table class="side"><tr>
<td><p>UBND TỈNH</p><p>SỞ NỘI VỤ</p><p>Số: 5/KH-SNV</p></td>
<td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA</p><p>Độc lập - Tự do</p>
<p>Bình An, ngày 5 tháng 2 năm 2027</p></td>
</tr></table>
<p class="mid"><b>KẾ HOẠCH</b></p><p class="mid">Đào tạo cán bộ</p>
<p>I. MỤC ĐÍCH</p><p>1. {LONG}hết.</p><p>2. Họp<span class="note">Theo luật.</span> ngay.</p>
<p>{MIDDLE}hết.</p>
<table class="real"><tr><td>TT</td><td>Nhiệm vụ</td><td>Chủ trì</td></tr>
<tr><td>I</td><td colspan="2">Chung</td></tr>
<tr><td>1</td><td>Xây dựng đề án về đào tạo cán bộ</td><td rowspan="2">Sở Nội vụ</td></tr>
<tr><td>2</td><td>Họp</td></tr></table>
<table class="side"><tr><td class="list"><p>Nơi nhận:</p><p>- Như trên;</p><p>- Lưu: VT.</p></td>
<td><p>GIÁM ĐỐC</p><br><p>Trần Văn A</p></td></tr></table>
"""


@pytest.fixture(scope="module")
def made() -> tuple[list[str], tuple[str, ...]]:
    read = read_pdf(HTML(string=PAGE).write_pdf())
    return read.text.splitlines(), read.told


def test_what_stands_side_by_side_is_read_left_first(made: tuple[list[str], object]) -> None:
    assert made[0][:8] == [
        *("UBND TỈNH", "SỞ NỘI VỤ", "Số: 5/KH-SNV", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"),
        *("Độc lập - Tự do", "Bình An, ngày 5 tháng 2 năm 2027", "KẾ HOẠCH", "Đào tạo cán bộ"),
    ]
    assert made[0][-7:-2] == ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "GIÁM ĐỐC", "Trần Văn A"]


def test_paragraphs_go_on_over_lines_and_pages(
    made: tuple[list[str], tuple[str, ...]],
) -> None:
    lines, told = made
    assert lines[8:12] == ["I. MỤC ĐÍCH", f"1. {LONG}hết.", "2. Họp[^1] ngay.", f"{MIDDLE}hết."]
    assert "Đã nối 2 đoạn bị ngắt sang trang sau." in told
    assert told[0] == "Chữ ở lề đầu, lề cuối mỗi trang không đưa vào: “Công báo số 5”."


def test_a_note_stands_at_the_end(made: tuple[list[str], object]) -> None:
    assert made[0][-2:] == ["", "[^1]: Theo luật."]


def test_a_table_has_its_merged_cells(made: tuple[list[str], object]) -> None:
    at = made[0].index("| TT | Nhiệm vụ | Chủ trì |")
    assert made[0][at + 1 : at + 5] == [
        *("|---|---|---|", "| I | Chung | < |"),
        *("| 1 | Xây dựng đề án về đào tạo cán bộ | Sở Nội vụ |", "| 2 | Họp | ^ |"),
    ]


def test_what_the_library_says_of_odd_files_is_not_told(
    caplog: pytest.LogCaptureFixture,
) -> None:
    made: bytes = HTML(string="<p>Họp").write_pdf()
    whole = re.search(rb"/Root (\d+ 0 R)", made)
    assert whole
    odd = re.sub(rb"/Info \d+ 0 R", b"/Info " + whole[1], made)
    with pytest.raises(RefusalError, match="bị hỏng"):
        read_pdf(odd)
    assert caplog.records == []


SCAN = '<img src="data:image/png;base64,{}">'
DOT = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
    "rkJggg=="
)


HEADS = """<style>@page {{ margin: 2cm; @top-center {{ content: "Báo " counter(page) " số 5" }} }}
img {{ width: 12cm; height: 18cm; display: block; page-break-after: always }}</style>{}"""
PICTURED = HTML(string=SCAN.format(DOT)).write_pdf()


@pytest.mark.skipif(os.name == "nt", reason="a program of a shell")
def test_a_scan_is_recognised_where_the_program_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "made.pdf").write_bytes(HTML(string="<p>KẾ HOẠCH").write_pdf())
    program = tmp_path / "ocrmypdf"
    program.write_text(f'#!/bin/sh\nfor last; do :; done\ncp "{tmp_path}/made.pdf" "$last"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    read = read_pdf(PICTURED)
    assert (read.text, read.by_machine) == ("KẾ HOẠCH\n", (1,))
    assert read.told[0] == "Trang 1: đọc bằng máy, chưa soát."
    (tmp_path / "made.pdf").write_bytes(PICTURED)
    with pytest.raises(RefusalError, match="máy nhận dạng không ra chữ nào"):
        read_pdf(PICTURED)
    program.write_text("#!/bin/sh\necho thiếu tiếng Việt >&2\nexit 3\n")
    with pytest.raises(RefusalError, match="thiếu tiếng Việt"):
        read_pdf(PICTURED)


@pytest.mark.skipif(os.name == "nt", reason="a program of a shell")
def test_only_the_pages_with_pictures_are_recognised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a new file without what signs the whole, which the program would not touch."""
    (tmp_path / "made.pdf").write_bytes(HTML(string=HEADS.format("<p>Họp bàn")).write_pdf())
    program = tmp_path / "ocrmypdf"
    program.write_text(
        f'#!/bin/sh\nfor last; do :; given="$made"; made="$last"; done\n'
        f'cp "$given" "{tmp_path}/given.pdf"\ncp "{tmp_path}/made.pdf" "$made"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    scan = HEADS.format(SCAN.format(DOT) + "<p>TM. CHÍNH PHỦ")
    read = read_pdf(HTML(string=scan).write_pdf())
    assert (read.text, read.by_machine) == ("Họp bàn\nTM. CHÍNH PHỦ\n", (1,))
    with pdfplumber.open(tmp_path / "given.pdf") as given:
        assert [page.extract_text() for page in given.pages] == ["Báo 1 số 5"]


def test_a_sloping_line_of_a_scan_is_one() -> None:
    words = [
        {
            **{"text": f"{line}{at}", "size": 9.0, "x0": at * 30.0, "x1": at * 30.0 + 27},
            **{"top": top + at * 1.2, "bottom": top + at * 1.2 + 9},
        }
        for line, top in (("a", 100.0), ("b", 116.0))
        for at in range(10)
    ]
    lines = [line.text for line in lines_of(words)]
    assert lines == [" ".join(f"{line}{at}" for at in range(10)) for line in "ab"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (PICTURED, "bản quét .*ocrmypdf"),
        (HTML(string="").write_pdf(), "không có chữ"),
        (
            HTML(string=HEADS.format(SCAN.format(DOT) + "<p>TM. CHÍNH PHỦ")).write_pdf(),
            "bản quét .1/2 trang",
        ),
        (b"%PDF-1.7 broken", "bị hỏng"),
    ],
)
def test_what_holds_no_words_is_refused(
    content: bytes, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")  # with no program to recognise letters
    with pytest.raises(RefusalError, match=said):
        read_pdf(content)


TWO_PAGES = HTML(
    string="<p>1. Họp.</p><p style='break-before: page'>2. Báo cáo kết quả, gửi Sở Nội vụ.</p>"
).write_pdf(pdf_version="1.4")  # whose objects stand in the open
DRAWN, PAGE_TWO = (TWO_PAGES.index(b"\n%d 0 obj" % number) for number in (7, 8))


@pytest.mark.parametrize("at", [DRAWN + 150, DRAWN, PAGE_TWO])
def test_a_page_that_is_damaged_is_not_read_without_its_words(at: int) -> None:
    assert "2. Báo cáo kết quả" in read_pdf(TWO_PAGES).text
    with pytest.raises(RefusalError, match="bị hỏng"):
        read_pdf(TWO_PAGES[:at] + bytes(8) + TWO_PAGES[at + 8 :])


TALL = "<br>".join(f"{at}) rà soát, báo cáo lần {at}" for at in range(1, 90))
CUT = f"""
<style>@page {{ size: A4; margin: 2cm }} table {{ border-collapse: collapse; font-size: 12pt }}
td, th {{ border: 1px solid black; vertical-align: top }}</style>
<table><thead><tr><th>TT</th><th>Nhiệm vụ</th><th>Chủ trì</th></tr></thead>
<tr><td>1</td><td>Họp</td><td>Sở A</td></tr><tr><td>2</td><td>Gồm:<br>{TALL}</td><td>Sở B</td></tr>
<tr><td>3</td><td>Báo cáo</td><td>Sở C</td></tr></table>
"""


def test_a_row_that_a_page_cuts_is_whole_and_the_head_stands_once() -> None:
    read = read_pdf(HTML(string=CUT).write_pdf())
    rows = read.text.splitlines()
    assert rows[:3] == ["| TT | Nhiệm vụ | Chủ trì |", "|---|---|---|", "| 1 | Họp | Sở A |"]
    words = rows[3].replace("<br>", " ").split()
    assert words == f"| 2 | Gồm: {TALL.replace('<br>', ' ')} | Sở B |".split()
    assert rows[4:] == ["| 3 | Báo cáo | Sở C |", ""]
    assert "Đã nối 1 hàng của bảng bị ngắt sang trang sau." in read.told


NEXT = "<tr style='break-before: page'>{}</tr>"
TOP = "<thead><tr><th>TT</th><th>Mục</th><th>Nhiệm vụ</th><th>Chủ trì</th></tr></thead>"


def test_a_row_whose_longer_cells_went_over_the_end_of_a_page_is_whole() -> None:
    first = "<tr><td>1</td><td></td><td></td><td>Sở A</td></tr>"
    second = NEXT.format("<td></td><td>a)</td><td>Rà soát việc, đề xuất</td><td></td>")
    style = CUT.partition("<table>")[0]
    read = read_pdf(HTML(string=f"{style}<table>{TOP}{first}{second}</table>").write_pdf())
    assert "| 1 | a) | Rà soát việc, đề xuất | Sở A |" in read.text.splitlines()


def test_one_row_on_the_last_page_goes_on_with_its_table() -> None:
    first = "<tr><td>1</td><td>a)</td><td>Họp</td><td>Sở A</td></tr>"
    last = NEXT.format("<td>2</td><td>b)</td><td>Rà soát</td><td>Sở B</td>")
    head = TOP.replace("thead>", "tbody>")
    style = CUT.partition("<table>")[0]
    read = read_pdf(HTML(string=f"{style}<table>{head}{first}{last}</table>").write_pdf())
    assert read.text.splitlines()[2:4] == ["| 1 | a) | Họp | Sở A |", "| 2 | b) | Rà soát | Sở B |"]


LYING = """
<style>@page {{ size: A4; margin: 2cm }} table {{ border-collapse: collapse; width: 22cm }}
td, th {{ border: 1px solid black }} div {{ position: absolute; width: 22cm; left: 2cm; top: 1cm;
transform-origin: top left; transform: {turn} }}</style><p>Số 5</p>
<div><p>PHỤ LỤC</p><table><tr><th>TT</th><th>Nhiệm vụ</th><th>Chủ trì</th></tr>
<tr><td>1</td><td>Rà soát quy hoạch, báo cáo kết quả</td><td>Sở Nội vụ</td></tr></table></div>
"""


def test_lines_of_a_head_say_nothing_of_where_paragraphs_begin() -> None:
    """A letter's subject stands farther left than anything below it."""
    words = "giao Sở Y tế rà soát các kho thuốc trên địa bàn toàn tỉnh theo quy định của pháp luật "
    html = (
        "<style>@page{size:A4;margin:2cm 1cm}</style><p>V/v rà soát kho<br>thuốc"
        f"<p style='margin:1em 1cm;text-indent:1cm'>Chủ tịch UBND tỉnh {words * 6}"
    )
    lines = read_pdf(HTML(string=html).write_pdf()).text.splitlines()
    assert lines[-1] == f"Chủ tịch UBND tỉnh {words * 6}".strip()


def test_what_is_filled_in_by_hand_ends_a_line() -> None:
    html = f"<style>@page{{size:A4;margin:2cm}}</style><p>Kho{'.' * 158}<br>Sở Y tế rà soát"
    assert read_pdf(HTML(string=html).write_pdf()).text.splitlines()[-1] == "Sở Y tế rà soát"


@pytest.mark.parametrize(
    "turn", ["translate(0, 22cm) rotate(-90deg)", "translate(12cm, 0) rotate(90deg)"]
)
def test_a_table_that_lies_on_its_side_is_read_upright(turn: str) -> None:
    lines = read_pdf(HTML(string=LYING.format(turn=turn)).write_pdf()).text.splitlines()
    assert sorted(line for line in lines if line and "|" not in line) == ["PHỤ LỤC", "Số 5"]
    assert "| 1 | Rà soát quy hoạch, báo cáo kết quả | Sở Nội vụ |" in lines


def test_a_cell_that_is_merged_over_the_end_of_a_page_goes_down() -> None:
    first = "<tr><td rowspan=2>1</td><td>a)</td><td>Họp</td><td>Sở A</td></tr>"
    second = "<tr><td>b)</td><td>Rà soát</td><td>Sở B</td></tr>"
    third = NEXT.format("<td></td><td>c)</td><td>Tổng kết</td><td>Sở C</td>")
    style = CUT.partition("<table>")[0]
    read = read_pdf(HTML(string=f"{style}<table>{TOP}{first}{second}{third}").write_pdf())
    assert read.text.split("\n")[3:5] == [
        *("| ^ | b) | Rà soát | Sở B |", "| ^ | c) | Tổng kết | Sở C |")
    ]


def test_a_blank_cell_that_goes_down_at_the_head_of_a_page_is_the_rest_of_one() -> None:
    first = "<tr><td>1</td><td>a)</td><td>Họp</td><td>Sở A</td></tr>"
    second = NEXT.format("<td rowspan=2></td><td>b)</td><td>Rà soát</td><td rowspan=2></td>")
    third = "<tr><td>c)</td><td>Tổng kết</td></tr>"
    style = CUT.partition("<table>")[0]
    read = read_pdf(HTML(string=f"{style}<table>{TOP}{first}{second}{third}").write_pdf())
    assert read.text.split("\n")[3:5] == ["| ^ | b) | Rà soát | ^ |", "| ^ | c) | Tổng kết | ^ |"]


@pytest.mark.parametrize(
    "row",
    [
        "<td></td><td>2</td><td>Nhóm việc, gồm:</td><td></td>",
        "<td></td><td>Nhóm</td><td>Họp bàn</td><td>Sở B</td>",
    ],
)
def test_a_row_of_its_own_is_not_joined_to_the_last_of_the_page_before(row: str) -> None:
    made = f"<tr><td>1</td><td>a)</td><td>Họp</td><td>Sở A</td></tr>{NEXT.format(row)}"
    read = read_pdf(HTML(string=f"{CUT.partition('<table>')[0]}<table>{TOP}{made}").write_pdf())
    assert "| 1 | a) | Họp | Sở A |" in read.text.splitlines()
    assert read.joins == ()


def test_each_join_of_pages_is_a_correction() -> None:
    """Of a paragraph and of a row; not where the words around it stand elsewhere too."""
    style = CUT.partition("</style>")[0] + "p { font-size: 14pt; text-align: justify }</style>"
    counted = " ".join(f"việc{at}" for at in range(1_200))
    alike = "rà soát và báo cáo " * 300
    shown = f"{style}<p>1. {counted}.</p><p>2. {alike}.</p>{CUT.partition('</style>')[2]}"
    read = read_pdf(HTML(string=shown).write_pdf())
    outline = read_outline(read.text)
    found = [Correction.model_validate(one) for one in join_corrections(outline, read.joins)]
    assert {one.reason.split(" ", 2)[2] for one in found} == {
        "ngắt giữa đoạn; nối lại.",
        "ngắt giữa hàng của bảng; nối lại.",
    }
    assert 2 < len(found) < len(read.joins)
    taken = text_words(outline)
    for one in found:
        place = outline.by_locator[one.at]
        assert isinstance(place, Block)
        assert one.after in " ".join(place.words)
        undone = one.model_copy(update={"before": one.after, "after": one.before})
        received, awry = apply([undone], taken)
        assert awry == []
        assert words_digest(received) == words_digest(taken)
        assert received != taken


SHADED = f"""
<style>@page {{ size: A4; margin: 2cm }} body {{ font: 13pt "Liberation Serif", serif }}
table {{ border-collapse: collapse }} td {{ border: 1px solid black }}
span, .shaded {{ background: white }} .grey {{ background: #ddd }}</style>
<p><span>{LONG}</span> hết.</p>
<p class="grey">Đoạn có nền xám.</p>
<table><tr><td>TT</td><td>Nhiệm vụ</td><td>Chủ trì</td></tr>
<tr class="grey"><td>1</td><td><span>{LONG}</span> hết</td><td>Sở Nội vụ</td></tr></table>
"""


def test_shading_draws_no_line_of_a_table() -> None:
    read = read_pdf(HTML(string=SHADED).write_pdf())
    assert read.text.splitlines() == [
        *(f"{LONG}hết.", "Đoạn có nền xám.", ""),
        *("| TT | Nhiệm vụ | Chủ trì |", "|---|---|---|", f"| 1 | {LONG}hết | Sở Nội vụ |", ""),
    ]


STAND_IN = "°"  # for a blank alone, which no program that makes a PDF of HTML would draw
BLANK = f"<b style='position: absolute; left: 9pt; top: -1pt'>{STAND_IN}</b>"
OVER = f"<div style='position: relative'>Xây dựng đề án{BLANK}</div>"


def test_a_blank_that_lies_over_a_word_does_not_part_it() -> None:
    table = f"<table class=real><tr><td>1</td><td>{OVER}</td></tr><tr><td>2</td><td>Họp</td></tr>"
    html = f"{PAGE.partition('</style>')[0]}</style>{OVER}{table}"
    made = HTML(string=html).write_pdf(uncompressed_pdf=True)
    read = read_pdf(re.sub(rb"(?i)<00b0>", b"<0020>", made))
    assert read.text.splitlines()[0] == "Xây dựng đề án"
    assert "| 1 | Xây dựng đề án |" in read.text


def test_a_head_of_two_pages_is_left_out_where_it_counts_them() -> None:
    page = "<p style='page-break-after: always'>Họp.</p>"
    read = read_pdf(HTML(string=HEADS.format(page * 2)).write_pdf())
    assert "Báo" not in read.text
    office = HEADS.format(page * 2).replace(" counter(page) ", "")
    assert read_pdf(HTML(string=office).write_pdf()).text.count("Báo số 5") == 2


def test_a_large_picture_beside_words_is_told() -> None:
    read = read_pdf(HTML(string=HEADS.format(f"<p>Họp.</p>{SCAN.format(DOT)}")).write_pdf())
    assert "Trang 1 có hình lớn; chữ trong hình không đọc được." in read.told


def test_a_page_of_one_short_line_ends_its_paragraph() -> None:
    whole = f"<p>{LONG}hết.</p><p>Xong.</p>"
    pages = (whole, "<p>Họp.</p>", "<p>Nghỉ.</p>", whole)
    html = "".join(f"<div style='page-break-after: always'>{one}</div>" for one in pages)
    read = read_pdf(HTML(string=html).write_pdf())
    assert read.text.splitlines() == [
        *(f"{LONG}hết.", "Xong.", "Họp.", "Nghỉ.", f"{LONG}hết.", "Xong."),
    ]


def test_a_number_of_a_document_goes_on_behind_its_hyphen() -> None:
    long = " ".join(f"việc{at}" for at in range(60))
    words = f"{long} theo Nghị quyết số 66-<br>NQ/TW, Tờ trình 36/TTr-BN-<br>NV năm 2026-<br>2030"
    words += " của xã/<br>phường"
    table = f"<table class=real><tr><td>1<td>{words}<tr><td>2<td>Họp</table>"
    html = f"{PAGE.partition('</style>')[0]}</style><p>{words}</p>{table}"
    whole = words.replace("<br>", "")
    read = read_pdf(HTML(string=html).write_pdf())
    assert read.text.splitlines()[0] == whole
    assert f"| 1 | {whole} |" in read.text


def test_lines_of_their_own_in_a_cell_stay_so() -> None:
    """Where the first word of the next would have fitted; a comma goes on all the same."""
    cells = (
        "Bộ Tài chính<br>Bộ Khoa học và Công nghệ<br>Cơ quan, tổ chức liên quan ở trung ương",
        "Bộ Văn hóa,<br>Thể thao và Du lịch",
        "Rà soát quy định để trình Chính phủ, Thủ tướng Chính phủ xem xét",
    )
    rows = "".join(
        f"<tr><td>{at}<td><div style='width: 5cm'>{one}</div>" for at, one in enumerate(cells)
    )
    table = f"<table class=real style='width: 6cm'>{rows}</table>"
    html = f"{PAGE.partition('</style>')[0]}</style>{table}"
    lines = read_pdf(HTML(string=html).write_pdf()).text.splitlines()
    assert lines[0] == f"| 0 | {cells[0]} |"
    assert lines[2] == "| 1 | Bộ Văn hóa, Thể thao và Du lịch |"
    assert lines[3] == f"| 2 | {cells[2]} |"


def test_a_mark_of_a_note_in_a_cell_is_one() -> None:
    html = (
        f"{PAGE.partition('</style>')[0]}</style>{'<p>Họp.</p>' * 9}<table class=real>"
        "<tr><td>1<td>Luật<span class=note>Đã sửa.</span><tr><td>2<td>Họp</table>"
    )
    assert "| 1 | Luật[^1] |" in read_pdf(HTML(string=html).write_pdf()).text


NARROW = """<style>@page { size: A4; margin: 2cm } td { text-align: center; vertical-align: top }
td { white-space: nowrap } body { font: 13pt "Liberation Serif", serif }
table { margin: auto }</style>
<table><tr><td>THỦ TƯỚNG CHÍNH PHỦ<br>____<br>Số: 5/QĐ-TTg
<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc<br>____<br>
Hà Nội, ngày 05 tháng 02 năm 2027</table><p style="text-align: center">QUYẾT ĐỊNH<br>Về việc họp"""
ANNEX = (
    NARROW.partition("</style>")[2].replace("Số: 5/QĐ-TTg", "").replace("QUYẾT ĐỊNH", "KẾ HOẠCH")
)


def test_the_sides_of_a_narrow_head_are_read_apart() -> None:
    html = f"{NARROW}<div style='page-break-before: always'>{ANNEX}</div>"
    lines = read_pdf(HTML(string=html).write_pdf()).text.splitlines()
    assert lines[:7] == [
        *("THỦ TƯỚNG CHÍNH PHỦ", "____", "Số: 5/QĐ-TTg"),
        *("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
        *("____", "Hà Nội, ngày 05 tháng 02 năm 2027"),
    ]
    assert lines[9:] == [*lines[:2], *lines[3:7], "KẾ HOẠCH", lines[8]]
    misread = html.replace("XÃ HỘI CHỦ NGHĨA", "XÃ Ủ NGHĨA")
    assert read_pdf(HTML(string=misread).write_pdf()).text.splitlines()[:3] == lines[:3]


def test_a_count_inside_a_sentence_begins_no_paragraph() -> None:
    """Where paragraphs are indented and it is not; else it begins one."""
    words = "Gồm: (i) Rà soát " + "và kiểm tra các quy định " * 8 + "hết;<br>(ii) Báo cáo."
    style = "<style>@page { size: A4 } p { text-align: justify; text-align-last: justify; "
    read = read_pdf(HTML(string=f"{style} text-indent: 1cm }}</style><p>{words}").write_pdf())
    assert read.text.splitlines() == [words.replace("<br>", " ")]
    read = read_pdf(HTML(string=f"{style}}}</style><p>{words}").write_pdf())
    assert read.text.splitlines() == words.split("<br>")
