"""Every rule is asked, is described with what passes and what fails, and is tested by itself."""

import importlib
from functools import cache
from pathlib import Path

import pytest

from macros.checks.all_rules import RULES
from macros.checks.checked_data import load_checked
from macros.checks.kept_problems import KeptOnDisk
from macros.checks.still_sound import SoundCheck, kept_of, still_sound
from macros.linking.composing import linked
from macros.reading.kept import Kept
from macros.reading.loading import load
from tests.core_fixtures import ROOT, copied
from tests.tools.faults import Fault, place_of, places, planted

MODULES = {path.stem for path in (ROOT / "macros/checks").glob("*.py")} - {"__init__"}
NO_RULES = {"all_rules", "checked_data", "kept_problems", "still_sound"}
NAMES = sorted(MODULES - NO_RULES)


def test_every_rule_is_asked() -> None:
    asked = [rule.__module__.removeprefix("macros.checks.") for rule in RULES]
    assert sorted(asked) == NAMES


@pytest.mark.parametrize("rule", NAMES)
def test_a_rule_says_what_passes_and_what_fails(rule: str) -> None:
    described = importlib.import_module(f"macros.checks.{rule}").__doc__ or ""
    assert "Passes: " in described
    assert "Fails: " in described


@pytest.mark.parametrize("rule", NAMES)
def test_a_rule_finds_the_faults_of_its_own_tests(rule: str, tmp_path: Path) -> None:
    check = importlib.import_module(f"macros.checks.{rule}").check
    faults: list[Fault] = importlib.import_module(f"tests.checks.test_{rule}").FAULTS
    for number, fault in enumerate(faults):
        root = copied(tmp_path / str(number), fault.data)
        planted(fault, root)
        records, _ = load(root)
        assert place_of(fault, root) in places(check(records, linked(records))), fault.name
        kept = KeptOnDisk(root)
        kept.sound = _kept_of(fault.data)
        assert still_sound(root, kept) is None, fault.name


@cache
def _kept_of(data: Path) -> SoundCheck | None:
    """What is kept of the data in which a fault is planted; none where those have holes of old."""
    return kept_of(load_checked(data, kept=Kept()))
