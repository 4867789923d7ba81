"""The checked data, linked: every record with what points to it. Pages and files read this only."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, NamedTuple

from macros import addresses
from macros.kinds import BODY, GROUP, KINDS, PAGED, PLAN, POSITION
from macros.labels import (
    UNREAD,
    UNSTATED,
    DueTime,
    by_name,
    due_time,
    quoted,
    task_label,
)
from macros.linking.amendments import CurrentTask, current_tasks
from macros.linking.apart import bodies_told_apart, of_committees_told_apart, told_apart
from macros.linking.due_days import DueDays, deadline, due_days
from macros.linking.lexicon import Citation, Lexicon, Reading
from macros.linking.nesting import task_parents
from macros.linking.ownership import Claim, Owner, Registry, claims
from macros.linking.papers import CitedPaper, cited_papers
from macros.linking.progress import Outcome, counted_parts, current, outcomes
from macros.linking.succession import Bequest, Successions, bequests
from macros.linking.task_codes import TaskCodes, codes_of
from macros.linking.task_marks import task_marks
from macros.linking.texts import PlanText, all_tasks, plan_texts
from macros.model import (
    Body,
    Document,
    Group,
    Jurisdiction,
    Named,
    PlacedTask,
    Plan,
    Position,
    Role,
    SiteFacts,
    Task,
    TimeEntry,
    Unread,
    Update,
)
from macros.reading.loading import PlanFolder, Records
from macros.reading.validation import Located
from macros.recognisers.periods import Period

# Of a site about which the office has said nothing yet.
NOT_GIVEN = SiteFacts(committee=None, jurisdiction=None, contact=None, errors=None, security=None)


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
        standing = make() if _is_draft(folder) else lexicon.kept(folder, "standing", make)
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


CatalogBequest = Bequest[CatalogTask]


class Catalog:
    """All records by id, and what points to them."""

    def __init__(self, records: Records, lexicon: Lexicon) -> None:
        self.records = records
        self.made: dict[object, Any] = {}  # what pages made of this catalog, to show again
        self.shown: dict[object, Any] = {}  # the same, for a while only
        self.bodies: dict[str, Body] = _by_id(records.bodies)
        self.groups: dict[str, Group] = _by_id(records.groups)
        self.positions: dict[str, Position] = _by_id(records.positions)
        self.all_documents: dict[str, Document] = _by_id(records.documents)
        self.documents = {id_: one for id_, one in self.all_documents.items() if one.page}
        self.jurisdictions: dict[str, Jurisdiction] = _by_id(records.jurisdictions)
        self.abbreviations = [located.record for located in records.abbreviations]
        self.site_facts: SiteFacts = records.site.record if records.site else NOT_GIVEN
        self.successions = Successions(one.record for one in records.successions)
        self.registry = Registry(self.bodies, self.groups, self.positions)
        plans = [*self._plans(records, lexicon)]
        self._replace(plans)
        self.plans = sorted(plans, key=lambda plan: (-plan.record.year, plan.id))
        self.lines: dict[Owner, int] = {
            (kind.id, located.record.id): located.line
            for kind in PAGED
            for located in getattr(records, kind.files)
        }

    def _plans(self, records: Records, lexicon: Lexicon) -> Iterator[CatalogPlan]:
        """The plans; one that did not change is the same as in the catalog before, if that is kept.

        Not where another plan takes its place, which is written on it.
        """
        replaced = {folder.plan.record.replaces for folder in records.plans if folder.plan}
        for folder in records.plans:
            assert folder.plan is not None
            make = partial(_plan, folder, self.registry, lexicon)
            changes = folder.plan.record.id in replaced or _is_draft(folder)
            yield make() if changes else lexicon.kept(folder, "catalog's", make)

    @staticmethod
    def _replace(plans: list[CatalogPlan]) -> None:
        """Tell plans whose place another has taken; their tasks stand no longer."""
        by_id = {plan.id: plan for plan in plans}
        for plan in plans:
            older = by_id.get(plan.record.replaces or "")
            if older:
                older.replaced_by = plan

    @cached_property
    def plans_of(self) -> dict[str, list[CatalogPlan]]:
        """Every issuer's plans, newest first."""
        found: dict[str, list[CatalogPlan]] = defaultdict(list)
        for plan in self.plans:
            found[plan.record.issuer].append(plan)
        return dict(found)

    @cached_property
    def plan_marks(self) -> dict[str, str]:
        """For the id of each plan, what tells it from all others: its mark.

        Committees that number alike are told apart by name, their plans without number by title.
        """

        def with_issuer(plan: CatalogPlan) -> str:
            return f"{plan.mark} · {self.body_names.get(plan.record.issuer, plan.record.issuer)}"

        def with_title(plan: CatalogPlan) -> str:
            return f"{with_issuer(plan)} · {plan.record.title}"

        return told_apart(self.plans, (lambda plan: plan.mark, with_issuer, with_title))

    @cached_property
    def plan_names(self) -> dict[str, str]:
        """For the id of each plan its type and number; its type and mark where another has both."""

        def by_mark(plan: CatalogPlan) -> str:
            return f"{plan.record.type} {self.plan_marks[plan.id]}"

        return told_apart(self.plans, (lambda plan: plan.name, by_mark))

    @cached_property
    def body_names(self) -> dict[str, str]:
        """For the id of each body its name, with its jurisdiction where another is called so."""
        return bodies_told_apart(self.bodies.values(), self.jurisdictions)

    def name_of(self, owner: Owner) -> str:
        """What a body, group or position is called where others may stand beside it."""
        kind, id_ = owner
        return self.body_names[id_] if kind == BODY.id else self._other_names[kind][id_]

    @cached_property
    def _other_names(self) -> dict[str, dict[str, str]]:
        """For the id of each group and position its name, by kind."""
        records: dict[str, Mapping[str, Named]] = {
            GROUP.id: self.groups,
            POSITION.id: self.positions,
        }
        return {
            kind: of_committees_told_apart(listed.values(), self.bodies)
            for kind, listed in records.items()
        }

    @cached_property
    def claims(self) -> dict[Owner, list[tuple[CatalogTask, Claim]]]:
        """Every owner's claims, newest plan first, in the order of tasks."""
        found: dict[Owner, list[tuple[CatalogTask, Claim]]] = defaultdict(list)
        for plan in self.plans:
            for claim in plan.claims:
                found[claim.owner].append((plan.by_code[claim.task], claim))
        return dict(found)

    @cached_property
    def claims_by_year(self) -> dict[Owner, dict[int, list[tuple[CatalogTask, Claim]]]]:
        """Every owner's claims by the year of the plan, newest year first."""
        found: dict[Owner, dict[int, list[tuple[CatalogTask, Claim]]]] = {}
        for owner, claimed in self.claims.items():
            years = found.setdefault(owner, {})
            for task, claim in claimed:
                years.setdefault(task.plan.record.year, []).append((task, claim))
        return found

    @cached_property
    def tasks_by_year(self) -> dict[Owner, dict[int, tuple[CatalogTask, ...]]]:
        """The same, each task once."""
        return {
            owner: {
                year: tuple(dict.fromkeys(task for task, _ in claimed))
                for year, claimed in years.items()
            }
            for owner, years in self.claims_by_year.items()
        }

    @cached_property
    def bequests(self) -> dict[Owner, tuple[CatalogBequest, ...]]:
        """For every heir, what it has of predecessors that have tasks; apart from `claims`."""
        having = {
            heir: tuple(one for one in listed if one.claimed)
            for heir, listed in self._all_bequests.items()
        }
        return {heir: listed for heir, listed in having.items() if listed}

    @cached_property
    def heirs_of(self) -> dict[Owner, tuple[tuple[Owner, CatalogBequest], ...]]:
        """For everyone whose functions went to others, those who have its tasks too, and how."""
        found: dict[Owner, list[tuple[Owner, CatalogBequest]]] = defaultdict(list)
        for heir, listed in self._all_bequests.items():
            for one in listed:
                found[one.owner].append((heir, one))
        return {owner: tuple(listed) for owner, listed in found.items()}

    @cached_property
    def _all_bequests(self) -> dict[Owner, tuple[CatalogBequest, ...]]:
        return bequests(self.successions, self.groups, self.body_names, self.claims)

    @cached_property
    def years_of(self) -> dict[Owner, list[int]]:
        """For everyone who has a task, be it of a predecessor, the years, newest first."""
        found = {owner: set(by_year) for owner, by_year in self.claims_by_year.items()}
        for owner, listed in self.bequests.items():
            found.setdefault(owner, set()).update(*(one.years for one in listed))
        return {owner: sorted(years, reverse=True) for owner, years in found.items()}

    @cached_property
    def cited(self) -> dict[str, list[CitedAt]]:
        """For each document, where plans cite it."""
        found: dict[str, list[CitedAt]] = defaultdict(list)
        for plan in self.plans:
            for text in plan.texts:
                for citation in plan.read(text.text).citations:
                    for id_ in citation.documents:
                        printed = citation.number.printed if citation.number else citation.words
                        found[id_].append(CitedAt(plan, text.task, text.section, text, printed))
        return dict(found)

    @cached_property
    def tasks_of(self) -> dict[str, list[CatalogTask]]:
        """For each document, the tasks that cite it or that it amends, of the newest plan first."""
        found: dict[str, list[CatalogTask]] = defaultdict(list)
        for plan in self.plans:
            for task in plan.tasks:
                for id_ in task.documents:
                    found[id_].append(task)
        return dict(found)

    @cached_property
    def issued_by(self) -> dict[str, list[str]]:
        """For each body, the documents that it issued."""
        found: dict[str, list[str]] = defaultdict(list)
        for document in self.documents.values():
            if document.issuer:
                found[document.issuer].append(document.id)
        return dict(found)

    @cached_property
    def replaces(self) -> dict[str, list[str]]:
        """For each document, the documents that it replaces."""
        return self._backwards("replaced_by")

    @cached_property
    def amends(self) -> dict[str, list[str]]:
        """For each document, the documents that it amends."""
        return self._backwards("amended_by")

    @cached_property
    def touches(self) -> dict[str, list[str]]:
        """For each document, the documents that it touches without amending them."""
        found: dict[str, list[str]] = defaultdict(list)
        for document in self.documents.values():
            for touch in document.touched_by:
                found[touch.document].append(document.id)
        return dict(found)

    @cached_property
    def groups_of(self) -> dict[str, list[str]]:
        """For each body, the groups that it is proved to belong to."""
        found: dict[str, list[str]] = defaultdict(list)
        for group in self.groups:
            for body in self.registry.members(group):
                found[body].append(group)
        return dict(found)

    @cached_property
    def data_date(self) -> datetime.date:
        """The latest date in the data: what the site knew when there is no commit to tell."""
        dates = [source.read for document in self.documents.values() for source in document.sources]
        dates += [member.read for group in self.groups.values() for member in group.members]
        dates += [one.source.read for one in self.successions.all]
        dates += [one.read for document in self.documents.values() for one in document.touched_by]
        for plan in self.plans:
            dates.append(plan.record.date or datetime.date(plan.record.year, 1, 1))
            dates += [amendment.since for amendment in plan.record.amendments]
            for update in (one.record for one in plan.folder.updates):
                dates += [update.as_of, update.confirmed_on]
        return max(date for date in dates if date)

    def named(self, owner: Owner) -> Named:
        """The body, group or position of an owner."""
        kind, id_ = owner
        record: Named = self.records_of(kind)[id_]
        return record

    def records_of(self, kind: str) -> Mapping[str, Any]:
        """The bodies, groups, positions or documents with a page, by id."""
        records: Mapping[str, Any] = getattr(self, KINDS[kind].files)
        return records

    @cached_property
    def former_ids(self) -> dict[Owner, tuple[str, ...]]:
        """The former ids of each record that has a page."""
        found = [(kind.id, one) for kind in PAGED for one in self.records_of(kind.id).values()]
        found += [(PLAN.id, plan.record) for plan in self.plans]
        return {(kind, record.id): record.former_ids for kind, record in found}

    @cached_property
    def current_ids(self) -> dict[Owner, str]:
        """The id of each record that has a page, under every id that it ever had."""
        return {
            (kind, known_as): id_
            for (kind, id_), former in self.former_ids.items()
            for known_as in (id_, *former)
        }

    @cached_property
    def sorted_bodies(self) -> list[Body]:
        """The bodies in the Vietnamese order of their names."""
        return by_name(self.bodies.values(), lambda body: self.body_names[body.id])

    def _backwards(self, field: str) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for document in self.documents.values():
            for id_ in getattr(document, field):
                found[id_].append(document.id)
        return dict(found)


def _plan(folder: PlanFolder, registry: Registry, lexicon: Lexicon) -> CatalogPlan:
    return CatalogPlan(folder, registry, lexicon.alone(folder))


def _is_draft(folder: PlanFolder) -> bool:
    """Whom a draft names may have a record for the preview alone, and another one the next time."""
    return folder.entry is not None and folder.entry.record.draft


def _by_id(located: Iterable) -> dict:  # type: ignore[type-arg]
    return {one.record.id: one.record for one in located}
