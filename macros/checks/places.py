"""Tasks stand in the text where tasks.yml says, and all that assigns there is in tasks.yml.

Passes: ``at: ii/6`` for a block that bears that number; a role with the line that has its label.
Fails: a place that no block bears, or two tasks have; a counted place (``-1``) without `begins`, or
whose words now stand elsewhere; tasks in another order than printed; a numbered paragraph among
tasks that no task names and `no_tasks` of plan.yml does not tell; a line that assigns and is no
assignment of the task, or the reverse; a document that assigns, of which no task is listed at all.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from macros.linking.composing import assigning
from macros.linking.lexicon import Lexicon
from macros.linking.nesting import beside_tasks
from macros.linking.says import labelled, says_of
from macros.model.plans import NoTask, PlanEntry
from macros.model.tasks import Role, TaskEntry
from macros.problems import Problem, closest
from macros.reading.loading import PlanFolder, Records
from macros.reading.strict_yaml import Path
from macros.reading.validation import Located
from macros.recognisers.blocks import Block, Outline, begins
from macros.recognisers.line_roles import LineRole
from macros.recognisers.locators import has_counted_step
from macros.recognisers.names import NameRecogniser
from macros.recognisers.roles import roles_in_words

_AROUND = tuple(role.step for role in LineRole)  # the body: recipients, say


def check(records: Records, lexicon: Lexicon) -> Iterator[Problem]:
    """Yield the problems of the places of each plan's tasks."""
    for folder in records.plans:
        if folder.outline is None:
            continue
        seen: dict[str, int] = {}
        for entry in folder.entries:
            if entry.sound("at"):
                yield from _place(folder, folder.outline, entry, seen, lexicon)
        if folder.all_read and all(entry.sound("at") for entry in folder.entries):
            yield from _order(folder.outline, folder.entries)
            yield from _untold(folder, folder.outline)
            if not folder.entries and folder.plan:
                yield from _assigns(folder, folder.outline, lexicon.names(folder.plan.record.id))


def _place(
    folder: PlanFolder,
    outline: Outline,
    entry: Located[TaskEntry],
    seen: dict[str, int],
    lexicon: Lexicon,
) -> Iterator[Problem]:
    at = entry.record.at
    if at in seen:
        hint = f"nhiệm vụ ở dòng {seen[at]} đã đứng ở chỗ này"
        yield entry.problem(("at",), "Chỗ này đã có nhiệm vụ", found=at, hint=hint)
        return
    seen[at] = entry.line
    block = outline.by_locator.get(at)
    elsewhere = _where(outline, entry.record.begins)
    if not isinstance(block, Block):
        what = "Không đoạn nào trong text.md đứng ở chỗ này"
        hint = elsewhere or f"có phải là {closest(at, outline.by_locator)}?"
        yield entry.problem(("at",), what, found=at, hint=hint)
        return
    yield from _beginning(entry, (), at, entry.record.begins, block, outline)
    if block.row and folder.entry and not folder.entry.sound("columns"):
        return  # what plan.yml says of its columns could not be read
    yield from _assignments(folder, block, entry, lexicon)


def _beginning(
    located: Located[Any], path: Path, at: str, said: str | None, block: Block, outline: Outline
) -> Iterator[Problem]:
    """Whether the first words are given where they must be, and are those of the block."""
    if has_counted_step(at) and said is None:
        what = "Chỗ có bước đếm phải ghi sáu chữ đầu của đoạn, để không trỏ nhầm khi thêm dòng"
        yield located.problem((*path, "at"), what, found=at, hint=f"thêm begins: {begins(block)}")
    elif said not in (None, begins(block)):
        what = "Đoạn ở chỗ này không bắt đầu bằng những chữ này"
        found, allowed, hint = said or "", begins(block), _where(outline, said)
        yield located.problem((*path, "begins"), what, found=found, allowed=allowed, hint=hint)


def _where(outline: Outline, words: str | None) -> str:
    """Where some first words stand now, as a hint."""
    found = [block.locator for block in outline.blocks if words and begins(block) == words]
    return f"những chữ ấy nay đứng ở {', '.join(found)}" if found else ""


