"""The front page knows the reader's body and date."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from macros.addresses import FOLLOWED
from tests.browser.conftest import PHONE
from tests.tools.browsing import accessibility_faults, overflow
from tests.tools.sites import BuiltSite

OVER = "đã qua thời hạn ghi trong kế hoạch"
CAME = "Nhận từ Sở Lao động - Thương binh và Xã hội (chưa rõ phần việc của cơ quan nào)"


def groups(page: Page) -> dict[str, list[str]]:
    """The headings of the reader's tasks, with the numbers under each."""
    found: dict[str, list[str]] = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll(".own-tasks h4")].map(head => [
            head.textContent.replace(head.querySelector(".count").textContent, "").trim(),
            [...(head.closest("summary") ?? head).nextElementSibling.querySelectorAll(".no")]
                .map(one => one.textContent)]))"""
    )
    return found


def test_a_body_is_picked_without_diacritics_and_remembered(desk: Page, site: BuiltSite) -> None:
    desk.clock.set_fixed_time("2022-08-15T09:00:00+07:00")
    desk.goto(site.url)
    field = desk.get_by_role("combobox")
    field.press_sequentially("SO NOI")
    expect(desk.get_by_role("option")).to_have_text(["Sở Nội vụ"])
    field.press("ArrowDown")
    field.press("Enter")
    expect(desk.get_by_role("heading", name="Việc của cơ quan bạn: Sở Nội vụ")).to_be_visible()
    assert groups(desk) == {
        "Hạn trong quý này (quý III/2022)": ["6", "13"],
        "Hạn về sau": ["1", "2", "3", "5", "9", "10", "14"],
        "Không có ngày hạn cụ thể": ["15"],
        f"Việc {OVER}": ["4"],
        CAME: ["1", "2", "3", "4", "5", "10", "11", "13", "14", "15"],
    }
    assert list(groups(desk))[-1] == CAME, "apart and last"
    assert "quá hạn" not in desk.content()

    desk.locator("#noi-dung a[href*='nhiem-vu/06/']").first.click()  # without a reload, and back
    expect(desk).to_have_url(f"{site.url}ke-hoach/03-kh-bcd-2022/nhiem-vu/06/")
    desk.locator(".md-tabs a", has_text="Trang chủ").click()
    expect(desk.get_by_role("heading", name="Việc của cơ quan bạn: Sở Nội vụ")).to_be_visible()
    desk.get_by_role("button", name="Chọn cơ quan khác").click()
    expect(desk.get_by_role("combobox")).to_be_focused()
    assert desk.evaluate("localStorage.getItem('co-quan-cua-ban')") is None


def test_a_body_is_remembered_under_a_former_id(desk: Page, site: BuiltSite) -> None:
    def with_former_ids(route: Route) -> None:
        answer = route.fetch()
        renamed = 'co-quan/so-noi-vu/" data-former="so-cu so-noi-chinh"'
        route.fulfill(response=answer, body=answer.text().replace('co-quan/so-noi-vu/"', renamed))

    desk.route(site.url, with_former_ids)
    desk.add_init_script("localStorage.setItem('co-quan-cua-ban', 'so-noi-chinh')")
    desk.goto(site.url)
    expect(desk.get_by_role("heading", name="Việc của cơ quan bạn: Sở Nội vụ")).to_be_visible()


def test_a_year_that_is_over_opens_with_the_sentence(desk: Page, site: BuiltSite) -> None:
    desk.clock.set_fixed_time("2026-11-24T09:00:00+07:00")
    desk.goto(site.url)
    desk.evaluate("localStorage.setItem('co-quan-cua-ban', 'so-noi-vu')")
    desk.reload()
    expect(desk.locator(".own-tasks .over")).to_have_text(f"Kế hoạch năm 2022: {OVER}.")
    assert set(groups(desk)) == {f"Việc {OVER}", "Không có ngày hạn cụ thể", CAME}
    desk.goto(f"{site.url}ke-hoach/03-kh-bcd-2022/")
    expect(desk.locator(".head h1 + .over")).to_have_text(f"Hết năm 2022: {OVER}.")


@pytest.mark.parametrize("last", ["2022-09-30T23:30:00+07:00", "2022-10-01T00:30:00+07:00"])
def test_a_deadline_passes_at_the_readers_own_midnight(
    desk: Page, site: BuiltSite, last: str
) -> None:
    desk.clock.set_fixed_time(last)
    desk.goto(site.url)
    desk.get_by_role("combobox").fill("noi vu")
    desk.keyboard.press("Enter")
    expect(desk.locator(".own-tasks h3")).to_be_visible()
    passed = groups(desk).get(f"Việc {OVER}", [])
    assert ("6" in passed) == last.startswith("2022-10")


def test_a_short_name_or_another_name_finds_the_body(desk: Page, site: BuiltSite) -> None:
    desk.goto(site.url)
    desk.get_by_role("combobox").fill("snv")
    expect(desk.get_by_role("option")).to_have_text(["Sở Nội vụ"])
    desk.keyboard.press("Escape")
    expect(desk.get_by_role("listbox")).to_be_hidden()
    desk.get_by_role("combobox").fill("khong co co quan nay")
    expect(desk.get_by_role("option")).to_have_count(0)


def test_members_telex_and_initials_are_found(desk: Page, site: BuiltSite) -> None:
    desk.goto(site.url)
    for typed, offered in (
        ("phụ nữ", ["Hội Liên hiệp Phụ nữ tỉnh"]),
        ("sowr nooij vuj", ["Sở Nội vụ"]),
        ("hội nông dân", ["Hội Nông dân tỉnh"]),
        ("so ldtbxh", ["Sở Lao động - Thương binh và Xã hội"]),
    ):
        desk.get_by_role("combobox").fill(typed)
        expect(desk.get_by_role("option")).to_have_text(offered)


def test_nothing_found_is_said(desk: Page, site: BuiltSite) -> None:
    desk.goto(site.url)
    field = desk.get_by_role("combobox")
    field.fill("zzz")
    said = desk.locator(".own").get_by_role("status")
    expect(said).to_have_text("Không có cơ quan nào tên như vậy trong dữ liệu.")
    field.fill("t")
    expect(said).to_have_text(re.compile("^Còn [0-9]+ cơ quan nữa có chữ này. Hãy gõ thêm.$"))
    field.fill("")
    expect(said).to_be_empty()


def test_the_province_s_committee_is_offered_first_among_many(desk: Page, site: BuiltSite) -> None:
    """As where each commune has one as well."""

    def with_communes(route: Route) -> None:
        answer = route.fetch()
        more = "".join(f'<li><a href="x/{n}/">Ủy ban nhân dân xã {n}</a></li>' for n in range(200))
        start = "<summary>Chọn cơ quan, chức vụ trong danh sách</summary>"
        assert start in answer.text()
        route.fulfill(
            response=answer,
            body=answer.text().replace(start, f"{start}<section><ul>{more}</ul></section>"),
        )

    desk.route(site.url, with_communes)
    desk.goto(site.url)
    desk.get_by_role("combobox").fill("uy ban nhan dan")
    expect(desk.get_by_role("option").first).to_have_text("Ủy ban nhân dân tỉnh")


def test_the_focus_goes_on_to_what_was_chosen(desk: Page, site: BuiltSite) -> None:
    desk.goto(site.url)
    field = desk.get_by_role("combobox")
    field.fill("noi vu")
    field.press("Enter")
    heading = desk.get_by_role("heading", name="Việc của cơ quan bạn: Sở Nội vụ")
    expect(heading).to_be_focused()
    desk.keyboard.press("Tab")
    expect(heading.get_by_role("link")).to_be_focused()
    desk.reload()
    expect(heading).to_be_visible()
    expect(heading).not_to_be_focused()


def test_a_member_leads_to_its_group_with_what_is_known(desk: Page, site: BuiltSite) -> None:
    desk.goto(site.url)
    field = desk.get_by_role("combobox")
    field.fill("hội nông dân")
    field.press("Enter")
    expect(desk.get_by_role("heading", name="Hội Nông dân tỉnh")).to_be_focused()
    expect(desk.locator(".own-tasks p").first).to_contain_text(
        "Chưa rõ có thuộc nhóm Các tổ chức chính trị - xã hội tỉnh hay không."
    )
    assert desk.evaluate("localStorage.getItem('co-quan-cua-ban')") is None
    desk.get_by_role("link", name="Mở trang của nhóm").click()
    expect(desk).to_have_url(f"{site.url}nhom/cac-to-chuc-chinh-tri-xa-hoi-tinh/")


def test_the_readers_tasks_are_sound(
    open_context: Callable[..., BrowserContext], site: BuiltSite
) -> None:
    page = open_context(PHONE, color_scheme="dark").new_page()
    page.goto(site.url)
    page.get_by_role("combobox").fill("so")
    expect(page.get_by_role("option").first).to_be_visible()
    assert accessibility_faults(page) == []
    page.get_by_role("combobox").fill("so noi")  # more bodies begin so than are offered at once
    page.get_by_role("option", name="Sở Nội vụ").click()
    expect(page.locator(".own-tasks h3")).to_be_visible()
    assert accessibility_faults(page) == []
    assert overflow(page) == 0


def test_a_remembered_body_that_was_merged_says_who_carries_on(
    phone: Page, site: BuiltSite
) -> None:
    kept = "localStorage.setItem('co-quan-cua-ban', 'so-lao-dong-thuong-binh-va-xa-hoi')"
    phone.add_init_script(kept)
    phone.goto(site.url)
    said = phone.locator(".own-tasks")
    expect(said.get_by_role("heading", level=3)).to_contain_text("Sở Lao động")
    expect(said).to_contain_text("phần còn lại, sau khi chuyển việc cho ba sở khác (từ năm 2025)")
    heir = said.get_by_role("link", name="Sở Nội vụ", exact=True)
    heir.click()
    expect(phone).to_have_url(f"{site.url}co-quan/so-noi-vu/")
    phone.goto(f"{site.url}?viec=dang-uy-khoi-co-quan-va-doanh-nghiep-tinh")
    expect(said).to_contain_text("Nay là cơ quan nào: chưa rõ.")


def room_below(page: Page) -> float:
    """The pixels between the reader's tasks and what follows them."""
    found: float = page.evaluate(
        """() => document.querySelector("[data-own] + *").getBoundingClientRect().top
            - document.querySelector(".own-tasks").getBoundingClientRect().bottom"""
    )
    return found


