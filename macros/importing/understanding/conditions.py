"""What stands before the subject of a sentence: in which case, on what ground, what for.

“Trên cơ sở đề nghị của A, B, X thực hiện …”: X does it, and A and B do not. Whom a condition names
ends with it; of names that commas alone part, only the last before the verb is surely past it.
Where “thì” follows, the subject stands behind it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from macros.importing.names.in_prose import names_at
from macros.importing.names.printed import PrintedName, plain_line
from macros.importing.names.sentence_words import ASKS, DOCUMENTS, GROUNDS
from macros.importing.understanding.duty_words import is_duty
from macros.recognisers.patterns import compiled

_OPENS = compiled(
    r"(?:(?:đồng thời|ngoài ra|bên cạnh đó|theo đó|riêng),? )?"
    r"(?:(?:trong )?(?:trường hợp|quá trình|thời gian|bối cảnh|điều kiện|phạm vi(?! (?:chức năng"
    r"|nhiệm vụ|thẩm quyền)))|khi|nếu|đối với|trên cơ sở|căn cứ"
    rf"|tiếp thu(?: đầy đủ| tối đa)? (?:các )?ý kiến(?= của)|theo(?! (?:{GROUNDS}))|để|nhằm"
    # “Thực hiện Công văn số 5/BNV-TL, Sở X đề nghị …”: who reports on itself does not ask.
    r"|(?:thực hiện|triển khai|thi hành|chấp hành)(?= (?:(?:ý kiến|sự) chỉ đạo|chỉ đạo|ý kiến"
    rf"|kết luận|{DOCUMENTS})(?!\w)[^.;:]{{0,300}}, (?-i:[A-ZĐ])[^,.;:]{{1,60}} (?:{ASKS})(?!\w))"
    r"|sau khi|trước khi|ngay sau khi|tùy theo|tùy tình hình|dựa trên|thông qua|qua|cùng với"
    r"|bên cạnh|từ kết quả|với|tiếp theo|thừa (?:lệnh|ủy quyền)|liên quan (?:đến|tới)"
    r"|về (?:việc|vấn đề|nội dung)(?= (?:này|trên|nêu trên),))(?!\w) ",
    re.IGNORECASE,
)
_WITH = compiled(r"(?:cùng )?với ", re.IGNORECASE)
_CASE = compiled(
    r"(?:(?:trong )?(?:trường hợp|khi|nếu)|(?:trong )?quá trình [^,.;:]{0,80}?,? ?(?:nếu|khi|có)) ",
    re.IGNORECASE,
)
# “… ngày 05 tháng 01 năm 2026 của Thủ tướng Chính phủ, Bộ X …”: one issued it.
_ISSUED = re.compile(r"[\d/][\wĐ/.-]*\Z")
_DOCUMENT = compiled(rf"(?<!\w)(?:{DOCUMENTS})\Z")
_ISSUER = compiled(r"(?:Thủ tướng )?Chính phủ|Ban Bí thư")
_COMMA = re.compile(r", (?:thì )?(?=\S)")
_THEN = compiled(r",? thì (?=\S)")
# Words in a condition after which a list of names may stand.
_WHOSE = compiled(
    r"(?<!\w)(?:của|từ|với|cho|do|bởi|tại|đến|cùng|theo|khi|nếu|mà) (?=\S)", re.IGNORECASE
)
_LONGEST = 500  # characters
_END = re.compile(r"[.;:](?=\s|\Z)")


class Start(NamedTuple):
    """Where a subject may begin; `last`: only its last names are surely past the condition."""

    at: int
    last: bool = False


def has_condition(line: str, at: int) -> bool:
    """Whether in a `plain_line` a condition begins at a place."""
    return bool(_OPENS.match(line, at))


def is_case(line: str, at: int) -> bool:
    """Whether what begins at a place holds only sometimes: “Trường hợp”, “Khi”, “Nếu”."""
    return bool(_CASE.match(line, at))


def past_condition(text: str, line: str, at: int) -> Iterator[Start]:
    """Where a subject may begin behind the condition that begins at a place, the first first."""
    opened = _OPENS.match(line, at)
    if not opened or (_WITH.fullmatch(opened[0]) and names_at(text, opened.end())[0]):
        return  # “Với các đơn vị của Bộ A, Ngân hàng B xây dựng …”: with both of them
    ended = _END.search(line, at, at + _LONGEST)
    end = ended.start() if ended else min(len(line), at + _LONGEST)
    then = list(_THEN.finditer(line, opened.end(), end))
    if then:
        yield Start(then[-1].end())
        return
    within = opened.end()
    for comma in _COMMA.finditer(line, opened.end(), end):
        if comma.start() < within:
            continue
        listed = _listed_around(text, line, opened.start(), comma.start())
        if listed is None:
            yield Start(comma.end())
            continue
        names, within = listed
        cited = line[: names[0].start].rpartition(" của")[0]
        issued = _ISSUED.search(cited) or (
            _DOCUMENT.search(cited) and _ISSUER.fullmatch(plain_line(names[0].words))
        )
        if issued and len(names) > 1:
            yield Start(names[1].start)
        elif (first := _last_group(text, names)) > 0:
            yield Start(names[first].start, last=True)


def is_duty_in_a_case(text: str) -> bool:
    """Whether a line says what to do behind in which case: “Trường hợp có bão, chỉ đạo …”.

    Or about what: “Đối với các kho cũ, đề nghị rà soát …”.
    """
    line = plain_line(text)
    goes_on = line.casefold().startswith(("quá trình", "trong quá trình"))
    opens = is_case(line, 0) or line.startswith("Đối với ")
    return (opens and not goes_on) and any(
        is_duty(text[start.at :]) for start in past_condition(text, line, 0) if not start.last
    )


def _listed_around(
    text: str, line: str, start: int, comma: int
) -> tuple[list[PrintedName], int] | None:
    """The names within which, or behind which, a comma of a condition stands."""
    for whose in _WHOSE.finditer(line, start, comma):
        names, end = names_at(text, whose.end())
        if names and end >= comma:
            return names, end
    return None


def _last_group(text: str, names: list[PrintedName]) -> int:
    """The first of the names that “và” alone joins to the last."""
    first = len(names) - 1
    while first > 0 and not re.search("[,;]", text[names[first - 1].end : names[first].start]):
        first -= 1
    return first
