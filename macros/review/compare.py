"""Two states of the data compared: who is touched and how, then what changed."""

from dataclasses import replace

from macros.linking.catalog import Catalog
from macros.review.documents import document_changes
from macros.review.effects import effects
from macros.review.matching import match
from macros.review.owners import owner_changes
from macros.review.pairing import Names
from macros.review.plans import abbreviation_changes, jurisdiction_changes, plan_changes
from macros.review.site_facts import site_changes
from macros.review.states import DataState
from macros.review.successions import succession_changes
from macros.review.tasks import task_changes
from macros.telling.report import Report


def compare(base: DataState, head: DataState) -> Report:
    """The report of what changed from one state to the other; raises nothing."""
    empty = Report(base.info, head.info, (), (), (), (), (), (), False, comparable=False)
    if base.catalog is None or head.catalog is None:
        return empty
    names = names_of(base, head, base.catalog, head.catalog)
    tasks = tuple(task_changes(names))
    no_owners = base.unread_kinds | head.unread_kinds
    return replace(
        empty,
        effects=() if {"body", "group", "position"} & no_owners else effects(names, tasks),
        tasks=tasks,
        plans=plan_changes(names, tasks),
        documents=() if "document" in no_owners else document_changes(names),
        owners=owner_changes(names),
        jurisdictions=jurisdiction_changes(names),
        successions=succession_changes(names),
        abbreviations=abbreviation_changes(names),
        site=site_changes(names),
        several_plans=names.several_plans,
        comparable=True,
        numbers=names.numbers,
    )


def names_of(base: DataState, head: DataState, old: Catalog, new: Catalog) -> Names:
    """What every part of a comparison of two sides starts from."""
    several = max(len(old.plans), len(new.plans)) > 1
    return Names(base, head, old, new, match(old, new), several)
