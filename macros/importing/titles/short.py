"""The short titles that are proposed for a task, from its wording: twelve words at most.

Who does it and with whom stands elsewhere, so a title begins with what is to be done, and not with
how (“tăng cường công tác”) where twelve words would then say nothing else. It ends where
`title_ends` says, and leaves out what `title_words` does.
"""

import re
from collections.abc import Iterator

from macros.importing.names.in_prose import names_at
from macros.importing.names.printed import plain_line
from macros.importing.names.sentence_words import VERBS, compiled
from macros.importing.titles.ends import BARE, MARGIN, VERBS_ONLY, ends
from macros.importing.titles.words import without_filling
from macros.importing.understanding.subjects import clauses, subject_at
from macros.reading.holes import hole

_FIRST = compiled(r"(?:(?:trân trọng |kính )?(?:giao|đề nghị|yêu cầu)(?: cho)? )", re.IGNORECASE)
_ROLE = compiled(
    r"[,:; ]*(?:(?:có|chịu) trách nhiệm(?! về| toàn diện| trước| chính| liên đới| theo)|chủ trì"
    r"|là (?:cơ quan|đơn vị) (?:đầu mối|thường trực),?"
    rf"|là đầu mối(?= (?:{VERBS})(?!\w))"
    r"|phối hợp(?: chặt chẽ| tốt)?(?: với)?|cùng với|trong việc|để"
    rf"|trong(?= (?:{VERBS})(?!\w))"
    r"|đồng thời|chủ động|tiếp tục|khẩn trương|tập trung|và|,)(?!\w)[,:]? ?",
    re.IGNORECASE,
)
# “Trong phạm vi chức năng, nhiệm vụ của mình, tham gia …”: by what it is done.
_GROUNDS = compiled(
    r"[,:; ]*(?:trong phạm vi|căn cứ|trên cơ sở|theo (?:chức năng|thẩm quyền|nhiệm vụ))(?!\w)"
    r"[^.;:]{0,160}?(?:(?:, ?|(?<=của mình) |(?<=được giao) |(?<=nhiệm vụ) |(?<=quản lý) )"
    rf"(?=(?!quản lý)(?:{VERBS})(?!\w))| (?=(?:có|chịu) trách nhiệm ))",
    re.IGNORECASE,
)
# What is left of who does it, where the name did not reach as far: “… có liên quan đến đất đai”.
_REST = compiled(
    r" *\([^()]{2,90}\) *"
    r"|[, ]*(?:đến|trên|tại|thuộc|của|được giao|được phân công|nhiệm vụ"
    r"|là cơ quan)(?!\w)[^.;:]{0,120}?"
    r" (?=(?:nghiêm túc|chủ động|có trách nhiệm|chịu trách nhiệm|phối hợp|tổ chức|triển khai"
    r"|thực hiện|kịp thời|khẩn trương|thường xuyên)(?!\w))"
)
# The end of a clause; behind its comma stands what comes of it: “…, báo cáo UBND tỉnh”.
_STOP = compiled(
    r"[;.:\n]| \(|,? (?:trong đó|bao gồm|gồm|nhất là|đặc biệt là|như(?= [^,]{0,80}, ))(?!\w)"
    r"|, (?=[^,;.:]{0,40}(?<!\w)(?:hoàn thành|báo cáo|xong|(?<!công )(?<!quá )(?<!chương )(?<!lộ )"
    r"(?<!quy )(?<!tiến )(?<!giáo )trình(?! (?:tự|độ|diễn)))(?!\w))"
)
# How it is done, which a title may leave out.
_HOW = compiled(
    r"(?:(?:tiến hành|tổ chức|triển khai|(?:thực hiện|làm)(?: tốt| nghiêm| đúng| đầy đủ|,)*"
    r"|(?:tăng cường|đẩy mạnh)(?: hơn nữa)?)(?: các)?(?: việc| công tác| hoạt động)?,? )+"
    rf"(?!nghiêm túc|kịp thời|thường xuyên|quyết liệt|đồng bộ)(?=(?:{VERBS})(?!\w))"
    r"|(?:thực hiện|triển khai|có)(?: đồng bộ)? (?:các )?(?:giải pháp|biện pháp)(?: để| nhằm)? "
    rf"(?=(?:{VERBS})(?!\w))",
    re.IGNORECASE,
)
# Whoever decides in the end.
_FOR = compiled(r"(?:tham mưu(?:,? giúp)?(?: cho)?|giúp) ", re.IGNORECASE)
_VERB = compiled(
    r"(?!h[ằà]ng |định kỳ|trên cơ sở|căn cứ|theo (?!dõi)|kịp thời|trước mắt|đồng thời)"
    rf"(?:{VERBS})(?!\w)",
    re.IGNORECASE,
)
# “(qua Sở Nội vụ)” within a clause; “Chuyên đề 5:” before one.
_ASIDES = re.compile(r" \([^()]{1,120}\)(?= [^\W\d_A-ZĐ])")
# “Khi có kết quả, …”, “Đối với cơ sở do mình quản lý, …”: when and with what.
_FIRST_SAID = compiled(
    r"(?:khi|định kỳ|đối với|trước|sau|từ|đến|trong|h[ằà]ng|căn cứ|trên cơ sở|để|nhằm|với|nếu"
    rf"|trường hợp)(?!\w)[^.;:]{{0,160}}?, (?=(?:{VERBS})(?!\w))",
    re.IGNORECASE,
)
_HEADING = compiled(r"[^\W\d_]+(?: [^\W\d_]+){0,2} (?:\d+|[IVX]+): *(?=\S)")
_LETTER = re.compile(r"\A[a-zđ]\) *")
_THEN = compiled(rf" ?(?=(?:tự )?(?:{VERBS})(?!\w))")
_NEXT = compiled(rf"(?:, | và )(?=(?:{VERBS})(?!\w))")
_READ = 1500  # characters of a wording: more than any title is of
_GOOD = 2  # what a title is worth that may take the place of a better one
_WORSE = 4  # by so much it may be worse than the best


