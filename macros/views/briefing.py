"""A leader's quarter on one sheet: what falls due, what is late, who has how much, what has ended.

Each list is cut to what a sheet of A4 holds and says how much more there is; the page of the
quarter has it all.
"""

import datetime
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from macros import addresses
from macros.labels import CARRYING, day, quarter
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogTask
from macros.linking.progress import Outcome
from macros.linking.queries import has_several_plans, quarter_of
from macros.model.documents import Force
from macros.views.kept import made_once
from macros.views.marks import DocumentMark, Link, document_mark, numbers, owner_link, plan_link
from macros.views.progress import Results, StatusMark, counts_of, status_mark, turn_words

MOST_TASKS = 6
MOST_BODIES = 6
_MOST_DOERS = 1
_ENDED = (Force.ended, Force.superseded, Force.term_ended)

Due = tuple[CatalogTask, Outcome]
Dated = Sequence[tuple[datetime.date, Due]]


@dataclass(frozen=True)
class BriefTask:
    """A task, or a turn of it, with its day and who does it."""

    number: str
    link: Link
    plan: Link | None  # where the site has several
    turn: str
    deadline: str
    doers: str
    mark: StatusMark


@dataclass(frozen=True)
class BriefList:
    """As many tasks as the sheet has room for, and how many more there are."""

    tasks: tuple[BriefTask, ...]
    more: int

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.tasks) + self.more


@dataclass(frozen=True)
class EndedDocument:
    """A document that ended in the quarter, and the tasks that go by it."""

    mark: DocumentMark
    tasks: str  # their numbers; empty when none that stands does


@dataclass(frozen=True)
class Briefing:
    """Everything the sheet prints."""

    name: str
    quarter: Link
    results: Results  # of what falls due in the quarter
    due: BriefList
    late: BriefList  # told of and not done, with a day up to the end of the quarter
    silent: int  # past its day by the data's date, and nobody has told anything
    load: tuple[tuple[Link, int], ...]  # the bodies named for most of what falls due
    ended: tuple[EndedDocument, ...]


def briefing(catalog: Catalog, year: int, number: int) -> Briefing:
    """The sheet of a quarter, by the day of the data."""
    here = year, number
    until = _until(by_day(catalog), here)
    due = [one for _, one in until[bisect_left(until, here, key=_quarter) :]]
    late = [one for _, one in _until(_late(catalog), here)]
    return Briefing(
        quarter(year, number),
        Link(quarter(year, number), addresses.quarter(year, number)),
        counts_of((outcome for _, outcome in due), catalog.data_date),
        _listed(catalog, due),
        _listed(catalog, late),
        len(_until(_silent(catalog), here)),
        tuple(_load(catalog, dict.fromkeys(task for task, _ in due))),
        tuple(_ended(catalog, here)),
    )


@made_once
def by_day(catalog: Catalog) -> Dated:
    """Whatever of the standing tasks has a day, with it, by that day."""
    found = [
        (outcome.deadline, (task, outcome))
        for plan in catalog.plans
        for task in plan.standing
        for outcome in task.outcomes
        if outcome.deadline
    ]
    return sorted(found, key=lambda one: one[0])


@made_once
def _late(catalog: Catalog) -> Dated:
    today = catalog.data_date
    return [one for one in by_day(catalog) if one[1][1].status(today) == "overdue"]


@made_once
def _silent(catalog: Catalog) -> Dated:
    today = catalog.data_date
    return [one for one in by_day(catalog) if one[0] < today and not one[1][1].updates]


def _until(found: Dated, here: tuple[int, int]) -> Dated:
    """What falls due up to the end of a quarter."""
    return found[: bisect_right(found, here, key=_quarter)]


def _quarter(one: tuple[datetime.date, Due]) -> tuple[int, int]:
    return quarter_of(one[0])


def _listed(catalog: Catalog, found: list[Due]) -> BriefList:
    shown = tuple(brief_task(catalog, *due) for due in found[:MOST_TASKS])
    return BriefList(shown, len(found) - len(shown))


def brief_task(catalog: Catalog, task: CatalogTask, outcome: Outcome) -> BriefTask:
    """A task, or a turn of it, in a list by day."""
    return BriefTask(
        task.mark,
        Link(task.title, task.url),
        plan_link(catalog, task.plan) if has_several_plans(catalog) else None,
        turn_words(outcome),
        day(outcome.deadline),
        _doers(catalog, task),
        status_mark(outcome, catalog.data_date),
    )


def _doers(catalog: Catalog, task: CatalogTask) -> str:
    """Who does a task, as far as there is room for names."""
    names = [
        catalog.name_of(owner)
        for owner, roles in task.named.items()
        if any(role in CARRYING for role in roles)
    ]
    more = len(names) - _MOST_DOERS
    return "; ".join([*names[:_MOST_DOERS], *([f"và {more} bên khác"] if more > 0 else [])])


def _load(catalog: Catalog, tasks: Iterable[CatalogTask]) -> Iterator[tuple[Link, int]]:
    named = Counter(id_ for task in tasks for id_ in task.named_bodies)
    for id_, count in named.most_common(MOST_BODIES):
        yield owner_link(catalog, ("body", id_)), count


def _ended(catalog: Catalog, here: tuple[int, int]) -> Iterator[EndedDocument]:
    for document in catalog.documents.values():
        since = document.force_from
        if document.force in _ENDED and since and quarter_of(since) == here:
            found = catalog.tasks_of.get(document.id, ())
            tasks = list(dict.fromkeys(task for task in found if task.standing))
            told = numbers(catalog, tasks, has_several_plans(catalog)) if tasks else ""
            yield EndedDocument(document_mark(catalog, document.id), told)
