"""The pages of the navigation that list what there is."""

from collections.abc import Callable, Iterator
from functools import cache, partial

from macros import addresses
from macros.kinds import BODY, DOCUMENT, GROUP, PLAN, POSITION, Kind
from macros.linking.catalog import Catalog
from macros.render import render
from macros.site_page import SitePage
from macros.views import lists
from macros.views.shelves import (
    FEW,
    ShelfPage,
    in_parts,
    jumps,
    part_links,
    part_numbers,
    part_urls,
    shelved,
)

MOST_CARDS = 12  # plans: of more only the newest year's are cards
MOST_DOCUMENTS = 80  # of a page: more are too heavy for a telephone


def section_pages(catalog: Catalog) -> Iterator[SitePage]:
    """The pages of the navigation; their sources are whole files."""
    index = f"{addresses.API}index.json"
    url = addresses.PLANS

    def cards() -> str:
        listed = [lists.plan_card(catalog, plan) for plan in catalog.plans]
        return render("plans.html", url, cards=listed, few=len(listed) <= MOST_CARDS)

    yield SitePage(
        kind="plans",
        url=url,
        title=PLAN.heading,
        says="Danh sách kế hoạch.",
        json_url=index,
        render=cards,
    )
    yield SitePage(
        kind="bodies",
        url=addresses.BODIES,
        title=BODY.heading,
        says="Cơ quan, nhóm, chức vụ và số nhiệm vụ được giao.",
        json_url=index,
        source=(BODY.data_file, 1),
        render=partial(_owners, catalog),
    )
    for kind, entries in ((GROUP, lists.groups), (POSITION, lists.positions)):
        yield SitePage(
            kind="owners",
            url=kind.section,
            title=kind.heading,
            says=f"{kind.heading} được giao nhiệm vụ.",
            json_url=index,
            source=(kind.data_file, 1),
            render=partial(_one_list, catalog, kind, entries),
        )
    yield from _document_pages(catalog, index)


def _document_pages(catalog: Catalog, index: str) -> Iterator[SitePage]:
    pages = cache(lambda: shelved(lists.document_groups(catalog), MOST_DOCUMENTS))
    for number in part_numbers(lambda: -(-len(catalog.documents) // MOST_DOCUMENTS)):
        yield SitePage(
            kind="documents",
            url=addresses.list_part(addresses.DOCUMENTS, number),
            title=in_parts(DOCUMENT.heading, number),
            says="Văn bản được kế hoạch viện dẫn và hiệu lực hiện nay.",
            json_url=index,
            source=(DOCUMENT.data_file, 1),
            render=partial(_documents, pages, number),
        )


def _owners(catalog: Catalog) -> str:
    sections = [
        *lists.kinds(catalog),
        lists.OwnersOfKind("nhom", GROUP.heading, lists.groups(catalog)),
        lists.OwnersOfKind("chuc-vu", POSITION.heading, lists.positions(catalog)),
    ]
    return render(
        "owners.html",
        addresses.BODIES,
        crumbs=[],
        heading=BODY.heading,
        answer="Chọn cơ quan để xem mọi nhiệm vụ: đích danh, qua nhóm hay qua thành viên "
        "Ban Chỉ đạo.",
        sections=sections,
        few=sum(len(section.entries) for section in sections) <= FEW,
    )


def _one_list(
    catalog: Catalog, kind: Kind, entries: Callable[[Catalog], tuple[lists.OwnerEntry, ...]]
) -> str:
    is_below = addresses.section(kind.section) == addresses.BODIES
    return render(
        "owners.html",
        kind.section,
        crumbs=[(BODY.heading, addresses.BODIES)] if is_below else [],
        heading=kind.heading,
        answer=f"{kind.heading} được kế hoạch giao nhiệm vụ.",
        sections=[lists.OwnersOfKind("danh-sach", "Danh sách", entries(catalog))],
        few=True,
    )


def _documents(listed: Callable[[], list[ShelfPage[lists.DocumentEntry]]], number: int) -> str:
    pages = listed()
    urls = part_urls(addresses.DOCUMENTS, len(pages))
    return render(
        "documents.html",
        urls[number],
        number=number,
        shelves=pages[number - 1].shelves,
        jumps=jumps(pages, number, urls),
        parts=part_links(pages, number, urls),
    )
