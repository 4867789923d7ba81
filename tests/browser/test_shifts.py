"""Nothing moves under the reader's eyes while a page loads (cumulative layout shift)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.conftest import DESK, PHONE
from tests.browser.kinds import KINDS
from tests.tools.sites import BuiltSite

MOST = 0.02  # of the window, by how much of it; 0.1 is called good
FOUND = "tra-cuu/?co-quan={}"
ASKED = (
    "?viec=so-noi-vu",
    "?viec=so-noi-vu&viec=cong-an-tinh",
    "?viec=chinh-phu",  # has no task: far less than its place was kept for
    "van-ban/?loc=nghi",
    "van-ban/?loc=phap+lenh",  # one entry
)

COUNT = """() => {
    window.shifted = 0;
    new PerformanceObserver(list => list.getEntries().forEach(one => window.shifted += one.value))
        .observe({type: "layout-shift", buffered: true});
}"""
SHIFTED = """() => new Promise(done =>
    requestAnimationFrame(() => requestAnimationFrame(() => done(window.shifted))))"""


def shifts(page: Page, url: str, paths: list[str]) -> list[str]:
    """The pages that move more than they may, with how much."""
    # When letters come hangs on the machine; what stands in for them has their measures.
    page.route("**/*.woff2", lambda route: route.abort())
    page.add_init_script(f"({COUNT})()")
    found = []
    for path in paths:
        page.goto(url + path, wait_until="networkidle")
        if (shift := page.evaluate(SHIFTED)) > MOST:
            found.append(f"{path}: {shift:.3f}")
    return found


@pytest.mark.long
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_no_page_moves(
    open_context: Callable[..., BrowserContext], site: BuiltSite, width: int
) -> None:
    page = open_context(width).new_page()
    paths = [*KINDS.values(), FOUND.format("so-noi-vu"), *ASKED, "co-quan/#department"]
    assert shifts(page, site.url, paths) == []


def test_no_main_page_moves(open_context: Callable[..., BrowserContext], site: BuiltSite) -> None:
    page = open_context(PHONE).new_page()
    paths = [KINDS[kind] for kind in ("home", "finder", "plan", "body")]
    assert shifts(page, site.url, [*paths, FOUND.format("so-noi-vu"), *ASKED]) == []


@pytest.mark.long
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_no_page_of_the_demonstration_moves(
    open_context: Callable[..., BrowserContext], demonstration: BuiltSite, width: int
) -> None:
    page = open_context(width).new_page()
    paths = ["", "tra-cuu/", "thoi-gian/", FOUND.format("so-noi-vu-mau-an")]
    assert shifts(page, demonstration.url, paths) == []
