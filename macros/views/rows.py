"""Rows of task tables: one task with its roles, time, partners, documents and reasons."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros import addresses
from macros.labels import WAYS, day, listing
from macros.linking.amendments import CurrentAssignment
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.linking.ownership import STRENGTH, Claim, Owner
from macros.model.tasks import Unread
from macros.render import SharedView
from macros.views.kept import made_for_a_while
from macros.views.line_words import unrecorded
from macros.views.marks import (
    DocumentMark,
    Link,
    PeriodMark,
    document_mark,
    named_links,
    plan_link,
    task_link,
    task_period,
)
from macros.views.notices import before_plan, next_turns
from macros.views.progress import StatusMark, told_status
from macros.views.verbatim import Paragraph, paragraphs
from macros.views.weights import weighed

# About what the HTML of a row takes beside words and addresses, each of its doers, its documents.
_ROW, _DOER, _DOCUMENT = 700, 85, 330

MOST_PARTNERS = 8  # of a task, named in its row; the others are folded

Roles = tuple[tuple[str, bool], ...]  # labels, each with whether the plan prints it


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
    sourced: bool  # whether a source proves that its owner is in the group


@dataclass(frozen=True)
class Partners(SharedView):
    """Those whom a task names, without the one whose table it is; `more` are folded."""

    links: tuple[Link, ...]
    more: tuple[Link, ...]
    persons: tuple[str, ...]  # as printed; they have no page
    unread: tuple[Unread, ...]
    nobody: str  # what stands in the place of them all


@dataclass(frozen=True)
class Bases(SharedView):
    """The documents that a task cites, and those that amend it."""

    documents: tuple[DocumentMark, ...]


@dataclass(frozen=True)
class RowHead(SharedView):
    """The cells of a row that hang on the task, the roles and the weaker ways only."""

    number: str  # as printed; empty without one
    title: str
    url: str
    plan: Link
    above: Link | None  # the task that it is a part of
    roles: tuple[str, ...]
    our_words: tuple[str, ...]  # those of the roles that no label of the plan says
    period: PeriodMark
    status: StatusMark | None  # where anything was reported
    turns: str  # the next one, or the last of all, of a time that comes again
    also: tuple[str, ...]  # weaker ways beside the one it is listed under
    remarks: tuple[str, ...]  # what became of it, and what is odd about its time


@dataclass(frozen=True)
class ListedTask(SharedView):
    """One task in a table; what follows its bases stands in the table of an owner alone."""

    head: RowHead
    partners: Partners
    bases: Bases
    reasons: tuple[Reason, ...] = ()
    way: str = ""  # the strongest in which its owner has it
    words: Quote | None = None  # its own, as they stand now


def row_weight(catalog: Catalog, task: CatalogTask) -> int:
    """About how many bytes the row of a task takes in a list that is no owner's."""
    doers = sum(_DOER + weighed(catalog.name_of(one), addresses.page(*one)) for one in task.named)
    return _ROW + weighed(task.title, task.url) + doers + _DOCUMENT * len(task.documents)


def task_row(
    catalog: Catalog, task: CatalogTask, claims: Iterable[Claim] = (), owner: Owner | None = None
) -> ListedTask:
    """The row of a task; with claims, the row in their owner's table."""
    found = sorted(claims, key=lambda claim: STRENGTH.index(claim.via.kind))
    roles = _roles([claim.line for claim in found] or task.current.assignments)
    ways = tuple(dict.fromkeys(claim.via.kind for claim in found))
    own_name = owner if owner in task.named else None
    places = [_place(catalog, task, claim) for claim in found]
    reasons = tuple(
        Reason(
            claim.via.kind,
            WAYS[claim.via.kind].words.removesuffix(" Ban Chỉ đạo"),
            reason_sentence(task.plan, claim),
            _quote(catalog, task.plan, *place) if place != after else None,
            bool(claim.members),
        )
        for claim, place, after in zip(found, places, [*places[1:], None], strict=False)
    )
    # Members of a group share a row; one that names its owner is on no other page.
    row = _row if ways[:1] == ("named",) else _shared_row
    return row(catalog, task, roles, ways, own_name, reasons)


def _row(
    catalog: Catalog,
    task: CatalogTask,
    roles: Roles,
    ways: tuple[str, ...],
    own_name: Owner | None,
    reasons: tuple[Reason, ...],
) -> ListedTask:
    head = _head(catalog, task, roles, ways[1:])
    partners = _partners(catalog, task, own_name) if own_name else _all_partners(catalog, task)
    if not ways:
        return ListedTask(head, partners, _bases(catalog, task))
    words = _quote(catalog, task.plan, f"nhiệm vụ {task.called}", task.current.text)
    return ListedTask(head, partners, _bases(catalog, task), reasons, ways[0], words)


