"""An amendment fits the task it changes, and its own words prove it.

Passes: ``field: period, old: 2022-Q3, new: 2022-Q4`` for a task that stands at quarter III, with
words that give quarter IV. Fails: an ``old`` that does not stand; words that do not give the new
value; an amendment that changes nothing; a task that does not exist, or no longer; a document older
than the plan; an amendment in force before its document.
"""

import re
from collections.abc import Iterator

from macros.labels import in_sentence, task_label
from macros.linking.amendments import CurrentTask, current_tasks
from macros.linking.lexicon import Lexicon
from macros.linking.task_codes import codes_of
from macros.model.amendments import (
    AssigneesAmendment,
    PeriodAmendment,
    TaskAmendment,
    TextAmendment,
)
from macros.model.plans import Plan
from macros.model.tasks import Assignee
from macros.problems import Problem
from macros.reading.loading import PlanFolder, Records
from macros.reading.strict_yaml import Path
from macros.reading.validation import Located
from macros.recognisers import inline
from macros.recognisers.times import stated_periods

_UNPROVED = "Nguyên văn sửa đổi (words) không nêu điều này"


def check(records: Records, lexicon: Lexicon) -> Iterator[Problem]:
    """Yield the problems of every amendment."""
    for folder in records.plans:
        if folder.plan and folder.plan.record.amendments:
            yield from _dates(folder.plan, records)
            if folder.all_read:
                yield from _in_order(folder, folder.plan, lexicon, records)


def _dates(located: Located[Plan], records: Records) -> Iterator[Problem]:
    plan = located.record
    dates = {document.record.id: document.record.date for document in records.documents}
    for index, amendment in enumerate(plan.amendments):
        date, at = dates.get(amendment.document), ("amendments", index)
        if not date:
            continue
        if date < plan.date if plan.date else date.year < plan.year:
            what = f"Văn bản sửa đổi có ngày ({date}) trước kế hoạch"
            yield located.problem((*at, "document"), what, found=amendment.document)
        elif amendment.since < date:
            what = "Sửa đổi được áp dụng trước ngày của văn bản sửa đổi"
            found, allowed = str(amendment.since), f"từ {date}"
            yield located.problem((*at, "from"), what, found=found, allowed=allowed)


def _in_order(
    folder: PlanFolder, located: Located[Plan], lexicon: Lexicon, records: Records
) -> Iterator[Problem]:
    """Check each amendment against what stood on the day it took effect."""
    issued = [task.record for task in folder.tasks]
    codes, amendments = codes_of(folder), located.record.amendments
    unsound = {task.record.code for task in folder.tasks if not task.sound()}
    order = sorted(range(len(amendments)), key=lambda index: amendments[index].since)
    for count, index in enumerate(order):
        before = current_tasks(issued, [amendments[earlier] for earlier in order[:count]])
        amendment = amendments[index]
        code = codes.of(amendment.task)
        task = next((one for one in before if one.issued.code == code), None)
        if code in unsound or not located.sound("amendments", index):
            continue
        if isinstance(amendment, TaskAmendment) and amendment.new:
            yield from _added(located, index, amendment, code, task)
        elif task is None:
            what = "Kế hoạch không có nhiệm vụ này"
            yield located.problem(("amendments", index, "task"), what, found=amendment.task)
        elif task.withdrawn:
            what = "Nhiệm vụ này đã bị bỏ từ trước"
            yield located.problem(("amendments", index, "task"), what, found=amendment.task)
        elif isinstance(amendment, AssigneesAmendment):
            yield from _assignees(located, index, amendment, task, lexicon, records)
        else:
            yield from _changed(located, index, task)


def _changed(located: Located[Plan], index: int, task: CurrentTask) -> Iterator[Problem]:
    amendment, at = located.record.amendments[index], ("amendments", index)
    words = inline.plain(amendment.words)
    if isinstance(amendment, PeriodAmendment):
        given = _periods(words, located.record.year)
        proved = amendment.new is None or amendment.new in given
        allowed = ", ".join(given)
        yield from _replaced(located, at, amendment, task.period, proved, allowed)
    elif isinstance(amendment, TextAmendment):
        proved = inline.plain(amendment.new) in words
        yield from _replaced(located, at, amendment, task.text, proved)
    elif not re.search(rf"(?<!\w){re.escape(task.issued.number or '')}(?!\w)", words):
        label = in_sentence(task_label(task.issued.number))
        what = f"Nguyên văn sửa đổi không nhắc đến {label}"
        yield located.problem((*at, "words"), what, found=words)


