"""What is said beside tasks and plans where their own words would lead astray."""

import dataclasses
import datetime

from macros.linking.catalog_plan import CatalogTask
from macros.recognisers.periods import Period
from macros.views.notices import (
    all_turns,
    before_plan,
    next_turns,
    no_tasks,
    not_read,
    over_with,
    replacement,
)
from tests.core_fixtures import AMENDED, MIXED, catalog

PLANS = {plan.id: plan for plan in catalog(MIXED).plans}
LONG = PLANS["20-kh-ubnd-2027"]


def task(code: str) -> CatalogTask:
    return LONG.by_code[code]


def test_a_plan_that_was_replaced_says_by_which() -> None:
    said = replacement(catalog(MIXED), PLANS["10-kh-ubnd-2026"])
    newer = "Kế hoạch 20/KH-UBND · 2027 · Ủy ban nhân dân tỉnh (tỉnh Bình An)"
    assert said.startswith(f"Kế hoạch này đã được thay thế bằng {newer};")
    assert no_tasks(catalog(MIXED), PLANS["10-kh-ubnd-2026"]) == said
    assert replacement(catalog(MIXED), LONG) == ""


def test_a_plan_without_a_standing_task_says_why() -> None:
    plan = catalog(AMENDED).plans[0]
    assert "đưa ra khỏi" in no_tasks(catalog(AMENDED), plan)


def test_turns_are_counted_and_bounded_in_words() -> None:
    (monthly,) = task("01").due_days
    assert all_turns(LONG, monthly) == (
        "Lặp lại 120 lượt, từ 15/01/2027 đến 15/12/2036: hết các năm của kế hoạch; "
        "lượt trước ngày ban hành (03/02/2027) là tính theo chu kỳ."
    )
    (yearly,) = task("05").due_days
    once = dataclasses.replace(yearly, days=yearly.days[:1])
    assert all_turns(LONG, once) == "Trong các năm của kế hoạch chỉ có một lượt: 10/12/2027."


def test_the_next_turn_is_that_after_the_day() -> None:
    monthly = task("01")
    assert next_turns(monthly, datetime.date(2027, 2, 10)) == (
        "lượt tới 15/02/2027; lượt cuối 15/12/2036"
    )
    assert next_turns(monthly, datetime.date(2036, 12, 1)) == "lượt cuối 15/12/2036"
    assert next_turns(monthly, datetime.date(2040, 1, 1)) == "lượt cuối 15/12/2036"
    assert next_turns(task("07"), datetime.date(2027, 2, 10)) == ""  # does not come again


def test_the_tasks_of_a_page_are_over_with_their_last_year_unless_one_goes_on() -> None:
    ending = [one for one in LONG.own_tasks if all(time.end for time in one.periods)]
    assert over_with(ending, 2027) == 2036  # listed under 2027, the first year of the plan
    going_on = [one for one in LONG.own_tasks if any(map(open_ended, one.periods))]
    assert going_on
    assert over_with([*ending, *going_on], 2027) is None
    (first,) = catalog().plans
    assert over_with(first.own_tasks, 2022) == 2022
    assert over_with([], 2025) is None


def test_nothing_is_over_of_which_no_word_says_when() -> None:
    """A plan that only has a date says of no year that its tasks end with it."""
    (plan,) = catalog().plans
    dated = [one for one in plan.own_tasks if one.deadline]
    (undated,) = (one for one in plan.own_tasks if not one.deadline)
    record = plan.record
    plan.record = record.model_copy(update={"own_year": None})
    try:
        assert over_with(dated, 2022) == 2022
        assert over_with([*dated, undated], 2022) is None
    finally:
        plan.record = record


def open_ended(period: Period) -> bool:
    return period.start is not None and period.end is None


def test_a_deadline_before_the_plan_is_told() -> None:
    early = "có hạn trước ngày ban hành kế hoạch (03/02/2027)"
    told = {code: before_plan(LONG, task(code).due_days) for code in ("01", "04", "07")}
    assert told == {"01": "", "04": "", "07": early}  # turns before it are nothing odd


def test_words_that_name_nobody_known_are_told() -> None:
    (line,) = task("03").current.assignments
    assert not_read(line) == "chưa rõ “Bộ” là ai"
    assert not_read(task("01").current.assignments[0]) == ""
