"""Documents of every layout on their pages: on phones, on wide screens, on paper, as issued."""

import io
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from pypdf import PdfReader

from tests.browser.conftest import DESK, PHONE
from tests.browser.test_widths import PAPER, faults
from tests.site_checks.test_html import THEME
from tests.tools import links, validity
from tests.tools.browsing import accessibility_faults, watch
from tests.tools.made_plans import ID, write_plan
from tests.tools.sites import BuiltSite, built_of
from tests.views.test_issued_tables import TASKS, TEXT

HARD = f"ke-hoach/{ID}/"  # nine columns, a row of 3,000 characters
SIDES = ("left", "right")
TASK_PAGES = (
    f"{HARD}nhiem-vu/01/",
    "ke-hoach/99-qd-ttg-2027/nhiem-vu/pl2-3p1/",
    "ke-hoach/ke-hoach-so-cong-nghiep-2027/nhiem-vu/ii-1/",
    "ke-hoach/31-tb-vp-2027/nhiem-vu/ii-1-b/",
)
LAW, DECREE = "ke-hoach/08-nq-hdnd-2027/", "ke-hoach/99-qd-ttg-2027/"


@pytest.fixture(scope="module")
def shapes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The site of the documents of all layouts, and of one that is hard to show."""
    with built_of(write_plan(tmp_path_factory.mktemp("shapes"), TEXT, TASKS)) as built:
        yield built


def documents(site: BuiltSite) -> list[str]:
    """The pages of the documents, and of tasks: rows, one with others under it, one of lines."""
    plans = [page for page in site.pages() if re.fullmatch(r"ke-hoach/[^/]+/", page)]
    assert len(plans) == 8
    return [*plans, *TASK_PAGES]


@pytest.mark.long
def test_no_page_is_too_wide(
    open_context: Callable[..., BrowserContext], shapes: BuiltSite
) -> None:
    assert faults(open_context(DESK), shapes, documents(shapes)) == []


def inaccessible(context: BrowserContext, site: BuiltSite, paths: Iterable[str]) -> list[str]:
    """What is out of somebody's reach on pages, or goes wrong there."""
    seen, page = watch(context, site.url), context.new_page()
    found = []
    for path in paths:
        page.goto(site.url + path, wait_until="load")
        found += [f"{path}: {fault}" for fault in accessibility_faults(page)]
    return [*found, *seen]


def test_pages_are_accessible(
    open_context: Callable[..., BrowserContext], shapes: BuiltSite
) -> None:
    context = open_context(PHONE, color_scheme="dark")
    assert inaccessible(context, shapes, (HARD, DECREE, *TASK_PAGES[:1])) == []


@pytest.mark.long
@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "dark"), (DESK, "light")])
def test_every_page_is_accessible(
    open_context: Callable[..., BrowserContext],
    shapes: BuiltSite,
    width: int,
    scheme: Literal["light", "dark"],
) -> None:
    context = open_context(width, color_scheme=scheme)
    assert inaccessible(context, shapes, documents(shapes)) == []


def test_every_page_is_valid_and_each_link_leads_somewhere(shapes: BuiltSite) -> None:
    assert validity.faults(shapes.folder / "ke-hoach", THEME) == []
    assert [*links.faults(shapes), *links.repeated_ids(shapes)] == []


def styled(page: Page, where: str, property_: str, pseudo: str = "") -> str:
    """A computed style of the first element there."""
    script = "(one, [name, pseudo]) => getComputedStyle(one, pseudo || null).getPropertyValue(name)"
    found: str = page.locator(where).first.evaluate(script, [property_, pseudo])
    return found


def test_a_table_is_cards_on_a_phone_and_a_table_elsewhere(
    open_context: Callable[..., BrowserContext], shapes: BuiltSite
) -> None:
    page = open_context(PHONE).new_page()
    page.goto(shapes.url + HARD)
    label = "#nhiem-vu-02 [data-label='Kinh phí']"
    assert styled(page, label, "content", "::before") == '"Kinh phí: "'
    assert "Sở Tài chính" in styled(page, "#nhiem-vu-02", "content", "::after")
    assert styled(page, label, "display") == "block"
    page.set_viewport_size({"width": DESK, "height": 800})
    assert styled(page, label, "display") == "table-cell"
    assert styled(page, "#nhiem-vu-02", "content", "::after") == "none"
    page.set_viewport_size({"width": PHONE, "height": 800})
    page.emulate_media(media="print")
    assert styled(page, label, "display") == "table-cell"


def test_the_head_is_in_two_columns_and_stacked_on_a_phone(
    open_context: Callable[..., BrowserContext], shapes: BuiltSite
) -> None:
    page = open_context(DESK).new_page()
    page.goto(shapes.url + DECREE)
    for width, beside in ((DESK, True), (PHONE, False)):
        page.set_viewport_size({"width": width, "height": 800})
        left, right = (page.locator(f".letterhead .{side}").bounding_box() for side in SIDES)
        assert left
        assert right
        assert (abs(left["y"] - right["y"]) < 1) == beside
        assert (right["x"] >= left["x"] + left["width"]) == beside


def test_the_contents_list_follows_the_reader(
    open_context: Callable[..., BrowserContext], shapes: BuiltSite
) -> None:
    page = open_context(DESK).new_page()
    page.goto(shapes.url + LAW)
    contents = page.locator("[data-md-type='toc'] [data-md-component='toc']")
    assert contents.locator("nav nav nav a[href$='#muc-ct-dieu3']").count() == 1
    page.set_viewport_size({"width": DESK, "height": 300})
    page.locator("#muc-ct-dieu3").evaluate("one => one.scrollIntoView()")
    active = contents.locator(".md-nav__link--active")
    # Its first task is on the screen too, right below it.
    expect(active.last).to_have_attribute("href", re.compile("#nhiem-vu-ct-dieu3-1$"))


ACROSS = 900  # pixels, of the 970 within the margins of a sheet that lies across


def test_a_broad_table_lies_across_the_sheet_under_its_head(
    open_context: Callable[..., BrowserContext], shapes: BuiltSite
) -> None:
    page = open_context(DESK).new_page()
    page.goto(shapes.url + HARD, wait_until="networkidle")
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER, "height": 800})
    widths = page.evaluate("[...document.querySelectorAll('.broad')].map(one => one.offsetWidth)")
    assert min(widths) > ACROSS
    broad = [sheet for sheet in sheets if sheet.mediabox.width > sheet.mediabox.height]
    assert len(broad) > 1
    for sheet in broad:
        text = "".join(sheet.extract_text().split())
        assert "STTNhiệmvụThựchiện" in text.replace("\n", "")
