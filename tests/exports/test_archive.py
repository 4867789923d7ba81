"""The archive of all data: whole, checked, and the same bytes each time."""

import gc
import hashlib
import io
import os
import sys
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from macros import addresses
from macros.exports.archive import with_archive
from tests.core_fixtures import AMENDED, ROOT, copied
from tests.tools.rights import unprivileged

JSON = {"api/v1/index.json": b"{}\n", "api/v1/plans/x.json": "[“ế”]\n".encode()}


def test_the_archive_holds_all_data_with_licence_and_checksums() -> None:
    made = dict(with_archive(JSON, ROOT))
    assert list(made)[:2] == [*JSON]
    archive = zipfile.ZipFile(io.BytesIO(made[addresses.ARCHIVE]))
    names = archive.namelist()
    kept = {path.relative_to(ROOT).as_posix() for path in (ROOT / "data").rglob("*.*")}
    assert set(names) == {*kept, *JSON, "LICENSE-DATA", "SHA256SUMS"}
    sums = [line.split("  ") for line in archive.read("SHA256SUMS").decode().splitlines()]
    assert [name for _, name in sums] == names[:-1]
    for digest, name in sums:
        assert hashlib.sha256(archive.read(name)).hexdigest() == digest
    source = "data/plans/03-kh-bcd-2022/source.txt"
    assert archive.read(source) == (ROOT / source).read_bytes()


def test_the_checksum_of_the_archive_stands_beside_it() -> None:
    made = dict(with_archive(JSON, ROOT))
    digest = hashlib.sha256(made[addresses.ARCHIVE]).hexdigest()
    assert made[addresses.CHECKSUM].decode() == f"{digest}  du-lieu.zip\n"


def test_only_known_files_of_the_data_are_in_the_archive(tmp_path: Path) -> None:
    first, second = copied(tmp_path / "a", AMENDED), copied(tmp_path / "b", AMENDED)
    (second / "data/.bodies.yml.swp").write_bytes(b"an editor's")
    (second / "data/ghi-chu.txt").write_bytes("nháp".encode())
    (second / "data/nguon.txt").symlink_to("/proc/self/environ")
    (second / "data/schema").mkdir()
    (second / "data/schema/ids.schema.json").symlink_to("/proc/self/environ")
    (second / "LICENSE-DATA").symlink_to("/proc/self/environ")
    assert dict(with_archive(JSON, first)) == dict(with_archive(JSON, second))


def test_an_archive_that_nobody_asks_for_goes_away_without_a_word(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", told.append)
    kept: list[object] = [files := with_archive(JSON, ROOT)]
    kept.append(kept)  # as the parts of a site refer to each other
    assert files["api/v1/index.json"] == JSON["api/v1/index.json"]
    del files, kept
    gc.collect()
    assert told == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_a_file_that_cannot_be_read_is_not_left_out() -> None:
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        root = copied(Path(folder), AMENDED)
        (root / "data/bodies.yml").chmod(0)
        with unprivileged(), pytest.raises(OSError, match=r"Không được phép đọc .*bodies\.yml"):
            dict(with_archive(JSON, root))
