"""The letters of a PDF as its fonts draw them: those of the time before Unicode are named in it.

A PDF names the font of each letter. Of one that has letters of Unicode too it is not known how to
read the others, and the file is refused. So it is where the “ư” of TCVN3 is lost: its code is that
of a soft hyphen, which some programs leave out, and others write as a dash.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from macros.reading.received.old_encodings import (
    LATE_LETTER,
    Encoding,
    OldFont,
    OldLettersError,
    drawn,
    lost_horn,
    old_font,
)
from macros.reading.received.refusal import RefusalError

_UNNAMED = {"(cid:173)": "\xad"}  # which the encoding of Windows has no name for
_HORN = "ư"
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_WHAT_TO_DO = "hãy xin bản Word, hoặc bản gõ bằng Unicode"
_of_name = lru_cache(maxsize=256)(old_font)


class PdfLetters:
    """Reads the letters of one file, and knows what was read by which old font."""

    def __init__(self) -> None:
        self.converted: Counter[str] = Counter()  # letters by font
        self._horns = 0

    def shown(self, sign: str, name: str) -> str:
        """The letter that a font draws for a sign; marks of VNI by themselves."""
        font = _of_name(name)
        if font is None:
            return sign
        if LATE_LETTER.search(sign):
            raise RefusalError(
                f"Chữ ở phông {_bare(name)} có chỗ là bảng mã cũ {font.encoding}, có chỗ là "
                f"Unicode, không rõ đọc cách nào; {_WHAT_TO_DO}"
            )
        return self._drawn(_UNNAMED.get(sign, sign), _bare(name), font)

    def _drawn(self, sign: str, name: str, font: OldFont) -> str:
        try:
            letter = drawn(sign, font.encoding)
        except OldLettersError as error:
            raise RefusalError(
                f"Tệp gõ bằng bảng mã cũ {font.encoding} (phông {name}), có ký hiệu “{error}” "
                f"không rõ là chữ gì; {_WHAT_TO_DO}"
            ) from error
        self._horns += letter == _HORN
        letter = letter.upper() if font.draws_capitals else letter
        self.converted[name] += letter != sign
        return letter

    def refuse_unsure(self, lines: Iterable[str]) -> None:
        """Raise RefusalError where what came out cannot be what is printed."""
        fonts = [name for name, count in self.converted.items() if count]
        if not fonts:
            return
        text = "\n".join(lines)
        is_tcvn3 = any(_encoding(name) is Encoding.tcvn3 for name in fonts)
        if is_tcvn3 and (not self._horns or lost_horn(text)):
            raise RefusalError(
                f"Chữ “ư” ở phông {', '.join(fonts)} (bảng mã TCVN3) trong tệp PDF đã mất hoặc "
                f"thành dấu gạch nối, không đọc chắc được; {_WHAT_TO_DO}"
            )
        loose = next((one for one in text if unicodedata.combining(one)), "")
        if loose and any(_encoding(name) is Encoding.vni for name in fonts):
            raise RefusalError(
                f"Dấu thanh ở phông {', '.join(fonts)} (bảng mã VNI) trong tệp PDF không đứng liền "
                f"chữ của nó, không đọc chắc được; {_WHAT_TO_DO}"
            )

    def told(self) -> Iterator[str]:
        """What was converted, in Vietnamese sentences."""
        for name, count in self.converted.items():
            if count:
                yield (
                    f"Đã chuyển từ phông {name} (bảng mã {_encoding(name)}) sang Unicode: {count} "
                    "chữ cái; hãy soát lại."
                )


def _bare(name: str) -> str:
    return _SUBSET.sub("", name)


def _encoding(name: str) -> Encoding | None:
    font = _of_name(name)
    return font.encoding if font else None
