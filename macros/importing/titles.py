"""The short title that is proposed for a task, from its wording: twelve words at most.

Who does it and with whom stands elsewhere, so a title begins with what is to be done, and ends with
a clause where one ends in time.
"""

import re

from macros.checks.tasks import MAX_TITLE_WORDS
from macros.importing.names_in_prose import names_at
from macros.importing.printed_names import plain_line
from macros.importing.sentence_words import compiled

_FIRST = compiled(r"(?:(?:trân trọng |kính )?(?:giao|đề nghị|yêu cầu)(?: cho)? )", re.IGNORECASE)
_ROLE = compiled(
    r"[,:; ]*(?:(?:có|chịu) trách nhiệm|là cơ quan (?:đầu mối|thường trực),?|chủ trì"
    r"|phối hợp(?: chặt chẽ| tốt)?(?: với)?|cùng với"
    r"|chủ động|tiếp tục|khẩn trương|tập trung|và|,)(?!\w)[,:]? ?",
    re.IGNORECASE,
)
_STOP = re.compile(r"[;.:\n]|, (?=[^,]{0,40}(?:hoàn thành|báo cáo|trình|xong))| \(")
_FEWEST = 2  # words that may be a title
_ENOUGH = 5  # words before a comma: better than twelve that end within a word of two syllables
_LAST_WORDS = frozenset(
    [
        "và",
        "với",
        "của",
        "các",
        "những",
        "cho",
        "để",
        "về",
        "trong",
        "theo",
        "tại",
        "do",
        "là",
        "được",
        "từ",
        "đến",
        "trên",
    ]
)


def short_title(text: str) -> str:
    """A short title from the wording of a task."""
    line = plain_line(text)
    start = _begin(text, line)
    words = text[start:].lstrip(" ,;:.-–")
    stop = next(
        (
            one.start()
            for one in _STOP.finditer(words)
            if len(words[: one.start()].split()) >= _FEWEST
        ),
        len(words),
    )
    clause = words[:stop].split()
    taken = clause[:MAX_TITLE_WORDS]
    if len(clause) > MAX_TITLE_WORDS:
        ends = [at for at, word in enumerate(taken, 1) if word.endswith(",")]
        if ends and ends[-1] >= _ENOUGH:
            del taken[ends[-1] :]
    while len(taken) > _FEWEST and taken[-1].strip(",").lower() in _LAST_WORDS:
        taken.pop()
    title = " ".join(taken).strip(" ,;:.-–") or " ".join(text.split()[:MAX_TITLE_WORDS])
    title = title.replace("“", "").replace("”", "").replace('"', "")
    return f"{title[:1].upper()}{title[1:]}"


def _begin(text: str, line: str) -> int:
    """Where what is to be done begins, behind who does it."""
    asks = _FIRST.match(line)
    at = asks.end() if asks else 0
    names, end = names_at(text, at)
    start = end if names and end < len(line.rstrip(" .;")) else 0
    while role := _ROLE.match(line, start):
        names, end = names_at(text, role.end())
        upto = end if names else role.end()
        if upto >= len(line) - 10:
            break
        start = upto
    return start
