"""The reports of results of plans and bodies."""

from collections.abc import Callable, Iterator
from functools import partial

from macros import addresses
from macros.history.edition import Edition
from macros.kinds import BODY, PLAN
from macros.linking.catalog import CatalogPlan
from macros.render import render
from macros.site_page import SitePage
from macros.views.marks import Link
from macros.views.report import (
    ReportView,
    body_report,
    pages_of_body_report,
    pages_of_plan_report,
    plan_report,
    report_parts,
)


def plan_report_pages(catalog: Edition, plan: CatalogPlan) -> Iterator[SitePage]:
    """The report of a plan's issuer, on as many pages as it takes."""
    name = catalog.plan_names[plan.id]
    yield from _pages(
        addresses.report(PLAN.id, plan.id),
        name,
        f"Kết quả thực hiện {name}, điền sẵn từ dữ liệu, để in hoặc chép.",
        addresses.json(PLAN.id, plan.id),
        plan.name,
        partial(plan_report, catalog, plan),
        (PLAN.heading, addresses.PLANS),
        pages_of_plan_report(catalog, plan),
    )


def body_report_pages(catalog: Edition, id_: str) -> Iterator[SitePage]:
    """The report of a body that has reported anything, on as many pages as it takes."""
    name = catalog.body_names[id_]
    yield from _pages(
        addresses.report(BODY.id, id_),
        name,
        f"Kết quả thực hiện nhiệm vụ của {name}, điền sẵn từ dữ liệu.",
        addresses.json(BODY.id, id_),
        name,
        partial(body_report, catalog, id_),
        (BODY.heading, addresses.BODIES),
        pages_of_body_report(catalog, id_),
    )


def _pages(
    url: str,
    name: str,
    description: str,
    json_url: str,
    running_head: str,
    view: Callable[[], ReportView],
    section: tuple[str, str],
    count: int,
) -> Iterator[SitePage]:
    """The pages of a report, so many."""
    urls = [addresses.list_part(url, number) for number in range(1, count + 1)]
    for number, own in enumerate(urls, 1):
        yield SitePage(
            kind="report",
            url=own,
            title=f"Báo cáo kết quả: {name}" + (f", phần {number}" if number > 1 else ""),
            says=description,
            json_url=json_url,
            render=partial(_report, view, section, number, urls),
            running_head=running_head,
        )


def _report(
    view: Callable[[], ReportView], section: tuple[str, str], number: int, urls: list[str]
) -> str:
    whole = view()
    pages = report_parts(whole)
    return render(
        "report.html",
        urls[number - 1],
        view=whole,
        page=pages[number - 1],
        parts=[
            Link(page.rows, "" if page.number == number else url)
            for page, url in zip(pages, urls, strict=True)
        ],
        section=section,
    )
