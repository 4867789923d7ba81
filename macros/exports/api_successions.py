"""What became of bodies, and where that was read, in the open data."""

from collections.abc import Iterable, Iterator
from typing import Any

from macros import addresses
from macros.exports.api_rows import SourceRow, SuccessionRow
from macros.kinds import BODY
from macros.linking.catalog import Catalog
from macros.model.sources import Confidence, Evidence, Source
from macros.model.successions import Succession


def succeeded_by(catalog: Catalog, found: Iterable[Succession]) -> list[SuccessionRow]:
    """A row for each heir; one without an heir where a body ended, or went nobody knows where."""
    return [row for one in found for row in _rows(catalog, one)]


def source_row(evidence: Evidence) -> SourceRow:
    """A source, as v1 gives it."""
    return SourceRow(**source_fields(evidence, evidence.confidence))


def source_fields(source: Source, confidence: Confidence) -> dict[str, Any]:
    """Where a fact was read, and how well that proves it."""
    return {
        "url": source.url,
        "read": source.read.isoformat() if source.read else None,
        "confidence": confidence.value,
        "note": source.note,
        "quote": source.quote,
        "archive": source.archive,
    }


def _rows(catalog: Catalog, one: Succession) -> Iterator[SuccessionRow]:
    for heir in one.into or (None,):
        yield SuccessionRow(
            id=heir,
            name=catalog.body_names[heir] if heir else None,
            since=one.since,
            scope=one.scope,
            kind=one.kind,
            confidence=one.confidence,
            document=one.document,
            url=addresses.page(BODY.id, heir) if heir else None,
            source=SourceRow(**source_fields(one.source, one.confidence)),
        )
