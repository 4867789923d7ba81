"""Whose site it is: what the office has given, and that it has not given the rest."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros import addresses
from macros.linking.catalog import Catalog
from macros.model.site_facts import SiteAddress, SiteFacts
from macros.model.sources import Confidence, Evidence
from macros.views.marks import Link, SourceMark, source_marks

_ERRORS = "Báo sai sót, không cần tài khoản"


@dataclass(frozen=True)
class GivenFact:
    """A fact about the site; `to` is None while the office has not given it."""

    label: str
    to: Link | None = None
    opens: str = ""  # what a browser opens: mailto:…, tel:…, https://…
    sources: tuple[SourceMark, ...] = ()


def whose_site(catalog: Catalog) -> tuple[GivenFact, ...]:
    """The facts in the order in which they are asked for."""
    return tuple(_facts(catalog))


def error_reports(catalog: Catalog) -> GivenFact:
    """Where to tell an error without an account."""
    return next(fact for fact in _facts(catalog) if fact.label == _ERRORS)


def proved(fact: Evidence | None) -> bool:
    """Whether a fact was given, and is proved."""
    return fact is not None and fact.confidence != Confidence.low


def _facts(catalog: Catalog) -> Iterator[GivenFact]:
    for label, name in (
        ("Ban Chỉ đạo", "committee"),
        ("Địa bàn", "jurisdiction"),
        ("Liên hệ", "contact"),
        (_ERRORS, "errors"),
        ("Báo lỗ hổng bảo mật", "security"),
    ):
        fact: Evidence | None = getattr(catalog.site_facts, name)
        if fact is None or not proved(fact):
            yield GivenFact(label)
            continue
        opens = fact.address if isinstance(fact, SiteAddress) else ""
        to = _shown(catalog, catalog.site_facts, name)
        yield GivenFact(label, to, opens, source_marks(catalog, [fact]))


def _shown(catalog: Catalog, facts: SiteFacts, name: str) -> Link:
    if name == "committee" and facts.committee:
        id_ = facts.committee.body
        return Link(catalog.bodies[id_].name, addresses.page("body", id_))
    if name == "jurisdiction" and facts.jurisdiction:
        return Link(catalog.jurisdictions[facts.jurisdiction.id].name, "")
    if name == "contact" and facts.contact:
        return Link(facts.contact.text, "")
    reached = facts.errors if name == "errors" else facts.security
    address = reached.address if reached else ""
    return Link(address.removeprefix("mailto:").removeprefix("tel:"), "")
