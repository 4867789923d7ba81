"""What the front page shows of each body: its tasks of its newest year, ready to be sorted by date.

A small file for each body, not part of the open data: its shape may change with the page. Of times
that come again it has the day of every turn: which comes next, the reader's date decides.
"""

import json
from collections.abc import Iterable, Iterator
from functools import partial

from macros import addresses
from macros.exports.on_demand import Make, on_demand
from macros.labels import ALL_WAYS, UNSURE_WHOSE, WAYS, AnyWay
from macros.linking.catalog import Catalog, CatalogTask
from macros.linking.ownership import STRENGTH, Claim
from macros.linking.queries import owner_years, several_plans
from macros.views.marks import task_period
from macros.views.notices import over_with
from macros.views.progress import told_status
from macros.views.succession import became
from macros.views.takeaways import Offers, TakeawayView

_SUCCESSION: AnyWay = "succession"
_TO_PRINT = "Trang của cơ quan, in được trên giấy A4"


@on_demand
def files(catalog: Catalog, offers: Offers) -> Iterator[tuple[str, Make]]:
    """One file for each body."""
    for id_ in catalog.bodies:
        yield addresses.own_tasks(id_), partial(_file, catalog, offers, id_)


def _file(catalog: Catalog, offers: Offers, id_: str) -> bytes:
    own = _own(catalog, offers, id_)
    return json.dumps(own, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _own(catalog: Catalog, offers: Offers, id_: str) -> dict[str, object]:
    owner = ("body", id_)
    year = owner_years(catalog, owner)[0]
    by_task = dict(_by_task(catalog.claims_by_year.get(owner, {}).get(year, [])))
    marks = catalog.plan_marks if several_plans(by_task) else {}
    return {
        "year": year,
        "over": over_with(by_task, year),
        "links": _links(offers.of_owner(owner, year), addresses.page(*owner)),
        "tasks": [
            _row(catalog, task, claims, marks.get(task.plan.id, ""))
            for task, claims in by_task.items()
        ],
        **_of_others(catalog, id_, year),
    }


def _of_others(catalog: Catalog, id_: str, year: int) -> dict[str, object]:
    """What the body became, and the tasks of those before it; nothing where there is nothing."""
    now = [
        (one.lead, [(heir.text, heir.url) for heir in one.heirs], one.scope, one.since)
        for one in became(catalog, id_)
        if one.since
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
    plan = catalog.plan_marks[task.plan.id] if len(catalog.plans) > 1 else ""
    return _row(catalog, task, claims, plan) | {"way": [_SUCCESSION, ALL_WAYS[_SUCCESSION].short]}


def _row(catalog: Catalog, task: CatalogTask, claims: list[Claim], plan: str) -> dict[str, object]:
    claims = sorted(claims, key=lambda claim: STRENGTH.index(claim.via.kind))
    kind = claims[0].via.kind
    turns = sorted({day for one in task.due_days if one.recurs for day in one.days})
    return {
        "number": task.number or "",
        "title": task.title,
        "url": task.url,
        "plan": plan,
        "when": task_period(task).label,
        "end": task.deadline.isoformat() if task.deadline else None,
        "roles": "; ".join(dict.fromkeys(claim.line.label for claim in claims)),
        "way": [kind, WAYS[kind].short],
        **({"status": [*mark]} if (mark := told_status(catalog, task)) else {}),
        **({"turns": [day.isoformat() for day in turns]} if turns else {}),
    }


def _links(offer: TakeawayView | None, page: str) -> list[tuple[str, str]]:
    """What is one tap away: words, and path from the site's root; the page prints as a sheet."""
    if offer is None:
        return []
    return [
        (one.content, one.files[0].url) if one.files else (_TO_PRINT, page)
        for one in offer.contents
    ]
