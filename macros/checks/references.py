"""Every id that a record names exists.

Passes: ``issuer: chinh-phu`` with such a body. Fails: ``body: so-noi-vuu``; the hint is the id of
the record that had this one before, else the nearest id.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from macros.kinds import BODY, DOCUMENT, GROUP, JURISDICTION, OWNERS, POSITION, Kind
from macros.linking.lexicon import Lexicon
from macros.linking.texts import all_tasks
from macros.model.amendments import AssigneesAmendment
from macros.model.field_types import ID_PATTERN
from macros.model.progress import Update
from macros.model.tasks import Assignee, Person, Unread
from macros.problems import Problem, closest, renamed
from macros.reading.records import PlanFolder, Records
from macros.reading.strict_yaml import Path
from macros.reading.validation import Located

# A record, a place in it, and which id of a record of which kinds stands there.
Reference = tuple[Located[Any], Path, tuple[Kind, ...], str]


def check(records: Records, _lexicon: Lexicon) -> Iterator[Problem]:
    """Yield a problem for each reference of what plans have in common that leads nowhere."""
    yield from _leading_nowhere(_references(records), records)


def check_plans(records: Records, _lexicon: Lexicon) -> Iterator[Problem]:
    """Yield a problem for each reference of a plan that leads nowhere."""
    for folder in records.plans:
        yield from _leading_nowhere(_of_plan(folder), records)


def _leading_nowhere(references: Iterable[Reference], records: Records) -> Iterator[Problem]:
    written = {**records.written_ids}
    if JURISDICTION.files not in records.broken:  # the file may be missing
        written.setdefault(JURISDICTION.files, set())
    for located, path, kinds, id_ in references:
        if not all(kind.files in written for kind in kinds):
            continue  # it may stand in a file that could not be read
        if not any(id_ in written[kind.files] for kind in kinds):
            files = [f"{kind.files}.yml" for kind in kinds]
            hint = (
                _renamed(id_, kinds, records)
                or _near(id_, (one for kind in kinds for one in written[kind.files]))
                or f"thêm bản ghi có mã này vào {' hoặc '.join(files)}"
            )
            word = kinds[0].word if len(kinds) == 1 else "này"
            what = f"Mã {word} không có trong {', '.join(files)}"
            yield located.problem(path, what, found=id_, hint=hint)


def _renamed(id_: str, kinds: Iterable[Kind], records: Records) -> str:
    """What became of an id that a record of these kinds had before; empty where none had it."""
    named = (one.record for kind in kinds for one in getattr(records, kind.files))
    return renamed(id_, ((one.id, getattr(one, "former_ids", ())) for one in named))


def _near(id_: str, written: Iterable[str]) -> str:
    return closest(id_, sorted(one for one in written if re.fullmatch(ID_PATTERN, one)))


def _references(records: Records) -> Iterator[Reference]:
    everyone: list[Located[Any]] = [*records.bodies, *records.groups, *records.positions]
    for named in everyone:
        if named.record.committee:
            yield named, ("committee",), (BODY,), named.record.committee
    for body in records.bodies:
        if body.record.jurisdiction:
            yield body, ("jurisdiction",), (JURISDICTION,), body.record.jurisdiction
    for position in records.positions:
        for index, id_ in enumerate(position.record.includes):
            yield position, ("includes", index), (POSITION,), id_
    for group in records.groups:
        for index, member in enumerate(group.record.members):
            if member.body:
                yield group, ("members", index, "body"), (BODY,), member.body
            if member.group:
                yield group, ("members", index, "group"), (GROUP,), member.group
    if records.site:
        facts = records.site.record
        if facts.committee:
            yield records.site, ("committee", "body"), (BODY,), facts.committee.body
        if facts.jurisdiction:
            yield records.site, ("jurisdiction", "id"), (JURISDICTION,), facts.jurisdiction.id
    for document in records.documents:
        if document.record.issuer:
            yield document, ("issuer",), (BODY,), document.record.issuer
        for index, touch in enumerate(document.record.touched_by):
            yield document, ("touched_by", index, "document"), (DOCUMENT,), touch.document
        for key in ("replaced_by", "amended_by"):
            for index, id_ in enumerate(getattr(document.record, key)):
                yield document, (key, index), (DOCUMENT,), id_
    for succession in records.successions:
        if succession.record.predecessor:
            yield succession, ("from",), (BODY,), succession.record.predecessor
        for index, id_ in enumerate(succession.record.into):
            yield succession, ("into", index), (BODY,), id_
        if succession.record.document:
            yield succession, ("document",), (DOCUMENT,), succession.record.document


def _of_plan(folder: PlanFolder) -> Iterator[Reference]:
    added = islice(all_tasks(folder), len(folder.tasks), None)
    tasks: list[Located[Any]] = [*folder.entries, *added]
    for task in tasks:  # as written: no sentence is known to name who is unknown
        for index, line in enumerate(task.record.assignments):
            at = ("assignments", index, "assignees")
            yield from _of_assignees(task, line.assignees, at)
    for update in folder.updates:
        yield from _of_update(update)
    if folder.plan is None:
        return
    plan = folder.plan.record
    if folder.plan.sound("issuer"):
        yield folder.plan, ("issuer",), (BODY,), plan.issuer
    for index, id_ in enumerate(plan.with_issuers):
        yield folder.plan, ("with_issuers", index), (BODY,), id_
    if plan.jurisdiction:
        yield folder.plan, ("jurisdiction",), (JURISDICTION,), plan.jurisdiction
    for index, amendment in enumerate(folder.plan.record.amendments):
        path: Path = ("amendments", index)
        yield folder.plan, (*path, "document"), (DOCUMENT,), amendment.document
        if isinstance(amendment, AssigneesAmendment):
            yield from _of_assignees(folder.plan, amendment.old, (*path, "old"))
            yield from _of_assignees(folder.plan, amendment.new, (*path, "new"))


def _of_update(located: Located[Update]) -> Iterator[Reference]:
    update = located.record
    if update.body:
        yield located, ("body",), (BODY,), update.body
    if isinstance(update.evidence, str):
        yield located, ("evidence",), (DOCUMENT,), update.evidence
    if update.confirmed_by:
        yield located, ("confirmed_by",), (BODY, POSITION), update.confirmed_by
    if update.replaces and update.replaces.body:
        yield located, ("replaces", "body"), (BODY,), update.replaces.body


def _of_assignees(
    located: Located[Any], assignees: Iterable[Assignee | Person | Unread], path: Path
) -> Iterator[Reference]:
    for index, assignee in enumerate(assignees):
        at = (*path, index)
        if not isinstance(assignee, Assignee):
            continue
        if located.sound(*at, "id"):
            yield located, (*at, "id"), OWNERS, assignee.id
        if assignee.as_position and located.sound(*at, "as"):
            yield located, (*at, "as"), (POSITION,), assignee.as_position
