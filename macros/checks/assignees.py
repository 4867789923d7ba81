"""Assignees by id agree with the wording of their line.

Passes: “…: Sở Tư pháp, Sở Nội vụ.” with both bodies ``as: uy-vien``. Fails: a body listed that the
wording does not name; a name in the wording that is not listed; words that are no known name; a
scope (“liên quan”) or an ``as`` that the wording does not give.
"""

from collections.abc import Iterator
from typing import Any

from macros.labels import ROLES
from macros.linking.lexicon import Lexicon
from macros.linking.texts import PlanText, all_tasks, task_texts
from macros.model.tasks import Assignee, Assignment, PlacedAssignment, PlacedTask, Role, Task
from macros.problems import Problem
from macros.reading.loading import PlanFolder, Records
from macros.reading.strict_yaml import Path
from macros.reading.validation import Located
from macros.recognisers import inline
from macros.recognisers.names import AssigneeMention
from macros.recognisers.roles import roles_in_words

_NONE = "(không ghi)"


def check(records: Records, lexicon: Lexicon) -> Iterator[Problem]:
    """Yield the disagreements of every assignment of every plan."""
    for folder in records.plans:
        if folder.plan and lexicon.names_committee(folder.plan.record):
            yield from _of_plan(folder, folder.plan.record.id, records, lexicon)


def _of_plan(
    folder: PlanFolder, plan: str, records: Records, lexicon: Lexicon
) -> Iterator[Problem]:
    for located in all_tasks(folder):
        if isinstance(located.record, PlacedTask) and located.sound("assignments"):
            yield from _in_words(located, located.record, plan, lexicon)
        for text in task_texts(located, None):
            if text.part == "assignment" and located.sound(*text.path[:2]):
                line = located.record.assignments[int(text.path[1])]
                if isinstance(line, PlacedAssignment) and line.printed in ("heading", "text"):
                    continue  # these words say more than whom; composing has found the names
                read = lexicon.assignees(text.text, plan)
                if read.unread and not records.names_known:
                    continue  # whose record could not be read may be meant
                yield from _unread(text, _not_told(line, read.unread))
                if _all_known(line, records):
                    yield from _compare(located, text, line, read.assignees)


def _in_words(
    located: Located[Any], task: PlacedTask, plan: str, lexicon: Lexicon
) -> Iterator[Problem]:
    """Whom the text of a task gives a role (“Chủ trì, phối hợp với A”) and tasks.yml does not.

    Who stands before “phối hợp với” does it with others, and may have any role.
    """
    listed = {(line.role, one.owner) for line in task.assignments for one in line.assignees}
    anyhow = {owner for _, owner in listed}
    marked = inline.parse(task.text)
    for found in roles_in_words(marked.plain, lexicon.names(plan)):
        role = Role(found.role)
        for one in found.assignees:
            mention = one.mention
            owner = (mention.kind, mention.id)
            before = found.role == "support" and mention.start < found.start
            if (role, owner) not in listed and not (before and owner in anyhow):
                what = (
                    f"Nội dung giao vai trò này ({ROLES[role].words.lower()}) mà tasks.yml chưa ghi"
                )
                words = marked.plain[mention.start : mention.end]
                hint = f"thêm {mention.id} với role: {role.value}"
                at = marked.source_offset(mention.start)
                yield located.problem(("text",), what, found=words, hint=hint, offset=at)


def _all_known(line: Assignment, records: Records) -> bool:
    """Whether every id leads to someone whose names are known; else mend that first."""
    return all(
        (kind, id_) in records.named
        for assignee in line.assignees
        for kind, id_ in (assignee.owner, ("position", assignee.as_position))
        if id_
    )


def _not_told(line: Assignment, unread: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The words that name nobody known, but for those that the data give as printed."""
    if not isinstance(line, PlacedAssignment):
        return unread
    told = (*line.persons, *(one.unread for one in line.unread))
    return [(at, words) for at, words in unread if not any(words in one for one in told)]


def _unread(text: PlanText, unread: list[tuple[int, str]]) -> Iterator[Problem]:
    for offset, words in unread:
        what = "Những chữ này không phải tên cơ quan, nhóm hay chức vụ đã biết"
        hint = "thêm tên hoặc cách gọi này vào bodies.yml, groups.yml hoặc positions.yml"
        yield text.problem(offset, what, found=words, hint=hint)


def _compare(
    located: Located[Task], text: PlanText, line: Assignment, mentions: list[AssigneeMention]
) -> Iterator[Problem]:
    named: dict[tuple[str, str], AssigneeMention] = {
        (one.mention.kind, one.mention.id): one for one in mentions
    }
    listed: set[tuple[str, str]] = set()
    for index, assignee in enumerate(line.assignees):
        path = (*text.path[:2], "assignees", index)
        yield from _listed(located, path, assignee, listed, named)
        listed.add(assignee.owner)
    told = [one.unread for one in line.unread] if isinstance(line, PlacedAssignment) else []
    for (kind, id_), one in named.items():
        words = inline.plain(text.text)[one.mention.start : one.mention.end]
        inside = any(words in longer and words != longer for longer in told)
        if (kind, id_) not in listed and not inside:
            what = "Nguyên văn nhắc đến, nhưng danh sách người được giao (assignees) chưa có"
            hint = f"thêm {id_}"
            yield text.problem(one.mention.start, what, found=words, hint=hint)


def _listed(
    located: Located[Task],
    path: Path,
    assignee: Assignee,
    before: set[tuple[str, str]],
    named: dict[tuple[str, str], AssigneeMention],
) -> Iterator[Problem]:
    key, id_ = assignee.owner, assignee.id
    if key in before:
        yield located.problem((*path, "id"), "Người được giao này đã ghi ở trên", found=id_)
    elif key not in named:
        what = "Nguyên văn của dòng này không nhắc đến người được giao"
        yield located.problem((*path, "id"), what, found=id_, hint="bỏ, hoặc xem lại mã")
    else:
        yield from _details(located, path, assignee, named[key])


def _details(
    located: Located[Task], path: Path, assignee: Assignee, one: AssigneeMention
) -> Iterator[Problem]:
    if assignee.as_position != one.as_position:
        what = "Mục “as” (giao qua chức vụ) không khớp với nguyên văn"
        found, allowed = assignee.as_position or _NONE, one.as_position or _NONE
        yield located.problem((*path, "as"), what, found=found, allowed=allowed)
    if assignee.scope != one.scope:
        what = "Phạm vi (scope) không khớp với nguyên văn"
        found, allowed = assignee.scope or _NONE, one.scope or _NONE
        yield located.problem((*path, "scope"), what, found=found, allowed=allowed)
