"""The headings of a document's text: which blocks are, how each is called, what the contents list.

A block of a kind that names a part (phần, chương, mục, a capital letter, a roman number) is one
whatever its length; an article or a number is one when it is short and has something below it. None
ends like a sentence. “Chương I” has its words on the line below.
"""

from collections.abc import Iterable, Iterator

from macros.labels import task_lead
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.recognisers.blocks import Block, Outline, Part
from macros.recognisers.line_roles import LineRole
from macros.recognisers.locators import code_of
from macros.recognisers.markers import Kind
from macros.site_page import TocEntry

_LONGEST = 25  # words, of a heading whose kind does not say that it is one
_DEEPEST = 6  # the level of HTML below which a heading is a line like others
_LINES = 9  # a level at which nothing is a heading
_OPENING = frozenset({Kind.APPENDIX, Kind.FORM})
_DIVIDING = frozenset({Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.CAPITAL, Kind.ROMAN})
_LEADING = frozenset({Kind.ARTICLE, Kind.ARABIC, Kind.DECIMAL})
NAMED = frozenset({*_OPENING, Kind.PART, Kind.CHAPTER, Kind.SECTION})  # printed in the middle


def heading_id(block: Block) -> str:
    """The anchor of a block: that of no other, and a name that a selector can use."""
    return f"muc-{code_of(block.locator)}"


def task_id(task: CatalogTask) -> str:
    """The anchor of a task on the page of its plan."""
    return f"nhiem-vu-{task.code}"


def is_heading(block: Block, level: int) -> bool:
    """Whether a block that may be a heading of this level is one."""
    words = f"{block.text}{block.closing}"
    if block.mark is None or not block.mark.number or block.row or words.endswith((".", ";", ",")):
        return False
    if level > _DEEPEST or block.role:
        return False
    if block.kind in _DIVIDING:
        return True
    is_short = 0 < len(words.split()) <= _LONGEST
    return block.kind in _LEADING and bool(block.children) and is_short


def subtitle(block: Block) -> Block | None:
    """The line below “Chương I” that has its words, if they stand there."""
    first = block.children[0] if block.children else None
    if first is None or block.text or block.kind not in (*NAMED, Kind.ARTICLE):
        return None
    if first.mark or first.row or first.role or first.children or first.part is not block.part:
        return None
    return None if first.text.endswith((".", ";", ":", ",")) else first


def heading_words(block: Block) -> str:
    """A heading as one line: its marker, and its words, be they on the line below."""
    below = subtitle(block)
    own = f"{block.lead.plain}{block.text}{block.closing}"
    return joined(own, below.text if below else "")


def joined(number: str, words: str) -> str:
    """A number and the words that stand beside or below it, as one: I. Nâng cao nhận thức."""
    number, words = " ".join(number.split()), " ".join(words.split())
    sign = ". " if number[-1:].isalnum() else " "
    return f"{number}{sign}{words}" if number and words else number or words


def tops(outline: Outline) -> dict[Part, list[Block]]:
    """For each part, in order of print, the blocks that stand under no other of it but its line."""
    found: dict[Part, list[Block]] = {part: [] for part in outline.parts}
    for block in outline.blocks:
        above = block.parent
        inside = above is not None and above.part is block.part and above is not block.part.opener
        if not inside and block.kind is not Kind.NOTE:
            found[block.part].append(block)
    return found


def title_blocks(blocks: Iterable[Block]) -> list[Block]:
    """The lines of a part's title among its outermost blocks: “KẾ HOẠCH”, what it is about."""
    return [block for block in blocks if block.role in (LineRole.TYPE, LineRole.TITLE)]


def title_words(part: Part, blocks: Iterable[Block]) -> str:
    """The title of an attached part as one line, without the remark in brackets below it."""
    lines = [block.text for block in title_blocks(blocks) if not block.text.startswith("(")]
    if part.opener is None:
        return " ".join(" ".join(lines).split())
    opener = f"{part.opener.lead.plain}{part.opener.text}{part.opener.closing}"
    return joined(opener, " ".join(lines))


def contents(plan: CatalogPlan) -> tuple[TocEntry, ...]:
    """The contents list of a plan's page: its parts and headings, each with those below it."""
    outline = plan.folder.outline
    if outline is None:
        return ()
    found: list[TocEntry] = []
    for part, blocks in tops(outline).items():
        below = tuple(_entries(blocks, plan.by_place, 2 if part is outline.parts[0] else 3))
        titles = title_blocks(blocks)
        first = part.opener or (titles[0] if titles else None)
        if part is outline.parts[0] or first is None:
            found += below
        else:
            words = title_words(part, blocks)
            found.append(TocEntry(heading_id(first), words, below))
    return tuple(found)


def _entries(
    blocks: Iterable[Block], tasks: dict[str, CatalogTask], level: int
) -> Iterator[TocEntry]:
    for block in blocks:
        task = tasks.get(block.locator)
        heads = is_heading(block, level)
        if block.role is LineRole.RECIPIENTS and not block.part.locator:
            yield TocEntry(RECIPIENTS_ID, block.text.rstrip(": "))
            continue
        if block is block.part.opener:
            continue
        below = tuple(_entries(block.children, tasks, level + 1 if heads and not task else _LINES))
        if task:
            has_parts = any(one.locator in tasks for one in block.children)
            own = heading_words(block) if heads and has_parts else _called(task)
            yield TocEntry(task_id(task), own, below)
        elif heads:
            yield TocEntry(heading_id(block), heading_words(block), below)
        elif block.kind is Kind.ARTICLE and not block.row:
            yield TocEntry(heading_id(block), block.marker.rstrip(".: "), below)
        else:
            yield from below


def _called(task: CatalogTask) -> str:
    """A task in the contents: by its number, if it has one, and its short title."""
    return f"{task_lead(task.number)}{task.title}"


RECIPIENTS_ID = "noi-nhan"
