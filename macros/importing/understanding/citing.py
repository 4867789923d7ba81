"""Which documents a text cites: their numbers as printed, or the titles of acts without one."""

import re
from collections.abc import Iterator

from macros.recognisers.blocks import Outline
from macros.recognisers.line_roles import LineRole
from macros.recognisers.numbers import NumberMention, find_numbers, number_key

_ACT = r"(?:Bộ luật|Luật|Pháp lệnh)"
_NAMED = (
    rf"{_ACT}(?: [A-ZĐƯỨÂÔ][^\W\d_]*(?:,? (?!(?:và )?{_ACT} |về (?!dân sự|hình sự))[^\W\d_]+)"
    r"{0,14}?)(?: năm (?:19|20)\d\d)?"
)
_TITLED = re.compile(
    rf"(?<!\w)(?:{_ACT} [Ss]ửa đổi, bổ sung (?:một số )?[Đđ]iều của (?:các )?"
    rf"{_NAMED}(?:(?:,|,? và) {_NAMED}){{0,12}}|{_NAMED}|Hiến pháp(?: năm (?:19|20)\d\d)?)"
    r"(?=\s*(?:[;.)]|,? ngày|,? số(?! điều)|$|được sửa đổi|về (?!dân sự|hình sự)|\("
    rf"|, (?:Nghị|Luật|Quyết|Chỉ|Thông)|,? và {_ACT} ))"
)
# The symbol of a number has no words in it: “2-DIETHYLAMINO-ETHANOL” is a substance.
_WORDS = re.compile(r"(?!.*/)\d+[a-z]?(?:-[^\W\d_]+)*-(?=[^\W\d_]{6})(?:[^\W\d_]*[AEIOUY]){2}")
_OWN = frozenset({LineRole.NUMBER})


def cited_in(outline: Outline) -> Iterator[str]:
    """The citations of a text in order, each document once."""
    seen: set[str] = set()
    for block in outline.blocks:
        if block.role in _OWN:
            continue
        for text in block.own_texts:
            numbers = (one for one in find_numbers(text.plain) if not _WORDS.match(one.printed))
            found = [_numbered(text.plain, one) for one in numbers]
            if block.role is LineRole.BASIS:
                found += _titles(text.plain, found)
            for _, _, printed in sorted(found):
                words = " ".join(printed.split())
                key = number_key(words)
                if key not in seen:
                    seen.add(key)
                    yield words


def _numbered(text: str, one: NumberMention) -> tuple[int, int, str]:
    """A number; a mere figure with the type before it, without which it says nothing."""
    start = one.start
    if one.printed.isdecimal() and one.type:
        typed = text.rfind(one.type, max(0, start - len(one.type) - 8), start)
        start = typed if typed >= 0 else start
    return one.start, one.end, text[start : one.end]


def _titles(text: str, numbers: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Acts that are called by their title where no number stands behind it."""
    for title in _TITLED.finditer(text):
        numbered = any(0 <= start - title.end() < 8 for start, _, _ in numbers)
        inside = any(start < title.end() and end > title.start() for start, end, _ in numbers)
        if not numbered and not inside and " " in title[0]:
            yield title.start(), title.end(), title[0]
