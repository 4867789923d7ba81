"""Assignees that do not agree with the wording of their line."""

import pathlib

import pytest

from tests.core_fixtures import AMENDED, SOURCE, TASKS
from tests.tools.faults import (
    AMENDED_PLAN,
    Fault,
    assert_reported,
    problems_of,
)

FAULTS = [
    Fault(
        "assignee that the wording does not name",
        TASKS,
        "        - body: hoi-luat-gia-tinh\n          as: uy-vien\n",
        "        - body: hoi-luat-gia-tinh\n          as: uy-vien\n        - body: ⟦so-y-te\n",
        ("không nhắc đến người được giao", "“so-y-te”"),
    ),
    Fault(
        "body in the wording that is not assigned",
        TASKS,
        "        - body: hoi-luat-gia-tinh\n          as: uy-vien\n",
        "",
        ("chưa có: tìm thấy “Hội Luật gia tỉnh”", "thêm body: hoi-luat-gia-tinh"),
        at=(TASKS, "Sở Tư pháp, Sở Nội vụ, ⟦Hội Luật gia tỉnh"),
    ),
    Fault(
        "words that are no known name",
        TASKS,
        "Ban Dân vận Tỉnh ủy; các đồng chí Ủy viên Ban Chỉ đạo tỉnh.\n",
        "Ban Dân vận Tỉnh ủy; ⟦Sở Vũ trụ; các đồng chí Ủy viên Ban Chỉ đạo tỉnh.\n",
        ("không phải tên cơ quan, nhóm hay chức vụ đã biết", "“Sở Vũ trụ”"),
        others=1,  # nor does the source have them
    ),
    Fault(
        "assignee listed twice",
        TASKS,
        "        - body: hoi-luat-gia-tinh\n          as: uy-vien\n",
        "        - body: hoi-luat-gia-tinh\n          as: uy-vien\n"
        "        - body: ⟦hoi-luat-gia-tinh\n          as: uy-vien\n",
        ("đã ghi ở trên", "“hoi-luat-gia-tinh”"),
    ),
    Fault(
        "two kinds in one assignee",
        TASKS,
        "        - body: hoi-luat-gia-tinh\n",
        "        - ⟦position: uy-vien\n          body: hoi-luat-gia-tinh\n",
        ("đúng một trong ba mục", "“position, body”"),
    ),
    Fault(
        "wrong scope",
        TASKS,
        "          scope: liên quan\n",
        "          scope: ⟦có liên quan\n",
        ("Phạm vi (scope)", "“có liên quan”", "cho phép: liên quan"),
    ),
    Fault(
        "wrong way of assigning",
        TASKS,
        "        - body: hoi-luat-gia-tinh\n          as: uy-vien\n",
        "        - body: hoi-luat-gia-tinh\n          as: ⟦truong-ban\n",
        ("Mục “as”", "“truong-ban”", "cho phép: uy-vien"),
    ),
    Fault(
        "added task with an assignee too many",
        AMENDED_PLAN,
        "            - body: uy-ban-nhan-dan-tinh\n",
        "            - body: uy-ban-nhan-dan-tinh\n            - body: ⟦so-noi-vu\n",
        ("không nhắc đến người được giao", "“so-noi-vu”"),
        data=AMENDED,
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_reported_at_its_place(tmp_path: pathlib.Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)


def test_a_name_in_another_letter_case_is_the_same_name(root: pathlib.Path) -> None:
    for file in (TASKS, SOURCE):
        text = (root / file).read_text(encoding="utf-8")
        assert text.count("các sở, ban, ngành") == 3
        (root / file).write_text(text.replace("các sở, ban, ngành", "các Sở, ban, Ngành"), "utf-8")
    assert problems_of(root) == []
