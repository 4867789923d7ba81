"""The page of one task: its wording, who does what and how we know, when, and on what basis."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from macros.labels import day, in_sentence, listing, place_in_plan, task_lead, task_number
from macros.linking.amendments import CurrentAssignment
from macros.linking.catalog import Catalog, CatalogPlan, CatalogTask
from macros.linking.queries import in_numbers
from macros.model import Amendment, AssigneesAmendment, PlacedAssignment, TaskAmendment
from macros.recognisers.blocks import Block
from macros.views.marks import (
    DocumentMark,
    Link,
    PeriodMark,
    document_link,
    document_mark,
    owner_link,
    period_mark,
    task_period,
)
from macros.views.verbatim import Paragraph, paragraphs

MAX_RELATED = 6


@dataclass(frozen=True)
class AmendedMark:
    """A change that stands: by which document, since when, and what was issued."""

    document: Link
    since: str
    what: str
    issued: str
    words: tuple[Paragraph, ...]


@dataclass(frozen=True)
class AssigneeView:
    """One assignee of a line."""

    link: Link
    kind: str  # body, group, position
    remark: str
    amended: str  # "thêm theo …", "bỏ theo …"


@dataclass(frozen=True)
class LineView:
    """One role of a task: its label, who, and the words."""

    label: str
    assignees: tuple[AssigneeView, ...]
    removed: tuple[AssigneeView, ...]
    persons: tuple[str, ...]  # as printed; they have no page
    represented: bool
    source: str  # where the words stand, as a figure's caption
    words: tuple[Paragraph, ...]


@dataclass(frozen=True)
class NoteView:
    """A footnote, verbatim."""

    number: str
    words: tuple[Paragraph, ...]


@dataclass(frozen=True)
class TaskView:
    """Everything the page of a task prints."""

    number: str
    total: int
    title: str
    plan: Link
    place: str  # "phần II, mục 6"
    path: tuple[str, ...]  # the headings above it, where there are several
    previous: Link | None
    next: Link | None
    summary: str
    words: tuple[Paragraph, ...]
    issued_words: tuple[Paragraph, ...]  # when an amendment replaced them
    notes: tuple[NoteView, ...]
    lines: tuple[LineView, ...]
    period: PeriodMark
    period_label: str
    period_words: tuple[Paragraph, ...]
    period_scope: str
    amended: tuple[AmendedMark, ...]
    added: bool
    withdrawn: bool
    documents: tuple[DocumentMark, ...]
    related: tuple[Link, ...]
    result_label: str
    result: tuple[Paragraph, ...]
    unread: tuple[tuple[str, str], ...]  # words as printed, and why they are not expressed


def task_view(catalog: Catalog, task: CatalogTask) -> TaskView:
    """The view of a task as it stands now, with what was issued beside it."""
    plan, current, issued = task.plan, task.current, task.issued
    index = plan.tasks.index(task)
    path = _path(task)
    around = [*plan.tasks[:index][-1:], None][0], [*plan.tasks[index + 1 :][:1], None][0]
    return TaskView(
        number=task_number(task.number),
        total=len(plan.tasks),
        title=task.title,
        plan=Link(plan.record.shown_number, plan.url),
        place=_place(catalog, task),
        path=path if len(path) > 1 else (),
        previous=_turn(around[0]),
        next=_turn(around[1]),
        summary=in_numbers(task.named),
        words=_numbered(task, current.text),
        issued_words=_numbered(task, issued.text) if current.text_changed else (),
        notes=tuple(notes(plan, task.code, task.url)),
        lines=tuple(_line(catalog, task, line) for line in current.assignments),
        period=task_period(task),
        period_label=issued.period_label or "Thời gian thực hiện",
        period_words=paragraphs(plan, issued.period_text) if issued.period_text else (),
        period_scope=issued.period_scope or "",
        amended=tuple(_amended(catalog, task, change) for change in current.amendments),
        added=current.added,
        withdrawn=current.withdrawn,
        documents=tuple(document_mark(catalog, id_) for id_ in task.citations),
        related=tuple(_related(catalog, task)),
        result_label=getattr(issued, "result_label", None) or "",
        result=paragraphs(plan, result) if (result := getattr(issued, "result", None)) else (),
        unread=tuple((one.unread, one.why) for one in task.unread),
    )


def _place(catalog: Catalog, task: CatalogTask) -> str:
    """Where the wording of the page stands: in the plan, or in the document that brought it."""
    by = [one.document for one in task.current.amendments if one.field in ("text", "task")]
    if by and (task.current.text_changed or task.current.added):
        return f"theo {catalog.documents[by[-1]].name}"
    at = getattr(task.issued, "at", "")
    section = next((one for one in task.plan.record.sections if at in one.places), None)
    if section is None or at == section.at:
        return in_sentence(task.label)
    if section.marker[:1] in "IVX":
        return place_in_plan(section.number, task.number)
    return ", ".join(filter(None, [section.marker.rstrip(".: "), in_sentence(task.label)]))


def _path(task: CatalogTask) -> tuple[str, ...]:
    """The headings above a task, from the outermost."""
    outline = task.plan.folder.outline
    at = getattr(task.issued, "at", "")
    block = outline.by_locator.get(at) if outline else None
    found: list[str] = []
    above = block.parent or block.part.opener if isinstance(block, Block) else None
    while above is not None:
        words = " ".join(text.plain for text in above.own_texts if text.plain != above.marker)
        found.append(" ".join(f"{above.marker} {words}".split()))
        above = above.parent or (above.part.opener if above.part.opener is not above else None)
    return tuple(reversed(found))


def notes(plan: CatalogPlan, code: str | None, here: str) -> Iterable[NoteView]:
    """The footnotes of a task; of every task when the code is None."""
    for note in plan.record.notes:
        if code in (None, plan.codes.of(note.task)):
            yield NoteView(note.number, paragraphs(plan, note.text, here))


def _numbered(task: CatalogTask, text: str) -> tuple[Paragraph, ...]:
    return paragraphs(task.plan, text)


def _turn(task: CatalogTask | None) -> Link | None:
    return Link(task.label, task.url, task.title) if task else None


def _line(catalog: Catalog, task: CatalogTask, line: CurrentAssignment) -> LineView:
    shown = [(one, "thêm") for one in line.assignees] + [(one, "bỏ") for one in line.removed]
    views = []
    for one, verb in shown:
        owner = one.assignee.owner
        amended = ""
        if one.amendment and (verb == "bỏ" or not task.current.added):
            amended = f"{verb} theo {document_link(catalog, one.amendment.document).text}"
        link = owner_link(catalog, owner)
        views.append(AssigneeView(link, owner[0], one.assignee.scope or "", amended))
    return LineView(
        line.label,
        tuple(views[: len(line.assignees)]),
        tuple(views[len(line.assignees) :]),
        tuple(getattr(line.issued, "persons", ())),
        any(one.assignee.as_position for one in line.assignees),
        _source(line),
        paragraphs(task.plan, line.text),
    )


def _source(line: CurrentAssignment) -> str:
    """Where the words of a line stand."""
    printed = line.issued.printed if isinstance(line.issued, PlacedAssignment) else "line"
    return {
        "line": f"dòng “{line.label}”",
        "column": f"cột “{line.label}”",
        "heading": "tên mục ở trên",
        "text": "nội dung nhiệm vụ",
    }[printed]


def _amended(catalog: Catalog, task: CatalogTask, change: Amendment) -> AmendedMark:
    what, issued = _change(catalog, change)
    return AmendedMark(
        document_link(catalog, change.document),
        day(change.since),
        what,
        issued,
        paragraphs(task.plan, change.words, task.url),
    )


def _change(catalog: Catalog, change: Amendment) -> tuple[str, str]:
    """What an amendment changed in words, and what stood before."""
    if change.field == "period":
        old, new = (period_mark(value).label for value in (change.old, change.new))
        return f"Thời gian: {new}", old
    if change.field == "text":
        return "Nội dung nhiệm vụ được thay", ""
    if isinstance(change, AssigneesAmendment):
        added = [owner_link(catalog, one.owner).text for one in change.new]
        gone = [owner_link(catalog, one.owner).text for one in change.old]
        parts = [f"thêm {listing(added)}" if added else "", f"bỏ {listing(gone)}" if gone else ""]
        return "Người được giao: " + "; ".join(part for part in parts if part), ""
    if isinstance(change, TaskAmendment) and change.new:
        return "Nhiệm vụ được thêm vào kế hoạch", ""
    return "Nhiệm vụ được đưa ra khỏi kế hoạch", ""


def _related(catalog: Catalog, task: CatalogTask) -> Iterable[Link]:
    """Tasks that share documents (of any plan) or named bodies (of this plan), nearest first."""
    documents = Counter(chain.from_iterable(catalog.tasks_of[id_] for id_ in task.documents))
    bodies = {other: len(task.named_set & other.named_set) for other in task.plan.tasks}
    near = Counter({other: count if count > 1 else 0 for other, count in bodies.items()})
    for other, count in documents.items():
        near[other] = 10 * count + bodies.get(other, 0)
    del near[task]
    for other, nearness in near.most_common(MAX_RELATED):
        if not nearness:
            break
        shared = sorted(task.document_set & other.document_set)
        reasons = [document_link(catalog, id_).text for id_ in shared]
        reasons += [f"{bodies[other]} cơ quan chung"] if bodies.get(other) else []
        name = f"{task_lead(other.number)}{other.title}"
        if other.plan is not task.plan:
            name = f"{catalog.plan_marks[other.plan.id]} · {name}"
        yield Link(name, other.url, ", ".join(reasons))
