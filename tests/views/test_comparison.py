"""What the comparison of two plans says, by task and by body."""

import collections
import pathlib
import re
from urllib.parse import urljoin

import lxml.html
import pytest
from lxml.html import HtmlElement

from macros.checks.checked_data import load_checked
from macros.linking.catalog import Catalog
from macros.pages.comparisons import comparison_pages
from macros.views import comparison
from macros.views.comparison import ComparisonView, comparison_view
from tests.core_fixtures import MIXED, SHAPES, catalog, copied, fresh, reported
from tests.tools.next_year import NEWER, OLDER, two_years


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    checked = load_checked(two_years(tmp_path_factory.mktemp("years")))
    return Catalog(checked.records, checked.lexicon)


@pytest.fixture(scope="module")
def view(years: Catalog) -> ComparisonView:
    return comparison_view(years, *years.plans)


@pytest.fixture(scope="module")
def html(years: Catalog) -> HtmlElement:
    (page,) = comparison_pages(years)
    assert page.url == "so-sanh/04-kh-bcd-2023/03-kh-bcd-2022/"
    return lxml.html.fromstring(f"<article>{page.render()}</article>")


def test_the_answer_counts_every_task(view: ComparisonView) -> None:
    assert view.answer == (
        "So với Kế hoạch 03-KH/BCĐ năm 2022: 12 nhiệm vụ giữ như cũ, 3 thay đổi, 1 mới, "
        "1 không còn."
    )
    assert [one.newer.text for one in view.changed] == ["1", "4", "6"]
    assert [(one.newer.text, one.older.text) for one in view.kept][-3:] == [
        ("13", "14"),
        ("14", "15"),
        ("15", "16"),
    ]


def test_a_change_is_told_in_words(view: ComparisonView) -> None:
    words, people, time = view.changed
    assert [(span.mark, span.text) for span in words.words[:3]] == [
        ("removed", "Tiếp tục quán"),
        ("plain", " "),
        ("inserted", "Quán"),
    ]
    assert words.words[3].text.startswith(" triệt, nâng cao nhận thức")
    assert [one.text for one in people.added] == ["Sở Nội vụ"]
    assert [(one.text, one.remark) for one in people.removed] == [
        ("Ban Dân vận Tỉnh ủy", "tham mưu, thực hiện")
    ]
    assert time.period == ("Quý III/2022", "Quý IV/2023")


def test_each_body_finds_its_own_tasks(view: ComparisonView) -> None:
    found = {link.text: one for one in view.owners for link in one.links}
    justice = found["Sở Tư pháp"]
    fates = (justice.new, justice.dropped, justice.changed)
    assert [[place.words for place in fate] for fate in fates] == [["16"], ["13"], ["1", "4", "6"]]
    assert [place.anchor for place in justice.changed] == ["nay-01", "nay-04", "nay-06"]
    assert [place.anchor for place in justice.dropped] == ["truoc-13"]
    steady = [one.text for one in view.steady]
    assert "Sở Y tế" in steady
    assert not found.keys() & set(steady)
    assert list(found).index("Sở Tư pháp") < list(found).index("Trưởng Ban")


def test_every_body_of_either_plan_is_there_once(years: Catalog, view: ComparisonView) -> None:
    owners = {claim.owner for plan in years.plans for claim in plan.claims}
    listed = [link.url for one in view.owners for link in one.links]
    listed += [link.url for link in view.steady]
    assert len(listed) == len(set(listed)) == len(owners)


def test_the_page_says_how_tasks_were_paired(html: HtmlElement) -> None:
    assert "không phải lời của văn bản" in html.text_content()
    assert [one.text_content() for one in html.xpath("//del")][:2] == [
        "Tiếp tục quán",
        "Quý III/2022",
    ]
    assert html.xpath("//ins")[0].text_content() == "Quán"


def test_data_in_it_are_text(years: Catalog, html: HtmlElement) -> None:
    assert "<b>thử</b>" in years.plans[0].by_code["16"].current.text
    assert not html.xpath("//b")


def test_one_plan_makes_no_page() -> None:
    assert list(comparison_pages(catalog())) == []


def test_a_plan_is_compared_with_the_one_that_it_replaces() -> None:
    data = catalog(MIXED)
    pages = {page.url: page for page in comparison_pages(data)}
    assert list(pages) == ["so-sanh/20-kh-ubnd-2027/10-kh-ubnd-2026/"]
    plans = {plan.id: plan for plan in data.plans}
    view = comparison_view(data, plans["20-kh-ubnd-2027"], plans["10-kh-ubnd-2026"])
    assert view.replaces
    assert view.answer.endswith("0 nhiệm vụ giữ như cũ, 0 thay đổi, 9 mới, 2 không còn.")
    police = next(one for one in view.owners if one.links[0].text == "Công an tỉnh")
    assert [place.words for place in police.dropped] == ["2"]
    html = pages["so-sanh/20-kh-ubnd-2027/10-kh-ubnd-2026/"].render()
    assert "kế hoạch sau thay thế kế hoạch trước" in html


OFFICE = "data/plans/ke-hoach-so-cong-nghiep-2027"


