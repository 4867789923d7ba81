"""Documents and what hangs on them: the tasks and bodies each binds, and what replaced it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from macros.labels import by_name
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogTask
from macros.linking.queries import citing_tasks, has_several_plans, named_in
from macros.model.documents import Document, Force
from macros.views.marks import DocumentMark, Link, PlanTasks, document_mark, named_links, plan_tasks
from macros.views.shelves import FEW, ShelfPage, shelved

# No longer in force, as far as is known.
PAST = (Force.ended, Force.superseded, Force.term_ended)

_MOST_BOUND, _MOST_CHAINS = 80, 30  # of a page where they are many
MOST_TASKS, MOST_NAMED = 6, 4  # of a document in a long list; its own page has all


@dataclass(frozen=True)
class Bound:
    """A document with the tasks that cite it, those of the newest year one by one."""

    mark: DocumentMark
    count: int  # tasks of the newest year
    tasks: tuple[PlanTasks, ...]
    earlier: int  # tasks of earlier years
    nothing: str  # what is said where no task of the newest year cites it
    named: tuple[Link, ...]  # in those tasks of the newest year
    more_tasks: int  # of the newest year beside those that are listed
    more_named: int


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
    others: tuple[Bound, ...]  # that tasks of the newest year cite
    elsewhere: int  # others that none of these tasks cites
    few: bool
    chains: tuple[Successors, ...]


def binding_view(catalog: Catalog) -> BindingView:
    """The view of all cited documents; tasks of earlier years are counted only."""
    year = catalog.plans[0].record.year
    documents = by_name(
        (one for one in catalog.documents.values() if catalog.cited.get(one.id)),
        lambda document: document.name,
    )
    few = is_short(catalog)
    several = has_several_plans(catalog)
    found = {one.id: _bound(catalog, one, year, several, few) for one in documents}
    past = [found[one.id] for one in documents if one.force in PAST]
    others = [found[one.id] for one in documents if one.force not in PAST]
    for listed in (past, others):
        listed.sort(key=lambda bound: -bound.count)
    binding = tuple(one for one in others if one.count or few)
    left = len(others) - len(binding)
    return BindingView(year, tuple(past), binding, left, few, tuple(_chains(catalog)))


_Entry = Bound | Successors


def binding_parts(view: BindingView) -> list[ShelfPage[_Entry]]:
    """What each page lists: all on one where that is little, else each kind on pages of its own."""
    groups: tuple[tuple[str, str, tuple[_Entry, ...]], ...] = (
        ("khong-con", "Không còn như khi viện dẫn", view.past),
        ("thay-the", "Văn bản nào thay, sửa văn bản nào", view.chains),
        ("con-lai", "Văn bản khác", view.others),
    )
    if view.few:
        return shelved(groups, sum(len(entries) for _, _, entries in groups) or 1)
    found: list[ShelfPage[_Entry]] = []
    for group in groups:
        if entries := group[2]:
            found += shelved([group], _MOST_CHAINS if entries is view.chains else _MOST_BOUND)
    numbered = [replace(page, number=number) for number, page in enumerate(found, 1)]
    return numbered or shelved(groups, 1)


def is_short(catalog: Catalog) -> bool:
    """Whether one page has room for all cited documents and what came after them."""
    return sum(map(bool, catalog.cited.values())) <= FEW


def _bound(catalog: Catalog, document: Document, year: int, several: bool, whole: bool) -> Bound:
    tasks = citing_tasks(catalog, document.id)
    recent = [task for task in tasks if task.plan.record.year == year]
    named = named_links(catalog, named_in(recent))
    most_tasks, most_named = (len(recent), len(named)) if whole else (MOST_TASKS, MOST_NAMED)
    return Bound(
        document_mark(catalog, document.id),
        len(recent),
        plan_tasks(catalog, recent[:most_tasks], several),
        len(tasks) - len(recent),
        _nothing(catalog, document, tasks),
        named[:most_named],
        len(recent[most_tasks:]),
        len(named[most_named:]),
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
