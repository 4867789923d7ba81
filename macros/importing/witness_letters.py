"""How TCVN3 and VNI write each Vietnamese letter: what the witness knows of old encodings.

The reader has a table by codes (`reading/received/old_encodings.py`). This one is by letters, was
written down from other sources, and shares nothing with it, so that a slip in either shows: for
TCVN3 glibc's converter (iconv, TCVN5712-1), for VNI UniKey's table. A test holds the two together.
"""

import unicodedata

_TONES = "\u0300\u0301\u0309\u0303\u0323"  # huyền, sắc, hỏi, ngã, nặng
# The codes of a vowel with each of these tones; before the colon, that of the vowel alone.
_TCVN3_VOWELS = {
    "a": "61:B5 B8 B6 B7 B9", "ă": "A8:BB BE BC BD C6", "â": "A9:C7 CA C8 C9 CB",
    "e": "65:CC D0 CE CF D1", "ê": "AA:D2 D5 D3 D4 D6", "i": "69:D7 DD D8 DC DE",
    "o": "6F:DF E3 E1 E2 E4", "ô": "AB:E5 E8 E6 E7 E9", "ơ": "AC:EA ED EB EC EE",
    "u": "75:EF F3 F1 F2 F4", "ư": "AD:F5 F8 F6 F7 F9", "y": "79:FA FD FB FC FE",
}  # fmt: skip
_TCVN3_ALONE = {
    "đ": "AE", "Đ": "A7", "Ă": "A1", "Â": "A2", "Ê": "A3", "Ô": "A4", "Ơ": "A5", "Ư": "A6",
}  # fmt: skip
# VNI: behind a, e, o, u, y, ơ, ư; behind a, e, o with a circumflex; behind a with a breve.
_VNI_TONES = "F8 F9 FB F5 EF"
_VNI_SHAPES = {"\u0302": "E2:E0 E1 E5 E3 E4", "\u0306": "EA:E8 E9 FA FC EB"}
_VNI_ALONE = {
    "đ": "F1", "ơ": "F4", "ư": "F6",
    "ì": "EC", "í": "ED", "ỉ": "E6", "ĩ": "F3", "ị": "F2", "ỵ": "EE",
}  # fmt: skip


def letters(words: str, font: str) -> str:
    """Words as a file holds them, in the letters that this old font shows; what it lacks as it is.

    In VNI the marks come apart, behind their letter: whoever compares puts them together.
    """
    table = _TCVN3 if font.lower().startswith(".vn") else _VNI
    bare = [chr(ord(one) - 0xF000) if "\uf0a0" <= one <= "\uf0ff" else one for one in words]
    shown = "".join(table.get("µ" if one == "μ" else one, one) for one in bare)
    is_of_capitals = font.lower().startswith(".vn") and font.lower().split()[-1].endswith("h")
    return shown.upper() if is_of_capitals else shown


def _by_code() -> tuple[dict[str, str], dict[str, str]]:
    tcvn3, vni = {}, {}
    for vowel, codes in _TCVN3_VOWELS.items():
        own, toned = codes.split(":")
        tcvn3[_sign(own)] = vowel
        for code, tone in zip(toned.split(), _TONES, strict=True):
            tcvn3[_sign(code)] = unicodedata.normalize("NFC", vowel + tone)
    tcvn3 |= {_sign(code): letter for letter, code in _TCVN3_ALONE.items()}
    marks = dict(zip(_VNI_TONES.split(), _TONES, strict=True))
    for shape, codes in _VNI_SHAPES.items():
        own, toned = codes.split(":")
        marks[own] = shape
        marks |= {code: shape + tone for code, tone in zip(toned.split(), _TONES, strict=True)}
    for shown, code in (*((one, code) for code, one in marks.items()), *_VNI_ALONE.items()):
        vni[_sign(code)] = shown
        vni[_sign(code).upper()] = shown.upper()
    return tcvn3, vni


def _sign(code: str) -> str:
    return chr(int(code, 16))


_TCVN3, _VNI = _by_code()
