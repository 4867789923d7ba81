"""A PDF becomes paragraphs again: over lines and pages, side by side, in tables, with its notes."""

import os
from pathlib import Path

import pytest
from weasyprint import HTML

from macros.importing.page_joins import join_corrections
from macros.importing.pdf_text import read_pdf
from macros.linking.printed_text import apply, text_words, words_digest
from macros.model import Correction
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


SCAN = '<img src="data:image/png;base64,{}">'
DOT = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
    "rkJggg=="
)


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


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (PICTURED, "bản quét .*ocrmypdf"),
        (HTML(string="").write_pdf(), "không có chữ"),
        (b"%PDF-1.7 broken", "bị hỏng"),
    ],
)
def test_what_holds_no_words_is_refused(
    content: bytes, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")  # with no program to recognise letters
    with pytest.raises(RefusalError, match=said):
        read_pdf(content)


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


LYING = """
<style>@page {{ size: A4; margin: 2cm }} table {{ border-collapse: collapse; width: 22cm }}
td, th {{ border: 1px solid black }} div {{ position: absolute; width: 22cm; left: 2cm; top: 1cm;
transform-origin: top left; transform: {turn} }}</style><p>Số 5</p>
<div><p>PHỤ LỤC</p><table><tr><th>TT</th><th>Nhiệm vụ</th><th>Chủ trì</th></tr>
<tr><td>1</td><td>Rà soát quy hoạch, báo cáo kết quả</td><td>Sở Nội vụ</td></tr></table></div>
"""


@pytest.mark.parametrize(
    "turn", ["translate(0, 22cm) rotate(-90deg)", "translate(12cm, 0) rotate(90deg)"]
)
def test_a_table_that_lies_on_its_side_is_read_upright(turn: str) -> None:
    lines = read_pdf(HTML(string=LYING.format(turn=turn)).write_pdf()).text.splitlines()
    assert sorted(line for line in lines if line and "|" not in line) == ["PHỤ LỤC", "Số 5"]
    assert "| 1 | Rà soát quy hoạch, báo cáo kết quả | Sở Nội vụ |" in lines


NEXT = "<tr style='break-before: page'>{}</tr>"
TOP = "<thead><tr><th>TT</th><th>Mục</th><th>Nhiệm vụ</th><th>Chủ trì</th></tr></thead>"


def test_a_cell_that_is_merged_over_the_end_of_a_page_goes_down() -> None:
    first = "<tr><td rowspan=2>1</td><td>a)</td><td>Họp</td><td>Sở A</td></tr>"
    second = "<tr><td>b)</td><td>Rà soát</td><td>Sở B</td></tr>"
    third = NEXT.format("<td></td><td>c)</td><td>Tổng kết</td><td>Sở C</td>")
    style = CUT.partition("<table>")[0]
    read = read_pdf(HTML(string=f"{style}<table>{TOP}{first}{second}{third}").write_pdf())
    assert read.text.split("\n")[3:5] == [
        *("| ^ | b) | Rà soát | Sở B |", "| ^ | c) | Tổng kết | Sở C |")
    ]


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
