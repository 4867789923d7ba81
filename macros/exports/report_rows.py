"""The table that a body fills in to report: a row for each of its tasks, or turns of them.

Blank cells stand for what there is to say; a row without any says nothing.
"""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from macros.labels import RESULTS, STATES, UNCONFIRMED, day
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogTask
from macros.linking.progress import Outcome, counted
from macros.linking.queries import owned_tasks, owner_years
from macros.model.progress import State, Update
from macros.views.progress import turn_words
from macros.views.succession import inherited_tasks

REPORT_HEADS = {
    "number": "STT",
    "title": "Nhiệm vụ (tên gọi tắt)",
    "turn": "Lượt",
    "deadline": "Hạn",
    "told": "Đã báo",
    "state": "Tình trạng",
    "as_of": "Tính đến ngày",
    "done_on": "Ngày hoàn thành",
    "product": "Sản phẩm, kết quả",
    "evidence": "Minh chứng",
    "note": "Ghi chú, vướng mắc",
    "corrects": "Sửa lần báo cáo ngày",
    "plan": "Kế hoạch",
}
FILLED = ("state", "as_of", "done_on", "product", "evidence", "note", "corrects")
DATES = ("as_of", "done_on", "corrects")  # of these


class ReportRow(NamedTuple):
    """The cells of one task, or turn, in the order of REPORT_HEADS; what is to be filled is blank.

    What it is about stands behind them.
    """

    number: str
    title: str
    turn: str
    deadline: datetime.date | None
    told: str  # the last that the body has reported
    plan: str
    task: CatalogTask
    body: str
    part: str  # the turn as the data write it
    updates: tuple[Update, ...]  # of the body, on it
    state: str = ""
    as_of: str = ""
    done_on: str = ""
    product: str = ""
    evidence: str = ""
    note: str = ""
    corrects: str = ""


def report_rows(catalog: Catalog, body: str) -> list[ReportRow]:
    """The rows of a body for its newest year: its own tasks, then those of the bodies before it."""
    owner = ("body", body)
    year = owner_years(catalog, owner)[0]
    own = owned_tasks(catalog, owner, year)
    tasks = dict.fromkeys([*own, *inherited_tasks(catalog, owner, year)])
    return [_row(catalog, body, task, one) for task in tasks for one in _open(catalog, body, task)]


def own_updates(outcome: Outcome, body: str) -> tuple[Update, ...]:
    """What a body has reported of a part of a task, and has not corrected since."""
    return outcome.of_body(body).updates


def _open(catalog: Catalog, body: str, task: CatalogTask) -> Iterator[Outcome]:
    """What of a task can be reported: the whole, or the turns that have begun and are not done."""
    now = task.outcome_on(catalog.data_date)
    for one in counted(task.outcomes, catalog.data_date):
        updates = own_updates(one, body)
        if not one.turn or one is now or not updates or updates[-1].state is not State.done:
            yield one


def _row(catalog: Catalog, body: str, task: CatalogTask, outcome: Outcome) -> ReportRow:
    updates = own_updates(outcome, body)
    return ReportRow(
        task.mark,
        task.title,
        turn_words(outcome),
        outcome.deadline,
        _told(updates),
        catalog.plan_marks[task.plan.id],
        task,
        body,
        outcome.turn or "",
        updates,
    )


def _told(updates: tuple[Update, ...]) -> str:
    if not updates:
        return RESULTS["unreported"].words
    last = updates[-1]
    done = f" ngày {day(last.done_on)}" if last.done_on else ""
    unconfirmed = "" if last.confirmed else f"; {UNCONFIRMED}"
    return f"{STATES[last.state]}{done} (đến ngày {day(last.as_of)}{unconfirmed})"
