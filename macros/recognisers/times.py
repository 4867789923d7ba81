"""Finds the times that the words of a document give, and says whether data agree with them.

*Where only a time stands* (a column of time, a line “Thời gian thực hiện: …”) every word counts:
“2025”, “6/2025”, “2025 - 2026”, “thường xuyên”; what fits no form of `periods` is unread, with the
reason, so that nothing printed there is lost. *In prose* only a deadline counts that is said to be
one (see `time_cues`).

A word without a year takes that of the one it is linked to (“quý I và quý III/2022”), else the
document's own; a document of several years has none, and the word is unread, as it is in “tháng 01
năm sau”. “Hằng năm” beside a day, month or quarter without a year makes it recur: “trước ngày 15/6
và 15/12 hằng năm” are two times.
“Trước quý III” ends on the day before, “trước ngày 30/9” on the day, as offices mean it. “Thường
xuyên trong năm 2022” is the year 2022. “Đầu năm 2022”, “sau năm 2022” name no last day.
"""

import datetime
import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from macros.recognisers import time_cues
from macros.recognisers.periods import (
    CONTINUOUS,
    LEAP_YEAR,
    OPEN_END,
    PERIODIC,
    Period,
    joined,
    spanning,
)
from macros.recognisers.spelling import Spelling
from macros.recognisers.time_words import (
    NO_DAY,
    NO_SUCH_INTERVAL,
    NO_YEAR,
    Kind,
    Word,
    folded,
    link,
    words_of_time,
)

_POINTS: set[Kind] = {
    *("half", "quarter", "day", "month", "year", "day_only", "weekday", "this_year"),
}
# What may be said of the day in a turn, by how long that is; of others only “ngày 15 hằng quý”.
_POINTS_OF: dict[str, set[Kind]] = {
    "every-year": _POINTS - {"year", "weekday"},
    "every-week": {"weekday"},
}
_UNREADABLE = "không có chữ nào ghi thời gian theo dạng đã biết"
_NO_END = "không nói đến ngày nào là hết"
_NO_MONTH = "không ghi tháng nào"
_WHICH_DAY = "không rõ có phải vẫn ngày ấy của tháng này không"
# What stands right before a word and changes what it says.
_EDGE = re.compile(
    r"(?<!\w)(?:(?P<before>trước(?: thời điểm| khi hết)?)|(?P<after>sau)"
    r"|(?P<part>(?:đầu|giữa|(?:thượng|trung|hạ) tuần|tuần (?:đầu|cuối|thứ \w{1,4}|[1-4])"
    r"|ngày (?:làm việc )?(?:đầu(?: tiên)?|thứ \w{1,4})|ngày làm việc cuối(?: cùng)?)(?: của)?)"
    r"|(?P<since>(?:kể )?từ(?: đầu)?)) \Z"
)
_LONGEST_EDGE = 32
# “Thứ Bảy hoặc Chủ nhật hằng tuần”; “trừ thứ Bảy, Chủ nhật hằng tuần”.
_CHOICE = re.compile(r"(?<!\w)hoặc(?!\w)")
_NOT_THEN = re.compile(r"(?<!\w)(?:trừ|nghỉ)(?: vào)?(?: các)?(?: ngày)? \Z")
_SOME_TURN = Period.parse("every-month")  # stands for an interval of no form
# “Theo kế hoạch kiểm tra hằng năm”: as a plan says that is made each year.
_AS_PLANNED = re.compile(
    r"(?:^|[,;.] ?)theo (?:(?:kế hoạch|chương trình|lộ trình|quyết định|hướng dẫn|quy định)"
    r"[^;.]{1,90}"
    r"|(?!định kỳ|các |quý|tháng|năm|(?:từng|mỗi) (?:quý|tháng|năm)|hằng|hàng)[^,;.]{1,80})\Z"
)
# “Quý II/2026 (theo Đề án giai đoạn 2026 - 2031)”
_REMARK = re.compile(r"\((?:theo|sau khi|căn cứ|trên cơ sở|bảo đảm|phù hợp|tại|kèm)(?!\w)[^()]*\)")
_LONGEST_PLANNED = 120  # a little more than that pattern takes
_DUE = re.compile(r"(?<!\w)(?:trong|trước|vào|đến|hết|xong|hoàn thành|cuối) \Z")
_ON = re.compile(
    r"(?: ?,? ?(?:và |- ?)?(?:(?:những|các) năm|năm) (?:tiếp theo|kế tiếp|sau|về sau|tới)(?: đó)?"
    r"| trở đi| trở về sau)(?!\w)"
)
# “trước ngày 31/01 năm liền kề”: a year that only the reader's own tells from the document's.
_OTHER_YEAR = re.compile(
    r" ?,? ?(?:của )?năm (?:kế hoạch|báo cáo|ngân sách|dự toán|liền|kề|kế|sau|tiếp|tới|trước|đó|ấy)"
    r"(?!\w)(?: (?:liền|kề|kế|sau|tiếp|theo|trước)(?!\w))*"
)
_UNTIL_NOW = re.compile(r"(?: ?- ?| (?:cho )?(?:đến|tới) )(?:hiện )?nay(?!\w)")
_RECURS = re.compile(r" ?[,(/]? ?(?:của |vào |trong )?")
# “hằng quý, trước ngày 20 của tháng cuối quý”
_OF_A_TURN = re.compile(r" ?(?:của )?tháng (?:đầu|cuối|thứ|giữa)(?!\w)")
_RECURS_FIRST = re.compile(r"(?! và )[^.;]{0,80}")
_LISTED = re.compile(r" ?, ?| (?:và|hoặc) ")
_WITHIN = re.compile(r" ?[,(]? ?(?:trong |suốt |từ |cả |báo cáo (?:kết quả )?|tổng hợp |rà soát )*")
_CLOSING = re.compile(r" ?\)")
# A time that depends on something: unread where it stands apart.
_APART = re.compile(r"(?:^|[.;] ?|(?<!\w)hoặc )(?=(?P<words>[^.;]{1,300}))")
_DEPENDS = re.compile(
    r"(?:ngay )?(?:sau khi|khi|theo (?:yêu cầu|tiến độ|lộ trình|chỉ đạo|hướng dẫn)|kể từ"
    r"|trong vòng)\b"
)
_LETTER = re.compile(r"[^\W_]")


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


