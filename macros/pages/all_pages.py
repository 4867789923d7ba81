"""Every page that is made from data, in the order of the site."""

from collections.abc import Iterator

from macros.history.edition import Edition
from macros.kinds import OWNERS
from macros.pages.changes import change_pages
from macros.pages.comparisons import comparison_pages
from macros.pages.documents import document_pages
from macros.pages.finder import finder_pages
from macros.pages.orientation import orientation_pages
from macros.pages.overviews import overview_pages
from macros.pages.owners import body_report_page, owner_pages
from macros.pages.plans import plan_page, report_page, task_page
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
        yield plan_page(catalog, plan, offers)
        if plan.standing:
            yield report_page(catalog, plan)
        for task in plan.tasks:
            yield task_page(catalog, task, offers)
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
        yield body_report_page(catalog, id_)
    for document in catalog.documents.values():
        yield from document_pages(catalog, document)
    yield from time_pages(catalog)
    yield from comparison_pages(catalog)
    yield from change_pages(catalog)
    yield from overview_pages(catalog)
    yield from orientation_pages(catalog)
