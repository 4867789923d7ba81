"""Every kind of page has what every page must have, and is looked at in a browser."""

from pathlib import Path

import pytest

from macros.plain.settings import read_settings
from macros.site import Site, load_site
from macros.site_page import SitePage
from tests.browser.kinds import KINDS
from tests.core_fixtures import ROOT, catalog
from tests.tools.next_year import two_years
from tests.tools.search_index import unpacked

# Kinds that the real site has no page of yet, and where a browser looks at one.
LOOKED_AT_ELSEWHERE = {"comparison": "tests/browser/test_two_years.py"}
# Kinds of which search does not know every page.
PARTLY_SEARCHED = {
    "body": "its earlier years are reached from its page",
    "group": "its earlier years are reached from its page",
    "position": "its earlier years are reached from its page",
}
WITHOUT_TWIN = {
    "finder": "its own file is tra-cuu/nhiem-vu.json",
    "time": "gathered from all plans of a year",
    "quarter": "gathered from all plans of a quarter",
    "briefing": "gathered from all plans of a quarter",
    "comparison": "made of two plans",
    "changes": "its twin is the feed",
    "files": "they are the data",
    "site-map": "its twin is the index of the open data, which has no page for a kind",
    "errors": "has no data but an address",
    "binding": "gathered from all documents",
    "workload": "counted over a year",
    "coverage": "counted over a year",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of two years, which has pages of every kind."""
    site, problems = load_site(two_years(tmp_path_factory.mktemp("years")))
    assert site, problems
    return site


@pytest.fixture(scope="module")
def kinds(site: Site) -> dict[str, list[SitePage]]:
    """The pages by their kinds."""
    found: dict[str, list[SitePage]] = {}
    for page in site.pages:
        found.setdefault(page.kind, []).append(page)
    return found


def test_each_page_is_found_by_its_address(site: Site) -> None:
    for page in site.pages:
        found = site.page(page.url)
        assert found, page.url
        assert told(found) == told(page)
    for url in ("", "khong-co/", "ke-hoach/khong-co/", "co-quan/so-tu-phap/khong-co/", "du-lieu/"):
        assert site.page(url) is None


def told(page: SitePage) -> tuple[object, ...]:
    return page.kind, page.url, page.title, page.description, page.source, page.json_url, page.feed


def test_a_page_of_the_navigation_is_found_without_going_through_tasks(tmp_path: Path) -> None:
    site, _ = load_site(two_years(tmp_path))
    assert site
    urls = [url for _, url in read_settings(ROOT).nav]
    pages = [page for url in urls if (page := site.page(url))]
    assert len(pages) > len(urls) / 2
    assert not {"claims", "cited", "tasks_of"} & vars(site.catalog).keys()
    assert not site.catalog.made


def test_each_kind_says_where_the_reader_is(kinds: dict[str, list[SitePage]]) -> None:
    for kind, pages in kinds.items():
        for page in pages:
            html = page.render()
            assert html.count('class="crumbs"') == 1, f"{kind}: no breadcrumbs on {page.url}"
            assert html.count("<h1") == 1, f"{kind}: no heading on {page.url}"
            assert page.description, f"{kind}: {page.url} has no description"


def test_each_kind_is_looked_at_in_a_browser(kinds: dict[str, list[SitePage]]) -> None:
    real = Site(catalog()).pages
    looked_at = {page.kind for page in real if page.url in KINDS.values()}
    assert kinds.keys() - looked_at == LOOKED_AT_ELSEWHERE.keys()
    assert not LOOKED_AT_ELSEWHERE.keys() & {page.kind for page in real}


def test_each_kind_is_found_by_search(site: Site, kinds: dict[str, list[SitePage]]) -> None:
    records = unpacked(site.search_index([]))["docs"]
    found = {record["location"] for record in records}
    for kind, pages in kinds.items():
        unknown = [page.url for page in pages if page.url not in found]
        assert len(unknown) < len(pages), f"{kind}: search knows none of them"
        assert bool(unknown) == (kind in PARTLY_SEARCHED), f"{kind}: {unknown}"


def test_each_kind_has_its_twin_in_the_open_data(kinds: dict[str, list[SitePage]]) -> None:
    without = {kind for kind, pages in kinds.items() if not all(page.json_url for page in pages)}
    assert without == WITHOUT_TWIN.keys()
