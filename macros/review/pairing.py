"""How a report names things, and what of them it may trust."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from macros.labels import day, listing, period
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.linking.ownership import Claim
from macros.model.documents import Document
from macros.model.plans import Plan
from macros.model.tasks import Assignee
from macros.review.matching import Matching
from macros.review.states import DataState
from macros.telling.report import Subject, TaskId

# What is said of a fact that is not unknown when it is missing.
_NONE = {"replaces": "không có", "with_issuers": "không có"}


@dataclass(frozen=True)
class Names:
    """Two catalogs and how their records match: what every part of a comparison starts from."""

    base_state: DataState
    head_state: DataState
    base: Catalog
    head: Catalog
    matching: Matching
    several_plans: bool

    def owner(self, owner: Subject) -> str:
        """The name of a body, group or position, as the head has it or, if gone, the base."""
        kind, id_ = owner
        for catalog in (self.head, self.base):
            if id_ in catalog.records_of(kind):
                return catalog.name_of(owner)
        return id_

    def body(self, id_: str | None) -> str | None:
        """The name of a body, by the id that it has on either side; None for none."""
        return self.owner(("body", self.matching.id("body", id_))) if id_ else None

    def manner(self, assignee: Assignee) -> str:
        """Through whom and for what part an assignee is given a task, after its name or role."""
        through, scope = assignee.as_position, assignee.scope
        words = ""
        if through:
            position = self.owner(("position", self.matching.id("position", through)))
            words += f", qua lãnh đạo là {position}"
        return words + (f", phạm vi “{scope}”" if scope else "")

    def document(self, id_: str) -> str:
        """A document as a sentence cites it."""
        for catalog in (self.head, self.base):
            if id_ in catalog.all_documents:
                return cited(catalog.all_documents[id_])
        return id_

    def value(self, record: Document | Plan, field: str) -> str | None:
        """A fact of a document or a plan in words; None when it is unknown."""
        value = getattr(record, field)
        if not value:
            return _NONE.get(field)
        if field == "date":
            return day(value)
        if field == "issuer":
            return self.body(value)
        if field == "replaces":
            return self.plan(value)
        if field == "with_issuers":
            return listing(self.body(id_) or id_ for id_ in value)
        if field == "jurisdiction":
            places = self.base.jurisdictions | self.head.jurisdictions
            return places[value].name if value in places else str(value)
        if field == "years":
            return " - ".join(map(str, value))
        return str(value)

    def plan(self, id_: str) -> str:
        """A plan as it stands beside numbers of tasks: 03-KH/BCĐ · 2022; with its type if blank."""
        return self._plans.get(id_, id_)

    @cached_property
    def _plans(self) -> Mapping[str, str]:
        return {
            plan.id: (side.plan_marks if plan.record.number else side.plan_names)[plan.id]
            for side in (self.base, self.head)
            for plan in side.plans
        }

    @cached_property
    def tasks(self) -> Mapping[TaskId, CatalogTask]:
        """The tasks of both sides; the head's where both have one."""
        olds = [(of, plan) for plan in self.base.plans for of in (plan.id, self.now(plan))]
        news = [(plan.id, plan) for plan in self.head.plans]
        return {(of, task.code): task for of, plan in (*olds, *news) for task in plan.tasks}

    @cached_property
    def numbers(self) -> Mapping[TaskId, str | None]:
        """Their numbers as printed."""
        return {of: task.number for of, task in self.tasks.items()}

    def now(self, plan: CatalogPlan) -> str:
        """The id that a plan of the base has in the head."""
        return self.matching.id("plan", plan.id)

    def called(self, task: TaskId) -> str:
        """What a task is called after “nhiệm vụ”: 6, II.1; without a number, its title."""
        found = self.tasks.get(task)
        return found.called if found else task[1]

    def called_with_plan(self, task: TaskId) -> str:
        """The same, with its plan when there are several."""
        called = self.called(task)
        return f"{called} của {self.plan(task[0])}" if self.several_plans else called

    def task_name(self, task: TaskId) -> str:
        """Nhiệm vụ 6, with its plan when there are several."""
        return f"Nhiệm vụ {self.called_with_plan(task)}"

    def sound(self, subject: Subject, field: str) -> bool:
        """Whether a field could be read on both sides."""
        return all(state.sound(subject, field) for state in (self.base_state, self.head_state))

    def knows(self, subject: Subject) -> bool:
        """Whether both sides could read a record, if they have it."""
        return all(state.knows(subject) for state in (self.base_state, self.head_state))

    def counts(self, task: TaskId, claim: Claim) -> bool:
        """Whether a claim on a task can be compared.

        Who sits on the committee is told by other tasks of the plan: with any of them unread,
        membership is not known.
        """
        plan, code = task
        known = self.knows(("plan", plan)) and self.knows(("task", f"{plan}/{code}"))
        partial = self.base_state.partial_plans | self.head_state.partial_plans
        return known and not (claim.via.kind == "membership" and plan in partial)


def cited(document: Document) -> str:
    """Thông báo số 01-TB/BCĐ; a document without a number by its name."""
    number = document.number
    kind = document.type
    if number and kind and not number.lower().startswith(kind.lower()):
        return f"{kind} số {number}"
    return document.name


def lower_period(text: str | None) -> str:
    """A period inside a sentence: quý III/2022."""
    words = period(text)
    return words[0].lower() + words[1:]
