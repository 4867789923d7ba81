"""A field of plan.yml that cannot be read silences no rule that reads it, and feigns nothing."""

import pathlib
import re

import pytest

from macros.model.plans import PlanEntry
from tests.checks.test_checked_data import TESTS
from tests.core_fixtures import PLAN, SHAPES, copied, replaced, resealed
from tests.tools.faults import place_of, places, planted, problems_of

NAMED = (
    "changed letter",
    "period that the wording does not give",
    "body in the wording that is not assigned",
    "line that assigns and is not in tasks.yml",
    "number without a record",
    "section out of sequence",
    "wrong scope",
)
FAULTS = [fault for tests in TESTS for fault in tests.FAULTS if fault.name in NAMED]
TABLE = "data/plans/99-qd-ttg-2027"


def spoiled(path: pathlib.Path, key: str, value: str) -> None:
    """Put another value of a key into a plan.yml."""
    text = re.sub(rf"^{key}:.*\n(?:[ -].*\n)*", "", path.read_text(encoding="utf-8"), flags=re.M)
    path.write_text(f"{text}{key}: {value}\n", encoding="utf-8")


UNREADABLE = ["{x: y}", pytest.param("[{x: y}, []]", marks=pytest.mark.long)]
ANOTHERS = [("id", "x"), ("issuer", "x")]  # can be read, and leads nowhere


@pytest.mark.parametrize("value", UNREADABLE)
@pytest.mark.parametrize("key", PlanEntry.model_fields)
def test_no_rule_is_silenced_by_what_cannot_be_read(
    root: pathlib.Path, key: str, value: str
) -> None:
    assert_none_is_silenced(root, key, value)


@pytest.mark.parametrize(("key", "value"), ANOTHERS)
def test_no_rule_is_silenced_by_what_leads_nowhere(
    root: pathlib.Path, key: str, value: str
) -> None:
    assert_none_is_silenced(root, key, value)


def assert_none_is_silenced(root: pathlib.Path, key: str, value: str) -> None:
    assert len(FAULTS) == len(NAMED)
    for fault in FAULTS:
        planted(fault, root)
    spoiled(root / PLAN, key, value)
    found = places(problems_of(root))
    assert {fault.name for fault in FAULTS if place_of(fault, root) not in found} == set()
    assert [file for file, _, _ in found if file == PLAN], "the field itself is told"


@pytest.mark.parametrize("value", UNREADABLE)
@pytest.mark.parametrize("key", PlanEntry.model_fields)
def test_nothing_else_is_feigned(tmp_path: pathlib.Path, key: str, value: str) -> None:
    """But for what corrections explain, none of which can be read."""
    root = copied(tmp_path, SHAPES)
    plans = sorted((root / "data/plans").iterdir())
    for plan in plans:
        spoiled(plan / "plan.yml", key, value)
    by_file = {one.file for one in problems_of(root)}
    told = {f"data/plans/{plan.name}/plan.yml" for plan in plans}
    differing = (
        {"data/plans/ke-hoach-dao-tao-can-bo-2027/text.md"} if key == "corrections" else set()
    )
    assert by_file == told | differing


def test_columns_that_cannot_be_read_feign_no_doer(tmp_path: pathlib.Path) -> None:
    root = copied(tmp_path, SHAPES)
    for name in ("text.md", "source.txt"):
        replaced(root / TABLE / name, "Cơ quan chủ trì", "Nơi nhận việc")
    resealed(root)
    columns = "{head: Nơi nhận việc, holds: lead}"
    spoiled(root / TABLE / "plan.yml", "columns", f"[{columns}]")
    assert problems_of(root) == []
    spoiled(root / TABLE / "plan.yml", "columns", f"[{columns}, {{head: Sản phẩm, holds: x}}]")
    assert {one.file for one in problems_of(root)} == {f"{TABLE}/plan.yml"}


def test_the_year_is_needed_only_where_words_name_none(root: pathlib.Path) -> None:
    """“Quý III/2022” contradicts 2022-Q4 in any year; “quý III” alone contradicts nothing yet."""
    for name in ("text.md", "source.txt"):
        replaced(root / PLAN.replace("plan.yml", name), "trong quý III/2022", "trong quý III")
    resealed(root)
    assert problems_of(root) == []
    spoiled(root / PLAN, "year", "x")
    assert [one.file for one in problems_of(root)] == [PLAN]
