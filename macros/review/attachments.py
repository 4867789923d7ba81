"""What the data say of a plan's printed words: which line is which, what belongs to which task.

The words themselves are compared in `plans`; here only what is made of them.
"""

from collections.abc import Callable, Iterator

from macros.linking.catalog_plan import CatalogPlan
from macros.model.plans import Correction, NoTask, Plan, Slip
from macros.model.tasks import PlacedTask
from macros.review.fields import list_change, numbered, value_change
from macros.review.pairing import Names
from macros.telling.report import Change, Subject

_PARTS = {
    "issuer": "cơ quan ban hành",
    "number": "số",
    "place_date": "nơi và ngày",
    "type": "tên loại",
    "title": "trích yếu",
}
_BESIDE_TASKS = "ngoài các nhiệm vụ"
Printed = Callable[[str], str]  # what a file calls a task, as the head lists it
Moved = Callable[[str], str]  # a place in the text of the base, as it is called in the head's


def attachment_changes(names: Names, old: CatalogPlan, new: CatalogPlan) -> Iterator[Change]:
    """The lines, notes, corrections, slips of a plan that are taken otherwise than before."""
    subject: Subject = ("plan", new.id)
    known = {name for name in Plan.model_fields if names.sound(subject, name)}

    def before(written: str) -> str:
        code = old.codes.of(written)
        task = names.matching.tasks.get((old.id, code), (new.id, code))
        return names.called(task) if written else _BESIDE_TASKS

    def after(written: str) -> str:
        return names.called((new.id, new.codes.of(written))) if written else _BESIDE_TASKS

    if "opening" in known:
        yield from _opening(old.record, new.record)
    if "sections" in known:
        yield from _sections(old.record, new.record)
    if "notes" in known:
        yield from _notes(old.record, new.record, before, after)
    if "corrections" in known and not old.folder.upgraded:  # where they were typed otherwise
        now = _places_now(names, old, new)
        olds = [_correction(one, now(one.at)) for one in old.record.corrections]
        news = [_correction(one, one.at) for one in new.record.corrections]
        label = "chỗ khác bản nhận"
        yield from list_change("corrections", label, olds, news, "editorial")
    if "no_tasks" in known:
        olds, news = ([_no_task(one) for one in plan.record.no_tasks] for plan in (old, new))
        yield from list_change("no_tasks", "đoạn không phải nhiệm vụ", olds, news, "reading")
    if "slips" in known:
        olds, news = ([_slip(one) for one in plan.record.slips] for plan in (old, new))
        yield from list_change("slips", "chỗ in khác lệ thường", olds, news, "editorial")


def _opening(old: Plan, new: Plan) -> Iterator[Change]:
    before, after = (
        dict(numbered((line.text, line.part) for line in plan.opening)) for plan in (old, new)
    )
    for key, part in after.items():
        label = f"dòng đầu văn bản “{key[0]}” là"
        was, now = _PARTS[before.get(key, part)], _PARTS[part]
        yield from value_change("opening", label, was, now, "reading")


def _sections(old: Plan, new: Plan) -> Iterator[Change]:
    """Which section holds the tasks; a section whose number alone changed is the same."""
    if [one.tasks for one in old.sections] != [one.tasks for one in new.sections]:
        was, now = (
            ", ".join(one.number for one in plan.sections if one.tasks) or None
            for plan in (old, new)
        )
        yield from value_change("sections", "mục chứa nhiệm vụ", was, now, "reading")


def _notes(old: Plan, new: Plan, before: Printed, after: Printed) -> Iterator[Change]:
    tasks = dict(numbered((note.number, before(note.task)) for note in old.notes))
    for key, task in numbered((note.number, after(note.task)) for note in new.notes):
        label = f"chú thích {key[0]} thuộc nhiệm vụ"
        yield from value_change("notes", label, tasks.get(key, task), task, "reading")


def _places_now(names: Names, old: CatalogPlan, new: CatalogPlan) -> Moved:
    """Gives for a place in the old text the one in the new text: it moves with the task there."""
    moved = {
        was: now
        for (plan, code), (_, other) in names.matching.tasks.items()
        if plan == old.id
        and (was := _place_of(old, code)) is not None
        and (now := _place_of(new, other)) is not None
    }

    def place_now(at: str) -> str:
        steps = at.split("/")
        for length in range(len(steps), 0, -1):
            if (now := moved.get("/".join(steps[:length]))) is not None:
                return "/".join([now, *steps[length:]])
        return at

    return place_now


def _place_of(plan: CatalogPlan, code: str) -> str | None:
    issued = plan.by_code[code].issued
    return issued.at if isinstance(issued, PlacedTask) else None


def _correction(one: Correction, at: str) -> str:
    return f"ở {at}, “{one.before}” thành “{one.after}” ({one.reason})"


def _no_task(one: NoTask) -> str:
    return f"{one.at} ({one.reason})"


def _slip(slip: Slip) -> str:
    return f"“{slip.text}” ({slip.reason})"
