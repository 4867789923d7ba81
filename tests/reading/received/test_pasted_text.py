"""Text and Markdown files: a line is a paragraph; what a converter left is taken away."""

import pytest

from macros.reading.received.pasted_text import read_markdown, read_text
from macros.reading.received.refusal import RefusalError
from macros.recognisers.characters import plainly
from macros.recognisers.outline import read_outline
from tests.core_fixtures import ROOT


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("## I. MỤC ĐÍCH ##", "I. MỤC ĐÍCH"),
        ("**1.** Họp __ngay__", "1. Họp ngay"),
        ("- *Chỉ đạo:* Trưởng Ban", "- *Chỉ đạo:* Trưởng Ban"),
        ("> trích > hai", "trích > hai"),
        (r"1\. Họp a\_b 2 * 3", r"1. Họp a_b 2 \* 3"),
        ("a<br/>b", "a<br>b"),
        ("cộng đồng[^1].", "cộng đồng[^1]."),
        ("[^1]: Theo luật", "[^1]: Theo luật"),
        ("* gạch đầu dòng", "* gạch đầu dòng"),
        ("---\na", "a"),
        ("| TT | Việc |\n|:--|---|\n| 1 | **a** \\| b |\n| 2 | |",
         "| TT | Việc |\n|---|---|\n| 1 | a \\| b |\n| 2 |  |"),
    ],
)  # fmt: skip
def test_markdown_becomes_our_notation(written: str, made: str) -> None:
    assert read_markdown(written.encode()) == f"{made}\n"


def test_what_parts_words_here_parts_them_where_the_file_is_read_again() -> None:
    """The end of a page, of a line in another program: the check compares both readings."""
    blanks = [one for one in map(chr, range(0x3001)) if one.isspace() and one not in "\n\r"]
    assert "\f" in blanks
    for blank in blanks:
        written = f"Họp{blank}bàn"
        assert read_text(written.encode()).split() == plainly(written).split() == ["Họp", "bàn"]


def test_a_text_of_ours_stays_as_it_is() -> None:
    for path in sorted((ROOT / "tests/fixtures").glob("*/data/plans/*/text.md")):
        ours, made = read_outline(path.read_text("utf-8")), read_markdown(path.read_bytes())
        assert [one.words for one in read_outline(made).blocks] == [
            one.words for one in ours.blocks
        ], path


def test_a_plain_text_keeps_its_paragraphs_and_notes() -> None:
    text = "KẾ HOẠCH\n\n1. Họp¹ trên 5 m²\n* sao\n¹ Theo luật\n"
    assert read_text(text.encode()) == "KẾ HOẠCH\n1. Họp[^1] trên 5 m²\n* sao\n\n[^1]: Theo luật\n"
    assert read_text("\ufeffMột\r\nhai".encode()) == "Một\nhai\n"
    assert read_text("Một".encode("utf-16")) == "Một\n"
    asked = "Ai làm?Bao giờ xong?Ở đâu?Trang a.vn/tim?loai=1&ten?x còn không?"
    assert read_text(asked.encode()) == f"{asked}\n"


TABLE = "TT\tViệc\tAi\n1\tHọp¹\tLan\n2\tĂn\n\t*Nghỉ*\tMai\n"


def test_lines_that_tabs_part_are_a_table() -> None:
    rows = (
        "| TT | Việc | Ai |\n|---|---|---|\n| 1 | Họp{} | Lan |\n| 2 | Ăn |  |\n|  | {} | Mai |\n"
    )
    told = read_text(f"Kế\n{TABLE}\nhoạch\n{TABLE}¹ Theo luật".encode())
    table = rows.format("[^1]", "Nghỉ")
    assert told == f"Kế\n\n{table}hoạch\n\n{table}\n[^1]: Theo luật\n"
    assert read_markdown(TABLE.encode()) == rows.format("¹", "Nghỉ")


@pytest.mark.parametrize("side", ["SỞ Y TẾ\tCỘNG HÒA\nSố: 1\tMẫu An", "a\tb\tc\nd", "a\t\tc\nd\te"])
def test_what_stands_side_by_side_is_no_table(side: str) -> None:
    assert "|" not in read_text(side.encode()) + read_markdown(side.encode())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        *(
            (b" \n", "rỗng"),
            ("Kế".encode("cp1258", "replace") + b"\xea", "UTF-8"),
            (b"a\0b", "chữ"),
        ),
        ("K? ho?ch t? ch?c l?y ý ki?n nhân dân".encode(), "“ho.ch, ch.c, l.y”"),
        ("K? ho?ch t? ch?c l?y ý ki?n nãm nay, ðã".encode("cp1252"), "“ho.ch, ch.c, l.y”"),
    ],
)
def test_what_is_no_text_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(RefusalError, match=said):
        read_text(content)
