"""The page on which a draft is proofread; a published site has none."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from textwrap import shorten

from macros import addresses
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan
from macros.problems import Problem
from macros.render import render
from macros.site_page import SitePage
from macros.views.proofreading import proofreading

_LONGEST = 70  # characters of what a plan is about
Opened = Callable[[str, int, int], str]


def proofreading_pages(
    catalog: Catalog, drafts: Mapping[str, Sequence[Problem]], opened: Opened
) -> Iterator[SitePage]:
    """A page for each draft that could be read; `drafts`: their problems, by their folders.

    `opened` gives the address that opens a line of a file.
    """
    for plan in catalog.plans:
        if plan.folder.path in drafts:
            yield SitePage(
                kind="proofreading",
                url=addresses.proofreading(plan.id),
                title=f"Soát bản nháp: {_named(plan)}{_left(drafts[plan.folder.path])}",
                says=f"{plan.full_title}: chữ của bản nhận, bên cạnh là điều máy hiểu.",
                source=(f"{plan.folder.path}/tasks.yml", 1),
                render=partial(_page, catalog, plan, drafts[plan.folder.path], opened),
                running_head=plan.name,
            )


def _named(plan: CatalogPlan) -> str:
    """A plan's name; of one without a number, what it is about."""
    return plan.name if plan.record.number else shorten(plan.full_title, _LONGEST, placeholder=" …")


def _left(problems: Sequence[Problem]) -> str:
    return f" (còn {len(problems)} chỗ)" if problems else " (không còn chỗ trống)"


def _page(catalog: Catalog, plan: CatalogPlan, problems: Sequence[Problem], opened: Opened) -> str:
    view = proofreading(catalog, plan, problems, opened)
    return render("proofreading.html", addresses.proofreading(plan.id), view=view, plan=plan)
