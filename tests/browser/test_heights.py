"""The page of a body, group or position is no longer than eight screens of a phone until opened."""

import re
from collections.abc import Callable, Iterable

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.conftest import PHONE
from tests.tools.sites import BuiltSite

MOST = 6_000  # pixels
OWNER = re.compile(r"(?:co-quan|nhom|chuc-vu)/[^/]+/(?:\d{4}/)?")
MOVED = 'http-equiv="refresh"'
# A time that is shut, but that a script may open when it is the reader's own quarter.
SHUT = re.compile(r'<details class="fold due" data-at="\d+" data-quarter="(\d{4})-Q(\d)">')


def html(site: BuiltSite, path: str) -> str:
    return (site.folder / path / "index.html").read_text(encoding="utf-8")


def of_owners(site: BuiltSite) -> list[str]:
    """The pages of owners, the heaviest first; those of former addresses only lead on."""
    found = {path: html(site, path) for path in site.pages() if OWNER.fullmatch(path)}
    return sorted(
        (path for path in found if MOVED not in found[path]), key=lambda path: -len(found[path])
    )


def height(page: Page, url: str) -> int:
    page.goto(url)
    tall: int = page.evaluate("document.documentElement.scrollHeight")
    return tall


def too_tall(page: Page, site: BuiltSite, paths: Iterable[str]) -> list[str]:
    """The pages that are longer than they may, with how much."""
    heights = {path: height(page, site.url + path) for path in paths}
    assert heights
    return [f"{path}: {tall} pixels" for path, tall in heights.items() if tall > MOST]


def too_tall_in_some_quarter(page: Page, site: BuiltSite, paths: Iterable[str]) -> list[str]:
    """The pages that are so when their reader's quarter is one that they have shut."""
    found = []
    for path in paths:
        for year, quarter in SHUT.findall(html(site, path)):
            page.clock.set_fixed_time(f"{year}-{3 * int(quarter) - 1:02}-15T09:00:00+07:00")
            if (tall := height(page, site.url + path)) > MOST:
                found.append(f"{path} in {year}-Q{quarter}: {tall} pixels")
    return found


@pytest.mark.parametrize("scripts", [True, False])
def test_the_heaviest_pages_of_owners_are_short(
    open_context: Callable[..., BrowserContext], demonstration: BuiltSite, *, scripts: bool
) -> None:
    page = open_context(PHONE, java_script_enabled=scripts).new_page()
    assert too_tall(page, demonstration, of_owners(demonstration)[:3]) == []


@pytest.mark.long
@pytest.mark.parametrize("scripts", [True, False])
def test_no_page_of_an_owner_at_100_plans_is_too_tall(
    open_context: Callable[..., BrowserContext], hundred: BuiltSite, *, scripts: bool
) -> None:
    page = open_context(PHONE, java_script_enabled=scripts).new_page()
    assert too_tall(page, hundred, of_owners(hundred)) == []


@pytest.mark.long
def test_no_quarter_of_a_reader_makes_one_too_tall(
    open_context: Callable[..., BrowserContext], hundred: BuiltSite
) -> None:
    page = open_context(PHONE).new_page()
    assert too_tall_in_some_quarter(page, hundred, of_owners(hundred)) == []
