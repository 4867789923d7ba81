"""The checked data, linked: every record with what points to it. Pages and files read this only."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, partial
from typing import Any

from macros.kinds import BODY, GROUP, KINDS, PAGED, PLAN, POSITION
from macros.labels import by_name
from macros.linking.apart import bodies_told_apart, of_committees_told_apart, told_apart
from macros.linking.catalog_plan import CatalogPlan, CatalogTask, CitedAt, is_draft
from macros.linking.lexicon import Lexicon
from macros.linking.ownership import Claim, Owner, Registry
from macros.linking.succession import Bequest, Successions, bequests
from macros.model.documents import Document
from macros.model.jurisdictions import Jurisdiction
from macros.model.owners import Body, Group, Named, Position
from macros.model.site_facts import SiteFacts
from macros.reading.loading import PlanFolder, Records

# Of a site about which the office has said nothing yet.
NOT_GIVEN = SiteFacts(committee=None, jurisdiction=None, contact=None, errors=None, security=None)

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
            changes = folder.plan.record.id in replaced or is_draft(folder)
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


def _by_id(located: Iterable) -> dict:  # type: ignore[type-arg]
    return {one.record.id: one.record for one in located}
