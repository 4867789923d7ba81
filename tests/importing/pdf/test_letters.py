"""A PDF names the font of each letter: those of old fonts are read as drawn, or refused."""

import re

import pytest
from weasyprint import HTML

from macros.importing.pdf.letters import PdfLetters
from macros.importing.pdf.text import read_pdf
from macros.reading.received.refusal import RefusalError

DRAWN = "DejaVu-Serif"  # what draws the letters; the PDF is then said to name another font
TIME, CAPITALS, VNI = ".VnTime,Bold", ".VnArialNarH", "VNI-Times-BI"
BORDERS = "table { border-collapse: collapse } td { border: 1px solid }"
STAND_IN = "°"  # for a soft hyphen, which no program that makes a PDF of HTML would draw


def pdf(words: str, font: str) -> bytes:
    """A PDF of these words whose font has this name."""
    assert len(font) == len(DRAWN)
    shown = words.replace("\xad", STAND_IN)
    html = f"<body style='font-family: DejaVu Serif'>{shown}"
    made: bytes = HTML(string=html).write_pdf(uncompressed_pdf=True)
    return re.sub(rb"(?i)<00b0>", b"<00ad>", made.replace(DRAWN.encode(), font.encode()))


@pytest.mark.parametrize(
    ("words", "font", "read"),
    [
        ("<p>KÕ ho¹ch n­íc s¹ch", TIME, "Kế hoạch nước sạch\n"),
        ("<p>uû ban t­", CAPITALS, "UỶ BAN TƯ\n"),
        (
            f"<style>{BORDERS}</style><p>Keá hoaïch<table><tr><td>TT<td>Vieäc<td>A"
            "<tr><td>1<td>Hoïp<td>b</table>",
            VNI,
            "Kế hoạch\n\n| TT | Việc | A |\n|---|---|---|\n| 1 | Họp | b |\n\n",
        ),
    ],
)
def test_letters_are_read_as_drawn(words: str, font: str, read: str) -> None:
    made = read_pdf(pdf(words, font))
    assert made.text == read
    encoding = "VNI" if font == VNI else "TCVN3"
    assert made.told[0].startswith(f"Đã chuyển từ phông {font} (bảng mã {encoding}) sang Unicode: ")


@pytest.mark.parametrize(
    ("words", "font", "said"),
    [
        ("<p>KÕ ho¹ch n-íc s¹ch", TIME, "“ư” ở phông .*đã mất hoặc thành dấu gạch nối"),
        ("<p>KÕ ho¹ch nh­ níc", TIME, "“ư” ở phông .*đã mất hoặc thành dấu gạch nối"),
        ("<p>KÕ ho¹ch Tổ", TIME, "có chỗ là Unicode"),
        ("<p>t­ KÕ ho¹ch ¾À", TIME, r"phông \.VnTime,Bold\), có ký hiệu “À”"),
        ("<p>Keá hoaïchù", VNI, "không đứng liền"),
    ],
)
def test_what_is_not_sure_is_refused(words: str, font: str, said: str) -> None:
    with pytest.raises(RefusalError, match=said):
        read_pdf(pdf(words, font))


def test_a_code_without_a_name_is_the_letter_of_its_code() -> None:
    assert PdfLetters().shown("(cid:173)", "ABCDEF+.VnTime") == "ư"
    assert PdfLetters().shown("(cid:173)", "ABCDEF+Times") == "(cid:173)"
