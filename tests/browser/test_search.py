"""Material's search box with our engine behind it, as a reader has it."""

import re
from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from macros import addresses
from tests.browser.conftest import PHONE
from tests.browser.test_widths import BROKEN
from tests.tools.browsing import Scale, accessibility_faults, overflow, watch
from tests.tools.search_box import ask
from tests.tools.sites import BuiltSite

INDEX_BYTES, WORKER_BYTES = 25_000, 15_500  # with gzip


def search(page: Page, text: str) -> None:
    """Types a query, and waits for what it finds."""
    box = page.locator("[data-md-component=search-query]")
    page.keyboard.press("/")
    expect(box).to_be_focused()
    box.fill("")
    page.keyboard.insert_text(text)  # as a paste or a Vietnamese keyboard: no key goes up
    expect(page.locator(".md-search-result__meta")).to_have_text(re.compile("kết quả"))


def answer(page: Page) -> Locator:
    return page.locator(".search-answer")


def links(page: Page) -> Locator:
    return page.locator(".md-search-result__link")


def test_results_part_no_number_and_are_no_headings(phone: Page, site: BuiltSite) -> None:
    phone.goto(f"{site.url}van-ban/")
    search(phone, "nghị định của chính phủ")
    expect(links(phone).locator("bdi mark").first).to_be_visible()
    seen = BROKEN.replace("#noi-dung", ".md-search-result")
    assert phone.locator(".md-search-result bdi").count() > 10
    assert phone.evaluate(seen) == []
    assert phone.locator("h1").count() == 1
    assert phone.locator(".md-search-result :is(h1, h2, h3)").count() == 0


def test_the_answer_stands_above_the_results_and_leads_to_the_body(
    desk: Page, site: BuiltSite
) -> None:
    desk.goto(f"{site.url}van-ban/")
    search(desk, "so noi vu quy 3")
    expect(answer(desk)).to_have_text(
        "Sở Nội vụ, quý III/2022: 1 nhiệm vụ được giao đích danh, 1 qua thành viên Ban Chỉ đạo; "
        "1 nhiệm vụ nhận từ Sở Lao động - Thương binh và Xã hội "
        "(từ năm 2025; chưa rõ phần việc của cơ quan nào); "
        "6 nhiệm vụ khác kéo dài qua quý này; "
        "1 nhiệm vụ chỉ nhận từ cơ quan trước kéo dài qua quý này"
    )
    assert desk.evaluate(
        """() => {
            const list = document.querySelector(".md-search-result__list");
            const answer = document.querySelector(".search-answer");
            return !list.contains(answer) && Boolean(
                answer.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING);
        }"""
    )
    desk.keyboard.press("Tab")
    expect(answer(desk).get_by_role("link", name="Sở Nội vụ")).to_be_focused()
    desk.keyboard.press("Shift+Tab")
    expect(desk.locator("[data-md-component=search-query]")).to_be_focused()
    desk.keyboard.press("Tab")
    desk.keyboard.press("Enter")
    expect(desk).to_have_url(f"{site.url}co-quan/so-noi-vu/")


def test_the_page_marks_the_words_that_were_meant(desk: Page, site: BuiltSite) -> None:
    desk.goto(site.url)
    search(desk, "SNV")
    links(desk).nth(1).click()
    expect(desk.get_by_role("heading", level=1)).to_be_visible()
    marks = desk.locator("#noi-dung mark")
    expect(marks.first).to_be_visible()
    assert set(marks.all_text_contents()) == {"Sở Nội vụ"}

    desk.goto(site.url)
    search(desk, "sở")
    links(desk).first.click()
    expect(desk).to_have_url(re.compile("co-quan/so-noi-vu/"))
    expect(marks.first).to_be_visible()
    assert {text.lower() for text in marks.all_text_contents()} == {"sở"}


def test_words_split_by_a_link_are_marked_together(desk: Page, site: BuiltSite) -> None:
    task = f"{site.url}ke-hoach/03-kh-bcd-2022/nhiem-vu/10/"
    desk.goto(f"{task}?h=Nghị+định+số+04/2015/NĐ-CP+ngày&h=__proto__&h=%3Cimg+src=x%3E")
    marks = desk.locator("#noi-dung .verbatim mark, #noi-dung mark")
    expect(marks.first).to_be_visible()
    text = "".join(marks.all_text_contents())
    assert "Nghị định số 04/2015/NĐ-CP ngày" in text.replace("\xa0", " ")
    expect(desk.locator("#noi-dung img[src=x]")).to_have_count(0)


