"""Fields of a record that read alike wherever they stand: one value, a list of values, a source.

No field is forgotten: `field_changes` goes through all that the model has, and what has neither a
label nor a sentence of its own is told by the description that editors of the data read.
"""

import datetime
from collections import Counter
from collections.abc import Container, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from pydantic import BaseModel

from macros.labels import FACTS, UNKNOWN, day, in_sentence, quoted
from macros.model.documents import Document
from macros.model.owners import Named
from macros.model.plans import Plan
from macros.model.record import Record
from macros.model.sources import Confidence, Evidence, Source
from macros.review.pairing import Names
from macros.telling.report import Change, Nature, Subject
from macros.telling.sentences import Span, changed_words, joined, replaced, say

CONFIDENCES = {
    Confidence.high: "cao",
    Confidence.medium: "vừa",
    Confidence.low: "thấp (trang ghi “chưa rõ”)",
}
KeyT = TypeVar("KeyT", bound=Hashable)
ValueT = TypeVar("ValueT")
Labels = Mapping[str, tuple[str, Nature]]  # of fields
_SHORT = 60  # characters; a longer value is shown by its changed words


def field_changes(
    names: Names, subject: Subject, old: Record, new: Record, labels: Labels, told: Container[str]
) -> Iterator[Change]:
    """The changes of every field that could be read, but those that are told in own sentences."""
    for name, field in type(new).model_fields.items():
        before, after = getattr(old, name), getattr(new, name)
        if name in told or not names.sound(subject, name):
            continue
        described = in_sentence((field.description or name).rstrip("."))
        label, nature = labels.get(name, (described, "record"))
        if isinstance(after, tuple):
            gone, come = ([_words(one) or "" for one in listed] for listed in (before, after))
            yield from list_change(name, label, gone, come, nature)
        else:
            yield from value_change(name, label, _words(before), _words(after), nature)


def _words(value: object) -> str | None:
    """A value of the data in words; None for none."""
    match value:
        case None:
            return None
        case bool():
            return "có" if value else "không"
        case datetime.date():
            return day(value)
        case BaseModel():
            return "; ".join(f"{name}: {_words(one) or UNKNOWN}" for name, one in value)
        case _:
            return str(value)


def former_ids_change(
    olds: Sequence[Named | Document | Plan], new: Named | Document | Plan
) -> Iterator[Change]:
    """Former ids that came or went; the id from which a record moved is told with its move."""
    told = {new.id, *(old.id for old in olds)}
    before, after = (
        dict.fromkeys(id_ for one in listed for id_ in one.former_ids if id_ not in told)
        for listed in (olds, [new])
    )
    yield from list_change("former_ids", "mã cũ", before, after, "record")


def value_change(
    kind: str, label: str, old: str | None, new: str | None, nature: Nature
) -> Iterator[Change]:
    """A value that became another; nothing when it did not."""
    if old == new:
        return
    nothing = "không ghi" if nature == "editorial" else UNKNOWN
    before, after = old or nothing, new or nothing
    long = bool(old and new) and max(len(before), len(after)) > _SHORT
    words = changed_words(before, after) if long else replaced(before, after)
    yield Change(kind, nature, say(f"{label}: ", words), old, new)


def list_change(
    kind: str, label: str, old: Iterable[str], new: Iterable[str], nature: Nature
) -> Iterator[Change]:
    """Values that came into a list or left it; their order means nothing."""
    before, after = list(old), list(new)
    gone = [one for one in before if one not in after]
    come = [one for one in after if one not in before]
    if gone or come:
        parts = [say("bỏ ", Span(one, "removed")) for one in gone]
        parts += [say("thêm ", Span(one, "inserted")) for one in come]
        said = say(f"{label}: ", joined(parts, ", "))
        yield Change(kind, nature, said, "; ".join(gone) or None, "; ".join(come) or None)


def source_change(label: str, old: Iterable[Source], new: Iterable[Source]) -> Iterator[Change]:
    """Sources that came, went or were read again: editorial, whatever they prove stays."""
    before, after = (
        dict(numbered((_key(one), evidence_words(one)) for one in listed)) for listed in (old, new)
    )
    for key in [key for key in before if key in after]:
        if before[key] != after[key]:
            said = say(f"{label}: ", changed_words(before[key], after[key]))
            yield Change("sources", "editorial", said, before[key], after[key])
    gone = [words for key, words in before.items() if key not in after]
    come = [words for key, words in after.items() if key not in before]
    yield from list_change("sources", label, gone, come, "editorial")


def _key(source: Source) -> tuple[object, ...]:
    return source.url, getattr(source, "facts", ())


def numbered(pairs: Iterable[tuple[KeyT, ValueT]]) -> Iterator[tuple[tuple[KeyT, int], ValueT]]:
    """Pairs of a key and a value, keys that come again told apart by how often they came."""
    seen: Counter[KeyT] = Counter()
    for key, value in pairs:
        yield (key, seen[key]), value
        seen[key] += 1


def evidence_words(source: Source) -> str:
    """A source in words: its address, the day it was read, what it says."""
    read = f"đọc ngày {day(source.read)}" if source.read else "không rõ ngày đọc"
    note = f"; {source.note}" if source.note else ""
    quote = f"; nguyên văn: {quoted(source.quote)}" if source.quote else ""
    archive = f"; bản lưu: {source.archive}" if source.archive else ""
    for_ = getattr(source, "facts", ())
    about = f" cho {', '.join(FACTS[name] for name in for_)}" if for_ else ""
    trust = f", độ tin cậy {CONFIDENCES[source.confidence]}" if isinstance(source, Evidence) else ""
    said = f"{read}{trust}{note}{quote}{archive}"
    return f"{source.url or 'chưa có nguồn'}{about} ({said})"
