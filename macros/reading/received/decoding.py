"""The text of a file that somebody saved, in the encodings that programs of an office use."""

import codecs
import re
from typing import NamedTuple

from macros.reading.received.old_encodings import Encoding
from macros.reading.received.old_texts import without_old_letters
from macros.reading.received.refusal import RefusalError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What Windows has in the place of controls: an old encoding leaves its dashes and quotation marks.
_OF_WINDOWS = {
    code: shown for code in range(0x80, 0xA0) if (shown := bytes([code]).decode("cp1252", "ignore"))
}
# “ho?ch”: what a program writes for letters that the encoding of a file does not have.
_LOST = re.compile(r"(?<!\S)[^\W\d_]+\?[^\W\d_]+(?![^\s,;.:)])")
_SEVERAL = 3  # words, which no slip makes


class Decoded(NamedTuple):
    """A text, and what its letters were typed in; None for Unicode."""

    text: str
    encoding: Encoding | None


def decoded(content: bytes) -> str:
    """The text with ``\\n`` at the ends of lines; raises RefusalError for what is no text."""
    return decoding(content).text


def decoding(content: bytes) -> Decoded:
    """The text, and how it was typed; raises RefusalError for what is no text."""
    name = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    try:
        text, is_unicode = content.decode(name), True
    except UnicodeDecodeError:
        text, is_unicode = content.decode("latin-1").translate(_OF_WINDOWS), False
    if is_unicode and "\0" in text:
        raise RefusalError("Đây không phải tệp chữ; hãy gửi đúng đuôi tệp")
    if not text.strip():
        raise RefusalError("Tệp rỗng, không có gì bên trong; hãy xin gửi lại")
    found = dict.fromkeys(_LOST.findall(text))
    # “Ai làm?Bao giờ xong?” lacks but a blank.
    lost = [one for one in found if one.isupper() or one.partition("?")[2].islower()]
    if len(lost) >= _SEVERAL:
        raise RefusalError(
            f"Tệp đã mất chữ, thay bằng dấu “?”, như “{', '.join(lost[:_SEVERAL])}”; hãy lưu lại "
            "từ tệp gốc với bảng mã UTF-8 rồi nhập lại"
        )
    text, encoding = without_old_letters(text)
    if not is_unicode and encoding is None:
        raise RefusalError(
            "Tệp không ở bảng mã Unicode (UTF-8), chữ đọc ra sẽ sai; hãy lưu lại tệp với bảng mã "
            "UTF-8 rồi nhập lại"
        )
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), encoding)
