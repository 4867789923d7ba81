"""The page of a plan: its full text as issued, and the same as a table of tasks."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros import addresses
from macros.labels import day
from macros.linking.catalog import Catalog, CatalogPlan
from macros.linking.plan_pairs import earlier_plan
from macros.linking.queries import matrix_address
from macros.views.issued import Strip, heading_id, heading_words, headings, loose_notes, strips
from macros.views.marks import (
    DocumentMark,
    Link,
    document_mark,
    owner_link,
)
from macros.views.papers import PaperView, papers
from macros.views.rows import ListedTask, task_row
from macros.views.task import NoteView
from macros.views.verbatim import Paragraph, paragraphs


@dataclass(frozen=True)
class PlanView:
    """Everything the page of a plan prints."""

    name: str
    type: str
    year: int  # under which it is listed
    years: str  # the first and the last, of a plan of several
    matrix: str  # address
    summary: str
    issuer: Link
    neighbours: tuple[Link, ...]  # pages that compare it with the plan before and after
    replaces: Link | None
    replaced_by: Link | None
    unknown: tuple[str, ...]  # what the source has lost
    date: str
    opening: tuple[tuple[str, str], ...]
    basis: tuple[Paragraph, ...]
    basis_documents: tuple[DocumentMark, ...]
    strips: tuple[Strip, ...]
    attached: tuple[Strip, ...]  # appendices, and what else stands after the signature
    notes: tuple[NoteView, ...]  # outside tasks
    recipients_heading: str
    recipients: tuple[tuple[Paragraph, ...], ...]
    signature: tuple[str, ...]
    slips: tuple[tuple[str, str], ...]
    papers: tuple[PaperView, ...]  # that it cites and that have no page
    rows: tuple[ListedTask, ...]
    added: tuple[ListedTask, ...]


def plan_view(catalog: Catalog, plan: CatalogPlan) -> PlanView:
    """The view of a plan."""
    record = plan.record
    parts = plan.folder.outline.parts if plan.folder.outline else ()
    return PlanView(
        name=plan.name,
        type=record.type,
        year=record.year,
        years=" - ".join(map(str, record.years or (record.year,))),
        matrix=matrix_address(catalog, plan),
        summary=summary(catalog, plan),
        issuer=owner_link(catalog, ("body", record.issuer)),
        neighbours=tuple(_neighbours(catalog, plan)),
        replaces=_plan_link(catalog, record.replaces),
        replaced_by=Link(newer.dated_name, newer.url) if (newer := plan.replaced_by) else None,
        unknown=_unknown(plan),
        date=day(record.date),
        opening=tuple((line.part, line.text) for line in record.opening),
        basis=paragraphs(plan, record.basis),
        basis_documents=_marks(catalog, plan, record.basis),
        strips=strips(catalog, plan, parts[:1]),
        attached=strips(catalog, plan, parts[1:]),
        notes=tuple(loose_notes(plan)),
        recipients_heading=record.recipients.heading,
        recipients=tuple(paragraphs(plan, text) for text in record.recipients.items),
        signature=record.signature,
        slips=tuple((slip.text, slip.reason) for slip in record.slips),
        papers=papers(catalog, plan),
        rows=tuple(task_row(catalog, task) for task in plan.standing),
        added=tuple(task_row(catalog, task) for task in plan.tasks if task.current.added),
    )


def contents(plan: CatalogPlan) -> tuple[tuple[str, str], ...]:
    """The contents list of a plan's page: (anchor, heading)."""
    found = [(heading_id(block), heading_words(block)) for block in headings(plan)]
    recipients = plan.record.recipients.heading.rstrip(":")
    return (*found, *([("noi-nhan", recipients)] if recipients else []))


def documents(plan: CatalogPlan) -> set[str]:
    """Ids of the documents that a plan cites as issued."""
    return {
        id_
        for text in plan.texts
        if text.part != "amendment"
        for citation in plan.read(text.text).citations
        for id_ in citation.documents
    }


def summary(catalog: Catalog, plan: CatalogPlan) -> str:
    """The plan in one sentence of counts."""
    owners = {claim.owner for claim in plan.claims if claim.via.kind == "named"}
    bodies = sum(kind == "body" for kind, _ in owners)
    groups = sum(kind == "group" for kind, _ in owners)
    shared = f" và {groups} nhóm" if groups else ""
    return (
        f"{len(plan.standing)} nhiệm vụ giao đích danh cho {bodies} cơ quan{shared}; "
        f"viện dẫn {len(documents(plan))} văn bản."
    )


def _neighbours(catalog: Catalog, plan: CatalogPlan) -> Iterator[Link]:
    older = earlier_plan(catalog, plan)
    if older:
        yield Link(f"với {older.dated_name}", addresses.comparison(plan.id, older.id))
    for newer in catalog.plans_of[plan.record.issuer]:
        if earlier_plan(catalog, newer) is plan:
            yield Link(f"với {newer.dated_name}", addresses.comparison(newer.id, plan.id))


def _plan_link(catalog: Catalog, id_: str | None) -> Link | None:
    plan = next((one for one in catalog.plans if one.id == id_), None)
    return Link(plan.dated_name, plan.url) if plan else None


def _unknown(plan: CatalogPlan) -> tuple[str, ...]:
    """What the printed plan should say and the source no longer does."""
    printed = {line.part: line.text for line in plan.record.opening}
    lost = []
    if not any(char.isalpha() for char in printed.get("issuer", "")):
        lost.append("dòng tên cơ quan ban hành")
    if plan.record.place is None:
        lost.append("địa danh")
    if plan.record.date is None:
        lost.append("ngày ban hành")
    return tuple(lost)


def _marks(catalog: Catalog, plan: CatalogPlan, text: str) -> tuple[DocumentMark, ...]:
    cited = [id_ for citation in plan.read(text).citations for id_ in citation.documents]
    return tuple(document_mark(catalog, id_) for id_ in dict.fromkeys(cited))
