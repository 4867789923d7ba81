"""Words of a time, one by one: “quý III/2022”, “ngày 30/9”, “hằng năm”, “6 tháng đầu năm”.

`times` puts them together. Letter case, the place of a tone (“qúy”), y or i (“quí”, “định kì”),
“hàng” for “hằng”, the kind and number of blanks, dashes, a `<br>`, and figures in words or with a
zero in front do not count. Every quantifier is bounded: each place costs a bounded time.

A figure is a time only where its words say so: “quý III, 2 cơ quan” has one quarter, “mặt hàng năm
2022” one year and nothing that recurs, “tháng     năm 2026” (left blank) is not May.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from macros.recognisers.numbers import find_numbers
from macros.recognisers.patterns import late_pattern
from macros.recognisers.periods import DAILY
from macros.recognisers.spelling import MASK, Spelling, one_spelling
from macros.recognisers.tones import one_placement

Kind = Literal[
    "half", "quarter", "day", "month", "year", "day_only", "weekday", "this_year",
    "every", "continuous", "periodic", "unread",
]  # fmt: skip

NO_YEAR = "không ghi năm nào"
NO_SUCH_INTERVAL = "chưa có dạng ghi cho chu kỳ này"
NO_DAY = "không nói đến ngày nào"

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
_COUNT = "[0-9]{1,2}|một|hai|ba|bốn|năm|sáu|chín|mười hai|mười"
# “6 tháng”, and “06 (sáu) tháng”, which says it twice.
_SO_MANY = rf"(?:(?P<count>{_COUNT}|nửa) (?:\([^()]{{2,15}}\) )?)?"
_UNIT = "ngày|tuần|tháng|quý|năm"
# A figure that goes on is no such figure: “quý III/22”, “04/2015/NĐ”, “12,5”, “30%”.
_ALONE = r"(?!\w|%| ?/ ?(?!(?:hằng|hàng|mỗi) (?:năm|tháng)\b)\w|[.,][0-9])"
_ANY_YEAR = rf"(?P<year>[0-9]{{4}}){_ALONE}"
_NEAR_YEAR = rf"(?P<year>(?:19|20)[0-9]{{2}}){_ALONE}"
_OF_YEAR = (
    rf"(?: ?/ ?(?:năm )?| ?[-.] ?(?=(?:19|20)[0-9]{{2}}\b)| ?[,(]? ?(?:của )?năm ){_ANY_YEAR}"
)
_OF_YEAR_IF_ANY = rf"(?:{_OF_YEAR}|{_ALONE})"
_QUARTER = r"(?P<quarter>iv|i{1,3}|0?[1-4]|(?:thứ )?(?:một|hai|ba|bốn|tư|nhất|nhì))\b"
_MONTH = (
    r"(?P<month>[0-9]{1,2}|giêng|hai|ba|tư|bốn|sáu|bảy|bẩy|tám|chín|mười một|mười hai|mười|một"
    r"|chạp|năm(?=(?: năm | ?/ ?)[0-9]{4}))\b"
)
_DAY = r"(?P<day>[0-9]{1,2})"
_DAY_WORD = "(?:ngày|mồng) "
_WEEKDAY = r"(?P<weekday>0?[2-7]|hai|ba|tư|năm|sáu|bảy|bẩy)\b"
_OF_MONTH = r" ?/ ?(?P<month>[0-9]{1,2})"
_BEFORE = r"(?<![\w/.,+-])"
_TO = r"(?: (?:cho )?(?:đến|tới)(?: hết| cuối| trước)? | ?- ?)"
_AND = r"(?: ?, ?(?:và )?| (?:và|hoặc) | ?[&+] ?)"
_EACH = r"(?:hằng|mỗi|từng|(?<!mặt )(?<!khách )(?<!ngân )(?<!bán )(?<!cửa )(?<!đơn )(?<!mua )hàng)"
_NO_MORE = "(?P<no_more>không quá|tối đa|nhiều nhất) "  # of so many times, so maybe of none
_TIMES = rf"(?: (?:ít nhất |tối thiểu |{_NO_MORE})?(?P<times>[0-9]{{1,2}}|một|hai|ba|bốn) lần)"
_ONCE = r"(?: (?:(?:ít nhất|tối thiểu) )?(?:một|0?1) lần| ?/ ?(?:(?:một|0?1) )?lần)\b"
# “năm 2022”, “tháng 9”, “6 tháng đầu năm” are no interval.
_NO_DATE = (
    r"\b(?! ?(?:[0-9]|i{1,3}\b|iv\b)| (?:đầu|cuối|học|nay|sau|tới|đó)\b"
    r"| trước\b(?! (?:ngày|tháng|quý|[0-9])))"
)
_INTERVAL_ENDS = (
    r"(?= ?(?:[,;.:/)-]|$|(?:và|hoặc|theo|gửi|báo|thực|tổ|tổng|sơ|đánh|giữa|đột|về|trước|khi)\b))"
)
# What follows a weekday that is written short, maybe before others: “T3, T5 hằng tuần”.
_OF_EACH_WEEK = (
    rf"(?=(?:(?:{_TO}|{_AND})(?:(?:thứ |t\.? ?)?(?:0?[2-7]|[a-zư]{{2,3}}\b)|chủ nhật)){{0,5}}"
    r" ?,? ?\(?(?:của )?(?:hằng|hàng|mỗi|từng) tuần\b)"
)
_TERM = r"(?:năm học|niên khóa|nhiệm kỳ)(?: [0-9]{4}(?: ?- ?[0-9]{4})?| [ivx]{1,5}\b)?"
_MONTH_OF_QUARTER = (
    r"(?:ngày (?:[0-9]{1,2}|cuối(?: cùng)?) (?:của )?)?tháng (?:cuối|đầu|thứ \w{1,5}|sau"
    r"|kế tiếp|tiếp theo)(?: cùng)?(?:(?: của)?(?: mỗi| hằng| hàng)? quý)?\b"
)
_BLANK_DATE = (
    r"(?:tháng|quý)(?: [.…_]{1,9})?(?: ?/ ?(?=20)| năm (?!năm\b|/))(?:[0-9]{4}\b|[.…_]{1,9})"
)
_TWO_FIGURES = r"(?:ngày )?[0-9]{1,2}(?P<mark>[/.-])[0-9]{1,2}(?P=mark)[0-9]{2}(?![\w/])"
# “2025” alone, not “2025 hộ” and not “Tết Nguyên đán 2026”.
_STANDS_AFTER = (
    r"(?=[0-9])(?:\A|(?<=\A )|(?<=\A-)|(?<=\A- )|(?<=\A - )|(?<=[,;:.(+])|(?<=[,;:.(+] )"
    r"|(?<=[;:.] - )|(?<=/[0-9]{4}-)|(?<=/[0-9]{4} - )|"
    + "|".join(
        f"(?<={word} )"
        for word in (
            "trong",
            "đến",
            "tới",
            "từ",
            "hết",
            "cuối",
            "đầu",
            "sau",
            "trước",
            "và",
            "hoặc",
        )
    )
    + "|(?<=hoàn thành )|(?<=thực hiện )|(?<=triển khai )|(?<=xong )|(?<=là ))"
)
_STANDS_BEFORE = (
    r"(?= ?(?:[,;:.)+-]|\Z)| (?:và|đến|tới|trở|các|những|hoặc|cho|hoàn thành|thường xuyên|\()\b)"
)
# What may follow a date without “ngày” and make it one.
_MORE_DAYS = (
    rf"(?={_TO}[0-9]{{1,2}} ?/ ?[0-9]{{1,2}} ?/ ?[0-9]{{4}}\b"
    rf"|(?:{_AND}[0-9]{{1,2}} ?/ ?[0-9]{{1,2}}){{0,5}}(?: ?/|,)? ?\(?(?:hằng|hàng|mỗi) năm\b)"
)


class _Form(NamedTuple):
    """One way to write a time; `bare`: counts only where nothing but times stands."""

    kind: Kind
    pattern: re.Pattern[str]
    bare: bool = False
    why: str = ""
    holds: tuple[str, ...] = ("",)  # a shape that holds none of these has no such time

    def search(self, text: str, shape: str) -> re.Match[str] | None:
        """The first time of this form; the pattern is not even made for a text that has none."""
        return self.pattern.search(text) if any(one in shape for one in self.holds) else None


def shape_of(text: str) -> str:
    """A text without blanks, each figure as 0: it tells at little cost which forms may be there."""
    return re.sub("[0-9]", "0", text.replace(" ", ""))


def _form(kind: Kind, pattern: str, *, bare: bool = False, why: str = "", holds: str = "") -> _Form:
    """A form; `holds`: pieces, one of which is in the shape of each of its times, by `|`."""
    signs = tuple(one_placement(holds).split("|"))
    return _Form(kind, late_pattern(one_placement(pattern)), bare, why, signs)


_BEFORE_A_YEAR = "0/0000|0.0000|0-0000"
# A form that asks for what stands before its figure asks for the figure first: that costs least.
# Tried in this order; the earliest in the text wins, then the first of these.
_FORMS = (
    _form("unread", rf"\b{_TERM}", bare=True, why=NO_DAY, holds="nămhọc|niênkhóa|nhiệmkỳ"),
    _form(
        "unread",
        _BEFORE + _TWO_FIGURES,
        bare=True,
        why="năm phải ghi đủ bốn chữ số",
        holds="0/0|0.0|0-0",
    ),
    _form(
        "unread",
        rf"(?:\bngày [ .…_]{{0,9}})?\b{_BLANK_DATE}",
        bare=True,
        why="còn để trống",
        holds="|".join(word + sign for word in ("tháng", "quý") for sign in ("/", "năm", *".…_")),
    ),
    _form(
        "unread",
        rf"\b{_MONTH_OF_QUARTER}",
        bare=True,
        why=NO_SUCH_INTERVAL,
        holds="thángcuối|thángđầu|thángthứ|thángsau|thángkế|thángtiếp",
    ),
    _form(
        "half",
        rf"\b(?:(?P<count>{_COUNT}) tháng|nửa) (?P<half>đầu|cuối)"
        rf"(?:(?: của)? năm(?:(?: ?/ ?| ){_ANY_YEAR}|(?!\w))| ?/ ?(?P<year_>[0-9]{{4}}){_ALONE})",
        holds="thángđầu|thángcuối|nửađầu|nửacuối",
    ),
    _form(
        "half",
        rf"\bnửa năm (?P<half>đầu|cuối)(?:(?: của)?(?: năm)? {_ANY_YEAR}|(?!\w))",
        holds="nửanăm",
    ),
    _form(
        "every",
        rf"\b(?:định kỳ (?:(?:theo|vào) )?\(?(?:{_EACH} )?|{_EACH} ){_SO_MANY}"
        rf"(?P<unit>{_UNIT}){_NO_DATE}(?:{_ONCE}|{_TIMES})?",
        holds="địnhkỳ|hằng|hàng|mỗi|từng",
    ),
    _form(
        "every",
        rf"\b(?:{_EACH} )?{_SO_MANY}(?P<unit>{_UNIT})(?:{_ONCE}|{_TIMES})",
        holds="lần",
    ),
    _form(
        "every",
        rf"\b(?:{_NO_MORE})?(?P<times>[0-9]{{1,2}}|một|hai|ba|bốn) lần"
        r"(?: ?/ ?|(?: trong)? (?:mỗi|một|1) )"
        rf"{_SO_MANY}(?P<unit>{_UNIT})\b",
        holds="lần",
    ),
    _form(
        "every",
        r"(?:\A|(?<=\A )|(?<=báo cáo ))(?:(?P<count>0?6|sáu) )?(?P<unit>tuần|tháng|quý|năm)"
        rf"(?={_AND}(?:(?:0?6|sáu) )?(?:tuần|tháng|quý|năm){_NO_DATE}{_INTERVAL_ENDS})",
        bare=True,
        holds="và|hoặc|,|&|+",
    ),
    _form(
        "every",
        rf"\b(?:(?:theo|vào các) (?P<unit>quý|tháng|năm)|theo (?P<unit_>tuần)){_NO_DATE}",
        bare=True,
        holds="theo|vàocác",
    ),
    _form(
        "weekday",
        rf"\b(?:ngày )?(?:thứ {_WEEKDAY}|(?P<weekday_>(?:chủ|chúa) nhật)\b)"
        rf"|\b(?:t\.? ?(?P<weekday__>[2-7])|(?P<weekday___>cn)){_OF_EACH_WEEK}",
        holds="thứ|nhật|t0|t.0|cn",
    ),
    _form(
        "quarter",
        rf"\b(?:quý |q\.? ?(?=[0-9iv]{{1,3}} ?[/.-]|[1-4]\b)){_QUARTER}{_OF_YEAR_IF_ANY}",
        holds="quý|q0|qi|qv|q.0|q.i|q.v",
    ),
    _form(
        "day",
        rf"{_BEFORE}(?:{_DAY_WORD})?{_DAY} ?(?P<mark>[/.-]) ?(?P<month>[0-9]{{1,2}}) ?(?P=mark) ?"
        + _ANY_YEAR,
        holds=_BEFORE_A_YEAR,
    ),
    _form("day", rf"\b{_DAY_WORD}{_DAY},? tháng {_MONTH}{_OF_YEAR_IF_ANY}", holds="ngày0|mồng0"),
    _form(
        "day",
        rf"\b{_DAY_WORD}{_DAY}{_OF_MONTH}(?: ?,? (?:của )?năm {_ANY_YEAR}|{_ALONE})",
        holds="0/0",
    ),
    _form(
        "day",
        rf"{_BEFORE}{_DAY} tháng (?P<month>[0-9]{{1,2}}) năm {_ANY_YEAR}",
        holds="0tháng0",
    ),
    _form(
        "day",
        r"(?=[0-9])(?:(?<=trước )|(?<=đến )|(?<=hết )|(?<=từ )|(?<=nhất )|(?<=là ))"
        rf"{_DAY}{_OF_MONTH}{_ALONE}",
        holds="0/0",
    ),
    _form("day", rf"{_BEFORE}{_DAY}{_OF_MONTH}{_MORE_DAYS}", holds="0/0"),
    _form(
        "day_only",
        rf"{_BEFORE}{_DAY}(?= ?- ?[0-9]{{1,2}} ?/ ?[0-9]{{1,2}} ?/ ?(?:19|20)[0-9]{{2}}\b)",
        bare=True,
        holds="0-0",
    ),
    _form(
        "day",
        rf"(?:\A|(?<=\A )){_DAY} ?/ ?(?P<month>0?[1-9]|1[0-2])(?= ?\Z)",
        bare=True,
        holds="0/0",
    ),
    _form(
        "day_only",
        rf"\b{_DAY_WORD}{_DAY}\b(?! ?[/.] ?[0-9]| tháng [0-9])",
        holds="ngày0|mồng0",
    ),
    _form(
        "day_only",
        rf"(?=[0-9])(?:(?<=trước )|(?<=đến )){_DAY}(?= (?:hằng|hàng|mỗi) tháng\b)",
        holds="0hằng|0hàng|0mỗi",
    ),
    _form(
        "month",
        r"\b(?:(?<!mỗi )(?<!hằng )(?<!từng )tháng "
        r"|t\.? ?(?=[0-9]{1,2}(?: ?[/.-] ?[0-9]{4}| ?/? ?(?:hằng|hàng|mỗi) năm\b"
        r"| ?- ?t?\.? ?[0-9]{1,2} ?[/.-] ?[0-9]{4})))"
        rf"{_MONTH}{_OF_YEAR_IF_ANY}",
        holds="tháng|t0|t.0",
    ),
    _form(
        "month",
        rf"{_BEFORE}(?P<month>0?[1-9]|1[0-2])(?= ?- ?(?:0?[1-9]|1[0-2]) ?/ ?(?:19|20)[0-9]{{2}}\b)",
        bare=True,
        holds="0-0",
    ),
    _form(
        "month",
        rf"{_BEFORE}(?P<month>[0-9]{{1,2}}) ?[/.-] ?{_NEAR_YEAR}",
        bare=True,
        holds=_BEFORE_A_YEAR,
    ),
    _form(
        "month",
        r"(?=[0-9])(?:(?<=trước )|(?<=trong )|(?<=đến )|(?<=từ )|(?<=thành )|(?<=xong ))"
        rf"(?P<month>0?[1-9]|1[0-2]) ?/ ?{_NEAR_YEAR}",
        holds="0/0",
    ),
    _form(
        "year",
        r"\b(?:(?:giai đoạn|gđ|thời kỳ)(?: từ)?(?: năm)?"
        r"|(?:trong )?(?:các|những|hai|ba|0?[23]) năm) " + _ANY_YEAR,
        bare=True,
        holds="giaiđoạn|gđ|thờikỳ|cácnăm|nhữngnăm|hainăm|banăm|0năm",
    ),
    _form("year", rf"\b(?:cả )?năm {_ANY_YEAR}", holds="năm0"),
    _form("year", _STANDS_AFTER + _NEAR_YEAR + _STANDS_BEFORE, bare=True, holds="0000"),
    _form(
        "this_year",
        r"\b(?:trong|cả|cuối|hết) năm\b(?! (?:[0-9]|học|nay|sau|tới|trước|đó|tiếp))",
        bare=True,
        holds="trongnăm|cảnăm|cuốinăm|hếtnăm",
    ),
    _form("continuous", r"\bthường xuyên(?:,? (?:và )?liên tục)?\b", holds="thườngxuyên"),
    _form("continuous", r"\bliên tục\b", bare=True, holds="liêntục"),
    _form("periodic", r"\bđịnh kỳ\b", holds="địnhkỳ"),
    _form("unread", r"\bđột xuất\b", bare=True, why=NO_DAY, holds="độtxuất"),
)
# “Quý I, II và III/2022”: what may follow without repeating the first word. A figure after a comma
# may count anything (“quý III, 2 cơ quan”) unless a year ends the list.
_LIST_OF_YEAR = (
    rf"(?=[0-9iv]{{1,3}}(?:{_AND}[0-9iv]{{1,3}}){{0,11}}(?: ?/ ?[0-9]{{4}}| năm [0-9]{{4}}| hằng"
    r"| hàng))"
)
_LINK = rf"(?:{_TO}|{_AND})"
_MORE_OF_DAY = (
    _form("day", rf"{_LINK}{_DAY}{_OF_MONTH}(?:(?: ?/ ?| năm ){_ANY_YEAR}|{_ALONE})"),
    _form("day", rf"{_LINK}{_DAY} tháng {_MONTH}{_OF_YEAR_IF_ANY}"),
)
_ELIDED: dict[Kind, tuple[_Form, ...]] = {
    "quarter": (
        _form(
            "quarter",
            rf"(?:{_TO}|{_AND}(?:(?=[iv])|{_LIST_OF_YEAR})){_QUARTER}{_OF_YEAR_IF_ANY}",
        ),
    ),
    "month": (_form("month", rf"(?:{_TO}|{_AND}{_LIST_OF_YEAR}){_MONTH}{_OF_YEAR_IF_ANY}"),),
    "year": (_form("year", rf"{_LINK}{_NEAR_YEAR}"),),
    "day": _MORE_OF_DAY,
    "day_only": (
        *_MORE_OF_DAY,
        _form("day_only", rf"{_AND}{_DAY}(?= (?:hằng|hàng|mỗi) tháng\b)"),
    ),
    "weekday": (
        _form(
            "weekday",
            rf"{_LINK}{_WEEKDAY}{_OF_EACH_WEEK}",
        ),
    ),
    "every": (
        _form(
            "every",
            rf"(?:{_AND}| ?[/;-] ?)(?:(?P<count>{_COUNT}) )?(?P<unit>{_UNIT})"
            + _NO_DATE
            + _INTERVAL_ENDS,
        ),
    ),
}
_LINK_SIGNS = frozenset(" ,-&+/;")  # a link begins with one of these
_LINK_TO, _LINK_AND = re.compile(_TO), re.compile(rf"{_AND}| ?; ?")


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
    forms = [form for form in _FORMS if bare or not form.bare]
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
    for form in _ELIDED.get(word.kind, ()):
        if match := form.pattern.match(text, word.end):
            start = min(match.start(name) for name, value in match.groupdict().items() if value)
            return _word(form, match, start)
    return None


def _word(form: _Form, match: re.Match[str], start: int) -> Word:
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
