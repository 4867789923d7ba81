"""The open data under ``/api/v1/``: JSON files, UTF-8, stable key order, ISO dates.

Within v1 a field is added, never changed or removed. ``url`` is a path from the site's root without
a leading slash, so the files are right under any sub-path. ``api_rows`` is the contract.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, ParamSpec

from macros import addresses
from macros.exports import api_schemas
from macros.exports.api_rows import (
    AmendmentRow,
    CitedByRow,
    CitedRow,
    DocumentFile,
    DocumentVariantRow,
    GroupFile,
    IndexFile,
    IndexRow,
    JurisdictionRow,
    MemberRow,
    NamedFile,
    NoteRow,
    NumberedIndexRow,
    PlanFile,
    Row,
    SectionRow,
    TouchRow,
    UpcomingFile,
    UpcomingRow,
)
from macros.exports.api_site import site_file
from macros.exports.api_successions import source_fields, source_row, succeeded_by
from macros.exports.api_tasks import (
    counts_row,
    iso,
    owned_tasks,
    printed_number,
    task_row,
)
from macros.exports.on_demand import Make, on_demand
from macros.kinds import BODY, OWNERS
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan
from macros.model.documents import Document
from macros.model.owners import Member, Named
from macros.model.sources import Confidence
from macros.recognisers import inline
from macros.views.soon import WITHIN, due_within

Params = ParamSpec("Params")
_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@on_demand
def files(catalog: Catalog) -> Iterator[tuple[str, Make]]:
    """Every file of the open data."""
    yield f"{addresses.API}index.json", partial(_made, _index, catalog)
    yield addresses.UPCOMING, partial(_made, _upcoming, catalog)
    yield f"{addresses.API}site.json", partial(_made, site_file, catalog)
    for plan in catalog.plans:
        yield addresses.json("plan", plan.id), partial(_made, _plan, catalog, plan)
    for kind in OWNERS:
        for record in catalog.records_of(kind.id).values():
            path = addresses.json(kind.id, record.id)
            yield path, partial(_made, _named_file, catalog, kind.id, record)
    for document in catalog.documents.values():
        path = addresses.json("document", document.id)
        yield path, partial(_made, _document, catalog, document)
    for name in api_schemas.NAMES:
        yield f"{addresses.API}schema/{name}.schema.json", partial(_schema, name)


def _made(row: Callable[Params, Row], *args: Params.args, **kwargs: Params.kwargs) -> bytes:
    return as_json(row(*args, **kwargs).model_dump(mode="json", by_alias=True))


def as_json(fields: Mapping[str, Any]) -> bytes:
    """A file of the open data: each field on a line, and each row of a list.

    So people can read it and tools tell what changed; with each field of a row on a line it would
    weigh a fifth more.
    """
    lines = (f" {_ENCODE(name)}: {_value(value)}" for name, value in fields.items())
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def _value(value: Any) -> str:
    if isinstance(value, list) and any(isinstance(row, dict | list) for row in value):
        return "[\n" + ",\n".join(f"  {_ENCODE(row)}" for row in value) + "\n ]"
    return _ENCODE(value)


def _schema(name: str) -> bytes:
    return api_schemas.schemas()[name].encode("utf-8")


def _upcoming(catalog: Catalog) -> UpcomingFile:
    today = catalog.data_date

    def rows(days: int) -> list[UpcomingRow]:
        return [
            UpcomingRow(
                plan=task.plan.id,
                number=printed_number(task.number),
                code=task.code,
                title=task.title,
                turn=outcome.turn,
                deadline=end.isoformat(),
                bodies=list(task.named_bodies),
                result_status=outcome.status(today),
                url=task.url,
            )
            for end, (task, outcome) in due_within(catalog, days)
        ]

    return UpcomingFile(
        as_of=today.isoformat(), within_7=rows(WITHIN[0]), within_30=rows(WITHIN[1])
    )


def _index(catalog: Catalog) -> IndexFile:
    named = {
        kind.id: [
            IndexRow(
                id=record.id,
                name=record.name,
                jurisdiction=_jurisdiction(catalog, getattr(record, "jurisdiction", None)),
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
        replaced_by=plan.replaced_by.id if plan.replaced_by else None,
        jurisdiction=_jurisdiction(catalog, record.jurisdiction),
        issuer=record.issuer,
        issuers=[record.issuer, *record.with_issuers],
        place=record.place,
        date=iso(record.date),
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
        papers=[
            CitedRow(**_cited(catalog.all_documents[id_], (place.words for place in places)))
            for id_, places in plan.papers.items()
        ],
        notes=[
            NoteRow(
                number=int(note.number),
                **_whose(plan, note.task),
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
                    **_whose(plan, amendment.task),
                }
            )
            for amendment in record.amendments
        ],
        tasks=[task_row(catalog, task) for task in plan.tasks],
        results=counts_row(catalog, plan.standing),
    )


def _whose(plan: CatalogPlan, written: str) -> dict[str, Any]:
    """The task that a plan's files name by its code, number or place; none outside tasks."""
    task = plan.by_code.get(plan.codes.of(written))
    if task is None:
        return {"task": None, "code": None}
    return {"task": printed_number(task.number), "code": task.code}


