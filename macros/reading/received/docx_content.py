"""The body of a Word file as paragraphs and tables, in the order in which the file has them.

Numbers are counted here, so nothing is left out and nothing is read twice. How the parts become
lines of text.md, `docx_layout` says.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from xml.etree.ElementTree import Element

from macros.reading.received.docx_changes import Changes, is_left_out, says_left_out
from macros.reading.received.docx_numbering import Label, Numbering
from macros.reading.received.docx_runs import Runs, one_of_alternatives
from macros.reading.received.docx_styles import Styles, below, is_on, value
from macros.reading.received.docx_table_styles import Place, TableStyle
from macros.reading.received.notation import literal

_HOLDERS = {"w.sdt", "w.sdtContent", "w.customXml", "w.smartTag", "w.ins", "w.del"}
_HOLDERS |= {"w.moveTo", "w.moveFrom"}
_WORDS = {"w.t", "w.delText", "w.sym", "m.t"}


@dataclass
class Paragraph:
    """A paragraph: its printed lines in notation, without the number that Word puts before it."""

    lines: tuple[str, ...]
    serial: int = -1  # which paragraph with words it is in the file, from 0; -1: it has none
    label: str = ""
    gap: str = " "  # between the number and the words
    is_centred: bool = False

    @property
    def printed(self) -> tuple[str, ...]:
        """Its lines as printed."""
        first = f"{literal(self.label)}{self.gap}{self.lines[0]}" if self.label else self.lines[0]
        return (first, *self.lines[1:])


@dataclass
class TableCell:
    """A cell, and the columns of the table's grid that it takes up."""

    start: int
    end: int
    blocks: "list[Block]"
    goes_on: bool = False  # continues the cell above


@dataclass
class Table:
    """A table; a cell may hold others."""

    rows: list[list[TableCell]]
    edges: list[int]  # of the grid's columns, in twentieths of a point; one more than columns
    head_rows: int  # that Word repeats on every page
    has_lines: bool


Block = Paragraph | Table


@dataclass
class Content:
    """Reads the parts of one document."""

    styles: Styles
    numbering: Numbering
    runs: Runs
    changes: Changes
    count: int = 0  # of paragraphs with words
    _cut: tuple[str, ...] = ("",)  # lines of paragraphs that the next one goes on
    _of_table: tuple[Element, ...] = ()  # what the style of the table says of the cell read now

    def blocks(self, holder: Element) -> list[Block]:
        """The paragraphs and tables inside an element; text boxes behind what they hang on."""
        found: list[Block] = []
        for element in self._within(holder, "w.p", "w.tbl"):
            if element.tag == "w.tbl":
                found.append(self._table(element))
            else:
                found += self._paragraph(element)
        if any(self._cut):  # nothing follows that could go on
            found.append(self._numbered(("",), "", "", False))
        return found

    def _within(self, holder: Iterable[Element], *tags: str) -> Iterator[Element]:
        """The elements of these names that an element has, also inside what only holds them."""
        for element in holder:
            if element.tag in tags:
                yield element
            elif element.tag == "mc.AlternateContent":
                yield from self._within(one_of_alternatives(element), *tags)
            elif element.tag in _HOLDERS and not is_left_out(element, self.changes):
                yield from self._within(element, *tags)

    def _paragraph(self, element: Element) -> Iterator[Block]:
        properties = element.find("w.pPr")
        style = self.styles.paragraph_style(properties)
        pieces = self.runs.read(element, style, self._of_table)
        if says_left_out(below(properties, "w.rPr"), self.changes):  # the end: the next goes on
            self._cut = _joined(self._cut, pieces.lines)
        else:
            label = self.numbering.label(properties, style)
            centred = self.styles.is_centred(properties, style)
            shown = self._printed(label, properties, style)
            yield self._numbered(pieces.lines, shown, label.gap, centred)
        for box in pieces.boxes:
            yield from self.blocks(box)

    def _printed(self, label: Label, properties: Element | None, style: str) -> str:
        """A label in the letters of its font: its own, else that of the paragraph's end."""
        if not label.text:
            return ""
        mark = below(properties, "w.rPr")
        looks = self.styles.looks([label.look, mark], style, self._of_table)
        return self.runs.printed(label.text, self.styles.letters_font(looks))

    def _numbered(self, lines: tuple[str, ...], label: str, gap: str, centred: bool) -> Paragraph:
        """A paragraph of these lines, behind those that it goes on."""
        whole, self._cut = _joined(self._cut, lines), ("",)
        serial = -1
        if any(line.strip() for line in whole):
            serial, self.count = self.count, self.count + 1
        return Paragraph(whole, serial, label, gap, centred)

    def _table(self, element: Element) -> Table:
        rows, heads = [], []
        style = TableStyle(self.styles, element)
        found = [
            row
            for row in self._within(element, "w.tr")
            if not says_left_out(row.find("w.trPr"), self.changes)
        ]
        for at, row in enumerate(found):
            cells = self._row(row, style, at, is_last=at + 1 == len(found))
            if cells:
                rows.append(cells)
                heads.append(bool(is_on(row.find("w.trPr"), "w.tblHeader")))
        width = max((cells[-1].end for cells in rows), default=0)
        head_rows = next((at for at, is_head in enumerate(heads) if not is_head), len(heads))
        return Table(rows, _edges(element, width), head_rows, self.styles.has_lines(element))

    def _row(
        self, row: Element, style: TableStyle, number: int, *, is_last: bool
    ) -> list[TableCell]:
        at = int(value(row.find("w.trPr"), "w.gridBefore") or 0)
        cells: list[TableCell] = []
        found = [*self._within(row, "w.tc")]
        for cell in found:
            properties = cell.find("w.tcPr")
            end = at + max(int(value(properties, "w.gridSpan") or 1), 1)
            is_bare = not any(one.text for one in cell.iter() if one.tag in _WORDS)
            if is_bare and _goes_on(properties):
                cells.append(TableCell(at, end, [], goes_on=True))
            else:
                place = Place(number, at, is_last, cell is found[-1])
                cells.append(TableCell(at, end, self._inside(cell, style.looks(place))))
            at = end
        return cells

    def _inside(self, cell: Element, looks: tuple[Element, ...]) -> list[Block]:
        around, self._of_table = self._of_table, looks
        blocks = self.blocks(cell)
        self._of_table = around
        return blocks


def _goes_on(properties: Element | None) -> bool:
    """Whether a cell is merged into the one above it."""
    merged = below(properties, "w.vMerge")
    return merged is not None and merged.get("w.val", "continue") == "continue"


def _edges(table: Element, width: int) -> list[int]:
    """Where the columns of the grid begin and end; all of one width where the file says nothing."""
    columns = [int(float(one.get("w.w") or 0)) for one in table.findall("w.tblGrid/w.gridCol")]
    if len(columns) < width or min(columns[:width], default=1) <= 0:
        columns = [1000] * width
    return [*accumulate(columns[:width], initial=0)]


def _joined(lines: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    """Lines of which the last goes on with the first of others."""
    return (*lines[:-1], lines[-1] + more[0], *more[1:])
