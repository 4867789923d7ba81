"""The line by which a plan or a task is cited: what, in which document, where to read it.

As Decree 30/2020/NĐ-CP (Appendix I) has documents cited in others: type, number,
date, issuer, title. What the received text does not say is said to be unknown.
"""

from dataclasses import dataclass

from macros.labels import day, in_sentence, listing, quoted
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.views.places import where_worded
from macros.views.plan import issuers


@dataclass(frozen=True)
class CitationView:
    """A citation: its words, the whole address (empty where nobody knows it), the data's day."""

    words: str
    address: str
    held: str


def plan_citation(catalog: Catalog, plan: CatalogPlan, address: str) -> CitationView:
    """How a plan is cited, which stands at this address."""
    return CitationView(_document(catalog, plan), address, day(catalog.data_date))


def task_citation(catalog: Catalog, task: CatalogTask, address: str) -> CitationView:
    """How a task is cited, with its place in the plan; its page is at this address."""
    place = where_worded(catalog, task)
    name = in_sentence(task.label) if task.number else f"nhiệm vụ {quoted(task.title)}"
    where = f" ({place})" if place else ""
    words = f"{_document(catalog, task.plan)}; {name}{where}"
    return CitationView(words, address, day(catalog.data_date))


def _document(catalog: Catalog, plan: CatalogPlan) -> str:
    record = plan.record
    number = f" số {record.number}" if record.number else ""
    dated = (
        f"ngày {day(record.date)}" if record.date else f"năm {record.year} (chưa rõ ngày ban hành)"
    )
    by = listing(one.text for one in issuers(catalog, plan))
    return f"{record.type}{number} {dated} của {by}: {record.title}"
