"""The same task in the plans of other years, as pages that compare two plans pair them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from macros import addresses
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.linking.plan_pairs import ContinuedTask, PlanComparison, compare, earlier_plan
from macros.views.kept import made_once
from macros.views.marks import Link


@dataclass(frozen=True)
class OtherYear:
    """The task in another plan, and what makes them differ."""

    year: int
    task: Link  # its plan and its number; its title as the remark
    differs: str  # empty when nothing but the year does
    comparison: Link


def other_years(catalog: Catalog, task: CatalogTask) -> tuple[OtherYear, ...]:
    """Where a task is in other plans of its issuer, the newest first, from one plan to the next."""
    newer = [_seen(catalog, *met) for met in _met(catalog, task, _after)]
    older = [_seen(catalog, *met) for met in _met(catalog, task, _before)]
    return (*reversed(newer), *older)


@made_once
def compared(_: Catalog, newer: CatalogPlan, older: CatalogPlan) -> PlanComparison:
    """The tasks of two plans, paired; asked for by the page that compares them and by each task."""
    return compare(newer, older)


@made_once
def _partners(
    catalog: Catalog, newer: CatalogPlan, older: CatalogPlan
) -> tuple[dict[CatalogTask, ContinuedTask], dict[CatalogTask, ContinuedTask]]:
    """The pairs of two plans by the newer task, and by the older."""
    pairs = compared(catalog, newer, older).pairs
    return {pair.newer: pair for pair in pairs}, {pair.older: pair for pair in pairs}


@made_once
def _compared_with(catalog: Catalog, plan: CatalogPlan) -> CatalogPlan | None:
    return earlier_plan(catalog, plan)


@made_once
def _followers(catalog: Catalog, plan: CatalogPlan) -> tuple[CatalogPlan, ...]:
    """The plans that are compared with this one, the next first."""
    own = catalog.plans_of[plan.record.issuer]
    found = (newer for newer in own if _compared_with(catalog, newer) is plan)
    return tuple(sorted(found, key=lambda one: (one.record.year, one.id)))


Step = Callable[[Catalog, CatalogTask], Iterator[tuple[ContinuedTask, CatalogTask]]]


def _met(
    catalog: Catalog, task: CatalogTask, step: Step
) -> Iterator[tuple[ContinuedTask, CatalogTask]]:
    """The tasks that a task goes on with or comes from, step by step, each once, with the pair."""
    met, ahead = {task}, [task]
    for one in ahead:
        for pair, other in step(catalog, one):
            if other not in met:
                met.add(other)
                ahead.append(other)
                yield pair, other


def _before(catalog: Catalog, task: CatalogTask) -> Iterator[tuple[ContinuedTask, CatalogTask]]:
    older = _compared_with(catalog, task.plan)
    pair = _partners(catalog, task.plan, older)[0].get(task) if older else None
    if pair:
        yield pair, pair.older


def _after(catalog: Catalog, task: CatalogTask) -> Iterator[tuple[ContinuedTask, CatalogTask]]:
    for newer in _followers(catalog, task.plan):
        pair = _partners(catalog, newer, task.plan)[1].get(task)
        if pair:
            yield pair, pair.newer


def _seen(catalog: Catalog, pair: ContinuedTask, other: CatalogTask) -> OtherYear:
    name = catalog.plan_marks[other.plan.id]
    number = f" · {other.number}" if other.number else ""
    page = addresses.comparison(pair.newer.plan.id, pair.older.plan.id)
    return OtherYear(
        other.plan.record.year,
        Link(f"{name}{number}", other.url, other.title),
        _differs(pair),
        Link("so sánh", f"{page}#nay-{pair.newer.code}"),
    )


def _differs(pair: ContinuedTask) -> str:
    """What differs between the two but the year, in words."""
    found = {
        "lời văn": pair.text_changed,
        "thời gian": pair.period_changed,
        "kết quả phải có": pair.result_changed,
        "người được giao": bool(pair.added or pair.removed or pair.printed_changed),
    }
    return ", ".join(words for words, differs in found.items() if differs)
