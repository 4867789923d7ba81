"""The engine in a browser's worker, over the index of the real data."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from macros import addresses
from macros.linking.catalog import Catalog
from macros.search.scripts import files
from macros.site import load_site
from tests.tools.search_index import packed_index
from tests.tools.sites import ROOT


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The catalog of the real data."""
    site, problems = load_site(ROOT)
    assert site is not None, problems
    return site.catalog


@pytest.fixture(scope="session")
def engine(browser: Browser, catalog: Catalog) -> Iterator[Page]:
    """A page on which `ask` and `tasks` ask the search worker; see `start_worker`."""
    page = browser.new_page()
    start_worker(page, packed_index(catalog))
    yield page
    page.close()


def start_worker(page: Page, index: dict[str, Any]) -> None:
    """Starts the worker on a page, with an index.

    `ask(text)` then gives what the search box is shown for a query, `tasks(text)` the addresses
    that the finder gets.
    """
    script = next(script for name, script in files() if name == addresses.SEARCH_ENGINE)
    page.evaluate(
        """async ([script, index]) => {
            const worker = new Worker(URL.createObjectURL(new Blob([script])));
            const told = message => new Promise(done => {
                worker.onmessage = ({data}) => done(data);
                worker.postMessage(message);
            });
            await told({type: 0, data: index});
            window.ask = async text => (await told({type: 2, data: text})).data;
            window.tasks = async text => (await told({type: "tasks", data: text})).tasks;
        }""",
        [script.decode(), index],
    )


@pytest.fixture
def ask(engine: Page) -> Callable[[str], dict[str, Any]]:
    """What the engine shows for a query; results as one flat list."""

    def asked(text: str) -> dict[str, Any]:
        shown: dict[str, Any] = engine.evaluate("text => ask(text)", text)
        return shown | {"items": [item for group in shown["items"] for item in group]}

    return asked
