"""A text.md as an office would have sent it: what a converter makes of the printed document."""

from macros.reading.received.plain_text import SUPERSCRIPTS
from macros.recognisers.inline import Inline
from macros.recognisers.line_markup import read_marked
from macros.recognisers.markers import Kind
from macros.recognisers.outline import read_outline


def as_received(text: str) -> str:
    """The plain text: a line each paragraph and each cell, footnotes behind raised figures."""
    lines = []
    for block in read_outline(text).blocks:
        if block.kind is Kind.NOTE:
            lines.append(f"{block.marker.translate(SUPERSCRIPTS)} {_shown(block.inline)}")
        elif block.row:
            lines += [_shown(cell.inline) for cell in block.row.own_cells]
        else:
            is_bullet = block.kind is Kind.STAR
            lines.append(_shown(read_marked(block.source, bullet=is_bullet).inline))
    return "\n\n".join(line for line in lines if line) + "\n"


def _shown(text: Inline) -> str:
    shown, end = [], 0
    for at, number in text.notes:
        shown += [text.plain[end:at], number.translate(SUPERSCRIPTS)]
        end = at
    return "".join([*shown, text.plain[end:]])
