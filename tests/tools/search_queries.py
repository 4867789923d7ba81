"""Queries as people type them, each with the pages that may come first.

Two kinds: those of tests/data/queries.json, written by hand for the real plan, and those drawn from
a catalog by chance with a fixed seed. The second are for measuring, never for tuning.
"""

import json
import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros import addresses
from macros.labels import in_sentence, quarter
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogTask
from macros.linking.ownership import Claim
from macros.model.documents import Document
from macros.model.owners import Body
from macros.recognisers import inline
from macros.search.folding import fold, tokens


@dataclass(frozen=True)
class SearchQuery:
    """What is typed, the group it is counted in, and addresses any of which should come first."""

    text: str
    group: str
    expected: frozenset[str]  # an address that ends in “*” stands for all that begin so


def written_queries(catalog: Catalog, file: Path) -> list[SearchQuery]:
    """The queries of a file, their entities resolved to addresses."""
    return [
        SearchQuery(
            query["query"],
            query["group"],
            frozenset(one for entity in query["expected"] for one in _addresses(catalog, entity)),
        )
        for query in json.loads(file.read_text(encoding="utf-8"))
    ]


def _addresses(catalog: Catalog, entity: dict[str, Any]) -> Iterator[str]:
    match entity:
        case {"kind": "page", "prefix": prefix}:
            yield f"{prefix}*"
        case {"kind": "plan", "number": number}:
            yield from (plan.url for plan in catalog.plans if plan.record.number == number)
        case {"kind": "task", "plan": number, "number": task}:
            for plan in catalog.plans:
                if plan.record.number == number:
                    yield plan.by_code[plan.codes.of(str(task))].url
        case {"kind": "body", "name": name}:
            for kind, records in (("body", catalog.bodies), ("group", catalog.groups)):
                for record in records.values():
                    if name in (record.name, *record.variants):
                        yield addresses.page(kind, record.id)
        case {"kind": "document"}:
            for document in catalog.documents.values():
                if _is_document(document, entity):
                    yield addresses.page("document", document.id)


def _is_document(document: Document, entity: dict[str, Any]) -> bool:
    if "number" in entity:
        return bool(document.number == entity["number"])
    wordings = (document.name, document.title or "", *document.cited_as)
    return any(entity["contains"] in wording for wording in wordings)


def drawn_queries(catalog: Catalog, seed: int, each: int) -> list[SearchQuery]:
    """`each` queries of every group, drawn from a catalog."""
    draw = _Draw(catalog, random.Random(seed))
    found = []
    for group, one in draw.groups.items():
        found += [SearchQuery(text, group, expected) for text, expected in draw.some(one, each)]
    return found


def heir_queries(catalog: Catalog, seed: int, count: int) -> list[SearchQuery]:
    """Queries by today's names of heirs, each with the tasks that they inherited."""
    chance = random.Random(seed)
    forms: list[Callable[[str], str]] = [
        str.lower,
        str.upper,
        fold,
        lambda name: f"{name} quảng ngãi" if name.endswith("ủy") else f"{name} tỉnh quảng ngãi",
        lambda name: f"nhiệm vụ của {name}",
        lambda name: f"{fold(name)} phải làm gì",
        lambda name: f"{name} năm 2022",
        lambda name: "".join(word[0] for word in tokens(name)),
        lambda name: fold(name)[: -chance.randint(1, 2)],
    ]
    found: dict[str, SearchQuery] = {}
    while len(found) < count:
        heir = chance.choice(list(catalog.bequests))
        tasks = {task.url for one in catalog.bequests[heir] for task in one.tasks()}
        text = chance.choice(forms)(catalog.name_of(heir))
        found[text] = SearchQuery(text, "heir", frozenset(tasks))
    return list(found.values())


Drawn = tuple[str, frozenset[str]]


