"""Who works with whom in a plan: the bodies that the wording of a task names together."""

from collections import defaultdict
from dataclasses import dataclass

from macros.catalog import Catalog, CatalogPlan
from macros.labels import by_name
from macros.views.network import ANCHOR
from macros.views.owner import year_address, years
from macros.views.pieces import Link


@dataclass(frozen=True)
class PairCell:
    """How many tasks two bodies share; None in a row stands for none."""

    link: Link  # the place on the row's page that lists them
    count: int


@dataclass(frozen=True)
class PairRow:
    """A body beside every other one."""

    body: Link
    cells: tuple[PairCell | None, ...]
    partners: int


@dataclass(frozen=True)
class Pairs:
    """The bodies that a plan names together with others, with how often."""

    rows: tuple[PairRow, ...]


def pairs(catalog: Catalog, plan: CatalogPlan) -> Pairs:
    """How often each two bodies are named in one task of a plan."""
    together: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for task in plan.standing:
        for one in task.named_bodies:
            for other in task.named_bodies:
                if one != other:
                    together[one][other] += 1
    bodies = by_name((catalog.bodies[id_] for id_ in together), lambda body: body.name)
    return Pairs(
        tuple(
            _pair_row(catalog, plan, body.id, [one.id for one in bodies], together[body.id])
            for body in bodies
        )
    )


def _pair_row(
    catalog: Catalog, plan: CatalogPlan, id_: str, order: list[str], counts: dict[str, int]
) -> PairRow:
    owner = ("body", id_)
    url = year_address(owner, plan.record.year, years(catalog, owner))
    place = f"{url}#{ANCHOR}"
    return PairRow(
        Link(catalog.bodies[id_].name, url),
        tuple(
            PairCell(Link(catalog.bodies[other].name, place), counts[other])
            if other in counts
            else None
            for other in order
        ),
        len(counts),
    )
