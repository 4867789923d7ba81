"""What the first and last lines of a text say of the document: type, number, date, issuer, years.

Only what is printed is a fact. A number or a day that the print leaves blank is null; an issuer
that no record bears is a hole with the printed name in it, and a record is proposed.
"""

import datetime
import re
from collections.abc import Collection
from typing import NamedTuple

from macros.importing.laying_out import folded_id
from macros.importing.understanding.facts import years_named
from macros.kinds import BODY
from macros.linking.lexicon import Lexicon
from macros.recognisers.blocks import Block, Outline
from macros.recognisers.line_roles import LineRole, issuer_words, type_and_more

_LETTER = "Công văn"
_NUMBER = re.compile(r"Số\s*:?\s*(?P<number>.*)", re.IGNORECASE)
_WHOLE_NUMBER = re.compile(r"[0-9]{1,6}[0-9A-Za-zĐđ]{0,3}\s?[-/]\s?\S.*")
_PLACE = re.compile(
    r"(?P<place>[^,\n]{1,60}),\s*ngày(?:\b|(?=\d))(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)
_DAY = re.compile(r"\s*(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})\b")
_SHORT_DAY = re.compile(r"\s*(\d{1,2})/(\d{1,2})/(\d{4})\b")
_YEAR = re.compile(r"\bnăm\s+(20[0-9]{2}|19[5-9][0-9])\b", re.IGNORECASE)
_A_YEAR = re.compile(r"(?:19|20)\d\d")  # in a number: 29/2008/NĐ-CP
_SPAN = re.compile(r"\b(20[0-9]{2})\s*(?:[-–]|đến(?:\s+năm)?)\s*(20[0-9]{2})\b")
_PROVINCE = re.compile(r"\b(?:TỈNH|THÀNH PHỐ|TP\.?)\s+((?:[A-ZĐÀ-Ỹ][\w-]* ?){1,4})")
_OF_A_PLACE = re.compile(r"\b(?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG)$", re.IGNORECASE)
# In lines of their own: “(Ban hành kèm theo Quyết định số …”, “… của Chủ tịch UBND tỉnh)”.
_NOTES = re.compile(r"^\([^()]*\)?$", re.MULTILINE)
_SUBJECT = re.compile(r"(?:V/v|Về việc)\s*:?\s*", re.IGNORECASE)
_LONGEST = 400  # characters of a title, as plan.yml takes
_ID_PARTS = 12
_WORDS_OF_A_NAME = 3
_ABBREVIATED = {"UBND", "HĐND", "MTTQ"}
# How words are written that stand in many names, whatever else these say.
_WRITTEN = (
    *("Văn phòng", "Ủy ban nhân dân", "Hội đồng nhân dân", "Ban Quản lý", "Ban Chỉ đạo"),
    *("Trung tâm", "Thanh tra", "Công an", "Chi cục"),
    *(" tỉnh ", " thành phố ", " huyện ", " xã ", " phường "),
)
_COMMITTEE = re.compile(r"(?<=\w )(?:Ủy|Uỷ)(?!\w)")  # “Tỉnh ủy”, in either placement of the tone


class HeaderFacts(NamedTuple):
    """What a document says of itself; None where it does not."""

    type: str
    number: str | None
    title: str
    place: str | None
    date: datetime.date | None
    year: int | None
    years: tuple[int, int] | None
    issuer: str | None  # the id of the body, where a record bears the name
    is_sure: bool  # it is that body, and not one of the same name in another province
    issuer_words: str  # as printed
    issuer_name: str  # as names are written
    is_spelled: bool  # the print shows which words of the name begin with a capital letter
    recipients: int  # how many are listed
    signed: bool

    def id(self) -> str:
        """A likely id of the plan: “113-kh-ubnd-2026”; from its type and title without a number."""
        year = self.year or (self.years and self.years[0]) or (self.date and self.date.year)
        words = self.number or f"{self.type} {self.title}"
        parts = folded_id(words).split("-")[:_ID_PARTS]
        if year and not (self.number and any(_A_YEAR.fullmatch(part) for part in parts)):
            parts.append(str(year))
        return "-".join(part for part in parts if part)


def header_facts(outline: Outline, lexicon: Lexicon, places: Collection[str]) -> HeaderFacts:
    """The facts that a text prints around its body; `places`: names of the data's jurisdictions."""
    own = [block for block in outline.blocks if not block.part.locator]
    kind = next(iter(_lines(own, LineRole.TYPE)), "")
    title = _title(kind, own)
    place, date = _place_and_date(_lines(own, LineRole.PLACE_DATE))
    years = _SPAN.search(title)
    span = (int(years[1]), int(years[2])) if years and years[1] < years[2] else None
    if span and date and span[1] < date.year:
        span = None  # of what it looks back on: “kinh phí giai đoạn 2018 - 2022”
    words = issuer_words(_lines(_head(own), LineRole.ISSUER))
    name = _spelled(words, outline)
    recipients = [one for one in own if one.role is LineRole.RECIPIENTS]
    return HeaderFacts(
        _type(kind, own),
        _number(_lines(own, LineRole.NUMBER)),
        title,
        place,
        date,
        None if span else _year(title, date, _lines(own, LineRole.PLACE_DATE)),
        span,
        _issuer(" ".join(_lines(_head(own), LineRole.SUPERIOR)), words, lexicon),
        not _is_elsewhere(own, places),
        words,
        name or _named(words),
        bool(name),
        sum(one.role is None and one.parent in recipients for one in own),
        any(one.role is LineRole.SIGNATURE for one in own),
    )


def _spelled(words: str, outline: Outline) -> str:
    """A name as the print spells it; empty where that shows it in capitals alone, or in two ways.

    “VĂN PHÒNG” is found everywhere, and is no name without that of whose it is.
    """
    if words != words.upper():
        return words
    if len(words.split()) < _WORDS_OF_A_NAME:
        return ""
    texts = (" ".join(block.text.split()) for block in outline.blocks)
    alike = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
    found = {one for text in texts for one in alike.findall(text) if one != words}
    return found.pop() if len(found) == 1 else ""


def _named(words: str) -> str:
    """A likely spelling of a name in capitals: “SỞ CÔNG THƯƠNG” → “Sở Công Thương”."""
    small = {"và", "về", "của", "các", "thuộc"}
    lower = (one if one in _ABBREVIATED else one.lower() for one in words.split())
    named = " ".join(one if one in small else one[:1].upper() + one[1:] for one in lower)
    for written in _WRITTEN:
        named = re.sub(written, written, named, flags=re.IGNORECASE)
    return _COMMITTEE.sub(lambda found: found[0].lower(), named)


def _lines(blocks: list[Block], *roles: LineRole) -> list[str]:
    return [" ".join(one.text.split()) for one in blocks if one.role in roles]


def _type(line: str, own: list[Block]) -> str:
    if not line:
        is_letter = any(one.role in (LineRole.ADDRESSEE, LineRole.SUBJECT) for one in own)
        return _LETTER if is_letter else ""
    shown = type_and_more(line)[0].rstrip(":.").lower()
    return shown[:1].upper() + shown[1:]


def _number(lines: list[str]) -> str | None:
    found = _NUMBER.match(lines[0]) if lines else None
    number = found["number"].strip() if found else ""
    return number if _WHOLE_NUMBER.fullmatch(number) else None


def _title(kind: str, own: list[Block]) -> str:
    printed = "\n".join([type_and_more(kind)[1], *_lines(own, LineRole.TITLE)])
    titles = [one for one in _NOTES.sub("", printed).split("\n") if one]
    if not titles:
        subject = " ".join(_lines(own, LineRole.SUBJECT))
        titles = [_SUBJECT.sub("", subject, count=1)] if subject else []
    title = " ".join(titles).strip()
    return title if len(title) <= _LONGEST else ""  # cut, it would be no fact


def _place_and_date(lines: list[str]) -> tuple[str | None, datetime.date | None]:
    found = _PLACE.match(lines[0]) if lines else None
    if not found:
        return None, None
    day = _DAY.match(found["rest"]) or _SHORT_DAY.match(found["rest"])
    try:
        date = datetime.date(int(day[3]), int(day[2]), int(day[1])) if day else None
    except ValueError:
        date = None
    return found["place"].strip(), date


def _head(own: list[Block]) -> list[Block]:
    """The lines above the type: a body that decides something is named below it once more."""
    kinds = [at for at, one in enumerate(own) if one.role is LineRole.TYPE]
    return own[: kinds[0]] if kinds else own


def _year(title: str, date: datetime.date | None, places: list[str]) -> int | None:
    """The year that the title names, or that of an undated document's line of place and date."""
    found = years_named(title) or ([] if date else _YEAR.findall(" ".join(places)))
    year = int(found[-1]) if found else None
    return None if date and date.year == year else year


def _issuer(superior: str, words: str, lexicon: Lexicon) -> str | None:
    """The body that the words of the issuer name, below those of whoever is above it."""
    whole = f"{superior} {words}".strip()
    start = len(whole) - len(words)
    found = [
        one
        for one in (lexicon.names("").find(whole, generic=False) if words else [])
        if one.kind == BODY.id and one.end > start and one.start <= start
        if one.end == len(whole) or _OF_A_PLACE.search(whole[: one.end])
    ]
    return found[0].id if len(found) == 1 else None


def _is_elsewhere(own: list[Block], places: Collection[str]) -> bool:
    """Whether the first lines name a province or city that is none of those of the data."""
    printed = "\n".join(_lines(own, LineRole.SUPERIOR, LineRole.ISSUER))
    found = _PROVINCE.search(printed)
    known = [folded_id(place) for place in places]
    return found is not None and not any(folded_id(found[1]) in place for place in known)
