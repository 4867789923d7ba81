"""What the text says of a task beside its wording: labelled lines, columns of a row."""

import dataclasses

import pytest

from macros.linking.says import columns_of, says_of, wording
from macros.model.tasks import Role
from macros.reading.loading import PlanFolder
from macros.recognisers.blocks import Block
from macros.recognisers.outline import read_outline


def folder(text: str, *places: str) -> PlanFolder:
    return PlanFolder("x", "x", outline=read_outline(text), places=places)


def block(made: PlanFolder, at: str) -> Block:
    assert made.outline is not None
    found = made.outline.by_locator[at]
    assert isinstance(found, Block)
    return found


def says(text: str, at: str = "1", *places: str) -> list[tuple[str, Role | None, str, str]]:
    made = folder(text, at, *places)
    return [
        (one.kind, one.role, one.label.text, one.words.text)
        for one in says_of(made, block(made, at))
    ]


def test_lines_with_a_known_label_say_who_when_and_what_comes_out() -> None:
    assert says(
        "1. Việc\n- *Chủ trì:* Sở A.\n- *Phối hợp*: Sở B.\n- *Thời gian:* Quý I.\n"
        "- Sản phẩm: Báo cáo.\n- Ghi chú: khác.\n- không có nhãn"
    ) == [
        ("role", Role.lead, "Chủ trì", "Sở A."),
        ("role", Role.support, "Phối hợp", "Sở B."),
        ("time", None, "Thời gian", "Quý I."),
        ("result", None, "Sản phẩm", "Báo cáo."),
    ]


def test_two_labels_may_stand_in_one_line() -> None:
    assert says("1. Việc\n- Đơn vị chủ trì: Sở A; Đơn vị phối hợp: Sở B.")[:2] == [
        ("role", Role.lead, "Đơn vị chủ trì", "Sở A;"),
        ("role", Role.support, "Đơn vị phối hợp", "Sở B."),
    ]


def test_a_time_as_above_is_that_of_the_last_row_that_says_one() -> None:
    table = "| TT | Nhiệm vụ | Thời gian |\n|---|---|---|\n"
    rows = (
        "| 1 | Việc | Quý I |\n| TT | Nhiệm vụ | Thời gian |\n| 2 | Việc | nt |\n| 3 | Việc | ″ |"
    )
    assert says(table + rows, "3") == [("time", None, "Thời gian", "Quý I")]


TWICE = (
    "1. Chuyển đổi số\n- Mở lớp.\n- Biên soạn.\nChủ trì: Sở A.\nThời gian: Quý I.\n"
    "- Lập trang.\nChủ trì: Sở B."
)


@pytest.mark.parametrize(
    "cells",
    [
        ("50%", "7,5 %", "–"),
        ("0", "100", ""),
        ("Đã hoàn thành", "Đang thực hiện", "Đã hoàn thành quá hạn"),
        ("Hoàn thành", "Quá hạn", "Chưa hoàn thành."),
    ],
)
def test_a_column_that_says_how_far_it_is_says_no_time(cells: tuple[str, str, str]) -> None:
    head = "| TT | Nhiệm vụ | Tiến độ |\n|---|---|---|\n| I | NHÓM | < |\n"
    text = head + "".join(f"| {at} | Việc | {one} |\n" for at, one in enumerate(cells, 1))
    for words, kind in ((text, "none"), (text.replace(f"| {cells[1]} |", "| Quý I |"), "time")):
        made = folder(words, "1", "2", "3")
        found = [one for _, one in columns_of(made, block(made, "1"))]
        assert found == ["number", "task", kind]


@pytest.mark.parametrize(
    ("at", "said"),
    [("1/-1", ["Sở A.", "Quý I."]), ("1/-2", ["Sở A.", "Quý I."]), ("1/-3", ["Sở B."])],
)
def test_labels_that_come_again_are_those_of_the_dashes_before_them(
    at: str, said: list[str]
) -> None:
    assert [words for *_, words in says(TWICE, at)] == said


