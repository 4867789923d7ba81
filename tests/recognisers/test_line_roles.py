"""What a line around the body is: by its words, by its place, and as given."""

import pytest

from macros.recognisers.line_roles import LineRole, issuer_words
from macros.recognisers.outline import read_outline


def roles(text: str, given: dict[str, LineRole] | None = None) -> list[LineRole | None]:
    return [block.role for block in read_outline(text, given).blocks]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Số 03-KH/BCĐ", LineRole.NUMBER),
        ("Số:     /KH-UBND", LineRole.NUMBER),
        ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", LineRole.MOTTO),
        ("CỘNG HOÀ XÃ Ủ NGHĨA VIỆT NAM", LineRole.MOTTO),
        ("Độc lập – Tự do – Hạnh phúc", LineRole.MOTTO),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", LineRole.MOTTO),
        ("Bình An, ngày    tháng    năm 2027", LineRole.PLACE_DATE),
        ("V/v bảo vệ rừng", LineRole.SUBJECT),
        ("Kính gửi: Sở Nội vụ.", LineRole.ADDRESSEE),
        ("TỈNH ỦY BÌNH AN", LineRole.ISSUER),
        ("\\*", LineRole.HEAD),
        ("\\-----", LineRole.HEAD),
        ("Ban Chỉ đạo", LineRole.HEAD),
        ("DỰ THẢO", LineRole.HEAD),
        ("(DỰ THẢO LẦN 2)", LineRole.HEAD),
        ("GIẢI TRÌNH Ý KIẾN", LineRole.HEAD),
        ("LIÊN ĐOÀN LAO ĐỘNG BÌNH AN", LineRole.ISSUER),
    ],
)
def test_head_lines(line: str, role: LineRole) -> None:
    assert roles(f"{line}\nKẾ HOẠCH\nlàm việc\n\nI. Mục đích") == [
        role,
        LineRole.TYPE,
        LineRole.TITLE,
        None,
    ]


def test_the_superior_stands_above_the_issuer() -> None:
    assert roles("UBND TỈNH BÌNH AN\nSỞ NỘI VỤ\nKẾ HOẠCH")[:2] == [
        LineRole.SUPERIOR,
        LineRole.ISSUER,
    ]
    assert roles("ỦY BAN NHÂN DÂN\nTỈNH BÌNH AN\nKẾ HOẠCH")[:2] == [LineRole.ISSUER] * 2
    assert roles("BAN CHỈ ĐẠO\nVỀ DÂN CHỦ\nKẾ HOẠCH")[:2] == [LineRole.ISSUER] * 2
    assert roles("BỘ CÔNG AN\nCÔNG AN TỈNH BÌNH AN\nKẾ HOẠCH")[:2] == [
        LineRole.SUPERIOR,
        LineRole.ISSUER,
    ]


def test_a_drafts_mark_below_the_issuer_is_no_part_of_its_name() -> None:
    assert roles("SỞ NỘI VỤ\nDỰ THẢO\nKẾ HOẠCH")[:2] == [LineRole.ISSUER, LineRole.HEAD]


@pytest.mark.parametrize("kind", ["PHIẾU TRÌNH", "GIẤY MỜI", "ĐIỀU LỆ HỘI MẪU"])
def test_what_follows_the_issuer_may_be_of_a_seldom_type(kind: str) -> None:
    assert roles(f"SỞ NỘI VỤ\nĐộc lập - Tự do - Hạnh phúc\n{kind}\nlàm việc")[::2] == [
        LineRole.ISSUER,
        LineRole.TYPE,
    ]


def test_a_title_ends_where_prose_begins() -> None:
    title = "KẾ HOẠCH\nlàm việc,\nnăm 2027\n(Kèm theo Công văn số 1/UBND.)"
    for prose in ("Căn cứ Luật A;", "Năm qua có nhiều việc.", "- Việc", "| a |\n|---|"):
        assert roles(f"{title}\n{prose}")[:4] == [LineRole.TYPE] + [LineRole.TITLE] * 3
        assert roles(f"{title}\n{prose}")[4] in (LineRole.BASIS, None)


