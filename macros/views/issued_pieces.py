"""What the issued text is made of on a page: lines, lists, headings, titles, columns.

Each knows its `kind`, by which templates/issued.html shows it.
"""

from dataclasses import dataclass
from typing import ClassVar

from macros.views.beside import Beside
from macros.views.issued_tables import TableView
from macros.views.verbatim import NoteView, Paragraph

Printed = tuple[Paragraph, tuple[Paragraph, ...]]  # a marker, and the words behind it


@dataclass(frozen=True)
class Line:
    """A line as printed, with what stands under it.

    `own` are lines of the same stretch, beside which something may stand; `below` those after it.
    """

    kind: ClassVar = "line"
    lead: Paragraph  # its marker; empty without one
    words: tuple[Paragraph, ...]
    id: str = ""
    own: "tuple[Piece, ...]" = ()
    below: "tuple[Piece, ...]" = ()
    beside: Beside | None = None
    notes: tuple[NoteView, ...] = ()
    look: str = ""  # centred, addressee; name: below the room for a signature


@dataclass(frozen=True)
class Lines:
    """Lines with markers, one after the other: a list."""

    kind: ClassVar = "list"
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Heading:
    """A heading: its lines, each with its marker."""

    kind: ClassVar = "heading"
    id: str
    level: int
    lines: tuple[Printed, ...]
    centred: bool
    beside: Beside | None = None


@dataclass(frozen=True)
class Title:
    """The title of the document or of a part: “Phụ lục II”, its type, what it is about."""

    kind: ClassVar = "title"
    id: str
    lines: tuple[Printed, ...]
    begins_part: bool
    beside: Beside | None = None


@dataclass(frozen=True)
class Side:
    """Lines that stand one below the other at one side of a head or an end."""

    name: str  # left or right
    lines: "tuple[Piece, ...]"


@dataclass(frozen=True)
class Sides:
    """A head, or an end, in two columns."""

    kind: ClassVar = "sides"
    name: str  # letterhead or end
    sides: tuple[Side, ...]
    beside: Beside | None = None


@dataclass(frozen=True)
class PartView:
    """A part of the document: its own text, an attached programme, an appendix."""

    opening: "tuple[Piece, ...]"  # head, title, legal bases
    body: "tuple[Piece, ...]"


Piece = Line | Lines | Heading | Title | Sides | TableView
