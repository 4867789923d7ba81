"""The ways to write a time, each as a pattern over folded text.

A figure is a time only where its words say so: “quý III, 2 cơ quan” has one quarter, “mặt hàng năm
2022” one year and nothing that recurs, “tháng     năm 2026” (left blank) is not May.
"""

import re
from typing import Literal, NamedTuple

from macros.recognisers.patterns import compiled
from macros.recognisers.time_pieces import (
    ALONE,
    AND,
    ANY_YEAR,
    BEFORE,
    BLANK_DATE,
    COUNT,
    DAY,
    DAY_WORD,
    EACH,
    EVERY,
    IN_A_LIST,
    INTERVAL_ENDS,
    MONTH,
    MONTH_OF_QUARTER,
    MORE_DAYS,
    NEAR_YEAR,
    NO_DATE,
    NO_MORE,
    OF_EACH_WEEK,
    OF_MONTH,
    OF_YEAR_IF_ANY,
    ONCE,
    QUARTER,
    SO_MANY,
    STANDS_AFTER,
    STANDS_BEFORE,
    TERM,
    TIMES,
    TO,
    TWO_FIGURES,
    UNIT,
    WEEKDAY,
)
from macros.recognisers.tones import one_placement

Kind = Literal[
    "half", "quarter", "day", "month", "year", "day_only", "weekday", "this_year",
    "every", "continuous", "periodic", "unread",
]  # fmt: skip

NO_YEAR = "không ghi năm nào"
NO_SUCH_INTERVAL = "chưa có dạng ghi cho chu kỳ này"
NO_DAY = "không nói đến ngày nào"


class Form(NamedTuple):
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


def _form(kind: Kind, pattern: str, *, bare: bool = False, why: str = "", holds: str = "") -> Form:
    """A form; `holds`: pieces, one of which is in the shape of each of its times, by `|`."""
    signs = tuple(one_placement(holds).split("|"))
    return Form(kind, compiled(pattern), bare, why, signs)


