"""Assignees that do not agree with the wording of their line."""

import pathlib

import pytest

from tests.core_fixtures import AMENDED, SOURCE, TASKS, TEXT, resealed
from tests.tools.faults import (
    AMENDED_PLAN,
    Fault,
    assert_reported,
    problems_of,
)

TASK_6 = "so-tu-phap, so-noi-vu, hoi-luat-gia-tinh]"

FAULTS = [
    Fault(
        "assignee that the wording does not name",
        TASKS,
        TASK_6,
        TASK_6.replace("]", ", ⟦so-y-te]"),
        ("không nhắc đến người được giao", "“so-y-te”"),
    ),
    Fault(
        "body in the wording that is not assigned",
        TASKS,
        TASK_6,
        "so-tu-phap, so-noi-vu]",
        ("chưa có: tìm thấy “Hội Luật gia tỉnh”", "thêm hoi-luat-gia-tinh"),
        at=(TEXT, "Sở Tư pháp, Sở Nội vụ, ⟦Hội Luật gia tỉnh"),
    ),
    Fault(
        "words that are no known name",
        TEXT,
        "*Tham mưu thực hiện:* Ban Dân vận Tỉnh ủy; các đồng chí Ủy viên Ban Chỉ đạo tỉnh.\n",
        "*Tham mưu thực hiện:* Ban Dân vận Tỉnh ủy; ⟦Sở Vũ trụ; các đồng chí Ủy viên Ban Chỉ đạo "
        "tỉnh.\n",
        ("không phải tên cơ quan, nhóm hay chức vụ đã biết", "“Sở Vũ trụ”"),
        others=1,  # nor does the source have them
    ),
    Fault(
        "assignee listed twice",
        TASKS,
        TASK_6,
        TASK_6.replace("]", ", ⟦hoi-luat-gia-tinh]"),
        ("đã ghi ở trên", "“hoi-luat-gia-tinh”"),
    ),
    Fault(
        "wrong scope",
        TASKS,
        "van-phong-uy-ban-nhan-dan-tinh, cac-so-ban-nganh, dia-phuong]",
        "van-phong-uy-ban-nhan-dan-tinh, {id: cac-so-ban-nganh, scope: ⟦có liên quan}, dia-phuong]",
        ("Phạm vi (scope)", "“có liên quan”", "cho phép: liên quan"),
    ),
    Fault(
        "wrong way of assigning",
        TASKS,
        TASK_6,
        "so-tu-phap, so-noi-vu, {id: hoi-luat-gia-tinh, as: ⟦truong-ban}]",
        ("Mục “as”", "“truong-ban”", "cho phép: uy-vien"),
    ),
    Fault(
        "added task with an assignee too many",
        AMENDED_PLAN,
        "            - uy-ban-nhan-dan-tinh\n",
        "            - uy-ban-nhan-dan-tinh\n            - ⟦so-noi-vu\n",
        ("không nhắc đến người được giao", "“so-noi-vu”"),
        data=AMENDED,
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_reported_at_its_place(tmp_path: pathlib.Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)


def test_what_the_wording_says_itself_need_not_be_typed(root: pathlib.Path) -> None:
    """The position through which a body is assigned, and the scope; typed they say the same."""
    text = (root / TASKS).read_text(encoding="utf-8")
    typed = text.replace(
        TASK_6, TASK_6.replace("hoi-luat-gia-tinh", "{id: hoi-luat-gia-tinh, as: uy-vien}")
    )
    typed = typed.replace(
        "cac-so-ban-nganh, dia-phuong]", "{id: cac-so-ban-nganh, scope: liên quan}, dia-phuong]"
    )
    assert typed.count("as: uy-vien") == typed.count("scope: liên quan") == 1
    (root / TASKS).write_text(typed, encoding="utf-8")
    assert problems_of(root) == []


def test_a_name_in_another_letter_case_is_the_same_name(root: pathlib.Path) -> None:
    for file in (TEXT, SOURCE):
        text = (root / file).read_text(encoding="utf-8")
        assert text.count("các sở, ban, ngành") == 3
        (root / file).write_text(text.replace("các sở, ban, ngành", "các Sở, ban, Ngành"), "utf-8")
    resealed(root)
    assert problems_of(root) == []


def test_who_works_with_others_may_have_any_role(root: pathlib.Path) -> None:
    """“Sở Tư pháp phối hợp với Thanh tra tỉnh …” does not say that Sở Tư pháp only helps."""
    for file in (TEXT, SOURCE):
        text = (root / file).read_text(encoding="utf-8")
        assert text.count("Ban giám sát đầu tư cộng đồng") == 1
        told = "Ban giám sát đầu tư cộng đồng; {} phối hợp với Thanh tra tỉnh rà soát"
        changed = text.replace("Ban giám sát đầu tư cộng đồng", told.format("Sở Tư pháp"))
        (root / file).write_text(changed, encoding="utf-8")
    resealed(root)
    assert problems_of(root) == []
    for file in (TEXT, SOURCE):
        text = (root / file).read_text(encoding="utf-8")
        told = text.replace("Sở Tư pháp phối hợp với", "Sở Y tế phối hợp với")
        (root / file).write_text(told, encoding="utf-8")
    resealed(root)
    assert ["thêm so-y-te với role: support" in str(one) for one in problems_of(root)] == [True]
