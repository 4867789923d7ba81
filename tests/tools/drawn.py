"""Hostile texts drawn by seed: what formats, parsers and escapes stumble over, in any order."""

import random
from collections.abc import Iterator

PIECES = (
    *"\\;,:^\"'<>&*_`~|[]{}()#@!$%=+-/.",
    *("\\\\", "\\n", "\\,", "\\N", "^n", "&amp;", "&#39;", "</p>", "{{ 1 }}", "{%", "#}", "]]>"),
    *("\n", "\n\n", "\r\n", " ", "  ", "\t", "\u00a0", "\u3000"),
    *("ệ", "Đ", "đ", "ư", "ữ", "e\u0302\u0301", "hoà", "ẞ", "İ", "ς", "ﬁ", "½", "٣", "李"),
    *("😀", "👩\u200d🚒"),
    *("BEGIN:VEVENT", "- ", "? ", "key: ", "null", "06", "2022-Q3", "---", "<!--", "=1+1"),
    *("quý III", "Sở Nội vụ", "Nghị định số 04/2015/NĐ-CP", "a", "x" * 30),
)  # fmt: skip


def hostile_texts(seed: int, count: int, most: int = 40) -> Iterator[str]:
    """So many texts of one to `most` pieces each; the same for the same seed."""
    chance = random.Random(seed)
    for _ in range(count):
        yield "".join(chance.choices(PIECES, k=chance.randint(1, most)))
