"""Every citation in a plan's wording leads to exactly one document.

Passes: “Chỉ thị số 33/CT-TTg ngày 26/11/2021” with that directive in documents.yml, although
another 33/CT-TTg of another year stands there too. Fails: a number without a record; a record whose
date or type is not the printed one; a number that fits two records; a ``cited_as`` wording that no
plan prints, or that two records claim.
"""

from collections.abc import Iterator
from itertools import chain

from macros.checks.told import Plans, unused_documents
from macros.labels import in_sentence, task_label
from macros.linking.cited import may_be_unread, misspelt, nearly_cited
from macros.linking.lexicon import Citation, Lexicon
from macros.linking.texts import PlanText
from macros.model.documents import Document
from macros.problems import Problem
from macros.reading.loading import Records
from macros.reading.validation import Located
from macros.recognisers.tones import one_placement


def check(records: Records, lexicon: Lexicon, plans: Plans) -> Iterator[Problem]:
    """Yield a problem for each citation that resolves to no document or to several."""
    located = {one.record.id: one for one in records.documents}
    reported: set[str] = set()
    unused = unused_documents(records, plans)
    for _, text, citation in chain.from_iterable(plan.odd for plan in plans):
        near = nearly_cited(citation, lexicon)
        if len(citation.documents) > 1:
            yield _ambiguous(text, citation)
        elif near and near[0].id not in reported:
            reported.add(near[0].id)
            if located[near[0].id].sound():
                yield _different(located[near[0].id], text, citation)
        elif not citation.documents and not near and not may_be_unread(citation, records):
            yield _unknown(text, citation, unused)
    yield from _wordings(records, {words for plan in plans for words in plan.told.wordings})


def _ambiguous(text: PlanText, citation: Citation) -> Problem:
    what = "Số văn bản này khớp với nhiều bản ghi trong documents.yml"
    hint = f"xem lại ngày và loại của: {', '.join(citation.documents)}"
    return text.problem(citation.start, what, found=citation.words, hint=hint)


def _different(located: Located[Document], text: PlanText, citation: Citation) -> Problem:
    """The record differs from what the plan prints beside the number."""
    document, number = located.record, citation.number
    assert number is not None
    place = in_sentence(task_label(text.number)) if text.task else "kế hoạch"
    hint = "nếu kế hoạch nói đến văn bản khác cùng số thì thêm một bản ghi mới"
    kind = document.type
    if number.type and kind and number.type.lower() != kind.lower():
        what = f"Loại văn bản khác với {place}"
        return located.problem(("type",), what, found=kind, allowed=number.type, hint=hint)
    what = f"Ngày văn bản khác với {place}"
    found, allowed = str(document.date), number.date or ""
    return located.problem(("date",), what, found=found, allowed=allowed, hint=hint)


def _unknown(text: PlanText, citation: Citation, unused: list[Document]) -> Problem:
    what = "Số văn bản này chưa có bản ghi nào trong documents.yml"
    near = misspelt(citation, unused)
    hint = f"thêm bản ghi, hoặc xem lại bản ghi có số {near.number}" if near else "thêm bản ghi"
    return text.problem(citation.start, what, found=citation.words, hint=hint)


def _wordings(records: Records, printed: set[str]) -> Iterator[Problem]:
    taken: dict[str, Located[Document]] = {}
    for located in records.documents:
        for index, words in enumerate(located.record.cited_as):
            spelled = one_placement(words)
            first = taken.setdefault(spelled, located)
            if first is not located:
                what = f"Cách gọi này đã thuộc về văn bản {first.record.id}"
                yield located.problem(("cited_as", index), what, found=words)
            elif records.plans_known and spelled not in printed:
                what = "Không kế hoạch nào gọi văn bản đúng từng chữ như thế này"
                yield located.problem(("cited_as", index), what, found=words)
