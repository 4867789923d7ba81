"""What search engines read of a page: schema.org in JSON-LD, a block of data that nothing runs."""

import json
from typing import Any

from markupsafe import Markup

from macros import addresses
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.model.documents import Document, Force
from macros.model.progress import State

_LICENCE = "https://creativecommons.org/licenses/by/4.0/deed.vi"
# What an act says; that later rules cover a document, or that nobody knows, is none of the three.
_FORCE = {
    Force.in_force: "InForce",
    Force.amended: "InForce",
    Force.ended: "NotInForce",
    Force.term_ended: "NotInForce",
}

# That a task was stopped is none of them.
_STATES = {
    State.not_started: "PotentialActionStatus",
    State.in_progress: "ActiveActionStatus",
    State.partly_done: "ActiveActionStatus",
    State.done: "CompletedActionStatus",
}


def block(data: dict[str, Any]) -> Markup:
    """The element that holds the data; what is None is left out, no text can end the element."""
    known = {name: value for name, value in data.items() if value}
    text = json.dumps({"@context": "https://schema.org", **known}, ensure_ascii=False)
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup('<script type="application/ld+json">{}</script>').format(Markup(text))


def document_data(catalog: Catalog, document: Document) -> Markup:
    """A document: what is known of it."""
    force = _FORCE.get(document.force)
    return block(
        {
            "@type": "Legislation",
            "name": " ".join([document.name, (document.number and document.title) or ""]).strip(),
            "legislationIdentifier": document.number,
            "legislationType": document.type,
            "legislationDate": document.date and document.date.isoformat(),
            "legislationPassedBy": _body(catalog, document.issuer),
            "legislationLegalForce": force and f"https://schema.org/{force}",
            "legislationRepeals": _names(catalog, catalog.replaces.get(document.id, [])),
            "legislationChanges": _names(catalog, catalog.amends.get(document.id, [])),
            "inLanguage": "vi",
        }
    )


def plan_data(catalog: Catalog, plan: CatalogPlan) -> Markup:
    """A plan: number, title, who issued it, what it takes the place of."""
    record = plan.record
    older = [one for one in catalog.plans if one.replaced_by is plan]
    return block(
        {
            "@type": "Legislation",
            "name": plan.full_title,
            "legislationIdentifier": record.number,
            "legislationType": record.type,
            "legislationDate": record.date and record.date.isoformat(),
            "legislationPassedBy": _bodies(catalog, (record.issuer, *record.with_issuers)),
            "legislationLegalForce": "https://schema.org/NotInForce" if plan.replaced_by else None,
            "legislationRepeals": [
                {"@type": "Legislation", "name": catalog.plan_names[one.id]} for one in older
            ],
            "inLanguage": "vi",
        }
    )


def task_data(catalog: Catalog, task: CatalogTask) -> Markup:
    """A task of which anything was reported: how far it is; nothing of any other."""
    outcome = task.outcome_on(catalog.data_date)
    last = outcome.last if outcome else None
    if last is None:
        return Markup()
    state = _STATES.get(last.state)
    return block(
        {
            "@type": "Action",
            "name": task.title,
            "actionStatus": state and f"https://schema.org/{state}",
            "endTime": last.done_on and last.done_on.isoformat(),
            "agent": _body(catalog, last.body),
            "result": last.product and {"@type": "CreativeWork", "name": last.product},
        }
    )


def dataset(catalog: Catalog, site: str, name: str, description: str) -> Markup:
    """All the data, and where to get them from the site at `site`, which ends with a slash."""
    years = [year for plan in catalog.plans for year in plan.record.covered_years]
    return block(
        {
            "@type": "Dataset",
            "name": name,
            "description": description,
            "url": f"{site}{addresses.OPEN_DATA}",
            "license": _LICENCE,
            "inLanguage": "vi",
            "isAccessibleForFree": True,
            "dateModified": catalog.data_date.isoformat(),
            "temporalCoverage": f"{min(years)}/{max(years)}",
            "distribution": [
                {
                    "@type": "DataDownload",
                    "encodingFormat": encoding,
                    "contentUrl": f"{site}{address}",
                }
                for encoding, address in (
                    ("application/zip", addresses.ARCHIVE),
                    ("application/json", f"{addresses.API}index.json"),
                )
            ],
        }
    )


def _body(catalog: Catalog, id_: str | None) -> dict[str, str] | None:
    body = catalog.bodies.get(id_ or "")
    return {"@type": "Organization", "name": body.name} if body else None


def _bodies(catalog: Catalog, ids: tuple[str, ...]) -> Any:
    """One body as such, several as a list."""
    found = [body for id_ in ids if (body := _body(catalog, id_))]
    return found[0] if len(found) == 1 else found


def _names(catalog: Catalog, ids: list[str]) -> list[dict[str, str]]:
    return [{"@type": "Legislation", "name": catalog.documents[id_].name} for id_ in ids]
