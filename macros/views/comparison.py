"""The page that compares two plans: tasks kept, changed, new and dropped, and the same by body."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from macros.labels import ROLES, listing, sort_key, times_words
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.linking.ownership import Owner
from macros.linking.plan_pairs import (
    ContinuedTask,
    PlanComparison,
    printed_doers,
    result_of,
)
from macros.model.tasks import Role
from macros.telling.sentences import Said, changed_words
from macros.views.kept import made_once
from macros.views.marks import Link, owner_link, task_link, task_period
from macros.views.other_years import compared
from macros.views.progress import StatusMark, told_status
from macros.views.weights import weighed


class TaskPlace(NamedTuple):
    """Where a task stands on the page, and what its own plan calls it."""

    anchor: str
    words: str


Places = tuple[TaskPlace, ...]
TaskPlaces = tuple[Places, Places, Places, Places]  # tasks kept, changed, new, dropped
Partners = dict[CatalogTask, ContinuedTask]  # by the newer task
# What tasks and owners may take of a page, in bytes: it has 60,000, with its frame; and about what
# each change, each owner who comes or goes, each task, each owner of one, the name of an owner do,
# the last four beside their words.
_MOST_HTML = 35_000
_CHANGED, _PART, _NAMED, _OWNED, _OWNER = 1100, 75, 200, 32, 60
_KINDS = ("body", "group", "position")


@dataclass(frozen=True)
class ContinuedView:
    """A task of both plans, and what differs but the year."""

    code: str  # of the newer
    older_code: str
    newer: Link
    older: Link
    period: tuple[str, str] | None  # before and after
    result: tuple[str, str] | None
    printed: tuple[str, str] | None  # those who have no record
    added: tuple[Link, ...]
    removed: tuple[Link, ...]
    words: Said  # the newer wording with what was put in and taken out; empty when the same
    status: StatusMark | None  # of the newer, where anything was reported
    older_status: StatusMark | None


class OneSided(NamedTuple):
    """A task that only one of the plans has."""

    code: str
    link: Link
    status: StatusMark | None


@dataclass(frozen=True)
class OwnerChange:
    """What becomes of the tasks of some owners, alike for them all."""

    links: tuple[Link, ...]
    kept: Places  # of tasks, as in the newer plan
    changed: Places
    new: Places
    dropped: Places  # as in the older one


@dataclass(frozen=True)
class ComparisonView:
    """Everything the page prints."""

    newer: Link
    older: Link
    years: tuple[int, int]
    answer: str
    kept: tuple[ContinuedView, ...]
    changed: tuple[ContinuedView, ...]
    new: tuple[OneSided, ...]
    dropped: tuple[OneSided, ...]
    replaces: bool  # the newer takes the place of the older
    owners: tuple[OwnerChange, ...]
    steady: tuple[Link, ...]  # owners whose tasks all go on as they were


def owners_apart(catalog: Catalog, newer: CatalogPlan, older: CatalogPlan) -> bool:
    """Whether what becomes of each owner's tasks is too much for the page of two plans."""
    found = compared(catalog, newer, older)
    changed = [pair for pair in found.pairs if pair.changed]
    one_sided = (*found.new, *found.dropped)
    told = (*(pair.newer for pair in changed), *one_sided)
    named = (*(pair.newer for pair in found.pairs if not pair.changed), *one_sided)
    owners = _tasks_of(older).keys() | _tasks_of(newer).keys()
    parts = [owner for pair in changed for _, owner in (*pair.added, *pair.removed)]
    bytes_taken = (
        sum(max(_CHANGED, weighed(pair.newer.current.text)) for pair in changed)
        + sum(_PART + weighed(catalog.name_of(owner)) for owner in parts)
        + sum(_NAMED + weighed(task.title) for task in named)
        + sum(len({claim.owner for claim in task.claims}) for task in told) * _OWNED
        + sum(_OWNER + weighed(catalog.name_of(owner)) for owner in owners)
    )
    return bytes_taken > _MOST_HTML


