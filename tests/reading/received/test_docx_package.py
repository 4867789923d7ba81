"""What is no Word file, or is not safe to open, is refused in a sentence."""

import io
import zipfile

import pytest

from macros.importing.witness import faults
from macros.reading.received import docx_package
from macros.reading.received.docx import read_docx
from macros.reading.received.refusal import RefusalError
from tests.tools.word_files import links, p, part, word_file, zipped

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
LOCKED = OLE + "EncryptedPackage".encode("utf-16-le")
ENTITY = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w>&b;</w>'
OUTSIDE = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>'
DEEP = "<w:body>" + "<w:sdt>" * 400 + "</w:sdt>" * 400 + "</w:body>"


def with_document(text: str) -> bytes:
    """A Word file with another text in place of its document."""
    with zipfile.ZipFile(io.BytesIO(word_file(p("a")))) as archive:
        files: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**files, "word/document.xml": text})


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "rỗng"),
        (b"abc", "không phải tệp Word"),
        (b"PK\x03\x04 half a file", "bị hỏng"),
        (OLE, "kiểu cũ (.doc)"),
        (LOCKED, "mật khẩu"),
        (zipped({"xl/workbook.xml": "<a/>"}), "bảng tính Excel"),
        (zipped({"_rels/.rels": links({"officeDocument": "xl/workbook.xml"}),
                 "xl/workbook.xml": "<a/>"}), "bảng tính Excel"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "OpenDocument (.odt"),
        (zipped({"a.txt": "a"}), "không có văn bản"),
        (with_document("<w:document"), "bị hỏng"),
        (with_document('<?xml version="1.0" encoding="none"?><a/>'), "bị hỏng"),
        (with_document(ENTITY), "DTD"),
        (with_document(OUTSIDE), "DTD"),
        (with_document(part("document", DEEP)), "quá lớn"),
        (with_document(part("document", "")), "bị hỏng"),
        (with_document("<a/>"), "không có văn bản"),
        (word_file('<w:p><w:pPr><w:numPr><w:numId w:val="1"/><w:ilvl w:val="x"/></w:numPr>'
                   "</w:pPr></w:p>"), "bị hỏng"),
    ],
)  # fmt: skip
def test_it_is_refused_in_a_sentence(content: bytes, said: str) -> None:
    with pytest.raises(RefusalError) as refused:
        read_docx(content)
    assert said in str(refused.value)


def test_a_part_that_unpacks_without_end_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_package, "MAX_PART", 10_000)
    bomb = word_file(p("a" * 1_000_000))
    assert len(bomb) < 10_000
    with pytest.raises(RefusalError, match="quá lớn"):
        read_docx(bomb)


def test_a_link_to_another_place_is_not_followed() -> None:
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" TargetMode="External" Target="http://127.0.0.1:9/styles.xml" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/>'
        "</Relationships>"
    )
    content = word_file(p("a"), more={"word/_rels/document.xml.rels": links.encode()})
    assert read_docx(content).text == "a\n"


def test_the_document_may_stand_under_any_name() -> None:
    with zipfile.ZipFile(io.BytesIO(word_file(p("a")))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["word/other.xml"] = files.pop("word/document.xml")
    links = files["_rels/.rels"].replace(b"word/document.xml", b"/word/other.xml")
    content = zipped({**files, "_rels/.rels": b"\xef\xbb\xbf" + links})
    made = read_docx(content)
    assert (made.text, faults(content, made)) == ("a\n", [])
