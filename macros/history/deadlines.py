"""Which deadline stands in whose calendar, and how that changes.

A calendar is of a plan or of an owner. Whoever took it must be told when a deadline is in it no
longer, so it is asked here what stood there before: before an amendment, before a commit.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from macros.history.history import Due, Moved
from macros.kinds import PLAN
from macros.labels import in_sentence
from macros.linking.amendments import current_tasks
from macros.linking.catalog import Catalog, CatalogPlan, CatalogTask
from macros.linking.ownership import claims
from macros.linking.texts import all_tasks
from macros.model import Amendment
from macros.telling.report import Subject

_Having = frozenset[tuple[Subject, frozenset[tuple[str, ...]]]]  # whose calendar, and how they do
_Standing = dict[str, tuple[Due, _Having]]  # by uid


@dataclass(frozen=True)
class Ended:
    """A deadline that an amendment took out of a calendar, as it was until then."""

    due: Due
    amendment: Amendment


def uid(task: CatalogTask) -> str:
    """What calendar programs know a task's deadline by: never another, whatever the plan's id."""
    record = task.plan.record
    first_id = (*record.former_ids, record.id)[0]
    return f"{first_id}-nhiem-vu-{task.code}"


def due(task: CatalogTask) -> Due:
    """The deadline of a task that has one."""
    assert task.deadline is not None
    words = f"Hạn {in_sentence(task.label)} ({task.plan.mark}): {task.title}"
    return Due(uid(task), words, task.deadline)


def ended(catalog: Catalog) -> dict[Subject, dict[str, Ended]]:
    """For each calendar the deadlines that amendments took out of it, by uid, the last time each.

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
                if calendar not in after:
                    found[calendar][was.uid] = Ended(was, amendment)
    return dict(found)


def moved(base: Catalog, head: Catalog) -> tuple[Moved, ...]:
    """The deadlines that stand otherwise, or in other calendars, in the head than in the base."""
    ids = head.current_ids
    before, after = _standing(base.plans, ids), _standing(head.plans, ids)
    found = []
    for key, (old, then) in before.items():
        new, now = after.get(key, (old, frozenset()))
        calendars = {calendar for calendar, _ in (then ^ now if new == old else then | now)}
        if calendars:
            found.append(Moved(old, tuple(sorted(calendars))))
    found += [Moved(new, ()) for key, (new, _) in after.items() if key not in before]
    return tuple(found)


def _standing(plans: Iterable[CatalogPlan], ids: Mapping[Subject, str]) -> _Standing:
    """The deadlines of plans; whose calendars they are in by the ids of today."""
    return {
        uid(task): (due(task), _having(task, ids))
        for plan in plans
        for task in plan.standing
        if task.deadline
    }


def _having(task: CatalogTask, ids: Mapping[Subject, str]) -> _Having:
    found: dict[Subject, set[tuple[str, ...]]] = {(PLAN.id, task.plan.id): set()}
    for claim in task.claims:
        how = claim.line.label, claim.via.kind, claim.via.name
        found.setdefault(claim.owner, set()).add(how)
    return frozenset(
        ((kind, ids.get((kind, id_), id_)), frozenset(how)) for (kind, id_), how in found.items()
    )


def _amended(
    catalog: Catalog, plan: CatalogPlan, code: str, amendments: Iterable[Amendment]
) -> dict[Subject, Due]:
    """The deadline of a task as some amendments leave it, by the calendars that it stands in."""
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
    calendars = [(PLAN.id, plan.id), *(claim.owner for claim in owned)]
    return dict.fromkeys(calendars, due(task)) if task.deadline else {}
