"""The live preview: alive whatever is saved. How quick it is, scripts/benchmark.py measures."""

from __future__ import annotations

import gc
from functools import partial
from pathlib import Path
from threading import Event, Lock
from weakref import ref

import pytest
from watchdog.events import FileSystemEvent, FileSystemEventHandler

from macros.adapter.preview import never_raising
from macros.adapter.speed import observer
from tests.tools.projects import PATIENCE, make_project, preview

PROBLEM = "data/a.yml:3:1: Sai khóa <b>"


def test_a_preview_follows_data_pages_and_theme(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    with preview(project) as server:
        page = server.get("co-quan/so-a/")
        assert "Việc của Sở A" in page
        assert f'<link rel="canonical" href="{server.address}co-quan/so-a/">' in page
        for number in range(2):
            project.page(text=f"sửa lần {number}")
            server.get_when("co-quan/so-a/", f"sửa lần {number}")
        project.write("docs/dong-gop.md", "# Đóng góp\n\nĐã viết lại.\n")
        server.get_when("dong-gop/", "Đã viết lại.")
        footer = '{% extends "base.html" %}{% block footer %}Chân{% endblock %}'
        project.write("docs/overrides/main.html", footer)
        server.get_when("co-quan/so-a/", "Chân")


class _Created(FileSystemEventHandler):
    """Sets an event when a file is made."""

    def __init__(self, seen: Event) -> None:
        self._seen = seen

    def on_created(self, event: FileSystemEvent) -> None:
        self._seen.set()


def test_what_is_saved_while_a_preview_starts_is_seen(tmp_path: Path) -> None:
    watcher, seen = observer(0.01), Event()
    watcher.schedule(_Created(seen), str(tmp_path))
    (tmp_path / "a.yml").touch()
    watcher.start()
    try:
        assert seen.wait(PATIENCE)
    finally:
        watcher.stop()
        watcher.join()


def test_a_preview_shows_the_last_good_site_while_data_is_bad(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    with preview(project) as server:
        project.data(problems=[PROBLEM])
        page = server.get_when("co-quan/so-a/", "Sai khóa &lt;b&gt;")
        assert "Việc của Sở A" in page
        assert PROBLEM in server.output.splitlines()

        project.write("docs/viet-tat.md", "# Viết tắt\n\nSửa trang khi dữ liệu còn hỏng.\n")
        assert "Sai khóa" in server.get_when("viet-tat/", "Sửa trang khi dữ liệu còn hỏng.")

        project.page(text="đã sửa")
        assert "Sai khóa" not in server.get_when("co-quan/so-a/", "đã sửa")


def test_no_request_hangs_after_a_rebuild_that_failed(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    faults = {"docs/overrides/main.html": "{% if %}", "mkdocs.yml": "site_name: ["}
    with preview(project) as server:
        for name, broken in faults.items():
            whole = (tmp_path / name).read_text(encoding="utf-8")
            server.wait_for_more("Chưa dựng lại được", partial(project.write, name, broken))
            assert "UBND" in server.get("viet-tat/")
            assert "Sở A" in server.get("co-quan/so-a/")
            assert len(list(server.temporary.iterdir())) == 1  # nothing half-built is left
            project.write(name, whole)
            project.page(text=f"đã sửa {name}")
            server.get_when("co-quan/so-a/", f"đã sửa {name}")


def test_a_preview_started_on_bad_data_tells_it_and_recovers(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.data(problems=[PROBLEM])
    with preview(project) as server:
        for url in ("", "co-quan/", "viet-tat/"):
            page = server.get(url)
            assert "Dữ liệu chưa đúng" in page
            assert "<li>data/a.yml:3:1: Sai khóa &lt;b&gt;</li>" in page
        project.data()
        assert "Đây là lời từ một macro" in server.get_when("", "Đây là")
        assert "Việc của Sở A" in server.get("co-quan/so-a/")


class _Site:
    """Refers to itself, as the parts of a real one do."""

    def __init__(self) -> None:
        self.itself = self


class _Turn:
    """Tells when all that waits for a rebuild to be shown has had its turn, one after another."""

    def __init__(self, waiting: int) -> None:
        self.later = Event()
        self._one, self._left = Lock(), waiting + 1  # and the rebuild itself

    def __enter__(self) -> None:
        self._one.acquire()

    def __exit__(self, *_: object) -> None:
        self._left -= 1
        if not self._left:
            self.later.set()
        self._one.release()


@pytest.mark.parametrize("fails", [False, True])
def test_what_a_rebuild_leaves_behind_is_gone_when_it_is_shown(fails: bool) -> None:
    left, turn = [], _Turn(1 if fails else 2)  # what is kept, of a rebuild that went well

    def build() -> None:
        left.append(ref(_Site()))
        if fails:
            raise ValueError

    never_raising(build, lambda: None, turn)()
    assert gc.isenabled()
    assert turn.later.wait(PATIENCE)
    assert left[0]() is None
