"""Each line of code that has a copy button is what its button copies."""

from collections.abc import Callable

from playwright.sync_api import BrowserContext

from tests.browser.conftest import DESK
from tests.tools.sites import BuiltSite


def test_a_button_copies_its_own_line(
    open_context: Callable[..., BrowserContext], site: BuiltSite
) -> None:
    context = open_context(DESK)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{site.url}co-quan/so-noi-vu/", wait_until="networkidle")
    page.get_by_text("Đặt vào trang web khác").click()
    lines = page.locator("#noi-dung pre")
    assert lines.count() == 2
    for line in lines.all():
        line.hover()
        line.get_by_role("button").click()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.strip() == line.locator("code").inner_text().strip()
