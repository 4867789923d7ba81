"""Markers: which words begin a line as its number, of which kind, and what follows what."""

import pytest

from macros.recognisers.markers import (
    Kind,
    Mark,
    begins,
    expected,
    follows,
    read_marks,
    read_number,
    star,
)


def first(line: str) -> Mark:
    """The likelier reading of a line's marker."""
    return read_marks(line)[0]


@pytest.mark.parametrize(
    ("line", "marker", "kind", "step"),
    [
        ("Phụ lục II", "Phụ lục II", Kind.APPENDIX, "pl2"),
        ("PHỤ LỤC I. DANH MỤC", "PHỤ LỤC I.", Kind.APPENDIX, "pl1"),
        ("Phụ lục số 01:", "Phụ lục số 01:", Kind.APPENDIX, "pl1"),
        ("Phụ lục 3 – Chỉ tiêu", "Phụ lục 3 –", Kind.APPENDIX, "pl3"),
        ("PHỤ LỤC II DANH MỤC", "PHỤ LỤC II", Kind.APPENDIX, "pl2"),
        ("Phụ lục", "Phụ lục", Kind.APPENDIX, "pl"),
        ("PHỤ LỤC: DANH MỤC", "PHỤ LỤC:", Kind.APPENDIX, "pl"),
        ("PHỤ LỤC DANH MỤC", "PHỤ LỤC", Kind.APPENDIX, "pl"),
        ("Biểu 01: Tiến độ", "Biểu 01:", Kind.FORM, "bieu1"),
        ("Phần II", "Phần II", Kind.PART, "phan2"),
        ("PHẦN II. NHIỆM VỤ", "PHẦN II.", Kind.PART, "phan2"),
        ("PHẦN THỨ NHẤT", "PHẦN THỨ NHẤT", Kind.PART, "phan1"),
        ("Phần thứ mười\nTổ chức", "Phần thứ mười", Kind.PART, "phan10"),
        ("Chương 2", "Chương 2", Kind.CHAPTER, "chuong2"),
        ("Chương IV. CHỦ ĐỀ", "Chương IV.", Kind.CHAPTER, "chuong4"),
        ("Mục 1. HẠ TẦNG", "Mục 1.", Kind.SECTION, "muc1"),
        ("Điều 3. Hiệu lực", "Điều 3.", Kind.ARTICLE, "dieu3"),
        ("ĐIỀU 12: Hiệu lực", "ĐIỀU 12:", Kind.ARTICLE, "dieu12"),
        ("A. TÌNH HÌNH", "A.", Kind.CAPITAL, "ca"),
        ("Đ) Việc", "Đ)", Kind.CAPITAL, "cdd"),
        ("I. Mục đích", "I.", Kind.ROMAN, "i"),
        ("I.MỤC ĐÍCH", "I.", Kind.ROMAN, "i"),
        ("II- Nhiệm vụ", "II-", Kind.ROMAN, "ii"),
        ("XIV) Việc", "XIV)", Kind.ROMAN, "xiv"),
        ("V/ Việc", "V/", Kind.ROMAN, "v"),
        ("1. Việc", "1.", Kind.ARABIC, "1"),
        ("1.Việc", "1.", Kind.ARABIC, "1"),
        ("01. Việc", "01.", Kind.ARABIC, "1"),
        ("16-  Việc", "16-", Kind.ARABIC, "16"),
        ("1) Việc", "1)", Kind.ARABIC, "1"),
        ("1)việc", "1)", Kind.ARABIC, "1"),
        ("1/ Việc", "1/", Kind.ARABIC, "1"),
        ("1.", "1.", Kind.ARABIC, "1"),
        ("1. “Ba không”", "1.", Kind.ARABIC, "1"),
        ("1.1. Việc", "1.1.", Kind.DECIMAL, "1.1"),
        ("2.2 Việc", "2.2", Kind.DECIMAL, "2.2"),
        ("1.1- Việc", "1.1-", Kind.DECIMAL, "1.1"),
        ("1.2.03) Việc", "1.2.03)", Kind.DECIMAL, "1.2.3"),
        ("a) Việc", "a)", Kind.LETTER, "a"),
        ("a. Việc", "a.", Kind.LETTER, "a"),
        ("b/ Việc", "b/", Kind.LETTER, "b"),
        ("đ) Việc", "đ)", Kind.LETTER, "dd"),
        ("ê) Việc", "ê)", Kind.LETTER, "ee"),
        ("(1) Việc", "(1)", Kind.BRACKETED_ARABIC, "r1"),
        ("(a) Việc", "(a)", Kind.BRACKETED_LETTER, "ra"),
        ("(ii) Việc", "(ii)", Kind.BRACKETED_ROMAN, "rii"),
        ("iv) Việc", "iv)", Kind.BRACKETED_ROMAN, "riv"),
        ("- Việc", "-", Kind.DASH, ""),
        ("–Việc", "–", Kind.DASH, ""),
        ("+ Việc", "+", Kind.PLUS, ""),
        ("• Việc", "•", Kind.DOT, ""),
    ],
)
def test_markers(line: str, marker: str, kind: Kind, step: str) -> None:
    mark = first(line)
    assert (mark.printed, mark.kind, mark.step) == (marker, kind, step)
    assert line.startswith(mark.printed)


