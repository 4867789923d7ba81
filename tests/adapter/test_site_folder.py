"""The published folder at every moment of its replacement, whoever holds it; and back again."""

from __future__ import annotations

import http.client
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from macros.adapter import site_folder
from macros.adapter.site_folder import (
    KEPT,
    MARK,
    clear,
    is_held,
    kept,
    outlived,
    put_back,
    take_the_place,
)
from tests.tools.sites import ROOT

FOREIGN = {".git/config": "[core]", ".nojekyll": "", "CNAME": "kehoach.example.invalid"}
OLD = {
    "index.html": "cũ trang.1.css",
    "cu/index.html": "cũ trang.1.css",
    "doi/index.html": "cũ trang.1.css",
    "tep": "một tệp",
    "trang.1.css": "cũ",
    "chung.txt": "chung",
    MARK: "cũ\n",
}
NEW = {
    "index.html": "mới trang.2.css",
    "doi/index.html": "mới trang.2.css",
    "moi/sau/index.html": "mới trang.2.css",
    "tep/index.html": "mới trang.2.css",
    "trang.2.css": "mới",
    "chung.txt": "chung",
    ".well-known/security.txt": "Contact: …",
    MARK: "mới\n",
}
# Ends the process before the so-manieth thing that it does to a file or folder.
KILLED = """
import os, sys
from pathlib import Path
from macros.adapter import site_folder
way, moment = sys.argv[3], int(sys.argv[4])
def count(event, arguments):
    global moment
    written = event == "open" and isinstance(arguments[2], int) and arguments[2] & 3
    if written or event in {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod"}:
        moment -= 1
        if not moment:
            os._exit(9)
if way == "renamed":
    site_folder.exchange = lambda one, other: False
sys.addaudithook(count)
in_place = way == "in place"
site_folder.take_the_place(Path(sys.argv[1]), Path(sys.argv[2]), in_place=in_place, keep=3)
"""


