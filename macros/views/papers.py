"""Letters and papers that a plan cites and that have no page: what is known of each."""

from dataclasses import dataclass

from macros.labels import UNKNOWN, day
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan
from macros.views.marks import Link, owner_link


@dataclass(frozen=True)
class PaperView:
    """A paper: the clauses in which the plan cites it, and the facts that it prints."""

    clauses: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]  # label and value
    issuer: Link | None


def papers(catalog: Catalog, plan: CatalogPlan) -> tuple[PaperView, ...]:
    """The papers of a plan, in the order in which it cites them."""
    return tuple(
        _paper(catalog, id_, tuple(dict.fromkeys(one.clause for one in places)))
        for id_, places in plan.papers.items()
    )


def _paper(catalog: Catalog, id_: str, clauses: tuple[str, ...]) -> PaperView:
    paper = catalog.all_documents[id_]
    facts = (
        ("loại", paper.type or "không ghi"),
        ("ngày", day(paper.date)),
        ("trích yếu", paper.title or UNKNOWN),
    )
    issuer = owner_link(catalog, ("body", paper.issuer)) if paper.issuer else None
    return PaperView(clauses, facts, issuer)
