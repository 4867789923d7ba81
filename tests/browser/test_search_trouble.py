"""The search box where something fails: it says so within five seconds, and leads to the finder."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from macros import addresses
from macros.search.folding import tokens
from tests.browser.conftest import DESK
from tests.tools.sites import ROOT, BuiltSite

INDEX = "**/search/search_index.*.json"
SECONDS = 5000  # ms, from when search is first wanted

# As a browser that blocks storage, and as Firefox 115, which knows no :has.
NO_STORAGE = """for (const name of ["localStorage", "sessionStorage"])
    Object.defineProperty(window, name, {configurable: true, get() {
        throw new DOMException("The operation is insecure.", "SecurityError") }})"""
NO_HAS = """for (const kind of [Document.prototype, Element.prototype])
    for (const name of ["querySelector", "querySelectorAll", "matches", "closest"]) {
        const own = kind[name]
        if (own) kind[name] = function (selector) {
            if (/:has\\(/.test(selector)) throw new DOMException(selector, "SyntaxError")
            return own.call(this, selector)
        }
    }"""


@pytest.fixture
def page(open_context: Callable[..., BrowserContext]) -> Page:
    return open_context(DESK).new_page()


def stop_clock(page: Page) -> None:
    """Has time go on for a page only as it is told to, from a second from now."""
    page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 1)


def want(page: Page, text: str) -> None:
    box = page.locator("[data-md-component=search-query]")
    box.click()
    box.fill(text)


def not_found(route: Route) -> None:
    route.fulfill(status=404, content_type="text/html", body="<h1>404</h1>")


def silence(route: Route) -> None:
    """Never answers."""


def login(route: Route) -> None:
    route.fulfill(content_type="text/html", body="<form>Đăng nhập</form>")


def broken(route: Route) -> None:
    route.fulfill(content_type="application/json", body='{"docs":[{"loca')


def odd(route: Route) -> None:
    route.fulfill(content_type="application/json", body='{"docs":null}')


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        pytest.param(not_found, "máy chủ báo lỗi 404", id="404"),
        pytest.param(
            login,
            "máy chủ gửi một trang khác, có thể phải đăng nhập lại",
            id="a login page",
            marks=pytest.mark.long,
        ),
        pytest.param(silence, "máy chủ không trả lời, hoặc không có mạng", id="nothing"),
        pytest.param(
            lambda route: route.abort(),
            "máy chủ không trả lời, hoặc không có mạng",
            id="no line",
            marks=pytest.mark.long,
        ),
        pytest.param(
            broken, "tệp chưa tải xong hoặc bị hỏng", id="half a file", marks=pytest.mark.long
        ),
        pytest.param(odd, "dữ liệu tìm kiếm có lỗi", id="no index"),
    ],
)
def test_what_failed_is_said_and_the_finder_offered(
    page: Page, site: BuiltSite, answer: Callable[[Route], None], said: str
) -> None:
    page.route(INDEX, answer)
    page.clock.install()
    page.goto(f"{site.url}co-quan/")
    if answer is silence:
        stop_clock(page)
    want(page, "thanh tra")
    if answer is silence:
        page.clock.run_for(SECONDS)
    told = page.locator(".search-answer")
    expect(told).to_contain_text(f"Chưa tìm được: {said}.", timeout=SECONDS)
    expect(page.locator(".md-search-result__meta")).to_have_text("Chưa tìm được")
    page.clock.resume()
    told.get_by_role("link", name="Tra cứu nhiệm vụ").click()
    expect(page).to_have_url(f"{site.url}tra-cuu/")
    expect(page.locator("table.tasks tbody")).to_have_count(16)


def test_an_index_that_comes_late_is_searched_after_all(page: Page, site: BuiltSite) -> None:
    waiting: list[Route] = []
    page.route(INDEX, lambda route: waiting.append(route))
    page.clock.install()
    page.goto(f"{site.url}co-quan/")
    stop_clock(page)
    want(page, "so noi vu")
    page.clock.run_for(SECONDS)
    told = page.locator(".search-answer")
    expect(told).to_contain_text("Chưa tìm được")
    page.clock.resume()
    for route in waiting:
        if route.request.method == "GET":
            route.continue_()
    expect(told).to_contain_text("Sở Nội vụ: 3 nhiệm vụ")


def test_the_finder_works_without_the_index_but_for_words(page: Page, site: BuiltSite) -> None:
    page.route(INDEX, not_found)
    page.clock.install()
    page.goto(f"{site.url}tra-cuu/?co-quan=so-noi-vu&tim=d%C3%A2n")
    expect(page.get_by_label("Tìm chữ trong nhiệm vụ")).to_have_value("dân")
    stop_clock(page)
    page.clock.run_for(SECONDS - 1000)
    notice = page.locator(".finder-notice")
    expect(notice).to_contain_text("Chưa tải được dữ liệu để tìm chữ “dân”")
    expect(page.locator("table.tasks tbody")).to_have_count(11 + 1)  # its own, and one inherited


class Held:
    """Requests that wait until it is said how they are answered; those that come later do not."""

    def __init__(self) -> None:
        self._waiting: list[Route] = []
        self._answer: Callable[[Route], None] = self._waiting.append

    def __call__(self, route: Route) -> None:
        self._answer(route)

    def release(self, answer: Callable[[Route], None]) -> None:
        self._answer = answer
        for route in self._waiting:
            answer(route)


@pytest.fixture
def texts(page: Page, site: BuiltSite) -> Held:
    """The texts of the index in a file of their own, as on a large site; a page that lacks them."""
    first = index_of(site)
    (part,) = first["config"]["texts"]
    first["config"]["texts"] = [{"from": part["from"], "file": "search/texts-0.json"}]
    first["config"]["words"] = {word: 1 for text in part["texts"] for word in tokens(text)}
    page.route(INDEX, lambda route: route.fulfill(json=first))
    held = Held()
    page.context.route("**/search/texts-0.json", lambda route: held(route))
    page.goto(f"{site.url}co-quan/", wait_until="networkidle")
    return held


def index_of(site: BuiltSite) -> dict[str, Any]:
    index: dict[str, Any] = json.loads(read(site.folder / site.marked(addresses.SEARCH_INDEX)))
    return index


def test_names_are_answered_before_texts_come_which_is_said_of_words(
    page: Page, site: BuiltSite, texts: Held
) -> None:
    told, results = page.locator(".search-answer"), page.locator(".md-search-result__link")
    want(page, "so noi vu")
    expect(told).to_have_text(re.compile("^Sở Nội vụ: 3 nhiệm vụ"))
    expect(results.nth(1)).to_contain_text("Nhiệm vụ")
    want(page, "vận động nhân dân tham gia")
    expect(told).to_have_text("Đang tải thêm nội dung để tìm.")
    expect(told).to_have_attribute("role", "status")
    expect(page.locator(".md-search-result__meta")).not_to_contain_text("Không")
    texts.release(lambda route: route.fulfill(json=index_of(site)["config"]["texts"][0]))
    expect(told).to_have_text("")
    expect(results.first.locator("mark").first).to_be_visible()


def test_texts_that_do_not_come_are_missed_in_words_and_names_are_found_all_the_same(
    page: Page, texts: Held
) -> None:
    told = page.locator(".search-answer")
    want(page, "thanh tra nhân dân")
    expect(told).to_contain_text("Đang tải thêm")
    texts.release(lambda route: route.abort())
    expect(told).to_contain_text("Chưa tải được một phần nội dung nên kết quả có thể còn thiếu")
    expect(page.locator(".md-search-result__link").first).to_contain_text("thanh tra nhân dân")
    want(page, "sở nội vụ")
    expect(told).to_contain_text("Sở Nội vụ: 3 nhiệm vụ")


def test_search_works_where_storage_is_blocked(page: Page, site: BuiltSite) -> None:
    page.add_init_script(NO_STORAGE)
    page.goto(f"{site.url}co-quan/")
    want(page, "thanh tra")
    expect(page.locator(".search-answer")).to_contain_text("Thanh tra tỉnh: 3 nhiệm vụ")
    expect(page.locator(".md-search-result__meta")).to_have_text(re.compile("kết quả"))


def test_the_picker_works_without_has(page: Page, site: BuiltSite) -> None:
    page.add_init_script(NO_HAS)
    page.goto(site.url)
    field = page.get_by_role("combobox")
    field.fill("noi vu")
    field.press("Enter")
    expect(page.locator(".own-tasks h3")).to_contain_text("Sở Nội vụ")


def test_no_script_asks_for_has_and_no_list_of_selectors_holds_it() -> None:
    """Browsers that do not know it throw there, or drop the whole rule."""
    assets = ROOT / "docs/assets"
    scripts = [path for path in assets.glob("js/**/*.js") if ":has(" in read(path)]
    assert scripts == []
    for path in assets.glob("css/*.css"):
        for selector in re.findall(r"[^{}]*:has\([^{}]*(?={)", read(path)):
            assert "," not in selector, f"{path.name}: {selector.strip()}"


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
