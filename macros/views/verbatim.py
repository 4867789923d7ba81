"""Verbatim text as runs: the plan's own words, with links, printed emphasis and footnote marks."""

import re
from typing import NamedTuple

from macros import addresses
from macros.linking.catalog import CatalogPlan

_BREAK = re.compile(r"\n+")


class Run(NamedTuple):
    """A stretch of verbatim text; ``note`` is set for a footnote mark alone."""

    text: str
    url: str = ""  # from the site's root
    emphasis: bool = False
    note: str = ""
    here: bool = False  # the page it stands on is what it names


Paragraph = tuple[Run, ...]


def paragraphs(plan: CatalogPlan, text: str, here: str = "") -> tuple[Paragraph, ...]:
    """The paragraphs of a marked text; links to the page at ``here`` say that they are that."""
    reading = plan.read(text)
    links = _links(plan, text)
    marked = reading.inline
    cuts = {0, len(marked.plain)}
    cuts.update(*[(start, end) for start, end, _ in links], *marked.emphasis)
    cuts.update(offset for offset, _ in marked.notes)
    notes = dict(marked.notes)
    found: list[list[Run]] = [[]]
    places = sorted(cuts)
    for start, end in zip(places, [*places[1:], len(marked.plain)], strict=True):
        if start in notes:
            found[-1].append(Run(notes[start], note=notes[start]))
        url = next((url for first, last, url in links if first <= start < last), "")
        emphasis = any(first <= start < last for first, last in marked.emphasis)
        for index, part in enumerate(_BREAK.split(marked.plain[start:end])):
            if index:
                found.append([])
            if part:
                found[-1].append(Run(part, url, emphasis, here=bool(url) and url == here))
    return tuple(tuple(runs) for runs in found)


def _links(plan: CatalogPlan, text: str) -> list[tuple[int, int, str]]:
    reading = plan.read(text)
    links = [
        (citation.start, citation.end, addresses.page("document", citation.documents[0]))
        for citation in reading.citations
        if citation.documents
    ]
    links += [
        (mention.start, mention.end, addresses.page(mention.kind, mention.id))
        for mention in reading.mentions
    ]
    return sorted(links)
