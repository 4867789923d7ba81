"""One spelling of a text, and where each of its characters stands in the original.

Letter case, the place of a tone (“Uỷ”, “Ủy”), composed or loose marks, the kind and number of
blanks, a line break, a `<br>`, a soft hyphen and the kind of dash do not tell words apart.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from macros.recognisers.characters import composed, in_place
from macros.recognisers.patterns import late_pattern
from macros.recognisers.tones import one_placement

MASK = "\x01"  # stands for a character that is not to be read
_HIDDEN = "\u00ad"
_LIKE_DASHES = str.maketrans("‐‑‒–—−﹣~÷", "---------")
_BLANK = rf"(?:[\s{_HIDDEN}]|<br ?/?>)"
_GAP = late_pattern(rf"{_BLANK}+", re.IGNORECASE)
_GAP_OR_DASH = late_pattern(rf"{_BLANK}*-{_BLANK}*|{_BLANK}+", re.IGNORECASE)
_CLUSTER = re.compile("(?s).[\u0300-\u036f]*")


class Spelling(NamedTuple):
    """A text in one spelling: in small letters, and with its own."""

    text: str
    cased: str
    places: Sequence[int]  # in the original, of each character and of the end

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the original text."""
        return self.places[start], self.places[end]


def one_spelling(
    text: str, *, masked: Iterable[tuple[int, int]] = (), close_dashes: bool = False
) -> Spelling:
    """The one spelling of a text; characters of the `masked` spans, in order, are not read.

    `close_dashes`: no blank beside a dash, as in “Lao động-Thương binh”.
    """
    return _spelled(text, tuple(masked), close_dashes)


@lru_cache(maxsize=512)  # a text is read for names, times and roles in turn
def _spelled(text: str, masked: tuple[tuple[int, int], ...], close_dashes: bool) -> Spelling:
    plain, places = _composed(_without(in_place(text, _HIDDEN), masked))
    plain = plain.translate(_LIKE_DASHES)
    if _is_even(plain, close_dashes):
        cased = one_placement(plain)
        return Spelling(_small(cased), cased, [*places, len(text)])
    parts: list[str] = []
    kept: list[int] = []
    at = 0
    for gap in [*(_GAP_OR_DASH if close_dashes else _GAP).finditer(plain), None]:
        upto = gap.start() if gap else len(plain)
        parts.append(plain[at:upto])
        kept += places[at:upto]
        if gap and gap[0].strip(_HIDDEN):
            parts.append("-" if "-" in gap[0] else " ")
            kept.append(places[upto])
        at = gap.end() if gap else upto
    cased = one_placement("".join(parts))
    return Spelling(_small(cased), cased, [*kept, len(text)])


def _is_even(text: str, close_dashes: bool) -> bool:
    """Whether only plain blanks stand between words, as in nearly all texts."""
    return (
        " ".join(text.split()) == text
        and not any(sign in text for sign in (_HIDDEN, "<"))
        and not (close_dashes and any(sign in text for sign in (" -", "- ")))
    )


def _small(text: str) -> str:
    """The text in small letters, each in its place."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(one.lower() if len(one.lower()) == 1 else one for one in text)


def _without(text: str, masked: Iterable[tuple[int, int]]) -> str:
    parts, at = [], 0
    for start, end in masked:
        parts += [text[at:start], MASK * (end - start)]
        at = end
    return "".join([*parts, text[at:]]) if at else text


def _composed(text: str) -> tuple[str, Sequence[int]]:
    """The text in NFC, and the place in `text` of each of its characters."""
    if unicodedata.is_normalized("NFC", text):
        return text, range(len(text))
    parts: list[str] = []
    places: list[int] = []
    for cluster in _CLUSTER.finditer(text):
        whole = composed(cluster[0])
        parts.append(whole)
        places += [cluster.start()] * len(whole)
    return "".join(parts), places
