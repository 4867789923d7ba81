"""What the first lines of a text say of its issuer, where the data do not know that body."""

import pytest

from macros.importing.header_facts import HeaderFacts, header_facts
from macros.importing.plan_folder import issuer_proposal
from macros.importing.understanding.facts import years_named, years_of
from macros.linking.composing import linked
from macros.linking.lexicon import Lexicon
from macros.reading.loading import load
from macros.recognisers.outline import read_outline
from tests.core_fixtures import ROOT

PRINTED = """{issuer}
Số: 12/KH
Hà Nội, ngày 5 tháng 3 năm 2027
KẾ HOẠCH
Công tác năm 2027

1. {words}
"""


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return linked(load(ROOT)[0])


def facts(issuer: str, words: str, lexicon: Lexicon) -> HeaderFacts:
    return header_facts(read_outline(PRINTED.format(issuer=issuer, words=words)), lexicon, ())


@pytest.mark.parametrize(
    ("issuer", "words", "name"),
    [
        ("BỘ XÂY DỰNG", "Đơn vị thuộc Bộ Xây dựng làm.", "Bộ Xây dựng"),
        ("BỘ XÂY DỰNG", "Đơn vị thuộc Bộ làm.", "⟦Bộ Xây Dựng⟧"),
        ("BỘ XÂY DỰNG", "Bộ Xây dựng, Bộ Xây Dựng làm.", "⟦Bộ Xây Dựng⟧"),
        ("BỘ XÂY DỰNG", "BỘ XÂY DỰNG làm.", "⟦Bộ Xây Dựng⟧"),
        ("VĂN PHÒNG", "Văn phòng Tỉnh ủy làm.", "⟦Văn phòng⟧"),
        ("UBND HUYỆN MẪU\nVĂN PHÒNG", "Văn phòng làm.", "⟦Văn phòng UBND huyện Mẫu⟧"),
    ],
)
def test_a_name_in_capitals_is_spelled_as_the_text_does(
    issuer: str, words: str, name: str, lexicon: Lexicon
) -> None:
    proposed = issuer_proposal(facts(issuer, words, lexicon), "")
    assert proposed is not None
    assert proposed["name"] == name


def test_an_office_in_short_is_likely_the_one_that_the_data_know(lexicon: Lexicon) -> None:
    found = facts("VĂN PHÒNG UBND TỈNH MẪU", "Văn phòng làm.", lexicon)
    assert (found.issuer, found.is_sure) == ("van-phong-uy-ban-nhan-dan-tinh", False)


def test_a_rule_below_the_issuer_is_no_part_of_its_name(lexicon: Lexicon) -> None:
    assert facts("BỘ XÂY DỰNG -------", "Làm.", lexicon).issuer_words == "BỘ XÂY DỰNG"


@pytest.mark.parametrize(
    ("lines", "type_", "title"),
    [
        ("KẾ HOẠCH\nCông tác năm 2027", "Kế hoạch", "Công tác năm 2027"),
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG\nnăm 2027", "Chương trình hành động", "năm 2027"),
        ("THÔNG BÁO VỀ LỊCH HỌC BÙ NGÀY 04/5", "Thông báo", "VỀ LỊCH HỌC BÙ NGÀY 04/5"),
        ("KẾ HOẠCH\nCông tác\n(Kèm theo Quyết định\ncủa Giám đốc)", "Kế hoạch", "Công tác"),
        ("KẾ HOẠCH (nháp)\nCông tác\n(Kèm theo Quyết định số 5", "Kế hoạch", "Công tác"),
        ("KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH\nnăm 2027", "Kế hoạch", "CẢI CÁCH HÀNH CHÍNH năm 2027"),
    ],
)
def test_a_line_of_the_type_may_begin_the_title(
    lines: str, type_: str, title: str, lexicon: Lexicon
) -> None:
    text = PRINTED.format(issuer="BỘ XÂY DỰNG", words="Làm.")
    text = text.replace("KẾ HOẠCH\nCông tác năm 2027", lines)
    found = header_facts(read_outline(text), lexicon, ())
    assert (found.type, found.title) == (type_, title)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Bộ Xây dựng", "central"),
        ("Công ty cổ phần Mẫu", "enterprise"),
        ("Trung tâm Mẫu tỉnh", "unit"),
        ("Văn phòng UBND huyện Mẫu", "government"),
        ("HĐND huyện Mẫu", "council"),
        ("Ủy ban Kiểm tra Tỉnh ủy Mẫu", "party"),
        ("Tỉnh uỷ Mẫu", "party"),
        ("Câu lạc bộ Mẫu", "⟦association⟧"),
    ],
)
def test_the_kind_of_an_issuer_is_said_by_its_name(name: str, kind: str, lexicon: Lexicon) -> None:
    proposed = issuer_proposal(facts(name.upper(), f"{name} làm.", lexicon), "")
    assert proposed is not None
    assert proposed["kind"].startswith(kind)


def test_an_issuer_below_a_province_of_the_data_is_of_here(lexicon: Lexicon) -> None:
    head = "UBND TỈNH BIỂN BẠC\nSỞ NỘI VỤ"
    read = read_outline(PRINTED.format(issuer=head, words="Làm."))
    assert [header_facts(read, lexicon, places).is_sure for places in ([], ["tỉnh Biển Bạc"])] == [
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("Công tác năm 2027", (2027,)),
        ("Thực hiện Chỉ thị số 27/CT-TTg ngày 15 tháng 8 năm 2024", ()),
        ("Thực hiện Nghị quyết ngày 15 tháng 8 năm 2024, năm 2025 và năm 2026", (2025, 2026)),
        ("Phát triển đô thị đến năm 2030", ()),
    ],
)
def test_the_day_of_a_cited_document_is_no_year_of_the_plan(
    title: str, years: tuple[int, ...]
) -> None:
    assert years_named(title) == years


@pytest.mark.parametrize(
    ("words", "span", "own"),
    [
        ("Chi trả kinh phí giai đoạn 2018 - 2022", None, (2027,)),
        ("Phát triển giáo dục giai đoạn 2026 - 2028", (2026, 2028), (2026, 2027, 2028)),
        ("Hoạt động năm học 2027–2028", (2027, 2028), (2027, 2028)),
    ],
)
def test_years_before_that_of_the_date_are_not_those_of_the_plan(
    words: str, span: tuple[int, int] | None, own: tuple[int, ...], lexicon: Lexicon
) -> None:
    outline = read_outline(
        PRINTED.format(issuer="SỞ Y TẾ", words="").replace("Công tác năm 2027", words)
    )
    assert header_facts(outline, lexicon, ()).years == span
    assert years_of(outline) == own


def test_a_day_written_by_hand_leaves_the_place_and_the_year(lexicon: Lexicon) -> None:
    """As a machine reads a scan: strokes run into the words, and a drawn line seems to be some."""
    printed = PRINTED.replace(
        "Hà Nội, ngày 5 tháng 3", "Độc lập - Tự do - Hạnh phúc\n— 5 t\nHà Nội, ngày0). thángh"
    )
    found = header_facts(
        read_outline(printed.format(issuer="SỞ Y TẾ", words="").replace(" năm 2027\n\n", "\n\n")),
        lexicon,
        (),
    )
    assert (found.place, found.date, found.year) == ("Hà Nội", None, 2027)
