"""A name as a text prints it, and a text in the form in which names are looked for."""

from functools import lru_cache
from typing import NamedTuple

from macros.importing.name_words import Words
from macros.recognisers.tones import one_placement

_BLANKS = {ord(sign): " " for sign in "\n\t\xa0\u2009\u202f"} | {ord("–"): "-", ord("—"): "-"}


class PrintedName(NamedTuple):
    """A name as printed: ``text[start:end]``; with an inherited kind the words say it."""

    start: int
    end: int
    words: str
    scope: str | None = None
    is_group: bool = False


@lru_cache(maxsize=256)  # a text is read for its names, its roles and its duty in turn
def plain_line(text: str) -> str:
    """The text on one line in one placement of tones, each character in its place."""
    return one_placement(text.translate(_BLANKS))


def made(text: str, line: str, start: int, end: int, words: Words, group: bool) -> PrintedName:
    """The name of a stretch of a text, with the scope that follows it."""
    scope = words.scope.match(line, end)
    said = text[end : scope.end()].strip() if scope else None
    return PrintedName(start, end, " ".join(text[start:end].split()), said, group)
