"""What is reported of tasks can be true, and whoever confirms it may.

Passes: ``state: done`` with ``done_on`` and ``evidence``, confirmed by the committee that issued
the plan, its helpers or its positions, or by whom the task's own wording has direct or follow it.
Fails: an unknown or withdrawn task, a turn that the task does not have; a day before the plan's
(before its year when it is undated), or days in the wrong order; evidence that is dated after what
it proves; ``done`` without evidence; two last updates of one body and day; a confirmation by
anybody else.
"""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from macros.labels import listing
from macros.linking.amendments import CurrentTask, current_tasks
from macros.linking.lexicon import Lexicon
from macros.linking.progress import corrected_by, counted_parts, uncorrected
from macros.linking.task_codes import TaskCodes, codes_of
from macros.model.documents import Document
from macros.model.owners import BodyKind
from macros.model.plans import Plan
from macros.model.progress import State, Update
from macros.model.sources import Confidence, Evidence
from macros.model.tasks import Role
from macros.problems import Problem, closest
from macros.reading.loading import PlanFolder, Records
from macros.reading.validation import Located

_WATCHING = (Role.direct, Role.monitor)
_DONE = State.done.value
_MANY = 9  # turns that are not all named


class _Known(NamedTuple):
    """What the updates of one plan are held against."""

    plan: Plan
    tasks: dict[str, CurrentTask]  # by code
    codes: TaskCodes
    documents: dict[str, Document]
    committee: frozenset[str]  # who confirms whatever task of the plan


def check(records: Records, _lexicon: Lexicon) -> Iterator[Problem]:
    """Yield the problems of every update."""
    for folder in records.plans:
        if folder.updates and folder.plan:
            known = _known(folder, folder.plan.record, records)
            for place, located in enumerate(folder.updates):
                if located.sound():
                    before = [one.record for one in folder.updates[:place]]
                    yield from _update(located, before, known, whole=folder.all_read)


def _known(folder: PlanFolder, plan: Plan, records: Records) -> _Known:
    tasks = current_tasks((one.record for one in folder.tasks), plan.amendments)
    return _Known(
        plan,
        {task.issued.code: task for task in tasks},
        codes_of(folder),
        {one.record.id: one.record for one in records.documents},
        frozenset(_committee(plan, records)),
    )


def _committee(plan: Plan, records: Records) -> Iterator[str]:
    """The plan's issuers, their positions, and the bodies that help them."""
    issuers = {plan.issuer, *plan.with_issuers}
    yield from issuers
    for position in records.positions:
        if position.record.committee in issuers:
            yield position.record.id
    for body in records.bodies:
        if body.record.kind is BodyKind.committee and body.record.committee in issuers:
            yield body.record.id


def _update(
    located: Located[Update], before: list[Update], known: _Known, *, whole: bool
) -> Iterator[Problem]:
    update = located.record
    code = known.codes.of(update.task)
    task = known.tasks.get(code)
    alike = [one for one in before if known.codes.of(one.task) == code]
    if task:
        yield from _of_task(located, task, known.plan)
    elif whole:
        near = closest(update.task, known.tasks)
        yield located.problem(
            ("task",), "Kế hoạch không có nhiệm vụ này", found=update.task, hint=near
        )
    yield from _days(located, known.plan)
    yield from _done(located)
    yield from _evidence(located, known.documents)
    yield from _again(located, alike)
    yield from _confirmed(located, task, known)


