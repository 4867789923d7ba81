"""Which record of the base is which of the head: by id, by former ids, else by what names it.

Tasks are matched by plan and code, which never changes. Should a draft be numbered anew, those
whose wording is the same word for word are still the same tasks: one put in the middle is one
insertion.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from macros.kinds import DOCUMENT, OWNERS
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan
from macros.model.documents import Document
from macros.model.owners import Named
from macros.model.plans import Plan
from macros.recognisers import inline
from macros.telling.report import Subject, TaskId


@dataclass(frozen=True)
class Matching:
    """For the records of the base, what they are in the head; what is not here has gone."""

    ids: Mapping[Subject, str]
    tasks: Mapping[TaskId, TaskId]
    unannounced: frozenset[Subject]  # of the head: id not kept

    def id(self, kind: str, id_: str) -> str:
        """The id that a record of the base has in the head; its own when it has gone."""
        return self.ids.get((kind, id_), id_)

    def merged(self) -> dict[Subject, list[str]]:
        """For each record of the head that several of the base have become, those of the base."""
        found: dict[Subject, list[str]] = defaultdict(list)
        for (kind, old), new in self.ids.items():
            found[kind, new].append(old)
        return {subject: old for subject, old in found.items() if len(old) > 1}

    def bases(self, kind: str, head_id: str) -> list[str]:
        """The ids of the base that have become a record of the head, its own id first."""
        found = [old for (of, old), new in self.ids.items() if (of, new) == (kind, head_id)]
        return sorted(found, key=lambda old: (old != head_id, old))


def match(base: Catalog, head: Catalog) -> Matching:
    """Match everything of two catalogs."""
    ids: dict[Subject, str] = {}
    unannounced: set[Subject] = set()
    for kind, name in _NAMES.items():
        old, new = (
            side.all_documents if kind == DOCUMENT.id else side.records_of(kind)
            for side in (base, head)
        )
        found, guessed = _match(old, new, name)
        ids.update({(kind, one): other for one, other in found.items()})
        unannounced.update((kind, one) for one in guessed)
    old_plans = {plan.id: plan.record for plan in base.plans}
    new_plans = {plan.id: plan.record for plan in head.plans}
    found, guessed = _match(old_plans, new_plans, _plan_name)
    ids.update({("plan", one): other for one, other in found.items()})
    unannounced.update(("plan", one) for one in guessed)
    tasks: dict[TaskId, TaskId] = {}
    heads = {plan.id: plan for plan in head.plans}
    for plan in base.plans:
        if plan.id in found:
            tasks.update(_match_tasks(plan, heads[found[plan.id]]))
    return Matching(ids, tasks, frozenset(unannounced))


def _match(
    old: Mapping[str, Any], new: Mapping[str, Any], name: Callable[[Any], object]
) -> tuple[dict[str, str], set[str]]:
    """Ids of the base with ids of the head, and ids of the head that do not keep their old one."""
    former = {was: id_ for id_, record in new.items() for was in record.former_ids}
    found = {id_: id_ if id_ in new else former[id_] for id_ in old if id_ in new or id_ in former}
    gone = _by_name((old[id_] for id_ in old if id_ not in found), name)
    come = _by_name((new[id_] for id_ in new if id_ not in found.values()), name)
    guessed = {gone[words]: come[words] for words in gone if words in come}
    return {**found, **guessed}, set(guessed.values())


def _by_name(records: Iterable[Any], name: Callable[[Any], object]) -> dict[object, str]:
    listed = [(name(record), record.id) for record in records]
    counts = Counter(words for words, _ in listed)
    return {words: id_ for words, id_ in listed if words is not None and counts[words] == 1}


def _owner_name(record: Named) -> object:
    return record.name, record.committee


def _document_name(document: Document) -> object:
    return (document.type, document.number, document.date) if document.number else None


def _plan_name(plan: Plan) -> object:
    return plan.number, plan.year, plan.type


_NAMES: dict[str, Callable[[Any], object]] = {
    **{kind.id: _owner_name for kind in OWNERS},
    DOCUMENT.id: _document_name,
}


def _match_tasks(old: CatalogPlan, new: CatalogPlan) -> Iterable[tuple[TaskId, TaskId]]:
    before = {code: inline.plain(task.issued.text) for code, task in old.by_code.items()}
    after = {code: inline.plain(task.issued.text) for code, task in new.by_code.items()}
    codes = {text: code for code, text in after.items()}
    moved = {
        code: codes[text]
        for code, text in before.items()
        if text in codes and after.get(code) != text
    }
    taken = set(moved.values())
    for code in before:
        if code in after and code not in moved and code not in taken:
            yield (old.id, code), (new.id, code)
    for code, other in moved.items():
        yield (old.id, code), (new.id, other)
