"""Which task of a plan is a part of which other: 3.1 stands under 3, a bullet under its item."""

from collections.abc import Iterable

from macros.model import Task
from macros.recognisers.blocks import Block, Outline


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
