"""What the words of a line tell of it."""

import pytest

from macros.importing.understanding.text import as_json, understand


@pytest.mark.parametrize(
    "says",
    [
        "chỉ đạo như sau",
        "có ý kiến chỉ đạo như sau",
        "kết luận, chỉ đạo một số nội dung sau",
        "chỉ đạo triển khai thực hiện các nhiệm vụ sau",
    ],
)
def test_whoever_speaks_does_nothing_of_what_follows(says: str) -> None:
    text = (
        f"THÔNG BÁO\nKết luận về kho\n\nPhó Chủ tịch UBND tỉnh {says}:\n1. Sở Y tế lập sổ kho.\n"
        "2. Trên cơ sở báo cáo, giao Sở Tài chính chủ trì rà soát kho.\n3. Rà soát kho.\n"
    )
    found = as_json(understand(text))
    leads = [one["lead"] for one in found["tasks"]]
    assert (leads, found["unread"]) == ([["Sở Y tế"], ["Sở Tài chính"], []], [])


@pytest.mark.parametrize(
    ("begins", "period"),
    [
        ("Thứ năm hằng tuần", "every-week/T5"),
        ("Thứ hai mỗi tuần", "every-week/T2"),
        ("Vào thứ Sáu hàng tuần", "every-week/T6"),
        ("Chủ nhật hằng tuần", "every-week/CN"),
        ("Thứ hai là hằng tuần", "every-week"),
        ("Thứ hai, hằng tháng", "every-month"),
    ],
)
def test_a_day_of_the_week_at_the_head_is_no_ordinal(begins: str, period: str) -> None:
    text = f"KẾ HOẠCH\nCông tác năm 2027\nI. NHIỆM VỤ\n1. {begins}, Sở Nội vụ gửi danh sách.\n"
    [task] = as_json(understand(text))["tasks"]
    assert task["period"] == period
