r"""The inline markup of verbatim text: emphasis and footnote marks, nothing else.

======================  ==========================================
in the data             means
======================  ==========================================
``*Dân vận khéo*``      emphasis, as the plan prints it
``[^1]``                the mark of footnote 1
``\*`` ``\[`` ``\\``    the character itself
======================  ==========================================

Everything else is plain text: ``_``, ``<b>``, ``{{ }}`` and links mean nothing. An emphasis opens
and closes within one paragraph and is not empty, so ``**`` is an error.
"""

import re
from bisect import bisect_right
from functools import lru_cache
from math import inf
from typing import NamedTuple

_SIGN = re.compile(r"[*\[\\]")
_TOKEN = re.compile(r"\\([*\[\\])|\[\^([1-9][0-9]?)\]|(\*)")


class MarkupError(ValueError):
    """Broken markup; the message is Vietnamese, ``offset`` the character of the marked text."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


class Inline(NamedTuple):
    """Marked text taken apart: its plain text, and where emphasis and footnotes stand in it."""

    plain: str
    emphasis: tuple[tuple[int, int], ...]
    notes: tuple[tuple[int, str], ...]
    removed: tuple[tuple[int, int], ...]  # where signs were, and how many there and before

    def source_offset(self, offset: int) -> int:
        """Offset in the marked text of a plain offset, for the place of a problem."""
        count = bisect_right(self.removed, (offset, inf))
        return offset + self.removed[count - 1][1] if count else offset


@lru_cache(maxsize=65536)
def parse(text: str) -> Inline:
    """Take marked text apart; raises MarkupError if an emphasis is empty or not closed."""
    plain: list[str] = []
    emphasis: list[tuple[int, int]] = []
    notes: list[tuple[int, str]] = []
    removed: list[tuple[int, int]] = []
    opened: re.Match[str] | None = None
    start = length = end = gone = 0
    for token in _TOKEN.finditer(text):
        plain.append(text[end : token.start()])
        length += token.start() - end
        end = token.end()
        literal, note, _ = token.groups()
        gone += len(token.group()) - len(literal or "")
        removed.append((length, gone))
        if literal:
            plain.append(literal)
            length += 1
        elif note:
            notes.append((length, note))
        elif opened is None:
            opened, start = token, length
        else:
            _check_emphasis(text, opened.start(), token.start())
            emphasis.append((start, length))
            opened = None
    if opened is not None:
        raise _unclosed(opened.start())
    plain.append(text[end:])
    return Inline(
        "".join(plain) if removed else text, tuple(emphasis), tuple(notes), tuple(removed)
    )


def _check_emphasis(text: str, opened: int, closed: int) -> None:
    if closed == opened + 1:
        what = "hai dấu * liền nhau không bao chữ nào; dấu sao thường thì viết \\*"
        raise MarkupError(what, opened)
    if "\n\n" in text[opened:closed]:
        raise _unclosed(opened)


def _unclosed(offset: int) -> MarkupError:
    what = "dấu * mở chữ nghiêng mà không đóng trong đoạn này; dấu sao thường thì viết \\*"
    return MarkupError(what, offset)


def plain(text: str) -> str:
    """The text without its markup: what recognisers, search and JSON readers see."""
    return parse(text).plain


def escaped(words: str) -> str:
    """Plain words as marked text, in which no sign of theirs means anything."""
    return _SIGN.sub(r"\\\g<0>", words)


def check_markup(text: str) -> str:
    """Return the text unchanged, or raise MarkupError if its markup is broken."""
    parse(text)
    return text
