"""The tables of text.md: rows and cells, merged ones resolved.

A table is a pipe table, one row a line; ``|---|`` under its one or two head rows begins it. ``<``
alone continues the cell at its left, ``^`` alone the one above. Which rows have numbers and which
head others, `row_numbers` says. The rules are the notation of text.md.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from macros.recognisers.date_order import is_month_first
from macros.recognisers.findings import Finding, FindingKind
from macros.recognisers.inline import Inline
from macros.recognisers.line_markup import EMPTY, Marked, read_marked
from macros.recognisers.markers import Mark
from macros.recognisers.tones import one_placement

_DELIMITER = re.compile(r"(?:\|\s*:?-{3,}:?\s*)+\|?\s*")
_SIGN = re.compile(r"\\.|\|", re.DOTALL)
_COLUMN_NUMBER = re.compile(r"\(?([0-9]{1,2})\)?(?:\s*=.{0,40})?")
_AS_ABOVE = re.compile(r"\s*(?:[-–]?\s*nt\s*[-–]?|như trên|nt\.?|[\"”″〃]|//)\s*", re.IGNORECASE)
_MOST_HEAD_ROWS = 2
_BLANK = " -–—.…"
_PERCENTAGE = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,2})? ?%")
_FIGURE = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,2})?")
_STATE = re.compile(
    one_placement(
        r"(?:(?:đã|đang|chưa) (?:hoàn thành|thực hiện|triển khai|xong|làm|bắt đầu)"
        r"(?: [^\W\d_]+){0,4}|(?:hoàn thành )?(?:đúng|trước|trễ|chậm|quá) (?:hạn|tiến độ)"
        r"|hoàn thành)\.?"
    ),
    re.IGNORECASE,
)
MARK = re.compile(r"[xX]{1,3}|[vV✓✔√●•■▪█☑☒*+]")
_PROGRESS = re.compile(one_placement(r"(?:%\s*)?(?:tiến độ|hoàn thành)"), re.IGNORECASE)


class RowLine(NamedTuple):
    """A line of a table: as written without indentation, and its place."""

    source: str
    line: int
    column: int
    after_blank: bool = False  # whether a blank line stands above it

    @property
    def is_delimiter(self) -> bool:
        """Whether it is a ``|---|``."""
        return _DELIMITER.fullmatch(self.source) is not None


@dataclass(eq=False, slots=True)
class Cell:
    """A cell: its text, and the rows and columns that it spans."""

    marked: Marked
    line: int
    column: int  # the place in the file: the character of its line
    number: int  # which column of the table, from 1
    locator: str = ""

    @property
    def inline(self) -> Inline:
        """The text, with emphasis and footnote marks; a line break is ``\\n``."""
        return self.marked.inline

    @property
    def text(self) -> str:
        """The plain text."""
        return self.marked.inline.plain

    @property
    def says_as_above(self) -> bool:
        """Whether it says what the cell above says: “-nt-”, “như trên”."""
        return _AS_ABOVE.fullmatch(self.text) is not None


@dataclass(eq=False, slots=True)
class Row:
    """A row: for each column its cell, which may begin further left or above."""

    place: RowLine
    cells: tuple[Cell, ...]
    is_head: bool = False
    is_section: bool = False  # heads the rows below it
    mark: Mark | None = None  # its number, as printed in its first cell
    above: "Row | None" = None  # the section or numbered row under which it stands

    @property
    def own_cells(self) -> tuple[Cell, ...]:
        """The cells that begin in it."""
        own = (cell for cell in self.cells if cell.line == self.place.line)
        return tuple(dict.fromkeys(own))

    def cell_at(self, column: int) -> Cell | None:
        """The cell of a column, from 0; None where the row breaks off before it."""
        return self.cells[column] if column < len(self.cells) else None


@dataclass(eq=False, slots=True)
class PipeTable:
    """A table: its rows in order of print, the head's first."""

    width: int
    rows: list[Row]
    widest: int  # columns of its longest row
    number_column: int = 0  # from 0: the one whose head is “TT”, else the first
    findings: list[Finding] = field(default_factory=list)
    _how_far: dict[int, bool] = field(default_factory=dict, repr=False)
    _only_marks: dict[int, bool] = field(default_factory=dict, repr=False)
    _has_month_first: bool | None = field(default=None, repr=False)
    _body: list[Row] = field(default_factory=list, repr=False)

    @property
    def heads(self) -> tuple[str, ...]:
        """For each column what its head says, from the top down, without “(1) (2) (3)”.

        A row that is too long has columns without a head.
        """
        rows = [row for row in self.rows if row.is_head and not numbers_columns(row)]
        return tuple(
            "\n".join(
                dict.fromkeys(row.cells[column].text for row in rows if column < len(row.cells))
            )
            for column in range(self.widest)
        )

    @property
    def has_month_first(self) -> bool:
        """Whether a date in it has its month first, as “1/31/2027”; then others may, too."""
        if self._has_month_first is None:
            cells = (cell.text for row in self.rows for cell in row.own_cells)
            self._has_month_first = any(map(is_month_first, cells))
        return self._has_month_first

    def only_marks(self, column: int) -> bool:
        """Whether what stands in the cells of a column are marks alone: “x”, “✓”."""
        if column not in self._only_marks:
            said = self._said_in(column)
            self._only_marks[column] = bool(said) and all(map(MARK.fullmatch, said))
        return self._only_marks[column]

    @property
    def body(self) -> list[Row]:
        """The rows that are no heads, also none repeated atop a page, and no sections."""
        if not self._body:
            self._body = [
                one
                for one in self.rows
                if not (one.is_head or one.is_section or self.repeats_head(one))
            ]
        return self._body

    def _said_in(self, column: int) -> list[str]:
        """The cells of a column that say something, those of heads and sections left out."""
        cells = [one.cells[column] for one in self.body if column < len(one.cells)]
        return [text for cell in cells if (text := cell.text.strip(_BLANK))]

    def says_how_far(self, column: int) -> bool:
        """Whether the cells of a column say how far it is, and so no time.

        They are percentages, figures alone below “Tiến độ”, or states: “Đang thực hiện”.
        """
        if column not in self._how_far:
            said = self._said_in(column)
            alone = bool(_PROGRESS.match(one_placement(self.heads[column])))
            self._how_far[column] = bool(said) and (
                all(map(_PERCENTAGE.fullmatch, said))
                or all(_STATE.fullmatch(one_placement(text)) for text in said)
                or (alone and all(map(_FIGURE.fullmatch, said)))
            )
        return self._how_far[column]

    def repeats_head(self, row: Row) -> bool:
        """Whether a row repeats the head, as atop a new page, its number perhaps left out.

        Or numbers the columns again: “(1) (2) (3)”.
        """
        if numbers_columns(row):
            return True
        heads = [" ".join(head.split()) for head in self.heads]
        cells = [" ".join(cell.text.split()) for cell in row.cells]
        filled = [(cell, head) for cell, head in zip(cells, heads, strict=False) if cell]
        if len(filled) > 2 and all(cell in heads for cell, _ in filled[1:]):
            return True
        return len(filled) > 1 and all(cell in head for cell, head in filled)

    def meant_by(self, row: Row, column: int) -> Cell | None:
        """The cell of a row; of one that says “như trên” the last above it that says more."""
        cell = row.cell_at(column)
        if cell is None or not cell.says_as_above:
            return cell
        above = [one for one in self.body if one.place.line < row.place.line]
        while cell.says_as_above and above:
            last = above.pop().cell_at(column)
            cell = last if last and last.text else cell
        return cell

    def rows_below(self, row: Row, shared: Collection[Cell]) -> Iterator[Row]:
        """The rows below one into which some of its cells are merged down: they go on with it."""
        for below in self.rows[self.rows.index(row) + 1 :]:
            if not any(cell is one for cell in below.cells for one in shared):
                return
            yield below


