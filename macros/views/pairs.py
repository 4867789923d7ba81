"""Who works with whom in a plan: how often its tasks name two bodies together."""

from collections import defaultdict
from dataclasses import dataclass

from macros.linking.catalog import Catalog, CatalogPlan
from macros.linking.queries import owner_address
from macros.views.marks import Link
from macros.views.network import ANCHOR

_MOST_PAIRS = 20  # columns that a wide screen has room for


@dataclass(frozen=True)
class PairCell:
    """How many tasks two bodies share."""

    before: int  # empty cells between the one before it and this one
    name: str
    count: int


@dataclass(frozen=True)
class PairRow:
    """A body beside those it shares tasks with."""

    body: Link
    place: str  # on the body's page, where those it works with are listed
    cells: tuple[PairCell, ...]
    after: int  # empty cells at the end


@dataclass(frozen=True)
class Pairs:
    """The bodies that a plan names together with others, with how often."""

    rows: tuple[PairRow, ...]

    @property
    def fits(self) -> bool:
        """Whether a wide screen shows it whole."""
        return len(self.rows) <= _MOST_PAIRS


def pairs(catalog: Catalog, plan: CatalogPlan) -> Pairs:
    """How often each two bodies are named in one task of a plan."""
    together: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for task in plan.own_tasks:
        for one in task.named_bodies:
            for other in task.named_bodies:
                if one != other:
                    together[one][other] += 1
    bodies = [body for body in catalog.sorted_bodies if body.id in together]
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
    url = owner_address(catalog, owner, plan.record.year)
    cells, empty = [], 0
    for other in order:
        if other in counts:
            cells.append(PairCell(empty, catalog.body_names[other], counts[other]))
            empty = 0
        else:
            empty += 1
    link = Link(catalog.body_names[id_], url)
    return PairRow(link, f"{url}#{ANCHOR}", tuple(cells), empty)
