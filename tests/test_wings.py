"""Data flow one way through the wings of macros/, and each step loads no more than it needs."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.core_fixtures import ROOT

BASE = "macros/*.py"  # what every wing may use
SITE = "macros/site.py"
# Each wing may import those before it. Wings of one line stand side by side and share nothing.
FLOW = (
    ("recognisers",),
    ("model",),
    (BASE,),
    ("reading",),
    ("linking",),
    ("checks",),
    ("telling",),
    ("review",),
    ("history",),
    ("views",),
    ("pages", "exports", "search", "watching"),
    (SITE,),
    ("importing",),
    ("adapter",),
    ("plain",),
)
PLACE = {wing: place for place, wings in enumerate(FLOW) for wing in wings}
MOST_LOOSE = 12  # modules in macros/ itself

# pydantic and PyYAML, with what they need: all that some commands find on an editor's machine.
FEW_PACKAGES = {
    *("pydantic", "pydantic_core", "annotated_types", "typing_extensions", "typing_inspection"),
    *("yaml", "_yaml"),
}
# What those commands start from, and the wings that it takes.
LIGHT = {
    "macros.checks.checked_data": {"recognisers", "model", "reading", "linking", "checks"},
    "macros.review.command": {
        *("recognisers", "model", "reading", "linking", "checks", "telling", "review")
    },
    "macros.reading.editor_schemas": {"recognisers", "model", "reading"},
}


class Import(NamedTuple):
    """A line that imports, inside a function or not."""

    file: str
    line: int
    name: str  # of the module, or of what is in it

    def __str__(self) -> str:
        return f"{self.file}:{self.line} imports {self.name}"


def imports(path: Path) -> Iterator[Import]:
    """Every import of a file, in the order of its lines."""
    file = path.relative_to(ROOT).as_posix()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (Import(file, node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module, f"{file}:{node.lineno} does not say where from"
            assert not node.level, f"{file}:{node.lineno} does not say where from"
            for alias in node.names:
                yield Import(file, node.lineno, f"{node.module}.{alias.name}")


def module_of(name: str) -> str | None:
    """The file of macros/ that an import reaches; None for what is not ours."""
    parts = name.split(".")
    if parts[0] != "macros":
        return None
    for path in ("/".join(parts), "/".join(parts[:-1])):
        for file in (f"{path}.py", f"{path}/__init__.py"):
            if (ROOT / file).is_file():
                return file
    return None


def wing(file: str) -> str:
    """The wing that a file of macros/ belongs to."""
    _, first, *rest = file.split("/")
    if rest:
        return first
    return SITE if file == SITE else BASE


MODULES = sorted((ROOT / "macros").rglob("*.py"))
IMPORTS = [one for path in MODULES for one in imports(path)]


def may_import(one: str, other: str) -> bool:
    return one == other or PLACE[other] < PLACE[one]


def test_every_wing_has_its_place_in_the_flow() -> None:
    wings = {wing(path.relative_to(ROOT).as_posix()) for path in MODULES}
    assert wings == set(PLACE)


def test_no_import_runs_against_the_flow() -> None:
    against = [
        f"{one}, but {wing(target)} does not come before {wing(one.file)}"
        for one in IMPORTS
        if (target := module_of(one.name)) and not may_import(wing(one.file), wing(target))
    ]
    assert against == []


def test_no_modules_import_each_other() -> None:
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for one in IMPORTS:
        if target := module_of(one.name):
            sorter.add(one.file, target)
    try:
        sorter.prepare()
    except CycleError as error:
        pytest.fail(f"a circle: {' ← '.join(error.args[1])}")


def test_mkdocs_is_known_to_its_adapter_alone() -> None:
    scripts = [one for path in (ROOT / "scripts").glob("*.py") for one in imports(path)]
    outside = [
        str(one)
        for one in [*IMPORTS, *scripts]
        if one.name.split(".")[0] in ("mkdocs", "material", "mkdocs_macros")
        and not one.file.startswith("macros/adapter/")
    ]
    assert outside == []


def test_importing_a_wing_runs_nothing() -> None:
    for path in (ROOT / "macros").rglob("__init__.py"):
        body = ast.parse(path.read_text(encoding="utf-8")).body
        code = body[1:] if body and ast.get_docstring(ast.Module(body, [])) is not None else body
        assert code == [], f"{path.relative_to(ROOT)} holds more than a docstring"


def test_few_modules_lie_loose() -> None:
    loose = sorted(path.name for path in (ROOT / "macros").glob("*.py"))
    loose.remove("__init__.py")
    assert len(loose) <= MOST_LOOSE, loose


@cache
def modules_of(statement: str) -> set[str]:
    """The modules that a fresh Python holds after a statement."""
    done = subprocess.run(
        [sys.executable, "-c", f"{statement}; import json, sys; print(json.dumps([*sys.modules]))"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(json.loads(done.stdout))


@pytest.mark.parametrize("module", LIGHT)
def test_a_light_step_loads_little(module: str) -> None:
    loaded = modules_of(f"import {module}") - modules_of("pass")
    packages = {name.split(".")[0] for name in loaded} & packages_distributions().keys()
    assert packages <= FEW_PACKAGES
    wings = {wing(file) for name in loaded if (file := module_of(name))}
    assert wings - {BASE} <= LIGHT[module]
