"""The pages that compare a plan with the issuer's plan of the year before."""

from collections.abc import Iterator
from itertools import chain

from macros import addresses
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan
from macros.linking.plan_pairs import earlier_plan
from macros.render import render
from macros.site_page import SitePage
from macros.views.comparison import comparison_view, owners_apart


def comparison_pages(catalog: Catalog) -> Iterator[SitePage]:
    """A page for each plan that has an earlier one to be compared with."""
    for plan in chain.from_iterable(catalog.plans_of.values()):
        yield from comparisons_of(catalog, plan)


def comparisons_of(catalog: Catalog, plan: CatalogPlan) -> Iterator[SitePage]:
    """The pages that compare a plan with an earlier one, if there is one."""
    older = earlier_plan(catalog, plan)
    if older:
        yield from _pages(catalog, plan, older)


def _pages(catalog: Catalog, newer: CatalogPlan, older: CatalogPlan) -> Iterator[SitePage]:
    """The page of two plans; what becomes of each owner's tasks on its own where that is much."""
    names = f"{newer.dated_name} so với {older.dated_name}"
    by_task = addresses.comparison(newer.id, older.id)
    by_owner = addresses.comparison_by_owner(newer.id, older.id)
    apart = owners_apart(catalog, newer, older)

    def page(url: str, title: str, what: str) -> SitePage:
        return SitePage(
            kind="comparison",
            url=url,
            title=title,
            says=f"{what} của {newer.full_title}, so với {older.dated_name}.",
            render=lambda: render(
                "comparison.html",
                url,
                view=comparison_view(catalog, newer, older),
                owners_at=by_owner if apart else "",
                tasks_at=by_task if url == by_owner else "",
            ),
            running_head=names,
        )

    yield page(by_task, names, "Nhiệm vụ giữ, đổi, mới và không còn")
    if apart:
        what = "Nhiệm vụ mới, thôi, thay đổi theo từng cơ quan"
        yield page(by_owner, f"{names}, theo cơ quan", what)
