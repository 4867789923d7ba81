"""Questions that many pages and files ask of a catalog."""

import datetime
from collections import Counter
from collections.abc import Iterable

from macros import addresses
from macros.kinds import BODY, GROUP, POSITION
from macros.labels import listing
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan, CatalogTask, CitedAt
from macros.linking.ownership import Claim, Owner, strongest
from macros.model.tasks import Role

Claimed = list[tuple[CatalogTask, Claim]]


def plan_years(catalog: Catalog) -> list[int]:
    """The years of the plans, newest first."""
    return sorted({plan.record.year for plan in catalog.plans}, reverse=True)


def plan_numbers(plans: Iterable[CatalogPlan]) -> str:
    """The numbers of plans as they fit at the head of a sheet: 03-KH/BCĐ và 4 kế hoạch khác."""
    first, *others = dict.fromkeys(plan.record.shown_number for plan in plans) or [""]
    if len(others) == 1:
        return f"{first}, {others[0]}"
    return f"{first} và {len(others)} kế hoạch khác" if others else first


def owner_years(catalog: Catalog, owner: Owner) -> list[int]:
    """The years in which an owner has tasks, newest first; the newest of the data when none."""
    return catalog.years_of.get(owner) or [catalog.plans[0].record.year]


def owned_tasks(catalog: Catalog, owner: Owner, year: int) -> tuple[CatalogTask, ...]:
    """What an owner has in a year, each task once."""
    return catalog.tasks_by_year.get(owner, {}).get(year, ())


def owner_address(catalog: Catalog, owner: Owner, year: int) -> str:
    """The page of an owner's year; its own page when it has no task that stands in that year."""
    page, years = addresses.page(*owner), owner_years(catalog, owner)
    return addresses.in_section(page, year, years[0]) if year in years else page


def matrix_address(catalog: Catalog, plan: CatalogPlan) -> str:
    """The page of a plan's matrix, the first one of a plan of many tasks."""
    return addresses.in_section(addresses.MATRIX, plan.id, catalog.plans[0].id)


def several_plans(tasks: Iterable[CatalogTask]) -> bool:
    """Whether tasks of several plans meet: then their numbers alone tell too little."""
    return len({task.plan for task in tasks}) > 1


def has_several_plans(catalog: Catalog) -> bool:
    """Whether a number alone leaves open of which plan of the site its task is."""
    return len(catalog.plans) > 1


def all_quarters(catalog: Catalog) -> list[tuple[int, int]]:
    """Every (year, quarter) in which some task is due or runs, in order."""
    found = {one for plan in catalog.plans for task in plan.standing for one in task.quarters}
    return sorted(found)


def quarter_of(day: datetime.date) -> tuple[int, int]:
    """The year and quarter of a day."""
    return day.year, (day.month + 2) // 3


def counted_ways(claimed: Claimed) -> Counter[str]:
    """How many tasks are owned in each way, each task by its strongest."""
    by_plan: dict[CatalogPlan, list[Claim]] = {}
    for task, claim in claimed:
        by_plan.setdefault(task.plan, []).append(claim)
    return Counter(way for found in by_plan.values() for way in strongest(found).values())


def named_in(tasks: Iterable[CatalogTask]) -> dict[Owner, tuple[Role, ...]]:
    """Whom the wordings of tasks name, in order, each with all its roles."""
    found: dict[Owner, dict[Role, None]] = {}
    for task in tasks:
        for owner, roles in task.named.items():
            found.setdefault(owner, {}).update(dict.fromkeys(roles))
    return {owner: tuple(roles) for owner, roles in found.items()}


def in_numbers(owners: Iterable[Owner]) -> str:
    """How many of each kind: 2 chức vụ, 7 cơ quan và 1 nhóm."""
    counts = Counter(kind for kind, _ in owners)
    listed = (POSITION, BODY, GROUP)
    return listing(f"{counts[kind.id]} {kind.word}" for kind in listed if counts[kind.id])


def citing_tasks(catalog: Catalog, document_id: str) -> list[CatalogTask]:
    """The tasks that cite a document and still stand, each once."""
    return [task for task in tasks_at(catalog.cited.get(document_id, [])) if task.standing]


def tasks_at(places: Iterable[CitedAt]) -> list[CatalogTask]:
    """The tasks in whose texts a document is cited, each once."""
    return list(
        dict.fromkeys(
            place.plan.by_code[place.task]
            for place in places
            if place.task and place.task in place.plan.by_code
        )
    )
