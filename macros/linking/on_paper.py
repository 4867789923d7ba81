"""Where a problem of a plan stands, as whoever holds the paper would say: “mục II, nhiệm vụ 6”."""

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator
from operator import itemgetter

from macros.linking.says import labelled
from macros.problems import Problem
from macros.reading.records import PlanFolder, Records
from macros.recognisers.blocks import Block, begins
from macros.recognisers.markers import Kind

_NAMED = frozenset(
    {Kind.APPENDIX, Kind.FORM, Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.ARTICLE}
)  # whose markers are words
_LETTERS = frozenset({Kind.LETTER, Kind.BRACKETED_LETTER})

_Found = list[tuple[int, Block | None]]  # by line


def with_places(problems: Iterable[Problem], records: Records) -> Iterator[Problem]:
    """The problems, those at a line of text.md or at a task of tasks.yml with their `where`."""
    folders = {folder.path: folder for folder in records.plans}
    blocks: dict[str, _Found] = {}  # of the files that problems are in
    told: dict[int, str] = {}  # by block: a long one may have a thousand problems
    for problem in problems:
        path, _, name = problem.file.rpartition("/")
        folder = folders.get(path)
        if problem.file not in blocks:
            listed = _LISTED.get(name)
            blocks[problem.file] = listed(folder) if folder and listed else []
        found = blocks[problem.file]
        at = bisect_right(found, problem.line, key=itemgetter(0)) - 1
        block = found[at][1] if at >= 0 else None
        if folder is None or block is None:
            yield problem
        else:
            if id(block) not in told:
                tasks = {*folder.places, *(entry.record.at for entry in folder.entries)}
                told[id(block)] = in_words(block, tasks)
            yield problem._replace(where=told[id(block)])


def _lines(folder: PlanFolder) -> _Found:
    return [(one.line, one) for one in folder.outline.blocks] if folder.outline else []


def _entries(folder: PlanFolder) -> _Found:
    """The lines where items of tasks.yml begin, with the blocks that those which are tasks name."""
    if folder.outline is None:
        return []
    known = folder.outline.by_locator
    named = {entry.line: known.get(entry.record.at) for entry in folder.entries}
    items = ((line, named.get(line)) for line in folder.item_lines)
    return [(line, block if isinstance(block, Block) else None) for line, block in items]


_LISTED = {"text.md": _lines, "tasks.yml": _entries}


def in_words(block: Block, tasks: Container[str]) -> str:
    """The steps down to a block; `tasks` are the locators of those that are tasks."""
    steps: list[Block] = []
    step: Block | None = block
    while step is not None:
        steps.insert(0, step)
        step = step.parent
    if block.part.opener not in (None, steps[0]):
        steps.insert(0, block.part.opener)
    words = (_step(one, one.locator in tasks, last=one is block) for one in steps)
    return ", ".join(filter(None, words))


def _step(block: Block, is_task: bool, *, last: bool) -> str:
    number = block.marker.strip(".,:;/()-– ")
    if block.kind in _NAMED and block.mark:
        return number
    if block.kind is Kind.NOTE:
        return f"chú thích {number}"
    if block.mark and block.mark.number:
        if is_task:
            return f"nhiệm vụ {number}"
        if block.row and not block.is_section_row:
            return f"hàng {number}"
        return f"{'điểm' if block.kind in _LETTERS else 'mục'} {number}"
    if is_task:
        return f"nhiệm vụ “{begins(block)}”"
    said = next(labelled(block), None)
    if said:
        return f"dòng {said.label.text}"
    return f"đoạn “{begins(block)}”" if last and block.text and not block.role else ""
