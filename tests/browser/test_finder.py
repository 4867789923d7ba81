"""The finder: what it counts, its address, its file, by keyboard, and with hostile input."""

import csv
import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote, unquote

import lxml.html
import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from macros import addresses
from macros.labels import BY_SUCCESSION, WAYS
from macros.linking.ownership import strongest
from macros.views.succession import inherited_tasks
from tests.browser.conftest import DESK, PHONE
from tests.core_fixtures import catalog
from tests.tools.browsing import accessibility_faults, focused_element, overflow, tab_to
from tests.tools.sites import BuiltSite

SO_NOI_VU = "tra-cuu/?co-quan=so-noi-vu"
OF_SO_NOI_VU = {"Đích danh": 3, "Qua nhóm": 2, "Qua thành viên Ban Chỉ đạo": 6}
OWN_WAYS = "&cach=dich-danh&cach=qua-nhom&cach=qua-thanh-vien"
INHERITED = "Nhận từ cơ quan trước"
HOSTILE = ["<img src=x onerror=alert(1)>", "{{7*7}}", "(a+)+$", "\ud800", "🙂", "=1+1", "?&#%"]


def counted(page: Page, number: int, inherited: int = 0) -> None:
    """Waits until the page says how many tasks it found, and shows them; inherited ones apart."""
    came = f"{inherited} nhiệm vụ chỉ nhận từ cơ quan trước" if inherited else ""
    found = f"{number} nhiệm vụ" if number else f"{came},"
    apart = rf" Ngoài ra, ở cuối bảng, có {came}\." if number and inherited else ""
    told = re.compile(rf"^{found} trong tất cả [0-9]+\.{apart}$")
    expect(page.get_by_role("main").get_by_role("status").locator("visible=true")).to_have_text(
        told
    )
    expect(page.locator("table.tasks tbody")).to_have_count(number + inherited)


def rows(page: Page) -> list[str]:
    return page.locator("table.tasks tbody th > a").all_inner_texts()


def heading(words: str) -> str:
    return words[0].upper() + words[1:]


def numbers(page: Page, group: str) -> dict[str, int]:
    """The numbers beside the values of a group of boxes."""
    labels = page.get_by_role("group", name=group).locator("label")
    texts = (label.strip().rpartition(" ") for label in labels.all_text_contents())
    return {heading(label): int(number) for label, _, number in texts}


def box(page: Page, name: str, field: str = "") -> Locator:
    within = page.get_by_role("group", name=field) if field else page
    return within.get_by_role("checkbox", name=name)


def test_numbers_of_a_body_are_those_of_its_page(desk: Page, site: BuiltSite) -> None:
    ways = {**OF_SO_NOI_VU, INHERITED: 1}
    desk.goto(site.url + SO_NOI_VU)
    counted(desk, 11, inherited=1)
    expect(desk.locator("table.tasks tbody").last).to_contain_text(BY_SUCCESSION.words)
    assert numbers(desk, "Cách giao") == ways
    for label, number in OF_SO_NOI_VU.items():
        box(desk, label).check()
        counted(desk, number)
        assert numbers(desk, "Cách giao") == ways, "a facet's own choice does not change it"
        box(desk, label).uncheck()
    box(desk, INHERITED).check()
    counted(desk, 0, inherited=1)
    box(desk, INHERITED).uncheck()
    assert numbers(desk, "Vai trò") == {"Chỉ đạo": 0, "Tham mưu, thực hiện": 11}


@pytest.mark.long
def test_numbers_of_every_body_agree_with_the_catalog(desk: Page, site: BuiltSite) -> None:
    plan = catalog().plans[0]
    expected = {}
    for owner in catalog().years_of:
        claims = [claim for claim in plan.claims if claim.owner == owner]
        ways = Counter(heading(WAYS[way].words) for way in strongest(claims).values())
        own = {claim.task for claim in claims}
        came = {task.code for task in inherited_tasks(catalog(), owner)} - own
        apart = {INHERITED: len(came)} if came else {}
        expected[catalog().named(owner).name] = {"tasks": ways.total(), **ways, **apart}
    desk.goto(f"{site.url}tra-cuu/")
    counted(desk, 16)
    bodies = desk.get_by_label("Cơ quan, nhóm, chức vụ", exact=True)
    found = {}
    for label in bodies.locator("option").all_inner_texts()[1:]:
        name, _, beside = label.rstrip(")").rpartition(" (")
        told = re.fullmatch(r"(?P<own>\d+)?(; )?(nhận lại (?P<came>\d+))?", beside)
        assert told, label
        tasks, inherited = int(told["own"] or 0), int(told["came"] or 0)
        bodies.select_option(label=label)
        counted(desk, tasks, inherited)
        shown = {way: number for way, number in numbers(desk, "Cách giao").items() if number}
        assert shown.get(INHERITED, 0) == inherited
        found[name] = {"tasks": tasks, **shown}
        bodies.select_option(value="")
        counted(desk, 16)
    assert found == expected
    assert found["Sở Nội vụ"] == {"tasks": 11, **OF_SO_NOI_VU, INHERITED: 1}
    assert found["Sở Nông nghiệp và Môi trường"] == {"tasks": 0, INHERITED: 10}