def test_nothing_found_is_said_with_ways_on(desk: Page, site: BuiltSite) -> None:
    desk.goto(site.url)
    search(desk, "<zzyzx>")
    expect(answer(desk)).to_contain_text("Không tìm thấy “<zzyzx>”.")
    finder = answer(desk).get_by_role("link", name="Tra cứu nhiệm vụ")
    expect(finder).to_have_attribute("href", re.compile(r"/tra-cuu/\?tim=%3Czzyzx%3E$"))
    expect(links(desk)).to_have_count(0)


@pytest.mark.parametrize(
    ("text", "said", "near"),
    [
        ("công an tỉnh", "Không có cơ quan này trong dữ liệu.", "Liên đoàn Lao động tỉnh"),
        ("145/2021/NĐ-CP", "Không có văn bản này trong dữ liệu.", "Nghị định 145/2020/NĐ-CP"),
    ],
)
def test_what_is_not_in_the_data_is_said_first_with_the_nearest_names(
    desk: Page, site: BuiltSite, text: str, said: str, near: str
) -> None:
    desk.goto(f"{site.url}co-quan/")
    search(desk, text)
    expect(answer(desk).locator("p").first).to_have_text(said)
    rows = answer(desk).get_by_role("listitem")
    assert f"{near} tên gần nhất" in rows.all_inner_texts()
    assert all(row.endswith(" tên gần nhất") for row in rows.all_inner_texts())
    expect(links(desk).first).to_have_attribute("href", re.compile("/nhiem-vu/"))
    desk.keyboard.press("Tab")
    expect(rows.first.get_by_role("link")).to_be_focused()


def test_that_nothing_has_all_the_words_is_said_before_what_has_some(
    desk: Page, site: BuiltSite
) -> None:
    desk.goto(site.url)
    search(desk, "xây cầu vượt biển")
    expect(answer(desk).locator("p")).to_have_text(
        "Không có kết quả nào hợp với mọi chữ đã gõ. Những kết quả dưới đây chỉ hợp một phần."
    )
    expect(links(desk)).not_to_have_count(0)
    desk.goto(f"{site.url}tra-cuu/?tim=x%C3%A2y+c%E1%BA%A7u+v%C6%B0%E1%BB%A3t+bi%E1%BB%83n")
    expect(desk.locator(".finder-count")).to_have_text(
        "Không có nhiệm vụ nào hợp với mọi chữ đã gõ. Những nhiệm vụ dưới đây chỉ hợp một phần. "
        "2 nhiệm vụ trong tất cả 16."
    )
    desk.get_by_label("Tìm chữ trong nhiệm vụ").fill("thanh tra")
    expect(desk.locator(".finder-count")).to_have_text(re.compile("^[0-9]+ nhiệm vụ trong"))


def test_a_member_without_a_page_leads_to_its_group(desk: Page, site: BuiltSite) -> None:
    desk.goto(f"{site.url}co-quan/")
    search(desk, "hội nông dân")
    expect(answer(desk)).to_have_text(
        "Hội Nông dân tỉnh, chưa rõ có thuộc nhóm Các tổ chức chính trị - xã hội tỉnh hay không"
    )
    answer(desk).get_by_role("link").click()
    expect(desk).to_have_url(f"{site.url}nhom/cac-to-chuc-chinh-tri-xa-hoi-tinh/")


def test_recent_queries_stay_on_this_device_until_forgotten(desk: Page, site: BuiltSite) -> None:
    asked: list[str] = []
    desk.goto(site.url)
    search(desk, "hop tac xa")
    desk.context.on("request", lambda request: asked.append(request.url))
    links(desk).first.click()
    expect(desk).to_have_url(re.compile("nhiem-vu/11/"))
    desk.reload()
    desk.keyboard.press("/")
    recent = answer(desk).get_by_role("button", name="hop tac xa")
    recent.click()
    expect(desk.locator("[data-md-component=search-query]")).to_have_value("hop tac xa")
    expect(links(desk).first).to_have_attribute("href", re.compile("nhiem-vu/11/"))
    desk.locator("[data-md-component=search-query]").fill("")
    answer(desk).get_by_role("button", name="Xóa các lần tìm gần đây").click()
    expect(answer(desk).get_by_role("button", name="hop tac xa")).to_have_count(0)
    assert not any("hop+tac+xa" in url or "hop%20tac" in url for url in asked)


def test_while_nothing_is_typed_it_leads_to_what_the_reader_follows_and_to_the_quarter(
    desk: Page, site: BuiltSite
) -> None:
    desk.goto(f"{site.url}viet-tat/")
    desk.keyboard.press("/")
    own = answer(desk).get_by_role("link", name="Việc của tôi")
    expect(own).to_have_count(0)
    answer(desk).get_by_role("button", name="Đến hạn trong quý này").click()
    expect(links(desk).first).to_have_attribute("href", re.compile("thoi-gian/2022-q[1-4]/"))
    desk.evaluate("localStorage.setItem('co-quan-cua-ban', 'so-noi-vu')")
    desk.locator("[data-md-component=search-query]").fill("")
    own.click()
    expect(desk.locator(".own-tasks")).to_contain_text("Sở Nội vụ")


