"""Plans of two years: the page that compares them, as a reader meets it."""

from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import LOOKS, PHONE
from tests.site_checks.test_html import THEME
from tests.tools import links, validity
from tests.tools.browsing import accessibility_faults, overflow, watch
from tests.tools.next_year import NEWER, OLDER, two_years
from tests.tools.sites import BuiltSite, built_of

PAGE = f"so-sanh/{NEWER}/{OLDER}/"


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The site of two years, built and served."""
    with built_of(two_years(tmp_path_factory.mktemp("years"))) as built:
        yield built


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_the_comparison_is_sound(
    open_context: Callable[..., BrowserContext],
    years: BuiltSite,
    width: int,
    scheme: Literal["light", "dark"],
) -> None:
    context = open_context(width, color_scheme=scheme)
    seen = watch(context, years.url)
    page = context.new_page()
    page.goto(years.url + PAGE, wait_until="load")
    page.get_by_text("Ghép nhiệm vụ của hai kế hoạch thế nào?").click()
    assert accessibility_faults(page) == []
    assert overflow(page) == 0
    page.wait_for_load_state("networkidle")
    assert seen == []


def test_it_is_reached_from_both_plans_without_scripts(
    open_context: Callable[..., BrowserContext], years: BuiltSite
) -> None:
    page = open_context(PHONE, java_script_enabled=False).new_page()
    for plan in (NEWER, OLDER):
        page.goto(f"{years.url}ke-hoach/{plan}/")
        page.locator(f"#noi-dung a[href$='{PAGE}']").click()
        expect(page).to_have_url(years.url + PAGE)
        assert overflow(page) == 0


def test_the_comparison_is_valid_and_its_links_lead_somewhere(years: BuiltSite) -> None:
    assert validity.faults(years.folder / "so-sanh", THEME[:1]) == []
    found = [*links.faults(years, PAGE), *links.repeated_ids(years)]
    assert [fault for fault in found if PAGE in fault] == []  # of links from it and to it
