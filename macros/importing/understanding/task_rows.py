"""Which rows of a table are tasks.

Rows that head others and sums are none. A row without number below a numbered one is a task of its
own only where the numbered one has neither doers nor time, and so heads it, or where its own words
begin with a number; else it may have been cut from it, and is listed as unread. A task merged down
is one of each row with doers of its own; other rows say more of it.
"""

import re
from collections.abc import Iterator, Sequence

from macros.importing.understanding.column_heads import Column
from macros.importing.understanding.doers import read_doers
from macros.importing.understanding.duty_words import is_duty
from macros.importing.understanding.row_facts import (
    ANSWER,
    BLANK,
    SAID,
    is_own,
    says,
    task_place,
)
from macros.importing.understanding.understood import Unread
from macros.recognisers.blocks import Block
from macros.recognisers.markers import is_capitals
from macros.recognisers.pipe_tables import Row
from macros.recognisers.roles import ROLE_WORDS

# “I. Khởi tạo”, behind the number of the row: it heads those below.
_ROMAN = re.compile(r"[IVX]{1,5}[.)] ")
# “20a”, a number between those of the others.
_BETWEEN = re.compile(r"[0-9]{1,3}[a-zđ]\.?")
# “1.2. Rà soát …”: offices with narrow tables print the number before the words.
_NUMBERED_WITHIN = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\.? (?=\w)")
_CUT = "hàng không có số: không rõ là nhiệm vụ riêng hay phần của hàng trên"
_HEADS = "hàng chỉ có một ô: không rõ là nhiệm vụ hay tên nhóm các hàng dưới"


class TaskRows:
    """The rows of a table, of which some are tasks, and some head others."""

    def __init__(self, columns: tuple[Column, ...], body: Sequence[Block]) -> None:
        self.columns, self.task_place = columns, task_place(columns)
        self.unread: list[Unread] = []
        # Pasted rows may break off before the column of tasks.
        self.body = [block for block in body if self.task_place < len(_row(block).cells)]
        self.numbered = any(block.mark for block in self.body if not block.is_section_row)

    def tasks(self) -> Iterator[tuple[Block, Block | None]]:
        """The rows that are tasks, each with the row that heads it, in the order of print.

        A section row heads those up to the next, and so does one without number that names
        somebody; a numbered one that is no task heads those that stand under it.
        """
        section: Block | None = None
        heads: dict[int, Block] = {}
        for place, block in enumerate(self.body):
            if block.is_section_row:
                section = block
            elif self._is_task(block, place):
                yield block, _head_of(_row(block), heads) or section
            elif self._is_alone(block):
                names = _names_somebody(self._words(block))
                if block.mark and names:
                    heads[id(block.row)] = block
                elif names:
                    section = block
                elif section and not (block.mark or section.is_section_row):
                    section = None  # whose those below are, is not said

    def _is_task(self, block: Block, place: int) -> bool:
        row = _row(block)
        text = row.cells[self.task_place].text.strip(BLANK)
        if text and not is_own(row, row.cells[self.task_place]):
            return says(row, self.columns, ROLE_WORDS)
        if not text or _is_sum(row):
            return False
        below = self._below(place)
        if below and not block.mark and self._is_alone(block) and self._says(below):
            return self._heads_unsurely(block)
        if self.numbered and not block.mark:
            return self._stands_alone(block, place)
        return not self._only_heads(block, place)

    def _below(self, place: int) -> Block | None:
        return self.body[place + 1] if place + 1 < len(self.body) else None

    def _says(self, block: Block) -> bool:
        return says(_row(block), self.columns)

    def _words(self, block: Block) -> str:
        return " ".join(_row(block).cells[self.task_place].text.split())

    def _is_alone(self, block: Block) -> bool:
        """Whether a row has words in the column of tasks alone; in capitals, a time beside them."""
        assert block.table is not None
        words = _row(block).cells[self.task_place]
        aside = {block.table.number_column}.difference(
            one.place for one in self.columns if one.holds in SAID
        )
        if is_capitals(words.text):
            aside |= {one.place for one in self.columns if one.holds == "time"}
        return not any(
            cell is not words and cell.text.strip(BLANK) and place not in aside
            for place, cell in enumerate(_row(block).cells)
        )

    def _heads_unsurely(self, block: Block) -> bool:
        """No task: it heads those below, in capitals surely; else it is listed as unread."""
        words = self._words(block)
        if not (is_capitals(words) or _names_somebody(words)):
            self.unread.append(Unread(block.locator, words, _CUT if self.numbered else _HEADS))
        return False

    def _stands_alone(self, block: Block, place: int) -> bool:
        """Whether a row without number is a task; else it is listed as unread."""
        above = next((one for one in reversed(self.body[:place]) if one.mark), None)
        if self._says(block):
            if self._gives_down(block, place):
                return False  # what it says is said of the numbered rows below
            if _NUMBERED_WITHIN.match(self._words(block)) or self._has_own_number(block):
                return True
            if above is None or above.is_section_row or not self._says(above):
                return True
        self.unread.append(Unread(block.locator, self._words(block), _CUT))
        return False

    def _has_own_number(self, block: Block) -> bool:
        """Whether its cell of the number says “20a”, or is that of several, and this is another.

        Others have their doers, or say two things of themselves; one alone may be said of a part.
        Where those who answer stand before the tasks, the number is theirs.
        """
        assert block.table is not None
        row = _row(block)
        number = row.cell_at(block.table.number_column)
        if number is None or not number.text:
            return False
        if is_own(row, number):
            return bool(_BETWEEN.fullmatch(number.text.strip()))
        words = row.cells[self.task_place]
        own = [one for one in row.own_cells if one is not words and one.text.strip(BLANK)]
        before = any(one.holds in ANSWER and one.place < self.task_place for one in self.columns)
        return before or len(own) > 1 or says(row, self.columns, ROLE_WORDS)

    def _gives_down(self, block: Block, place: int) -> bool:
        """Whether the next row is numbered, and cells that begin here are merged down into it."""
        below = self._below(place)
        if below is None or not below.mark:
            return False
        cells = [_row(block).cell_at(one.place) for one in self.columns if one.holds in SAID]
        return any(
            cell and is_own(_row(block), cell) and cell in _row(below).cells for cell in cells
        )

    def _only_heads(self, block: Block, place: int) -> bool:
        """Whether a numbered row says nothing itself and heads those below it."""
        below = self._below(place)
        if below is None or self._says(block):
            return False
        deeper = _row(below).above is block.row or bool(_ROMAN.match(self._words(block)))
        if not self._says(below):
            return deeper and self._only_heads(below, place + 1)
        return deeper or (not below.mark and self.numbered)


def _head_of(row: Row, heads: dict[int, Block]) -> Block | None:
    """The nearest of the rows above one under which it stands."""
    above = row.above
    while above and id(above) not in heads:
        above = above.above
    return heads[id(above)] if above else None


def _names_somebody(words: str) -> bool:
    doers = read_doers(words, "carry_out", surely=False)
    return bool(doers.named) and not (doers.left or is_duty(words))


def _row(block: Block) -> Row:
    assert block.row is not None
    return block.row


def _is_sum(row: Row) -> bool:
    first = next((cell.text for cell in row.own_cells if cell.text), "")
    return first.lower().startswith(("tổng cộng", "tổng số", "cộng:", "ghi chú"))
