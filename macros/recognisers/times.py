"""Finds the times that the words of a document give.

*Where only a time stands* (a column of time, a line “Thời gian thực hiện: …”) every word counts:
“2025”, “6/2025”, “2025 - 2026”, “thường xuyên”; what fits no form of `periods` is unread, with the
reason, so that nothing printed there is lost. *In prose* only a deadline counts that is said to be
one (see `time_cues`).

`time_words` finds the words by the patterns of `time_forms`, `time_groups` links them, and
`time_mentions` makes periods of them. What is in doubt, `time_cells` holds back whole in cells, and
`time_doubts` tells of prose.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from macros.recognisers import time_cues
from macros.recognisers.periods import CONTINUOUS, Period, spanning
from macros.recognisers.spelling import Spelling
from macros.recognisers.time_forms import NO_SUCH_INTERVAL
from macros.recognisers.time_mentions import TimeMention, mentions
from macros.recognisers.time_words import folded

_UNREADABLE = "không có chữ nào ghi thời gian theo dạng đã biết"
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
_LISTED = re.compile(r" ?, ?| (?:và|hoặc) ")
# A time that depends on something: unread where it stands apart.
_APART = re.compile(r"(?:^|[.;] ?|(?<!\w)hoặc )(?=(?P<words>[^.;]{1,300}))")
_DEPENDS = re.compile(
    r"(?:ngay )?(?:sau khi|khi|theo (?:yêu cầu|tiến độ|lộ trình|chỉ đạo|hướng dẫn)|kể từ"
    r"|trong vòng)\b"
)
# “- Quý I⏎- Quý III”: no dash between two times.
_LIST, _BULLET = re.compile(r"\s*[-–+•*]\s"), re.compile(r"(?<=\n)[-–+•*](?=\s)")
_LETTER = re.compile(r"[^\W_]")


def find_times(
    text: str, years: Collection[int], *, only_time: bool, since: int | None = None
) -> list[TimeMention]:
    """Every time in a text, in order; the one of `years`, the document's own, stands where none is.

    `only_time`: nothing but a time stands there. Then what is no known form is unread too; in prose
    (False) it is left alone, and what ends before `since` tells of the past: the year in which the
    document was issued, where that is known, else the first of its own.
    """
    whole = folded(_BULLET.sub(";", text) if only_time and _LIST.match(text) else text)
    year = next(iter(years)) if len(years) == 1 else None
    found = list(mentions(whole.text, year, only_time=only_time))
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
    found = mentions(folded(text).text, year, only_time=False)
    return [one for one in map(_sound, found) if one]


def given_period(text: str, year: int) -> str | None:
    """The one period that a line of time gives, as the data write it; None when it gives none.

    Raises ValueError (Vietnamese) for a time that cannot be.
    """
    found = [_sound(time) for time in mentions(folded(text).text, year, only_time=True)]
    periods = [period for period in found if period]
    if whole := spanning(periods):
        return whole.text
    return CONTINUOUS if any(period.text == CONTINUOUS for period in periods) else None


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
