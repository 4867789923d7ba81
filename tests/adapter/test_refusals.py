"""What the machine refuses a build: a sentence, exit status 1, and the published site as it was."""

from __future__ import annotations

import shlex
import shutil
import socket
import subprocess
from pathlib import Path

import pytest

from macros.adapter.site_folder import MARK
from tests.tools.projects import MKDOCS, Project, make_project

KEPT = "Trang đã xuất bản giữ nguyên như cũ."


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = make_project(tmp_path)
    made.write("site/index.html", "đã xuất bản")
    made.write(f"site/{MARK}", "")
    return made


def told(done: subprocess.CompletedProcess[str]) -> str:
    """The last line that a command wrote before it gave up."""
    written = done.stdout + done.stderr
    assert done.returncode == 1, written
    assert "Traceback" not in written
    return done.stdout.strip().splitlines()[-1]


def test_a_file_that_cannot_be_read(project: Project) -> None:
    file = project.root / "data/site.json"
    file.unlink()
    sentence = told(project.build("--quiet"))
    assert sentence.startswith(f"Không có tệp hoặc thư mục này: {file}. Hãy xem lại tên")
    assert sentence.endswith(KEPT)
    assert (project.site / "index.html").read_text(encoding="utf-8") == "đã xuất bản"


@pytest.mark.skipif(shutil.which("unshare") is None, reason="only Linux has it")
@pytest.mark.parametrize("room", ["size=300k", "nr_inodes=30"])
def test_a_full_disk(project: Project, room: str) -> None:
    """On a file system of its own, which a Linux that allows it to everyone lets us make."""
    build = shlex.join([*MKDOCS, "build", "--quiet", "--site-dir", "disk/site"])
    script = f"""
        mount -t tmpfs -o {room} none disk || exit 77
        cp -r site disk
        {build}
        status=$?
        ls -A disk disk/site >&2
        exit $status"""
    (project.root / "disk").mkdir()
    done = project.run("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script)
    if done.returncode == 77 or "unshare" in done.stderr:
        pytest.skip("no file system can be made here")
    sentence = told(done)
    assert sentence.startswith(f"Hết chỗ trên đĩa: {project.root}/disk/.site.")
    assert sentence.endswith(f"Hãy xóa bớt tệp (số tệp cũng có hạn) rồi chạy lại. {KEPT}")
    assert done.stderr.split() == ["disk:", "site", "disk/site:", MARK, "index.html"]


def test_a_repository_that_git_mistrusts(project: Project) -> None:
    project.run("git", "init", "--quiet")
    sentence = told(project.build("--quiet", GIT_TEST_ASSUME_DIFFERENT_OWNER="1"))
    assert f"safe.directory {project.root}” rồi làm lại. {KEPT}" in sentence
    assert sorted(path.name for path in project.site.iterdir()) == [MARK, "index.html"]


def test_settings_from_outside(project: Project) -> None:
    assert "SOURCE_DATE_EPOCH phải là" in told(project.build("--quiet", SOURCE_DATE_EPOCH="abc"))
    assert "SITE_URL) phải là" in told(project.build("--quiet", SITE_URL=" https://a.example/ "))
    assert sorted(path.name for path in project.site.iterdir()) == [MARK, "index.html"]


def test_a_port_that_another_has(project: Project) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        address = f"127.0.0.1:{other.getsockname()[1]}"
        sentence = told(project.run(*MKDOCS, "serve", "--quiet", "--dev-addr", address))
    assert f"ở http://{address}/ (chương trình khác đang dùng cổng ấy)" in sentence
    assert "--dev-addr" in sentence
