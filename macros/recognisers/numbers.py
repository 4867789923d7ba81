"""Finds the numbers (số, ký hiệu) of Vietnamese documents in a text.

Rules. Each has samples that are recognised ("Yes") and that are not ("No").

1. *Normative acts*: number/year/type-issuer; acts of the National Assembly and of its Standing
   Committee have the issuer with its term instead (Law on Promulgation of Legislative Documents
   2015, Article 10(3); that of 2025, Article 7(3), still asks for number, year, type and issuer).
   Yes: 04/2015/NĐ-CP, 45/2019/QH14. No: 145/2020 alone, which may be a month; 58/2024/QH1 5, a
   term cut in two (beside a year a term has two figures).
2. *Other acts of the State*: number/type-issuer, in a công văn units instead of the type (Decree
   30/2020/NĐ-CP, Appendix I, Part I, section II, item 3; codes: Appendix III, see `type_codes`).
   Yes: 33/CT-TTg, 2231/SNV-CCHC&PC, 04/TT-BCA(X13). No: 1/2 số phiếu, 12%/năm, 5 - UBND.
3. *The Party*: number-type/issuer, as observed in Party documents and in the number of Guidance
   36-HD/VPTW of 2018 itself, whose section II, item 1.3 rules on number and symbol.
   Yes: 217-QĐ/TW. No: "Mẫu số 02-KNĐ/ĐV", the number of a form.
4. *Other separators in the same number*, as observed: 217/QĐ-TW, 50/2022/NĐ_CP, 286-TB-VPCP, a
   hyphen that a PDF lost (61/2018/NĐCP), a blank before a code and a central issuer (217 QĐ/TW).
   No: "năm 2022 KH-ĐT", "tháng 5/2022 - KH".
5. *Blanks and one line break* may stand beside a separator; past the first issuer only a line
   break. Yes: 217/2025/NĐ-⏎CP. No: "12/QĐ-UBND - UBND tỉnh" is not longer than 12/QĐ-UBND.
6. *Before 1997* the issuer could be the whole symbol. Yes: 13/CP, 619/TTg. Another lone group is a
   symbol only after a type and "số". Yes: "Công văn số 123/VPCP". No: "số 12/KP3".
7. *Without a symbol*: only right after a type written with a capital, and only with "số" between
   ("Quy định số 11", "Nghị định số 145/2020"), or with a date or "của" and an issuer after the
   figure or list of figures ("Quyết định 217,218 của Bộ Chính Trị"). No: "Nhiệm vụ 6", "Chỉ thị
   16", "Kế hoạch 2022 của Sở Tư pháp" (a year), "Dự án số 2" (rather a project).

The *type* is the one right before the number ("Quy định 11-QĐ/TW", "NQ 193/2025/QH15"), or before
the name of an act ("Luật Điện lực số 61/2024/QH15"), or what the symbol says without doubt: not QĐ
without a year, which the Party writes for Quyết định and Quy định. In a list, a later number with
the same code takes the type of the one before. The *date* is the one that follows at once: not
"của Tỉnh ủy ngày 29/12/2025", nor the impossible "ngày 08/6/20210".

Not recognised, on purpose: what a scanner ruined ("Số: II /2026/QĐ-UBND", "8 7⁄202%⁄QHI5"), "Không
số" (many laws share it, so it names none), a number left blank ("Số:      /KH-SCT"), technical
standards ("QCVN 01-1:2018/BYT"). A number cut off ("11/2020/TT-") is found as far as it goes.
"""

import datetime
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from macros.recognisers import type_codes

