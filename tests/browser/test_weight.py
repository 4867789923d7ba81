"""What a reader on a slow line waits for."""

from collections.abc import Callable

from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import PHONE
from tests.tools.browsing import Scale
from tests.tools.sites import BuiltSite

FIRST_VISIT, NEXT_PAGE = 200_000, 30_000  # bytes, with gzip


def test_a_first_visit_and_a_next_page_are_light(
    open_context: Callable[..., BrowserContext], site: BuiltSite
) -> None:
    context = open_context(PHONE)
    page, scale = context.new_page(), Scale(context)
    page.goto(f"{site.url}co-quan/", wait_until="networkidle")
    first = scale.weigh()
    assert sum(first.values()) <= FIRST_VISIT, first

    body = page.locator("a[href$='so-noi-vu/']")
    shelf = page.locator(".shelf", has=body)
    shelf.locator("summary").click()
    shelf.locator(body).click()
    # The address changes before the page is asked for.
    expect(page.locator("h1")).to_have_text("Sở Nội vụ")
    page.wait_for_load_state("networkidle")
    following = scale.weigh()
    assert following
    assert sum(following.values()) <= NEXT_PAGE, following