@pytest.fixture(scope="module")
def restarted(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """Two plans of one office, a year apart, with tasks that have no number of their own."""
    root = copied(tmp_path_factory.mktemp("restarted"), SHAPES)
    older, newer = root / OFFICE, root / OFFICE.replace("2027", "2028")
    newer.mkdir()
    for file in older.iterdir():
        text = file.read_text(encoding="utf-8")
        if file.name == "plan.yml":
            text = text.replace("-2027\n", "-2028\n", 1).replace("[2027, 2030]", "[2028, 2031]")
        if file.name == "tasks.yml":
            text = text.replace("phong-nang-luong, van-phong-so-cong-nghiep", "phong-nang-luong")
            text = re.sub(r"{person: [^}]*}", "{person: Giám đốc Lê Thị Mẫu}", text)
        (newer / file.name).write_text(text, encoding="utf-8", newline="\n")
    checked = load_checked(root)
    return Catalog(checked.records, checked.lexicon)


def test_an_anchor_is_a_task_s_whatever_its_number(restarted: Catalog) -> None:
    newer = next(plan for plan in restarted.plans if plan.id.endswith("so-cong-nghiep-2028"))
    (page,) = (one for one in comparison_pages(restarted) if newer.id in one.url)
    html = lxml.html.fromstring(f"<article>{page.render()}</article>")
    ids = collections.Counter(element.get("id") for element in html.xpath("//*[@id]"))
    assert set(ids.values()) == {1}
    targets = {link.get("href")[1:] for link in html.xpath("//table//a[starts-with(@href, '#')]")}
    assert targets
    assert targets <= set(ids)
    assert {f"nay-{task.code}" for task in newer.tasks} <= set(ids)


def test_what_has_no_record_is_compared_as_printed(restarted: Catalog) -> None:
    newer, older = (
        next(plan for plan in restarted.plans if plan.id.endswith(f"so-cong-nghiep-{year}"))
        for year in (2028, 2027)
    )
    view = comparison_view(restarted, newer, older)
    changed = next(one for one in view.changed if one.newer.remark == "Đầu mối tổng hợp")
    assert changed.printed == ("Phó Giám đốc Trần Văn Mẫu", "Giám đốc Lê Thị Mẫu")
    assert changed.period is None
    assert [one.newer.remark for one in view.kept] == ["Kiểm tra đồng hồ nước"]
    listed = next(one for one in view.changed if one.newer.remark.startswith("Danh sách"))
    assert listed.printed is None
    assert listed.period == (
        "Quý III/2027",
        "Quý III/2027 (không dời theo năm của kế hoạch)",
    )


def test_a_task_that_goes_on_without_its_owner_stands_with_the_newer_one(
    restarted: Catalog,
) -> None:
    newer, older = (
        next(plan for plan in restarted.plans if plan.id.endswith(f"so-cong-nghiep-{year}"))
        for year in (2028, 2027)
    )
    owners = comparison_view(restarted, newer, older).owners
    (office,) = (one for one in owners if one.links[0].text == "Văn phòng Sở")
    assert [(place.anchor, place.words) for place in office.dropped] == [("truoc-ii-1", "1")]
    (page,) = (one for one in comparison_pages(restarted) if newer.id in one.url)
    html = lxml.html.fromstring(f"<article>{page.render()}</article>")
    (place,) = html.xpath("//li[@id='nay-ii-1']//*[@id='truoc-ii-1']")
    assert "Đầu mối tổng hợp" in place.text_content()


def test_what_became_of_the_tasks_of_either_plan_stands_beside_them(
    tmp_path: pathlib.Path,
) -> None:
    root = two_years(tmp_path)
    reported(root, "6", "so-tu-phap", OLDER)
    reported(root, "13", "so-noi-vu", OLDER)
    found = fresh(root)
    newer, older = (next(one for one in found.plans if one.id == id_) for id_ in (NEWER, OLDER))
    view = comparison_view(found, newer, older)
    told = {one.older_code: one.older_status for one in (*view.kept, *view.changed)}
    assert {code for code, mark in told.items() if mark} == {"06"}
    assert not any(one.status for one in (*view.kept, *view.changed))
    assert not any(one.status for one in view.new)
    assert [(one.code, one.status is not None) for one in view.dropped] == [("13", True)]
    (page,) = comparison_pages(found)
    assert page.render().count("hoàn thành đúng hạn") == 2


def test_what_becomes_of_each_owner_stands_on_its_own_page_where_that_is_much(
    years: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparison, "_MOST_HTML", 0)
    first, by_owner = comparison_pages(years)
    assert by_owner.url == f"{first.url}theo-co-quan/"
    tasks, owners = (
        lxml.html.fromstring(f"<article>{page.render()}</article>") for page in (first, by_owner)
    )
    (link,) = tasks.xpath("//a[text()='theo cơ quan']/@href")
    assert urljoin(first.url, link) == by_owner.url
    assert not tasks.find_class("owner-changes")
    leading = {urljoin(by_owner.url, link) for link in owners.xpath("//td/a/@href")}
    assert leading
    assert leading <= {f"{first.url}#{anchor}" for anchor in tasks.xpath("//@id")}
