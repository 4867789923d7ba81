"""Who is asked in a line, or does something there, and has no part in what was read of it.

Somebody may begin to be named at the head of a line, at that of each clause, and behind each
“giao”, “đề nghị” inside one: these places are gone through once. Whoever stands at one of them and
is in no fact is told, by name or, where it cannot be read, by the first words.
"""

import re
from collections.abc import Iterator, Sequence

from macros.importing.names.in_prose import names_at
from macros.importing.names.names_only import names_only
from macros.importing.names.printed import PrintedName, is_within, plain_line
from macros.importing.names.sentence_words import ISSUERS
from macros.importing.names.words import USUAL
from macros.importing.understanding import aside_words as asides
from macros.importing.understanding import duty_words as words
from macros.importing.understanding.conditions import has_condition
from macros.importing.understanding.sentences import leads_next
from macros.importing.understanding.subjects import (
    Subject,
    clauses,
    does_next,
    each_does,
    first_subject,
    is_strong,
    subject_at,
)
from macros.recognisers.patterns import compiled

_AT_HEAD = compiled(r"(?:Giao|Phân công|Đề nghị|Yêu cầu)(?: cho)? (?=\S)")
_ASKS_INSIDE = compiled(
    r", (?:đồng thời,? )?(?:giao|đề nghị|yêu cầu|kiến nghị)(?= )", re.IGNORECASE
)
# “Tại cuộc họp ngày 05/01, Chủ tịch UBND tỉnh giao Sở A …”: given now, or recalled.
_GAVE = compiled(rf"Tại (?=[^.;:]{{3,120}}, (?:{ISSUERS})(?!\w))[^.;:]{{3,120}}?, ")
# “Chủ tịch UBND tỉnh quyết định …”, “Phòng Mẫu cấp giấy phép …”: what only somebody may do.
_OF_POWER = compiled(
    r"(?:(?:ra )?quyết định|quy định|phê duyệt|chấp thuận|cấp|ban hành|thẩm định|công nhận|họp"
    r"|chủ trì hội nghị|sinh hoạt|làm việc|phải đáp ứng|là cơ quan chuyên môn)(?!\w)"
)
_COURTEOUS = ("Kính đề nghị", "Trân trọng kính đề nghị")  # what one says to a superior
_DASH = re.compile(r" [-–] (?=\S)")
_BRACKET = re.compile(r"\(([^()]{2,120})\)\s*[.;]?\s*\Z")
_FEW = 8  # words of what could not be read
_SHOWN = 120  # characters of a paragraph that is told


def behind_head(text: str) -> Iterator[tuple[Subject, bool]]:
    """Who stands at each place of a text behind its head; and whether “giao” hands a duty on."""
    line = plain_line(text)
    inside = {mark.start() + 2 for mark in _ASKS_INSIDE.finditer(line)}
    listed = 0  # where the names end of whom a list before names
    for at in sorted(inside.union(start for start, _ in clauses(text)[1:])):
        if at < listed:
            continue
        subject = None if has_condition(line, at) else subject_at(text, at)
        listed = subject.end if subject else listed
        if subject and not line.startswith(_COURTEOUS, at):
            asks = line[at : subject.names[0].start].lower()
            # Not “đề xuất, kiến nghị Sở A …”.
            apart = at not in inside or "giao" in asks or "yêu cầu" in asks
            if apart or leads_next(line, subject.end):
                yield subject, "giao" in asks


def left_out(text: str, named: Sequence[PrintedName]) -> Iterator[str]:
    """Who stands at a place of a line behind its head and is none of those `named`."""
    line = plain_line(text)
    for subject, _ in behind_head(text):
        does = does_next(line, subject.end) if subject.is_asked else subject.is_one
        if does:
            yield from (one.words for one in subject.names if not is_within(one, named))


def unread_at_head(text: str) -> str | None:
    """The first words of whom a line asks at its head, where it names a body.

    Or a body that stands alone at its end: “Tổ chức tập huấn (tháng 3, Sở Nội vụ).”.
    """
    line = plain_line(text)
    if bracket := _BRACKET.search(line):
        pieces = (one.strip() for one in re.split("[,;]", bracket[1]))
        alone = (one for one in pieces if USUAL.kind.match(one) and names_only(one).names)
        if one := next(alone, None):
            return one
    asks = _AT_HEAD.match(line)
    if asks and USUAL.kind.match(line, asks.end()):
        return " ".join(text[asks.end() :].split()[:_FEW])
    return None


def says_who_must(text: str) -> bool:
    """Whether a paragraph that is no task says of one body that it has to: “Tổng công ty A cần …”.

    Or what each of several does: “Sở A triển khai …; Sở B triển khai …”. Or, behind its head, whom
    it asks, or who has to, alone: “Yêu cầu các sở thực hiện. Giao Công an tỉnh đôn đốc.”.
    """
    if has_to_alone(text):
        return True
    who = first_subject(text)
    if who is None or who.is_asked:
        return False
    several = len(clauses(text)) > 1 and not text.rstrip().endswith(":")
    if several and each_does(text):
        return True
    if not who.is_one or asides.is_aside(text):
        return False
    return words.must_soon(plain_line(text), who.end)


def has_to_alone(text: str) -> bool:
    """Whether behind the head of a text one body is asked, or has to do something."""
    return any(_must_alone(text))


def _must_alone(text: str) -> Iterator[Subject]:
    """Who is asked, or has to do something, alone behind the head of a text."""
    line = plain_line(text)
    gave = _GAVE.match(line)
    first = subject_at(text, gave.end()) if gave else None
    for one in (*filter(None, (first,)), *(one for one, _ in behind_head(text))):
        told = does_next(line, one.end) if one.is_asked else is_strong(text, one.end)
        if told and one.is_one:
            yield one


def first_words(text: str) -> Iterator[str]:
    """The words by which a paragraph is told: its first, and of whom it names alone behind them."""
    said = " ".join(text.split())
    yield said[:_SHOWN]
    for one in _must_alone(text):
        words = " ".join(text[one.names[0].start :].split())[:_SHOWN]
        if words[: len(one.names[0].words)] not in said[:_SHOWN]:
            yield words


def behind_dash(text: str) -> list[PrintedName]:
    """Who does it behind a dash in a line: “Bồi dưỡng … – Trường X thực hiện”."""
    line = plain_line(text)
    behind = (names_at(text, mark.end()) for mark in _DASH.finditer(line))
    does = ((names, end) for names, end in behind if names and does_next(line, end))
    return next((names for names, end in does if len(line[end:].split()) < _FEW), [])


def may_work(text: str) -> bool:
    """Whether one body stands at the head of a rule and does work, and no act of power."""
    who = first_subject(text)
    if who is None or not who.is_one:
        return False
    rest = text[who.end :].strip(" ,")
    return words.is_duty(rest) and not _OF_POWER.match(plain_line(rest))
