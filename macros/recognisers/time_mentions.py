"""Times of a folded text: of each group of words a period, or the reason why it gives none.

A word without a year takes that of the one it is linked to (“quý I và quý III/2022”), else the
document's own; a document of several years has none, and the word is unread, as it is in “tháng 01
năm sau”. “Hằng năm” beside a day, month or quarter without a year makes it recur: “trước ngày 15/6
và 15/12 hằng năm” are two times.
“Trước quý III” ends on the day before, “trước ngày 30/9” on the day, as offices mean it. “Thường
xuyên trong năm 2022” is the year 2022. “Đầu năm 2022”, “sau năm 2022” name no last day.
"""

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from macros.recognisers.periods import (
    CONTINUOUS,
    LEAP_YEAR,
    OPEN_END,
    PERIODIC,
    Period,
    joined,
)
from macros.recognisers.time_forms import NO_DAY, NO_SUCH_INTERVAL, NO_YEAR
from macros.recognisers.time_groups import POINTS, TimeGroup, groups_of
from macros.recognisers.time_words import Word, link

_NO_END = "không nói đến ngày nào là hết"
_NO_MONTH = "không ghi tháng nào"
_LUNAR = "ngày âm lịch"
_WHICH_DAY = "không rõ có phải vẫn ngày ấy của tháng này không"
# What stands right before a word and changes what it says.
_EDGE = re.compile(
    r"(?<!\w)(?:(?P<before>trước(?: thời điểm| khi hết)?)|(?P<after>sau)"
    r"|(?P<part>(?:(?<!đứng )đầu|giữa|(?:thượng|trung|hạ) tuần|tuần (?:đầu|cuối|thứ \w{1,4}|[1-4])"
    r"|ngày (?:làm việc )?(?:đầu(?: tiên)?|thứ \w{1,4})|ngày làm việc cuối(?: cùng)?)(?: của|,)?)"
    r"|(?P<since>(?:kể )?từ(?: đầu)?)) \Z"
)
_LONGEST_EDGE = 32
# “Thứ Bảy hoặc Chủ nhật hằng tuần”; “trừ thứ Bảy, Chủ nhật hằng tuần”.
_CHOICE = re.compile(r"(?<!\w)hoặc(?!\w)")
_NOT_THEN = re.compile(r"(?<!\w)(?:trừ|nghỉ)(?: vào)?(?: các)?(?: ngày)? \Z")
_ON = re.compile(
    r"(?: ?,? ?(?:và |- ?)?(?:(?:những|các) năm|năm) (?:tiếp theo|kế tiếp|sau|về sau|tới)(?: đó)?"
    r"| trở đi| trở về sau)(?!\w)"
)
# “trước ngày 31/01 năm liền kề”: a year that only the reader's own tells from the document's.
_OTHER_YEAR = re.compile(
    r" ?,? ?(?:của )?năm (?:kế hoạch|báo cáo|ngân sách|dự toán|liền|kề|kế|sau|tiếp|tới|trước|đó|ấy)"
    r"(?!\w)(?: (?:liền|kề|kế|sau|tiếp|theo|trước)(?!\w))*"
)
_BY_THE_MOON = re.compile(r" ?,? ?\(?(?:âm lịch|âl)(?!\w)\)?")
_UNTIL_NOW = re.compile(r"(?: ?- ?| (?:cho )?(?:đến|tới) )(?:hiện )?nay(?!\w)")


class TimeMention(NamedTuple):
    """A time found in a text: ``text[start:end]``; unread (period None) for the reason `why`.

    `wrong`: it is a time that cannot be, as “31/02/2022”, not one that has no form in the data.
    """

    start: int
    end: int
    period: Period | None
    why: str = ""
    wrong: bool = False


class _NoFormError(ValueError):
    """Words that give a time in no form of the data; its text says why."""


def mentions(text: str, year: int | None, *, only_time: bool) -> Iterator[TimeMention]:
    """Every time of a folded text, whatever it tells of; `year` stands where none is written."""
    for group in groups_of(text, only_time=only_time):
        if group.words[0].kind in POINTS:
            yield from _of_points(text, group, year, open_from=only_time)
        else:
            yield _of_one(text, group.words[0])


def _of_one(text: str, word: Word) -> TimeMention:
    edge, start = _edge(text, word.start)
    if word.why:
        return TimeMention(word.start, word.end, None, word.why)
    if word.kind == "every" and edge == "part":
        return TimeMention(start, word.end, None, NO_DAY)
    kinds = {"continuous": CONTINUOUS, "periodic": PERIODIC, "every": word.turn}
    spelled = kinds[word.kind]
    return TimeMention(word.start, word.end, Period.parse(spelled))


