"""What is open where a line of an outline stands: under which block it comes, and in which list.

Markers have one fixed order of kinds; a line that is indented stands under the nearest less
indented one, whatever their markers. Of a marker that can be read in two ways (“I.” after “H.” or
first below “A.”), the reading that goes on with a list wins, then the one that begins a list.
The rules are those of the notation of text.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from macros.recognisers.markers import (
    BULLET_RANK,
    PARAGRAPH_RANK,
    Kind,
    Mark,
    begins,
    expected,
    follows,
)

T = TypeVar("T")

LIST_RANK = Mark(Kind.FORM, "").rank + 1  # of a line that a list of bullets stands under

# Lists that may go on where a heading stands between (“I. 1. 2.” – “II. 3. 4.”).
_GOING_ON = frozenset(
    {Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.ARTICLE, Kind.CAPITAL, Kind.ROMAN, Kind.ARABIC}
)


@dataclass(eq=False, slots=True)
class _Level(Generic[T]):
    """An open block, and the last marker of each kind below it."""

    node: T
    rank: int
    indent: int
    mark: Mark | None
    lasts: dict[Kind, Mark] = field(default_factory=dict)


class Levels(Generic[T]):
    """The open blocks, from the outermost to the innermost."""

    def __init__(self) -> None:
        self._open: list[_Level[T]] = []
        self._top: dict[Kind, Mark] = {}
        self._latest: dict[Kind, Mark] = {}

    def choose(self, marks: Sequence[Mark], indent: int) -> Mark | None:
        """The reading of a marker that its place speaks for."""
        if len(marks) < 2:
            return marks[0] if marks else None
        return max(marks, key=lambda mark: self._worth(mark, indent))

    def place(
        self, node: T, mark: Mark | None, indent: int, rank: int | None = None
    ) -> tuple[T | None, str | None]:
        """Open a block; gives the block above it and, out of sequence, what might stand there."""
        rank = _rank(mark) if rank is None else rank
        upto = self._upto(mark, rank, indent)
        awry = self._is_awry(mark, indent, upto)
        del self._open[upto:]
        lasts = self._open[-1].lasts if self._open else self._top
        above = self._open[-1].node if self._open else None
        self._open.append(_Level(node, rank, indent, mark))
        if mark is None or not mark.number:
            return above, None
        last = self._last(mark, lasts)
        fits = not awry and self._fits(mark, last)
        lasts[mark.kind] = self._latest[mark.kind] = mark
        return above, None if fits else expected(mark, last)

    def host(self, indent: int) -> T | None:
        """The block that a table stands under: that of a paragraph without marker."""
        del self._open[self._upto(None, PARAGRAPH_RANK, indent) :]
        return self._open[-1].node if self._open else None

    @property
    def depth(self) -> int:
        """How many blocks are open."""
        return len(self._open)

    def close(self, keep: int = 0) -> None:
        """Close all but the outermost ones, as many as are to be kept."""
        del self._open[keep:]

    def forget(self) -> None:
        """Close all, and let every list begin anew: a new part begins."""
        self._open.clear()
        self._top = {}
        self._latest = {}

    def _worth(self, mark: Mark, indent: int) -> int:
        upto = self._upto(mark, mark.rank, indent)
        last = self._last(mark, self._open[upto - 1].lasts if upto else self._top)
        if last:
            return 2 * follows(mark, last)
        return int(begins(mark))

    def _upto(self, mark: Mark | None, rank: int, indent: int) -> int:
        """How many of the open blocks stay open above a new one."""
        upto = len(self._open)
        while upto and _ends(self._open[upto - 1], mark, rank, indent):
            upto -= 1
        return upto

    def _is_awry(self, mark: Mark | None, indent: int, upto: int) -> bool:
        """Whether a decimal stands below a number that is not its beginning (2.1 below 1)."""
        if mark is None or mark.kind is not Kind.DECIMAL or upto == len(self._open):
            return False
        ended = self._open[upto]
        return (
            ended.mark is not None
            and ended.indent == indent
            and ended.mark.kind is Kind.ARABIC
            and ended.mark.number[0] != mark.number[0]
        )

    def _last(self, mark: Mark, lasts: dict[Kind, Mark]) -> Mark | None:
        """The marker before it in its list; articles run through the document."""
        return (self._latest if mark.kind is Kind.ARTICLE else lasts).get(mark.kind)

    def _fits(self, mark: Mark, last: Mark | None) -> bool:
        if last:
            return follows(mark, last)
        latest = self._latest.get(mark.kind) if mark.kind in _GOING_ON else None
        return begins(mark) or (latest is not None and follows(mark, latest))


def _rank(mark: Mark | None) -> int:
    return mark.rank if mark else PARAGRAPH_RANK


def _ends(level: _Level[T], mark: Mark | None, rank: int, indent: int) -> bool:
    """Whether a new block ends an open one."""
    if level.indent != indent:
        return level.indent > indent
    if mark is None and rank == PARAGRAPH_RANK:
        return level.rank >= BULLET_RANK
    if mark is not None and mark.kind is Kind.DECIMAL and level.mark is not None:
        above = level.mark
        if above.kind in (Kind.ARABIC, Kind.DECIMAL):
            return above.number != mark.number[: len(above.number)] or level.rank >= rank
    return level.rank >= rank