class _Draw:
    """Draws queries of each group, with the addresses that answer them."""

    def __init__(self, catalog: Catalog, chance: random.Random) -> None:
        self._catalog = catalog
        self._chance = chance
        named = {owner[1] for owner in catalog.claims if owner[0] == "body"}
        self._bodies = [body for id_, body in catalog.bodies.items() if id_ in named]
        self._tasks = [task for plan in catalog.plans for task in plan.standing]
        self._texts = {task: _running(_wording(task)) for task in self._tasks}
        self._cited = [catalog.documents[id_] for id_ in catalog.cited]
        self.groups: dict[str, Callable[[], Drawn | None]] = {
            "wording": self._wording,
            "wording, no diacritics": self._plain_wording,
            "title cut off": self._title,
            "body cut off": self._body_cut,
            "body in Telex": self._telex,
            "body mistyped": self._mistyped,
            "body and quarter": self._body_quarter,
            "document": self._document,
            "question": self._question,
        }

    def some(self, one: Callable[[], Drawn | None], count: int) -> list[Drawn]:
        """`count` different queries; fewer when the catalog has no more."""
        found: dict[str, Drawn] = {}
        for _ in range(50 * count):
            if len(found) < count and (drawn := one()):
                found.setdefault(drawn[0], drawn)
        return list(found.values())

    def _wording(self) -> Drawn | None:
        task = self._chance.choice(self._tasks)
        words = re.findall(r"\w+", _wording(task))
        size = self._chance.randint(4, 7)
        start = self._chance.randrange(max(1, len(words) - size))
        text = " ".join(words[start : start + size])
        return (text, self._having(text)) if self._having(text) else None

    def _plain_wording(self) -> Drawn | None:
        drawn = self._wording()
        return (fold(drawn[0]), drawn[1]) if drawn else None

    def _title(self) -> Drawn | None:
        task = self._chance.choice(self._tasks)
        text = self._cut(task.title)
        return text, self._having(text) | {task.url}

    def _body_cut(self) -> Drawn | None:
        text = self._cut(self._chance.choice(self._bodies).name)
        if len(text.split()) < 2:
            return None
        return text, self._bodies_named(lambda name: fold(name).startswith(fold(text)))

    def _telex(self) -> Drawn | None:
        body = self._chance.choice(self._bodies)
        return _telex(body.name, self._chance), self._own(body)

    def _mistyped(self) -> Drawn | None:
        body = self._chance.choice(self._bodies)
        text = _mistyped(fold(body.name), self._chance)
        others = self._bodies_named(lambda name: fold(name) == text)
        return None if others else (text, self._own(body))

    def _body_quarter(self) -> Drawn | None:
        body = self._chance.choice(self._bodies)
        claimed = self._claimed(body)
        quarters = sorted({t.quarters[0] for t, _ in claimed if len(set(t.quarters)) == 1})
        if not quarters:
            return None
        year, number = self._chance.choice(quarters)
        inside = frozenset(t.url for t, _ in claimed if set(t.quarters) == {(year, number)})
        when = self._chance.choice((in_sentence(quarter(year, number)), f"q{number} {year}"))
        name = self._chance.choice((body.name, fold(body.name), *body.short_names))
        return self._chance.choice((f"{name} {when}", f"{when} {name}")), inside

    def _document(self) -> Drawn | None:
        document = self._chance.choice(self._cited)
        if document.number is None:
            return self._cut(document.name), self._documents(lambda one: one.name == document.name)
        first, *rest = tokens(document.number)
        code = next(part for part in rest if not part.isdigit())
        kind = fold(document.type or "")
        text = self._chance.choice(
            (f"{kind} {first}", f"{document.type} số {first}", f"{code}{first}", document.number)
        )
        same = [first, code] if text.startswith(code) else [first]

        def fits(one: Document) -> bool:
            parts = tokens(one.number or "")
            if text == document.number:
                return one.number == text
            fine = set(same) <= set(parts) and parts[0] == first
            return fine and (text.startswith(code) or one.type == document.type or code in parts)

        return text, self._documents(fits)

    def _question(self) -> Drawn | None:
        body = self._chance.choice(self._bodies)
        task = self._chance.choice(self._tasks)
        own = self._own(body) | {t.url for t, _ in self._claimed(body)}
        titled = self._having(task.title) | {task.url}
        return self._chance.choice(
            (
                (f"{body.name} phải làm những gì?", own),
                (f"{body.name} có bao nhiêu nhiệm vụ", own),
                (f"nhiệm vụ được giao cho {fold(body.name)}", own),
                (f"ai chủ trì {task.title}?", titled),
                (f"khi nào phải xong việc {fold(task.title)}", titled),
                (f"cơ quan nào thực hiện {task.title}", titled),
            )
        )

    def _cut(self, text: str) -> str:
        """The beginning of a text, never less than half, with or without diacritics."""
        end = self._chance.randint(len(text) // 2, len(text) - 1)
        cut = text[:end].rstrip(" ,;-")
        return self._chance.choice((cut, fold(cut)))

    def _having(self, text: str) -> frozenset[str]:
        """Pages of the tasks, documents and plans that have these words together."""
        phrase = _running(text).rstrip()
        found = [t.url for t, running in self._texts.items() if phrase in running]
        found += self._documents(lambda one: phrase in _running(f"{one.name} {one.title or ''}"))
        found += self._bodies_named(lambda name: phrase in _running(name))
        found += [p.url for p in self._catalog.plans if phrase in _running(p.full_title)]
        return frozenset(found)

    def _documents(self, fits: Callable[[Document], bool]) -> frozenset[str]:
        documents = self._catalog.documents.values()
        return frozenset(addresses.page("document", one.id) for one in documents if fits(one))

    def _bodies_named(self, fits: Callable[[str], bool]) -> frozenset[str]:
        return frozenset(
            addresses.page(kind, record.id)
            for kind, records in (
                ("body", self._catalog.bodies),
                ("group", self._catalog.groups),
                ("position", self._catalog.positions),
            )
            for record in records.values()
            if any(fits(name) for name in (record.name, *record.variants))
        )

    def _own(self, body: Body) -> frozenset[str]:
        return frozenset(addresses.page("body", one.id) for one in self._namesakes(body))

    def _claimed(self, body: Body) -> list[tuple[CatalogTask, Claim]]:
        """What is given to a body, or to another of its name: only the name is asked for."""
        claims = self._catalog.claims
        return [
            one for other in self._namesakes(body) for one in claims.get(("body", other.id), [])
        ]

    def _namesakes(self, body: Body) -> list[Body]:
        return [one for one in self._catalog.bodies.values() if one.name == body.name]


def _wording(task: CatalogTask) -> str:
    return f"{task.title}. {inline.plain(task.current.text)}"


def _running(text: str) -> str:
    return f" {' '.join(tokens(text))} "


_TELEX = {"\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j"}
_DOUBLED = {"\u0302": None, "\u0306": "w", "\u031b": "w"}


def _telex(text: str, chance: random.Random) -> str:
    """The keys that Telex takes for a text, the tone after its vowel or at the word's end."""
    words = []
    for word in unicodedata.normalize("NFD", text.lower()).replace("đ", "dd").split():
        keys, tone = "", ""
        at_end = chance.random() < 0.5
        for letter in word:
            if letter in _TELEX:
                tone = _TELEX[letter]
                keys += "" if at_end else tone
            elif letter in _DOUBLED:
                keys += _DOUBLED[letter] or keys[-1]
            else:
                keys += letter
        words.append(keys + (tone if at_end else ""))
    return " ".join(words)


def _mistyped(text: str, chance: random.Random) -> str:
    """A text with one letter dropped, doubled or swapped with the next, in a longer word."""
    words = text.split()
    longest = max(len(word) for word in words)
    least = min(3, longest)
    place = chance.choice([at for at, word in enumerate(words) if len(word) >= least])
    word = words[place]
    at = chance.randrange(len(word) - 1)
    words[place] = chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[: at + 1] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )
    return " ".join(words)