@pytest.mark.parametrize(
    "line",
    [
        *("", "Việc", "2.000 tờ rơi", "15% số hộ", "2026. Năm nay", "30/6/2027", "05-NQ/TW ngày"),
        *("Điều 5 Nghị định số 04", "Phụ lục II ban hành kèm theo", "Phụ lục này gồm ba phần"),
        *("Mục II Kế hoạch này", "Phần việc còn lại", "Chương trình 135", "mục 1. nhỏ"),
        *("đ/c Nguyễn Văn A", "e-learning", "T.Ư Đoàn", "P.TH", "KT. CHỦ TỊCH", "IIII. Việc"),
        *("-5 độ", "--- hết", "+84 912", "(Kèm theo Kế hoạch)", "(2027) năm", "1:1 đối ứng"),
        *("Biểu dương các tập thể", "Phần trăm hộ nghèo", "a", "V.v…", "C.ty"),
    ],
)
def test_words_that_are_no_marker(line: str) -> None:
    assert read_marks(line) == ()


def test_a_star_is_a_bullet_before_a_blank_only() -> None:
    assert star("* Việc") == Mark(Kind.STAR, "*")
    assert star("*Việc*") is None
    assert star("*") is None


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("I. Việc", [Kind.ROMAN, Kind.CAPITAL]),
        ("V. Việc", [Kind.ROMAN, Kind.CAPITAL]),
        ("C. Việc", [Kind.CAPITAL]),
        ("i) việc", [Kind.LETTER, Kind.BRACKETED_ROMAN]),
        ("(i) việc", [Kind.BRACKETED_ROMAN, Kind.BRACKETED_LETTER]),
    ],
)
def test_one_letter_may_be_two_numbers(line: str, kinds: list[Kind]) -> None:
    assert [mark.kind for mark in read_marks(line)] == kinds


@pytest.mark.parametrize("cell", ["1", "01", "1.", "I", "II.", "A", "a)", "1.1", "(1)", "-"])
def test_a_cell_may_hold_the_number_alone(cell: str) -> None:
    assert read_number(cell)[0].printed == cell


@pytest.mark.parametrize("cell", ["", "1 việc", "2027", "1.200", "TT", "Tổng", "1" * 13])
def test_other_cells_hold_no_number(cell: str) -> None:
    assert read_number(cell) == ()


@pytest.mark.parametrize(
    ("sequence", "sign"),
    [
        ("1 2 3 4 5 6 7 8 9 10 11", "."),
        ("I II III IV V VI VII VIII IX X XI XII XIII XIV XV", "-"),
        ("a b c d đ e g h i k l m n o p q r s t u v x y", ")"),
        ("a b c d e f g h i j k l m n o p q r s t u v w x y z", ")"),
        ("a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y", ")"),
        ("A B C D Đ E G H", "."),
        ("1.1 1.2 1.3 2.1 2.2", "."),
    ],
)
def test_sequences(sequence: str, sign: str) -> None:
    last: Mark | None = None
    for number in sequence.split():
        readings = read_marks(f"{number}{sign} việc")
        fitting = [mark for mark in readings if (follows(mark, last) if last else begins(mark))]
        assert len(fitting) == 1, f"{number} after {last}"
        last = fitting[0]


@pytest.mark.parametrize(
    ("last", "line", "wanted"),
    [
        ("2. Việc", "4. Việc", "3"),
        ("2. Việc", "2. Việc", "3"),
        ("III. Việc", "V. Việc", "IV"),
        ("b) Việc", "đ) Việc", "c"),
        ("d) Việc", "g) Việc", "đ"),
        ("A. Việc", "C. Việc", "B"),
        ("1.1. Việc", "1.3. Việc", "1.2"),
    ],
)
def test_what_was_expected_is_told(last: str, line: str, wanted: str) -> None:
    assert not follows(first(line), first(last))
    assert expected(first(line), first(last)) == wanted


def test_a_letter_may_be_skipped_where_lists_skip_it() -> None:
    assert follows(first("e) Việc"), first("d) Việc"))
    assert not follows(first("g) Việc"), first("d) Việc"))
    assert not follows(first("d) Việc"), first("đ) Việc"))
