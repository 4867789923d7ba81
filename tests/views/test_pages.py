"""What the pages say, on the real plan."""

from pathlib import Path

import lxml.html
import pytest
from lxml.html import HtmlElement

from macros.checks.checked_data import load_checked
from macros.history.edition import Edition
from macros.linking.queries import owner_years
from macros.recognisers import inline
from macros.site import Site
from macros.views.owner import owner_view
from macros.views.plan import plan_view
from macros.views.task import task_view
from tests.core_fixtures import AMENDED, ROOT, SHAPES, catalog


@pytest.fixture(scope="module")
def site() -> Site:
    checked = load_checked(ROOT)
    assert not checked.problems
    return Site(Edition(checked.records, checked.lexicon))


@pytest.fixture(scope="module")
def trees(site: Site) -> dict[str, HtmlElement]:
    """Every page made from data, parsed, by address."""
    return {
        page.url: lxml.html.fromstring(f"<article>{page.render()}</article>") for page in site.pages
    }


def text_of(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_answer_of_so_noi_vu(site: Site) -> None:
    view = owner_view(site.catalog, ("body", "so-noi-vu"), 2022)
    assert str(view.answer) == (
        "Năm 2022: 11 nhiệm vụ, gồm 3 đích danh, 2 qua nhóm, 6 qua thành viên Ban Chỉ đạo; "
        "hạn: 1 việc trong quý I, 2 trong quý III, 7 trong quý IV (6 việc cả năm, hạn 31/12); "
        "1 việc không nêu thời gian. "
        "Ngoài ra nhận 10 nhiệm vụ từ Sở Lao động - Thương binh và Xã hội "
        "(9 trong đó cơ quan này cũng được giao)."
    )
    assert {time.name: [(row.head.number, row.way) for row in time.rows] for time in view.due} == {
        "Quý I": [("4", "membership")],
        "Quý III": [("6", "named"), ("13", "membership")],
        "Quý IV": [
            ("14", "membership"),
            ("1", "membership"),
            ("2", "membership"),
            ("3", "group"),
            ("5", "group"),
            ("9", "named"),
            ("10", "named"),
        ],
        "Không nêu thời gian": [("15", "membership")],
    }


def test_every_reason_quotes_words_that_stand_in_it(site: Site) -> None:
    for owner in site.catalog.claims:
        for year in owner_years(site.catalog, owner):
            for time in owner_view(site.catalog, owner, year).due:
                for row in time.rows:
                    words = ""
                    for reason in reversed(row.reasons):  # one without a quote shares the next one
                        quoted = reason.sentence.split("“")[1].split("”")[0]
                        if reason.quote:
                            words = "".join(run.text for runs in reason.quote.words for run in runs)
                        assert quoted
                        assert quoted in words, (owner, row.head.number)


@pytest.mark.parametrize("folder", [ROOT, AMENDED])
def test_related_tasks_are_those_that_share_most(folder: Path) -> None:
    checked = load_checked(folder)
    catalog = Edition(checked.records, checked.lexicon)
    listed = 0
    for task in (task for plan in catalog.plans for task in plan.tasks):
        near = []
        for other in (other for other in task.plan.tasks if other is not task):
            documents = len({*task.documents} & {*other.documents})
            bodies = len({*task.named_bodies} & {*other.named_bodies})
            if documents or bodies > 1:
                near.append((-10 * documents - bodies, other.url))
        near.sort(key=lambda one: one[0])  # equals stay in the order of the plan
        related = [link.url for link in task_view(catalog, task).related]
        assert related == [url for _, url in near[:6]], task.number
        listed += len(related)
    assert listed


def test_body_without_tasks_says_so(trees: dict[str, HtmlElement]) -> None:
    html = trees["co-quan/bo-chinh-tri/"]
    assert "không có nhiệm vụ" in text_of(html)
    assert "Văn bản đã ban hành" in text_of(html)


def test_plan_page_prints_every_word_of_the_data(site: Site) -> None:
    plan = site.catalog.plans[0]
    page = next(page for page in site.pages if page.url == plan.url)
    html = lxml.html.fromstring(page.render())
    (article,) = html.xpath('//article[@class="issued"]')
    printed = [text_of(one) for one in article.iter("p", "h2", "h3", "h4")]
    for text in plan.texts:
        for paragraph in inline.plain(text.text).split("\n\n"):
            assert any(" ".join(paragraph.split()) in one for one in map(unmarked, printed)), text


@pytest.mark.parametrize(("folder", "state"), [(ROOT, "không có sửa đổi"), (AMENDED, "đã tính")])
def test_the_table_of_a_plan_says_which_state_it_shows(folder: Path, state: str) -> None:
    checked = load_checked(folder)
    catalog = Edition(checked.records, checked.lexicon)
    plan = next(one for one in catalog.plans if bool(one.record.amendments) == (folder is AMENDED))
    told = plan_view(catalog, plan).state
    assert state in told
    assert catalog.data_date.strftime("%d/%m/%Y") in told


def unmarked(text: str) -> str:
    """Printed text without the mark of footnote 1."""
    return text.replace("cộng đồng1.", "cộng đồng.")


def test_a_plan_without_number_says_what_it_is_about() -> None:
    shapes = catalog(SHAPES)
    pages = {page.url: page for page in Site(shapes).pages}
    assert {plan.record.number is None for plan in shapes.plans} == {True, False}
    for plan in shapes.plans:
        page = lxml.html.fromstring(f"<div>{pages[plan.url].render()}</div>")
        head = text_of(page.find_class("head")[0])
        assert (plan.record.title in head) is (plan.record.number is None)


def test_verbatim_blocks_hold_nothing_of_ours(trees: dict[str, HtmlElement]) -> None:
    for url, html in trees.items():
        for block in html.xpath("//blockquote"):
            inside = block.xpath(".//*[not(self::bdi)]")  # words that no line parts
            tags = {element.tag for element in inside}
            assert tags <= {"p", "a", "em", "sup", "ul", "li"}, url


def test_ended_document_says_so_beside_every_citation(
    trees: dict[str, HtmlElement],
) -> None:
    ended = "van-ban/phap-lenh-34-2007-pl-ubtvqh11/"
    for url, html in trees.items():
        links = [a for a in html.iter("a") if (a.get("href") or "").endswith(ended)]
        links = [a for a in links if not a.get("aria-current")]
        beside = [
            a for a in links if not a.xpath("ancestor::blockquote | ancestor::*[@class='words']")
        ]
        if len(links) > len(beside):
            said = [text_of(parent) for a in beside if (parent := a.getparent()) is not None]
            assert any("Hết hiệu lực từ 01/7/2023" in words for words in said), url


def test_only_an_ended_number_is_struck(trees: dict[str, HtmlElement]) -> None:
    struck: set[str] = set()
    for html in trees.values():
        struck.update(text_of(element) for element in html.iter("s"))
    assert struck == {"34/2007/PL-UBTVQH11"}


def test_unknown_is_published_as_unknown(trees: dict[str, HtmlElement]) -> None:
    plan = text_of(trees["ke-hoach/03-kh-bcd-2022/"])
    assert "Ngày ban hành: chưa rõ" in plan
    assert "Bản nguồn không có dòng tên cơ quan ban hành, địa danh, ngày ban hành" in plan
    document = text_of(trees["van-ban/chuong-trinh-trong-tam-quy-che-dan-chu-2022-2025/"])
    assert "Chưa rõ hiệu lực" in document


def test_every_page_has_one_heading_and_breadcrumbs(
    trees: dict[str, HtmlElement],
) -> None:
    for url, html in trees.items():
        assert len(list(html.iter("h1"))) == 1, url
        assert html.xpath("//nav[@class='crumbs']"), url


def test_cross_links_go_both_ways(site: Site, trees: dict[str, HtmlElement]) -> None:
    links: dict[str, set[str]] = {}
    for url, html in trees.items():
        up = url.count("/")
        links[url] = {(a.get("href") or "").removeprefix("../" * up) for a in html.iter("a")}
    for plan in site.catalog.plans:
        for task in plan.tasks:
            for id_ in task.documents:
                assert f"van-ban/{id_}/" in links[task.url]
                assert task.url in links[f"van-ban/{id_}/"]
            for claim in task.claims:
                kind, id_ = claim.owner
                folder = {"body": "co-quan", "group": "nhom", "position": "chuc-vu"}[kind]
                assert task.url in links[f"{folder}/{id_}/"]
                if claim.via.kind == "named":
                    assert f"{folder}/{id_}/" in links[task.url]


def test_a_join_of_the_source_is_told_at_its_task(site: Site) -> None:
    url = site.catalog.plans[0].url
    html = next(page.render() for page in site.pages if page.url == url)
    told = lxml.html.fromstring(html).xpath("//li[.//aside/p[@class='for']]/@id")
    assert told == ["nhiem-vu-05", "nhiem-vu-08"]