def clause_of(text: str) -> str:
    """What a task's wording says is to be done, up to the end of the clause; titles are of it."""
    line = plain_line(text)
    start = _begin(text, line)
    words = _LETTER.sub("", text[start : start + _READ].lstrip(MARGIN))
    words = _ASIDES.sub("", words)
    for before in (_HEADING, _FIRST_SAID):
        if found := before.match(plain_line(words)):
            words = words[found.end() :]
    stops = (one.start() for one in _STOP.finditer(words) if _is_enough(words[: one.start()], one))
    stop = next(stops, None)
    return without_filling(" ".join(words[:stop].split()))


def short_titles(clause: str) -> list[str]:
    """The titles that a clause gives, the best first; only this may be a bad one.

    A hole where it gives none, as the clause of a name alone.
    """
    proposals = [
        one._replace(worth=one.worth - left_out)
        for start, left_out in _starts(clause)
        for one in ends(clause[start:])
    ]
    proposals.sort(key=lambda one: (-one.worth, -len(one.words)))
    good = [one for one in proposals[1:] if one.worth > max(_GOOD, proposals[0].worth - _WORSE)]
    titles = dict.fromkeys(_written(one.words) for one in [*proposals[:1], *good])
    return [one for one in titles if one] or [hole("tên gọi tắt")]


def _is_enough(words: str, mark: re.Match[str]) -> bool:
    """Whether words that a mark ends are a clause; before a comma not verbs alone: “Tổng hợp”."""
    return len(words.split()) > 1 and (mark[0] != ", " or not BARE.fullmatch(plain_line(words)))


def _written(words: str) -> str:
    words = " ".join(re.sub('[“”"]', "", words).split())
    return f"{words[:1].upper()}{words[1:]}"


def _starts(clause: str) -> Iterator[tuple[int, float]]:
    """Where a title may begin, and what is lost by what is left out before."""
    line = plain_line(clause)
    start, lost = 0, 0.0
    yield start, lost
    while later := _later(clause, line, start):
        start, lost = later[0], lost + later[1]
        yield start, lost
    rest = line[start:]
    for mark in _NEXT.finditer(rest[:60]):
        if not VERBS_ONLY.fullmatch(rest[: mark.start()]):
            break
        yield start + mark.end(), lost + 2


def _later(clause: str, line: str, at: int) -> tuple[int, float] | None:
    """Where a title may begin instead of at a place, and what is lost by that."""
    if how := _HOW.match(line, at):
        return how.end(), 0.5
    if whom := _FOR.match(line, at):
        _, end = names_at(clause, whom.end())
        if verb := _THEN.match(line, end):
            return verb.end(), 1
    return None


def _begin(text: str, line: str) -> int:
    """Where what is to be done begins, behind who does it."""
    first = clauses(text)[0][0] if clauses(text) else 0
    subject = subject_at(text, first)
    asks = _FIRST.match(line, first)
    names, end = names_at(text, asks.end() if asks else first)
    start = end if names and end < len(line.rstrip(" .;")) else first
    if subject and (subject.is_asked or not _VERB.match(line, first)):
        start = max(start, subject.end)
    if start > first and (rest := _REST.match(line, start)):
        start = rest.end()
    while role := _GROUNDS.match(line, start) or _ROLE.match(line, start):
        names, end = names_at(text, role.end())
        upto = end if names else role.end()
        if upto >= len(line) - 10:
            break
        start = upto
    return start
