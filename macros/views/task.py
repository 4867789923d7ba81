"""The page of one task: its wording, who does what and how we know, when, and on what basis."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from macros.labels import day, listing, task_lead, task_number
from macros.linking.amendments import CurrentAssignment
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogTask
from macros.linking.queries import in_numbers
from macros.model.amendments import Amendment, AssigneesAmendment, TaskAmendment
from macros.model.tasks import PlacedAssignment, PrintedAs, TimeEntry
from macros.recognisers import inline
from macros.views.beside import early_deadlines, link_words
from macros.views.issued import issued_text
from macros.views.issued_pieces import Piece
from macros.views.marks import (
    DocumentMark,
    Link,
    PeriodMark,
    TouchMark,
    document_link,
    document_mark,
    owner_link,
    period_mark,
    task_period,
    touch_marks,
)
from macros.views.other_years import OtherYear, other_years
from macros.views.places import path_of, where_worded
from macros.views.progress import ResultView, result_view
from macros.views.verbatim import NoteView, Paragraph, notes, paragraphs

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
    label_printed: bool  # else the text says it otherwise, and the label is ours
    assignees: tuple[AssigneeView, ...]
    removed: tuple[AssigneeView, ...]
    persons: tuple[str, ...]  # as printed; they have no page
    unread: tuple[tuple[str, str], ...]  # words as printed, and why they are not expressed
    represented: bool
    source: str  # where the words stand, as a figure's caption
    words: tuple[Paragraph, ...]


@dataclass(frozen=True)
class TimeView:
    """One time of a task: what it is the time of; or words that could not be read, and why."""

    mark: PeriodMark | None
    scope: str
    unread: str
    why: str


@dataclass(frozen=True)
class TaskView:
    """Everything the page of a task prints."""

    number: str
    position: str  # "Nhiệm vụ 6 / 16"
    title: str
    plan: Link
    place: str  # "phần II, mục 6"
    path: tuple[Link, ...]  # the headings above it, and its number
    parent: Link | None  # the task that it is a part of
    children: tuple[Link, ...]
    previous: Link | None
    next: Link | None
    summary: str
    result_told: ResultView | None  # what became of it
    printed: tuple[Piece, ...]  # its words as printed, with markers
    words: tuple[Paragraph, ...]  # where they are not printed so: an amendment words it
    issued_words: tuple[Paragraph, ...]  # when an amendment replaced them
    notes: tuple[NoteView, ...]
    lines: tuple[LineView, ...]
    period: PeriodMark
    period_label: str
    period_words: tuple[Paragraph, ...]
    times: tuple[TimeView, ...]
    early: tuple[str, ...]  # that a deadline lies before the plan's date
    amended: tuple[AmendedMark, ...]
    added: bool
    withdrawn: bool
    documents: tuple[DocumentMark, ...]
    touched_by: tuple[TouchMark, ...]  # later acts about what these documents are
    related: tuple[Link, ...]
    other_years: tuple[OtherYear, ...]
    result_label: str
    result: tuple[Paragraph, ...]


def task_view(catalog: Catalog, task: CatalogTask) -> TaskView:
    """The view of a task as it stands now, with what was issued beside it."""
    plan, current, issued = task.plan, task.current, task.issued
    index = plan.tasks.index(task)
    changed = current.text_changed or current.added
    printed = () if changed else issued_text(catalog, plan).wording(task)
    around = [*plan.tasks[:index][-1:], None][0], [*plan.tasks[index + 1 :][:1], None][0]
    return TaskView(
        number=task_number(task.number),
        position=_position(task, index + 1),
        title=task.title,
        plan=Link(plan.record.number or plan.name, plan.url),
        place=where_worded(catalog, task),
        path=path_of(task),
        parent=_titled(task.above) if task.above else None,
        children=tuple(map(_titled, task.below)),
        previous=_turn(around[0]),
        next=_turn(around[1]),
        summary=_summary(task),
        result_told=result_view(catalog, task),
        words=() if printed else _words(task, current.text),
        printed=printed,
        issued_words=_words(task, issued.text if current.text_changed else None),
        notes=tuple(notes(plan, task.code, task.url, _marked(task))),
        lines=tuple(_line(catalog, task, line) for line in current.assignments),
        period=task_period(task),
        period_label=issued.period_label or "",
        period_words=paragraphs(plan, issued.period_text, with_notes=True)
        if issued.period_text
        else (),
        times=tuple(_time(one, plan.record.year) for one in task.times),
        early=tuple(early_deadlines(task)),
        amended=tuple(_amended(catalog, task, change) for change in current.amendments),
        added=current.added,
        withdrawn=current.withdrawn,
        documents=tuple(document_mark(catalog, id_) for id_ in task.citations),
        touched_by=tuple(one for id_ in task.citations for one in touch_marks(catalog, id_)),
        related=tuple(_related(catalog, task)),
        other_years=other_years(catalog, task),
        result_label=getattr(issued, "result_label", None) or "",
        result=paragraphs(plan, result, with_notes=True)
        if (result := getattr(issued, "result", None))
        else (),
    )


def _position(task: CatalogTask, place: int) -> str:
    """Which of how many: by its number where that is its place, else by both."""
    total = len(task.plan.tasks)
    return (
        f"{task.label} / {total}"
        if task.number == str(place)
        else f"{task.label} · {place} / {total}"
    )


def _summary(task: CatalogTask) -> str:
    """How many of each kind the wording names; who has no record too."""
    lines = [one for one in task.issued.assignments if isinstance(one, PlacedAssignment)]
    persons, unread = (
        sum(len(getattr(one, key)) for one in lines) for key in ("persons", "unread")
    )
    counted = (in_numbers(task.named), f"{persons} cá nhân" if persons else "")
    found = [*filter(None, counted), f"{unread} chỗ chưa đọc được" if unread else ""]
    return ", ".join(filter(None, found)) or "văn bản không giao cho ai"


def _words(task: CatalogTask, text: str | None) -> tuple[Paragraph, ...]:
    return paragraphs(task.plan, text, with_notes=True) if text else ()


def _marked(task: CatalogTask) -> set[str]:
    """The footnotes marked on the page: also in cells that rows share, in the heading above."""
    current, issued = task.current, task.issued
    texts = [current.text, issued.text, issued.period_text, getattr(issued, "result", None)]
    texts += [line.text for line in current.assignments]
    marked = (text for text in texts if text and "[^" in text)
    return {number for text in marked for _, number in inline.parse(text).notes}


def _time(one: TimeEntry, year: int) -> TimeView:
    mark = period_mark(one.when, year) if one.when else None
    return TimeView(mark, one.scope or "", one.unread or "", one.why or "")


def _turn(task: CatalogTask | None) -> Link | None:
    """A link to a task by what tells it from the others of its plan."""
    if task is None:
        return None
    alike = sum(other.number == task.number for other in task.plan.tasks) > 1
    return _titled(task) if alike else Link(link_words(task), task.url)


def _titled(task: CatalogTask) -> Link:
    """A link to a task by its number, if it has one, and its short title."""
    return Link(f"{task.label}: {task.title}" if task.number else link_words(task), task.url)


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
        _printed_as(line) in ("line", "column"),
        tuple(views[: len(line.assignees)]),
        tuple(views[len(line.assignees) :]),
        tuple(getattr(line.issued, "persons", ())),
        tuple((one.unread, one.why) for one in getattr(line.issued, "unread", ())),
        any(one.assignee.as_position for one in line.assignees),
        _source(line),
        _words(task, line.text),
    )


def _printed_as(line: CurrentAssignment) -> PrintedAs:
    return line.issued.printed if isinstance(line.issued, PlacedAssignment) else "line"


def _source(line: CurrentAssignment) -> str:
    """Where the words of a line stand."""
    return {
        "line": f"dòng “{line.label}”",
        "column": f"cột “{line.label}”",
        "heading": "tên mục ở trên",
        "text": "nội dung nhiệm vụ",
    }[_printed_as(line)]


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
