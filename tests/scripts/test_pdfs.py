"""The command that renders the task slips."""

import os
import pathlib
import subprocess
import sys

import pytest
from pdfs import has_pango

from macros.exports.pdfs import FOLDER
from tests.core_fixtures import AMENDED, ROOT, SMALLEST, copied, replaced, resealed

# Where Pango can be had, `scripts/test.py` has installed it.
needs_pango = pytest.mark.skipif(
    not has_pango() and "CI" not in os.environ, reason="WeasyPrint finds no Pango here"
)

SCRIPT = str(ROOT / "scripts/pdfs.py")


def run(root: pathlib.Path, *options: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, SCRIPT, str(root), *options],
        env=os.environ | variables,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@needs_pango
def test_a_second_run_renders_only_what_is_missing(tmp_path: pathlib.Path) -> None:
    root = copied(tmp_path, SMALLEST)
    plan = root / "data/plans/01-kh-2022"
    replaced(plan / "source.txt", "Trưởng Ban.", "Trưởng Ban; Ban Chỉ đạo.")
    resealed(root)
    replaced(plan / "text.md", "Trưởng Ban.", "Trưởng Ban; Ban Chỉ đạo.")
    replaced(plan / "tasks.yml", "[truong-ban]", "[truong-ban, ban-chi-dao]")
    first = run(root)
    assert (first.returncode, first.stderr) == (0, "")
    slips = {path.name for path in (root / FOLDER).iterdir()}
    assert len(slips) == 2
    assert first.stdout == f"Phiếu giao nhiệm vụ: kết xuất {len(slips)}, bỏ 0 bản cũ.\n"
    (root / FOLDER / min(slips)).unlink()
    (root / FOLDER / "old.pdf").touch()
    second = run(root)
    assert second.stdout == "Phiếu giao nhiệm vụ: kết xuất 1, bỏ 1 bản cũ.\n", second.stderr
    assert {path.name for path in (root / FOLDER).iterdir()} == slips


@needs_pango
def test_bad_data_are_told_and_nothing_is_rendered(tmp_path: pathlib.Path) -> None:
    root = copied(tmp_path, AMENDED)
    replaced(root / "data/positions.yml", "name: Trưởng Ban\n", "nom: Trưởng Ban\n")
    done = run(root)
    assert done.returncode == 1
    assert "data/positions.yml:" in done.stderr
    assert not (root / FOLDER).exists()


def test_a_machine_without_pango_is_told_what_to_install(tmp_path: pathlib.Path) -> None:
    (tmp_path / "weasyprint.py").write_text("raise OSError('no libpango')", encoding="utf-8")
    no_pango = {"PYTHONPATH": str(tmp_path), "PATH": ""}  # nor an apt-get to install it with
    done = run(AMENDED, **no_pango)
    assert done.returncode == 1
    assert "libpango-1.0-0" in done.stderr
    assert "Traceback" not in done.stderr
    assert run(AMENDED, "--if-possible", **no_pango).returncode == 0
