"""The same task in other years: as the comparison pairs it, both ways, from plan to plan."""

import pytest

from macros.checks.checked_data import load_checked
from macros.history.edition import Edition
from macros.linking.plan_pairs import compare
from macros.site import Site
from macros.views.other_years import OtherYear, other_years
from tests.core_fixtures import catalog
from tests.tools.next_year import two_years


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    checked = load_checked(two_years(tmp_path_factory.mktemp("years")))
    return Edition(checked.records, checked.lexicon)


@pytest.fixture(scope="module")
def seen(years: Edition) -> dict[tuple[str, str], OtherYear]:
    tasks = [task for plan in years.plans for task in plan.tasks]
    return {(task.url, one.task.url): one for task in tasks for one in other_years(years, task)}


def test_each_pair_of_a_comparison_is_seen_from_both_sides(
    years: Edition, seen: dict[tuple[str, str], OtherYear]
) -> None:
    pairs = compare(*years.plans).pairs
    assert len(seen) == 2 * len(pairs) == 30
    for pair in pairs:
        newer, older = pair.newer.url, pair.older.url
        assert (seen[newer, older].year, seen[older, newer].year) == (2022, 2023)
        assert bool(seen[newer, older].differs) == bool(seen[older, newer].differs) == pair.changed


def test_what_differs_is_said(seen: dict[tuple[str, str], OtherYear]) -> None:
    plans = ("ke-hoach/04-kh-bcd-2023/nhiem-vu/", "ke-hoach/03-kh-bcd-2022/nhiem-vu/")
    said = [seen[f"{plans[0]}{code}/", f"{plans[1]}{code}/"].differs for code in ("01", "04", "06")]
    assert said == ["lời văn", "người được giao", "thời gian"]


def test_it_leads_to_the_place_of_the_comparison_that_is_about_it(
    years: Edition, seen: dict[tuple[str, str], OtherYear]
) -> None:
    (page,) = (one for one in Site(years).pages if one.url.startswith("so-sanh/"))
    html = page.render()
    for one in seen.values():
        address, _, anchor = one.comparison.url.partition("#")
        assert address == page.url
        assert f'id="{anchor}"' in html


def test_a_plan_alone_has_no_other_years() -> None:
    assert not any(other_years(catalog(), task) for task in catalog().plans[0].tasks)
