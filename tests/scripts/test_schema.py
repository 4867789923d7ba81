"""The command that writes the schemas: fresh ones stay, stale ones are told and mended."""

import pathlib
import shutil
import subprocess
import sys

from tests.core_fixtures import ROOT


def schema(root: pathlib.Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(root / "scripts/schema.py"), *arguments]
    return subprocess.run(
        command, cwd=root.parent, capture_output=True, encoding="utf-8", check=False
    )


def test_the_schemas_of_the_project_are_fresh() -> None:
    done = schema(ROOT, "--check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_stale_schema_is_told_and_mended(tmp_path: pathlib.Path) -> None:
    root = tmp_path / "project"
    for folder in ("macros", "scripts", "data"):
        unwanted = shutil.ignore_patterns("__pycache__", "schema")
        shutil.copytree(ROOT / folder, root / folder, ignore=unwanted)
    assert schema(root).returncode == 0
    made = {path.name: path.read_bytes() for path in (root / "data/schema").iterdir()}
    assert made == {path.name: path.read_bytes() for path in (ROOT / "data/schema").iterdir()}

    (root / "data/schema/bodies.schema.json").write_text("{}", encoding="utf-8")
    (root / "data/schema/tasks.schema.json").unlink()
    (root / "data/schema/old.schema.json").write_text("{}", encoding="utf-8")
    done = schema(root, "--check")
    assert done.returncode == 1
    assert done.stderr == (
        "Lược đồ đã cũ: bodies.schema.json, old.schema.json, tasks.schema.json.\n"
        "Hãy chạy: python3 scripts/schema.py\n"
    )
    assert schema(root).returncode == 0
    assert made == {path.name: path.read_bytes() for path in (root / "data/schema").iterdir()}
    assert schema(root, "--check").returncode == 0
