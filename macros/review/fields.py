"""Fields of a record that read alike wherever they stand: one value, a list of values, a source."""

from collections.abc import Iterable, Iterator

from macros.labels import UNKNOWN, day
from macros.model import Confidence, Evidence
from macros.telling.report import Change, Nature
from macros.telling.sentences import Span, changed_words, joined, replaced, say

CONFIDENCES = {
    Confidence.high: "cao",
    Confidence.medium: "vừa",
    Confidence.low: "thấp (trang ghi “chưa rõ”)",
}
FACTS = {
    "type": "loại",
    "number": "số, ký hiệu",
    "date": "ngày ban hành",
    "issuer": "cơ quan ban hành",
    "title": "trích yếu",
    "force": "hiệu lực",
}
_SHORT = 60  # characters; a longer value is shown by its changed words


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


def source_change(label: str, old: Iterable[Evidence], new: Iterable[Evidence]) -> Iterator[Change]:
    """Sources that came, went or were read again: editorial, whatever they prove stays."""
    before, after = ({_key(one): evidence_words(one) for one in listed} for listed in (old, new))
    for key in [key for key in before if key in after]:
        if before[key] != after[key]:
            said = say(f"{label}: ", changed_words(before[key], after[key]))
            yield Change("sources", "editorial", said, before[key], after[key])
    gone = [words for key, words in before.items() if key not in after]
    come = [words for key, words in after.items() if key not in before]
    yield from list_change("sources", label, gone, come, "editorial")


def _key(source: Evidence) -> tuple[object, ...]:
    return source.url, getattr(source, "facts", ())


def evidence_words(source: Evidence) -> str:
    """A source in words: its address, the day it was read, what it says."""
    read = f"đọc ngày {day(source.read)}" if source.read else "không rõ ngày đọc"
    note = f"; {source.note}" if source.note else ""
    for_ = getattr(source, "facts", ())
    about = f" cho {', '.join(FACTS[name] for name in for_)}" if for_ else ""
    trust = CONFIDENCES[source.confidence]
    return f"{source.url or 'chưa có nguồn'}{about} ({read}, độ tin cậy {trust}{note})"
