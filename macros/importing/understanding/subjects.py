"""Who stands at the head of a clause and is to do what it says.

After “giao”, “đề nghị”, or alone before what is to be done. A name that may go on past its comma
(“Phòng Đấu thầu, thẩm định và …”) makes no subject, unless “chủ trì” behind it tells its end.
"""

import re
from typing import NamedTuple

from macros.importing.names.in_prose import begins_name, names_at
from macros.importing.names.printed import PrintedName, plain_line
from macros.importing.names.sentence_words import DOCUMENTS, GROUNDS, ISSUERS, LEADS, VERBS
from macros.importing.names.words import BIG, USUAL
from macros.importing.understanding.conditions import has_condition, is_case, past_condition
from macros.importing.understanding.duty_words import EACH_WEEK
from macros.recognisers.patterns import compiled

# Also “…: (1) Giao Sở X …; (2) Giao Sở Y …”, in one paragraph.
CLAUSE = re.compile(
    r"(?<!TP)(?<!Tp)[.;:]\s+(?:\((?:[0-9]{1,2}|[ivx]{1,4}|[a-zđ])\)\s+)?(?=\S)"
    r"|\n\s*(?:[-+•*]\s+)?|(?<=[.;:])\n"
)
_OPENER = compiled(
    r"(?:(?:đồng thời|trước mắt|ngoài ra|riêng|theo đó|do đó|vì vậy|trong đó),? )?"
    rf"(?:(?:{ISSUERS})(?:(?!(?<= )(?:đã|từng)(?= ))[^.;:,]){{0,60}}?,? "
    r"|(?-i:Văn phòng)[^.;:,]{2,60}? (?:truyền đạt|thông báo|thừa lệnh) [^.;:,]{2,120}?,? "
    r"(?=giao |yêu cầu |đề nghị )"
    r"|(?-i:Bộ(?! Chỉ)|Sở|Văn phòng)(?-i: [A-ZĐ][^.;:,]{0,60}?) "
    r"(?<!văn bản )(?=(?:trân trọng |kính )?đề nghị ))?"
    r"(?P<asks>(?:trân trọng |kính )?(?:giao trách nhiệm(?: cho)?|giao nhiệm vụ(?: cho)?"
    r"|giao(?: cho)?|đề nghị"
    r"|yêu cầu(?: và đề nghị)?|phân công|kiến nghị|ủy quyền(?: cho)?|thống nhất giao"
    r"|đồng ý giao))(?: các đồng chí)?:? ",
    re.IGNORECASE,
)
FILL = (
    r"(?:,? ?(?:có trách nhiệm|chịu trách nhiệm|tiếp tục|chủ động|khẩn trương|phải|cần|sẽ"
    rf"|tập trung|trực tiếp|(?:căn cứ|trên cơ sở|theo (?:{GROUNDS})"
    r"|trong phạm vi|với (?:vai trò|tư cách)(?: là)?)"
    r"[^.;:]{0,120}?|tổ chức|kịp thời|thường xuyên|là(?= cơ quan| đơn vị| đầu mối))[, ] ?){0,4}"
)
_DOES_NEXT = compiled(
    rf"[,: ]*(?:\([^)]*\) ?)?(?:{FILL})(?:{VERBS}|là (?:cơ quan|đơn vị|đầu mối)"
    r"|có (?:văn bản|ý kiến)(?: bằng văn bản)?"
    r" (?:báo cáo|trả lời|gửi|tham gia|hướng dẫn|đôn đốc|trước ngày)"
    r"|quy định(?= (?:các|chi tiết|cụ thể|tiêu chuẩn|mức|trình tự|về)(?!\w)))(?!\w)"
)
_ANY_WORK = re.compile(r" (?![^\W\d_]+ [A-ZĐ])[^\W\d_]{2,} [^\W\d_]+")
_NOT_A_DUTY = compiled(
    r"[, ]*(?:thống nhất(?! (?:với|nội dung|phương án))|đồng ý|ghi nhận|biểu dương|đánh giá cao"
    r"|nhất trí|kết luận|yêu cầu|quyết nghị"
    r"|cơ bản|đã|đang|vừa|từng|còn|chưa|có (?!trách nhiệm|nhiệm vụ|văn bản|ý kiến"
    r"|kế hoạch)|là (?!cơ quan|đơn vị|đầu mối)"
    r"|làm (?=(?:Trưởng|Phó|Chủ tịch|Tổ trưởng|tổ trưởng|trưởng|phó|thành viên|ủy viên)(?!\w))"
    r"|được|bị|và|gửi kèm|trân trọng|xin|(?:trong phạm vi|theo) [^.;:]{3,90}? có thẩm quyền)"
    r"(?:(?<= )|(?!\w))"
)
_RELATIVE = compiled(
    r"(?P<scope> (?:được|có|đang|đã)(?! trách nhiệm)[^.;:]{3,120}?) (?=(?:có"
    r"|chịu) trách nhiệm(?!\w))"
)
_GRANTED = compiled(
    r" [^.;:]{0,120}?(?:được|bị) (?:hưởng|áp dụng|quyết định|miễn|giảm|phép|ưu tiên|xử lý|xử phạt)"
    r"(?!\w)"
)
_STRONG_NEXT = compiled(
    rf"[, ]*(?:\([^)]*\) ?)?{FILL}(?:(?:có|chịu) trách nhiệm"
    rf"|{LEADS}|làm đầu mối|là đầu mối)(?!\w)"
)
_ENACTS = compiled(
    r"(?:chịu|có) trách nhiệm,? (?:thi hành|tổ chức thi hành|thực hiện)"
    rf" (?:{DOCUMENTS}) này"
    r"|căn cứ (?:[Qq]uyết định|Nghị quyết|Chỉ thị)(?: này)? (?:tổ chức )?thi hành"
    rf"|\A(?:{DOCUMENTS}) này có hiệu lực"
    r"|\ABãi bỏ (?:toàn bộ |một phần )?(?:Chương|Mục|Điều|khoản|điểm|cụm từ)(?!\w)"
)
_ANSWERS = compiled(r" chịu trách nhiệm (?:toàn diện |trực tiếp |toàn bộ )?trước (?!ngày|tháng)")
# “Tổ công tác triển khai Đề án 06”: what it was set up for is part of its name.
_NAMED_FOR = compiled(
    r"(?:Tổ công tác|Tổ giúp việc|Ban Chỉ đạo|Đoàn (?:công tác|kiểm tra)|Hội đồng) (?:triển khai"
    r"|thực hiện|xây dựng|kiểm tra|thẩm định|chỉ đạo)(?: thực hiện)? (?:Đề án|Kế hoạch|Nghị quyết"
    r"|Chương trình|Dự án|Luật|Chỉ thị|Quyết định)"
)
# What may stand between a subject and what it does: “Sở X, trong phạm vi nhiệm vụ, rà soát …”.
_ASIDE_NEXT = compiled(
    r", ?(?:trong|theo|căn cứ|trên cơ sở|với|ngoài|tùy|hằng|hàng|định kỳ|khi|đồng thời|có trách"
    r"|chịu trách|chủ trì|phối hợp|tiếp tục|chủ động|là )"
)
_LED_PAST_COMMA = compiled(
    rf", (?=[^\W\d_A-ZĐ])[^.;:]{{3,70}}?(?= (?:{LEADS}|có trách nhiệm|chịu trách nhiệm"
    r"|phối hợp(?! của))(?!\w))"
)
_ADVERBIAL = compiled(
    rf"(?:(?:{EACH_WEEK}|trước|trong|đến|từ|hằng|hàng|định kỳ|chậm nhất|quý|tháng|năm"
    r"|thường xuyên|sau|giai đoạn|căn cứ|giữa|cuối|đầu|theo|để|nhằm)"
    r"(?! chức năng|\w)[^,.;:]{0,90},"
    r"|với (?:vai trò|tư cách|trách nhiệm)(?! [^,]{0,90}(?-i:[A-ZĐ]))[^,.;:]{0,90},"
    r"|đồng thời,?|ngoài ra,?|trước mắt,?) (?=\S)",
    re.IGNORECASE,
)
WHOSE = compiled(r"Trách nhiệm của ")  # “Trách nhiệm của Sở Tư pháp hướng dẫn …”
_SOMEBODY_NEXT = compiled(
    r"(?:các |tất cả )?(?:nhà (?:đầu tư|thầu)|chủ (?:đầu tư|rừng|đập|dự án|tàu)|đơn vị|cơ quan"
    rf"|tổ chức|doanh nghiệp|lực lượng|địa phương|người|hộ|cơ sở|[{BIG}][^\W\d_]+ )"
)
_SEVERAL_NEXT = compiled(r"các [^\W\d_]+")
_COLON = re.compile(r":\s+(?=\S)")
_FEW = 8  # words before a colon
_TOPIC = compiled(r"(?:Về|Đối với)(?= [^\W\d_])")  # “Về mở rộng dự án …: Bộ Xây dựng rà soát …”
REACH = 6_000  # characters of a text that are read for roles


