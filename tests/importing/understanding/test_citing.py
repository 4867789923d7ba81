"""Which documents a text cites."""

import pytest

from macros.importing.understanding.text import as_json, understand


@pytest.mark.parametrize(
    ("basis", "cited"),
    [
        (
            "Luật Kho tàng và Luật Cầu đường ngày 02 tháng 9 năm 2019",
            {"Luật Kho tàng", "Luật Cầu đường"},
        ),
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Kho tàng, Luật Cầu đường và Luật Bến bãi"
            " ngày 02 tháng 9 năm 2019",
            {"Luật sửa đổi, bổ sung một số điều của Luật Kho tàng, Luật Cầu đường và Luật Bến bãi"},
        ),
        (
            "Nghị định quy định chi tiết một số điều của Luật Kho tàng về quản lý sổ kho",
            {"Luật Kho tàng"},
        ),
        ("danh mục chất 2-DIETHYLAMINO-ETHANOL và 03-SYT-KH", {"03-SYT-KH"}),
    ],
)
def test_acts_are_cited_by_their_whole_titles_each_by_itself(basis: str, cited: set[str]) -> None:
    text = f"UỶ BAN NHÂN DÂN\n\nKẾ HOẠCH\n\nCăn cứ {basis};\n\n1. Sở Y tế sửa kho.\n"
    assert set(as_json(understand(text))["citations"]) == cited
