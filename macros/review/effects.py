"""What a change means for each body, group and position: tasks gained, lost, owned otherwise."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from macros.labels import ALL_WAYS, ROLES, WAYS, AnyWay, by_name, listing
from macros.linking.catalog import Catalog, CatalogBequest
from macros.linking.ownership import STRENGTH, Claim
from macros.model.tasks import Role
from macros.review.pairing import Names
from macros.telling.report import OF_TASK, Changed, Effect, Subject, TaskId, TaskShare
from macros.telling.sentences import Emphasis, Said, Span, joined, plain, replaced, say

_LISTED = 6  # unchanged tasks named one by one; more are counted
_KINDS = ("body", "position", "group")
_ASPECTS = {
    "period": "thời gian",
    "period_text": "thời gian",
    "text": "nội dung",
    "assignees": "người được giao",
    "assignment": "phân công",
    "assignment_text": "phân công",
    "assignment_label": "phân công",
}


@dataclass(frozen=True)
class Share:
    """How an owner has a task: the strongest way, by what it goes, and in which roles."""

    way: AnyWay
    through: str  # id of the group, position, committee or predecessor; empty when named
    words: str  # qua nhóm Các sở, ban, ngành
    roles: tuple[Role, ...]
    holders: tuple[str, ...]  # ids of the owner on its own side; several when they are one now


Shares = dict[TaskId, Share]


def effects(names: Names, tasks: Iterable[Changed]) -> tuple[Effect, ...]:
    """The owners that the change touches, those that gain or lose tasks first."""
    before, after = shares(names, names.base), shares(names, names.head)
    aspects = {changed.subject[1]: _aspects(changed) for changed in tasks}
    aspects = {task: words for task, words in aspects.items() if words}
    found = []
    for owner in dict.fromkeys([*after, *before]):
        if not _trusted(names, owner):
            continue
        effect = _effect(names, owner, before.get(owner, {}), after.get(owner, {}), aspects)
        effect = effect or _given_up(names, owner, after.get(owner, {}))
        if effect:
            found.append(effect)
    return tuple(
        sorted(by_name(found, lambda one: one.name), key=lambda one: (_rank(one), _kind(one)))
    )


def _rank(effect: Effect) -> int:
    if effect.touch:
        return 2
    return 0 if effect.gained or effect.lost or not effect.otherwise else 1


def _kind(effect: Effect) -> int:
    return _KINDS.index(effect.subject[0])


def _trusted(names: Names, owner: Subject) -> bool:
    states = (names.base_state, names.head_state)
    return all(state.knows(owner) and state.sound(owner, "members") for state in states)


def shares(names: Names, catalog: Catalog) -> dict[Subject, Shares]:
    """The tasks of every owner of one side, both named as the head names them."""
    base = catalog is names.base
    found: dict[Subject, Shares] = {}
    for (kind, id_), claimed in catalog.claims.items():
        owner = (kind, names.matching.id(kind, id_) if base else id_)
        by_task: dict[TaskId, list[Claim]] = {}
        for task, claim in claimed:
            key = task.plan.id, task.code
            if base:
                key = names.matching.tasks.get(key, (names.now(task.plan), task.code))
            if names.counts(key, claim):
                by_task.setdefault(key, []).append(claim)
        own = found.setdefault(owner, {})
        for key, claims in by_task.items():
            share = _share(claims, owner, id_)
            own[key] = _stronger(own[key], share) if key in own else share
        for heir, of in catalog.heirs_of.get((kind, id_), ()):
            _inherit(names, found, (heir[0], heir[1]), of, by_task, base=base)
    return found


def _inherit(
    names: Names,
    found: dict[Subject, Shares],
    heir: Subject,
    of: CatalogBequest,
    by_task: Mapping[TaskId, list[Claim]],
    *,
    base: bool,
) -> None:
    """Give an heir the tasks that it has of one before it, where it has them in no stronger way."""
    kind, id_ = heir
    own = found.setdefault((kind, names.matching.id(kind, id_) if base else id_), {})
    whose = names.matching.id(of.owner[0], of.id) if base else of.id
    for key, claims in by_task.items():
        roles = sorted({claim.line.role for claim in claims}, key=list(Role).index)
        share = Share("succession", whose, f"nhận từ {of.name}", tuple(roles), (id_,))
        own[key] = _stronger(own[key], share) if key in own else share


def _stronger(one: Share, other: Share) -> Share:
    """The stronger of two shares that are one owner's now, with the holders of both."""
    best = min(one, other, key=_strength)
    return replace(best, holders=(*one.holders, *other.holders))


