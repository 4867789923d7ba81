"""The site: the pages and files that a catalog makes, and their addresses; no MkDocs here."""

import datetime
import pathlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from macros import addresses
from macros.catalog import Catalog, CatalogPlan, CatalogTask
from macros.checked import load_checked
from macros.exports import api
from macros.labels import day, quarter
from macros.model import Document
from macros.ownership import Owner
from macros.problems import Problem
from macros.recognisers import inline
from macros.render import render
from macros.views import indexes
from macros.views.document import document_view
from macros.views.owner import answer, owner_view, year_address, years
from macros.views.pieces import Link, force_label, task_period
from macros.views.plan import contents, plan_view, summary
from macros.views.task import task_view

Source = tuple[str, int]  # file from the project's root, and line


@dataclass(frozen=True)
class SitePage:
    """One page made from data."""

    kind: str  # pages of one kind share a frame of the theme
    url: str  # from the site's root, with a slash at its end
    title: str
    description: str
    json_url: str | None  # the machine-readable twin
    source: Source | None  # what “Sửa dữ liệu này” opens
    toc: tuple[tuple[str, str], ...]  # (anchor, heading); empty: no contents list
    render: Callable[[], str]  # HTML of the article
    keywords: tuple[str, ...] = ()
    search_text: str = ""
    running_head: str = ""  # printed at the head of each sheet; the title when empty


class Site:
    """All pages and files of a catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.data_date: datetime.date = catalog.data_date
        self.data_date_text = day(self.data_date)

    @cached_property
    def pages(self) -> tuple[SitePage, ...]:
        """Every page made from data, section pages first."""
        return tuple(_pages(self.catalog))

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Every other file: (path from the site's root, bytes)."""
        yield from api.files(self.catalog)
        for former, url in _redirects(self.catalog):
            html = render("redirect.html", former, target=url)
            yield f"{former}index.html", html.encode("utf-8")


def load_site(root: pathlib.Path) -> tuple[Site | None, list[Problem]]:
    """The site of ``root/data``, or None with all problems; never raises for bad data."""
    checked = load_checked(root)
    if checked.problems:
        return None, checked.problems
    return Site(Catalog(checked.records, checked.lexicon)), []


def _pages(catalog: Catalog) -> Iterator[SitePage]:
    yield from _section_pages(catalog)
    for plan in catalog.plans:
        yield _plan_page(catalog, plan)
        for task in plan.tasks:
            yield _task_page(catalog, task)
    owners = [
        found
        for kind, ids in (
            ("body", catalog.bodies),
            ("group", catalog.groups),
            ("position", catalog.positions),
        )
        for id_ in ids
        for found in _owner_pages(catalog, (kind, id_))
    ]
    # Year by year: pages of one year share rows, which are kept for a while only.
    for _, page in sorted(owners, key=lambda found: -found[0]):
        yield page
    for document in catalog.documents.values():
        yield _document_page(catalog, document)
    yield from _time_pages(catalog)


def _section_pages(catalog: Catalog) -> Iterator[SitePage]:
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
        indexes.Kind("nhom", "Nhóm", indexes.groups(catalog)),
        indexes.Kind("chuc-vu", "Chức vụ", indexes.positions(catalog)),
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
        sections=[indexes.Kind("danh-sach", "Danh sách", entries(catalog))],
    )


def _documents(catalog: Catalog) -> str:
    return render("documents.html", addresses.DOCUMENTS, sections=indexes.document_entries(catalog))


def _plan_page(catalog: Catalog, plan: CatalogPlan) -> SitePage:
    return SitePage(
        "plan",
        plan.url,
        plan.name,
        f"{plan.full_title}: {summary(catalog, plan)}",
        addresses.json("plan", plan.id),
        (f"{plan.folder.path}/plan.yml", 1),
        contents(plan),
        lambda: render("plan.html", plan.url, view=plan_view(catalog, plan)),
        (plan.record.number, plan.full_title),
        inline.plain(plan.record.basis),
        plan.name,
    )


