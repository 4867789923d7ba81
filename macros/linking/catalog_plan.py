"""A plan of the catalog with its tasks as they stand, its texts read and its owners known."""

import datetime
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, NamedTuple

from macros import addresses
from macros.labels import UNREAD, UNSTATED, DueTime, due_time, quoted, task_label
from macros.linking.amendments import CurrentTask, current_tasks
from macros.linking.due_days import DueDays, deadline, due_days
from macros.linking.lexicon import Citation, Lexicon, Reading
from macros.linking.nesting import task_parents
from macros.linking.ownership import Claim, Owner, Registry, claims
from macros.linking.papers import CitedPaper, cited_papers
from macros.linking.progress import Outcome, counted_parts, current, outcomes
from macros.linking.task_codes import TaskCodes, codes_of
from macros.linking.task_marks import task_marks
from macros.linking.texts import PlanText, all_tasks, plan_texts
from macros.model.plans import Plan
from macros.model.progress import Update
from macros.model.tasks import PlacedTask, Role, Task, TimeEntry, Unread
from macros.reading.loading import PlanFolder
from macros.reading.validation import Located
from macros.recognisers.periods import Period


@dataclass(frozen=True)
class CitedAt:
    """Where a document is cited."""

    plan: "CatalogPlan"
    task: str | None  # code
    section: str | None
    text: PlanText
    words: str  # the number as printed, or the wording of a citation without one


class _Standing(NamedTuple):
    """A plan's tasks as they stand, and what else its folder and the shared records alone tell."""

    codes: TaskCodes
    tasks: list[CurrentTask]
    claims: list[Claim]
    marks: dict[str, str]
    parents: dict[str, str]
    texts: tuple[PlanText, ...]
    located: dict[str, Located[Task]]

    @classmethod
    def of(
        cls, folder: PlanFolder, plan: Plan, registry: Registry, lexicon: Lexicon
    ) -> "_Standing":
        """Those of one plan."""
        issued = [located.record for located in folder.tasks]
        tasks = current_tasks(issued, plan.amendments)
        return cls(
            codes_of(folder),
            tasks,
            claims(tasks, plan.id, registry, lexicon),
            task_marks((task.issued for task in tasks), folder.outline),
            task_parents(issued, folder.outline),
            tuple(plan_texts(folder)),
            {one.record.code: one for one in all_tasks(folder)},
        )


