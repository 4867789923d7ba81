"""Documents and what hangs on them: the tasks and bodies each binds, and what replaced it."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.labels import by_name
from macros.linking.catalog import Catalog, CatalogTask
from macros.linking.queries import citing_tasks
from macros.model import Document, Force
from macros.views.marks import DocumentMark, Link, document_mark, owner_link, task_link

# No longer in force, as far as is known.
PAST = (Force.ended, Force.superseded, Force.term_ended)


@dataclass(frozen=True)
class Bound:
    """A document with the tasks that cite it, those of the newest year one by one."""

    mark: DocumentMark
    tasks: tuple[tuple[Link, tuple[Link, ...]], ...]  # by plan
    earlier: int  # tasks of earlier years
    bodies: tuple[Link, ...]  # named in those tasks of the newest year


@dataclass(frozen=True)
class Successors:
    """A document of a chain, and those that came after it."""

    mark: DocumentMark
    verb: str  # how it follows: thay bằng, sửa bởi; empty for the first
    after: tuple["Successors", ...]


@dataclass(frozen=True)
class BindingView:
    """Everything the page of documents and tasks prints."""

    year: int
    several_plans: bool  # in that year
    past: tuple[Bound, ...]
    others: tuple[Bound, ...]
    chains: tuple[Successors, ...]


def binding_view(catalog: Catalog) -> BindingView:
    """The view of all cited documents; tasks of earlier years are counted only."""
    year = catalog.plans[0].record.year
    documents = by_name(
        (one for one in catalog.documents.values() if catalog.cited.get(one.id)),
        lambda document: document.name,
    )
    found = {one.id: _bound(catalog, one, year) for one in documents}
    past = [found[one.id] for one in documents if one.force in PAST]
    others = [found[one.id] for one in documents if one.force not in PAST]
    for listed in (past, others):
        listed.sort(key=lambda bound: -sum(len(tasks) for _, tasks in bound.tasks))
    several = sum(plan.record.year == year for plan in catalog.plans) > 1
    return BindingView(year, several, tuple(past), tuple(others), tuple(_chains(catalog)))


def _bound(catalog: Catalog, document: Document, year: int) -> Bound:
    by_plan: dict[Link, list[CatalogTask]] = {}
    tasks = citing_tasks(catalog, document.id)
    recent = [task for task in tasks if task.plan.record.year == year]
    for task in recent:
        plan = Link(task.plan.record.number, task.plan.url)
        by_plan.setdefault(plan, []).append(task)
    bodies = dict.fromkeys(id_ for task in recent for id_ in task.named_bodies)
    return Bound(
        document_mark(catalog, document.id),
        tuple((plan, tuple(task_link(task) for task in own)) for plan, own in by_plan.items()),
        len(tasks) - len(recent),
        tuple(owner_link(catalog, ("body", id_)) for id_ in bodies),
    )


def _chains(catalog: Catalog) -> Iterable[Successors]:
    """Each chain from its oldest document on."""
    for document in by_name(catalog.documents.values(), lambda document: document.name):
        follows = document.id in catalog.replaces or document.id in catalog.amends
        if (document.replaced_by or document.amended_by) and not follows:
            yield _step(catalog, document.id, "")


def _step(catalog: Catalog, id_: str, verb: str) -> Successors:
    document = catalog.documents[id_]
    after = [_step(catalog, one, "sửa đổi bởi") for one in document.amended_by]
    after += [_step(catalog, one, "thay bằng") for one in document.replaced_by]
    return Successors(document_mark(catalog, id_), verb, tuple(after))