def is_row(line: str) -> bool:
    """Whether a line, without indentation, belongs to a table."""
    return line.startswith("|")


def read_tables(lines: Sequence[RowLine]) -> list[PipeTable]:
    """The tables that rows standing one below the other make up."""
    return [_table(part) for part in _parted(lines)]


def _parted(lines: Sequence[RowLine]) -> Iterator[Sequence[RowLine]]:
    """The lines of each table; the head of a second begins at a blank line, or is one row."""
    starts = [0]
    seen = False
    for place, line in enumerate(lines):
        if not line.is_delimiter:
            continue
        if seen:
            near = range(place - 1, max(place - _MOST_HEAD_ROWS, starts[-1] + 1) - 1, -1)
            starts.append(next((at for at in near if lines[at].after_blank), max(place - 1, 0)))
        seen = True
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        if start < end:
            yield lines[start:end]


def _table(lines: Sequence[RowLine]) -> PipeTable:
    delimiter = next((at for at, line in enumerate(lines) if line.is_delimiter), None)
    split = [(line, list(_split(line.source))) for line in lines if not line.is_delimiter]
    head = delimiter or 0
    if delimiter is None:
        width = len(split[0][1])
    else:
        width = lines[delimiter].source.rstrip().rstrip("|").count("|")
    width = max(width, 1)
    table = PipeTable(width, [], max(width, *(len(cells) for _, cells in split), 0))
    if not head or head > _MOST_HEAD_ROWS:
        kind = FindingKind.LONG_HEAD if head else FindingKind.TABLE_WITHOUT_HEAD
        table.findings.append(Finding(kind, lines[0].line, lines[0].column, lines[0].source[:60]))
    for line, cells in split:
        above = table.rows[-1] if table.rows and len(table.rows) != head else None
        table.rows.append(_row(table, line, cells, above, is_head=len(table.rows) < head))
    return table


