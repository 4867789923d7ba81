"""The numbers of a table's rows, and under which row each stands.

A row that is merged across, or whose number is a roman numeral or a capital letter among arabic
ones, heads the rows below it. A row without number in a table with numbers stands under the row
above it, from which a page break may have cut it. A row of “(1) (2) (3)” belongs to the head.
The rules are the notation of text.md.
"""

import re

from macros.recognisers.findings import Finding, FindingKind
from macros.recognisers.levels import Levels
from macros.recognisers.markers import PARAGRAPH_RANK, Kind, Mark, begins, read_marks, read_number
from macros.recognisers.patterns import late_pattern
from macros.recognisers.pipe_tables import PipeTable, Row, excerpt, numbers_columns

_NUMBER_TITLE = late_pattern(r"s?tt|số(?:\s+tt|\s+thứ tự)?|no\.?|#", re.IGNORECASE)
# “Tuần”, “Tháng”: its figures tell when.
_TIME_TITLE = late_pattern(r"(?:tuần|tháng|ngày|quý|năm|thứ)(?:\s+(?:thứ|số))?", re.IGNORECASE)
_THOUSANDS = re.compile("[1-9][0-9]{3}")
_SUM = late_pattern(r"tổng cộng|tổng số|cộng\b|tổng\s?:?$", re.IGNORECASE)
_HEADING = 2  # cells: a numeral and words
_MOST_BEFORE_NUMBER = 3  # columns among which that of the numbers is looked for
_ABOVE_ARABIC = Mark(Kind.ARABIC, "").rank - 1  # a heading without a number of a higher kind


def number_rows(table: PipeTable) -> None:
    """Read the numbers of the rows, find sections, and put each row under the one it belongs to."""
    body = [row for row in table.rows if not row.is_head]
    if body and numbers_columns(body[0]):
        body.pop(0).is_head = True
    table.number_column = _number_column(table.heads)
    readings = [_marks(row, table) for row in body]
    if not _has_numbers(table, readings):
        readings = [()] * len(body)
    kinds = {marks[0].kind for marks in readings if len(marks) == 1}
    levels: Levels[Row] = Levels()
    for row, marks in zip(body, readings, strict=True):
        _place(table, levels, row, marks, kinds)


def _place(
    table: PipeTable, levels: Levels[Row], row: Row, marks: tuple[Mark, ...], kinds: set[Kind]
) -> None:
    row.mark = levels.choose(marks, 0)
    across = _is_merged_across(row, table)
    row.is_section = across or _heads_by_number(row, table, kinds)
    if row.mark is None and not across:
        _place_unnumbered(table, levels, row)
        return
    rank = None
    if across and (row.mark is None or row.mark.kind not in (Kind.CAPITAL, Kind.ROMAN)):
        rank = _ABOVE_ARABIC
    row.above, expected = levels.place(row, row.mark, 0, rank)
    if expected is not None and row.mark:
        cell = row.cells[table.number_column]
        table.findings.append(
            Finding(FindingKind.OUT_OF_SEQUENCE, cell.line, cell.column, row.mark.printed, expected)
        )


def _place_unnumbered(table: PipeTable, levels: Levels[Row], row: Row) -> None:
    first = next((cell for cell in row.own_cells if cell.text), None)
    if first and _SUM.match(first.text):
        levels.close()
        return
    row.above, _ = levels.place(row, None, 0, PARAGRAPH_RANK)
    if not first or not row.above or row.above.is_section:
        return
    number = row.cell_at(table.number_column)
    if number and not number.text:
        words = excerpt(" ".join(cell.text for cell in row.own_cells))
        kind = FindingKind.ROW_WITHOUT_NUMBER
        table.findings.append(Finding(kind, first.line, first.column, words))


def _number_column(heads: tuple[str, ...]) -> int:
    titles = (head.strip() for head in heads[:_MOST_BEFORE_NUMBER])
    return next((at for at, head in enumerate(titles) if _NUMBER_TITLE.fullmatch(head)), 0)


def _marks(row: Row, table: PipeTable) -> tuple[Mark, ...]:
    """The readings of a row's number: all that its cell holds, or what that begins with."""
    first = row.cell_at(table.number_column)
    if first is None or first.line != row.place.line or first.marked.literal == 0:
        return ()
    text = first.text.strip()
    if _THOUSANDS.fullmatch(text) and _NUMBER_TITLE.fullmatch(table.heads[table.number_column]):
        return (Mark(Kind.ARABIC, text, (int(text),), text),)
    return read_number(text) or tuple(mark for mark in read_marks(text) if mark.number)


def _has_numbers(table: PipeTable, readings: list[tuple[Mark, ...]]) -> bool:
    """Whether rows have numbers: the head of their column says so, or they begin with a first."""
    head = table.heads[table.number_column].strip()
    if not head or _NUMBER_TITLE.fullmatch(head):
        return any(readings)
    if _TIME_TITLE.fullmatch(head):
        return False
    first = next((marks for marks in readings if marks), ())
    return any(begins(mark) and mark.number for mark in first)


def _heads_by_number(row: Row, table: PipeTable, kinds: set[Kind]) -> bool:
    """Whether a number is of a kind that heads others of this table, or has a heading only."""
    if row.mark is None or row.mark.kind not in (Kind.CAPITAL, Kind.ROMAN):
        return False
    lower = {Kind.ARABIC, Kind.DECIMAL}
    if row.mark.kind is Kind.CAPITAL:
        lower.add(Kind.ROMAN)
    is_bare = table.width > _HEADING and sum(cell.text != "" for cell in row.cells) <= _HEADING
    return is_bare or not kinds.isdisjoint(lower)


def _is_merged_across(row: Row, table: PipeTable) -> bool:
    """Whether its heading goes over all columns that follow, but for one at most."""
    for start in range(table.number_column + 2):
        rest = row.cells[start + 1 : table.width]
        if start < len(row.cells) and row.cells[start].line == row.place.line:
            merged = sum(cell is row.cells[start] for cell in rest)
            if merged and (merged == len(rest) or (merged > 1 and merged == len(rest) - 1)):
                return True
    return False
