"""What one commit did, as a step of the history: a report told subject by subject."""

from collections.abc import Iterator

from macros.history.deadlines import moved
from macros.history.history import Moved, Step, Told
from macros.review.compare import compare
from macros.review.states import DataState
from macros.telling.outline import told
from macros.telling.report import EDITORIAL, OFFICIAL, Changed, Report
from macros.telling.sentences import say


def step(base: DataState | None, head: DataState, commit: str, time: str) -> Step:
    """The step from the data before a commit (None: there were none) to the data in it."""
    if base is None:
        return Step(commit, time, (), head.info.summary or "không đọc được dữ liệu của lần này")
    return Step(commit, time, tuple(_told(compare(base, head), head)), moved=_moved(base, head))


def _moved(base: DataState, head: DataState) -> tuple[Moved, ...]:
    """How deadlines moved; data that could not be read whole were never in a calendar."""
    whole = not base.info.faults and not head.info.faults
    return moved(base.catalog, head.catalog) if whole and base.catalog and head.catalog else ()


def _told(report: Report, head: DataState) -> Iterator[Told]:
    for changed in report.subjects:
        if official := changed.of(*OFFICIAL):
            came = official[0].kind in ("added", "task_added")
            yield Told(changed.subject, changed.name, told(official), "official", came)
        if editorial := changed.of(*EDITORIAL):
            yield Told(changed.subject, changed.name, told(editorial), "editorial")
    yield from _reporting(report, head)
    for effect in report.effects:
        yield Told(effect.subject, effect.name, effect.said, "effect")
    for changed in report.plans:
        yield from _tasks_of_new_plan(changed, head)


def _reporting(report: Report, head: DataState) -> Iterator[Told]:
    """What bodies reported, each for itself."""
    for change in (change for changed in report.tasks for change in changed.of("progress")):
        body = head.catalog.bodies.get(change.who[1]) if change.who and head.catalog else None
        if change.who and body:
            yield Told(change.who, body.name, change.said, "effect")


def _tasks_of_new_plan(changed: Changed, head: DataState) -> Iterator[Told]:
    if changed.changes[0].kind != "added" or head.catalog is None:
        return
    plan = next(one for one in head.catalog.plans if one.id == changed.subject[1])
    for task in plan.tasks:
        subject = ("task", f"{plan.id}/{task.code}")
        said = say(f"đưa vào dữ liệu cùng {plan.name}")
        yield Told(subject, f"Nhiệm vụ {task.called}", said, "effect", came=True)