def _split(source: str) -> Iterator[tuple[int, str]]:
    """The cells of a row as written, and where each begins."""
    start = 1
    for sign in _SIGN.finditer(source, 1):
        if sign[0] == "|":
            yield start, source[start : sign.start()]
            start = sign.end()
    if source[start:].strip() or start == 1:
        yield start, source[start:]


def _row(
    table: PipeTable,
    line: RowLine,
    written: list[tuple[int, str]],
    above: Row | None,
    *,
    is_head: bool,
) -> Row:
    cells: list[Cell] = []
    for number, (start, raw) in enumerate(written, 1):
        cells.append(_cell(table, line, (number, start, raw), cells, above))
    _check_width(table, line, written, cells)
    end = line.column + len(line.source)
    while len(cells) < table.width:
        cells.append(Cell(Marked(EMPTY), line.line, end, len(cells) + 1))
    return Row(line, tuple(cells), is_head)


def _cell(
    table: PipeTable,
    line: RowLine,
    written: tuple[int, int, str],
    left: list[Cell],
    above: Row | None,
) -> Cell:
    number, start, raw = written
    text = raw.strip()
    column = line.column + start + len(raw) - len(raw.lstrip())
    if text == "<" and left:
        return left[-1]
    if text == "^" and above and number <= len(above.cells):
        return above.cells[number - 1]
    if text in ("<", "^"):
        table.findings.append(Finding(FindingKind.NOTHING_TO_MERGE, line.line, column, text))
    return Cell(read_marked(text), line.line, column, number)


def _check_width(
    table: PipeTable, line: RowLine, written: list[tuple[int, str]], cells: list[Cell]
) -> None:
    width = table.width
    if len(written) > width:
        start, raw = written[width]
        column = line.column + start + len(raw) - len(raw.lstrip())
        many = Finding(FindingKind.TOO_MANY_CELLS, line.line, column, excerpt(raw), str(width))
        table.findings.append(many)
    if len(written) < width:
        words = (cells[-1].text if cells else "")[:60]
        end = line.column + len(line.source)
        table.findings.append(Finding(FindingKind.TOO_FEW_CELLS, line.line, end, words, str(width)))
    if written and not _is_closed(line.source):
        start, raw = written[-1]
        table.findings.append(
            Finding(FindingKind.ROW_NOT_CLOSED, line.line, line.column + start, excerpt(raw))
        )


def excerpt(words: str) -> str:
    """The beginning of words, for a finding."""
    return words.strip()[:60]


def _is_closed(source: str) -> bool:
    source = source.rstrip()
    backslashes = len(source[:-1]) - len(source[:-1].rstrip("\\"))
    return len(source) > 1 and source[-1] == "|" and backslashes % 2 == 0


def numbers_columns(row: Row) -> bool:
    """Whether a row only numbers the columns: “(1) (2) (3)”, the first perhaps without one.

    Where the first goes on from above, the figures may be months below “Tháng”.
    """
    cells = row.own_cells if row.cells[0].line == row.place.line else ()
    cells = cells[1:] if cells and not cells[0].text.strip() else cells
    found = [_COLUMN_NUMBER.fullmatch(cell.text.strip()) for cell in cells]
    return len(cells) > 1 and all(
        one is not None and int(one[1]) == number for number, one in enumerate(found, 1)
    )
