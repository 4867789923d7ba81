"""Two plans compared: which tasks are one, and what of them differs."""

import pathlib

import pytest

from macros.checks.checked_data import load_checked
from macros.linking import plan_pairs
from macros.linking.catalog import Catalog
from macros.linking.plan_pairs import compare, earlier_plan, moved
from macros.model.tasks import Role
from tests.core_fixtures import AMENDED, catalog
from tests.tools.next_year import NEWER, laid_out, two_years


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    return loaded(two_years(tmp_path_factory.mktemp("years")))


def loaded(root: pathlib.Path) -> Catalog:
    checked = load_checked(root)
    assert [str(one) for one in checked.problems] == []
    return Catalog(checked.records, checked.lexicon)


def test_a_plan_is_compared_with_the_one_before_of_its_issuer(years: Catalog) -> None:
    newer, older = years.plans
    assert newer.id == NEWER
    assert earlier_plan(years, newer) is older
    assert earlier_plan(years, older) is None
    assert [earlier_plan(catalog(AMENDED), plan) for plan in catalog(AMENDED).plans] == [None] * 2


def test_the_one_before_is_looked_for_once(years: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    newer, older = years.plans
    assert (earlier_plan(years, newer), earlier_plan(years, older)) == (older, None)
    monkeypatch.setattr(plan_pairs, "share", None)
    monkeypatch.setattr(plan_pairs, "neighbours", None)
    assert (earlier_plan(years, newer), earlier_plan(years, older)) == (older, None)


def test_each_task_goes_on_with_its_own(years: Catalog) -> None:
    found = compare(*years.plans)
    numbers = [(pair.newer.number, pair.older.number) for pair in found.pairs]
    same = [(str(number), str(number)) for number in range(1, 13)]
    assert numbers == [*same, ("13", "14"), ("14", "15"), ("15", "16")]
    assert [task.number for task in found.new] == ["16"]
    assert [task.number for task in found.dropped] == ["13"]


def test_what_differs_but_the_year(years: Catalog) -> None:
    pairs = {pair.newer.number: pair for pair in compare(*years.plans).pairs}
    assert {number for number, pair in pairs.items() if pair.changed} == {"1", "4", "6"}
    assert [pairs["1"].text_changed, pairs["1"].period_changed] == [True, False]
    assert [pairs["6"].text_changed, pairs["6"].period_changed] == [False, True]
    assert pairs["4"].added == ((Role.carry_out, ("body", "so-noi-vu")),)
    assert pairs["4"].removed == ((Role.carry_out, ("body", "ban-dan-van-tinh-uy")),)


def test_a_plan_that_only_moves_on_a_year_changes_nothing(tmp_path: pathlib.Path) -> None:
    laid_out(tmp_path)
    found = compare(*loaded(tmp_path).plans)
    assert len(found.pairs) == 16
    assert not any(pair.changed for pair in found.pairs)


def test_a_plan_compared_with_itself_keeps_every_task() -> None:
    for plan in catalog(AMENDED).plans:
        found = compare(plan, plan)
        assert [pair.newer for pair in found.pairs] == list(plan.standing)
        assert not any(pair.changed for pair in found.pairs)


@pytest.mark.parametrize(
    ("period", "later"),
    [
        (None, None),
        ("continuous", "continuous"),
        ("2022", "2023"),
        ("2022-Q1/2022-09-30", "2023-Q1/2023-09-30"),
    ],
)
def test_a_time_a_year_later(period: str | None, later: str | None) -> None:
    assert moved(period, 1) == later
