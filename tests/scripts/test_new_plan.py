"""The command that lays out the next plan: what it writes, and what it refuses."""

import pathlib
import shutil
import subprocess
import sys

import pytest

from tests.core_fixtures import ROOT, TASKS, copied, replaced


@pytest.fixture
def project(tmp_path: pathlib.Path) -> pathlib.Path:
    for folder in ("macros", "scripts"):
        unwanted = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=unwanted)
    return copied(tmp_path)


def new_plan(project: pathlib.Path, *ids: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(project / "scripts/new_plan.py"), *ids]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def test_the_next_plan_is_laid_out_once(project: pathlib.Path) -> None:
    done = new_plan(project, "03-kh-bcd-2022", "04-kh-bcd-2023")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Đã dựng data/plans/04-kh-bcd-2023 từ 03-kh-bcd-2022.")
    folder = project / "data/plans/04-kh-bcd-2023"
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert sorted(files) == ["plan.yml", "source.txt", "tasks.schema.json", "tasks.yml", "text.md"]

    (folder / "tasks.yml").write_bytes(b"mine")
    done = new_plan(project, "03-kh-bcd-2022", "04-kh-bcd-2023")
    assert done.returncode != 0
    assert (folder / "tasks.yml").read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("02-kh-bcd-2021", "04-kh-bcd-2023", "không có kế hoạch “02-kh-bcd-2021”; hiện có: 03-kh"),
        ("03-kh-bcd-2022", "04-kh-bcd", "tận cùng bằng năm"),
        ("03-kh-bcd-2022", "../04-2023", "tận cùng bằng năm"),
        ("03-kh-bcd-2022", "03-kh-bcd-2022", "đã có; không ghi đè"),
    ],
)
def test_what_cannot_be_is_refused(old: str, new: str, message: str, project: pathlib.Path) -> None:
    done = new_plan(project, old, new)
    assert done.returncode == 2
    assert message in done.stderr
    assert [path.name for path in (project / "data/plans").iterdir()] == ["03-kh-bcd-2022"]


def test_faulty_data_come_first(project: pathlib.Path) -> None:
    replaced(project / TASKS, "period: 2022-Q1", "period: 2022-Q5")
    done = new_plan(project, "03-kh-bcd-2022", "04-kh-bcd-2023")
    assert done.returncode == 1
    assert f"{TASKS}:" in done.stderr
    assert not (project / "data/plans/04-kh-bcd-2023").exists()