_BEFORE_A_YEAR = "0/0000|0.0000|0-0000"
# A form that asks for what stands before its figure asks for the figure first: that costs least.
# Tried in this order; the earliest in the text wins, then the first of these.
FORMS = (
    _form("unread", rf"\b{TERM}", bare=True, why=NO_DAY, holds="nămhọc|niênkhóa|nhiệmkỳ"),
    _form(
        "unread",
        BEFORE + TWO_FIGURES,
        bare=True,
        why="năm phải ghi đủ bốn chữ số",
        holds="0/0|0.0|0-0",
    ),
    _form(
        "unread",
        rf"(?:\bngày [ .…_]{{0,9}})?\b{BLANK_DATE}",
        bare=True,
        why="còn để trống",
        holds="|".join(word + sign for word in ("tháng", "quý") for sign in ("/", "năm", *".…_")),
    ),
    _form(
        "unread",
        rf"\b(?:{MONTH_OF_QUARTER})",
        bare=True,
        why=NO_SUCH_INTERVAL,
        holds="thángcuối|thángđầu|thángthứ|thángsau|thángkế|thángtiếp|quýcuối|quýđầu",
    ),
    _form(
        "half",
        rf"\b(?:(?P<count>{COUNT}) tháng|nửa) (?P<half>đầu|cuối)"
        rf"(?:(?: của)? năm(?:(?: ?/ ?| ){ANY_YEAR}|(?!\w))| ?/ ?(?P<year_>[0-9]{{4}}){ALONE})",
        holds="thángđầu|thángcuối|nửađầu|nửacuối",
    ),
    _form(
        "half",
        rf"\bnửa năm (?P<half>đầu|cuối)(?:(?: của)?(?: năm)? {ANY_YEAR}|(?!\w))",
        holds="nửanăm",
    ),
    _form(
        "every",
        rf"\b(?:định kỳ (?:(?:theo|vào) )?\(?(?:{EACH} )?|{EACH} ){SO_MANY}"
        rf"(?P<unit>{UNIT}){NO_DATE}(?:{ONCE}|{TIMES})?",
        holds="địnhkỳ|hằng|hàng|mỗi|từng",
    ),
    _form(
        "every",
        rf"\b(?:{EACH} )?{SO_MANY}(?P<unit>{UNIT})(?:{ONCE}|{TIMES})",
        holds="lần",
    ),
    _form(
        "every",
        rf"\b(?:{NO_MORE})?(?P<times>[0-9]{{1,2}}|một|hai|ba|bốn) lần"
        r"(?: ?/ ?|(?: trong)? (?:mỗi|một|1) )"
        rf"{SO_MANY}(?P<unit>{UNIT})\b",
        holds="lần",
    ),
    _form(
        "every",
        r"(?:\A|(?<=\A )|(?<=báo cáo ))(?:(?P<count>0?6|sáu) )?(?P<unit>tuần|tháng|quý|năm)"
        rf"(?={AND}(?:(?:0?6|sáu) )?(?:tuần|tháng|quý|năm){NO_DATE}{INTERVAL_ENDS})",
        bare=True,
        holds="và|hoặc|,|&|+",
    ),
    _form(
        "every",
        rf"\b(?:(?:theo|vào các) (?P<unit>quý|tháng|năm)|theo (?P<unit_>tuần)){NO_DATE}",
        bare=True,
        holds="theo|vàocác",
    ),
    _form(
        "day",
        r"(?:\A|(?<=\A ))(?:(?:thứ \w{1,4}|hai|ba|tư|năm|sáu|bảy|chủ nhật) ?,? ?\(?)?(?!24 ?/ ?7\b)"
        rf"{DAY} ?/ ?(?P<month>0?[1-9]|1[0-2])(?= ?\)?\Z)",
        bare=True,
        holds="0/0",
    ),
    _form(
        "weekday",
        rf"\b(?:ngày )?(?:thứ {WEEKDAY}|(?P<weekday_>(?:chủ|chúa) nhật)\b)"
        rf"|\b(?:t\.? ?(?P<weekday__>[2-7])|(?P<weekday___>cn)){OF_EACH_WEEK}",
        holds="thứ|nhật|t0|t.0|cn",
    ),
    _form(
        "quarter",
        rf"\b(?:quý |q(?=i{{1,3}}\b|iv\b)|q\.? ?(?=[0-9iv]{{1,3}} ?[/.-]|[1-4]\b))"
        rf"{QUARTER}{OF_YEAR_IF_ANY}",
        holds="quý|q0|qi|qv|q.0|q.i|q.v",
    ),
    _form(
        "day",
        rf"{BEFORE}(?:{DAY_WORD})?{DAY} ?(?P<mark>[/.-]) ?(?P<month>[0-9]{{1,2}}) ?(?P=mark) ?"
        + ANY_YEAR,
        holds=_BEFORE_A_YEAR,
    ),
    _form("day", rf"\b{DAY_WORD}{DAY},? tháng {MONTH}{OF_YEAR_IF_ANY}", holds="ngày0|mồng0"),
    _form(
        "day",
        rf"\b{DAY_WORD}{DAY}{OF_MONTH}(?: ?,? (?:của )?năm {ANY_YEAR}|{ALONE})",
        holds="0/0",
    ),
    _form(
        "day",
        rf"{BEFORE}{DAY} tháng (?P<month>[0-9]{{1,2}}) năm {ANY_YEAR}",
        holds="0tháng0",
    ),
    _form(
        "day",
        r"(?=[0-9])(?:(?<=trước )|(?<=đến )|(?<=hết )|(?<=từ )|(?<=nhất )|(?<=là ))"
        rf"{DAY}{OF_MONTH}{ALONE}",
        holds="0/0",
    ),
    _form("day", rf"{BEFORE}{DAY}{OF_MONTH}{MORE_DAYS}", holds="0/0"),
    _form(
        "day_only",
        rf"{BEFORE}{DAY}(?= ?- ?[0-9]{{1,2}} ?/ ?[0-9]{{1,2}}(?: ?/ ?(?:19|20)[0-9]{{2}}\b| ?\Z))",
        bare=True,
        holds="0-0",
    ),
    _form(
        "day",
        rf"{BEFORE}(?P<year>(?:19|20)[0-9]{{2}})-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3][0-9])(?![\w-])",
        holds="0000-00-00",
    ),
    _form(
        "day_only",
        rf"\b{DAY_WORD}{DAY}\b(?! ?[/.] ?[0-9]| tháng [0-9])",
        holds="ngày0|mồng0",
    ),
    _form(
        "day_only",
        rf"(?=[0-9])(?:(?<=trước )|(?<=đến )){DAY}(?= {EVERY} tháng\b)",
        holds="0hằng|0hàng|0mỗi",
    ),
    _form(
        "month",
        r"\b(?:(?<!mỗi )(?<!hằng )(?<!từng )(?:tháng |(?<=\()tháng\) )"
        rf"|t\.? ?(?=[0-9]{{1,2}}(?: ?[/.-] ?[0-9]{{4}}| ?/? ?{EVERY} năm\b"
        r"| ?- ?t?\.? ?[0-9]{1,2} ?[/.-] ?[0-9]{4})))"
        rf"{MONTH}(?:{OF_YEAR_IF_ANY}|{IN_A_LIST})",
        holds="tháng|t0|t.0",
    ),
    _form("month", rf"\bnăm (?P<year>[0-9]{{4}}) \((?:các )?tháng\) {MONTH}", holds="tháng)"),
    _form(
        "month",
        rf"{BEFORE}(?P<month>0?[1-9]|1[0-2])(?= ?- ?(?:0?[1-9]|1[0-2]) ?/ ?(?:19|20)[0-9]{{2}}\b)",
        bare=True,
        holds="0-0",
    ),
    _form(
        "month",
        rf"{BEFORE}(?P<month>[0-9]{{1,2}}) ?[/.-] ?{NEAR_YEAR}",
        bare=True,
        holds=_BEFORE_A_YEAR,
    ),
    _form(
        "month",
        r"(?=[0-9])(?:(?<=trước )|(?<=trong )|(?<=đến )|(?<=từ )|(?<=thành )|(?<=xong ))"
        rf"(?P<month>0?[1-9]|1[0-2]) ?/ ?{NEAR_YEAR}",
        holds="0/0",
    ),
    _form(
        "year",
        r"\b(?:(?:giai đoạn|gđ|thời kỳ)(?: từ)?(?: năm)?"
        r"|(?:trong )?(?:các|những|hai|ba|0?[23]) năm) " + ANY_YEAR,
        bare=True,
        holds="giaiđoạn|gđ|thờikỳ|cácnăm|nhữngnăm|hainăm|banăm|0năm",
    ),
    _form("year", rf"\b(?:cả )?năm {ANY_YEAR}", holds="năm0"),
    _form("year", STANDS_AFTER + NEAR_YEAR + STANDS_BEFORE, bare=True, holds="0000"),
    _form(
        "this_year",
        r"\b(?<!tháng )(?<!tuần )(?:trong|cả|cuối|hết) năm\b"
        r"(?! (?:[0-9]|học|nay|sau|tới|trước|đó|tiếp))",
        bare=True,
        holds="trongnăm|cảnăm|cuốinăm|hếtnăm",
    ),
    _form("continuous", r"\bthường xuyên(?:,? (?:và )?liên tục)?\b", holds="thườngxuyên"),
    _form("continuous", r"\bliên tục\b", bare=True, holds="liêntục"),
    _form("periodic", r"\bđịnh kỳ\b", holds="địnhkỳ"),
    _form("unread", r"\bđột xuất\b", bare=True, why=NO_DAY, holds="độtxuất"),
)
# “Quý I, II và III/2022”: what may follow without repeating the first word. A figure after a comma
# may count anything (“quý III, 2 cơ quan”) unless a year, or nothing else, ends the list.
_LIST_OF_YEAR = (
    rf"(?=[0-9iv]{{1,3}}(?:{AND}[0-9iv]{{1,3}}){{0,11}}(?: ?/ ?[0-9]{{4}}| năm [0-9]{{4}}| hằng"
    r"| hàng|[ .;]{0,2}\Z))"
)
_LINK = rf"(?:{TO}|{AND})"
_MORE_OF_DAY = (
    _form("day", rf"{_LINK}{DAY}{OF_MONTH}(?:(?: ?/ ?| năm ){ANY_YEAR}|{ALONE})"),
    _form("day", rf"{_LINK}{DAY} tháng {MONTH}{OF_YEAR_IF_ANY}"),
)
ELIDED: dict[Kind, tuple[Form, ...]] = {
    "quarter": (
        _form(
            "quarter",
            rf"(?:{TO}|{AND}(?:(?=[iv])|{_LIST_OF_YEAR})){QUARTER}{OF_YEAR_IF_ANY}",
        ),
    ),
    "month": (
        _form("month", rf"(?:{TO}|{AND}{_LIST_OF_YEAR}){MONTH}(?:{OF_YEAR_IF_ANY}|{IN_A_LIST})"),
    ),
    "year": (_form("year", rf"{_LINK}{NEAR_YEAR}"),),
    "day": _MORE_OF_DAY,
    "day_only": (
        *_MORE_OF_DAY,
        _form("day_only", rf"{AND}{DAY}(?= {EVERY} tháng\b)"),
    ),
    "weekday": (
        _form(
            "weekday",
            rf"{_LINK}{WEEKDAY}{OF_EACH_WEEK}",
        ),
    ),
    "every": (
        _form(
            "every",
            rf"(?:{AND}| ?[/;-] ?)(?:(?P<count>{COUNT}) )?(?P<unit>{UNIT})"
            + NO_DATE
            + INTERVAL_ENDS,
        ),
    ),
}