# Every quantifier is bounded, so each place costs a bounded time whatever stands there.
_GROUP = r"[^\W_]{1,24}+(?:&[^\W_]{1,8}+){0,2}(?![^\W_])"
_BREAK = r"(?:\r?\n[ \t]{0,2})?"
_DIGIT = re.compile(r"\d")
_FIRST = re.compile(r"(?<![\w/&-])(?<!\d[.:])\d{1,5}(?:\.\d{1,2})?[a-zđ]?(?![\w%])")
_YEAR = re.compile(rf"[ \t]{{0,2}}/[ \t]{{0,2}}{_BREAK}((?:19|20)\d\d)(?!\w)")
_TIGHT = re.compile(rf"([-/_])(?:\r?\n)?({_GROUP})")
_LOOSE = re.compile(rf"[ \t]{{0,2}}([-/_])[ \t]{{0,2}}{_BREAK}({_GROUP})")
_SPACED = re.compile(rf"( )({_GROUP})(?=[-/]{_GROUP})")
_UNIT = re.compile(r"\([A-ZĐ]{1,4}\d{1,3}\)")
_ASSEMBLY = re.compile(r"(?:UBTV)?QH(?P<term>\d+)")
_MOST_GROUPS = 6
_TYPES = "|".join(type_codes.TYPE_WORDS)
_CAPITALS = "".join(sorted({word[0] for word in type_codes.TYPE_WORDS}))
_TYPE_BEFORE = re.compile(
    rf"(?<!\w)(?<!pháp )(?P<type>{_TYPES})[\s*]+(?P<so>số[\s:*]*)?\Z", re.IGNORECASE
)
_CODE_BEFORE = re.compile(r"(?<![\w/-])(?P<code>[^\W\d_]{1,5})\s(?:số\s)?\Z")
_FORM_BEFORE = re.compile(r"(?<!\w)(?:mẫu|biểu|phụ lục)(?:\s+số)?[\s:]*\Z", re.IGNORECASE)
_NAMED_ACTS = ("Luật ", "Bộ luật ", "Pháp lệnh ", "Nghị quyết ")
_SO_BEFORE = re.compile(r"\bsố[\s:]*\Z")
_LIST_BEFORE = re.compile(r"\s{0,3}(?:[,;]|và|[,;] và)\s{1,3}(?:số\s{1,3})?")
_TYPE_LENGTH, _NAME_LENGTH = 48, 140

_DATE = re.compile(
    r"\s{0,4}[,(]?\s{0,4}ngày\s{1,4}(?P<day>\d{1,2})"
    r"(?:(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)"
    r"|\s{1,4}tháng\s{1,4}(?P<month_>\d{1,2})\s{1,4}năm\s{1,4}(?P<year_>(?:19|20)\d\d))(?!\d)"
)

_FIGURE = r"\d{1,4}(?-i:[a-zđ])?(?:/(?:19|20)\d\d)?(?!\d)"
_SHORT = re.compile(
    rf"(?<!\w)(?-i:(?=[{_CAPITALS}]))(?P<type>{_TYPES})"
    rf"\s{{1,4}}(?P<so>số\s{{0,4}}:?\s{{0,4}})?(?P<first>{_FIGURE})"
    rf"(?:(?:\s?,\s?|\svà\s)(?:số\s)?{_FIGURE}){{0,9}}",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"[\w/%]|[.,:-]\w|[ \t]\d")
_ISSUER_AFTER = re.compile(r"\s{1,3}của\s{1,3}(?P<initial>[^\W\d_])")
_CALENDAR_YEAR = re.compile(r"(?:19|20)\d\d")

_LIKE_MARKS = str.maketrans("Ðð‐‑–−⁄∕\xa0", "Đđ----// ")


class NumberMention(NamedTuple):
    """A number, its place in the text as printed, its plain spelling, its type and date if stated.

    `number` is NFC with Đ for Ð, without blanks, with hyphens for dashes and underscores; two
    spellings of one number have the same `number_key`. `date` is YYYY-MM-DD.
    """

    start: int
    end: int
    printed: str
    number: str
    type: str | None
    date: str | None


class _Number(NamedTuple):
    start: int
    end: int
    number: str
    code: str | None
    issuer: str
    has_year: bool
    needs_type: bool


@lru_cache(maxsize=512)  # a text is read for citations and for times in turn
def find_numbers(text: str) -> tuple[NumberMention, ...]:
    """All document numbers of `text` (see the module's rules), in its order, never overlapping."""
    if not _DIGIT.search(text):
        return ()
    plain, places = _plain(text)
    found = {mention.start: mention for mention in _short_numbers(plain)}
    found |= {mention.start: mention for mention in _full_numbers(plain)}
    mentions = []
    for mention in (found[start] for start in sorted(found)):
        start, end = places[mention.start], places[mention.end]
        mentions.append(mention._replace(start=start, end=end, printed=text[start:end]))
    return tuple(mentions)


