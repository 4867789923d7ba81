"""What the words of a plan refer to: names, document numbers and citations, resolved to records.

One lexicon serves the checks, which prove the data against the wording, and the pages, which link
the same words. It depends on the records only.
"""

import datetime
import re
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from functools import cached_property, lru_cache, partial
from typing import NamedTuple, TypeVar

from macros.kinds import OWNERS
from macros.linking.texts import PlanText, plan_texts
from macros.model.documents import Document
from macros.model.owners import Named
from macros.model.plans import Plan
from macros.reading.kept import Kept
from macros.reading.loading import PlanFolder, Records
from macros.recognisers import inline
from macros.recognisers.aliases import defined_aliases, named_so
from macros.recognisers.line_roles import issuer_words
from macros.recognisers.names import (
    Mention,
    Name,
    NameRecogniser,
    ReadAssignment,
    in_jurisdiction,
    in_short,
)
from macros.recognisers.numbers import NumberMention, find_numbers, number_key
from macros.recognisers.tones import one_placement

Made = TypeVar("Made")

_AFTER_TYPE = re.compile(r"\s+(?:số:?\s+)?\Z")
_MAY_DEFINE = re.compile("gọi|viết tắt", re.IGNORECASE)


class Citation(NamedTuple):
    """A document cited in plain text: ``text[start:end]`` is what a page links."""

    start: int
    end: int
    words: str
    documents: tuple[str, ...]  # ids that fit; exactly one when the data are sound
    number: NumberMention | None  # None when cited by a wording without a number


class Reading(NamedTuple):
    """One marked text, and everything recognised in it; offsets are in ``inline.plain``."""

    inline: inline.Inline
    citations: tuple[Citation, ...]
    mentions: tuple[Mention, ...]


Use = tuple[Plan | None, PlanText, Citation]


class Scope(NamedTuple):
    """What decides whom the names in a plan mean, beside the records."""

    issuer: str
    jurisdiction: str | None = None
    aliases: tuple[Name, ...] = ()  # that the plan itself defines: “sau đây gọi là …”


class Vocabulary:
    """The names and documents of the records, and what was read with them; it knows no plan."""

    def __init__(self, records: Records) -> None:
        self._owners = [
            (kind.id, located.record) for kind in OWNERS for located in getattr(records, kind.files)
        ]
        self._by_number: dict[str, list[Document]] = {}
        self._wordings: list[tuple[str, str]] = []
        self.by_id: dict[str, Document] = {}
        for located in records.documents:
            document = located.record
            self.by_id[document.id] = document
            numbers = [document.number, *(variant.number for variant in document.variants)]
            for number in numbers:
                if number:
                    same = self._by_number.setdefault(number_key(number), [])
                    if document not in same:
                        same.append(document)
            self._wordings += [(one_placement(words), document.id) for words in document.cited_as]
        # Documents that are told on the plan's page alone.
        self.papers = {one.record.id for one in records.documents if not one.record.page}
        self._wordings.sort(key=lambda wording: -len(wording[0]))
        self.recogniser = lru_cache(maxsize=None)(self._names)
        self.cited = lru_cache(maxsize=None)(self._cited)
        self.read = lru_cache(maxsize=None)(self._read)
        self.assignees = lru_cache(maxsize=None)(self._assignees)
        self.mentions = lru_cache(maxsize=None)(self._mentions)

    def same_number(self, number: NumberMention) -> list[Document]:
        """The documents that bear a printed number, whatever their date and type."""
        return self._by_number.get(number_key(number.number), [])

    def documents(self, number: NumberMention) -> list[Document]:
        """The documents that a printed number fits; its date and type tell apart equal numbers.

        One whose own number it is goes before those that have it of what issued or amends them.
        """
        found = [document for document in self.same_number(number) if fits(document, number)]
        return [document for document in found if _is_own(document, number)] or found

    def _mentions(self, text: str, scope: Scope) -> tuple[Mention, ...]:
        return tuple(self.recogniser(scope).find(inline.plain(text), generic=True))

    def _assignees(self, text: str, scope: Scope) -> ReadAssignment:
        return self.recogniser(scope).assignees(inline.plain(text))

    def _names(self, scope: Scope) -> NameRecogniser:
        own = (
            name for kind, record in self._owners for name in _names_of(record, kind, scope.issuer)
        )
        return NameRecogniser([*in_jurisdiction(own, scope.jurisdiction), *scope.aliases])

    def _read(self, text: str, scope: Scope) -> Reading:
        marked, citations = self.cited(text)
        masked = [(citation.start, citation.end) for citation in citations]
        mentions = self.recogniser(scope).find(marked.plain, masked=masked)
        return Reading(marked, citations, tuple(mentions))

    def _cited(self, text: str) -> tuple[inline.Inline, tuple[Citation, ...]]:
        """A marked text with its citations, which are the same in every plan."""
        marked = inline.parse(text)
        return marked, tuple(self._citations(marked.plain))

    def _citations(self, text: str) -> Iterable[Citation]:
        found = [self._numbered(text, number) for number in find_numbers(text)]
        taken = bytearray(len(text))
        for citation in found:
            taken[citation.start : citation.end] = b"x" * (citation.end - citation.start)
        spelled = one_placement(text)
        for words, document in self._wordings:
            if words not in spelled:
                continue
            for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", spelled):
                start, end = match.span()
                if not any(taken[start:end]):
                    taken[start:end] = b"x" * (end - start)
                    found.append(Citation(start, end, text[start:end], (document,), None))
        return sorted(found, key=lambda citation: citation.start)

    def _numbered(self, text: str, number: NumberMention) -> Citation:
        start = number.start
        first = max(0, start - 60)
        gap = _AFTER_TYPE.search(text, first, start)
        if gap and number.type and text.endswith(number.type, first, gap.start()):
            start = gap.start() - len(number.type)
        fitting = tuple(document.id for document in self.documents(number))
        return Citation(start, number.end, text[start : number.end], fitting, number)


