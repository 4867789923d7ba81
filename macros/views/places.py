"""Where a task stands in the document: below which headings, under and above which other tasks."""

from collections.abc import Iterator

from macros.labels import place_in_plan
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogTask
from macros.linking.on_paper import in_words
from macros.recognisers.blocks import Block, begins
from macros.views.headings import (
    heading_id,
    heading_words,
    is_heading,
    joined,
    task_id,
    title_blocks,
    title_words,
    tops,
)
from macros.views.marks import Link


def path_of(task: CatalogTask) -> tuple[Link, ...]:
    """The headings above a task from the outermost, then its number; none of an added one."""
    block = block_of(task)
    if block is None:
        return ()
    page = task.plan.url
    steps = [_step(task, above) for above in reversed(list(_above(block)))]
    number = block.marker.rstrip(".:/-– ") if block.mark and block.mark.number else ""
    own = [Link(number, f"{page}#{task_id(task)}")] if number else []
    return (*_part(task, block), *steps, *own)


def where_printed(task: CatalogTask) -> str:
    """Where a task is printed, as whoever holds the paper would say: phần II, mục 6."""
    block = block_of(task)
    if block is None:
        return ""
    section = block.parent
    if section is not None and section.parent is None and section.marker[:1] in "IVX":
        return place_in_plan(section.marker.rstrip(".-)/ "), task.number)
    return in_words(block, task.plan.by_place)


def where_worded(catalog: Catalog, task: CatalogTask) -> str:
    """Where its wording of today stands: in the plan, or in the document that brought it."""
    by = [one.document for one in task.current.amendments if one.field in ("text", "task")]
    if by and (task.current.text_changed or task.current.added):
        return f"theo {catalog.documents[by[-1]].name}"
    return where_printed(task)


def block_of(task: CatalogTask) -> Block | None:
    """The block of the text that is a task; None of one that an amendment added."""
    outline = task.plan.folder.outline
    found = outline.by_locator.get(task.place) if outline else None
    return found if isinstance(found, Block) else None


def _above(block: Block) -> Iterator[Block]:
    """The blocks above a block in its part, the nearest first, but for the part's own line."""
    above = block.parent
    while above is not None and above is not block.part.opener:
        yield above
        above = above.parent


def _part(task: CatalogTask, block: Block) -> list[Link]:
    """The attached part that a task stands in: “Phụ lục II”, the title of a programme."""
    part, outline = block.part, task.plan.folder.outline
    if part.opener:
        return [
            Link(part.opener.marker.rstrip(".: "), f"{task.plan.url}#{heading_id(part.opener)}")
        ]
    if not part.locator:
        return []
    blocks = tops(outline)[part] if outline else []
    first = next(iter(title_blocks(blocks)), None)
    if first is None:
        return []
    return [Link(title_words(part, blocks), f"{task.plan.url}#{heading_id(first)}")]


def _step(task: CatalogTask, above: Block) -> Link:
    other = task.plan.by_place.get(above.locator)
    if other:
        return Link(above.marker.rstrip(".:/-– ") or other.title, other.url)
    if above.row:
        words = joined(above.marker, next((w for w in map(str.strip, _cells(above)) if w), ""))
    elif is_heading(above, 2):
        words = heading_words(above)
    else:
        words = joined(above.marker, f"{begins(above)} …")
    return Link(words, f"{task.plan.url}#{heading_id(above)}")


def _cells(row: Block) -> Iterator[str]:
    """The words of a row but for its number."""
    numbered = row.cells[row.table.number_column] if row.table and row.mark else None
    return (
        (cell.text for cell in row.row.own_cells if cell is not numbered) if row.row else iter(())
    )
