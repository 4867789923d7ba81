"""The numbers and bullets that Word puts before paragraphs come out as Word prints them."""

import pytest

from macros.importing.witness import faults
from macros.reading.received.docx import read_docx
from macros.reading.received.docx_numbering import number_shown
from tests.tools.word_files import numbering, p, table, tc, tr, word_file

PLAN = numbering(
    ("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3."), ("lowerLetter", "%4)")
)


def lines(body: str, **parts: str) -> list[str]:
    content = word_file(body, None, **parts)
    made = read_docx(content)
    assert faults(content, made) == []
    return made.text.splitlines()


def test_levels_count_and_begin_anew_below_a_higher_one() -> None:
    levels = (0, 1, 1, 2, 2, 3, 0, 1, 2)
    body = "".join(p(f"đoạn {at}", num="1", level=level) for at, level in enumerate(levels))
    assert [line.partition(" ")[0] for line in lines(body, numbering=PLAN)] == [
        *("I.", "1.", "2.", "2.1.", "2.2.", "a)", "II.", "1.", "1.1.")
    ]


def test_lists_of_one_kind_count_on_unless_one_starts_anew() -> None:
    made = numbering(("decimal", "%1."))
    body = p("a", num="1") + p("x") + p("b", num="1") + p("c", num="2") + p("d", num="2")
    assert lines(body, numbering=made) == ["1. a", "x", "2. b", "1. c", "2. d"]
    other = f'{made}<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
    assert lines(p("a", num="1") + p("b", num="3"), numbering=other) == ["1. a", "2. b"]


def test_a_list_takes_its_levels_from_a_style_of_lists() -> None:
    linked = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="DS"/></w:abstractNum>'
    made = numbering(("decimal", "Điều %1."), more='<w:styleLink w:val="DS"/>')
    made += f'{linked}<w:num w:numId="9"><w:abstractNumId w:val="7"/></w:num>'
    assert lines(p("a", num="9") + p("b", num="1"), numbering=made) == ["Điều 1. a", "Điều 2. b"]


@pytest.mark.parametrize(
    ("kind", "text", "label"),
    [
        ("decimal", "Điều %1.", "Điều 1."),
        ("decimalZero", "%1.", "01."),
        ("lowerRoman", "(%1)", "(i)"),
        ("upperLetter", "%1-", "A-"),
        ("bullet", "-", "-"),
        ("bullet", "*", "*"),
        ("bullet", "+", "+"),
        ("vietnameseCounting", "Phần thứ %1:", "Phần thứ một:"),
        ("none", "", ""),
    ],
)
def test_a_label_is_the_text_of_its_level(kind: str, text: str, label: str) -> None:
    made = lines(p("Nội dung", num="1"), numbering=numbering((kind, text)))
    assert made == [f"{label} Nội dung".strip()]


@pytest.mark.parametrize(
    ("font", "sign", "shown"),
    [
        ("Symbol", "\uf0b7", "•"),
        ("Wingdings", "\uf0a7", "▪"),
        ("Wingdings", "\uf0d8", "➢"),
        ("Courier New", "o", "◦"),
    ],
)
def test_a_bullet_of_a_symbol_font_is_the_sign_it_shows(font: str, sign: str, shown: str) -> None:
    level = (
        f'<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="{sign}"/>'
        f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr></w:lvl>'
    )
    assert lines(p("a", num="1"), numbering=numbering(more=level)) == [f"{shown} a"]


def test_an_unknown_sign_or_kind_is_told() -> None:
    level = (
        '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf099"/>'
        '<w:rPr><w:rFonts w:ascii="Webdings"/></w:rPr></w:lvl>'
    )
    made = read_docx(word_file(p("a", num="1"), numbering=numbering(more=level)))
    assert (made.text, "Webdings" in made.told[0]) == ("• a\n", True)
    odd = numbering(("hebrew1", "%1."))
    made = read_docx(word_file(p("a", num="1"), numbering=odd))
    assert (made.text, "hebrew1" in made.told[0]) == ("1. a\n", True)


def test_a_style_numbers_its_paragraphs_and_a_paragraph_may_refuse() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        '</w:pPr></w:style><w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc"/>'
        "</w:style>"
    )
    made = numbering(("decimal", "%1."))
    body = p("a", style="Muc") + p("b", style="Con") + p("c", style="Muc", num="0")
    assert lines(body, numbering=made, styles=styles) == ["1. a", "2. b", "c"]


