"""Whose name is not surely printed whole has no task."""

import pytest

from macros.importing.understanding.text import as_json, understand


def test_who_lays_a_matter_before_another_in_a_cell_keeps_the_own_name_in_prose() -> None:
    before = "Ủy ban nhân dân cấp tỉnh trình Hội đồng nhân dân cùng cấp"
    answer = as_json(
        understand(
            f"KẾ HOẠCH\nCông tác năm 2027\n\nII. NHIỆM VỤ\n- {before} bố trí ngân sách cho kho.\n"
            "\nPHỤ LỤC\n| TT | Nhiệm vụ | Chủ trì | Phối hợp |\n|---|---|---|---|\n"
            f"| 1 | Mở kho | {before} | Sở Y tế |\n"
        )
    )
    assert answer["tasks"][0]["lead"] == ["Ủy ban nhân dân cấp tỉnh"]


DOUBTED = {
    "a place behind a name": (
        "1. Hội Thủ kho tỉnh Mẫu Sơn, tỉnh Mẫu Thủy có trách nhiệm sửa kho.",
        ["Hội Thủ kho tỉnh Mẫu Sơn"],
    ),
    "words of the sentence": ("1. Quỹ chịu sự quản lý của Sở Y tế, lập sổ kho.", []),
    "what somebody was set up for": (
        "1. Ban Vận động thành lập Hội Thủ kho tỉnh có nhiệm vụ lập sổ kho.",
        [],
    ),
    "the first half of a word": ("1. Bộ Tổng Kho vận chỉ đạo Cục Kho sửa kho.", []),
    "the first words of a firm's name": (
        "1. Yêu cầu Công ty Cổ phần xây dựng giao thông Mẫu Sơn thực hiện giám sát kho.",
        [],
    ),
    "words of what a firm is to do": (
        "1. Đề nghị Công ty nộp lại hồ sơ về Sở Y tế để được sửa kho.",
        [],
    ),
    "a right and a word that points back": (
        "1. Chủ đầu tư được quyền giao nhà thầu này thực hiện một số công việc.",
        [],
    ),
    "who drafts what another is to check": (
        "1. Sở Tư pháp có trách nhiệm kiểm tra sổ kho do Sở Y tế chủ trì soạn thảo.",
        ["Sở Tư pháp"],
    ),
    "who gives it to another": (
        "1. Hội đồng nhân dân tỉnh giao Sở Y tế sửa kho.",
        ["Sở Y tế"],
    ),
}


@pytest.mark.parametrize(("line", "lead"), DOUBTED.values(), ids=list(DOUBTED))
def test_nobody_leads_whose_name_is_not_printed_whole(line: str, lead: list[str]) -> None:
    tasks = as_json(understand(f"KẾ HOẠCH\n\nI. NHIỆM VỤ\n{line}"))["tasks"]
    assert [who for one in tasks for who in one["lead"]] == lead


def test_whom_a_thing_is_handed_over_to_has_no_role_in_the_work() -> None:
    line = "1. Sở Y tế chủ trì quản lý kho chuyển giao cho Sở Tài chính."
    [task] = as_json(understand(f"KẾ HOẠCH\n\nI. NHIỆM VỤ\n{line}"))["tasks"]
    assert task["roles"] == {"lead": ["Sở Y tế"]}
