"""Every rule that data must meet, in the order in which they are asked."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from macros.checks import (
    abbreviations,
    aliases,
    amendments,
    assignees,
    citations,
    cycles,
    documents,
    ids,
    layouts,
    lossless,
    outlines,
    papers,
    periods,
    places,
    plans,
    progress,
    references,
    sources,
    successions,
    tasks,
)
from macros.linking.lexicon import Lexicon
from macros.problems import Problem
from macros.reading.loading import PlanFolder, Records

Rule = Callable[[Records, Lexicon], Iterable[Problem]]

OF_A_PLAN = "problems"  # by which those of one plan are kept

# Those that look at one plan at a time, beside what plans have in common.
OF_PLANS: tuple[Rule, ...] = tuple(
    module.check
    for module in (
        *(layouts, outlines, lossless, places, tasks, assignees, periods, amendments, progress),
    )
)
# Those that hold plans and records against each other.
OF_ALL: tuple[Rule, ...] = tuple(
    module.check
    for module in (
        *(ids, aliases, references, cycles, plans, citations, documents, papers, sources),
        *(successions, abbreviations),
    )
)
RULES = (*OF_PLANS, *OF_ALL)


# Begins to do something with each of many things; what it returns gives all results.
Spread = Callable[[Callable[[Any], Any], Sequence[Any]], Callable[[], list[Any]]]


def in_turn(work: Callable[[Any], Any], things: Sequence[Any]) -> Callable[[], list[Any]]:
    """Does something with each thing when the results are asked for."""
    return lambda: [work(thing) for thing in things]


def check(records: Records, lexicon: Lexicon, spread: Spread = in_turn) -> list[Problem]:
    """Every problem that the rules find in the records, in no order.

    A rule of plans is asked of each by itself, so that it need not be asked again while neither the
    plan nor what plans have in common has changed; and wherever `spread` has it asked.
    """
    new = [folder for folder in records.plans if not lexicon.keeps(folder, OF_A_PLAN)]
    results = spread(partial(_of_plan, records=records, lexicon=lexicon), new)
    found = [problem for rule in OF_ALL for problem in rule(records, lexicon)]
    of_new = dict(zip((folder.path for folder in new), results(), strict=True))
    for folder in records.plans:
        found += lexicon.kept(folder, OF_A_PLAN, partial(of_new.__getitem__, folder.path))
    return found


def of_plan(folder: PlanFolder, records: Records, lexicon: Lexicon) -> tuple[Problem, ...]:
    """What the rules of plans find in one; kept while it and the shared records stay the same."""
    return lexicon.kept(folder, OF_A_PLAN, partial(_of_plan, folder, records, lexicon))


def _of_plan(folder: PlanFolder, records: Records, lexicon: Lexicon) -> tuple[Problem, ...]:
    alone = records.with_only(folder)
    return tuple(problem for rule in OF_PLANS for problem in rule(alone, lexicon))
