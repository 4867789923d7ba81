"""What is reported of made-up tasks: every state, in time and late, confirmed and not."""

import datetime
from collections.abc import Container, Iterator, Sequence
from typing import Any

from macros.linking.progress import counted_parts
from macros.recognisers.locators import code_of
from macros.recognisers.periods import Period
from tests.synthetic.world import FAKE, LAST_YEAR, Record, source

# What becomes of tasks, one after the other; of two nobody tells.
_ON_TIME, _LATE, _PARTLY, _STOPPED, _BEGUN, _DOING_IT, *_NOTHING = range(8)
_TODAY = datetime.date(LAST_YEAR, 12, 31)
_MONTH, _NO_TIME = datetime.timedelta(days=30), datetime.timedelta()
_DOING = ("lead", "carry_out")


def progress(plan: Record, tasks: list[Record], bodies: Container[str], index: int) -> list[Record]:
    """The reports of a plan's tasks, as progress.yml has them; of amended ones nobody tells."""
    changed = {str(one["task"]) for one in plan.get("amendments", ())}
    codes = _codes(tasks)
    found = (
        _updates(plan, task, code, _doer(task, bodies), (index + place) % 8)
        for place, (task, code) in enumerate(zip(tasks, codes, strict=True))
        if code not in changed and code.lstrip("0") not in changed
    )
    return [update for updates in found for update in updates]


def _codes(tasks: list[Record]) -> list[str]:
    """The codes of tasks whose files give none, by the rule of macros/linking/composing.py."""
    numbers = [task["at"].rpartition("/")[2] for task in tasks]
    plain = all(map(str.isdigit, numbers)) and len(set(numbers)) == len(numbers)
    return [
        f"{number:0>2}" if plain else code_of(task["at"])
        for task, number in zip(tasks, numbers, strict=True)
    ]


def _doer(task: Record, bodies: Container[str]) -> str | None:
    """The first body that does a task; None: the committee tells of it."""
    lines = (line for line in task["assignments"] if line["role"] in _DOING)
    named = (
        one.get("id") if isinstance(one, dict) else one
        for line in lines
        for one in line["assignees"]
    )
    return next((id_ for id_ in named if id_ in bodies), None)


def _updates(
    plan: Record, task: Record, code: str, body: str | None, kind: int
) -> Iterator[Record]:
    issued = datetime.date.fromisoformat(plan["date"])
    for turn, deadline in _parts(plan, task, issued):
        about = {"task": code, **({"turn": turn} if turn else {}), "body": body}
        end = max(deadline or issued + _MONTH, issued) + (_MONTH if kind == _LATE else _NO_TIME)
        confirmed = {"confirmed_by": plan["issuer"], "confirmed_on": min(end + _MONTH, _TODAY)}
        if kind in (_ON_TIME, _LATE) and end <= _TODAY:
            told = {"state": "done", "done_on": end, "product": f"Báo cáo kết quả {FAKE}"}
            yield _dated(about | {"as_of": end} | told | {"evidence": source()} | confirmed)
        elif kind == _PARTLY and end <= _TODAY:
            half = {"as_of": end, "state": "partly_done", "note": f"Còn một phần {FAKE}."}
            yield _dated(about | half | confirmed)
        elif kind == _STOPPED:
            yield _dated(about | {"body": None, "as_of": issued + _MONTH, "state": "stopped"})
        elif kind not in _NOTHING:
            if kind == _BEGUN:
                yield _dated(about | {"as_of": issued, "state": "not_started"})
            yield _dated(about | {"as_of": issued + _MONTH, "state": "in_progress"})


def _parts(
    plan: Record, task: Record, issued: datetime.date
) -> Sequence[tuple[str | None, datetime.date | None]]:
    """The whole task, or its first turn that is due after the plan, and the turn after it."""
    first, last = plan.get("years") or (plan["year"], plan["year"])
    period = task["period"]
    times = [period] if isinstance(period, str) else [one.get("when") for one in period or ()]
    periods = [Period.parse(one) for one in times if one]
    parts = counted_parts(periods, range(first, last + 1))
    if None in parts:
        return [(None, parts[None])]
    due = ((turn, end) for turn, end in parts.items() if end and end >= issued)
    return [*due][:2]


def _dated(update: dict[str, Any]) -> Record:
    """An update with its days as data have them."""
    return {
        key: value.isoformat() if isinstance(value, datetime.date) else value
        for key, value in update.items()
    }
