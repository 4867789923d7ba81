"""Words of a time, one by one: “quý III/2022”, “ngày 30/9”, “hằng năm”, “6 tháng đầu năm”.

`times` puts them together. Letter case, the place of a tone (“qúy”), y or i (“quí”, “định kì”),
“hàng” for “hằng”, the kind and number of blanks, dashes, a `<br>`, and figures in words or with a
zero in front do not count. Every quantifier is bounded: each place costs a bounded time.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from macros.recognisers.numbers import find_numbers
from macros.recognisers.patterns import late_pattern
from macros.recognisers.periods import DAILY
from macros.recognisers.spelling import MASK, Spelling, one_spelling
from macros.recognisers.time_forms import ELIDED, FORMS, NO_SUCH_INTERVAL, Form, Kind, shape_of
from macros.recognisers.time_pieces import AND, TO

_SPELLED = {"quí": "quý", "kì": "kỳ", "mùng": "mồng"}
_OTHER_SPELLINGS = late_pattern(rf"\b(?:{'|'.join(_SPELLED)})\b")
# What follows the number of a document is its own date.
_DATED = re.compile(
    rf"(?<={MASK})[ ,(]{{0,3}}ngày [0-9]{{1,2}}"
    r"(?: ?[/.-] ?[0-9]{1,2} ?[/.-] ?| tháng [0-9]{1,2} năm )[0-9]{4}"
)

_FIGURES = {
    **{"một": 1, "giêng": 1, "nhất": 1, "hai": 2, "nhì": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5},
    **{"sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11},
    **{"mười hai": 12, "chạp": 12, "i": 1, "ii": 2, "iii": 3, "iv": 4},
}
_WEEKDAYS = {
    **{"hai": "T2", "ba": "T3", "tư": "T4", "năm": "T5", "sáu": "T6", "bảy": "T7", "bẩy": "T7"},
    **{"chủ nhật": "CN", "chúa nhật": "CN", "cn": "CN"},
}
# Intervals by how many days, or else months, they have.
_DAYS_OF, _MONTHS_OF = {"ngày": 1, "tuần": 7}, {"tháng": 1, "quý": 3, "năm": 12}
_BY_DAYS = {1: DAILY, 7: "every-week"}
_BY_MONTHS = {1: "every-month", 3: "every-quarter", 6: "every-6-months", 12: "every-year"}
_LINK_SIGNS = frozenset(" ,-&+/;")  # a link begins with one of these
_LINK_TO, _LINK_AND = re.compile(TO), re.compile(rf"{AND}| ?; ?")


class Word(NamedTuple):
    """A word of a time in a folded text, and the figures that it says."""

    kind: Kind
    start: int
    end: int
    year: int | None = None
    quarter: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: str = ""  # T2 to T7, CN
    months: int = 0  # of the part of a year
    turn: str = ""  # of an interval: every-month
    first_part: bool = False  # of the year
    why: str = ""  # it cannot be read


def folded(text: str) -> Spelling:
    """The text in one spelling; the numbers of documents, and their dates, are masked."""
    numbers = [(number.start, number.end) for number in find_numbers(text)]
    whole = one_spelling(text, masked=numbers)
    small = whole.text
    if any(word in small for word in _SPELLED):
        small = _OTHER_SPELLINGS.sub(lambda word: _SPELLED[word[0]], small)
    return whole._replace(text=_DATED.sub(lambda dated: MASK * len(dated[0]), small))


def words_of_time(text: str, *, bare: bool) -> Iterator[Word]:
    """The words of time in a folded text, in order; `bare`: figures alone count (“2025”)."""
    forms = [form for form in FORMS if bare or not form.bare]
    shape = shape_of(text)
    found = [form.search(text, shape) for form in forms]
    while any(found):
        match, form = min(
            ((match, form) for match, form in zip(found, forms, strict=True) if match),
            key=lambda one: one[0].start(),
        )
        word = _word(form, match, match.start())
        yield word
        while also := _elided(text, word):
            word = also
            yield word
        found = [
            match.re.search(text, word.end) if match and match.start() < word.end else match
            for match in found
        ]


def link(text: str, before: Word, after: Word) -> str:
    """How two words of a folded text are linked: “to” a range, “and” a list, or not at all."""
    if _LINK_TO.fullmatch(text, before.end, after.start):
        return "to"
    return "and" if _LINK_AND.fullmatch(text, before.end, after.start) else ""


def _elided(text: str, word: Word) -> Word | None:
    if text[word.end : word.end + 1] not in _LINK_SIGNS:
        return None
    for form in ELIDED.get(word.kind, ()):
        if match := form.pattern.match(text, word.end):
            start = min(match.start(name) for name, value in match.groupdict().items() if value)
            return _word(form, match, start)
    return None


def _word(form: Form, match: re.Match[str], start: int) -> Word:
    fields = {name.rstrip("_"): value for name, value in match.groupdict().items() if value}
    figures = {
        name: _figure(fields[name])
        for name in ("year", "quarter", "month", "day")
        if name in fields
    }
    months, turn, why = 0, "", form.why
    if form.kind == "half":
        months = _figure(fields.get("count", "6"))
        why = "" if 1 <= months <= 12 else NO_SUCH_INTERVAL
    elif form.kind == "every":
        turn = _turn(fields["unit"], fields.get("count", "1"))
        if not turn or _figure(fields.get("times", "1")) != 1 or "no_more" in fields:
            why = NO_SUCH_INTERVAL
    told = fields.get("weekday", "")
    weekday = f"T{int(told)}" if told.isdecimal() else _WEEKDAYS.get(told, "")
    return Word(
        form.kind,
        start,
        match.end(),
        **figures,
        weekday=weekday,
        months=months,
        turn=turn,
        first_part=fields.get("half") == "đầu",
        why=why,
    )


def _turn(unit: str, count: str) -> str:
    """What comes again in so many of a unit, as the data write it; empty when they have no form."""
    if count == "nửa":
        return "every-6-months" if unit == "năm" else ""
    if unit in _DAYS_OF:
        return _BY_DAYS.get(_figure(count) * _DAYS_OF[unit], "")
    return _BY_MONTHS.get(_figure(count) * _MONTHS_OF[unit], "")


def _figure(words: str) -> int:
    words = words.removeprefix("thứ ")
    return int(words) if words.isdecimal() else _FIGURES[words]