def _strength(share: Share) -> int:
    return list(ALL_WAYS).index(share.way)


def _share(claims: list[Claim], owner: Subject, holder: str) -> Share:
    best = min(claims, key=lambda claim: STRENGTH.index(claim.via.kind))
    named = best.via.kind == "named"
    roles = sorted(
        {claim.line.role for claim in claims if claim.via.kind == best.via.kind},
        key=list(Role).index,
    )
    words = WAYS[best.via.kind].words
    if best.via.kind == "group":
        words = f"qua {'chức vụ' if owner[0] == 'position' else 'nhóm'} {best.via.name}"
    through = "" if named else best.via.id
    return Share(best.via.kind, through, words, tuple(roles), (holder,))


def _effect(
    names: Names, owner: Subject, before: Shares, after: Shares, aspects: Mapping[str, str]
) -> Effect | None:
    merged = names.matching.merged().get(owner, [])
    came = {task: one for task, one in before.items() if merged and owner[1] not in one.holders}
    shared = [task for task, one in before.items() if merged and len(one.holders) > 1]
    known = {task: share for task, share in before.items() if task not in came}
    order = sorted({*before, *after}, key=lambda task: _order(names, task))
    gained = [task for task in order if task in after and task not in known]
    lost = [task for task in order if task in before and task not in after]
    both = [task for task in order if task in known and task in after]
    otherwise = [task for task in both if _how(known[task]) != _how(after[task])]
    touched = [task for task in both if task not in otherwise and f"{task[0]}/{task[1]}" in aspects]
    unchanged = [task for task in both if task not in {*otherwise, *touched, *shared}]
    if not (gained or lost or otherwise or touched or merged):
        return None
    parts = [
        _said_merged(names, owner, merged),
        *_said_taken_over(names, [task for task in gained if task in came], after, came),
        _said_shared(names, [task for task in both if task in shared]),
        _said_list(names, "thêm", [task for task in gained if task not in came], after),
        _said_list(names, "bớt", lost, before),
        *(_said_otherwise(names, task, known[task], after[task]) for task in otherwise),
        *_said_touched(names, touched, aspects),
        _said_unchanged(names, unchanged),
    ]
    gains, losses, others = (
        tuple(_task_share(task, before.get(task), after.get(task), task in came) for task in listed)
        for listed in (gained, lost, otherwise)
    )
    said = joined(part for part in parts if part)
    touch = plain(joined(_said_touched(names, touched, aspects)))
    return Effect(
        owner,
        names.owner(owner),
        said,
        gains,
        losses,
        others,
        tuple(touched),
        tuple(unchanged),
        "" if gained or lost or otherwise or merged else touch,
    )


def _given_up(names: Names, owner: Subject, tasks: Shares) -> Effect | None:
    """What is told of a body whose tasks are its heirs' too, or no longer; they stay its own."""
    if not names.base.heirs_of and not names.head.heirs_of:
        return None
    before = {
        names.owner((heir[0], names.matching.id(*heir)))
        for id_ in names.matching.bases(*owner)
        for heir, _ in names.base.heirs_of.get((owner[0], id_), ())
    }
    after = {names.owner(heir) for heir, _ in names.head.heirs_of.get(owner, ())}
    own = [task for task, share in tasks.items() if share.way != "succession"]
    if before == after or not own:
        return None
    parts = [
        say(verb, Span(listing(sorted(found)), mark))
        for verb, found, mark in _moved_to(before, after)
        if found
    ]
    order = sorted(own, key=lambda task: _order(names, task))
    said = say(f"{len(own)} nhiệm vụ ({numbers(names, order)}) ", joined(parts))
    return Effect(owner, names.owner(owner), said, (), (), (), tuple(order), (), plain(said))


def _moved_to(before: set[str], after: set[str]) -> Iterator[tuple[str, set[str], Emphasis]]:
    yield "nay cũng ghi ở trang của ", after - before, "inserted"
    yield "không còn ghi ở trang của ", before - after, "removed"


def _how(share: Share) -> tuple[object, ...]:
    if share.way == "succession":  # of several bodies before it, any will do
        return (share.way,)
    return share.way, share.through, share.roles


def _task_share(task: TaskId, old: Share | None, new: Share | None, came: bool) -> TaskShare:
    share = new or old
    assert share is not None
    return TaskShare(
        task,
        old.way if old else None,
        new.way if new else None,
        share.through,
        old.holders[0] if old and came else None,
    )


