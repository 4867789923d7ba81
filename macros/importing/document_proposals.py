"""Records for the documents that a text cites and no record bears: what the text prints of them.

The number, and the type and date where they stand beside it. Everything else is null or unknown: a
text proves nothing of the force of what it cites.
"""

import re
from collections.abc import Iterator
from typing import Any

from macros.importing.laying_out import folded_id, free_id
from macros.linking.lexicon import Lexicon
from macros.recognisers.blocks import Outline
from macros.recognisers.line_roles import LineRole
from macros.recognisers.numbers import NumberMention, find_numbers, number_key

_NUMBERED = re.compile(r"\bsố\s*:?$", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")


def missing_documents(outline: Outline, lexicon: Lexicon) -> list[dict[str, Any]]:
    """A record for each cited document without one, in the order of print."""
    found: dict[tuple[str, str | None], NumberMention] = {}
    for one in _mentions(outline):
        if lexicon.same_number(one):
            continue  # perhaps another of the same number: the check says what is to be looked at
        key = number_key(one.number)
        same = [at for at in found if at[0] == key and _agree(found[at], one)]
        at = same[0] if same else (key, one.date)
        last = found.get(at, one)
        # A title in capitals prints “32/CT-TTG”.
        number = one.number if last.number.isupper() > one.number.isupper() else last.number
        kind, date = last.type or one.type, last.date or one.date
        found[at] = last._replace(number=number, type=kind, date=date)
    made: list[dict[str, Any]] = []
    for one in found.values():
        made.append(_record(one, {str(record["id"]) for record in made}))
    return made


def _mentions(outline: Outline) -> Iterator[NumberMention]:
    for block in outline.blocks:
        if block.role is not LineRole.NUMBER:
            for text in block.own_texts:
                for one in find_numbers(text.plain):
                    yield one if _is_beside(text.plain, one) else one._replace(type=None)


def _is_beside(text: str, one: NumberMention) -> bool:
    """Whether the type is printed right before the number, and not only gathered from it."""
    before = _NUMBERED.sub("", text[: one.start].rstrip()).rstrip()
    return one.type is not None and before.endswith(one.type)


def _agree(one: NumberMention, other: NumberMention) -> bool:
    """Whether two mentions of a number may be of one document."""
    pairs = ((one.date, other.date), (one.type, other.type))
    return all(a is None or b is None or a.casefold() == b.casefold() for a, b in pairs)


def _record(one: NumberMention, taken: set[str]) -> dict[str, Any]:
    kind = f"{one.type[:1].upper()}{one.type[1:]}" if one.type else None
    words = [kind or "", one.number]
    if one.date and not _YEAR.search(one.number):
        words.append(one.date[:4])
    id_ = folded_id(" ".join(words))
    return {
        "id": free_id(id_, taken),
        "type": kind,
        "number": one.number,
        "date": one.date,
        "issuer": None,
        "title": None,
        "force": "unknown",
    }
