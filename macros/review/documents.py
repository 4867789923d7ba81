"""What changed in the records of documents, and which tasks and bodies stand on them."""

from collections.abc import Iterable, Iterator

from macros.labels import FACTS, FORCE_LABELS, day, listing
from macros.model.documents import Document, DocumentVariant, Force
from macros.review.effects import numbers
from macros.review.fields import (
    Labels,
    evidence_words,
    field_changes,
    former_ids_change,
    list_change,
    source_change,
    value_change,
)
from macros.review.pairing import Names, cited
from macros.telling.report import Change, Changed, TaskId
from macros.telling.sentences import replaced, say

_MOST_BODIES = 8  # named one by one; more are counted


def document_changes(names: Names) -> tuple[Changed, ...]:
    """The documents that changed, in the order of the data."""
    found = []
    for id_, document in names.head.all_documents.items():
        bases = names.matching.bases("document", id_)
        old = names.base.all_documents[bases[0]] if bases else None
        changes = tuple(_changes(names, old, document))
        if changes:
            found.append(_changed(document, changes))
    for id_, document in names.base.all_documents.items():
        subject = ("document", id_)
        if subject not in names.matching.ids and names.head_state.knows(subject):
            said = say("không còn văn bản này trong dữ liệu")
            found.append(_changed(document, (Change("removed", "record", said),)))
    return tuple(found)


def _changed(document: Document, changes: tuple[Change, ...]) -> Changed:
    title = document.title if document.number and document.title else ""
    return Changed(("document", document.id), cited(document), title, changes)


def _changes(names: Names, old: Document | None, new: Document) -> Iterator[Change]:
    subject = ("document", new.id)
    if old is None:
        if names.base_state.knows(subject):
            said = say(
                f"thêm văn bản này vào dữ liệu ({_force(names, new)}{_standing(names, new)})"
            )
            yield Change("added", "record", said, None, new.force.value)
        return
    if old.id != new.id:
        yield _readdressed(names, old, new)
    if _force(names, old) != _force(names, new) and names.sound(subject, "force"):
        said = say(
            "hiệu lực: ",
            replaced(_force(names, old), _force(names, new)),
            _standing(names, new, ended=True),
        )
        yield Change("force", "record", said, old.force.value, new.force.value)
    for field, label in _FIELDS:
        if names.sound(subject, field):
            before, after = names.value(old, field), names.value(new, field)
            yield from value_change(field, label, before, after, "record")
    if old.page != new.page and names.sound(subject, "page"):
        said = say("nay có trang riêng" if new.page else "không còn trang riêng; địa chỉ cũ sẽ mất")
        yield Change("page", "record", said, None, None)
    olds = [names.document(names.matching.id("document", id_)) for id_ in old.amended_by]
    news = [names.document(id_) for id_ in new.amended_by]
    yield from list_change("amended_by", "văn bản sửa đổi, bổ sung", olds, news, "record")
    yield from list_change(
        "touched_by", "quy định mới liên quan", _touches(names, old), _touches(names, new), "record"
    )
    yield from list_change(
        "full_text", "toàn văn ở trang chính thức", _full_text(old), _full_text(new), "record"
    )
    yield from former_ids_change([old], new)
    yield from field_changes(names, subject, old, new, _LABELS, _TOLD)
    yield from list_change("variants", "nơi khác ghi", _variants(old), _variants(new), "editorial")
    yield from source_change("nguồn", old.sources, new.sources)


_FIELDS = (
    ("type", "loại văn bản"),
    ("number", "số, ký hiệu"),
    ("date", "ngày ban hành"),
    ("issuer", "cơ quan ban hành"),
    ("title", "trích yếu"),
)


_LABELS: Labels = {
    "cited_as": ("cách kế hoạch gọi", "editorial"),
    "force_note": ("ghi chú hiệu lực", "editorial"),
}
# Fields that have a sentence of their own.
_TOLD = (
    *("id", "former_ids", "type", "number", "date", "issuer", "title", "variants", "page"),
    *("force", "force_from", "replaced_by", "amended_by", "sources", "touched_by", "full_text"),
)


def _readdressed(names: Names, old: Document, new: Document) -> Change:
    end = "; địa chỉ trang cũ tự chuyển sang trang mới"
    if ("document", new.id) in names.matching.unannounced:
        end = "; mã cũ không được giữ ở former_ids nên địa chỉ cũ sẽ mất"
    return Change("id", "record", say("mã: ", replaced(old.id, new.id), end), old.id, new.id)


def _force(names: Names, document: Document) -> str:
    """The force in words, with its day and what replaced the document."""
    label = FORCE_LABELS[document.force]
    words = label[0].lower() + label[1:]
    if document.force_from:
        words += f" từ {day(document.force_from)}"
    if document.replaced_by:
        replacing = [
            names.document(names.matching.id("document", id_)) for id_ in document.replaced_by
        ]
        words += f", thay bằng {listing(replacing)}"
    return words


def _standing(names: Names, document: Document, *, ended: bool = False) -> str:
    """The tasks that cite a document and the bodies that they name."""
    tasks = {
        (place.plan.id, place.task): place.plan.by_code[place.task]
        for place in names.head.cited.get(document.id, ())
        if place.task and place.task in place.plan.by_code
    }
    standing = {key: task for key, task in tasks.items() if not task.current.withdrawn}
    if not standing:
        return "; không nhiệm vụ nào viện dẫn" if ended else ""
    keys: list[TaskId] = list(standing)
    bodies = dict.fromkeys(body for task in standing.values() for body in task.named_bodies)
    what = (
        "dựa vào văn bản đã hết hiệu lực"
        if document.force == Force.ended
        else "dựa vào văn bản này"
    )
    return f"; nhiệm vụ {numbers(names, keys)} {what}{_named(names, bodies)}"


def _named(names: Names, bodies: Iterable[str]) -> str:
    listed = [names.owner(("body", body)) for body in bodies]
    if not listed:
        return ""
    if len(listed) > _MOST_BODIES:
        return f" ({len(listed)} cơ quan được giao đích danh)"
    return f" ({'; '.join(listed)})"


def _touches(names: Names, document: Document) -> list[str]:
    now = names.matching.id
    return [
        f"{names.document(now('document', one.document))} – {evidence_words(one)}"
        for one in document.touched_by
    ]


def _full_text(document: Document) -> list[str]:
    return [evidence_words(document.full_text)] if document.full_text else []


def _variants(document: Document) -> list[str]:
    return [f"{_variant(one)} – {evidence_words(one)}" for one in document.variants]


def _variant(variant: DocumentVariant) -> str:
    date = day(variant.date) if variant.date else None
    facts = {"number": variant.number, "title": variant.title, "date": date}
    return ", ".join(f"{FACTS[name]} {value}" for name, value in facts.items() if value)
