"""Whose site it is, in the open data: what the office has given, each with its source."""

from typing import Any

from macros.exports.api_rows import SiteFactRow, SiteFile
from macros.exports.api_successions import source_row
from macros.linking.catalog import Catalog
from macros.model.sources import Evidence


def site_file(catalog: Catalog) -> SiteFile:
    """The facts of site.yml; null for what the office has not given."""
    facts = catalog.site_facts
    return SiteFile(
        committee=_fact(facts.committee, id=facts.committee and facts.committee.body),
        jurisdiction=_fact(facts.jurisdiction, id=facts.jurisdiction and facts.jurisdiction.id),
        contact=_fact(facts.contact, text=facts.contact and facts.contact.text),
        errors=_fact(facts.errors, address=facts.errors and facts.errors.address),
        security=_fact(facts.security, address=facts.security and facts.security.address),
    )


def _fact(fact: Evidence | None, **value: Any) -> SiteFactRow | None:
    return SiteFactRow(**value, source=source_row(fact)) if fact else None