def test_a_long_title_and_bases_below_a_slip_of_the_body() -> None:
    title = "về việc này và " * 30
    assert roles(f"KẾ HOẠCH\n{title}\nCăn cứ Luật A;")[1:] == [LineRole.TITLE, LineRole.BASIS]
    text = "KẾ HOẠCH\nlàm việc\nCâu lạc.\nCăn cứ Luật A;\nTheo đề nghị của B.\n1. c\nCăn cứ Luật C;"
    assert roles(text)[2:] == [None, LineRole.BASIS, LineRole.BASIS, None, None]


def test_the_head_of_a_letter_ends_with_its_addressees() -> None:
    text = "BAN A\nĐộc lập và tự do\nSố: 1/UBND\nKính gửi:\n- Sở A.\nNăm qua có nhiều việc."
    assert roles(text) == [
        LineRole.ISSUER,
        LineRole.HEAD,
        LineRole.NUMBER,
        LineRole.ADDRESSEE,
        None,
        None,
    ]


def test_addressees_may_stand_without_bullets() -> None:
    text = "Số: 1/UBND\nKính gửi:\nSở A;\nSở B.\nNăm qua có nhiều việc."
    assert roles(text)[1:] == [LineRole.ADDRESSEE] * 3 + [None]


def test_an_appendix_has_a_title_and_no_bases() -> None:
    text = f"{END}\nPhụ lục\nDANH MỤC\n(Kèm theo Kế hoạch số 1)\nCăn cứ Luật A;\nTheo Luật B"
    assert roles(text)[-5:] == [None, LineRole.TITLE, LineRole.TITLE, None, None]


def test_a_line_below_the_type_is_a_title_even_with_a_full_stop() -> None:
    assert roles("KẾ HOẠCH\nLàm việc năm 2027.\nNăm qua có việc.")[1:] == [LineRole.TITLE, None]


def test_bases_may_have_bullets() -> None:
    read = read_outline("KẾ HOẠCH\nlàm việc\n- Căn cứ Luật A;\n- Căn cứ Luật B;\n- Việc.")
    assert [(block.locator, block.marker, block.text) for block in read.blocks[2:]] == [
        *(("can-cu", "-", "Căn cứ Luật A;"), ("can-cu#2", "-", "Căn cứ Luật B;")),
        ("-1", "-", "Việc."),
    ]


def test_appendices_named_before_the_signature_are_words() -> None:
    text = f"KẾ HOẠCH\nhọc\nI. Gồm\nPhụ lục I: x;\nPhụ lục II: y.\n{END}\nPhụ lục I\nPhụ lục II"
    locators = [block.locator for block in read_outline(text).blocks]
    assert locators[3:5] == ["i/~1", "i/~2"]
    assert locators[-2:] == ["pl1", "pl2"]


def test_who_enacts_belongs_to_the_head() -> None:
    text = (
        "QUYẾT ĐỊNH\nvề việc A\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật B;\nQUYẾT ĐỊNH:\nĐiều 1."
    )
    assert roles(text) == [
        LineRole.TYPE,
        LineRole.TITLE,
        LineRole.ISSUER,
        LineRole.BASIS,
        None,
        None,
    ]


def test_what_a_digital_signature_prints_is_no_subject() -> None:
    stamp = "Ký bởi: Sở Mẫu\nThời gian ký: 02.04.2027 14:24:26 +07:00"
    text = f"SỞ MẪU\nV/v rà soát thủ tục\ncấp phép\n{stamp}\nKính gửi: Các sở\nĐề nghị rà soát."
    assert roles(text)[1:6] == [LineRole.SUBJECT] * 2 + [LineRole.HEAD] * 2 + [LineRole.ADDRESSEE]


BODY = "KẾ HOẠCH\nI. Việc\n1. Làm."


