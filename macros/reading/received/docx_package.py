"""The XML inside a Word file, taken apart safely: no entity, no DTD, no link is ever followed.

A file is a zip of parts. Only the parts with words are opened, each up to a limit, so that a small
file that unpacks without end costs nothing. Names of elements become short: ``w.p``, ``m.t``.
Sources: ECMA-376 part 2 (packages), part 1 (WordprocessingML, both its namespaces).
"""

import io
import posixpath
import zipfile
from collections.abc import Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from macros.reading.received.archives import OLE, UNREADABLE, is_locked
from macros.reading.received.refusal import RefusalError

MAX_PART = 64_000_000  # bytes of one part when unpacked: a plan of 2,000 rows has 10 million
MAX_PARTS = 2_000
MAX_DEPTH = 250
MAX_ELEMENTS = 2_000_000

_SHORT = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/package/2006/content-types": "types",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://www.w3.org/XML/1998/namespace": "xml",
    "urn:schemas-microsoft-com:vml": "v",
}
_NOT_WORD = "Đây không phải tệp Word (.docx)"
_OTHER_KINDS = (  # by a name in their first folder
    ("xl", "bảng tính Excel"),
    ("ppt", "trình chiếu PowerPoint"),
    ("mimetype", "OpenDocument (.odt, .ods)"),
)
_BROKEN = "Tệp Word bị hỏng, không mở được; hãy mở bằng Word rồi lưu lại thành tệp .docx mới"
_BOMB = "Tệp Word bung ra quá lớn, không phải một văn bản bình thường; không mở"
_LOCKED = "Tệp có đặt mật khẩu; hãy mở bằng Word, bỏ mật khẩu rồi lưu lại"


class Package(NamedTuple):
    """The parts of a Word file that hold words, and what else is to be told of it."""

    document: Element
    numbering: Element | None
    styles: Element | None
    theme: Element | None
    footnotes: Element | None
    endnotes: Element | None
    comments: Element | None
    margins: tuple[Element, ...]  # what stands at the head and foot of every page
    has_macros: bool


def open_package(content: bytes) -> Package:
    """The parts of a .docx or .docm; raises RefusalError for what is none or unsafe."""
    with _archive(content) as archive:
        main = next(iter(_related(archive, "").get("officeDocument", ())), "")
        related = _related(archive, main)
        document = _part(archive, main)
        if document is None or document.tag != "w.document":
            raise RefusalError(_not_word(archive))
        single = {
            kind: _part(archive, related[kind][0]) if related.get(kind) else None
            for kind in ("numbering", "styles", "theme", "footnotes", "endnotes", "comments")
        }
        names = [*related.get("header", ()), *related.get("footer", ())]
        margins = [part for name in names if (part := _part(archive, name)) is not None]
        macros = any(name.lower().endswith("vbaproject.bin") for name in archive.namelist())
        return Package(document, **single, margins=tuple(margins), has_macros=macros)


def parse(content: bytes) -> Element:
    """The tree of an XML text with short names; raises RefusalError for a DTD and for too much."""
    reading = _Reading()
    try:
        reading.parser.Parse(content, True)
        return reading.builder.close()
    except (expat.ExpatError, AssertionError, LookupError) as error:  # or an unknown encoding
        raise RefusalError(_BROKEN) from error


class _Reading:
    """One part while expat goes through it."""

    def __init__(self) -> None:
        self.builder = TreeBuilder()
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.builder.data
        self.parser.StartDoctypeDeclHandler = self.refuse_doctype
        self.parser.EntityDeclHandler = self.refuse_doctype
        self.parser.ExternalEntityRefHandler = self.refuse_doctype
        self.names: dict[str, str] = {}
        self.depth = self.count = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.depth += 1
        self.count += 1
        if self.depth > MAX_DEPTH or self.count > MAX_ELEMENTS:
            raise RefusalError(_BOMB)
        self.builder.start(self.short(name), {self.short(a): b for a, b in attributes.items()})

    def end(self, name: str) -> None:
        self.depth -= 1
        self.builder.end(self.short(name))

    def refuse_doctype(self, *_: object) -> int:
        raise RefusalError("Tệp Word có khai báo DTD, không văn bản nào cần đến; không mở")

    def short(self, name: str) -> str:
        """“w.p” of a name with its namespace; a namespace that has no words keeps its own."""
        if name not in self.names:
            space, _, own = name.rpartition("}")
            known = _SHORT.get(space)
            self.names[name] = f"{known}.{own}" if known else own if not space else f"?.{own}"
        return self.names[name]


def _archive(content: bytes) -> zipfile.ZipFile:
    if not content:
        raise RefusalError("Tệp rỗng, không có gì bên trong; hãy xin gửi lại")
    if is_locked(content):
        raise RefusalError(_LOCKED)
    if content.startswith(OLE):
        raise RefusalError("Đây là tệp Word kiểu cũ (.doc); hãy mở bằng Word rồi lưu thành .docx")
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        not_word = f"{_NOT_WORD}; hãy xem lại tệp và đuôi tệp"
        raise RefusalError(not_word if content[:2] != b"PK" else _BROKEN) from error
    if len(archive.infolist()) > MAX_PARTS:
        raise RefusalError(_BOMB)
    return archive


def _part(archive: zipfile.ZipFile, name: str) -> Element | None:
    """A part by its name, whatever the case of its letters; None when the file has none."""
    found = next((one for one in archive.infolist() if one.filename.lower() == name.lower()), None)
    if found is None:
        return None
    if found.flag_bits & 1:
        raise RefusalError(_LOCKED)
    if found.file_size > MAX_PART:
        raise RefusalError(_BOMB)
    try:
        with archive.open(found) as part:
            content = part.read(MAX_PART + 1)
    except UNREADABLE as error:
        raise RefusalError(_BROKEN) from error
    if len(content) > MAX_PART:
        raise RefusalError(_BOMB)
    return parse(content)


def _not_word(archive: zipfile.ZipFile) -> str:
    first = {name.partition("/")[0] for name in archive.namelist()}
    kind = next((kind for name, kind in _OTHER_KINDS if name in first), "")
    if kind:
        return f"{_NOT_WORD} mà là tệp {kind}; hãy sửa lại đuôi tệp"
    return f"{_NOT_WORD}: trong tệp không có văn bản"


def _related(archive: zipfile.ZipFile, name: str) -> dict[str, list[str]]:
    """The parts inside the file to which a part refers, by kind; what lies outside is left out."""
    folder, own = posixpath.split(name)
    listed = _part(archive, posixpath.join(folder, "_rels", f"{own}.rels"))
    found: dict[str, list[str]] = {}
    for one in listed if listed is not None else ():
        if one.get("TargetMode") != "External":
            kind = one.get("Type", "").rpartition("/")[2]
            target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", "")))
            found.setdefault(kind, []).append(target.lstrip("/"))
    return found