def _assignments(
    folder: PlanFolder, block: Block, entry: Located[TaskEntry], lexicon: Lexicon
) -> Iterator[Problem]:
    """What assigns in the text against the assignments of tasks.yml."""
    says = says_of(folder, block)
    found, left = assigning(folder, block, says, entry.record.assignments, lexicon)
    for index, (one, place) in enumerate(zip(entry.record.assignments, found, strict=True)):
        if place is None and entry.sound("assignments", index):
            what = "text.md không giao vai trò này cho những người này ở nhiệm vụ này"
            allowed = ", ".join(say.role.value for say in left if say.role)
            hint = "xem lại vai trò; giao ở chỗ khác thì ghi at, giao trong câu thì ghi words"
            at = ("assignments", index, "role")
            yield entry.problem(at, what, found=one.role.value, allowed=allowed, hint=hint)
    for say in left if entry.sound("assignments") else ():
        what = "Chỗ này giao việc mà tasks.yml chưa ghi"
        role = say.role or Role.other
        hint = f"thêm vào nhiệm vụ {entry.record.at}: - {{role: {role.value}, assignees: [mã …]}}"
        span, file = say.words.spans[0], f"{folder.path}/text.md"
        yield Problem(file, span.line, span.column, what, found=say.label.text, hint=hint)


def _order(outline: Outline, entries: list[Located[TaskEntry]]) -> Iterator[Problem]:
    order = {block.locator: at for at, block in enumerate(outline.blocks)}
    last = -1
    for entry in entries:
        at = order.get(entry.record.at)
        if at is not None and at < last:
            what = "Nhiệm vụ đứng sau nhiệm vụ in sau nó"
            hint = "xếp các nhiệm vụ theo thứ tự in"
            yield entry.problem(("at",), what, found=entry.record.at, hint=hint)
        last = max(last, at if at is not None else last)


def _assigns(folder: PlanFolder, outline: Outline, names: NameRecogniser) -> Iterator[Problem]:
    """Blocks that assign, in a document of which tasks.yml lists no task."""
    for block in outline.blocks:
        if block.locator.startswith(_AROUND):
            continue
        says = says_of(folder, block) if block.row and block.mark else labelled(block)
        named = any(found.assignees for found in roles_in_words(block.text, names))
        if named or any(say.role and say.words.text for say in says):
            what = "Đoạn này giao việc, mà tasks.yml chưa ghi nhiệm vụ nào"
            place = f"{folder.path}/text.md", block.line, block.column
            hint = f"thêm nhiệm vụ, có lẽ ở at: {block.locator}"
            yield Problem(*place, what, found=begins(block), hint=hint)


def _untold(folder: PlanFolder, outline: Outline) -> Iterator[Problem]:
    """Numbered blocks beside tasks that are none, and that plan.yml does not tell."""
    beside = [*beside_tasks(outline, {entry.record.at for entry in folder.entries})]
    plan = folder.entry
    told = plan.record.no_tasks if plan else ()
    for index, one in enumerate(told):
        if plan and plan.sound("no_tasks", index):
            yield from _told(plan, index, one, outline, beside)
    if plan and not plan.sound("no_tasks"):
        return
    for block in beside:
        if block.locator not in {one.at for one in told}:
            what = "Đoạn này có số như các nhiệm vụ bên cạnh mà tasks.yml chưa ghi"
            hint = (
                f"thêm nhiệm vụ at: {block.locator}; nếu không phải nhiệm vụ thì ghi chỗ ấy và lý "
                "do vào no_tasks của plan.yml"
            )
            found = f"{block.marker} {begins(block)}"
            place = f"{folder.path}/text.md", block.line, block.column
            yield Problem(*place, what, found=found, hint=hint)


def _told(
    plan: Located[PlanEntry], index: int, one: NoTask, outline: Outline, beside: Sequence[Block]
) -> Iterator[Problem]:
    """What is wrong with a place at which plan.yml says that no task stands."""
    path = ("no_tasks", index)
    block = next((block for block in beside if block.locator == one.at), None)
    if block is None:
        what = "Ở chỗ này không có đoạn nào có số, đứng cạnh nhiệm vụ mà không phải nhiệm vụ"
        hint = _where(outline, one.begins) or "bỏ mục này, hoặc xem lại at"
        yield plan.problem((*path, "at"), what, found=one.at, hint=hint)
    else:
        yield from _beginning(plan, path, one.at, one.begins, block, outline)
