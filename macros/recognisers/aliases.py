"""Short names that a document itself defines: “… (sau đây gọi tắt là Ban Chỉ đạo)”.

They count within that document only, and need no source: it prints them. Found are “sau đây gọi
(tắt, chung) là”, “viết tắt là” and “gọi (tắt, chung) là” in brackets or between commas. The name
ends at the bracket, at a comma, semicolon or full stop, or at its closing quotation mark.
"""

from collections.abc import Sequence
from typing import NamedTuple

from macros.recognisers.names import Mention
from macros.recognisers.patterns import late_pattern
from macros.recognisers.spelling import one_spelling

_CALLED = late_pattern(
    r"[(\[,;]? ?(?:(?:sau|dưới) đây,? )?(?:được )?(?:xin )?"
    r"(?:gọi(?: tắt| chung| chung và viết tắt)?|viết tắt|gọi và viết tắt)(?: tắt)? (?:là|:) ?:? ?"
)
_NAME = late_pattern(
    r"[“\"'‘«](?P<quoted>[^”\"'’»]{1,120})[”\"'’»]|(?P<plain>[^()\[\],;.:]{1,120})"
)
# Without one of these “gọi là” may be any word: “phong trào gọi là …”.
_MARKED = late_pattern(r"\A[(\[]|đây|viết tắt|gọi tắt")


class Alias(NamedTuple):
    """A short name that a text defines: ``text[start:end]``, by the words from `defined_at` on."""

    words: str
    start: int
    end: int
    defined_at: int


def defined_aliases(text: str) -> list[Alias]:
    """The short names that a text defines, in order."""
    spelling = one_spelling(text)
    found: list[Alias] = []
    for called in _CALLED.finditer(spelling.text):
        name = _NAME.match(spelling.cased, called.end())
        if not name or not _MARKED.search(called[0]):
            continue
        group = "quoted" if name["quoted"] else "plain"
        words = name[group].rstrip()
        if not words.strip():
            continue
        first = name.start(group)
        start, end = spelling.span(first, first + len(words))
        found.append(Alias(text[start:end], start, end, spelling.places[called.start()]))
    return found


def named_so(alias: Alias, text: str, mentions: Sequence[Mention]) -> Mention | None:
    """Who gets the short name: the name that ends right before its definition."""
    before = [one for one in mentions if one.end <= alias.defined_at]
    last = max(before, key=lambda one: one.end, default=None)
    return last if last and not text[last.end : alias.defined_at].strip(" \n\u00a0,") else None
