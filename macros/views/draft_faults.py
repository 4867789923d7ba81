"""Beside which line of a draft's text each of its problems is shown."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from macros.problems import Problem
from macros.reading.files import PROPOSED
from macros.reading.loading import PlanFolder
from macros.recognisers.blocks import Block
from macros.recognisers.line_roles import LineRole

# Which fields of plan.yml say what the lines around the body print.
FIELDS = {
    LineRole.ISSUER: ("issuer",),
    LineRole.NUMBER: ("number",),
    LineRole.PLACE_DATE: ("place", "date", "year"),
    LineRole.TYPE: ("type",),
    LineRole.TITLE: ("title",),
    LineRole.SUBJECT: ("title",),
}


class SharedOut(NamedTuple):
    """Problems by where the page shows them."""

    of_task: dict[int, list[Problem]]  # by the line of its item of tasks.yml
    of_line: dict[int, list[Problem]]  # by the line of text.md
    of_proposal: list[Problem]
    left: list[Problem]


def shared_out(problems: Iterable[Problem], folder: PlanFolder) -> SharedOut:
    """The problems of a draft, each where its page shows it."""
    shared = SharedOut(defaultdict(list), defaultdict(list), [], [])
    lines = {block.line for block in folder.outline.blocks} if folder.outline else set()
    fields = dict(_field_lines(folder))
    shown = _item_lines(folder)
    for one in problems:
        item = max((line for line in folder.item_lines if line <= one.line), default=0)
        name = one.file.removeprefix(f"{folder.path}/")
        if name == "tasks.yml" and item in shown:
            shared.of_task[item].append(one)
        elif name == "text.md" and one.line in lines:
            shared.of_line[one.line].append(one)
        elif name == "plan.yml" and one.line in fields:
            shared.of_line[fields[one.line]].append(one)
        elif name == PROPOSED:
            shared.of_proposal.append(one)
        else:
            shared.left.append(one)
    return shared


def _item_lines(folder: PlanFolder) -> set[int]:
    """Where the tasks begin in tasks.yml that stand at a line of the text."""
    there = folder.outline.by_locator if folder.outline else {}
    items = zip(folder.places, folder.item_lines, strict=False)
    return {line for at, line in items if isinstance(there.get(at), Block)}


def _field_lines(folder: PlanFolder) -> Iterator[tuple[int, int]]:
    """For lines of plan.yml the lines of text.md of which they tell."""
    entry, outline = folder.entry, folder.outline
    if entry is None or outline is None:
        return
    start = entry.source.place(entry.path)[1]
    for role, fields in FIELDS.items():
        own = (one for one in outline.blocks if one.role is role and not one.part.locator)
        first = next(own, None)
        for field in fields if first else ():
            line = entry.source.place((*entry.path, field))[1]
            if first and line != start:  # which is where a field that is not there would be
                yield line, first.line
    for index, one in enumerate(entry.record.no_tasks):
        block = outline.by_locator.get(one.at)
        if isinstance(block, Block):
            yield entry.source.place((*entry.path, "no_tasks", index, "reason"))[1], block.line
    for index, slip in enumerate(entry.record.slips):
        words = (block for block in outline.blocks if " ".join(block.words).startswith(slip.text))
        if block := next(words, None):
            yield entry.source.place((*entry.path, "slips", index, "reason"))[1], block.line
