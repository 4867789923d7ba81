"""Word files become lines of text.md: every word once, as printed; what is not printed is told."""

import re

import pytest

from macros.importing.witness import faults
from macros.reading.received.docx import read_docx
from macros.reading.received.docx_changes import Changes
from macros.reading.received.refusal import RefusalError
from tests.tools.word_files import p, r, tc, tr, word_file
from tests.tools.word_files import table as drawn

BREAK, TAB = "<w:r><w:br/></w:r>", "<w:r><w:tab/></w:r>"


def lines(body: str, **parts: str) -> list[str]:
    """The lines of a file, in which the witness finds every word."""
    content = word_file(body, None, **parts)
    made = read_docx(content)
    assert faults(content, made) == []
    return made.text.splitlines()


@pytest.mark.parametrize(
    ("paragraph", "line"),
    [
        (p("Một ", "hai"), "Một hai"),
        (p("  a \t b  "), "a b"),
        (p("a", TAB, "b"), "a b"),
        (p("a", BREAK, "b"), "a<br>b"),
        (p("a;", BREAK, "- b"), "a;"),
        (p("10", "<w:r><w:noBreakHyphen/></w:r>", "12"), "10-12"),
        (p("nghiên ", "cứu\u00ad"), "nghiên cứu"),
        (p("Ghi chú: ", r("theo luật", "<w:i/>")), "Ghi chú: *theo luật*"),
        (p(r("Cả dòng nghiêng", "<w:i/>")), "Cả dòng nghiêng"),
        (p("Thường", r(" nửa", '<w:i w:val="0"/>')), "Thường nửa"),
        (p("ngh", r("iêng", "<w:i/>")), "nghiêng"),
        (p("5 * 3 [^1] a|b <br>"), r"5 \* 3 \[^1] a\|b \<br>"),
        (p("*"), r"\*"),
        (p("* một"), "* một"),
        (p(r"\1. a"), r"\\1. a"),
        (p('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', " a"), "→ a"),
        (p(r("\uf0b7", '<w:rFonts w:ascii="Symbol"/>'), " a"), "• a"),
        (p("<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>"), "x=2"),
        (p("<w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink>", " b"), "a b"),
        (p('<w:fldSimple w:instr="DATE"><w:r><w:t>1/2</w:t></w:r></w:fldSimple>'), "1/2"),
    ],
)
def test_a_paragraph_is_a_line_as_printed(paragraph: str, line: str) -> None:
    assert lines(paragraph)[0] == line


def test_the_instruction_of_a_field_is_not_printed() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert lines(p("trang ", field)) == ["trang 7"]


def test_a_line_with_a_marker_of_its_own_and_those_of_a_centred_heading_are_blocks() -> None:
    assert lines(p("Gồm:", BREAK, "1. một", BREAK, "hai")) == ["Gồm:", "1. một<br>hai"]
    assert lines(p("KẾ HOẠCH", BREAK, "năm 2027", jc="center")) == ["KẾ HOẠCH", "năm 2027"]


def test_a_text_box_stands_once_behind_its_paragraph() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Số: 1</w:t></w:r></w:p></w:txbxContent>"
    both = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert lines(p("UBND", both, " TỈNH") + p("a")) == ["UBND TỈNH", "Số: 1", "a"]
    assert lines(p(f"<w:r><w:pict>{box}</w:pict></w:r>")) == ["Số: 1"]


def test_notes_stand_at_the_end_with_the_numbers_of_their_marks() -> None:
    marks = (
        '<w:r><w:endnoteReference w:id="5"/></w:r>',
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
    )
    notes = (
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>", " Theo luật")}{p("Đoạn hai")}'
        "</w:footnote>"
    )
    ends = f'<w:endnote w:id="5">{p("cuối")}</w:endnote>'
    found = lines(p("một", marks[0]) + p("hai", marks[1], "."), footnotes=notes, endnotes=ends)
    assert found == ["một[^1]", "hai[^2].", "", "[^1]: cuối", "[^2]: Theo luật<br>Đoạn hai"]


