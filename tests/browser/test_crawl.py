"""Every page of the site in a browser, under a sub-path and with a repository configured."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.conftest import PHONE
from tests.tools.browsing import overflow, watch
from tests.tools.sites import BuiltSite


@pytest.mark.long
def test_no_page_asks_another_host_complains_or_overflows(
    open_context: Callable[..., BrowserContext], site_subpath: BuiltSite
) -> None:
    context = open_context(PHONE)
    seen = watch(context, site_subpath.url)
    page = context.new_page()
    pages = site_subpath.pages()
    faults = []
    for path in pages:
        page.goto(site_subpath.url + path, wait_until="load")
        if too_wide := overflow(page):
            seen.append(f"{too_wide} pixels too wide")
        faults += [f"{path}: {fault}" for fault in seen]
        seen.clear()
    page.goto("about:blank")
    assert faults + seen == []
    assert len(pages) > 60
