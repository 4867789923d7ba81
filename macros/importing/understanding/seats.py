"""Who sits on a board, by name or by post: lines that give nobody a task."""

import re
from collections.abc import Sequence

from macros.importing.names.printed import plain_line, says
from macros.importing.names.sentence_words import VERBS
from macros.importing.names.words import USUAL
from macros.importing.understanding.duty_words import LONGEST_PIECE, is_duty
from macros.recognisers.patterns import compiled

# “Chủ tịch Hội đồng: Ông Lê Văn A - Phó Chủ tịch Ủy ban nhân dân tỉnh.”
_SEAT = compiled(r"Mời |[^.;:]{3,60}: ?")
# “Thành viên Ban Chỉ đạo gồm …”
_SITS = compiled(
    r"(?:Các )?(?:(?:Phó )?(?:Trưởng [Bb]an|Chủ tịch [Hh]ội đồng|[Tt]rưởng [Đđ]oàn)"
    r"|Tổ (?:trưởng|phó)|[Tt]hành viên|[Ủủ]y viên|Thư ký|(?:Cơ quan )?[Tt]hường trực)"
    r"(?: (?:Ban Chỉ đạo|Hội đồng|Tổ công tác|Đoàn công tác|thường trực))?[^.;:,]{0,40}?"
    r" (?:là|gồm) (?!(?:cơ quan|đơn vị|đầu mối)(?!\w))"
)
# After “ông”, “bà”: “H’Hen Niê”, “Kơ Să Thị B”.
_CALLED = re.compile(r"[^\W\d_a-zđ][^.;:,]{2,40}?(?= ?- |, )")
_BLANK = re.compile(r"(?:Đồng chí|Ông|Bà)? ?[.…_]{2,} ?[;.]?")
# “Giám đốc Sở Nội vụ”, “Mời đại diện lãnh đạo Hội Nông dân tỉnh”: a seat without a name.
_POST = compiled(r"(?:Mời )?(?:[Đđ]ại diện|[Ll]ãnh đạo|[Mm]ột |Tổng biên tập|Chỉ huy trưởng)")
# “Chủ tịch Hội: Ông Lê Văn A; Phó Chủ tịch: Bà Trần Thị B, ông Phạm C.”
_WHO_SITS = compiled(
    r"(?:[^.;:]{3,60}: ?(?:(?:Ông|Bà|ông|bà|Đồng chí|đồng chí) [^.;:,]{3,40}"
    r"(?:, (?=ông|bà|Ông|Bà))?)+[.;]?\s*)+"
)
# Whether a line says that who sits in something, or comes to it, follows. “Thành lập Hội đồng gồm
# các ông, bà có tên sau:”, “Thành phần tham dự”
introduces_members = says(
    r"gồm(?: có)? (?:các )?(?:ông,? bà|ông \(bà\)|đồng chí|thành viên)(?!\w)[^.;:]{0,60}:?\s*\Z"
    r"|\Athành phần(?: [^\W\d_]+){0,5}\s*:?\s*\Z",
    re.IGNORECASE,
)
_WHAT_ONE_IS = compiled(r"(?: ?- |, ?)[^.;:]{3,160}[.;]?\s*")
_VERB = compiled(
    r"(?<!\w)(?:phụ trách|chủ trì|theo dõi|(?:có|chịu) trách nhiệm|có nhiệm vụ|giúp)(?!\w)"
)
_DOES = compiled(rf"(?<!\w)(?!phụ trách)(?:{VERBS})(?!\w)")
_FEWEST_MEMBERS, _MOST = 3, 5  # seats side by side; all but one of five


def has_seats(text: str) -> bool:
    """Whether a line says who sits on a board: “Thành viên Ban Chỉ đạo gồm …”."""
    line = plain_line(text)
    sits = None if line.rstrip().endswith(":") else _SITS.match(line)
    return bool(sits) and not _VERB.search(line, sits.end() if sits else 0)


def is_member(text: str) -> bool:
    """Whether a line only says who a member of something is, by name and by post."""
    line = plain_line(text)
    if _WHO_SITS.fullmatch(line) or has_seats(text):
        return True
    seat = _SEAT.match(line)
    if seat and seat[0] != "Mời " and is_duty(text):
        return False
    at = seat.end() if seat else 0
    honour = USUAL.honour.match(line, at)
    at = honour.end() if honour else at
    if seat and _BLANK.fullmatch(line, at):
        return True
    person = USUAL.person.match(line, at) or (honour and _CALLED.match(line, at))
    said = _WHAT_ONE_IS.fullmatch(line, person.end()) if person else None
    return bool(said) and not _VERB.search(line, person.end() if person else 0)


def lists_members(listed: Sequence[str]) -> bool:
    """Whether of lines side by side most only say who sits in something, by name or by post."""
    seats = [one for one in listed if is_member(one) or _is_post(one)]
    return len(seats) >= _FEWEST_MEMBERS and _MOST * len(seats) >= (_MOST - 1) * len(listed)


def _is_post(text: str) -> bool:
    line = plain_line(text)
    short = ":" not in line and len(line.split()) <= LONGEST_PIECE * 2
    return short and bool(USUAL.post.match(line) or _POST.match(line)) and not _DOES.search(line)
