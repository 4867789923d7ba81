"""Every kind of page, narrow and wide, light and dark: within reach of all, quiet, and it fits."""

from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.conftest import LOOKS
from tests.browser.kinds import KINDS
from tests.tools.browsing import accessibility_faults, overflow, watch
from tests.tools.sites import BuiltSite


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_a_page_of_this_kind_is_sound(
    open_context: Callable[..., BrowserContext],
    site: BuiltSite,
    path: str,
    width: int,
    scheme: Literal["light", "dark"],
) -> None:
    context = open_context(width, color_scheme=scheme)
    faults = watch(context, site.url)
    page = context.new_page()
    page.goto(site.url + path, wait_until="load")
    lightness = page.evaluate(
        "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)"
    )
    assert (max(lightness) < 100) == (scheme == "dark")
    assert accessibility_faults(page) == []
    assert overflow(page) == 0
    page.wait_for_load_state("networkidle")
    assert faults == []