@lru_cache(maxsize=65536)
def number_key(number: str) -> str:
    """A key that is equal for the spellings of one number and differs between two numbers.

    Letter case, đ/Đ/Ð, the kind of separator and leading zeros do not count: 217/QĐ-TW, 217-QĐ/TW
    and 217 qđ/tw have one key, as have 04/2015/NĐ-CP and 4/2015/NĐCP. The year and every letter
    count: 93/NQ-HĐND is not 93/2021/NQ-HĐND, and 11-QĐ/TW is not 11-QĐi/TW.
    """
    plain = unicodedata.normalize("NFC", number).translate(_LIKE_MARKS).casefold()
    first, *rest = re.split(r"\s*[\s/_-]\s*", plain.strip())
    year = [rest.pop(0)] if rest and _CALENDAR_YEAR.fullmatch(rest[0]) else []
    # Groups join, as in NĐCP for NĐ-CP, but two figures in a row stay two.
    symbol = re.sub(r"(?<!\d)/|/(?!\d)", "", "/".join(rest))
    return "/".join([first.lstrip("0") or "0", *year, *([symbol] if symbol else [])])


def _plain(text: str) -> tuple[str, Sequence[int]]:
    """The text in NFC with like marks made one, and the place in `text` of each character."""
    if unicodedata.is_normalized("NFC", text):
        return text.translate(_LIKE_MARKS), range(len(text) + 1)
    parts: list[str] = []
    places: list[int] = []
    for cluster in re.finditer(r"(?s).[\u0300-\u036f]*", text):
        composed = unicodedata.normalize("NFC", cluster.group())
        parts.append(composed)
        places += [cluster.start()] * len(composed)
    return "".join(parts).translate(_LIKE_MARKS), [*places, len(text)]


def _full_numbers(text: str) -> Iterator[NumberMention]:
    """Numbers with a symbol: rules 1 to 6."""
    previous, kind, tail = None, None, 0
    for first in _FIRST.finditer(text):
        number = _read(text, first) if first.start() >= tail else None
        if number is None:
            continue
        before = text[max(0, first.start() - _TYPE_LENGTH) : first.start()]
        word = _TYPE_BEFORE.search(before)
        if _FORM_BEFORE.search(before) or (number.needs_type and not (word and word["so"])):
            continue
        own = word["type"].capitalize() if word else _type(text, before, number)
        kin = number.code or number.issuer
        is_next = kin == previous and _LIST_BEFORE.fullmatch(text, tail, number.start)
        kind = own or (kind if is_next else None)
        date, tail = _date_after(text, number.end)
        previous = kin
        yield NumberMention(number.start, number.end, "", number.number, kind, date)


def _read(text: str, first: re.Match[str]) -> _Number | None:
    """The number with a symbol that begins with the figures `first`, or None."""
    year = _YEAR.match(text, first.end())
    place = year.end() if year else first.end()
    head = _TIGHT.match(text, place) or _LOOSE.match(text, place) or _SPACED.match(text, place)
    if head is None:
        return None
    symbol, groups, end = _symbol(text, head)
    stands = _stands_alone(head, groups, has_year=bool(year))
    if stands is None:
        return None
    if unit := _UNIT.match(text, end):
        symbol, end = symbol + unit.group(), unit.end()
    return _Number(
        start=first.start(),
        end=end,
        number=first.group() + (f"/{year[1]}" if year else "") + symbol,
        code=type_codes.known_code(head[2]) or type_codes.split_merged(head[2]),
        issuer=groups[1] if len(groups) > 1 else groups[0],
        has_year=bool(year),
        needs_type=not stands,
    )


def _symbol(text: str, head: re.Match[str]) -> tuple[str, list[str], int]:
    """The symbol from its first separator on, its groups, and its end."""
    mark, end, groups = head[1], head.end(), [head[2]]
    if mark in " _":
        mark = "-" if text[end : end + 1] == "/" else "/"
    symbol = mark + head[2]
    after_code = type_codes.known_code(head[2]) is not None
    while len(groups) < _MOST_GROUPS:
        more = _TIGHT.match(text, end) or (_LOOSE.match(text, end) if after_code else None)
        if more is None or not _continues(more, len(groups)):
            break
        symbol += more[1].replace("_", "-") + more[2]
        groups.append(more[2])
        end, after_code = more.end(), False
    return symbol, groups, end


