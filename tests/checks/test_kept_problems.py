"""What a check keeps of each plan for the next: taken when nothing has changed, else left alone."""

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from macros.checks.checked_data import load_checked
from macros.checks.kept_problems import NAME, KeptOnDisk
from macros.problems import Problem
from macros.reading.cache import FOLDER
from macros.reading.files import PLANS
from tests.synthetic.plans import write

PLANTED = Problem("data/plans/x/text.md", 1, 1, "đã cất")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project of two plans that was checked once."""
    write(tmp_path, 2, seed=1)
    assert problems(tmp_path) == []
    return tmp_path


def problems(root: Path) -> list[Problem]:
    """Those of a check that keeps what it finds."""
    kept = KeptOnDisk(root)
    found = load_checked(root, kept=kept).problems
    kept.end_run()
    return found


def cache(root: Path) -> Any:
    return json.loads((root / FOLDER / NAME).read_text(encoding="utf-8"))


def plant(root: Path) -> Any:
    """Has every plan have one more problem in the cache; gives what stands there now."""
    data = cache(root)
    data["problems"] = {key: [PLANTED] for key in data["problems"]}
    (root / FOLDER / NAME).write_text(json.dumps(data), encoding="utf-8")
    return data


def test_what_has_not_changed_is_not_checked_again(root: Path) -> None:
    plant(root)
    assert problems(root) == [PLANTED]
    for tasks in sorted(root.glob(f"{PLANS}/*/tasks.yml")):
        assert problems(root) == [PLANTED]
        text = tasks.read_text(encoding="utf-8")
        tasks.write_text(f"{text}\n", encoding="utf-8")
    assert problems(root) == []


def test_a_shared_record_has_all_plans_checked_again(root: Path) -> None:
    plant(root)
    bodies = root / "data/bodies.yml"
    bodies.write_text(bodies.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert problems(root) == []


def test_times_of_files_decide_nothing(root: Path) -> None:
    plant(root)
    tasks = sorted(root.glob(f"{PLANS}/*/tasks.yml"))[0]
    os.utime(tasks, (0, 0))
    assert problems(root) == [PLANTED]


def test_what_other_code_found_is_not_taken(root: Path) -> None:
    data = plant(root)
    (root / FOLDER / NAME).write_text(json.dumps(data | {"code": "khác"}), encoding="utf-8")
    assert problems(root) == []


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b"\xff", b'{"code": 1}', b'{"problems": {"a": 1}}']
)
def test_a_cache_that_is_none_is_written_anew(root: Path, content: bytes) -> None:
    whole = cache(root)
    (root / FOLDER / NAME).write_bytes(content)
    assert problems(root) == []
    assert cache(root) == whole


def test_a_row_that_is_no_problem_has_the_cache_left_alone(root: Path) -> None:
    data = cache(root)
    data["problems"] = {key: [[1] * 20] for key in data["problems"]}
    (root / FOLDER / NAME).write_text(json.dumps(data), encoding="utf-8")
    assert problems(root) == []


def test_a_plan_that_is_gone_goes_out_of_the_cache(root: Path) -> None:
    before = cache(root)["problems"]
    shutil.rmtree(sorted((root / PLANS).iterdir())[0])
    problems(root)
    assert len(cache(root)["problems"]) == len(before) - 1


def test_where_nothing_can_be_written_the_check_goes_on(root: Path) -> None:
    shutil.rmtree(root / FOLDER)
    (root / FOLDER).touch()
    assert problems(root) == []
    assert (root / FOLDER).read_bytes() == b""
