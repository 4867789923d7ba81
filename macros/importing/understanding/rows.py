"""The tasks of tables: one a row, with what its columns say."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from macros.importing.understanding.column_cells import all_times, texts_of
from macros.importing.understanding.column_heads import (
    Column,
    heads_of,
    names_stand_below_a_name,
)
from macros.importing.understanding.columns import columns_of, goes_on_with_head, why_unread
from macros.importing.understanding.doers import read_doers
from macros.importing.understanding.duty_words import is_duty
from macros.importing.understanding.headings import without_asking
from macros.importing.understanding.row_facts import ANSWER, RowFacts
from macros.importing.understanding.task_rows import TaskRows
from macros.importing.understanding.understood import (
    Assigned,
    HeldColumn,
    UnderstoodTask,
    Unread,
)
from macros.recognisers.blocks import Block
from macros.recognisers.markers import read_number
from macros.recognisers.pipe_tables import PipeTable, Row

_COLOURED = "các cột thời gian này không có chữ hay dấu nào: có thể bản gốc tô màu ô"
_WHICH_ROLE = "cột này ghi tên cơ quan hay người, không rõ trong vai trò gì"
_WHAT_THEN = "cột này có chữ dưới một thời gian, không rõ là việc gì của thời gian ấy"
_OF_ROWS_BELOW = "hàng này ghi thời gian của các hàng dưới, chưa ghi cho từng nhiệm vụ"
_WORD = re.compile(r"[^\W\d_]{2}")
_MANY = 3  # columns of months or quarters


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
        why = why_unread(table, heads, rows)
        words = " | ".join(filter(None, heads))
        return TableRead(unread=(Unread(body[0].locator, words, why),) if why else ())
    reading = TaskRows(columns, body)
    tasks = tuple(_tasks(reading, years))
    reading.unread += _untold(columns, body, rows)
    held = tuple(_held(one) for one in columns if one.by_content and one.holds and one.head)
    return TableRead(tasks, tuple(reading.unread), held, tuple(heads))


def _untold(
    columns: Sequence[Column], body: Sequence[Block], rows: Sequence[Row]
) -> Iterator[Unread]:
    """Columns and section rows that say who or when, and not what of it."""
    first = body[0].locator
    marked = [one for one in columns if one.marks]
    if len(marked) >= _MANY and not any(texts_of(one.place, rows) for one in marked):
        yield Unread(first, ", ".join(one.marks for one in marked), _COLOURED)
    for one in columns:
        texts = texts_of(one.place, rows)
        if one.is_doubted:
            yield Unread(first, one.head, _WHICH_ROLE)
        elif (
            not (one.holds or one.marks) and all_times([one.head]) and any(map(_WORD.search, texts))
        ):
            yield Unread(first, one.head, _WHAT_THEN)
    if not (marked or any(one.holds == "time" for one in columns)):
        sections = ((one, _words_of(one)) for one in body if one.is_section_row)
        yield from (
            Unread(one.locator, words, _OF_ROWS_BELOW)
            for one, words in sections
            if all_times([words])
        )


def _tasks(rows: TaskRows, years: Collection[int]) -> Iterator[UnderstoodTask]:
    facts = RowFacts(rows.columns, years)
    told = any(one.holds in ANSWER for one in rows.columns)
    for block, section in rows.tasks():
        yield facts.task(block, [] if told or section is None else _heading(section))


def _heading(section: Block) -> list[Assigned]:
    """Whom a section row names, and nothing else but their roles: it gives them the rows below."""
    words = without_asking(_words_of(section))
    doers = read_doers(words, "carry_out", surely=False)
    given = {} if doers.left or is_duty(words) else doers.by_role()
    return [
        Assigned(role, who, section.locator, "heading", role != "carry_out")
        for role, who in given.items()
    ]


def _words_of(section: Block) -> str:
    """What a section row says behind its number."""
    assert section.row is not None
    cells = (cell.text for cell in section.row.own_cells if cell.text != section.marker)
    return " ".join(" ".join(cells).removeprefix(section.marker).split())


def _parted(
    blocks: Sequence[Block], table: PipeTable, before: Sequence[str]
) -> tuple[list[str], list[Block]]:
    """The heads of the columns, and the rows below them that do not repeat the heads."""
    heads = heads_of(table)
    body = [
        block
        for block in blocks
        if block.row and not (block.is_head_row or table.repeats_head(block.row))
    ]
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


def _held(column: Column) -> HeldColumn:
    return HeldColumn(column.head, column.holds)  # type: ignore[arg-type]
