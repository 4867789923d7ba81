"""The command that writes the schemas: fresh ones stay, stale ones are told and mended."""

import pathlib
import shutil
import subprocess
import sys

from tests.core_fixtures import ROOT

PLACES = "data/plans/03-kh-bcd-2022/tasks.schema.json"


def schema(root: pathlib.Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(root / "scripts/schema.py"), *arguments]
    return subprocess.run(
        command, cwd=root.parent, capture_output=True, encoding="utf-8", check=False
    )


def files(root: pathlib.Path) -> dict[str, bytes]:
    """Every schema of a project's data."""
    paths = (root / "data").rglob("*.schema.json")
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def test_the_schemas_of_the_project_are_fresh() -> None:
    done = schema(ROOT, "--check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_stale_schema_is_told_and_mended(tmp_path: pathlib.Path) -> None:
    root = tmp_path / "project"
    for folder in ("macros", "scripts", "data"):
        unwanted = shutil.ignore_patterns("__pycache__", "schema", "*.schema.json")
        shutil.copytree(ROOT / folder, root / folder, ignore=unwanted)
    assert schema(root).returncode == 0
    made = files(root)
    assert made == files(ROOT)

    (root / "data/schema/bodies.schema.json").write_text("{}", encoding="utf-8")
    (root / "data/schema/tasks.schema.json").unlink()
    (root / "data/schema/old.schema.json").write_text("{}", encoding="utf-8")
    (root / PLACES).unlink()
    done = schema(root, "--check")
    assert done.returncode == 1
    assert done.stderr == (
        f"Lược đồ đã cũ: {PLACES}, data/schema/bodies.schema.json, "
        "data/schema/old.schema.json, data/schema/tasks.schema.json.\n"
        "Hãy chạy: python3 scripts/schema.py\n"
    )
    assert schema(root).returncode == 0
    assert made == files(root)
    assert schema(root, "--check").returncode == 0
