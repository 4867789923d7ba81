"""A body's page on paper: a clean A4 sheet that says what it is, from where and of which day."""

import io
import re
import unicodedata

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from tests.tools.sites import BuiltSite

A4 = (595, 842)  # points


@pytest.fixture
def sheets(desk: Page, site: BuiltSite) -> PdfReader:
    """The page of Sở Nội vụ, printed on 5 September 2022."""
    desk.clock.set_fixed_time("2022-09-05T08:00:00+07:00")
    desk.goto(f"{site.url}co-quan/so-noi-vu/", wait_until="networkidle")
    return PdfReader(io.BytesIO(desk.pdf(prefer_css_page_size=True)))


def text_of(sheets: PdfReader) -> str:
    """The text of all sheets, without white space: a PDF tells only where letters stand."""
    text = "".join(sheet.extract_text() for sheet in sheets.pages)
    return re.sub(r"\s", "", unicodedata.normalize("NFC", text))


def test_the_sheet_is_a4(sheets: PdfReader) -> None:
    for sheet in sheets.pages:
        assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) == A4


def test_the_sheet_says_what_it_is(sheets: PdfReader, site: BuiltSite) -> None:
    text = text_of(sheets)
    for words in (
        "Sở Nội vụ",
        "03-KH/BCĐ",
        f"{site.url}co-quan/so-noi-vu/",
        "05/9/2022",
        "Bản trích, không thay thế văn bản gốc",
    ):
        assert words.replace(" ", "") in text


def test_the_sheet_has_nothing_of_the_screen(sheets: PdfReader) -> None:
    text = text_of(sheets)
    for words in ("Tìm kiếm", "Lên đầu trang", "Đến nội dung chính", "Mục lục", "Danh mục"):
        assert words.replace(" ", "") not in text
    assert len(sheets.pages) <= 6


def test_reasons_are_printed_unfolded_or_not_at_all(desk: Page, site: BuiltSite) -> None:
    desk.goto(f"{site.url}co-quan/so-noi-vu/")
    desk.emulate_media(media="print")
    assert (
        desk.evaluate(
            """[...document.querySelectorAll("details:not([open]) > summary")]
            .filter(summary => summary.checkVisibility()).length"""
        )
        == 0
    )
