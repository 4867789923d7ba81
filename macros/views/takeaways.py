"""What the page of a plan or of an owner offers to take away."""

import datetime
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from macros import addresses
from macros.formats import FORMATS, ICS, PDF, Format
from macros.history.history import History
from macros.kinds import BODY, OWNERS, PLAN, Kind
from macros.labels import by_name, day
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan
from macros.linking.ownership import Owner
from macros.views.marks import Link, owner_link


@dataclass(frozen=True)
class FilesView:
    """Files that hold the same, each in its format; none where they were not made."""

    content: str
    files: tuple[Link, ...]  # name of the format, address from the site's root
    is_calendar: bool
    address: str  # whole, of what a calendar can follow, or empty

    @property
    def subscribe(self) -> str:
        """The same as what a calendar program opens at a tap: webcal://…"""
        return f"webcal://{self.address.partition('://')[2]}" if self.address else ""


@dataclass(frozen=True)
class TakeawayView:
    """Everything that a page offers; the lines of HTML to copy are empty where there are none."""

    contents: tuple[FilesView, ...]
    embed: str = ""
    badge: str = ""
    reports: bool = False  # whether its workbook can be filled in to report


class Offers:
    """Knows what was published where: `site` is the site's address with a slash, or empty."""

    def __init__(self, catalog: Catalog, site: str = "", pdfs: Collection[Owner] = ()) -> None:
        self._catalog = catalog
        self._site = site
        self._pdfs = pdfs

    def whole(self, url: str) -> str:
        """The whole address of a page; empty where nobody knows the site's."""
        return f"{self._site}{url}" if self._site else ""

    def of_plan(self, plan: CatalogPlan) -> TakeawayView:
        """What there is to take away of a plan."""
        return TakeawayView(self._contents(PLAN.id, plan.id))

    def of_owner(self, owner: Owner, year: int) -> TakeawayView | None:
        """What there is of an owner's year; None for another year than its newest."""
        kind, id_ = owner
        if year != next(iter(self._catalog.years_of.get(owner, ())), None):
            return None
        embed, badge = self._lines(id_) if kind == "body" and self._site else ("", "")
        return TakeawayView(self._contents(kind, id_), embed, badge, kind == BODY.id)

    def all(self) -> Iterator[tuple[Kind, tuple[tuple[Link, TakeawayView], ...]]]:
        """Everything there is, by kind, each with its page."""
        catalog = self._catalog
        plans = ((Link(plan.dated_name, plan.url), self.of_plan(plan)) for plan in catalog.plans)
        yield PLAN, tuple(plans)
        for kind in OWNERS:
            owners = [owner for owner in catalog.years_of if owner[0] == kind.id]
            listed = by_name(owners, lambda owner: catalog.named(owner).name)
            offers = ((owner_link(catalog, owner), self._newest(owner)) for owner in listed)
            yield kind, tuple((link, offer) for link, offer in offers if offer)

    def _newest(self, owner: Owner) -> TakeawayView | None:
        return self.of_owner(owner, self._catalog.years_of[owner][0])

    def _contents(self, kind: str, id_: str) -> tuple[FilesView, ...]:
        formats = (one for one in FORMATS if kind != PLAN.id or one.of_plans)
        return tuple(
            self._files((kind, id_), content, list(found))
            for content, found in groupby(formats, lambda one: one.content)
        )

    def _files(self, subject: tuple[str, str], content: str, formats: list[Format]) -> FilesView:
        urls = {one: addresses.download(*subject, one.ending) for one in formats}
        made = [one for one in formats if one is not PDF or subject in self._pdfs]
        return FilesView(
            content,
            tuple(Link(one.name, urls[one]) for one in made),
            ICS in urls,
            f"{self._site}{urls[ICS]}" if ICS in urls and self._site else "",
        )

    def _lines(self, body: str) -> tuple[str, str]:
        """The lines that put a body's tasks, or a badge with their number, into another page."""
        words = {
            "list": self._site + addresses.embed(body),
            "badge": self._site + addresses.badge(body),
            "page": self._site + addresses.page("body", body),
            "title": f"Nhiệm vụ của {self._catalog.bodies[body].name}",
        }
        iframe = Markup('<iframe src="{list}" title="{title}" width="100%" height="480"></iframe>')
        badge = Markup('<a href="{page}"><img src="{badge}" alt="{title}"></a>')
        return str(iframe.format(**words)), str(badge.format(**words))


def limits_of_calendars(history: History) -> str:
    """What calendars can tell of deadlines that went without an amendment, in a sentence."""
    if history.began:
        began = datetime.date.fromisoformat(history.began.day)
        return (
            "Thời hạn mất đi khi sửa dữ liệu, không theo văn bản nào, cũng vậy, kể từ ngày "
            f"{day(began)}, khi dữ liệu được đưa vào lần đầu."
        )
    lost = (
        "Trang này được dựng không kèm lịch sử, nên thời hạn mất đi khi sửa dữ liệu, không theo "
        "văn bản nào, biến khỏi lịch mà không có dấu ấy"
    )
    kept = "" if history.head_time else ", và thời hạn sửa lại như thế vẫn mang số `SEQUENCE` cũ"
    return f"{lost}{kept}."
