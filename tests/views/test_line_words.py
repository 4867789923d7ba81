"""The words by which a line says who does a task."""

from macros.linking.catalog_plan import CatalogTask
from macros.views.line_words import line_words, named_inside
from tests.core_fixtures import MIXED, SHAPES, catalog


def tasks() -> dict[str, CatalogTask]:
    return {
        task.url: task
        for root in (MIXED, SHAPES)
        for plan in catalog(root).plans
        for task in plan.tasks
    }


def test_a_line_of_its_own_keeps_its_words() -> None:
    task = tasks()["ke-hoach/20-kh-ubnd-2027/nhiem-vu/02/"]
    assert [line_words(task, line) for line in task.current.assignments] == [
        "Sở Nội vụ, Sở Tài chính.",
        "Các sở, ban, ngành.",
    ]
    assert not any(named_inside(task, line) for line in task.current.assignments)


def test_inside_the_text_only_the_words_that_name_count() -> None:
    task = tasks()["ke-hoach/cong-van-bao-ve-rung-2027/nhiem-vu/1-g2/"]
    lead, support = task.current.assignments
    assert line_words(task, support) == named_inside(task, support) == "Công an tỉnh"
    assert (named_inside(task, lead), line_words(task, lead)) == (
        "",
        "Sở Nông nghiệp và Môi trường",
    )  # the heading above
