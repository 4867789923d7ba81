"""The reports of results of plans and bodies."""

from collections.abc import Callable, Iterator
from functools import partial

from macros import addresses
from macros.history.edition import Edition
from macros.kinds import BODY, PLAN
from macros.linking.catalog_plan import CatalogPlan
from macros.render import render
from macros.site_page import SitePage
from macros.views.report import (
    ReportView,
    body_report,
    pages_of_body_report,
    pages_of_plan_report,
    plan_report,
    report_parts,
)
from macros.views.shelves import in_parts, part_links, part_urls


def plan_report_pages(catalog: Edition, plan: CatalogPlan) -> Iterator[SitePage]:
    """The report of a plan's issuer, on as many pages as it takes."""
    name = catalog.plan_names[plan.id]
    yield from _pages(
        url=addresses.report(PLAN.id, plan.id),
        name=name,
        says=f"Kết quả thực hiện {name}, điền sẵn từ dữ liệu, để in hoặc chép.",
        json_url=addresses.json(PLAN.id, plan.id),
        running_head=plan.name,
        view=partial(plan_report, catalog, plan),
        section=(PLAN.heading, addresses.PLANS),
        count=pages_of_plan_report(catalog, plan),
    )


def body_report_pages(catalog: Edition, id_: str) -> Iterator[SitePage]:
    """The report of a body that has reported anything, on as many pages as it takes."""
    name = catalog.body_names[id_]
    yield from _pages(
        url=addresses.report(BODY.id, id_),
        name=name,
        says=f"Kết quả thực hiện nhiệm vụ của {name}, điền sẵn từ dữ liệu.",
        json_url=addresses.json(BODY.id, id_),
        running_head=name,
        view=partial(body_report, catalog, id_),
        section=(BODY.heading, addresses.BODIES),
        count=pages_of_body_report(catalog, id_),
    )


def _pages(
    *,
    url: str,
    name: str,
    says: str,
    json_url: str,
    running_head: str,
    view: Callable[[], ReportView],
    section: tuple[str, str],
    count: int,
) -> Iterator[SitePage]:
    """The pages of a report, so many."""
    urls = part_urls(url, count)
    for number, own in urls.items():
        yield SitePage(
            kind="report",
            url=own,
            title=in_parts(f"Báo cáo kết quả: {name}", number),
            says=says,
            json_url=json_url,
            render=partial(_report, view, section, number, urls),
            running_head=running_head,
        )


def _report(
    view: Callable[[], ReportView], section: tuple[str, str], number: int, urls: dict[int, str]
) -> str:
    whole = view()
    pages = report_parts(whole)
    return render(
        "report.html",
        urls[number],
        view=whole,
        page=pages[number - 1],
        parts=part_links(pages, number, urls),
        section=section,
    )
