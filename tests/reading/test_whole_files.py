"""Whatever moment a kill comes at, a file or folder is the old one or the new one, whole."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from macros.reading.whole_files import bring_back, place_folder, write_whole
from tests.core_fixtures import ROOT

OLD, NEW = {"a": b"1", "b": b"1"}, {"a": b"2", "c": b"2"}
# Ends the process before the so-manieth thing that it does to a file or folder.
KILLED = """
import os, sys
from pathlib import Path
from macros.reading import whole_files
moment = 0
def count(event, arguments):
    global moment
    written = event == "open" and isinstance(arguments[2], int) and arguments[2] & 3
    if written or event in {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod"}:
        moment -= 1
        if not moment:
            os._exit(9)
sys.addaudithook(count)
for place in sorted(Path(sys.argv[1]).glob("*/*")):
    child = os.fork()
    if not child:
        new = {path.name: path.read_bytes() for path in sorted((place / "new").iterdir())}
        way, moment = place.parent.name, int(place.name)
        if way == "renamed":
            whole_files.exchange = lambda one, other: False
        if way == "files":
            whole_files.write_whole(place / "folder", new)
        else:
            whole_files.place_folder(place / "new", place / "folder")
        os._exit(0)
    os.waitpid(child, 0)
"""
MOMENTS = 20  # more than there are


def fill(folder: Path, files: dict[str, bytes]) -> None:
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)


def held(folder: Path) -> dict[str, bytes]:
    """The files of a folder that somebody sees."""
    found = (path for path in folder.iterdir() if not path.name.startswith("."))
    return {path.name: path.read_bytes() for path in found}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that forks")
def test_a_kill_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    ways = ("exchanged", "renamed", "files")
    places = [tmp_path / way / str(at) for way in ways for at in range(1, MOMENTS)]
    for place in places:
        fill(place / "folder", OLD)
        fill(place / "new", NEW)
    subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], check=True, cwd=ROOT)
    both = {**OLD, "a": b"2"}  # of several files, each is whole
    allowed = {"files": [OLD, both, {**both, **NEW}]}
    for way in ways:
        states = []
        for place in (one for one in places if one.parent.name == way):
            bring_back(place / "folder")
            states.append(held(place / "folder"))
        each = allowed.get(way, [OLD, NEW])
        assert all(state in each for state in states)
        assert (states[0], states[-1]) == (OLD, each[-1])


def test_what_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    fill(tmp_path / "folder", OLD)
    with pytest.raises(OSError, match="a"):
        write_whole(tmp_path / "folder", {"b": b"2", "a/x": b"2"})
    assert held(tmp_path / "folder") == OLD
    assert len(list((tmp_path / "folder").iterdir())) == 2


def test_a_folder_that_cannot_be_placed_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path / "folder", OLD)
    monkeypatch.setattr("macros.reading.whole_files.exchange", lambda one, other: False)
    with pytest.raises(FileNotFoundError):
        place_folder(tmp_path / "none", tmp_path / "folder")
    assert held(tmp_path / "folder") == OLD
