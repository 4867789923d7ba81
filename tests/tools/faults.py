"""Faults planted in copies of sound data, and where each must be reported."""

import pathlib
from dataclasses import dataclass

from macros.checks.checked_data import load_checked
from macros.problems import Problem
from tests.core_fixtures import ROOT, copied, place, replaced, resealed

BODIES, GROUPS = "data/bodies.yml", "data/groups.yml"
POSITIONS, DOCUMENTS = "data/positions.yml", "data/documents.yml"
ABBREVIATIONS, SUCCESSIONS = "data/abbreviations.yml", "data/successions.yml"
AMENDED_PLAN = "data/plans/99-kh-bcd-2023/plan.yml"
MOVED = "  - task: 2\n    field: period\n    old: 2023-Q2\n    new: 2023-Q4\n"
FROM_JUNE = (
    "    document: cong-van-12-cv-bcd-2023\n    from: 2023-06-20\n  - task: 3\n    field: text\n"
)


@dataclass(frozen=True)
class Fault:
    """``old`` becomes ``new``; ⟦ in ``new`` (or in ``at`` of another file) marks the place."""

    name: str
    file: str
    old: str
    new: str
    words: tuple[str, ...]  # of the message
    at: tuple[str, str] | None = None  # file and words, when the place is not in ``new``
    others: int = 0  # further problems that the same fault rightly raises
    data: pathlib.Path = ROOT  # the real data, or those with amendments


def problems_of(root: pathlib.Path) -> list[Problem]:
    """The problems of a data folder; each has words that a person can read."""
    problems = load_checked(root).problems
    for problem in problems:
        assert problem.what
        assert "Error" not in str(problem)
        assert "pydantic" not in str(problem)
    return problems


def places(problems: list[Problem]) -> list[tuple[str, int, int]]:
    return [(problem.file, problem.line, problem.column) for problem in problems]


def planted(fault: Fault, root: pathlib.Path) -> None:
    """Plants a fault in a copy of the data; one in source.txt as if it had been received so."""
    replaced(root / fault.file, fault.old, fault.new.replace("⟦", ""))
    if fault.file.endswith("/source.txt"):
        resealed(root)


def place_of(fault: Fault, root: pathlib.Path) -> tuple[str, int, int]:
    """Where a planted fault must be reported."""
    file, marked = fault.at or (fault.file, fault.new)
    return (file, *place(root / file, marked))


def assert_reported(fault: Fault, folder: pathlib.Path) -> None:
    """A fault is reported at its place, in words that tell it, and nothing is beside it."""
    root = copied(folder, fault.data)
    planted(fault, root)
    expected = place_of(fault, root)
    problems = problems_of(root)
    shown = "\n".join(map(str, problems))
    there = [one for one, at in zip(problems, places(problems), strict=True) if at == expected]
    assert there, f"nothing at {expected}:\n{shown}"
    assert any(all(words in str(one) for words in fault.words) for one in there), shown
    assert len(problems) == 1 + fault.others, shown
