"""Nothing contains, includes or replaces itself, however long the way round.

Passes: group A has group B as a member. Fails: B has A as a member too; a document replaced by one
that it replaces.
"""

from collections.abc import Iterator
from typing import Any

from macros.linking.lexicon import Lexicon
from macros.problems import Problem
from macros.reading.loading import Records
from macros.reading.strict_yaml import Path
from macros.reading.validation import Located


def check(records: Records, _lexicon: Lexicon) -> Iterator[Problem]:
    """Yield a problem for each record that lies on a way back to itself, at its step of the way."""
    groups = {
        one.record.id: tuple(member.group or "" for member in one.record.members)
        for one in records.groups
    }
    yield from _cycles(records.groups, groups, ("members", "group"), "Nhóm chứa chính nó")
    positions = {one.record.id: one.record.includes for one in records.positions}
    yield from _cycles(records.positions, positions, ("includes",), "Chức vụ gộp chính nó")
    documents = {one.record.id: one.record.replaced_by for one in records.documents}
    what = "Văn bản thay thế chính nó"
    yield from _cycles(records.documents, documents, ("replaced_by",), what)


def _cycles(
    everyone: list[Located[Any]], steps: dict[str, tuple[str, ...]], keys: Path, what: str
) -> Iterator[Problem]:
    for located in everyone:
        way = _way_back(located.record.id, steps)
        if way:
            index = steps[located.record.id].index(way[1])
            at = (keys[0], index, *keys[1:])
            yield located.problem(at, what, found=" → ".join(way), hint="bỏ một chỗ trong vòng")


def _way_back(start: str, steps: dict[str, tuple[str, ...]]) -> list[str]:
    """The ids on a way from start back to start; empty when there is none."""
    came_from: dict[str, str] = {}
    waiting = [start]
    while waiting:
        here = waiting.pop()
        for there in steps.get(here, ()):
            if there == start:
                way = []
                while here != start:
                    way.append(here)
                    here = came_from[here]
                return [start, *reversed(way), start]
            if there not in came_from:
                came_from[there] = here
                waiting.append(there)
    return []
