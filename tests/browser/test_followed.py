"""Those whose tasks the front page shows: several, sent on by an address, printed."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from macros.addresses import FOLLOWED
from tests.browser.conftest import DESK
from tests.browser.test_search_trouble import NO_STORAGE
from tests.tools.browsing import accessibility_faults, overflow
from tests.tools.sites import BuiltSite

KEPT = "localStorage.getItem('co-quan-cua-ban')"


def own(site: BuiltSite, *ids: str) -> str:
    """The address that carries a choice."""
    return f"{site.url}?{'&'.join(f'{FOLLOWED}={id_}' for id_ in ids)}"


def test_several_are_followed_in_one_list(desk: Page, site: BuiltSite) -> None:
    desk.clock.set_fixed_time("2022-08-15T09:00:00+07:00")
    desk.goto(own(site, "so-noi-vu"))
    desk.get_by_role("button", name="Theo dõi thêm").click()
    desk.get_by_role("combobox").press_sequentially("truong ban")
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("heading", name="Việc của 2 nơi đang theo dõi")).to_be_focused()
    assert desk.evaluate(KEPT) == "so-noi-vu truong-ban"
    row = desk.locator(".own-tasks .rows > li").filter(has_text="thanh tra nhân dân").first
    expect(row.locator(".share")).to_have_text(
        ["Sở Nội vụ: Tham mưu, thực hiện đích danh", "Trưởng Ban: Chỉ đạo thực hiện đích danh"]
    )
    expect(row.locator(".of-plan")).to_have_text("03-KH/BCĐ · 2022")
    desk.locator(".take summary", has_text="Lịch thời hạn").click()
    calendars = desk.locator(".take details").filter(has_text="Lịch thời hạn").locator("code")
    expect(calendars).to_have_text(
        [f"{site.url}tai-ve/{path}.ics" for path in ("co-quan/so-noi-vu", "chuc-vu/truong-ban")]
    )
    assert accessibility_faults(desk) == []
    desk.get_by_role("button", name="Thôi theo dõi Trưởng Ban").click()
    expect(desk.get_by_role("heading", name="Việc của cơ quan bạn: Sở Nội vụ")).to_be_visible()


BAR = """() => [...document.querySelectorAll(".take > li > :is(a, button), .take summary")]
    .map(one => one.getBoundingClientRect())
    .map(({top, height, width}) => [top, height, width].map(Math.round))"""


@pytest.mark.parametrize("ids", [["so-noi-vu"], ["so-noi-vu", "truong-ban"]])
def test_on_a_phone_all_actions_are_in_two_rows_at_the_bottom(
    phone: Page, site: BuiltSite, ids: list[str]
) -> None:
    phone.goto(own(site, *ids))
    expect(phone.get_by_role("button", name="Nhớ trên máy này")).to_be_visible()
    found = phone.evaluate(BAR)
    assert len(found) >= 7
    assert len({top for top, _, _ in found}) <= 2
    assert min(height for _, height, _ in found) >= 44
    assert min(width for _, _, width in found) >= 44
    assert max(top + height for top, height, _ in found) in range(780, 801)
    assert overflow(phone) == 0


def test_an_address_carries_a_choice_and_leaves_what_is_remembered(
    desk: Page, site: BuiltSite
) -> None:
    desk.add_init_script("navigator.share = async (sent) => { window.sent = `${sent.url}` }")
    desk.goto(site.url)
    desk.evaluate("localStorage.setItem('co-quan-cua-ban', 'thanh-tra-tinh')")
    desk.goto(own(site, "so-cu", "truong-ban"))
    expect(desk.get_by_role("heading", name="Việc của chức vụ: Trưởng Ban")).to_be_visible()
    expect(desk.locator(".own-notice")).to_contain_text("có mã “so-cu” trong dữ liệu")
    assert desk.evaluate(KEPT) == "thanh-tra-tinh"
    desk.get_by_role("button", name="Chia sẻ").click()
    assert desk.evaluate("window.sent") == own(site, "truong-ban")
    desk.get_by_role("button", name="Nhớ trên máy này").click()
    expect(desk).to_have_url(site.url)
    assert desk.evaluate(KEPT) == "truong-ban"


def test_blocked_storage_is_said(
    open_context: Callable[..., BrowserContext], site: BuiltSite
) -> None:
    page = open_context(DESK).new_page()  # not watched: the theme's own script trips
    page.add_init_script(NO_STORAGE)
    page.goto(site.url)
    page.get_by_role("combobox").fill("noi vu")
    page.keyboard.press("Enter")
    expect(page.locator(".own-notice")).to_contain_text("không cho nhớ lựa chọn")
    expect(page.locator(".own-tasks h3")).to_be_visible()


def test_paper_has_the_list_and_its_address_alone(desk: Page, site: BuiltSite) -> None:
    desk.goto(own(site, "so-noi-vu"))
    expect(desk.locator(".own-tasks h3")).to_be_visible()
    desk.evaluate("dispatchEvent(new Event('beforeprint'))")
    desk.emulate_media(media="print")
    expect(desk.locator("[data-print-address]")).to_have_text(own(site, "so-noi-vu"))
    expect(desk.locator(".own-tasks .rows").first).to_be_visible()
    for look in (".card", ".own-tasks .take", ".picker"):
        expect(desk.locator(look).first).to_be_hidden()
    style = desk.evaluate("document.documentElement.style.getPropertyValue('--running-head')")
    assert style == '"Việc của Sở Nội vụ"'