def test_a_level_of_a_style_is_the_one_that_names_it() -> None:
    level = (
        '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:pStyle w:val="Con"/>'
        '<w:lvlText w:val="%1.%2."/></w:lvl>'
    )
    styles = (
        '<w:style w:type="paragraph" w:styleId="Con"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    made = numbering(("decimal", "%1."), more=level)
    assert lines(p("a", num="1") + p("b", style="Con"), numbering=made, styles=styles) == [
        *("1. a", "1.1. b")
    ]


def test_a_style_may_take_its_list_from_the_style_that_it_is_based_on() -> None:
    """Its level it says itself, or the list does, which names it."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:basedOn w:val="{based}"/>'
        f"<w:pPr><w:numPr>{said}</w:numPr></w:pPr></w:style>"
        for name, based, said in (
            ("Điều", "", '<w:numId w:val="1"/>'),
            ("Khoản", "Điều", '<w:ilvl w:val="1"/>'),
            ("Điểm", "Khoản", '<w:ilvl w:val="2"/>'),
            ("Khác", "Điều", ""),
        )
    )
    last = '<w:lvl w:ilvl="3"><w:pStyle w:val="Khác"/><w:lvlText w:val="–"/></w:lvl>'
    made = numbering(("decimal", "Điều %1."), ("decimal", "%2."), ("lowerLetter", "%3)"), more=last)
    body = "".join(p("x", style=name) for name in ("Điều", "Khoản", "Khoản", "Điểm", "Khác"))
    assert lines(body, numbering=made, styles=styles) == [
        *("Điều 1. x", "1. x", "2. x", "a) x", "– x")
    ]


def test_overrides_of_levels_count() -> None:
    other = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    made = numbering(("decimal", "%1."), overrides=other)
    assert lines(p("a", num="1") + p("b", num="1"), numbering=made) == ["5. a", "6. b"]
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1-"/></w:lvl>'
    other = f'<w:lvlOverride w:ilvl="0">{level}</w:lvlOverride>'
    made = numbering(("decimal", "%1."), overrides=other)
    assert lines(p("a", num="1"), numbering=made) == ["I- a"]


def test_a_level_may_count_on_below_a_higher_one_and_show_all_in_arabic() -> None:
    level = (
        '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:isLgl/>'
        '<w:suff w:val="nothing"/><w:lvlText w:val="%1.%2."/></w:lvl>'
    )
    made = numbering(("upperRoman", "%1."), more=level)
    body = "".join(p("đoạn", num="1", level=level) for level in (0, 1, 0, 1))
    assert lines(body, numbering=made) == ["I. đoạn", "1.1.đoạn", "II. đoạn", "2.2.đoạn"]
    two = numbering(("upperRoman", "%1."), more=level.replace('"decimal"', '"decimalZero"'))
    assert lines(body, numbering=two)[1::2] == ["1.01.đoạn", "2.02.đoạn"]


def test_the_rows_of_a_table_are_numbered_also_in_empty_cells() -> None:
    rows = [tr(tc(p(num="1")), tc(f"việc {at}"), tc("Sở A")) for at in (1, 2)]
    body = table(tr("TT", "Nhiệm vụ", "Chủ trì"), *rows)
    assert lines(body, numbering=numbering(("decimal", "%1")))[2:] == [
        *("| 1 | việc 1 | Sở A |", "| 2 | việc 2 | Sở A |")
    ]


@pytest.mark.parametrize(
    ("number", "kind", "shown"),
    [
        *((4, "lowerRoman", "iv"), (49, "upperRoman", "XLIX"), (27, "lowerLetter", "aa")),
        *((7, "padded:3", "007"), (11, "vietnameseCounting", "mười một")),
        *((21, "vietnameseCounting", "hai mươi mốt"), (15, "vietnameseCounting", "mười lăm")),
        *((3, "decimalEnclosedParen", "(3)"), (3, "chicago", "3")),
    ],
)
def test_numbers_are_shown_in_their_kind(number: int, kind: str, shown: str) -> None:
    assert number_shown(number, kind) == shown
