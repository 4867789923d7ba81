"""Document numbers: real ones, the plan's, near misses, keys, hostile text."""

import random
import unicodedata
from pathlib import Path

import pytest

from macros.recognisers.numbers import find_numbers, number_key
from tests.recognisers.reading import Expected, rows, spelled, told

PLAN = Path(__file__).parents[2] / "data" / "plans" / "03-kh-bcd-2022" / "source.txt"

# What document-numbers.tsv itself lost; found as far as it goes, or not at all.
CUT_OFF = {
    "11/2020/TT-": ["11/2020/TT"],
    "36/2017/TT-": ["36/2017/TT"],
    "68/2015/TT-": ["68/2015/TT"],
    "13/2016/TT-": ["13/2016/TT"],
    "01/2012/QĐ-": ["01/2012/QĐ"],
    "03/2018/TTLT-BCA-": ["03/2018/TTLT-BCA"],
    "TT": [],
}
STRAY_MARK = {"'56/2020/TT-BCT": ["56/2020/TT-BCT"]}
# The symbol slipped into the title: the figures are found after "Thông tư số", never alone.
WITHOUT_SYMBOL: dict[str, list[str]] = {"10": [], "08": [], "21": [], "37": [], "71/2015": []}


def missed(sentence: str) -> dict[str, list[str]]:
    """The numbers not found as listed in a sentence about them, with what is found instead."""
    wrong = {}
    for row in rows("document-numbers.tsv"):
        found = spelled(sentence.format(**row))
        if found != [row["number"].replace("_", "-")]:
            wrong[row["number"]] = found
    return wrong


def test_real_numbers_in_a_sentence() -> None:
    wrong = missed("Căn cứ {type} số {number} ngày {date} của {issuer};")
    assert wrong == CUT_OFF | STRAY_MARK
    assert 1 - len(wrong) / len(rows("document-numbers.tsv")) >= 0.99


def test_real_numbers_alone() -> None:
    wrong = missed("{number}")
    assert wrong == CUT_OFF | STRAY_MARK | WITHOUT_SYMBOL
    assert 1 - len(wrong) / len(rows("document-numbers.tsv")) >= 0.99


def test_types_and_dates_of_real_numbers() -> None:
    for row in rows("document-numbers.tsv"):
        day, month, year = row["date"].split("/")
        date = f"{year}-{month:0>2}-{day:0>2}"
        for found in find_numbers("{type} số {number} ngày {date}".format(**row)):
            assert found.type == row["type"]
            assert found.date == (None if row["number"].endswith("-") else date)
        for found in find_numbers(row["number"]):
            assert found.type in (None, row["type"]), "a symbol never tells a wrong type"


def test_real_numbers_have_keys_of_their_own() -> None:
    numbers = {row["number"] for row in rows("document-numbers.tsv")}
    assert len({number_key(number) for number in numbers}) == len(numbers)


def test_the_plan_cites_17_numbers_18_times_and_prints_its_own() -> None:
    assert told(PLAN.read_text(encoding="utf-8")) == [
        ("03-KH/BCĐ", "Kế hoạch", None),
        ("120-KL/TW", "Kết luận", "2016-01-07"),
        ("11-QĐ/TW", "Quy định", None),
        ("29-HD/BCĐ", "Hướng dẫn", "2018-03-24"),
        ("33/CT-TTg", "Chỉ thị", "2021-11-26"),
        ("08-CT/TU", "Chỉ thị", "2021-05-25"),
        ("396-QĐ/TU", "Quyết định", "2021-10-19"),
        ("04-NQ/TU", "Nghị quyết", "2021-10-18"),
        ("93/NQ-HĐND", "Nghị quyết", "2021-12-08"),
        ("1256/QĐ-UBND", "Quyết định", "2021-12-22"),
        ("217-QĐ/TW", "Quyết định", "2013-12-12"),
        ("218-QĐ/TW", "Quyết định", None),  # a footnote stands between "ngày" and its date
        ("810-TB/TU", "Thông báo", "2020-05-06"),
        ("4054-QĐ/TU", "Quyết định", "2014-10-24"),
        ("34/2007/PL-UBTVQH11", "Pháp lệnh", None),
        ("04/2015/NĐ-CP", "Nghị định", "2015-01-09"),
        ("145/2020/NĐ-CP", "Nghị định", "2020-12-14"),
        ("37-CT/TW", "Chỉ thị", "2019-09-03"),
        ("145/2020/NĐ-CP", "Nghị định", "2020-12-14"),
    ]


