"""The task slip of a body, group or position: what its page says of one year, verbatim, for paper.

It has no letterhead of the State or the Party: it is an extract, no document of either, and says so
on each sheet.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.exports.sheet_rows import changes
from macros.labels import day, period
from macros.linking.amendments import CurrentAssignment
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogTask
from macros.linking.ownership import Owner
from macros.linking.queries import owned_tasks
from macros.model.tasks import PlacedTask
from macros.recognisers import inline
from macros.render import render
from macros.views.line_words import named_inside
from macros.views.notices import before_plan, next_turns, not_read
from macros.views.owner import OwnerView, owner_view
from macros.views.succession import inherited_tasks
from macros.views.verbatim import NoteView, Paragraph, notes, paragraphs


@dataclass(frozen=True)
class SlipTask:
    """What a slip prints of a task beside what the table on the owner's page does."""

    number: str  # by which it is listed
    words: tuple[Paragraph, ...]
    words_by: str  # the document that brought these words, when it is not the plan
    lines: tuple[tuple[str, tuple[Paragraph, ...], str], ...]  # label, words, what is ours
    results: tuple[tuple[str, tuple[Paragraph, ...]], ...]  # label and words; one at most
    time_remarks: tuple[str, ...]


@dataclass(frozen=True)
class SlipView:
    """Everything a slip prints."""

    owner: OwnerView
    name: str
    year: int
    tasks: dict[str, SlipTask]  # by the address of the task
    notes: tuple[tuple[str, NoteView], ...]  # with the number of the plan
    plans: tuple[str, ...]
    date: str


def slip_html(catalog: Catalog, owner: Owner) -> str:
    """The page to print for the newest year in which an owner has tasks; it has one or more."""
    year = catalog.years_of[owner][0]
    return render("slip.html", "", view=_slip_view(catalog, owner, year))


def _slip_view(catalog: Catalog, owner: Owner, year: int) -> SlipView:
    own = owned_tasks(catalog, owner, year)
    tasks = list(dict.fromkeys([*own, *inherited_tasks(catalog, owner, year)]))
    plans = dict.fromkeys(task.plan for task in tasks)
    return SlipView(
        owner=owner_view(catalog, owner, year),
        name=catalog.name_of(owner),
        year=year,
        tasks={task.url: _slip_task(catalog, task) for task in tasks},
        notes=tuple(
            (catalog.plan_marks[task.plan.id], note)
            for task in tasks
            for note in notes(task.plan, task.code, "")
        ),
        plans=tuple(f"{plan.name} {plan.record.title}" for plan in plans),
        date=day(catalog.data_date),
    )


def _slip_task(catalog: Catalog, task: CatalogTask) -> SlipTask:
    plan, current = task.plan, task.current
    bringing = [one.document for one in current.amendments if one.field in ("text", "task")]
    return SlipTask(
        task.mark or "–",
        paragraphs(plan, current.text),
        catalog.documents[bringing[-1]].name if bringing else "",
        tuple(
            (
                line.label,
                paragraphs(plan, inline.escaped(named_inside(task, line)) or line.text),
                _of_line(catalog, task, line),
            )
            for line in current.assignments
        ),
        tuple(_results(task)),
        tuple(_of_time(catalog, task)),
    )


def _of_line(catalog: Catalog, task: CatalogTask, line: CurrentAssignment) -> str:
    """What later documents changed in a line, and whom its words name that is not known."""
    return " ".join(filter(None, (changes(catalog, task, line), not_read(line))))


def _results(task: CatalogTask) -> Iterator[tuple[str, tuple[Paragraph, ...]]]:
    issued = task.issued
    if isinstance(issued, PlacedTask) and issued.result:
        yield issued.result_label or "Sản phẩm", paragraphs(task.plan, issued.result)


def _of_time(catalog: Catalog, task: CatalogTask) -> Iterator[str]:
    """What is said beside the times of a task."""
    if task.whole_period and task.issued.period_scope:
        yield f"chỉ nói về việc: {task.issued.period_scope}"
    if task.current.period_changed:
        yield f"khi ban hành: {period(task.issued.period)}"
    if turns := next_turns(task, catalog.data_date):
        yield turns
    if early := before_plan(task.plan, task.due_days):
        yield early
