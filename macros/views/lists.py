"""Lists of plans, bodies by kind, groups, positions and documents."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros import addresses
from macros.labels import KIND_LABELS, MEMBER_OF, UNSURE_MEMBER_OF, by_name, day
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan
from macros.linking.ownership import STRENGTH, Owner
from macros.linking.queries import citing_tasks, counted_ways, has_several_plans
from macros.model.documents import Document
from macros.model.owners import BodyKind, Group, Member, Named
from macros.model.sources import Confidence
from macros.views.marks import (
    DocumentMark,
    Link,
    PlanTasks,
    document_mark,
    owner_link,
    plan_name,
    plan_tasks,
)
from macros.views.plan import documents, issuers, summary
from macros.views.progress import Results, results

FEW = 5  # tasks that a list names one by one


@dataclass(frozen=True)
class PlanCard:
    """A plan in a list."""

    name: str
    title: str
    url: str
    year: int
    years: str  # the first and the last, of a plan of several
    issuers: tuple[Link, ...]
    date: str
    summary: str
    replaces: Link | None
    replaced_by: Link | None
    figures: tuple[tuple[int, str], ...]
    results: Results  # none of a plan that another has replaced


@dataclass(frozen=True)
class OwnerEntry:
    """A body, group or position in a list, with its counts."""

    link: Link
    short_names: tuple[str, ...]
    also: tuple[str, ...]  # every other name, to be found by
    former_ids: tuple[str, ...]  # by which a reader's device may remember it
    counts: tuple[tuple[str, int], ...]  # way, number of tasks; those of predecessors last


@dataclass(frozen=True)
class OwnersOfKind:
    """Owners of one kind."""

    id: str
    heading: str
    entries: tuple[OwnerEntry, ...]
    what: str = "cơ quan bạn"  # one of them, to the one whose it is


@dataclass(frozen=True)
class DocumentEntry:
    """A document in a list."""

    mark: DocumentMark
    title: str
    date: str
    count: int
    tasks: tuple[PlanTasks, ...]  # when they are few


def plan_card(catalog: Catalog, plan: CatalogPlan) -> PlanCard:
    """A plan in a list."""
    named = {claim.owner for claim in plan.own_claims if claim.via.kind == "named"}
    replaced = next((one for one in catalog.plans if one.replaced_by is plan), None)
    newer = plan.replaced_by
    return PlanCard(
        plan.name,
        plan.record.title,
        plan.url,
        plan.record.year,
        plan.years if plan.record.years else "",
        issuers(catalog, plan),
        day(plan.record.date),
        summary(catalog, plan),
        plan_name(catalog, replaced) if replaced else None,
        plan_name(catalog, newer) if newer else None,
        (
            (len(plan.own_tasks), "nhiệm vụ đã thôi" if newer else "nhiệm vụ"),
            (len(documents(plan)), "văn bản"),
            (sum(kind == "body" for kind, _ in named), "cơ quan"),
        ),
        results(catalog, plan.standing),
    )


def kinds(catalog: Catalog) -> tuple[OwnersOfKind, ...]:
    """The bodies by kind, in the order of the kinds, then of the alphabet."""
    found = []
    for kind in BodyKind:
        bodies = [body for body in catalog.sorted_bodies if body.kind == kind]
        if bodies:
            entries = tuple(_entry(catalog, ("body", body.id), body) for body in bodies)
            found.append(OwnersOfKind(kind.value, KIND_LABELS[kind], entries))
    return tuple(found)


def membership(group: Group, member: Member) -> str:
    """What is known of a member's belonging to a group: low confidence proves nothing."""
    known = member.confidence != Confidence.low
    return (MEMBER_OF if known else UNSURE_MEMBER_OF).format(group=group.name)


def mere_members(catalog: Catalog) -> Iterator[Link]:
    """What is known as a group's member alone, leading to the group, with how it belongs there."""
    for group in catalog.groups.values():
        for member in group.members:
            if member.name:
                url = addresses.page("group", group.id)
                yield Link(member.name, url, membership(group, member))


def groups(catalog: Catalog) -> tuple[OwnerEntry, ...]:
    """All groups."""
    named = by_name(catalog.groups.values(), lambda group: group.name)
    return tuple(_entry(catalog, ("group", group.id), group) for group in named)


def positions(catalog: Catalog) -> tuple[OwnerEntry, ...]:
    """All positions, in the order of the data, which is that of rank."""
    return tuple(
        _entry(catalog, ("position", position.id), position)
        for position in catalog.positions.values()
    )


def _entry(catalog: Catalog, owner: Owner, record: Named) -> OwnerEntry:
    ways = counted_ways(catalog.claims.get(owner, []))
    inherited = {task for one in catalog.bequests.get(owner, ()) for task in one.tasks()}
    counts: tuple[tuple[str, int], ...] = tuple(
        (kind, ways[kind]) for kind in STRENGTH if ways[kind]
    )
    counts += (("succession", len(inherited)),) if inherited else ()
    return OwnerEntry(
        owner_link(catalog, owner),
        record.short_names,
        (*record.short_names, *record.variants),
        record.former_ids,
        counts,
    )


def document_groups(
    catalog: Catalog,
) -> Iterator[tuple[str, str, tuple[DocumentEntry, ...]]]:
    """Cited documents by type, the commonest first, then those that replace or amend them."""
    documents = catalog.documents.values()
    cited = [one for one in documents if catalog.cited.get(one.id)]
    later = [one for one in documents if not catalog.cited.get(one.id)]
    by_type: dict[str, list[Document]] = {}
    for one in by_name(cited, lambda document: document.type or ""):
        by_type.setdefault(one.type or "", []).append(one)
    for number, (type_, found) in enumerate(
        sorted(by_type.items(), key=lambda group: (not group[0], -len(group[1]))), 1
    ):
        yield f"loai-{number}", type_ or "Văn bản không rõ loại", _entries(catalog, found)
    yield "sua-doi-thay-the", "Văn bản sửa đổi, thay thế", _entries(catalog, later)


def _entries(catalog: Catalog, found: list[Document]) -> tuple[DocumentEntry, ...]:
    return tuple(
        _document_entry(catalog, document)
        for document in by_name(found, lambda document: document.name)
    )


def _document_entry(catalog: Catalog, document: Document) -> DocumentEntry:
    tasks = citing_tasks(catalog, document.id)
    several = has_several_plans(catalog)
    return DocumentEntry(
        document_mark(catalog, document.id),
        document.title or "",
        day(document.date),
        len(tasks),
        plan_tasks(catalog, tasks, several) if len(tasks) <= FEW else (),
    )
