"""One archive of all data: as entered (YAML, official texts, schemas) and as published (JSON)."""

import errno
import hashlib
import io
import pathlib
import zipfile
from collections.abc import Iterator, Mapping
from functools import cached_property, partial

from macros import addresses
from macros.exports.on_demand import Make, on_demand
from macros.reading.files import data_folder, file_bytes

_LICENCE = "LICENSE-DATA"
_SUMS = "SHA256SUMS"


@on_demand
def with_archive(files: Mapping[str, bytes], root: pathlib.Path) -> Iterator[tuple[str, Make]]:
    """The same files, then an archive of them and of the data of the project at `root`.

    The archive holds the licence and the checksum of each file; its own stands beside it. Both are
    made of the content alone, so the same content gives the same bytes. Making the archive raises
    OSError when a file of the data cannot be read.
    """
    archive = _Archive(files, root)
    for path in files:
        yield path, partial(archive.file, path)
    yield addresses.ARCHIVE, lambda: archive.content
    yield addresses.CHECKSUM, partial(_checksum, archive)


def _checksum(archive: "_Archive") -> bytes:
    name = pathlib.PurePosixPath(addresses.ARCHIVE).name
    return f"{hashlib.sha256(archive.content).hexdigest()}  {name}\n".encode()


class _ZipUnderWay(zipfile.ZipFile):
    """Finishes nothing when it goes away: of an archive that nobody asked for nothing is wanted."""

    def __del__(self) -> None:
        """Nothing."""


class _Archive:
    """An archive under way: files that are asked for in its order are put in as they are made.

    So a build, which asks for all in order, makes none of them twice.
    """

    def __init__(self, files: Mapping[str, bytes], root: pathlib.Path) -> None:
        self._files = files
        self._root = root
        self._left = list(files)[::-1]
        self._sums: list[str] = []
        self._out = io.BytesIO()
        self._zip = _ZipUnderWay(self._out, "w", zipfile.ZIP_DEFLATED)

    def file(self, path: str) -> bytes:
        """One of the files."""
        content = self._files[path]
        if self._left and path == self._left[-1]:
            self._add(self._left.pop(), content)
        return content

    @cached_property
    def content(self) -> bytes:
        """The whole archive."""
        while self._left:
            self.file(self._left[-1])
        for path, content in _data(self._root):
            self._add(path, content)
        _add(self._zip, _SUMS, "".join(self._sums).encode())
        self._zip.close()
        return self._out.getvalue()

    def _add(self, path: str, content: bytes) -> None:
        _add(self._zip, path, content)
        self._sums.append(f"{hashlib.sha256(content).hexdigest()}  {path}\n")


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
