"""Every id that a record names exists.

Passes: ``issuer: chinh-phu`` with such a body. Fails: ``body: so-noi-vuu``; the nearest id is the
hint.
"""

import re
from collections.abc import Iterator
from typing import Any

from macros.linking.lexicon import Lexicon
from macros.linking.texts import all_tasks
from macros.model import ID_PATTERN, Assignee, AssigneesAmendment
from macros.problems import Problem, closest
from macros.reading.loading import PlanFolder, Records
from macros.reading.strict_yaml import Path
from macros.reading.validation import Located

Reference = tuple[Located[Any], Path, str, str]  # record, place, file of the id, id

WAYS = ("position", "body", "group")
FILES = {"position": "positions", "body": "bodies", "group": "groups"}
_WHAT = {
    "bodies": "Mã cơ quan không có trong bodies.yml",
    "groups": "Mã nhóm không có trong groups.yml",
    "positions": "Mã chức vụ không có trong positions.yml",
    "documents": "Mã văn bản không có trong documents.yml",
}


def check(records: Records, _lexicon: Lexicon) -> Iterator[Problem]:
    """Yield a problem for each reference that leads nowhere."""
    for located, path, file, id_ in _references(records):
        known = records.written_ids.get(file)
        if known is not None and id_ not in known:
            near = closest(id_, sorted(one for one in known if re.fullmatch(ID_PATTERN, one)))
            hint = near or f"thêm bản ghi có mã này vào {file}.yml"
            yield located.problem(path, _WHAT[file], found=id_, hint=hint)


def _references(records: Records) -> Iterator[Reference]:
    everyone: list[Located[Any]] = [*records.bodies, *records.groups, *records.positions]
    for named in everyone:
        if named.record.committee:
            yield named, ("committee",), "bodies", named.record.committee
    for position in records.positions:
        for index, id_ in enumerate(position.record.includes):
            yield position, ("includes", index), "positions", id_
    for group in records.groups:
        for index, member in enumerate(group.record.members):
            if member.body:
                yield group, ("members", index, "body"), "bodies", member.body
            if member.group:
                yield group, ("members", index, "group"), "groups", member.group
    for document in records.documents:
        if document.record.issuer:
            yield document, ("issuer",), "bodies", document.record.issuer
        for key in ("replaced_by", "amended_by"):
            for index, id_ in enumerate(getattr(document.record, key)):
                yield document, (key, index), "documents", id_
    for folder in records.plans:
        yield from _of_plan(folder)


def _of_plan(folder: PlanFolder) -> Iterator[Reference]:
    for task in all_tasks(folder):
        for index, line in enumerate(task.record.assignments):
            at = ("assignments", index, "assignees")
            yield from _of_assignees(task, line.assignees, at)
    if folder.plan is None:
        return
    yield folder.plan, ("issuer",), "bodies", folder.plan.record.issuer
    for index, amendment in enumerate(folder.plan.record.amendments):
        path: Path = ("amendments", index)
        yield folder.plan, (*path, "document"), "documents", amendment.document
        if isinstance(amendment, AssigneesAmendment):
            yield from _of_assignees(folder.plan, amendment.old, (*path, "old"))
            yield from _of_assignees(folder.plan, amendment.new, (*path, "new"))


def _of_assignees(
    located: Located[Any], assignees: tuple[Assignee, ...], path: Path
) -> Iterator[Reference]:
    for index, assignee in enumerate(assignees):
        for kind, id_ in assignee.ids:
            yield located, (*path, index, kind), FILES[kind], id_
        if assignee.as_position:
            yield located, (*path, index, "as"), "positions", assignee.as_position
