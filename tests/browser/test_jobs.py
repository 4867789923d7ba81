"""Five jobs, done as by their people, each tap and each key counted; at 1 and at 10 plans.

What a count may be: an officer's tasks in 6 keys and without a page load, their calendar in one tap
more; a leader's quarter in 2 taps, a list of exactly what falls due in it in 3; each reason in 1.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, CDPSession, Locator, Page, Request, expect

from tests.browser.conftest import DESK, PHONE
from tests.tools.browsing import focused_element
from tests.tools.sites import BuiltSite


@dataclass(frozen=True)
class Place:
    """A site, and what of it the jobs are about."""

    site: BuiltSite
    today: str
    typed: str  # of an officer's own body
    body: str
    quarter: str
    task: str  # what a citizen looks for, as typed
    found: str  # and its title


@pytest.fixture(
    params=[
        "site",
        pytest.param("demonstration", marks=pytest.mark.long),
    ],
    ids=["1 plan", "10 plans"],
)
def place(request: pytest.FixtureRequest) -> Place:
    site: BuiltSite = request.getfixturevalue(request.param)
    if request.param == "site":
        found = "Tiếp dân, đối thoại với dân và xử lý kiến nghị"
        return Place(site, "2022-08-15", "snv", "Sở Nội vụ", "2022-q3", "tiep dan", found)
    found = "Thí điểm công tác dân vận chính quyền"
    return Place(site, "2024-08-15", "cat", "Công an tỉnh", "2024-q3", "dan van chinh", found)


@dataclass
class Hand:
    """One hand on a page: what it taps and types, and how often the page was loaded anew."""

    page: Page
    taps: int = 0
    keys: int = 0
    loads: list[str] = field(default_factory=list)

    def tap(self, what: Locator) -> None:
        what.click()
        self.taps += 1

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
        self.keys += len(keys)

    def counted(self) -> tuple[int, int]:
        """Taps and keys since the last counting."""
        counts = self.taps, self.keys
        self.taps = self.keys = 0
        return counts


@pytest.fixture
def hand(
    open_context: Callable[..., BrowserContext], place: Place, request: pytest.FixtureRequest
) -> Hand:
    """On the front page, on a phone; on a wide screen where the test asks so."""
    width = getattr(request, "param", PHONE)
    context = open_context(width, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.clock.install(time=f"{place.today}T09:00:00+07:00")
    page.goto(place.site.url, wait_until="networkidle")
    made = Hand(page)

    def note(request: Request) -> None:
        if request.is_navigation_request():
            made.loads.append(request.url)

    page.on("request", note)
    return made


def test_an_officer_s_tasks_calendar_and_reasons(hand: Hand, place: Place) -> None:
    page = hand.page
    hand.tap(page.get_by_role("combobox"))
    hand.press(*place.typed, "Enter")
    expect(page.get_by_role("heading", name=f"Việc của cơ quan bạn: {place.body}")).to_be_visible()
    assert sum(hand.counted()) <= 6
    calendar = page.locator(".take").get_by_role("link", name="Lịch thời hạn")
    expect(calendar).to_be_in_viewport()  # one tap more
    assert re.match("webcal://.*[.]ics$", calendar.get_attribute("href") or "")
    hand.tap(page.locator(".own-tasks .why summary").first)
    expect(page.locator(".own-tasks .why[open]").first).to_contain_text("“")
    assert hand.counted() == (1, 0)
    assert hand.loads == []


def test_a_leader_s_quarter(hand: Hand, place: Place) -> None:
    page, url = hand.page, place.site.url
    hand.tap(page.locator(f"#theo-quy ~ ol a[href$='thoi-gian/{place.quarter}/']").first)
    expect(page).to_have_url(f"{url}thoi-gian/{place.quarter}/")
    hand.tap(page.get_by_role("link", name="quý này trên một trang"))
    expect(page).to_have_url(f"{url}thoi-gian/{place.quarter}/mot-trang/")
    assert hand.counted() == (2, 0)
    page.go_back()
    hand.tap(page.get_by_role("link", name="đến hạn trong quý", exact=True))
    expect(page).to_have_url(f"{url}tra-cuu/?den-han={place.quarter.upper()}")
    assert hand.counted() == (1, 0)  # the second from the front page


def test_a_leader_s_position(hand: Hand) -> None:
    page = hand.page
    hand.tap(page.get_by_role("contentinfo").get_by_role("link", name="Chức vụ", exact=True))
    hand.tap(page.locator("#noi-dung").get_by_role("link", name="Trưởng Ban", exact=True).first)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Trưởng Ban")
    expect(page.locator(".this-quarter")).to_be_in_viewport()
    assert hand.counted() == (2, 0)
    assert hand.loads == []


@pytest.mark.parametrize("hand", [DESK], indirect=True)
def test_a_secretary_quotes_a_task_and_takes_the_plan(hand: Hand, place: Place) -> None:
    page = hand.page
    newest = page.locator(".card h2 a").first
    name = newest.inner_text()
    hand.tap(newest)
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    hand.tap(page.locator("a[href*='nhiem-vu/']").filter(visible=True).first)
    expect(page).to_have_url(re.compile("/nhiem-vu/[^/]+/"))
    hand.tap(page.locator(".cite > summary"))
    hand.tap(page.get_by_role("button", name="Sao chép trích dẫn"))
    expect(page.locator(".copying").get_by_role("status")).to_have_text("Đã chép")
    assert hand.counted() == (4, 0)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert name.split()[-1] in copied
    assert page.url.partition("?")[0] in copied
    assert hand.loads == []


def test_a_citizen_finds_a_task_and_tells_an_error(hand: Hand, place: Place) -> None:
    """Who knows no body and no plan: by words, without diacritics."""
    page = hand.page
    hand.tap(page.locator("#noi-dung").get_by_role("link", name="Tìm một việc theo chữ"))
    hand.tap(page.get_by_label("Tìm chữ trong nhiệm vụ"))
    hand.press(*place.task)
    row = page.locator("table.tasks tbody").first
    expect(row).to_contain_text(place.found)
    expect(page.get_by_role("status").filter(has_text="nhiệm vụ trong tất cả")).to_be_visible()
    hand.tap(row.get_by_role("rowheader").get_by_role("link").first)
    expect(page.get_by_role("heading", level=2, name="Ai làm, vai trò gì")).to_be_visible()
    task = page.url
    hand.tap(page.get_by_role("contentinfo").get_by_role("link", name="Báo sai sót"))
    expect(page.locator("[data-from]")).to_have_text(task)
    assert hand.counted() == (4, len(place.task))
    assert hand.loads == []


class Listener:
    """What a screen reader has of a page: from the browser's own accessibility tree."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.tree: CDPSession = page.context.new_cdp_session(page)
        self.tree.send("Accessibility.enable")

    def focused(self) -> dict[str, Any]:
        """The focused element: `role`, `name`, whether it `shows`, is `covered`, or `left`."""
        seen = focused_element(self.page)
        found = self.tree.send("Runtime.evaluate", {"expression": "document.activeElement"})
        asked = {"objectId": found["result"]["objectId"], "fetchRelatives": False}
        node = self.tree.send("Accessibility.getPartialAXTree", asked)["nodes"][0]
        return {
            "role": node["role"]["value"],
            "name": node.get("name", {}).get("value", "").strip(),
            "shows": seen["shows"],
            "left": seen["tag"] == "body",  # after the last stop of the page
            "covered": self.page.evaluate(_COVERED),
        }

    def tab(self) -> dict[str, Any]:
        self.page.keyboard.press("Tab")
        return self.focused()

    def tabs(self, most: int) -> Iterator[dict[str, Any]]:
        """The stops of so many keys."""
        return (self.tab() for _ in range(most))

    def tab_to(self, role: str, name: str, most: int = 80) -> int:
        """Presses Tab until there; the number of keys. Each stop on the way says what it is."""
        for count, stop in enumerate(self.tabs(most), 1):
            assert stop["name"], stop
            assert stop["role"] not in ("generic", "none", "RootWebArea"), stop
            assert (stop["shows"], stop["covered"]) == (True, False), stop
            if stop["role"] == role and name in stop["name"]:
                return count
        raise AssertionError(f"no {role} {name!r} in {most} stops")


