"""The pages that look at many tasks at once: matrix, documents and tasks, load, coverage."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from macros import addresses
from macros.history.edition import Edition
from macros.kinds import DOCUMENT
from macros.labels import year_name
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan
from macros.linking.queries import plan_numbers, plan_years
from macros.render import render
from macros.site_page import SitePage
from macros.views.binding import binding_parts, binding_view
from macros.views.coverage import coverage_view
from macros.views.marks import Link
from macros.views.matrix import MatrixPage, matrix_pages, matrix_view
from macros.views.shelves import in_parts, part_urls
from macros.views.workload import workload_view


def matrix_pages_of(catalog: Edition, plan: CatalogPlan) -> Iterator[SitePage]:
    """The matrix of a plan, on as many pages as it takes."""
    for page in matrix_pages(catalog, plan):
        yield _matrix_page(catalog, plan, page)


def workload_pages(catalog: Edition) -> Iterator[SitePage]:
    """The load of each year."""
    return _year_pages(
        catalog,
        "workload",
        addresses.WORKLOAD,
        "Khối lượng",
        "Số nhiệm vụ của từng cơ quan theo quý và số nhiệm vụ mỗi chức vụ chỉ đạo, năm {}.",
        workload_view,
    )


def coverage_pages(catalog: Edition) -> Iterator[SitePage]:
    """The coverage of each year."""
    return _year_pages(
        catalog,
        "coverage",
        addresses.COVERAGE,
        "Kiểm tra độ phủ",
        "Những điều kế hoạch không nêu hoặc dữ liệu chưa rõ, năm {}.",
        coverage_view,
    )


def binding_pages(catalog: Edition) -> Iterator[SitePage]:
    """What documents bind; which replaced which, on pages of its own where there are many."""
    parts = binding_parts(binding_view(catalog))
    urls = part_urls(addresses.BINDING, len(parts))
    for part in parts:
        yield SitePage(
            kind="binding",
            url=urls[part.number],
            title=in_parts("Văn bản và nhiệm vụ", part.number),
            says="Văn bản nào ràng buộc nhiệm vụ, cơ quan nào; "
            "văn bản nào đã hết hiệu lực hoặc được thay.",
            source=(DOCUMENT.data_file, 1),
            render=partial(_binding, catalog, part.number, urls),
        )


def _binding(catalog: Edition, number: int, urls: dict[int, str]) -> str:
    view = binding_view(catalog)
    parts = binding_parts(view)
    links = [
        Link(
            ", ".join([*(shelf.heading for shelf in part.shelves), part.rows]),
            "" if part.number == number else urls[part.number],
        )
        for part in parts
    ]
    here = parts[number - 1]
    return render("binding.html", urls[number], view=view, part=here, parts=links)


def _matrix_page(catalog: Edition, plan: CatalogPlan, page: MatrixPage) -> SitePage:
    name = catalog.plan_names[plan.id]
    which = f", {page.name}" if page.name else ""
    return SitePage(
        kind="matrix",
        url=page.url,
        title=f"Ma trận: {name}{which}",
        says=f"Cơ quan nào làm gì trong từng nhiệm vụ của {name}; cơ quan nào cùng làm với nhau.",
        json_url=addresses.json("plan", plan.id),
        source=(f"{plan.folder.path}/tasks.yml", 1),
        render=lambda: render("matrix.html", page.url, view=matrix_view(catalog, plan, page)),
        running_head=f"{name} · Ma trận",
    )


def _year_pages(
    catalog: Edition,
    kind: str,
    section: str,
    heading: str,
    description: str,
    view: Callable[[Catalog, int], Any],
) -> Iterator[SitePage]:
    """One page a year, the newest at the section's own address."""
    years = plan_years(catalog)
    links = [
        Link(year_name(year), addresses.in_section(section, year, years[0]), str(year))
        for year in years
    ]
    for year, link in zip(years, links, strict=True):
        others = [other for other in links if other is not link]
        yield SitePage(
            kind=kind,
            url=link.url,
            title=heading if year == years[0] else f"{heading}: năm {year}",
            says=description.format(year),
            render=partial(_year_page, catalog, f"{kind}.html", link.url, view, year, others),
            running_head=f"{_numbers(catalog, year)} · {heading}, năm {year}",
        )


def _numbers(catalog: Catalog, year: int) -> str:
    return plan_numbers(plan for plan in catalog.plans if plan.record.year == year)


def _year_page(
    catalog: Edition,
    template: str,
    url: str,
    view: Callable[[Catalog, int], Any],
    year: int,
    others: list[Link],
) -> str:
    newest = catalog.plans[0].record.year
    coverage = addresses.in_section(addresses.COVERAGE, year, newest)
    return render(
        template,
        url,
        view=view(catalog, year),
        years=others,
        coverage=coverage,
        repository=catalog.history.repository,
    )
