"""The short titles that are proposed for a task, from its wording: twelve words at most.

Who does it and with whom stands elsewhere, so a title begins with what is to be done, and not with
how (“tăng cường công tác”) where twelve words would then say nothing else. It ends with its clause,
else with a phrase: before a comma, or before a word that begins another (“của”, “trong”, “để”).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from macros.checks.tasks import MAX_TITLE_WORDS
from macros.importing.names.in_prose import names_at
from macros.importing.names.printed import plain_line
from macros.importing.names.sentence_words import VERBS, compiled
from macros.importing.understanding.subjects import clauses, subject_at
from macros.reading.holes import hole

_FIRST = compiled(r"(?:(?:trân trọng |kính )?(?:giao|đề nghị|yêu cầu)(?: cho)? )", re.IGNORECASE)
_ROLE = compiled(
    r"[,:; ]*(?:(?:có|chịu) trách nhiệm(?! về| toàn diện| trước| chính| liên đới)|chủ trì"
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
    r"[^.;:]{0,160}?(?:, ?|(?<=của mình) |(?<=được giao) |(?<=nhiệm vụ) |(?<=quản lý) )"
    rf"(?=(?!quản lý)(?:{VERBS})(?!\w))",
    re.IGNORECASE,
)
# What is left of who does it, where the name did not reach as far: “… có liên quan đến đất đai”.
_REST = compiled(
    r"[, ]*(?:đến|trên|tại|thuộc|của)(?!\w)[^.;:]{0,120}? (?=(?:nghiêm túc|chủ động|có trách nhiệm"
    r"|chịu trách nhiệm|phối hợp|tổ chức|triển khai|thực hiện|kịp thời|khẩn trương)(?!\w))"
)
# The end of a clause; behind its comma stands what comes of it: “…, báo cáo UBND tỉnh”.
_STOP = compiled(
    r"[;.:\n]| \(|, (?=[^,;.:]{0,40}(?<!\w)(?:hoàn thành|báo cáo|xong|(?<!công )(?<!quá )"
    r"(?<!chương )(?<!lộ )(?<!quy )(?<!tiến )(?<!giáo )trình)(?!\w))"
)
# How it is done, which a title may leave out.
_HOW = compiled(
    r"(?:(?:thường xuyên|định kỳ(?: h[ằà]ng (?:tuần|tháng|quý|năm))?|kịp thời|tích cực|nghiêm túc"
    r"|quan tâm|trực tiếp|tiến hành|tổ chức|triển khai"
    r"|(?:thực hiện|làm)(?: tốt| nghiêm| đúng| đầy đủ|,)*"
    r"|(?:tăng cường|đẩy mạnh)(?: hơn nữa)?)(?: các)?(?: việc| công tác| hoạt động)?,? )+"
    rf"(?!nghiêm túc|kịp thời|thường xuyên|quyết liệt|đồng bộ)(?=(?:{VERBS})(?!\w))",
    re.IGNORECASE,
)
_FOR = compiled(r"tham mưu(?:,? giúp)?(?: cho)? ", re.IGNORECASE)  # whoever decides in the end
_VERB = compiled(
    r"(?!h[ằà]ng |định kỳ|trên cơ sở|căn cứ|theo (?!dõi)|kịp thời|trước mắt|đồng thời)"
    rf"(?:{VERBS})(?!\w)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"\A[a-zđ]\) *")
_THEN = compiled(rf" (?=(?:{VERBS})(?!\w))")
_NEXT = compiled(rf"(?:, | và )(?=(?:{VERBS})(?!\w))")
# What no title ends with.
_DANGLES = compiled(
    r" (?:và|với|của|các|những|cho|để|về|trong|theo|tại|(?<!tự )do|là|được|từ|(?:liên quan )?đến"
    r"|trên|một số|như|khi|(?<!mặt )(?<!công )(?<!cân )bằng|(?<!trực )thuộc|việc|nhằm|hoặc|sau"
    r"|trước|ngay|(?<!cân )(?<!tương )đối|liên quan|gắn|chủ động|tiếp tục|khẩn trương|kịp thời"
    r"|cùng|giữa|có|không|phải|đang|đã|nếu|đáp ứng|phục vụ),?\Z",
    re.IGNORECASE,
)
# A word that begins another phrase, and none that it is the second half of: “tự do”, “theo dõi”.
_BEGINS = compiled(
    r"(?<!trực )(?<!phụ )(?<!tự )(?<!công )(?<!thông )(?<!vượt )(?<!liên quan )(?<!đối )(?<!cùng )"
    r"(?<!sau )(?<!trước )(?:của|cho(?! phép)|trong(?! sạch| suốt)|tại|trên|theo(?! dõi)|về"
    r"|đối với|cùng với|với|để|nhằm|do|từ(?! thiện)|(?:liên quan )?đến|khi|sau khi|trước khi|nếu"
    r"|(?<!mặt )bằng|thuộc|giữa|như|phục vụ|gắn với|đáp ứng|hoặc|và(?! [A-ZĐ])|(?<=[0-9A-ZĐ] )và"
    r"|(?:tỉnh|thành phố|xã|phường) (?=[A-ZĐ]))(?!\w)"
)
# No comma of a name, of “phòng, chống”, of “các sở, ngành”, of “sơ, tổng kết”.
_COMMA = compiled(
    r"(?<!sở)(?<!bộ)(?<!ban)(?<! sơ)(?<!xã)(?<!ngành)(?<!cơ quan)(?<!tổ chức)"
    r", (?![A-ZĐ]|chống|chữa)"
)
# Other work that what is done is for: “các đơn vị trực thuộc phối hợp chặt chẽ …”.
_WORK = compiled(
    r"(?<= )(?<! sơ, )(?<![Nn]ghị )(?<!ứng )(?<!chủ )(?<!người )"
    r"(?<!công tác )"
    r"(?!(?:(?<=chương )|(?<=lộ )|(?<=quy )|(?<=tiến )|(?<=giáo )|(?<=công )|(?<=quá ))trình)"
    rf"(?:việc |chưa |không )?(?:đang )?(?:{VERBS})(?!\w)"
)
_NEW_WORK = compiled(rf"(?<! sơ), (?=(?:{VERBS})(?!\w))")  # “…, nâng cao giá trị gia tăng”
_LAST_VERB = compiled(rf"(?<!\w)(?P<of>việc )?(?!h[ằà]ng |định kỳ)(?:{VERBS})\Z")
_BARE = compiled(rf"(?:\A|.*, |.* và )(?:{VERBS})", re.IGNORECASE)
_VERBS_ONLY = compiled(rf"(?:\A|.*, |.* và )(?:{VERBS})(?: (?:{VERBS}))?", re.IGNORECASE)
_BARE_FOR = compiled(
    rf"tham mưu(?:,? giúp)?(?: cho)? [A-ZĐ](?!.* (?:{VERBS})(?!\w))", re.IGNORECASE
)
_BLANK = re.compile(" ")
_MARGIN = " ,;:.-–"
_GOOD = 2  # what a title is worth that may take the place of a better one
_LONG = 8  # words of a title that may end within a phrase


class _End(NamedTuple):
    """What an end adds to the worth of a title, and what each word before it does."""

    worth: float
    each: float


class _Proposal(NamedTuple):
    """A title that is possible, and how good it is."""

    worth: float
    words: str


# What a title of so many words is worth.
_WORTH = (0, -9, -4, -2, 0, 1.5, 3, 4, 4.8, 5.2, 5.5, 5.6, 5.7)
_WHOLE, _BROKEN, _CUT = _End(4, 0.05), _End(-3, -0.5), _End(-9, 0)
_MARKS = (
    (_BEGINS, _End(3, 0.05)),
    (_NEW_WORK, _End(3, 0.05)),
    (_COMMA, _End(1.5, -0.05)),
    (_WORK, _End(2, -0.15)),
)


def short_titles(text: str) -> list[str]:
    """The titles that the wording of a task gives, the best first; only this may be a bad one.

    A hole where it gives none.
    """
    line = plain_line(text)
    words = _LETTER.sub("", text[_begin(text, line) :].lstrip(_MARGIN))
    stops = (one.start() for one in _STOP.finditer(words) if _is_enough(words[: one.start()], one))
    stop = next(stops, None)
    clause = " ".join(words[:stop].split())
    proposals = [
        one._replace(worth=one.worth - left_out)
        for start, left_out in _starts(clause)
        for one in _ends(clause[start:])
    ]
    proposals.sort(key=lambda one: -one.worth)
    good = [one for one in proposals[1:] if one.worth > _GOOD]
    titles = dict.fromkeys(_written(one.words) for one in [*proposals[:1], *good])
    return [one for one in titles if one] or [hole(_cut(text) or "tên gọi tắt")]


def _cut(text: str) -> str:
    """The first words of a wording that gives no title: a name alone, say."""
    return " ".join(text.split()[:MAX_TITLE_WORDS]).strip(_MARGIN)


def _is_enough(words: str, mark: re.Match[str]) -> bool:
    """Whether words that a mark ends are a clause; before a comma not verbs alone: “Tổng hợp”."""
    return len(words.split()) > 1 and (mark[0] != ", " or not _BARE.fullmatch(plain_line(words)))


def _written(words: str) -> str:
    words = re.sub('[“”"]', "", words)
    return f"{words[:1].upper()}{words[1:]}"


def _starts(clause: str) -> Iterator[tuple[int, float]]:
    """Where a title may begin, and what is lost by what is left out before."""
    line = plain_line(clause)
    yield 0, 0
    if how := _HOW.match(line):
        yield how.end(), 1
    if whom := _FOR.match(line):
        names, end = names_at(clause, whom.end())
        if names and (verb := _THEN.match(line, end)):
            yield verb.end(), 0.5
    for mark in _NEXT.finditer(line[:60]):
        if not _VERBS_ONLY.fullmatch(line[: mark.start()]):
            break
        yield mark.end(), 2


def _ends(clause: str) -> Iterator[_Proposal]:
    """The titles that begin a clause, each up to an end."""
    line = plain_line(clause)
    ends = {len(clause): _WHOLE}
    for marks, end in _MARKS:
        for mark in marks.finditer(line[:120]):
            ends.setdefault(mark.start(), end)
    for blank in list(_BLANK.finditer(clause))[_LONG - 1 : MAX_TITLE_WORDS]:
        if not clause[: blank.start()].split()[-1][:1].isupper():  # no name is cut
            ends.setdefault(blank.start(), _BROKEN)
    ends.setdefault(len(" ".join(clause.split()[:MAX_TITLE_WORDS])), _CUT)
    for at, end in ends.items():
        words = clause[:at].strip(_MARGIN)
        while (dangling := _DANGLES.search(plain_line(words))) and dangling.start() > 0:
            words = words[: dangling.start()].strip(_MARGIN)
        count = len(words.split())
        if 0 < count <= MAX_TITLE_WORDS:
            lacking = _lacking(plain_line(words)) if at < len(clause) else 0
            yield _Proposal(_WORTH[count] + end.worth + count * end.each - lacking, words)


def _lacking(line: str) -> float:
    """What a title loses that says less of what is worked on than of the work."""
    if (_VERBS_ONLY if ", " in line else _BARE).fullmatch(line):
        return 5
    last = _LAST_VERB.search(line)
    if last:
        return 3 if last["of"] else 1.5
    return 3 if _BARE_FOR.match(line) else 0


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
