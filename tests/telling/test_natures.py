"""Every nature of a change is told: no list of natures stands beside the one of the report."""

import ast
from typing import get_args

import pytest

from macros.history.steps import _told
from macros.review.states import DataState
from macros.telling.outline import outline
from macros.telling.report import (
    EDITORIAL,
    NATURES,
    OFFICIAL,
    Change,
    Changed,
    Nature,
    Report,
    StateInfo,
)
from macros.telling.sentences import plain, say
from tests.core_fixtures import ROOT

SAID = "đổi một điều"
SIDE = StateInfo("a", None, "", (), ())


def report(nature: Nature, subject: str) -> Report:
    """One change of this nature of a task, a document or a body, and nothing else."""
    changed = (Changed((subject, "a"), "Tên", "", (Change("x", nature, say(SAID)),)),)
    parts = {kind: changed if kind == subject else () for kind in ("task", "document", "body")}
    return Report(SIDE, SIDE, (), parts["task"], (), parts["document"], parts["body"], (), False)


def test_each_nature_has_a_label_and_one_voice() -> None:
    assert set(NATURES) == set(get_args(Nature))
    assert sorted((*OFFICIAL, *EDITORIAL)) == sorted(NATURES)


@pytest.mark.parametrize("subject", ["document", "body"])
@pytest.mark.parametrize("nature", NATURES)
def test_a_change_of_each_nature_is_told_once(nature: Nature, subject: str) -> None:
    found = [plain(line.said) for part in outline(report(nature, subject)) for line in part.lines]
    assert sum(SAID in line for line in found) == 1


@pytest.mark.parametrize("nature", NATURES)
def test_a_change_of_each_nature_is_a_step_of_the_history(nature: Nature) -> None:
    nothing = DataState.__new__(DataState)  # asked only of plans that came
    (told,) = _told(report(nature, "body"), nothing)
    assert plain(told.said) == SAID


def test_natures_are_listed_in_one_place() -> None:
    for path in sorted((ROOT / "macros").rglob("*.py")):
        if path.match("telling/report.py"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Tuple | ast.List | ast.Set):
                names = {one.value for one in node.elts if isinstance(one, ast.Constant)}
                assert len(names & set(NATURES)) < 2, f"{path}:{node.lineno}"
