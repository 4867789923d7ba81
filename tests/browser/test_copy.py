"""Each button that copies copies what stands beside it."""

from collections.abc import Callable

from playwright.sync_api import BrowserContext

from tests.browser.conftest import DESK, PHONE
from tests.tools.sites import BuiltSite


def test_a_button_copies_its_own_line(
    open_context: Callable[..., BrowserContext], site: BuiltSite
) -> None:
    context = open_context(DESK)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{site.url}co-quan/so-noi-vu/")
    page.get_by_text("Địa chỉ lịch để chép").click()
    page.get_by_text("Đặt vào trang web khác").click()
    lines = page.locator("#noi-dung pre")
    assert lines.count() == 3
    for line in lines.all():
        line.hover()
        line.get_by_role("button").click()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.strip() == line.locator("code").inner_text().strip()


def test_a_page_is_cited_and_linked_as_it_says(
    open_context: Callable[..., BrowserContext], site: BuiltSite
) -> None:
    context = open_context(PHONE)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    address = f"{site.url}ke-hoach/03-kh-bcd-2022/nhiem-vu/06/"
    page.goto(f"{address}?tu=Quý III")
    page.get_by_text("Trích dẫn, sao chép liên kết").click()
    page.get_by_role("button", name="Sao chép liên kết").click()
    page.get_by_text("Đã chép").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == address
    refused = "() => { navigator.clipboard.writeText = () => Promise.reject() }"
    page.evaluate(refused)  # as without https
    page.get_by_role("button", name="Sao chép trích dẫn").click()
    page.wait_for_function("navigator.clipboard.readText().then(text => text.includes('số 03-'))")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator(".cite p").first.inner_text()
    assert copied.endswith(address)
