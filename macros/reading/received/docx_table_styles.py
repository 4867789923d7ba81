"""What the style of a table says of the words in each of its cells.

A style speaks of the whole table, and apart from that of its first and last rows and columns, its
corners and its bands. Which of these a table follows, it says itself (``w:tblLook``, in bits before
2010). Source: ECMA-376 part 1, 17.7.6.
"""

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from macros.reading.received.docx_styles import Styles, value

# How a table says that it follows a part of its style, or does not, and the bit for the same.
_FOLLOWED = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100}
_NOT_FOLLOWED = {"noHBand": 0x200, "noVBand": 0x400}


class Place(NamedTuple):
    """Where a cell stands."""

    row: int
    column: int  # of the table's grid
    in_last_row: bool
    in_last_column: bool


class TableStyle:
    """The style of one table."""

    def __init__(self, styles: Styles, table: Element) -> None:
        named = value(table, "w.tblPr/w.tblStyle") or styles.default_table_style
        self._chain = [style for _, style in styles.chain(named)]
        self._names_fonts = any(one.find(".//w.rFonts") is not None for one in self._chain)
        look = table.find("w.tblPr/w.tblLook")
        said = _said(look) if look is not None else {}
        self._first_row, self._last_row, self._first_column, self._last_column = (
            said.get(name, False) for name in _FOLLOWED
        )
        self._bands_rows, self._bands_columns = (
            not said.get(name, False) for name in _NOT_FOLLOWED
        )

    def looks(self, place: Place) -> tuple[Element, ...]:
        """What it says of the fonts of a cell, what counts first before the rest."""
        if not self._names_fonts:
            return ()
        found = [
            part.find("w.rPr")
            for kind in self._parts(place)
            for style in self._chain
            for part in style.findall("w.tblStylePr")
            if part.get("w.type") == kind
        ]
        found += [style.find("w.rPr") for style in self._chain]
        return tuple(one for one in found if one is not None)

    def _parts(self, place: Place) -> Iterator[str]:
        """The parts of the table in which a cell stands."""
        is_first_row = self._first_row and place.row == 0
        is_first_column = self._first_column and place.column == 0
        down = "n" if is_first_row else "s" if self._last_row and place.in_last_row else ""
        across = (
            "w" if is_first_column else "e" if self._last_column and place.in_last_column else ""
        )
        if down and across:
            yield f"{down}{across}Cell"
        if across:
            yield "firstCol" if is_first_column else "lastCol"
        if down:
            yield "firstRow" if is_first_row else "lastRow"
        if self._bands_rows and not down:
            yield f"band{self._band(place.row - self._first_row, 'Row')}Horz"
        if self._bands_columns and not across:
            yield f"band{self._band(place.column - self._first_column, 'Col')}Vert"

    def _band(self, at: int, kind: str) -> int:
        """Whether a row or column is in an odd band or an even one: 1 or 2."""
        sizes = (value(one, f"w.tblPr/w.tblStyle{kind}BandSize") for one in self._chain)
        size = int(next(filter(None, sizes), "1"))
        return at // max(size, 1) % 2 + 1


def _said(look: Element) -> dict[str, bool]:
    bits = int(look.get("w.val") or "0", 16)
    return {
        name: look.get(f"w.{name}", "1" if bits & bit else "0") in ("1", "true", "on")
        for name, bit in (_FOLLOWED | _NOT_FOLLOWED).items()
    }
