"""The text of a file that somebody saved, in the encodings that programs of an office use."""

import codecs

from macros.reading.received.refusal import RefusalError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decoded(content: bytes) -> str:
    """The text with ``\\n`` at the ends of lines; raises RefusalError for what is no text."""
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise RefusalError(
            "Tệp không ở bảng mã Unicode (UTF-8), chữ đọc ra sẽ sai; hãy lưu lại tệp với bảng mã "
            "UTF-8 rồi nhập lại"
        ) from error
    if "\0" in text:
        raise RefusalError("Đây không phải tệp chữ; hãy gửi đúng đuôi tệp")
    if not text.strip():
        raise RefusalError("Tệp rỗng, không có gì bên trong; hãy xin gửi lại")
    return text.replace("\r\n", "\n").replace("\r", "\n")
