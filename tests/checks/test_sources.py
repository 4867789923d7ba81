"""Facts that no plan prints, without a source."""

import pathlib

import pytest

from tests.tools.faults import DOCUMENTS, GROUPS, Fault, assert_reported

FAULTS = [
    Fault(
        "source missing for an outside fact",
        DOCUMENTS,
        "  number: 1256/QĐ-UBND\n  date: 2021-12-22\n  issuer: uy-ban-nhan-dan-tinh\n"
        "  # Kế hoạch không in tên và chưa tìm thấy nguồn nào ghi tên.\n  title: null\n",
        "  number: 1256/QĐ-UBND\n  date: 2021-12-22\n  issuer: uy-ban-nhan-dan-tinh\n"
        "  title: ⟦về việc cải cách hành chính\n",
        ("Trích yếu: không kế hoạch nào in điều này, và chưa có nguồn", "for: [title]"),
    ),
    Fault(
        "force without a source",
        DOCUMENTS,
        "  number: 120-KL/TW\n  date: 2016-01-07\n  issuer: bo-chinh-tri\n"
        "  title: về tiếp tục đẩy mạnh, nâng cao chất lượng, hiệu quả việc xây dựng và thực hiện "
        "Quy chế dân chủ ở cơ sở\n  force: unknown\n",
        "  number: 120-KL/TW\n  date: 2016-01-07\n  issuer: bo-chinh-tri\n"
        "  title: về tiếp tục đẩy mạnh, nâng cao chất lượng, hiệu quả việc xây dựng và thực hiện "
        "Quy chế dân chủ ở cơ sở\n  force: ⟦in_force\n",
        ("Hiệu lực này chưa có nguồn đủ tin cậy", "“in_force”"),
    ),
    Fault(
        "member without a source",
        GROUPS,
        "    - name: Ban Chỉ đạo của Đảng ủy Công an tỉnh\n      url: null\n      read: null\n"
        "      confidence: low\n",
        "    - name: Ban Chỉ đạo của Đảng ủy Công an tỉnh\n      url: ⟦null\n      read: null\n"
        "      confidence: high\n",
        ("Thành viên này chưa có nguồn", "confidence: low"),
    ),
    Fault(
        "member without a name",
        GROUPS,
        "    - name: Hội Cựu chiến binh tỉnh\n      url:",
        "    - ⟦url:",
        ("đúng một trong ba mục", "cho phép: body, group, name"),
    ),
    Fault(
        "member listed twice",
        GROUPS,
        "    - name: Hội Cựu chiến binh tỉnh\n      url: http://cuuchienbinh",
        "    - name: ⟦Tỉnh đoàn (Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh)\n"
        "      url: http://cuuchienbinh",
        ("Thành viên này đã ghi ở trên", "“Tỉnh đoàn (Đoàn Thanh niên"),
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_reported_at_its_place(tmp_path: pathlib.Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)