class Subject(NamedTuple):
    """Who stands at the head of a clause, and what follows."""

    names: list[PrintedName]
    end: int
    is_asked: bool

    @property
    def is_one(self) -> bool:
        """Whether it is one body, or some, and no name is of several."""
        return not any(map(is_several, self.names))

    @property
    def has_one(self) -> bool:
        """Whether among those whom it names is one body."""
        return not all(map(is_several, self.names))


def subject_at(text: str, start: int, *, loose: bool = False, cases: bool = True) -> Subject | None:
    """Who stands at the head of a clause and is to do something; None when nobody surely.

    `loose`: any word in small letters may say what, as in a numbered line among tasks.
    `cases`: also who does it only in some case (“Trường hợp …, X …”).
    """
    line = plain_line(text)
    at = start
    while not has_condition(line, at) and (adverbial := _ADVERBIAL.match(line, at)):
        if begins_name(text, at):
            break
        at = adverbial.end()
    if not has_condition(line, at):
        return _subject(text, line, at, loose=loose, later=start > 0)
    for place in past_condition(text, line, at) if cases or not is_case(line, at) else ():
        if has_condition(line, place.at):
            continue
        found = _subject(text, line, place.at, loose=loose and not place.last, later=start > 0)
        if found and not (place.last and line.startswith(",", found.end)):
            return found
    return None


