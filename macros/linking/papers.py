"""Letters and papers that a plan cites and that have no page: by which words it does.

What a plan prints of one stands behind its number: who sent it, about what. So the clause is kept.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from macros.linking.lexicon import Lexicon, Reading

_CLAUSE_ENDS = re.compile(r"[,;.:)](?=\s|$)|\n")


class CitedPaper(NamedTuple):
    """By which words a plan cites a document that has no page."""

    words: str
    clause: str  # from there to the end of the clause


def cited_papers(
    readings: Iterable[Reading], lexicon: Lexicon
) -> dict[str, tuple[CitedPaper, ...]]:
    """For each document without a page that some texts cite, where, in order, each once."""
    found: dict[str, dict[CitedPaper, None]] = defaultdict(dict)
    for reading in readings:
        for citation in reading.citations:
            for id_ in lexicon.papers.intersection(citation.documents):
                clause = _clause(reading.inline.plain, citation.start, citation.end)
                found[id_][CitedPaper(citation.words, clause)] = None
    return {id_: tuple(places) for id_, places in found.items()}


def _clause(text: str, start: int, end: int) -> str:
    """A citation with the words behind it, as far as they tell of it."""
    upto = _CLAUSE_ENDS.search(text, end)
    return " ".join(text[start : upto.start() if upto else len(text)].split())
