"""Where the lines of a document stand on its sheet."""

import pytest

from macros.recognisers.blocks import Block
from macros.recognisers.outline import read_outline
from macros.views.headings import tops
from macros.views.zones import look_of, names_signer, side_of, zones

DECISION = """THỦ TƯỚNG CHÍNH PHỦ
--------
Số: 9/QĐ-TTg
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Hà Nội, ngày 20 tháng 01 năm 2027

QUYẾT ĐỊNH
Ban hành Kế hoạch
THỦ TƯỚNG CHÍNH PHỦ

Căn cứ Luật A;
QUYẾT ĐỊNH:
Điều 1. Ban hành./.

Nơi nhận:
- B;
KT. THỦ TƯỚNG
PHÓ THỦ TƯỚNG
Nguyễn Văn Mẫu

Phụ lục I
CHỈ TIÊU
1. Một.
"""


def blocks(text: str) -> list[Block]:
    return list(read_outline(text).blocks)


def test_a_document_goes_from_its_head_to_its_end_and_on_to_appendices() -> None:
    found = [[zone for zone, _ in zones(*one)] for one in tops(read_outline(DECISION)).items()]
    assert found == [
        ["letterhead", "title", "centred", "basis", "body", "end"],
        ["title", "body"],
    ]


def test_sides_of_a_head_and_an_end() -> None:
    sides = {one.text: side_of(one) for one in blocks(DECISION) if one.role}
    assert sides["Số: 9/QĐ-TTg"] == "left"
    assert sides["--------"] == ""
    assert sides["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"] == "right"
    assert (sides["Nơi nhận:"], sides["Nguyễn Văn Mẫu"]) == ("left", "right")


def test_what_orders_stands_in_the_middle() -> None:
    looks = {one.text: look_of(one) for one in blocks(DECISION) if not one.role}
    assert [words for words, look in looks.items() if look] == ["QUYẾT ĐỊNH:"]


@pytest.mark.parametrize(
    ("signature", "names"),
    [
        ("TM. BAN\nTRƯỞNG BAN\nNguyễn Văn Mẫu", ["Nguyễn Văn Mẫu"]),
        ("PHÓ BÍ THƯ\nKiêm\nTRƯỞNG BAN\nĐinh Thị Mẫu", ["Đinh Thị Mẫu"]),
        ("KT. GIÁM ĐỐC\nLê Thị Mẫu\nKT. CỤC TRƯỞNG\nVũ Văn Mẫu", ["Lê Thị Mẫu", "Vũ Văn Mẫu"]),
        ("CHỦ TỊCH\n(Đã ký)\nPhạm Thị Mẫu", ["Phạm Thị Mẫu"]),
    ],
)
def test_names_below_a_signature(signature: str, names: list[str]) -> None:
    lines = [one for one in blocks(f"I. A\nLàm./.\n\nNơi nhận:\n- B;\n{signature}") if one.role][1:]
    following = [*lines[1:], None]
    found = [a.text for a, b in zip(lines, following, strict=True) if names_signer(a, b)]
    assert found == names