def test_rows_look_as_the_template_draws_them(desk: Page, site: BuiltSite) -> None:
    """The page comes with the same tasks in its table, for readers without scripts."""
    desk.goto(f"{site.url}tra-cuu/")
    counted(desk, 16)
    drawn, made = desk.evaluate(
        """async () => {
            const html = await (await fetch(location)).text()
            const page = new DOMParser().parseFromString(html, "text/html")
            const told = node => {
                if (node.nodeType === Node.TEXT_NODE) return node.data.trim()
                const attributes = [...node.attributes].map(({name, value}) => name === "href"
                    ? new URL(value, location).pathname : `${name}: ${value}`)
                const inner = [...node.childNodes].map(told).filter(Boolean)
                return `<${node.localName} ${attributes}>${inner.join(" ")}`
            }
            return [page, document].map(
                one => [...one.querySelectorAll("table.tasks tbody")].map(told))
        }"""
    )
    assert len(drawn) == 16
    for one, other in zip(made, drawn, strict=True):
        assert one == other


def test_a_choice_stands_in_the_address(
    open_context: Callable[..., BrowserContext], site_subpath: BuiltSite
) -> None:
    context = open_context(DESK)
    page = context.new_page()
    page.goto(f"{site_subpath.url}tra-cuu/")
    page.get_by_label("Cơ quan, nhóm, chức vụ", exact=True).select_option(
        label="Sở Nội vụ (11; nhận lại 1)"
    )
    box(page, "Quý III/2022", "Đến hạn").check()
    counted(page, 2)
    address = f"{site_subpath.url}tra-cuu/?co-quan=so-noi-vu&den-han=2022-Q3"
    expect(page).to_have_url(address)
    colleague = context.new_page()
    colleague.goto(address)
    counted(colleague, 2)
    assert rows(colleague) == rows(page)
    expect(box(colleague, "Quý III/2022", "Đến hạn")).to_be_checked()
    expect(box(colleague, "Quý III/2022", "Đang chạy")).not_to_be_checked()

    page.go_back()
    expect(page).to_have_url(f"{site_subpath.url}tra-cuu/?co-quan=so-noi-vu")
    counted(page, 11, inherited=1)
    expect(box(page, "Quý III/2022", "Đến hạn")).not_to_be_checked()
    page.go_back()
    counted(page, 16)
    page.go_forward()
    counted(page, 11, inherited=1)


def test_a_quarter_on_a_body_s_page_leads_to_its_tasks(desk: Page, site: BuiltSite) -> None:
    desk.goto(f"{site.url}co-quan/so-noi-vu/")
    quarter = desk.locator("details[data-quarter='2022-Q4']")
    quarter.get_by_role("link", name="Xem cả 7 trong bảng tra cứu").click()
    expect(desk).to_have_url(f"{site.url}{SO_NOI_VU}{OWN_WAYS}&den-han=2022-Q4")
    counted(desk, 7)  # as many as the page has there: without what was only inherited
    ways = [way.words for way in WAYS.values()]
    expect(desk.locator(".chips button")).to_have_text(["Sở Nội vụ", *ways, "Đến hạn: Quý IV/2022"])
    box(desk, "Quý IV/2022", "Đến hạn").uncheck()
    box(desk, "Quý III/2022", "Đang chạy").check()
    counted(desk, 8)


