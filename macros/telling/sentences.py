"""Sentences of a report as spans of plain text, each with what it is; no markup in any of them."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from macros.recognisers import inline

Emphasis = Literal["plain", "strong", "inserted", "removed"]

_TOKEN = re.compile(r"https?://\S+|\s+|[^\W_]+|\S")  # an address is told whole or not at all
_KEPT = 12  # words kept around a change; a longer stretch between two changes is left out
_GAP = " … "


@dataclass(frozen=True)
class Span:
    """A stretch of plain text."""

    text: str
    mark: Emphasis = "plain"


Said = tuple[Span, ...]


def say(*parts: "str | Span | Said") -> Said:
    """Spans out of plain words, single spans and sentences."""
    spans: list[Span] = []
    for part in parts:
        if isinstance(part, str):
            spans.append(Span(part))
        elif isinstance(part, Span):
            spans.append(part)
        else:
            spans.extend(part)
    return tuple(span for span in spans if span.text)


def plain(said: Said) -> str:
    """A sentence without its marks."""
    return "".join(span.text for span in said)


def joined(sentences: Iterable[Said], by: str = "; ") -> Said:
    """Sentences one after another."""
    spans: list[Span] = []
    for sentence in sentences:
        spans += [*([Span(by)] if spans else []), *sentence]
    return tuple(spans)


def replaced(old: str, new: str) -> Said:
    """One short value in the place of another: quý III/2022 → quý IV/2022."""
    return say(Span(old, "removed"), " → ", Span(new, "inserted"))


def changed_words(old: str, new: str) -> Said:
    """The new wording with the words that were put in and taken out, marked.

    Of long stretches that stay as they were only the words next to a change are kept.
    """
    before, after = _TOKEN.findall(shown(old)), _TOKEN.findall(shown(new))
    opcodes = _opcodes(before, after)
    spans: list[Span] = []
    for index, (kind, a, b, c, d) in enumerate(opcodes):
        if kind == "equal":
            ends = (index > 0, index < len(opcodes) - 1)
            spans.append(Span(_cut(before[a:b], *ends)))
        else:
            spans.append(Span("".join(before[a:b]), "removed"))
            spans.append(Span("".join(after[c:d]), "inserted"))
    return say(*_merged(spans))


def _opcodes(before: list[str], after: list[str]) -> list[tuple[str, int, int, int, int]]:
    """How to make one list of words of another; what both begin and end with needs no search."""
    least = min(len(before), len(after))
    head = next((at for at in range(least) if before[at] != after[at]), least)
    most = least - head
    tail = next((at for at in range(most) if before[-1 - at] != after[-1 - at]), most)
    ends = len(before) - tail, len(after) - tail
    matcher = difflib.SequenceMatcher(
        str.isspace, before[head : ends[0]], after[head : ends[1]], autojunk=False
    )
    between = matcher.get_opcodes()
    return [
        *([("equal", 0, head, 0, head)] if head else []),
        *((kind, a + head, b + head, c + head, d + head) for kind, a, b, c, d in between),
        *([("equal", ends[0], len(before), ends[1], len(after))] if tail else []),
    ]


def shown(text: str) -> str:
    """Marked text as people read it: a footnote's mark as [1], emphasis without its stars."""
    try:
        marked = inline.parse(text)
    except inline.MarkupError:
        return text
    words = marked.plain
    for at, number in reversed(marked.notes):
        words = f"{words[:at]}[{number}]{words[at:]}"
    return words


def _cut(tokens: list[str], left: bool, right: bool) -> str:
    """A stretch that stayed, shortened where it is far from the change at its left or right."""
    kept = 2 * _KEPT  # a token is a word or the blank after it
    if len(tokens) <= (int(left) + int(right)) * kept:
        return "".join(tokens)
    head = "".join(tokens[:kept]).rstrip() if left else ""
    tail = "".join(tokens[-kept:]).lstrip() if right else ""
    return f"{head}{_GAP if left and right else ' …' if left else '… '}{tail}"


def _merged(spans: list[Span]) -> list[Span]:
    """Changes with nothing but a blank between them as one: whole phrases read better."""
    merged: list[Span] = []
    removed, inserted = "", ""
    for span in [*spans, Span("\n")]:
        if span.mark == "removed":
            removed += span.text
        elif span.mark == "inserted":
            inserted += span.text
        elif span.text.isspace() and span.text != "\n" and (removed or inserted):
            removed, inserted = removed + span.text, inserted + span.text
        else:
            merged += _pair(removed, inserted)
            removed, inserted = "", ""
            merged.append(span)
    return merged[:-1]


def _pair(removed: str, inserted: str) -> list[Span]:
    """What went and what came; blanks at their ends stand outside the marks."""
    changes = [text for text in (removed, inserted) if text]
    head = " " if any(text[0].isspace() for text in changes) else ""
    tail = " " if any(text[-1].isspace() for text in changes) else ""
    between = " " if removed.strip() and inserted.strip() else ""
    gone, come = Span(removed.strip(), "removed"), Span(inserted.strip(), "inserted")
    return [Span(head), gone, Span(between), come, Span(tail)]
