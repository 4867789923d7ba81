"""Where the lines of a document stand on its sheet: around the body, beside each other, in it.

A part begins with its head, in two columns, and its title, in the middle; legal bases and the body
follow; recipients and signature end it, in two columns again.
"""

from collections.abc import Iterable
from typing import Literal

from macros.recognisers.blocks import Block, Part
from macros.recognisers.line_roles import LineRole
from macros.recognisers.markers import is_capitals

Zone = Literal["letterhead", "title", "centred", "basis", "body", "end"]

_ZONES: dict[LineRole | None, Zone] = {
    None: "body",
    LineRole.ADDRESSEE: "body",
    LineRole.BASIS: "basis",
    LineRole.TYPE: "title",
    LineRole.TITLE: "title",
    LineRole.RECIPIENTS: "end",
    LineRole.SIGNATURE: "end",
}
_RIGHT = frozenset({LineRole.MOTTO, LineRole.PLACE_DATE, LineRole.SIGNATURE})


def zones(part: Part, blocks: Iterable[Block]) -> list[tuple[Zone, list[Block]]]:
    """The outermost blocks of a part in the order of print, those of one zone together."""
    titled = part.opener is not None
    found: list[tuple[Zone, list[Block]]] = []
    for block in blocks:
        around: Zone = "centred" if titled else "letterhead"
        zone = "title" if block is part.opener else _ZONES.get(block.role, around)
        titled = titled or zone == "title"
        if found and found[-1][0] == zone:
            found[-1][1].append(block)
        else:
            found.append((zone, [block]))
    return found


def side_of(block: Block) -> Literal["left", "right", ""]:
    """The side at which a line of a head or an end stands; empty: that of the line before it."""
    if block.role is LineRole.HEAD:
        return ""
    return "right" if block.role in _RIGHT else "left"


def look_of(block: Block) -> Literal["centred", "addressee", ""]:
    """How a line of the body stands: “QUYẾT ĐỊNH:” in the middle, “Kính gửi:” moved in."""
    if block.role is LineRole.ADDRESSEE:
        return "addressee"
    orders = block.mark is None and block.text.endswith(":") and is_capitals(block.text)
    return "centred" if orders else ""


def names_signer(block: Block, following: Block | None) -> bool:
    """Whether a line of a signature is the name below it, not for whom or as what one signs."""
    is_name = not is_capitals(block.text) and len(block.text.split()) > 1
    ends = (
        following is None or following.role is not LineRole.SIGNATURE or is_capitals(following.text)
    )
    return is_name and ends
