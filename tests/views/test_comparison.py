"""What the comparison of two plans says, by task and by body."""

import lxml.html
import pytest
from lxml.html import HtmlElement

from macros.checks.checked_data import load_checked
from macros.linking.catalog import Catalog
from macros.pages.comparisons import comparison_pages
from macros.views.comparison import ComparisonView, comparison_view
from tests.core_fixtures import catalog
from tests.tools.next_year import two_years


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
    assert [place.code for place in justice.changed] == ["01", "04", "06"]
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
