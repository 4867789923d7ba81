"""Characters that a reader cannot see or takes for others, and what was meant by them.

==============================  =================================================
what stands there               what is meant
==============================  =================================================
controls, zero-width, private   nothing: they show as nothing, or not as a letter
U+00A0, U+3000 and other blanks  a plain blank
Ð, Cyrillic А, full-width Ａ, ﬁ   Đ, A, A, fi
a mark that joins no letter     nothing: Vietnamese needs none when composed
==============================  =================================================

A letter of another alphabet is taken for ours only in a word that could be read as ours: “Cовет”,
“А”, not “Россия” and not “kΩ”.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from macros.recognisers.patterns import late_pattern

# C0 and C1 controls, soft hyphen, zero-width, bidirectional and line-separating characters, fillers
# that look like a blank, variation selectors, private use, signs of lost text (U+FFFD), surrogates,
# invisible tags, and what is no character at all.
_HIDDEN = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    r"\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\uffff"
    r"\ud800-\udfff\ue000-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff"
)
_BLANKS = r"\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_MARKS = r"\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_OTHER_ALPHABETS = r"\u0370-\u03ff\u0400-\u052f"  # Greek, Cyrillic

_ALIKE = {"Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ", "Ǎ": "Ă", "ǎ": "ă"}
# Full-width signs, ligatures, numerals in one character, letters of formulas.
_FORMS = r"\uff01-\uff5e\ufb00-\ufb06\u2160-\u217f\U0001d400-\U0001d7ff"
_TWINS = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХаеѕіјкорсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "ABESIJKMHOPCTYXaesijkopcyxhdqwABEZHIKMNOPTYXo",
        strict=True,
    )
)

_TWIN_CODES = {ord(twin): letter for twin, letter in _TWINS.items()}

_HIDDEN_CHARACTER = late_pattern(f"[{_HIDDEN}]")
_BLANK = late_pattern(f"[{_BLANKS}]")
# As ranges: a thousand characters one by one take two hundred times as long.
_OURS = f"{''.join(_ALIKE)}{_FORMS}"
_OUR_LETTER = late_pattern(f"[{_OURS}]")
_RUN = late_pattern(rf"([{_HIDDEN}{_BLANKS}{_OURS}])\1*")
_CLUSTER = late_pattern(rf"[^{_MARKS}]?[{_MARKS}]+")
_MARK = late_pattern(f"[{_MARKS}]+")
_MOST_MARKS = 8  # on one letter; no letter of ours has more than two
_FOREIGN = late_pattern(f"[{_OTHER_ALPHABETS}]")
# Nearly every text is of these alone, which one quick look tells: our letters, some signs.
_PLAIN = re.compile(
    r"[\t\n\r -~\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u017f\u01a0\u01a1\u01af\u01b0"
    r"\u1ea0-\u1ef9\u2010-\u2027]*"
)
_ODD = late_pattern(f"[{_HIDDEN}{_BLANKS}{_OURS}{_MARKS}{_OTHER_ALPHABETS}]")
_LETTER_OR_DIGIT = late_pattern("[a-z0-9]")
_WORD = late_pattern(r"\w+")


class OddCharacter(NamedTuple):
    """A character at a place of a text (a run of the same is one place), and what is meant."""

    start: int
    character: str
    meant: str  # empty: nothing

    @property
    def is_mark(self) -> bool:
        """Whether it is a mark that joins no letter."""
        return _MARK.match(self.character) is not None


def odd_characters(text: str) -> Iterator[OddCharacter]:
    """The odd characters of a text."""
    if not _may_be_odd(text):
        return
    for run in _RUN.finditer(text):
        yield OddCharacter(run.start(), run[1], _meant(run[1]))
    if _FOREIGN.search(text):
        for word in _WORD.finditer(text):
            yield from _foreign(word)
    for cluster in _CLUSTER.finditer(text):
        if loose := _MARK.search(composed(cluster[0])):
            yield OddCharacter(cluster.end() - 1, loose[0][-1], "")


def has_loose_marks(text: str) -> bool:
    """Whether a mark joins no letter."""
    return any(odd.is_mark for odd in odd_characters(text))


def is_hidden(character: str) -> bool:
    """Whether it shows as nothing, as a blank that is none, or not as a letter."""
    return bool(_HIDDEN_CHARACTER.match(character) or _BLANK.match(character))


def plainly(text: str) -> str:
    """The text in NFC, each odd character replaced by what is meant."""
    if not _may_be_odd(text):
        return composed(text)
    text = composed(_RUN.sub(_in_its_place, text))
    return _MARK.sub("", _in_our_letters(text))


def composed(text: str) -> str:
    """The text in NFC; of marks beyond counting on one letter, some are left out.

    The library takes a time that grows with the square of their number.
    """
    if unicodedata.is_normalized("NFC", text):
        return text
    kept, marks = [], 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept))


def in_place(text: str, stand_in: str) -> str:
    """The text with one character for each odd one, as far as that can be: all keep their place.

    `stand_in` takes the place of hidden ones.
    """
    if not _may_be_odd(text):
        return text
    text = _HIDDEN_CHARACTER.sub(stand_in, _BLANK.sub(" ", text))
    return _in_our_letters(_OUR_LETTER.sub(_one_for_one, text))


def holds_a_word(text: str) -> bool:
    """Whether there is a letter or a digit of ours in a text, by which it can be found."""
    plain = unicodedata.normalize("NFD", text.lower()).replace("đ", "d")
    return _LETTER_OR_DIGIT.search(plain) is not None


def _may_be_odd(text: str) -> bool:
    return _PLAIN.fullmatch(text) is None and _ODD.search(text) is not None


def _meant(character: str) -> str:
    if _BLANK.match(character):
        return " "
    return _our_letters(character) if _OUR_LETTER.match(character) else ""


def _in_its_place(run: re.Match[str]) -> str:
    """What is meant by a run of one odd character; the end of a page or line parts words."""
    return (" " if run[1].isspace() else _meant(run[1])) * len(run[0])


def _our_letters(odd: str) -> str:
    return _ALIKE.get(odd) or unicodedata.normalize("NFKC", odd)


def _one_for_one(odd: re.Match[str]) -> str:
    """Our letter for an odd one, where it is one."""
    meant = _our_letters(odd[0])
    return meant if len(meant) == 1 else odd[0]


def _foreign(word: re.Match[str]) -> Iterator[OddCharacter]:
    if _could_be_ours(word[0]):
        for letter in _FOREIGN.finditer(word[0]):
            if letter[0] in _TWINS:
                at = word.start() + letter.start()
                yield OddCharacter(at, letter[0], _TWINS[letter[0]])


def _could_be_ours(word: str) -> bool:
    """Whether the foreign letters of a word are twins of ours, or stand among ours."""
    others = _FOREIGN.findall(word)
    return all(letter in _TWINS for letter in others) or len(others) < len(word)


def _in_our_letters(text: str) -> str:
    if not _FOREIGN.search(text):
        return text
    return _WORD.sub(
        lambda word: word[0].translate(_TWIN_CODES) if _could_be_ours(word[0]) else word[0], text
    )
