"""An older plan that a new one is like: its short titles serve again where a task goes on.

Two tasks are one where at least half of the pairs of neighbouring words are the same, years apart,
as for the comparison of two plans (`linking/plan_pairs.py`). The most alike are paired first.
"""

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from macros.linking.plan_pairs import ALIKE
from macros.reading.loading import PlanFolder
from macros.recognisers import inline

_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"(?:19|20)\d\d")


def titled_alike(
    entries: list[dict[str, Any]], wordings: Mapping[str, str], older: PlanFolder
) -> list[dict[str, Any]]:
    """The tasks of a new plan with the titles of those of an older one that they go on with.

    `wordings`: of the new tasks, by their places.
    """
    old = {one.record.code: one.record for one in older.tasks}
    pairs = {code: _pairs(inline.plain(task.text)) for code, task in old.items()}
    alike = sorted(
        (-likeness, at, code)
        for at, words in wordings.items()
        for code, theirs in pairs.items()
        if (likeness := _likeness(_pairs(words), theirs)) >= ALIKE
    )
    titles: dict[str, str] = {}
    taken: set[str] = set()
    for _, at, code in alike:
        if at not in titles and code not in taken:
            titles[at] = old[code].title
            taken.add(code)
    return [{**one, "title": titles.get(one["at"], one["title"])} for one in entries]


def _pairs(words: str) -> set[tuple[str, str]]:
    return set(pairwise(_WORD.findall(_YEAR.sub("", words.lower()))))


def _likeness(one: set[tuple[str, str]], other: set[tuple[str, str]]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0
