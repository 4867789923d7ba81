"""Git is run in one place, and the site is made without it too."""

import subprocess
from pathlib import Path

import pytest

from macros.git import GitError, MistrustError, commit_time, git
from macros.history.from_git import read_history
from tests.core_fixtures import ROOT
from tests.review.repositories import repository


def test_one_module_runs_git() -> None:
    modules = (ROOT / "macros").rglob("*.py")
    running = [path for path in modules if '"git"' in path.read_text(encoding="utf-8")]
    assert running == [ROOT / "macros/git.py"]


def test_what_git_refuses_is_told(tmp_path: Path) -> None:
    repository(tmp_path)
    assert git(tmp_path, "hash-object", "--stdin", given=b"a").strip().isalnum()
    with pytest.raises(GitError, match=r"git báo lỗi: .*no-such"):
        git(tmp_path, "log", "no-such", "--")


def test_a_folder_of_somebody_else_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository(tmp_path)
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    advice = f"hãy chạy “git config --global --add safe.directory {tmp_path}” rồi làm lại"
    for ask in (commit_time, read_history):
        with pytest.raises(MistrustError, match=advice):
            ask(tmp_path)


def test_a_signature_that_git_is_to_show_is_no_date(tmp_path: Path) -> None:
    repository(tmp_path)
    signature = b"gpgsig -----BEGIN SSH SIGNATURE-----\n abc\n -----END SSH SIGNATURE-----"
    signed = git(tmp_path, "cat-file", "commit", "HEAD").replace(b"\n\n", b"\n%b\n\n" % signature)
    made = git(tmp_path, "hash-object", "-t", "commit", "-w", "--stdin", given=signed)
    git(tmp_path, "update-ref", "HEAD", made.decode().strip())
    git(tmp_path, "config", "log.showSignature", "true")
    assert commit_time(tmp_path) == 1704074400


def test_no_commit_no_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert commit_time(tmp_path) is None
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    assert commit_time(tmp_path) is None
    repository(tmp_path)
    assert commit_time(tmp_path) == 1704074400
    monkeypatch.setenv("PATH", "")
    assert commit_time(tmp_path) is None
