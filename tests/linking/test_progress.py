"""The status of a task against a plain restatement of the rule, and what of a task is counted."""

import datetime
import random
from typing import NamedTuple

import pytest

from macros.labels import ResultStatus
from macros.linking.amendments import current_tasks
from macros.linking.progress import Outcome, counted, counted_parts, outcomes
from macros.model.amendments import PeriodAmendment
from macros.model.progress import State, Update
from macros.model.tasks import Task
from macros.recognisers.periods import Period
from tests.core_fixtures import AMENDED, MIXED, catalog

CASES = 2000
DAY = datetime.date
# Times with their last day, by hand.
TIMES: dict[str | None, DAY | None] = {
    "2026": DAY(2026, 12, 31),
    "2026-Q1": DAY(2026, 3, 31),
    "2026-Q3": DAY(2026, 9, 30),
    "2026-02": DAY(2026, 2, 28),
    "2026-06-15": DAY(2026, 6, 15),
    "2026-Q4/2027-Q1": DAY(2027, 3, 31),
    "2026/..": None,
    "continuous": None,
    "periodic": None,
    None: None,
}
BODIES = ("so-noi-vu", "so-tu-phap", None)
DAYS = [DAY(2026, 1, 1) + datetime.timedelta(days=days) for days in range(0, 480, 7)]
DAYS += [day for day in TIMES.values() if day]


class Case(NamedTuple):
    """What a status follows from."""

    period: str | None
    amendments: list[PeriodAmendment]
    updates: list[Update]
    today: DAY


def drawn(draw: random.Random) -> Case:
    period = draw.choice([*TIMES])
    moves = [draw.choice([*TIMES]) for _ in range(draw.choice((0, 0, 1, 2)))]
    amendments = [_amendment(new, draw.choice(DAYS)) for new in moves]
    updates: list[Update] = []
    for _ in range(draw.choice((0, 1, 2, 3, 4))):
        earlier = draw.choice(updates) if updates and draw.random() < 0.3 else None
        updates.append(_update(draw, earlier))
    return Case(period, amendments, updates, draw.choice(DAYS))


def _amendment(new: str | None, since: DAY) -> PeriodAmendment:
    return PeriodAmendment.model_validate(
        {
            **{"task": "1", "field": "period", "old": None, "new": new},
            **{"words": "Sửa.", "document": "van-ban", "from": str(since)},
        }
    )


def _update(draw: random.Random, corrects: Update | None) -> Update:
    state = draw.choice([*State, State.done, State.done])
    body = draw.choice(BODIES)
    return Update.model_validate(
        {
            **{"task": "1", "body": body, "as_of": str(draw.choice(DAYS)), "state": state.value},
            "done_on": str(draw.choice(DAYS)) if state is State.done else None,
            "confirmed_by": draw.choice(("truong-ban", None, None)),
            "replaces": {"body": corrects.body, "as_of": str(corrects.as_of)} if corrects else None,
        }
    )


def deadline_of(case: Case) -> DAY | None:
    """The last amendment that takes effect gives the time; of one day, the later written."""
    period = case.period
    for amendment in sorted(case.amendments, key=lambda one: one.since):
        period = amendment.new
    return TIMES[period]


def that_counts(updates: list[Update], body: str | None = None) -> Update | None:
    """Of those not corrected, and of a body if asked: the last confirmed one, else the last."""
    left: list[Update] = []
    for update in updates:
        wrong = update.replaces
        if wrong:
            found = [one for one in left if (one.body, one.as_of) == (wrong.body, wrong.as_of)]
            left = [one for one in left if not found or one is not found[-1]]
        left.append(update)
    if body:
        left = [one for one in left if one.body == body]
    sure = [one for one in left if one.body is None or one.confirmed_by]
    last: Update | None = None
    for one in sure or left:
        if last is None or one.as_of >= last.as_of:
            last = one
    return last


def plainly(last: Update | None, deadline: DAY | None, today: DAY) -> ResultStatus:
    if last is None:
        return "unreported"
    if deadline is None:
        return "no_deadline"
    if last.state == "done" and last.done_on is not None:
        return "late" if last.done_on > deadline else "on_time"
    return "overdue" if today > deadline else "open"


