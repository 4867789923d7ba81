"""What became of bodies, and which of their tasks are their heirs': a fourth way, apart.

A successor has what its predecessor owned, in whatever way that owned it, and what its predecessor
had from its own. The wording never names the heir, so these are never counted with the ways of the
document. Where a predecessor's functions went to several heirs, every heir has all of them: no
source says whose function a task is. What is of low confidence moves nothing.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from macros.kinds import BODY, GROUP
from macros.linking.ownership import Claim, Owner
from macros.model.owners import Group, Member
from macros.model.sources import Confidence
from macros.model.successions import Succession


class _OfYear(Protocol):
    @property
    def year(self) -> int: ...


TaskT = TypeVar("TaskT", bound=_OfYear)
# A body by its id; a member of a group by its name.
Gone = tuple[str, str]
_BY_NAME = "name"
MOST_STEPS = 20  # of a chain; checked data have no circle, those of the history are not checked


@dataclass(frozen=True)
class Bequest(Generic[TaskT]):
    """What an heir has of one predecessor, and how it came to it."""

    id: str  # of the body; of the group in which the predecessor is known by its name alone
    name: str
    owner: Owner  # the body or group at whose page the predecessor is
    steps: tuple[Succession, ...]  # from the predecessor on to the heir; several in a chain
    unsure: bool  # whether others have functions of it too
    claimed: tuple[tuple[TaskT, Claim], ...]

    @property
    def years(self) -> set[int]:
        """The years of the plans that give these tasks."""
        return {task.year for task, _ in self.claimed}

    def in_year(self, year: int) -> tuple[tuple[TaskT, Claim], ...]:
        """The tasks of the plans of one year."""
        return tuple(one for one in self.claimed if one[0].year == year)

    def tasks(self, year: int | None = None) -> tuple[TaskT, ...]:
        """Each task once, of all years or of one."""
        return tuple(dict.fromkeys(task for task, _ in self._of(year)))

    def _of(self, year: int | None) -> tuple[tuple[TaskT, Claim], ...]:
        return self.claimed if year is None else self.in_year(year)


class Successions:
    """All successions, by who went and by who came."""

    def __init__(self, everyone: Iterable[Succession]) -> None:
        self.all = tuple(everyone)
        self._of: dict[Gone, list[Succession]] = {}
        self._into: dict[str, list[Succession]] = {}
        for one in self.all:
            self._of.setdefault(gone(one), []).append(one)
            for heir in dict.fromkeys(one.into if is_known(one) else ()):
                self._into.setdefault(heir, []).append(one)

    def of(self, body: str) -> tuple[Succession, ...]:
        """What became of a body, low confidence too."""
        return tuple(self._of.get((BODY.id, body), ()))

    def of_member(self, name: str) -> tuple[Succession, ...]:
        """What became of a member that groups.yml knows by its name alone."""
        return tuple(self._of.get((_BY_NAME, name), ()))

    @property
    def heirs(self) -> tuple[str, ...]:
        """Ids of the bodies that have functions of others, well enough known."""
        return tuple(self._into)

    def heirs_of(self, one: Succession) -> tuple[str, ...]:
        """All who are well enough known to have functions of the same body."""
        known = filter(is_known, self._of[gone(one)])
        return tuple(dict.fromkeys(heir for other in known for heir in other.into))

    def ways_to(self, heir: str) -> Iterator[tuple[Succession, ...]]:
        """Every way that leads to an heir, the nearest predecessors first, then theirs."""
        waiting: list[tuple[Succession, ...]] = [(one,) for one in self._into.get(heir, ())]
        met: set[Gone] = {(BODY.id, heir)}
        while waiting:
            later: list[tuple[Succession, ...]] = []
            for way in waiting:
                if gone(way[0]) in met or len(way) > MOST_STEPS:
                    continue
                met.add(gone(way[0]))
                yield way
                before = self._into.get(way[0].predecessor or "", ())
                later += [(one, *way) for one in before]
            waiting = later


def is_known(one: Succession) -> bool:
    """Whether a succession is well enough proved to move tasks."""
    return one.confidence != Confidence.low


def gone(one: Succession) -> Gone:
    """Whom a succession is of."""
    return (BODY.id, one.predecessor) if one.predecessor else (_BY_NAME, one.from_name or "")


def bequests(
    successions: Successions,
    groups: Mapping[str, Group],
    names: Mapping[str, str],
    claims: Mapping[Owner, list[tuple[TaskT, Claim]]],
) -> dict[Owner, tuple[Bequest[TaskT], ...]]:
    """For each heir what it has of its predecessors, the nearest first; of some it is nothing.

    `names`: of bodies by id. A member known by its name alone has the tasks of its groups.
    """
    return {
        (BODY.id, heir): tuple(
            bequest
            for way in successions.ways_to(heir)
            for bequest in _bequests(way, successions, groups, names, claims)
        )
        for heir in successions.heirs
        if heir in names
    }


def _bequests(
    way: tuple[Succession, ...],
    successions: Successions,
    groups: Mapping[str, Group],
    names: Mapping[str, str],
    claims: Mapping[Owner, list[tuple[TaskT, Claim]]],
) -> Iterator[Bequest[TaskT]]:
    first = way[0]
    unsure = any(len(successions.heirs_of(one)) > 1 for one in way)
    if first.predecessor in names:
        id_ = first.predecessor or ""
        owner = (BODY.id, id_)
        yield Bequest(id_, names[id_], owner, way, unsure, tuple(claims.get(owner, ())))
    elif first.from_name:
        for group in groups_of_member(first.from_name, groups):
            owner = (GROUP.id, group)
            yield Bequest(group, first.from_name, owner, way, unsure, tuple(claims.get(owner, ())))


def groups_of_member(name: str, groups: Mapping[str, Group]) -> tuple[str, ...]:
    """Ids of the groups to which a member known by its name alone is proved to belong."""
    found: dict[str, None] = {}
    for _ in groups:  # a group may lie in another, and that in a third
        for group in groups.values():
            if any(_proves(one, name, found) for one in group.members):
                found[group.id] = None
    return tuple(found)


def _proves(one: Member, name: str, groups: Collection[str]) -> bool:
    return one.confidence != Confidence.low and (one.name == name or one.group in groups)
