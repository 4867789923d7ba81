"""Who is named in a cell, in which role."""

import pytest

from macros.importing.understanding.text import as_json, understand
from tests.tools.understood import table


@pytest.mark.parametrize(
    "run_together",
    [
        "Bộ Xây dựng Cơ quan, tổ chức",
        "Bộ Xây dựng Bộ Y tế",
        "Sở Y tế cơ quan",
        "các cơ quan UBND các xã",
        "ngành Ủy ban nhân dân tỉnh",
        "UBND các xã Sở Y tế",
    ],
)
def test_names_that_run_together_are_no_name(run_together: str) -> None:
    """As where a line of its own was joined to the one before."""
    whole = "Văn phòng Bộ Nội vụ, Bộ trưởng Bộ Y tế, Ủy ban nhân dân các xã, các bộ, cơ quan khác"
    answer = as_json(
        understand(
            "PHỤ LỤC\n| TT | Nhiệm vụ | Chủ trì | Phối hợp |\n|---|---|---|---|\n"
            f"| 1 | Mở lớp | Sở Nội vụ | {whole} |\n| 2 | Mở kho | Sở Nội vụ | {run_together} |\n"
        )
    )
    assert [len(one["support"]) for one in answer["tasks"]] == [4, 0]
    assert {one["words"] for one in answer["unread"]} == set(run_together.split(", "))


@pytest.mark.parametrize(
    "who",
    [
        "Sở Y tế – Chủ trì; Sở Nội vụ, Các xã – Phối hợp",
        "Sở Y tế (CT); Sở Nội vụ, Các xã (PH)",
        "Chủ trì: Sở Y tế<br>Phối hợp: Sở Nội vụ, Các xã thực hiện",
        "Sở Y tế, phối hợp: Sở Nội vụ, Các xã",
        "Sở Y tế (phối hợp với Sở Nội vụ, Các xã)",
        "Chủ trì Sở Y tế, phối hợp với Sở Nội vụ, Các xã",
        "Chủ trì: Sở Y tế, phối hợp: Sở Nội vụ, Các xã",
        "Sở Y tế chủ trì; Sở Nội vụ, Các xã phối hợp",
    ],
)
def test_a_cell_says_roles_in_many_ways(who: str) -> None:
    answer = table("| TT | Nội dung | Đơn vị thực hiện |", f"| 1 | Mở lớp | {who} |")
    assert [(one["lead"], one["support"]) for one in answer["tasks"]] == [
        (["Sở Y tế"], ["Sở Nội vụ", "Các xã"])
    ]


def test_who_helps_at_the_end_of_a_cell_leads_nothing() -> None:
    answer = table("| TT | Nội dung | Chủ trì |", "| 1 | Mở lớp | Sở Y tế; Sở Nội vụ phối hợp |")
    assert [(one["lead"], one["support"]) for one in answer["tasks"]] == [
        (["Sở Y tế"], ["Sở Nội vụ"])
    ]
