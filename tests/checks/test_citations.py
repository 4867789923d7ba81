"""Citations that lead to no document, or to several."""

import pathlib

import pytest

from tests.core_fixtures import SOURCE, TEXT, replaced, resealed
from tests.tools.faults import (
    DOCUMENTS,
    Fault,
    assert_reported,
    problems_of,
)

FAULTS = [
    Fault(
        "number without a record",
        TEXT,
        "Quyết định số 1256/QĐ-UBND ngày",
        "⟦Quyết định số 1257/QĐ-UBND ngày",
        ("chưa có bản ghi nào trong documents.yml", "“Quyết định số 1257", "số 1256/QĐ-UBND"),
        others=1,  # nor is it what the source prints
    ),
    Fault(
        "date that differs from print",
        DOCUMENTS,
        "  date: 2016-01-07\n",
        "  date: ⟦2016-07-01\n",
        ("Ngày văn bản khác với nhiệm vụ 2", "“2016-07-01”", "cho phép: 2016-01-07"),
    ),
    Fault(
        "type that differs from print",
        DOCUMENTS,
        "  type: Pháp lệnh\n  number: 34",
        "  type: ⟦Nghị định\n  number: 34",
        ("Loại văn bản khác với nhiệm vụ 9", "“Nghị định”", "cho phép: Pháp lệnh"),
    ),
    Fault(
        "document that two records fit",
        DOCUMENTS,
        "- id: ket-luan-120-kl-tw-2016\n",
        "- id: ket-luan-120\n  type: Kết luận\n  number: 120-KL/TW\n  date: null\n"
        "  issuer: null\n  title: null\n  force: unknown\n\n- id: ket-luan-120-kl-tw-2016\n",
        ("khớp với nhiều bản ghi", "ket-luan-120, ket-luan-120-kl-tw-2016"),
        at=(TEXT, "Tiếp tục thực hiện ⟦Kết luận số 120-KL/TW"),
    ),
    Fault(
        "wording by which no plan cites",
        DOCUMENTS,
        "    - quy định về xây dựng xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật\n",
        "    - quy định về xây dựng xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật\n"
        "    - ⟦quy định về chuẩn tiếp cận pháp luật\n",
        ("Không kế hoạch nào gọi văn bản đúng từng chữ",),
    ),
    Fault(
        "wording of two documents",
        DOCUMENTS,
        "    - quy định về xây dựng xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật\n",
        "    - quy định về xây dựng xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật\n"
        "    - Chương trình tổng thể cải cách hành chính Nhà nước giai đoạn 2021 - 2030\n",
        ("Cách gọi này đã thuộc về văn bản chuong-trinh-tong-the",),
        at=(
            DOCUMENTS,
            "chuẩn tiếp cận pháp luật\n    - ⟦Chương trình tổng thể cải cách hành chính",
        ),
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_reported_at_its_place(tmp_path: pathlib.Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)


@pytest.mark.parametrize(
    ("cited", "offered"),
    [
        ("Quyết định số 219-QĐ/TW ngày 12/12/2013", ""),  # 218-QĐ/TW is cited elsewhere
        ("Quyết định số 1256/QD-UBND", "1256/QĐ-UBND"),
        ("Quyết định số 1256/2021/QĐ-UBND", "1256/QĐ-UBND"),
        ("Quyết định số 1265/QĐ-UBND ngày 22/12/2021", "1256/QĐ-UBND"),
        ("Quyết định số 1265/QĐ-UBND ngày 23/12/2021", ""),
        ("Kế hoạch số 1256/KH-UBND", ""),
        ("Quyết định số 1356/QĐ-BNV", ""),
    ],
)
def test_only_a_document_that_may_be_meant_is_offered(
    root: pathlib.Path, cited: str, offered: str
) -> None:
    """The plan cites 1256/QĐ-UBND no longer, but another number."""
    old = "Quyết định số 1256/QĐ-UBND ngày 22/12/2021"
    for file in (TEXT, SOURCE):
        replaced(root / file, old, cited)
    resealed(root)
    hints = {one.hint for one in problems_of(root) if "chưa có bản ghi" in one.what}
    own = f"thêm bản ghi, hoặc xem lại bản ghi có số {offered}" if offered else "thêm bản ghi"
    assert hints == {own}
