"""The provinces of synthetic plans: their bodies, groups and positions.

Nearly all is in one province. A few bodies of the other bear the same names, so that plans mean
theirs by the jurisdiction alone. Bodies that exist in truth are the central ones only.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.synthetic import words

Record = dict[str, Any]

LAST_YEAR = 2024  # of plans and documents
FAKE = "(giả lập)"
HOME, NEIGHBOUR = "mau-an", "mau-xuyen"  # the jurisdictions of the two provinces
_PROVINCES = {HOME: "tỉnh Mẫu An", NEIGHBOUR: "tỉnh Mẫu Xuyên"}
CENTRAL = frozenset(name for name, _ in words.CENTRAL)


@dataclass(frozen=True)
class Owner:
    """A body, group or position, and the ways to write it in an assignment."""

    key: str  # "body", "group" or "position"
    id: str
    wordings: tuple[str, ...]

    def words(self, random: Random) -> str:
        """One of the ways to write it, mostly the first."""
        return self.wordings[-1] if random.random() < 0.15 else self.wordings[0]


@dataclass(frozen=True)
class Committee:
    """A steering committee with its positions, which share their wordings with other committees."""

    id: str
    topic: str
    objects: tuple[str, ...]
    team: Owner
    head: Owner
    deputy: Owner
    member: Owner


@dataclass
class World:
    """Everything but the plans."""

    bodies: list[Record] = field(default_factory=list)
    groups: list[Record] = field(default_factory=list)
    positions: list[Record] = field(default_factory=list)
    committees: list[Committee] = field(default_factory=list)
    jurisdictions: list[Record] = field(default_factory=list)
    successions: list[Record] = field(default_factory=list)
    owners: list[Owner] = field(default_factory=list)  # bodies that plans give tasks to
    neighbours: list[Owner] = field(default_factory=list)  # of the other province
    collective: list[Owner] = field(default_factory=list)  # groups that plans give tasks to

    def body(
        self, name: str, kind: str, short: str = "", *, owns: bool = True, province: str = HOME
    ) -> str:
        """Add a body; returns its id."""
        record: Record = {"id": body_id(name, province), "name": name, "kind": kind}
        if name not in CENTRAL:
            record["jurisdiction"] = province
        if short:
            record["short_names"] = [short]
        self.bodies.append(record)
        if owns:
            wordings = (name, short) if short else (name,)
            listed = self.owners if province == HOME else self.neighbours
            listed.append(Owner("body", record["id"], wordings))
        return str(record["id"])

    def succession(self, gone: Record, heirs: list[str]) -> None:
        """Tell what became of a body."""
        source_, confidence = source(), "medium"
        source_.pop("confidence", None)
        self.successions.append(
            {
                "from": gone["id"],
                "into": heirs,
                "since": "2024",
                "kind": "merged" if heirs else "ended",
                "source": source_,
                "confidence": confidence,
            }
        )

    def owner(self, name: str, province: str = HOME) -> Owner:
        """A body that plans give tasks to, by its name."""
        listed = self.owners if province == HOME else self.neighbours
        return next(one for one in listed if one.wordings[0] == name)


def slug(text: str) -> str:
    """An id out of a name: lower case, without diacritics, joined by hyphens."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "-".join(re.findall("[a-z0-9]+", plain.encode("ascii", "ignore").decode()))


def body_id(name: str, province: str = HOME) -> str:
    """The id of a body: its province is in it, unless it is a central one."""
    return slug(name) if name in CENTRAL else f"{slug(name)}-{province}"