def outcome_of(case: Case) -> Outcome:
    issued = Task.model_validate(
        {"number": "1", "title": "Thử", "text": "Thử.", "assignments": [], "period": case.period}
    )
    (current,) = current_tasks([issued], case.amendments)
    (found,) = outcomes(counted_parts(current.periods, range(2026, 2027)), case.updates)
    return found


def test_the_status_is_what_the_rule_says() -> None:
    draw, seen = random.Random(12700), set()
    for _ in range(CASES):
        case = drawn(draw)
        outcome, deadline = outcome_of(case), deadline_of(case)
        expected = plainly(that_counts(case.updates), deadline, case.today)
        assert outcome.status(case.today) == expected, case
        assert outcome.last is that_counts(case.updates), case
        for body in filter(None, BODIES):
            own = plainly(that_counts(case.updates, body), deadline, case.today)
            assert outcome.of_body(body).status(case.today) == own, case
        seen.add((expected, bool(case.amendments), any(one.replaces for one in case.updates)))
    statuses = {"unreported", "no_deadline", "on_time", "late", "open", "overdue"}
    assert seen >= {(one, amended, False) for one in statuses for amended in (True, False)}
    assert seen >= {(one, True, True) for one in statuses - {"unreported"}}


@pytest.mark.parametrize(
    ("code", "status"),
    [
        *(("01", "on_time"), ("02", "late"), ("03", "overdue"), ("04", "unreported")),
        *(("06", "no_deadline"), ("06a", "unreported")),
    ],
)
def test_a_plan_that_is_over(code: str, status: str) -> None:
    data = catalog(AMENDED)
    (outcome,) = data.plans[0].by_code[code].outcomes
    assert outcome.status(data.data_date) == status


def test_the_deadline_is_that_of_the_last_amendment() -> None:
    (outcome,) = catalog(AMENDED).plans[0].by_code["02"].outcomes
    assert outcome.deadline == DAY(2023, 11, 30)
    assert outcome.status(DAY(2023, 12, 1)) == "late"


def test_a_withdrawn_task_has_no_status() -> None:
    assert catalog(AMENDED).plans[0].by_code["05"].outcomes == ()


def test_of_the_true_plan_nothing_is_known() -> None:
    data = catalog()
    (plan,) = data.plans
    found = [one.status(data.data_date) for task in plan.tasks for one in task.outcomes]
    assert found == ["unreported"] * 16


def test_turns_are_counted_from_when_they_begin_or_are_told_of() -> None:
    plan = next(one for one in catalog(MIXED).plans if one.id == "20-kh-ubnd-2027")
    task = plan.by_code["04"]
    turns = [one.turn for one in counted(task.outcomes, DAY(2027, 2, 10))]
    assert turns == ["2027-Q1", None]
    assert [one.turn for one in counted(task.outcomes, DAY(2027, 7, 1))][:3] == [
        *("2027-Q1", "2027-Q2", "2027-Q3")
    ]
    assert len(counted(plan.by_code["08"].outcomes, DAY(2020, 1, 1))) == 1


def test_of_a_task_that_comes_again_the_next_turn_tells() -> None:
    plan = next(one for one in catalog(MIXED).plans if one.id == "20-kh-ubnd-2027")
    task = plan.by_code["05"]
    for day, turn in ((DAY(2027, 12, 10), "2027"), (DAY(2027, 12, 11), "2028")):
        outcome = task.outcome_on(day)
        assert outcome
        assert outcome.turn == turn
    last = task.outcome_on(DAY(2050, 1, 1))
    assert last
    assert last.turn == "2036"


def test_the_weeks_of_a_month_are_reported_together() -> None:
    parts = counted_parts([Period.parse("every-week/T6")], [2026])
    assert list(parts) == [f"2026-{month:02}" for month in range(1, 13)]
    assert (parts["2026-01"], parts["2026-02"]) == (DAY(2026, 1, 30), DAY(2026, 2, 27))
    assert counted_parts([Period.parse("every-day")], [2026]) == {None: None}


def test_turns_of_several_times_of_a_task_are_due_with_the_last() -> None:
    periods = [Period.parse("every-month/10"), Period.parse("every-month/25")]
    assert counted_parts(periods, [2026])["2026-02"] == DAY(2026, 2, 25)
