"""The pages of the navigation that list what there is."""

from collections.abc import Callable, Iterator
from functools import partial

from macros import addresses
from macros.linking.catalog import Catalog
from macros.render import render
from macros.site_page import SitePage
from macros.views import indexes


def section_pages(catalog: Catalog) -> Iterator[SitePage]:
    """The pages of the navigation; their sources are whole files."""
    index = f"{addresses.API}index.json"
    url = addresses.PLANS

    def cards() -> str:
        listed = [indexes.plan_card(catalog, plan) for plan in catalog.plans]
        return render("plans.html", url, cards=listed)

    yield SitePage("plans", url, "Kế hoạch", "Danh sách kế hoạch.", index, None, (), cards)
    yield SitePage(
        "bodies",
        addresses.BODIES,
        "Cơ quan",
        "Cơ quan, nhóm, chức vụ và số nhiệm vụ được giao.",
        index,
        ("data/bodies.yml", 1),
        (),
        partial(_owners, catalog),
    )
    for address, heading, entries, file in (
        (addresses.GROUPS, "Nhóm", indexes.groups, "data/groups.yml"),
        (addresses.POSITIONS, "Chức vụ", indexes.positions, "data/positions.yml"),
    ):
        yield SitePage(
            "owners",
            address,
            heading,
            f"{heading} được giao nhiệm vụ.",
            index,
            (file, 1),
            (),
            partial(_one_list, catalog, address, heading, entries),
        )
    yield SitePage(
        "documents",
        addresses.DOCUMENTS,
        "Văn bản",
        "Văn bản được kế hoạch viện dẫn và hiệu lực hiện nay.",
        index,
        ("data/documents.yml", 1),
        (),
        partial(_documents, catalog),
    )


def _owners(catalog: Catalog) -> str:
    sections = [
        *indexes.kinds(catalog),
        indexes.OwnersOfKind("nhom", "Nhóm", indexes.groups(catalog)),
        indexes.OwnersOfKind("chuc-vu", "Chức vụ", indexes.positions(catalog)),
    ]
    return render(
        "owners.html",
        addresses.BODIES,
        crumbs=[],
        heading="Cơ quan",
        answer="Chọn cơ quan để xem mọi nhiệm vụ: đích danh, qua nhóm hay qua thành viên "
        "Ban Chỉ đạo.",
        sections=sections,
    )


def _one_list(
    catalog: Catalog,
    address: str,
    heading: str,
    entries: Callable[[Catalog], tuple[indexes.OwnerEntry, ...]],
) -> str:
    return render(
        "owners.html",
        address,
        crumbs=[("Cơ quan", addresses.BODIES)],
        heading=heading,
        answer=f"{heading} được kế hoạch giao nhiệm vụ.",
        sections=[indexes.OwnersOfKind("danh-sach", "Danh sách", entries(catalog))],
    )


def _documents(catalog: Catalog) -> str:
    return render("documents.html", addresses.DOCUMENTS, sections=indexes.document_entries(catalog))
