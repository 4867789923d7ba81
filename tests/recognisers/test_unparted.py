"""What no line may part is found, and nothing beside it."""

import pytest

from macros.recognisers.unparted import unparted

# Between brackets: what stays on one line.
TEXTS = [
    "Kế [hoạch 91-KH/BCĐ] năm 2024 so với Kế [hoạch 91-KH/BCĐ] năm 2023",
    "theo Nghị [định số 04/2015/NĐ-CP] của Chính phủ",
    "Thông tư liên [tịch số 30a/2008/TTLT-BNV-BTC], [92/KH-UBND] [và 93-CTr/TU]",
    "[91-KH/BCĐ]",
    "[Quý III/2022], [quý IV] và [quý 2]",
    "Điều 5, mục II; nhiệm vụ 6a, tháng 9 năm 2022",
    "ngày 07/01/2016, giai đoạn 2021-2025, 15 - 20 người",
    "quý vị, quý IVa, quý 12",
    "",
]


@pytest.mark.parametrize("marked", TEXTS)
def test_what_belongs_together_is_found(marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    found = list(unparted(text))
    shown = text
    for start, end in reversed(found):
        shown = f"{shown[:start]}[{shown[start:end]}]{shown[end:]}"
    assert shown == marked