def _task_page(catalog: Catalog, task: CatalogTask) -> SitePage:
    plan = task.plan
    text = inline.plain(task.current.text)
    lines = [inline.plain(line.text) for line in task.current.assignments]
    return SitePage(
        "task",
        task.url,
        f"Nhiệm vụ {task.number}: {task.title}",
        f"{plan.name}, nhiệm vụ {task.number}: {task.title}. {task_period(task).label}.",
        addresses.json("plan", plan.id),
        task.source,
        (),
        lambda: render("task.html", task.url, view=task_view(catalog, task)),
        (plan.record.number, task_period(task).label),
        " ".join([text, *lines]),
        f"{plan.name} · Nhiệm vụ {task.number}",
    )


def _owner_pages(catalog: Catalog, owner: Owner) -> Iterator[tuple[int, SitePage]]:
    """One page a year, with the year; the newest year stands at the owner's own address."""
    kind, id_ = owner
    record = catalog.named(owner)
    own_years = years(catalog, owner)
    for year in own_years:
        claimed = catalog.claims_by_year.get(owner, {}).get(year, [])
        url = year_address(owner, year, own_years)
        newest = year == own_years[0]
        numbers = ", ".join(dict.fromkeys(task.plan.record.number for task, _ in claimed))
        page = SitePage(
            kind,
            url,
            record.name if newest else f"{record.name}, năm {year}",
            f"{record.name}. {answer(claimed, year)}",
            addresses.json(kind, id_),
            (f"data/{_FILES[kind]}.yml", catalog.lines[owner]),
            (),
            partial(_owner, catalog, owner, year, url),
            (*record.variants, *record.short_names) if newest else (),
            " ".join(dict.fromkeys(task.title for task, _ in claimed)) if newest else "",
            " · ".join(part for part in (numbers, record.name) if part),
        )
        yield year, page


def _owner(catalog: Catalog, owner: Owner, year: int, url: str) -> str:
    return render("owner.html", url, view=owner_view(catalog, owner, year))


_FILES = {"body": "bodies", "group": "groups", "position": "positions"}


def _document_page(catalog: Catalog, document: Document) -> SitePage:
    url = addresses.page("document", document.id)
    return SitePage(
        "document",
        url,
        document.name,
        f"{document.name}. {force_label(document)}.",
        addresses.json("document", document.id),
        ("data/documents.yml", catalog.lines[("document", document.id)]),
        (),
        lambda: render("document.html", url, view=document_view(catalog, document.id)),
        tuple(variant.number for variant in document.variants if variant.number),
        " ".join([document.title or "", *document.cited_as]),
    )


def _time_pages(catalog: Catalog) -> Iterator[SitePage]:
    known = indexes.all_quarters(catalog)
    pages = {addresses.quarter(*one) for one in known}
    found = indexes.years(catalog)
    links = {
        year: Link(
            f"Năm {year}", addresses.TIME if year == found[0] else f"{addresses.TIME}{year}/"
        )
        for year in found
    }
    for year in found:
        yield SitePage(
            "time",
            links[year].url,
            "Thời gian" if year == found[0] else f"Thời gian: năm {year}",
            f"Nhiệm vụ năm {year} theo quý.",
            None,
            None,
            (),
            partial(_time, catalog, year, links, pages),
        )
    for year, number in known:
        url = addresses.quarter(year, number)
        yield SitePage(
            "quarter",
            url,
            quarter(year, number),
            f"Nhiệm vụ đến hạn và đang thực hiện trong {quarter(year, number)}.",
            None,
            None,
            (),
            partial(_quarter, catalog, year, number, url),
        )


def _time(catalog: Catalog, year: int, links: dict[int, Link], pages: set[str]) -> str:
    others = [link for other, link in links.items() if other != year]
    url = links[year].url
    view = indexes.year_view(catalog, year)
    return render(
        "time.html", url, view=view, years=others, pages=pages, earlier=url != addresses.TIME
    )


def _quarter(catalog: Catalog, year: int, number: int, url: str) -> str:
    return render("quarter.html", url, view=indexes.quarter_view(catalog, year, number))


def _redirects(catalog: Catalog) -> Iterable[tuple[str, str]]:
    """Former addresses, and where they lead now."""
    for kind, records in (
        ("body", catalog.bodies),
        ("group", catalog.groups),
        ("position", catalog.positions),
        ("document", catalog.documents),
    ):
        for record in records.values():
            for former in record.former_ids:
                yield addresses.page(kind, former), addresses.page(kind, record.id)
    for plan in catalog.plans:
        for former in plan.record.former_ids:
            yield addresses.plan(former), plan.url
            for task in plan.tasks:
                yield addresses.task(former, task.issued.code), task.url
