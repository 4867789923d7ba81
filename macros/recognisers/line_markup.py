r"""The markup of a line or cell of text.md, read whatever stands there.

=========================================  ===================================
in text.md                                 means
=========================================  ===================================
``*Dân vận khéo*``                         emphasis
``[^1]``                                   the mark of footnote 1
``<br>``                                   a line break
``\*`` ``\|`` ``\<br>`` ``\[^1]`` ``\\``   the sign itself; of signs only: ``\n`` is two
``\1.`` ``\-`` at the beginning            words that are no marker
=========================================  ===================================

Unlike `inline.parse` it never raises: a star that opens or closes nothing is a star, and a fault.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from macros.recognisers.inline import Inline, escaped

_TOKEN = re.compile(r"\\(.)|\[\^([1-9][0-9]{0,2})\]|(<br>)|(\*)", re.DOTALL)
_GAP = re.compile(r"\n\n+")
_SIGNS = frozenset(r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~""")
_SPECIAL = re.compile(r"[\\\[<*]")
EMPTY = Inline("", (), (), ())


class Marked(NamedTuple):
    """A line or cell taken apart."""

    inline: Inline
    literal: int = -1  # the first place of the plain text that a backslash keeps literal; -1: none
    open_star: int = -1  # offset in the source of a star that closes nothing; -1: none
    marks: tuple[tuple[int, str], ...] = ()  # of footnotes: offset in the source, and number
    empty_stars: tuple[int, ...] = ()  # offsets in the source of emphases around nothing


def read_marked(source: str, *, bullet: bool = False) -> Marked:
    """Take a line or cell apart; with `bullet` its first character is a marker, even a star."""
    if not _SPECIAL.search(source):
        return Marked(Inline(source, (), (), ()) if source else EMPTY)
    tokens = list(_TOKEN.finditer(source, 1 if bullet else 0))
    pairs, open_star, empty = _pairs([token.start() for token in tokens if token[4]])
    building = _Building()
    for token in tokens:
        building.take(source, token, pairs)
    marks = tuple((token.start(), token[2]) for token in tokens if token[2])
    return Marked(building.finish(source), building.literal, open_star, marks, tuple(empty))


def marked(inline: Inline) -> str:
    """The text with its markup, as `inline.parse` reads it: an emphasis ends with its paragraph."""
    signs = [(at, f"[^{number}]") for at, number in inline.notes]
    signs += [(at, "*") for start, end in inline.emphasis for at in _ends(inline.plain, start, end)]
    texts: list[str] = []
    end = 0
    for at, sign in sorted(signs, key=lambda one: one[0]):
        texts += [escaped(inline.plain[end:at]), sign]
        end = at
    return "".join([*texts, escaped(inline.plain[end:])])


def after(inline: Inline, start: int) -> Inline:
    """What follows a place of a text; `source_offset` then counts from the same beginning."""
    if not inline.removed and not inline.notes and not inline.emphasis:
        return Inline(inline.plain[start:], (), (), ((0, start),)) if start else inline
    return Inline(
        inline.plain[start:],
        tuple((max(a - start, 0), b - start) for a, b in inline.emphasis if b > start),
        tuple((max(at - start, 0), number) for at, number in inline.notes),
        ((0, start), *((max(at - start, 0), start + before) for at, before in inline.removed)),
    )


def until(inline: Inline, end: int) -> Inline:
    """What stands before a place of a text."""
    return Inline(
        inline.plain[:end],
        tuple((a, min(b, end)) for a, b in inline.emphasis if a < end),
        tuple((min(at, end), number) for at, number in inline.notes),
        inline.removed,
    )


def _ends(plain: str, start: int, end: int) -> Iterator[int]:
    """Where an emphasis opens and closes: in each paragraph of it that has words."""
    for gap in _GAP.finditer(plain, start, end):
        if start < gap.start():
            yield from (start, gap.start())
        start = gap.end()
    if start < end:
        yield from (start, end)


class _Building:
    """The parts of a text while its tokens are taken one by one."""

    def __init__(self) -> None:
        self.plain: list[str] = []
        self.length = self.end = 0
        self.literal = -1
        self.emphasis: list[tuple[int, int]] = []
        self.notes: list[tuple[int, str]] = []
        self.removed: list[tuple[int, int]] = []
        self.opened = 0

    def take(self, source: str, token: re.Match[str], pairs: dict[int, bool]) -> None:
        self._words(source[self.end : token.start()])
        self.end = token.end()
        sign, note, line_break, _ = token.groups()
        if sign:
            self._escape(sign)
        elif note:
            self.notes.append((self.length, note))
            self._remove(len(token[0]))
        elif line_break:
            self._words("\n")
            self._remove(len(line_break) - 1)
        elif token.start() not in pairs:
            self._words("*")
        else:
            self._remove(1)
            if pairs[token.start()]:
                self.opened = self.length
            else:
                self.emphasis.append((self.opened, self.length))

    def finish(self, source: str) -> Inline:
        self._words(source[self.end :])
        emphasis = tuple(span for span in self.emphasis if span[0] < span[1])
        return Inline("".join(self.plain), emphasis, tuple(self.notes), tuple(self.removed))

    def _escape(self, sign: str) -> None:
        if sign not in _SIGNS and self.length:
            self._words("\\" + sign)
            return
        if self.literal < 0:
            self.literal = self.length
        self._remove(1)
        self._words(sign)

    def _remove(self, count: int) -> None:
        before = self.removed[-1][1] if self.removed else 0
        self.removed.append((self.length, before + count))

    def _words(self, words: str) -> None:
        self.plain.append(words)
        self.length += len(words)


def _pairs(stars: list[int]) -> tuple[dict[int, bool], int, list[int]]:
    """Which stars open and which close; the one that closes nothing; emphases around nothing."""
    pairs: dict[int, bool] = {}
    empty: list[int] = []
    opened = -1
    for star in stars:
        if opened < 0:
            opened = star
            continue
        if star == opened + 1:
            empty.append(opened)
        else:
            pairs[opened], pairs[star] = True, False
        opened = -1
    return pairs, opened, empty