def _of_points(
    text: str, group: TimeGroup, year: int | None, *, open_from: bool
) -> Iterator[TimeMention]:
    if moon := _BY_THE_MOON.match(text, group.end):
        yield TimeMention(group.start, moon.end(), None, _LUNAR)
        return
    other = None if group.has_year or group.every else _OTHER_YEAR.match(text, group.end)
    if other:
        year, group = None, group._replace(end=other.end())
    words = _with_years(text, group, year)
    index = 0
    edge = ""
    while index < len(words):
        first = last = words[index]
        if index + 1 < len(words) and link(text, first, words[index + 1]) == "to":
            index += 1
            last = words[index]
        index += 1
        start = group.start if first is words[0] else first.start
        end = group.end if last is words[-1] else last.end
        on = _ON.match(text, last.end)
        before, (own, edge_start) = edge, _edge(text, last.start)
        # “Trước quý II và quý IV”: what is said of the first holds for those listed with it.
        edge = own or (before if first is last and before != "since" else "")
        if own in ("after", "part") and first is last:
            start = min(start, edge_start)
        elif on or (own == "since" and first is last and open_from):
            edge = "open"
        try:
            period = _period(text, group, (first, last), edge)
        except ValueError as error:
            wrong = not isinstance(error, _NoFormError)
            yield TimeMention(start, end, None, str(error), wrong)
        else:
            yield TimeMention(start, on.end() if on else end, period)


def _with_years(text: str, group: TimeGroup, year: int | None) -> list[Word]:
    """The words, each with the year and month of the one it is linked to, else the year given."""
    words = list(group.words)
    for index in reversed(range(len(words))):
        word = words[index]
        after = words[index + 1] if index + 1 < len(words) else None
        month = after.month if after and word.kind == "day_only" else word.month
        own = word.year or (after.year if after else None if group.every else year)
        words[index] = word._replace(year=own, month=month)
    return words


def _period(text: str, group: TimeGroup, ends: tuple[Word, Word], edge: str) -> Period:
    """The period of one word, or from one to another; raises ValueError (why it has none)."""
    first, last = ends
    if edge == "after" or (group.every and edge in ("since", "open")):
        raise _NoFormError(_NO_END)
    if edge == "part" or _UNTIL_NOW.match(text, last.end):
        raise _NoFormError(NO_DAY)
    if first.kind == "month" and _may_have_the_day(text, group, first):
        raise _NoFormError(_WHICH_DAY)
    if group.every:
        if group.every == "every-week" and _names_no_day(text, group):
            raise _NoFormError(NO_DAY)
        return Period.parse(_again(group, ends, edge))
    if edge == "open":
        return Period.parse(f"{_spelled(first).partition('/')[0]}/{OPEN_END}")
    spelled = _up_to(last, edge)
    return Period.parse(spelled) if first is last else joined(_spelled(first), spelled)


def _names_no_day(text: str, group: TimeGroup) -> bool:
    """Whether weekdays are told of which either is meant, or none."""
    before = max(0, group.start - _LONGEST_EDGE), group.start
    return bool(_CHOICE.search(text, group.start, group.end) or _NOT_THEN.search(text, *before))


def _edge(text: str, start: int) -> tuple[str, int]:
    """What stands right before a place and changes what it says, and where that begins."""
    edge = _EDGE.search(text, max(0, start - _LONGEST_EDGE), start)
    return (edge.lastgroup or "", edge.start()) if edge else ("", start)


def _may_have_the_day(text: str, group: TimeGroup, month: Word) -> bool:
    """Whether a month is listed after a day of another: “ngày 15 tháng 6 và tháng 12”."""
    days = [word for word in group.words if word.kind == "day" and word.end <= month.start]
    return any("tháng" in text[day.start : day.end] for day in days)


def _up_to(word: Word, edge: str) -> str:
    """The string form of a word, or of the last day that is before it."""
    spelled = _spelled(word)
    if edge != "before" or word.kind in ("day", "day_only"):
        return spelled
    start = Period.parse(spelled).start
    if start is None:
        raise _NoFormError(NO_DAY)
    return str(start - datetime.timedelta(days=1))


def _spelled(word: Word) -> str:
    """The string form of a word that has its year; raises ValueError when it has not."""
    if word.why or word.weekday:
        raise _NoFormError(word.why or NO_DAY)
    if word.day is not None and word.month is None:
        raise _NoFormError(_NO_MONTH)
    if word.year is None:
        raise _NoFormError(NO_YEAR)
    if word.kind == "half":
        first, last = (1, word.months) if word.first_part else (13 - word.months, 12)
        return f"{word.year}-{first:02}/{word.year}-{last:02}"
    if word.quarter:
        return f"{word.year}-Q{word.quarter}"
    if word.day is not None:
        return f"{word.year}-{word.month:02}-{word.day:02}"
    return str(word.year) if word.month is None else f"{word.year}-{word.month:02}"


def _again(group: TimeGroup, ends: tuple[Word, Word], edge: str) -> str:
    """The string form of a day, month or quarter of each turn."""
    first, last = ends
    has_form = group.every in ("every-year", "every-month", "every-week")
    if first is not last or first.kind == "half" or not has_form:
        raise _NoFormError(NO_SUCH_INTERVAL)
    if group.every == "every-week":
        return f"every-week/{first.weekday}"
    if group.every == "every-month":
        return f"every-month/{first.day:02}"
    dated = Word(first.kind, 0, 0, LEAP_YEAR, first.quarter, first.month, first.day)
    in_a_year = _up_to(dated, edge)
    return f"every-year/{in_a_year[len('2024-') :]}".rstrip("/")
