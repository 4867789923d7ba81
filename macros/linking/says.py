"""What the text says of a task beside its wording: lines with a label below it, columns of its row.

A label says what follows: a role, a time, a result. Two may stand in one line (“Chủ trì: A; phối
hợp: B”). The head of a column is the label of its cells; plan.yml says what a column holds whose
head does not (`columns`).
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Literal, NamedTuple

from macros.labels import role_of_label
from macros.model.tasks import PrintedAs, Role
from macros.reading.composed import Span
from macros.reading.loading import PlanFolder
from macros.reading.plan_text import Words, words_of
from macros.recognisers.blocks import Block
from macros.recognisers.inline import Inline
from macros.recognisers.line_markup import after, until
from macros.recognisers.markers import Kind
from macros.recognisers.pipe_tables import Cell, Row
from macros.recognisers.roles import LabelledPart, Meaning, label_meaning, labelled_parts

SayKind = Literal["role", "time", "result"]
ColumnKind = Literal["task", "number", "role", "time", "result", "none"]

_HOLDS: dict[str, ColumnKind] = {"task": "task", "time": "time", "result": "result"}


class Say(NamedTuple):
    """One thing that the text says of a task."""

    kind: SayKind
    role: Role | None
    label: Words
    words: Words
    at: str
    printed: PrintedAs


def says_of(folder: PlanFolder, block: Block) -> Iterator[Say]:
    """What labelled lines below a block, or the columns of its row, say."""
    if block.row:
        yield from _columns(folder, block)
        return
    last = labels_last_dash(block)
    for child in (*block.children, *(last.children if last else ()), *labels_behind(block)):
        if child.locator not in folder.places:
            yield from labelled(child)


def labels_last_dash(block: Block) -> Block | None:
    """The last dash below a numbered line, where what it labels is said of that line.

    “1. Tuyên truyền”, “- Mở chuyên mục …”, “+ Đơn vị thực hiện: …”: print sets the plus below the
    dash. Only where no other line below bears a label, and below that dash each does.
    """
    under = [child for child in block.children if child.kind.is_bullet and child.children]
    numbered = block.mark is not None and not block.kind.is_bullet and not block.row
    last = under[0] if numbered and len(under) == 1 else None
    if last is None or last is not block.children[-1] or last.kind is not Kind.DASH:
        return None
    whole = block.text.rstrip().endswith((".", ";", ":"))
    own = any(_labels(child) for child in block.children)
    return last if not (whole or own) and all(_labels(one) for one in last.children) else None


def label_groups(block: Block) -> list[tuple[list[Block], list[Block]]]:
    """The dashes below a line, each with the labels that follow it, where labels come again.

    “- Mở lớp …”, “Đơn vị chủ trì: A”, “- Lập trang …”, “Đơn vị chủ trì: B”: what is said twice is
    not said of the line above, but of each dash before it, one or more. Empty where no label comes
    again, or something else stands there.
    """
    groups: list[tuple[list[Block], list[Block]]] = []
    for child in block.children:
        labels = bool(_labels(child)) and not child.children and child.mark is None
        if labels and groups:
            groups[-1][1].append(child)
        elif labels or not child.kind.is_bullet:
            return []
        elif groups and not groups[-1][1]:
            groups[-1][0].append(child)
        else:
            groups.append(([child], []))
    said = [{part.meaning for line in lines for part, _ in _labels(line)} for _, lines in groups]
    again = sum(map(len, said)) > len({meaning for one in said for meaning in one})
    return groups if again else []


def labels_behind(block: Block) -> list[Block]:
    """The labelled lines that follow a dash, where those of the dashes beside it are others."""
    if block.parent is None or not block.kind.is_bullet or block.children:
        return []
    groups = label_groups(block.parent)
    return next((lines for items, lines in groups if block in items), [])


def wording(block: Block, places: Sequence[str]) -> Iterator[Block]:
    """The blocks that word a task: its own, then what stands below and is no task or labelled."""
    yield block
    for child in block.children:
        if child.locator not in places and not _labels(child):
            yield from wording(child, places)


def is_labelled(block: Block) -> bool:
    """Whether a line begins with a known label."""
    return bool(_labels(block))


def labelled(block: Block) -> Iterator[Say]:
    """What a line says that begins with a known label: one thing, or several."""
    for part, kind in _labels(block):
        yield Say(
            kind,
            role_of_label(part.label),
            _plain(block, part.start, part.start + len(part.label)),
            _slice(block, part.end, part.words_end),
            block.locator,
            "line",
        )


def _labels(block: Block) -> list[tuple[LabelledPart, SayKind]]:
    """The known labels of a line that begins with one, and what follows each."""
    if not block.kind.is_counted or block.row:
        return []
    parts = labelled_parts(block.text)
    if not parts or parts[0].start > 0:
        return []
    return [(part, kind) for part in parts if (kind := kind_of(part.meaning))]


def kind_of(meaning: Meaning | None) -> SayKind | None:
    """What follows a label of this meaning; None for one of whom, when or what it says nothing."""
    if meaning in ("time", "result"):
        return meaning
    return None if meaning in (None, "task", "number") else "role"


def columns_of(folder: PlanFolder, block: Block) -> Iterator[tuple[Cell, ColumnKind]]:
    """The cells that a row shows, each with what its column holds."""
    assert block.table is not None
    seen: set[int] = set()
    for index, cell in enumerate(block.cells):
        if id(cell) not in seen:
            seen.add(id(cell))
            yield cell, column_kind(folder, block, index)


def column_kind(folder: PlanFolder, block: Block, index: int) -> ColumnKind:
    """What a column of a row's table holds, as its head or plan.yml says."""
    assert block.table is not None
    head = " ".join(block.table.heads[index].split())
    given = _given(folder, head)
    if given:
        return _HOLDS.get(given, "role")
    meaning = label_meaning(head)
    if index == 0 and block.mark:
        return "number"
    if meaning in ("task", "number"):
        return meaning
    if meaning == "time" and block.table.says_how_far(index):
        return "none"
    return kind_of(meaning) or "none"