def test_labels_that_come_once_are_those_of_the_line_above() -> None:
    once = TWICE.rpartition("\n- ")[0]
    assert [words for *_, words in says(once)] == ["Sở A.", "Quý I."]
    assert says(once, "1/-1") == []


def test_a_line_that_is_a_task_says_nothing_of_the_one_above() -> None:
    assert says("1. Việc\n- *Chủ trì:* Sở A.", "1", "1/-1") == []


def test_words_have_their_places() -> None:
    made = folder("1. Việc\n- *Chủ trì:* Sở *A*.", "1")
    (say,) = says_of(made, block(made, "1"))
    assert [(span.line, span.column) for span in say.label.spans] == [(2, 4)]
    assert (say.words.spans[0].line, say.words.spans[0].column) == (2, 14)
    assert (say.at, say.printed) == ("1/-1", "line")


TABLE = (
    "| TT | Nhiệm vụ | Cơ quan chủ trì | Phối hợp | Sản phẩm | Thời gian | Ghi chú |\n"
    "|---|---|---|---|---|---|---|\n"
    "| 1 | Làm | Sở A | Sở B |  | Quý I | gấp |"
)


def test_rows_that_a_task_is_merged_down_into_say_more_of_it() -> None:
    more = "\n| ^ | ^ | ^ | Sở C | Báo cáo | Quý II | |\n| 2 | Khác | Sở D | | | Quý III | |"
    said = [(kind, words) for kind, _, _, words in says(TABLE + more)]
    assert said == [
        *(("role", "Sở A"), ("role", "Sở B"), ("time", "Quý I")),
        *(("role", "Sở C"), ("result", "Báo cáo"), ("time", "Quý II")),
    ]


def test_columns_say_what_their_heads_say() -> None:
    assert says(TABLE) == [
        ("role", Role.lead, "Cơ quan chủ trì", "Sở A"),
        ("role", Role.support, "Phối hợp", "Sở B"),
        ("time", None, "Thời gian", "Quý I"),
    ]
    made = folder(TABLE, "1")
    assert [kind for _, kind in columns_of(made, block(made, "1"))] == [
        *("number", "task", "role", "role", "result", "time", "none"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Việc\nĐoạn hai.\n- *Chủ trì:* A.\n- gạch", ["1", "1/~1", "1/-2"]),
        ("1. Việc\n- *Chủ trì:* A.", ["1"]),
        ("1. Việc\na) con\nb) con", ["1", "1/a", "1/b"]),
    ],
)
def test_a_task_is_worded_by_all_below_it_that_says_nothing_else(
    text: str, expected: list[str]
) -> None:
    made = folder(text, "1")
    assert [one.locator for one in wording(block(made, "1"), made.places)] == expected


def test_a_task_below_another_words_itself() -> None:
    made = dataclasses.replace(folder("1. Việc\na) con\nb) con"), places=("1", "1/a"))
    assert [one.locator for one in wording(block(made, "1"), made.places)] == ["1", "1/b"]


def test_labels_below_the_last_dash_are_of_the_line_above() -> None:
    text = "1. Tuyên truyền\n- Mở chuyên mục.\n+ Chủ trì: Sở Nội vụ.\n+ Thời gian: Quý I/2027.\n"
    assert [(kind, words) for kind, _, _, words in says(text)] == [
        ("role", "Sở Nội vụ."),
        ("time", "Quý I/2027."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. Tuyên truyền.\n- Mở chuyên mục.\n+ Chủ trì: Sở Nội vụ.\n",
        "1. Tuyên truyền\n- Mở chuyên mục.\n+ Chủ trì: Sở Nội vụ.\n+ Phát sóng.\n",
        "1. Tuyên truyền\n- Mở chuyên mục.\n+ Chủ trì: Sở A.\n- In sách.\n+ Chủ trì: Sở B.\n",
    ],
)
def test_labels_below_a_dash_are_else_its_own(text: str) -> None:
    assert says(text) == []
