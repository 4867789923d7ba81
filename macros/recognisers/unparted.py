"""What stands together on one line: words of a text that the end of a line must not part.

A line of Vietnamese may end at any blank, for each syllable stands by itself and none is ever
hyphenated, and at the hyphens and strokes of a document's number. That would tear what is read as
one: “Quý ⏎ III”, “91- ⏎ KH/BCĐ”, “Kế hoạch ⏎ số 03-KH/BCĐ”.
"""

import re
from collections.abc import Iterator

# 04/2015/NĐ-CP, 91-KH/BCĐ: with a letter, for digits and strokes alone stay together anyway.
_NUMBER = r"(?P<number>\d+[a-zđ]?(?:[/-]\d+)*[/-][^\W\d]\w*(?:[/&-]\w+)*)"
_QUARTER = r"[Qq]uý\s(?:IV|I{1,3}|[1-4])(?:/\d{4})?"
_UNPARTED = re.compile(rf"\b(?:{_NUMBER}|{_QUARTER}(?![\w/-]))")
# The word before a number is the end of its type: “định số 04/2015/NĐ-CP”.
_LEADING = re.compile(r"(?<!\w)(?:[^\W\d]{1,9}\s)?(?:[Ss]ố\s)?\Z")
_LONGEST_LEADING = 14


def unparted(text: str) -> Iterator[tuple[int, int]]:
    """Where that begins and ends which no line may part, in the order of the text."""
    done = 0
    for match in _UNPARTED.finditer(text):
        start, end = match.span()
        if match["number"]:
            leading = _LEADING.search(text, max(done, start - _LONGEST_LEADING), start)
            start = leading.start() if leading else start
        yield start, end
        done = end
