"""Every rule is asked, is described with what passes and what fails, and is tested by itself."""

import importlib
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from macros.checks.all_rules import OF_ALL, OF_PLANS, OF_RECORDS
from macros.checks.checked_data import load_checked
from macros.checks.kept_problems import KeptOnDisk
from macros.checks.still_sound import SoundCheck, kept_of, still_sound
from macros.checks.told import told_by_plans
from macros.linking.composing import linked
from macros.problems import Problem
from macros.reading.kept import Kept
from macros.reading.loading import load
from macros.reading.records import Records
from tests.core_fixtures import ROOT, copied
from tests.tools.faults import Fault, place_of, places, planted

MODULES = {path.stem for path in (ROOT / "macros/checks").glob("*.py")} - {"__init__"}
NO_RULES = {"all_rules", "checked_data", "kept_plans", "kept_problems", "still_sound", "told"}
NAMES = sorted(MODULES - NO_RULES)


def test_every_rule_is_asked() -> None:
    assert sorted({_name(rule) for rule in (*OF_RECORDS, *OF_PLANS, *OF_ALL)}) == NAMES


@pytest.mark.parametrize("rule", NAMES)
def test_a_rule_says_what_passes_and_what_fails(rule: str) -> None:
    described = importlib.import_module(f"macros.checks.{rule}").__doc__ or ""
    assert "Passes: " in described
    assert "Fails: " in described


@pytest.mark.parametrize("rule", NAMES)
def test_a_rule_finds_the_faults_of_its_own_tests(rule: str, tmp_path: Path) -> None:
    faults: list[Fault] = importlib.import_module(f"tests.checks.test_{rule}").FAULTS
    for number, fault in enumerate(faults):
        root = copied(tmp_path / str(number), fault.data)
        planted(fault, root)
        records, _ = load(root)
        assert place_of(fault, root) in places(_problems(rule, records)), fault.name
        kept = KeptOnDisk(root)
        kept.sound = _kept_of(fault.data)
        assert still_sound(root, kept) is None, fault.name


def _problems(module: str, records: Records) -> list[Problem]:
    """What the rules of one module find."""
    lexicon = linked(records)
    told = told_by_plans(records, lexicon)
    alone = (one(records, lexicon) for one in (*OF_RECORDS, *OF_PLANS) if _name(one) == module)
    of_all = (one(records, lexicon, told) for one in OF_ALL if _name(one) == module)
    return [*chain(*alone, *of_all)]


def _name(rule: Any) -> str:
    name: str = rule.__module__.removeprefix("macros.checks.")
    return name


@cache
def _kept_of(data: Path) -> SoundCheck | None:
    """What is kept of the data in which a fault is planted; none where those have holes of old."""
    return kept_of(load_checked(data, kept=Kept()))
