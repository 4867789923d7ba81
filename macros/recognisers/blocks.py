"""The blocks that an outline is made of: paragraphs, rows of tables, notes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from macros.recognisers.characters import composed
from macros.recognisers.findings import Finding
from macros.recognisers.inline import Inline
from macros.recognisers.line_markup import EMPTY, read_marked
from macros.recognisers.line_roles import LineRole
from macros.recognisers.markers import Kind, Mark
from macros.recognisers.pipe_tables import Cell, PipeTable, Row

_BEGINNING = 6  # words


@dataclass(eq=False, slots=True)
class Part:
    """A part of a document: its own text, a programme or an appendix attached to it."""

    opener: "Block | None" = None  # the line “Phụ lục II”; None for the text and a programme
    locator: str = ""  # empty for the document's own text; `ct`, `pl2`
    children: "list[Block]" = field(default_factory=list)  # that stand under no other block


@dataclass(eq=False, slots=True)
class Block:
    """A line of text.md: a paragraph, a row of a table, or the note of a footnote.

    Offsets in `inline` count from after the marker.
    """

    kind: Kind  # of its marker
    part: Part
    line: int
    column: int  # of its first sign; both count from 1
    inline: Inline  # its text without marker; empty for a row
    before: str  # blank lines, indentation, `|---|` between the block before and this one
    source: str  # as written, without indentation
    mark: Mark | None = None
    role: LineRole | None = None  # for what stands around the body
    closing: str = ""  # the “./.” that ends a document
    parent: "Block | None" = None
    children: "list[Block]" = field(default_factory=list)
    table: PipeTable | None = None
    row: Row | None = None
    locator: str = ""

    @property
    def text(self) -> str:
        """The plain text without marker; a line break is ``\\n``."""
        return self.inline.plain

    @property
    def marker(self) -> str:
        """The marker as printed; empty without one."""
        return self.mark.printed if self.mark else ""

    @property
    def lead(self) -> Inline:
        """The marker with the blanks behind it, as printed; empty without one."""
        if self.mark is None or self.row:
            return EMPTY
        line = read_marked(composed(self.source), bullet=self.kind is Kind.STAR).inline
        end = len(line.plain) - len(line.plain[len(self.marker) :].lstrip())
        emphasis = tuple((a, min(b, end)) for a, b in line.emphasis if a < end)
        notes = tuple(note for note in line.notes if note[0] < end)
        return Inline(line.plain[:end], emphasis, notes, ())

    @property
    def cells(self) -> tuple[Cell, ...]:
        """For each column of a row its cell, which may begin further left or above."""
        return self.row.cells if self.row else ()

    @property
    def is_head_row(self) -> bool:
        """Whether it is a row of a table's head."""
        return self.row is not None and self.row.is_head

    @property
    def is_section_row(self) -> bool:
        """Whether it is a row that heads those below it."""
        return self.row is not None and self.row.is_section

    @property
    def own_texts(self) -> tuple[Inline, ...]:
        """The texts that are stored in this block alone: its own, or those of its cells."""
        return tuple(cell.inline for cell in self.row.own_cells) if self.row else (self.inline,)

    @property
    def words(self) -> list[str]:
        """All words printed here, with marker and closing."""
        if self.row:
            return [word for text in self.own_texts for word in text.plain.split()]
        return f"{self.marker} {self.inline.plain}{self.closing}".split()


@dataclass(frozen=True)
class Outline:
    """A text.md taken apart."""

    blocks: tuple[Block, ...]  # in the order of print
    parts: tuple[Part, ...]
    findings: tuple[Finding, ...]  # in the order of their places
    tail: str  # what stands after the last block: blanks

    @cached_property
    def by_locator(self) -> dict[str, Block | Cell]:
        """Each block, and each cell that begins in its row, by its locator."""
        found: dict[str, Block | Cell] = {block.locator: block for block in self.blocks}
        for block in self.blocks:
            if block.row:
                found.update((cell.locator, cell) for cell in block.row.own_cells)
        return found

    @cached_property
    def notes(self) -> dict[str, Block]:
        """The notes of footnotes by their numbers, the first of each."""
        found: dict[str, Block] = {}
        for block in self.blocks:
            if block.kind is Kind.NOTE:
                found.setdefault(block.marker, block)
        return found


def printed(outline: Outline) -> str:
    """The text that an outline was read from, exactly."""
    parts = (part for block in outline.blocks for part in (block.before, block.source))
    return "".join([*parts, outline.tail])


def begins(block: Block) -> str:
    """The first six words of a block as printed, without marker and emphasis; all if fewer.

    For a row, those of its cells but for its number.
    """
    return " ".join(word for word, _ in zip(_words(block), range(_BEGINNING), strict=False))


def own_words(block: Block) -> str:
    """All words of a block but for its marker; of a row, those of its cells but for its number."""
    return " ".join(_words(block))


def _words(block: Block) -> Iterator[str]:
    if not block.row:
        yield from block.text.split()
        return
    numbered = block.row.cells[block.table.number_column] if block.table and block.mark else None
    for cell in block.row.own_cells:
        words = cell.text.strip()
        yield from words[len(block.marker) if cell is numbered else 0 :].split()
