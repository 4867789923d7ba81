"""What a report says of each kind of change, compared with files that a person has read.

After a wanted change: ``UPDATE_GOLDEN=1 python3 scripts/test.py``, then read the difference.
"""

import functools
import json
import os
from pathlib import Path

import pytest

from macros.review.compare import compare
from macros.review.states import DataState, read_state
from macros.telling.as_json import as_json
from macros.telling.markdown import markdown
from tests.core_fixtures import copied
from tests.review.cases import CASES

GOLDEN = Path(__file__).parent / "golden"


@functools.cache
def unchanged(data: Path) -> DataState:
    return read_state(data, "main", None)


def report_of(name: str, tmp_path: Path) -> tuple[str, DataState]:
    """The report of a case, and the side after the change."""
    case = CASES[name]
    root = copied(tmp_path, case.data)
    if case.base:
        case.base(root)
    base = read_state(root, "main", None) if case.base else unchanged(case.data)
    case.head(root)
    head = read_state(root, "bản đang sửa", None)
    assert base.info.faults == ()
    return markdown(compare(base, head)), head


@pytest.mark.parametrize("name", CASES)
def test_report(name: str, tmp_path: Path) -> None:
    text, head = report_of(name, tmp_path)
    path = GOLDEN / f"{name}.md"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")
    assert (head.info.faults == ()) is CASES[name].sound


def test_a_task_without_a_number_is_known_by_its_code_to_programs(tmp_path: Path) -> None:
    case = CASES["line-put-in-above-tasks"]
    root = copied(tmp_path, case.data)
    case.head(root)
    report = compare(unchanged(case.data), read_state(root, "bản đang sửa", None))
    found = {one["subject"]["id"] for one in json.loads(as_json(report))["tasks"]}
    assert "ke-hoach-so-cong-nghiep-2027/ii-1-g2" in found
    assert not any(id_.endswith("/None") for id_ in found)


def test_every_golden_file_has_its_case() -> None:
    assert {path.stem for path in GOLDEN.glob("*.md")} == set(CASES)
