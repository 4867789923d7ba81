"""Who works with whom in a plan: how often its tasks name two bodies together."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from textwrap import shorten

from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan
from macros.linking.queries import owner_address
from macros.views.kept import made_once
from macros.views.marks import Link
from macros.views.network import ANCHOR

_MOST_PAIRS = 20  # columns that a wide screen has room for
_LONGEST = 70  # letters of a name in a cell


@dataclass(frozen=True)
class PairCell:
    """How many tasks two bodies share."""

    before: int  # empty cells between the one before it and this one
    name: str
    count: int


@dataclass(frozen=True)
class PairRow:
    """A body beside those it shares tasks with."""

    body: Link  # by its number among all, its name as the remark
    place: str  # on the body's page, where those it works with are listed
    cells: tuple[PairCell, ...]
    after: int  # empty cells at the end


@dataclass(frozen=True)
class Pairs:
    """The bodies that a plan names together with others, with how often."""

    heads: tuple[Link, ...]  # of the columns: all bodies, each by its number
    rows: tuple[PairRow, ...]  # of those of the page

    @property
    def fits(self) -> bool:
        """Whether a wide screen shows it whole."""
        return len(self.heads) <= _MOST_PAIRS


@cache  # of few hundred names, asked for in thousands of cells
def brief(name: str) -> str:
    """A name for a cell: one that is very long stands in full at the row of its own."""
    return shorten(name, _LONGEST, placeholder=" …")


@made_once
def together(_: Catalog, plan: CatalogPlan) -> dict[str, dict[str, int]]:
    """For each body those named beside it in some task of a plan, with how often."""
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for task in plan.own_tasks:
        for one in task.named_bodies:
            for other in task.named_bodies:
                if one != other:
                    found[one][other] += 1
    return found


def paired_bodies(catalog: Catalog, plan: CatalogPlan) -> tuple[str, ...]:
    """The bodies that a plan names together with others, in the order of bodies."""
    found = together(catalog, plan)
    return tuple(body.id for body in catalog.sorted_bodies if body.id in found)


def pairs(catalog: Catalog, plan: CatalogPlan, bodies: Collection[str]) -> Pairs:
    """How often each of some bodies is named with each other in one task of a plan."""
    every = paired_bodies(catalog, plan)
    found = together(catalog, plan)
    year = plan.record.year
    heads = [
        Link(str(number), owner_address(catalog, ("body", one), year), catalog.body_names[one])
        for number, one in enumerate(every, 1)
    ]
    rows = [
        _pair_row(catalog, head, every, found[one])
        for one, head in zip(every, heads, strict=True)
        if one in bodies
    ]
    return Pairs(tuple(heads), tuple(rows))


def _pair_row(
    catalog: Catalog, head: Link, order: Collection[str], counts: dict[str, int]
) -> PairRow:
    cells, empty = [], 0
    for other in order:
        if other in counts:
            cells.append(PairCell(empty, brief(catalog.body_names[other]), counts[other]))
            empty = 0
        else:
            empty += 1
    return PairRow(head, f"{head.url}#{ANCHOR}", tuple(cells), empty)
