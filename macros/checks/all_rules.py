"""Every rule that data must meet, in the order in which they are asked."""

from collections.abc import Callable, Iterable

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
from macros.reading.loading import Records

Rule = Callable[[Records, Lexicon], Iterable[Problem]]

RULES: tuple[Rule, ...] = tuple(
    module.check
    for module in (
        layouts,
        ids,
        aliases,
        references,
        cycles,
        plans,
        outlines,
        lossless,
        places,
        tasks,
        assignees,
        periods,
        citations,
        documents,
        papers,
        sources,
        successions,
        amendments,
        progress,
        abbreviations,
    )
)


def check(records: Records, lexicon: Lexicon) -> list[Problem]:
    """Every problem that the rules find in the records."""
    return [problem for rule in RULES for problem in rule(records, lexicon)]
