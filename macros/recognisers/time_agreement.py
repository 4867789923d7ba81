"""Whether the times of the data are those of the words: asked both ways, each way by itself.

A period is *given* where the words give it, or several times that it spans (“quý I và quý III/2022”
give 2022-Q1, 2022-Q3, and 2022-Q1/2022-Q3). A time of the words is *stated* where a given period is
that time or spans it, and one that cannot be read where its words stand in the data as unread.
Days count, not spellings: 2022-Q3 is 2022-07/2022-09. A deadline is not a time span: “năm 2022”
does not give 2022-12-31.
"""

from collections.abc import Sequence

from macros.recognisers.periods import Period, spanning
from macros.recognisers.time_mentions import TimeMention
from macros.recognisers.time_words import folded


def not_given(periods: Sequence[Period], found: Sequence[TimeMention]) -> list[Period]:
    """The periods that contradict the words in which these times were found."""
    return [period for period in periods if not _is_given(period, found)]


def not_stated(
    periods: Sequence[Period],
    found: Sequence[TimeMention],
    *,
    text: str = "",
    unread: Sequence[str] = (),
) -> list[TimeMention]:
    """The times of the words that no period states, nor the `unread` words of the data.

    `text` is the text in which they were found.
    """
    given = [period for period in periods if _is_given(period, found)]
    noted = [folded(words).text.strip(" .;,") for words in unread]
    return [
        time
        for time in found
        if not (
            any(_states(period, time.period) for period in given)
            if time.period
            else _is_noted(folded(text[time.start : time.end]).text, noted)
        )
    ]


def _is_given(period: Period, found: Sequence[TimeMention]) -> bool:
    times = [time.period for time in found if time.period]
    if any(_same(period, time) for time in times):
        return True
    whole = spanning(time for time in times if _spans(period, time))
    return whole is not None and _same(period, whole)


def _states(period: Period, time: Period) -> bool:
    return _same(period, time) or _spans(period, time)


def _same(period: Period, other: Period) -> bool:
    if period.text == other.text:
        return True
    return None not in (period.start, period.end) and (
        (period.start, period.end) == (other.start, other.end)
    )


def _spans(period: Period, other: Period) -> bool:
    if not (period.start and period.end and other.start and other.end):
        return False
    return period.start <= other.start and other.end <= period.end


def _is_noted(words: str, noted: Sequence[str]) -> bool:
    words = words.strip(" .;,")
    return any(words in one for one in noted)
