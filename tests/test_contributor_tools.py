"""What an editor and a commit get from the project's settings, without a network."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

import pytest

from macros.reading.files import PROGRESS
from tests.core_fixtures import ROOT, TASKS, replaced


def settings(name: str) -> dict[str, object]:
    """A file of settings; the editor allows comments in it."""
    text = (ROOT / ".vscode" / name).read_text(encoding="utf-8")
    content: dict[str, object] = json.loads(re.sub(r"(^|\s)//.*", "", text))
    return content


def test_the_editor_knows_a_schema_for_each_data_file() -> None:
    schemas = settings("settings.json")["yaml.schemas"]
    assert isinstance(schemas, dict)
    found: set[pathlib.Path] = set()
    for schema, pattern in schemas.items():
        assert (ROOT / schema).is_file()
        files = set(ROOT.glob(pattern))
        assert files or pattern.endswith(PROGRESS)  # nobody has reported yet
        found |= files
    assert found == set((ROOT / "data").rglob("*.yml"))


def test_the_editor_finds_the_place_of_a_problem() -> None:
    tasks = settings("tasks.json")["tasks"]
    assert isinstance(tasks, list)
    pattern = tasks[0]["problemMatcher"]["pattern"]
    line = f"{TASKS}:89:11: Thời gian không khớp: tìm thấy “2022-Q4”"
    match = re.match(pattern["regexp"], line)
    assert match
    places = [match[pattern[part]] for part in ("file", "line", "column", "message")]
    assert places == [TASKS, "89", "11", "Thời gian không khớp: tìm thấy “2022-Q4”"]
    for task in tasks:
        assert (ROOT / task["args"][0]).is_file()


@pytest.mark.skipif(os.name == "nt", reason="tools of the environment stand elsewhere there")
def test_a_fault_stops_a_commit_and_sound_data_do_not(tmp_path: pathlib.Path) -> None:
    for folder in ("data", "macros", "scripts", ".github"):
        unwanted = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=unwanted)
    for name in (".pre-commit-config.yaml", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / ".venv").symlink_to(sys.prefix)
    hooks(tmp_path, "git", "init", "--quiet")
    hooks(tmp_path, "git", "add", "data", "macros", "scripts", ".github")

    done = hooks(tmp_path, sys.executable, "-m", "pre_commit", "run", "--all-files")
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("Passed") == 5

    replaced(tmp_path / TASKS, "period: 2022-Q1", "period: 2022-Q5")
    done = hooks(tmp_path, sys.executable, "-m", "pre_commit", "run", "--all-files")
    assert done.returncode == 1
    assert re.search(rf"{TASKS}:\d+:\d+: Thời gian phải", done.stdout)


def hooks(folder: pathlib.Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Runs a command that could reach no network."""
    nowhere = dict.fromkeys(("http_proxy", "https_proxy", "all_proxy"), "http://127.0.0.1:9")
    path = f"{pathlib.Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {"PATH": path, "PRE_COMMIT_HOME": str(folder / ".store"), "PYTHONUTF8": "1"}
    return subprocess.run(
        command,
        cwd=folder,
        env=environment | nowhere,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
