"""A body's page on paper: a clean A4 sheet that says what it is, from where and of which day."""

import io
import re
import unicodedata
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pypdf import PdfReader

from macros.recognisers import inline
from macros.views.owner import owner_view
from tests.browser.conftest import DESK
from tests.core_fixtures import catalog
from tests.tools.browsing import watch
from tests.tools.sites import BuiltSite

A4 = (595, 842)  # points


@pytest.fixture(scope="module")
def sheets(browser: Browser, site: BuiltSite) -> PdfReader:
    """The page of Sở Nội vụ, printed on 5 September 2022."""
    with browser.new_context(locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh") as context:
        faults, desk = watch(context, site.url), context.new_page()
        desk.clock.set_fixed_time("2022-09-05T08:00:00+07:00")
        desk.goto(f"{site.url}co-quan/so-noi-vu/", wait_until="networkidle")
        printed = desk.pdf(prefer_css_page_size=True)
    assert faults == []
    return PdfReader(io.BytesIO(printed))


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


def test_each_sheet_says_from_which_plan_page_and_day_it_is(
    sheets: PdfReader, site: BuiltSite
) -> None:
    assert len(sheets.pages) > 1
    for sheet in sheets.pages:
        text = re.sub(r"\s", "", unicodedata.normalize("NFC", sheet.extract_text()))
        assert "03-KH/BCĐ·SởNộivụ" in text
        assert f"{site.url}co-quan/so-noi-vu/·inngày05/9/2022" in text


def test_the_sheet_has_the_official_words_and_no_drawing(sheets: PdfReader) -> None:
    text = text_of(sheets)
    for task in catalog().plans[0].tasks:
        words = re.sub(r"\s", "", inline.plain(task.current.text))
        own = any(claim.owner == ("body", "so-noi-vu") for claim in task.claims)
        assert (words[:60] in text) == own, task.number
    assert "Hìnhvàbảng" not in text


def test_the_sheet_quotes_the_words_that_give_each_task(sheets: PdfReader) -> None:
    view = owner_view(catalog(), ("body", "so-noi-vu"), 2022)
    rows = [row for time in view.due for row in time.rows]
    quotes = [reason.quote for row in rows for reason in row.reasons if reason.quote]
    assert len(quotes) >= len(rows) == 11
    text = text_of(sheets)
    for quote in quotes:
        for runs in quote.words:
            assert re.sub(r"\s", "", "".join(run.text for run in runs)) in text
    assert text.count("Nguyênvăndòng") == len(quotes)


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


def test_the_sheet_of_the_finder_says_what_was_asked_for(desk: Page, site: BuiltSite) -> None:
    asked = "tra-cuu/?tim=d%C3%A2n+ch%E1%BB%A7&co-quan=so-noi-vu&den-han=2022-Q3"
    desk.goto(site.url + asked, wait_until="networkidle")
    text = text_of(PdfReader(io.BytesIO(desk.pdf(prefer_css_page_size=True))))
    for words in (
        f"{site.url}tra-cuu/?tim=dân+chủ&co-quan=so-noi-vu&den-han=2022-Q3",
        "Tra cứu nhiệm vụ: Sở Nội vụ",  # at the head of each sheet
        "Điều kiện: có chữ “dân chủ”; Cơ quan, nhóm, chức vụ: Sở Nội vụ; Đến hạn: Quý III/2022.",
        "nhiệm vụ trong tất cả 16.",
    ):
        assert words.replace(" ", "") in text


def test_the_sheet_of_the_finder_has_every_task_found(
    open_context: Callable[..., BrowserContext], demonstration: BuiltSite
) -> None:
    """On the screen the first 25 stand, and a button for more."""
    desk = open_context(DESK).new_page()
    desk.goto(f"{demonstration.url}tra-cuu/?nam=2023", wait_until="networkidle")
    rows = desk.locator(".found tbody")
    expect(rows).to_have_count(25)
    text = text_of(PdfReader(io.BytesIO(desk.pdf(prefer_css_page_size=True))))
    found = int(re.findall(r"(\d+)nhiệmvụtrongtấtcả", text)[0])
    assert found > 100
    expect(rows).to_have_count(found)
    assert "Không đặt điều kiện" not in text
