"""Text of an old encoding without its font is known by the syllables it makes, or refused."""

import pathlib
import unicodedata

import pytest

from macros.importing.received_file import take
from macros.reading.received.decoding import decoded, decoding
from macros.reading.received.old_encodings import Encoding
from macros.reading.received.old_texts import refuse_old_letters
from macros.reading.received.refusal import RefusalError

TCVN3 = (
    "uû ban nh©n d©n tØnh\nCéNG HßA X· HéI CHñ NGHÜA VIÖT NAM\n1. Tæ chøc tuyªn truyÒn, phæ biÕn "
    "QuyÕt ®Þnh 05/Q§-UBND; n­íc s¹ch; §µ N½ng.\n"
)
UNICODE = (
    "uỷ ban nhân dân tỉnh\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n1. Tổ chức tuyên truyền, phổ biến "
    "Quyết định 05/QĐ-UBND; nước sạch; Đà Nẵng.\n"
)
VNI = "Keá hoaïch coâng taùc naêm 2005 cuûa Ñaûng uûy – QÑ-UBND\n"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_tcvn3_without_its_font_is_read(encoding: str) -> None:
    assert decoding(TCVN3.encode(encoding)) == (UNICODE, Encoding.tcvn3)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_vni_without_its_font_is_read(encoding: str) -> None:
    read = "Kế hoạch công tác năm 2005 của Đảng ủy – QĐ-UBND\n"
    assert decoding(VNI.encode(encoding)) == (read, Encoding.vni)


def windows_1258(text: str) -> bytes:
    """As Windows writes it: the marks of tones behind most letters."""
    apart = unicodedata.normalize("NFD", text)
    for shape in ("a\u0306", "a\u0302", "e\u0302", "o\u0302", "o\u031b", "u\u031b"):
        for one in (shape, shape.capitalize()):
            dotted = f"{one[0]}\u0323{one[1]}"  # NFD writes the dot below before what is above
            apart = apart.replace(dotted, f"{one}\u0323")
            apart = apart.replace(one, unicodedata.normalize("NFC", one))
    return apart.encode("cp1258")


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8"])
def test_windows_1258_is_read(encoding: str) -> None:
    content = windows_1258(UNICODE)
    if encoding == "utf-8":  # saved again by a program that took it for Western
        content = content.decode("cp1252").encode()
    assert decoding(content) == (UNICODE, Encoding.windows)


@pytest.mark.parametrize(
    "text",
    ["Kế hoạch năm 2027\n", "cô và bà, có vô số\n", "Plan 2027\n", "la société générale, Genève\n"],
)
def test_text_of_unicode_stays(text: str) -> None:
    assert decoding(text.encode()) == (text, None)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("kÕ ho¹ch, Tổ\n".replace("Tổ", "Sïøïø Züäö").encode(), "TCVN3, VNI hoặc Windows-1258"),
        ("kÕ ho¹ch, nhiÖm vô 30°\n".encode(), "“°” không rõ là chữ gì"),
        ("la société générale\n".encode("cp1252"), "không ở bảng mã Unicode"),
    ],
)
def test_what_is_not_sure_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(RefusalError, match=said):
        decoded(content)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kế hoạch năm 2027: c«ng t¸c, nhiÖm, cña\n", "c«ng, t¸c, nhiÖm"),
        ("Keá hoaïch và công taùc\n", "Keá, hoaïch, taùc"),
        ("C¡ quan: Bß, bßi, Th±¡ng, Th±¡ng, ký: 2 đề án\n", ""),  # of a signature, in no encoding
        ("Kế hoạch và công tác: café, Hélène, Müller, «bản» 40µm, 5m², phần¹\n", ""),
    ],
)
def test_words_without_their_font_among_others_are_told(text: str, words: str) -> None:
    if not words:
        refuse_old_letters(text)
        return
    with pytest.raises(RefusalError, match=f"không nêu phông .*“{words}”"):
        refuse_old_letters(text)


def test_a_text_in_an_encoding_that_is_not_known_here_is_refused() -> None:
    viscii = "Kª hoÕch thñc hi®n nhi®m vø cüa ban nhân dân tïnh; các s·, ngành chü trì, ph¯i hþp\n"
    with pytest.raises(RefusalError, match=r"chưa đọc được .VISCII, VPS .*“Kª, hoÕch, thñc”"):
        refuse_old_letters(viscii)
    refuse_old_letters(
        viscii + "Ủy ban nhân dân tỉnh yêu cầu các sở, ngành thực hiện việc này\n" * 2
    )


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_it_is_told(tmp_path: pathlib.Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(TCVN3.encode("cp1252"))
    taken = take(path)
    assert taken.text == UNICODE
    assert [one.split(";")[0] for one in taken.told] == [
        "Đã chuyển cả tệp từ bảng mã TCVN3 sang Unicode",
        "Bảng mã TCVN3 không có chữ hoa mang dấu thanh",
    ]


def test_a_table_in_windows_1258_is_read_and_told(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(windows_1258("TT,Nhiệm vụ\n1,Tổ chức lấy ý kiến nhân dân\n"))
    taken = take(path)
    assert "| 1 | Tổ chức lấy ý kiến nhân dân |" in taken.text
    assert taken.told == ("Đã chuyển cả tệp từ bảng mã Windows-1258 sang Unicode; hãy soát lại.",)
