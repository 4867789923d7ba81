"""What the host of the repository reads: sound in form, and safe to run for strangers."""

import pathlib
import re
import shutil
import subprocess
import sys
from typing import Any

import pytest
import yaml

from tests.core_fixtures import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def schema_errors(schema: str, *files: pathlib.Path) -> str:
    """What the host's schema, which the package carries, has against the files."""
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *files],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


def unsafe(folder: pathlib.Path) -> str:
    """What the linter of workflows finds, without asking the network."""
    linter = shutil.which("zizmor", path=str(pathlib.Path(sys.executable).parent))
    assert linter
    done = subprocess.run(
        [linter, "--offline", "--no-config", "--persona=auditor", "--format=plain", str(folder)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


def read(path: pathlib.Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    return content


def steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def test_workflows_fit_the_schema_of_the_host() -> None:
    assert [path.stem for path in WORKFLOWS] == ["comment", "publish", "pull-request", "watch"]
    assert schema_errors("github-workflows", *WORKFLOWS) == ""


def test_workflows_are_safe() -> None:
    assert unsafe(ROOT / ".github/workflows") == ""


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2", "@v6", "unpinned-uses"),
        ("persist-credentials: false", "persist-credentials: true", "artipacked"),
        ("\n  pull_request:", "\n  pull_request_target:", "dangerous-triggers"),
        ("\npermissions: {}\n", "\npermissions: write-all\n", "excessive-permissions"),
        (
            "run: python3 scripts/check.py",
            "run: echo ${{ github.event.pull_request.title }}",
            "template-injection",
        ),
    ],
)  # fmt: skip
def test_the_linter_sees_a_planted_fault(
    old: str, new: str, finding: str, tmp_path: pathlib.Path
) -> None:
    text = (ROOT / ".github/workflows/pull-request.yml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / ".github/workflows").mkdir(parents=True)
    (tmp_path / ".github/workflows/spoilt.yml").write_text(text.replace(old, new), encoding="utf-8")
    assert finding in unsafe(tmp_path / ".github/workflows")


def test_the_schema_sees_a_planted_fault(tmp_path: pathlib.Path) -> None:
    text = (ROOT / ".github/workflows/pull-request.yml").read_text(encoding="utf-8")
    spoilt = tmp_path / "spoilt.yml"
    spoilt.write_text(text.replace("runs-on:", "run-on:"), encoding="utf-8")
    assert "run-on" in schema_errors("github-workflows", spoilt)


def test_a_pull_request_has_no_right_to_write_and_no_secret() -> None:
    workflow = read(ROOT / ".github/workflows/pull-request.yml")
    assert workflow["on"].keys() == {"pull_request"}
    assert workflow["permissions"] == {}
    assert [job["permissions"] for job in workflow["jobs"].values()] == [{"contents": "read"}] * 3
    text = (ROOT / ".github/workflows/pull-request.yml").read_text(encoding="utf-8")
    assert "secrets." not in text
    assert "github.token" not in text


def test_what_may_write_runs_the_code_of_main_only() -> None:
    workflow = read(ROOT / ".github/workflows/comment.yml")
    (checkout,) = [step for step in steps(workflow) if "checkout" in step.get("uses", "")]
    assert "ref" not in checkout["with"]  # after workflow_run, the default branch
    assert "repository" not in checkout["with"]
    runs = "\n".join(step.get("run", "") for step in steps(workflow))
    assert re.findall(r"python3 \S+", runs) == ["python3 scripts/comment.py"]
    assert "${{" not in runs  # values reach commands as variables, never as text of the command


def test_each_commit_that_is_pinned_has_one_version() -> None:
    pinned: dict[str, set[str]] = {}
    for path in WORKFLOWS:
        for line in path.read_text(encoding="utf-8").splitlines():
            if "uses:" in line:
                match = re.search(
                    r"uses: (actions/[\w-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$", line
                )
                assert match, line
                pinned.setdefault(match[1], set()).add(f"{match[2]} {match[3]}")
    assert all(len(versions) == 1 for versions in pinned.values())


def test_the_commands_of_the_workflows_exist() -> None:
    for path in WORKFLOWS:
        for step in steps(read(path)):
            for script in re.findall(r"python3 (\S+)", step.get("run", "")):
                assert (ROOT / script).is_file(), f"{path.name}: {script}"


def test_newer_versions_are_proposed_of_all_that_is_pinned() -> None:
    settings = ROOT / ".github/dependabot.yml"
    assert schema_errors("dependabot", settings) == ""
    kinds = {update["package-ecosystem"] for update in read(settings)["updates"]}
    assert kinds == {"pip", "npm", "github-actions"}
    assert all(update["groups"] for update in read(settings)["updates"])


def owners(path: str) -> list[str]:
    """Who must approve a change of a file, by the example: the last line that fits it counts."""
    lines = (ROOT / ".github/CODEOWNERS.example").read_text(encoding="utf-8").splitlines()
    found: list[str] = []
    for line in lines:
        pattern, *named = line.split() or ["#"]
        if pattern == "*" or (pattern[0] == "/" and f"/{path}".startswith(pattern)):
            found = named
    return found


def test_somebody_must_approve_every_file_and_engineers_whatever_can_run() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    files = listed.stdout.splitlines()
    assert {".ci/run", ".vscode/settings.json", "mkdocs.yml", ".pre-commit-config.yaml"} <= {*files}
    without = [path for path in files if not path.startswith("data/")]
    assert [path for path in files if not owners(path)] == []
    assert [path for path in without if "@example-org/ky-thuat" not in owners(path)] == []
