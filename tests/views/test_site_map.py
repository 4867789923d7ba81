"""The site map leads to every section and to everyone."""

import lxml.html

from macros import addresses
from macros.render import render
from macros.site import Site
from macros.views.site_map import site_map
from tests.core_fixtures import MIXED, catalog

HAND_WRITTEN = {addresses.ABBREVIATIONS, addresses.OPEN_DATA}


def test_it_leads_to_pages_that_are_there() -> None:
    data = catalog(MIXED)
    html = lxml.html.fromstring(
        f"<article>{render('site_map.html', '', sections=site_map(data))}</article>"
    )
    linked = {href.removeprefix("./") for href in html.xpath("//section//a/@href")}
    pages = {page.url: page for page in Site(data).pages}
    assert linked - HAND_WRITTEN <= set(pages)
    owners = {url for url, page in pages.items() if page.kind in ("body", "group", "position")}
    own = {url for url in owners if url.count("/") == 2}
    plans = {url for url, page in pages.items() if page.kind == "plan"}
    assert own | plans <= linked
