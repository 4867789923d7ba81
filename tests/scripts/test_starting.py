"""A command runs where its packages are there and no others, else it starts again in `.venv`."""

import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bootstrap import OF_DATA, OF_SITE

from tests.core_fixtures import PLAN, ROOT, copied, replaced
from tests.review.repositories import commit, git

# What pydantic and PyYAML bring, and what of ours a package may be named like.
OF_READING = {
    *("pydantic", "pydantic_core", "annotated_types", "typing_extensions", "typing_inspection"),
    *("yaml", "_yaml"),
    *("macros", "scripts", "tests"),
}

# Runs a script as a Python without these modules would, with another way to an environment.
STARTER = """
import runpy, sys
hidden, made, script, *_ = sys.argv[1:]
sys.modules.update(dict.fromkeys(hidden.split()))
sys.path.insert(0, script.rpartition("/")[0])
import environment
environment.environment = lambda requirements: made or sys.exit(f"asked for {requirements}")
sys.argv = sys.argv[3:]
runpy.run_path(script, run_name="__main__")
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of the data and what reads them."""
    root = copied(tmp_path_factory.mktemp("repository"))
    for folder in ("macros", "scripts", "data/schema"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    git(root, "init", "--quiet")
    commit(root, 1)
    return root


def start(
    project: Path, command: str, hidden: set[str], made: str = "", cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs a command of the project where these modules are missing."""
    script, *arguments = command.split()
    words = [" ".join(hidden), made, str(project / "scripts" / script), *arguments]
    return subprocess.run(
        [sys.executable, "-c", STARTER, *words],
        cwd=cwd or project,
        env=os.environ | {"PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("check.py", "Dữ liệu hợp lệ: 1 kế hoạch"),
        ("schema.py --check", ""),
        ("review.py HEAD", "Không thay đổi nội dung."),
    ],
)
def test_data_are_read_with_pydantic_and_yaml_alone(command: str, said: str, project: Path) -> None:
    others = importlib.metadata.packages_distributions().keys() - OF_READING
    assert {"jinja2", "markupsafe", "mkdocs"} <= others
    done = start(project, command, others)
    assert (done.returncode, done.stderr) == (0, "")
    assert said in done.stdout


def test_a_missing_module_starts_the_same_command_in_the_environment(
    project: Path, tmp_path: Path
) -> None:
    replaced(copied(tmp_path) / PLAN, "year: 2022\n", "year: 2o22\n")
    command = "check.py . --annotations"
    plain = start(project, command, set(), cwd=tmp_path)
    assert plain.returncode == 1
    assert f"{PLAN}:" in plain.stderr
    assert plain.stdout.startswith("::error")
    for module in OF_DATA:
        again = start(project, command, {module}, made=sys.executable, cwd=tmp_path)
        assert (again.returncode, again.stdout, again.stderr) == (1, plain.stdout, plain.stderr)
    assert start(project, command, {"yaml"}).stderr == "asked for requirements.txt\n"


def test_the_modules_of_the_site_are_those_of_its_requirements() -> None:
    text = (ROOT / "requirements.in").read_text(encoding="utf-8")
    pinned = {name.lower() for name in re.findall(r"(?m)^([\w-]+)==", text)}
    distributions = importlib.metadata.packages_distributions()
    named = {name.lower() for module in OF_SITE for name in distributions[module]}
    assert named - {"pydantic_core", "pydantic-core"} == pinned - {"pydantic"}
