"""Long lists in folds: 25 at a time, what is opened or sought in the address, all on paper."""

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import DESK
from tests.tools.sites import BuiltSite


def test_a_fold_opens_from_its_address_and_puts_itself_there(desk: Page, site: BuiltSite) -> None:
    desk.goto(f"{site.url}co-quan/")
    shelves = desk.locator(".shelf")
    first = shelves.first
    expect(first).not_to_have_attribute("open", "")
    first.locator("summary").click()
    expect(first).to_have_attribute("open", "")
    expect(desk).to_have_url(re.compile(f"#{first.get_attribute('id')}$"))
    desk.reload()
    expect(first).to_have_attribute("open", "")
    desk.locator(".jump a").nth(1).click()
    expect(shelves.nth(1)).to_have_attribute("open", "")


def test_what_is_sought_opens_what_has_it_and_stays_in_the_address(
    desk: Page, site: BuiltSite
) -> None:
    desk.goto(f"{site.url}co-quan/")
    seen = desk.locator(".shelf li:visible")
    desk.get_by_role("searchbox", name="Tìm trong danh sách").fill("so noi")
    expect(seen).to_have_count(1)
    expect(seen.first).to_contain_text("Sở Nội vụ")
    expect(desk).to_have_url(re.compile(r"\?loc=so\+noi$"))
    desk.reload()
    expect(seen).to_have_count(1)
    desk.get_by_role("searchbox", name="Tìm trong danh sách").fill("")
    expect(seen).to_have_count(0)


def test_25_are_seen_at_a_time_and_all_on_paper(desk: Page, site: BuiltSite) -> None:
    desk.goto(f"{site.url}van-ban/")
    desk.evaluate(
        """() => { const list = document.querySelector(".shelf > ul");
            const one = list.children[0];
            for (let more = 0; more < 60; more++) list.append(one.cloneNode(true)) }"""
    )
    first = desk.locator(".shelf").first
    first.evaluate("shelf => { shelf.open = true }")
    desk.get_by_role("searchbox").fill(" ")  # counted anew
    items = first.locator("> ul > li")
    seen = first.locator("> ul > li:visible")
    expect(seen).to_have_count(25)
    first.get_by_role("button", name="Xem thêm 25").click()
    expect(seen).to_have_count(50)
    desk.emulate_media(media="print")
    expect(seen).to_have_count(items.count())


def test_a_field_stands_wherever_room_was_kept_for_it(
    open_context: Callable[..., BrowserContext], demonstration: BuiltSite
) -> None:
    page = open_context(DESK).new_page()
    for url in ("rang-buoc/", "van-ban/", "du-lieu/cac-tep/", "ke-hoach/", "co-quan/"):
        html = (demonstration.folder / url / "index.html").read_text(encoding="utf-8")
        page.goto(f"{demonstration.url}{url}")
        field = page.get_by_role("searchbox", name="Tìm trong danh sách")
        expect(field).to_have_count(html.count("filter-room"))
