"""What scripts add to the pictures, and that bad data fit a phone."""

import pytest
from playwright.sync_api import Page, expect

from macros.site import Site
from tests.tools.bad_input import bad_catalog
from tests.tools.browsing import overflow
from tests.tools.sites import BuiltSite


def test_today_stands_in_its_own_year_only(desk: Page, site: BuiltSite) -> None:
    desk.clock.set_fixed_time("2022-07-02T09:00:00+07:00")
    desk.goto(f"{site.url}thoi-gian/")
    expect(desk.get_by_text("hôm nay", exact=True)).to_be_visible()
    assert (
        desk.locator(".chart").evaluate("one => one.style.getPropertyValue('--today')") == "50.0%"
    )
    desk.clock.set_fixed_time("2026-11-24T09:00:00+07:00")
    desk.goto(f"{site.url}thoi-gian/")
    expect(desk.locator(".over")).to_be_visible()
    expect(desk.get_by_text("hôm nay", exact=True)).to_have_count(0)


def test_the_timeline_shows_one_body(desk: Page, site: BuiltSite) -> None:
    desk.goto(f"{site.url}thoi-gian/", wait_until="networkidle")
    rows = desk.locator(".chart tr[data-of]:visible")
    expect(rows).to_have_count(16)
    desk.get_by_label("Chỉ xem nhiệm vụ của").select_option(label="Sở Nội vụ")
    expect(rows).to_have_count(11)
    expect(desk.get_by_role("main").get_by_role("status")).to_contain_text("11 nhiệm vụ")
    expect(desk.get_by_role("link", name="mở trang cơ quan")).to_have_attribute(
        "href", f"{site.url}co-quan/so-noi-vu/"
    )
    desk.get_by_label("Chỉ xem nhiệm vụ của").select_option(label="mọi cơ quan")
    expect(rows).to_have_count(16)


def test_a_link_in_a_picture_leads_to_the_body(desk: Page, site: BuiltSite) -> None:
    desk.goto(f"{site.url}co-quan/so-noi-vu/", wait_until="networkidle")
    desk.evaluate("window.stillHere = true")
    desk.get_by_text("Hình và bảng: cùng làm với ai").click()
    desk.locator(".network a", has_text="Thanh tra tỉnh").click()
    expect(desk).to_have_url(f"{site.url}co-quan/thanh-tra-tinh/")
    expect(desk.get_by_role("heading", level=1)).to_contain_text("Thanh tra tỉnh")
    assert desk.evaluate("window.stillHere")  # without a reload, as any link


@pytest.mark.parametrize("url", ["thoi-gian/", "ma-tran/", "khoi-luong/", "co-quan/dong-1/"])
def test_bad_data_fit_a_phone(phone: Page, site: BuiltSite, url: str) -> None:
    article = next(page for page in Site(bad_catalog()).pages if page.url == url).render()
    frame = url if (site.folder / url).is_dir() else "co-quan/so-noi-vu/"
    phone.goto(site.url + frame, wait_until="networkidle")
    phone.evaluate("html => { document.querySelector('#noi-dung').innerHTML = html }", article)
    assert overflow(phone) == 0
