"""The main paths by keyboard alone."""

import re
from urllib.parse import quote

from playwright.sync_api import Page, expect

from tests.tools.browsing import focused_element, tab_to
from tests.tools.sites import BuiltSite


def test_the_first_stop_skips_to_the_content(desk: Page, site: BuiltSite) -> None:
    desk.goto(f"{site.url}co-quan/so-noi-vu/")
    skip = tab_to(desk, lambda element: element["tag"] == "a", most=1)
    assert skip["text"] == "Đến nội dung chính"
    assert skip["shows"]
    desk.keyboard.press("Enter")
    expect(desk.locator("#noi-dung")).to_be_focused()
    desk.keyboard.press("Tab")
    assert desk.evaluate("document.querySelector('#noi-dung').contains(document.activeElement)")


def test_a_body_is_reached_from_home(desk: Page, site: BuiltSite) -> None:
    desk.goto(site.url)
    tab_to(desk, lambda element: element["href"] == f"{site.url}co-quan/so-noi-vu/")
    desk.keyboard.press("Enter")
    expect(desk).to_have_url(f"{site.url}co-quan/so-noi-vu/")
    expect(desk.get_by_role("heading", level=1)).to_contain_text("Sở Nội vụ")


def test_a_body_is_reached_from_home_on_a_phone(phone: Page, site: BuiltSite) -> None:
    phone.goto(site.url)
    tab_to(phone, lambda element: element["href"] == f"{site.url}co-quan/so-noi-vu/")
    phone.keyboard.press("Enter")
    expect(phone).to_have_url(f"{site.url}co-quan/so-noi-vu/")


def test_every_stop_on_the_way_shows_its_focus(desk: Page, site: BuiltSite) -> None:
    desk.goto(site.url)
    stops = 0
    for _ in range(40):
        desk.keyboard.press("Tab")
        focused = focused_element(desk)
        if focused["tag"] != "body":  # after the last stop
            assert focused["shows"], focused
            stops += 1
    assert stops > 20


def test_reasons_open_with_enter(desk: Page, site: BuiltSite) -> None:
    desk.goto(f"{site.url}co-quan/so-noi-vu/")
    tab_to(desk, lambda element: element["tag"] == "summary" and "Vì sao?" in element["text"])
    reason = desk.locator("details:has(> summary:focus)")
    expect(reason).not_to_have_attribute("open", "")
    desk.keyboard.press("Enter")
    expect(reason).to_have_attribute("open", "")


def test_search_opens_with_a_slash_and_finds_a_body(desk: Page, site: BuiltSite) -> None:
    desk.goto(site.url, wait_until="networkidle")
    desk.keyboard.press("/")
    expect(desk.locator("[data-md-component=search-query]")).to_be_focused()
    desk.keyboard.type("Sở Nội vụ")
    result = desk.locator(".md-search-result__link").first
    marked = re.escape(quote("Sở Nội vụ"))
    expect(result).to_have_attribute("href", re.compile(f"/co-quan/so-noi-vu/.*{marked}$"))
    desk.keyboard.press("ArrowDown")
    expect(result).to_be_focused()
    desk.keyboard.press("Enter")
    expect(desk).to_have_url(re.compile(f"^{re.escape(site.url)}co-quan/so-noi-vu/"))
    expect(desk.get_by_role("heading", level=1)).to_contain_text("Sở Nội vụ")