class _Group(NamedTuple):
    """Words of a folded text that are linked, and the interval at which they come again."""

    words: tuple[Word, ...]
    start: int
    end: int
    every: str = ""

    @property
    def has_year(self) -> bool:
        return any(word.year for word in self.words)


def find_times(
    text: str, years: Collection[int], *, only_time: bool, since: int | None = None
) -> list[TimeMention]:
    """Every time in a text, in order; the one of `years`, the document's own, stands where none is.

    `only_time`: nothing but a time stands there. Then what is no known form is unread too; in prose
    (False) it is left alone, and what ends before `since` tells of the past: the year in which the
    document was issued, where that is known, else the first of its own.
    """
    whole = folded(text)
    year = next(iter(years)) if len(years) == 1 else None
    found = list(_times(whole.text, year, only_time=only_time))
    if only_time:
        found = [one for one in found if not _is_as_planned(whole.text, one)]
        found = _without_remarks(whole.text, found)
        found = sorted([*found, *_unread(whole.text, found)], key=lambda time: time.start)
    else:
        cues = time_cues.Cues(whole.text)
        first = min(years, default=0)
        since = first if since is None else min(since, first)
        told = [time for time in found if _is_told(time, since)]
        found = _with_listed(whole.text, told, [time for time in told if _sets(cues, time)])
    return [in_text(whole, time) for time in found]


def stated_periods(text: str, year: int) -> list[Period]:
    """The times that words of any kind give, in order: of bare figures none.

    Raises ValueError (Vietnamese) for a time that cannot be.
    """
    found = _times(folded(text).text, year, only_time=False)
    return [one for one in map(_sound, found) if one]


