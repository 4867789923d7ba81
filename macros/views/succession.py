"""What became of a body, on its page; what its heir has of it, on the heir's, apart and last."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.kinds import BODY
from macros.labels import BECAME, TRUST, UNSURE_WHOSE, WAYS, listing, part_date
from macros.linking.catalog import Catalog, CatalogBequest
from macros.linking.catalog_plan import CatalogTask
from macros.linking.ownership import Claim, Owner, strongest
from macros.linking.queries import has_several_plans
from macros.linking.succession import is_known
from macros.model.owners import Member
from macros.model.sources import Confidence
from macros.model.successions import Succession, SuccessionKind
from macros.views.marks import (
    Link,
    PeriodMark,
    SourceMark,
    document_link,
    numbers,
    owner_link,
    plan_link,
    source_mark,
    task_link,
    task_period,
)
from macros.views.progress import StatusMark, told_status

MOST_ROWS = 10  # of one predecessor in one year, named one by one


@dataclass(frozen=True)
class Became:
    """One thing that became of a body: into what, of which part, since when, and who says so."""

    lead: str  # Nay là; Đã kết thúc hoạt động
    heirs: tuple[Link, ...]  # none when it ended, or when that is not known
    later: str  # what became of the heirs in turn, in words; empty where nothing did
    scope: str
    since: str  # từ năm 2025; empty when it is not known well enough
    how: str  # hợp nhất, đổi tên
    trust: str
    document: Link | None
    source: SourceMark


@dataclass(frozen=True)
class InheritedTask:
    """A task that the wording gives to a predecessor."""

    task: Link  # with the title as the remark
    plan: Link | None  # where tasks of several plans meet
    way: str  # in which the predecessor owns it
    roles: tuple[str, ...]
    period: PeriodMark
    status: StatusMark | None  # where anything was reported


@dataclass(frozen=True)
class Inherited:
    """What an heir has of one predecessor in one year."""

    link: Link
    became: tuple[Became, ...]  # each step of the way to the heir
    through: tuple[Link, ...]  # those between them, in a chain
    others: tuple[Link, ...]  # who has functions of the predecessor too; none when that is clear
    rows: tuple[InheritedTask, ...]  # those that it has not itself, as many as a page can bear
    more: int  # of these, on the page of the predecessor alone
    shared: str  # the numbers of the others, which stand on the page with its own
    count: int


@dataclass(frozen=True)
class Today:
    """Who stands today for the members of a group."""

    links: tuple[Link, ...]
    ended: int  # members that ended without an heir
    unknown: tuple[Link, ...]  # members of whom no source says well enough what they are now


def became(catalog: Catalog, body: str) -> tuple[Became, ...]:
    """What became of a body, in the order of the data; nothing when no source tells."""
    return tuple(_became(catalog, one) for one in catalog.successions.of(body))


def became_of_member(catalog: Catalog, member: Member) -> tuple[Became, ...]:
    """The same of a group's member, which may be known by its name alone."""
    return tuple(_became(catalog, one) for one in _of_member(catalog, member))


def inherited(catalog: Catalog, owner: Owner, year: int) -> tuple[Inherited, ...]:
    """What a body has of its predecessors in one year, the nearest first."""
    return tuple(
        _inherited(catalog, owner, one, year)
        for one in catalog.bequests.get(owner, ())
        if year in one.years
    )


def inherited_words(catalog: Catalog, owner: Owner, year: int) -> str:
    """The same in a sentence, never counted with what is its own."""
    parts = []
    for one in catalog.bequests.get(owner, ()):
        if tasks := one.tasks(year):
            own = _own(catalog, owner)
            shared = sum(task in own for task in tasks)
            also = f" ({shared} trong đó cơ quan này cũng được giao)" if shared else ""
            parts.append(f"{len(tasks)} nhiệm vụ từ {one.name}{also}")
    return f"nhận {listing(parts)}" if parts else ""


def inherited_way(bequest: CatalogBequest) -> str:
    """How an heir has a task, where ways are told in words: in files, calendars."""
    since = part_date(bequest.steps[-1].since)
    unsure = f"; {UNSURE_WHOSE}" if bequest.unsure else ""
    return f"nhận từ {bequest.name} (từ {since}{unsure})"


def inherited_tasks(
    catalog: Catalog, owner: Owner, year: int | None = None
) -> dict[CatalogTask, list[CatalogBequest]]:
    """The tasks that a body has of its predecessors, each with whose they were."""
    found: dict[CatalogTask, list[CatalogBequest]] = {}
    for one in catalog.bequests.get(owner, ()):
        for task in one.tasks(year):
            found.setdefault(task, []).append(one)
    return found


