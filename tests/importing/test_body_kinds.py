"""What kind a proposed body has by its name, and which one there is told as nearest."""

import pytest

from macros.importing.body_kinds import kind_of, nearest


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Bộ Xây dựng", "central"),
        ("Bộ Chỉ huy Quân sự tỉnh", "⟦department⟧"),
        ("Bộ phận Một cửa", "⟦unit⟧"),
        ("Công ty Cấp nước Mẫu", "enterprise"),
        ("Ban Quản lý Khu kinh tế", "⟦unit⟧"),
        ("Hội Nông dân tỉnh", "⟦front⟧"),
        ("Hội Làm vườn", "⟦association⟧"),
        ("Giám đốc Sở Y tế", "⟦department⟧"),
        ("Phó Chủ tịch UBND tỉnh", "⟦government⟧"),
    ],
)
def test_a_name_says_a_kind_or_makes_one_likely(name: str, kind: str) -> None:
    assert kind_of(name) == kind


def test_nothing_of_another_kind_is_told_as_nearest() -> None:
    there = ["Sở Công Thương", "Sở Nội vụ", "Ban Nội chính Tỉnh ủy"]
    assert nearest("Bộ Công Thương", there) == ""
    assert nearest("Ban Tổ chức Tỉnh ủy", there) == ""
    assert nearest("Sở Nội vụ tỉnh", there) == "Sở Nội vụ"
