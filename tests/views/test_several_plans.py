"""Where tasks of several plans meet, plan and year stand with each number."""

import dataclasses
import pathlib
import re

import lxml.html
import pytest
from lxml.html import HtmlElement

from macros.checks.checked_data import load_checked
from macros.history.edition import Edition
from macros.linking.catalog import CatalogTask
from macros.render import render
from macros.site import Site
from macros.views.home import home_view
from tests.core_fixtures import AMENDED, catalog
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
    assert {"co-quan/so-noi-vu/", "rang-buoc/", "van-ban/"} <= checked


def test_a_number_beside_a_title_has_its_plan_in_the_row(one_year: Edition) -> None:
    checked = set()
    for url, html in pages(one_year).items():
        links = linked_tasks(one_year, html)
        if len({task.plan for task in links.values()}) < 2:
            continue
        for number in html.xpath("//*[self::td or self::span][@class='no']"):
            rows = number.xpath("ancestor::*[self::tr or self::li][1]")
            tasks = [links[link] for link in rows[0].iter("a") if link in links]
            if tasks and not number.xpath("ancestor::ol[@class='lanes']"):
                mark = one_year.plan_marks[tasks[0].plan.id]
                assert mark in rows[0].text_content(), (url, rows[0].text_content())
                checked.add(url)
    assert {"/", "co-quan/so-noi-vu/", "thoi-gian/", "tra-cuu/"} <= checked


def test_committees_that_number_alike_are_told_apart() -> None:
    assert catalog(AMENDED).plan_marks == {
        "98-kh-bcd-2022": "98-KH/BCĐ · 2022",
        "99-kh-bcd-2023": "99-KH/BCĐ · 2023",
    }
    assert moved(AMENDED, year=2023, number="99-KH/BCĐ").plan_marks == {
        "98-kh-bcd-2022": "99-KH/BCĐ · 2023 · Ban Chỉ đạo tỉnh về Quy chế dân chủ",
        "99-kh-bcd-2023": "99-KH/BCĐ · 2023 · Ban Chỉ đạo tỉnh về chuyển đổi số",
    }
