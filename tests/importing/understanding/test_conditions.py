"""What stands before those whom a sentence names."""

import pytest

from macros.importing.understanding.text import as_json, understand


@pytest.mark.parametrize(
    "first",
    [
        "Theo đề nghị của Bộ Y tế tại Công văn số 5/BYT, Chủ tịch UBND tỉnh giao Sở Y tế",
        "Xét đề nghị của Sở Nội vụ, UBND tỉnh có ý kiến như sau: Giao Sở Y tế",
        "Thực hiện Công văn số 5/BYT-KH ngày 21/01/2027, UBND tỉnh yêu cầu Sở Y tế",
        "Triển khai ý kiến chỉ đạo của UBND tỉnh tại Công văn số 5, Sở Nội vụ đề nghị Sở Y tế",
        "Thừa lệnh Chủ tịch UBND tỉnh, Văn phòng UBND tỉnh đề nghị Sở Y tế",
        "Tiếp theo Công văn số 5/UBND-KT ngày 02/01/2027, UBND tỉnh yêu cầu Sở Y tế",
        "Về việc này, UBND tỉnh giao Sở Y tế",
        "Liên quan đến nội dung trên, Chủ tịch UBND tỉnh giao Sở Y tế",
    ],
)
def test_a_letter_of_one_paragraph_gives_its_task(first: str) -> None:
    """It begins as the bases of a decision do."""
    head = "UBND TỈNH MẪU\nSố: 7/UBND-KT\nV/v rà soát kho\nKính gửi: Sở Y tế\n\n"
    [task] = as_json(understand(f"{head}{first} rà soát kho.\n\nNơi nhận:\n- Như trên."))["tasks"]
    assert task["lead"] == ["Sở Y tế"]
