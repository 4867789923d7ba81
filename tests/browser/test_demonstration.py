"""Pages of the demonstration, of every layout and kind, narrow, light and dark, and on paper."""

import io
from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, Page
from pypdf import PdfReader

from tests.site_checks.test_demonstration import MARK, REDIRECT, text
from tests.tools.browsing import accessibility_faults, overflow
from tests.tools.sites import BuiltSite

NARROW = 320
Scheme = Literal["light", "dark"]
SCHEMES: list[Scheme] = ["light", "dark"]

# Of each kind a page that has what the true plan has not.
PAGES = {
    "appendix, replaced": "ke-hoach/93-qd-ubnd-2023/",
    "duties": "ke-hoach/94-kh-ubnd-2023/",
    "programme": "ke-hoach/92-qd-ubnd-2024/",
    "nested": "ke-hoach/93-ctr-tu-2024/",
    "letter": "ke-hoach/95-snv-stc-2024/",
    "task of 25 bodies": "ke-hoach/92-kh-ubnd-2023/nhiem-vu/ii-1/",
    "task of a person": "ke-hoach/92-kh-ubnd-2023/nhiem-vu/ii-6/",
    "task of nobody": "ke-hoach/92-kh-ubnd-2023/nhiem-vu/ii-8/",
    "task with two times": "ke-hoach/95-tb-ubnd-2023/nhiem-vu/ii-1-c/",
    "matrix": "ma-tran/93-qd-ubnd-2023/",
    "comparison": "so-sanh/91-kh-bcd-2024/91-kh-bcd-2023/",
    "body of another province": "co-quan/so-noi-vu-mau-xuyen/",
    "document": "van-ban/quyet-dinh-93-qd-ubnd-2023/",
    "workload": "khoi-luong/",
}
# Of templates that the true plan has too, which other tests look at.
FOR_THE_LONG_RUN = (
    *("duties", "programme", "nested", "letter", "matrix"),
    *("task of a person", "task of nobody", "task with two times"),
    *("comparison", "body of another province", "document", "workload"),
)


def faults(page: Page, address: str) -> list[str]:
    """What is out of somebody's reach or too wide on a page."""
    page.goto(address, wait_until="load")
    found = accessibility_faults(page)
    return [*found, f"{wide} pixels too wide"] if (wide := overflow(page)) else found


def redirects(site: BuiltSite, path: str) -> bool:
    """Whether an address is a former one, which leads on."""
    file = site.folder / path
    return REDIRECT in text(file / "index.html" if file.is_dir() else file)


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, marks=[pytest.mark.long] if name in FOR_THE_LONG_RUN else [], id=name)
        for name, path in PAGES.items()
    ],
)
def test_a_page_of_this_kind_is_sound(
    open_context: Callable[..., BrowserContext], demonstration: BuiltSite, path: str
) -> None:
    """In one scheme, the other page in the other: colours are of marks, which stand on many."""
    scheme = SCHEMES[list(PAGES.values()).index(path) % 2]
    page = open_context(NARROW, color_scheme=scheme).new_page()
    assert faults(page, demonstration.url + path) == []


@pytest.mark.long
@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_page_is_sound(
    open_context: Callable[..., BrowserContext], demonstration: BuiltSite, scheme: Scheme
) -> None:
    page = open_context(NARROW, color_scheme=scheme).new_page()
    paths = [path for path in demonstration.pages() if not redirects(demonstration, path)]
    assert len(paths) > 500
    found = {path: faults(page, demonstration.url + path) for path in paths}
    assert {path: those for path, those in found.items() if those} == {}


@pytest.mark.parametrize("path", ["ke-hoach/93-qd-ubnd-2023/", "du-lieu/"])
def test_each_sheet_of_paper_is_marked(
    open_context: Callable[..., BrowserContext], demonstration: BuiltSite, path: str
) -> None:
    page = open_context(1280).new_page()
    page.goto(demonstration.url + path, wait_until="networkidle")
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert len(sheets) > 1
    mark = MARK.replace(" ", "")
    # Some letters come out of a PDF with blanks between.
    assert [mark in "".join(sheet.extract_text().split()) for sheet in sheets] == [True] * len(
        sheets
    )
