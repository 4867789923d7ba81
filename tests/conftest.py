"""What the tests share: the built and served site, and a browser."""

import gc
import os
import pathlib
import sys
from collections import defaultdict
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.core_fixtures import copied
from tests.synthetic.project import lay_out, lay_out_demonstration
from tests.tools.browser import launch
from tests.tools.sites import BuiltSite, build, published, served

REPOSITORY = "https://git.example.invalid/nhom/ke-hoach"

# The tests start hundreds of programs: each module is compiled once, not anew by each of them, also
# where the machine says that nothing is to be kept.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# What is dear to make, for all tests of a process: the dearest first.
SHARED = ("demonstration", "site_subpath", "site", "browser")


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
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The site at the root of a host, built and served at its address."""
    with published(tmp_path_factory.mktemp("root") / "site", "/") as built:
        yield built


@pytest.fixture(scope="session")
def site_subpath(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The same under a path, with the address of its repository known."""
    folder = tmp_path_factory.mktemp("sub-path") / "site"
    with published(folder, "/kehoach/", REPOSITORY=REPOSITORY) as built:
        yield built


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The demonstration: the true plan and ten made-up ones of all layouts."""
    project = tmp_path_factory.mktemp("demonstration")
    lay_out_demonstration(project)
    with served(project / "demo") as url:
        yield build(project, project / "demo", url, config="mkdocs-demo.yml")


@pytest.fixture(scope="session")
def hundred(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The site of a hundred made-up plans; for tests that take minutes anyway."""
    project = tmp_path_factory.mktemp("hundred")
    lay_out(project, 100, seed=1)
    with served(project / "site") as url:
        yield build(project, project / "site", url)


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
