"""Holes: what is still to be filled in, marked `⟦…⟧` in a file of the data.

A hole may hold what is likely to stand there (`⟦2023⟧`). It is never published: each is a problem
at its place until the marks are taken away.
"""

from collections.abc import Iterator
from typing import Any

from macros.problems import Problem
from macros.reading.strict_yaml import Path, YamlFile
from macros.recognisers.patterns import late_pattern

_HOLE = late_pattern(r"⟦[^⟦⟧]*⟧|[⟦⟧]")
_WHAT = "Chỗ này chưa điền"
_HINT = "đúng thì bỏ hai dấu ⟦ ⟧, sai thì sửa theo bản in"


def hole(likely: str) -> str:
    """The mark of a hole; `likely` is what probably stands there, or what must."""
    return f"⟦{likely}⟧"


def is_hole(problem: Problem) -> bool:
    """Whether a problem is about a hole."""
    return problem.what == _WHAT


def holes_in(source: YamlFile) -> dict[Path, list[Problem]]:
    """A problem for each hole of a file, by the path of the value that has it."""
    found: dict[Path, list[Problem]] = {}
    for path, value in _texts(source.data, ()):
        for match in _HOLE.finditer(value):
            line, column = source.at(path, match.start())
            problem = Problem(source.name, line, column, _WHAT, match[0], hint=_HINT)
            found.setdefault(path, []).append(problem)
    return found


def holes_in_text(name: str, text: str) -> list[Problem]:
    """A problem for each hole in a plain text."""
    if not _has_marks(text):
        return []
    return [
        Problem(name, number, found.start() + 1, _WHAT, found[0], hint=_HINT)
        for number, line in enumerate(text.split("\n"), 1)
        for found in _HOLE.finditer(line)
    ]


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        if _has_marks(value):
            yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, (*path, index))


def _has_marks(text: str) -> bool:
    return "⟦" in text or "⟧" in text