@pytest.mark.parametrize(
    "signature",
    ["TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "T/M BAN THƯỜNG VỤ\nBÍ THƯ", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"],
)
def test_a_signature_ends_a_document_with_or_without_recipients(signature: str) -> None:
    text = f"{BODY}\n{signature}\nNguyễn Văn Mẫu"
    assert roles(text)[3:] == [LineRole.SIGNATURE] * 3
    text = f"{BODY}\nNơi nhận:\n- Như trên;\nLưu: VT;\n{signature}\nNguyễn Văn Mẫu"
    assert roles(text)[3:] == [LineRole.RECIPIENTS, None, None] + [LineRole.SIGNATURE] * 3


def test_a_heading_with_duties_below_is_no_signature() -> None:
    assert (
        roles(f"{BODY}\nTRƯỞNG BAN\n- Chỉ đạo chung.\nPHÓ TRƯỞNG BAN\nGiúp việc.")[3:] == [None] * 4
    )
    assert roles(f"{BODY}\nTRƯỞNG BAN\nNguyễn Văn Mẫu")[3:] == [LineRole.SIGNATURE] * 2


def test_recipients_of_something_are_none() -> None:
    assert roles(f"{BODY}\nNơi nhận hồ sơ: bộ phận một cửa.\n2. Việc")[3:] == [None, None]


END = f"{BODY}\nNơi nhận:\n- Như trên.\nCHỦ TỊCH\nNguyễn Văn Mẫu"


@pytest.mark.parametrize(
    "line",
    ["CHƯƠNG TRÌNH", "DANH MỤC NHIỆM VỤ", "(Kèm theo Kế hoạch số 1)", "I. Mở đầu", "| a |\n|---|"],
)
def test_after_the_signature_a_programme_begins(line: str) -> None:
    last = read_outline(f"{END}\n{line}").blocks[-1]
    assert last.locator.startswith("ct/")


def test_a_second_signer_begins_no_programme() -> None:
    text = f"{END}\nLIÊN ĐOÀN LAO ĐỘNG TỈNH\nCHỦ TỊCH\nTrần Thị Mẫu"
    assert roles(text)[-3:] == [LineRole.SIGNATURE] * 3
    head = f"{END}\nLIÊN ĐOÀN LAO ĐỘNG TỈNH\nSố: 2/CTr\nCHƯƠNG TRÌNH\nhọc tập"
    assert [block.locator for block in read_outline(head).blocks[-4:]] == [
        *("ct/dau", "ct/dau#2", "ct/ten", "ct/ten#2")
    ]


def test_what_is_given_is_believed() -> None:
    text = "Ban\nKế hoạch\nhọc tập\nMở đầu\n1. Việc.\nNgười viết\nBan"
    given = {
        **{"Kế hoạch": LineRole.TYPE, "học tập": LineRole.TITLE, "Mở đầu": LineRole.BASIS},
        **{"Người viết": LineRole.SIGNATURE},
    }
    assert roles(text, given)[1:4] == [LineRole.TYPE, LineRole.TITLE, LineRole.BASIS]
    assert roles(text, given)[4:] == [None, LineRole.SIGNATURE, LineRole.SIGNATURE]
    assert roles(text, {"Ban": LineRole.SIGNATURE}) == [None] * 6 + [LineRole.SIGNATURE], (
        "the last of them"
    )
    assert roles(text, {"Ban": LineRole.ISSUER})[0] is LineRole.ISSUER, "the first of them"


def test_given_roles_end_the_title() -> None:
    text = "KẾ HOẠCH\nhọc tập\nNội dung không phải tên"
    assert roles(text)[2] is LineRole.TITLE
    assert roles(text, {"KẾ HOẠCH": LineRole.TYPE, "học tập": LineRole.TITLE})[2] is None


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("UBND TỈNH MẪU", "VĂN PHÒNG", "CỘNG HÒA"), "VĂN PHÒNG UBND TỈNH MẪU CỘNG HÒA"),
        (("VĂN PHÒNG", "CỘNG HÒA"), "VĂN PHÒNG CỘNG HÒA"),
        (("UBND TỈNH MẪU", "VĂN PHÒNG SỞ"), "UBND TỈNH MẪU VĂN PHÒNG SỞ"),
    ],
)
def test_an_office_is_named_by_whose_it_is(lines: tuple[str, ...], words: str) -> None:
    assert issuer_words(lines) == words
