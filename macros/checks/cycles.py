"""Nothing contains, includes, amends or replaces itself, however long the way round.

Passes: group A has group B as a member. Fails: B has A as a member too; a document replaced by one
that it replaces; a document amended by one that it replaces.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from macros.linking.lexicon import Lexicon
from macros.model.documents import Document
from macros.model.owners import Group, Position
from macros.problems import Problem
from macros.reading.loading import Records
from macros.reading.strict_yaml import Path
from macros.reading.validation import Located

Steps = dict[str, Path]  # the ids that a record leads to, each with its place in the record


def check(records: Records, _lexicon: Lexicon) -> Iterator[Problem]:
    """Yield a problem for each record that lies on a way back to itself, at its step of the way."""
    groups = {one.record.id: _of_group(one.record) for one in records.groups}
    yield from _cycles(records.groups, groups, "Nhóm chứa chính nó")
    positions = {one.record.id: _of_position(one.record) for one in records.positions}
    yield from _cycles(records.positions, positions, "Chức vụ gộp chính nó")
    documents = {one.record.id: _of_document(one.record) for one in records.documents}
    what = "Văn bản thay thế hoặc sửa đổi chính nó"
    yield from _cycles(records.documents, documents, what)


def _of_group(group: Group) -> Steps:
    members = enumerate(group.members)
    return {one.group: ("members", index, "group") for index, one in members if one.group}


def _of_position(position: Position) -> Steps:
    return {id_: ("includes", index) for index, id_ in enumerate(position.includes)}


def _of_document(document: Document) -> Steps:
    """Both relations as one: a page tells the whole chain of what became of a document."""
    return {
        id_: (key, index)
        for key in ("replaced_by", "amended_by")
        for index, id_ in enumerate(getattr(document, key))
    }


def _cycles(
    everyone: list[Located[Any]], steps: Mapping[str, Steps], what: str
) -> Iterator[Problem]:
    for located in everyone:
        way = way_back(located.record.id, steps)
        if way:
            at = steps[located.record.id][way[1]]
            yield located.problem(at, what, found=" → ".join(way), hint="bỏ một chỗ trong vòng")


def way_back(start: str, steps: Mapping[str, Iterable[str]]) -> list[str]:
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
