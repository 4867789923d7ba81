"""What kind a proposed body has by its name."""

import pytest

from macros.importing.body_kinds import kind_of


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Bộ Xây dựng", "central"),
        ("Ban Tổ chức Trung ương", "central"),
        ("Ban Chỉ đạo Trung ương về nước sạch", "⟦committee⟧"),
        ("Tòa án nhân dân tối cao", "central"),
        ("Tòa án nhân dân tỉnh", "department"),
        ("Tòa án nhân dân khu vực", "⟦department⟧"),
        ("Ngân hàng Nhà nước Việt Nam", "central"),
        ("Ngân hàng Nhà nước chi nhánh Mẫu", "⟦enterprise⟧"),
        ("TTXVN", "central"),
        ("Bộ Chỉ huy Quân sự tỉnh", "department"),
        ("Công an Thành phố", "department"),
        ("Bộ Tư lệnh Quân khu", "⟦department⟧"),
        ("Bộ phận Một cửa", "⟦unit⟧"),
        ("Công ty Cấp nước Mẫu", "enterprise"),
        ("Ban Quản lý Khu kinh tế", "⟦unit⟧"),
        ("Hội Nông dân tỉnh", "front"),
        ("Hội Liên hiệp Văn học Nghệ thuật", "⟦association⟧"),
        ("Hiệp hội Gốm sứ", "association"),
        ("Hội Làm vườn", "⟦association⟧"),
        ("Giám đốc Sở Y tế", "⟦department⟧"),
        ("Phó Chủ tịch UBND tỉnh", "⟦government⟧"),
    ],
)
def test_a_name_says_a_kind_or_makes_one_likely(name: str, kind: str) -> None:
    assert kind_of(name) == kind
