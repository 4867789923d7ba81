"""Without JavaScript each page reads, fits, links and unfolds."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import PHONE
from tests.browser.kinds import KINDS
from tests.tools.browsing import overflow
from tests.tools.sites import BuiltSite

# Text that only a script could bring to light; the print sheet's line is for paper.
HIDDEN_TEXT = """content => [...content.querySelectorAll("p, li, td")]
    .filter(one => !one.checkVisibility() && !one.closest("details:not([open]), .sheet"))
    .map(one => one.textContent)"""


# Hand-written pages, and lists made as another is.
FOR_THE_LONG_RUN = (
    *("report", "owners", "position", "documents", "workload", "coverage", "abbreviations"),
    *("contributing", "guide", "hosting", "examples", "sources", "not-found", "embed"),
)


@pytest.fixture(scope="module")
def page(one_context: Callable[..., BrowserContext]) -> Page:
    return one_context(PHONE, java_script_enabled=False).new_page()


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, id=kind, marks=[pytest.mark.long] if kind in FOR_THE_LONG_RUN else [])
        for kind, path in KINDS.items()
    ],
)
def test_a_page_of_this_kind_reads_and_fits(page: Page, site: BuiltSite, path: str) -> None:
    page.goto(site.url + path)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    content = page.locator("#noi-dung")
    assert len(content.inner_text()) > 100
    assert content.evaluate(HIDDEN_TEXT) == []
    assert overflow(page) == 0


def test_links_and_reasons_work(page: Page, site: BuiltSite) -> None:
    page.goto(f"{site.url}co-quan/so-noi-vu/")
    reason = page.locator("tr.reason details").first
    reason.locator("summary").click()
    expect(reason).to_have_attribute("open", "")
    page.locator("#noi-dung a[href*='nhiem-vu/06/']:visible").first.click()
    expect(page).to_have_url(f"{site.url}ke-hoach/03-kh-bcd-2022/nhiem-vu/06/")
