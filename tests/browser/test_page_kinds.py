"""Every kind of page, narrow and wide, light and dark: within reach of all, quiet, and it fits."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.conftest import DESK, PHONE
from tests.browser.kinds import KINDS
from tests.tools.browsing import accessibility_faults, in_light_and_dark, overflow, watch
from tests.tools.sites import BuiltSite


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_a_page_of_this_kind_is_sound(
    open_context: Callable[..., BrowserContext],
    site: BuiltSite,
    path: str,
    width: int,
) -> None:
    context = open_context(width)
    faults = watch(context, site.url)
    page = context.new_page()
    for scheme in in_light_and_dark(page, site.url + path):
        assert accessibility_faults(page) == [], scheme
        assert overflow(page) == 0, scheme
        page.wait_for_load_state("networkidle")
        assert faults == [], scheme
