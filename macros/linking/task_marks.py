"""By what the tasks of a plan are listed where their titles do not stand beside.

A printed number begins again in each section, and a letter says nothing without what it counts:
such a task is listed by as many of the numbers above it as it takes, and by no more.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from macros.model.tasks import Task
from macros.recognisers.blocks import Block, Outline
from macros.recognisers.markers import Kind

_LETTERS = frozenset({Kind.LETTER, Kind.BRACKETED_LETTER, Kind.BRACKETED_ROMAN})
_EDGES = ".,:;/()-– "


def task_marks(tasks: Iterable[Task], outline: Outline | None) -> dict[str, str]:
    """By what each task of a plan, under its code, is listed: 6, II.1, Điều 3.1, 2.a.

    The printed number where no other task has it, else with those above. Empty without a number.
    """
    blocks = outline.by_locator if outline else {}
    steps: dict[str, tuple[str, ...]] = {}
    for task in tasks:
        block = blocks.get(getattr(task, "at", ""))
        if task.number:
            above = _steps(block) if isinstance(block, Block) else ()
            steps[task.code] = above or (_number(task.number),)
        else:
            steps[task.code] = ()
    return _told_apart(steps)


def _told_apart(steps: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Each by the fewest of its steps, counted from the last, that no other has; all, if need be.

    Those of one list take as many: A.1, A.2 and B.1, though there is but one 2.
    """
    taken = dict.fromkeys(steps, 1)
    while True:
        names = {key: _dotted(all_[-taken[key] :]) for key, all_ in steps.items()}
        above = {key: tuple(all_[: -taken[key]]) for key, all_ in steps.items()}
        bearers = Counter(names.values())
        lists = {above[key] for key, name in names.items() if bearers[name] > 1} - {()}
        if not lists:
            return names
        for key in steps:
            taken[key] += above[key] in lists


def _steps(block: Block) -> tuple[str, ...]:
    """The numbers that lead to a block, the outermost first; a letter goes with what it counts."""
    found: list[str] = []
    letters = ""
    step: Block | None = block
    while step is not None:
        if step.mark and step.mark.number:
            number = _number(step.marker)
            if step.kind in _LETTERS:
                letters = f"{number}.{letters}" if letters else number
            elif not (found and found[-1].startswith(f"{number}.")):  # 2.2 has its 2 already
                found.append(f"{number}.{letters}" if letters else number)
                letters = ""
        step = step.parent or (step.part.opener if step.part.opener is not step else None)
    if letters:
        found.append(letters)
    return tuple(reversed(found))


def _number(marker: str) -> str:
    return marker.strip(_EDGES)


def _dotted(steps: Sequence[str]) -> str:
    """Steps as one number; a comma before one that is called by a word: Mục 1, Điều 3.1."""
    return "".join(
        step if place == 0 else f", {step}" if " " in step else f".{step}"
        for place, step in enumerate(steps)
    )
