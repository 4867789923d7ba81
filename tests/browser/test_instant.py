"""Instant navigation: the next page comes without a reload, and works as if it had one."""

from playwright.sync_api import Page, expect

from tests.tools.sites import BuiltSite


def test_a_link_changes_the_page_without_a_reload(desk: Page, site: BuiltSite) -> None:
    desk.goto(f"{site.url}co-quan/so-noi-vu/", wait_until="networkidle")
    first_title = desk.title()
    desk.evaluate("window.stillHere = true")

    task = f"{site.url}ke-hoach/03-kh-bcd-2022/nhiem-vu/06/"
    desk.locator("#noi-dung a[href*='nhiem-vu/06/']:visible").first.click()
    expect(desk).to_have_url(task)
    expect(desk.get_by_role("heading", level=1)).to_be_visible()
    expect(desk).not_to_have_title(first_title)
    assert desk.evaluate("window.stillHere")

    desk.go_back()
    expect(desk).to_have_title(first_title)
    reason = desk.locator("details", has=desk.get_by_text("Vì sao?", exact=True)).first
    reason.locator("summary").click()
    expect(reason).to_have_attribute("open", "")
    assert desk.evaluate("window.stillHere")
