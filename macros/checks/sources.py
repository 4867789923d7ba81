"""A fact that no plan prints has a source; a force other than unknown has a good one.

Passes: a decree's number, date and title as the plan prints them, without a source. Fails: the
title of a later law without an entry ``for: [title]``; ``force: ended`` on a low-confidence source;
a group's member of high confidence without an address.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

from macros.linking.cited import nearly_cited, used_documents
from macros.linking.lexicon import Citation, Lexicon, Use
from macros.linking.texts import PlanText
from macros.model import Confidence, Document, Force, Group
from macros.problems import Problem
from macros.reading.loading import Records
from macros.reading.validation import Located
from macros.recognisers.tones import one_placement

_ISSUER_REACH = 80  # characters after a citation in which “ngày … của …” names its issuer
_FACTS = {
    "type": "Loại văn bản",
    "number": "Số, ký hiệu",
    "date": "Ngày ban hành",
    "issuer": "Cơ quan ban hành",
    "title": "Trích yếu",
}

Printed = dict[str, set[str]]  # document id -> facts that a plan prints


def check(records: Records, lexicon: Lexicon) -> Iterator[Problem]:
    """Yield a problem for each fact without a source."""
    printed = _printed(records, lexicon)
    issuers = _known_issuers(records, lexicon)
    for located in records.documents:
        if located.sound():
            yield from _force(located)
            if located.record.id in printed and records.plans_known:
                yield from _facts(located, printed[located.record.id], issuers)
    for group in records.groups:
        if group.sound("members"):
            yield from _members(group)


def _known_issuers(records: Records, lexicon: Lexicon) -> set[str]:
    """Ids of the bodies that plans can be trusted to name, if they do."""
    plans = [folder.plan.record for folder in records.plans if folder.plan]
    known = all(lexicon.names_issuer(plan) for plan in plans)
    return {id_ for kind, id_ in records.named if kind == "body"} if known else set()


def _facts(located: Located[Document], printed: set[str], issuers: set[str]) -> Iterator[Problem]:
    proved = printed | _proved(located.record)
    for fact, words in _FACTS.items():
        value = getattr(located.record, fact)
        if value and fact not in proved and (fact != "issuer" or value in issuers):
            what = f"{words}: không kế hoạch nào in điều này, và chưa có nguồn"
            hint = f"thêm vào sources một nguồn có for: [{fact}], hoặc ghi null"
            yield located.problem((fact,), what, found=str(value), hint=hint)


def _force(located: Located[Document]) -> Iterator[Problem]:
    force = located.record.force
    if force != Force.unknown and "force" not in _proved(located.record):
        what = "Hiệu lực này chưa có nguồn đủ tin cậy (high hoặc medium)"
        hint = "thêm vào sources một nguồn có for: [force], hoặc ghi unknown"
        yield located.problem(("force",), what, found=force.value, hint=hint)


def _proved(document: Document) -> set[str]:
    """The facts that a good source tells."""
    good = (source for source in document.sources if source.confidence != Confidence.low)
    return {fact for source in good for fact in source.facts}


def _members(located: Located[Group]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, member in enumerate(located.record.members):
        at = ("members", index)
        ways = [key for key in ("body", "group", "name") if getattr(member, key)]
        if len(ways) != 1:
            what = "Mỗi thành viên phải ghi đúng một trong ba mục"
            found = ", ".join(ways)
            yield located.problem(at, what, found=found, allowed="body, group, name")
            continue
        who = getattr(member, ways[0])
        if who in seen:
            yield located.problem((*at, ways[0]), "Thành viên này đã ghi ở trên", found=who)
        seen.add(who)
        if member.url is None and member.confidence != Confidence.low:
            what = "Thành viên này chưa có nguồn"
            hint = "ghi địa chỉ trang đã đọc, hoặc ghi confidence: low"
            yield located.problem((*at, "url"), what, found=who, hint=hint)


def _printed(records: Records, lexicon: Lexicon) -> Printed:
    """The facts that plans print of each document of use; none of one that differs from print."""
    known = {located.record.id for located in records.documents}
    used: Printed = {id_: set() for id_ in used_documents(records, lexicon) if id_ in known}
    printed = used | facts_printed(records, lexicon.uses, lexicon)
    for _, _, citation in lexicon.uses:
        for document in nearly_cited(citation, lexicon):
            printed.pop(document.id, None)
    return printed


def facts_printed(records: Records, uses: Iterable[Use], lexicon: Lexicon) -> Printed:
    """The facts that plans print where they cite documents."""
    documents = {located.record.id: located.record for located in records.documents}
    printed: Printed = {}
    for plan, text, citation in uses:
        for id_ in citation.documents:
            within = plan.id if plan else ""
            facts = _facts_beside(documents[id_], text, citation, lexicon, within)
            printed.setdefault(id_, set()).update(facts)
    return printed


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
