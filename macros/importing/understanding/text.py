"""What a received text says: its tasks with their doers, times and results, and its citations.

    understood = understand(text)            # of a text.md, read by `recognisers/outline.py`
    understand(text, section="IV")           # only the tasks below that printed marker
    as_json(understood)                      # what `import_plan.py --json` writes

No list of bodies is needed: names are read as printed. `laying_out.lay_out` makes of it the
tasks.yml of a draft, with the ids of the data. Nothing is guessed: what is not surely understood is
in `unread`, with its place and the reason.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from macros.importing.names.known import knowing
from macros.importing.understanding.citing import cited_in
from macros.importing.understanding.facts import Dated, issued_in, years_of
from macros.importing.understanding.names_apart import names_apart
from macros.importing.understanding.prose import ProseReader
from macros.importing.understanding.rows import TableRead, read_table
from macros.importing.understanding.second_look import looked_at
from macros.importing.understanding.stated import times_besides, times_in_doubt_of
from macros.importing.understanding.understood import HeldColumn, Understood, UnderstoodTask, Unread
from macros.reading.plan_text import number_of
from macros.reading.printed_codes import codes_by_rule
from macros.recognisers.blocks import Block, Outline
from macros.recognisers.line_roles import LineRole
from macros.recognisers.markers import Kind
from macros.recognisers.outline import read_outline
from macros.recognisers.pipe_tables import PipeTable
from macros.recognisers.roles import ROLE_WORDS

_NO_SECTION = "Không có mục nào in ký hiệu này"


class NoSuchSectionError(ValueError):
    """No line of the text bears the marker that was asked for; the message is Vietnamese."""


def understand(
    text: str,
    *,
    section: str | None = None,
    given: Mapping[str, LineRole] | None = None,
) -> Understood:
    """Understand a text.md.

    `section`: only the tasks below this printed marker (“IV”, “Phụ lục”); NoSuchSectionError is
    raised where none is printed. `given`: see `read_outline`.
    """
    outline = read_outline(text, given)
    with knowing(tuple(names_apart(outline))):
        return _understood(outline, section)


def _understood(outline: Outline, section: str | None) -> Understood:
    years = tuple(years_of(outline))
    dated = Dated(years, issued_in(outline))
    tables = list(_read_tables(outline, years))
    prose = _read_prose(outline, ProseReader(dated))
    if not prose.tasks and not any(table.tasks for table in tables):
        prose = _read_prose(outline, ProseReader(dated, only_asks=True))
    found = [*map(looked_at, prose.tasks), *(task for table in tables for task in table.tasks)]
    order = {block: place for place, block in enumerate(outline.blocks)}
    tasks = sorted({task.at: task for task in found}.values(), key=lambda task: order[task.block])
    tasks = [_with_all_times(task, dated) for task in tasks]
    ruled = prose.ruled if tasks else []
    unread = [*prose.unread, *ruled, *(one for table in tables for one in table.unread)]
    if section is not None:
        wanted = _below(outline, section)
        tasks = [task for task in tasks if task.block in wanted]
        places = {block.locator for block in wanted}
        unread = [one for one in unread if one.at in places]
    return Understood(
        outline,
        tuple(tasks),
        tuple(cited_in(outline)),
        tuple(dict.fromkeys((*unread, *(one for task in tasks for one in task.unread)))),
        years,
        _columns(tables),
    )


def _read_prose(outline: Outline, prose: ProseReader) -> ProseReader:
    for part in outline.parts:
        prose.read(part.children if part.opener is None else [part.opener])
    return prose


def _with_all_times(task: UnderstoodTask, dated: Dated) -> UnderstoodTask:
    more = times_besides(task.text, dated, task.times)
    if not (task.times or more):
        more = times_in_doubt_of(task.text, dated)
    unread = (Unread(task.at, one.words, one.why) for one in more if not one.when)
    return task._replace(more_times=more, unread=(*task.unread, *unread))


def _columns(tables: list[TableRead]) -> tuple[HeldColumn, ...]:
    return tuple(dict.fromkeys(column for table in tables for column in table.columns))


def _read_tables(outline: Outline, years: Collection[int]) -> Iterator[TableRead]:
    heads: tuple[str, ...] = ()
    for rows in _tables(outline):
        read = read_table(rows, years, heads)
        heads = read.heads
        yield read


def _tables(outline: Outline) -> Iterator[list[Block]]:
    rows: dict[PipeTable, list[Block]] = defaultdict(list)
    for block in outline.blocks:
        if block.table:
            rows[block.table].append(block)
    yield from rows.values()


def _below(outline: Outline, section: str) -> set[Block]:
    """The blocks below the lines that bear a marker."""
    wanted = _bare(section)
    heads = {block for block in outline.blocks if block.mark and _bare(block.marker) == wanted}
    if not heads:
        heads = {
            block
            for block in outline.blocks
            if block.kind is Kind.APPENDIX and _bare(block.marker).startswith(wanted)
        }
    if not heads:
        raise NoSuchSectionError(f"{_NO_SECTION}: {section}")
    top = min(_depth(block) for block in heads)
    heads = {block for block in heads if _depth(block) == top}
    return {
        block
        for block in outline.blocks
        if any(above in heads for above in _lineage(block)) or block.part.opener in heads
    }


def _lineage(block: Block) -> Iterator[Block]:
    step: Block | None = block
    while step is not None:
        yield step
        step = step.parent


def _depth(block: Block) -> int:
    return sum(1 for _ in _lineage(block))


def _bare(marker: str) -> str:
    return " ".join(marker.casefold().split()).strip(" .:)-–/(")


def as_json(understood: Understood) -> dict[str, Any]:
    """What was understood, as `import_plan.py --json` writes it."""
    numbers = {task.at: number_of(task.block) for task in understood.tasks}
    codes = codes_by_rule(numbers)
    return {
        "tasks": [_task(task, codes[task.at]) for task in understood.tasks],
        "citations": list(understood.citations),
        "unread": [{"at": one.at, "words": one.words, "why": one.why} for one in understood.unread],
    }


def _task(task: UnderstoodTask, code: str) -> dict[str, Any]:
    periods = [one.when for one in task.times if one.when]
    roles = {role: [one.words for one in task.having(role)] for role in ROLE_WORDS}
    return {
        "number": number_of(task.block),
        "code": code,
        "at": task.at,
        "text": " ".join(task.text.split()),
        "lead": [one.words for one in task.lead],
        "support": [one.words for one in task.having("support")],
        "roles": {role: who for role, who in roles.items() if who},
        "period": periods[0] if len(periods) == 1 else periods or None,
        "result": task.result,
    }