def test_words_are_read_as_the_search_box_reads_them(desk: Page, site: BuiltSite) -> None:
    desk.goto(f"{site.url}tra-cuu/")
    counted(desk, 16)
    words = desk.get_by_label("Tìm chữ trong nhiệm vụ")
    words.press_sequentially("SNV")
    counted(desk, 12)  # today's name finds what was a predecessor's, as in the search box
    expect(desk).to_have_url(f"{site.url}tra-cuu/?tim=SNV")
    box(desk, "Đích danh").check()
    words.fill("dau tu cong dong")
    counted(desk, 1)
    assert rows(desk) == ["Đề án thanh tra nhân dân, giám sát đầu tư cộng đồng"]
    expect(desk).to_have_url(f"{site.url}tra-cuu/?tim=dau+tu+cong+dong&cach=dich-danh")
    desk.go_back()
    expect(words).to_have_value("SNV")


def test_the_page_works_again_after_other_pages(desk: Page, site: BuiltSite) -> None:
    desk.goto(f"{site.url}co-quan/so-noi-vu/", wait_until="networkidle")
    desk.evaluate("window.stillHere = true")
    desk.get_by_role("link", name="Lọc trong bảng tra cứu").click()
    counted(desk, 11, inherited=1)
    desk.get_by_role("link", name="Thời gian", exact=True).first.click()
    expect(desk).to_have_url(f"{site.url}thoi-gian/")
    desk.go_back()
    counted(desk, 11, inherited=1)
    expect(desk.locator(".finder-form")).to_have_count(1)
    desk.locator(".md-tabs").get_by_role("link", name="Tra cứu").click()
    expect(desk).to_have_url(f"{site.url}tra-cuu/")
    counted(desk, 16)
    assert desk.evaluate("window.stillHere")


@pytest.mark.parametrize("wrong", ["co-quan=khong-co", "quy=2022-Q9", "cach=%3Cb%3E", "van-ban=x"])
def test_an_address_with_an_unknown_value_says_so_and_shows_none(
    desk: Page, site: BuiltSite, wrong: str
) -> None:
    desk.goto(f"{site.url}tra-cuu/?vai-tro=chi-dao&{wrong}&khac=1")
    expect(desk.locator(".finder-notice")).to_have_text(
        "Điều kiện không có trong dữ liệu của bảng này, nên không nhiệm vụ nào hợp: "
        f"{unquote(wrong)}."
    )
    expect(desk.locator(".finder-count")).to_contain_text("Không có nhiệm vụ nào")
    expect(desk.locator("table.tasks")).to_be_hidden()
    expect(desk.locator(".chips button")).to_have_text(["Chỉ đạo", unquote(wrong)])
    desk.get_by_role("button", name=f"Bỏ điều kiện {unquote(wrong)}").click()
    expect(desk).to_have_url(f"{site.url}tra-cuu/?vai-tro=chi-dao")
    expect(desk.locator(".finder-notice")).to_be_hidden()
    expect(desk.locator("table.tasks tbody")).not_to_have_count(0)


def test_an_address_with_two_bodies_takes_the_first_and_says_so(
    desk: Page, site: BuiltSite
) -> None:
    desk.goto(f"{site.url}{SO_NOI_VU}&co-quan=thanh-tra-tinh")
    counted(desk, 11, inherited=1)
    expect(desk.locator(".finder-notice")).to_have_text(
        "Mỗi lần chỉ lọc được theo một giá trị, nên bỏ qua: co-quan=thanh-tra-tinh."
    )
    box(desk, "Đích danh").check()
    expect(desk.locator(".finder-notice")).to_be_hidden()


def test_an_old_address_still_leads_to_the_body(desk: Page, site: BuiltSite) -> None:
    def change(data: dict[str, Any]) -> None:
        bodies = data["facets"][0]
        place = [id_ for id_, _ in bodies["values"]].index("so-noi-vu")
        bodies["former"].append(["so-noi-chinh", place])

    with_data(desk, change)
    desk.goto(f"{site.url}tra-cuu/?co-quan=so-noi-chinh")
    counted(desk, 11, inherited=1)
    expect(desk.locator(".finder-notice")).to_be_hidden()


