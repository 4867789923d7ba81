"""No page scrolls sideways, breaks a number or cuts the site's name, wherever it is read."""

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
COMPARISON = "so-sanh/91-kh-bcd-2024/91-kh-bcd-2023/"  # with two numbers in its heading
PAPER = 661  # an A4 sheet within its margins, at 96 dots an inch

# Numbers of tasks, times in a table of them, and words to be read as one, that are seen in more
# than one line, which is a place from the top; but where one line has no room for them, which is a
# fault of a table's column of times itself where a screen is wide.
BROKEN = """() => [...document.querySelectorAll(
    "#noi-dung :is(.no, bdi, .tasks .period:not(:has(.for)))")].filter(one => {
    const range = document.createRange(), lines = new Set();
    const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        if (texts.currentNode.parentElement.closest(".unseen")) continue;
        range.selectNodeContents(texts.currentNode);
        [...range.getClientRects()].forEach(line => lines.add(Math.round(line.top)));
    }
    const mayNot = innerWidth >= 1280 && one.matches(".tasks .period bdi");
    if (lines.size < 2 || mayNot || one.matches(".no")) return lines.size > 1;
    for (let above = one; above; above = above.parentElement) {
        if (getComputedStyle(above).clipPath !== "none") return false;  // only read out
    }
    let block = one.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const {paddingLeft, paddingRight} = getComputedStyle(block);
    Object.assign(one.style, {whiteSpace: "nowrap", maxWidth: "none"});
    const needed = one.getBoundingClientRect().width;
    Object.assign(one.style, {whiteSpace: "", maxWidth: ""});
    const edges = block.offsetWidth - block.clientWidth;
    const room = block.getBoundingClientRect().width - edges;  // clientWidth is rounded
    return needed <= room - parseFloat(paddingLeft) - parseFloat(paddingRight);
}).map(one => one.textContent)"""
# Digits of one number, but of an address, in two lines; the count of a link to jump by in another
# line than the link's end.
TORN = """() => {
    const texts = document.createTreeWalker(
        document.querySelector("#noi-dung"), NodeFilter.SHOW_TEXT);
    const onlyRead = one => one && (getComputedStyle(one).clipPath !== "none"
                                    || onlyRead(one.parentElement));
    const found = [], range = document.createRange();
    while (texts.nextNode()) {
        const text = texts.currentNode;
        if (text.parentElement.closest("code, pre")) continue;
        for (const {index, 0: number} of text.data.matchAll(/(?<![\\p{L}\\p{N}/.-])[0-9]{2,}/gu)) {
            range.setStart(text, index);
            range.setEnd(text, index + number.length);
            const lines = [...range.getClientRects()].map(line => Math.round(line.top));
            if (new Set(lines).size > 1 && !onlyRead(text.parentElement)) found.push(number);
        }
    }
    const end = one => [...one.getClientRects()].at(-1)?.bottom;
    return found.concat([...document.querySelectorAll(".jump .count")].filter(count => {
        const apart = end(count) - end(count.parentElement.querySelector("a"));
        return Math.abs(apart) > count.offsetHeight / 2;
    }).map(count => count.parentElement.textContent));
}"""
# The site's name where its end is cut off.
CUT = """() => [...document.querySelectorAll(".md-header__topic:first-child .md-ellipsis")]
    .filter(one => one.scrollWidth > one.clientWidth).map(one => one.textContent.trim())"""


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
            for torn in (BROKEN, TORN):
                found += [f"{path} at {width}: {one} broken" for one in page.evaluate(torn)]
            found += [f"{path} at {width}: {one} cut" for one in page.evaluate(CUT)]
    return found


@pytest.mark.long
def test_pages_of_the_real_plan_fit(
    open_context: Callable[..., BrowserContext], site: BuiltSite
) -> None:
    assert faults(open_context(DESK), site, KINDS.values()) == []


def test_plans_of_some_layouts_fit(
    open_context: Callable[..., BrowserContext], demonstration: BuiltSite
) -> None:
    paths = [*(f"ke-hoach/{name}/" for name in LAYOUTS), COMPARISON, "tra-cuu/"]
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
