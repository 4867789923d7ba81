"""By the reader's own date, what was open on the day of the data may be overdue."""

from playwright.sync_api import Browser, Page

from macros.site import Site
from tests.core_fixtures import MIXED, ROOT, catalog

EARLY = ROOT / "docs/assets/js/bundles/early.js"
PLACE = "http://site.invalid/"
PLAN = "ke-hoach/20-kh-ubnd-2027/"
# What the theme gives to scripts: tells of each page that is shown.
THEME = "globalThis.document$ = {subscribe: (tell) => tell()}"


def shown(browser: Browser, url: str, today: str) -> Page:
    """A page of data of 10 February 2027, read on a day."""
    html = next(one for one in Site(catalog(MIXED)).pages if one.url == url).render()
    page = browser.new_page()
    page.clock.set_fixed_time(f"{today}T12:00:00")
    head = f'<script>{THEME}</script><script src="/assets/js/early.js"></script>'
    page.route("**/early.js", lambda route: route.fulfill(path=EARLY))
    page.route(
        PLACE,
        lambda route: route.fulfill(body=f"{head}{html}", content_type="text/html; charset=utf-8"),
    )
    page.goto(PLACE)
    return page


def counts(page: Page) -> list[str]:
    rows = page.locator(".results li").all_inner_texts()
    return [" ".join(row.split()) for row in rows]


def test_what_is_past_its_day_is_told_and_counted_as_overdue(browser: Browser) -> None:
    on_the_day = shown(browser, PLAN, "2027-03-31")
    assert counts(on_the_day) == [
        *("1 hoàn thành quá hạn", "3 chưa hoàn thành, trong hạn", "8 chưa có báo cáo"),
    ]
    assert "tính đến hôm nay, 31/3/2027" in on_the_day.locator(".results p").inner_text()
    day_after = shown(browser, PLAN, "2027-04-01")
    assert counts(day_after) == [
        *("1 hoàn thành quá hạn", "2 chưa hoàn thành, trong hạn", "1 chưa hoàn thành, quá hạn"),
        "8 chưa có báo cáo",
    ]
    years_after = shown(browser, PLAN, "2029-01-01")
    assert counts(years_after)[1] == "3 chưa hoàn thành, quá hạn"
    task = shown(browser, f"{PLAN}nhiem-vu/04/", "2027-04-01")
    first = task.locator(".result > p").first
    assert first.locator(".status.overdue").inner_text() == "chưa hoàn thành, quá hạn"
    assert "tính đến hôm nay, 01/4/2027" in first.inner_text()
