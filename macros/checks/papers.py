"""A document without a page is a paper that plans cite, of which only what they print is known.

Passes: ``page: false`` with number, date and title as printed and ``force: unknown``. Fails: one
with a force, a source or a former id; one that is said to replace or amend a document or a plan:
what has a force has a page, where it is shown and proved.
"""

from collections.abc import Iterator

from macros.linking.lexicon import Lexicon
from macros.model.documents import Force
from macros.problems import Problem
from macros.reading.loading import Records

# What the page of a document shows and proves.
_OF_A_PAGE = (
    *("former_ids", "variants", "force_from", "force_note", "sources"),
    *("replaced_by", "amended_by"),
)
_ACTING = "Giấy tờ không có trang riêng thì không thay thế hay sửa đổi được gì"
_HINT = "bỏ mục này, hoặc bỏ page: false"


def check(records: Records, lexicon: Lexicon) -> Iterator[Problem]:
    """Yield the problems of documents without a page."""
    for located in records.documents:
        if located.record.page or not located.sound("page"):
            continue
        for key in _OF_A_PAGE:
            if getattr(located.record, key):
                what = "Giấy tờ không có trang riêng thì chỉ ghi điều kế hoạch in"
                yield located.problem((key,), what, found=key, hint=_HINT)
        if located.record.force is not Force.unknown and located.sound("force"):
            what = "Giấy tờ không có trang riêng thì không ghi hiệu lực"
            found, allowed = located.record.force.value, Force.unknown.value
            yield located.problem(("force",), what, found=found, allowed=allowed)
    for located in records.documents:
        for key in ("replaced_by", "amended_by"):
            for index, id_ in enumerate(getattr(located.record, key)):
                if id_ in lexicon.papers:
                    yield located.problem((key, index), _ACTING, found=id_)


def check_plans(records: Records, lexicon: Lexicon) -> Iterator[Problem]:
    """Yield a problem for each paper that is said to amend a plan."""
    for folder in records.plans:
        for index, one in enumerate(folder.plan.record.amendments if folder.plan else ()):
            if folder.plan and one.document in lexicon.papers:
                at = ("amendments", index, "document")
                yield folder.plan.problem(at, _ACTING, found=one.document)
