"""Where a task stands in its document: its headings, and the tasks that it is a part of or has."""

import pathlib

import pytest

from macros.linking.catalog_plan import CatalogTask
from macros.views.places import path_of, where_printed
from tests.core_fixtures import AMENDED, ROOT, SHAPES, catalog
from tests.tools.made_plans import made_plan


def task(place: str) -> CatalogTask:
    """A task by its plan and code."""
    plan, code = place.split("/")
    plans = (one for root in (ROOT, AMENDED, SHAPES) for one in catalog(root).plans)
    return next(one for one in plans if one.id == plan).by_code[code]


@pytest.mark.parametrize(
    ("place", "path"),
    [
        ("99-qd-ttg-2027/pl2-3", ["Phụ lục II", "II. Nâng cao nhận thức", "3"]),
        ("99-qd-ttg-2027/pl2-3p1", ["Phụ lục II", "II. Nâng cao nhận thức", "3", "3.1"]),
        (
            "08-nq-hdnd-2027/ct-dieu4-1",
            [
                "CHƯƠNG TRÌNH Chuyển đổi số giai đoạn 2027 - 2030",
                *("Chương II. NHIỆM VỤ", "Mục 2. DỮ LIỆU", "Điều 4. Kho dữ liệu", "1"),
            ],
        ),
        ("ke-hoach-so-cong-nghiep-2027/ii-1-g1", ["II. TỔ CHỨC THỰC HIỆN", "1"]),
        ("cong-van-bao-ve-rung-2027/3", ["3"]),
        ("99-kh-bcd-2023/06a", []),  # added by an amendment
    ],
)
def test_the_headings_above_a_task(place: str, path: list[str]) -> None:
    assert [step.text for step in path_of(task(place))] == path


def test_each_step_leads_to_its_place_and_a_task_above_to_its_page() -> None:
    appendix, section, above, own = (
        step.url.partition("ke-hoach/99-qd-ttg-2027/")[2]
        for step in path_of(task("99-qd-ttg-2027/pl2-3p1"))
    )
    assert (appendix, section) == ("#muc-pl2", "#muc-pl2-ii")
    assert (above, own) == ("nhiem-vu/pl2-3/", "#nhiem-vu-pl2-3p1")


def test_a_sentence_above_is_named_by_its_first_words_and_said_to_go_on(
    tmp_path: pathlib.Path,
) -> None:
    text = (
        "SỞ NỘI VỤ\nSố: 77/KH\n\nKẾ HOẠCH\nThử nghiệm năm 2027\n\n"
        "1. Các phòng cùng nhau làm những việc sau đây.\na) Họp mỗi tháng.\n"
    )
    tasks = "[{at: 1/a, title: Họp, assignments: [], period: every-month}]"
    (one,) = made_plan(tmp_path, text, tasks).tasks
    assert [step.text for step in path_of(one)] == ["1. Các phòng cùng nhau làm những …", "a)"]


def test_tasks_above_and_below_are_the_nearest() -> None:
    three = task("99-qd-ttg-2027/pl2-3")
    assert [one.code for one in three.below] == ["pl2-3p1", "pl2-3p2"]
    assert [one.above for one in three.below] == [three, three]
    assert three.above is None
    nested = task("ke-hoach-so-cong-nghiep-2027/ii-1-g2")
    assert nested.above is task("ke-hoach-so-cong-nghiep-2027/ii-1")


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("03-kh-bcd-2022/06", "phần II, mục 6"),
        ("31-tb-vp-2027/ii-1-b", "mục II, mục 1, nhiệm vụ b"),
        ("99-qd-ttg-2027/pl2-4", "Phụ lục II, mục III, nhiệm vụ 4"),
        ("99-kh-bcd-2023/06a", ""),
    ],
)
def test_where_a_task_is_printed(place: str, words: str) -> None:
    assert where_printed(task(place)) == words
