"""Values of the finder that only some data have: how often tasks come again, what they must bring.

And what is printed of doers and times that is no plain name or day.
"""

from collections.abc import Iterable, Iterator

from macros.labels import (
    NOT_READ_WHO,
    PERSON_AS_PRINTED,
    RESULTS,
    ResultStatus,
    period,
    quarter_code,
)
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogTask
from macros.linking.plan_pairs import result_of
from macros.linking.queries import quarter_of
from macros.recognisers.periods import DAILY, PERIODIC
from macros.views.line_words import unrecorded
from macros.views.marks import PeriodMark, TimeMark
from macros.views.progress import task_status

Values = dict[str, str]  # label by id, in the order in which they are listed

# How often a time comes again, by the months of a turn, of which a week has none; else by its text.
# Values in addresses are permanent.
_MONTHS = {0: "hang-tuan", 1: "hang-thang", 3: "hang-quy", 6: "6-thang", 12: "hang-nam"}
_OTHERS = {DAILY: "hang-ngay", PERIODIC: "dinh-ky"}
_NO_TURNS = {"khong": "Không lặp lại"}
_TURNS = {
    _OTHERS[DAILY]: period(DAILY),
    "hang-tuan": period("every-week"),
    "hang-thang": period("every-month"),
    "hang-quy": period("every-quarter"),
    "6-thang": period("every-6-months"),
    "hang-nam": period("every-year"),
    _OTHERS[PERIODIC]: period(PERIODIC),
}
STATED, UNSTATED_RESULT = "co", "khong"
_RESULTS = {STATED: "Có nêu sản phẩm", UNSTATED_RESULT: "Không nêu sản phẩm"}


def status_values(catalog: Catalog, tasks: Iterable[CatalogTask]) -> dict[ResultStatus, str]:
    """The statuses that occur, by the data's date or one day; in the order of reports."""
    found = {mark.status for task in tasks if (mark := task_status(catalog, task))}
    if "open" in found:
        found.add("overdue")
    return {status: label.code for status, label in RESULTS.items() if status in found}


def turn_values(tasks: Iterable[CatalogTask]) -> Values:
    """How often times come again, as far as it occurs; nothing when none does."""
    occurring = {code for task in tasks for code in turns(task)}
    if not occurring - set(_NO_TURNS):
        return {}
    return {code: words for code, words in (_TURNS | _NO_TURNS).items() if code in occurring}


def result_values(tasks: Iterable[CatalogTask]) -> Values:
    """Whether a task must bring something; nothing when none must."""
    return _RESULTS if any(map(result_of, tasks)) else {}


def turns(task: CatalogTask) -> list[str]:
    """How often the times of a task come again, in words of addresses."""
    found = {
        _MONTHS[one.every.months] if one.every else _OTHERS[one.text]
        for one in task.periods
        if one.recurs
    }
    return [code for code in _TURNS if code in found] or list(_NO_TURNS)


def running(task: CatalogTask) -> list[str]:
    """When a task runs: the quarters that its times touch or in which a turn falls due.

    Beside those of turns, and where there is none, what is said of its time instead.
    """
    turns_ = {quarter_of(day) for one in task.due_days for day in one.days}
    found = [quarter_code(*one) for one in sorted({*task.quarters, *turns_})]
    return found if found and task.due.quarter else [*found, task.due.code]


def unrecorded_names(task: CatalogTask) -> Iterator[tuple[str, str, str, str]]:
    """Who is printed as a doer and has no record: no address, words, what is said of them, look."""
    for line in task.current.assignments:
        persons, unread = unrecorded(line)
        for person in persons:
            yield "", person, PERSON_AS_PRINTED, "official"
        for one in unread:
            yield "", one.unread, f"{NOT_READ_WHO}: {one.why}", "unread"


def time_marks(mark: PeriodMark) -> list[tuple[str, str, str]]:
    """The times of a task one by one: words, what of the task they are of, look.

    Nothing for a single one of which the label says all.
    """
    marks = [(one.words, one.scope, _look(one)) for one in mark.times]
    return marks if len(marks) > 1 or any(scope or look for _, scope, look in marks) else []


def _look(time: TimeMark) -> str:
    if time.unread:
        return "unread"
    return "again" if time.again else ""
