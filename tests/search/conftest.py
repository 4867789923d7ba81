"""The engine in a browser, over the index of the real data."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from macros.linking.catalog import Catalog
from macros.search.index import index_text
from macros.search.scripts import engine_script
from macros.site import load_site
from tests.tools.sites import ROOT


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The catalog of the real data."""
    site, problems = load_site(ROOT)
    assert site is not None, problems
    return site.catalog


@pytest.fixture(scope="session")
def engine(browser: Browser, catalog: Catalog) -> Iterator[Page]:
    """A page on which `engine` is the search engine, as the worker and the finder have it."""
    page = browser.new_page()
    page.add_script_tag(content=engine_script().decode())
    index = "".join(index_text(catalog, []))
    page.evaluate("text => { window.engine = PlanSearch.create(JSON.parse(text)) }", index)
    yield page
    page.close()


@pytest.fixture
def ask(engine: Page) -> Callable[[str], dict[str, Any]]:
    """What the engine shows for a query; results as one flat list."""

    def asked(text: str) -> dict[str, Any]:
        shown: dict[str, Any] = engine.evaluate("text => engine.query(text)", text)
        return shown | {"items": [item for (item,) in shown["items"]]}

    return asked
