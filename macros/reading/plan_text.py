"""The words of text.md in the parts of a plan: opening, basis, sections, recipients, notes.

Values are composed of one block or of several; each keeps the place of its every character, so that
a problem with a word is told at the line and column where it stands in text.md.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from macros.model.plans import (
    Note,
    OpeningLine,
    OpeningPart,
    Plan,
    PlanEntry,
    PlanFacts,
    Recipients,
    Section,
)
from macros.reading.composed import ComposedSource, Span
from macros.reading.strict_yaml import Path
from macros.reading.validation import Located
from macros.recognisers import inline
from macros.recognisers.blocks import Block, Outline, Part
from macros.recognisers.inline import Inline
from macros.recognisers.line_markup import marked
from macros.recognisers.line_roles import LineRole
from macros.recognisers.periods import YEARS
from macros.recognisers.pipe_tables import Cell

_OPENING: dict[LineRole, OpeningPart] = {
    LineRole.ISSUER: "issuer",
    LineRole.NUMBER: "number",
    LineRole.PLACE_DATE: "place_date",
    LineRole.TYPE: "type",
    LineRole.TITLE: "title",
    LineRole.SUBJECT: "title",
}


class Words(NamedTuple):
    """A marked text as `inline.parse` reads it, and where it stands."""

    text: str
    spans: tuple[Span, ...]


def words_of(*pieces: tuple[Block | Cell, Inline]) -> Words:
    """The texts of blocks as one, a paragraph each."""
    texts: list[str] = []
    spans: list[Span] = []
    start = 0
    for block, own in pieces:
        text = marked(own)
        spans += _spans(block, own, text, start)
        texts.append(text)
        start += len(text) + len("\n\n")
    return Words("\n\n".join(texts), tuple(spans))


def pieces(block: Block) -> Iterator[tuple[Block | Cell, Inline]]:
    """The texts that a block shows: its own, or those of its cells."""
    if block.row:
        yield from ((cell, cell.inline) for cell in block.row.own_cells if cell.text.strip())
    else:
        yield block, block.inline


def _spans(block: Block | Cell, own: Inline, text: str, start: int) -> Iterator[Span]:
    """A stretch from each place at which the text and the line of the file may grow apart."""
    as_read = inline.parse(text)
    removed = {at for at, _ in (*own.removed, *as_read.removed)}
    for at in sorted({0, *removed}):
        yield Span(
            start + as_read.source_offset(at), block.line, block.column + own.source_offset(at)
        )


def composed_plan(
    entry: Located[PlanEntry], outline: Outline, file: str, places: Sequence[str]
) -> Located[Plan]:
    """The plan that plan.yml describes, with the words of its text; `places`: of its tasks."""
    composing = _Composing(outline, places)
    said = {name: getattr(entry.record, name) for name in PlanFacts.model_fields}
    year, own = entry.record.first_year or YEARS[-1], entry.record.year
    parts = composing.parts()
    plan = Plan.model_construct(None, **said, **parts, year=year, own_year=own)
    source = ComposedSource(entry.source, entry.path, file, composing.spans)
    return Located(plan, source, (), entry.faults)


class _Composing:
    """The parts of one plan while they are taken from its blocks."""

    def __init__(self, outline: Outline, places: Sequence[str]) -> None:
        self.outline = outline
        self.places = places
        self.spans: dict[Path, tuple[Span, ...]] = {}
        self.body = [block for part in outline.parts for block in _body(part)]
        self.held = _held(outline, self.body, places)

    def parts(self) -> dict[str, Any]:
        """The fields of the plan that its text gives."""
        return {
            "opening": tuple(self._opening()),
            "basis": self._text(("basis",), self._of(LineRole.BASIS)),
            "sections": tuple(self._section(at, block) for at, block in enumerate(self.body)),
            "recipients": self._recipients(),
            "signature": tuple(
                self._line(("signature", at), block)
                for at, block in enumerate(self._of(LineRole.SIGNATURE))
            ),
            "notes": tuple(
                Note.model_construct(
                    number=number,
                    task=self._task_with(number),
                    text=self._text(("notes", at, "text"), [block]),
                )
                for at, (number, block) in enumerate(self.outline.notes.items())
            ),
        }

    def _opening(self) -> Iterator[OpeningLine]:
        lines = [
            block
            for block in self.outline.blocks
            if block.role and block.role.step in ("dau", "ten") and not is_body(block)
        ]
        for at, block in enumerate(lines):
            part = _OPENING.get(block.role or LineRole.HEAD, "issuer")
            text = self._line(("opening", at, "text"), block)
            yield OpeningLine.model_construct(part=part, text=text)

    def _section(self, at: int, block: Block) -> Section:
        path: Path = ("sections", at)
        items: list[Block] = []
        paragraphs: list[Block] = []
        if block.mark is None:
            paragraphs.append(block)
        for child in _outside_tasks(block, self.places):
            (items if child.kind.is_bullet else paragraphs).append(child)
        return Section.model_construct(
            at=block.locator,
            marker=block.marker,
            number=block.marker.rstrip(".-)/ "),
            heading=self._text((*path, "heading"), [block]) if block.mark else "",
            items=self._texts((*path, "items"), items),
            paragraphs=self._texts((*path, "paragraphs"), paragraphs),
            places=self.held[block],
        )

    def _recipients(self) -> Recipients:
        heads = self._of(LineRole.RECIPIENTS)
        heading = self._line(("recipients", "heading"), heads[0]) if heads else ""
        items = [child for head in heads for child in (*head.children, *heads[1:])]
        return Recipients.model_construct(
            heading=heading, items=self._texts(("recipients", "items"), items)
        )

    def _of(self, role: LineRole) -> list[Block]:
        blocks = self.outline.blocks
        return [block for block in blocks if block.role is role and not block.part.locator]

    def _text(self, path: Path, blocks: Sequence[Block]) -> str:
        words = words_of(*(piece for block in blocks for piece in pieces(block)))
        self.spans[path] = words.spans
        return words.text

    def _texts(self, path: Path, blocks: Sequence[Block]) -> tuple[str, ...]:
        return tuple(self._text((*path, at), [block]) for at, block in enumerate(blocks))

    def _line(self, path: Path, block: Block) -> str:
        """A line of plain text."""
        self.spans[path] = (Span(0, block.line, _column(block, 0)),)
        return block.text + block.closing

    def _task_with(self, number: str) -> str:
        """The number of the task in whose words the mark of a footnote stands."""
        for block in self.outline.blocks:
            if any(number == mark for text in block.own_texts for _, mark in text.notes):
                above: Block | None = block
                while above:
                    if above.locator in self.places:
                        return above.locator
                    above = above.parent
        return ""


def _body(part: Part) -> Iterator[Block]:
    """What stands in a part; around the body of the first stands what has fields of its own."""
    if part.opener and part.opener.parent is None:  # else it is shown with what it stands under
        yield part.opener
    # The number of an attached programme is its own, and cites nothing.
    yield from (
        block for block in part.children if is_body(block) and block.role is not LineRole.NUMBER
    )


def is_body(block: Block) -> bool:
    """Whether a block is none of those around the body of the document's own text."""
    return block.role in (None, LineRole.ADDRESSEE) or bool(block.part.locator)


def number_of(block: Block) -> str | None:
    """The number of a block as printed, without the sign behind it; None when it has none."""
    if block.mark is None or not block.mark.number:
        return None
    return block.marker.rstrip(".-)/ ").lstrip("(")


def _outside_tasks(block: Block, places: Sequence[str]) -> Iterator[Block]:
    for child in block.children:
        if child.locator in places:
            continue
        yield child
        yield from _outside_tasks(child, places)


def _held(
    outline: Outline, body: Sequence[Block], places: Sequence[str]
) -> dict[Block, tuple[str, ...]]:
    """For each outermost block the places of the tasks that it is or that stand below it."""
    held: dict[Block, list[str]] = {block: [] for block in body}
    for place in places:
        at = outline.by_locator.get(place)
        above = at if isinstance(at, Block) else None
        while above is not None and above not in held:
            above = above.parent
        if above is not None:
            held[above].append(place)
    return {block: tuple(found) for block, found in held.items()}


def _column(block: Block, offset: int) -> int:
    return block.column + block.inline.source_offset(offset)
