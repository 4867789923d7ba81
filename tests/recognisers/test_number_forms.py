"""Every form in tests/data/number-forms.tsv has its reading, every code of the decree its type."""

import pytest

from macros.recognisers import type_codes
from tests.recognisers.reading import Expected, rows, told

# number-forms.tsv, form by form: number, type, date. A number that the form writes in no unusual
# way stands as (number, type, None); the type is None where the symbol leaves it open.
FORMS: dict[str, Expected] = {
    "217-QĐ/TW": [("217-QĐ/TW", None, None)],
    "217/QĐ-TW": [("217/QĐ-TW", None, None)],
    "217 QĐ/TW": [("217-QĐ/TW", None, None)],
    "Quyết định 217,218 của Bộ Chính Trị": [
        ("217", "Quyết định", None),
        ("218", "Quyết định", None),
    ],
    "11-QĐi/TW": [("11-QĐi/TW", "Quy định", None)],
    "Quy định số 11": [("11", "Quy định", None)],
    "Kết luận số 120 ngày 07-01-2016": [("120", "Kết luận", "2016-01-07")],
    "120-KL/TW ngày 7-1-2016": [("120-KL/TW", "Kết luận", "2016-01-07")],
    "Thông báo số 810-TB/TU, ngày 06/5/2020": [("810-TB/TU", "Thông báo", "2020-05-06")],
    "10-KH/BCĐ ngày 18/3/2022": [("10-KH/BCĐ", "Kế hoạch", "2022-03-18")],
    "3260-KH/ĐĐQH15": [("3260-KH/ĐĐQH15", "Kế hoạch", None)],
    "02-KH/BCĐTW": [("02-KH/BCĐTW", "Kế hoạch", None)],
    "16/KH-HĐTĐKT": [("16/KH-HĐTĐKT", "Kế hoạch", None)],
    "1105/KH-ĐKT": [("1105/KH-ĐKT", "Kế hoạch", None)],
    "147-CTHĐ/TU": [("147-CTHĐ/TU", "Chương trình hành động", None)],
    "08-ĐA/TU": [("08-ĐA/TU", "Đề án", None)],
    "42-KH/ĐU": [("42-KH/ĐU", "Kế hoạch", None)],
    "402-CV/VPĐU": [("402-CV/VPĐU", "Công văn", None)],
    "590-CT/ĐUQSTW": [("590-CT/ĐUQSTW", "Chỉ thị", None)],
    "93/2021/NQ-HĐND": [("93/2021/NQ-HĐND", "Nghị quyết", None)],
    "77/NQ-HĐND": [("77/NQ-HĐND", "Nghị quyết", None)],
    "30c/NQ-CP": [("30c/NQ-CP", "Nghị quyết", None)],
    "66.18/2026/NQ-CP ; 66.25/2026/NQ-CP": [
        ("66.18/2026/NQ-CP", "Nghị quyết", None),
        ("66.25/2026/NQ-CP", "Nghị quyết", None),
    ],
    "01/QCPH/UBND-UBMTTQ": [("01/QCPH/UBND-UBMTTQ", "Quy chế phối hợp", None)],
    "19/2008/NQLT/CP-UBTUMTTQVN": [("19/2008/NQLT/CP-UBTUMTTQVN", "Nghị quyết liên tịch", None)],
    "01/2014/NQLT/CP-UBTƯMTTQVN": [("01/2014/NQLT/CP-UBTƯMTTQVN", "Nghị quyết liên tịch", None)],
    "162/2004/TTLT/BQP-BTC ; 21/2004/TTLT/BLĐTBXH-BYT": [
        ("162/2004/TTLT/BQP-BTC", "Thông tư liên tịch", None),
        ("21/2004/TTLT/BLĐTBXH-BYT", "Thông tư liên tịch", None),
    ],
    "50/2022/NĐ_CP": [("50/2022/NĐ-CP", "Nghị định", None)],
    "89/2015/N\u00d0-CP": [("89/2015/N\u0110-CP", "Nghị định", None)],
    "04/TT-BCA(X13) ; 04/1999/TT-BCA(C13)": [
        ("04/TT-BCA(X13)", None, None),
        ("04/1999/TT-BCA(C13)", "Thông tư", None),
    ],
    "73-CP ; 13/CP ; 619/TTg ; 82-TC/TCT ; 23-L/CTN ; 102-SL/L-004 ; 21-LCT/HDNN8": [
        ("73-CP", None, None),
        ("13/CP", None, None),
        ("619/TTg", None, None),
        ("82-TC/TCT", None, None),
        ("23-L/CTN", None, None),
        ("102-SL/L-004", None, None),
        ("21-LCT/HDNN8", None, None),
    ],
    "11/2016/UBTVQH13": [("11/2016/UBTVQH13", None, None)],
    "34/2007/PL-UBTVQH11": [("34/2007/PL-UBTVQH11", "Pháp lệnh", None)],
    "1187/NQ-UBTVQH14 ; 867/NQ-UBTVQH14 ; 1677/NQ-UBTVQH15": [
        ("1187/NQ-UBTVQH14", "Nghị quyết", None),
        ("867/NQ-UBTVQH14", "Nghị quyết", None),
        ("1677/NQ-UBTVQH15", "Nghị quyết", None),
    ],
    "61/2018/NĐCP ; 1961/QĐUBND ; 30c/NQCP": [
        ("61/2018/NĐCP", "Nghị định", None),
        ("1961/QĐUBND", None, None),
        ("30c/NQCP", "Nghị quyết", None),
    ],
    "217/2025/NĐ-\nCP": [("217/2025/NĐ-CP", "Nghị định", None)],
    "2231/SNV-CCHC&PC": [("2231/SNV-CCHC&PC", None, None)],
    "18/BCTĐ-STP": [("18/BCTĐ-STP", "Báo cáo thẩm định", None)],
    "83/BKHCN-BTTTT-VP ; 04/TTr-BKHCN-BTTTT": [
        ("83/BKHCN-BTTTT-VP", None, None),
        ("04/TTr-BKHCN-BTTTT", "Tờ trình", None),
    ],
    "01/HNVB-VPCP": [("01/HNVB-VPCP", None, None)],
    "05/2026/VLN/CV-LV ; 01-GCN-MT ; 12/YH/KT-TC": [
        ("05/2026/VLN/CV-LV", None, None),
        ("01-GCN-MT", "Giấy chứng nhận", None),
        ("12/YH/KT-TC", None, None),
    ],
    "286-TB-VPCP": [("286-TB-VPCP", "Thông báo", None)],
    "Thông báo 64-TB/VPTW ; Thông báo 262-TB/VPCP": [
        ("64-TB/VPTW", "Thông báo", None),
        ("262-TB/VPCP", "Thông báo", None),
    ],
    "TB 78/TB-UBND ; KH 283/KH-UBND ; NQ 193/2025/QH15 ; GP 197/GP-BNNMT ; KL 83-KL/TW": [
        ("78/TB-UBND", "Thông báo", None),
        ("283/KH-UBND", "Kế hoạch", None),
        ("193/2025/QH15", "Nghị quyết", None),
        ("197/GP-BNNMT", "Giấy phép", None),
        ("83-KL/TW", "Kết luận", None),
    ],
    "Công văn số 733/STP-XDTHPL ngày 03 tháng\n02 năm 2026": [
        ("733/STP-XDTHPL", "Công văn", "2026-02-03")
    ],
    "1163/QĐ-TTg ... của Bộ trưởng Bộ Tư pháp": [("1163/QĐ-TTg", None, None)],
    # No form in use:
    "Không số": [],  # shared by many laws, so it names none
    "Số: II /2026/QĐ-UBND": [],  # ruined by a scanner
    "Luật số 8 7⁄202%⁄QHI5 ; J 58/2024/QH1 5": [],  # ruined by a scanner
    "ngày 08/6/20210": [],  # a date with a slip, no number
}


@pytest.mark.parametrize("form", [row["form"] for row in rows("number-forms.tsv")])
def test_every_listed_form_has_its_expected_reading(form: str) -> None:
    text = form.replace("\\n", "\n")
    assert text in FORMS, "a new form: write down what it must give"
    assert told(text) == FORMS[text]
    assert told(f"Căn cứ ({text}); {text}.") == FORMS[text] * 2


def test_no_expectation_is_left_without_its_form() -> None:
    assert {row["form"].replace("\\n", "\n") for row in rows("number-forms.tsv")} == set(FORMS)


def test_all_codes_of_the_decree_are_known() -> None:
    for row in rows("document-type-codes.tsv"):
        if code := row["Chữ viết tắt"]:
            name = row["Tên loại văn bản hành chính"].removesuffix(" (cá biệt)")
            assert type_codes.TYPE_OF_CODE[code] == name.replace("uỷ", "ủy")
