"""Changes that Word keeps track of: which are there, and which words stand once they are settled.

A document with changes prints two texts in one; whoever imports it says which one counts.
Source: ECMA-376 part 1, 17.13.5.
"""

from collections.abc import Iterator
from enum import StrEnum
from xml.etree.ElementTree import Element

_ADDED = ("w.ins", "w.moveTo", "w.cellIns")
_TAKEN = ("w.del", "w.moveFrom", "w.cellDel")


class Changes(StrEnum):
    """What becomes of tracked changes."""

    accepted = "accepted"
    rejected = "rejected"


def tracked(parts: Iterator[Element | None]) -> int:
    """How many changes of words there are; changes of looks are none."""
    return sum(
        1
        for part in parts
        if part is not None
        for one in part.iter()
        if one.tag in _ADDED or one.tag in _TAKEN
    )


def is_left_out(element: Element, changes: Changes) -> bool:
    """Whether what is inside an element stands in the other text only."""
    return element.tag in (_TAKEN if changes is Changes.accepted else _ADDED)


def row_is_left_out(row: Element, changes: Changes) -> bool:
    """Whether a whole row of a table was added or taken away, and so is none of this text."""
    properties = row.find("w.trPr")
    return properties is not None and any(is_left_out(one, changes) for one in properties)


def joins_next(properties: Element | None, changes: Changes) -> bool:
    """Whether the end of a paragraph is none of this text, so that the next goes on in it."""
    mark = properties.find("w.rPr") if properties is not None else None
    return mark is not None and any(is_left_out(one, changes) for one in mark)
