"""What a person mended in a text that was recognised in a picture: corrections of plan.yml.

    listed = misread(text_of_text_md, words_as_recognised, corrections_there)

Each tells the words as the program read them and as the picture has them, with as many words around
as it takes to be found once. Whoever compared the text with the scan need not write them. Those
that are there stay, but for one whose own words were mended: a new one tells what it told. Where
words are not alike (a line more, a line less, another name), and where a number is another one, it
may be no misreading: the reason is a hole then, for somebody to confirm.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from macros.importing.laying_out import folded_words
from macros.linking.printed_text import END, Printed, Word, apply, text_words
from macros.model.plans import Correction
from macros.reading.holes import hole
from macros.recognisers.differences import changes
from macros.recognisers.outline import read_outline

_AROUND = 2  # words at least
_REASON = "Máy đọc nhầm bản quét."
_FEW = 3  # letters that may be anything: a stain, a stamp
_ALIKE, _JOINED = 0.5, 0.9  # share of the letters; where words were run together or cut
# Of these each letter counts: figures, Roman numbers, “NĐ-CP”; and, tones apart, “mười”, “không”.
_FIGURES = re.compile(r"\W*(?:\S*\d\S*|[IVXLl|]+|[A-ZĐÐ]+(?:-[A-ZĐÐ]+)+)\W*")
_SAID = {
    *("mot", "hai", "ba", "bon", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "tram"),
    *("nghin", "ngan", "trieu", "ty", "ti", "nua", "khong", "chua", "chang", "dung", "cam"),
}
_LOOK_ALIKE = str.maketrans("lI|Oo", "11100")


class _Stretch(NamedTuple):
    """Words [start:end] of the text that stand where [other:other_end] were recognised."""

    start: int
    end: int
    other: int
    other_end: int
    is_alike: bool  # whether one may be a misreading of the other

    def wider(self, mine: int, theirs: int) -> "_Stretch":
        """One word more on each side, which both have; `mine`, `theirs`: how many there are."""
        left = min(1, self.start, self.other)
        right = min(1, mine - self.end, theirs - self.other_end)
        own, others = (
            (self.start - left, self.end + right),
            (self.other - left, self.other_end + right),
        )
        return _Stretch(*own, *others, self.is_alike)


def misread(text: str, recognised: Printed, there: Sequence[Correction]) -> list[dict[str, str]]:
    """All corrections, as plan.yml lists them; empty where those `there` tell all already."""
    outline = read_outline(text)
    mine = text_words(outline).text
    if not mine:
        return []  # the check says that the text is empty
    ours = _said(mine)
    standing = [one for one in there if _count(ours, one.after.split()) == 1]
    others = _said(apply(standing, recognised)[0].text)
    locators = {block.line: block.locator for block in outline.blocks}
    found = [
        {
            "at": locators[mine[one.start].line],
            "before": " ".join(others[one.other : one.other_end]),
            "after": " ".join(ours[one.start : one.end]),
            "reason": _REASON if one.is_alike else hole(_REASON),
        }
        for one in _told(ours, others)
    ]
    if not found:
        return []
    return [*(one.model_dump(include={*found[0]}) for one in standing), *found]


def _told(ours: list[str], others: list[str]) -> list[_Stretch]:
    """The stretches that differ, each wide enough to be the only one, none within another."""
    found = [
        _Stretch(start, end, other, last, _are_alike(ours[start:end], others[other:last]))
        for start, end, other, last in changes(ours, others)
    ]
    for _ in range(_AROUND):
        found = _merged([one.wider(len(ours), len(others)) for one in found])
    while True:
        twice = [one for one in found if _count(ours, ours[one.start : one.end]) > 1]
        if not twice:
            return found
        wide = [one.wider(len(ours), len(others)) if one in twice else one for one in found]
        if wide == found:
            return found
        found = _merged(wide)


def _merged(found: list[_Stretch]) -> list[_Stretch]:
    """With those as one that meet."""
    merged: list[_Stretch] = []
    for one in found:
        if merged and one.start <= merged[-1].end:
            last = merged.pop()
            alike = last.is_alike and one.is_alike
            one = _Stretch(last.start, one.end, last.other, one.other_end, alike)
        merged.append(one)
    return merged


def _are_alike(ours: list[str], others: list[str]) -> bool:
    """Whether words have the same letters, more or less, tones and diacritics apart.

    Of numbers, and of what turns a sentence round, each letter but for what looks the same.
    """
    if _counting(ours) != _counting(others):
        return False
    mine, theirs = (folded_words(" ".join(words)).replace("-", "") for words in (ours, others))
    if max(len(mine), len(theirs)) <= _FEW:
        return True
    least = _ALIKE if len(ours) == len(others) else _JOINED
    return SequenceMatcher(None, mine, theirs, autojunk=False).ratio() >= least


def _counting(words: list[str]) -> list[str]:
    """The words of which each letter counts, as one that looks the same is written."""
    written = (one.replace("Ð", "Đ") for one in words)
    return [
        folded_words(one.translate(_LOOK_ALIKE) if _FIGURES.fullmatch(one) else one)
        for one in written
        if _FIGURES.fullmatch(one) or folded_words(one) in _SAID
    ]


def _count(words: list[str], sought: list[str]) -> int:
    first, size = sought[0], len(sought)
    return sum(words[at : at + size] == sought for at, word in enumerate(words) if word == first)


def _said(words: list[Word]) -> list[str]:
    said = [one.word for one in words]
    return said[:-1] if said[-1:] == [END] else said
