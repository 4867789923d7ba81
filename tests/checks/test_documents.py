"""Documents of no use, younger than the plan that cites them, or with an unexplained force."""

import pathlib

import pytest

from tests.core_fixtures import AMENDED
from tests.tools.faults import DOCUMENTS, Fault, assert_reported

TOUCH = "    - document: nghi-dinh-283-2026-nd-cp\n"
FULL_TEXT = (
    "    url: https://vanban.chinhphu.vn/?pageid=27160&docid=205900\n    read: null\n  sources:\n"
)

FAULTS = [
    Fault(
        "new act that touches itself",
        DOCUMENTS,
        TOUCH,
        "    - document: ⟦nghi-dinh-145-2020-nd-cp\n",
        ("Văn bản liên quan đến chính nó",),
        others=1,
    ),
    Fault(
        "new act that is older",
        DOCUMENTS,
        TOUCH,
        "    - document: ⟦nghi-dinh-04-2015-nd-cp\n",
        ("Quy định mới có ngày (2015-01-09) trước văn bản này (2020-12-14)",),
        others=1,
    ),
    Fault(
        "new act that amends it",
        DOCUMENTS,
        TOUCH,
        "    - document: ⟦nghi-dinh-35-2022-nd-cp\n",
        ("Văn bản này đã ghi là thay thế hoặc sửa đổi",),
        others=1,
    ),
    Fault(
        "new act on a source that proves nothing",
        DOCUMENTS,
        "      confidence: high\n      quote: Không xây dựng",
        "      confidence: ⟦low\n      quote: Không xây dựng",
        ("Chưa đủ bằng chứng là có liên quan",),
    ),
    Fault(
        "full text elsewhere than on an official site",
        DOCUMENTS,
        FULL_TEXT,
        FULL_TEXT.replace("https://vanban.chinhphu.vn", "⟦https://thuvienphapluat.vn"),
        ("Trang này không phải trang chính thức", "thuvienphapluat.vn", "vbpl.vn"),
    ),
    Fault(
        "document of no use",
        DOCUMENTS,
        "- id: ket-luan-120-kl-tw-2016\n",
        "- id: ⟦luat-01-2020-qh14\n  type: Luật\n  number: 01/2020/QH14\n  date: null\n"
        "  issuer: null\n  title: null\n  force: unknown\n\n- id: ket-luan-120-kl-tw-2016\n",
        ("Không kế hoạch nào viện dẫn văn bản này", "“luat-01-2020-qh14”"),
    ),
    Fault(
        "document dated after the plan's year",
        DOCUMENTS,
        "  number: 11-QĐ/TW\n  date: 2019-02-18\n",
        "  number: 11-QĐ/TW\n  date: ⟦2023-02-18\n",
        ("có ngày sau kế hoạch 03-KH/BCĐ", "“2023-02-18”", "đến hết năm 2022"),
    ),
    Fault(
        "ended without the act that says so",
        DOCUMENTS,
        "  force: ended\n  force_from: 2023-07-01\n  replaced_by:\n    - luat-10-2022-qh15\n",
        "  force: ⟦ended\n  force_from: 2023-07-01\n",
        ("phải có văn bản thay thế hoặc bãi bỏ", "“ended”"),
    ),
    Fault(
        "force that begins before the document",
        DOCUMENTS,
        "  force: ended\n  force_from: 2023-07-01\n",
        "  force: ended\n  force_from: ⟦2003-07-01\n",
        ("bắt đầu trước ngày ban hành", "“2003-07-01”"),
    ),
    Fault(
        "amended without the act that did it",
        DOCUMENTS,
        "  title: về việc thử thứ nhất\n  force: unknown\n",
        "  title: về việc thử thứ nhất\n  force: ⟦amended\n  sources:\n    - for: [force]\n"
        "      url: https://example.invalid/\n      read: null\n      confidence: high\n",
        ("phải có văn bản sửa đổi hoặc lời giải thích", "amended_by"),
        data=AMENDED,
    ),
    Fault(
        "wording for a document that has a number",
        DOCUMENTS,
        "  title: về việc thử thứ nhất\n",
        "  title: về việc thử thứ nhất\n  cited_as:\n    ⟦- Chỉ thị số 33/CT-TTg ngày 20/8/2020\n",
        ("Văn bản có số thì được nhận ra theo số", "bỏ mục cited_as"),
        others=1,  # nor does any plan cite it in these words
        data=AMENDED,
    ),
    Fault(
        "document replaced by an older one",
        DOCUMENTS,
        "    - quyet-dinh-45-2023-qd-ttg\n",
        "    - quyet-dinh-45-2023-qd-ttg\n    - ⟦chi-thi-33-ct-ttg-2020\n",
        ("Văn bản thay thế có ngày (2020-08-20) trước văn bản này (2021-11-26)",),
        data=AMENDED,
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_reported_at_its_place(tmp_path: pathlib.Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)
