"""The page of a plan: its full text as issued, and the same as a table of tasks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros import addresses
from macros.labels import day
from macros.linking.catalog import Catalog, CatalogPlan, CatalogTask
from macros.linking.plan_pairs import earlier_plan
from macros.linking.queries import matrix_address
from macros.model import Plan
from macros.views.marks import (
    DocumentMark,
    Link,
    PeriodMark,
    document_mark,
    owner_link,
    task_period,
)
from macros.views.rows import ListedTask, task_row
from macros.views.task import NoteView, notes
from macros.views.verbatim import Paragraph, paragraphs


@dataclass(frozen=True)
class IssuedTask:
    """A task as issued, and beside it what stands now."""

    number: str
    id: str
    link: Link
    period: PeriodMark
    changed: bool
    words: tuple[Paragraph, ...]
    lines: tuple[tuple[str, tuple[Paragraph, ...]], ...]
    notes: tuple[NoteView, ...]
    documents: tuple[DocumentMark, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class SectionView:
    """A section as issued."""

    id: str
    heading: str
    items: tuple[tuple[Paragraph, ...], ...]
    paragraphs: tuple[tuple[Paragraph, ...], ...]
    tasks: tuple[IssuedTask, ...]


@dataclass(frozen=True)
class PlanView:
    """Everything the page of a plan prints."""

    name: str
    type: str
    year: int
    matrix: str  # address
    summary: str
    issuer: Link
    neighbours: tuple[Link, ...]  # pages that compare it with the plan before and after
    unknown: tuple[str, ...]  # what the source has lost
    date: str
    opening: tuple[tuple[str, str], ...]
    basis: tuple[Paragraph, ...]
    basis_documents: tuple[DocumentMark, ...]
    sections: tuple[SectionView, ...]
    recipients_heading: str
    recipients: tuple[tuple[Paragraph, ...], ...]
    signature: tuple[str, ...]
    slips: tuple[tuple[str, str], ...]
    rows: tuple[ListedTask, ...]
    added: tuple[ListedTask, ...]


def plan_view(catalog: Catalog, plan: CatalogPlan) -> PlanView:
    """The view of a plan."""
    record = plan.record
    issued = [task for task in plan.tasks if not task.current.added]
    return PlanView(
        name=plan.name,
        type=record.type,
        year=record.year,
        matrix=matrix_address(catalog, plan),
        summary=summary(catalog, plan),
        issuer=owner_link(catalog, ("body", record.issuer)),
        neighbours=tuple(_neighbours(catalog, plan)),
        unknown=_unknown(plan),
        date=day(record.date),
        opening=tuple((line.part, line.text) for line in record.opening),
        basis=paragraphs(plan, record.basis),
        basis_documents=_marks(catalog, plan, record.basis),
        sections=tuple(
            SectionView(
                id_,
                f"{section.number}. {section.heading}",
                tuple(paragraphs(plan, text) for text in section.items),
                tuple(paragraphs(plan, text) for text in section.paragraphs),
                tuple(_issued(catalog, task) for task in issued) if section.tasks else (),
            )
            for id_, section in zip(section_ids(record), record.sections, strict=True)
        ),
        recipients_heading=record.recipients.heading,
        recipients=tuple(paragraphs(plan, text) for text in record.recipients.items),
        signature=record.signature,
        slips=tuple((slip.text, slip.reason) for slip in record.slips),
        rows=tuple(task_row(catalog, task) for task in plan.standing),
        added=tuple(task_row(catalog, task) for task in plan.tasks if task.current.added),
    )


def section_ids(plan: Plan) -> list[str]:
    """The anchor of each section: by its number, or by its place where that cannot make one.

    The theme finds a heading by a selector, in which any other sign would mean something.
    """
    ids: list[str] = []
    for place, section in enumerate(plan.sections, 1):
        number = section.number.lower()
        by_number = f"muc-{number}"
        usable = re.fullmatch(r"[a-z0-9.]+", number) and by_number not in ids
        ids.append(by_number if usable else f"muc-thu-{place}")
    return ids


def contents(plan: CatalogPlan) -> tuple[tuple[str, str], ...]:
    """The contents list of a plan's page: (anchor, heading)."""
    found = [
        (id_, f"{section.number}. {section.heading}")
        for id_, section in zip(section_ids(plan.record), plan.record.sections, strict=True)
    ]
    return (*found, ("noi-nhan", plan.record.recipients.heading.rstrip(":")))


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


def _issued(catalog: Catalog, task: CatalogTask) -> IssuedTask:
    plan, record = task.plan, task.issued
    lines = [(line.label, paragraphs(plan, line.text)) for line in record.assignments]
    if record.period_label and record.period_text:
        lines.append((record.period_label, paragraphs(plan, record.period_text)))
    return IssuedTask(
        task.number,
        f"nhiem-vu-{record.code}",
        Link(f"Nhiệm vụ {task.number}", task.url, task.title),
        task_period(task),
        bool(task.current.amendments),
        paragraphs(plan, record.text),
        tuple(lines),
        tuple(notes(plan, task.number, "")),
        tuple(document_mark(catalog, id_) for id_ in task.documents),
        tuple(join.reason for join in plan.record.joins if join.task == task.number),
    )


def _marks(catalog: Catalog, plan: CatalogPlan, text: str) -> tuple[DocumentMark, ...]:
    cited = [id_ for citation in plan.read(text).citations for id_ in citation.documents]
    return tuple(document_mark(catalog, id_) for id_ in dict.fromkeys(cited))
