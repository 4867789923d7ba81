"""Words of a file that were typed for a font of the time before Unicode, as they are printed.

The font says how they are read; but a file may name such a font where its words are Unicode all the
same. Then their letters tell: “ế” is of Unicode alone, “¹” for “ạ” of TCVN3 alone. Words that have
neither, of a font that has both elsewhere, could be either: the file is refused.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from macros.reading.received.old_encodings import (
    LATE_LETTER,
    Encoding,
    OldFont,
    OldLettersError,
    as_unicode,
    has_old_codes,
    mixes_with_unicode,
    old_font,
    proves_old,
)
from macros.reading.received.refusal import RefusalError

_MOST_TOLD = 40  # characters of words that are told
_WHAT_TO_DO = "hãy chuyển cả tệp sang Unicode (như bằng Unikey) rồi nhập lại"


SOFT_HYPHEN = "\x1f"  # as Word counts it: a sign that is no letter, and prints nothing

_HORN = "\xad"  # the code of ư in TCVN3, and of a soft hyphen in all else


class _Known(NamedTuple):
    """An old font of a file."""

    draws: OldFont
    is_mixed: bool  # some of its words are Unicode, others are not
    hyphens_are_horns: bool  # LibreOffice takes every ư of TCVN3 for a soft hyphen


class OldFonts:
    """Reads the words of a file by the letters that each of its fonts has in all."""

    def __init__(self, letters: Mapping[str, Counter[str]]) -> None:
        self.converted: dict[str, list[str]] = {}  # words as the file has them, by font
        self._fonts = dict(_known(letters))

    def __bool__(self) -> bool:
        return bool(self._fonts)

    def printed(self, words: str, font: str, before: str = "") -> str:
        """The words as their font draws them; raises RefusalError where that is not sure.

        `before` stands before them in the line: in VNI, a mark may follow from another run.
        """
        known = self._fonts.get(font)
        if known is None:
            return words
        made = _printed(words, font, known, before)
        if made != words:
            self.converted.setdefault(font, []).append(words)
        return made

    def told(self) -> Iterator[str]:
        """What was converted, in Vietnamese sentences."""
        for font, pieces in self.converted.items():
            encoding = self._fonts[font].draws.encoding
            yield (
                f"Đã chuyển từ phông {font} (bảng mã {encoding}) sang Unicode: {len(pieces)} đoạn "
                "chữ; hãy soát lại."
            )


def _known(letters: Mapping[str, Counter[str]]) -> Iterator[tuple[str, _Known]]:
    for font, counted in letters.items():
        draws = old_font(font)
        if draws is None:
            continue
        all_letters = "".join(counted)
        has_late = LATE_LETTER.search(all_letters) is not None
        is_old = proves_old(all_letters, draws.encoding)
        if is_old or not has_late:
            is_tcvn3 = draws.encoding is Encoding.tcvn3
            yield font, _Known(draws, is_old and has_late, is_tcvn3 and _HORN not in counted)


def _printed(words: str, font: str, known: _Known, before: str) -> str:
    draws = known.draws
    if words == SOFT_HYPHEN:
        return as_unicode(_HORN, draws) if known.hyphens_are_horns else words
    if LATE_LETTER.search(words):
        if mixes_with_unicode(words, draws.encoding):
            raise _unsure(words, font, draws)
        return words
    if not has_old_codes(words):
        return words.upper() if draws.draws_capitals else words
    if known.is_mixed and not proves_old(words, draws.encoding):
        raise _unsure(words, font, draws)
    try:
        return as_unicode(words, draws, before)
    except OldLettersError as error:
        raise RefusalError(
            f"Tệp gõ bằng bảng mã cũ {draws.encoding} (phông {font}), ở “{_short(words)}” có ký "
            f"hiệu “{error}” không rõ là chữ gì; {_WHAT_TO_DO}"
        ) from error


def _unsure(words: str, font: str, draws: OldFont) -> RefusalError:
    return RefusalError(
        f"Chữ ở phông {font} có chỗ gõ bằng bảng mã cũ {draws.encoding}, có chỗ gõ bằng Unicode, "
        f"nên “{_short(words)}” không rõ đọc cách nào; {_WHAT_TO_DO}"
    )


def _short(words: str) -> str:
    return words if len(words) <= _MOST_TOLD else f"{words[:_MOST_TOLD]}…"
