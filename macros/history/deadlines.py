"""Which deadline stands in whose calendar, and how that changes.

A calendar is of a plan or of an owner. Whoever took it must be told when a deadline is in it no
longer, so it is asked here what stood there before: before an amendment, before another plan took
the plan's place, before a commit.

A task has a deadline for each of its times that ends, and one for each that comes again.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from macros.history.history import Due, Moved
from macros.kinds import PLAN
from macros.labels import in_sentence
from macros.linking.amendments import current_tasks
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.linking.due_days import DueDays
from macros.linking.ownership import Claim, claims
from macros.linking.texts import all_tasks
from macros.model.amendments import Amendment
from macros.telling.report import Subject

_Having = frozenset[tuple[Subject, frozenset[tuple[str, ...]]]]  # whose calendar, and how they do
_Standing = dict[str, tuple[Due, _Having]]  # by uid


@dataclass(frozen=True)
class Ended:
    """A deadline that left a calendar, as it was until then, and what took it out."""

    due: Due
    by: Amendment | CatalogPlan  # a plan takes out all deadlines of the one that it replaces


def uid(task: CatalogTask, place: int = 0) -> str:
    """What calendar programs know a deadline by: never another, whatever the plan's id.

    `place` is that of the time among the task's; one that is not the first has it behind a point,
    which stands in no id.
    """
    record = task.plan.record
    first_id = (*record.former_ids, record.id)[0]
    return f"{first_id}-nhiem-vu-{task.code}" + (f".{place + 1}" if place else "")


def uid_of_task(uid_: str) -> str:
    """The part of a deadline's uid that all deadlines of the task share."""
    return uid_.partition(".")[0]


def dues(task: CatalogTask) -> tuple[Due, ...]:
    """The deadlines of a task, in the order of its times."""
    return tuple(_due(task, one) for one in task.due_days)


def _due(task: CatalogTask, found: DueDays) -> Due:
    words = f"Hạn {in_sentence(task.label)} ({task.plan.mark}): {task.title}"
    if len(task.times) > 1 and found.time.scope:
        words += f" ({found.time.scope})"
    every = (found.time.when or "") if found.recurs else ""
    return Due(uid(task, found.place), words, found.days[0], found.days[-1], every)


def ended(catalog: Catalog) -> dict[Subject, dict[str, Ended]]:
    """For each calendar the deadlines that were taken out of it, by uid, the last time each.

    Some may stand in it again, by a later amendment.
    """
    found: dict[Subject, dict[str, Ended]] = defaultdict(dict)
    for plan in catalog.plans:
        amendments = sorted(plan.record.amendments, key=lambda one: one.since)
        for count, amendment in enumerate(amendments):
            code = plan.codes.of(amendment.task)
            before = _amended(catalog, plan, code, amendments[:count])
            after = _amended(catalog, plan, code, amendments[: count + 1])
            for calendar, was in before.items():
                kept = {one.uid for one in after.get(calendar, ())}
                left = (one for one in was if one.uid not in kept)
                found[calendar] |= {one.uid: Ended(one, amendment) for one in left}
        if plan.replaced_by:
            for calendar, until_then in _until_replaced(catalog, plan).items():
                found[calendar] |= {one.uid: Ended(one, plan.replaced_by) for one in until_then}
    return dict(found)


def moved(base: Catalog, head: Catalog) -> tuple[Moved, ...]:
    """The deadlines that stand otherwise, or in other calendars, in the head than in the base."""
    ids = head.current_ids
    before, after = _standing(base, ids), _standing(head, ids)
    found = []
    for key, (old, then) in before.items():
        new, now = after.get(key, (old, frozenset()))
        calendars = {calendar for calendar, _ in (then ^ now if new == old else then | now)}
        if calendars:
            found.append(Moved(old, tuple(sorted(calendars))))
    found += [Moved(new, ()) for key, (new, _) in after.items() if key not in before]
    return tuple(found)


def _standing(catalog: Catalog, ids: Mapping[Subject, str]) -> _Standing:
    """The deadlines of all plans; whose calendars they are in by the ids of today."""
    return {
        one.uid: (one, having)
        for plan in catalog.plans
        for task in plan.standing
        if (own := dues(task))
        for having in [_having(catalog, task, ids)]
        for one in own
    }


def _having(catalog: Catalog, task: CatalogTask, ids: Mapping[Subject, str]) -> _Having:
    found: dict[Subject, set[tuple[str, ...]]] = {(PLAN.id, task.plan.id): set()}
    for claim in task.claims:
        how = claim.line.label, claim.via.kind, claim.via.name
        found.setdefault(claim.owner, set()).add(how)
        for heir, of in catalog.heirs_of.get(claim.owner, ()):
            found.setdefault(heir, set()).add((claim.line.label, "succession", of.name))
    return frozenset(
        ((kind, ids.get((kind, id_), id_)), frozenset(how)) for (kind, id_), how in found.items()
    )


def _amended(
    catalog: Catalog, plan: CatalogPlan, code: str, amendments: Iterable[Amendment]
) -> dict[Subject, tuple[Due, ...]]:
    """The deadlines of a task as some amendments leave it, by the calendars they stand in."""
    issued = [located.record for located in plan.folder.tasks]
    # A withdrawn task has no owners, and still proves who sits on the committee.
    tasks = {
        task.issued.code: task if task.issued.code == code else task._replace(withdrawn=True)
        for task in current_tasks(issued, amendments)
    }
    if code not in tasks or tasks[code].withdrawn:
        return {}
    located = {one.record.code: one for one in all_tasks(plan.folder)}
    task = CatalogTask(plan, tasks[code], located)
    owned = claims(tasks.values(), plan.id, catalog.registry, plan.lexicon)
    calendars = [(PLAN.id, plan.id), *_calendars(catalog, owned)]
    return dict.fromkeys(calendars, dues(task)) if task.due_days else {}


def _calendars(catalog: Catalog, claimed: Iterable[Claim]) -> Iterator[Subject]:
    """Everyone in whose calendar a task is: its owners, and those who have their functions."""
    for owner in dict.fromkeys(claim.owner for claim in claimed):
        yield owner
        yield from (heir for heir, _ in catalog.heirs_of.get(owner, ()))


def _until_replaced(catalog: Catalog, plan: CatalogPlan) -> dict[Subject, set[Due]]:
    """The deadlines of a plan before another took its place, by the calendars they stood in."""
    found: dict[Subject, set[Due]] = defaultdict(set)
    for task in plan.own_tasks:
        found[PLAN.id, plan.id].update(dues(task))
    for code, claimed in plan.claims_of.items():
        for calendar in _calendars(catalog, claimed):
            found[calendar].update(dues(plan.by_code[code]))
    return dict(found)
