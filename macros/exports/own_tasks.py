"""What the front page shows of each body: its tasks of its newest year, ready to be sorted by date.

A small file for each body, not part of the open data: its shape may change with the page. Of times
that come again it has the day of every turn: which comes next, the reader's date decides.
"""

import json
from collections.abc import Iterator

from macros import addresses
from macros.labels import WAYS
from macros.linking.catalog import Catalog, CatalogTask
from macros.linking.ownership import STRENGTH, Claim
from macros.linking.queries import owner_years, several_plans
from macros.views.marks import task_period
from macros.views.notices import over_with
from macros.views.progress import told_status
from macros.views.takeaways import Offers, TakeawayView

_TO_PRINT = "Trang của cơ quan, in được trên giấy A4"


def files(catalog: Catalog, offers: Offers) -> Iterator[tuple[str, bytes]]:
    """One file for each body as (path from the site's root, bytes)."""
    for id_ in catalog.bodies:
        own = _own(catalog, offers, id_)
        text = json.dumps(own, ensure_ascii=False, separators=(",", ":"))
        yield addresses.own_tasks(id_), text.encode("utf-8")


def _own(catalog: Catalog, offers: Offers, id_: str) -> dict[str, object]:
    owner = ("body", id_)
    year = owner_years(catalog, owner)[0]
    by_task: dict[CatalogTask, list[Claim]] = {}
    for task, claim in catalog.claims_by_year.get(owner, {}).get(year, []):
        by_task.setdefault(task, []).append(claim)
    marks = catalog.plan_marks if several_plans(by_task) else {}
    return {
        "year": year,
        "over": over_with(by_task, year),
        "links": _links(offers.of_owner(owner, year), addresses.page(*owner)),
        "tasks": [
            _row(catalog, task, claims, marks.get(task.plan.id, ""))
            for task, claims in by_task.items()
        ],
    }


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