def saved(page: Page, name: str, folder: Path) -> list[list[str]]:
    """The rows of the file that the page gives."""
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    path = folder / "found.csv"
    download.value.save_as(path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_the_file_has_exactly_the_rows_shown(desk: Page, site: BuiltSite, tmp_path: Path) -> None:
    desk.goto(f"{site.url}{SO_NOI_VU}&cach=dich-danh")
    counted(desk, 3)
    head, *lines = saved(desk, "Tải 3 nhiệm vụ này (CSV)", tmp_path)
    found = [dict(zip(head, line, strict=True)) for line in lines]
    assert [line["Nhiệm vụ (tên gọi tắt)"] for line in found] == rows(desk)
    assert [line["Số"] for line in found] == ["6", "9", "10"]
    assert found[0] == {
        "Kế hoạch": "03-KH/BCĐ",
        "Năm": "2022",
        "Số": "6",
        "Nhiệm vụ (tên gọi tắt)": "Đề án thanh tra nhân dân, giám sát đầu tư cộng đồng",
        "Vai trò": "Tham mưu, thực hiện",
        "Cách giao": "đích danh",
        "Thời gian": "Quý III/2022",
        "Kết quả thực hiện": "chưa có báo cáo",
        "Ai làm": "Hội đồng nhân dân tỉnh; Ủy ban nhân dân tỉnh; Ủy ban Mặt trận Tổ quốc Việt Nam "
        "tỉnh; Các tổ chức chính trị - xã hội tỉnh; Thanh tra tỉnh; Sở Tư pháp; Sở Nội vụ; "
        "Hội Luật gia tỉnh; Trưởng Ban (chỉ đạo); Phó Trưởng Ban Thường trực (chỉ đạo)",
        "Căn cứ": "810-TB/TU (Chưa rõ hiệu lực)",
        "Địa chỉ": f"{site.url}ke-hoach/03-kh-bcd-2022/nhiem-vu/06/",
    }
    assert found[2]["Cách giao"] == "đích danh; qua nhóm; nhận từ cơ quan trước"
    assert {line["Vai trò"] for line in found} == {"Tham mưu, thực hiện"}


def with_data(page: Page, change: Callable[[dict[str, Any]], None]) -> None:
    """Lets the page fetch other data than the site's."""

    def answer(route: Route) -> None:
        data = route.fetch().json()
        change(data)
        route.fulfill(json=data)

    page.route("**/nhiem-vu.json", answer)


def test_no_cell_of_the_file_is_a_formula(desk: Page, site: BuiltSite, tmp_path: Path) -> None:
    titles = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", 'a "b"; c,\nd', "<b>đậm</b>"]

    def change(data: dict[str, Any]) -> None:
        data["tasks"] = data["tasks"][: len(titles)]
        for task, title in zip(data["tasks"], titles, strict=True):
            task["title"] = title

    with_data(desk, change)
    desk.goto(f"{site.url}tra-cuu/")
    counted(desk, len(titles))
    expect(desk.locator("table.tasks b")).to_have_count(0)
    _, *lines = saved(desk, f"Tải {len(titles)} nhiệm vụ này", tmp_path)
    guarded = [f"'{title}" if title[0] in "=+-@\t\r" else title for title in titles]
    assert [line[3] for line in lines] == guarded


def test_many_tasks_come_a_part_at_a_time(desk: Page, site: BuiltSite, tmp_path: Path) -> None:
    def change(data: dict[str, Any]) -> None:
        data["tasks"] = data["tasks"] * 8

    with_data(desk, change)
    desk.goto(f"{site.url}tra-cuu/")
    expect(desk.locator("table.tasks tbody")).to_have_count(25)
    more = desk.get_by_role("button", name="Hiện thêm 100 trong 103 nhiệm vụ còn lại")
    more.focus()
    desk.keyboard.press("Enter")
    expect(desk.locator("table.tasks tbody")).to_have_count(125)
    assert focused_element(desk)["text"] == rows(desk)[25]
    assert len(saved(desk, "Tải 128 nhiệm vụ này", tmp_path)) == 129


def test_by_keyboard_the_focus_stays(desk: Page, site: BuiltSite) -> None:
    desk.goto(site.url + SO_NOI_VU)
    counted(desk, 11, inherited=1)
    has_focus = "one => one === document.activeElement"
    tab_to(desk, lambda _: box(desk, "Qua nhóm").evaluate(has_focus))
    desk.keyboard.press("Space")
    counted(desk, 2)
    expect(box(desk, "Qua nhóm")).to_be_focused()
    tab_to(desk, lambda element: element["text"] == "Sở Nội vụ")
    desk.keyboard.press("Enter")
    expect(desk).to_have_url(f"{site.url}tra-cuu/?cach=qua-nhom")
    assert focused_element(desk)["text"] == "qua nhóm"
    desk.keyboard.press("Enter")
    counted(desk, 16)
    expect(desk.locator(".finder-count")).to_be_focused()
    expect(desk.get_by_role("button", name="Xóa bộ lọc")).to_be_hidden()


def test_all_is_cleared_at_once(phone: Page, site: BuiltSite) -> None:
    phone.goto(f"{site.url}{SO_NOI_VU}&tim=h%E1%BB%99i")
    phone.get_by_text("Bộ lọc (đang dùng 2)").click()
    phone.get_by_label("Cơ quan, nhóm, chức vụ", exact=True).select_option(value="")
    phone.get_by_role("button", name="Xóa bộ lọc").click()
    counted(phone, 16)
    expect(phone).to_have_url(f"{site.url}tra-cuu/")
    expect(phone.get_by_label("Tìm chữ trong nhiệm vụ")).to_have_value("")


@pytest.mark.parametrize(
    ("width", "scheme"), [(PHONE, "dark"), pytest.param(DESK, "light", marks=pytest.mark.long)]
)
def test_a_choice_is_sound(
    open_context: Callable[..., BrowserContext],
    site: BuiltSite,
    scheme: Literal["light", "dark"],
    width: int,
) -> None:
    page = open_context(width, color_scheme=scheme).new_page()
    page.goto(f"{site.url}{SO_NOI_VU}&cach=dich-danh&tim=%C4%91%E1%BB%81+%C3%A1n")
    counted(page, 2)
    assert overflow(page) == 0
    assert accessibility_faults(page) == []
    assert overflow(page) == 0, "with the fields unfolded"
    page.get_by_label("Tìm chữ trong nhiệm vụ").fill("không đâu có chữ này zzzz")
    expect(page.get_by_role("main").get_by_role("status").locator("visible=true")).to_contain_text(
        "Không có nhiệm vụ"
    )
    assert accessibility_faults(page) == []


def test_hostile_words_are_only_words(desk: Page, site: BuiltSite) -> None:
    for text in (*HOSTILE, "a" * 10_000):
        asked = quote(text, errors="surrogatepass")
        desk.goto(f"{site.url}tra-cuu/?tim={asked}&cach={asked}")
        expect(desk.locator(".finder-notice")).to_be_visible()
        expect(desk.locator(".chips button")).to_have_count(2)
        expect(desk.locator(".finder img, .chips b")).to_have_count(0)
        assert overflow(desk) == 0
        desk.get_by_label("Tìm chữ trong nhiệm vụ").evaluate(
            """(input, text) => {
                input.value = JSON.parse(text)
                input.dispatchEvent(new Event("input"))
            }""",
            json.dumps(f"{text}x"),
        )
        expect(desk.locator(".finder-notice")).to_be_hidden()


def test_the_table_stays_when_data_do_not_come(
    open_context: Callable[..., BrowserContext], site: BuiltSite
) -> None:
    page = open_context(DESK).new_page()
    page.route("**/nhiem-vu.json", lambda route: route.abort())
    page.goto(f"{site.url}tra-cuu/")
    expect(page.locator(".finder-notice")).to_contain_text("Không tải được dữ liệu")
    expect(page.locator("table.tasks tbody")).to_have_count(16)


def test_rows_read_as_those_of_the_plain_tables_whatever_the_task(
    open_context: Callable[..., BrowserContext], demonstration: BuiltSite
) -> None:
    """Unread, recurring, open-ended, nested, unnumbered, without doer, of 25 bodies: all."""
    page = open_context(DESK).new_page()
    page.goto(f"{demonstration.url}tra-cuu/?nam=2023")
    page.get_by_role("button", name="Hiện thêm").click()
    expect(page.locator("table.tasks tbody")).to_have_count(125)
    folder, there = demonstration.folder, []
    for number in range(1, 1 + len([*(folder / "tra-cuu/2023").rglob("index.html")])):
        plain = folder / addresses.finder_table(2023, number, 2024) / "index.html"
        there += table_rows(plain.read_text(encoding="utf-8"))
    here = table_rows(page.content())
    assert len(there) > len(here)
    for row, plain_row in zip(here, there, strict=False):
        assert row == plain_row


def table_rows(html: str) -> list[list[str]]:
    """The texts of the cells, row by row, what stays on one line in brackets.

    “tên gọi tắt”, which stands in the first of each table, is left out.
    """
    rows = lxml.html.document_fromstring(html).xpath("//table[@class='tasks']/tbody/tr")
    for whole in (one for row in rows for one in row.iter("bdi")):
        whole.text = f"[{whole.text}]"
    texts = [[" ".join(cell.text_content().split()) for cell in row] for row in rows]
    return [[text.replace(" tên gọi tắt", "") for text in row] for row in texts]
