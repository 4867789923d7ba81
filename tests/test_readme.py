"""README is true: each command runs as it stands there, and each path that it names is there.

Of every other guide too each path, module and option that it names is there.
"""

import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import javascript
import pytest
from pdfs import has_pango

from tests.core_fixtures import ROOT
from tests.review.repositories import commit, git
from tests.tools.projects import heed_interrupts
from tests.tools.sites import free_port

README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMAND = re.compile(r"(?:python3|\.venv/bin/\S+|git|pip|mkdocs) .+")

# What stands in a command for something of the reader's own.
MEANT = {
    "BASE [HEAD]": "HEAD^1 HEAD",
    "FOLDER": "made-up",
    "WORKBOOK": "site/tai-ve/co-quan/so-noi-vu.xlsx",
    "FILE": "data/plans/03-kh-bcd-2022/source.txt --id thu-2022",
}
# What a command that goes on for minutes, or for ever, prints when it is well under way. All
# others are run to their end.
UNDER_WAY = {
    "python3 scripts/serve.py": "Serving on http",
    "python3 scripts/test.py": "── JavaScript",
    "python3 scripts/search_quality.py": "Chromium ",
    "python3 scripts/lighthouse.py": "Chromium ",
    "python3 scripts/benchmark.py": " real ",
}
BEFORE = {  # what must have run
    "python3 scripts/rollback.py": ["python3 scripts/build.py"] * 2,
    "python3 scripts/import_sheet.py WORKBOOK": ["python3 scripts/build.py"],
}
LONG = (  # left to the long run
    "python3 scripts/build.py",  # runs before others
    "python3 scripts/build.py --as-of 2026-11-27",
    "python3 scripts/build.py --part 1/2",
    "python3 scripts/build.py --part 2/5",
    "python3 scripts/screenshots.py",
    "python3 scripts/serve.py --demo",
    "python3 scripts/import_sheet.py WORKBOOK",
)
NOT_RUN = {
    "pip install -r requirements.txt": "asks the network; scripts/bootstrap.py does the same",
    "mkdocs serve": "scripts/serve.py does the same",
    "python3 scripts/watch.py URL": "looks at a site on the web; tests/watching/ serves some",
}

# What a copy of the project is made without.
LEFT = (".git", ".venv", ".cache", ".*_cache", ".hypothesis", "__pycache__", "node_modules")

blocks = [
    [line.partition("  #")[0].strip() for line in block.splitlines()]
    for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
]
prose = re.sub(r"```.*?```", "", README, flags=re.DOTALL)
spans = re.findall(r"`([^`\n]+)`", prose)
singles = [[span] for span in spans if COMMAND.fullmatch(span) and span not in NOT_RUN]

