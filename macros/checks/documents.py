"""A document is of use, older than the plan that cites it, and its force is explained.

Passes: a law named in ``replaced_by``; a decree of 2015 cited by a plan of 2022. Fails: a record
that no plan cites and no record names; a document dated after the plan that cites it (after its
year when the plan is undated); a document older than the one it replaces; ``ended`` without the act
that says so; force that begins before the document; a full text on a site that is not official; an
act that touches a document older than itself, itself, or on a source that proves nothing.
"""

import datetime
from collections.abc import Iterator
from itertools import chain
from urllib.parse import urlsplit

from macros.checks.told import Plans, unused_documents
from macros.linking.cited import misspelt, nearly_cited
from macros.linking.lexicon import Lexicon
from macros.model.documents import Document, Force
from macros.model.plans import Plan
from macros.model.sources import Confidence
from macros.problems import Problem
from macros.reading.loading import Records
from macros.reading.validation import Located

# Sites of the State and of the Party that publish whole documents, and what lies below them.
OFFICIAL_HOSTS = ("gov.vn", "chinhphu.vn", "vbpl.vn", "quochoi.vn", "dangcongsan.vn")


def check(records: Records, lexicon: Lexicon, plans: Plans) -> Iterator[Problem]:
    """Yield a problem for each document of no use, or newer than a plan that cites it."""
    if records.plans_known and "documents" not in records.broken:
        yield from _unused(records, lexicon, plans)
    yield from _dated_after(records, plans)


def check_records(records: Records, _lexicon: Lexicon) -> Iterator[Problem]:
    """Yield the problems that documents have without any plan."""
    by_id = {located.record.id: located.record for located in records.documents}
    for located in records.documents:
        if located.sound("force"):
            yield from _force(located)
        yield from _newer(located, by_id)
        yield from _touching(located, by_id)
        yield from _official(located)


def _unused(records: Records, lexicon: Lexicon, plans: Plans) -> Iterator[Problem]:
    if not all(plan.told.proofs_known for plan in plans):
        return  # what cannot be read may name them
    unused = unused_documents(records, plans)
    suspects = [
        misspelt(citation, unused)
        for _, _, citation in chain.from_iterable(plan.odd for plan in plans)
        if not citation.documents and not nearly_cited(citation, lexicon)
    ]
    told = {document.id for document in suspects if document}  # where the number is printed
    of_no_use = {document.id for document in unused} - told
    for located in records.documents:
        if located.record.id in of_no_use:
            what = (
                "Không kế hoạch nào viện dẫn văn bản này, và nó không sửa đổi, thay thế, "
                "chứng minh gì"
            )
            hint = "bỏ bản ghi, hoặc xem lại số, ký hiệu"
            yield located.problem(("id",), what, found=located.record.id, hint=hint)


def _dated_after(records: Records, plans: Plans) -> Iterator[Problem]:
    by_id = {located.record.id: located for located in records.documents}
    reported: set[str] = set()
    for told, located, _ in plans:
        if located is None:
            continue
        plan = located.record
        latest = plan.date or datetime.date(plan.year, 12, 31)
        for id_ in told.cited:
            date = by_id[id_].record.date
            if date and date > latest and id_ not in reported:
                reported.add(id_)
                yield _after(by_id[id_], plan, date)


def _after(located: Located[Document], plan: Plan, date: datetime.date) -> Problem:
    what = f"Văn bản có ngày sau kế hoạch {plan.number}, là kế hoạch viện dẫn nó"
    allowed = f"đến {plan.date}" if plan.date else f"đến hết năm {plan.year}"
    return located.problem(("date",), what, found=str(date), allowed=allowed)


def _force(located: Located[Document]) -> Iterator[Problem]:
    document = located.record
    if document.force in (Force.ended, Force.superseded) and not document.replaced_by:
        what = "Hiệu lực này phải có văn bản thay thế hoặc bãi bỏ"
        hint = "ghi mã văn bản đó ở replaced_by"
        yield located.problem(("force",), what, found=document.force.value, hint=hint)
    if document.force == Force.amended and not (document.amended_by or document.force_note):
        what = "Hiệu lực này phải có văn bản sửa đổi hoặc lời giải thích"
        hint = "ghi mã văn bản đó ở amended_by, hoặc giải thích ở force_note"
        yield located.problem(("force",), what, found=document.force.value, hint=hint)
    if document.date and document.force_from and document.force_from < document.date:
        what = "Hiệu lực này bắt đầu trước ngày ban hành"
        found, allowed = str(document.force_from), f"từ {document.date}"
        yield located.problem(("force_from",), what, found=found, allowed=allowed)
    if document.number and document.cited_as:
        what = "Văn bản có số thì được nhận ra theo số, không cần cách gọi khác"
        yield located.problem(("cited_as",), what, hint="bỏ mục cited_as")


def _touching(located: Located[Document], by_id: dict[str, Document]) -> Iterator[Problem]:
    document = located.record
    for index, touch in enumerate(document.touched_by):
        at = ("touched_by", index)
        date = by_id[touch.document].date if touch.document in by_id else None
        if touch.document == document.id:
            yield located.problem((*at, "document"), "Văn bản liên quan đến chính nó")
        elif touch.document in (*document.replaced_by, *document.amended_by):
            what = "Văn bản này đã ghi là thay thế hoặc sửa đổi"
            yield located.problem((*at, "document"), what, found=touch.document, hint="bỏ một chỗ")
        elif date and document.date and date < document.date:
            what = f"Quy định mới có ngày ({date}) trước văn bản này ({document.date})"
            yield located.problem((*at, "document"), what, found=touch.document)
        if touch.confidence == Confidence.low and located.sound(*at, "confidence"):
            what = "Chưa đủ bằng chứng là có liên quan"
            hint = "tìm nguồn tốt hơn, hoặc bỏ mục này"
            yield located.problem((*at, "confidence"), what, found="low", hint=hint)


def _official(located: Located[Document]) -> Iterator[Problem]:
    full_text = located.record.full_text
    host = urlsplit(full_text.url).hostname or "" if full_text else ""
    if host and not any(f".{host}".endswith(f".{one}") for one in OFFICIAL_HOSTS):
        what = "Trang này không phải trang chính thức, nên không dẫn đến làm toàn văn"
        allowed = ", ".join(OFFICIAL_HOSTS)
        yield located.problem(("full_text", "url"), what, found=host, allowed=allowed)


def _newer(located: Located[Document], by_id: dict[str, Document]) -> Iterator[Problem]:
    document = located.record
    for key, verb in (("replaced_by", "thay thế"), ("amended_by", "sửa đổi")):
        for index, id_ in enumerate(getattr(document, key)):
            date = by_id[id_].date if id_ in by_id else None
            if date and document.date and date < document.date:
                what = f"Văn bản {verb} có ngày ({date}) trước văn bản này ({document.date})"
                yield located.problem((key, index), what, found=id_)
