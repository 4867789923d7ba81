"""No page scrolls sideways or breaks a number, on phones, tablets, desks and paper."""

import re
from collections.abc import Callable, Iterable

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.conftest import DESK
from tests.browser.kinds import KINDS, of_each_kind
from tests.tools.browsing import overflow
from tests.tools.sites import BuiltSite

WIDTHS = (320, 360, 768, 1280)
LAYOUTS = ("93-qd-ubnd-2023", "93-ctr-tu-2024")  # with an appendix; points within points
PAPER = 661  # an A4 sheet within its margins, at 96 dots an inch

# Numbers of tasks that are seen in more than one line: a line is a place from the top.
BROKEN = """() => [...document.querySelectorAll("#noi-dung .no")].filter(one => {
    const range = document.createRange(), lines = new Set();
    const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        if (texts.currentNode.parentElement.closest(".unseen")) continue;
        range.selectNodeContents(texts.currentNode);
        [...range.getClientRects()].forEach(line => lines.add(Math.round(line.top)));
    }
    return lines.size > 1;
}).map(one => one.textContent)"""


def faults(context: BrowserContext, site: BuiltSite, paths: Iterable[str]) -> list[str]:
    """What is too wide or broken on pages, one line each."""
    found, page = [], context.new_page()
    for path in paths:
        page.emulate_media(media="screen")
        page.goto(site.url + path)
        for width in (*WIDTHS, PAPER):
            page.set_viewport_size({"width": width, "height": 800})
            if width == PAPER:
                page.emulate_media(media="print")
            elif wide := overflow(page):
                found.append(f"{path} at {width}: {wide} pixels too wide")
            found += [f"{path} at {width}: {one} broken" for one in page.evaluate(BROKEN)]
    return found


@pytest.mark.long
def test_pages_of_the_real_plan_fit(
    open_context: Callable[..., BrowserContext], site: BuiltSite
) -> None:
    assert faults(open_context(DESK), site, KINDS.values()) == []


def test_plans_of_some_layouts_fit(
    open_context: Callable[..., BrowserContext], demonstration: BuiltSite
) -> None:
    paths = [f"ke-hoach/{name}/" for name in LAYOUTS]
    assert faults(open_context(DESK), demonstration, paths) == []


@pytest.mark.long
def test_plans_of_all_layouts_fit(
    open_context: Callable[..., BrowserContext], demonstration: BuiltSite
) -> None:
    paths = [path for path in demonstration.pages() if re.fullmatch("ke-hoach/9[^/]*/", path)]
    assert len(paths) == 10
    assert faults(open_context(DESK), demonstration, paths) == []


@pytest.mark.long
def test_pages_of_the_demonstration_fit(
    open_context: Callable[..., BrowserContext], demonstration: BuiltSite
) -> None:
    paths = of_each_kind(demonstration)
    assert len(paths) >= len(KINDS)
    assert faults(open_context(DESK), demonstration, paths) == []
