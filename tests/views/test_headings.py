"""Which lines are headings, what each is called, and the contents list of a plan's page."""

import pathlib
import random
import re

import lxml.html
import pytest

from macros.recognisers.outline import read_outline
from macros.site import Site
from macros.site_page import TocEntry
from macros.views.headings import (
    contents,
    heading_id,
    heading_words,
    is_heading,
    joined,
    task_id,
)
from tests.core_fixtures import AMENDED, ROOT, SHAPES, catalog
from tests.recognisers.outline_texts import odd_text, shuffled_text
from tests.tools.made_plans import made_plan

LONG = " ".join(["việc dài"] * 50)  # 400 characters


def listed(entries: tuple[TocEntry, ...], depth: int = 0) -> list[str]:
    """A contents list, a line each entry."""
    return [
        line
        for entry in entries
        for line in (f"{'  ' * depth}{entry.heading}", *listed(entry.below, depth + 1))
    ]


def contents_of(id_: str) -> list[str]:
    return listed(contents(next(one for one in catalog(SHAPES).plans if one.id == id_)))


def test_the_contents_list_is_as_deep_as_the_document() -> None:
    assert contents_of("08-nq-hdnd-2027") == [
        "Điều 1",
        "Điều 2. Sửa đổi Điều 5 Nghị quyết số 01/NQ-HĐND như sau:",
        "Điều 3. Tổ chức thực hiện",
        "  1. Tổ chức thực hiện",  # a task, by its short title
        "  2. Giám sát",
        "Nơi nhận",
        "CHƯƠNG TRÌNH Chuyển đổi số giai đoạn 2027 - 2030",
        "  Chương I. QUY ĐỊNH CHUNG",
        "    Điều 1. Phạm vi",
        "    Điều 2. Nguyên tắc",
        "  Chương II. NHIỆM VỤ",
        "    Mục 1. HẠ TẦNG",
        "      Điều 3. Mạng diện rộng",
        "        1. Mạng diện rộng",
        "    Mục 2. DỮ LIỆU",
        "      Điều 4. Kho dữ liệu",
        "        1. Số hóa hồ sơ",
        "PHỤ LỤC. PHÂN CÔNG",
    ]


def test_an_appendix_is_listed_with_its_title_after_the_signature() -> None:
    assert contents_of("99-qd-ttg-2027")[3:9] == [
        "Nơi nhận",
        "Phụ lục I. CHỈ TIÊU",
        "Phụ lục II. DANH MỤC NHIỆM VỤ",
        "  1. Sửa đổi Nghị định về giống cây trồng",
        "  2. Tiêu chuẩn kho lạnh",
        "  3. Tuyên truyền",
    ]


@pytest.mark.parametrize("root", [ROOT, AMENDED, SHAPES])
def test_each_entry_leads_to_its_own_place_and_the_places_are_in_order(root: pathlib.Path) -> None:
    for page in Site(catalog(root)).pages:
        if page.kind != "plan":
            continue
        ids = lxml.html.fromstring(page.render()).xpath("//article//@id")
        places = [ids.index(anchor) for anchor in anchors(page.toc)]
        assert places == sorted(set(places)), page.url


@pytest.mark.parametrize("root", [ROOT, AMENDED, SHAPES])
def test_each_task_of_the_text_is_listed_at_its_own_anchor(root: pathlib.Path) -> None:
    for plan in catalog(root).plans:
        listed_at = [one for one in anchors(contents(plan)) if one.startswith("nhiem-vu-")]
        assert sorted(listed_at) == sorted(task_id(one) for one in plan.tasks if one.place)


def anchors(entries: tuple[TocEntry, ...]) -> list[str]:
    return [one for entry in entries for one in (entry.anchor, *anchors(entry.below))]


def test_a_heading_of_four_hundred_characters_is_one_and_is_listed_whole(
    tmp_path: pathlib.Path,
) -> None:
    text = f"SỞ NỘI VỤ\nSố: 77/KH\n\nKẾ HOẠCH\nThử nghiệm năm 2027\n\nI. {LONG}\n1. Làm.\n"
    task = "[{at: i/1, title: Làm, assignments: [], period: null}]"
    assert listed(contents(made_plan(tmp_path, text, task))) == [f"I. {LONG}", "  1. Làm"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I. Việc\nLàm.", True),
        ("1. Việc\n- Làm.", True),
        ("1. Việc", False),  # with nothing below
        ("1. Việc.\n- Làm.", False),  # a sentence
        (f"1. {LONG}\n- Làm.", False),
        (f"PHẦN II. {LONG}\nLàm.", True),
        ("a) Việc\n- Làm.", False),
        ("- Việc\n+ Làm.", False),
    ],
)
def test_what_a_heading_is(text: str, expected: bool) -> None:
    assert is_heading(read_outline(text).blocks[0], 2) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chương I\nQUY ĐỊNH CHUNG\n1. A.", "Chương I. QUY ĐỊNH CHUNG"),
        ("Chương I. QUY ĐỊNH\nLàm.", "Chương I. QUY ĐỊNH"),
        ("Chương I\nAi cũng làm.", "Chương I"),  # a sentence is no heading
        ("I- Việc\nLàm", "I- Việc"),
    ],
)
def test_what_a_heading_is_called(text: str, expected: str) -> None:
    assert heading_words(read_outline(text).blocks[0]) == expected


def test_a_number_and_words_beside_it_are_one() -> None:
    assert joined("II", "Nâng cao  nhận thức") == "II. Nâng cao nhận thức"
    assert joined("Biểu 01:", "TIẾN ĐỘ") == "Biểu 01: TIẾN ĐỘ"
    assert joined("", "Việc") == "Việc"


@pytest.mark.parametrize("seed", range(4))
def test_each_heading_has_an_anchor_of_its_own_that_a_selector_can_name(seed: int) -> None:
    chance = random.Random(seed)
    texts = [*(odd_text(chance) for _ in range(150)), *(shuffled_text(chance) for _ in range(50))]
    texts.append("- Đoạn\n  1. Mục\nĐoạn\n  1. Mục\n  1. Mục")
    for text in texts:
        found = [heading_id(block) for block in read_outline(text).blocks if block.mark]
        assert len(set(found)) == len(found), text
        assert all(re.fullmatch(r"muc(-[a-z0-9]+)+", anchor) for anchor in found), text