_COVERED = """() => {
    const focused = document.activeElement, box = focused.getClientRects()[0];
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return !(top && (focused.contains(top) || top.contains(focused)));
}"""


@pytest.mark.parametrize("hand", [DESK], indirect=True)
def test_by_keyboard_with_a_screen_reader(hand: Hand, place: Place) -> None:
    """From the front page to one's tasks and their reasons, and to another task by search."""
    page = hand.page
    heard = Listener(page)
    assert heard.tab_to("link", "Đến nội dung chính") == 1
    page.keyboard.press("Enter")
    expect(page.locator("#noi-dung")).to_be_focused()
    keys = 2 + heard.tab_to("combobox", "Gõ tên cơ quan hoặc chức vụ", most=5)
    page.keyboard.type(place.typed)
    expect(page.locator(".own [role=option]").first).to_contain_text(place.body)
    page.keyboard.press("ArrowDown")
    active = page.get_by_role("combobox").get_attribute("aria-activedescendant")
    assert active == page.locator("[role=option][aria-selected=true]").get_attribute("id")
    page.keyboard.press("Enter")
    heading = page.get_by_role("heading", name=f"Việc của cơ quan bạn: {place.body}")
    expect(heading).to_be_focused()  # which says what came
    keys += len(place.typed) + 2
    assert keys <= 10
    heard.tab_to("link", place.body, most=1)
    heard.tab_to("DisclosureTriangle", "Vì sao?", most=8)
    page.keyboard.press("Enter")
    expect(page.locator(".own-tasks .why[open]")).to_have_count(1)
    heard.tab_to("link", "Lịch thời hạn")
    page.keyboard.press("/")
    expect(page.locator("[data-md-component=search-query]")).to_be_focused()
    page.keyboard.type(place.task)
    result = page.locator(".md-search-result__link").first
    expect(result).to_contain_text(place.found)
    expect(page.locator(".md-search-result__meta")).to_have_text(re.compile("[0-9]+ kết quả"))
    page.keyboard.press("ArrowDown")
    expect(result).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#noi-dung h1")).to_contain_text(place.found)
    expect(page.locator("#noi-dung")).to_be_focused()  # where a screen reader goes on
    stops = list(takewhile(lambda stop: not stop["left"], heard.tabs(300)))
    assert 20 < len(stops) < 300  # the last is left as well: nothing holds the focus
    assert [stop for stop in stops if not stop["name"] or stop["covered"]] == []
