"""Words typed for a font of the time before Unicode are those that the font draws, or refused."""

import pytest

from macros.importing.witness import faults
from macros.reading.received.docx import WordFile, read_docx
from macros.reading.received.refusal import RefusalError
from tests.tools.word_files import numbering, p, r, table, tc, tr, word_file

TIME, CAPITALS, VNI = ".VnTime", ".VnTimeH", "VNI-Times"


def old(words: str, font: str = TIME) -> str:
    """A run of an old font."""
    return r(words, f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>')


def made(body: str, **parts: str) -> WordFile:
    """What is read of a file, in which the witness finds no fault."""
    content = word_file(body, None, **parts)
    read = read_docx(content)
    assert faults(content, read) == []
    return read


def test_the_letters_are_those_that_the_font_draws() -> None:
    read = made(
        p(old("kÕ ho¹ch", CAPITALS), " 2005 ", old("cña Uû ban nh©n d©n n­íc"))
        + p(old("Keá hoaïch coâng taùc; ÑAÏI HOÄI; ñöôïc", VNI))
        + table(
            tr(tc(p(old("TT"))), tc(p(old("NhiÖm vô"))), tc("A")),
            tr("1", tc(p(old("§Ò ¸n", ".VnArial"))), "b"),
        )
    )
    assert read.text.splitlines() == [
        *("KẾ HOẠCH 2005 của Uỷ ban nhân dân nước", "Kế hoạch công tác; ĐẠI HỘI; được", ""),
        *("| TT | Nhiệm vụ | A |", "|---|---|---|", "| 1 | Đề án | b |"),
    ]
    assert read.told == (
        "Đã chuyển từ phông .VnTimeH (bảng mã TCVN3) sang Unicode: 1 đoạn chữ; hãy soát lại.",
        "Đã chuyển từ phông .VnTime (bảng mã TCVN3) sang Unicode: 2 đoạn chữ; hãy soát lại.",
        "Đã chuyển từ phông VNI-Times (bảng mã VNI) sang Unicode: 1 đoạn chữ; hãy soát lại.",
        "Đã chuyển từ phông .VnArial (bảng mã TCVN3) sang Unicode: 1 đoạn chữ; hãy soát lại.",
    )


def test_a_letter_of_vni_and_its_marks_may_stand_in_two_runs() -> None:
    leaning = r("a", f'<w:rFonts w:hAnsi="{VNI}"/><w:i/>')
    assert made(p(old("ke", VNI), old("á ho", VNI), leaning, old("ïch", VNI))).text == "kế hoạch\n"


STYLE = '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr>{}</w:rPr></w:style>'
DEFAULTS = "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault></w:docDefaults>"
NAMED = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
BY_THEME = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cs="Arial"/>'
THEME = (
    '<a:themeElements xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:fontScheme><a:minorFont><a:latin typeface=".VnTime"/></a:minorFont></a:fontScheme>'
    "</a:themeElements>"
)


@pytest.mark.parametrize(
    "parts",
    [
        {"styles": STYLE.format(NAMED)},
        {"styles": DEFAULTS.format(NAMED)},
        {"styles": DEFAULTS.format(BY_THEME), "theme": THEME},
    ],
    ids=["style", "defaults", "theme"],
)
def test_the_font_may_be_that_of_a_style_or_of_the_file(parts: dict[str, str]) -> None:
    only_cs = r("ho¹ch", '<w:rFonts w:cs="Arial"/>')
    new = r("¹", '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>')
    assert made(p("KÕ ", only_cs, new), **parts).text == "Kế hoạch¹\n"


SOFT = "<w:r><w:rPr>{}</w:rPr><w:softHyphen/></w:r>"


def test_the_letter_that_libreoffice_takes_for_a_hyphen_is_a_letter() -> None:
    own, other = SOFT.format(NAMED), SOFT.format('<w:rFonts w:hAnsi="Arial"/>')
    assert made(p(old("n"), own, old("íc s¹ch"), other)).text == "nước sạch\n"
    assert made(p(old("n­íc s¹"), own, old("ch"))).text == "nước sạch\n"  # it has both
    with pytest.raises(RefusalError, match="đã mất chữ “ư”, như ở “nớc”"):
        read_docx(word_file(p(old("níc s¹ch"))))


@pytest.mark.parametrize(
    "look",
    [NAMED, '<w:rFonts w:ascii="Arial" w:hAnsi=".VnTime"/>', '<w:rStyle w:val="C"/>'],
)
def test_labels_and_signs_are_drawn_by_their_font_too(look: str) -> None:
    listed = numbering(("decimal", "§iÒu %1.")).replace(
        "</w:lvl>", f"<w:rPr>{look}</w:rPr></w:lvl>"
    )
    styles = f'<w:style w:type="character" w:styleId="C"><w:rPr>{NAMED}</w:rPr></w:style>'
    sign = '<w:r><w:sym w:font=".VnTime" w:char="F0AE"/></w:r>'
    body = p(old("§èi t­îng"), num="1") + p(sign, old("µo t¹o"))
    read = made(body, numbering=listed, styles=styles)
    assert read.text == "Điều 1. Đối tượng\nđào tạo\n"


def test_what_is_not_printed_is_told_in_its_letters() -> None:
    hidden = r("giÊu", f"{NAMED}<w:vanish/>")
    read = made(p(old("ThÊy"), hidden), header=p(old("mËt")))
    assert read.text == "Thấy\n"
    assert any("lề cuối mỗi trang không đưa vào: “mật”" in one for one in read.told)


def test_unicode_words_in_an_old_font_stay() -> None:
    assert made(p(old("Kế hoạch và đề án")) + p(old("và"))).text == "Kế hoạch và đề án\nvà\n"
    assert made(p(old("Ke hoach 5", VNI))).text == "Ke hoach 5\n"
    both = p(old("Kế hoạch 2005 và đề án")) + p(old("nhiÖm vô"))
    assert made(both).text == "Kế hoạch 2005 và đề án\nnhiệm vụ\n"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (p(old("Kế hoạch")) + p(old("nhiÖm")) + p(old("có")), r"phông \.VnTime .*“có” không rõ"),
        (p(old("Kế ho¹ch")), r"phông \.VnTime .*“Kế ho¹ch” không rõ"),
        (p(old("kÕ ho¹ch, 30°C")), r"TCVN3 \(phông \.VnTime\).*“°”"),
        (p(old("keá hoaïchù", VNI)), r"VNI \(phông VNI-Times\).*“ù”"),
        (p(old("keá hoaïch Ý", VNI)), r"VNI \(phông VNI-Times\).*“Ý”"),
    ],
)
def test_what_could_be_either_is_refused_with_the_name_of_the_font(body: str, said: str) -> None:
    with pytest.raises(RefusalError, match=f"{said}.*hãy chuyển cả tệp sang Unicode"):
        read_docx(word_file(body))
