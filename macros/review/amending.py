"""Amendments that were recorded, and those whose record was changed or taken back."""

from collections.abc import Callable, Iterable, Iterator

from macros.labels import ROLES, day, task_lead
from macros.linking.catalog_plan import CatalogTask
from macros.model.amendments import (
    Amendment,
    AssigneesAmendment,
    PeriodAmendment,
    TaskAmendment,
    TextAmendment,
)
from macros.model.tasks import Assignee, Task
from macros.review.pairing import Names, lower_period
from macros.telling.report import Change
from macros.telling.sentences import (
    Emphasis,
    Said,
    Span,
    changed_words,
    joined,
    replaced,
    say,
    shown,
)

Rename = Callable[[str, str], str]


def amendment_changes(names: Names, old: CatalogTask, new: CatalogTask) -> Iterator[Change]:
    """What the amendments of a task that only one side has have changed."""
    before = [(_signature(one, names.matching.id), one) for one in old.current.amendments]
    after = [(_signature(one, _same), one) for one in new.current.amendments]
    known, kept = {signature for signature, _ in before}, {signature for signature, _ in after}
    recorded = [one for signature, one in after if signature not in known]
    gone = [one for signature, one in before if signature not in kept]
    for one in gone:
        again = next((other for other in recorded if _same_place(one, other, names)), None)
        if again:
            recorded.remove(again)
            yield _rewritten(names, one, again)
        else:
            said = say("không còn ghi nhận sửa đổi: ", _what(names, one))
            yield _unrecorded(names, one, said)
    for one in recorded:
        yield _recorded(names, one)


def whole_task(names: Names, task: CatalogTask, *, came: bool) -> Iterator[Change]:
    """A task that an amendment brought, recorded now or no longer recorded."""
    first, *others = task.current.amendments
    if came:
        yield _recorded(names, first)
        for one in others:
            yield _recorded(names, one)
        return
    yield _unrecorded(names, first, say("không còn ghi nhận nhiệm vụ được thêm"))


def marked(text: str, mark: Emphasis) -> Span:
    """Words that came or went."""
    return Span(text, mark)


def _recorded(names: Names, one: Amendment) -> Change:
    old, new = _values(names, one)
    kind = one.field
    if isinstance(one, TaskAmendment):
        kind = "task_added" if one.new else "task_withdrawn"  # type: ignore[assignment]
    said = _what(names, one)
    by, quote = _by(names, one), shown(one.words)
    return Change(kind, "amendment", said, old, new, one.document, by=by, quote=quote)


def _unrecorded(names: Names, one: Amendment, said: Said) -> Change:
    kind = f"amendment_{one.field}"
    return Change(kind, "reading", said, document=one.document, by=_by(names, one))


def _rewritten(names: Names, old: Amendment, new: Amendment) -> Change:
    """The record of the same amendment, written otherwise than before."""
    parts = []
    if _what_key(old, names.matching.id) != _what_key(new, _same):
        parts.append(_corrected(names, old, new))
    if old.words != new.words:
        parts.append(say("nguyên văn sửa đổi: ", changed_words(old.words, new.words)))
    if old.since != new.since:
        parts.append(say("áp dụng từ ngày: ", replaced(day(old.since), day(new.since))))
    said = say("sửa lại bản ghi về sửa đổi: ", joined(parts))
    kind = f"amendment_{new.field}"
    return Change(kind, "reading", said, document=new.document, by=_by(names, new))


def _corrected(names: Names, old: Amendment, new: Amendment) -> Said:
    match old, new:
        case PeriodAmendment(), PeriodAmendment() if old.new != new.new:
            return say("thời gian mới: ", replaced(lower_period(old.new), lower_period(new.new)))
        case TextAmendment(), TextAmendment() if old.new != new.new:
            return say("nội dung mới: ", changed_words(old.new, new.new))
        case TaskAmendment(new=Task() as was), TaskAmendment(new=Task() as now):
            return say("nhiệm vụ mới: ", changed_words(_whole(names, was), _whole(names, now)))
    return say("trước ghi: ", _what(names, old), "; nay ghi: ", _what(names, new))


def _whole(names: Names, task: Task) -> str:
    """Everything that the data say of an added task but its title, in one line."""
    lines = [
        f"{line.label}: {shown(line.text)} ({ROLES[line.role].words.lower()}: "
        f"{'; '.join(_named(names, line.assignees))})"
        for line in task.assignments
    ]
    printed = f"{task.period_label}: {shown(task.period_text or '')}" if task.period_label else ""
    time = lower_period(task.period) + (f" ({task.period_scope})" if task.period_scope else "")
    parts = [f"{task_lead(task.number)}{shown(task.text)}", *lines, printed, f"thời gian: {time}"]
    return "; ".join(part for part in parts if part)


def _what(names: Names, one: Amendment) -> Said:
    match one:
        case PeriodAmendment():
            return say("thời gian: ", replaced(lower_period(one.old), lower_period(one.new)))
        case TextAmendment():
            return say("nội dung: ", changed_words(one.old, one.new))
        case AssigneesAmendment():
            parts = [say("bỏ ", Span(words, "removed")) for words in _named(names, one.old)]
            parts += [say("thêm ", Span(words, "inserted")) for words in _named(names, one.new)]
            role = ROLES[one.role].words.lower()
            return say(joined(parts, ", "), f" ({role})")
        case TaskAmendment():
            if one.new is None:
                return say("được đưa ra khỏi kế hoạch")
            return say("được thêm vào kế hoạch: ", Span(shown(one.new.text), "inserted"))


def _values(names: Names, one: Amendment) -> tuple[str | None, str | None]:
    match one:
        case PeriodAmendment() | TextAmendment():
            return one.old, one.new
        case AssigneesAmendment():
            return ", ".join(_named(names, one.old)) or None, ", ".join(
                _named(names, one.new)
            ) or None
        case TaskAmendment():
            return None, one.new.text if one.new else None


def _by(names: Names, one: Amendment) -> str:
    return f"theo {names.document(one.document)}, từ ngày {day(one.since)}"


def _named(names: Names, assignees: Iterable[Assignee]) -> list[str]:
    return [f"{names.owner(one.owner)}{names.manner(one)}" for one in assignees]


def _same(_: str, id_: str) -> str:
    return id_


def _same_place(old: Amendment, new: Amendment, names: Names) -> bool:
    """Whether two records tell of the same amendment: same field, same document."""
    return (old.field, names.matching.id("document", old.document)) == (new.field, new.document)


def _signature(one: Amendment, rename: Rename) -> tuple[object, ...]:
    document = rename("document", one.document)
    return (*_what_key(one, rename), document, one.words, one.since)


def _what_key(one: Amendment, rename: Rename) -> tuple[object, ...]:
    match one:
        case PeriodAmendment() | TextAmendment():
            return one.field, one.old, one.new
        case AssigneesAmendment():
            return one.field, one.role, _keys(one.old, rename), _keys(one.new, rename)
        case TaskAmendment():
            if one.new is None:
                return one.field, None
            lines = [
                (line.role, line.label, line.text, _keys(line.assignees, rename))
                for line in one.new.assignments
            ]
            rest = one.new.model_dump(exclude={"assignments", "title"})
            return one.field, tuple(lines), tuple(rest.items())


def _keys(assignees: Iterable[Assignee], rename: Rename) -> tuple[object, ...]:
    """Assignees without regard to their order."""
    return tuple(
        sorted(
            (one.kind, rename(one.kind, one.id), one.as_position or "", one.scope or "")
            for one in assignees
        )
    )
