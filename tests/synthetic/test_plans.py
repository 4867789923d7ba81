"""The made-up plans are valid data, as many as asked for, and the same from one seed."""

import subprocess
import sys
from pathlib import Path

import pytest

from macros.checks.checked_data import load_checked
from tests.core_fixtures import ROOT, copied
from tests.synthetic.plans import write
from tests.tools.trees import differences


def plans(root: Path) -> list[str]:
    return sorted(path.name for path in (root / "data/plans").iterdir())


def test_synthetic_plans_are_valid_and_repeatable(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / name, 3, 7)
    checked = load_checked(tmp_path / "one")
    assert checked.problems == []
    assert len(checked.records.plans) == 3
    assert differences(tmp_path / "one", tmp_path / "two") == []


def test_another_seed_gives_other_plans(tmp_path: Path) -> None:
    for seed in (1, 2):
        write(tmp_path / str(seed), 2, seed)
    assert differences(tmp_path / "1", tmp_path / "2")


@pytest.mark.parametrize("number", [1, 2, 5, 6, 351])
def test_there_are_as_many_as_asked_for(number: int, tmp_path: Path) -> None:
    write(tmp_path, number, 1)
    assert len(plans(tmp_path)) == number


def test_the_command_puts_them_in_place_of_other_data(tmp_path: Path) -> None:
    write(tmp_path / "fresh", 2, 5)
    command = [sys.executable, "-m", "tests.synthetic", str(copied(tmp_path / "filled"))]
    subprocess.run([*command, "--plans", "2", "--seed", "5"], cwd=ROOT, check=True)
    assert differences(tmp_path / "fresh", tmp_path / "filled") == []


def test_the_command_refuses_none(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.synthetic", str(tmp_path), "--plans", "0"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 2
    assert list(tmp_path.iterdir()) == []
