"""The open data under ``/api/v1/``: JSON files, UTF-8, stable key order, ISO dates.

Within v1 a field is added, never changed or removed. ``url`` is a path from the site's root without
a leading slash, so the files are right under any sub-path. ``api_rows`` is the contract.
"""

from collections.abc import Iterator
from typing import Any, Literal

from macros import addresses
from macros.exports import api_schemas
from macros.exports.api_rows import (
    AmendmentRow,
    AssigneeRow,
    AssignmentRow,
    CitedByRow,
    DocumentFile,
    DocumentVariantRow,
    GroupFile,
    IndexFile,
    IndexRow,
    MemberRow,
    NamedFile,
    NoteRow,
    Number,
    NumberedIndexRow,
    OwnedTaskRow,
    PlanFile,
    Row,
    SectionRow,
    SourceRow,
    TaskRow,
    TimeRow,
    UnreadRow,
    ViaRow,
)
from macros.kinds import OWNERS
from macros.linking.catalog import Catalog, CatalogPlan, CatalogTask
from macros.linking.ownership import Claim, Owner
from macros.model import Assignee, Confidence, Document, Evidence, Member, Named, PlacedTask, Task
from macros.recognisers import inline


def files(catalog: Catalog) -> Iterator[tuple[str, bytes]]:
    """Every file of the open data as (path from the site's root, bytes)."""
    yield f"{addresses.API}index.json", _bytes(_index(catalog))
    for plan in catalog.plans:
        yield addresses.json("plan", plan.id), _bytes(_plan(catalog, plan))
    for kind in OWNERS:
        for record in catalog.records_of(kind.id).values():
            yield addresses.json(kind.id, record.id), _bytes(_named_file(catalog, kind.id, record))
    for document in catalog.documents.values():
        yield addresses.json("document", document.id), _bytes(_document(catalog, document))
    for name, text in api_schemas.schemas().items():
        yield f"{addresses.API}schema/{name}.schema.json", text.encode("utf-8")


def _bytes(row: Row) -> bytes:
    return (row.model_dump_json(by_alias=True, indent=1) + "\n").encode("utf-8")


def _index(catalog: Catalog) -> IndexFile:
    named = {
        kind.id: [
            IndexRow(
                id=record.id,
                name=record.name,
                url=addresses.page(kind.id, record.id),
                file=addresses.json(kind.id, record.id),
            )
            for record in catalog.records_of(kind.id).values()
        ]
        for kind in OWNERS
    }
    return IndexFile(
        plans=[
            NumberedIndexRow(
                id=plan.id,
                number=plan.record.number,
                name=plan.full_title,
                url=plan.url,
                file=addresses.json("plan", plan.id),
            )
            for plan in catalog.plans
        ],
        bodies=named["body"],
        groups=named["group"],
        positions=named["position"],
        documents=[
            NumberedIndexRow(
                id=document.id,
                number=document.number,
                name=document.name,
                url=addresses.page("document", document.id),
                file=addresses.json("document", document.id),
            )
            for document in catalog.documents.values()
        ],
    )


def _plan(catalog: Catalog, plan: CatalogPlan) -> PlanFile:
    record = plan.record
    return PlanFile(
        id=plan.id,
        number=record.number,
        title=record.title,
        type=record.type,
        year=record.own_year,
        years=list(record.years) if record.years else None,
        replaces=record.replaces,
        issuer=record.issuer,
        issuers=[record.issuer, *record.with_issuers],
        place=record.place,
        date=_iso(record.date),
        url=plan.url,
        basis=inline.plain(record.basis),
        sections=[
            SectionRow(
                number=section.number,
                heading=inline.plain(section.heading),
                items=[inline.plain(text) for text in section.items],
                paragraphs=[inline.plain(text) for text in section.paragraphs],
            )
            for section in record.sections
        ],
        recipients=[inline.plain(text) for text in record.recipients.items],
        signature=list(record.signature),
        notes=[
            NoteRow(
                number=int(note.number),
                task=_number(plan.printed(note.task)),
                text=inline.plain(note.text),
            )
            for note in record.notes
        ],
        amendments=[
            AmendmentRow.model_validate(
                {
                    "role": None,
                    "old": None,
                    **amendment.model_dump(mode="json", by_alias=True),
                    "task": _number(plan.printed(amendment.task)),
                }
            )
            for amendment in record.amendments
        ],
        tasks=[_task(catalog, task) for task in plan.tasks],
    )


