"""The page of a plan: its full text as issued, and the same as a table of tasks."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros import addresses
from macros.labels import day
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan
from macros.linking.plan_pairs import earlier_plan
from macros.linking.queries import matrix_address
from macros.recognisers.line_roles import LineRole
from macros.views.issued import issued_text
from macros.views.issued_pieces import PartView
from macros.views.marks import (
    DocumentMark,
    Link,
    document_mark,
    owner_link,
)
from macros.views.notices import over_with
from macros.views.papers import PaperView, papers
from macros.views.progress import Results, results
from macros.views.rows import ListedTask, task_row
from macros.views.verbatim import NoteView, loose_notes

_ISSUERS = (LineRole.ISSUER, LineRole.SUPERIOR)


@dataclass(frozen=True)
class PlanView:
    """Everything the page of a plan prints."""

    name: str
    subject: str  # of a plan without number, which its name does not tell
    type: str
    is_draft: bool
    over: int | None  # the year with which all its times are
    years: str  # the first and the last, of a plan of several
    matrix: str  # address
    summary: str
    results: Results
    report: str  # address; empty when no task stands
    issuers: tuple[Link, ...]
    neighbours: tuple[Link, ...]  # pages that compare it with the plan before and after
    replaces: Link | None
    replaced_by: Link | None
    unknown: str  # what the source does not say
    date: str
    basis_documents: tuple[DocumentMark, ...]
    parts: tuple[PartView, ...]  # its own text, then what is attached
    notes: tuple[NoteView, ...]  # outside tasks
    slips: tuple[tuple[str, str], ...]
    papers: tuple[PaperView, ...]  # that it cites and that have no page
    state: str  # which state of the tasks the rows show
    rows: tuple[ListedTask, ...]
    added: tuple[ListedTask, ...]


def issuers(catalog: Catalog, plan: CatalogPlan) -> tuple[Link, ...]:
    """Those who issued a plan, in the order of print."""
    ids = (plan.record.issuer, *plan.record.with_issuers)
    return tuple(owner_link(catalog, ("body", id_)) for id_ in ids)


def plan_view(catalog: Catalog, plan: CatalogPlan) -> PlanView:
    """The view of a plan."""
    record = plan.record
    return PlanView(
        name=plan.name,
        subject="" if record.number else record.title,
        type=record.type,
        is_draft=plan.folder.name in catalog.records.drafts,
        over=over_with(plan.own_tasks, record.year),
        years=" - ".join(map(str, record.years or (record.year,))),
        matrix=matrix_address(catalog, plan),
        summary=summary(catalog, plan),
        results=results(catalog, plan.standing),
        report=addresses.report("plan", plan.id) if plan.standing else "",
        issuers=issuers(catalog, plan),
        neighbours=tuple(_neighbours(catalog, plan)),
        replaces=_plan_link(catalog, record.replaces),
        replaced_by=Link(newer.dated_name, newer.url) if (newer := plan.replaced_by) else None,
        unknown=_unknown(plan),
        date=day(record.date),
        basis_documents=_marks(catalog, plan, record.basis),
        parts=tuple(issued_text(catalog, plan).parts()),
        notes=tuple(loose_notes(plan)),
        slips=tuple((slip.text, slip.reason) for slip in record.slips),
        papers=papers(catalog, plan),
        state=_state(catalog, plan),
        rows=tuple(task_row(catalog, task) for task in plan.standing),
        added=tuple(task_row(catalog, task) for task in plan.tasks if task.current.added),
    )


def _state(catalog: Catalog, plan: CatalogPlan) -> str:
    held, changes = day(catalog.data_date), len(plan.record.amendments)
    if changes:
        return f"đã tính {changes} điểm sửa đổi có trong dữ liệu đến ngày {held}"
    return f"như bản ban hành: dữ liệu đến ngày {held} không có sửa đổi nào"


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
    given = f"{len(plan.standing)} nhiệm vụ giao đích danh cho {bodies} cơ quan{shared}"
    if not plan.standing:
        given = "Không có nhiệm vụ nào đang hiệu lực" if plan.tasks else "Không giao nhiệm vụ nào"
    return f"{given}; viện dẫn {len(documents(plan))} văn bản."


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


def _unknown(plan: CatalogPlan) -> str:
    """What the source does not say of those things that every document has, as a sentence."""
    outline = plan.folder.outline
    lines = [block for block in outline.blocks if not block.part.locator] if outline else []
    issued = any(block.role in _ISSUERS and any(map(str.isalpha, block.text)) for block in lines)
    dated = any(block.role is LineRole.PLACE_DATE for block in lines)
    lost = [] if issued else ["dòng tên cơ quan ban hành"]
    lost += [] if plan.record.place else ["địa danh"]
    blank = ["ngày ban hành"] if dated and plan.record.date is None else []
    lost += [] if plan.record.date or dated else ["ngày ban hành"]
    said = [f"không có {', '.join(lost)}"] if lost else []
    return (
        f"Bản nguồn {'; '.join([*said, *(f'để trống {one}' for one in blank)])}"
        if lost or blank
        else ""
    )


def _marks(catalog: Catalog, plan: CatalogPlan, text: str) -> tuple[DocumentMark, ...]:
    cited = [id_ for citation in plan.read(text).citations for id_ in citation.documents]
    return tuple(document_mark(catalog, id_) for id_ in dict.fromkeys(cited))
