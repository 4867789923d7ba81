"""How tasks stand to each other in the text: 3.1 under 3, a bullet under its item, 4 beside 3."""

from collections.abc import Collection, Iterable, Iterator

from macros.model.tasks import Task
from macros.recognisers.blocks import Block, Outline, own_words


def task_parents(tasks: Iterable[Task], outline: Outline | None) -> dict[str, str]:
    """For the code of each task that stands under another, the code of the nearest above it."""
    codes = {at: task.code for task in tasks if (at := getattr(task, "at", ""))}
    found: dict[str, str] = {}
    for at, code in codes.items():
        block = outline.by_locator.get(at) if outline else None
        above = block.parent if isinstance(block, Block) else None
        while above is not None and above.locator not in codes:
            above = above.parent
        if above is not None:
            found[code] = codes[above.locator]
    return found


def beside_tasks(outline: Outline, places: Collection[str]) -> Iterator[Block]:
    """Numbered blocks in the same lists as tasks, none without words; `places`: where these stand.

    Where one of a list has tasks below it, the list is of headings.
    """
    tasks = [block for at in places if isinstance(block := outline.by_locator.get(at), Block)]
    lists = {(id(block.parent or block.part), block.kind) for block in tasks if block.mark}
    lists -= {
        (id(block.parent or block.part), block.kind)
        for block in outline.blocks
        if any(at.startswith(f"{block.locator}/") for at in places)
    }
    for block in outline.blocks:
        listed = (id(block.parent or block.part), block.kind) in lists
        numbered = block.mark is not None and block.mark.number and not block.is_section_row
        if listed and numbered and own_words(block) and block.locator not in places:
            yield block
