"""What pages tell of results: the status before all else, the reports behind it, the counts."""

import datetime
from collections.abc import Iterable
from pathlib import Path

import pytest
from lxml import html

from macros.labels import RESULTS
from macros.linking.catalog_plan import CatalogTask
from macros.search.records import RecordMaker
from macros.site import Site
from macros.views.home import home_view
from macros.views.progress import (
    lasting_status,
    result_view,
    results,
    results_sentence,
    task_status,
)
from tests.core_fixtures import AMENDED, MIXED, ROOT, catalog

OVER, TURNS = "99-kh-bcd-2023", "20-kh-ubnd-2027"
WORDS = [one.words for one in RESULTS.values()]
SITES = {root: Site(catalog(root), "", root) for root in (AMENDED, MIXED, ROOT)}


def task(root: Path, plan: str, code: str) -> CatalogTask:
    return next(one for one in catalog(root).plans if one.id == plan).by_code[code]


def page(root: Path, url: str) -> html.HtmlElement:
    found = next(one for one in SITES[root].pages if one.url == url)
    return html.fromstring(f"<main>{found.render()}</main>")


def words(elements: Iterable[html.HtmlElement]) -> list[str]:
    return [" ".join(one.text_content().split()) for one in elements]


def first_status(text: str) -> str:
    """The status that a text tells first."""
    return min((one for one in WORDS if one in text), key=text.index)


@pytest.mark.parametrize(
    ("root", "plan", "code", "status"),
    [
        (AMENDED, OVER, "01", "hoàn thành đúng hạn"),
        (AMENDED, OVER, "02", "hoàn thành quá hạn"),
        (AMENDED, OVER, "03", "chưa hoàn thành, quá hạn"),
        (AMENDED, OVER, "04", "chưa có báo cáo"),
        (AMENDED, OVER, "06", "không có thời hạn"),
        (MIXED, TURNS, "04", "chưa hoàn thành, trong hạn"),
    ],
)
def test_the_status_comes_first(root: Path, plan: str, code: str, status: str) -> None:
    text = page(root, task(root, plan, code).url).text_content()
    assert first_status(text) == status


def test_a_page_tells_who_reported_what_with_which_evidence() -> None:
    newest, oldest = words(page(AMENDED, task(AMENDED, OVER, "01").url).cssselect(".result .doc"))
    assert newest.startswith(
        "Đến ngày 28/12/2023, Sở Thông tin và Truyền thông báo cáo: đã hoàn thành ngày 20/12/2023; "
        "sản phẩm: Báo cáo kết quả thực hiện Chỉ thị; minh chứng: Quyết định 34-QĐ/BCĐ"
    )
    assert newest.endswith("Trưởng Ban xác nhận ngày 05/01/2024")
    assert oldest.endswith("đang thực hiện; ghi chú: Còn chờ kinh phí. chưa được xác nhận")


def test_a_status_that_nobody_confirmed_says_so() -> None:
    view = result_view(catalog(AMENDED), task(AMENDED, OVER, "03"))
    assert view
    assert view.now.unconfirmed
    assert [one.corrects for one in view.now.updates] == ["01/10/2023"]


def test_a_withdrawn_task_has_no_status() -> None:
    one = task(AMENDED, OVER, "05")
    assert task_status(catalog(AMENDED), one) is None
    assert page(AMENDED, one.url).cssselect(".result") == []


def test_turns_are_told_each_for_itself() -> None:
    view = result_view(catalog(MIXED), task(MIXED, TURNS, "04"))
    assert view
    assert (view.now.turn, view.now.mark.due) == ("lượt quý I/2027", "2027-03-31")
    assert [(one.turn, one.mark.due) for one in view.others] == [("", "2027-06-30")]


def test_the_counts_of_a_body_follow_what_it_has_told_itself() -> None:
    data = catalog(AMENDED)
    tasks = [one for one in data.plans[0].tasks if not one.current.withdrawn]
    assert results_sentence(results(data, tasks)) == (
        "1 hoàn thành đúng hạn, 1 hoàn thành quá hạn, 1 chưa hoàn thành, quá hạn, "
        "1 không có thời hạn, 2 chưa có báo cáo"
    )
    own = results(data, tasks, ("body", "so-noi-vu"))
    assert results_sentence(own) == "1 chưa hoàn thành, quá hạn, 5 chưa có báo cáo"


def test_counts_give_scripts_the_days_that_change_them() -> None:
    data = catalog(MIXED)
    plan = next(one for one in data.plans if one.id == TURNS)
    found = results(data, plan.standing)
    assert found.due == "2027-03-31 2027-06-30 2027-12-10"
    assert found.turns
    assert found.dated
    (counts,) = page(MIXED, plan.url).cssselect(".results")
    assert counts.get("data-due") == found.due
    assert len(counts.cssselect(".reckoned")) == 1


def test_of_the_true_plan_nothing_is_said_but_that_nobody_reported() -> None:
    plan = catalog().plans[0]
    assert words(page(ROOT, plan.url).cssselect(".results li")) == ["16 chưa có báo cáo"]
    (card,) = home_view(catalog()).plans
    assert results_sentence(card.results) == "16 chưa có báo cáo"
    told = [words(page(ROOT, one.url).cssselect(".status")) for one in plan.tasks]
    assert told == [["chưa có báo cáo"]] * 16


def test_the_date_of_the_data_is_that_of_the_last_report() -> None:
    assert catalog(MIXED).data_date == datetime.date(2027, 2, 10)


def test_the_words_that_search_shows_hold_whatever_day_it_is() -> None:
    found = catalog(AMENDED)
    plan = next(plan for plan in found.plans if plan.id == "99-kh-bcd-2023")
    told = {task.code: lasting_status(found, task) for task in plan.standing}
    assert told["02"] == "hoàn thành quá hạn"
    assert told["03"] == "chưa hoàn thành"
    assert "" in told.values()  # nobody has reported
    records = {one["location"]: one for one in RecordMaker(found).records()}
    for task in plan.standing:
        facts = records[task.url]["facts"].split(" · ")
        assert (told[task.code] in facts) == bool(told[task.code])