def today(catalog: Catalog, members: Iterable[Member]) -> Today | None:
    """Who stands for a group's members today; None when nothing became of any of them."""
    links: dict[Link, None] = {}
    unknown: dict[Link, None] = {}
    ended = changed = 0
    for member in (one for one in members if one.confidence != Confidence.low):
        found = _of_member(catalog, member)
        changed += bool(found)
        known = [one for one in found if is_known(one)]
        heirs = [link for one in known for link in _now(catalog, one)]
        own = owner_link(catalog, member.owner) if member.owner else Link(member.name or "", "")
        if not known:
            (unknown if found else links).setdefault(own)
        elif heirs:
            links.update(dict.fromkeys(heirs))
        else:
            ended += 1
    return Today(tuple(links), ended, tuple(unknown)) if changed else None


def _of_member(catalog: Catalog, member: Member) -> tuple[Succession, ...]:
    if member.body:
        return catalog.successions.of(member.body)
    return catalog.successions.of_member(member.name) if member.name else ()


def _now(catalog: Catalog, one: Succession, steps: int = 20) -> Iterator[Link]:
    """Those to whom the functions came in the end."""
    for heir in one.into:
        later = [other for other in catalog.successions.of(heir) if is_known(other)]
        if not later or not steps:
            yield owner_link(catalog, (BODY.id, heir))
        for other in later if steps else ():
            yield from _now(catalog, other, steps - 1)


def _became(catalog: Catalog, one: Succession) -> Became:
    known = is_known(one)
    label = BECAME[one.kind]
    return Became(
        label.lead if known else f"{BECAME[SuccessionKind.merged].lead} cơ quan nào: chưa rõ",
        tuple(owner_link(catalog, (BODY.id, heir)) for heir in one.into) if known else (),
        _later(catalog, one) if known else "",
        (one.scope or "") if known else "",
        f"từ {part_date(one.since)}" if known else "",
        label.how if known else "",
        TRUST[one.confidence],
        document_link(catalog, one.document) if one.document in catalog.documents else None,
        source_mark(catalog, one.source),
    )


def _later(catalog: Catalog, one: Succession) -> str:
    """What the heirs of a succession became in turn: Sở A nay là Sở B."""
    names = catalog.body_names
    parts = [
        f"{names[heir]} nay là {listing(names[one] for one in other.into)}"
        for heir in one.into
        for other in catalog.successions.of(heir)
        if is_known(other) and other.into
    ]
    return "; ".join(parts)


def _own(catalog: Catalog, owner: Owner) -> set[CatalogTask]:
    return {task for task, _ in catalog.claims.get(owner, ())}


def _inherited(catalog: Catalog, owner: Owner, bequest: CatalogBequest, year: int) -> Inherited:
    by_task: dict[CatalogTask, list[Claim]] = {}
    for task, claim in bequest.in_year(year):
        by_task.setdefault(task, []).append(claim)
    several, own = has_several_plans(catalog), _own(catalog, owner)
    come = [task for task in by_task if task not in own]
    heirs = dict.fromkeys(
        heir for step in bequest.steps for heir in catalog.successions.heirs_of(step)
    )
    between = [(BODY.id, step.predecessor) for step in bequest.steps[1:] if step.predecessor]
    link = owner_link(catalog, bequest.owner)
    return Inherited(
        Link(bequest.name, link.url),
        tuple(_became(catalog, step) for step in bequest.steps),
        tuple(owner_link(catalog, one) for one in between),
        tuple(
            owner_link(catalog, (BODY.id, heir))
            for heir in heirs
            if bequest.unsure and (BODY.id, heir) not in (owner, *between)
        ),
        tuple(_row(catalog, task, by_task[task], several) for task in come[:MOST_ROWS]),
        max(0, len(come) - MOST_ROWS),
        numbers(catalog, (task for task in by_task if task in own), several),
        len(by_task),
    )


def _row(catalog: Catalog, task: CatalogTask, claims: list[Claim], several: bool) -> InheritedTask:
    way = strongest(claims)[task.code]
    roles = dict.fromkeys(claim.line.label for claim in claims)
    plan = plan_link(catalog, task.plan) if several else None
    return InheritedTask(
        task_link(task),
        plan,
        WAYS[way].short,
        tuple(roles),
        task_period(task),
        told_status(catalog, task),
    )
