"""Values of the finder that only some data have: how often tasks come again, what they must bring.

And who is printed as a doer and has no record.
"""

from collections.abc import Iterable, Iterator

from macros.labels import period
from macros.linking.catalog import CatalogTask
from macros.recognisers.periods import PERIODIC
from macros.views.line_words import result_of, unrecorded
from macros.views.marks import Link

Values = dict[str, str]  # label by id, in the order in which they are listed

# How often a time comes again, by the months of a turn; values in addresses are permanent.
_MONTHS = {1: "hang-thang", 3: "hang-quy", 6: "6-thang", 12: "hang-nam"}
_PERIODIC = "dinh-ky"
_NO_TURNS = {"khong": "Không lặp lại"}
_TURNS = {
    "hang-thang": period("every-month"),
    "hang-quy": period("every-quarter"),
    "6-thang": period("every-6-months"),
    "hang-nam": period("every-year"),
    _PERIODIC: period(PERIODIC),
}
STATED, UNSTATED_RESULT = "co", "khong"
_RESULTS = {STATED: "Có nêu sản phẩm", UNSTATED_RESULT: "Không nêu sản phẩm"}
WHERE_ANY = ("turns", "results")  # facets that are there only where they tell tasks apart


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
        _MONTHS[one.every.months] if one.every else _PERIODIC
        for one in task.periods
        if one.every or one.text == PERIODIC
    }
    return [code for code in _TURNS if code in found] or list(_NO_TURNS)


def unrecorded_links(task: CatalogTask) -> Iterator[Link]:
    """Who is printed as a doer and has no record, without an address, with what is said of them."""
    for line in task.current.assignments:
        persons, unread = unrecorded(line)
        yield from (Link(one, "", "cá nhân, như bản in") for one in persons)
        for one in unread:
            yield Link(f"“{one.unread}”", "", f"in như vậy; chưa rõ là ai: {one.why}")