GUIDES = [
    ROOT / "README.md",
    *(path for top in (".github", "docs", "macros") for path in sorted((ROOT / top).rglob("*.md"))),
]
SOURCES = [path for top in ("macros", "scripts", "tests") for path in (ROOT / top).rglob("*.py")]
CODE = "".join(path.read_text(encoding="utf-8") for path in SOURCES)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project in a repository, with an environment as the tests have it."""
    root = tmp_path_factory.mktemp("readme") / "project"
    shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns(*LEFT))
    (root / ".venv").mkdir()
    for path in Path(sys.prefix).iterdir():
        if path.name != "installed.json":
            (root / ".venv" / path.name).symlink_to(path)
    pins = {path.name: path.read_bytes() for path in root.glob("requirements*.txt")}
    stamp = {name: hashlib.sha256(text).hexdigest() for name, text in pins.items()}
    (root / ".venv/installed.json").write_text(json.dumps(stamp), encoding="utf-8")
    javascript.install()
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    git(root, "init", "--quiet")
    for day in (1, 2):
        commit(root, day)
    return root


@pytest.fixture
def project(repository: Path) -> Iterator[Path]:
    """The copy as it was committed."""
    yield repository
    git(repository, "reset", "--quiet", "--hard")
    git(repository, "clean", "--quiet", "-d", "--force")


def run(project: Path, command: str, folder: Path) -> None:
    """Runs a command in a shell whose `python3` has nothing that the project needs."""
    (folder / "python3").write_text(f'#!/bin/sh\nexec "{sys._base_executable}" -S "$@"\n')  # type: ignore[attr-defined]
    (folder / "python3").chmod(0o755)
    variables = {"PATH": f"{folder}:{os.environ['PATH']}"}
    sign = next((sign for start, sign in UNDER_WAY.items() if command.startswith(start)), None)
    for words, meant in MEANT.items():
        command = command.replace(words, meant)
    heed_interrupts()
    if "serve.py" in command:
        command += f" --dev-addr 127.0.0.1:{free_port()}"  # its own may be taken
    with subprocess.Popen(
        ["sh", "-c", command],
        cwd=project,
        env=os.environ | variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
    ) as process:
        assert process.stdout
        told = ""
        for line in process.stdout:
            told += line
            if sign and sign in line:
                os.killpg(process.pid, signal.SIGINT)
                return
    assert process.returncode == 0, told
    assert sign is None, told


@pytest.mark.skipif(os.name == "nt", reason="a shell's commands")
@pytest.mark.parametrize(
    "commands",
    [
        pytest.param(one, marks=[pytest.mark.long] if one[0] in LONG else [], id=one[0])
        for one in (*blocks, *singles)
    ],
)
def test_each_command_runs(commands: list[str], project: Path, tmp_path: Path) -> None:
    if commands == ["python3 scripts/pdfs.py"] and not has_pango() and "CI" not in os.environ:
        pytest.skip("WeasyPrint finds no Pango here")
    for command in [*BEFORE.get(commands[0], ()), *commands]:
        run(project, command, tmp_path)


def test_each_command_is_known() -> None:
    assert len(singles) > 10
    assert set(NOT_RUN) <= set(spans)
    assert all(COMMAND.fullmatch(command) for block in blocks for command in block)
    assert all(README.count(words) for words in (*MEANT, *UNDER_WAY, *LONG))


def test_each_command_of_the_project_is_named() -> None:
    for path in (ROOT / "scripts").glob("*.py"):
        if "__main__" in path.read_text(encoding="utf-8"):
            assert f"scripts/{path.name}" in README


def test_each_path_is_there() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    made = {line.removeprefix("/") for line in ignored}  # with a stroke, or in any folder
    named = {span for span in spans if re.fullmatch(r"[\w.-]*(?:/[\w.-]*)+", span)}
    missing = [path for path in named if path not in made and not (ROOT / path).exists()]
    assert len(named) > 30
    assert missing == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_a_guide_names_is_there(guide: Path) -> None:
    text = guide.read_text(encoding="utf-8")
    paths = re.findall(r"(?<![\w./-])(?:macros|scripts|tests|docs|\.github)/[\w./-]*\w", text)
    assert [path for path in paths if not (ROOT / path).exists()] == []
    assert set(re.findall(r"`(\w+\.py)`", text)) <= {path.name for path in SOURCES}
    commands = re.findall(r"python3 scripts/\w+\.py[^`\n#]*|`--[^`\n]+`", text)
    options = {option for one in commands for option in re.findall(r"(?<![\w-])--[a-z-]+", one)}
    assert [option for option in options if f'"{option}"' not in CODE] == []


def test_the_pictures_are_there_and_small() -> None:
    pictures = [ROOT / name for name in re.findall(r'<img src="([^"]+)"', README)]
    assert sorted(pictures) == sorted((ROOT / ".github").glob("*.webp"))
    assert 0 < sum(path.stat().st_size for path in pictures) < 150_000


def test_each_step_of_the_package_is_named() -> None:
    steps = {path.name for path in (ROOT / "macros").iterdir() if not path.name.startswith("__")}
    assert [name for name in steps if f"macros/{name}" not in README] == []
