"""One archive of all data: as entered (YAML, official texts, schemas) and as published (JSON)."""

import hashlib
import io
import pathlib
import zipfile
from collections.abc import Iterable, Iterator

from macros import addresses

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
        for file in _data(root):
            add(file.relative_to(root).as_posix(), file.read_bytes())
        _add(archive, _SUMS, "".join(sums).encode())
    content = out.getvalue()
    name = pathlib.PurePosixPath(addresses.ARCHIVE).name
    yield addresses.ARCHIVE, content
    yield addresses.CHECKSUM, f"{hashlib.sha256(content).hexdigest()}  {name}\n".encode()


def _data(root: pathlib.Path) -> list[pathlib.Path]:
    """The licence, and every file of the data but the passing ones of an editor."""
    found = [root / _LICENCE, *sorted((root / "data").rglob("*"))]
    return [path for path in found if path.is_file() and not path.name.startswith(".")]


def _add(archive: zipfile.ZipFile, path: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0))
    entry.create_system, entry.external_attr = 3, 0o644 << 16  # as on Unix, on Windows too
    archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
