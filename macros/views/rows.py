"""Rows of task tables: one task with its roles, time, partners, documents and reasons."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.labels import WAYS, in_sentence, listing, task_number
from macros.linking.catalog import Catalog, CatalogPlan, CatalogTask
from macros.linking.ownership import STRENGTH, Claim, Owner
from macros.render import SharedView
from macros.views.kept import made_once
from macros.views.marks import (
    DocumentMark,
    Link,
    PeriodMark,
    SourceMark,
    document_mark,
    named_links,
    plan_link,
    source_marks,
    task_period,
)
from macros.views.verbatim import Paragraph, paragraphs


@dataclass(frozen=True, eq=False)
class Quote(SharedView):
    """Words of a plan, and where they stand; made once, so the same words are the same object."""

    label: str
    words: tuple[Paragraph, ...]


@dataclass(frozen=True)
class Reason:
    """Why an owner owns a task: our sentence, and the words that make it so."""

    kind: str  # named, group, membership
    way: str
    sentence: str
    quote: Quote | None  # None where the next reason stands in the same words
    sources: tuple[SourceMark, ...]


@dataclass(frozen=True)
class Partners(SharedView):
    """Those whom a task names, without the one whose table it is."""

    links: tuple[Link, ...]
    nobody: str  # what stands in the place of links


@dataclass(frozen=True)
class Bases(SharedView):
    """The documents that a task cites, and those that amend it."""

    documents: tuple[DocumentMark, ...]


@dataclass(frozen=True)
class RowHead(SharedView):
    """The cells of a row that hang on the task, the roles and the weaker ways only."""

    number: str
    title: str
    url: str
    plan: Link
    roles: tuple[str, ...]
    period: PeriodMark
    also: tuple[str, ...]  # weaker ways beside the one it is listed under
    changed: bool


@dataclass(frozen=True)
class ListedTask(SharedView):
    """One task in a table."""

    head: RowHead
    partners: Partners
    bases: Bases
    reasons: tuple[Reason, ...]


def task_row(
    catalog: Catalog, task: CatalogTask, claims: Iterable[Claim] = (), owner: Owner | None = None
) -> ListedTask:
    """The row of a task; with claims, the row in their owner's table."""
    found = sorted(claims, key=lambda claim: STRENGTH.index(claim.via.kind))
    lines = [claim.line for claim in found] or task.current.assignments
    roles = tuple(dict.fromkeys(line.label for line in lines))
    ways = tuple(dict.fromkeys(claim.via.kind for claim in found))
    own_name = owner if owner in task.named else None
    places = [_place(catalog, task, claim) for claim in found]
    reasons = tuple(
        Reason(
            claim.via.kind,
            WAYS[claim.via.kind].words.removesuffix(" Ban Chỉ đạo"),
            _sentence(task.plan, claim),
            _quote(catalog, task.plan, *place) if place != after else None,
            source_marks(catalog, claim.members),
        )
        for claim, place, after in zip(found, places, [*places[1:], None], strict=False)
    )
    # Members of a group share a row; one that names its owner is on no other page.
    row = _row if ways[:1] == ("named",) else _shared_row
    return row(catalog, task, roles, ways[1:], own_name, reasons)


def _row(
    catalog: Catalog,
    task: CatalogTask,
    roles: tuple[str, ...],
    also: tuple[str, ...],
    own_name: Owner | None,
    reasons: tuple[Reason, ...],
) -> ListedTask:
    head = _head(catalog, task, roles, also)
    partners = _partners(catalog, task, own_name) if own_name else _all_partners(catalog, task)
    return ListedTask(head, partners, _bases(catalog, task), reasons)


_shared_row = made_once(_row)


@made_once
def _head(
    catalog: Catalog, task: CatalogTask, roles: tuple[str, ...], also: tuple[str, ...]
) -> RowHead:
    return RowHead(
        task_number(task.number),
        task.title,
        task.url,
        plan_link(catalog, task.plan),
        roles,
        task_period(task),
        also,
        bool(task.current.amendments) and not task.current.added,
    )


def _partners(catalog: Catalog, task: CatalogTask, without: Owner | None = None) -> Partners:
    named = {owner: roles for owner, roles in task.named.items() if owner != without}
    return Partners(named_links(catalog, named), "không nêu ai khác" if without else "không nêu")


_all_partners = made_once(_partners)


@made_once
def _bases(catalog: Catalog, task: CatalogTask) -> Bases:
    return Bases(tuple(document_mark(catalog, id_) for id_ in task.documents))


@made_once
def _quote(catalog: Catalog, plan: CatalogPlan, label: str, text: str) -> Quote:
    return Quote(label, paragraphs(plan, text))


def _place(catalog: Catalog, task: CatalogTask, claim: Claim) -> tuple[str, str]:
    """Where the words stand that give a claim, and the words."""
    amendment = claim.assignee.amendment
    if amendment:
        number = catalog.documents[amendment.document].number
        return f"trong {number or 'văn bản sửa đổi'}", amendment.words
    return f"dòng “{claim.line.label}” của {in_sentence(task.label)}", claim.line.text


def _sentence(plan: CatalogPlan, claim: Claim) -> str:
    words, kind = claim.via.words, claim.via.kind
    through = ""
    if claim.assignee.assignee.as_position and kind == "named":
        through = ", thông qua lãnh đạo của cơ quan là Ủy viên Ban Chỉ đạo"
    if kind == "named":
        return f"Kế hoạch nêu đích danh: “{words}”{through}."
    if kind == "group" and claim.owner[0] == "position":
        return f"Kế hoạch giao cho “{words}”, gồm cả chức vụ này."
    if kind == "group":
        return f"Kế hoạch giao cho “{words}”; cơ quan này thuộc nhóm đó."
    if not claim.proof:
        return f"Kế hoạch giao cho “{words}”, tức mọi thành viên Ban Chỉ đạo."
    proof = listing(task_number(plan.by_code[code].number) for code in claim.proof)
    return (
        f"Kế hoạch giao cho “{words}”, tức mọi thành viên Ban Chỉ đạo; nhiệm vụ "
        f"{proof} nêu tên cơ quan này trong số các cơ quan có lãnh đạo là Ủy viên."
    )
