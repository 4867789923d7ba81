"""The font of a cell may be said by the style of its table alone, for some of its cells or all."""

import pytest

from tests.reading.received.test_old_fonts import made
from tests.tools.word_files import table, tc, tr

TYPED, SHOWN = "kÕ", "kế"  # and a number: the witness knows words of an old font by themselves
FONT = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>'
WIDTH, HEIGHT = 5, 6
LAST = WIDTH - 1


def style(inner: str = "", based: str = "", id_: str = "T", default: str = "") -> str:
    """A style of tables."""
    return (
        f'<w:style w:type="table" w:styleId="{id_}"{default}><w:basedOn w:val="{based}"/>{inner}'
        "</w:style>"
    )


def part_of(kind: str, font: str = FONT) -> str:
    """What a style says of one part of a table."""
    return f'<w:tblStylePr w:type="{kind}">{font}</w:tblStylePr>'


def cells(styles: str, look: str = "", follows: str = '<w:tblStyle w:val="T"/>') -> list[list[int]]:
    """The columns, row by row, that the style of a table draws in an old font."""
    rows = [tr(*(tc(f"{TYPED}{row}{at}") for at in range(WIDTH))) for row in range(HEIGHT)]
    body = table(*rows).replace("<w:tblPr>", f"<w:tblPr>{follows}<w:tblLook {look}/>")
    lines = made(body, styles=styles).text.splitlines()
    found = [line.strip("| ").split(" | ") for line in lines if not line.startswith("|--")]
    assert [len(row) for row in found] == [WIDTH] * HEIGHT
    return [[at for at, cell in enumerate(row) if cell.startswith(SHOWN)] for row in found]


ALL, NONE = [*range(WIDTH)], list[int]()
FIRST = 'w:firstRow="1" w:firstColumn="1" w:noHBand="0" w:noVBand="0"'
EVERY = 'w:val="01E0"'  # as Word wrote it before 2010: first and last rows and columns


@pytest.mark.parametrize(
    ("styles", "look", "drawn"),
    [
        (style(FONT), "", [ALL] * HEIGHT),
        (style(based="U") + style(FONT, id_="U"), "", [ALL] * HEIGHT),
        (style(part_of("firstRow")), FIRST, [ALL, *[NONE] * 5]),
        (style(part_of("firstRow")), EVERY, [ALL, *[NONE] * 5]),
        (style(part_of("firstRow")), 'w:val="0000"', [NONE] * HEIGHT),
        (style(part_of("lastRow")), EVERY, [*[NONE] * 5, ALL]),
        (style(part_of("lastRow")), FIRST, [NONE] * HEIGHT),
        (style(part_of("firstCol")), FIRST, [[0]] * HEIGHT),
        (style(part_of("lastCol")), EVERY, [[LAST]] * HEIGHT),
        (style(part_of("neCell")), EVERY, [[LAST], *[NONE] * 5]),
        (style(part_of("swCell")), EVERY, [*[NONE] * 5, [0]]),
        (style(part_of("band1Horz")), FIRST, [NONE, ALL, NONE, ALL, NONE, ALL]),
        (style(part_of("band2Horz")), 'w:val="0400"', [NONE, ALL] * 3),
        (style(part_of("band2Horz")), 'w:val="0600"', [NONE] * HEIGHT),
        (style(part_of("band1Vert")), FIRST, [[1, 3]] * HEIGHT),
        (style(part_of("firstRow"), based="U") + style(FONT, id_="U"), "", [ALL] * HEIGHT),
        (
            style('<w:tblPr><w:tblStyleRowBandSize w:val="2"/></w:tblPr>' + part_of("band2Horz")),
            'w:val="0400"',
            [NONE, NONE, ALL, ALL, NONE, NONE],
        ),
        (
            style(FONT + part_of("firstCol", FONT.replace(".VnTime", "Arial"))),
            FIRST,
            [[*range(1, WIDTH)]] * HEIGHT,
        ),
    ],
)
def test_the_part_of_a_table_that_its_style_speaks_of(
    styles: str, look: str, drawn: list[list[int]]
) -> None:
    assert cells(styles, look) == drawn


def test_a_table_that_names_no_style_has_that_of_all_tables() -> None:
    assert cells(style(FONT, default=' w:default="1"'), follows="") == [ALL] * HEIGHT


@pytest.mark.parametrize(
    ("defaults", "normal", "drawn"), [("Arial", "", ALL), ("", "Arial", NONE), ("", "", ALL)]
)
def test_it_comes_before_the_font_of_the_file_and_behind_that_of_a_paragraph(
    defaults: str, normal: str, drawn: list[int]
) -> None:
    font = FONT.replace(".VnTime", "{0}")
    named = f"<w:docDefaults><w:rPrDefault>{font.format(defaults)}</w:rPrDefault></w:docDefaults>"
    of_words = f'<w:style w:type="paragraph" w:default="1" w:styleId="N">{font.format(normal)}'
    assert cells(f"{named}{of_words}</w:style>{style(FONT)}") == [drawn] * HEIGHT


def test_a_table_in_a_cell_has_its_own_and_what_follows_the_outer_one_again() -> None:
    follows = table(tr(tc(TYPED), tc(TYPED), tc(TYPED)), tr("1", "2", "3")).replace(
        "<w:tblPr>", '<w:tblPr><w:tblStyle w:val="{}"/>'
    )
    inner, outer = follows.format("none").replace(TYPED, "Õ"), follows.format("T")
    body = outer.replace("<w:p>", f"{inner}<w:p>", 1) + "<w:p><w:r><w:t>Õ</w:t></w:r></w:p>"
    first = f"Õ<br>Õ<br>Õ<br>1<br>2<br>3<br>{SHOWN}"
    assert made(body, styles=style(FONT)).text.splitlines() == [
        *(f"| {first} | {SHOWN} | {SHOWN} |", "|---|---|---|", "| 1 | 2 | 3 |", "", "Õ")
    ]