def comparison_view(catalog: Catalog, newer: CatalogPlan, older: CatalogPlan) -> ComparisonView:
    """The view of two plans."""
    found = compared(catalog, newer, older)
    kept = [pair for pair in found.pairs if not pair.changed]
    changed = [pair for pair in found.pairs if pair.changed]
    owners = _owners(catalog, newer, older, found)
    return ComparisonView(
        newer=Link(newer.dated_name, newer.url),
        older=Link(older.dated_name, older.url),
        years=(newer.record.year, older.record.year),
        answer=(
            f"So với {older.dated_name}: {len(kept)} nhiệm vụ giữ như cũ, {len(changed)} thay đổi, "
            f"{len(found.new)} mới, {len(found.dropped)} không còn."
        ),
        kept=tuple(_pair(catalog, pair) for pair in kept),
        changed=tuple(_pair(catalog, pair) for pair in changed),
        new=tuple(_one_sided(catalog, task) for task in found.new),
        dropped=tuple(_one_sided(catalog, task) for task in found.dropped),
        replaces=older.replaced_by is newer,
        owners=tuple(one for one in owners if one.changed or one.new or one.dropped),
        steady=tuple(
            link
            for one in owners
            if not (one.changed or one.new or one.dropped)
            for link in one.links
        ),
    )


def _one_sided(catalog: Catalog, task: CatalogTask) -> OneSided:
    return OneSided(task.code, task_link(task), told_status(catalog, task))


def _pair(catalog: Catalog, pair: ContinuedTask) -> ContinuedView:
    new, old = pair.newer.current, pair.older.current
    both = (pair.older, pair.newer)
    results, doers = map(result_of, both), (listing(printed_doers(task)) for task in both)
    return ContinuedView(
        pair.newer.code,
        pair.older.code,
        task_link(pair.newer),
        task_link(pair.older),
        _times(*both) if pair.period_changed else None,
        _two(one or "không nêu" for one in results) if pair.result_changed else None,
        _two(one or "không có" for one in doers) if pair.printed_changed else None,
        tuple(_part(catalog, *part) for part in pair.added),
        tuple(_part(catalog, *part) for part in pair.removed),
        changed_words(old.text, new.text) if pair.text_changed else (),
        told_status(catalog, pair.newer),
        told_status(catalog, pair.older),
    )


def _times(older: CatalogTask, newer: CatalogTask) -> tuple[str, str]:
    """The times of both; with what each is the time of where they do not differ otherwise."""
    before, after = task_period(older).label, task_period(newer).label
    if before == after:
        before, after = times_words(older.times), times_words(newer.times)
    return before, after if before != after else f"{after} (không dời theo năm của kế hoạch)"


def _two(words: Iterable[str]) -> tuple[str, str]:
    before, after = words
    return before, after


def _part(catalog: Catalog, role: Role, owner: Owner) -> Link:
    return owner_link(catalog, owner, ROLES[role].words.lower())


def _owners(
    catalog: Catalog, newer: CatalogPlan, older: CatalogPlan, found: PlanComparison
) -> list[OwnerChange]:
    """Every owner in either plan, those whose tasks fare alike together; bodies first, by name."""
    fates: dict[TaskPlaces, list[Link]] = {}
    partner = {pair.newer: pair for pair in found.pairs}
    before, after = _tasks_of(older), _tasks_of(newer)
    for owner in sorted(before.keys() | after.keys(), key=lambda one: _order(catalog, one)):
        fate = _fate(after.get(owner, ()), before.get(owner, ()), partner)
        fates.setdefault(fate, []).append(owner_link(catalog, owner))
    return [OwnerChange(tuple(links), *fate) for fate, links in fates.items()]


@made_once
def _order(catalog: Catalog, owner: Owner) -> tuple[int, Any]:
    return _KINDS.index(owner[0]), sort_key(catalog.name_of(owner))


def _fate(
    now: Iterable[CatalogTask], before: Iterable[CatalogTask], partner: Partners
) -> TaskPlaces:
    """What becomes of the tasks of one owner."""
    was = dict.fromkeys(before)
    going_on = {
        task: partner[task] for task in now if task in partner and partner[task].older in was
    }
    left = {pair.older for pair in going_on.values()}
    return (
        _places(task for task, pair in going_on.items() if not pair.changed),
        _places(task for task, pair in going_on.items() if pair.changed),
        _places(task for task in now if task not in going_on),
        _places((task for task in was if task not in left), "truoc"),
    )


def _places(tasks: Iterable[CatalogTask], where: str = "nay") -> Places:
    """Places of tasks: of the newer plan (nay), or of the older one (truoc)."""
    return tuple(TaskPlace(f"{where}-{task.code}", task.called) for task in tasks)


def _tasks_of(plan: CatalogPlan) -> dict[Owner, tuple[CatalogTask, ...]]:
    """For each owner its tasks, in the order of the plan."""
    found: dict[Owner, dict[CatalogTask, None]] = {}
    for claim in plan.own_claims:
        found.setdefault(claim.owner, {})[plan.by_code[claim.task]] = None
    return {owner: tuple(tasks) for owner, tasks in found.items()}
