"""An older plan that a new one is like: whose it is, where it holds, which of its tasks go on.

Two tasks are one where at least half of the pairs of neighbouring words are the same, years apart,
as for the comparison of two plans (`linking/plan_pairs.py`). The most alike are paired first.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from macros.importing.header_facts import HeaderFacts
from macros.linking.plan_pairs import ALIKE, neighbours, share
from macros.model.plans import PlanEntry
from macros.model.tasks import PlacedTask
from macros.reading.records import PlanFolder
from macros.recognisers import inline

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FIGURE = re.compile(r"\w*\d\w*(?:[/-]\w+)*")


class Continued(NamedTuple):
    """The tasks of a new plan, those that go on with older ones under their titles."""

    entries: list[dict[str, Any]]
    told: list[str]  # which task goes on with which, which older ones do not, for the report


def with_issuer_of(facts: HeaderFacts, older: PlanEntry) -> HeaderFacts:
    """The facts of a plan of a series: its issuer is the older one's, likely where none is printed.

    Where the print names that very issuer, it is surely it.
    """
    if facts.issuer is None and not facts.issuer_words:
        return facts._replace(issuer=older.issuer, is_sure=False)
    return facts._replace(is_sure=facts.is_sure or facts.issuer == older.issuer)


def continued(
    entries: list[dict[str, Any]], wordings: Mapping[str, str], older: PlanFolder
) -> Continued:
    """The tasks with the titles of those of the older plan that they go on with.

    `wordings`: of the new tasks, by their places.
    """
    old, goes_on = _paired(wordings, older)
    made = []
    for one in entries:
        code = goes_on.get(one["at"])
        title = _renewed(old[code], wordings[one["at"]]) if code else ""
        if code and title:
            proposed = f", theo {_called(old[code])} của {older.name}"
            made.append({**one, "title": title, "proposed": proposed})
        else:
            made.append(one)
    return Continued(made, [*_told(made, old, goes_on, older.name)])


def _renewed(task: PlacedTask, words: str) -> str:
    """The title of an older task with the years of the one that goes on with it.

    Empty where it has figures that the new wording has not: the number of another document.
    """
    old_words = inline.plain(task.text)
    years = dict(zip(_YEAR.findall(old_words), _YEAR.findall(words), strict=False))
    title = _YEAR.sub(lambda year: years.get(year[0], year[0]), task.title)
    return title if all(figure in words for figure in _FIGURE.findall(title)) else ""


def _told(
    entries: list[dict[str, Any]],
    old: Mapping[str, PlacedTask],
    goes_on: Mapping[str, str],
    older: str,
) -> Iterator[str]:
    """What is new and what is gone first: of what goes on, only few have to be looked at."""
    gone = [task for code, task in old.items() if code not in goes_on.values()]
    new = [one for one in entries if one["at"] not in goes_on]
    yield (
        f"So với {older}: {len(goes_on)} nhiệm vụ nối tiếp, {len(new)} nhiệm vụ mới, "
        f"{len(gone)} nhiệm vụ cũ không còn."
    )
    for one in new:
        yield f"- mới {one['at']}: {one['title']}"
    for task in gone:
        yield f"- không còn {_called(task)}: {task.title}"
    for at, code in goes_on.items():
        yield f"- {at} nối tiếp {_called(old[code])}: {old[code].title}"


def _called(task: PlacedTask) -> str:
    return f"nhiệm vụ {task.number or task.code}"


def _paired(
    wordings: Mapping[str, str], older: PlanFolder
) -> tuple[dict[str, PlacedTask], dict[str, str]]:
    """The older tasks by their codes, and with which of them each new one goes on, by its place."""
    old = {one.record.code: one.record for one in older.tasks}
    pairs = {code: _pairs(inline.plain(task.text)) for code, task in old.items()}
    alike = sorted(
        (-likeness, at, code)
        for at, words in wordings.items()
        for code, theirs in pairs.items()
        if (likeness := share(_pairs(words), theirs)) >= ALIKE
    )
    found: dict[str, str] = {}
    for _, at, code in alike:
        if at not in found and code not in found.values():
            found[at] = code
    return old, {at: found[at] for at in wordings if at in found}


def _pairs(words: str) -> frozenset[tuple[str, ...]]:
    return neighbours(_YEAR.sub("", words))
