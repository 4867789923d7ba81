"""A catalog as bad as data may be: 60 bodies on one task, no date, long and hostile names."""

import dataclasses
from functools import cache
from typing import Any

from macros.checks.checked_data import load_checked
from macros.history.edition import Edition
from macros.model.documents import Document
from macros.model.owners import Body, BodyKind
from macros.model.tasks import NOT_WRITTEN, Assignee, Task
from tests.core_fixtures import ROOT, timed

HOSTILE = '=HYPERLINK("http://x.example") & "Sở" B\'s <b>C</b>\ndòng hai'
LONG_TITLE = ("Nhiệm vụ có tên rất dài " * 13)[:300]
LONG_WORD = "x" * 120
CROWD = 60


@cache
def bad_catalog() -> Edition:
    """The real records, made bad in the shapes that the views meet; unchecked."""
    checked = load_checked(ROOT)
    records = checked.records
    crowd = [_body(number) for number in range(CROWD)]
    folder = records.plans[0]
    tasks = [_changed(one, _undated(one.record)) for one in folder.tasks]
    tasks[0] = _changed(tasks[0], _crowded(tasks[0].record, crowd))
    bodies = [*records.bodies, *(_changed(records.bodies[0], body) for body in crowd)]
    spoiled = dataclasses.replace(
        records,
        bodies=bodies,
        documents=[_changed(one, _titled(one.record)) for one in records.documents],
        plans=[dataclasses.replace(folder, tasks=tasks)],
    )
    return Edition(spoiled, checked.lexicon)


def _body(number: int) -> Body:
    name = f"{HOSTILE} {LONG_WORD if number == 1 else ''} {number}"
    return Body.model_construct(id=f"dong-{number}", name=name, kind=BodyKind.department)


def _undated(task: Task) -> Task:
    return task.model_copy(update={**timed(None), "title": LONG_TITLE})


def _crowded(task: Task, crowd: list[Body]) -> Task:
    line = task.assignments[-1]
    everyone = tuple(
        Assignee.model_validate({NOT_WRITTEN: "body", "id": body.id}) for body in crowd
    )
    longer = line.model_copy(update={"assignees": everyone})
    return task.model_copy(update={"assignments": (*task.assignments[:-1], longer)})


def _titled(document: Document) -> Document:
    return document.model_copy(update={"title": LONG_TITLE})


def _changed(located: Any, record: Any) -> Any:
    return dataclasses.replace(located, record=record)
