"""The made-up plans are valid data, and the same from one seed."""

from pathlib import Path

import synthetic_plans

from macros.checks.checked_data import load_checked
from tests.tools.trees import differences


def test_synthetic_plans_are_valid_and_repeatable(tmp_path: Path) -> None:
    for name in ("one", "two"):
        synthetic_plans.write(tmp_path / name, 3, 7)
    checked = load_checked(tmp_path / "one")
    assert checked.problems == []
    assert len(checked.records.plans) == 3
    assert differences(tmp_path / "one", tmp_path / "two") == []


def test_another_seed_gives_other_plans(tmp_path: Path) -> None:
    for seed in (1, 2):
        synthetic_plans.write(tmp_path / str(seed), 2, seed)
    assert differences(tmp_path / "1", tmp_path / "2")
