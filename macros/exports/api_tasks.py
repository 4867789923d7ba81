"""The tasks in the open data: of a plan, and of whoever has them."""

import datetime
from collections.abc import Iterable
from typing import Literal

from macros.exports.api_rows import (
    AssigneeRow,
    AssignmentRow,
    CorrectedRow,
    CountsRow,
    Number,
    OwnedTaskRow,
    ResultRow,
    TaskRow,
    TimeRow,
    UnreadRow,
    UpdateRow,
    ViaRow,
)
from macros.exports.api_successions import source_row
from macros.kinds import BODY
from macros.labels import RESULTS, ResultStatus
from macros.linking.amendments import CurrentAssignment
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogTask
from macros.linking.due_days import deadline
from macros.linking.ownership import Claim, Owner
from macros.linking.plan_pairs import result_of
from macros.linking.progress import counted, standing
from macros.model.progress import Update
from macros.model.sources import Evidence
from macros.model.tasks import Assignee, PlacedTask, Unread
from macros.recognisers import inline
from macros.views.kept import made_for_a_while
from macros.views.line_words import unrecorded
from macros.views.progress import outcome_now, results


def task_row(catalog: Catalog, task: CatalogTask) -> TaskRow:
    """A task of a plan, as it stands now."""
    current, issued = task.current, task.issued
    return TaskRow(
        number=printed_number(task.number),
        code=task.code,
        at=issued.at if isinstance(issued, PlacedTask) else None,
        mark=task.mark or None,
        parent=task.above.code if task.above else None,
        title=task.title,
        text=inline.plain(current.text),
        assignments=[_assignment(catalog, line) for line in current.assignments],
        period=current.period,
        periods=_times(catalog, task),
        deadline=iso(task.deadline_on(catalog.data_date)),
        period_text=inline.plain(task.issued.period_text) if task.issued.period_text else None,
        result=result_of(task) or None,
        unread=_unread(task.unread),
        citations=list(task.citations),
        url=task.url,
        status=_status(task),
        standing=task.standing,
        result_status=_result_status(catalog, task),
        results=[
            ResultRow(
                turn=one.turn,
                deadline=iso(one.deadline),
                result_status=one.status(catalog.data_date),
            )
            for one in counted(task.outcomes, catalog.data_date)
        ],
        updates=_updates(task),
    )


def _result_status(
    catalog: Catalog, task: CatalogTask, owner: Owner | None = None
) -> ResultStatus | None:
    """The status of a task, or of what a body itself has told of it, by the data's date."""
    outcome = outcome_now(catalog, task)
    if outcome and owner:
        outcome = outcome.of_body(owner[1])
    return outcome.status(catalog.data_date) if outcome else None


def _updates(task: CatalogTask) -> list[UpdateRow]:
    updates = task.plan.updates_of.get(task.code, ())
    kept = standing(updates)
    return [_update(one, corrected=all(one is not other for other in kept)) for one in updates]


def _update(update: Update, *, corrected: bool) -> UpdateRow:
    proof, wrong = update.evidence, update.replaces
    return UpdateRow(
        turn=update.turn,
        body=update.body,
        as_of=update.as_of.isoformat(),
        state=update.state,
        done_on=iso(update.done_on),
        product=update.product,
        evidence=proof if isinstance(proof, str) else None,
        source=source_row(proof) if isinstance(proof, Evidence) else None,
        note=update.note,
        confirmed=update.confirmed,
        confirmed_by=update.confirmed_by,
        confirmed_on=iso(update.confirmed_on),
        replaces=CorrectedRow(body=wrong.body, as_of=wrong.as_of.isoformat()) if wrong else None,
        corrected=corrected,
    )


def counts_row(
    catalog: Catalog, tasks: Iterable[CatalogTask], owner: Owner | None = None
) -> CountsRow:
    """The official counts of tasks; those of a body follow what the body itself has told."""
    found = {mark.status: count for count, mark in results(catalog, tasks, owner).counts}
    numbers = {status: found.get(status, 0) for status in RESULTS}
    return CountsRow(as_of=catalog.data_date.isoformat(), **numbers)


def _assignment(catalog: Catalog, line: CurrentAssignment) -> AssignmentRow:
    persons, unread = unrecorded(line)
    return AssignmentRow(
        role=line.role.value,
        label=line.label,
        text=inline.plain(line.text),
        assignees=[
            _assignee(catalog, one.assignee, one.amendment.document if one.amendment else None)
            for one in line.assignees
        ],
        persons=list(persons),
        unread=_unread(unread),
    )


@made_for_a_while
def _times(catalog: Catalog, task: CatalogTask) -> list[TimeRow]:
    days = {one.place: one for one in task.due_days}
    return [
        TimeRow(
            when=one.when,
            scope=one.scope,
            words=one.unread,
            deadline=iso(deadline([days[place]], catalog.data_date)) if place in days else None,
            last=iso(days[place].days[-1]) if place in days and days[place].recurs else None,
        )
        for place, one in enumerate(task.times)
    ]


def _unread(found: Iterable[Unread]) -> list[UnreadRow]:
    return [UnreadRow(words=one.unread, why=one.why) for one in found]


def _status(task: CatalogTask) -> Literal["issued", "amended", "added", "withdrawn"]:
    if task.current.withdrawn:
        return "withdrawn"
    if task.current.added:
        return "added"
    return "amended" if task.current.amendments else "issued"


def _assignee(catalog: Catalog, assignee: Assignee, amended_by: str | None) -> AssigneeRow:
    kind, id_ = assignee.owner
    return AssigneeRow.model_validate(
        {
            "kind": kind,
            "id": id_,
            "name": catalog.named((kind, id_)).name,
            "as": assignee.as_position,
            "scope": assignee.scope,
            "amended_by": amended_by,
        }
    )


def owned_tasks(catalog: Catalog, owner: Owner) -> list[OwnedTaskRow]:
    """One row for each task, role and way of an owner, then those of the bodies before it."""
    body = owner if owner[0] == BODY.id else None
    own = [
        _owned(catalog, task, claim, _via(claim), body)
        for task, claim in catalog.claims.get(owner, [])
    ]
    came: dict[tuple[object, ...], OwnedTaskRow] = {}
    for one in catalog.bequests.get(owner, ()):
        for task, claim in one.claimed:  # of several ways of the predecessor the first
            via = ViaRow(kind="succession", id=one.id, name=one.name, words=claim.via.words)
            row = _owned(catalog, task, claim, via, body)
            came.setdefault((task, claim.line.role, one.id, one.name), row)
    return [*own, *came.values()]


def _via(claim: Claim) -> ViaRow:
    via = claim.via
    return ViaRow(kind=via.kind, id=via.id, name=via.name, words=via.words)


def _owned(
    catalog: Catalog, task: CatalogTask, claim: Claim, via: ViaRow, body: Owner | None
) -> OwnedTaskRow:
    return OwnedTaskRow(
        plan=task.plan.id,
        number=printed_number(task.number),
        code=task.code,
        title=task.title,
        role=claim.line.role.value,
        via=via,
        period=task.current.period,
        periods=_times(catalog, task),
        deadline=iso(task.deadline_on(catalog.data_date)),
        url=task.url,
        result_status=_result_status(catalog, task),
        own_result_status=_result_status(catalog, task, body) if body else None,
    )


def iso(date: datetime.date | None) -> str | None:
    """A date as v1 gives it."""
    return date.isoformat() if date else None


def printed_number(number: str | None) -> Number | None:
    """A printed number as v1 gives it: a whole number as one."""
    return int(number) if number and number.isdigit() else number
