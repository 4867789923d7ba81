"""The site as one list of links: its sections, and what stands in each."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros import addresses
from macros.kinds import BODY, DOCUMENT, GROUP, PLAN, POSITION
from macros.labels import KIND_LABELS, by_name, quarter
from macros.linking.catalog import Catalog
from macros.linking.queries import plan_years
from macros.model.owners import BodyKind
from macros.views.marks import Link, owner_link, plan_name
from macros.views.times import paged_quarters


@dataclass(frozen=True)
class MapSection:
    """A section of the site, with the pages in it, under headings where there are many."""

    link: Link
    about: str
    parts: tuple[tuple[str, tuple[Link, ...]], ...] = ()


def site_map(catalog: Catalog) -> tuple[MapSection, ...]:
    """The sections in the order of the navigation; tasks stand on the pages of their plans."""
    return (
        MapSection(Link("Tra cứu", addresses.FINDER), "lọc mọi nhiệm vụ của mọi kế hoạch"),
        MapSection(
            Link("30 ngày tới", addresses.SOON), "việc đến hạn trong 7 ngày và trong 30 ngày"
        ),
        MapSection(
            Link(PLAN.heading, addresses.PLANS),
            "toàn văn, và trang của từng nhiệm vụ",
            tuple(_plans(catalog)),
        ),
        MapSection(Link(BODY.heading, addresses.BODIES), "việc được giao", tuple(_bodies(catalog))),
        *(
            MapSection(Link(kind.heading, kind.section), "việc được giao", _named(catalog, kind.id))
            for kind in (GROUP, POSITION)
        ),
        MapSection(
            Link(DOCUMENT.heading, addresses.DOCUMENTS),
            f"{len(catalog.documents)} văn bản, hiệu lực hiện nay, và nhiệm vụ dựa vào chúng",
            (("", (Link("Văn bản và nhiệm vụ", addresses.BINDING),)),),
        ),
        MapSection(Link("Thời gian", addresses.TIME), "theo năm, theo quý", _times(catalog)),
        MapSection(Link("Ma trận", addresses.MATRIX), "cơ quan nào làm gì trong từng nhiệm vụ"),
        MapSection(Link("Khối lượng", addresses.WORKLOAD), "ai được giao bao nhiêu"),
        MapSection(Link("Kiểm tra độ phủ", addresses.COVERAGE), "điều còn thiếu, chưa rõ"),
        MapSection(Link("Thay đổi", addresses.CHANGES), "dữ liệu đã đổi những gì"),
        MapSection(Link("Viết tắt", addresses.ABBREVIATIONS), "chữ viết tắt của kế hoạch"),
        MapSection(Link("Dữ liệu mở", addresses.OPEN_DATA), "tải về, lịch, JSON"),
        MapSection(Link("Báo sai sót", addresses.ERRORS), "không cần tài khoản"),
    )


def _plans(catalog: Catalog) -> Iterator[tuple[str, tuple[Link, ...]]]:
    for year in plan_years(catalog):
        plans = (plan for plan in catalog.plans if plan.record.year == year)
        yield f"Năm {year}", tuple(plan_name(catalog, plan) for plan in plans)


def _bodies(catalog: Catalog) -> Iterator[tuple[str, tuple[Link, ...]]]:
    for kind in BodyKind:
        listed = (body for body in catalog.sorted_bodies if body.kind == kind)
        if links := tuple(owner_link(catalog, (BODY.id, body.id)) for body in listed):
            yield KIND_LABELS[kind], links


def _named(catalog: Catalog, kind: str) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    links = (owner_link(catalog, (kind, id_)) for id_ in catalog.records_of(kind))
    return (("", tuple(by_name(links, lambda link: link.text))),)


def _times(catalog: Catalog) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    years: dict[int, list[Link]] = {}
    for year, number in paged_quarters(catalog):
        link = Link(quarter(year, number), addresses.quarter(year, number))
        years.setdefault(year, []).append(link)
    return tuple((f"Năm {year}", tuple(links)) for year, links in sorted(years.items())[::-1])
