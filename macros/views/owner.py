"""The page of a body, group or position for one year: what it owes, how, with whom, and why."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros import addresses
from macros.kinds import BODY, KINDS
from macros.labels import KIND_LABELS, NO_TASKS, WAYS, DueTime
from macros.linking.catalog import Catalog, CatalogTask
from macros.linking.ownership import STRENGTH, Claim, Owner, strongest
from macros.linking.queries import (
    Claimed,
    counted_ways,
    owner_address,
    owner_years,
    several_plans,
)
from macros.model import Confidence
from macros.views.lanes import PlanLanes, plan_lanes
from macros.views.marks import (
    DocumentMark,
    Link,
    SourceMark,
    document_link,
    document_mark,
    numbers,
    owner_link,
    plan_name,
    source_marks,
)
from macros.views.network import Network, network, partners
from macros.views.notices import over_with
from macros.views.progress import Results, results
from macros.views.report import report_address
from macros.views.rows import ListedTask, task_row
from macros.views.succession import (
    Became,
    Inherited,
    Today,
    became,
    became_of_member,
    inherited,
    inherited_words,
    today,
)
from macros.views.times import DueTasks, by_deadline, due_sentence, due_tasks

_BASES = {
    "named": "Nguyên văn nêu tên.",
    "group": "Nguyên văn nêu một nhóm có cơ quan này.",
    "membership": "Nguyên văn giao cho mọi Ủy viên Ban Chỉ đạo.",
}


@dataclass(frozen=True)
class Answer:
    """The sentence a reader came for, in parts that a template sets apart."""

    year: int
    total: int
    parts: str  # "gồm 3 đích danh, 2 qua nhóm"
    due: str  # "hạn: 1 việc trong quý I, 2 trong quý III"
    over: int | None  # the year with which all times of these tasks are
    inherited: str = ""  # "nhận 10 nhiệm vụ từ …", never in the total

    def __str__(self) -> str:
        if not self.total:
            return f"Năm {self.year}: {self.inherited or NO_TASKS}."
        rest = "; ".join(part for part in (self.parts, self.due) if part)
        more = f" Ngoài ra {self.inherited}." if self.inherited else ""
        return f"Năm {self.year}: {self.total} nhiệm vụ, {rest}.{more}"


@dataclass(frozen=True)
class WayGroup:
    """The tasks owned in one way."""

    kind: str
    id: str
    heading: str
    basis: str
    rows: tuple[ListedTask, ...]


@dataclass(frozen=True)
class MemberView:
    """A member of a group; ``known`` is false when no good source proves it."""

    link: Link
    known: bool
    note: str
    sources: tuple[SourceMark, ...]
    became: tuple[Became, ...]


@dataclass(frozen=True)
class OwnerView:
    """Everything the page of a body, group or position prints."""

    kind: str
    kind_label: str
    index: Link
    name: str
    place: str  # its jurisdiction, where one is recorded
    short_names: tuple[str, ...]
    variants: tuple[str, ...]
    answer: Answer
    results: Results  # a body's by what it has told itself
    report: str  # address of its report, on the page of its newest year
    plans: tuple[Link, ...]
    years: tuple[Link, ...]
    by_deadline: bool  # how its tasks are listed, where several plans meet
    finder: str  # address of the body's tasks of the year in the finder
    due: tuple[DueTasks, ...]
    lanes: tuple[PlanLanes, ...]
    ways: tuple[WayGroup, ...]
    documents: tuple[tuple[DocumentMark, str], ...]  # with the numbers of the tasks
    network: Network
    groups: tuple[Link, ...]
    issued: tuple[Link, ...]
    members: tuple[MemberView, ...]
    member_note: str
    complete: bool
    positions: tuple[Link, ...]
    became: tuple[Became, ...]  # what it is now
    inherited: tuple[Inherited, ...]  # of the bodies before it
    today: Today | None  # who stands for the members of a group


def owner_view(catalog: Catalog, owner: Owner, year: int) -> OwnerView:
    """The view of an owner in one year."""
    kind, id_ = owner
    record = catalog.named(owner)
    claimed = catalog.claims_by_year.get(owner, {}).get(year, [])
    tasks = list(dict.fromkeys(task for task, _ in claimed))
    body = catalog.bodies.get(id_) if kind == "body" else None
    jurisdiction = catalog.jurisdictions.get((body and body.jurisdiction) or "")
    group = catalog.groups.get(id_) if kind == "group" else None
    own_years = owner_years(catalog, owner)
    asked = year if len(own_years) > 1 else None

    own_ways = [way.code for way in WAYS.values()] if owner in catalog.bequests else []

    def found(time: DueTime) -> str:
        return addresses.found(id_, asked, time.code, own_ways) if body else ""

    return OwnerView(
        kind=kind,
        kind_label=KIND_LABELS[body.kind] if body else KINDS[kind].heading,
        index=Link(BODY.heading, addresses.BODIES),
        name=record.name,
        place=jurisdiction.name if jurisdiction else "",
        short_names=record.short_names,
        variants=record.variants,
        answer=answer(catalog, owner, year),
        results=results(catalog, tasks, owner),
        report=report_address(catalog, id_) if body and year == own_years[0] else "",
        plans=tuple(dict.fromkeys(plan_name(catalog, task.plan) for task in tasks)),
        years=tuple(
            Link(f"Năm {other}", owner_address(catalog, owner, other))
            for other in own_years
            if other != year
        ),
        by_deadline=several_plans(tasks),
        finder=addresses.found(id_, asked) if body and tasks else "",
        due=due_tasks(catalog, tasks, year, found),
        lanes=plan_lanes(catalog, tasks, year),
        ways=tuple(_ways(catalog, owner, claimed)),
        documents=_documents(catalog, tasks),
        network=network(partners(catalog, tasks, owner)),
        groups=tuple(owner_link(catalog, ("group", one)) for one in catalog.groups_of.get(id_, ())),
        issued=tuple(
            document_link(catalog, document)
            for document in (catalog.issued_by.get(id_, ()) if body else ())
        ),
        members=tuple(_members(catalog, id_)) if group else (),
        member_note=(group.note or "") if group else "",
        complete=group.complete if group else False,
        positions=tuple(
            owner_link(catalog, ("position", position.id))
            for position in catalog.positions.values()
            if body and position.committee == id_
        ),
        became=became(catalog, id_) if body else (),
        inherited=inherited(catalog, owner, year),
        today=today(catalog, group.members) if group else None,
    )


def answer(catalog: Catalog, owner: Owner, year: int) -> Answer:
    """The counts of one year, each task once, by its strongest way; what it inherits beside."""
    claimed = catalog.claims_by_year.get(owner, {}).get(year, [])
    ways = counted_ways(claimed)
    parts = ", ".join(f"{ways[kind]} {WAYS[kind].words}" for kind in STRENGTH if ways[kind])
    tasks = dict.fromkeys(task for task, _ in claimed)
    return Answer(
        year,
        sum(ways.values()),
        f"gồm {parts}" if parts else "",
        due_sentence(tasks.keys(), year),
        over_with(tasks, year),
        inherited_words(catalog, owner, year),
    )


def _ways(catalog: Catalog, owner: Owner, claimed: Claimed) -> Iterable[WayGroup]:
    by_task: dict[CatalogTask, list[Claim]] = {}
    for task, claim in claimed:
        by_task.setdefault(task, []).append(claim)
    if several_plans(by_task):  # else in the order of print
        by_task = dict(sorted(by_task.items(), key=lambda one: by_deadline(one[0])))
    rows_of: dict[str, list[ListedTask]] = {}
    for task, claims in by_task.items():
        row = task_row(catalog, task, claims, owner)
        rows_of.setdefault(strongest(claims)[task.code], []).append(row)
    for kind in STRENGTH:
        if rows := tuple(rows_of.get(kind, ())):
            basis = _BASES[kind]
            if owner[0] != "body" and kind == "group":
                basis = "Nguyên văn nêu một chức vụ gồm cả chức vụ này."
            yield WayGroup(kind, WAYS[kind].code, f"Được giao {WAYS[kind].words}", basis, rows)


def _documents(catalog: Catalog, tasks: list[CatalogTask]) -> tuple[tuple[DocumentMark, str], ...]:
    using: dict[str, list[CatalogTask]] = {}
    for task in tasks:
        for id_ in task.documents:
            using.setdefault(id_, []).append(task)
    several = several_plans(tasks)
    return tuple(
        (document_mark(catalog, id_), numbers(catalog, found, several))
        for id_, found in using.items()
    )


def _members(catalog: Catalog, group_id: str) -> Iterable[MemberView]:
    for member in catalog.groups[group_id].members:
        owner = member.owner
        link = owner_link(catalog, owner) if owner else Link(member.name or "", "")
        known = member.confidence != Confidence.low
        sources = source_marks(catalog, [member])
        changed = became_of_member(catalog, member)
        yield MemberView(link, known, member.note or "", sources, changed)
