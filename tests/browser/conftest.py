"""Pages of the real site, opened as each kind of reader has them."""

from collections.abc import Callable, Iterator
from functools import cache

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.tools.browsing import watch
from tests.tools.sites import BuiltSite

PHONE, DESK = 360, 1280
# Width and scheme: the narrow one; the others meet the same rules and the colours of many pages.
LOOKS = [
    (PHONE, "dark"),
    pytest.param(DESK, "light", marks=pytest.mark.long),
    pytest.param(PHONE, "light", marks=pytest.mark.long),
    pytest.param(DESK, "dark", marks=pytest.mark.long),
]


@pytest.fixture
def open_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Opens a browser's context of a width; what it is told beside goes to Playwright."""
    yield from _contexts(browser)


@pytest.fixture(scope="module")
def one_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """The same, one for all tests of a module that look in the same way at one page each.

    A context with its page takes as long to open as the page of a site to load.
    """
    for opened in _contexts(browser):
        yield cache(opened)


def _contexts(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    contexts: list[BrowserContext] = []

    def opened(width: int, **settings: object) -> BrowserContext:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            locale="vi-VN",
            timezone_id="Asia/Ho_Chi_Minh",
            reduced_motion="reduce",
            **settings,  # type: ignore[arg-type]
        )
        contexts.append(context)
        return context

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def desk(open_context: Callable[..., BrowserContext], site: BuiltSite) -> Iterator[Page]:
    """A page on a wide screen; the test fails when anything goes wrong on it."""
    yield from _watched(open_context(DESK), site)


@pytest.fixture
def phone(open_context: Callable[..., BrowserContext], site: BuiltSite) -> Iterator[Page]:
    """A page on a phone; the test fails when anything goes wrong on it."""
    yield from _watched(open_context(PHONE), site)


def _watched(context: BrowserContext, site: BuiltSite) -> Iterator[Page]:
    faults = watch(context, site.url)
    page = context.new_page()
    yield page
    page.wait_for_load_state("networkidle")  # a fault may come late
    assert faults == []