def _continues(more: re.Match[str], groups: int) -> bool:
    """Whether one more group belongs to a symbol that has `groups` so far."""
    if type_codes.is_abbreviation(more[2]):
        return True
    is_figure = groups > 1 and more[2].isdecimal()
    return more.re is _TIGHT and (is_figure or type_codes.is_issuer(more[2]))


def _stands_alone(head: re.Match[str], groups: list[str], has_year: bool) -> bool | None:
    """Whether the groups are a symbol by themselves (True), after a type and "số", or never."""
    first, is_long = groups[0], len(groups) > 1
    code = type_codes.known_code(first)
    if head.re is _SPACED:
        is_central = is_long and groups[1] in type_codes.CENTRAL_ISSUERS
        return True if code == first and is_central else None
    if head.re is _LOOSE and head[1] != "/":
        return True if code and is_long and type_codes.is_issuer(groups[1]) else None
    if code:
        return is_long or (has_year if first == code else None)
    if assembly := _ASSEMBLY.fullmatch(first):
        return True if has_year and len(assembly["term"]) == 2 else None
    if head.re is _LOOSE or len(first) < 2 or not type_codes.is_abbreviation(first):
        return None
    return is_long or first in type_codes.LONE_ISSUERS or bool(type_codes.split_merged(first))


def _type(text: str, before: str, number: _Number) -> str | None:
    """The type by the symbol, else by a code before the number or by the name of an act."""
    if number.code:
        return type_codes.type_of(number.code, number.has_year, number.issuer)
    code = _CODE_BEFORE.search(before)
    if code and code["code"] in type_codes.TYPE_OF_CODE:
        return type_codes.type_of(code["code"], number.has_year, "")
    if _ASSEMBLY.fullmatch(number.issuer):
        return _type_of_named_act(text[max(0, number.start - _NAME_LENGTH) : number.start])
    return None


def _type_of_named_act(before: str) -> str | None:
    """The type in "Luật Điện lực số …": the last such word of the clause, when "số" ends it."""
    clause = re.split(r"[.;\n]", before)[-1]
    place, word = max((clause.rfind(word), word) for word in _NAMED_ACTS)
    if place < 0 or not _SO_BEFORE.search(clause):
        return None
    return "Bộ luật" if clause[:place].endswith("Bộ ") else word.strip()


def _date_after(text: str, end: int) -> tuple[str | None, int]:
    """The date that follows at once, and where number and date end."""
    found = _DATE.match(text, end)
    if found is None:
        return None, end
    year, month = found["year"] or found["year_"], found["month"] or found["month_"]
    try:
        return datetime.date(int(year), int(month), int(found["day"])).isoformat(), found.end()
    except ValueError:
        return None, found.end()


def _short_numbers(text: str) -> Iterator[NumberMention]:
    """Numbers without a symbol: rule 7."""
    for found in _SHORT.finditer(text):
        kind = found["type"].capitalize()
        if kind.startswith(type_codes.NEVER_BY_FIGURE):
            continue
        if _is_cited(text, found.end()):
            end = found.end()
        elif found["so"] and not _GOES_ON.match(text, found.end("first")):
            end = found.end("first")
        else:
            continue
        if not found["so"] and _CALENDAR_YEAR.search(text, found.start("first"), end):
            continue
        for figure in re.finditer(_FIGURE, text[found.start("first") : end]):
            start, stop = (found.start("first") + place for place in figure.span())
            date, _ = _date_after(text, stop)
            yield NumberMention(start, stop, "", figure.group(), kind, date)


def _is_cited(text: str, end: int) -> bool:
    """Whether a date, or "của" and a name, follows."""
    issuer = _ISSUER_AFTER.match(text, end)
    return bool(_DATE.match(text, end)) or (issuer is not None and issuer["initial"].isupper())
