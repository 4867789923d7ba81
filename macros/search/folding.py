"""How search reads text: folded letters, and the tokens that records and queries share.

``docs/assets/js/search/fold.js`` does the same in the browser; ``tests/data/folding.json``
holds the cases that prove both equal.
"""

import re
import unicodedata
from collections.abc import Iterator

from macros.labels import quarter_name

_MARKS = re.compile("[\u0300-\u036f]")
_PIECES = re.compile("[a-z]+|[0-9]+")
QUARTER_WORDS = ("q", "quy", "qui")
QUARTER_TOKENS = {  # by what may stand after such a word: 3, iii
    written: f"q{number}"
    for number in range(1, 5)
    for written in (str(number), quarter_name(number).split()[-1].lower())
}


def fold(text: str) -> str:
    """The text in lower case without diacritics, however it is composed; đ becomes d.

    Old and new placement of tones (hoà, hòa) agree by themselves, once the marks are gone.
    """
    plain = _MARKS.sub("", unicodedata.normalize("NFD", text.lower()))
    return plain.replace("đ", "d").replace("ð", "d")  # ð: what some keyboards give for đ


def tokens(text: str) -> list[str]:
    """Words and numbers of a text: letters apart from digits, no leading zeros.

    A quarter is one token however it is written: quý III, Quý 3 and Q3 give ``q3``.
    """
    return list(_joined(_PIECES.findall(fold(text))))


def _joined(runs: list[str]) -> Iterator[str]:
    following = iter([*runs[1:], ""])
    skipping = False
    for run in runs:
        after = next(following)
        if skipping:
            skipping = False
        elif run in QUARTER_WORDS and after in QUARTER_TOKENS:
            skipping = True
            yield QUARTER_TOKENS[after]
        else:
            yield run.lstrip("0") or "0" if run.isdigit() else run
