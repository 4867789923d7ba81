"""A fact that no plan prints has a source; a force other than unknown has a good one.

Passes: a decree's number, date and title as the plan prints them, without a source. Fails: the
title of a later law without an entry ``for: [title]``; ``force: ended`` on a low-confidence source;
a group's member of high confidence without an address.
"""

from collections.abc import Iterator

from macros.checks.told import Plans, used_documents
from macros.linking.lexicon import Lexicon
from macros.model.documents import Document, Force
from macros.model.owners import Group
from macros.model.sources import Confidence
from macros.problems import Problem
from macros.reading.loading import Records
from macros.reading.validation import Located

_FACTS = {
    "type": "Loại văn bản",
    "number": "Số, ký hiệu",
    "date": "Ngày ban hành",
    "issuer": "Cơ quan ban hành",
    "title": "Trích yếu",
}

Printed = dict[str, set[str]]  # document id -> facts that a plan prints


def check(records: Records, _lexicon: Lexicon, plans: Plans) -> Iterator[Problem]:
    """Yield a problem for each fact of a document that no plan prints, without a source."""
    if not records.plans_known:
        return
    printed, issuers = _printed(records, plans), _known_issuers(records, plans)
    for located in records.documents:
        if located.sound() and located.record.id in printed:
            yield from _facts(located, printed[located.record.id], issuers)


def check_records(records: Records, _lexicon: Lexicon) -> Iterator[Problem]:
    """Yield a problem for each force or member without a source."""
    for located in records.documents:
        if located.sound():
            yield from _force(located)
    for group in records.groups:
        if group.sound("members"):
            yield from _members(group)


def _known_issuers(records: Records, plans: Plans) -> set[str]:
    """Ids of the bodies that plans can be trusted to name, if they do."""
    headers = [plan.told.header for plan in plans]
    known = all(header.names_issuer for header in headers if header)
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


def _printed(records: Records, plans: Plans) -> Printed:
    """The facts that plans print of each document of use; none of one that differs from print."""
    printed: Printed = {id_: set() for id_ in used_documents(records, plans)}
    for plan in plans:
        for id_, facts in plan.told.facts:
            printed[id_].update(facts)
    differing = {id_ for plan in plans for id_ in plan.told.nearly_cited}
    return {id_: facts for id_, facts in printed.items() if id_ not in differing}
