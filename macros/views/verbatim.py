"""Verbatim text as runs: the plan's own words, with links, printed emphasis and footnote marks."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from macros import addresses
from macros.linking.catalog_plan import CatalogPlan
from macros.linking.lexicon import Reading
from macros.recognisers.inline import Inline

_BREAK = re.compile(r"\n+")


class Run(NamedTuple):
    """A stretch of verbatim text; ``note`` is set for a footnote mark alone."""

    text: str
    url: str = ""  # from the site's root; of a footnote mark: empty where the note is on the page
    emphasis: bool = False
    note: str = ""
    here: bool = False  # the page it stands on is what it names


Paragraph = tuple[Run, ...]


@dataclass(frozen=True)
class NoteView:
    """A footnote, verbatim."""

    number: str
    words: tuple[Paragraph, ...]


def paragraphs(
    plan: CatalogPlan, text: str, here: str = "", *, with_notes: bool = False
) -> tuple[Paragraph, ...]:
    """The paragraphs of a marked text; links to the page at ``here`` say that they are that.

    The mark of a footnote leads to the page of the plan, unless the text stands `with_notes`.
    """
    notes_at, reading = "" if with_notes else plan.url, plan.read(text)
    return _paragraphs(reading.inline, _links(reading), here, notes_at)


def unlinked(text: Inline) -> tuple[Paragraph, ...]:
    """The paragraphs of a text in which nothing is looked for; its footnotes are on the page."""
    return _paragraphs(text, [], "", "")


def notes(
    plan: CatalogPlan, code: str, here: str = "", marked: Collection[str] = ()
) -> Iterable[NoteView]:
    """The footnotes whose marks stand in a task, and others that are marked beside it."""
    for note in plan.record.notes:
        if plan.codes.of(note.task) == code or note.number in marked:
            yield NoteView(note.number, paragraphs(plan, note.text, here))


def loose_notes(plan: CatalogPlan) -> Iterable[NoteView]:
    """The footnotes whose marks stand outside tasks."""
    known = {task.code for task in plan.tasks}
    for note in plan.record.notes:
        if plan.codes.of(note.task) not in known:
            yield NoteView(note.number, paragraphs(plan, note.text))


def _paragraphs(
    marked: Inline, links: list[tuple[int, int, str]], here: str, notes_at: str
) -> tuple[Paragraph, ...]:
    if not (links or marked.notes or marked.emphasis):
        return tuple((Run(part),) if part else () for part in _parts(marked.plain))
    cuts = {0, len(marked.plain)}
    cuts.update(*[(start, end) for start, end, _ in links], *marked.emphasis)
    cuts.update(offset for offset, _ in marked.notes)
    found: list[list[Run]] = [[]]
    places = sorted(cuts)
    for start, end in zip(places, [*places[1:], len(marked.plain)], strict=True):
        found[-1] += [_mark(number, notes_at) for at, number in marked.notes if at == start]
        url = next((url for first, last, url in links if first <= start < last), "")
        emphasis = any(first <= start < last for first, last in marked.emphasis)
        is_here = bool(url) and url == here
        for index, part in enumerate(_parts(marked.plain[start:end])):
            if index:
                found.append([])
            if part:
                found[-1].append(Run(part, url, emphasis, here=is_here))
    return tuple(tuple(runs) for runs in found)


def _parts(text: str) -> list[str]:
    return _BREAK.split(text) if "\n" in text else [text]


def _mark(number: str, notes_at: str) -> Run:
    return Run(number, f"{notes_at}#chu-thich-{number}" if notes_at else "", note=number)


def _links(reading: Reading) -> list[tuple[int, int, str]]:
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
