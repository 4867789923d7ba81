"""What records are called where several of one name meet: longer, until no two are alike."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

from macros.model.jurisdictions import Jurisdiction
from macros.model.owners import Body, Named


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


ItemT = TypeVar("ItemT", bound=_Identified)
NamedT = TypeVar("NamedT", bound=Named)


def told_apart(
    items: Iterable[ItemT], spellings: Sequence[Callable[[ItemT], str]]
) -> dict[str, str]:
    """For the id of each item the first of its spellings that no other item has; else the last."""
    found: dict[str, str] = {}
    alike = list(items)
    for spelling in spellings:
        words = {item.id: spelling(item) for item in alike}
        bearers = Counter(words.values())
        found |= words
        alike = [item for item in alike if bearers[words[item.id]] > 1]
    return found


def bodies_told_apart(
    bodies: Iterable[Body], jurisdictions: Mapping[str, Jurisdiction]
) -> dict[str, str]:
    """For the id of each body its name; with its jurisdiction where another bears the same name."""
    return _told_apart_by(bodies, lambda body: jurisdictions.get(body.jurisdiction or ""))


def of_committees_told_apart(
    records: Iterable[Named], bodies: Mapping[str, Body]
) -> dict[str, str]:
    """For the id of each group or position its name; with its committee where two bear it."""
    return _told_apart_by(records, lambda record: bodies.get(record.committee or ""))


def _told_apart_by(
    records: Iterable[NamedT], whose: Callable[[NamedT], Named | Jurisdiction | None]
) -> dict[str, str]:
    """For the id of each record its name, with whose it is where two bear it."""

    def owned(record: NamedT) -> str:
        owner = whose(record)
        return f"{record.name} ({owner.name})" if owner else record.name

    return told_apart(records, (lambda record: record.name, owned))