def _of_task(located: Located[Update], task: CurrentTask, plan: Plan) -> Iterator[Problem]:
    update = located.record
    gone = [one.since for one in task.amendments if one.field == "task" and one.new is None]
    if gone and update.as_of >= gone[-1]:
        what = f"Nhiệm vụ này đã được đưa ra khỏi kế hoạch từ {gone[-1]}: không báo cáo nữa"
        yield located.problem(("task",), what, found=update.task)
        return
    parts = counted_parts(task.periods, plan.covered_years)
    if update.turn in parts:
        return
    turns = [turn for turn in parts if turn]
    what, hint = "Nhiệm vụ này không lặp lại theo lượt", "bỏ mục turn"
    if turns:
        weekly = any(one.every and one.every.is_weekly for one in task.periods)
        what = "Nhiệm vụ lặp lại: phải ghi đúng lượt nào"
        hint = "các tuần của một tháng báo cáo chung, theo tháng" if weekly else ""
    allowed = ", ".join(turns if len(turns) < _MANY else [*turns[: _MANY // 2], "…", turns[-1]])
    yield located.problem(("turn",), what, found=update.turn or "null", allowed=allowed, hint=hint)


def _days(located: Located[Update], plan: Plan) -> Iterator[Problem]:
    """The order of days: the plan, what was done, the report, its confirmation."""
    update = located.record
    first = plan.date or datetime.date(plan.year, 1, 1)
    issued = f"ngày ban hành kế hoạch ({first})" if plan.date else f"năm của kế hoạch ({plan.year})"
    for key, value in (("as_of", update.as_of), ("done_on", update.done_on)):
        if value and value < first:
            what = f"Ngày này trước {issued}"
            yield located.problem((key,), what, found=str(value), allowed=f"từ {first}")
    if update.done_on and update.done_on > update.as_of:
        what = "Ngày hoàn thành sau ngày báo cáo (as_of)"
        found, allowed = str(update.done_on), f"đến {update.as_of}"
        yield located.problem(("done_on",), what, found=found, allowed=allowed)
    if update.confirmed_on and update.confirmed_on < update.as_of:
        what = "Ngày xác nhận trước ngày báo cáo (as_of)"
        found, allowed = str(update.confirmed_on), f"từ {update.as_of}"
        yield located.problem(("confirmed_on",), what, found=found, allowed=allowed)


def _done(located: Located[Update]) -> Iterator[Problem]:
    update = located.record
    done = update.state is State.done
    if done and update.done_on is None:
        what = "Nhiệm vụ hoàn thành phải ghi ngày hoàn thành (done_on)"
        yield located.problem(("state",), what, found=_DONE)
    if update.done_on and not done:
        what = f"Chỉ ghi ngày hoàn thành khi state là {_DONE}"
        yield located.problem(("done_on",), what, found=str(update.done_on))
    if done and update.evidence is None:
        what = "Nhiệm vụ hoàn thành phải có minh chứng (evidence)"
        hint = "mã văn bản trong documents.yml, hoặc nguồn {url, read, confidence}"
        yield located.problem(("state",), what, found=_DONE, hint=hint)
    low = isinstance(proof := update.evidence, Evidence) and proof.confidence is Confidence.low
    if done and low:
        what = "Nguồn có độ tin cậy low không chứng minh được việc đã hoàn thành"
        yield located.problem(("evidence", "confidence"), what, found="low")


def _evidence(located: Located[Update], documents: dict[str, Document]) -> Iterator[Problem]:
    """That the document exists, `references` sees to."""
    update = located.record
    proof = documents.get(update.evidence) if isinstance(update.evidence, str) else None
    if proof and not proof.page:
        what = "Minh chứng phải là văn bản có trang riêng"
        yield located.problem(("evidence",), what, found=proof.id)
    elif proof and proof.date and proof.date > update.as_of:
        what = f"Văn bản minh chứng có ngày ({proof.date}) sau ngày báo cáo (as_of)"
        found, allowed = proof.id, f"văn bản đến ngày {update.as_of}"
        yield located.problem(("evidence",), what, found=found, allowed=allowed)


def _again(located: Located[Update], before: list[Update]) -> Iterator[Problem]:
    """A body says one thing on one day, and corrects what it has said."""
    update = located.record
    kept = uncorrected(before)
    corrected = corrected_by(update, kept)
    if update.replaces and corrected is None:
        what = "Không có lần báo cáo nào trước đó như thế này để sửa lại"
        found = f"{update.replaces.body or 'null'}, {update.replaces.as_of}"
        yield located.problem(("replaces",), what, found=found)
    key = update.turn, update.body, update.as_of
    if any((one.turn, one.body, one.as_of) == key for one in kept if one is not corrected):
        what = "Cùng cơ quan, cùng ngày đã có một lần báo cáo về nhiệm vụ này ở trên"
        hint = "nếu lần trước ghi sai, thêm replaces: {body, as_of} của lần ấy"
        yield located.problem(("as_of",), what, found=str(update.as_of), hint=hint)


def _confirmed(
    located: Located[Update], task: CurrentTask | None, known: _Known
) -> Iterator[Problem]:
    update = located.record
    if (update.confirmed_by is None) != (update.confirmed_on is None):
        missing = "confirmed_on" if update.confirmed_by else "confirmed_by"
        there = "confirmed_by" if update.confirmed_by else "confirmed_on"
        yield located.problem((there,), f"Xác nhận phải ghi cả hai mục: thiếu {missing}")
    who = update.confirmed_by
    may = known.committee | ((_watching(task) if task else set()) - {update.body or ""})
    if who and task and who not in may:
        what = "Chỉ bên giao hoặc theo dõi nhiệm vụ được xác nhận báo cáo"
        hint = "Ban Chỉ đạo ban hành kế hoạch, bộ phận giúp việc, chức vụ chỉ đạo, bên theo dõi"
        yield located.problem(
            ("confirmed_by",), what, found=who, allowed=listing(sorted(may)), hint=hint
        )


def _watching(task: CurrentTask) -> set[str]:
    """Ids of those whom the wording has direct or follow the task; no group, which is nobody."""
    return {
        one.assignee.id
        for line in task.assignments
        if line.role in _WATCHING
        for one in line.assignees
        if one.assignee.kind != "group"
    }
