"""A name as a text prints it, and a text in the form in which names are looked for."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from macros.importing.names.words import Words
from macros.recognisers.patterns import compiled
from macros.recognisers.tones import one_placement

Says = Callable[[str], bool]

_BLANKS = {ord(sign): " " for sign in "\n\t\xa0\u2009\u202f"} | {ord("–"): "-", ord("—"): "-"}

_MANY = compiled(r"(?<!\w)(?:các|những|tất cả|toàn thể) ", re.IGNORECASE)


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


def head_says(pattern: str, flags: int = 0) -> Says:
    """What tells whether a text begins with words of a pattern."""
    known = compiled(pattern, flags)
    return lambda text: bool(known.match(plain_line(text)))


def says(pattern: str, flags: int = 0) -> Says:
    """What tells whether a text has words of a pattern."""
    known = compiled(pattern, flags)
    return lambda text: bool(known.search(plain_line(text)))


def made(text: str, line: str, start: int, end: int, words: Words, group: bool) -> PrintedName:
    """The name of a stretch of a text, with what it has and the scope that follows it."""
    having = words.having.match(line, end)
    end = having.end() if having else end
    scope = words.scope.match(line, end)
    said = text[end : scope.end()].strip() if scope else None
    return PrintedName(start, end, " ".join(text[start:end].split()), said, group)


def places(line: str, name: PrintedName) -> Iterator[int]:
    """Where the words of a name stand in a `plain_line`."""
    said = re.escape(plain_line(name.words))
    yield from (found.start() for found in re.finditer(rf"(?<!\w){said}(?!\w)", line))


def begins_as_many(name: PrintedName) -> bool:
    """Whether the first word of a name says that it is of many: “các xã”, “toàn thể hội viên”."""
    return bool(_MANY.match(f"{plain_line(name.words)} "))


def is_within(name: PrintedName, others: Iterable[PrintedName]) -> bool:
    """Whether a name is one of others, or that of a part or of the head of one.

    It is the same where but one of two says that it is of many: “UBND (các) xã”.
    """
    said, bare = name.words.casefold(), _bare(name.words)
    return any(
        bare == _bare(one.words) or said in its or its in said
        for one, its in ((one, one.words.casefold()) for one in others)
    )


@lru_cache(maxsize=256)
def _bare(words: str) -> str:
    return _MANY.sub("", plain_line(words)).casefold()