def test_what_stands_below_is_in_sight_when_tasks_are_long_in_coming(
    desk: Page, site: BuiltSite
) -> None:
    asked: list[Route] = []
    # Playwright takes no built-in method for a handler.
    desk.route("**/viec.json", lambda route: asked.append(route))
    with desk.expect_request("**/viec.json"):
        desk.goto(f"{site.url}?{FOLLOWED}=so-noi-vu", wait_until="load")
    below = desk.get_by_role("heading", name="Việc đến hạn năm 2022, theo quý")
    expect(below).to_be_hidden()  # it may come nearer yet
    desk.evaluate("document.getAnimations().forEach(one => one.finish())")
    expect(below).to_be_visible()
    asked[0].continue_()
    expect(desk.get_by_role("heading", name="Việc của cơ quan bạn: Sở Nội vụ")).to_be_visible()
    expect(below).to_be_visible()


def test_140_tasks_of_one_day_with_names_of_180_letters_stay_readable(
    phone: Page, site: BuiltSite
) -> None:
    """And a position that has none says so."""
    phone.clock.set_fixed_time("2022-08-15T09:00:00+07:00")
    name = ("Tổ chức thực hiện, theo dõi, đôn đốc " * 5)[:150] + "x" * 30

    def crowded(route: Route) -> None:
        answer = route.fetch()
        own = answer.json()
        one = own["tasks"][0] | {"title": name, "end": "2022-09-15", "when": "15/9/2022"}
        of_body = "/so-noi-vu/" in route.request.url
        own["tasks"] = [one | {"number": f"{n}", "url": f"x/{n}/"} for n in range(140 * of_body)]
        route.fulfill(response=answer, json=own)

    phone.route("**/viec.json", crowded)
    phone.goto(f"{site.url}?viec=so-noi-vu")
    tasks = phone.locator(".own-tasks")
    first = tasks.locator("h4").first
    expect(first).to_have_text("Hạn trong quý này (quý III/2022) 140 nhiệm vụ")
    rows = tasks.locator("h4 + .rows").first.get_by_role("listitem")
    assert (rows.count(), overflow(phone)) == (25, 0)
    tasks.get_by_text("Xem 115 nhiệm vụ nữa").click()
    expect(tasks.locator("details[open] > .rows").get_by_role("listitem")).to_have_count(115)
    phone.goto(f"{site.url}?viec=truong-ban")
    expect(tasks).to_contain_text("Không có nhiệm vụ nào")
    assert room_below(phone) < 100, "nothing is left empty"
