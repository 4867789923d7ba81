"""What changed in whose site it is and where it is told of."""

from collections.abc import Iterator

from macros.model.site_facts import SiteAddress, SiteCommittee, SiteContact, SiteJurisdiction
from macros.model.sources import Evidence
from macros.review.fields import evidence_words, value_change
from macros.review.pairing import Names
from macros.telling.report import Change, Changed, Subject

SITE: Subject = ("site", "site")
_FACTS = {
    "committee": "Ban Chỉ đạo",
    "jurisdiction": "địa bàn",
    "contact": "liên hệ",
    "errors": "nơi báo sai sót",
    "security": "nơi báo lỗ hổng bảo mật",
}


def site_changes(names: Names) -> tuple[Changed, ...]:
    """The facts about the site that came, went or are others now."""
    changes = tuple(_changes(names)) if names.knows(SITE) else ()
    return (Changed(SITE, "Trang này", "", changes),) if changes else ()


def _changes(names: Names) -> Iterator[Change]:
    for name, label in _FACTS.items():
        if names.sound(SITE, name):
            old, new = (getattr(side.site_facts, name) for side in (names.base, names.head))
            yield from value_change(name, label, _said(names, old), _said(names, new), "record")
            if old and new:
                before, after = evidence_words(old), evidence_words(new)
                yield from value_change(name, f"{label}, nguồn", before, after, "editorial")


def _said(names: Names, fact: Evidence | None) -> str | None:
    match fact:
        case SiteCommittee(body=id_):
            return names.body(id_)
        case SiteJurisdiction(id=id_):
            places = names.base.jurisdictions | names.head.jurisdictions
            return places[id_].name if id_ in places else id_
        case SiteContact(text=text):
            return text
        case SiteAddress(address=address):
            return address
    return None
