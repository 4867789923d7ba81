"""One archive of all data: as entered (YAML, official texts, schemas) and as published (JSON)."""

import errno
import hashlib
import io
import pathlib
import zipfile
from collections.abc import Iterable, Iterator

from macros import addresses
from macros.reading.files import data_folder, file_bytes

_LICENCE = "LICENSE-DATA"
_SUMS = "SHA256SUMS"


def with_archive(
    files: Iterable[tuple[str, bytes]], root: pathlib.Path
) -> Iterator[tuple[str, bytes]]:
    """The same files, then an archive of them and of the data of the project at `root`.

    The archive holds the licence and the checksum of each file; its own stands beside it. Both are
    made of the content alone, so the same content gives the same bytes.
    """
    out = io.BytesIO()
    sums: list[str] = []
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:

        def add(path: str, content: bytes) -> None:
            _add(archive, path, content)
            sums.append(f"{hashlib.sha256(content).hexdigest()}  {path}\n")

        for path, content in files:
            add(path, content)
            yield path, content
        for path, content in _data(root):
            add(path, content)
        _add(archive, _SUMS, "".join(sums).encode())
    content = out.getvalue()
    name = pathlib.PurePosixPath(addresses.ARCHIVE).name
    yield addresses.ARCHIVE, content
    yield addresses.CHECKSUM, f"{hashlib.sha256(content).hexdigest()}  {name}\n".encode()


def _data(root: pathlib.Path) -> Iterator[tuple[str, bytes]]:
    """The licence as far as it can be read, and every file of the data; OSError if one cannot."""
    files = data_folder(root).files
    for name in (_LICENCE, *sorted(files, key=lambda name: name.split("/"))):
        content, problem = file_bytes(root / name, name)
        if problem is None:
            yield name, content
        elif name in files:  # an archive without it would look whole
            raise OSError(errno.EIO, problem.what, str(root / name))


def _add(archive: zipfile.ZipFile, path: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0))
    entry.create_system, entry.external_attr = 3, 0o644 << 16  # as on Unix, on Windows too
    archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
