"""The colours are those of the device, also when it changes them, until the reader chooses."""

from playwright.sync_api import Page, expect

from tests.tools.browsing import darken, is_dark
from tests.tools.sites import BuiltSite


def test_the_device_s_colours_are_followed_until_others_are_chosen(
    desk: Page, site: BuiltSite
) -> None:
    desk.emulate_media(color_scheme="light")
    desk.goto(f"{site.url}van-ban/", wait_until="networkidle")
    assert not is_dark(desk)
    darken(desk)
    assert desk.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    desk.get_by_role("button", name="Nền sáng").click()
    assert not is_dark(desk)
    desk.goto(f"{site.url}co-quan/so-noi-vu/", wait_until="networkidle")
    assert not is_dark(desk), "chosen for all pages"
    expect(desk.get_by_role("button", name="Nền tối")).to_be_visible()
    desk.locator(".md-tabs a", has_text="Văn bản").click()  # without a reload
    expect(desk).to_have_url(f"{site.url}van-ban/")
    desk.get_by_role("button", name="Nền tối").click()
    assert is_dark(desk)
