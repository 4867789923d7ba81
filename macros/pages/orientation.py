"""Pages that help to find the way: what is due soon, all files, the site map, telling an error."""

from collections.abc import Iterator
from functools import partial

from macros import addresses
from macros.linking.catalog import Catalog
from macros.linking.queries import plan_numbers
from macros.render import render
from macros.site_page import SitePage
from macros.views.shelves import in_parts, jumps, part_links, part_urls, shelved
from macros.views.site_map import site_map
from macros.views.soon import soon_view
from macros.views.takeaways import Offers
from macros.views.whose_site import error_reports

_MOST_FILES = 80  # rows of a page of files


def file_pages(offers: Offers) -> Iterator[SitePage]:
    """All that there is to take away, by kind, on as many pages as it takes."""
    groups = [(kind.id, kind.heading, found) for kind, found in offers.all()]
    pages = shelved(groups, _MOST_FILES)
    urls = part_urls(addresses.ALL_FILES, len(pages))
    for page in pages:
        yield SitePage(
            kind="files",
            url=urls[page.number],
            title=in_parts("Tất cả các tệp", page.number),
            says="Lịch, bảng, phiếu của từng kế hoạch, cơ quan, nhóm, chức vụ.",
            render=partial(
                render,
                "all_files.html",
                urls[page.number],
                number=page.number,
                shelves=page.shelves,
                jumps=jumps(pages, page.number, urls),
                parts=part_links(pages, page.number, urls),
            ),
        )


def orientation_pages(catalog: Catalog) -> Iterator[SitePage]:
    """What is due soon, the map of the site, and where an error is told."""
    yield SitePage(
        kind="soon",
        url=addresses.SOON,
        title="30 ngày tới",
        says="Việc đến hạn trong 7 ngày và trong 30 ngày.",
        json_url=addresses.UPCOMING,
        running_head=f"{plan_numbers(catalog.plans)} · 30 ngày tới",
        render=lambda: render("soon.html", addresses.SOON, view=soon_view(catalog)),
    )
    yield SitePage(
        kind="site-map",
        url=addresses.SITE_MAP,
        title="Sơ đồ trang",
        says="Mọi mục của trang, kế hoạch, cơ quan, nhóm, chức vụ.",
        render=lambda: render("site_map.html", addresses.SITE_MAP, sections=site_map(catalog)),
    )
    yield SitePage(
        kind="errors",
        url=addresses.ERRORS,
        title="Báo sai sót",
        says="Báo sai sót của trang, không cần tài khoản: địa chỉ và mẫu để in.",
        render=lambda: render("errors.html", addresses.ERRORS, fact=error_reports(catalog)),
    )
