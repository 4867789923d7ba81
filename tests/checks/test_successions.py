"""What cannot have become of a body is told at its place."""

from pathlib import Path

import pytest

from tests.tools.faults import SUCCESSIONS, Fault, assert_reported

OF_TRANSPORT = "- from: so-giao-thong-van-tai\n  into: [so-xay-dung]\n  since: 2025\n"
OF_PLANNING = "- from: so-ke-hoach-va-dau-tu\n  into: [so-tai-chinh]\n  since: 2025\n"
OF_NATION = "- from_name: Ban Dân tộc tỉnh\n  into: [so-dan-toc-va-ton-giao]\n"
BACK = """
- from: so-xay-dung
  into: [⟦so-giao-thong-van-tai]
  since: 2026
  kind: renamed
  source: {url: https://example.org/, read: 2026-11-26}
  confidence: medium
"""
AGAIN = BACK.replace("so-xay-dung", "so-giao-thong-van-tai").replace(
    "[⟦so-giao-thong-van-tai]", "[⟦so-xay-dung]"
)
ENDED = (
    BACK.replace("so-xay-dung", "so-giao-thong-van-tai")
    .replace("[⟦so-giao-thong-van-tai]", "[]")
    .replace("renamed", "⟦ended")
)
FIRST = "- from: ban-dan-van-tinh-uy\n"

FAULTS = [
    Fault(
        "heir its own",
        SUCCESSIONS,
        OF_TRANSPORT,
        OF_TRANSPORT.replace("[so-xay-dung]", "[⟦so-giao-thong-van-tai]"),
        ("Cơ quan nhận là chính cơ quan cũ", "so-giao-thong-van-tai"),
    ),
    Fault(
        "circle",
        SUCCESSIONS,
        FIRST,
        f"{BACK.lstrip()}\n{FIRST}",
        (
            "Cơ quan nhận việc của chính nó, sau một vòng",
            "so-xay-dung → so-giao-thong-van-tai → so-xay-dung",
        ),
        others=1,
    ),
    Fault(
        "member that no group has",
        SUCCESSIONS,
        OF_NATION,
        OF_NATION.replace("Ban Dân tộc tỉnh", "⟦Ban Dân tộc"),
        ("Không nhóm nào trong groups.yml", "“Ban Dân tộc”", "Ban Dân tộc tỉnh"),
    ),
    Fault(
        "nobody of whom it is told",
        SUCCESSIONS,
        OF_NATION,
        "- ⟦into: [so-dan-toc-va-ton-giao]\n",
        ("Phải ghi đúng một trong hai mục", "from, from_name"),
    ),
    Fault(
        "two of whom it is told",
        SUCCESSIONS,
        OF_NATION,
        f"- ⟦from: so-y-te\n{OF_NATION[2:]}".replace("from_name", "  from_name"),
        ("Phải ghi đúng một trong hai mục", "“from, from_name”"),
    ),
    Fault(
        "since after the day of reading",
        SUCCESSIONS,
        OF_PLANNING,
        OF_PLANNING.replace("2025", "⟦2026-12"),
        ("Ngày này sau ngày đọc nguồn (26/11/2026)", "2026-12"),
    ),
    Fault(
        "an end with an heir",
        SUCCESSIONS,
        f"{OF_PLANNING}  kind: merged\n",
        OF_PLANNING.replace("[so", "⟦[so") + "  kind: ended\n",
        ("Kết thúc hoạt động thì không có cơ quan nhận", "so-tai-chinh"),
    ),
    Fault(
        "a merger without an heir",
        SUCCESSIONS,
        OF_PLANNING,
        OF_PLANNING.replace("[so-tai-chinh]", "⟦[]"),
        ("Hợp nhất thì có cơ quan nhận",),
    ),
    Fault(
        "an heir twice",
        SUCCESSIONS,
        OF_TRANSPORT,
        OF_TRANSPORT.replace("[so-xay-dung]", "[so-xay-dung, ⟦so-xay-dung]"),
        ("Cơ quan này đã ghi ở trước",),
    ),
    Fault(
        "an heir in two records",
        SUCCESSIONS,
        OF_PLANNING,
        f"{AGAIN.lstrip()}\n{OF_PLANNING}",
        ("Cơ quan nhận này đã ghi cho cùng cơ quan cũ",),
    ),
    Fault(
        "an end of a body that has an heir",
        SUCCESSIONS,
        OF_PLANNING,
        f"{ENDED.lstrip()}\n{OF_PLANNING}",
        ("Cơ quan này vừa ghi kết thúc vừa ghi có cơ quan nhận",),
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_is_told_at_its_place(tmp_path: Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)
