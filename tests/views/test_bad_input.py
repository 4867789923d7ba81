"""Whatever the data hold, no picture and no table breaks, and none cuts anything in silence."""

from copy import copy

import lxml.html
import pytest
from lxml.html import HtmlElement

from macros.exports import own_tasks
from macros.history.history import History
from macros.site import Site
from macros.views.network import LISTED
from macros.views.takeaways import Offers
from tests.tools.bad_input import CROWD, HOSTILE, LONG_TITLE, LONG_WORD, bad_catalog

VIEWS = ("thoi-gian/", "ma-tran/", "khoi-luong/", "rang-buoc/", "kiem-tra-do-phu/")


@pytest.fixture(scope="module")
def trees() -> dict[str, HtmlElement]:
    wanted = (*VIEWS, "co-quan/dong-1/", "co-quan/bo-chinh-tri/")
    return {
        page.url: lxml.html.fromstring(f"<article>{page.render()}</article>")
        for page in Site(bad_catalog()).pages
        if page.url in wanted
    }


def text_of(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.mark.parametrize("url", ["thoi-gian/", "ma-tran/", "khoi-luong/"])
def test_sixty_bodies_on_one_task_all_stand_there_with_their_whole_names(
    trees: dict[str, HtmlElement], url: str
) -> None:
    names = {
        text_of(link)
        for link in trees[url].iter("a")
        if "co-quan/dong-" in (link.get("href") or "")
    }
    hostile = " ".join(HOSTILE.split())
    assert len({name for name in names if name.startswith(hostile)}) == CROWD
    assert any(LONG_WORD in name for name in names)


def test_a_plan_with_no_dated_task_has_a_timeline(trees: dict[str, HtmlElement]) -> None:
    chart = trees["thoi-gian/"].find_class("chart")[0]
    assert [text_of(part) for part in chart.find_class("part") if part.tag == "tr"] == [
        "Không nêu thời gian 16 nhiệm vụ"
    ]
    assert text_of(chart).count(LONG_TITLE.strip()) == 16
    assert len(chart.find_class("none")) == 16 + 1  # the bar beside the heading


def test_a_name_in_the_network_is_whole(trees: dict[str, HtmlElement]) -> None:
    drawn = trees["co-quan/dong-1/"].find_class("network")[0]
    table = trees["co-quan/dong-1/"].find_class("partners")[0]
    assert len(table.xpath(".//tbody/tr")) == LISTED
    assert f"Và {CROWD - 1 - LISTED} cơ quan khác" in text_of(trees["co-quan/dong-1/"])
    first = "".join(table.xpath(".//tbody/tr[1]/th")[0].text_content().split())
    assert first in "".join(drawn.text_content().split())


def test_a_body_with_no_task_has_its_page_and_its_file(trees: dict[str, HtmlElement]) -> None:
    assert "không có nhiệm vụ nào" in text_of(trees["co-quan/bo-chinh-tri/"])
    assert not trees["co-quan/bo-chinh-tri/"].find_class("network")
    files = dict(own_tasks.files(bad_catalog(), Offers(bad_catalog())))
    assert b'"tasks":[]' in files["co-quan/bo-chinh-tri/viec.json"]


def test_coverage_links_to_the_line_in_the_repository() -> None:
    catalog = copy(bad_catalog())
    catalog.history = History(repository="https://git.example.invalid/a")
    page = next(page for page in Site(catalog).pages if page.url == "kiem-tra-do-phu/")
    tree = lxml.html.fromstring(page.render())
    links = [link.get("href") for link in tree.xpath("//span[@class='place']/a")]
    assert links[0] == (
        "https://git.example.invalid/a/edit/main/data/plans/03-kh-bcd-2022/tasks.yml#L2"
    )