def _jurisdiction(catalog: Catalog, id_: str | None) -> JurisdictionRow | None:
    found = catalog.jurisdictions.get(id_ or "")
    return JurisdictionRow(id=found.id, name=found.name, level=found.level) if found else None


def _named_file(catalog: Catalog, kind: str, record: Named) -> NamedFile:
    owner = kind, record.id
    fields: dict[str, Any] = {
        "id": record.id,
        "name": record.name,
        "variants": list(record.variants),
        "short_names": list(record.short_names),
        "kind": getattr(record, "kind", kind),
        "jurisdiction": _jurisdiction(catalog, getattr(record, "jurisdiction", None)),
        "url": addresses.page(kind, record.id),
        "succeeded_by": succeeded_by(
            catalog, catalog.successions.of(record.id) if kind == BODY.id else ()
        ),
        "tasks": owned_tasks(catalog, owner),
        "results": counts_row(
            catalog, dict.fromkeys(task for task, _ in catalog.claims.get(owner, ())), owner
        ),
    }
    if kind != "group":
        return NamedFile(**fields)
    group = catalog.groups[record.id]
    members = [_member(catalog, member) for member in group.members]
    return GroupFile(**fields, complete=group.complete, members=members)


def _member(catalog: Catalog, member: Member) -> MemberRow:
    owner = member.owner
    return MemberRow(
        id=owner[1] if owner else None,
        name=catalog.named(owner).name if owner else member.name or "",
        known=member.confidence != Confidence.low,
        source=source_row(member),
        succeeded_by=succeeded_by(
            catalog,
            catalog.successions.of(member.body)
            if member.body
            else catalog.successions.of_member(member.name or ""),
        ),
    )


def _document(catalog: Catalog, document: Document) -> DocumentFile:
    places = catalog.cited.get(document.id, [])
    rows = {
        (place.plan.id, place.task, place.section): CitedByRow(
            plan=place.plan.id,
            number=printed_number(place.text.number) if place.text.number else None,
            code=place.task,
            section=place.section or None,
            url=place.plan.by_code[place.task].url if place.task else place.plan.url,
        )
        for place in places
    }
    return DocumentFile(
        **_cited(document, (place.words for place in places)),
        variants=[
            DocumentVariantRow(
                number=variant.number,
                date=iso(variant.date),
                title=variant.title,
                **source_fields(variant, variant.confidence),
            )
            for variant in document.variants
        ],
        force=document.force.value,
        force_from=iso(document.force_from),
        replaced_by=list(document.replaced_by),
        amended_by=list(document.amended_by),
        sources=[source_row(source) for source in document.sources],
        touched_by=[
            TouchRow(document=one.document, **source_fields(one, one.confidence))
            for one in document.touched_by
        ],
        full_text=document.full_text.url if document.full_text else None,
        url=addresses.page("document", document.id),
        cited_by=list(rows.values()),
    )


def _cited(document: Document, words: Iterator[str]) -> dict[str, Any]:
    return {
        "id": document.id,
        "type": document.type,
        "number": document.number,
        "date": iso(document.date),
        "issuer": document.issuer,
        "title": document.title,
        "cited_as": list(dict.fromkeys(words)),
    }