def given_period(text: str, year: int) -> str | None:
    """The one period that a line of time gives, as the data write it; None when it gives none.

    Raises ValueError (Vietnamese) for a time that cannot be.
    """
    found = [_sound(time) for time in _times(folded(text).text, year, only_time=True)]
    periods = [period for period in found if period]
    if whole := spanning(periods):
        return whole.text
    return CONTINUOUS if any(period.text == CONTINUOUS for period in periods) else None


def mentions(text: str, year: int | None) -> Iterator[TimeMention]:
    """Every time that the words of a folded text give, whatever it tells of."""
    return _times(text, year, only_time=False)


def _sets(cues: time_cues.Cues, time: TimeMention) -> bool:
    return cues.sets(time.start, time.end, time.period or _SOME_TURN)


def _with_listed(
    text: str, times: Sequence[TimeMention], counting: Sequence[TimeMention]
) -> list[TimeMention]:
    """Those that count, and days that come again listed before one: “thứ Hai và thứ Năm”."""
    found: list[TimeMention] = []
    for time in reversed(times):
        listed = found and _recurs_alike(time, found[-1])
        if time in counting or (listed and _LISTED.fullmatch(text, time.end, found[-1].start)):
            found.append(time)
    return found[::-1]


def _recurs_alike(one: TimeMention, other: TimeMention) -> bool:
    """Whether both are days of like turns: every-week/T2, every-week/T5."""
    if one.period is None or other.period is None or not one.period.every:
        return False
    turn, slash, _ = one.period.text.partition("/")
    return bool(slash) and other.period.text.startswith(turn + slash)


def _is_as_planned(text: str, time: TimeMention) -> bool:
    """Whether an interval or a year only says of what it depends on when that is made."""
    if time.period is None:
        return False
    before = max(0, time.start - _LONGEST_PLANNED), time.start
    every = time.period.is_interval
    year = time.period.text.isdecimal() and not _DUE.search(text, *before)
    return (every or year) and bool(_AS_PLANNED.search(text, *before))


def _without_remarks(text: str, found: list[TimeMention]) -> list[TimeMention]:
    """Without those of a remark behind the time, which only says why it is so."""
    remarks = [one.span() for one in _REMARK.finditer(text)]
    outside = [one for one in found if not any(start < one.start < end for start, end in remarks)]
    return outside or found


def _sound(time: TimeMention) -> Period | None:
    if time.wrong:
        raise ValueError(time.why)
    return time.period


def _is_told(time: TimeMention, since: int) -> bool:
    """Whether prose may state it: no time of the past, and unread only an interval of no form."""
    if time.period is None:
        return time.why == NO_SUCH_INTERVAL
    return time.period.end is None or time.period.end.year >= since


def in_text(whole: Spelling, time: TimeMention) -> TimeMention:
    """A time of the folded text, in the text itself."""
    start, end = whole.span(time.start, time.end)
    return time._replace(start=start, end=end)


def _times(text: str, year: int | None, *, only_time: bool) -> Iterator[TimeMention]:
    groups = _without_asides(text, _recurring(text, _groups(text, only_time=only_time)))
    for group in groups:
        if group.words[0].kind in _POINTS:
            yield from _of_points(text, group, year, open_from=only_time)
        else:
            yield _of_one(text, group.words[0])


def _groups(text: str, *, only_time: bool) -> list[_Group]:
    linked: list[list[Word]] = []
    for word in words_of_time(text, bare=only_time):
        last = linked[-1][-1] if linked else None
        if last and _may_be_linked(last, word) and link(text, last, word):
            linked[-1].append(word)
        else:
            linked.append([word])
    groups = [_Group(tuple(words), words[0].start, words[-1].end) for words in linked]
    if any(group.words[0].turn == "every-week" for group in groups):
        return groups
    return [group for group in groups if group.words[0].kind != "weekday"]


def _may_be_linked(one: Word, other: Word) -> bool:
    """Whether words are of one list; in “thứ Sáu, ngày 15/8” the first only tells of the other."""
    if (one.kind == "weekday") != (other.kind == "weekday"):
        return False
    return {one.kind, other.kind} <= _POINTS


