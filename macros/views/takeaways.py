"""What the page of a plan or of an owner offers to take away."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from macros import addresses
from macros.kinds import OWNERS, PLAN
from macros.labels import by_name
from macros.linking.catalog import Catalog, CatalogPlan
from macros.linking.ownership import Owner
from macros.views.marks import Link, owner_link


@dataclass(frozen=True)
class TakeawayView:
    """Addresses from the site's root; `subscribe` is whole. What there is none of is empty."""

    subscribe: str
    ics: str
    xlsx: str
    csv: str
    pdf: str = ""
    embed: str = ""  # line of HTML to copy
    badge: str = ""  # line of HTML to copy


class Offers:
    """Knows what was published where: `site` is the site's address with a slash, or empty."""

    def __init__(self, catalog: Catalog, site: str = "", pdfs: Collection[Owner] = ()) -> None:
        self._catalog = catalog
        self._site = site
        self._pdfs = pdfs

    def of_plan(self, plan: CatalogPlan) -> TakeawayView:
        """What there is to take away of a plan."""
        return TakeawayView(*self._files("plan", plan.id))

    def of_owner(self, owner: Owner, year: int) -> TakeawayView | None:
        """What there is of an owner's year; None for another year than its newest."""
        kind, id_ = owner
        if year != max(self._catalog.claims_by_year.get(owner, ()), default=None):
            return None
        embed, badge = self._lines(id_) if kind == "body" and self._site else ("", "")
        pdf = addresses.download(kind, id_, "pdf") if owner in self._pdfs else ""
        return TakeawayView(*self._files(kind, id_), pdf, embed, badge)

    def all(self) -> Iterator[tuple[str, tuple[tuple[Link, TakeawayView], ...]]]:
        """Everything there is, by kind, each with its page."""
        catalog = self._catalog
        plans = ((Link(plan.name, plan.url), self.of_plan(plan)) for plan in catalog.plans)
        yield PLAN.heading, tuple(plans)
        for kind in OWNERS:
            owners = [owner for owner in catalog.claims_by_year if owner[0] == kind.id]
            listed = by_name(owners, lambda owner: catalog.named(owner).name)
            offers = ((owner_link(catalog, owner), self._newest(owner)) for owner in listed)
            yield kind.heading, tuple((link, offer) for link, offer in offers if offer)

    def _newest(self, owner: Owner) -> TakeawayView | None:
        return self.of_owner(owner, max(self._catalog.claims_by_year[owner]))

    def _files(self, kind: str, id_: str) -> tuple[str, str, str, str]:
        calendar = addresses.download(kind, id_, "ics")
        return (
            webcal(self._site, calendar) if self._site else "",
            calendar,
            addresses.download(kind, id_, "xlsx"),
            addresses.download(kind, id_, "csv"),
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


def webcal(site: str, address: str) -> str:
    """The address by which a calendar program subscribes to a file of the site at `site`."""
    return f"webcal://{site.partition('://')[2]}{address}"
