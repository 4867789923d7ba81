"""The parts that open over a page are within reach of all too."""

import re
from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import DESK, PHONE
from tests.tools.browsing import accessibility_faults, overflow
from tests.tools.sites import BuiltSite


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.long)])
def test_search_results_are_sound(
    open_context: Callable[..., BrowserContext],
    site: BuiltSite,
    scheme: Literal["light", "dark"],
) -> None:
    page = open_context(PHONE, color_scheme=scheme).new_page()
    page.goto(f"{site.url}co-quan/")
    page.keyboard.press("/")
    page.keyboard.type("thanh tra")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert accessibility_faults(page) == []
    assert overflow(page) == 0


@pytest.mark.parametrize("scheme", ["dark", pytest.param("light", marks=pytest.mark.long)])
def test_the_menu_of_a_phone_is_sound(
    open_context: Callable[..., BrowserContext],
    site: BuiltSite,
    scheme: Literal["light", "dark"],
) -> None:
    page = open_context(PHONE, color_scheme=scheme).new_page()
    page.goto(f"{site.url}co-quan/so-noi-vu/")
    page.locator("label.md-header__button[for=__drawer]").click()
    menu = page.get_by_role("link", name=re.compile("^Văn bản$")).first
    expect(menu).to_be_in_viewport()
    assert accessibility_faults(page) == []
    menu.click()
    expect(page).to_have_url(f"{site.url}van-ban/")


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_reason_tells_why_before_it_quotes(
    open_context: Callable[..., BrowserContext], site: BuiltSite, width: int
) -> None:
    page = open_context(width).new_page()
    page.goto(f"{site.url}co-quan/so-noi-vu/")
    both = page.locator("tr.reason").filter(has_text="qua nhóm").filter(has_text="đích danh")
    reason = both.first
    reason.locator("summary").first.click()
    sentences = [one.bounding_box() for one in reason.locator(".said:has(> .way)").all()]
    quote = reason.locator("blockquote").last.bounding_box()
    assert len(sentences) == 2  # named, and through a group, in the same words
    assert quote
    for box in sentences:
        assert box
        assert box["width"] > 200
        assert box["height"] > 15
        assert box["y"] < quote["y"]
