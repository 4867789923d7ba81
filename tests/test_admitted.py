"""What the check admits is built: the least that data may be, ids that changed, any value."""

import random
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from macros.checks import all_rules
from macros.checks.checked_data import CheckedData, load_checked
from macros.linking.lexicon import Lexicon
from macros.reading.loading import Records
from tests.core_fixtures import AMENDED, SMALLEST, checked, copied
from tests.tools.changed_fields import (
    ELSEWHERE,
    ChangedFields,
    ModelField,
    Place,
    at,
    places,
    with_record,
)
from tests.tools.everything import everything

TRIES = 6  # changes of a field that the check may refuse
SIGNS = "aẾ09-\"'<&{}%*[]\\\u200b…李😀"


def admitted(root: Path) -> CheckedData:
    """The data below a folder, in which the check finds no fault."""
    found = load_checked(root)
    assert found.problems == []
    return found


def ids() -> list[str]:
    """Every id of the real data."""
    records = checked().records
    listed: list[Any] = [*records.bodies, *records.groups, *records.positions, *records.documents]
    return [*(one.record.id for one in listed), *(folder.name for folder in records.plans)]


def rename_everything(root: Path) -> None:
    """Gives every record another id, and keeps the old one as the guide says."""
    old = "|".join(map(re.escape, sorted(ids(), key=len, reverse=True)))
    for path in (root / "data").rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        text = re.sub(rf"(?<=[:-] )({old})$", r"\1-moi", text, flags=re.MULTILINE)
        text = re.sub(r"^id: (.+)-moi$", r"\g<0>\nformer_ids:\n  - \1", text, flags=re.MULTILINE)
        text = re.sub(
            r"^- id: (.+)-moi$", r"\g<0>\n  former_ids:\n    - \1", text, flags=re.MULTILINE
        )
        path.write_bytes(text.encode())
    for folder in list((root / "data/plans").iterdir()):
        folder.rename(folder.with_name(f"{folder.name}-moi"))


def test_the_least_that_the_check_takes_is_built() -> None:
    made = everything(admitted(SMALLEST))
    assert "01-KH" in str(made["ke-hoach/01-kh-2022/"])
    assert "chưa có" in str(made["du-lieu.md"])


def test_ids_that_all_changed_leave_no_page_that_names_an_old_one(tmp_path: Path) -> None:
    rename_everything(copied(tmp_path))
    made = everything(admitted(tmp_path))
    assert "co-quan/so-noi-vu-moi/" in made
    old = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, ids()))})(?![\w-])")
    written = [name for name in made if name.endswith(".md")]
    assert len(written) > 1
    # The picker's list says which former ids a device may remember.
    pages = {name: re.sub(r' data-former="[^"]*"', "", str(made[name])) for name in written}
    assert {name: old.findall(page) for name, page in pages.items()} == {
        name: [] for name in written
    }


def test_examples_are_of_the_data() -> None:
    made = everything(checked())
    assert "api/v1/bodies/so-noi-vu.json" in str(made["du-lieu.md"])
    assert "`03-kh-bcd-2022`" in str(made["dong-gop.md"])


class Growing:
    """Data in which one field after another gets another value, as far as the check takes it."""

    def __init__(self, records: Records, dates: tuple[str, str]) -> None:
        self.records = records
        self.changed: set[ModelField] = set()
        self._refused: Counter[ModelField] = Counter()
        self._dates = dates

    def go_through(self) -> None:
        for place in places(self.records):
            while self._change_one(place):
                pass

    def _change_one(self, place: Place) -> bool:
        fields = ChangedFields(self.records, self._dates)
        for field, record in fields.of(at(self.records, place).record):
            if field in self.changed | ELSEWHERE.keys() or self._refused[field] == TRIES:
                continue
            records: Records = with_record(self.records, place, record)
            if not all_rules.check(records, Lexicon(records)):
                self.records = records
                self.changed.add(field)
                return True
            self._refused[field] += 1
        return False


@pytest.mark.parametrize(
    "dates",
    [("1900-01-01", "1900-01-02"), ("2100-12-31", "2100-12-30")],
    ids=lambda dates: dates[0],
)
def test_any_values_that_the_check_takes_are_built(dates: tuple[str, str]) -> None:
    growing = Growing(checked(AMENDED).records, dates)
    growing.go_through()
    assert len(growing.changed) > 50  # of some 150; most words and ids hang on others
    everything(CheckedData(growing.records, Lexicon(growing.records), []))


@pytest.mark.parametrize("seed", range(3))
def test_misprints_that_the_check_takes_are_built(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    root = copied(tmp_path, AMENDED)
    files = sorted((root / "data").rglob("*.yml"))
    built = 0
    for _ in range(100):
        path = chance.choice(files)
        content = path.read_bytes()
        path.write_bytes(misprinted(content.decode(), chance).encode())
        found = load_checked(root)
        if not found.problems:
            everything(found)
            built += 1
        path.write_bytes(content)
        if built == 5:
            return
    raise AssertionError(f"only {built} taken by the check")


def misprinted(text: str, chance: random.Random) -> str:
    """A sign of one value put in, or in the place of another."""
    lines = text.split("\n")
    number = chance.choice([index for index, line in enumerate(lines) if ": " in line])
    key, value = lines[number].split(": ", 1)
    place = chance.randrange(len(value) + 1)
    value = value[:place] + chance.choice(SIGNS) + value[place + chance.randrange(2) :]
    lines[number] = f"{key}: {value}"
    return "\n".join(lines)