class CatalogPlan:
    """A plan with its tasks as they stand, its texts read and its owners known."""

    def __init__(self, folder: PlanFolder, registry: Registry, lexicon: Lexicon) -> None:
        assert folder.plan is not None
        self.located = folder.plan
        self.record: Plan = folder.plan.record
        self.folder = folder
        self.id = self.record.id
        self.replaced_by: CatalogPlan | None = None
        self.url = addresses.plan(self.id)
        self.lexicon = lexicon
        make = partial(_Standing.of, folder, self.record, registry, lexicon)
        standing = make() if is_draft(folder) else lexicon.kept(folder, "standing", make)
        self.codes = standing.codes
        self.own_claims = standing.claims
        self.marks = standing.marks
        self.parents = standing.parents
        self.texts = standing.texts
        self.tasks = tuple(CatalogTask(self, one, standing.located) for one in standing.tasks)

    @property
    def name(self) -> str:
        """Type and number: Kế hoạch 03-KH/BCĐ."""
        return self.record.name

    @property
    def dated_name(self) -> str:
        """Type, number and year: numbers begin again each year."""
        years = self.record.years
        return f"{self.name} {'giai đoạn' if years else 'năm'} {self.years}"

    @property
    def years(self) -> str:
        """Its year, or the first and the last of several: 2027 - 2030."""
        return " - ".join(map(str, self.record.years or (self.record.year,)))

    @property
    def mark(self) -> str:
        """Number and year, as they stand beside numbers of tasks: 03-KH/BCĐ · 2022."""
        return f"{self.record.shown_number} · {self.record.year}"

    @property
    def full_title(self) -> str:
        """Type and title: Kế hoạch thực hiện Quy chế …"""
        return f"{self.record.type} {self.record.title}"

    @cached_property
    def own_tasks(self) -> tuple["CatalogTask", ...]:
        """The tasks that its amendments have not withdrawn, whatever took the plan's place."""
        return tuple(task for task in self.tasks if not task.current.withdrawn)

    @property
    def standing(self) -> tuple["CatalogTask", ...]:
        """The tasks that are not withdrawn; none when another plan has taken this one's place."""
        return () if self.replaced_by else self.own_tasks

    @property
    def claims(self) -> list[Claim]:
        """The claims on the tasks that stand."""
        return [] if self.replaced_by else self.own_claims

    @cached_property
    def by_code(self) -> dict[str, "CatalogTask"]:
        """The tasks by their code."""
        return {task.code: task for task in self.tasks}

    @cached_property
    def by_place(self) -> dict[str, "CatalogTask"]:
        """The tasks by where they stand in the text, but for those that an amendment added."""
        return {task.place: task for task in self.tasks if task.place}

    @cached_property
    def claims_of(self) -> dict[str, tuple[Claim, ...]]:
        """For the code of each task, who owns it, in every role and way."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.own_claims:
            found[claim.task].append(claim)
        return {code: tuple(listed) for code, listed in found.items()}

    @cached_property
    def texts_of(self) -> dict[str | None, tuple[PlanText, ...]]:
        """For the code of each task its texts and footnotes; for None those outside tasks."""
        found: dict[str | None, list[PlanText]] = defaultdict(list)
        for text in self.texts:
            found[text.task].append(text)
        return {code: tuple(listed) for code, listed in found.items()}

    @cached_property
    def updates_of(self) -> dict[str, tuple[Update, ...]]:
        """For the code of each task what was reported of it, as it was written."""
        found: dict[str, list[Update]] = defaultdict(list)
        for located in self.folder.updates:
            found[self.codes.of(located.record.task)].append(located.record)
        return {code: tuple(listed) for code, listed in found.items()}

    def read(self, text: str) -> Reading:
        """A text of this plan with its mentions, and its citations of documents with a page."""
        reading, papers = self.lexicon.read(text, self.id), self.lexicon.papers
        if not papers or not any(papers.intersection(one.documents) for one in reading.citations):
            return reading
        citations = (
            (one, tuple(id_ for id_ in one.documents if id_ not in papers))
            for one in reading.citations
        )
        kept = tuple(
            Citation(one.start, one.end, one.words, documents, one.number)
            for one, documents in citations
        )
        return Reading(reading.inline, kept, reading.mentions)

    @cached_property
    def papers(self) -> dict[str, tuple[CitedPaper, ...]]:
        """For each document without a page that the plan cites, where, in order."""
        texts = self.texts if self.lexicon.papers else ()
        readings = (self.lexicon.read(text.text, self.id) for text in texts)
        return cited_papers(readings, self.lexicon)


class CatalogTask:
    """A task of a plan."""

    def __init__(
        self, plan: CatalogPlan, current: CurrentTask, located: Mapping[str, Located[Any]]
    ) -> None:
        self.plan = plan
        self.current = current
        self.issued = current.issued
        self.code = current.issued.code
        self.number = current.issued.number  # as printed, to be shown
        self.mark = plan.marks[self.code]  # by which it is listed; empty without a number
        self.title = current.issued.title
        # Where it stands in the text; empty for one that an amendment added.
        self.place = str(getattr(current.issued, "at", ""))
        self.url = addresses.task(plan.id, self.code)
        self.located = located[self.code]

    @property
    def label(self) -> str:
        """What pages call it: Nhiệm vụ 6."""
        return task_label(self.number)

    @property
    def called(self) -> str:
        """What a sentence calls it, after “nhiệm vụ”: 6; without a number, its title in marks."""
        return self.mark or quoted(self.title)

    @property
    def source(self) -> tuple[str, int]:
        """The file and the line where it is written."""
        name = "plan.yml" if self.current.added else "tasks.yml"
        return f"{self.plan.folder.path}/{name}", self.located.line

    @cached_property
    def above(self) -> "CatalogTask | None":
        """The task that it is a part of."""
        code = self.plan.parents.get(self.code)
        return self.plan.by_code[code] if code else None

    @cached_property
    def below(self) -> tuple["CatalogTask", ...]:
        """The tasks that are parts of it, and of none of these."""
        parents = self.plan.parents
        return tuple(one for one in self.plan.tasks if parents.get(one.code) == self.code)

    @property
    def year(self) -> int:
        """The year under which its plan is listed."""
        return self.plan.record.year

    @property
    def standing(self) -> bool:
        """Whether it is still to be done: not withdrawn, its plan not replaced."""
        return not (self.current.withdrawn or self.plan.replaced_by)

    @cached_property
    def quarters(self) -> tuple[tuple[int, int], ...]:
        """The (year, quarter) pairs that the task's times touch; empty without a stated time."""
        touched = {one for period in self.periods for one in period.quarters()}
        return tuple(sorted(touched))

    @cached_property
    def times(self) -> tuple[TimeEntry, ...]:
        """The task's times as they stand, those that could not be read among them."""
        return self.current.times

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """The task's times that could be read."""
        return self.current.periods

    @property
    def unread(self) -> tuple[Unread, ...]:
        """What the text says of the task and the data cannot express."""
        return self.issued.unread if isinstance(self.issued, PlacedTask) else ()

    @property
    def whole_period(self) -> bool:
        """Whether one time that could be read is all that the task has of it."""
        return len(self.times) < 2 and all(one.when for one in self.times)

    @cached_property
    def due(self) -> DueTime:
        """When the task's last time ends: in which quarter of which year, if on any day."""
        ending = [one for one in self.periods if one.end]
        if ending:
            return due_time(max(ending, key=lambda one: one.end or datetime.date.min).text)
        if not self.periods:
            return UNREAD if self.times else UNSTATED
        return due_time(self.periods[0].text)

    @cached_property
    def due_days(self) -> tuple[DueDays, ...]:
        """The days by which the task is due, those of each of its times apart."""
        return due_days(self.times, self.plan.record.covered_years)

    @cached_property
    def deadline(self) -> datetime.date | None:
        """The last day of the task's times; None when it has none, or one in each turn."""
        return max((one.end for one in self.periods if one.end), default=None)

    def deadline_on(self, today: datetime.date) -> datetime.date | None:
        """The same as of a day: of times that recur, the day of the turn that comes next."""
        return deadline(self.due_days, today)

    @cached_property
    def outcomes(self) -> tuple[Outcome, ...]:
        """What became of it, or of each of its turns; nothing of a task that is withdrawn."""
        if self.current.withdrawn:
            return ()
        parts = counted_parts(self.periods, self.plan.record.covered_years)
        return outcomes(parts, self.plan.updates_of.get(self.code, ()))

    def outcome_on(self, today: datetime.date) -> Outcome | None:
        """What became of it as of a day; of one that comes again, of the turn that comes next."""
        return current(self.outcomes, today)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Who owns this task, in every role and way."""
        return self.plan.claims_of.get(self.code, ())

    @cached_property
    def citations(self) -> tuple[str, ...]:
        """Ids of the documents that the task's texts and footnotes cite, in order, each once."""
        found: dict[str, None] = {}
        for text in self.plan.texts_of.get(self.code, ()):
            for citation in self.plan.read(text.text).citations:
                found.update(dict.fromkeys(citation.documents))
        return tuple(found)

    @cached_property
    def documents(self) -> tuple[str, ...]:
        """Ids of the documents that the task cites, and of those that amend it."""
        amending = [change.document for change in self.current.amendments]
        return tuple(dict.fromkeys([*self.citations, *amending]))

    @cached_property
    def document_set(self) -> frozenset[str]:
        """The documents without their order, to compare tasks."""
        return frozenset(self.documents)

    @cached_property
    def named_set(self) -> frozenset[str]:
        """The named bodies without their order, to compare tasks."""
        return frozenset(self.named_bodies)

    @cached_property
    def named(self) -> dict[Owner, tuple[Role, ...]]:
        """Whom the wording names, positions and groups too, in order, with their roles."""
        found: dict[Owner, dict[Role, None]] = {}
        for claim in self.claims:
            if claim.via.kind == "named":
                found.setdefault(claim.owner, {})[claim.line.role] = None
        return {owner: tuple(roles) for owner, roles in found.items()}

    @cached_property
    def named_bodies(self) -> tuple[str, ...]:
        """Ids of the bodies that the wording names, in order, each once."""
        return tuple(id_ for kind, id_ in self.named if kind == "body")


def is_draft(folder: PlanFolder) -> bool:
    """Whom a draft names may have a record for the preview alone, and another one the next time."""
    return folder.entry is not None and folder.entry.record.draft
