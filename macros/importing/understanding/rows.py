"""The tasks of tables: one a row, with what its columns say.

A lead merged down applies to each row. Rows that head others and sums are no tasks. A row without
number below a numbered one is a task of its own only where the numbered one has neither doers nor
time, and so heads it, or where its own words begin with a number; else it may have been cut from
it, and is listed as unread. A task merged down is one of each row with doers of its own; other rows
say more of it.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile, zip_longest
from typing import NamedTuple

from macros.importing.names.printed import PrintedName
from macros.importing.names.sentence_words import compiled
from macros.importing.understanding.columns import (
    Column,
    columns_of,
    goes_on_with_head,
    heads_of,
    names_stand_below_a_name,
)
from macros.importing.understanding.doers import read_doers
from macros.importing.understanding.stated import result_of, spanned, times_stated
from macros.importing.understanding.understood import (
    NO_NAME,
    NOT_SURE_WHOSE,
    Assigned,
    HeldColumn,
    StatedTime,
    UnderstoodTask,
    Unread,
)
from macros.recognisers.blocks import Block
from macros.recognisers.markers import is_capitals, read_number
from macros.recognisers.pipe_tables import Cell, PipeTable, Row
from macros.recognisers.roles import ROLE_WORDS, RoleWord

# “Phối hợp Sở Y tế”, in a column of notes.
_TELLS_WHO = compiled(r"(?:chủ trì|phối hợp)(?!\w)", re.IGNORECASE)
# “I. Khởi tạo”, behind the number of the row: it heads those below.
_ROMAN = re.compile(r"[IVX]{1,5}[.)] ")
# “20a”, a number between those of the others.
_BETWEEN = re.compile(r"[0-9]{1,3}[a-zđ]\.?")
# “1.2. Rà soát …”: offices with narrow tables print the number before the words.
_NUMBERED_WITHIN = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\.? (?=\w)")
# “1/31/2027”: a date that has its month first, and so may those around it.
_MONTH_FIRST = re.compile(r"(?<![\d/])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/(?:19|20)\d{2}(?!\d)")
_ANY_ORDER = re.compile(r"(?:0?[1-9]|1[0-2])/(?:0?[1-9]|1[0-2])/(?:19|20)\d{2}")
_FIGURE = re.compile("[0-9]")
_A_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NOT_EACH = "hàng này có nhiều ô thời gian, có ô chưa hiểu"
_WHICH_MONTH = "bảng này có ngày in tháng trước ngày; không rõ số nào là tháng"
_CUT = "hàng không có số: không rõ là nhiệm vụ riêng hay phần của hàng trên"
_HEADS = "hàng chỉ có một ô: không rõ là nhiệm vụ hay tên nhóm các hàng dưới"
_BLANK = " -–—.…"
_SAID = (*ROLE_WORDS, "time", "result")


class TableRead(NamedTuple):
    """What a table was understood to say."""

    tasks: tuple[UnderstoodTask, ...] = ()
    unread: tuple[Unread, ...] = ()
    columns: tuple[HeldColumn, ...] = ()
    heads: tuple[str, ...] = ()


def read_table(
    blocks: Sequence[Block], years: Collection[int], before: Sequence[str] = ()
) -> TableRead:
    """Read the rows of one table, its head rows among them.

    `before`: the heads of the table above, which may go on here without them.
    """
    table = blocks[0].table
    assert table is not None
    heads, body = _parted(blocks, table, before)
    rows = [block.row for block in body if block.row and not block.is_section_row]
    columns = columns_of(table, heads, rows)
    if columns is None:
        return TableRead()
    reading = _Reading(columns, body, years)
    held = tuple(_held(one) for one in columns if one.by_content and one.holds and one.head)
    return TableRead(tuple(reading.tasks()), tuple(reading.unread), held, tuple(heads))


def _parted(
    blocks: Sequence[Block], table: PipeTable, before: Sequence[str]
) -> tuple[list[str], list[Block]]:
    """The heads of the columns, and the rows below them that do not repeat the heads."""
    heads = heads_of(table)
    body = [block for block in blocks if not block.is_head_row and not _is_head_again(block)]
    first = body[0].row if body else None
    numbered = bool(read_number(heads[table.number_column]))
    if len(before) == len(heads) and numbered:
        return list(before), list(blocks)  # cut by the end of a page
    if numbered or names_stand_below_a_name(heads, [block.row for block in body if block.row]):
        return heads, list(blocks)  # without a head
    if first and goes_on_with_head(first):
        more = [" ".join(cell.text.split()) for cell in first.cells]
        # Rows may break off, or be longer than the head.
        both = list(zip_longest(heads, more, fillvalue=""))[: len(heads)]
        heads = [f"{head} {said}".strip() for head, said in both]
        body = body[1:]
    return heads, body


def _is_head_again(block: Block) -> bool:
    """Whether a row repeats the head, as at the top of a new page, its number perhaps left out."""
    assert block.row is not None
    assert block.table is not None
    heads = [" ".join(head.split()) for head in block.table.heads]
    cells = [" ".join(cell.text.split()) for cell in block.row.cells]
    filled = [(cell, head) for cell, head in zip(cells, heads, strict=False) if cell]
    if len(filled) > 2 and all(cell in heads for cell, _ in filled[1:]):
        return True
    return len(filled) > 1 and all(cell and cell in head for cell, head in filled)


def _held(column: Column) -> HeldColumn:
    return HeldColumn(column.head, column.holds)  # type: ignore[arg-type]


class _Reading:
    """The rows of a table of tasks."""

    def __init__(
        self, columns: tuple[Column, ...], body: Sequence[Block], years: Collection[int]
    ) -> None:
        self.columns, self.years = columns, years
        self.unread: list[Unread] = []
        self.task_place = next(one.place for one in columns if one.holds == "task")
        # Pasted rows may break off before the column of tasks.
        self.body = [block for block in body if block.row and self._is_long_enough(block.row)]
        self.numbered = any(block.mark for block in self.body if not block.is_section_row)
        self.turned = any(
            _MONTH_FIRST.fullmatch(cell.text.strip())
            for block in self.body
            if block.row
            for cell in block.row.own_cells
        )
        self.has_doers = any(one.holds in ROLE_WORDS for one in columns)
        self.heading: tuple[str, list[PrintedName]] | None = None

    def _is_long_enough(self, row: Row) -> bool:
        """Whether a row has a cell in the column of tasks."""
        return self.task_place < len(row.cells)

    def tasks(self) -> list[UnderstoodTask]:
        """The tasks, in the order of print."""
        found: list[UnderstoodTask] = []
        for place, block in enumerate(self.body):
            assert block.row is not None
            if block.is_section_row:
                self._head(block)
                continue
            if not self._is_task(block, place):
                continue
            found.append(self._task(block))
        return found

    def _head(self, block: Block) -> None:
        """A section row; one that names a body gives it the rows below, where no column does."""
        words = " ".join(cell.text for cell in block.row.own_cells if cell.text != block.marker)  # type: ignore[union-attr]
        doers = read_doers(words, "carry_out") if not self.has_doers else None
        whole = doers and doers.named and not doers.left
        self.heading = (block.locator, [one for _, one in doers.named]) if whole and doers else None

    def _is_task(self, block: Block, place: int) -> bool:
        row = block.row
        assert row is not None
        text = row.cells[self.task_place].text.strip(_BLANK)
        own = _is_own(row, row.cells[self.task_place])
        if text and not own:
            return self._says(block.row, ROLE_WORDS)
        if not text or _is_sum(row):
            return False
        if self._is_alone(block) and not block.mark and self._says_below(place):
            return self._heads_unsurely(block)
        if self.numbered and not block.mark:
            return self._stands_alone(block, place)
        return not self._only_heads(block, place)

    def _is_alone(self, block: Block) -> bool:
        """Whether a row has words in the column of tasks alone; in capitals, a time beside them."""
        assert block.row is not None
        assert block.table is not None
        words = block.row.cells[self.task_place]
        aside = {block.table.number_column}
        if is_capitals(words.text):
            aside |= {one.place for one in self.columns if one.holds == "time"}
        return not any(
            cell is not words and cell.text.strip(_BLANK) and place not in aside
            for place, cell in enumerate(block.row.cells)
        )

    def _says_below(self, place: int) -> bool:
        following = self.body[place + 1] if place + 1 < len(self.body) else None
        return following is not None and self._says(following.row)

    def _heads_unsurely(self, block: Block) -> bool:
        """No task: it heads those below, in capitals surely; else it is listed as unread."""
        assert block.row is not None
        words = " ".join(block.row.cells[self.task_place].text.split())
        if not is_capitals(words):
            self.unread.append(Unread(block.locator, words, _CUT if self.numbered else _HEADS))
        return False

    def _stands_alone(self, block: Block, place: int) -> bool:
        """Whether a row without number is a task; else it is listed as unread."""
        above = next((one for one in reversed(self.body[:place]) if one.mark), None)
        says = self._says(block.row)
        assert block.row is not None
        words = " ".join(block.row.cells[self.task_place].text.split())
        if says and self._gives_down(block.row, place):
            return False  # what it says is said of the numbered rows below
        if says and (_NUMBERED_WITHIN.match(words) or self._is_between(block)):
            return True
        if says and self._shares_number(block):
            return True
        if says and (above is None or above.is_section_row or not self._says(above.row)):
            return True
        self.unread.append(Unread(block.locator, words, _CUT))
        return False

    def _is_between(self, block: Block) -> bool:
        """Whether its own cell of the number says “20a”."""
        assert block.row is not None
        assert block.table is not None
        number = block.row.cell_at(block.table.number_column)
        own = number is not None and _is_own(block.row, number)
        return bool(own and number and _BETWEEN.fullmatch(number.text.strip()))

    def _shares_number(self, block: Block) -> bool:
        """Whether the number of several tasks of one body is merged down, and this has others."""
        assert block.row is not None
        assert block.table is not None
        number = block.row.cell_at(block.table.number_column)
        if number is None or not number.text or _is_own(block.row, number):
            return False
        cells = [block.row.cell_at(one.place) for one in self.columns if one.holds in ROLE_WORDS]
        return any(cell and cell.text.strip() and _is_own(block.row, cell) for cell in cells)

    def _gives_down(self, row: Row, place: int) -> bool:
        """Whether the next row is numbered, and cells that begin here are merged down into it."""
        following = self.body[place + 1] if place + 1 < len(self.body) else None
        if following is None or following.row is None or not following.mark:
            return False
        return any(
            one.holds in (*ROLE_WORDS, "time", "result")
            and (cell := row.cell_at(one.place)) is not None
            and cell is following.row.cell_at(one.place)
            and _is_own(row, cell)
            for one in self.columns
        )

    def _only_heads(self, block: Block, place: int) -> bool:
        """Whether a numbered row says nothing itself and heads those below it."""
        if self._says(block.row):
            return False
        following = self.body[place + 1] if place + 1 < len(self.body) else None
        if following is None or following.row is None:
            return False
        words = block.row.cells[self.task_place].text if block.row else ""
        deeper = following.row.above is block.row or bool(_ROMAN.match(words))
        if not self._says(following.row):
            return deeper and self._only_heads(following, place + 1)
        return deeper or (not following.mark and self.numbered)

    def _says(self, row: Row | None, what: Collection[str] = _SAID) -> bool:
        """Whether a row has words of its own about doers, time or result."""
        assert row is not None
        return any(
            one.holds in what
            and row.cells[one.place].text.strip(_BLANK)
            and _is_own(row, row.cells[one.place])
            and row.cells[one.place] is not row.cells[self.task_place]
            for one in self.columns
            if one.place < len(row.cells)
        )

    def _task(self, block: Block) -> UnderstoodTask:
        row = block.row
        assert row is not None
        unread: list[Unread] = []
        assigned: list[Assigned] = []
        unsure: set[str] = set()
        seen: set[int] = {id(row.cells[self.task_place])}
        if self.heading:
            assigned.append(
                Assigned("carry_out", tuple(self.heading[1]), self.heading[0], "heading")
            )
        for one in self.columns:
            cell = self._cell(row, one.place) if one.place < len(row.cells) else None
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
        times = self._times(row, unread)
        results = self._results(row)
        for more in self._also(block):
            times = (*times, *self._times(more, unread, only_own=True))
            results += self._results(more, only_own=True)
        text = row.cells[self.task_place].text.strip()
        return UnderstoodTask(
            block,
            text,
            tuple(assigned),
            times,
            "; ".join(results) or None,
            tuple(unread),
            frozenset(unsure),
        )

    def _results(self, row: Row, *, only_own: bool = False) -> list[str]:
        places = [one.place for one in self.columns if one.holds == "result"]
        cells = [row.cells[place] for place in places if place < len(row.cells)]
        own = [cell for cell in cells if not only_own or _is_own(row, cell)]
        return [said for cell in own if (said := result_of(cell.text))]

    def _also(self, block: Block) -> Iterator[Row]:
        """The rows below that say more of a task: they share its words, and have no doers."""
        assert block.row is not None
        assert block.table is not None
        below = block.table.rows_below(block.row, [block.row.cells[self.task_place]])
        whole = filter(self._is_long_enough, below)
        return takewhile(lambda row: not self._says(row, ROLE_WORDS), whole)

    def _cell(self, row: Row, place: int) -> Cell:
        """A cell; of one that says “như trên” the last above it that says more."""
        cell = row.cells[place]
        above = [block.row for block in self.body if block.row and block.row is not row]
        before = [one for one in above if one.place.line < row.place.line]
        while cell.says_as_above and before:
            last = before.pop()
            cell = last.cells[place] if place < len(last.cells) and last.cells[place].text else cell
        return cell

    def _assigned(self, cell: Cell, column: Column, unread: list[Unread]) -> list[Assigned]:
        role: RoleWord = next(role for role in ROLE_WORDS if role == column.holds)
        doers = read_doers(cell.text, role)
        if not column.head and doers.named:  # no head to name in plan.yml: nothing proves the role
            words = " ".join(cell.text.split())
            unread.append(Unread(cell.locator, words, NOT_SURE_WHOSE))
            return [Assigned(role, (), cell.locator, "column")]
        unread += [Unread(cell.locator, words, NO_NAME) for words in doers.left]
        by_role: dict[RoleWord, list[PrintedName]] = {}
        for known, one in doers.named:
            by_role.setdefault(known, []).append(one)
        if doers.left and not by_role:
            by_role[role] = []
        return [
            Assigned(known, tuple(who), cell.locator, "column", known != role)
            for known, who in by_role.items()
        ]

    def _times(
        self, row: Row, unread: list[Unread], *, only_own: bool = False
    ) -> tuple[StatedTime, ...]:
        times: list[tuple[Column, Cell, tuple[StatedTime, ...]]] = []
        for one in self.columns:
            cell = self._cell(row, one.place) if one.place < len(row.cells) else None
            if cell is None or one.holds != "time" or any(cell is known for _, known, _ in times):
                continue
            if only_own and not _is_own(row, cell):
                continue
            stated = times_stated(cell.text, self.years)
            if self.turned and _ANY_ORDER.search(cell.text):
                stated = (StatedTime(None, " ".join(cell.text.split()), _WHICH_MONTH),)
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


def _is_own(row: Row, cell: Cell) -> bool:
    return cell.line == row.place.line


def _is_sum(row: Row) -> bool:
    first = next((cell.text for cell in row.own_cells if cell.text), "")
    return first.lower().startswith(("tổng cộng", "tổng số", "cộng:", "ghi chú"))
