"""Which paragraph of a text is which of the text before it, when a document is sent again.

    same = same_places(before, after)  # two outlines
    same.found["ii/6"]     # where it stands now: "ii/7"; without those that are not known
    same.reworded          # those that stand there in other words, as they stood before
    same.likely["ii/8"]    # where one may stand of which it is not known; () where it has gone

The words decide: the same under the same headings, then under a heading that was found, then those
that stand but once in each text, then those beside a paragraph that was found. After them place and
likeness: beside the same neighbour, half of the pairs of words the same, and no other as alike.
What several may be is left open.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from macros.linking.plan_pairs import ALIKE, neighbours, share
from macros.recognisers.blocks import Block, Outline, own_words

_WORD = re.compile(r"\w+")
_CLEARLY = 0.2  # by how much the most alike must be more alike than the next
_FEW = 6  # words, of which one that is mended makes other pairs of most
_SAME = 0.6  # share of the words, or of the letters, of short ones


class SamePlaces(NamedTuple):
    """Where the paragraphs and cells of a text stand in another; all by their locators."""

    found: dict[str, str]
    reworded: frozenset[str]
    likely: dict[str, tuple[str, ...]]  # of those that were not found


def same_places(before: Outline, after: Outline) -> SamePlaces:
    """Find the blocks of one text in another."""
    pairs = _Pairs(before, after)
    pairs.by_words()
    while pairs.by_likeness():
        pairs.by_words()
    words = pairs.words
    return SamePlaces(
        {was: now for old, new in pairs.found.items() for was, now in _places(old, new)},
        frozenset(old.locator for old, new in pairs.found.items() if words[old] != words[new]),
        {old.locator: tuple(pairs.likely(old)) for old in pairs.left()[0]},
    )


class _Pairs:
    """The blocks of two texts while they are paired."""

    def __init__(self, before: Outline, after: Outline) -> None:
        self.texts = before.blocks, after.blocks
        self.later = {*after.blocks}
        self.found: dict[Block, Block] = {}
        self.taken: set[Block] = set()  # of the later text
        self.doubted: dict[Block, list[Block]] = {}  # alike, and others as much
        self.words = {one: own_words(one) for text in self.texts for one in text}
        self.paths: dict[Block, Hashable] = {}  # the words with those of all headings
        for one in self.words:
            heading = above(one)
            self.paths[one] = self.words[one], self.paths.get(heading) if heading else None
        old, new = (_grouped(text, self.words.get) for text in self.texts)
        self.once = {words for words in old if words and len(old[words]) == len(new[words]) == 1}

    def left(self) -> tuple[list[Block], list[Block]]:
        """Those of each text that are not paired."""
        old, new = self.texts
        return [x for x in old if x not in self.found], [x for x in new if x not in self.taken]

    def by_words(self) -> None:
        """Pair those that have the same words, as far as these and their places tell."""
        self._by(self.paths.get)
        count = -1
        while count < len(self.found):
            count = len(self.found)
            self._by(self._words_at_home)
            self._by(lambda one: self.words[one] if self.words[one] in self.once else None)
            self._by_neighbours()

    def by_likeness(self) -> bool:
        """Pair those left that stand at one place and are alike; whether there were any."""
        count, beside = len(self.found), self._beside()
        old, new = (_grouped(left, self._home) for left in self.left())
        self.doubted = defaultdict(list)
        for home, own in old.items():
            if home is not None:
                alike = [*self._alike(own, new[home], beside)]
                for _, one, other in alike:
                    self.doubted[one].append(other)
                self._take(_clear(alike))
        return len(self.found) > count

    def likely(self, one: Block) -> list[str]:
        """Where one that is not paired may stand, for a person to say."""
        same = [other for other in self.left()[1] if self.words[other] == self.words[one] != ""]
        others = same or [x for x in self.doubted.get(one, ()) if x not in self.taken]
        return [other.locator for other in others]

    def _take(self, pairs: Iterable[tuple[Block, Block]]) -> None:
        for one, other in pairs:
            self.found[one] = other
            self.taken.add(other)

    def _home(self, one: Block) -> Block | str | None:
        """The block of the later text under which one stands; None where that is not known."""
        heading = above(one)
        if heading is None:
            return "top"
        return heading if heading in self.later else self.found.get(heading)

    def _words_at_home(self, one: Block) -> Hashable | None:
        home = self._home(one)
        return (self.words[one], home) if home else None

    def _by(self, key: Callable[[Block], Hashable | None]) -> None:
        """Pair those left that have the same key, in order, where as many of each text have it."""
        old, new = (_grouped(left, key) for left in self.left())
        for of, own in old.items():
            if of is not None and len(own) == len(new[of]):
                self._take(zip(own, new[of], strict=True))

    def _by_neighbours(self) -> None:
        """Pair those left of the same words that stand before, or behind, the same block."""
        claims: dict[Block, set[Block]] = defaultdict(set)
        claimed: dict[Block, set[Block]] = defaultdict(set)
        for step in (1, -1):
            old, new = ([None, *text[::step]] for text in self.texts)
            following = dict(pairwise(new))
            for last, one in pairwise(old):
                other = following.get(self.found.get(last) if last else None)
                if not one or not other or one in self.found or other in self.taken:
                    continue
                if (last is None or last in self.found) and self.words[one] == self.words[other]:
                    claims[one].add(other)
                    claimed[other].add(one)
        for one, others in claims.items():
            if len(others) == 1 and len(claimed[min(others, key=id)]) == 1:
                self._take((one, other) for other in others)

    def _beside(self) -> dict[Block, set[tuple[str, Hashable]]]:
        """What stands nearest before and behind each, of all under one block that are paired."""
        found: dict[Block, set[tuple[str, Hashable]]] = defaultdict(set)
        for text in self.texts:
            for home, own in _grouped(text, self._home).items():
                for side, listed in (("before", own), ("behind", own[::-1])):
                    last: Hashable = home
                    for one in listed:
                        found[one].add((side, last))
                        if one in self.found or one in self.taken:
                            last = self.found.get(one, one)
        return found

    def _alike(
        self,
        own: Sequence[Block],
        others: Sequence[Block],
        beside: dict[Block, set[tuple[str, Hashable]]],
    ) -> Iterator[tuple[float, Block, Block]]:
        pairs = {one: neighbours(self.words[one]) for one in (*own, *others)}
        for one in own:
            for other in others:
                if beside[one].isdisjoint(beside[other]) or bool(one.row) != bool(other.row):
                    continue
                likeness = share(pairs[one], pairs[other])
                if likeness < ALIKE and _are_one(self.words[one], self.words[other]):
                    likeness = ALIKE
                if likeness >= ALIKE:
                    yield likeness, one, other


def above(one: Block) -> Block | None:
    """The heading of a block: of the first ones of an appendix, the line that names it."""
    heading = one.parent or one.part.opener
    return None if heading is one else heading


def _places(old: Block, new: Block) -> Iterator[tuple[str, str]]:
    """Where a block and its cells stood, and where they stand."""
    yield old.locator, new.locator
    cells = {cell.number: cell.locator for cell in new.row.own_cells} if new.row else {}
    for cell in old.row.own_cells if old.row else ():
        if cell.number in cells:
            yield cell.locator, cells[cell.number]


def _grouped(
    blocks: Iterable[Block], key: Callable[[Block], Hashable | None]
) -> dict[Hashable | None, list[Block]]:
    found: dict[Hashable | None, list[Block]] = defaultdict(list)
    for one in blocks:
        found[key(one)].append(one)
    return found


def _clear(alike: Sequence[tuple[float, Block, Block]]) -> Iterator[tuple[Block, Block]]:
    """Those of which each is clearly more like the other than like any else."""
    both: dict[Block, list[float]] = defaultdict(list)
    for likeness, one, other in alike:
        both[one].append(likeness)
        both[other].append(likeness)
    for likeness, one, other in alike:
        rivals = sorted((both[one], both[other]), key=len)
        if all(sorted([*each, -1.0])[-2] <= likeness - _CLEARLY for each in rivals):
            yield one, other


def _are_one(words: str, others: str) -> bool:
    """Whether two short paragraphs are one, of which a word was mended or words were put in."""
    old, new = (_WORD.findall(one.casefold()) for one in (words, others))
    if not old or not new or min(len(old), len(new)) > _FEW:
        return False
    if old == new[: len(old)] or new == old[: len(new)]:
        return True
    words_alike = SequenceMatcher(None, old, new, autojunk=False).ratio()
    return max(words_alike, SequenceMatcher(None, words, others).ratio()) >= _SAME
