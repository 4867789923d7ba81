"""The marker that a line begins with: of which kind it is, its number, its step in a locator.

=========================================  ============================================
printed                                    kind, and step
=========================================  ============================================
``Phụ lục II``, ``Phụ lục``; ``Biểu 01:``  appendix ``pl2``, ``pl``; form ``bieu1``
``Phần II``, ``Chương 2``, ``Mục 1.``      part ``phan2``, chapter ``chuong2``, section ``muc1``
``Điều 3.``                                article ``dieu3``
``A.``; ``I.`` ``II-`` ``V)``              capital letter ``ca``; roman ``i``, ``ii``, ``v``
``1.`` ``01.`` ``1-`` ``1)`` ``1/``        arabic ``1``
``1.1.`` ``2.2`` ``1.1-``                  decimal ``1.1``, ``2.2``
``a)`` ``a.`` ``đ)``                       letter ``a``, ``dd`` (ă ``aw``, â ``aa`` … as typed)
``(1)``; ``(a)``; ``(i)`` ``ii)``          bracketed ``r1``; ``ra``; ``ri``, ``rii``
``-`` ``–``; ``+``; ``•`` ``➢``; ``*``     bullets, counted
=========================================  ============================================

The kinds have one fixed order, that of this table: a marker stands under the nearest one of an
earlier kind. One letter may be read in two ways (``I.``, ``i)``): both are given, and the list in
which it stands decides. The table is the notation of text.md, and is permanent.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from macros.recognisers.patterns import late_pattern


class Kind(StrEnum):
    """The kinds of block by their markers, in their fixed order."""

    APPENDIX = "appendix"
    FORM = "form"
    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    ARTICLE = "article"
    CAPITAL = "capital"
    ROMAN = "roman"
    ARABIC = "arabic"
    DECIMAL = "decimal"
    LETTER = "letter"
    BRACKETED_ARABIC = "bracketed arabic"
    BRACKETED_LETTER = "bracketed letter"
    BRACKETED_ROMAN = "bracketed roman"
    DASH = "dash"
    PLUS = "plus"
    DOT = "dot"
    STAR = "star"
    PARAGRAPH = "paragraph"  # without marker
    NOTE = "note"  # of a footnote

    @property
    def is_bullet(self) -> bool:
        """Whether all markers of the kind are the same."""
        return self in _BULLETS

    @property
    def is_counted(self) -> bool:
        """Whether its blocks have no number of their own."""
        return self in _BULLETS or self is Kind.PARAGRAPH


_BULLETS = frozenset({Kind.DASH, Kind.PLUS, Kind.DOT, Kind.STAR})
_RANK = {kind: place * 10 for place, kind in enumerate(Kind)}


class Mark(NamedTuple):
    """A marker as printed, at the beginning of a line."""

    kind: Kind
    printed: str
    number: tuple[int, ...] = ()  # empty for bullets and an appendix without number
    step: str = ""  # empty for bullets

    @property
    def rank(self) -> int:
        """Its place in the order of kinds; a longer decimal stands under a shorter one."""
        return _RANK[self.kind] + max(len(self.number) - 2, 0)


PARAGRAPH_RANK = _RANK[Kind.PARAGRAPH]
BULLET_RANK = _RANK[Kind.DASH]

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_OFTEN_SKIPPED = frozenset("ăâđêfjôơưwz")
_LETTER_STEPS = {"ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw"}
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")

_NAMES = {
    "phụ lục": (Kind.APPENDIX, "pl"),
    "biểu": (Kind.FORM, "bieu"),
    "phần": (Kind.PART, "phan"),
    "chương": (Kind.CHAPTER, "chuong"),
    "mục": (Kind.SECTION, "muc"),
    "điều": (Kind.ARTICLE, "dieu"),
}
_NAME_WORDS = tuple(_NAMES)
_NAMED = late_pattern(
    r"(?P<name>phụ lục|biểu|phần|chương|mục|điều)\s{1,3}(?:(?:số|thứ|mẫu)\s{1,3})?"
    rf"(?P<number>[0-9]{{1,3}}|[IVXL]{{1,7}}|{'|'.join(_ORDINALS)})\b"
    r"(?P<sign>[.:)]|\s{0,3}[-–](?=\s))?",
    re.IGNORECASE,
)
_APPENDIX = re.compile(r"(?:PHỤ LỤC|Phụ lục)\b\s{0,3}[.:]?")
_NUMBERED = re.compile(
    r"(?P<decimal>[0-9]{1,2}(?:\.[0-9]{1,2}){1,5})(?P<sign>[.)/]|[-–]|(?=\s|$))"
    r"|(?P<token>[0-9]{1,3}|[IVXL]{1,7}|[ivx]{2,6}|[^\W\d_])(?P<mark>[.)/]|[-–])"
    r"|\((?P<bracketed>[0-9]{1,2}|[ivx]{1,6}|[^\W\d_])\)"
)
_BULLET = re.compile(
    r"(?P<dash>[-–—])(?=\s|$|[^\W\d_])|(?P<plus>\+)(?=\s|$|[^\W\d_])|(?P<dot>[•●▪‣◦·○■□◆❖❑❒⬥⬧►▸➢➤➔✓✔])"
)
_ROMAN = re.compile(r"(XL|X{0,3})(IX|IV|V?I{0,3})")  # up to 49: no document has more
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50}


def read_marks(line: str) -> tuple[Mark, ...]:
    """The readings of the marker of a line (plain text), the likelier first; none without one."""
    if not line:
        return ()
    if bullet := _BULLET.match(line):
        kind = {"dash": Kind.DASH, "plus": Kind.PLUS, "dot": Kind.DOT}[bullet.lastgroup or ""]
        return (_bullet(kind, bullet[0]),)
    if line[0].isupper() and (named := _named(line)):
        return (named,)
    found = _NUMBERED.match(line)
    return tuple(_readings(found)) if found else ()


def read_number(cell: str) -> tuple[Mark, ...]:
    """The readings of a cell that holds nothing but the number of its row: “1”, “I.”, “a)”."""
    if len(cell) > 12 or not cell:
        return ()
    signed = cell if cell[-1] in ".)/-–" or cell in "+•*" else f"{cell}."
    return tuple(
        Mark(mark.kind, cell, mark.number, mark.step)
        for mark in read_marks(signed)
        if len(mark.printed) == len(signed)
    )


def star(line: str) -> Mark | None:
    """The bullet ``*`` of a line as written: a star and a blank, which opens no emphasis."""
    return Mark(Kind.STAR, "*") if line[:1] == "*" and line[1:2].isspace() else None


def begins(mark: Mark) -> bool:
    """Whether it may be the first of a list."""
    return not mark.number or mark.number[-1] == 1


def follows(mark: Mark, last: Mark) -> bool:
    """Whether it may come next in a list; letters may skip those that lists skip in practice."""
    number, before = mark.number, last.number
    if not number or not before:
        return not mark.number
    if len(number) > 1:
        return number in (_raised(before), (before[0] + 1, 1)) and len(number) == len(before)
    if mark.kind in _LETTERED:
        between = _LETTERS[before[0] : number[0] - 1]
        return number > before and _OFTEN_SKIPPED.issuperset(between)
    return number == _raised(before)


def expected(mark: Mark, last: Mark | None) -> str:
    """What might stand where a marker out of sequence does, without its sign."""
    number = _raised(last.number) if last and last.number else (*mark.number[:-1], 1)
    if mark.kind in _LETTERED:
        offered = (letter for letter in _LETTERS[number[0] - 1 :] if letter not in "ăâêfjôơưwz")
        letter = next(offered, "")
        return letter.upper() if mark.kind is Kind.CAPITAL else letter
    if mark.kind is Kind.ROMAN:
        return _in_roman(number[0])
    return ".".join(map(str, number))


def is_capitals(text: str) -> bool:
    """Whether a text has letters, and none is small."""
    return text == text.upper() and text != text.lower()


_LETTERED = frozenset({Kind.CAPITAL, Kind.LETTER, Kind.BRACKETED_LETTER})


@lru_cache(maxsize=64)
def _bullet(kind: Kind, printed: str) -> Mark:
    return Mark(kind, printed)


def _named(line: str) -> Mark | None:
    if not line.lower().startswith(_NAME_WORDS):  # costs less than to make the pattern
        return None
    found = _NAMED.match(line)
    if not found:
        return _unnumbered_appendix(line)
    kind, name = _NAMES[found["name"].lower()]
    number = _named_number(found["number"])
    rest = line[found.end() :]
    ends = not rest.strip() or rest.lstrip(" ").startswith("\n")
    if not number or not (found["sign"] or ends or _may_be_heading(kind, rest)):
        return None
    return Mark(kind, found[0].rstrip(), (number,), f"{name}{number}")


def _may_be_heading(kind: Kind, rest: str) -> bool:
    """Whether what follows without a sign is a heading: “Phụ lục II DANH MỤC”."""
    return kind is not Kind.ARTICLE and is_capitals(rest)


def _unnumbered_appendix(line: str) -> Mark | None:
    found = _APPENDIX.match(line)
    if not found:
        return None
    rest = line[found.end() :]
    if found[0][-1] in ".:" or not rest.strip() or rest.startswith("\n") or is_capitals(rest):
        return Mark(Kind.APPENDIX, found[0].rstrip(), (), "pl")
    return None


def _named_number(printed: str) -> int:
    if printed.isdigit():
        return int(printed)
    if printed.lower() in _ORDINALS:
        return _ORDINALS.index(printed.lower()) + 1
    return _from_roman(printed)


def _readings(found: re.Match[str]) -> Iterator[Mark]:
    line, printed = found.string, found[0]
    if bracketed := found["bracketed"]:
        yield from _bracketed(bracketed, printed)
    elif found["decimal"]:
        number = tuple(map(int, found["decimal"].split(".")))
        if _may_follow(line, found.end(), found["sign"], free=True):
            yield Mark(Kind.DECIMAL, printed, number, ".".join(map(str, number)))
    else:
        free = found["token"] not in "IJKLMNOPQRSTUVWXYZ" or found["token"] in "IVX"
        if _may_follow(line, found.end(), found["mark"], free=free):
            yield from _lone(found["token"], printed)


def _may_follow(line: str, end: int, sign: str, *, free: bool) -> bool:
    """Whether a marker may end here: before a blank, or before a word that was typed too close."""
    after = line[end : end + 2]
    if not after or after[0].isspace():
        return True
    if sign == ")":
        return after[0].isalpha() or after[0] in '“"('
    if sign == ".":
        return after[0] in '“"(' or (free and after[0].isupper() and after[1:].isalpha())
    return False


def _lone(token: str, printed: str) -> Iterator[Mark]:
    if token.isdigit():
        yield Mark(Kind.ARABIC, printed, (int(token),), str(int(token)))
        return
    if number := _from_roman(token):
        yield Mark(Kind.ROMAN, printed, (number,), token.lower())
    low = token.lower()
    if low in _LETTERS:
        place, step = (_LETTERS.index(low) + 1,), _LETTER_STEPS.get(low, low)
        if token == low:
            yield Mark(Kind.LETTER, printed, place, step)
        else:
            yield Mark(Kind.CAPITAL, printed, place, f"c{step}")
    if token == low and (number := _from_roman(token.upper())):
        yield Mark(Kind.BRACKETED_ROMAN, printed, (number,), f"r{low}")


def _bracketed(token: str, printed: str) -> Iterator[Mark]:
    if token.isdigit():
        yield Mark(Kind.BRACKETED_ARABIC, printed, (int(token),), f"r{int(token)}")
        return
    if number := _from_roman(token.upper() if token.islower() else ""):
        yield Mark(Kind.BRACKETED_ROMAN, printed, (number,), f"r{token}")
    if token in _LETTERS:
        step = _LETTER_STEPS.get(token, token)
        yield Mark(Kind.BRACKETED_LETTER, printed, (_LETTERS.index(token) + 1,), f"r{step}")


def _from_roman(token: str) -> int:
    """The value of a roman number in capitals; 0 if it is none."""
    if not token or not _ROMAN.fullmatch(token):
        return 0
    values = [_ROMAN_DIGITS[digit] for digit in token]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def _in_roman(number: int) -> str:
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


def _raised(number: tuple[int, ...]) -> tuple[int, ...]:
    return (*number[:-1], number[-1] + 1)
