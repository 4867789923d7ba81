"""What the tests of the data share: the real data, invented data with amendments, and copies."""

import functools
import hashlib
import pathlib
import re
import shutil
from typing import Any

from macros.checks.checked_data import CheckedData, load_checked
from macros.history.edition import Edition
from macros.model.tasks import TimeEntry

ROOT = pathlib.Path(__file__).resolve().parent.parent
AMENDED = ROOT / "tests/fixtures/amended"
SMALLEST = ROOT / "tests/fixtures/smallest"  # the least that the check takes
SHAPES = ROOT / "tests/fixtures/shapes"  # a document of each layout
MIXED = (
    ROOT / "tests/fixtures/mixed"
)  # what else a plan may be: recurring, replaced, of two provinces
PLAN = "data/plans/03-kh-bcd-2022/plan.yml"
TEXT = "data/plans/03-kh-bcd-2022/text.md"
TASKS = "data/plans/03-kh-bcd-2022/tasks.yml"
SOURCE = "data/plans/03-kh-bcd-2022/source.txt"


@functools.cache
def checked(root: pathlib.Path = ROOT) -> CheckedData:
    """The real data (or those of another folder), read and checked; without a fault."""
    result = load_checked(root)
    assert result.problems == []
    return result


@functools.cache
def catalog(root: pathlib.Path = ROOT) -> Edition:
    """The linked data."""
    return Edition(checked(root).records, checked(root).lexicon)


def copied(folder: pathlib.Path, root: pathlib.Path = ROOT) -> pathlib.Path:
    """A copy of the data in a new folder, to spoil."""
    shutil.copytree(root / "data", folder / "data", ignore=shutil.ignore_patterns("schema"))
    return folder


def replaced(path: pathlib.Path, old: str, new: str) -> None:
    """Replace words that stand exactly once in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{text.count(old)} × {old!r} in {path.name}"
    path.write_bytes(text.replace(old, new).encode("utf-8", "surrogateescape"))


def weekly(folder: pathlib.Path) -> pathlib.Path:
    """A copy of the mixed data, whose plan of ten years has a task that comes each Friday."""
    plan = copied(folder, MIXED) / "data/plans/20-kh-ubnd-2027"
    for name in ("text.md", "source.txt"):
        replaced(plan / name, "Trước ngày 15 hằng tháng", "Trước 16 giờ thứ Sáu hằng tuần")
    replaced(plan / "tasks.yml", "every-month/15", "every-week/T6")
    resealed(folder)
    return folder


def resealed(root: pathlib.Path) -> None:
    """Write into each plan.yml the digest of its source.txt, as if that had been received so."""
    for path in root.glob("data/plans/*/plan.yml"):
        source = path.with_name("source.txt")
        if source.is_file():
            sealed = f"sha256: {hashlib.sha256(source.read_bytes()).hexdigest()}"
            plan = path.read_text(encoding="utf-8")
            path.write_text(re.sub(r"sha256: \w+", sealed, plan), encoding="utf-8")


def timed(period: str | None) -> dict[str, Any]:
    """What a task says of its time when it has this one alone, or none."""
    return {"period": period, "times": (TimeEntry(when=period),) if period else ()}


def place(path: pathlib.Path, words: str) -> tuple[int, int]:
    """Line and column of the mark ⟦ in words that stand once in a file (without the mark)."""
    text = path.read_bytes().decode("utf-8", "surrogateescape")
    plain = words.replace("⟦", "")
    assert text.count(plain) == 1, f"{text.count(plain)} × {plain!r} in {path.name}"
    before = text[: text.index(plain) + words.index("⟦")]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def fresh(root: pathlib.Path) -> Edition:
    """The linked data of a folder as it stands now; without a fault."""
    found = load_checked(root)
    assert found.problems == []
    return Edition(found.records, found.lexicon)


def reported(root: pathlib.Path, task: str, body: str, plan: str = "03-kh-bcd-2022") -> None:
    """A body reports a task of a plan of 2022 done in time."""
    with (root / "data/plans" / plan / "progress.yml").open("a", encoding="utf-8") as file:
        file.write(
            f"- {{task: {task}, body: {body}, as_of: 2022-10-01, state: done, "
            "done_on: 2022-06-01, evidence: {url: https://a.example, read: 2022-10-01, "
            "confidence: high}}\n"
        )
