"""What stands together on one line: words of a text that the end of a line must not part.

A line of Vietnamese may end at any blank, for each syllable stands by itself and none is ever
hyphenated, and at the hyphens and strokes of a document's number. That would tear what is read as
one: “Quý ⏎ III”, “91- ⏎ KH/BCĐ”, “Kế hoạch ⏎ số 03-KH/BCĐ”.

Pages have it from here, the rows that scripts make too: `PATTERN_OF_SCRIPTS` is the same rule.
"""

import re
from collections.abc import Iterator

# Signs beside it go with it: no line ends in a bracket that opens, none begins with a comma.
_OPENING, _CLOSING = r"[(\[“‘]", r"[)\]”’.,;:!?…]"


def _pattern(word: str, digit: str, blank: str) -> str:
    """The rule, in what a dialect of expressions writes between the brackets of a class."""
    letter = rf"(?![{digit}])[{word}]"
    # 04/2015/NĐ-CP, 91-KH/BCĐ: with a letter, for digits and strokes alone stay together anyway.
    number = rf"[{digit}]+[a-zđ]?(?:[/-][{digit}]+)*[/-]{letter}[{word}]*(?:[/&-][{word}]+)*"
    # The word before a number is the end of its type: “định số 04/2015/NĐ-CP”. Where nothing stands
    # between, as in our own words, both are short enough to be whole: “Nghị định 04/2015/NĐ-CP”.
    syllable = rf"(?:{letter}){{1,9}}[{blank}]"
    both = rf"[A-ZĐ](?:{letter}){{1,7}}[{blank}]{syllable}"
    leading = rf"(?:{both}|(?:{syllable})?(?:[Ss]ố[{blank}])?)"
    quarter = rf"[Qq]uý[{blank}](?:IV|I{{1,3}}|[1-4])(?:/[{digit}]{{4}})?(?![{word}/-])"
    # As a column prints it that is hardly wider; in a sentence it may be parted as other words are.
    day = rf"(?:Ngày|Tháng)[{blank}][{digit}]{{1,2}}(?:/[{digit}]{{1,4}}){{0,2}}(?![{word}/-])"
    # Of an address on the web, the only group, no part stands for itself: it is long, and may end a
    # line wherever it can.
    address = rf"((?:[a-zA-Z]+://|(?:[a-z0-9-]+\.)+[a-z]{{2,}}/)[^{blank}]*)"
    return f"(?:{address}|(?:{leading}{number}|{quarter}|{day}){_CLOSING}*)"


_UNPARTED = re.compile(rf"(?:{_OPENING}+|(?<!\w))" + _pattern(r"\w", r"\d", r"\s"))
# What each of them has somewhere: most texts have it nowhere, which is soon seen.
_MARK = re.compile(r"[/-](?!\d)\w|uý\s|(?:Ngày|Tháng)\s")
# JavaScript knows \w and \d of ASCII alone, and other blanks: here they are Python's. It begins
# where a word does, or with a sign: docs/assets/js/shared/unparted.js sees to that, for not all
# browsers can look behind.
PATTERN_OF_SCRIPTS = f"{_OPENING}*" + _pattern(
    r"\p{L}\p{N}_",
    r"\p{Nd}",
    r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000",
)


def unparted(text: str) -> Iterator[tuple[int, int]]:
    """Where that begins and ends which no line may part, in the order of the text."""
    if not _MARK.search(text):
        return
    for match in _UNPARTED.finditer(text):
        if match[1] is None:
            yield match.span()
