"""Every page that is made from data, in the order of the site; or one, without most others."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from macros import addresses
from macros.history.edition import Edition
from macros.kinds import BODY, DOCUMENT, OWNERS, PLAN
from macros.linking.catalog_plan import CatalogPlan
from macros.linking.ownership import Owner
from macros.pages.changes import change_pages
from macros.pages.comparisons import comparison_pages, comparisons_of
from macros.pages.documents import document_pages
from macros.pages.finder import finder_pages
from macros.pages.orientation import file_pages, orientation_pages
from macros.pages.overviews import binding_pages, coverage_pages, matrix_pages_of, workload_pages
from macros.pages.owners import owner_pages
from macros.pages.plans import plan_page, task_page
from macros.pages.reports import body_report_pages, plan_report_pages
from macros.pages.sections import section_pages
from macros.pages.times import time_pages
from macros.site_page import SitePage
from macros.views.report import reporting_bodies
from macros.views.takeaways import Offers


def all_pages(catalog: Edition, offers: Offers) -> Iterator[SitePage]:
    """The pages of a catalog, section pages first; `offers` is what they have to take away."""
    yield from section_pages(catalog)
    yield from finder_pages(catalog)
    for plan in catalog.plans:
        yield from _of_plan(catalog, plan, offers)
    owners = [
        found
        for kind in OWNERS
        for id_ in catalog.records_of(kind.id)
        for found in owner_pages(catalog, (kind.id, id_), offers)
    ]
    # Year by year: pages of one year share rows, which are kept for a while only.
    for _, page in sorted(owners, key=lambda found: -found[0]):
        yield page
    for id_ in reporting_bodies(catalog):
        yield from body_report_pages(catalog, id_)
    for document in catalog.documents.values():
        yield from document_pages(catalog, document)
    yield from time_pages(catalog)
    yield from comparison_pages(catalog)
    yield from change_pages(catalog)
    for plan in catalog.plans:
        yield from matrix_pages_of(catalog, plan)
    yield from binding_pages(catalog)
    yield from workload_pages(catalog)
    yield from coverage_pages(catalog)
    yield from file_pages(offers)
    yield from orientation_pages(catalog)


def page_at(catalog: Edition, offers: Offers, url: str) -> SitePage | None:
    """The page at an address; of the others only some are made that stand beside it."""
    section, id_ = (*url.split("/"), "")[:2]
    of_record = _of_record(catalog, offers, f"{section}/", id_)
    lists = (make for address, make in _SECTIONS.items() if url.startswith(address))
    of_section = (page for make in lists for page in make(catalog, offers))
    return next((page for page in chain(of_record, of_section) if page.url == url), None)


def _of_plan(catalog: Edition, plan: CatalogPlan, offers: Offers) -> Iterator[SitePage]:
    yield plan_page(catalog, plan, offers)
    if plan.standing:
        yield from plan_report_pages(catalog, plan)
    for task in plan.tasks:
        yield task_page(catalog, task, offers)


def _of_record(catalog: Edition, offers: Offers, section: str, id_: str) -> Iterator[SitePage]:
    """The pages of a section that are of one record."""
    if section == addresses.MATRIX and not id_:  # where that of the newest plan begins
        id_ = catalog.plans[0].id
    for plan in catalog.plans if section in _OF_PLANS else ():
        if plan.id == id_:
            yield from _OF_PLANS[section](catalog, plan, offers)
    for kind in OWNERS:
        if section == kind.section and id_ in catalog.records_of(kind.id):
            yield from _of_owner(catalog, (kind.id, id_), offers)
    if section == addresses.DOCUMENTS and id_ in catalog.documents:
        yield from document_pages(catalog, catalog.documents[id_])


def _of_owner(catalog: Edition, owner: Owner, offers: Offers) -> Iterator[SitePage]:
    kind, id_ = owner
    yield from (page for _, page in owner_pages(catalog, owner, offers))
    if kind == BODY.id and id_ in reporting_bodies(catalog):
        yield from body_report_pages(catalog, id_)


_OF_PLANS: dict[str, Callable[[Edition, CatalogPlan, Offers], Iterable[SitePage]]] = {
    addresses.PLANS: _of_plan,
    addresses.COMPARISONS: lambda catalog, plan, _: comparisons_of(catalog, plan),
    addresses.MATRIX: lambda catalog, plan, _: matrix_pages_of(catalog, plan),
}
# What makes the pages of a section that are of no record.
_SECTIONS: dict[str, Callable[[Edition, Offers], Iterable[SitePage]]] = {
    **dict.fromkeys(
        (kind.section for kind in (PLAN, *OWNERS, DOCUMENT)),
        lambda catalog, _: section_pages(catalog),
    ),
    addresses.FINDER: lambda catalog, _: finder_pages(catalog),
    addresses.TIME: lambda catalog, _: time_pages(catalog),
    addresses.CHANGES: lambda catalog, _: change_pages(catalog),
    addresses.BINDING: lambda catalog, _: binding_pages(catalog),
    addresses.WORKLOAD: lambda catalog, _: workload_pages(catalog),
    addresses.COVERAGE: lambda catalog, _: coverage_pages(catalog),
    addresses.ALL_FILES: lambda _, offers: file_pages(offers),
    **dict.fromkeys(
        (addresses.SOON, addresses.SITE_MAP, addresses.ERRORS),
        lambda catalog, _: orientation_pages(catalog),
    ),
}
