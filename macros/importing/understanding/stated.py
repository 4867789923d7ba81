"""The times and results that words of a task state, as the data write them."""

import re
from collections.abc import Collection

from macros.importing.understanding.facts import Dated
from macros.importing.understanding.understood import StatedTime
from macros.recognisers.periods import Period, joined
from macros.recognisers.time_agreement import not_stated
from macros.recognisers.time_cells import times_of_cell
from macros.recognisers.time_doubts import times_in_doubt
from macros.recognisers.time_mentions import TimeMention
from macros.recognisers.times import find_times

_NO_TIME = re.compile(r"[\s\-–—./…_*x]*")
_ITEM = re.compile(r"(?P<scope>[^:;]{1,80}):\s*(?P<words>[^:;]{2,60})[;.,]?\s*")
_EDGES = " .;,:\n-–"


def times_stated(
    words: str, years: Collection[int], *, month_first: bool = False
) -> tuple[StatedTime, ...]:
    """The times of words that state nothing else: a cell, a labelled line.

    `month_first`: a date of their table has its month first, and theirs may, too.
    """
    if _NO_TIME.fullmatch(words):
        return ()
    return _stated(words, times_of_cell(words, years, month_first=month_first))


def times_in_prose(text: str, dated: Dated) -> tuple[StatedTime, ...]:
    """The times by which a sentence says that something must be done."""
    return _stated(text, find_times(text, dated.years, only_time=False, since=dated.issued))


def times_besides(
    text: str, dated: Dated, stated: Collection[StatedTime]
) -> tuple[StatedTime, ...]:
    """The times that the words of a task give, and that those stated of it do not cover."""
    known = [Period.parse(one.when) for one in stated if one.when]
    unread = [one.words for one in stated if not one.when]
    found = find_times(text, dated.years, only_time=False, since=dated.issued)
    return _stated(text, not_stated(known, found, text=text, unread=unread))


def times_in_doubt_of(text: str, dated: Dated) -> tuple[StatedTime, ...]:
    """The times of prose that may be its task's, each unread."""
    return _stated(text, times_in_doubt(text, dated.years))


def times_of_items(items: list[str], years: Collection[int]) -> tuple[StatedTime, ...]:
    """The times of items that each state one for a part: “Cấp tỉnh: hằng quý”."""
    found: list[StatedTime] = []
    for item in items:
        part = _ITEM.fullmatch(item)
        times = find_times(part["words"], years, only_time=True) if part else []
        if part and len(times) == 1 and times[0].period:
            whole = times[0].start == 0 and times[0].end >= len(part["words"].rstrip(_EDGES))
            if whole:
                scope = part["scope"].strip()
                found.append(
                    StatedTime(times[0].period.text, part["words"].strip(_EDGES), "", scope)
                )
    return tuple(found)


def spanned(start: tuple[StatedTime, ...], end: tuple[StatedTime, ...]) -> tuple[StatedTime, ...]:
    """One time from two columns, in which it begins and ends."""
    if len(start) == len(end) == 1 and start[0].when and end[0].when:
        words = f"{start[0].words} - {end[0].words}"
        for first, last in ((start[0].when, end[0].when), (end[0].when, start[0].when)):
            try:
                return (StatedTime(joined(first, last).text, words),)
            except ValueError:
                continue
        if start[0].when == end[0].when:
            return (start[0],)
    return (*start, *end)


def _stated(text: str, found: list[TimeMention]) -> tuple[StatedTime, ...]:
    stated: dict[str, StatedTime] = {}
    for one in found:
        words = " ".join(text[one.start : one.end].split())
        when = one.period.text if one.period else None
        stated.setdefault(when or words, StatedTime(when, words, one.why))
    return tuple(stated.values())


def result_of(words: str) -> str | None:
    """What must come out, as printed on one line; None where nothing is printed."""
    printed = " ".join(words.split()).strip(_EDGES)
    return None if _NO_TIME.fullmatch(printed) else printed