def _subject(text: str, line: str, at: int, *, loose: bool, later: bool) -> Subject | None:
    """Who stands at a place and does what follows; `later`: not in the first clause."""
    if asked := _asked(text, line, at):
        return asked
    ended = line.rstrip().endswith((".", ";", "/", ":"))
    whose = WHOSE.match(line, at) if ended else None  # else a title: “Trách nhiệm của chủ kho”
    names, end = names_at(text, whose.end() if whose else at)
    if names and names[-1].is_group and (relative := _RELATIVE.match(line, end)):
        scope = text[end : relative.end("scope")].strip()
        names, end = [*names[:-1], names[-1]._replace(scope=scope)], relative.end("scope")
    does = _DOES_NEXT.match(line, end) or (loose and _ANY_WORK.match(line, end))
    if not names or _NOT_A_DUTY.match(line, end) or not does:
        return None
    if names[-1].is_group and _GRANTED.match(line, end):
        return None  # “Tổ chức, cá nhân tham gia … được hưởng …”
    if later and _ANSWERS.match(line, end):
        return None  # who answers for it need not be who does it
    if ". " in line[:at] and line.startswith((" sẽ ", " đề nghị ", " yêu cầu "), end):
        return None  # nor who will look at it, or asks others
    if _ENACTS.search(line, end) or _NAMED_FOR.search(line, names[-1].start):
        return None
    if line.startswith(",", end) and is_open(names[-1]) and not _ASIDE_NEXT.match(line, end):
        led = _LED_PAST_COMMA.match(line, end)
        if not led:
            return None  # “Phòng Đấu thầu, thẩm định và …”: its name may go on
        whole = text[names[-1].start : led.end()]
        names = [*names[:-1], names[-1]._replace(end=led.end(), words=" ".join(whole.split()))]
        end = led.end()
    return Subject(names, end, False)


def _asked(text: str, line: str, at: int) -> Subject | None:
    """Whom a clause asks that begins at a place."""
    opener = _OPENER.match(line, at)
    names, end = names_at(text, opener.end()) if opener else ([], at)
    if line.startswith(" của ", end):  # the last is cut
        names, end = names[:-1], names[-2].end if len(names) > 1 else end
    return Subject(names, end, True) if names else None