def _recurring(text: str, groups: list[_Group]) -> list[_Group]:
    """The groups, each “hằng năm” or “hằng tháng” joined to the days that it lets come again."""
    joined_groups: list[_Group] = []
    for group in groups:
        last = joined_groups[-1] if joined_groups else None
        if last and _recurs(last, group) and _RECURS.fullmatch(text, last.end, group.start):
            closing = _CLOSING.match(text, group.end)
            end = closing.end() if closing and "(" in text[last.end : group.start] else group.end
            joined_groups[-1] = last._replace(end=end, every=group.words[0].turn)
        elif _OF_A_TURN.match(text, group.end):
            joined_groups.append(group)  # no day of each turn by itself
        elif last and _recurs(group, last) and _RECURS_FIRST.fullmatch(text, last.end, group.start):
            joined_groups[-1] = group._replace(start=last.start, every=last.words[0].turn)
        else:
            joined_groups.append(group)
    return joined_groups


def _recurs(group: _Group, every: _Group) -> bool:
    word = every.words[0]
    if word.kind != "every" or word.why or group.every or group.has_year:
        return False
    return {one.kind for one in group.words} <= _POINTS_OF.get(word.turn, {"day_only"})


def _without_asides(text: str, groups: list[_Group]) -> list[_Group]:
    """The groups without a “thường xuyên” or “định kỳ” that the one beside it says more exactly."""
    return [
        group
        for before, group, after in zip([None, *groups], groups, [*groups[1:], None], strict=False)
        if not (before and _is_aside(group, before, text[before.end : group.start]))
        and not (after and _is_aside(group, after, text[group.end : after.start]))
    ]


def _is_aside(group: _Group, other: _Group, between: str) -> bool:
    kind, exact = group.words[0].kind, other.words[0].kind
    recurs = bool(other.every) or exact == "every"
    if kind == "periodic":
        says_more = recurs or exact in _POINTS
    else:
        says_more = kind == "continuous" and exact in _POINTS and not recurs
    return says_more and _WITHIN.fullmatch(between) is not None


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
    text: str, group: _Group, year: int | None, *, open_from: bool
) -> Iterator[TimeMention]:
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


def _with_years(text: str, group: _Group, year: int | None) -> list[Word]:
    """The words, each with the year and month of the one it is linked to, else the year given."""
    words = list(group.words)
    for index in reversed(range(len(words))):
        word = words[index]
        after = words[index + 1] if index + 1 < len(words) else None
        month = after.month if after and word.kind == "day_only" else word.month
        own = word.year or (after.year if after else None if group.every else year)
        words[index] = word._replace(year=own, month=month)
    return words


def _period(text: str, group: _Group, ends: tuple[Word, Word], edge: str) -> Period:
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


def _names_no_day(text: str, group: _Group) -> bool:
    """Whether weekdays are told of which either is meant, or none."""
    before = max(0, group.start - _LONGEST_EDGE), group.start
    return bool(_CHOICE.search(text, group.start, group.end) or _NOT_THEN.search(text, *before))


def _edge(text: str, start: int) -> tuple[str, int]:
    """What stands right before a place and changes what it says, and where that begins."""
    edge = _EDGE.search(text, max(0, start - _LONGEST_EDGE), start)
    return (edge.lastgroup or "", edge.start()) if edge else ("", start)


def _may_have_the_day(text: str, group: _Group, month: Word) -> bool:
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


def _again(group: _Group, ends: tuple[Word, Word], edge: str) -> str:
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


def _unread(text: str, found: Sequence[TimeMention]) -> Iterator[TimeMention]:
    """What is printed where only a time stands, and gives none."""
    if not found:
        if _LETTER.search(text):
            stripped = text.strip(" .;,-")
            start = text.index(stripped)
            yield TimeMention(start, start + len(stripped), None, _UNREADABLE)
        return
    for apart in _APART.finditer(text):
        start, end = apart.span("words")
        if _DEPENDS.match(text, start) and not any(
            time.start < end and time.end > start for time in found
        ):
            yield TimeMention(start, end, None, _UNREADABLE)
