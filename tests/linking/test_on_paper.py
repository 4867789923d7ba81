"""Messages name a place as the printed document does."""

import pathlib

import pytest

from macros.linking.on_paper import in_words
from macros.recognisers.outline import read_outline
from tests.core_fixtures import TASKS, TEXT, copied, replaced
from tests.tools.faults import Fault, assert_reported, problems_of

DOCUMENT = """KẾ HOẠCH

Chương II
I. NHIỆM VỤ
1. Rà soát các biểu mẫu của xã
a) Biểu của năm trước
- Chủ trì: Sở Nội vụ
- Gửi báo cáo cho Thường trực Hội đồng nhân dân
II- TỔ CHỨC
- Các sở tự kiểm tra hằng quý

Phụ lục I

| STT | Nội dung | Chủ trì |
|---|---|---|
| I | Đất đai | |
| 1 | Đo đạc | Sở Nội vụ |

[^1]: Lời ghi chú
"""
TASK_LINES = {"Rà soát các biểu mẫu của xã", "Các sở tự kiểm tra hằng quý"}


@pytest.mark.parametrize(
    ("first", "place"),
    [
        ("Rà soát", "Chương II, mục I, nhiệm vụ 1"),
        ("Biểu của", "Chương II, mục I, nhiệm vụ 1, điểm a"),
        ("Chủ trì: Sở", "Chương II, mục I, nhiệm vụ 1, điểm a, dòng Chủ trì"),
        (
            "Gửi báo",
            "Chương II, mục I, nhiệm vụ 1, điểm a, đoạn “Gửi báo cáo cho Thường trực”",
        ),
        ("TỔ CHỨC", "Chương II, mục II"),
        ("Các sở", "Chương II, mục II, nhiệm vụ “Các sở tự kiểm tra hằng”"),
        ("KẾ HOẠCH", ""),
    ],
)
def test_a_line_is_called_by_the_steps_down_to_it(first: str, place: str) -> None:
    blocks = read_outline(DOCUMENT).blocks
    tasks = {block.locator for block in blocks if block.text in TASK_LINES}
    (block,) = (block for block in blocks if not block.row and block.text.startswith(first))
    assert in_words(block, tasks) == place


def test_a_row_is_called_by_its_number_and_its_appendix() -> None:
    blocks = read_outline(DOCUMENT).blocks
    rows = [block for block in blocks if block.row and not block.is_head_row]
    assert [in_words(row, ()) for row in rows] == [
        "Phụ lục I, mục I",
        "Phụ lục I, mục I, hàng 1",
    ]
    assert in_words(rows[1], {rows[1].locator}) == "Phụ lục I, mục I, nhiệm vụ 1"
    (note,) = (block for block in blocks if not block.row and block.text == "Lời ghi chú")
    assert in_words(note, ()).endswith("chú thích 1")


FAULTS = [
    Fault(
        "word of a task's text",
        TEXT,
        "Hội Luật gia tỉnh",
        "⟦Hội Luật gia tỉn",
        ("; ở mục II, nhiệm vụ 6, dòng Tham mưu, thực hiện", "“Hội Luật gia tỉn"),
        others=2,
    ),
    Fault(
        "id in a task",
        TASKS,
        "van-phong-tinh-uy,",
        "⟦van-phong-tinh,",
        ("; ở mục II, nhiệm vụ 3", "“van-phong-tinh”"),
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_message_says_where_on_paper(tmp_path: pathlib.Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)


@pytest.mark.parametrize(
    ("written", "found"), [("- at: ii/77\n", "ii/77"), ("- 5\n- at: ii/7\n", "5")]
)
def test_what_is_no_task_is_not_called_by_its_neighbour(
    tmp_path: pathlib.Path, written: str, found: str
) -> None:
    root = copied(tmp_path)
    replaced(root / TASKS, "- at: ii/7\n", written)
    (lost,) = (one for one in problems_of(root) if one.found == found)
    assert not lost.where


def test_a_misspelt_key_of_a_place_is_told(tmp_path: pathlib.Path) -> None:
    root = copied(tmp_path)
    replaced(root / TASKS, "- at: ii/7\n", "- aat: ii/7\n")
    (misspelt,) = (one for one in problems_of(root) if one.found == "aat")
    assert misspelt.where == "mục II, nhiệm vụ 7"
