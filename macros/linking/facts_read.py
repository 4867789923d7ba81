"""What was read elsewhere, and when: each fact is worth what it was on that day."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from macros.kinds import BODY, DOCUMENT, GROUP, SUCCESSION
from macros.labels import FACTS, listing
from macros.linking.ownership import Owner
from macros.model.documents import Document
from macros.model.owners import Group
from macros.model.sources import Confidence, Source
from macros.model.successions import Succession
from macros.reading.loading import Records

FileLine = tuple[str, int]


class FactRead(NamedTuple):
    """A fact that no plan prints, and the source that proves it."""

    about: Owner  # kind and id of the record on whose page it is shown
    name: str
    what: str  # in words: hiệu lực; thành viên Sở Nội vụ
    source: Source
    place: FileLine

    @property
    def age(self) -> tuple[datetime.date, str, str]:
        """By what they are sorted, the oldest first: one read on no known day before all."""
        return self.source.read or datetime.date.min, self.name, self.what


def facts_read(records: Records) -> list[FactRead]:
    """Every fact read elsewhere that is well enough proved to be told, the oldest first."""
    return sorted(_all(records), key=lambda one: one.age)


def _all(records: Records) -> Iterator[FactRead]:
    for document in records.documents:
        place = DOCUMENT.data_file, document.line
        for what, source in _of_document(document.record):
            about = DOCUMENT.id, document.record.id
            yield FactRead(about, document.record.name, what, source, place)
    bodies = {one.record.id: one.record.name for one in records.bodies}
    for group in records.groups:
        place = GROUP.data_file, group.line
        for what, source in _of_group(group.record, bodies):
            yield FactRead((GROUP.id, group.record.id), group.record.name, what, source, place)
    for one in records.successions:
        if one.record.confidence != Confidence.low:
            yield _of_succession(one.record, records, bodies, one.line)


def _of_document(document: Document) -> Iterator[tuple[str, Source]]:
    for source in document.sources:
        if source.confidence != Confidence.low:
            yield listing(FACTS[fact] for fact in source.facts), source
    for variant in document.variants:
        if variant.confidence != Confidence.low:
            yield "nơi khác ghi", variant
    for touch in document.touched_by:
        yield "quy định mới liên quan", touch
    if document.full_text:
        yield "toàn văn", document.full_text


def _of_group(group: Group, bodies: dict[str, str]) -> Iterator[tuple[str, Source]]:
    for member in group.members:
        if member.url and member.confidence != Confidence.low:
            name = member.name or bodies.get(member.body or "", member.group or "")
            yield f"thành viên {name}", member


def _of_succession(
    one: Succession, records: Records, bodies: dict[str, str], line: int
) -> FactRead:
    place = SUCCESSION.data_file, line
    heirs = listing(bodies.get(heir, heir) for heir in one.into)
    what = f"nay là {heirs}" if heirs else "kết thúc hoạt động"
    if one.predecessor:
        name = bodies.get(one.predecessor, one.predecessor)
        return FactRead((BODY.id, one.predecessor), name, what, one.source, place)
    member = one.from_name or ""
    group = next(
        (
            group.record.id
            for group in records.groups
            if any(known.name == member for known in group.record.members)
        ),
        "",
    )
    return FactRead((GROUP.id, group), member, what, one.source, place)
