"""A folder in an older layout is told to be upgraded; the rest of it is read as it was meant."""

import pathlib
import subprocess
import sys

import pytest

from tests.core_fixtures import ROOT, SMALLEST, copied, replaced
from tests.tools.faults import Fault, assert_reported, problems_of

OLDER = ROOT / "tests/fixtures/older"  # the smallest data, as they were written before text.md
FOLDER = "data/plans/01-kh-2022"

FAULTS = [
    Fault(
        "folder whose wording is typed into its YAML files",
        f"{FOLDER}/source.txt",
        "KẾ HOẠCH\n",
        "KẾ HOẠCH\n",
        ("ghi theo cách cũ, chưa có text.md", "python3 scripts/upgrade.py"),
        at=(f"{FOLDER}/plan.yml", "⟦id: 01-kh-2022\n"),
        data=OLDER,
    ),
    Fault(
        "what became of a body, told in its record",
        "data/bodies.yml",
        "- id: ban-chi-dao\n",
        "- id: ban-chi-dao\n  fate: {text: Đã giải thể}\n",
        ("cách ghi cũ", "successions.yml"),
        at=("data/bodies.yml", "  fate: ⟦{text: Đã giải thể}"),
        data=SMALLEST,
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_reported_at_its_place(tmp_path: pathlib.Path, fault: Fault) -> None:
    assert_reported(fault, tmp_path)


def test_a_folder_in_the_present_layout_is_no_older_one() -> None:
    assert problems_of(SMALLEST) == []


def test_a_folder_without_text_that_is_in_no_older_layout_misses_its_text(
    tmp_path: pathlib.Path,
) -> None:
    root = copied(tmp_path, SMALLEST)
    (root / FOLDER / "text.md").unlink()
    problems = problems_of(root)
    assert [(one.file, one.what) for one in problems] == [(f"{FOLDER}/text.md", "Không có tệp này")]


def test_what_it_is_told_to_do_helps(tmp_path: pathlib.Path) -> None:
    root = copied(tmp_path, OLDER)
    command = [sys.executable, str(ROOT / "scripts/upgrade.py"), str(root)]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    assert FOLDER in done.stdout
    assert problems_of(root) == []
    replaced(root / FOLDER / "text.md", "1. Họp.", "1. Họp báo.")
    assert len(problems_of(root)) == 1
