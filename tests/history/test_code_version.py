"""What is kept of the history hangs on the code that tells it, and on nothing else."""

import shutil
from pathlib import Path

import pytest

from macros.history.code_version import PACKAGE, code_version
from macros.reading.cache import source_hash


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package, to change."""
    copy = tmp_path_factory.mktemp("project") / "macros"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__", "templates"))
    return copy


@pytest.fixture(scope="module")
def version(package: Path) -> str:
    """The version of the package as it is."""
    return code_version(package)


def version_with(package: Path, file: str, old: str, new: str) -> str:
    """The version when the first such words of a module are others."""
    path = package / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    try:
        return code_version(package)
    finally:
        path.write_text(text, encoding="utf-8")


def test_the_same_code_elsewhere_has_the_same_version(version: str) -> None:
    assert version == code_version()


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("telling/outline.py", '"cùng văn bản"', '"theo cùng văn bản"'),
        ("telling/sentences.py", '" → "', '" ⇒ "'),
        ("history/steps.py", '"task_added"', '"text"'),
        ("review/tasks.py", '"nội dung"', '"lời văn"'),
        ("labels.py", '"Chưa rõ hiệu lực"', '"Không rõ hiệu lực"'),
        ("recognisers/inline.py", "[1-9][0-9]?", "[1-9]"),
        ("reading/files.py", "2_000_000", "3_000_000"),
        ("linking/ownership.py", "tasks = list(tasks)", "tasks = list(tasks)[:1]"),
    ],
)
def test_code_that_tells_makes_another_version(
    package: Path, version: str, file: str, old: str, new: str
) -> None:
    assert version_with(package, file, old, new) != version


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("labels.py", '"""A quarter as pages', '"""How a quarter is written: as pages'),
        ("labels.py", "\n\n\ndef day(", "\n\n\n# Days.\n\n\ndef day("),
        ("review/tasks.py", 'LABELS = {\n    "text": "nội dung",', 'LABELS = {"text": "nội dung",'),
        ("model/record.py", "class Record(BaseModel):", "class Record(BaseModel):  # frozen"),
        ("views/plan.py", "\n\n\n", "\n\n\nMORE = 1\n\n\n"),
        ("exports/api.py", "\n\n\n", "\n\n\nMORE = 1\n\n\n"),
        ("adapter/hooks.py", "\n\n\n", "\n\n\nMORE = 1\n\n\n"),
        ("search/folding.py", "\n\n\n", "\n\n\nMORE = 1\n\n\n"),
    ],
)
def test_comments_and_other_code_keep_the_version(
    package: Path, version: str, file: str, old: str, new: str
) -> None:
    assert version_with(package, file, old, new) == version


def test_no_change_of_a_source_goes_unseen(package: Path) -> None:
    first = source_hash(package=package)
    assert first == source_hash()
    labels, moved = package / "labels.py", package / "labels2.py"
    text = labels.read_text(encoding="utf-8")
    labels.write_text(f"{text}# more\n", encoding="utf-8")
    assert source_hash(package=package) != first
    labels.write_text(text, encoding="utf-8")
    assert source_hash(package=package) == first
    labels.rename(moved)
    assert source_hash(package=package) != first
    moved.rename(labels)
