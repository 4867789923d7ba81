"""Who owns a task: the question the site exists for.

A body owns a task
1. *named*: the wording names it;
2. *through a group*: the wording names a group to which a source says it belongs;
3. *through membership*: the wording names all members of the committee, and the same plan elsewhere
   names this very body after “Ủy viên Ban Chỉ đạo … là đại diện lãnh đạo các cơ quan:”. A group
   standing there proves nothing for any one body. The committee itself owns such a task too.

Every way gives a row; a summary counts the strongest way only. A position that another position
takes in (“các Phó Trưởng Ban” takes in the standing deputy) owns through that one, as a group.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from macros.labels import WAYS, Way
from macros.linking.amendments import CurrentAssignee, CurrentAssignment, CurrentTask
from macros.linking.lexicon import Lexicon
from macros.model.owners import Body, Group, Member, Position
from macros.model.sources import Confidence
from macros.recognisers import inline

STRENGTH: tuple[Way, ...] = tuple(WAYS)
Owner = tuple[str, str]  # kind and id: ("body", "so-noi-vu")


class Via(NamedTuple):
    """How a task came to its owner, and the words that make it so."""

    kind: Way
    id: str  # named: the owner; group: the group or position; membership: the committee
    name: str
    words: str


class Claim(NamedTuple):
    """One owner of one task, in one role and one way."""

    owner: Owner
    task: str  # code
    line: CurrentAssignment
    assignee: CurrentAssignee
    via: Via
    members: tuple[Member, ...]  # group: the sourced memberships that lead to the owner
    proof: tuple[str, ...]  # membership: codes of the tasks that name the body as a member


class Registry:
    """Bodies, groups and positions by id."""

    def __init__(
        self,
        bodies: Mapping[str, Body],
        groups: Mapping[str, Group],
        positions: Mapping[str, Position],
    ) -> None:
        self.bodies = bodies
        self.groups = groups
        self.positions = positions
        self._members = {id_: self._members_of(group) for id_, group in groups.items()}

    def members(self, group_id: str) -> dict[str, tuple[Member, ...]]:
        """Bodies proved to belong to a group, each with the memberships that lead to it."""
        return self._members.get(group_id, {})

    def _members_of(self, group: Group) -> dict[str, tuple[Member, ...]]:
        found: dict[str, tuple[Member, ...]] = {}
        for body, way in self._expand(group, ()):
            if body not in found or len(way) < len(found[body]):
                found[body] = way
        return found

    def _expand(
        self, group: Group, way: tuple[Member, ...]
    ) -> Iterator[tuple[str, tuple[Member, ...]]]:
        for member in group.members:
            if member.confidence == Confidence.low:
                continue
            if member.body:
                yield member.body, (*way, member)
            elif member.group and member.group in self.groups and member not in way:
                yield from self._expand(self.groups[member.group], (*way, member))


def claims(
    tasks: Iterable[CurrentTask], plan: str, registry: Registry, lexicon: Lexicon
) -> list[Claim]:
    """All claims on the standing tasks of one plan, in the order of tasks, lines and assignees."""
    tasks = list(tasks)
    represented = _represented(tasks)
    found: list[Claim] = []
    for task in tasks:
        if task.withdrawn:
            continue
        for line in task.assignments:
            words = _words_of(line, plan, lexicon)
            for one in line.assignees:
                for owner, via, members, proof in _ways(one, words, registry, represented):
                    found.append(
                        Claim(owner, task.issued.code, line, one, via, members, tuple(proof))
                    )
    return found


def strongest(found: Iterable[Claim]) -> dict[str, Way]:
    """For the claims of one owner: each task's code with its strongest way."""
    ways: dict[str, Way] = {}
    for claim in found:
        way = claim.via.kind
        ways[claim.task] = min(way, ways.get(claim.task, way), key=STRENGTH.index)
    return ways


_Reached = tuple[Owner, Via, tuple[Member, ...], tuple[str, ...]]


def _ways(
    one: CurrentAssignee,
    words_of: Mapping[Owner, str],
    registry: Registry,
    represented: Mapping[str, Mapping[str, list[str]]],
) -> Iterator[_Reached]:
    owner = one.assignee.owner
    words = words_of.get(owner, "")
    kind, id_ = owner
    if kind == "body" and id_ in registry.bodies:
        yield owner, Via("named", id_, registry.bodies[id_].name, words), (), ()
    elif kind == "group" and id_ in registry.groups:
        name = registry.groups[id_].name
        yield owner, Via("named", id_, name, words), (), ()
        for body, members in registry.members(id_).items():
            yield ("body", body), Via("group", id_, name, words), members, ()
    elif kind == "position" and id_ in registry.positions:
        yield from _position_ways(registry.positions[id_], words, registry, represented)


def _position_ways(
    position: Position,
    words: str,
    registry: Registry,
    represented: Mapping[str, Mapping[str, list[str]]],
) -> Iterator[_Reached]:
    yield ("position", position.id), Via("named", position.id, position.name, words), (), ()
    for included in position.includes:
        yield ("position", included), Via("group", position.id, position.name, words), (), ()
    if position.all_members and position.committee:
        committee = registry.bodies[position.committee]
        via = Via("membership", committee.id, committee.name, words)
        yield ("body", committee.id), via, (), ()
        for body, proof in represented.get(position.id, {}).items():
            if body != committee.id:
                yield ("body", body), via, (), tuple(proof)


def _represented(tasks: Iterable[CurrentTask]) -> dict[str, dict[str, list[str]]]:
    """For each position, the bodies assigned *as* it, with the tasks that say so.

    A task that was withdrawn, or a body that was taken out of it, proves it still: who sits on the
    committee does not hang on what became of the task.
    """
    found: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for task in tasks:
        for line in task.assignments:
            for one in (*line.assignees, *line.removed):
                if one.assignee.as_position and one.assignee.kind == "body":
                    proofs = found[one.assignee.as_position].setdefault(one.assignee.id, [])
                    proofs.append(task.issued.code)
    return found


def _words_of(line: CurrentAssignment, plan: str, lexicon: Lexicon) -> dict[Owner, str]:
    """The exact words by which a line, or the amendment that changed it, names each assignee."""
    words: dict[Owner, str] = {}
    texts = [line.text]
    texts += [one.amendment.words for one in line.assignees if one.amendment]
    for text in texts:
        plain = inline.plain(text)
        for mention in lexicon.mentions(text, plan):
            words.setdefault((mention.kind, mention.id), plain[mention.start : mention.end])
    return words
