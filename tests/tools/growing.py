"""Data in which one field after another gets a drawn value, as far as the check takes it."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator
from functools import lru_cache, partial
from pathlib import Path
from unittest.mock import patch

import yaml
from hypothesis import strategies as st
from pydantic import BaseModel

from macros.checks import lossless
from macros.checks.checked_data import CheckedData, load_checked
from macros.kinds import JURISDICTION, LISTED, OWNERS, PAGED
from macros.linking.printed_text import text_words
from macros.model.plans import PlanEntry
from macros.model.progress import Update
from macros.model.tasks import TaskEntry
from macros.problems import Problem
from macros.reading import loading, plan_files, record_lists, strict_yaml
from macros.reading.records import Records
from macros.reading.strict_yaml import YamlFile
from tests.tools.changed_fields import (
    Json,
    ModelField,
    Slot,
    classes,
    is_a_value,
    resolved,
    slots,
    value_at,
    without_defaults,
)
from tests.tools.drawn_values import MARKED, Draw, ValueMaker
from tests.tools.following import Change, Data, Spot, as_data, changed, outline_of, source
from tests.tools.text_words import lines_of, stretches

MOST_LEADING = 8  # lists of ids, of one field
TRIES = 2  # values of a field that the check may refuse
SEALED = {("Received", "file"), ("Received", "sha256")}  # follow from the text

_KINDS: dict[str, type[BaseModel]] = {f"{kind.files}.yml": kind.model for kind in LISTED}
_KINDS |= {"plan.yml": PlanEntry, "tasks.yml": TaskEntry, "progress.yml": Update}
WRITTEN = {  # every field that files have
    (one.__name__, field.alias or name)
    for model in _KINDS.values()
    for one in classes(model)
    for name, field in one.model_fields.items()
    if is_a_value(name, field.annotation)
}


_words_of = lru_cache(maxsize=256)(text_words)


def _reading_once() -> Callable[[Path | str, str], tuple[YamlFile | None, list[Problem]]]:
    """What reads a data file, once for the same content: one change is in a few of them."""
    known: dict[tuple[str, bytes], tuple[YamlFile | None, list[Problem]]] = {}

    def read(path: Path | str, name: str) -> tuple[YamlFile | None, list[Problem]]:
        key = name, Path(path).read_bytes()
        if key not in known:
            known[key] = strict_yaml.read(path, name)
        source, problems = known[key]
        return source, [*problems]  # more are added to it

    return read


def _in_blocks(value: Json) -> str:
    text: str = yaml.dump(value, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True)
    return text


def _leads_on(spot: Spot) -> bool:
    """Whether it is a list of ids of records."""
    items = spot.slot.schema.get("items")
    return bool(items) and "ids" in resolved(items, _kind(spot.file))


def _kind(file: str) -> type[BaseModel]:
    return _KINDS.get(file.rpartition("/")[2], BaseModel)


class GrowingData:
    """Sound records, written below `folder`/data as they change; checked after each change."""

    def __init__(self, folder: Path, records: Records) -> None:
        self._folder = folder
        self._written: dict[str, str] = {}
        self._known: dict[str, tuple[Json, str, list[Spot]]] = {}  # by file: content, text, spots
        self.data = as_data(records)
        self.changed: Counter[ModelField] = Counter()  # values that were taken
        self._known_spots: dict[ModelField, list[Spot]] | None = None
        self._told: list[str] = []
        self._reading = _reading_once()
        self._write(self.data)
        found = self._checked()
        assert found.problems == []
        self._records = found.records

    def __repr__(self) -> str:
        """The values that were taken, for who looks for the one that did it."""
        return "\n".join([f"{type(self).__name__}:", *self._told])

    @property
    def fields(self) -> set[ModelField]:
        """The fields that have a value or may have one."""
        return {*self._spots()}

    def go_through(self, draw: Draw, classes: Collection[str] = ()) -> None:
        """Draws another value for one occurrence of each field, or of each of some classes.

        For several of those that lead from record to record: a circle may take more than one.
        """
        for field, spots in sorted(self._spots().items()):
            leading = [spot for spot in spots if _leads_on(spot)]
            for place in range(min(len(leading), MOST_LEADING)) or (None,):
                if not classes or field[0] in classes:
                    self._change_one(field, draw, place)

    def _change_one(self, field: ModelField, draw: Draw, place: int | None) -> None:
        """Changes the list that leads on at a place among them, else any spot of the field."""
        tried: list[Json] = []
        for _ in range(TRIES):
            spots = self._spots()[field]
            if place is not None:
                spots = [one for one in spots if _leads_on(one)][place : place + 1]
            if not spots:
                return  # another change has taken them
            spot = spots[draw(st.integers(0, len(spots) - 1))]
            resolve = partial(resolved, kind=_kind(spot.file))
            maker = ValueMaker(draw, self._ids(), self._places(spot), resolve)
            value = maker.another(spot.slot, value_at(self.data[spot.file], spot.record))
            attempt = spot.file, spot.path, value
            if value == spot.slot.value or attempt in tried:
                continue
            tried.append(attempt)
            if self._takes(changed(self.data, Change(spot, value, self._records))):
                self.changed[field] += 1
                self._told.append(f"{'.'.join(field)}: {spot.slot.value!r} → {value!r}")
                return

    def _takes(self, data: Data) -> bool:
        self._write(data)
        with (
            patch.object(loading, "read", self._reading),
            patch.object(record_lists, "read", self._reading),
            patch.object(plan_files, "read_outline", outline_of),
            patch.object(lossless, "text_words", _words_of),
        ):
            found = self._checked()
        if found.problems:
            return False
        self.data, self._records, self._known_spots = data, found.records, None
        return True

    def _spots(self) -> dict[ModelField, list[Spot]]:
        if self._known_spots is None:
            self._known_spots = self._all_spots()
        return self._known_spots

    def _all_spots(self) -> dict[ModelField, list[Spot]]:
        found = defaultdict(list)
        drafts = tuple(f"plans/{name}/" for name in self._records.drafts)
        for file, content in self.data.items():
            if file.startswith(drafts):
                continue  # what has become a draft is in no site
            for spot in self._read(file, content)[2]:
                found[spot.slot.field].append(spot)
        for spot in self._words():
            found[spot.slot.field].append(spot)
        return found

    def _words(self) -> Iterator[Spot]:
        """The spots of the texts."""
        for folder in self._records.plans:
            file = f"plans/{folder.name}/text.md"
            lines = lines_of(self.data[file])
            for kind, place in stretches(folder, self.data[file]):
                words = lines[place.line][place.start : place.end]
                yield Spot(file, (), Slot(("Text", kind), place, MARKED, words, False))

    def _read(self, file: str, content: Json) -> tuple[Json, str, list[Spot]]:
        """A file's content, its text and its spots, once for the same content."""
        if isinstance(content, str):
            return content, content, []
        if file not in self._known or self._known[file][0] is not content:
            kind = _kind(file)
            records = content if isinstance(content, list) else [content]
            written = [without_defaults(kind, one) for one in records]
            spots = [
                Spot(file, (index,) if isinstance(content, list) else (), slot)
                for index, one in enumerate(records)
                for slot in slots(kind, one)
                if slot.field not in SEALED
            ]
            plain = written if isinstance(content, list) else written[0]
            self._known[file] = content, json.dumps(plain, ensure_ascii=False), spots
        return self._known[file]

    def _ids(self) -> dict[str, list[str]]:
        found = {
            kind.files: [one["id"] for one in self.data[f"{kind.files}.yml"]]
            for kind in (*PAGED, JURISDICTION)
        }
        owners = [id_ for kind in OWNERS for id_ in found[kind.files]]
        found["confirmers"] = [*found["bodies"], *found["positions"]]
        return found | {"owners": owners, "plans": [one.name for one in self._records.plans]}

    def _places(self, spot: Spot) -> list[str]:
        """The places of the plan in whose files a value stands."""
        folders = (one for one in self._records.plans if f"/{one.name}/" in spot.file)
        return [place for one in folders if one.outline for place in one.outline.by_locator]

    def _write(self, data: Data) -> None:
        """Writes what is not so yet; as flow, which YAML reads as JSON does."""
        texts = {name: self._read(name, content)[1] for name, content in data.items()}
        self._put(texts | self._sources(data))

    def lay_out(self) -> CheckedData:
        """Writes the data as people do, in blocks; the check takes them as it did before."""
        texts = {
            name: content
            if name.endswith(".md")
            else _in_blocks(json.loads(self._read(name, content)[1]))
            for name, content in self.data.items()
        }
        self._put(texts | self._sources(self.data))
        found = self._checked()
        assert found.problems == []
        return found

    def _sources(self, data: Data) -> dict[str, str]:
        folders = [name.removesuffix("plan.yml") for name in data if name.endswith("/plan.yml")]
        return {f"{folder}source.txt": source(data, folder) for folder in folders}

    def _put(self, texts: dict[str, str]) -> None:
        for name in self._written.keys() - texts.keys():
            path = self._folder / "data" / name
            path.unlink()
            if not any(path.parent.iterdir()):
                path.parent.rmdir()
        for name, text in texts.items():
            if self._written.get(name) != text:
                path = self._folder / "data" / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text.encode())
        self._written = texts

    def _checked(self) -> CheckedData:
        return load_checked(self._folder)