_shared_row = made_for_a_while(_row)


def _roles(lines: Iterable[CurrentAssignment]) -> Roles:
    """The labels of lines, each with whether the plan prints it."""
    found: dict[str, bool] = {}
    for line in lines:
        found[line.label] = found.get(line.label, False) or prints_label(line)
    return tuple(found.items())


def prints_label(line: CurrentAssignment) -> bool:
    """Whether the plan prints the label of a line; else it is our word for what it says."""
    return getattr(line.issued, "printed", "line") in ("line", "column")


@made_for_a_while
def _head(catalog: Catalog, task: CatalogTask, roles: Roles, also: tuple[str, ...]) -> RowHead:
    above = task.above
    return RowHead(
        task.number or "",
        task.title,
        task.url,
        plan_link(catalog, task.plan),
        task_link(above) if above else None,
        tuple(label for label, _ in roles),
        tuple(label for label, printed in roles if not printed),
        task_period(task),
        told_status(catalog, task),
        coming_turns(catalog, task),
        also,
        tuple(remarks(task)),
    )


def coming_turns(catalog: Catalog, task: CatalogTask) -> str:
    """Which turn comes next, and from which day on that is said."""
    turn = next_turns(task, catalog.data_date).partition("; ")[0]
    return f"{turn}, tính từ {day(catalog.data_date)}" if turn else ""


def remarks(task: CatalogTask) -> Iterator[str]:
    """What became of a task, and what is odd about its time."""
    if task.plan.replaced_by:
        yield f"thôi thực hiện, {task.plan.replaced_by.name} đã thay thế"
    elif task.current.withdrawn:
        yield "đã bỏ"
    elif task.current.amendments and not task.current.added:
        yield "đã sửa đổi"
    if early := before_plan(task.plan, task.due_days):
        yield early


def _partners(catalog: Catalog, task: CatalogTask, without: Owner | None = None) -> Partners:
    named = {owner: roles for owner, roles in task.named.items() if owner != without}
    links = named_links(catalog, named)
    printed = [unrecorded(line) for line in task.current.assignments]
    fits = len(links) <= MOST_PARTNERS + 1  # “và 1 bên nữa” is no shorter than its name
    return Partners(
        links if fits else links[:MOST_PARTNERS],
        () if fits else links[MOST_PARTNERS:],
        tuple(dict.fromkeys(one for persons, _ in printed for one in persons)),
        tuple(one for _, unread in printed for one in unread),
        "không nêu ai khác" if without else "không nêu",
    )


_all_partners = made_for_a_while(_partners)


@made_for_a_while
def _bases(catalog: Catalog, task: CatalogTask) -> Bases:
    return Bases(tuple(document_mark(catalog, id_) for id_ in task.documents))


@made_for_a_while
def _quote(catalog: Catalog, plan: CatalogPlan, label: str, text: str) -> Quote:
    return Quote(label, paragraphs(plan, text))


def _place(catalog: Catalog, task: CatalogTask, claim: Claim) -> tuple[str, str]:
    """Where the words stand that give a claim, and the words."""
    amendment = claim.assignee.amendment
    if amendment:
        number = catalog.documents[amendment.document].number
        return f"trong {number or 'văn bản sửa đổi'}", amendment.words
    label, of_task = claim.line.label, f"nhiệm vụ {task.called}"
    printed = getattr(claim.line.issued, "printed", "line")
    where = {
        "line": f"dòng “{label}”",
        "column": f"cột “{label}”",
        "heading": f"tên mục ở trên {of_task}",
        "text": f"nội dung {of_task}",
    }
    return where[printed], claim.line.text


def reason_sentence(plan: CatalogPlan, claim: Claim) -> str:
    """Why its owner owns a task: in which way, and by which words of the plan."""
    words, kind = claim.via.words, claim.via.kind
    through = ""
    if claim.assignee.assignee.as_position and kind == "named":
        through = ", thông qua lãnh đạo của cơ quan là Ủy viên Ban Chỉ đạo"
    if kind == "named":
        return f"{plan.record.type} nêu đích danh: “{words}”{through}."
    given = f"{plan.record.type} giao cho “{words}”"
    if kind == "group" and claim.owner[0] == "position":
        return f"{given}, gồm cả chức vụ này."
    if kind == "group":
        return f"{given}; cơ quan này thuộc nhóm đó."
    if not claim.proof:
        return f"{given}, tức mọi thành viên Ban Chỉ đạo."
    proof = listing(plan.by_code[code].called for code in claim.proof)
    return (
        f"{given}, tức mọi thành viên Ban Chỉ đạo; nhiệm vụ "
        f"{proof} nêu tên cơ quan này trong số các cơ quan có lãnh đạo là Ủy viên."
    )
