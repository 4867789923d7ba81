"""The tests' browser has nothing to do but what it is told."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright

from tests.tools.browser import launch


@pytest.fixture(scope="module")
def telling(playwright: Playwright) -> Iterator[Browser]:
    """A browser that says by which command it was started."""
    with launch(playwright, "--enable-automation") as browser:
        yield browser


def test_all_that_playwright_turns_off_is_off(telling: Browser) -> None:
    told = telling.new_browser_cdp_session().send("Browser.getBrowserCommandLine")
    switch = "--disable-features="
    *others, last = (one for one in told["arguments"] if one.startswith(switch))
    off = last.removeprefix(switch).split(",")
    missing = {name for one in others for name in one.removeprefix(switch).split(",")} - {*off}
    assert others
    assert missing == set(), "write them into tests/tools/browser.py"


def test_a_context_loads_no_page_of_the_browser_s_own(telling: Browser) -> None:
    with telling.new_context() as context:
        context.new_page()
        everything = {"filter": [{"exclude": False}]}
        told = telling.new_browser_cdp_session().send("Target.getTargets", everything)
        assert {one["type"] for one in told["targetInfos"]} <= {"page", "tab"}
