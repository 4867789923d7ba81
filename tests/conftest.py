"""What the tests share: the built and served site, and a browser."""

import gc
import os
import pathlib
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.core_fixtures import ROOT, copied
from tests.synthetic.project import lay_out, lay_out_demonstration
from tests.tools.browser import launch
from tests.tools.shared_sites import KEY, SharedSites, share, tell
from tests.tools.sites import BuiltSite, build

REPOSITORY = "https://git.example.invalid/nhom/ke-hoach"

# The tests start hundreds of programs: each module is compiled once, not anew by each of them, also
# where the machine says that nothing is to be kept.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# What is drawn says whether it works, not how fast on a machine that others use too.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

# What is dear to make, for all tests of a process: the dearest first.
SHARED = ("demonstration", "site_subpath", "site", "browser")


def pytest_configure(config: pytest.Config) -> None:
    """Serves the sites that all processes share."""
    share(config)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tells another process of the tests where they are."""
    tell(node.config, node.workerinput)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begins with what takes longest: begun last, one process would wait for the other.

    Then what shares a site, file by file: of two processes the other begins in the middle of the
    list and takes from its end, so that it hardly ever has to build the same sites too.
    """
    wanted = defaultdict[pathlib.Path, set[str]](set)
    for item in items:
        wanted[item.path].update(getattr(item, "fixturenames", ()))

    def place(item: pytest.Item) -> tuple[bool, ...]:
        shared = (name not in wanted[item.path] for name in SHARED)
        return item.path.name != "test_admitted.py", *shared

    items.sort(key=place)


def pytest_collection_finish() -> None:
    """Has the garbage collector leave alone what stays until the end, and come more seldom.

    Going through all that was imported takes a tenth of what the tests take.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000)


@pytest.fixture
def root(tmp_path: pathlib.Path) -> pathlib.Path:
    """A copy of the real data, to spoil."""
    return copied(tmp_path)


@pytest.fixture(scope="session")
def shared(pytestconfig: pytest.Config) -> SharedSites:
    """The sites that the processes of the tests share; none may be written to."""
    return pytestconfig.stash[KEY]


@pytest.fixture(scope="session")
def site(shared: SharedSites) -> BuiltSite:
    """The site at the root of a host, built and served at its address."""
    return shared.get("site", partial(build, ROOT))


@pytest.fixture(scope="session")
def site_subpath(shared: SharedSites) -> BuiltSite:
    """The same under a path, with the address of its repository known."""
    return shared.get("site_subpath", partial(build, ROOT, REPOSITORY=REPOSITORY))


@pytest.fixture(scope="session")
def demonstration(shared: SharedSites) -> BuiltSite:
    """The demonstration: the true plan and ten made-up ones of all layouts."""

    def made(folder: pathlib.Path, url: str) -> None:
        lay_out_demonstration(folder.parent)
        build(folder.parent, folder, url, config="mkdocs-demo.yml")

    return shared.get("demonstration", made)


@pytest.fixture(scope="session")
def hundred(shared: SharedSites) -> BuiltSite:
    """The site of a hundred made-up plans; for tests that take minutes anyway."""

    def made(folder: pathlib.Path, url: str) -> None:
        lay_out(folder.parent, 100, seed=1)
        build(folder.parent, folder, url)

    return shared.get("hundred", made)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What steers browsers; a process has one."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """A headless Chromium."""
    with launch(playwright) as started:
        yield started
