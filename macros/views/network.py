"""With whom an owner works: the bodies that the wording of its tasks names beside it."""

from collections.abc import Collection
from dataclasses import dataclass

from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogTask
from macros.linking.ownership import Owner
from macros.linking.queries import several_plans
from macros.views.marks import Link, numbers, owner_link

ANCHOR = "cung-lam-voi"  # of the section of a body's page that says with whom it works

DRAWN = 6  # partners in the picture
LISTED = 6  # in the table beside it, with their tasks; the others are named below
LINE = 16  # height of a line of a name, in the picture's units
BASE = 4  # from the middle of a line to where its letters stand
LONGEST = 34  # letters in a line of a name
GAP = 14


@dataclass(frozen=True)
class Partner:
    """A body beside the one whose page it is, with the tasks that name it."""

    body: Link
    count: int
    tasks: str  # their numbers


@dataclass(frozen=True)
class Spoke:
    """A partner as drawn: its name broken into lines, and the line that leads there."""

    partner: Partner
    lines: tuple[str, ...]
    top: int  # y of the name
    weight: int  # of the stroke

    @property
    def height(self) -> int:
        """Of the name."""
        return LINE * len(self.lines)

    @property
    def y(self) -> int:
        """Of the middle of the name."""
        return self.top + self.height // 2

    @property
    def base(self) -> int:
        """Of the number in the circle."""
        return self.y + BASE


@dataclass(frozen=True)
class Network:
    """A body's place among those it works with."""

    spokes: tuple[Spoke, ...]
    height: int
    partners: tuple[Partner, ...]
    undrawn: int

    @property
    def listed(self) -> tuple[Partner, ...]:
        """Those in the table: “và 1 cơ quan khác” is no shorter than its name."""
        return self.partners if len(self.partners) <= LISTED + 1 else self.partners[:LISTED]

    @property
    def middle(self) -> int:
        """Where the owner itself stands."""
        return self.height // 2


def partners(catalog: Catalog, tasks: Collection[CatalogTask], owner: Owner) -> list[Partner]:
    """The bodies that the wording of an owner's tasks names beside it, most tasks first."""
    found: dict[str, list[CatalogTask]] = {}
    for task in tasks:
        for id_ in task.named_bodies:
            found.setdefault(id_, []).append(task)
    if owner[0] == "body":
        found.pop(owner[1], None)
    several = several_plans(tasks)
    ranked = sorted(found.items(), key=lambda one: -len(one[1]))
    return [
        Partner(owner_link(catalog, ("body", id_)), len(listed), numbers(catalog, listed, several))
        for id_, listed in ranked
    ]


def network(found: list[Partner]) -> Network:
    """The picture of an owner and its nearest partners."""
    spokes, y = [], GAP
    most = found[0].count if found else 1
    for partner in found[:DRAWN]:
        weight = 1 + round(5 * partner.count / most)
        spokes.append(Spoke(partner, broken(partner.body.text), y, weight))
        y += spokes[-1].height + GAP
    return Network(tuple(spokes), y, tuple(found), len(found) - len(spokes))


def broken(name: str) -> tuple[str, ...]:
    """A name in lines that fit the picture, broken at spaces, inside a word only when it must."""
    lines = [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > LONGEST:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
        while len(lines[-1]) > LONGEST:
            lines[-1:] = [lines[-1][:LONGEST], lines[-1][LONGEST:]]
    return tuple(lines)
