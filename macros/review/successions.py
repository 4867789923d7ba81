"""What the data now say otherwise of what became of bodies; whom it moves is told in `effects`."""

from collections.abc import Iterator

from macros.labels import BECAME, listing, part_date
from macros.linking.catalog import Catalog
from macros.linking.succession import is_known
from macros.model.successions import Succession
from macros.review.fields import CONFIDENCES, source_change, value_change
from macros.review.pairing import Names
from macros.telling.report import Change, Changed, Subject
from macros.telling.sentences import replaced, say


def succession_changes(names: Names) -> tuple[Changed, ...]:
    """The successions that came, went or are told otherwise; one is known by who became whom."""
    old, new = (_by_key(names, catalog) for catalog in (names.base, names.head))
    found = []
    for key in dict.fromkeys([*new, *old]):
        subject: Subject = ("succession", key)
        if not names.knows(subject):
            continue
        before, after = old.get(key), new.get(key)
        if before and after:
            changes = tuple(_changes(names, subject, before, after))
        else:
            one = after or old[key]
            verb = "thêm" if after else "bỏ"
            said = say(f"{verb} việc sắp xếp này: {_words(names, one)}")
            changes = (Change("added" if after else "removed", "record", said),)
        if changes:
            name = _name(names.head, after) if after else _name(names.base, old[key])
            found.append(Changed(subject, name, "", changes))
    return tuple(found)


def _by_key(names: Names, catalog: Catalog) -> dict[str, Succession]:
    """The successions of one side, by their keys with the ids of today."""
    now = names.matching.id
    side = names.base if catalog is names.base else None
    found = {}
    for one in catalog.successions.all:
        moved = {
            "predecessor": now("body", one.predecessor) if one.predecessor else None,
            "into": tuple(now("body", heir) for heir in one.into),
        }
        found[(one.model_copy(update=moved) if side else one).key] = one
    return found


def _name(catalog: Catalog, one: Succession) -> str:
    """What the predecessor is called on the side that tells of it."""
    return catalog.body_names.get(one.predecessor or "") or one.from_name or ""


def _words(names: Names, one: Succession) -> str:
    label = BECAME[one.kind]
    heirs = listing(names.body(heir) or heir for heir in one.into)
    into = f"{label.lead.lower()} {heirs}" if heirs else label.lead.lower()
    scope = f", phần việc: {one.scope}" if one.scope else ""
    trust = "" if is_known(one) else f", độ tin cậy {CONFIDENCES[one.confidence]}"
    return f"{into}{scope}, từ {part_date(one.since)}{trust}"


def _changes(names: Names, subject: Subject, old: Succession, new: Succession) -> Iterator[Change]:
    def sound(field: str) -> bool:
        return names.sound(subject, field)

    if sound("since") and old.since != new.since:
        before, after = part_date(old.since), part_date(new.since)
        yield from value_change("since", "từ khi nào", before, after, "record")
    if sound("scope"):
        yield from value_change("scope", "phần việc", old.scope, new.scope, "record")
    if sound("kind"):
        yield from value_change("kind", "cách sắp xếp", _kind(old), _kind(new), "record")
    if sound("document"):
        by, now_by = (names.document(one.document) if one.document else None for one in (old, new))
        yield from value_change("document", "văn bản quyết định", by, now_by, "record")
    if sound("confidence") and old.confidence != new.confidence:
        trusted, trust = CONFIDENCES[old.confidence], CONFIDENCES[new.confidence]
        said = say("độ tin cậy: ", replaced(trusted, trust))
        yield Change("confidence", "record", said, trusted, trust)
    if sound("source"):
        yield from source_change("nguồn", [old.source], [new.source])


def _kind(one: Succession) -> str:
    label = BECAME[one.kind]
    return label.how or label.lead.lower()