def test_what_stands_side_by_side_is_read_left_first() -> None:
    head = drawn(
        tr(tc("UBND TỈNH", "SỞ NỘI VỤ"), tc("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
        tr(tc("Số: 5/KH-SNV"), tc("Bình An, ngày 5 tháng 2 năm 2027")),
        lines=False,
    )
    end = drawn(tr(tc("Nơi nhận:", "- Lưu: VT."), tc("GIÁM ĐỐC", p(), "Trần A")), lines=False)
    assert lines(head + p("a") + end) == [
        *("UBND TỈNH", "SỞ NỘI VỤ", "Số: 5/KH-SNV", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        *("Bình An, ngày 5 tháng 2 năm 2027", "a", "Nơi nhận:", "- Lưu: VT."),
        *("GIÁM ĐỐC", "Trần A"),
    ]


def test_what_tabs_or_blanks_set_side_by_side_is_parted() -> None:
    head = p("SỞ NỘI VỤ", TAB, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    number = p("Số:       /KH-SNV      Bình An, ngày    tháng 2")
    end = p("Nơi nhận:", TAB, TAB, "KT. GIÁM ĐỐC") + p("- Lưu: VT.", TAB, "Trần A")
    assert lines(head + number + p("1.", TAB, "Họp.") + end) == [
        *("SỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: /KH-SNV"),
        *("Bình An, ngày tháng 2", "1. Họp.", "Nơi nhận:", "KT. GIÁM ĐỐC", "- Lưu: VT.", "Trần A"),
    ]


TITLES = tr("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp")


def test_a_table_has_its_head_and_its_merged_cells() -> None:
    rows = drawn(
        TITLES,
        tr(tc("I"), tc("Chung", span=3)),
        tr(tc("1"), tc("a|b"), tc("Sở A", merge="restart"), tc("x", "y")),
        tr(tc("2"), tc("c"), tc(merge="continue"), tc("^")),
    )
    assert lines(p("trước") + rows + p("sau")) == [
        *("trước", "", "| TT | Nhiệm vụ | Chủ trì | Phối hợp |", "|---|---|---|---|"),
        *("| I | Chung | < | < |", r"| 1 | a\|b | Sở A | x<br>y |", r"| 2 | c | ^ | \^ |"),
        *("", "sau"),
    ]


def test_a_head_of_two_rows_is_one() -> None:
    rows = drawn(
        tr(tc("TT", merge="restart"), tc("Cơ quan", span=2)),
        tr(tc(merge="continue"), tc("Chủ trì"), tc("Phối hợp")),
        tr("1", "a", "b"),
    )
    assert lines(rows) == [
        *("| TT | Cơ quan | < |", "| ^ | Chủ trì | Phối hợp |", "|---|---|---|", "| 1 | a | b |")
    ]


def test_a_row_merged_across_is_no_head_though_word_repeats_it() -> None:
    rows = drawn(
        tr("Giờ", "Việc", head=True), tr(tc("Buổi sáng", span=2), head=True), tr("7h", "Họp")
    )
    assert lines(rows) == [*("| Giờ | Việc |", "|---|---|", "| Buổi sáng | < |", "| 7h | Họp |")]


def test_a_table_inside_a_cell_loses_no_word() -> None:
    inner = drawn(tr("a", "b"), tr("c", "d"))
    rows = drawn(TITLES, tr(tc("1"), tc("x", inner, p("y")), tc("Sở A"), tc("z")))
    assert lines(rows)[-1] == "| 1 | x<br>a<br>b<br>c<br>d<br>y | Sở A | z |"


ONE, TWO, THREE = tr("1", "a", "b", "c"), tr("2", "d", "e", "f"), tr("3", "g", "h", "i")
BLANK, LETTERED = tr("", "(tiếp)", "", ""), tr("a)", "g", "h", "i")


@pytest.mark.parametrize(
    ("pieces", "firsts"),
    [
        ([drawn(TITLES, ONE), p(), drawn(TWO, THREE)], ["1", "2", "3"]),
        ([drawn(TITLES, ONE), p(), drawn(TWO)], ["1", "2"]),
        ([drawn(TITLES), drawn(ONE), p(), drawn(TWO), drawn(THREE)], ["1", "2", "3"]),
        ([drawn(TITLES, ONE), p(), drawn(BLANK, TWO)], ["1", "", "2"]),
        ([drawn(TITLES, ONE), p(), drawn(BLANK)], ["1", ""]),
        ([drawn(TITLES, ONE), p(), drawn(LETTERED, TWO)], ["1", "a)", "2"]),
        ([drawn(TITLES, ONE), drawn(ONE.replace("1", "1.1"), TWO)], ["1", "1.1", "2"]),
        ([drawn(TITLES), drawn(ONE.replace("1", "(1)"), ONE)], ["(1)", "1"]),
        ([drawn(TITLES, ONE), drawn(ONE.replace("1", "Họp"), TWO)], ["1", "Họp", "2"]),
    ],
)
def test_a_table_in_pieces_with_no_words_between_is_one(
    pieces: list[str], firsts: list[str]
) -> None:
    found = lines("".join(pieces))
    assert found[:2] == ["| TT | Nhiệm vụ | Chủ trì | Phối hợp |", "|---|---|---|---|"]
    assert [line.split("|")[1].strip() for line in found[2:]] == firsts


@pytest.mark.parametrize(
    "pieces",
    [
        [drawn(TITLES, ONE), p(), drawn(TITLES, TWO)],
        [drawn(TITLES, ONE), drawn(TITLES, TWO)],
        [drawn(TITLES, ONE), drawn(tr("Nhiệm vụ", "Chủ trì", "", "", head=True), TWO)],
        [drawn(TITLES, ONE), p(), drawn(tr("Mã", "Tên", "Số", "Năm"), TWO)],
        [drawn(TITLES, ONE), p("Biểu 2"), drawn(TWO, THREE)],
    ],
)
def test_a_table_with_a_head_of_its_own_or_words_before_it_is_another(pieces: list[str]) -> None:
    assert lines("".join(pieces)).count("|---|---|---|---|") == 2


def test_a_row_by_itself_stays_one_where_it_is_drawn_and_numbered() -> None:
    assert lines(p("a") + drawn(ONE))[-1] == "| 1 | a | b | c |"
    assert lines(p("a") + drawn(ONE, lines=False)) == ["a", "1", "a", "b", "c"]
    assert lines(drawn(TITLES, ONE) + p() + drawn(ONE, lines=False))[-4:] == ["1", "a", "b", "c"]
    assert lines(p("a") + drawn(tr("Ảnh", "Bảng"))) == ["a", "Ảnh", "Bảng"]


def test_a_table_without_a_head_gets_an_empty_one() -> None:
    rows = drawn(tr("1", "a", "b"), tr("2", "c", "d"))
    assert lines(rows) == ["|  |  |  |", "|---|---|---|", "| 1 | a | b |", "| 2 | c | d |"]


CHANGED = (
    p("Hạn ", '<w:del w:id="1"><w:r><w:delText>6/2027</w:delText></w:r></w:del>',
      '<w:ins w:id="2"><w:r><w:t>9/2027</w:t></w:r></w:ins>')
    + '<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr><w:r><w:t>một </w:t></w:r></w:p>'
    + p("hai")
)  # fmt: skip


def test_tracked_changes_are_refused_until_somebody_settles_them() -> None:
    content = word_file(CHANGED)
    with pytest.raises(RefusalError, match=r"3 chỗ sửa .*--accept-changes .*--reject-changes"):
        read_docx(content)
    for changes, expected in (
        (Changes.accepted, "Hạn 9/2027\nmột hai\n"),
        (Changes.rejected, "Hạn 6/2027\nmột\nhai\n"),
    ):
        made = read_docx(content, changes)
        assert made.text == expected
        assert faults(content, made, changes) == []
        assert any("3 chỗ sửa" in one for one in made.told)


def test_what_only_holds_paragraphs_rows_and_cells_is_gone_through() -> None:
    def held(xml: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{xml}</w:sdtContent></w:sdt>"

    twice = f"<mc:Choice Requires='wps'>{p('hai')}</mc:Choice><mc:Fallback>{p('cũ')}</mc:Fallback>"
    rows = tr("TT", "Việc", "Ai"), held(f"<w:tr>{tc('1')}{held(tc('Họp'))}{tc('Sở A')}</w:tr>")
    body = held(p("một")) + f"<mc:AlternateContent>{twice}</mc:AlternateContent>" + drawn(*rows)
    assert lines(body) == [
        *("một", "hai", "", "| TT | Việc | Ai |", "|---|---|---|", "| 1 | Họp | Sở A |")
    ]


def test_words_stay_where_nothing_follows_the_end_that_was_taken_from_them() -> None:
    content = word_file(CHANGED.removesuffix(p("hai")))
    made = read_docx(content, Changes.accepted)
    assert (made.text, faults(content, made, Changes.accepted)) == ("Hạn 9/2027\nmột\n", [])


def test_what_is_not_printed_is_told() -> None:
    content = word_file(
        p("Thấy ", r("giấu", "<w:vanish/>"))
        + p('<w:r><w:sym w:font="Webdings" w:char="F099"/></w:r>'),
        comments='<w:comment w:id="1"><w:p/></w:comment>',
        header=p("MẬT"),
        more={"word/vbaProject.bin": b"x"},
    )
    made = read_docx(content)
    assert made.text == "Thấy\n▯\n"
    assert [one.split(";")[0].split(":")[0] for one in made.told] == [
        "Tệp có macro",
        "Tệp có 1 lời bình của người soạn",
        "Tệp có chữ ẩn, không in ra, nên không đưa vào",
        "Chữ ở lề đầu, lề cuối mỗi trang không đưa vào",
        "Có ký hiệu không rõ là gì, ghi thành ▯ hoặc •",
    ]
    assert faults(content, made) == []


HIDING = (
    '<w:style w:type="{0}" w:styleId="{1}"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="{0}" w:styleId="{1}2"><w:basedOn w:val="{1}"/></w:style>'
)


def test_words_that_a_style_hides_are_not_printed() -> None:
    shown, hidden = '<w:rStyle w:val="Ẩn2"/><w:vanish w:val="0"/>', '<w:rStyle w:val="Ẩn2"/>'
    box = f"<w:r><w:pict><w:txbxContent>{p('hộp', style='Mẫu2')}</w:txbxContent></w:pict></w:r>"
    content = word_file(
        p(box, "a ", r("giấu ", hidden), r("b", shown)) + p("mẫu", style="Mẫu") + p("c"),
        styles=HIDING.format("character", "Ẩn") + HIDING.format("paragraph", "Mẫu"),
    )
    made = read_docx(content)
    assert made.text == "a b\nc\n"
    assert "giấu hộpmẫu" in made.told[0]
    assert faults(content, made) == []


FIELD = '<w:r><w:instrText xml:space="preserve"> FORMDROPDOWN </w:instrText></w:r>'
DRAWN = "<w:r><w:drawing>{}</w:drawing></w:r>"
DIAGRAM = '<d:relIds xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram"/>'
CHART = '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'


@pytest.mark.parametrize(
    ("run", "said"),
    [
        (r("bỏ", "<w:strike/>"), "chữ bị gạch ngang, vẫn đưa vào: “bỏ”"),
        (r("bỏ", "<w:dstrike/>"), "chữ bị gạch ngang, vẫn đưa vào: “bỏ”"),
        (FIELD, r"tệp không lưu \(FORMDROPDOWN\)"),
        ('<w:fldSimple w:instr=" AUTONUM "/>', r"tệp không lưu \(AUTONUM\)"),
        (DRAWN.format(DIAGRAM), "1 hình ảnh, sơ đồ hoặc chữ nghệ thuật"),
        (DRAWN.format(CHART), "1 hình ảnh, sơ đồ hoặc chữ nghệ thuật"),
        ('<w:r><w:pict><v:textpath string="MẬT"/></w:pict></w:r>', "1 hình ảnh, sơ đồ"),
    ],
)
def test_words_that_are_crossed_out_or_not_in_the_file_are_told(run: str, said: str) -> None:
    content = word_file(p("Sở A ", run, r(" chủ trì", '<w:strike w:val="0"/>')))
    made = read_docx(content)
    assert made.text.replace("bỏ ", "") == "Sở A chủ trì\n"
    assert faults(content, made) == []
    (told,) = made.told
    assert re.search(said, told)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("", "không có chữ nào"),
        (p("a") + "<w:altChunk/>", "chèn cả một tệp khác"),
        (p("a", "<w:subDoc/>"), "chèn cả một tệp khác"),
        (p("<w:r><w:pict><v:imagedata/></w:pict></w:r>"), "chỉ có hình ảnh"),
    ],
)
def test_a_file_without_words_is_refused(body: str, said: str) -> None:
    with pytest.raises(RefusalError, match=said):
        read_docx(word_file(body))
