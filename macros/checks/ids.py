"""An id, or a former id, belongs to one record: bodies, groups and positions share their ids.

Passes: ``so-noi-vu`` once in bodies.yml. Fails: a second record ``so-noi-vu``, be it a group; a
record whose ``former_ids`` lists an id in use: its old address could not lead to both.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from macros.checks.told import Plans
from macros.linking.lexicon import Lexicon
from macros.problems import Problem
from macros.reading.records import Records
from macros.reading.validation import Located


def check(records: Records, _lexicon: Lexicon, plans: Plans) -> Iterator[Problem]:
    """Yield a problem for each id that is taken."""
    yield from _unique([*records.bodies, *records.groups, *records.positions])
    yield from _unique(records.documents)
    yield from _unique([located for _, located, _ in plans if located])


def _unique(everyone: Iterable[Located[Any]]) -> Iterator[Problem]:
    taken: dict[str, Located[Any]] = {}
    everyone = list(everyone)
    for one in everyone:
        first = taken.setdefault(one.record.id, one)
        if first is not one:
            yield _taken(one, ("id",), one.record.id, first)
    for one in everyone:
        for index, former in enumerate(one.record.former_ids):
            first = taken.setdefault(former, one)
            if first is not one or former == one.record.id:
                yield _taken(one, ("former_ids", index), former, first)


def _taken(one: Located[Any], at: tuple[str | int, ...], id_: str, first: Located[Any]) -> Problem:
    what = f"Mã này đã dùng ở {first.source.name}, dòng {first.line}, cho “{first.record.name}”"
    return one.problem(at, what, found=id_, hint="mỗi mã chỉ dùng một lần, kể cả mã cũ")
