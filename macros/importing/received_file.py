"""A file as it was received, and its text in the notation of text.md.

What a file is, its first bytes say; its name only where they do not. Nothing of a file is run, and
nothing that it refers to is fetched.
"""

import hashlib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from macros.importing import witness
from macros.importing.other_word_files import EXTENSIONS, as_docx
from macros.importing.page_joins import PageJoin
from macros.linking.printed_text import END, text_words, words_digest
from macros.problems import grouped, visible
from macros.reading.files import MAX_RECEIVED, REREAD
from macros.reading.received.archives import OLE, ZIP
from macros.reading.received.csv_table import read_csv
from macros.reading.received.decoding import decoding
from macros.reading.received.docx import read_docx
from macros.reading.received.docx_changes import Changes
from macros.reading.received.odd_signs import odd_signs_told
from macros.reading.received.old_encodings import Encoding
from macros.reading.received.old_texts import refuse_old_letters
from macros.reading.received.pasted_text import read_markdown, read_text
from macros.reading.received.refusal import RefusalError
from macros.recognisers.characters import composed, plainly
from macros.recognisers.outline import read_outline

_PICTURES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp", ".heic")
_PDF = b"%PDF-"


class Taken(NamedTuple):
    """A file as received and what it says."""

    extension: str  # with its dot
    content: bytes
    text: str  # in the notation of text.md
    told: tuple[str, ...] = ()  # what is not in the text, in Vietnamese sentences
    faults: tuple[str, ...] = ()  # where the independent witness sees another text
    changes: Changes | None = None  # how tracked changes were settled
    by_machine: tuple[int, ...] = ()  # pages whose letters were recognised in a picture
    joins: tuple[PageJoin, ...] = ()  # where the edge of a page cut what is one
    words: str = ""  # the digest of the words, where the check cannot read the file again

    @property
    def sha256(self) -> str:
        """The digest of the file."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def word_count(self) -> int:
        """How many words the text has."""
        words = text_words(read_outline(self.text))
        lists = (words.text, *words.notes.values())
        return sum(one.word != END for each in lists for one in each)


def take(path: Path, changes: Changes | None = None) -> Taken:
    """The text of a file; raises RefusalError, with what to do, for one that cannot be taken."""
    content = _content(path)
    extension = path.suffix.lower()
    if not content.strip():
        raise RefusalError("Tệp rỗng, không có gì bên trong; hãy xin gửi lại")
    _refuse_wrong_name(content, extension)
    if extension not in _READERS:
        raise RefusalError(_other(extension))
    taken = _READERS[extension](extension, content, changes)
    text = plainly(taken.text)
    # Of Word files, their reader has told it.
    told = (*taken.told, *odd_signs_told(taken.text))
    if not text.strip():
        raise RefusalError("Tệp không có chữ nào; hãy xin gửi lại")
    refuse_old_letters(text)
    words = "" if f"source{extension}" in REREAD else words_digest(text_words(read_outline(text)))
    return taken._replace(text=text, told=told, words=words)


def path_words(path: Path | str) -> str:
    """A path, or a name, as a sentence shows it: on one line, nothing in it hidden."""
    return visible(composed(str(path)))


def _content(path: Path) -> bytes:
    if not path.is_file():
        raise RefusalError(f"{_no_file(path)}; hãy xem lại đường dẫn")
    size = path.stat().st_size
    if size > MAX_RECEIVED:
        limit = grouped(MAX_RECEIVED)
        raise RefusalError(f"Tệp có {grouped(size)} byte, quá lớn; nhận nhiều nhất {limit} byte")
    return path.read_bytes()


def _no_file(path: Path) -> str:
    shown = f"“{path_words(path)}”"
    if path.is_dir():
        return f"{shown} là thư mục, không phải tệp"
    if path.is_symlink():
        return f"{shown} là liên kết đến chỗ không có tệp"
    return f"{shown} không phải tệp thường" if path.exists() else f"Không có tệp {shown}"


def _refuse_wrong_name(content: bytes, extension: str) -> None:
    is_pdf = content[:1024].lstrip().startswith(_PDF)
    if extension == ".pdf" and not is_pdf:
        raise RefusalError("Đây không phải tệp PDF; hãy xem lại tệp và đuôi tệp")
    if is_pdf and extension != ".pdf":
        raise RefusalError("Bên trong là tệp PDF; hãy sửa đuôi tệp thành .pdf rồi nhập lại")
    if extension in (".txt", ".md", ".csv") and content.startswith((ZIP, OLE)):
        raise RefusalError(
            "Bên trong không phải chữ mà là tệp Word hoặc Excel; hãy sửa lại đuôi tệp"
        )


def _word(extension: str, content: bytes, changes: Changes | None) -> Taken:
    made = read_docx(content, changes)
    faults = witness.faults(content, made, changes)
    settled = changes if any("sửa đang theo dõi" in one for one in made.told) else None
    return Taken(extension, content, made.text, made.told, tuple(faults), settled)


def _converted(extension: str, content: bytes, changes: Changes | None) -> Taken:
    made = _word(extension, as_docx(content, extension), changes)
    told = f"Đã đổi tệp {extension} sang .docx bằng LibreOffice rồi mới đọc; hãy soát cả chữ."
    return made._replace(content=content, told=(told, *made.told))


def _pdf(extension: str, content: bytes, _: object) -> Taken:
    from macros.importing.pdf.text import read_pdf

    made = read_pdf(content)
    by_machine, joins = made.by_machine, made.joins
    return Taken(extension, content, made.text, made.told, by_machine=by_machine, joins=joins)


def _workbook(extension: str, content: bytes, _: object) -> Taken:
    from macros.importing.workbook import read_workbook

    return Taken(extension, content, *read_workbook(content))


def _saved_text(extension: str, content: bytes, _: object, read: Callable[[bytes], str]) -> Taken:
    encoding = decoding(content).encoding
    told = (
        [f"Đã chuyển cả tệp từ bảng mã {encoding} sang Unicode; hãy soát lại."] if encoding else []
    )
    if encoding is Encoding.tcvn3:
        told.append(
            "Bảng mã TCVN3 không có chữ hoa mang dấu thanh; chữ hoa đoán theo chữ hoa bên cạnh."
        )
    return Taken(extension, content, read(content), tuple(told))


_READERS: dict[str, Callable[[str, bytes, Changes | None], Taken]] = {
    **dict.fromkeys((".docx", ".docm"), _word),
    **dict.fromkeys(EXTENSIONS, _converted),
    ".pdf": _pdf,
    ".xlsx": _workbook,
    ".csv": partial(_saved_text, read=read_csv),
    ".txt": partial(_saved_text, read=read_text),
    ".md": partial(_saved_text, read=read_markdown),
}


def _other(extension: str) -> str:
    if extension in _PICTURES:
        return f"Tệp {extension} là ảnh; hãy xin bản có chữ, hoặc in ảnh ra tệp .pdf rồi nhập lại"
    if extension in (".xls", ".xlsm", ".xlsb", ".ods"):
        return f"Chưa nhận tệp {extension}; hãy mở bằng Excel hoặc LibreOffice rồi lưu thành .xlsx"
    shown = f"đuôi “{extension}”" if extension else "không có đuôi"
    return f"Không rõ tệp {shown} là gì; nhận các tệp {', '.join(_READERS)}"
