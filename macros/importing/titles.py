"""The short title that is proposed for a task, from its wording: twelve words at most.

Who does it and with whom stands elsewhere, so a title begins with what is to be done. It ends with
its clause, else with the last phrase that twelve words hold whole: before a comma, or before a word
that begins another phrase (“của”, “trong”, “để”).
"""

import re

from macros.checks.tasks import MAX_TITLE_WORDS
from macros.importing.names_in_prose import names_at
from macros.importing.printed_names import plain_line
from macros.importing.sentence_words import VERBS, compiled
from macros.importing.subjects import clauses, subject_at

_FIRST = compiled(r"(?:(?:trân trọng |kính )?(?:giao|đề nghị|yêu cầu)(?: cho)? )", re.IGNORECASE)
_ROLE = compiled(
    r"[,:; ]*(?:(?:có|chịu) trách nhiệm(?! về)|là cơ quan (?:đầu mối|thường trực),?|chủ trì"
    r"|phối hợp(?: chặt chẽ| tốt)?(?: với)?|cùng với|trong việc|để"
    r"|chủ động|tiếp tục|khẩn trương|tập trung|và|,)(?!\w)[,:]? ?",
    re.IGNORECASE,
)
# “Trong phạm vi chức năng, nhiệm vụ của mình, tham gia …”: by what it is done.
_GROUNDS = compiled(
    r"[,:; ]*(?:trong phạm vi|căn cứ|trên cơ sở|theo (?:chức năng|thẩm quyền|nhiệm vụ))(?!\w)"
    rf"[^.;:]{{0,160}}?(?:, ?|(?<=của mình) )(?=(?:{VERBS})(?!\w))",
    re.IGNORECASE,
)
_STOP = compiled(
    r"[;.:\n]| \(|, (?=[^,]{0,40}(?<!\w)(?:hoàn thành|báo cáo|xong|(?<!công )(?<!quá )"
    r"(?<!chương )(?<!lộ )(?<!quy )(?<!tiến )(?<!giáo )trình)(?!\w))"
)
_FEWEST = 2  # words that may be a title
_ENOUGH = (5, 3)  # words up to the end of a phrase: better than twelve that end within one
# What no title ends with.
_DANGLES = compiled(
    r" (?:và|với|của|các|những|cho|để|về|trong|theo|tại|(?<!tự )do|là|được|từ|(?:liên quan )?đến"
    r"|trên|một số|như|khi|bằng|(?<!trực )thuộc|việc|nhằm|hoặc|sau|trước|ngay|đối|liên quan|gắn"
    r"|cùng|giữa),?\Z",
    re.IGNORECASE,
)
# A word that begins another phrase, and none that it is the second half of: “tự do”, “theo dõi”.
_BEGINS = compiled(
    r"(?<!trực )(?<!phụ )(?<!tự )(?<!công )(?<!thông )(?<!vượt )(?<!liên quan )(?<!đối )(?<!cùng )"
    r"(?<!sau )(?<!trước )(?:của|cho(?! phép)|trong(?! sạch| suốt)|tại|trên|theo(?! dõi)|về"
    r"|đối với|cùng với|với|để|nhằm|do|từ(?! thiện)|(?:liên quan )?đến|khi|sau khi|trước khi|bằng"
    r"|thuộc|giữa|như|phục vụ|gắn với|đáp ứng|hoặc|và(?! [A-ZĐ])|(?<=[0-9A-ZĐ] )và)(?!\w)"
)
# No comma of a name, of “phòng, chống”, of “các sở, ngành”, of “sơ, tổng kết”.
_COMMA = compiled(
    r"(?<!sở)(?<!bộ)(?<!ban)(?<! sơ)(?<!xã)(?<!ngành)(?<!cơ quan)(?<!tổ chức)"
    r", (?![A-ZĐ]|chống|chữa)"
)
# Other work that what is done is for: “các đơn vị trực thuộc phối hợp chặt chẽ …”.
_WORK = compiled(
    r"(?<= )(?<! sơ, )"
    r"(?!(?:(?<=chương )|(?<=lộ )|(?<=quy )|(?<=tiến )|(?<=giáo )|(?<=công )|(?<=quá ))trình)"
    rf"(?:đang )?(?:{VERBS})(?!\w)"
)
_BARE = compiled(rf"(?:\A|.*, |.* và )(?:{VERBS})", re.IGNORECASE)


def short_title(text: str) -> str:
    """A short title from the wording of a task."""
    line = plain_line(text)
    start = _begin(text, line)
    words = text[start:].lstrip(" ,;:.-–")
    stop = next(
        (
            one.start()
            for one in _STOP.finditer(words)
            if _says_enough(words[: one.start()], one[0])
        ),
        len(words),
    )
    title = " ".join(_whole_phrases(words[:stop].split()))
    while (end := _DANGLES.search(plain_line(title))) and end.start() > 0:
        title = title[: end.start()]
    title = title.strip(" ,;:.-–") or " ".join(text.split()[:MAX_TITLE_WORDS])
    title = title.replace("“", "").replace("”", "").replace('"', "")
    return f"{title[:1].upper()}{title[1:]}"


def _says_enough(words: str, mark: str) -> bool:
    """Whether words that a mark ends are a title; before a comma not verbs alone: “Tổng hợp”."""
    if len(words.split()) < _FEWEST:
        return False
    return mark != ", " or not _BARE.fullmatch(plain_line(words))


def _whole_phrases(clause: list[str]) -> list[str]:
    """The words of a clause, up to the end of a phrase where they are too many."""
    if len(clause) <= MAX_TITLE_WORDS:
        return clause
    line = plain_line(" ".join(clause[: MAX_TITLE_WORDS + 2]))
    ends = [mark.start() for mark in _COMMA.finditer(line)]
    ends += [mark.start() - 1 for mark in _BEGINS.finditer(line) if line[mark.start() - 1] == " "]
    counts = sorted(len(line[:end].split()) for end in ends)
    for fewest in _ENOUGH:
        fit = [one for one in counts if fewest <= one <= MAX_TITLE_WORDS]
        if fewest < _ENOUGH[0]:  # “thực hiện đạt và vượt …” says nothing before “và”
            fit = [one for one in fit if clause[one] != "và"]
        whole = [one for one in fit if not _BARE.fullmatch(plain_line(" ".join(clause[:one])))]
        if fit:
            return clause[: (whole or fit)[-1]]
    works = [len(line[: mark.start()].split()) for mark in _WORK.finditer(line)]
    fit = [one for one in works if _ENOUGH[0] <= one <= MAX_TITLE_WORDS]
    return clause[: (fit or [MAX_TITLE_WORDS])[0]]


def _begin(text: str, line: str) -> int:
    """Where what is to be done begins, behind who does it."""
    first = clauses(text)[0][0] if clauses(text) else 0
    subject = subject_at(text, first)
    asks = _FIRST.match(line, first)
    names, end = names_at(text, asks.end() if asks else first)
    start = end if names and end < len(line.rstrip(" .;")) else first
    start = max(start, subject.end) if subject else start
    while role := _GROUNDS.match(line, start) or _ROLE.match(line, start):
        names, end = names_at(text, role.end())
        upto = end if names else role.end()
        if upto >= len(line) - 10:
            break
        start = upto
    return start