class Lexicon:
    """Reads the texts of plans with the names and documents of the records.

    With `kept`, what is said of a plan that has not changed is not found again.
    """

    def __init__(self, records: Records, kept: Kept | None = None) -> None:
        self._records = records
        self._kept = kept or Kept()
        self._vocabulary = self.kept(None, "vocabulary", lambda: Vocabulary(records))
        self.papers = self._vocabulary.papers

    def alone(self, folder: PlanFolder) -> "Lexicon":
        """The same for one plan, which holds none of the others."""
        alone = copy(self)
        alone._records = self._records.with_only(folder)
        alone.__dict__.pop("_scopes", None)
        return alone

    def kept(self, folder: PlanFolder | None, what: str, make: Callable[[], Made]) -> Made:
        """What is made of a plan, or without one of the records that all plans have in common.

        Made anew unless it is kept: `what` names it.
        """
        key = self._key(folder, what)
        return self._kept.result(key, make) if key else make()

    def keeps(self, folder: PlanFolder, what: str) -> bool:
        """Whether that has been made of a plan, and is kept."""
        key = self._key(folder, what)
        return bool(key) and self._kept.has(key)

    def _key(self, folder: PlanFolder | None, what: str) -> tuple[object, ...]:
        """By what it is kept; empty when it is not to be."""
        shared = self._records.shared_digest
        if not shared or (folder and not folder.digest):
            return ()
        if folder is None:
            return what, shared
        scope = self._scope(folder.plan.record.id) if folder.plan and what != "scope" else None
        return what, shared, folder.path, folder.digest, scope

    def uses_in(self, folder: PlanFolder) -> tuple[Use, ...]:
        """Every citation of one plan, with the text it stands in."""
        return self.kept(folder, "uses", partial(self._uses_in, folder))

    def _uses_in(self, folder: PlanFolder) -> tuple[Use, ...]:
        plan = folder.plan.record if folder.plan else None
        return tuple(
            (plan, text, citation)
            for text in plan_texts(folder)
            for citation in self._vocabulary.cited(text.text)[1]
        )

    def assignees(self, text: str, plan: str) -> ReadAssignment:
        """What an assignment's wording says in a plan."""
        return self._vocabulary.assignees(text, self._scope(plan))

    def mentions(self, text: str, plan: str) -> Sequence[Mention]:
        """The bodies, groups and positions that words about an assignment name in a plan."""
        return self._vocabulary.mentions(text, self._scope(plan))

    def names(self, plan: str) -> NameRecogniser:
        """The recogniser for a plan (or, for an id that no plan has, for that issuer's)."""
        return self._vocabulary.recogniser(self._scope(plan))

    def read(self, text: str, plan: str) -> Reading:
        """A marked text of a plan, and everything recognised in it."""
        return self._vocabulary.read(text, self._scope(plan))

    def _scope(self, plan: str) -> Scope:
        return self._scopes.get(plan) or Scope(plan)

    @cached_property
    def _scopes(self) -> dict[str, Scope]:
        found: dict[str, Scope] = {}
        for folder in self._records.plans:
            if folder.plan:
                make = partial(self._scope_of, folder, folder.plan.record)
                found[folder.plan.record.id] = self.kept(folder, "scope", make)
        return found

    def _scope_of(self, folder: PlanFolder, plan: Plan) -> Scope:
        scope = Scope(self._issuer(plan), plan.jurisdiction)
        return scope._replace(aliases=tuple(self._aliases(folder, scope)))

    def _aliases(self, folder: PlanFolder, scope: Scope) -> Iterable[Name]:
        """The short names that a plan defines for those it names."""
        for block in folder.outline.blocks if folder.outline else ():
            for text in block.own_texts:
                if not _MAY_DEFINE.search(text.plain):
                    continue
                mentions = self._vocabulary.recogniser(scope).find(text.plain, generic=True)
                for alias in defined_aliases(text.plain):
                    named = named_so(alias, text.plain, mentions)
                    if named:
                        yield Name(alias.words, named.kind, named.id)

    def documents(self, number: NumberMention) -> list[Document]:
        """The documents that a printed number fits; its date and type tell apart equal numbers."""
        return self._vocabulary.documents(number)

    def document(self, id_: str) -> Document:
        """The document of an id that a citation leads to."""
        return self._vocabulary.by_id[id_]

    def same_number(self, number: NumberMention) -> list[Document]:
        """The documents that bear a printed number, whatever their date and type."""
        return self._vocabulary.same_number(number)

    def names_issuer(self, plan: Plan) -> bool:
        """Whether the plan's first words name the body that its record says issues it."""
        opening = one_placement(_issuers(plan).lower())
        names = [
            name
            for one in self._records.bodies
            if one.record.id == plan.issuer
            for name in (one.record.name, *one.record.variants, *one.record.short_names)
        ]
        return any(one_placement(name.lower()) in opening for name in names) or any(
            (mention.kind, mention.id) == ("body", plan.issuer)
            for mention in self._first_names(plan, plan.issuer)
        )

    def names_committee(self, plan: Plan) -> bool:
        """Whether it is known in which committee's names the plan is written."""
        return self.names_issuer(plan) or self._issuer(plan) != plan.issuer

    def _issuer(self, plan: Plan) -> str:
        """Whose names the plan uses: its issuer's, unless its first words name one other committee.

        So an issuer that is written wrong makes no name of the plan unreadable.
        """
        if self.names_issuer(plan):
            return plan.issuer
        committees = {
            located.record.committee
            for kind in OWNERS
            for located in getattr(self._records, kind.files)
        }
        found = {one.id for one in self._first_names(plan, "")} & committees
        return found.pop() if len(found) == 1 else plan.issuer

    def _first_names(self, plan: Plan, issuer: str) -> list[Mention]:
        names = self._vocabulary.recogniser(Scope(issuer, plan.jurisdiction))
        return names.find(f"{_issuers(plan)}\n{inline.plain(plan.basis)}", generic=True)


def _issuers(plan: Plan) -> str:
    return issuer_words(line.text for line in plan.opening if line.part == "issuer")


def _names_of(record: Named, kind: str, committee: str) -> Iterable[Name]:
    """A record's names as recognised in the plans of one committee."""
    if kind == "position" and record.committee not in (None, committee):
        return
    generic = bool(getattr(record, "generic", False))
    jurisdiction = getattr(record, "jurisdiction", None)
    names = [record.name, in_short(record.name)]
    if record.committee in (None, committee):
        names += [*record.variants, *record.short_names]
    for words in dict.fromkeys(names):
        yield Name(words, kind, record.id, generic, jurisdiction)


def fits(document: Document, number: NumberMention) -> bool:
    """Whether a document's date and type are those printed beside a number, if any are."""
    dates = {document.date, *(variant.date for variant in document.variants)} - {None}
    if number.date and dates and datetime.date.fromisoformat(number.date) not in dates:
        return False
    if not number.type or document.type is None or not _is_own(document, number):
        return True  # “Nghị quyết số 76/NQ-CP” of a programme that this resolution issues
    return number.type.lower() == document.type.lower()


def _is_own(document: Document, number: NumberMention) -> bool:
    return bool(document.number) and number_key(document.number) == number_key(number.number)
