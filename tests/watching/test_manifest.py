"""What a build says that it has made."""

import hashlib
from pathlib import Path

import pytest

from macros.watching.manifest import NAME, Manifest, digests, read, write
from tests.tools.sites import BuiltSite


def test_every_file_that_a_server_gives_away_is_listed(site: BuiltSite) -> None:
    built = read(site.folder.with_name("deploy") / NAME)
    assert built.files == digests(site.folder)
    page = (site.folder / "co-quan/index.html").read_bytes()
    assert built.files["co-quan/index.html"] == hashlib.sha256(page).hexdigest()
    names = {path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*.*")}
    assert {name for name in names - built.files.keys() if (site.folder / name).is_file()} == {
        ".built"
    }
    assert list(built.headers) == ["", "nhung/"]


def test_of_what_is_hidden_only_what_is_well_known_is_listed(tmp_path: Path) -> None:
    for name in (".built", ".git/config", ".well-known/security.txt", "a/b.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert list(digests(tmp_path)) == [".well-known/security.txt", "a/b.html"]


def test_a_manifest_comes_back_as_it_was_written(tmp_path: Path) -> None:
    manifest = Manifest("https://g/r", {"": {"A": "b; c"}}, {"kế hoạch.html": "0" * 64})
    write(tmp_path / NAME, manifest)
    assert read(tmp_path / NAME) == manifest


@pytest.mark.parametrize("text", ["", "[]", '{"files": {}}', "null", '"a"', '{"x": 1}'])
def test_what_is_no_manifest_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text, encoding="utf-8")
    with pytest.raises(ValueError):  # noqa: PT011 - json's own is one
        read(tmp_path / NAME)
