"""Whatever field of whatever record changes, the review tells it: none can be forgotten."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from pydantic import Field

from macros.linking.catalog import Catalog
from macros.linking.lexicon import Lexicon
from macros.model.owners import Body
from macros.reading.loading import Records
from macros.review.compare import compare
from macros.review.states import DataState
from macros.telling.report import StateInfo
from macros.telling.sentences import plain
from tests.core_fixtures import checked
from tests.tools.changed_fields import ELSEWHERE, FIELDS, ModelField, samples


def state(records: Records) -> DataState:
    return DataState(StateInfo("", None, "", (), ()), Catalog(records, Lexicon(records)))


@cache
def base(data: Path) -> DataState:
    return state(checked(data).records)


@pytest.mark.parametrize("field", sorted(FIELDS - ELSEWHERE.keys()), ids=".".join)
def test_a_changed_field_is_told(field: ModelField) -> None:
    assert samples()[field]
    for sample in samples()[field]:
        assert compare(base(sample.data), state(sample.records)).subjects


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