def _task(catalog: Catalog, task: CatalogTask) -> TaskRow:
    current, issued = task.current, task.issued
    return TaskRow(
        number=_number(task.number),
        code=task.code,
        at=issued.at if isinstance(issued, PlacedTask) else None,
        title=task.title,
        text=inline.plain(current.text),
        assignments=[
            AssignmentRow(
                role=line.role.value,
                label=line.label,
                text=inline.plain(line.text),
                assignees=[
                    _assignee(
                        catalog, one.assignee, one.amendment.document if one.amendment else None
                    )
                    for one in line.assignees
                ],
            )
            for line in current.assignments
        ],
        period=current.period,
        periods=_times(task),
        deadline=_iso(task.deadline_on(catalog.data_date)),
        period_text=inline.plain(task.issued.period_text) if task.issued.period_text else None,
        result=_result(issued),
        unread=[UnreadRow(words=one.unread, why=one.why) for one in task.unread],
        citations=list(task.citations),
        url=task.url,
        status=_status(task),
    )


def _times(task: CatalogTask) -> list[TimeRow]:
    return [TimeRow(when=one.when, scope=one.scope, words=one.unread) for one in task.times]


def _result(task: Task) -> str | None:
    result = task.result if isinstance(task, PlacedTask) else None
    return inline.plain(result) if result else None


def _status(task: CatalogTask) -> Literal["issued", "amended", "added", "withdrawn"]:
    if task.current.withdrawn:
        return "withdrawn"
    if task.current.added:
        return "added"
    return "amended" if task.current.amendments else "issued"


def _assignee(catalog: Catalog, assignee: Assignee, amended_by: str | None) -> AssigneeRow:
    kind, id_ = assignee.owner
    return AssigneeRow.model_validate(
        {
            "kind": kind,
            "id": id_,
            "name": catalog.named((kind, id_)).name,
            "as": assignee.as_position,
            "scope": assignee.scope,
            "amended_by": amended_by,
        }
    )


def _named_file(catalog: Catalog, kind: str, record: Named) -> NamedFile:
    fields: dict[str, Any] = {
        "id": record.id,
        "name": record.name,
        "variants": list(record.variants),
        "short_names": list(record.short_names),
        "kind": getattr(record, "kind", kind),
        "url": addresses.page(kind, record.id),
        "tasks": owned_tasks(catalog, (kind, record.id)),
    }
    if kind != "group":
        return NamedFile(**fields)
    group = catalog.groups[record.id]
    members = [_member(catalog, member) for member in group.members]
    return GroupFile(**fields, complete=group.complete, members=members)


def owned_tasks(catalog: Catalog, owner: Owner) -> list[OwnedTaskRow]:
    """One row for each task, role and way of an owner."""
    return [_owned(catalog, task, claim) for task, claim in catalog.claims.get(owner, [])]


def _owned(catalog: Catalog, task: CatalogTask, claim: Claim) -> OwnedTaskRow:
    via = claim.via
    return OwnedTaskRow(
        plan=task.plan.id,
        number=_number(task.number),
        code=task.code,
        title=task.title,
        role=claim.line.role.value,
        via=ViaRow(kind=via.kind, id=via.id, name=via.name, words=via.words),
        period=task.current.period,
        periods=_times(task),
        deadline=_iso(task.deadline_on(catalog.data_date)),
        url=task.url,
    )


def _member(catalog: Catalog, member: Member) -> MemberRow:
    owner = member.owner
    return MemberRow(
        id=owner[1] if owner else None,
        name=catalog.named(owner).name if owner else member.name or "",
        known=member.confidence != Confidence.low,
        source=SourceRow(**_source(member)),
    )


def _source(evidence: Evidence) -> dict[str, Any]:
    return {
        "url": evidence.url,
        "read": _iso(evidence.read),
        "confidence": evidence.confidence.value,
        "note": evidence.note,
    }


def _document(catalog: Catalog, document: Document) -> DocumentFile:
    places = catalog.cited.get(document.id, [])
    rows = {
        (place.plan.id, place.task, place.section): CitedByRow(
            plan=place.plan.id,
            number=_number(place.text.number) if place.text.number else None,
            code=place.task,
            section=place.section,
            url=place.plan.by_code[place.task].url if place.task else place.plan.url,
        )
        for place in places
    }
    return DocumentFile(
        id=document.id,
        type=document.type,
        number=document.number,
        date=_iso(document.date),
        issuer=document.issuer,
        title=document.title,
        cited_as=list(dict.fromkeys(place.words for place in places)),
        variants=[
            DocumentVariantRow(
                number=variant.number,
                date=_iso(variant.date),
                title=variant.title,
                **_source(variant),
            )
            for variant in document.variants
        ],
        force=document.force.value,
        force_from=_iso(document.force_from),
        replaced_by=list(document.replaced_by),
        amended_by=list(document.amended_by),
        sources=[SourceRow(**_source(source)) for source in document.sources],
        url=addresses.page("document", document.id),
        cited_by=list(rows.values()),
    )


def _iso(date: Any) -> str | None:
    return date.isoformat() if date else None


def _number(number: str | None) -> Number | None:
    return int(number) if number and number.isdigit() else number