def _said_list(
    names: Names, verb: str, tasks: list[TaskId], shares: Shares, whose: str = ""
) -> Said:
    """“thêm 3 nhiệm vụ (3, 5 và 10, qua nhóm Các sở, ban, ngành)”."""
    if not tasks:
        return ()
    groups: dict[str, list[TaskId]] = {}
    for task in sorted(tasks, key=lambda task: _strength(shares[task])):
        groups.setdefault(shares[task].words, []).append(task)
    listed = "; ".join(f"{numbers(names, found)}, {words}" for words, found in groups.items())
    mark: Emphasis = "removed" if verb == "bớt" else "inserted"
    return say(Span(f"{verb} {len(tasks)} nhiệm vụ", mark), f"{whose} ({listed})")


def _said_merged(names: Names, owner: Subject, merged: Iterable[str]) -> Said:
    """The bodies that are one with this owner now."""
    bodies = names.base.bodies
    others = [bodies[id_].name for id_ in merged if id_ in bodies and id_ != owner[1]]
    return say("tiếp nhận ", Span(listing(others), "inserted")) if others else ()


def _said_shared(names: Names, tasks: list[TaskId]) -> Said:
    return say(f"nhiệm vụ {numbers(names, tasks)} vốn là việc chung") if tasks else ()


def _said_taken_over(
    names: Names, tasks: list[TaskId], shares: Shares, came: Shares
) -> Iterator[Said]:
    """The tasks that came with bodies that are one with this owner now, by whose they were."""
    groups: dict[tuple[str, ...], list[TaskId]] = {}
    for task in tasks:
        groups.setdefault(tuple(sorted(came[task].holders)), []).append(task)
    for holders, found in groups.items():
        whose = listing(names.base.bodies[id_].name for id_ in holders if id_ in names.base.bodies)
        yield _said_list(names, "nhận", found, shares, f" của {whose}" if whose else "")


def _said_otherwise(names: Names, task: TaskId, old: Share, new: Share) -> Said:
    before, after = old.words, new.words
    if before == after:
        before, after = (
            " và ".join(ROLES[role].words.lower() for role in share.roles) for share in (old, new)
        )
    return say(f"nhiệm vụ {names.called_with_plan(task)}: ", replaced(before, after))


def _said_touched(names: Names, tasks: list[TaskId], aspects: Mapping[str, str]) -> list[Said]:
    groups: dict[str, list[TaskId]] = {}
    for task in tasks:
        groups.setdefault(aspects[f"{task[0]}/{task[1]}"], []).append(task)
    return [say(f"nhiệm vụ {numbers(names, found)} {words}") for words, found in groups.items()]


def _said_unchanged(names: Names, tasks: list[TaskId]) -> Said:
    if not tasks:
        return ()
    if len(tasks) > _LISTED:
        return say(f"{len(tasks)} nhiệm vụ khác không đổi")
    return say(f"nhiệm vụ {numbers(names, tasks)} không đổi")


def numbers(names: Names, tasks: Iterable[TaskId]) -> str:
    """Numbers of tasks in words, by plan when there are several: 3, 5 và 10."""
    by_plan: dict[str, list[str]] = {}
    for task in tasks:
        by_plan.setdefault(task[0], []).append(names.called(task))
    if not names.several_plans:
        return "; ".join(listing(found) for found in by_plan.values())
    return "; ".join(f"{listing(found)} của {names.plan(plan)}" for plan, found in by_plan.items())


def _aspects(changed: Changed) -> str:
    """“đổi thời gian, nội dung”, of the official changes and those of what is read in the words."""
    found = {}
    for change in changed.of(*OF_TASK):
        verb = "sửa bản chép" if change.nature == "transcription" else "đổi"
        if change.kind in _ASPECTS:
            found[_ASPECTS[change.kind]] = verb
        elif change.kind.startswith("amendment_"):
            what = _ASPECTS.get(change.kind.removeprefix("amendment_"), "nhiệm vụ")
            found[what] = "sửa bản ghi về"
    parts: dict[str, list[str]] = {}
    for what, verb in found.items():
        parts.setdefault(verb, []).append(what)
    return "; ".join(f"{verb} {listing(what)}" for verb, what in parts.items())


def _order(names: Names, task: TaskId) -> tuple[int, int, str]:
    """Newest plan first, then as printed."""
    for index, plan in enumerate((*names.head.plans, *names.base.plans)):
        if plan.id == task[0] and task[1] in plan.by_code:
            return index, *plan.by_code[task[1]].current.order
    return 10_000, 0, task[1]
