"""The documents that synthetic plans cite."""

from itertools import accumulate
from random import Random

from tests.synthetic import words
from tests.synthetic.world import CENTRAL, FAKE, LAST_YEAR, Record, body_id, day, slug, source

_OLDER = 6  # years from the first document to the first plan
_FIRST_NUMBER = 501  # no true document of these kinds has so high a number in its year


class Library:
    """The documents that plans may cite; a few are cited often, most seldom."""

    def __init__(self, random: Random, size: int, first_year: int) -> None:
        self._random = random
        self._first_year = first_year - _OLDER
        made = [self._make(serial) for serial in range(_FIRST_NUMBER, _FIRST_NUMBER + size)]
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
        return self._cited(document)

    def cite_central(self, before: str) -> str:
        """A citation of a document that is of no province."""
        known = self.documents[: sum(date < before for date in self._dates)]
        return self._cited(
            self._random.choice([one for one in known if one["issuer_name"] in CENTRAL])
        )

    def cite_plan(self, plan: Record) -> str:
        """A citation of a plan, by what plan.yml says of it."""
        facts = [plan[key] for key in ("type", "number", "date", "issuer", "title")]
        record = self._record(*facts)
        if record["id"] not in self._used:
            self.documents.append(record)
            self._used.add(record["id"])
        year, month, day = plan["date"].split("-")
        return f"{plan['type']} số {plan['number']} ngày {day}/{month}/{year}"

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

    def _cited(self, document: Record) -> str:
        self._used.add(document["id"])
        year, month, day = document["date"].split("-")
        return (
            f"{document['type']} số {document['number']} ngày {day}/{month}/{year} "
            f"của {document['issuer_name']} {document['title']}"
        )

    def _make(self, serial: int) -> Record:
        kind, pattern, issuer = self._random.choice(words.DOCUMENTS)
        year = self._random.randint(self._first_year, LAST_YEAR)
        date = day(self._random, year)
        topic = self._random.choice(list(words.TOPICS.values()))
        title = f"{self._random.choice(words.TITLES)} {self._random.choice(topic)} {FAKE}"
        number = pattern.format(serial=serial, year=year)
        return self._record(kind, number, date, body_id(issuer), title) | {"issuer_name": issuer}

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
            "sources": [source(facts)],
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
