"""Where tasks of several plans meet, plan and year stand with each number."""

import dataclasses
import pathlib
import re

import lxml.html
import pytest
from lxml.html import HtmlElement

from macros.checks.checked_data import load_checked
from macros.history.edition import Edition
from macros.linking.catalog_plan import CatalogTask
from macros.linking.queries import citing_tasks
from macros.render import render
from macros.site import Site
from macros.views.binding import binding_view
from macros.views.document import document_view
from macros.views.home import home_view
from macros.views.lists import plan_card
from macros.views.owner import owner_view
from macros.views.plan import plan_view
from macros.views.times import by_deadline, in_time
from tests.core_fixtures import AMENDED, MIXED, SHAPES, catalog
from tests.tools.next_year import two_years

NUMBER = re.compile(r"\d+[a-z]?")


def moved(root: pathlib.Path, **changes: object) -> Edition:
    """Data of two plans, the first of which is changed so; unchecked."""
    checked = load_checked(root)
    older, newer = checked.records.plans
    assert older.plan is not None
    record = older.plan.record.model_copy(update=changes)
    plans = [dataclasses.replace(older, plan=dataclasses.replace(older.plan, record=record)), newer]
    return Edition(dataclasses.replace(checked.records, plans=plans), checked.lexicon)


@pytest.fixture(scope="module")
def one_year(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Two plans of one year, most of whose tasks have one number, one owner and one basis."""
    return moved(two_years(tmp_path_factory.mktemp("years")), year=2023)


def pages(data: Edition) -> dict[str, HtmlElement]:
    """The pages on which tasks of several plans meet: a plan's own and its matrix are of one."""
    found = {page.url: page.render() for page in Site(data).pages}
    found["/"] = render("home.html", "", view=home_view(data))
    return {
        url: lxml.html.fromstring(f"<article>{html}</article>")
        for url, html in found.items()
        if not url.startswith(("ke-hoach/", "ma-tran/"))
    }


def linked_tasks(data: Edition, html: HtmlElement) -> dict[HtmlElement, CatalogTask]:
    by_url = {task.url: task for plan in data.plans for task in plan.tasks}
    addresses = {link: (link.get("href") or "").lstrip("./") for link in html.iter("a")}
    return {link: by_url[url] for link, url in addresses.items() if url in by_url}


def test_a_bare_number_stands_after_its_plan(one_year: Edition) -> None:
    checked = set()
    for url, html in pages(one_year).items():
        links = linked_tasks(one_year, html)
        if len({task.plan for task in links.values()}) < 2:
            continue
        mark = ""
        for element in html.iter():
            if element.get("class") == "of-plan":
                mark = element.text_content().rstrip(" ·")
            if element in links and NUMBER.fullmatch(element.text_content().strip()):
                assert mark == one_year.plan_marks[links[element].plan.id], (url, element.text)
                checked.add(url)
    assert {"rang-buoc/", "van-ban/"} <= checked


def test_a_number_beside_a_title_has_its_plan_in_the_row(one_year: Edition) -> None:
    checked = set()
    for url, html in pages(one_year).items():
        links = linked_tasks(one_year, html)
        if len({task.plan for task in links.values()}) < 2:
            continue
        for number in html.xpath("//*[self::td or self::span][@class='no']"):
            rows = number.xpath("ancestor::*[self::tr or self::li][1]")
            tasks = [links[link] for link in rows[0].iter("a") if link in links]
            if tasks:
                mark = one_year.plan_marks[tasks[0].plan.id]
                assert mark in rows[0].text_content(), (url, rows[0].text_content())
                checked.add(url)
    assert {"/", "co-quan/so-noi-vu/", "thoi-gian/", "tra-cuu/"} <= checked


def test_a_page_whose_tasks_are_all_of_one_plan_names_it(tmp_path: pathlib.Path) -> None:
    checked = load_checked(two_years(tmp_path))
    data, seen = Edition(checked.records, checked.lexicon), set()
    for url, html in pages(data).items():
        plans = {task.plan for task in linked_tasks(data, html).values()}
        if len(plans) == 1:
            (plan,) = plans
            number = data.plan_marks[plan.id].partition(" ")[0]
            assert number in html.text_content(), url
            seen.add(url)
    assert {"thoi-gian/2022/", "thoi-gian/2022-q3/mot-trang/", "rang-buoc/"} <= seen


def test_committees_that_number_alike_are_told_apart() -> None:
    assert catalog(AMENDED).plan_marks == {
        "98-kh-bcd-2022": "98-KH/BCĐ · 2022",
        "99-kh-bcd-2023": "99-KH/BCĐ · 2023",
    }
    assert moved(AMENDED, year=2023, number="99-KH/BCĐ").plan_marks == {
        "98-kh-bcd-2022": "99-KH/BCĐ · 2023 · Ban Chỉ đạo tỉnh về Quy chế dân chủ",
        "99-kh-bcd-2023": "99-KH/BCĐ · 2023 · Ban Chỉ đạo tỉnh về chuyển đổi số",
    }


def test_tasks_of_several_plans_are_listed_in_one_order() -> None:
    data = catalog(MIXED)
    view = owner_view(data, ("body", "so-noi-vu"), 2027)
    by_url = {task.url: task for plan in data.plans for task in plan.tasks}
    rows = [
        row for time in sorted(view.due, key=lambda one: in_time(one.time)) for row in time.rows
    ]
    listed = [by_url[row.head.url] for row in rows]
    assert listed == sorted(listed, key=by_deadline)
    assert [(row.head.plan.text, row.head.number) for row in rows][:2] == [
        ("21/KH-UBND · 2027", "1.2"),
        ("21/KH-UBND · 2027", "1"),
    ]


def lists(html: HtmlElement) -> list[list[HtmlElement]]:
    """The links to bodies, groups and positions that stand in one list, table or picture."""
    found = html.xpath("//ul | //ol | //table | //*[local-name()='svg']")
    return [
        [
            link
            for link in one.iter("a")
            if re.match(r"(\.\./|\./)*(co-quan|nhom|chuc-vu)/[^/]+/", link.get("href") or "")
        ]
        for one in found
    ]


def test_bodies_of_one_name_are_told_apart_wherever_both_may_be_listed() -> None:
    data, met = catalog(MIXED), 0
    for url, html in pages(data).items():
        for listed in lists(html):
            names: dict[str, set[str]] = {}
            for link in listed:
                address = re.sub(r"^[./]*", "", link.get("href") or "")
                body = "/".join(address.split("/")[:2])
                words = " ".join(link.text_content().split())
                if words:  # else a picture, which says nothing by itself
                    names.setdefault(words, set()).add(body)
            assert all(len(bodies) == 1 for bodies in names.values()), (url, names)
            met += "Sở Nội vụ (tỉnh An Hải)" in names and "Sở Nội vụ (tỉnh Bình An)" in names
    assert met > 3


def test_each_page_of_a_body_says_of_which_jurisdiction_it_is() -> None:
    (html,) = (
        html for url, html in pages(catalog(MIXED)).items() if url == "co-quan/so-noi-vu-an-hai/"
    )
    assert [one.text_content() for one in html.xpath("//p[@class='kind']/span")][1:] == [
        "tỉnh An Hải"
    ]
    titles = [page.title for page in Site(catalog(MIXED)).pages]
    assert {"Sở Nội vụ (tỉnh An Hải)", "Sở Nội vụ (tỉnh Bình An)"} <= set(titles)


@pytest.mark.parametrize("root", [MIXED, SHAPES])
def test_no_two_pages_have_one_title(root: pathlib.Path) -> None:
    """But tasks, of which many plans have a “1”, and a plan beside its own record as a document."""
    pages = [page for page in Site(catalog(root)).pages if page.kind not in ("task", "document")]
    titles = [page.title for page in pages]
    assert sorted({one for one in titles if titles.count(one) > 1}) == []


def test_a_plan_that_takes_another_s_place_is_said_on_both_cards() -> None:
    cards = {plan.id: plan_card(catalog(MIXED), plan) for plan in catalog(MIXED).plans}
    older, newer = cards["10-kh-ubnd-2026"], cards["20-kh-ubnd-2027"]
    assert older.replaced_by is not None
    assert newer.replaces is not None
    assert (older.replaced_by.url, newer.replaces.url) == (newer.url, older.url)
    assert older.figures[0] == (2, "nhiệm vụ đã thôi")
    assert newer.years == "2027 - 2036"


@pytest.fixture(scope="module")
def replaced(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Two plans, the newer of which takes the place of the older; unchecked."""
    checked = load_checked(two_years(tmp_path_factory.mktemp("replaced")))
    older, newer = checked.records.plans
    assert newer.plan is not None
    record = newer.plan.record.model_copy(update={"replaces": "03-kh-bcd-2022"})
    plans = [older, dataclasses.replace(newer, plan=dataclasses.replace(newer.plan, record=record))]
    return Edition(dataclasses.replace(checked.records, plans=plans), checked.lexicon)


def test_tasks_of_a_replaced_plan_are_not_counted_with_documents(replaced: Edition) -> None:
    gone = next(plan for plan in replaced.plans if plan.replaced_by)
    for id_ in replaced.documents:
        assert not any(task.plan is gone for task in citing_tasks(replaced, id_))
    view = document_view(replaced, "phap-lenh-34-2007-pl-ubtvqh11")
    assert {row.head.plan.text for row in view.rows} == {"04-KH/BCĐ · 2023"}
    urls = {gone.url, *(task.url for task in gone.tasks)}
    said = {
        words
        for id_ in replaced.documents
        for one in document_view(replaced, id_).wordings
        if one.link.url in urls
        for words in one.remarks or ("",)
    }
    assert said == {
        "thôi thực hiện, Kế hoạch 04-KH/BCĐ đã thay thế",
        "Kế hoạch 04-KH/BCĐ đã thay thế",
    }
    assert all(bound.earlier == 0 for bound in binding_view(replaced).past)


def test_no_page_of_lists_leads_to_a_task_that_stands_no_more(replaced: Edition) -> None:
    gone = next(plan for plan in replaced.plans if plan.replaced_by)
    urls = {task.url for task in gone.tasks}
    kinds = ("body", "group", "position", "time", "quarter", "workload", "binding", "coverage")
    for page in Site(replaced).pages:
        if page.kind in kinds:
            html = lxml.html.fromstring(f"<article>{page.render()}</article>")
            for history in html.xpath("//section[@aria-labelledby='lich-su']"):
                history.drop_tree()
            found = {re.sub(r"^[./]*", "", a.get("href") or "") for a in html.iter("a")}
            assert not found & urls, page.url


def test_all_who_issued_a_plan_stand_on_its_page_and_in_the_list() -> None:
    edition = moved(AMENDED, with_issuers=("so-noi-vu", "uy-ban-nhan-dan-tinh"))
    plan = next(one for one in edition.plans if one.record.with_issuers)
    first = edition.named(("body", plan.record.issuer)).name
    named = [first, "Sở Nội vụ", "Ủy ban nhân dân tỉnh"]
    assert [link.text for link in plan_view(edition, plan).issuers] == named
    assert [link.text for link in plan_card(edition, plan).issuers] == named
