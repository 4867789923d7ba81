"""What is wrong with a text.md, each finding at its place; how it is told, is made elsewhere."""

from enum import StrEnum
from typing import NamedTuple


class FindingKind(StrEnum):
    """The kinds of fault of a text.md."""

    OUT_OF_SEQUENCE = "out of sequence"  # `expected`: the number that might stand there
    TAB = "tab"
    ODD_CHARACTER = "odd character"  # a soft hyphen …; `expected`: what is meant
    ODD_INDENTATION = "odd indentation"  # not two spaces a step
    OPEN_EMPHASIS = "open emphasis"  # a star that closes nothing
    EMPTY_EMPHASIS = "empty emphasis"  # two stars around nothing
    MARK_WITHOUT_NOTE = "mark without note"
    NOTE_WITHOUT_MARK = "note without mark"
    NOTE_TWICE = "note twice"
    TABLE_WITHOUT_HEAD = "table without head"  # no row above `|---|`, or no `|---|`
    LONG_HEAD = "long head"  # more than two rows above `|---|`
    TOO_MANY_CELLS = "too many cells"  # a bare pipe in a cell; `expected`: how many there may be
    TOO_FEW_CELLS = "too few cells"
    ROW_NOT_CLOSED = "row not closed"  # no pipe at its end
    ROW_NOT_OPENED = "row not opened"  # a line beside a table that holds a bare pipe
    ROW_WITHOUT_NUMBER = "row without number"  # perhaps cut from the row above by a page break
    NOTHING_TO_MERGE = "nothing to merge"  # `<` or `^` with no cell at its left or above
    ROLE_NOWHERE = "role nowhere"  # a line whose role was given stands nowhere


class Finding(NamedTuple):
    """A fault and its place; line and column count from 1, in characters of the composed text."""

    kind: FindingKind
    line: int
    column: int
    words: str  # what was found, as written
    expected: str = ""
