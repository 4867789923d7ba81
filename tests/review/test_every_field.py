"""Whatever field of whatever record changes, the review tells it: none can be forgotten."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel, Field

from macros.kinds import KINDS
from macros.linking.catalog import Catalog
from macros.linking.lexicon import Lexicon
from macros.model import Body
from macros.reading.loading import Records
from macros.review.compare import compare
from macros.review.states import DataState
from macros.telling.report import StateInfo
from macros.telling.sentences import plain
from tests.core_fixtures import AMENDED, ROOT, checked
from tests.tools.changed_fields import ChangedFields, ModelField, at, places, with_record

SAMPLES = 2  # changes of each field that are tried
# Told, but not to be changed alone.
ELSEWHERE = {
    ("Body", "id"): "others name it: case body-readdressed",
}


def classes(kind: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A class of the model and those of the records inside it."""
    yield kind
    for field in kind.model_fields.values():
        for inner in records_in(field.annotation):
            yield from classes(inner)


def records_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from records_in(inner)


def is_a_value(name: str, annotation: Any) -> bool:
    """Not what tells the kinds of amendments apart, nor a record that is always there."""
    return name != "field" and annotation not in list(records_in(annotation))


FIELDS = {
    (one.__name__, field.alias or name)
    for kind in KINDS.values()
    for one in classes(kind.model)
    for name, field in one.model_fields.items()
    if is_a_value(name, field.annotation)
}


def state(records: Records) -> DataState:
    return DataState(StateInfo("", None, "", (), ()), Catalog(records, Lexicon(records)), {})


@cache
def base(data: Path) -> DataState:
    return state(checked(data).records)


@cache
def samples() -> dict[ModelField, list[tuple[Path, Records]]]:
    """For each field, data in which one record has another value there."""
    found: dict[ModelField, list[tuple[Path, Records]]] = defaultdict(list)
    for data in (AMENDED, ROOT):
        records = checked(data).records
        for place in places(records):
            for field, changed in ChangedFields(records).of(at(records, place).record):
                if field not in ELSEWHERE and len(found[field]) < SAMPLES:
                    found[field].append((data, with_record(records, place, changed)))
    return found


@pytest.mark.parametrize("field", sorted(FIELDS - ELSEWHERE.keys()), ids=".".join)
def test_a_changed_field_is_told(field: ModelField) -> None:
    assert samples()[field]
    for data, changed in samples()[field]:
        assert compare(base(data), state(changed)).subjects


def test_what_is_told_elsewhere_is_a_field() -> None:
    assert ELSEWHERE.keys() <= FIELDS


class BodyWithTelephone(Body):
    """A body as it may be one day."""

    telephone: str | None = Field(None, description="Số điện thoại liên hệ.")


def test_a_field_without_a_label_is_told_by_its_description() -> None:
    records = checked().records
    first, *others = records.bodies
    old, new = (
        BodyWithTelephone(**first.record.model_dump(), telephone=telephone)
        for telephone in (None, "0255 123")
    )
    before, after = (
        state(replace(records, bodies=[replace(first, record=one), *others])) for one in (old, new)
    )
    (changed,) = compare(before, after).owners
    assert [plain(one.said) for one in changed.changes] == [
        "số điện thoại liên hệ: chưa rõ → 0255 123"
    ]
