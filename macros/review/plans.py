"""What changed in plans outside their tasks, in jurisdictions and abbreviations."""

from collections.abc import Iterable, Iterator

from macros.labels import task_number
from macros.linking.catalog_plan import CatalogPlan
from macros.model.abbreviations import Abbreviation
from macros.model.plans import Plan
from macros.reading.strict_yaml import Path
from macros.review.attachments import attachment_changes
from macros.review.fields import Labels, field_changes, former_ids_change, value_change
from macros.review.pairing import Names
from macros.review.tasks import transcribed
from macros.telling.report import Change, Changed, Subject
from macros.telling.sentences import replaced, say


def plan_changes(names: Names, tasks: Iterable[Changed]) -> tuple[Changed, ...]:
    """The plans that changed, newest first; `tasks`: those that changed."""
    touched = {changed.subject[1].partition("/")[0] for changed in tasks}
    found = []
    for plan in names.head.plans:
        old = _before(names, plan)
        if old is None and not names.base_state.knows(("plan", plan.id)):
            continue
        changes = tuple(_changes(names, old, plan) if old else [_added(plan)])
        if old and old.folder.upgraded and not plan.folder.upgraded:
            changes += (_layout(same=not changes and plan.id not in touched),)
        if changes:
            found.append(_changed(plan, changes))
    for plan in names.base.plans:
        subject: Subject = ("plan", plan.id)
        if subject not in names.matching.ids and names.head_state.knows(subject):
            said = say("không còn kế hoạch này trong dữ liệu")
            found.append(_changed(plan, (Change("removed", "record", said),)))
    return tuple(found)


def abbreviation_changes(names: Names) -> tuple[Changed, ...]:
    """The abbreviations that came, went or mean something else."""
    old = {one.short: one for one in names.base.abbreviations}
    new = {one.short: one for one in names.head.abbreviations}
    found = []
    for short in dict.fromkeys([*new, *old]):
        subject: Subject = ("abbreviation", short)
        if not all(state.knows(subject) for state in (names.base_state, names.head_state)):
            continue
        changes = tuple(_abbreviation(names, old.get(short), new.get(short)))
        if changes:
            found.append(Changed(subject, short, "", changes))
    return tuple(found)


def jurisdiction_changes(names: Names) -> tuple[Changed, ...]:
    """The jurisdictions that came, went or are called otherwise."""
    old, new = names.base.jurisdictions, names.head.jurisdictions
    found = []
    for id_ in dict.fromkeys([*new, *old]):
        subject: Subject = ("jurisdiction", id_)
        if not names.knows(subject):
            continue
        before, after = old.get(id_), new.get(id_)
        if before and after:
            changes = tuple(
                field_changes(names, subject, before, after, _OF_JURISDICTIONS, ("id",))
            )
        else:
            said = say("thêm địa bàn này" if after else "không còn địa bàn này")
            changes = (Change("added" if after else "removed", "record", said),)
        if changes:
            name = (after or old[id_]).name
            found.append(Changed(subject, name, "", changes))
    return tuple(found)


def _before(names: Names, plan: CatalogPlan) -> CatalogPlan | None:
    bases = names.matching.bases("plan", plan.id)
    return next((one for one in names.base.plans if bases and one.id == bases[0]), None)


def _changed(plan: CatalogPlan, changes: tuple[Change, ...]) -> Changed:
    return Changed(("plan", plan.id), plan.name, plan.record.title, changes)


def _added(plan: CatalogPlan) -> Change:
    said = say(f"thêm kế hoạch này vào dữ liệu, gồm {len(plan.tasks)} nhiệm vụ")
    return Change("added", "record", said, None, plan.record.number)


def _changes(names: Names, old: CatalogPlan, new: CatalogPlan) -> Iterator[Change]:
    subject: Subject = ("plan", new.id)
    if old.id != new.id:
        end = "; địa chỉ trang cũ tự chuyển sang trang mới"
        if subject in names.matching.unannounced:
            end = "; mã cũ không được giữ ở former_ids nên địa chỉ cũ sẽ mất"
        said = say("mã (tên thư mục): ", replaced(old.id, new.id), end)
        yield Change("id", "record", said, old.id, new.id)
    for field, label in _FIELDS:
        if names.sound(subject, field):
            before, after = names.value(old.record, field), names.value(new.record, field)
            yield from value_change(field, label, before, after, "record")
    yield from former_ids_change([old.record], new.record)
    yield from field_changes(names, subject, old.record, new.record, _OF_PLANS, _TOLD)
    yield from _renumbered(names, old, new)
    yield from _verbatim(old, new)
    yield from attachment_changes(names, old, new)
    yield from _received(names, old, new)


