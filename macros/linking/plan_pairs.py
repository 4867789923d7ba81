"""Two plans of one issuer side by side: which task of the newer goes on with which of the older.

No plan says so, hence a rule that a reader can check: two tasks are one when at least half of their
wording is the same (pairs of neighbouring words that stand in both), or their editorial titles are.
The most alike are paired first, each task once; between equals the order of print decides. Tasks
are taken as they stand after amendments, and the year in a wording or a time does not count.
"""

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import pairwise

from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.linking.ownership import Owner
from macros.model.tasks import PlacedAssignment, Role
from macros.recognisers import inline

ALIKE = 0.5  # share of the wording that makes two tasks one
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class ContinuedTask:
    """A task of the newer plan that goes on with one of the older."""

    newer: CatalogTask
    older: CatalogTask

    @cached_property
    def text_changed(self) -> bool:
        """Whether the wording differs in more than the year."""
        return _ageless(self.newer, inline.plain(self.newer.current.text)) != _ageless(
            self.older, inline.plain(self.older.current.text)
        )

    @cached_property
    def period_changed(self) -> bool:
        """Whether the times differ in more than the year."""
        older = [(moved(one.when, self.years), one.scope, one.unread) for one in self.older.times]
        return older != [(one.when, one.scope, one.unread) for one in self.newer.times]

    @property
    def result_changed(self) -> bool:
        """Whether another result must come out, in more than the year."""
        return _ageless(self.newer, result_of(self.newer)) != _ageless(
            self.older, result_of(self.older)
        )

    @cached_property
    def added(self) -> tuple[tuple[Role, Owner], ...]:
        """Who was given a part in the newer plan, in the order of its lines."""
        before = set(_parts(self.older))
        return tuple(part for part in _parts(self.newer) if part not in before)

    @cached_property
    def removed(self) -> tuple[tuple[Role, Owner], ...]:
        """Whose part the newer plan no longer has, in the order of the older one's lines."""
        after = set(_parts(self.newer))
        return tuple(part for part in _parts(self.older) if part not in after)

    @cached_property
    def printed_changed(self) -> bool:
        """Whether those who have no record, persons and words that are not read, are others."""
        return printed_doers(self.newer) != printed_doers(self.older)

    @property
    def years(self) -> int:
        """How many years lie between the plans."""
        return self.newer.plan.record.year - self.older.plan.record.year

    @property
    def changed(self) -> bool:
        """Whether anything but the year differs."""
        return bool(
            self.text_changed
            or self.period_changed
            or self.result_changed
            or self.printed_changed
            or self.added
            or self.removed
        )


@dataclass(frozen=True)
class PlanComparison:
    """All tasks of two plans."""

    pairs: tuple[ContinuedTask, ...]  # in the order of the newer plan
    new: tuple[CatalogTask, ...]
    dropped: tuple[CatalogTask, ...]


def earlier_plan(catalog: Catalog, plan: CatalogPlan) -> CatalogPlan | None:
    """The plan that this one is compared with: the one that it replaces, if it says so.

    Else the issuer's latest of an earlier year; of several in that year the one whose title is most
    alike. One that another plan has replaced is compared with that one only. Found once: whoever
    lists what follows a plan asks this of all plans of its issuer.
    """
    key = "earlier plan", plan.id
    if key not in catalog.made:
        catalog.made[key] = _earlier_plan(catalog, plan)
    found: CatalogPlan | None = catalog.made[key]
    return found


def _earlier_plan(catalog: Catalog, plan: CatalogPlan) -> CatalogPlan | None:
    own = catalog.plans_of[plan.record.issuer]
    replaced = [other for other in catalog.plans if other.replaced_by is plan]
    if replaced:
        return replaced[0]
    before = [
        other for other in own if other.record.year < plan.record.year and not other.replaced_by
    ]
    latest = max((other.record.year for other in before), default=0)
    title = neighbours(plan.record.title)
    return max(
        (other for other in before if other.record.year == latest),
        key=lambda other: (share(title, neighbours(other.record.title)), other.id),
        default=None,
    )


