"""The province of synthetic plans: its bodies, groups, positions and documents."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate
from random import Random
from typing import Any

from tests.synthetic import words

Record = dict[str, Any]

LAST_YEAR = 2024  # of plans and documents
FAKE = "(giả lập)"
_OLDER = 6  # years from the first document to the first plan


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
    owners: list[Owner] = field(default_factory=list)  # bodies that plans give tasks to
    collective: list[Owner] = field(default_factory=list)  # groups that plans give tasks to

    def body(self, name: str, kind: str, short: str = "", *, owns: bool = True) -> str:
        """Add a body; returns its id."""
        record: Record = {"id": slug(name), "name": name, "kind": kind}
        if short:
            record["short_names"] = [short]
        self.bodies.append(record)
        if owns:
            self.owners.append(Owner("body", record["id"], (name, short) if short else (name,)))
        return str(record["id"])


def slug(text: str) -> str:
    """An id out of a name: lower case, without diacritics, joined by hyphens."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "-".join(re.findall("[a-z0-9]+", plain.encode("ascii", "ignore").decode()))


def make_world() -> World:
    """The province: the same whatever the seed."""
    world = World()
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
    world.bodies[-1]["fate"] = {"text": f"Kết thúc hoạt động {FAKE}", "since": "2025", **_source()}
    world.bodies[-2]["former_ids"] = [f"{world.bodies[-2]['id']}-cu"]
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
    departments = [body["id"] for body in world.bodies if body["kind"] == "department"]
    fronts = [body["id"] for body in world.bodies if body["kind"] == "front"][1:]
    _add_group(world, "Các sở, ban, ngành", departments, complete=False)
    _add_group(world, "Các tổ chức chính trị - xã hội tỉnh", fronts, complete=True)
    name = "Ủy ban nhân dân các huyện, thị xã, thành phố"
    _add_group(world, name, districts, complete=True)
    _add_group(world, "Địa phương", [], complete=False)
    place = world.groups[-1]
    place["generic"] = True
    place["members"] = [{"group": slug(name), **_source()}]
    place["members"].append(
        {"name": f"Các xã {FAKE}", "url": None, "read": None, "confidence": "low"}
    )


def _add_group(world: World, name: str, members: list[str], complete: bool) -> None:
    record = {
        "id": slug(name),
        "name": name,
        "complete": complete,
        "members": [{"body": id_, **_source()} for id_ in members],
    }
    world.groups.append(record)
    wording = name if name.startswith("Ủy ban") else name[0].lower() + name[1:]
    world.collective.append(Owner("group", str(record["id"]), (wording,)))


def _source(facts: Iterable[str] = ()) -> Record:
    source: Record = {"for": list(facts)} if facts else {}
    return source | {
        "url": "https://example.invalid/gia-lap",
        "read": "2024-12-31",
        "confidence": "medium",
        "note": f"Nguồn {FAKE}.",
    }


class Library:
    """The documents that plans may cite; a few are cited often, most seldom."""

    def __init__(self, random: Random, size: int, first_year: int) -> None:
        self._random = random
        self._first_year = first_year - _OLDER
        made = [self._make(serial) for serial in range(11, 11 + size)]
        self.documents = sorted(made, key=lambda document: (document["date"], document["id"]))
        self._dates = [document["date"] for document in self.documents]
        ranks = list(range(1, size + 1))
        random.shuffle(ranks)
        self._weights = list(accumulate(1 / rank for rank in ranks))
        self._used: set[str] = set()
        for index in range(size):
            self._give_force(index)

    def cite(self, before: str) -> str:
        """A citation of a document of an earlier day (YYYY-MM-DD)."""
        known = sum(date < before for date in self._dates)
        (document,) = self._random.choices(
            self.documents[:known], cum_weights=self._weights[:known]
        )
        self._used.add(document["id"])
        year, month, day = document["date"].split("-")
        return (
            f"{document['type']} số {document['number']} ngày {day}/{month}/{year} "
            f"của {document['issuer_name']} {document['title']}"
        )

    def add_amending(self, number: str, date: str, committee: str) -> str:
        """A document that amends a plan; returns its id."""
        title = f"về điều chỉnh Kế hoạch {number} {FAKE}"
        serial = f"{len(self.documents) + 500}-TB/BCĐ"
        record = self._record("Thông báo", serial, date, committee, title)
        self.documents.append(record)
        self._used.add(record["id"])
        return str(record["id"])

    def records(self) -> list[Record]:
        """The documents cited, and those that replace or amend them, as records."""
        by_id = {document["id"]: document for document in self.documents}
        kept: dict[str, Record] = {}
        waiting = [id_ for id_ in by_id if id_ in self._used]
        while waiting:
            document = by_id[waiting.pop()]
            kept[document["id"]] = document
            later = [*document.get("replaced_by", ()), *document.get("amended_by", ())]
            waiting += [id_ for id_ in later if id_ not in kept]
        return [_without(kept[id_], "issuer_name") for id_ in by_id if id_ in kept]

    def _make(self, serial: int) -> Record:
        kind, pattern, issuer = self._random.choice(words.DOCUMENTS)
        year = self._random.randint(self._first_year, LAST_YEAR)
        date = day(self._random, year)
        topic = self._random.choice(list(words.TOPICS.values()))
        title = f"{self._random.choice(words.TITLES)} {self._random.choice(topic)} {FAKE}"
        number = pattern.format(serial=serial, year=year)
        return self._record(kind, number, date, slug(issuer), title) | {"issuer_name": issuer}

    def _record(self, kind: str, number: str, date: str, issuer: str, title: str) -> Record:
        facts = ("type", "number", "date", "issuer", "title", "force")
        return {
            "id": slug(f"{kind} {number} {date[:4]}"),
            "type": kind,
            "number": number,
            "date": date,
            "issuer": issuer,
            "title": title,
            "force": "unknown",
            "sources": [_source(facts)],
        }

    def _give_force(self, index: int) -> None:
        document, later = self.documents[index], self.documents[index + 1 :]
        force = self._random.choice(
            ("in_force", "in_force", "amended", "ended", "superseded", "term_ended", "unknown")
        )
        by = {"amended": "amended_by", "ended": "replaced_by", "superseded": "replaced_by"}.get(
            force
        )
        if by and later:
            other = self._random.choice(later)
            document |= {"force": force, "force_from": other["date"], by: [other["id"]]}
        elif not by:
            document["force"] = force


def _without(record: Record, key: str) -> Record:
    return {name: value for name, value in record.items() if name != key}


def day(random: Random, year: int, last_month: int = 12) -> str:
    """Any day of the first months of a year, as YYYY-MM-DD."""
    return f"{year}-{random.randint(1, last_month):02}-{random.randint(1, 28):02}"