_FIELDS = (
    ("type", "tên loại"),
    ("number", "số, ký hiệu"),
    ("title", "trích yếu"),
    ("own_year", "năm"),
    ("years", "các năm"),
    ("issuer", "cơ quan ban hành"),
    ("with_issuers", "cơ quan cùng ban hành"),
    ("jurisdiction", "địa bàn"),
    ("replaces", "kế hoạch được thay thế"),
    ("place", "địa danh"),
    ("date", "ngày ban hành"),
)
_OF_PLANS: Labels = {
    "columns": ("cột của bảng", "reading"),
}
_OF_JURISDICTIONS: Labels = {"name": ("tên", "record"), "level": ("cấp", "record")}
# Fields that have a sentence of their own.
_TOLD = (
    *("id", "former_ids", "amendments"),  # amendments: with the task that they change
    *(field for field, _ in _FIELDS),
    *("year", "opening", "basis", "sections", "recipients", "signature", "notes"),
    *("received", "corrections", "slips", "no_tasks"),
)


def _renumbered(names: Names, old: CatalogPlan, new: CatalogPlan) -> Iterator[Change]:
    """Tasks of a draft that bear another number because one was put in or taken out before them."""
    moved = [
        (task.number, names.numbers.get(names.matching.tasks[old.id, code]))
        for code, task in old.by_code.items()
        if (old.id, code) in names.matching.tasks
    ]
    pairs = [f"{task_number(one)} → {task_number(other)}" for one, other in moved if one != other]
    if pairs:
        said = say(f"{len(pairs)} nhiệm vụ mang số mới, lời văn không đổi: {', '.join(pairs)}")
        yield Change("renumbered", "transcription", said)


def _verbatim(old: CatalogPlan, new: CatalogPlan) -> Iterator[Change]:
    """Words of the plan outside tasks that were transcribed anew."""
    before, after = dict(_texts(old.record)), dict(_texts(new.record))
    for path in dict.fromkeys([*after, *before]):
        label = (after.get(path) or before[path])[0]
        was, now = (texts.get(path, ("", ""))[1] for texts in (before, after))
        if was != now:
            sides = [(one, one.located, path) for one in (old, new)]
            yield transcribed("wording", label, was, now, *sides)


def _texts(plan: Plan) -> Iterator[tuple[Path, tuple[str, str]]]:
    """Each text with its place in the record and what people call it."""
    for index, line in enumerate(plan.opening):
        yield ("opening", index, "text"), ("phần đầu", line.text)
    yield ("basis",), ("đoạn căn cứ", plan.basis)
    for index, section in enumerate(plan.sections):
        at, name = ("sections", index), f"mục {section.number}"
        yield (*at, "marker"), (f"số của mục {section.number}", section.marker)
        yield (*at, "heading"), (f"tên {name}", section.heading)
        for key in ("items", "paragraphs"):
            for item, text in enumerate(getattr(section, key)):
                yield (*at, key, item), (f"{name}, ý {item + 1}", text)
    yield ("recipients", "heading"), ("nơi nhận", plan.recipients.heading)
    for index, text in enumerate(plan.recipients.items):
        yield ("recipients", "items", index), ("nơi nhận", text)
    for index, text in enumerate(plan.signature):
        yield ("signature", index), ("khối chữ ký", text)
    for index, note in enumerate(plan.notes):
        yield ("notes", index, "number"), (f"số của chú thích {note.number}", note.number)
        yield ("notes", index, "text"), (f"chú thích {note.number}", note.text)


_OF_RECEIVED = {
    "sha256": "mã SHA-256 của bản nhận",
    "words": "mã SHA-256 của các chữ lấy từ bản nhận",
    "by_machine": "trang đọc bằng máy của bản nhận",
    "proofread": "người soát trang đọc bằng máy",
    "changes": "cách lấy chỗ sửa đang theo dõi của bản nhận",
}


def _received(names: Names, old: CatalogPlan, new: CatalogPlan) -> Iterator[Change]:
    """A document received that is another than before, or whose digest alone is."""
    was, now = old.folder.sha256, new.folder.sha256
    if was != now:
        said = say(f"bản nhận ({new.folder.source_name}) nay là tệp khác")
        yield Change("received", "record", said, was, now)
    elif names.sound(("plan", new.id), "received"):
        for key, label in _OF_RECEIVED.items():
            before, after = (getattr(plan.record.received, key) for plan in (old, new))
            yield from value_change("received", label, before, after, "record")


def _layout(*, same: bool) -> Change:
    """The files of a plan's folder brought to the present layout."""
    end = "nội dung không đổi" if same else "nguyên văn nay đứng ở text.md"
    return Change("layout", "record", say(f"cách lưu dữ liệu thay đổi, {end}"))


def _abbreviation(
    names: Names, old: Abbreviation | None, new: Abbreviation | None
) -> Iterator[Change]:
    if old is None or new is None:
        said = say("thêm chữ viết tắt này" if new else "không còn chữ viết tắt này")
        yield Change("added" if new else "removed", "editorial", said)
        return
    subject: Subject = ("abbreviation", new.short)
    yield from field_changes(names, subject, old, new, _OF_ABBREVIATIONS, ("short",))


_OF_ABBREVIATIONS: Labels = {
    "meaning": ("nghĩa", "editorial"),
    "because": ("vì sao biết", "editorial"),
    "url": ("nguồn", "editorial"),
    "read": ("ngày đọc nguồn", "editorial"),
}
