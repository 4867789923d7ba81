"""Vietnamese as it was typed before Unicode: TCVN3 (ABC), VNI, and Windows-1258.

TCVN3 and VNI are told by the name of the font: a program stores such words as the signs that
Windows-1252 has for their codes, and the font draws Vietnamese letters in place of these:
“KÕ ho¹ch” in .VnTime is “Kế hoạch”. TCVN3 has one code for
each small letter; capitals with a tone come from a font of capitals, whose name ends in H. VNI
writes a letter and the code of its marks behind it, ñ ô ö and the toned i apart. Windows-1258 has
no font of its own: programs save text in it, with the mark of a tone behind most letters.

Sources: TCVN 5712:1993, bộ mã VN3
(https://vanbanphapluat.co/tcvn-5712-1993-cong-nghe-thong-tin-bo-ma-chuan-8-bit-ki-tu-viet); for
VNI, of which there is no standard, the tables of UniKey and xvnkb, which agree
(https://github.com/vn-input/ibus-unikey, https://github.com/lamdao/xvnkb). What fonts are called:
PC World Việt Nam (http://www.pcworld.com.vn/hoi-dap/tieng-viet/2003/12/1217643/thu-ban-doc/).
"""

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple


class Encoding(StrEnum):
    """A code for Vietnamese letters, as offices call it."""

    tcvn3 = "TCVN3"
    vni = "VNI"
    windows = "Windows-1258"


class OldFont(NamedTuple):
    """What a font draws in place of the letters that a file holds."""

    encoding: Encoding
    draws_capitals: bool = False


class OldLettersError(ValueError):
    """A sign that the encoding does not have, or that stands where it means nothing."""


# From A1 to FE; a dot where the code has no letter.
_TCVN3 = (
    "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ"
)
_FIRST = 0xA1
_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"
_CIRCUMFLEX, _BREVE = "\u0302", "\u0306"
_TONES = (_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT)
_VNI_LETTERS = dict(zip("ñôöíìæóòî", "đơưíìỉĩịỵ", strict=True))
_VNI_MARKS = {
    **dict(zip("ùøûõï", _TONES, strict=True)),
    **dict(zip("âáàåãä", [_CIRCUMFLEX + tone for tone in ("", *_TONES)], strict=True)),
    **dict(zip("êéèúüë", [_BREVE + tone for tone in ("", *_TONES)], strict=True)),
}
_CODES: Mapping[Encoding, Mapping[str, str]] = {
    Encoding.tcvn3: {chr(_FIRST + at): letter for at, letter in enumerate(_TCVN3) if letter != "."},
    Encoding.vni: {
        **_VNI_LETTERS,
        **{code.upper(): letter.upper() for code, letter in _VNI_LETTERS.items()},
        **_VNI_MARKS,
        **{code.upper(): marks for code, marks in _VNI_MARKS.items()},
    },
    Encoding.windows: {chr(code): bytes([code]).decode("cp1258") for code in range(0xA1, 0x100)},
}
# Which letters take marks: in VNI ô and ö stand for ơ and ư, in Windows-1258 ô takes a tone.
_MARKED = {_CIRCUMFLEX: "aeoAEO", _BREVE: "aA", "": "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"}

_OLD_NAME = re.compile(r"(?P<tcvn3>\.vn)|vni", re.IGNORECASE)
_STYLE = re.compile(r"[ ,-]*(?:bold|italic|regular|đậm|nghiêng)*$", re.IGNORECASE)
_SUBSET = re.compile(r"[A-Z]{6}\+")  # before the name of a font in a PDF
_LATE = "ăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9\u0300\u0301\u0303\u0309\u0323"  # of Unicode alone
LATE_LETTER = re.compile(f"[{_LATE}]")
_LATIN = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý"  # Unicode writes Vietnamese with these too
# No syllable has ơ alone before c or ng.
_WITHOUT_HORN = re.compile(r"(?<![^\W\d_])[bcdđghklmnpqrstvx]*[ơờớởỡợ](?:c|ng)\b", re.IGNORECASE)
_HIGH_LETTER = re.compile(r"[\xa1-\xff]")
_PRIVATE = {0xF000 + code: code for code in range(0xA0, 0x100)}  # where a font of signs has them
_PRIVATE[0x3BC] = 0xB5  # the letter mu, which looks like the sign


def old_font(name: str) -> OldFont | None:
    """What a font of this name draws; None for one of Unicode."""
    bare = _STYLE.sub("", _SUBSET.sub("", name).strip())
    found = _OLD_NAME.match(bare)
    if found is None:
        return None
    if found["tcvn3"]:
        return OldFont(Encoding.tcvn3, bare[-1] in "hH")
    return OldFont(Encoding.vni)


def as_unicode(words: str, font: OldFont, before: str = "") -> str:
    """The letters that a font draws; in NFC but for marks on what stands `before`.

    Raises OldLettersError for a sign that the encoding does not have.
    """
    made = before[-1:]
    for sign in words:
        letter = drawn(sign, font.encoding)
        if unicodedata.combining(letter[0]):
            shape = letter[0] if letter[0] in _MARKED else ""
            if made[-1:] not in _MARKED[shape] or not made:
                raise OldLettersError(sign)
        made += letter
    made = made[len(before[-1:]) :]
    composed = unicodedata.normalize("NFC", made)
    return composed.upper() if font.draws_capitals else composed


def drawn(sign: str, encoding: Encoding) -> str:
    """What one sign is in an encoding: a letter, or the marks on the letter before it.

    Raises OldLettersError for a letter that the encoding does not have.
    """
    codes, sign = _CODES[encoding], sign.translate(_PRIVATE)
    is_letter = "À" <= sign <= "ÿ" and sign.isalpha()
    # A code with another meaning in a wider form of the encoding (VN2) is unsure.
    is_lost = encoding is Encoding.tcvn3 and sign in "¯°±²³´º¿"
    if sign not in codes and (is_letter or is_lost):
        raise OldLettersError(sign)
    return codes.get(sign, sign)


def proves_old(words: str, encoding: Encoding) -> bool:
    """Whether words have a letter that Unicode would not write Vietnamese with."""
    codes = _CODES[encoding]
    return any(sign in codes and sign not in _LATIN for sign in words.translate(_PRIVATE))


def mixes_with_unicode(words: str, encoding: Encoding) -> bool:
    """Whether words of Unicode have, inside a word, a letter that is none of theirs."""
    pairs = pairwise(words)
    return any(
        (proves_old(one, encoding) and other.isalpha())
        or (one.isalpha() and proves_old(other, encoding))
        for one, other in pairs
    )


def lost_horn(text: str) -> str:
    """A word like “nước” without its “ư”, the code of which programs drop; empty without one."""
    found = _WITHOUT_HORN.search(text)
    return found[0] if found else ""


def has_old_codes(words: str) -> bool:
    """Whether words have any code that an old font draws otherwise."""
    return _HIGH_LETTER.search(words.translate(_PRIVATE)) is not None
