"""Documents and what hangs on them: the tasks and bodies each binds, and what replaced it."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.labels import by_name
from macros.linking.catalog import Catalog, CatalogTask
from macros.linking.queries import citing_tasks, named_in
from macros.model import Document, Force
from macros.views.marks import DocumentMark, Link, PlanTasks, document_mark, named_links, plan_tasks

# No longer in force, as far as is known.
PAST = (Force.ended, Force.superseded, Force.term_ended)


@dataclass(frozen=True)
class Bound:
    """A document with the tasks that cite it, those of the newest year one by one."""

    mark: DocumentMark
    count: int  # tasks of the newest year
    tasks: tuple[PlanTasks, ...]
    earlier: int  # tasks of earlier years
    nothing: str  # what is said where no task of the newest year cites it
    named: tuple[Link, ...]  # in those tasks of the newest year


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
    several = sum(plan.record.year == year for plan in catalog.plans) > 1
    found = {one.id: _bound(catalog, one, year, several) for one in documents}
    past = [found[one.id] for one in documents if one.force in PAST]
    others = [found[one.id] for one in documents if one.force not in PAST]
    for listed in (past, others):
        listed.sort(key=lambda bound: -bound.count)
    return BindingView(year, tuple(past), tuple(others), tuple(_chains(catalog)))


def _bound(catalog: Catalog, document: Document, year: int, several: bool) -> Bound:
    tasks = citing_tasks(catalog, document.id)
    recent = [task for task in tasks if task.plan.record.year == year]
    return Bound(
        document_mark(catalog, document.id),
        len(recent),
        plan_tasks(catalog, recent, several),
        len(tasks) - len(recent),
        _nothing(catalog, document, tasks),
        named_links(catalog, named_in(recent)),
    )


def _nothing(catalog: Catalog, document: Document, tasks: list[CatalogTask]) -> str:
    if tasks:
        return "không có"
    gone = any(place.task for place in catalog.cited.get(document.id, ()))
    return "chỉ ở nhiệm vụ đã thôi" if gone else "ngoài các nhiệm vụ"


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
