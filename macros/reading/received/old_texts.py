"""Text in an old encoding that came without its font, told by the syllables it makes.

A file of plain text has no fonts. Whether “nhiÖm vô” is TCVN3 is seen by what it makes: each of its
words is a syllable of Vietnamese in that encoding, and none as it stands. Where two readings make
syllables, or none does, it is not known, and the file is refused.
"""

import re
import unicodedata
from collections.abc import Iterator

from macros.reading.received.old_encodings import (
    LATE_LETTER,
    Encoding,
    OldFont,
    OldLettersError,
    as_unicode,
)
from macros.reading.received.refusal import RefusalError

_ENOUGH = 0.95  # of the words that tell: a text has names and slips
_FEW = 0.5
_MOST = 0.75  # of the words that are no syllables; the stamp of a signature has others
_SEVERAL = 3  # words, which no name and no slip makes
_MANY = 10
_WORD = re.compile(r"[\xa1-\xff]*[A-Za-z][A-Za-z\xa1-\xff\u0300-\u036f]*")
_LETTERS = re.compile(r"[^\W\d_]+")
_SMALL, _CAPITAL = re.compile("[a-z]"), re.compile("[A-Z]")
_RISES = re.compile("[a-zß-ÿđơư][A-ZÀ-ÖØ-ÞĐƠƯ]")
_HIGH = re.compile(r"[\xa1-\xff]")
_SHORTENED = re.compile("[A-Z]*Đ[A-ZĐ]*")  # QĐ, NĐ, HĐND
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_SYLLABLE = re.compile(
    "(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|t[hr]?|v|x)?"
    "(?:[aăâeêioôơuưy]|[iu]ê|yê|uâ|[ou]ă|[ou]a|o[eo]|u[eêơy]|uô|ươ|uyê|i[êa]|ưa)"
    "(?:ch?|m|n[gh]?|p|t|[iouy]|ya)?"
)

_STOPPED = re.compile("(?:ch?|p|t)$")  # such a syllable has one of two tones
_OF_STOPPED = (["\u0301"], ["\u0323"])


def without_old_letters(text: str) -> tuple[str, Encoding | None]:
    """A text in Unicode, and the encoding that it was in; None where it was Unicode already.

    Raises RefusalError where that is not sure.
    """
    if LATE_LETTER.search(text) or not _HIGH.search(text):
        return text, None
    words = [word for word in _WORD.findall(text) if _HIGH.search(word)]
    as_it_stands = _share(words, None)
    shares = {encoding: _share(words, encoding) for encoding in Encoding}
    likely = max(Encoding, key=shares.__getitem__)
    if as_it_stands >= shares[likely] or shares[likely] < _FEW:
        return text, None
    other = max(share for encoding, share in shares.items() if encoding is not likely)
    if shares[likely] < _ENOUGH or other >= _FEW:
        raise RefusalError(_UNSURE)
    try:
        return _whole(text, likely), likely
    except OldLettersError as error:
        raise RefusalError(
            f"Tệp gõ bằng bảng mã cũ {likely}, nhưng có ký hiệu “{error}” không rõ là chữ gì; "
            f"{_WHAT_TO_DO}"
        ) from error


def refuse_old_letters(text: str) -> None:
    """Raise RefusalError for a text in which words are left of an old encoding without its font."""
    odd = [
        word
        for one in text.split()
        if not LATE_LETTER.search(one)
        for word in _WORD.findall(one)
        if _HIGH.search(word) and not _is_syllable(word)
    ]
    for encoding in Encoding:
        read = zip(odd, _read(odd, encoding), strict=True)
        found = [word for word, made in read if _is_syllable(made)]
        if len(found) >= max(_SEVERAL, len(odd) * _MOST):
            raise RefusalError(
                f"Có chữ đọc ra là bảng mã cũ {encoding} mà tệp không nêu phông của bảng mã ấy, "
                f"như “{', '.join(dict.fromkeys(found[:_SEVERAL]))}”; {_WHAT_TO_DO}"
            )
    marked = sum(1 for one in text.split() if _HIGH.search(one) or LATE_LETTER.search(one))
    if len(odd) >= _MANY and len(odd) > marked / 2:
        raise RefusalError(
            "Chữ đọc ra không phải tiếng Việt, có lẽ gõ bằng một bảng mã cũ chưa đọc được (VISCII, "
            f"VPS …), như “{', '.join(dict.fromkeys(odd[:_SEVERAL]))}”; {_WHAT_TO_DO}"
        )


def _whole(text: str, encoding: Encoding) -> str:
    """A whole text in Unicode. TCVN3 has no capitals with a tone: those among capitals are."""
    made = as_unicode(text, OldFont(encoding))
    if encoding is not Encoding.tcvn3:
        return made
    return "\n".join(map(_with_capitals, made.split("\n")))


def _with_capitals(line: str) -> str:
    if not _SMALL.search(line) and len(_CAPITAL.findall(line)) > 1:
        return line.upper()
    return _LETTERS.sub(lambda word: word[0].upper() if _is_capitals(word[0]) else word[0], line)


def _is_capitals(word: str) -> bool:
    """Whether a capital stands inside a word, and no small letter that has a capital in TCVN3."""
    return not _SMALL.search(word) and _CAPITAL.search(word, 1) is not None


_WHAT_TO_DO = "hãy chuyển sang Unicode (như bằng Unikey) rồi nhập lại"
_UNSURE = (
    "Tệp có lẽ gõ bằng bảng mã cũ (TCVN3, VNI hoặc Windows-1258), không rõ là bảng nào; "
    f"{_WHAT_TO_DO}"
)


def _share(words: list[str], encoding: Encoding | None) -> float:
    """Which part of the words are syllables as an encoding has them; as they stand without one."""
    return sum(map(_is_syllable, _read(words, encoding))) / len(words) if words else 0.0


def _read(words: list[str], encoding: Encoding | None) -> Iterator[str]:
    for word in words:
        try:
            made = as_unicode(word, OldFont(encoding)) if encoding else word
        except OldLettersError:
            made = ""
        # Where all capitals can be written, none stands behind a small letter.
        yield "" if encoding is not Encoding.tcvn3 and _RISES.search(made) else made


def _is_syllable(word: str) -> bool:
    apart = unicodedata.normalize("NFD", word.lower())
    plain = unicodedata.normalize("NFC", _TONE.sub("", apart))
    if _SHORTENED.fullmatch(word):
        return True
    tones = _TONE.findall(apart)
    if len(tones) > 1 or (_STOPPED.search(plain) and tones not in _OF_STOPPED):
        return False
    return _SYLLABLE.fullmatch(plain) is not None
