"""Every kind of page, narrow or wide, light or dark: within reach of all, quiet, and it fits."""

from collections.abc import Callable
from itertools import product
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.conftest import DESK, PHONE
from tests.browser.kinds import KINDS
from tests.tools.browsing import accessibility_faults, overflow, watch
from tests.tools.sites import BuiltSite

LOOKS = [*product((PHONE, DESK), ("dark", "light"))]
# One page has one, the next the other: rules and colours are of parts, which stand on many pages.
IN_TURN = [(PHONE, "dark"), (DESK, "light")]
PAGES = [
    pytest.param(
        path,
        *look,
        marks=[] if look == IN_TURN[number % 2] else [pytest.mark.long],
        id="-".join(map(str, (kind, *look))),
    )
    for number, (kind, path) in enumerate(KINDS.items())
    for look in LOOKS
]


@pytest.mark.parametrize(("path", "width", "scheme"), PAGES)
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
