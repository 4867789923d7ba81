"""Files that are archives of parts (.docx, .xlsx, .odt) or an old envelope (.doc): unsafe ones.

A small file that unpacks without end would fill the machine; a DTD could bring in other files.
"""

import re
import zipfile
import zlib

from macros.reading.received.refusal import RefusalError

OLE, ZIP = bytes.fromhex("d0cf11e0a1b11ae1"), b"PK\x03\x04"  # with what they begin
# What a broken one brings about in the library.
UNREADABLE = (zipfile.BadZipFile, zlib.error, KeyError, RuntimeError, OSError, EOFError, ValueError)
_MAX_UNPACKED = 200_000_000
_MOST_PARTS = 5_000
_DTD = re.compile(rb"<!DOCTYPE|<!ENTITY")


def is_locked(content: bytes) -> bool:
    """Whether the content of a file is an archive that only a password opens."""
    return content.startswith(OLE) and "EncryptedPackage".encode("utf-16-le") in content


def refuse_unsafe(archive: zipfile.ZipFile, kind: str) -> None:
    """Raise RefusalError for an archive of this kind (“Excel”) that no program would make."""
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS or sum(one.file_size for one in parts) > _MAX_UNPACKED:
        raise RefusalError(f"Tệp {kind} bung ra quá lớn, không phải một tệp bình thường; không mở")
    for part in parts:
        if part.filename.endswith((".xml", ".rels")):
            with archive.open(part) as opened:
                if _DTD.search(opened.read(4096)):
                    raise RefusalError(
                        f"Tệp {kind} có khai báo DTD, không tệp bình thường nào cần đến; không mở"
                    )
