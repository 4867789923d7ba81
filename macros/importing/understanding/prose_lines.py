"""A line of prose with what stands below it, and what it says that those around it are."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from macros.importing.understanding import aside_words as asides
from macros.importing.understanding import duty_words as words
from macros.importing.understanding import seats
from macros.importing.understanding.headings import (
    heading_of,
)
from macros.importing.understanding.left_out import first_words
from macros.importing.understanding.making import Given
from macros.importing.understanding.prose_context import (
    OPENERS,
    Context,
)
from macros.importing.understanding.subjects import (
    first_subject,
    is_strong,
)
from macros.importing.understanding.task_labels import Label, has_labels, parted
from macros.importing.understanding.understood import NOT_SURE_A_DUTY, Unread
from macros.recognisers.blocks import Block
from macros.recognisers.markers import Kind

HIGH = frozenset({Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.CAPITAL, Kind.ROMAN, *OPENERS})
_DASH = re.compile(r"\A[-–] ")  # “2.1 - Sở Nội vụ”
_NEAREST = 12  # lines before and behind


def ends(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return text.rstrip().endswith((".", ";"))


class Line(NamedTuple):
    """A line with what stands below it."""

    block: Block
    text: str
    labels: list[Label]
    below: list[Block]  # that bear no label

    @classmethod
    def of(cls, block: Block) -> "Line":
        """The line of a block."""
        text = words.without_ordinal(_DASH.sub("", block.text.strip()))
        return cls(block, text, *parted(block))

    @property
    def is_marked(self) -> bool:
        """Whether it has a number, a letter or a sign."""
        return self.block.mark is not None

    @property
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        return ends(self.text)

    @property
    def numbered(self) -> list[Block]:
        """The lines below that have a mark."""
        return [one for one in self.below if one.mark]

    def left(self) -> list[Unread]:
        """That it may be a duty, told by its first words and by whom it names behind them."""
        at = self.block.locator
        return [Unread(at, said, NOT_SURE_A_DUTY) for said in first_words(self.text)]

    def what_it_explains(self) -> str:
        """The numbered line above, where nothing but paragraphs stands below, this the first.

        Below a line that ends with a colon any of them says what it is about.
        """
        above = self.block.parent
        if above is None or not above.mark or any(one.mark or one.row for one in above.children):
            return ""
        text = above.text.rstrip()
        return text if text.endswith(":") or above.children[0] is self.block else ""

    def doing(self) -> list[Block]:
        """The lines below that name their own doers."""
        said = (one for one in self.below if not seats.is_member(one.text))
        return [
            one for one in said if first_subject(one.text) or has_labels(one) or heads_doers(one)
        ]

    def is_beside_asked(self) -> bool:
        """Whether a paragraph with a subject stands among those that say plainly who must do it."""
        if not first_subject(self.text):
            return False
        beside = (one.text for one in self.beside() if not one.mark)
        found = ((one, first_subject(one)) for one in beside)
        return any(who and (who.is_asked or is_strong(one, who.end)) for one, who in found)

    def beside(self) -> list[Block]:
        """The nearest lines side by side with it."""
        beside, place = self.side_by_side()
        near = beside[max(0, place - _NEAREST) : place + _NEAREST + 1]
        return [one for one in near if one is not self.block]

    def side_by_side(self) -> tuple[list[Block], int]:
        """The lines side by side, and where among them it stands."""
        above = self.block.parent.children if self.block.parent else self.block.part.children
        return above, above.index(self.block) if self.block in above else 0

    def closing(self) -> list[Block]:
        """The paragraphs behind the last line of a list that say who reports, and when."""
        beside = [one for one in self.side_by_side()[0] if one.mark]
        last = len(beside) > 1 and beside[-1] is self.block
        alone = last and not any(not one.mark for above in beside[:-1] for one in above.children)
        return [one for one in self.below if alone and not one.mark and asides.reports(one.text)]

    def naming(self) -> list[Block]:
        """The lines below that name their own doers, or head those of somebody."""
        doing = self.doing()
        return [one for one in self.below if one in doing or heading_of(one.text)]


class Made(NamedTuple):
    """What is made of a line: its tasks, what is told of it, and what stands below, to be read."""

    tasks: Sequence[tuple[Line, Given]] = ()
    unread: Sequence[Unread] = ()
    below: Sequence[tuple[Sequence[Block], Context]] = ()


def told(line: Line, *, surely: bool = True) -> Made:
    """Nothing but that a line may be a duty, or not even that."""
    return Made(unread=line.left()) if surely else Made()


def passed(blocks: Sequence[Block], context: Context) -> Made:
    """Nothing of a line itself: what stands below is read."""
    return Made(below=[(blocks, context)])


def heads_doers(block: Block) -> bool:
    """Whether a line is but the title of paragraphs each of which says plainly who must do it."""
    found = [(one.text, first_subject(one.text)) for one in block.children]
    each = all(who and is_strong(text, who.end) for text, who in found)
    return len(found) > 1 and each and not ends(block.text)
