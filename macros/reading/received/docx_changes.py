"""Changes that Word keeps track of: which are there, and which words stand once they are settled.

A document with changes prints two texts in one; whoever imports it says which one counts.
Source: ECMA-376 part 1, 17.13.5.
"""

from collections.abc import Iterable
from enum import StrEnum
from xml.etree.ElementTree import Element

_ADDED = ("w.ins", "w.moveTo", "w.cellIns")
_TAKEN = ("w.del", "w.moveFrom", "w.cellDel")


class Changes(StrEnum):
    """What becomes of tracked changes."""

    accepted = "accepted"
    rejected = "rejected"


def tracked(parts: Iterable[Element | None]) -> int:
    """How many changes of words there are; changes of looks are none."""
    elements = (one for part in parts if part is not None for one in part.iter())
    return sum(one.tag in _ADDED or one.tag in _TAKEN for one in elements)


def is_left_out(element: Element, changes: Changes) -> bool:
    """Whether what is inside an element stands in the other text only."""
    return element.tag in (_TAKEN if changes is Changes.accepted else _ADDED)


def says_left_out(properties: Element | None, changes: Changes) -> bool:
    """Whether its properties say so of a row of a table, or of the end of a paragraph."""
    return properties is not None and any(is_left_out(one, changes) for one in properties)
