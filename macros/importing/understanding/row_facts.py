"""What a row of a table says of its task: who, by when, and what must come out.

A cell merged down applies to each row; one that says “như trên” says what the one above does.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from macros.importing.understanding.column_heads import Column, names_one
from macros.importing.understanding.doers import read_doers
from macros.importing.understanding.stated import result_of, spanned, times_stated
from macros.importing.understanding.understood import (
    NO_NAME,
    NOT_SURE_WHOSE,
    Assigned,
    StatedTime,
    UnderstoodTask,
    Unread,
)
from macros.recognisers.blocks import Block
from macros.recognisers.patterns import compiled
from macros.recognisers.pipe_tables import Cell, PipeTable, Row
from macros.recognisers.roles import ROLE_WORDS, RoleWord, label_meaning
from macros.recognisers.time_cells import marked_time
from macros.recognisers.time_doubts import IN_DOUBT

# “Phối hợp Sở Y tế”, in a column of notes.
_TELLS_WHO = compiled(r"(?:chủ trì|phối hợp)(?!\w)", re.IGNORECASE)
# “Lập đề án (Sở Y tế chủ trì)”, where no column says who.
_GIVEN_TO = compiled(
    r"(?:[^.;:,()\n]{0,60} )?chủ trì(?!\w)"
    r"|(?<!\w)giao (?:Sở|UBND|Phòng|Ban|Công an|Văn phòng|Bộ) [^.;:,()\n]{1,60}"
)
# “Cơ quan chủ trì/phối hợp”: of several that stand below it, none is said to lead.
_TWO_ROLES = compiled("chủ trì.*phối hợp|phối hợp.*chủ trì", re.IGNORECASE)
_NOTES = compiled("ghi chú", re.IGNORECASE)
_FIGURE = re.compile("[0-9]")
_A_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NOT_EACH = "hàng này có nhiều ô thời gian, có ô chưa hiểu"
_BLANK_CELL = "ô này trống dưới ô có tên: không rõ là như ô trên hay chưa giao ai"
_MARKED = "không rõ dấu hay chữ dưới cột “{}” nói gì về thời gian hay người làm"
BLANK = " -–—.…"
SAID = (*ROLE_WORDS, "time", "result")
# The roles of those who answer for a task.
ANSWER = tuple(role for role in ROLE_WORDS if role not in ("support", "monitor"))


class RowFacts:
    """What the rows of a table say."""

    def __init__(self, columns: tuple[Column, ...], years: Collection[int]) -> None:
        self.columns, self.years = columns, years
        self.task_place = task_place(columns)

    def task(self, block: Block, heading: Sequence[Assigned]) -> UnderstoodTask:
        """The task of a row; `heading`: who is named above it."""
        row, table = block.row, block.table
        assert row is not None
        assert table is not None
        unread: list[Unread] = []
        assigned = list(heading)
        unsure: set[str] = set()
        seen: set[int] = {id(row.cells[self.task_place])}
        for one in self.columns:
            cell = table.meant_by(row, one.place)
            if cell is None or id(cell) in seen:
                continue
            if one.holds is None and _tells_who(cell):
                unread.append(Unread(cell.locator, " ".join(cell.text.split()), NOT_SURE_WHOSE))
            if one.holds not in ROLE_WORDS:
                continue
            seen.add(id(cell))
            before = len(unread)
            found = self._assigned(cell, one, unread)
            above = cell is not row.cells[one.place]
            assigned += [given._replace(elsewhere=True) if above else given for given in found]
            if len(unread) > before:
                unsure.add(one.holds)
        if not unsure.union(one.role for one in assigned).intersection(ANSWER):
            unread += self._blank_below(table, row)
        times = self._times(table, row, unread)
        times = (*times, *self._marked(table, row, unread))
        unread += self._times_in_notes(table, row)
        results = self._results(row)
        for more in self._also(block):
            times = (*times, *self._times(table, more, unread, only_own=True))
            results += self._results(more, only_own=True)
        words = row.cells[self.task_place]
        text = words.text.strip()
        if not (assigned or unread) and (said := _GIVEN_TO.search(text)):
            unread.append(Unread(words.locator, said[0], NOT_SURE_WHOSE))
        return UnderstoodTask(
            block,
            text,
            tuple(assigned),
            times,
            "; ".join(results) or None,
            tuple(unread),
            frozenset(unsure),
        )

    def _blank_below(self, table: PipeTable, row: Row) -> Iterator[Unread]:
        """The first cell of those who answer that is empty below one that names somebody."""
        for one in self.columns:
            cell = row.cell_at(one.place) if one.head and one.holds in ANSWER else None
            if cell and is_own(row, cell) and not cell.text.strip():
                above = (
                    other.cell_at(one.place)
                    for other in table.body
                    if other.place.line < row.place.line and (other.mark or not row.mark)
                )
                if any(known and known.text.strip(BLANK) for known in above):
                    yield Unread(cell.locator, one.head, _BLANK_CELL)
                    return

    def _results(self, row: Row, *, only_own: bool = False) -> list[str]:
        places = [one.place for one in self.columns if one.holds == "result"]
        cells = [row.cells[place] for place in places if place < len(row.cells)]
        own = [cell for cell in cells if not only_own or is_own(row, cell)]
        return [said for cell in own if (said := result_of(cell.text))]

    def _also(self, block: Block) -> Iterator[Row]:
        """The rows below that say more of a task: they share its words, and have no doers."""
        assert block.row is not None
        assert block.table is not None
        below = block.table.rows_below(block.row, [block.row.cells[self.task_place]])
        whole = (row for row in below if self.task_place < len(row.cells))
        return takewhile(lambda row: not says(row, self.columns, ROLE_WORDS), whole)

    def _assigned(self, cell: Cell, column: Column, unread: list[Unread]) -> list[Assigned]:
        role: RoleWord = next(role for role in ROLE_WORDS if role == column.holds)
        doers = read_doers(cell.text, role)
        # No head to name in plan.yml: nothing proves the role; or a head of two roles.
        unproved = doers.named and not column.head
        alike = len(doers.named) > 1 and len(doers.by_role()) == 1
        if unproved or (_TWO_ROLES.search(column.head) and alike):
            words = " ".join(cell.text.split())
            unread.append(Unread(cell.locator, words, NOT_SURE_WHOSE))
            return [Assigned(role, (), cell.locator, "column")]
        unread += [Unread(cell.locator, words, NO_NAME) for words in doers.left]
        given = doers.by_role() or ({role: ()} if doers.left else {})
        return [
            Assigned(known, who, cell.locator, "column", known != role)
            for known, who in given.items()
        ]

    def _times(
        self, table: PipeTable, row: Row, unread: list[Unread], *, only_own: bool = False
    ) -> tuple[StatedTime, ...]:
        times: list[tuple[Column, Cell, tuple[StatedTime, ...]]] = []
        for one in self.columns:
            cell = table.meant_by(row, one.place)
            if cell is None or one.holds != "time" or any(cell is known for _, known, _ in times):
                continue
            if only_own and not is_own(row, cell):
                continue
            turned = table.has_month_first
            stated = times_stated(cell.text, self.years, month_first=turned)
            times.append((one, cell, stated))
        unread_figures = any(
            not one.when and _FIGURE.search(one.words) for _, _, stated in times for one in stated
        )
        if len(times) > 1 and unread_figures:
            times = [
                (column, cell, tuple(_surely(one, column) for one in stated))
                for column, cell, stated in times
            ]
        for _, cell, stated in times:
            unread += [Unread(cell.locator, one.words, one.why) for one in stated if not one.when]
        edges = [one.edge for one, _, _ in times]
        if edges in (["start", "end"], ["start", ""]):
            return spanned(times[0][2], times[1][2])
        return tuple(one for _, _, stated in times for one in stated)

    def _times_in_notes(self, table: PipeTable, row: Row) -> Iterator[Unread]:
        """The times that a note or a cell without a head names where no column holds any."""
        if any(one.holds == "time" or one.marks for one in self.columns):
            return
        for one in self.columns:
            cell = table.meant_by(row, one.place)
            if cell and one.holds is None and (not one.head or _NOTES.match(one.head)):
                stated = times_stated(cell.text, self.years)
                yield from (Unread(cell.locator, one.words, IN_DOUBT) for one in stated if one.when)

    def _marked(self, table: PipeTable, row: Row, unread: list[Unread]) -> Iterator[StatedTime]:
        """The months or quarters below which the row has marks; those side by side are one time."""
        found = [
            (one, cell, " ".join(head.text for head in marked_time(table, row, one.place)))
            for one in self.columns
            if one.marks and (cell := row.cell_at(one.place)) and cell.text.strip(BLANK)
        ]
        bodies = [one for one in found if names_one(one[0].marks)]
        times = [one for one in found if one not in bodies]
        are_read = all(words for _, _, words in times)
        for doubted in (bodies, [] if are_read else times):
            if not doubted:
                continue
            column, first, _ = doubted[0]
            why = _MARKED.format(", ".join(one.marks for one, _, _ in doubted))
            words = " ".join(first.text.split())
            unread.append(Unread(first.locator, words, why))
            if label_meaning(column.head) == "time":  # the check takes them for words of a time
                yield StatedTime(None, words, why)
        if not (are_read and times):
            return
        placed = [
            (one.place, time) for one, _, words in times for time in times_stated(words, self.years)
        ]
        unread += [Unread(times[0][1].locator, one.words, one.why) for _, one in placed if one.why]
        yield from _joined_runs(placed)


def _joined_runs(placed: Sequence[tuple[int, StatedTime]]) -> Iterator[StatedTime]:
    """Times, each with the place of its column: those of columns side by side are joined."""
    runs: list[list[StatedTime]] = []
    before = -1
    for place, time in placed:
        if place == before + 1 and time.when and runs and runs[-1][-1].when:
            runs[-1].append(time)
        else:
            runs.append([time])
        before = place
    for run in runs:
        yield from spanned((run[0],), (run[-1],)) if len(run) > 1 else run


def task_place(columns: Sequence[Column]) -> int:
    """Which column holds the tasks, from 0."""
    return next(one.place for one in columns if one.holds == "task")


def says(row: Row, columns: Sequence[Column], what: Collection[str] = SAID) -> bool:
    """Whether a row has words of its own about doers, time or result."""
    words = row.cell_at(task_place(columns))
    cells = [row.cell_at(one.place) for one in columns if one.holds in what]
    return any(
        cell and cell is not words and cell.text.strip(BLANK) and is_own(row, cell)
        for cell in cells
    )


def _surely(stated: StatedTime, column: Column) -> StatedTime:
    """A time, held back where another of its row, which is not read, may say it more exactly."""
    exact = _A_DAY.fullmatch(stated.when or "") and not column.edge
    return stated if exact or stated.why else stated._replace(when=None, why=_NOT_EACH)


def _tells_who(cell: Cell) -> bool:
    """Whether a cell says by its first words who leads or helps, and names it surely."""
    if not _TELLS_WHO.match(cell.text.strip()):
        return False
    doers = read_doers(cell.text, "support")
    return bool(doers.named) and not doers.left


def is_own(row: Row, cell: Cell) -> bool:
    """Whether a cell begins in a row, and is not merged down into it."""
    return cell.line == row.place.line
