"""What each plan tells the rules that hold plans and records against each other.

They take nothing else from a plan. So it is made anew only of a plan that changed, and as long as
no plan tells them anything else, they cannot find anything else.
"""

import hashlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache, partial
from typing import NamedTuple

from macros.linking.cited import nearly_cited
from macros.linking.lexicon import Citation, Lexicon, Use
from macros.linking.texts import PlanText, plan_texts
from macros.model.documents import Document
from macros.model.plans import Plan
from macros.reading.loading import PlanFolder, Records
from macros.reading.validation import Located
from macros.recognisers import inline
from macros.recognisers.numbers import number_key
from macros.recognisers.tones import one_placement

_ISSUER_REACH = 80  # characters after a citation in which “ngày … của …” names its issuer


class Header(NamedTuple):
    """What a plan says of itself, as other plans and the documents are held against it."""

    id: str
    former_ids: tuple[str, ...]
    replaces: str | None
    issuer: str
    year: int
    date: date | None
    number: str | None  # its key
    names_issuer: bool


class Told(NamedTuple):
    """What a plan tells, without where it stands."""

    header: Header | None
    proofs_known: bool  # every document that amends it or proves a result could be read
    used: tuple[str, ...]  # the documents that it cites or nearly cites, or that do so
    nearly_cited: tuple[str, ...]
    cited: tuple[str, ...]  # in order, by its own words, not by those of later documents
    wordings: tuple[str, ...]  # of its citations
    facts: tuple[tuple[str, tuple[str, ...]], ...]  # that it prints of each document
    abbreviations: tuple[str, ...]  # of those listed


class PlanTold(NamedTuple):
    """What a plan tells, and where."""

    told: Told
    plan: Located[Plan] | None
    odd: tuple[Use, ...]  # the citations that do not lead to exactly one document

    @property
    def digest(self) -> str:
        """A digest of what is told; empty when there may be something wrong with it by itself."""
        if self.plan is None or self.odd or not self.told.proofs_known:
            return ""
        return hashlib.sha256(repr(self.told).encode("utf-8", "surrogatepass")).hexdigest()


Plans = Sequence[PlanTold]  # what every plan tells, in their order


def told_by_plans(records: Records, lexicon: Lexicon) -> Plans:
    """What the rules of all plans are given of them."""
    return [told_by(folder, records, lexicon) for folder in records.plans]


def told_by(folder: PlanFolder, records: Records, lexicon: Lexicon) -> PlanTold:
    """What one plan tells; kept while neither it nor what plans have in common changes."""
    return lexicon.kept(folder, "told", partial(_told_by, folder, records, lexicon))


def used_documents(records: Records, plans: Plans) -> set[str]:
    """Ids of documents that a plan cites, or that amend, replace, merge or prove something."""
    used: set[str] = set()
    for located in records.documents:
        used.update(located.record.replaced_by, located.record.amended_by)
        used.update(touch.document for touch in located.record.touched_by)
    used.update(one.record.document for one in records.successions if one.record.document)
    for plan in plans:
        used.update(plan.told.used)
    return used


def unused_documents(records: Records, plans: Plans) -> list[Document]:
    """The documents that nothing uses."""
    used = used_documents(records, plans)
    return [one.record for one in records.documents if one.record.id not in used]


def _told_by(folder: PlanFolder, records: Records, lexicon: Lexicon) -> PlanTold:
    uses = lexicon.uses_in(folder)
    near = {one.id for _, _, citation in uses for one in nearly_cited(citation, lexicon)}
    own = (citation for _, text, citation in uses if not text.amending)
    shorts = (one.record.short for one in records.abbreviations)
    told = Told(
        header=_header(folder.plan.record, lexicon) if folder.plan else None,
        proofs_known=bool(folder.plan and folder.plan.sound("amendments") and folder.proofs_known),
        used=tuple(sorted({*_used(folder, uses), *near})),
        nearly_cited=tuple(sorted(near)),
        cited=tuple(dict.fromkeys(id_ for citation in own for id_ in citation.documents)),
        wordings=tuple(sorted({one_placement(citation.words) for _, _, citation in uses})),
        facts=tuple(_facts(uses, lexicon)),
        abbreviations=tuple(sorted(_printed_in(folder, shorts))),
    )
    odd = tuple(use for use in uses if len(use[2].documents) != 1)
    return PlanTold(told, folder.plan, odd)


def _header(plan: Plan, lexicon: Lexicon) -> Header:
    number = plan.number and number_key(plan.number)
    said = (plan.id, plan.former_ids, plan.replaces, plan.issuer, plan.year, plan.date, number)
    return Header(*said, lexicon.names_issuer(plan))


def _used(folder: PlanFolder, uses: Iterable[Use]) -> Iterator[str]:
    """The documents that a plan cites, that amend it, and that prove a result."""
    for _, _, citation in uses:
        yield from citation.documents
    if folder.plan:
        yield from (amendment.document for amendment in folder.plan.record.amendments)
    proofs = (one.record.evidence for one in folder.updates)
    yield from (proof for proof in proofs if isinstance(proof, str))


def _facts(uses: Iterable[Use], lexicon: Lexicon) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The facts that a plan prints where it cites documents."""
    printed: dict[str, set[str]] = {}
    for plan, text, citation in uses:
        for id_ in citation.documents:
            within = plan.id if plan else ""
            facts = _facts_beside(lexicon.document(id_), text, citation, lexicon, within)
            printed.setdefault(id_, set()).update(facts)
    yield from ((id_, tuple(sorted(facts))) for id_, facts in sorted(printed.items()))


def _facts_beside(
    document: Document, text: PlanText, citation: Citation, lexicon: Lexicon, plan: str
) -> set[str]:
    """The facts of a document that a plan prints where it cites it."""
    reading = lexicon.read(text.text, plan)
    plain, number = reading.inline.plain, citation.number
    facts = {"number"} if number else set[str]()
    if number and number.date and str(document.date) == number.date:
        facts.add("date")
    if document.type and citation.words.lower().startswith(document.type.lower()):
        facts.add("type")
    if document.title and one_placement(document.title.lower()) in _lower(plain):
        facts.add("title")
    first, last = (
        bisect_left(reading.mentions, at, key=lambda mention: mention.start)
        for at in (citation.end, citation.end + _ISSUER_REACH)
    )
    for mention in reading.mentions[first:last]:
        if mention.id == document.issuer and ";" not in plain[citation.end : mention.start]:
            facts.add("issuer")
    return facts


@lru_cache(maxsize=1)
def _lower(text: str) -> str:
    """Many citations of one text come in a row."""
    return one_placement(text.lower())


def _printed_in(folder: PlanFolder, shorts: Iterable[str]) -> set[str]:
    """Those of some abbreviations that a plan prints."""
    printed = list(_printed(folder))
    return {short for short in shorts if any(short in text for text in printed)}


def _printed(folder: PlanFolder) -> Iterator[str]:
    if folder.plan:
        yield from (line.text for line in folder.plan.record.opening)
        yield from folder.plan.record.signature
    yield from (inline.plain(text.text) for text in plan_texts(folder))
