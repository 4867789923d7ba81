"""The command that brings older folders to the present layout: what it writes, and that once."""

import pathlib
import subprocess
import sys

import pytest

from macros.checks.checked_data import load_checked
from tests.core_fixtures import ROOT, copied

OLDER = ROOT / "tests/fixtures/older"
FOLDER = "data/plans/01-kh-2022"


def upgrade(root: pathlib.Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts/upgrade.py"), str(root)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def root(tmp_path: pathlib.Path) -> pathlib.Path:
    return copied(tmp_path, OLDER)


def contents(root: pathlib.Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in root.rglob("*.*") if path.is_file()}


def test_an_older_folder_becomes_sound_data(root: pathlib.Path) -> None:
    (fault,) = load_checked(root).problems
    assert "scripts/upgrade.py" in str(fault)
    done = upgrade(root)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"Đã chuyển {FOLDER}.\n"
    assert load_checked(root).problems == []
    files = sorted(path.name for path in (root / FOLDER).iterdir())
    assert files == ["plan.yml", "source.txt", "tasks.schema.json", "tasks.yml", "text.md"]
    assert (root / FOLDER / "source.txt").read_bytes() == (
        OLDER / FOLDER / "source.txt"
    ).read_bytes()


def test_what_is_of_the_present_layout_is_left_alone(root: pathlib.Path) -> None:
    upgrade(root)
    before = contents(root)
    done = upgrade(root)
    assert (done.returncode, done.stdout) == (0, "Không có thư mục nào ghi theo cách cũ.\n")
    assert contents(root) == before


def test_faulty_data_of_an_older_layout_are_left_alone(root: pathlib.Path) -> None:
    path = root / FOLDER / "tasks.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("text:", "txt:"), encoding="utf-8")
    before = contents(root)
    assert upgrade(root).returncode == 0
    assert contents(root) == before