def test_the_keyboard_reaches_results_and_takes_suggestions(desk: Page, site: BuiltSite) -> None:
    desk.goto(site.url)
    desk.keyboard.press("/")
    desk.keyboard.type("liên đ")
    expect(desk.locator(".md-search__suggest")).to_have_text("liên đoàn Lao động tỉnh")
    desk.keyboard.press("ArrowRight")
    box = desk.locator("[data-md-component=search-query]")
    expect(box).to_have_value("liên đoàn Lao động tỉnh")
    expect(desk.locator(".md-search__suggest")).to_be_empty()  # the new results are there
    desk.keyboard.press("ArrowDown")
    expect(links(desk).first).to_be_focused()
    desk.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    desk.keyboard.press("Enter")
    expect(desk).to_have_url(re.compile("co-quan/lien-doan-lao-dong-tinh/"))


def test_the_index_is_fetched_once_while_pages_change(desk: Page, site: BuiltSite) -> None:
    fetched: list[str] = []
    desk.context.on("request", lambda request: fetched.append(request.url))
    desk.goto(site.url)
    search(desk, "so noi vu")
    links(desk).first.click()
    expect(desk).to_have_url(re.compile("co-quan/so-noi-vu/"))
    search(desk, "quý 3")
    expect(links(desk).first).to_have_attribute("href", re.compile("thoi-gian/2022-q3/"))
    for file in (addresses.SEARCH_INDEX, addresses.SEARCH_ENGINE):
        assert sum(url == site.url + site.marked(file) for url in fetched) == 1


def test_under_a_path_results_are_right_and_no_worker_of_the_theme_runs(
    open_context: Callable[..., BrowserContext], site_subpath: BuiltSite
) -> None:
    context = open_context(PHONE)
    faults = watch(context, site_subpath.url)
    page = context.new_page()
    page.goto(f"{site_subpath.url}van-ban/")
    engine = site_subpath.marked(addresses.SEARCH_ENGINE)
    assert [worker.url for worker in page.workers] == [site_subpath.url + engine]
    found = ask(page, site_subpath, ["Sở Nội vụ", "nđ 04"])
    assert [first for first, *_ in found] == [
        "co-quan/so-noi-vu/",
        "van-ban/nghi-dinh-04-2015-nd-cp/",
    ]
    assert faults == []


def test_the_search_needs_no_eval_and_no_script_within_the_page(
    open_context: Callable[..., BrowserContext], site: BuiltSite
) -> None:
    page = open_context(PHONE).new_page()
    page.route(
        "**/co-quan/",
        lambda route: route.fulfill(
            path=site.folder / "co-quan/index.html",
            headers={
                "Content-Type": "text/html",
                "Content-Security-Policy": "script-src 'self'; worker-src 'self'",
            },
        ),
    )
    page.goto(f"{site.url}co-quan/")
    search(page, "so noi vu")
    expect(answer(page)).to_contain_text("Sở Nội vụ: 3 nhiệm vụ")
    assert not any("plan" in text.lower() for text in page.locator("script").all_text_contents())


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.long)])
@pytest.mark.parametrize("text", ["so noi vu", "zzyzx", "cong an tinh"])
def test_the_open_box_is_sound_on_a_phone(
    open_context: Callable[..., BrowserContext],
    site: BuiltSite,
    scheme: Literal["light", "dark"],
    text: str,
) -> None:
    page = open_context(PHONE, color_scheme=scheme).new_page()
    page.goto(f"{site.url}co-quan/")
    search(page, text)
    expect(answer(page)).not_to_be_empty()
    assert accessibility_faults(page) == []
    assert overflow(page) == 0
    assert page.evaluate(
        """[...document.querySelectorAll(".md-search__scrollwrap *")]
            .every(one => one.getBoundingClientRect().right <= innerWidth)"""
    )


def test_the_engine_and_the_index_are_light(
    open_context: Callable[..., BrowserContext], site: BuiltSite
) -> None:
    context = open_context(PHONE)
    scale = Scale(context)
    context.new_page().goto(site.url, wait_until="networkidle")
    weights = scale.weigh()
    assert weights[site.url + site.marked(addresses.SEARCH_INDEX)] <= INDEX_BYTES
    assert weights[site.url + site.marked(addresses.SEARCH_ENGINE)] <= WORKER_BYTES