def compare(newer: CatalogPlan, older: CatalogPlan) -> PlanComparison:
    """The tasks of two plans, paired."""
    found = sorted(_likenesses(newer, older), key=lambda one: (-one[0], one[1], one[2]))
    partner: dict[int, int] = {}
    for _, new, old in found:
        if new not in partner and old not in partner.values():
            partner[new] = old
    pairs = (
        ContinuedTask(newer.own_tasks[new], older.own_tasks[old])
        for new, old in sorted(partner.items())
    )
    return PlanComparison(
        tuple(pairs),
        tuple(task for index, task in enumerate(newer.own_tasks) if index not in partner),
        tuple(task for index, task in enumerate(older.own_tasks) if index not in partner.values()),
    )


def result_of(task: CatalogTask) -> str:
    """What must come out of a task, as plain words; empty where the plan says nothing."""
    return inline.plain(getattr(task.issued, "result", None) or "").rstrip(".; ")


def printed_doers(task: CatalogTask) -> tuple[str, ...]:
    """The words for those whom a task is given to and who have no record."""
    lines = [line.issued for line in task.current.assignments]
    return tuple(
        words
        for line in lines
        if isinstance(line, PlacedAssignment)
        for words in (*line.persons, *(one.unread for one in line.unread))
    )


def moved(period: str | None, years: int) -> str | None:
    """A period of the data so many years later."""
    if period is None:
        return None
    return re.sub(r"\d{4}", lambda year: str(int(year[0]) + years), period)


@cache
def moving_years(year: int) -> re.Pattern[str]:
    """The years that a plan of this year speaks of and the next plan moves on by one.

    Its own, the one before and the one after (“phương hướng năm 2023”), standing alone: not inside
    a number, a date or a span (“giai đoạn 2021 - 2025”).
    """
    years = "|".join(str(one) for one in (year - 1, year, year + 1))
    before, after = r"(?<![\d/⟦-])(?<!\d{4} [-–] )", r"(?![\d/⟧-])(?! ?[-–] ?\d{4})"
    return re.compile(f"{before}(?:{years}){after}")


def _likenesses(newer: CatalogPlan, older: CatalogPlan) -> list[tuple[float, int, int]]:
    """How alike the tasks are that can be one, with their places in both plans."""
    before, found = [_wording(task) for task in older.own_tasks], []
    for new, (words, title) in enumerate(map(_wording, newer.own_tasks)):
        for old, (old_words, old_title) in enumerate(before):
            likeness = max(share(words, old_words), ALIKE if title == old_title else 0)
            if likeness >= ALIKE:
                found.append((likeness, new, old))
    return found


def _wording(task: CatalogTask) -> tuple[frozenset[tuple[str, ...]], str]:
    """The neighbouring words of a task's text, and its title, without the years."""
    return neighbours(_ageless(task, task.current.text)), _ageless(task, task.title)


# A plan is compared with the one before it, then with the one after it.
@lru_cache(maxsize=64)
def neighbours(text: str) -> frozenset[tuple[str, ...]]:
    """The pairs of neighbouring words; of one word, itself."""
    words = _WORD.findall(text.lower())
    return frozenset(pairwise(words)) or frozenset({tuple(words)})


def share(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    """How much of two texts is the same, by their pairs of neighbouring words."""
    return 2 * len(one & other) / (len(one) + len(other))


def _ageless(task: CatalogTask, text: str) -> str:
    """A text in which the years that move on count from that of its plan."""
    return _counted_from(task.plan.record.year, text)


@lru_cache(maxsize=64)
def _counted_from(year: int, text: str) -> str:
    return moving_years(year).sub(lambda found: f"năm {int(found[0]) - year:+}", text)


def _parts(task: CatalogTask) -> list[tuple[Role, Owner]]:
    return [
        (line.role, one.assignee.owner)
        for line in task.current.assignments
        for one in line.assignees
    ]
