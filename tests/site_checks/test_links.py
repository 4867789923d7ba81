"""Every link and anchor of the real site, at the root of a host and under a path."""

from collections.abc import Iterator

from lxml import html

from tests.tools.links import faults, repeated_ids, wrong_tabs
from tests.tools.sites import BuiltSite


def test_every_link_leads_somewhere(site: BuiltSite) -> None:
    assert faults(site) == []


def test_every_link_leads_somewhere_under_a_sub_path(site_subpath: BuiltSite) -> None:
    assert faults(site_subpath) == []


def test_every_page_marks_the_tab_of_its_section(site: BuiltSite) -> None:
    assert wrong_tabs(site) == []


def test_every_link_is_one_that_search_engines_follow(site: BuiltSite) -> None:
    """`<a>` in SVG is not, by its `xlink:href`; by `href` it stops the theme's script."""
    links = 0
    for url, page in _pages(site):
        links += len(page.xpath("//svg//foreignobject//a[@href]"))
        assert page.xpath("//svg//a[not(ancestor::foreignobject)]") == [], url
    assert links


def test_every_block_of_code_has_an_id_of_its_own(site_subpath: BuiltSite) -> None:
    """The theme makes the id of a block without one out of its surroundings', and copies by it."""
    blocks = 0
    for url, page in _pages(site_subpath):
        blocks += len(page.xpath("//pre"))
        assert page.xpath("//pre[not(@id)]") == [], url
    assert blocks


def test_no_id_stands_twice_on_a_page(site_subpath: BuiltSite) -> None:
    assert repeated_ids(site_subpath) == []


def _pages(site: BuiltSite) -> Iterator[tuple[str, html.HtmlElement]]:
    """The address of each page, and the page."""
    for url in site.pages():
        path = site.folder / url
        yield url, html.fromstring((path / "index.html" if path.is_dir() else path).read_bytes())