NEAR_MISSES = """\
Nhiệm vụ 6; mục 6.1, phần II; khóa XI, khoá 11; 03 cơ quan; Hà Nội + T26; Điều 1 - UBND tỉnh
quý III/2022; năm 2022 - UBND tỉnh; giai đoạn 2021 - 2030; Quý I/2022 - Quý II/2022; 30/4-1/5
ngày 06/5/2020; ngày 14/12/2020; 145/2020; 20.5.2022; tháng 5/2022 - KH; tháng …/2026
1/2 số phiếu; 60-70%; 12%/năm; 02 buổi/ngày; 2.000 đồng/người; 50.000đ/kg; 10 m3/ngày; 24/24h
Điện thoại 0255.3822.123, 0912-345-678; số 12/KP3; Số 15/3A đường Hùng Vương; 51F-123.45; 3G/4G
Mẫu số 02-KNĐ/ĐV; Biểu số 02/TTr-SNV; Phụ lục số 01; Số:       /KH-SCT; 13/UB; B12/CP; 01 QĐ
năm 2022 KH-ĐT; 4 - HD - ban hành; năm 2022 - KH - ĐT; 1.234.567/CP; 2021-2025/KH
Kế hoạch 2022 của Ban Chỉ đạo; Báo cáo 5/2022 của Sở Tư pháp; Báo cáo 6 tháng của Sở Tư pháp
Kế hoạch 5 năm 2021 - 2025; Kế hoạch số 3,5 tỷ; Chỉ thị 16; Thông báo 5 của các sở
Dự án số 2; Phương án số 1; quyết định số 5; quy định 03 cơ quan; dự án đầu tư xây dựng số 1
QCVN 01-1:2018/BYT; QCVN 104:2019/BGTVT; TCVN 6909:2001; TCXDVN 33-2006/BXD
http://example.vn/van-ban/1256/QĐ-UBND.pdf; 1256_QĐ-UBND.docx
Luật số 8 7/2025; 58/2024/QH1 5; 2/QH15
"""


@pytest.mark.parametrize("text", NEAR_MISSES.replace("\n", "; ").strip("; ").split("; "))
def test_near_misses_are_no_numbers(text: str) -> None:
    assert told(text) == []
    assert told(f"Theo {text} thì") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Số: 1206 /QĐ-HVTC ngày 5/5/2020", [("1206/QĐ-HVTC", None, "2020-05-05")]),
        ("Nghị quyết số 15- NQ/tw", [("15-NQ/tw", "Nghị quyết", None)]),
        ("145/ 2020/ NĐ - CP", [("145/2020/NĐ-CP", "Nghị định", None)]),
        ("145/2020/NĐ- \n CP", [("145/2020/NĐ-CP", "Nghị định", None)]),
        ("217‑QĐ/TW", [("217-QĐ/TW", None, None)]),
        ("04/NQ–TU", [("04/NQ-TU", "Nghị quyết", None)]),
        ("12/QĐ-UBND - UBND tỉnh", [("12/QĐ-UBND", None, None)]),
        ("12/QĐ-UBND\n- UBND tỉnh", [("12/QĐ-UBND", None, None)]),
        ("Công văn số 123/VPCP", [("123/VPCP", "Công văn", None)]),
        ("10315/CT-TTHT", [("10315/CT-TTHT", None, None)]),
        ("NGHỊ ĐỊNH SỐ 13/CP", [("13/CP", "Nghị định", None)]),
        ("Phòng TC 82/STC-QLNS", [("82/STC-QLNS", None, None)]),
        ("Luật Điện lực số 61/2024/QH15", [("61/2024/QH15", "Luật", None)]),
        ("Bộ Luật Lao động số 45/2019/QH14", [("45/2019/QH14", "Bộ luật", None)]),
        ("luật; pháp luật số 80/2015/QH13", [("80/2015/QH13", None, None)]),
        ("Nghị định số 145/2020 của Chính phủ", [("145/2020", "Nghị định", None)]),
        ("Quyết định số 217, 03 cơ quan", [("217", "Quyết định", None)]),
        (
            "Quyết định số 217-QĐ/TW, 218-QĐ/TW (ngày 12.12.2013), 08-CT/TU",
            [
                ("217-QĐ/TW", "Quyết định", None),
                ("218-QĐ/TW", "Quyết định", "2013-12-12"),
                ("08-CT/TU", "Chỉ thị", None),
            ],
        ),
        ("Quyết định số 217-QĐ/TW. Và 218-QĐ/TW", [
            ("217-QĐ/TW", "Quyết định", None),
            ("218-QĐ/TW", None, None),
        ]),
    ],
)  # fmt: skip
def test_spellings_lists_and_types(text: str, expected: Expected) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("after", "date"),
    [
        (" ngày 07/01/2016", "2016-01-07"),
        (" ngày 7-1-2016", "2016-01-07"),
        (", ngày 06/5/2020", "2020-05-06"),
        (" ngày 03 tháng 02 năm 2026", "2026-02-03"),
        ("\nngày 29/02/2024", "2024-02-29"),
        (" ngày 29/02/2023", None),
        (" ngày 08/6/20210", None),
        (" ngày 8/6-2021", None),
        (" của Tỉnh ủy ngày 29/12/2025", None),
        (". Ngày 07/01/2016", None),
    ],
)
def test_a_date_counts_when_it_follows_and_exists(after: str, date: str | None) -> None:
    assert told(f"120-KL/TW{after}") == [("120-KL/TW", "Kết luận", date)]