def is_several(name: PrintedName) -> bool:
    """Whether a name is of several: “các sở, ngành”, “UBND các xã”; no project's has “các” so."""
    words = plain_line(name.words)
    several = re.search(r"(?<!\w)các (?=\w)", words, re.IGNORECASE)
    return name.is_group or bool(several and USUAL.member.match(words.lower(), several.start()))


def is_open(name: PrintedName) -> bool:
    """Whether nothing in a name says that it is over: no place, no known field."""
    words = plain_line(name.words)
    kind = USUAL.fielded.match(words)
    closed = USUAL.area.search(words) or USUAL.person.search(words)
    return not (name.is_group or closed or (kind and USUAL.field.match(words, kind.end())))


def first_subject(text: str, *, loose: bool = False, alone: bool = True) -> Subject | None:
    """Who is asked in a text; else who stands at the head of its first clause.

    A few words and a colon may stand before (“Tuyến xã: UBND các xã thành lập …”). Not `alone`: a
    heading says whose duty it is, and only the head of the text may name another.
    """
    text = text[:REACH]
    parts = clauses(text)
    for start, _ in parts if alone else parts[:1]:
        subject = subject_at(text, start)
        if subject and subject.is_asked:
            # Below a heading “Khi cần, đề nghị Bộ X hỗ trợ” is what the body above does.
            return subject if alone or not has_condition(plain_line(text), start) else None
    for start, end in parts[:2]:
        subject = subject_at(text, start, loose=loose)
        if subject or text[end : end + 1] != ":" or len(text[start:end].split()) > _FEW:
            return subject
    return None


def asks_somebody(line: str, at: int) -> bool:
    """Whether a clause asks somebody, readable or not: “Yêu cầu nhà đầu tư …”."""
    opener = _OPENER.match(line, at)
    return bool(opener) and bool(_SOMEBODY_NEXT.match(line, opener.end() if opener else at))


def asks_unknown(text: str) -> bool:
    """Whether a clause asks several whose names cannot be read: “đề nghị các Ban: A, B …”."""
    line = plain_line(text[:REACH])
    asked = (_OPENER.match(line, start) for start, _ in clauses(text[:REACH]))
    return any(
        one and _SEVERAL_NEXT.match(line, one.end()) and not names_at(text, one.end())[0]
        for one in asked
    )


def clauses(text: str) -> list[tuple[int, int]]:
    """The clauses of a text, each from where to where."""
    found: list[tuple[int, int]] = []
    start = _topic_end(text)
    for mark in CLAUSE.finditer(text, start):
        found.append((start, mark.start()))
        start = mark.end()
    return [(a, b) for a, b in [*found, (start, len(text))] if text[a:b].strip()]


def _topic_end(text: str) -> int:
    """Where what a line answers to ends: “Về đề nghị Bộ Y tế phối hợp với …: Bộ Nội vụ …”."""
    if not _TOPIC.match(plain_line(text)):
        return 0
    colons = (mark.end() for mark in _COLON.finditer(text))
    return next((end for end in colons if subject_at(text, end)), 0)


def each_does(text: str) -> bool:
    """Whether each clause of a text names somebody at its head, and what they do."""
    return all(subject_at(text, start) for start, _ in clauses(text[:REACH]))


def clause_end(text: str, at: int) -> int:
    """Where the clause ends that goes on at a place."""
    mark = CLAUSE.search(text, at)
    return mark.start() if mark else len(text)


def is_strong(text: str, end: int) -> bool:
    """Whether what follows a name says plainly that it must do it."""
    return bool(_STRONG_NEXT.match(plain_line(text), end))


def does_next(line: str, end: int) -> bool:
    """Whether in a `plain_line` what somebody does follows a name."""
    return end < len(line) and bool(_DOES_NEXT.match(line, end))


def made_to_answer(text: str) -> bool:
    """Whether a later sentence says who answers for what the first asks for."""
    found = (subject_at(text, start) for start, _ in clauses(text[:REACH])[1:])
    return any(one is not None and is_strong(text, one.end) for one in found)


def enacts(text: str) -> bool:
    """Whether a text only says who must put the document itself into effect."""
    return bool(_ENACTS.search(plain_line(text)))
