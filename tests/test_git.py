"""Git is run in one place, and the site is made without it too."""

import ast
import subprocess
from pathlib import Path

import pytest

from macros.git import GitError, commit_time, git
from tests.core_fixtures import ROOT
from tests.review.repositories import repository


def imported(path: Path) -> set[str]:
    """The modules that a file imports, by their first names."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name.partition(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


def test_one_module_runs_git() -> None:
    modules = (ROOT / "macros").rglob("*.py")
    running = [path for path in modules if "subprocess" in imported(path)]
    assert running == [ROOT / "macros/git.py"]


def test_what_git_refuses_is_told(tmp_path: Path) -> None:
    repository(tmp_path)
    assert git(tmp_path, "hash-object", "--stdin", given=b"a").strip().isalnum()
    with pytest.raises(GitError, match=r"git báo lỗi: .*no-such"):
        git(tmp_path, "log", "no-such", "--")


def test_no_commit_no_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert commit_time(tmp_path) is None
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    assert commit_time(tmp_path) is None
    repository(tmp_path)
    assert commit_time(tmp_path) == 1704074400
    monkeypatch.setenv("PATH", "")
    assert commit_time(tmp_path) is None
