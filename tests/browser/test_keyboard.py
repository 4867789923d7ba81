"""The main paths by keyboard alone."""

import re
from urllib.parse import quote

import pytest
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
    tab_to(desk, lambda element: element["tag"] == "summary" and "vì sao?" in element["text"])
    reason = desk.locator("details:has(> summary:focus)")
    expect(reason).not_to_have_attribute("open", "")
    desk.keyboard.press("Enter")
    expect(reason).to_have_attribute("open", "")


def test_search_opens_with_a_slash_and_finds_a_body(desk: Page, site: BuiltSite) -> None:
    desk.goto(site.url)
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


def test_the_box_is_open_however_fast_one_goes_on_from_its_field(
    desk: Page, site: BuiltSite
) -> None:
    desk.goto(site.url)
    desk.evaluate(
        """() => {
            const field = document.querySelector("[data-md-component=search-query]");
            field.focus();
            const key = {key: "Tab", bubbles: true, cancelable: true};
            field.dispatchEvent(new KeyboardEvent("keydown", key));
        }"""
    )
    expect(desk.get_by_role("button", name="Đến hạn trong quý này")).to_be_focused()
    expect(desk.locator("[data-md-toggle=search]")).to_be_checked()
    expect(desk.locator(".md-search__overlay")).to_be_visible()


def test_results_that_come_late_keep_the_focus(desk: Page, site: BuiltSite) -> None:
    desk.goto(site.url)
    desk.keyboard.press("/")
    desk.keyboard.type("Thanh tra")
    result = desk.locator(".md-search-result__link").first
    expect(result).to_have_attribute("href", re.compile("/co-quan/thanh-tra-tinh/"))
    desk.keyboard.press("ArrowDown")
    desk.evaluate(
        """() => {
            const box = document.querySelector("[data-md-component=search-query]");
            box.value = "Sở Nội vụ";
            box.dispatchEvent(new Event("input"));
        }"""
    )
    expect(result).to_have_attribute("href", re.compile("/co-quan/so-noi-vu/"))
    expect(result).to_be_focused()


KEYS = ["f", "n", *(pytest.param(key, marks=pytest.mark.long) for key in "sp,.")]


@pytest.mark.parametrize("key", KEYS)
def test_no_letter_does_anything_on_a_page(desk: Page, site: BuiltSite, key: str) -> None:
    """What is spoken to a computer that types what it hears is no command (WCAG 2.1.4)."""
    desk.goto(f"{site.url}thoi-gian/2022-q3/")
    desk.evaluate(
        "document.head.append(...['prev', 'next'].map(rel => Object.assign("
        "document.createElement('link'), {rel, href: '../2022-q2/'})))"
    )
    desk.keyboard.press(key)
    expect(desk.locator("[data-md-toggle=search]")).not_to_be_checked()
    desk.keyboard.press("/")  # by which time the other key would have been obeyed
    expect(desk.locator("[data-md-component=search-query]")).to_be_focused()
    desk.keyboard.press(key)
    expect(desk.locator("[data-md-component=search-query]")).to_have_value(key)
    expect(desk).to_have_url(f"{site.url}thoi-gian/2022-q3/")


def test_the_slash_is_turned_off_and_on_again(desk: Page, site: BuiltSite) -> None:
    desk.goto(site.url)
    field = desk.locator("[data-md-component=search-query]")
    switch = desk.get_by_label("Phím / mở ô tìm kiếm")

    def press_slash() -> None:
        desk.get_by_role("heading", level=1).click()  # off the switch: in a field it is a letter
        desk.keyboard.press("/")

    switch.uncheck()
    press_slash()
    expect(field).not_to_be_focused()
    desk.locator(".md-tabs a", has_text="Cơ quan").click()  # without a reload
    expect(desk).to_have_url(f"{site.url}co-quan/")
    press_slash()
    expect(field).not_to_be_focused()
    desk.reload()  # remembered
    expect(switch).not_to_be_checked()
    press_slash()
    expect(field).not_to_be_focused()
    switch.check()
    press_slash()
    expect(field).to_be_focused()
