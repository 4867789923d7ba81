"""A report of results, prefilled; what only the writer knows is left blank."""

import datetime
from urllib.parse import urljoin

import lxml.html
import pytest

from macros.labels import RESULTS
from macros.site import Site
from macros.views import report
from macros.views.report import DaySpan, body_report, plan_report, reporting_bodies
from tests.core_fixtures import AMENDED, MIXED, ROOT, catalog


def test_a_plan_s_report_has_each_task_once_under_its_status() -> None:
    plan = catalog(AMENDED).plans[0]
    view = plan_report(catalog(AMENDED), plan)
    assert [(part.mark.status, [one.number for one in part.tasks]) for part in view.parts] == [
        *(("on_time", ["1"]), ("late", ["2"]), ("overdue", ["3"]), ("no_deadline", ["6"])),
        ("unreported", ["4", "6a"]),
    ]
    assert [part.mark.status for part in view.parts if part.asks_why] == ["late", "overdue"]
    done = view.parts[1].tasks[0].last
    assert done
    assert (done.state, done.product) == ("đã hoàn thành ngày 15/12/2023", "Kho dữ liệu dùng chung")


def test_a_body_s_report_follows_what_it_has_told_itself() -> None:
    view = body_report(catalog(AMENDED), "so-noi-vu")
    assert [(part.mark.status, [one.number for one in part.tasks]) for part in view.parts] == [
        *(("overdue", ["3"]), ("unreported", ["2", "4", "6"])),
    ]


def test_of_turns_that_nobody_told_of_the_last_stands_for_all() -> None:
    plan = next(one for one in catalog(MIXED).plans if one.id == "20-kh-ubnd-2027")
    span = DaySpan(datetime.date(2027, 1, 1), datetime.date(2027, 3, 31))
    part = plan_report(catalog(MIXED), plan, span).parts[-1]
    assert (part.mark.status, part.count) == ("unreported", 6)
    assert [(one.number, one.turn) for one in part.tasks] == [
        *(("1", "3 lượt, đến lượt tháng 3/2027"), ("8", "3 lượt, đến lượt tháng 3/2027")),
    ]


def test_who_has_told_something_has_a_report() -> None:
    assert reporting_bodies(catalog(AMENDED)) == ("so-noi-vu", "so-thong-tin-va-truyen-thong")
    assert reporting_bodies(catalog()) == ()


def test_the_report_of_the_true_plan_leaves_everything_to_the_writer() -> None:
    page = next(one for one in Site(catalog(), "", ROOT).pages if one.kind == "report")
    tree = lxml.html.fromstring(f"<main>{page.render()}</main>")
    assert [one.text_content().split()[0] for one in tree.xpath("//h2")[:-1]] == ["chưa"]
    assert len(tree.xpath("//tbody/tr")) == 16
    assert len(tree.xpath("//td/span[@class='blank']")) == 16
    statuses = {one.text_content() for one in tree.xpath("//*[contains(@class, 'status')]")}
    assert statuses == {RESULTS["unreported"].words}


def test_a_long_report_is_on_several_pages_that_have_all_its_rows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(report, "MOST_ROWS", 4)
    view = plan_report(catalog(AMENDED), catalog(AMENDED).plans[0])
    url = view.of.url + "bao-cao/"
    found = [page for page in Site(catalog(AMENDED)).pages if page.url.startswith(url)]
    assert [page.url for page in found] == [url, f"{url}phan-2/"]
    trees = [lxml.html.fromstring(f"<main>{page.render()}</main>") for page in found]
    assert [len(tree.xpath("//tbody/tr")) for tree in trees] == [4, 2]
    assert [len(tree.xpath("//section[@aria-labelledby='danh-gia']")) for tree in trees] == [0, 1]
    rows = [
        urljoin(page.url, link)
        for page, tree in zip(found, trees, strict=True)
        for link in tree.xpath("//tbody/tr/th/a/@href")
    ]
    assert rows == [one.link.url for part in view.parts for one in part.tasks]
