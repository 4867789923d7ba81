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
from macros.checks.told import Plans, told_by_plans
from macros.linking.lexicon import Lexicon
from macros.problems import Problem
from macros.reading.records import PlanFolder, Records

Rule = Callable[[Records, Lexicon], Iterable[Problem]]
RuleOfAll = Callable[[Records, Lexicon, Plans], Iterable[Problem]]

OF_A_PLAN = "problems"  # by which those of one plan are kept

# Those that look at what plans have in common, and at no plan.
OF_RECORDS: tuple[Rule, ...] = (
    aliases.check,
    references.check,
    cycles.check,
    documents.check_records,
    papers.check,
    sources.check_records,
    successions.check,
)
# Those that look at one plan at a time, beside what plans have in common.
OF_PLANS: tuple[Rule, ...] = (
    layouts.check,
    outlines.check,
    lossless.check,
    plans.check,
    places.check,
    tasks.check,
    assignees.check,
    periods.check,
    amendments.check,
    progress.check,
    references.check_plans,
    papers.check_plans,
)
# Those that hold plans and records against each other.
OF_ALL: tuple[RuleOfAll, ...] = (
    ids.check,
    plans.check_together,
    citations.check,
    documents.check,
    sources.check,
    abbreviations.check,
)


# Begins to do something with each of many things; what it returns gives all results.
Spread = Callable[[Callable[[Any], Any], Sequence[Any]], Callable[[], list[Any]]]


def in_turn(work: Callable[[Any], Any], things: Sequence[Any]) -> Callable[[], list[Any]]:
    """Does something with each thing when the results are asked for."""
    return lambda: [work(thing) for thing in things]


def check(records: Records, lexicon: Lexicon, spread: Spread = in_turn) -> list[Problem]:
    """Every problem that the rules find in the records, in no order.

    A rule of plans is asked of each by itself, so that it need not be asked again while neither the
    plan nor what plans have in common has changed; and wherever `spread` has it asked. A rule of
    all is given what each plan tells.
    """
    new = [folder for folder in records.plans if not lexicon.keeps(folder, OF_A_PLAN)]
    results = spread(partial(_of_plan, records=records, lexicon=lexicon), new)
    told = told_by_plans(records, lexicon)
    found = [*lexicon.kept(None, "records' problems", partial(_of_records, records, lexicon))]
    found += (problem for rule in OF_ALL for problem in rule(records, lexicon, told))
    of_new = dict(zip((folder.path for folder in new), results(), strict=True))
    for folder in records.plans:
        found += lexicon.kept(folder, OF_A_PLAN, partial(of_new.__getitem__, folder.path))
    return found


def _of_records(records: Records, lexicon: Lexicon) -> tuple[Problem, ...]:
    return tuple(problem for rule in OF_RECORDS for problem in rule(records, lexicon))


def of_plan(folder: PlanFolder, records: Records, lexicon: Lexicon) -> tuple[Problem, ...]:
    """What the rules of plans find in one; kept while it and the shared records stay the same."""
    return lexicon.kept(folder, OF_A_PLAN, partial(_of_plan, folder, records, lexicon))


def _of_plan(folder: PlanFolder, records: Records, lexicon: Lexicon) -> tuple[Problem, ...]:
    alone = records.with_only(folder)
    return tuple(problem for rule in OF_PLANS for problem in rule(alone, lexicon))
