"""What stands beside the issued text, in our words: its tasks, force of documents, corrections."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from macros.labels import day
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.recognisers.blocks import Block
from macros.views.marks import DocumentMark, Link, PeriodMark, document_mark, task_period
from macros.views.notices import early_days


@dataclass(frozen=True)
class Beside:
    """What is said beside a stretch of the text."""

    remarks: tuple[str, ...]
    task: Link | None = None
    period: PeriodMark | None = None
    changed: bool = False
    documents: tuple[DocumentMark, ...] = ()

    @property
    def says_something(self) -> bool:
        """Whether it is more than an empty margin."""
        return any((self.remarks, self.task, self.period, self.changed, self.documents))


class Margin:
    """What stands beside the text of one plan."""

    def __init__(self, catalog: Catalog, plan: CatalogPlan) -> None:
        self.catalog, self.plan = catalog, plan
        self.tasks = plan.by_place
        self.corrections: dict[str, dict[str, None]] = defaultdict(dict)  # reasons, each once
        for one in plan.record.corrections:
            self.corrections[self._home(one.at)][one.reason] = None

    def of_task(self, task: CatalogTask) -> Beside:
        """What stands beside a task."""
        return Beside(
            (*self.corrections.get(task.place, ()), *early_deadlines(task)),
            Link(link_words(task), task.url, task.title),
            task_period(task),
            bool(task.current.amendments),
            tuple(document_mark(self.catalog, id_) for id_ in task.documents),
        )

    def of(self, *blocks: Block) -> Beside | None:
        """What stands beside other lines; None when nothing does."""
        remarks = [one for block in blocks for one in self.corrections.get(block.locator, ())]
        return Beside(tuple(dict.fromkeys(remarks))) if remarks else None

    def _home(self, at: str) -> str:
        """The block beside which a correction is told: the task or the row that it is in."""
        outline = self.plan.folder.outline
        found = outline.by_locator.get(at) if outline else None
        if outline and found and not isinstance(found, Block):
            found = next(
                (one for one in outline.blocks if one.row and one.line == found.line), None
            )
        block = above = found
        while isinstance(above, Block):
            if above.locator in self.tasks:
                return above.locator
            above = above.parent
        return block.locator if isinstance(block, Block) else at


def link_words(task: CatalogTask) -> str:
    """What a task is called where a link leads to it: by its number, else by its short title."""
    return task.label if task.number else f"Nhiệm vụ: {task.title}"


def early_deadlines(task: CatalogTask) -> Iterator[str]:
    """That a deadline lies before the day on which the plan was issued."""
    issued = task.plan.record.date
    for end in early_days(task.plan, task.due_days):
        yield f"Hạn {day(end)} trước ngày ban hành văn bản ({day(issued)})."
