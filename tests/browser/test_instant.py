"""Instant navigation: the next page comes without a reload, and works as if it had one."""

import re

from playwright.sync_api import CDPSession, Page, Route, expect

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
    reason = desk.locator("tr.reason details").first
    reason.locator("summary").click()
    expect(reason).to_have_attribute("open", "")
    assert desk.evaluate("window.stillHere")


def test_a_page_of_a_newer_site_is_loaded_with_its_own_scripts(desk: Page, site: BuiltSite) -> None:
    asked: list[str] = []

    def newer(route: Route) -> None:
        asked.append(route.request.url)
        html = (site.folder / "van-ban/index.html").read_text(encoding="utf-8")
        html = re.sub('(?<="release" content=")[0-9a-f]{8}', "ffffffff", html)
        route.fulfill(body=html, content_type="text/html")

    desk.goto(f"{site.url}co-quan/", wait_until="networkidle")
    desk.evaluate("window.stillHere = true")
    desk.route("**/van-ban/", newer)
    desk.locator(".md-tabs a", has_text="Văn bản").click()
    expect(desk.get_by_role("heading", level=1)).to_contain_text("Văn bản")
    desk.wait_for_function("window.stillHere === undefined")
    desk.wait_for_load_state("networkidle")
    assert asked == [f"{site.url}van-ban/"] * 2  # taken in, then loaded; not again and again


def test_pages_that_were_left_are_forgotten(desk: Page, site: BuiltSite) -> None:
    desk.goto(site.url, wait_until="networkidle")
    desk.evaluate("window.stillHere = true")
    browser = desk.context.new_cdp_session(desk)
    sections = ["Cơ quan", "Văn bản", "Thời gian", "Tra cứu", "Trang chủ"]
    held = []
    for section in sections * 3:
        desk.locator(".md-tabs a", has_text=section).click()
        expect(desk.locator(".md-tabs a[aria-current=page]")).to_have_text(section)
        desk.wait_for_load_state("networkidle")
        held.append(nodes(browser))
    assert desk.evaluate("window.stillHere")
    first, last = held[len(sections) - 1], held[-1]  # the same page, ten later
    assert last - first < 100, held


def nodes(browser: CDPSession) -> int:
    """How many nodes of all documents a browser holds that it could not give up."""
    for _ in range(3):
        browser.send("HeapProfiler.collectGarbage")
    counted: int = browser.send("Memory.getDOMCounters")["nodes"]
    return counted