def make_world() -> World:
    """The provinces: the same whatever the seed."""
    world = World()
    for id_, name in _PROVINCES.items():
        world.jurisdictions.append({"id": id_, "name": name, "level": "province"})
    for topic, objects in words.TOPICS.items():
        _add_committee(world, topic, objects)
    for listed, kind in (
        (words.PARTY, "party"),
        (words.COUNCIL, "council"),
        (words.GOVERNMENT, "government"),
        (words.DEPARTMENTS, "department"),
        (words.FRONT, "front"),
        (words.ASSOCIATIONS, "association"),
        (words.CENTRAL, "central"),
    ):
        for name, short in listed:
            world.body(name, kind, short, owns=kind != "central")
    districts = [world.body(f"Ủy ban nhân dân {name}", "government") for name in words.DISTRICTS]
    _add_groups(world, districts)
    party = [one for one in world.bodies if one["kind"] == "party"]
    world.succession(party[-1], [])
    # Of those with few tasks: a page that is heavy already would say nothing of successions.
    few = [one for one in world.bodies if one["kind"] in ("front", "association")]
    for gone, heir in ((-1, -3), (-2, -3), (-3, -4)):  # two into one, and that into a third
        world.succession(few[gone], [str(few[heir]["id"])])
    world.bodies[-2]["former_ids"] = [f"{world.bodies[-2]['id']}-cu"]
    for name, kind in words.NEIGHBOURS:
        world.body(name, kind, province=NEIGHBOUR)
    return world


def _add_committee(world: World, topic: str, objects: tuple[str, ...]) -> None:
    id_ = world.body(f"Ban Chỉ đạo tỉnh về {topic}", "committee", owns=False)
    world.bodies[-1] |= {"variants": ["Ban Chỉ đạo tỉnh", "BCĐ tỉnh"], "committee": id_}
    team = world.body(f"Tổ Giúp việc Ban Chỉ đạo tỉnh về {topic}", "committee", owns=False)
    world.bodies[-1] |= {"variants": ["Tổ Giúp việc Ban Chỉ đạo tỉnh"], "committee": id_}
    owners = [Owner("body", team, ("Tổ Giúp việc Ban Chỉ đạo tỉnh",))]
    for title in ("Trưởng Ban", "Phó Trưởng Ban", "Ủy viên"):
        wording = f"{title.removesuffix(' Ban')} Ban Chỉ đạo tỉnh"
        record: dict[str, object] = {
            "id": slug(f"{title} {topic}"),
            "name": f"{wording} về {topic}",
            "variants": [wording],
            "committee": id_,
        }
        if title == "Ủy viên":
            record["all_members"] = True
        world.positions.append(record)
        owners.append(Owner("position", str(record["id"]), (wording,)))
    world.committees.append(Committee(id_, topic, objects, *owners))


def _add_groups(world: World, districts: list[str]) -> None:
    """Groups have no jurisdiction, so their names say the province."""
    departments = [body["id"] for body in world.bodies if body["kind"] == "department"]
    fronts = [body["id"] for body in world.bodies if body["kind"] == "front"][1:]
    _add_group(world, "Các sở, ban, ngành tỉnh Mẫu An", departments, complete=False)
    _add_group(world, "Các tổ chức chính trị - xã hội tỉnh Mẫu An", fronts, complete=True)
    name = "Ủy ban nhân dân các huyện, thị xã, thành phố tỉnh Mẫu An"
    _add_group(world, name, districts, complete=True)
    _add_group(world, "Các địa phương tỉnh Mẫu An", [], complete=False)
    place = world.groups[-1]
    place["generic"] = True
    place["members"] = [{"group": slug(name), **source()}]
    place["members"].append(
        {"name": f"Các xã {FAKE}", "url": None, "read": None, "confidence": "low"}
    )


def _add_group(world: World, name: str, members: list[str], complete: bool) -> None:
    record = {
        "id": slug(name),
        "name": name,
        "complete": complete,
        "members": [{"body": id_, **source()} for id_ in members],
    }
    world.groups.append(record)
    wording = name if name.startswith("Ủy ban") else name[0].lower() + name[1:]
    world.collective.append(Owner("group", str(record["id"]), (wording,)))


def source(facts: Iterable[str] = ()) -> Record:
    """Where a fact that no plan prints would have been read."""
    proves: Record = {"for": list(facts)} if facts else {}
    return proves | {
        "url": "https://example.invalid/gia-lap",
        "read": "2024-12-31",
        "confidence": "medium",
        "note": f"Nguồn {FAKE}.",
    }


def day(random: Random, year: int, last_month: int = 12) -> str:
    """Any day of the first months of a year, as YYYY-MM-DD."""
    return f"{year}-{random.randint(1, last_month):02}-{random.randint(1, 28):02}"