def fill(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def held_by(folder: Path) -> dict[str, str]:
    """The files of a folder, with their texts."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


def under_way(site: Path, files: dict[str, str]) -> Path:
    return fill(site_folder.sibling(site, "new"), files)


def published(site: Path, text: str, keep: int = KEPT) -> None:
    """Publishes a site of one page."""
    new = under_way(site, {"index.html": text, MARK: f"{text}\n"})
    take_the_place(new, site, in_place=False, keep=keep)


@pytest.mark.parametrize("way", ["exchanged", "renamed", "in place"])
def test_whenever_it_is_killed_the_site_is_whole_and_the_next_build_ends_it(
    tmp_path: Path, way: str
) -> None:
    seen, moment, code = set(), 0, 9
    while code == 9:
        moment += 1
        site = fill(tmp_path / str(moment) / "site", OLD | FOREIGN)
        new = under_way(site, NEW)
        command = [sys.executable, "-c", KILLED, str(new), str(site), way, str(moment)]
        code = subprocess.run(command, cwd=ROOT, check=False).returncode
        if way == "in place":
            assert_each_page_is_whole(site)
        elif way == "exchanged" or site.exists():
            assert held_by(site) in (OLD | FOREIGN, NEW | FOREIGN)
        clear(site)
        now = held_by(site)
        assert now in (OLD | FOREIGN, NEW | FOREIGN)
        seen.add(now[MARK])
        assert {path.suffix for path in site.parent.glob(".site.*")} <= {".kept"}
        for earlier in kept(site):
            assert held_by(earlier) == OLD
    assert code == 0
    assert moment > 8
    assert seen == {OLD[MARK], NEW[MARK]}
    assert [held_by(earlier) for earlier in kept(site)] == [OLD]


def assert_each_page_is_whole(site: Path) -> None:
    now = held_by(site)
    assert FOREIGN.items() <= now.items()
    for name, text in now.items():
        if name.endswith("index.html"):
            assert text in (OLD.get(name), NEW.get(name))
            style = text.split()[1]
            assert now[style] == (OLD | NEW)[style]


def test_the_last_three_are_kept_and_put_back(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for text in "abcde":
        published(site, text)
    assert [held_by(path)["index.html"] for path in kept(site)] == ["d", "c", "b"]
    [oldest] = outlived(site)  # which the next build removes
    assert held_by(oldest)["index.html"] == "a"
    fill(site, FOREIGN)
    put_back(kept(site)[1], site, in_place=False)
    assert held_by(site) == {"index.html": "c", MARK: "c\n"} | FOREIGN
    assert [held_by(path)["index.html"] for path in kept(site)] == ["e", "d", "b"]
    put_back(kept(site)[0], site, in_place=True)
    assert held_by(site) == {"index.html": "e", MARK: "e\n"} | FOREIGN
    assert [held_by(path)["index.html"] for path in kept(site)] == ["c", "d", "b"]


def test_what_open_pages_ask_for_outlives_their_site_by_one(tmp_path: Path) -> None:
    site = tmp_path / "site"

    def publish(text: str, *, in_place: bool) -> None:
        named = f"css/{text * 8}.css"
        pages = {"index.html": named, named: text, MARK: f"{text}\n{named}\n../ngoai.css\n"}
        take_the_place(under_way(site, pages), site, in_place=in_place, keep=KEPT)

    for text, before, in_place in (("a", "", False), ("b", "a", False), ("c", "b", True)):
        publish(text, in_place=in_place)
        sheets = {path.name for path in (site / "css").iterdir()}
        assert sheets == {f"{one * 8}.css" for one in (text, before) if one}
    put_back(kept(site)[0], site, in_place=False)
    assert {"bbbbbbbb.css", "cccccccc.css"} <= {path.name for path in (site / "css").iterdir()}
    assert sorted(path.name for path in tmp_path.glob("*.css")) == []


@pytest.mark.parametrize("in_place", [False, True])
def test_a_hidden_file_of_the_build_goes_when_it_makes_none(tmp_path: Path, in_place: bool) -> None:
    security, other = ".well-known/security.txt", ".well-known/cua-may-chu"
    made = {"index.html": "a", security: "Contact: …", MARK: f"a\n{security}\n"}
    site = fill(tmp_path / "site", made | {other: "x"})
    new = under_way(site, {"index.html": "b", MARK: "b\n"})
    take_the_place(new, site, in_place=in_place, keep=0)
    assert held_by(site) == {"index.html": "b", MARK: "b\n", other: "x"}


def test_a_preview_keeps_none(tmp_path: Path) -> None:
    for text in "ab":
        published(tmp_path / "site", text, keep=0)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_has_the_name_of_a_folder_in_the_way_gives_way(tmp_path: Path) -> None:
    site = fill(tmp_path / "site", {"a/b/index.html": "cũ", "c": "cũ", MARK: ""})
    wanted = {"a": "mới", "c/d/index.html": "mới", MARK: ""}
    take_the_place(under_way(site, wanted), site, in_place=True, keep=0)
    assert held_by(site) == wanted
    assert not (site / "a/b").exists()


def test_a_file_that_stays_the_same_is_not_written_again(tmp_path: Path) -> None:
    site = fill(tmp_path / "site", OLD)
    before = (site / "chung.txt").stat().st_ino, (site / "index.html").stat().st_ino
    take_the_place(under_way(site, NEW), site, in_place=True, keep=0)
    assert (site / "chung.txt").stat().st_ino == before[0]
    assert (site / "index.html").stat().st_ino != before[1]


MOUNTS = """\
21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
22 21 8:2 /@home /home rw - btrfs /dev/sda2 rw
23 21 8:2 /@home/a/h\\303\\240\\040site /var/www rw - btrfs /dev/sda2 rw
24 21 8:1 /srv/b/site/assets /mnt/b rw - ext4 /dev/sda1 rw
25 21 8:3 /srv/d/site /mnt/d rw - ext4 /dev/sdb1 rw
26 21 8:3 / /srv/e/site/anh rw - ext4 /dev/sdb1 rw
"""


@pytest.mark.parametrize(
    ("folder", "held"),
    [
        ("/home/a/site", False),
        ("/home/a/site cũ", False),
        ("/var/www", True),
        ("/srv/b/site", True),
        ("/srv/b/site/assets/css", False),
        ("/srv/d/site", False),  # the same path, of another device
        ("/srv/e/site", True),
        ("/srv/e", True),
        ("/", True),
    ],
)
def test_who_holds_a_folder_stands_in_the_table_of_mounts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, held: bool
) -> None:
    table = tmp_path / "mountinfo"
    table.write_text(MOUNTS, encoding="utf-8")
    monkeypatch.setattr(site_folder, "_MOUNTS", table)
    assert is_held(Path(folder)) is held


def test_blanks_in_the_table_of_mounts_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "mountinfo"
    table.write_text(MOUNTS.replace("h\\303\\240\\040site", "m\\040site"), encoding="utf-8")
    monkeypatch.setattr(site_folder, "_MOUNTS", table)
    assert is_held(Path("/home/a/m site"))


def _can_mount() -> bool:
    command = ["unshare", "--mount", "true"]
    return (
        shutil.which("unshare") is not None
        and subprocess.run(command, capture_output=True, check=False).returncode == 0
    )


@pytest.mark.skipif(not _can_mount(), reason="only root may mount")
@pytest.mark.parametrize("mounted", ["shown elsewhere", "a mount point"])
def test_who_shows_the_folder_by_a_mount_sees_the_new_site(tmp_path: Path, mounted: str) -> None:
    """A server that was given the folder itself, and a folder that is given from elsewhere."""
    site = fill(tmp_path / "site", OLD)
    other = fill(tmp_path / "other", OLD)
    new = under_way(site, NEW)
    mount = [site, other] if mounted == "shown elsewhere" else [other, site]
    replace = (
        "import sys; from pathlib import Path; from macros.adapter.site_folder import *; "
        "take_the_place(Path(sys.argv[1]), Path(sys.argv[2]), in_place=False, keep=3)"
    )
    script = 'mount --bind "$1" "$2" && "$3" -c "$4" "$5" "$6" && cat "$7/index.html"'
    arguments = [*mount, sys.executable, replace, new, site, other]
    command = ["unshare", "--mount", "sh", "-c", script, "sh", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout == NEW["index.html"]
    assert [held_by(path) for path in kept(site)] == [OLD]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.mark.skipif(sys.platform == "win32", reason="knows no exchange of folders")
def test_whoever_asks_during_two_hundred_swaps_gets_a_whole_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    versions = [str(number) * 2000 for number in range(201)]
    published(site, versions[0])
    faults: list[str] = []
    asked = 0
    over = threading.Event()
    handler: Callable[..., SimpleHTTPRequestHandler] = partial(_Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever).start()

        def ask() -> None:
            nonlocal asked
            while not over.is_set():
                connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
                connection.request("GET", "/index.html")
                answer = connection.getresponse()
                text = answer.read().decode()
                connection.close()
                asked += 1
                if answer.status != 200 or text not in versions:
                    faults.append(f"{answer.status} {text[:80]}")

        client = threading.Thread(target=ask)
        client.start()
        for text in versions[1:]:
            published(site, text)
        over.set()
        client.join()
        server.shutdown()
    assert faults == []
    assert asked > 20
