"""The words of a text.md that may become others: where each stretch stands, and what it is."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from macros.linking.says import labelled
from macros.reading.plan_text import Words, words_of
from macros.reading.records import PlanFolder
from macros.recognisers.blocks import Block
from macros.recognisers.markers import Kind, read_marks, star

_LINE_END = re.compile(r"\r\n|\r|\n")
_SIGN = re.compile(r"[*\[\\|]|<br>")
_CELL = re.compile(r"(?:\\.|[^\\|])*")


class Stretch(NamedTuple):
    """A stretch of one line."""

    line: int  # from 0, as all
    start: int
    end: int


def lines_of(text: str) -> list[str]:
    """The lines of a text, the first with index 0."""
    return _LINE_END.split(text)


def stretches(folder: PlanFolder, text: str) -> Iterator[tuple[str, Stretch]]:
    """Every stretch of words of a plan's text.md, without markers, with what it is."""
    lines = lines_of(text)
    for block in folder.outline.blocks if folder.outline else ():
        for kind, words in _words(folder, block):
            if words.text:
                yield kind, stretch(words, lines)


def _words(folder: PlanFolder, block: Block) -> Iterator[tuple[str, Words]]:
    if block.row:
        yield from (("cell", words_of((cell, cell.inline))) for cell in block.row.own_cells)
        return
    says = [*labelled(block)]
    for say in says:
        yield "label", say.label
        yield say.kind, say.words
    if not says:
        yield _kind(folder, block), words_of((block, block.inline))


def _kind(folder: PlanFolder, block: Block) -> str:
    if block.role:
        return block.role.value
    if block.locator in folder.places:
        return "task"
    if block.kind is Kind.NOTE:
        return "note"
    if block.kind.is_bullet:
        return "item"
    return "numbered" if block.mark else "paragraph"


def stretch(words: Words, lines: list[str]) -> Stretch:
    """Where words stand; of several paragraphs the first."""
    span, first = words.spans[0], words.text.partition("\n\n")[0]
    line, start = span.line - 1, span.column - 1 - span.start
    if lines[line].startswith(first, start):
        return Stretch(line, start, start + len(first))
    cell = _CELL.match(lines[line], start) if lines[line].startswith("|") else None
    return Stretch(line, start, start + len(cell[0].rstrip()) if cell else len(lines[line]))


def with_words(text: str, place: Stretch, words: str) -> str:
    """A text with other words at a place."""
    lines = lines_of(text)
    line = lines[place.line]
    lines[place.line] = line[: place.start] + words + line[place.end :]
    return "\n".join(lines)


def without_line(text: str, line: int) -> str:
    """A text without one of its lines."""
    lines = lines_of(text)
    return "\n".join([*lines[:line], *lines[line + 1 :]])


def with_line(text: str, after: int, line: str) -> str:
    """A text with one line more, after another."""
    lines = lines_of(text)
    return "\n".join([*lines[: after + 1], line, *lines[after + 1 :]])


def signless(words: str) -> str:
    """Words as they stand within a line or a cell, no sign of them meaning anything."""
    return _SIGN.sub(r"\\\g<0>", words).replace("\n", "<br>")


def literal(words: str) -> str:
    """Words as they stand at the beginning of a line, no sign or marker meaning anything."""
    line = signless(words)
    return f"\\{line}" if read_marks(line) or star(line) else line