def _given(folder: PlanFolder, head: str) -> str | None:
    columns = folder.entry.record.columns if folder.entry else ()
    return next((one.holds for one in columns if one.head == head), None)


def _columns(folder: PlanFolder, block: Block) -> Iterator[Say]:
    """What the columns of a row say, and of the rows that its task is merged down into."""
    assert block.table is not None
    known: list[Cell] = []
    for index, cell in _said_in(folder, block):
        if cell in known or not cell.text.strip():
            continue
        known.append(cell)
        kind = column_kind(folder, block, index)
        if kind not in ("role", "time", "result") or (kind == "role" and cell.says_as_above):
            continue
        if kind == "time" and cell.says_as_above and block.row:
            cell = block.table.meant_by(block.row, index) or cell
        head = " ".join(block.table.heads[index].split())
        given = _given(folder, head)
        role = Role(given) if given and kind == "role" else role_of_label(head)
        yield Say(
            kind,
            role if kind == "role" else None,
            Words(head, ()),
            words_of((cell, cell.inline)),
            cell.locator,
            "column",
        )


def _said_in(folder: PlanFolder, block: Block) -> Iterator[tuple[int, Cell]]:
    """The cells of a row and of those that go on with its task, each with its column."""
    assert block.table is not None
    assert block.row is not None
    yield from enumerate(block.cells)
    tasks = [cell for cell, kind in columns_of(folder, block) if kind == "task" and cell.text]
    for row in takewhile(
        lambda row: not _is_task(folder, row), block.table.rows_below(block.row, tasks)
    ):
        yield from enumerate(row.cells[: block.table.width])


def _is_task(folder: PlanFolder, row: Row) -> bool:
    assert folder.outline is not None
    blocks = (folder.outline.by_locator.get(at) for at in folder.places)
    return any(isinstance(block, Block) and block.row is row for block in blocks)


def _plain(block: Block, start: int, end: int) -> Words:
    """A stretch of a line as plain words."""
    column = block.column + block.inline.source_offset(start)
    return Words(block.text[start:end], (Span(0, block.line, column),))


def _slice(block: Block, start: int, end: int) -> Words:
    """A stretch of a line as words with their place."""
    stretch = block.text[start:end]
    start += len(stretch) - len(stretch.lstrip())
    own: Inline = after(until(block.inline, start + len(stretch.strip())), start)
    return words_of((block, own))
