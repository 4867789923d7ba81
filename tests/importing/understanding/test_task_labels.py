"""Of which lines a label tells who has them."""

import pytest

from macros.importing.understanding.text import as_json, understand


def test_who_organizes_all_of_a_plan_is_told_and_has_no_task_there() -> None:
    text = (
        "II. CƠ QUAN CHỈ ĐẠO VÀ TỔ CHỨC THỰC HIỆN\n1. Cơ quan chỉ đạo: Ủy ban nhân dân tỉnh.\n"
        "2. Đơn vị chủ trì thực hiện: Sở Y tế.\n3. Đơn vị phối hợp thực hiện: Các sở, ngành.\n"
    )
    answer = as_json(understand(text))
    assert (answer["tasks"], [one["at"] for one in answer["unread"]]) == ([], ["ii"])


_BY_BOTH = "Đơn vị chủ trì: Sở Y tế; phối hợp: Sở Nội vụ."


# What stands below “1. Rà soát kho”, and whose tasks it makes: at which place, of how many doers.
LABELLED = {
    "dashes that one line closes": (f"- Kiểm kê.\n- Lập sổ.\n{_BY_BOTH}", {"1": 2}),
    "dashes that one dash closes": (f"- Kiểm kê.\n- Lập sổ.\n- {_BY_BOTH}", {"1": 2}),
    "dashes that each have theirs": (
        f"- Kiểm kê.\n{_BY_BOTH}\n- Lập sổ.\nĐơn vị chủ trì: Sở Xây dựng.",
        {"1/-1": 2, "1/-2": 1},
    ),
    "dashes that share theirs, before one of another": (
        f"- Kiểm kê.\n- Lập sổ.\n{_BY_BOTH}\n- Sửa kho.\nĐơn vị chủ trì: Sở Xây dựng.",
        {"1/-1": 2, "1/-2": 2, "1/-3": 1},
    ),
    "letters that each have theirs": (
        f"a) Kiểm kê.\n{_BY_BOTH}\nb) Lập sổ.\nĐơn vị chủ trì: Sở Xây dựng.",
        {"1/a": 2, "1/b": 1},
    ),
    "letters of which the last has some": (
        f"a) Kiểm kê.\nb) Lập sổ.\n{_BY_BOTH}",
        {"1/a": 0, "1/b": 2},
    ),
}


@pytest.mark.parametrize(("below", "tasks"), LABELLED.values(), ids=list(LABELLED))
def test_a_label_is_said_of_the_line_above_or_of_the_dashes_where_it_comes_again(
    below: str, tasks: dict[str, int]
) -> None:
    text = f"KẾ HOẠCH\nNăm 2027\n\nII. NHIỆM VỤ\n1. Rà soát kho\n{below}"
    answer = as_json(understand(text))
    found = {one["at"]: len(one["lead"]) + len(one["support"]) for one in answer["tasks"]}
    assert found == {f"ii/{at}": doers for at, doers in tasks.items()}


def test_who_helps_by_a_line_below_a_bodys_duties_helps_with_each() -> None:
    text = "1. Sở Y tế\n- Kiểm kê thuốc.\n- Lập sổ.\nĐơn vị phối hợp: Sở Nội vụ."
    answer = as_json(understand(f"KẾ HOẠCH\nNăm 2027\n\nII. NHIỆM VỤ\n{text}"))
    assert [(one["at"], one["lead"], one["support"]) for one in answer["tasks"]] == [
        (at, ["Sở Y tế"], ["Sở Nội vụ"]) for at in ("ii/1/-1", "ii/1/-2")
    ]


def test_a_label_among_shares_is_not_of_the_section() -> None:
    text = "I. PHÂN CÔNG\n- Phụ trách chung: Đ/c Nguyễn Văn An.\n- Trang trí: Tổ Văn phòng."
    answer = as_json(understand(f"KẾ HOẠCH\nNăm 2027\n\n{text}\n"))
    assert answer["tasks"] == []
    assert [one["at"] for one in answer["unread"]][:1] == ["i/-1"]
