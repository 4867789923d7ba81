"""What the front page shows of each body, group and position: its tasks, to be sorted by date.

Those of the newest year in which it has any. A small file for each, not part of the open data: its
shape may change with the page. Of times that come again it has the day of every turn: which comes
next, the reader's date decides.
"""

import json
from collections.abc import Iterable, Iterator
from functools import partial

from macros import addresses
from macros.exports.on_demand import Make, on_demand
from macros.kinds import BODY, OWNERS
from macros.labels import ALL_WAYS, UNSURE_WHOSE, WAYS, AnyWay
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogTask
from macros.linking.ownership import STRENGTH, Claim, Owner
from macros.linking.queries import owner_address, owner_years
from macros.views.marks import task_period
from macros.views.notices import over_with
from macros.views.progress import told_status
from macros.views.rows import reason_sentence
from macros.views.succession import became
from macros.views.takeaways import Offers, TakeawayView

_SUCCESSION: AnyWay = "succession"


@on_demand
def files(catalog: Catalog, offers: Offers) -> Iterator[tuple[str, Make]]:
    """One file for each body, group and position."""
    for kind in OWNERS:
        for id_ in catalog.records_of(kind.id):
            make = partial(_file, catalog, offers, (kind.id, id_))
            yield addresses.own_tasks(kind.id, id_), make


def _file(catalog: Catalog, offers: Offers, owner: Owner) -> bytes:
    own = _own(catalog, offers, owner)
    return json.dumps(own, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _own(catalog: Catalog, offers: Offers, owner: Owner) -> dict[str, object]:
    year, *earlier = owner_years(catalog, owner)
    by_task = dict(_by_task(catalog.claims_by_year.get(owner, {}).get(year, [])))
    years = [(one, owner_address(catalog, owner, one)) for one in earlier]
    return {
        "year": year,
        "over": over_with(by_task, year),
        "files": _files(offers.of_owner(owner, year)),
        "tasks": [_row(catalog, task, claims) for task, claims in by_task.items()],
        **({"years": years} if years else {}),
        **(_of_others(catalog, owner[1], year) if owner[0] == BODY.id else {}),
    }


def _of_others(catalog: Catalog, id_: str, year: int) -> dict[str, object]:
    """What the body became, and the tasks of those before it; nothing where there is nothing."""
    now = [
        (one.lead, [(heir.text, heir.url) for heir in one.heirs], one.scope, one.since)
        for one in became(catalog, id_)
    ]
    inherited = [
        (
            f"Nhận từ {one.name}" + (f" ({UNSURE_WHOSE})" if one.unsure else ""),
            [_inherited(catalog, task, claims) for task, claims in _by_task(one.in_year(year))],
        )
        for one in catalog.bequests.get(("body", id_), ())
        if year in one.years
    ]
    return ({"now": now} if now else {}) | ({"inherited": inherited} if inherited else {})


def _by_task(
    claimed: Iterable[tuple[CatalogTask, Claim]],
) -> Iterable[tuple[CatalogTask, list[Claim]]]:
    found: dict[CatalogTask, list[Claim]] = {}
    for task, claim in claimed:
        found.setdefault(task, []).append(claim)
    return found.items()


def _inherited(catalog: Catalog, task: CatalogTask, claims: list[Claim]) -> dict[str, object]:
    """What gives it to the body before says nothing of this one: that stands on its page."""
    way = [_SUCCESSION, ALL_WAYS[_SUCCESSION].short]
    return _row(catalog, task, claims) | {"way": way, "why": []}


def _row(catalog: Catalog, task: CatalogTask, claims: list[Claim]) -> dict[str, object]:
    claims = sorted(claims, key=lambda claim: STRENGTH.index(claim.via.kind))
    kind = claims[0].via.kind
    turns = sorted({day for one in task.due_days if one.recurs for day in one.days})
    return {
        "number": task.number or "",
        "title": task.title,
        "url": task.url,
        "plan": catalog.plan_marks[task.plan.id],
        "when": task_period(task).label,
        "end": task.deadline.isoformat() if task.deadline else None,
        "roles": "; ".join(dict.fromkeys(claim.line.label for claim in claims)),
        "way": [kind, WAYS[kind].short],
        "why": list(dict.fromkeys(reason_sentence(task.plan, claim) for claim in claims)),
        **({"status": [*mark]} if (mark := told_status(catalog, task)) else {}),
        **({"turns": [day.isoformat() for day in turns]} if turns else {}),
    }


def _files(offer: TakeawayView | None) -> list[tuple[str, str, str]]:
    """What is one tap away: words, path from the site's root; of a calendar its whole address."""
    return [
        (one.content, one.files[0].url, one.address)
        for one in (offer.contents if offer else ())
        if one.files
    ]