def _periods(words: str, year: int) -> list[str]:
    try:
        return list(dict.fromkeys(period.text for period in stated_periods(words, year)))
    except ValueError:
        return []


def _replaced(
    located: Located[Plan],
    at: Path,
    amendment: PeriodAmendment | TextAmendment,
    standing: str | None,
    proved: bool,
    allowed: str = "",
) -> Iterator[Problem]:
    old, new = amendment.old, amendment.new
    if old != standing:
        what = "Giá trị cũ (old) khác với điều đang có trước khi sửa"
        found, standing = old or "null", standing or "null"
        yield located.problem((*at, "old"), what, found=found, allowed=standing)
    if new == old:
        what = "Sửa đổi không thay đổi gì: giá trị mới trùng giá trị cũ"
        yield located.problem((*at, "new"), what, found=new or "null")
    elif not proved:
        yield located.problem((*at, "new"), _UNPROVED, found=new or "", allowed=allowed)


def _added(
    located: Located[Plan],
    index: int,
    amendment: TaskAmendment,
    code: str,
    task: CurrentTask | None,
) -> Iterator[Problem]:
    new, at = amendment.new, ("amendments", index)
    assert new is not None
    if task:
        what = "Nhiệm vụ số này đã có; nhiệm vụ thêm sau phải mang số khác"
        yield located.problem((*at, "task"), what, found=amendment.task, hint="ví dụ 6a, 6b")
    elif new.code != code:
        what = "Số của nhiệm vụ mới khác với mục task của sửa đổi này"
        yield located.problem(
            (*at, "new", "number"), what, found=new.number or "null", allowed=amendment.task
        )
    elif new.number and new.number.isdigit():
        what = "Số của nhiệm vụ thêm sau phải có chữ cái ở cuối"
        yield located.problem((*at, "task"), what, found=new.number, hint="ví dụ 6a")
    if inline.plain(new.text) not in inline.plain(amendment.words):
        yield located.problem((*at, "new", "text"), _UNPROVED, found=new.text)


def _assignees(
    located: Located[Plan],
    index: int,
    amendment: AssigneesAmendment,
    task: CurrentTask,
    lexicon: Lexicon,
    records: Records,
) -> Iterator[Problem]:
    at = ("amendments", index)
    mentions = lexicon.mentions(amendment.words, located.record.id)
    named: set[tuple[str, str]] = {(mention.kind, mention.id) for mention in mentions}
    standing = {
        one.assignee.owner
        for line in task.assignments
        if line.role == amendment.role
        for one in line.assignees
    }
    if not amendment.old and not amendment.new:
        what = "Sửa đổi không thay đổi gì: không bỏ ai (old), không thêm ai (new)"
        yield located.problem((*at, "new"), what)
    for key, assignees in (("old", amendment.old), ("new", amendment.new)):
        for place, assignee in enumerate(assignees):
            path = (*at, key, place)
            if (assignee.owner in standing) != (key == "old"):
                what = "Người bị bỏ không có ở vai trò này của nhiệm vụ"
                if key == "new":
                    what = "Người được thêm đã có ở vai trò này của nhiệm vụ"
                yield located.problem((*path, "id"), what, found=assignee.id)
            elif assignee.owner in records.named:
                yield from _named(located, path, assignee, named)


def _named(
    located: Located[Plan], path: Path, assignee: Assignee, named: set[tuple[str, str]]
) -> Iterator[Problem]:
    if assignee.owner not in named:
        what = "Nguyên văn sửa đổi (words) không nhắc đến người này"
        yield located.problem((*path, "id"), what, found=assignee.id)
    through = assignee.as_position if path[-2] == "new" else None
    if through and ("position", through) not in named:
        what = "Nguyên văn sửa đổi (words) không nhắc đến chức vụ này"
        yield located.problem((*path, "as"), what, found=through)
