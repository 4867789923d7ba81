"""Sound data of which little changed are not all read again, and no fault is passed over."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from macros.checks.checked_data import load_checked
from macros.checks.kept_problems import NAME, KeptOnDisk
from macros.checks.still_sound import kept_of, still_sound
from macros.reading.cache import FOLDER
from macros.reading.files import PLANS
from tests.core_fixtures import replaced, resealed
from tests.synthetic.plans import write

SUMMARY = "3 kế hoạch"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of three plans that was checked once."""
    root = tmp_path_factory.mktemp("sound")
    write(root, 3, seed=1)
    assert checked_again(root) is None
    return root


@pytest.fixture
def root(tmp_path: Path, sound: Path) -> Path:
    """A copy of it, to edit."""
    return shutil.copytree(sound, tmp_path / "root")


def checked_again(root: Path) -> str | None:
    """What a run of the check knows of the data without reading them all; keeps what it finds."""
    kept = KeptOnDisk(root)
    sound = still_sound(root, kept)
    if sound is None:
        kept.sound = kept_of(load_checked(root, kept=kept)) or kept.sound
    kept.end_run(whole=sound is None)
    return sound


def file(root: Path, name: str, plan: int = 0) -> Path:
    return sorted(root.glob(f"{PLANS}/*/{name}"))[plan]


def added(path: Path, words: str) -> None:
    path.write_text(f"{path.read_text(encoding='utf-8')}{words}", encoding="utf-8")


def test_the_plan_that_changed_is_the_only_one_read(root: Path) -> None:
    summary = load_checked(root).records.summary
    assert summary.startswith(SUMMARY)
    assert checked_again(root) == summary
    added(file(root, "tasks.yml"), "# xem lại\n")
    kept = KeptOnDisk(root)
    asked: list[Any] = []
    result = kept.result
    kept.result = lambda key, make: asked.append(key) or result(key, make)  # type: ignore[method-assign, func-returns-value]
    assert still_sound(root, kept) == summary
    folder = file(root, "tasks.yml").parent.name
    assert [key[0][1] for key in asked if key[0][0] == "plan"] == [folder]
    assert {key[2] for key in asked if key[0] == "problems"} == {f"{PLANS}/{folder}"}


def test_what_was_sound_once_is_so_again(root: Path) -> None:
    tasks = file(root, "tasks.yml")
    whole = tasks.read_bytes()
    tasks.write_bytes(b"[")
    assert checked_again(root) is None
    tasks.write_bytes(whole)
    assert checked_again(root)


def test_a_citation_that_goes_is_told_to_the_rules_of_documents(root: Path) -> None:
    records, lexicon, _ = load_checked(root)
    uses = [use for folder in records.plans for use in lexicon.uses_in(folder)]
    once = next(
        (text, citation)
        for _, text, citation in uses
        if [one.documents for _, _, one in uses].count(citation.documents) == 1 and citation.number
    )
    plan = root / Path(once[0].located.source.place(())[0]).parent
    number = once[1].number
    assert number
    for name in ("text.md", "source.txt"):
        replaced(plan / name, number.number, "không số")
    resealed(root)
    assert checked_again(root) is None
    problems = load_checked(root).problems
    assert [problem.file for problem in problems] == ["data/documents.yml"]


@pytest.mark.parametrize("other", ["data/bodies.yml", "tasks.yml of a draft", "a plan more"])
def test_other_changes_have_all_read(root: Path, other: str) -> None:
    if other == "data/bodies.yml":
        added(root / other, "# xem lại\n")
    elif other == "a plan more":
        (root / PLANS / "99-kh-bcd-2099").mkdir()
    else:
        added(file(root, "plan.yml"), "draft: true\n")
    assert checked_again(root) is None


@pytest.mark.parametrize(
    "row", [None, 1, [], ["", {}, {}], ["", {"bodies": 1}, {"x": [1]}], {"a": 1, "b": 2, "c": 3}]
)
def test_what_no_check_kept_is_not_taken(root: Path, row: Any) -> None:
    path = root / FOLDER / NAME
    data = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(data | {"sound": row}), encoding="utf-8")
    assert checked_again(root) is None
    assert json.loads(path.read_text(encoding="utf-8")) == data


def test_what_other_code_kept_is_not_taken(root: Path) -> None:
    path = root / FOLDER / NAME
    data = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(data | {"code": "khác"}), encoding="utf-8")
    assert checked_again(root) is None
