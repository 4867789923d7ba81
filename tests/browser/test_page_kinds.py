"""Every kind of page, narrow or wide, light or dark: within reach of all, quiet, and it fits."""

from collections.abc import Callable
from functools import cache
from itertools import product
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.conftest import DESK, PHONE
from tests.browser.kinds import KINDS
from tests.tools.browsing import accessibility_faults, is_dark, overflow, watch
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


@pytest.fixture(scope="module")
def look(
    one_context: Callable[..., BrowserContext], site: BuiltSite
) -> Callable[..., tuple[Page, list[str]]]:
    """A page of a width and a scheme, on which one page of the site after another is seen.

    With it the faults seen since they were last taken.
    """

    @cache
    def looked(width: int, scheme: str) -> tuple[Page, list[str]]:
        context = one_context(width, color_scheme=scheme)
        faults = watch(context, site.url)
        return context.new_page(), faults

    return looked


@pytest.mark.parametrize(("path", "width", "scheme"), PAGES)
def test_a_page_of_this_kind_is_sound(
    look: Callable[..., tuple[Page, list[str]]],
    site: BuiltSite,
    path: str,
    width: int,
    scheme: Literal["light", "dark"],
) -> None:
    page, faults = look(width, scheme)
    page.goto(site.url + path, wait_until="load")
    assert is_dark(page) == (scheme == "dark")
    assert accessibility_faults(page) == []
    assert overflow(page) == 0
    page.wait_for_load_state("networkidle")
    seen = faults.copy()
    faults.clear()
    assert seen == []
