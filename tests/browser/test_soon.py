"""What falls due soon and this quarter, by the reader's own day; the form for errors."""

from playwright.sync_api import Page, Route, expect

from tests.tools.sites import BuiltSite


def test_the_list_goes_by_the_readers_own_day(desk: Page, site: BuiltSite) -> None:
    desk.clock.set_fixed_time("2026-12-01T09:00:00+07:00")

    def with_days(route: Route) -> None:
        """The real plan is over: rows of days to come are put in, the first in the wrong part."""
        answer = route.fetch()
        days = ("2026-11-30", "2026-12-01", "2026-12-08", "2026-12-09", "2026-12-31", "2027-01-01")
        rows = "".join(f'<tr data-day="{day}"><td>{day}</td></tr>' for day in days)
        route.fulfill(response=answer, body=answer.text().replace("<tbody>", f"<tbody>{rows}", 1))

    desk.route(f"{site.url}sap-den-han/", with_days)
    desk.goto(f"{site.url}sap-den-han/")
    parts = desk.locator(".soon section")
    for place, days in enumerate(
        (["2026-12-01", "2026-12-08"], ["2026-12-09", "2026-12-31"], ["2027-01-01"])
    ):
        expect(parts.nth(place).locator("tr[data-day]")).to_have_text(days)
        expect(parts.nth(place).locator(".count")).to_have_text(f"{len(days)} việc")
    expect(desk.locator(".answer")).to_have_text(
        "2 việc đến hạn trong 7 ngày, 4 việc trong 30 ngày, tính từ hôm nay (01/12/2026)."
    )


def test_the_form_for_errors_knows_where_one_comes_from(desk: Page, site: BuiltSite) -> None:
    page = f"{site.url}co-quan/so-noi-vu/"
    desk.goto(page)
    desk.get_by_role("contentinfo").get_by_role("link", name="Báo sai sót").click()
    expect(desk.locator("[data-from]")).to_have_text(page)
    desk.emulate_media(media="print")
    expect(desk.locator(".form")).to_be_visible()


def test_an_owner_s_page_begins_with_the_reader_s_own_quarter(desk: Page, site: BuiltSite) -> None:
    names = desk.locator(".by-deadline > details h3")
    for day, first, told in (
        ("2022-08-15", "Quý III", "Quý này: 2 việc đến hạn."),
        ("2022-11-15", "Quý IV", "Quý này: 7 việc đến hạn."),
        ("2023-02-15", "Quý I", "Quý này: không việc nào đến hạn."),
    ):
        desk.clock.set_fixed_time(f"{day}T09:00:00+07:00")
        desk.goto(f"{site.url}co-quan/so-noi-vu/")
        expect(desk.locator(".this-quarter")).to_have_text(told)
        expect(names.first).to_contain_text(first)
        others = [
            name for name in ("Quý I ", "Quý III ", "Quý IV ") if not name.startswith(f"{first} ")
        ]
        expect(names).to_contain_text([f"{first} ", *others, "Không nêu"])
