"""Data as they reach readers: given away, and shown on pages."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from macros.exports import api
from macros.history.edition import Edition
from macros.linking.lexicon import Lexicon
from macros.reading.records import Records
from macros.review.compare import compare
from macros.review.states import DataState
from macros.site import Site
from macros.telling.report import StateInfo
from macros.telling.sentences import Said
from tests.core_fixtures import ROOT
from tests.tools.everything import hand_written

Texts = Mapping[str, str]


class Reached:
    """The open data and the pages of a data folder, by their names."""

    def __init__(self, records: Records) -> None:
        self.site = Site(Edition(records, Lexicon(records)), "", ROOT)

    @cached_property
    def given(self) -> Texts:
        return dict(self.give())

    @cached_property
    def shown(self) -> Texts:
        return dict(self.show())

    def give(self) -> Iterator[tuple[str, str]]:
        """The files of the open data, but for their schemas."""
        for name, content in api.files(self.site.catalog).items():
            if "/schema/" not in name:
                yield name, content.decode()

    def show(self) -> Iterator[tuple[str, str]]:
        """The pages, those made by hand last."""
        for page in self.site.pages:
            yield page.url, f"{page.title}\n{page.description}\n{page.render()}"
        yield from ((name, str(html)) for name, html in hand_written(self.site).items())


def told(before: Reached, after: Reached) -> str:
    """What the review says of the way from one to the other, without what is gone."""
    states = (
        DataState(StateInfo("", None, "", (), ()), one.site.catalog) for one in (before, after)
    )
    changed = compare(*states).subjects
    return "\n".join(
        f"{one.name}: {_said(change.said)}" for one in changed for change in one.changes
    )


def _said(said: Said) -> str:
    return "".join(span.text for span in said if span.mark != "removed")


def differs(old: Texts, new: Iterable[tuple[str, str]], words: Iterable[str]) -> bool:
    """Whether a new line has one of the words; without words, whether any line differs."""
    for name, text in new:
        lines, known = Counter(text.split("\n")), Counter(old.get(name, "").split("\n"))
        if any(says(line, words) for line in lines - known) or (not words and known - lines):
            return True
    return False


def says(text: str, words: Iterable[str]) -> bool:
    """Whether a text has one of the words, as whole words; any text does without words."""
    wanted = "|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in words)
    return re.search(wanted, text) is not None
