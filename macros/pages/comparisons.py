"""The pages that compare a plan with the issuer's plan of the year before."""

from collections.abc import Iterator
from functools import partial
from itertools import chain

from macros import addresses
from macros.linking.catalog import Catalog, CatalogPlan
from macros.linking.plan_pairs import earlier_plan
from macros.render import render
from macros.site_page import SitePage
from macros.views.comparison import comparison_view


def comparison_pages(catalog: Catalog) -> Iterator[SitePage]:
    """A page for each plan that has an earlier one to be compared with."""
    for plan in chain.from_iterable(catalog.plans_of.values()):
        older = earlier_plan(catalog, plan)
        if older:
            yield SitePage(
                kind="comparison",
                url=addresses.comparison(plan.id, older.id),
                title=f"{plan.dated_name} so với {older.dated_name}",
                says=f"Nhiệm vụ giữ, đổi, mới và không còn của {plan.full_title}, so với "
                f"{older.dated_name}.",
                render=partial(_comparison, catalog, plan, older),
                running_head=f"{plan.dated_name} so với {older.dated_name}",
            )


def _comparison(catalog: Catalog, newer: CatalogPlan, older: CatalogPlan) -> str:
    url = addresses.comparison(newer.id, older.id)
    return render("comparison.html", url, view=comparison_view(catalog, newer, older))
