"""What changed in the tasks: amended, transcribed anew, read anew, or edited."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from macros.labels import ROLES
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.model.tasks import Assignment, PlacedAssignment, PlacedTask, Task, TimeEntry
from macros.reading.strict_yaml import Path
from macros.recognisers.locators import has_counted_step
from macros.review import amending
from macros.review.fields import list_change
from macros.review.pairing import Names, lower_period
from macros.review.progress import progress_changes, reported
from macros.review.transcripts import Place, source_lines
from macros.telling.report import Change, Changed, Nature, Subject, TaskId
from macros.telling.sentences import Emphasis, changed_words, replaced, say, shown

LABELS = {
    "text": "nội dung",
    "period_label": "nhãn dòng thời gian",
    "period_text": "dòng thời gian",
    "result_label": "nhãn dòng kết quả",
    "result": "kết quả",
}


@dataclass(frozen=True)
class TaskStates:
    """A task before and after; None where there is none."""

    old: CatalogTask | None
    new: CatalogTask | None

    @property
    def subject(self) -> Subject:
        """The task as the head names it, or the base when it has gone."""
        task = self.new or self.old
        assert task is not None
        return "task", f"{task.plan.id}/{task.code}"


def task_pairs(names: Names) -> Iterator[TaskStates]:
    """Every task of the plans that both sides have, in the order of the head."""
    matching = names.matching
    olds: dict[TaskId, CatalogTask] = {
        matching.tasks.get((plan.id, task.code), (f"- {plan.id}", task.code)): task
        for plan in names.base.plans
        for task in plan.tasks
    }
    for plan in names.head.plans:
        before = next(
            (one for one in names.base.plans if matching.id("plan", one.id) == plan.id), None
        )
        if before is None:
            continue
        pairs = [TaskStates(olds.get((plan.id, task.code)), task) for task in plan.tasks]
        gone = [TaskStates(task, None) for task in before.tasks if _gone(names, before, task)]
        pairs += gone
        yield from sorted(pairs, key=_order)


def _gone(names: Names, plan: CatalogPlan, task: CatalogTask) -> bool:
    return (plan.id, task.code) not in names.matching.tasks


def _order(pair: TaskStates) -> tuple[int, str]:
    task = pair.new or pair.old
    assert task is not None
    return task.current.order


def task_changes(names: Names) -> list[Changed]:
    """The tasks that changed, each with its changes."""
    found = []
    for pair in task_pairs(names):
        changes = tuple(_changes(names, pair))
        task = pair.new or pair.old
        if changes and task:
            name = names.task_name((task.plan.id, task.code))
            found.append(Changed(pair.subject, name, task.title, changes))
    return found


def _changes(names: Names, pair: TaskStates) -> Iterator[Change]:
    old, new = pair.old, pair.new
    if old is None or new is None:
        yield from _one_sided(names, pair)
        return
    yield from amending.amendment_changes(names, old, new)
    if not (old.current.added and new.current.added):  # else told with what brought it
        yield from _wording(names, old, new)
        yield from _lines(names, old, new)
        yield from _reading(names, old.issued, new.issued, pair.subject)
        yield from _place(old.issued, new.issued)
    yield from progress_changes(names, old, new)
    if old.code != new.code and old.issued.number == new.issued.number:
        said = say("mã trong địa chỉ trang: ", replaced(old.code, new.code))
        yield Change("code", "reading", said, old.code, new.code)
    if old.title != new.title and names.sound(pair.subject, "title"):
        said = say("tên gọi tắt: ", replaced(old.title, new.title))
        yield Change("title", "editorial", said, old.title, new.title)


def _one_sided(names: Names, pair: TaskStates) -> Iterator[Change]:
    task = pair.new or pair.old
    assert task is not None
    if not names.knows(pair.subject):
        return
    if task.current.added:
        yield from amending.whole_task(names, task, came=pair.new is not None)
    else:
        yield _transcribed_whole(task, came=pair.new is not None)
    if pair.new:
        yield from reported(names, task)


def _transcribed_whole(task: CatalogTask, *, came: bool) -> Change:
    """A task that the transcription has now, or has no longer."""
    what = "chép thêm nhiệm vụ này" if came else "không còn nhiệm vụ này trong bản chép"
    mark: Emphasis = "inserted" if came else "removed"
    text = task.issued.text
    said = say(f"{what}: ", amending.marked(shown(text), mark))
    kind = "task_added" if came else "task_removed"
    return Change(kind, "transcription", said, None if came else text, text if came else None)


def _wording(names: Names, old: CatalogTask, new: CatalogTask) -> Iterator[Change]:
    for field, label in LABELS.items():
        before, after = (getattr(one.issued, field, None) or "" for one in (old, new))
        subject: Subject = ("task", f"{new.plan.id}/{new.code}")
        if before != after and names.sound(subject, field):
            sides = [(one.plan, one.located, (field,)) for one in (old, new)]
            yield transcribed(field, label, before, after, *sides)


def transcribed(
    kind: str,
    label: str,
    before: str,
    after: str,
    old: Place,
    new: Place,
) -> Change:
    """A change of verbatim words, with their lines in text.md beside it."""
    lines = source_lines(old, new, before, after)
    said = say(f"{label}: ", changed_words(before, after))
    return Change(kind, "transcription", said, before, after, source=lines)


def _place(old: Task, new: Task) -> Iterator[Change]:
    """The printed marks above a task, where others stand there now; its own is its number."""
    if not isinstance(old, PlacedTask) or not isinstance(new, PlacedTask):
        return  # an amendment words it
    if _marks_above(old.at) != _marks_above(new.at):
        said = say("chỗ đứng trong text.md: ", replaced(old.at, new.at))
        yield Change("at", "reading", said, old.at, new.at)


def _marks_above(at: str) -> list[str]:
    """The steps above, without counted ones: they move with every line that is put in."""
    return [step for step in at.split("/")[:-1] if not has_counted_step(step)]


def _lines(names: Names, old: CatalogTask, new: CatalogTask) -> Iterator[Change]:
    """Changes of label and wording of the lines of assignment, matched by role.

    Words that assign inside a sentence, or in a heading, are told where these are.
    """
    if not names.sound(("task", f"{new.plan.id}/{new.code}"), "assignments"):
        return
    before, after = _by_role(old.issued), _by_role(new.issued)
    for key, (index, line) in after.items():
        if key not in before:
            continue
        place, was = before[key]
        for field in ("label", "text"):
            one, other = getattr(was, field), getattr(line, field)
            if one != other:
                label = f"dòng “{line.label}”" if field == "text" else "nhãn phân công"
                was_at: Path = ("assignments", place, field)
                now_at: Path = ("assignments", index, field)
                sides = (old.plan, old.located, was_at), (new.plan, new.located, now_at)
                yield transcribed(f"assignment_{field}", label, one, other, *sides)
    if before.keys() == after.keys():
        yield from _order_of_lines(old.issued, new.issued)
    for key in before.keys() ^ after.keys():
        line = (after.get(key) or before[key])[1]
        came = key in after
        verb = "thêm dòng" if came else "bỏ dòng"
        mark: Emphasis = "inserted" if came else "removed"
        words = f"{line.label}: {shown(line.text)}"
        said = say(f"{verb} “", amending.marked(words, mark), "”")
        yield Change(
            "assignment", "transcription", said, None if came else words, words if came else None
        )


def _order_of_lines(old: Task, new: Task) -> Iterator[Change]:
    lines = [_own_lines(task) for task in (old, new)]
    if [line.role for _, line in lines[0]] != [line.role for _, line in lines[1]]:
        before, after = ("; ".join(line.label for _, line in one) for one in lines)
        said = say("thứ tự các dòng phân công: ", replaced(before, after))
        yield Change("assignment", "transcription", said, before, after)


def _by_role(task: Task) -> dict[tuple[str, int], tuple[int, Assignment]]:
    """The lines by role, and by place among the lines of that role."""
    found: dict[tuple[str, int], tuple[int, Assignment]] = {}
    for index, line in _own_lines(task):
        place = sum(role == line.role.value for role, _ in found)
        found[line.role.value, place] = index, line
    return found


def _own_lines(task: Task) -> list[tuple[int, Assignment]]:
    """The assignments that are printed as lines of their own or in columns, by their index."""
    listed = enumerate(task.assignments)
    inside = ("text", "heading")
    return [(at, one) for at, one in listed if getattr(one, "printed", "line") not in inside]


def _reading(names: Names, old: Task, new: Task, subject: Subject) -> Iterator[Change]:
    """Changes of what the data make of the wording: time, scope of time, assignees.

    The wording stands beside each, for the data file does not hold it.
    """
    for change in _of_times(names, old, new, subject):
        yield _quoted(change, shown(new.period_text or new.text))
    if names.sound(subject, "assignments"):
        lines = " / ".join(dict.fromkeys(shown(line.text) for line in new.assignments))
        changes = (*_assignees(names, old, new), *_without_record(old, new))
        yield from (_quoted(change, lines) for change in changes)


def _quoted(change: Change, words: str) -> Change:
    """A reading with the words that were read; a new transcription shows its own."""
    return replace(change, quote=words) if change.nature == "reading" else change


def _of_times(names: Names, old: Task, new: Task, subject: Subject) -> Iterator[Change]:
    if old.period != new.period and names.sound(subject, "period"):
        nature: Nature = "transcription" if old.period_text != new.period_text else "reading"
        said = say("thời gian: ", replaced(lower_period(old.period), lower_period(new.period)))
        yield Change("period", nature, said, old.period, new.period)
    if old.period_scope != new.period_scope and names.sound(subject, "period_scope"):
        before, after = old.period_scope or "cả nhiệm vụ", new.period_scope or "cả nhiệm vụ"
        said = say("phần việc mà thời gian bao trùm: ", replaced(before, after))
        yield Change("period_scope", "reading", said, old.period_scope, new.period_scope)
    if names.sound(subject, "period"):
        yield from _times(old, new)


def _times(old: Task, new: Task) -> Iterator[Change]:
    """The times of a task that has several, or one that could not be read; one is told above."""
    before, after = (
        [_time(one) for one in task.times] if isinstance(task, PlacedTask) else []
        for task in (old, new)
    )
    told = (old.period, old.period_scope) != (new.period, new.period_scope)
    if not told or max(len(before), len(after)) > 1:
        yield from list_change("times", "các thời gian", before, after, "reading")


def _time(one: TimeEntry) -> str:
    """A time with what it covers, or words that could not be read with the reason."""
    words = [lower_period(one.when)] if one.when else []
    words += [f"“{one.unread}” chưa ghi được"] if one.unread else []
    beside = "; ".join(text for text in (one.scope, one.why) if text)
    return ", ".join(words) + (f" ({beside})" if beside else "")


def _assignees(names: Names, old: Task, new: Task) -> Iterator[Change]:
    before, after = _assigned(names, old, base=True), _assigned(names, new, base=False)
    texts = [[line.text for line in task.assignments] for task in (old, new)]
    nature: Nature = "transcription" if texts[0] != texts[1] else "reading"
    for owner in dict.fromkeys([*before, *after]):
        was, now = before.get(owner, set()), after.get(owner, set())
        if was == now:
            continue
        name = names.owner(owner)
        if not was or not now:
            verb = "bỏ" if was else "thêm"
            said = say(f"{verb} {name} ({_roles(was or now)})")
        else:
            said = say(f"{name}: ", replaced(_roles(was), _roles(now)))
        old_roles, new_roles = _roles(was) or None, _roles(now) or None
        yield Change("assignees", nature, said, old_roles, new_roles)


def _without_record(old: Task, new: Task) -> Iterator[Change]:
    """Private persons that are assigned, and words of assignment that could not be read."""
    before, after = _persons(old), _persons(new)
    yield from list_change("persons", "cá nhân được giao", before, after, "reading")
    before, after = _unread(old), _unread(new)
    yield from list_change("unread", "chữ giao việc chưa ghi được", before, after, "reading")


def _persons(task: Task) -> list[str]:
    return [one for line in _placed(task) for one in line.persons]


def _unread(task: Task) -> list[str]:
    return [f"“{one.unread}” ({one.why})" for line in _placed(task) for one in line.unread]


def _placed(task: Task) -> list[PlacedAssignment]:
    return [one for one in task.assignments if isinstance(one, PlacedAssignment)]


def _assigned(names: Names, task: Task, *, base: bool) -> dict[Subject, set[str]]:
    """The roles of each assignee, as the head names it; “qua …” tells through whom."""
    found: dict[Subject, set[str]] = {}
    for line in task.assignments:
        for one in line.assignees:
            owner = (one.kind, names.matching.id(one.kind, one.id) if base else one.id)
            words = ROLES[line.role].words.lower() + names.manner(one)
            found.setdefault(owner, set()).add(words)
    return found


def _roles(words: Iterable[str]) -> str:
    return " và ".join(sorted(words))