@pytest.mark.parametrize(
    "spellings",
    [
        ["217-QĐ/TW", "217/QĐ-TW", "217 QĐ/TW", "217_qđ_tw", "217 - Q\u00d0/TW"],
        ["04/2015/NĐ-CP", "4/2015/NĐ-CP", "04/2015/nđ-cp", "04/2015/NĐ_CP", "04/2015/NĐCP"],
        ["04/2015/NĐ-\nCP", " 04 / 2015 / NĐ – CP ", unicodedata.normalize("NFD", "4/2015/NĐ-CP")],
        ["01/2014/NQLT/CP-UBTƯMTTQVN", unicodedata.normalize("NFD", "1/2014/NQLT/CP-UBTƯMTTQVN")],
        ["30c/NQ-CP", "30C/NQCP"],
        ["102-SL/L-004", "102/SL-L-004"],
    ],
)  # fmt: skip
def test_spellings_of_one_number_have_one_key(spellings: list[str]) -> None:
    assert len({number_key(spelling) for spelling in spellings}) == 1


def test_different_numbers_have_different_keys() -> None:
    numbers = [
        *("93/NQ-HĐND", "93/2021/NQ-HĐND", "30/NQ-CP", "30c/NQ-CP", "145/2020", "145/2020/NĐ-CP"),
        *("11", "11-QĐ/TW", "11-QĐi/TW", "111-QĐ/TW", "11-QĐ/TU", "11-QĐ/TƯ"),
        *("12/HD-TU", "12/HĐ-TU", "102-SL/L-004", "102-SL/L-0-04"),
        *("66/2026/NQ-CP", "66.1/2026/NQ-CP", "04/TT-BCA", "04/TT-BCA(X13)", "1/CT-CP", "1/CTr-CP"),
    ]
    assert len({number_key(number) for number in numbers}) == len(numbers)


HOSTILE = [
    *("1/", "-QĐ/", "ngày ", "1/1 ", "1/QĐ ", "Nghị quyết ", "Quyết định 1,1,1,1", "1,", "số "),
    *("1/2020/", "1-A-A-A-A-A-A-A", "1/A& ", "1 QĐ/", "\n", "e\u0323", "12345", "A", "( "),
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_returns(piece: str) -> None:
    assert told(piece * (100_000 // len(piece))) == []


def test_a_hundred_thousand_characters_of_numbers() -> None:
    assert spelled("1-QĐ/TW " * 12_500) == ["1-QĐ/TW"] * 12_500


def test_places_in_decomposed_text() -> None:
    text = unicodedata.normalize("NFD", "Nghị quyết số 01/2014/NQLT/CP-UBTƯMTTQVN ngày 18/11/2014")
    (found,) = find_numbers(text)
    assert found.number == "01/2014/NQLT/CP-UBTƯMTTQVN"
    assert found.printed == unicodedata.normalize("NFD", found.number)
    assert (found.type, found.date) == ("Nghị quyết", "2014-11-18")
    assert text[found.start : found.end] == found.printed


def test_numbers_strewn_over_prose_are_all_found() -> None:
    rng = random.Random(20220)
    unclear = CUT_OFF | STRAY_MARK | WITHOUT_SYMBOL
    numbers = [r["number"] for r in rows("document-numbers.tsv") if r["number"] not in unclear]
    numbers += ["217-QĐ/TW", "2231/SNV-CCHC&PC", "66.18/2026/NQ-CP", "102-SL/L-004", "61/2018/NĐCP"]
    prose = NEAR_MISSES.split("\n")[:-1]
    for _ in range(200):
        text, expected = "", []
        for number in rng.choices(numbers, k=10):
            text += rng.choice(prose) + rng.choice([". ", ";\n", " (", "\n\n"])
            text += rng.choice(["", "Nghị định số ", "số ", "Quyết định ", "văn bản "])
            expected.append((len(text), len(text) + len(number), number))
            text += number + rng.choice(["", ",", ")", " ngày 07/01/2016", " của Chính phủ"]) + "\n"
        found = find_numbers(text)
        assert [(one.start, one.end, one.printed) for one in found] == expected
        assert all(number_key(one.printed) == number_key(one.number) for one in found)
