"""Who has which role by the words of a sentence: “giao Sở X chủ trì, phối hợp với Sở Y rà soát …”.

- Who stands at the head of a clause, after “giao”, “đề nghị” or alone, does what the clause says:
  leads where it says “chủ trì” or “đầu mối”, supports where another leads and it says “phối hợp”.
- Whom one works “phối hợp với” supports.
- Under a body's heading no clause need name its doer: that body has it, and leads where the words
  say “chủ trì”, or only “phối hợp với” somebody.

What follows “phối hợp với” and is surely no name is left over.
"""

import re
from typing import NamedTuple

from macros.importing.name_extent import OF_NAMES
from macros.importing.name_words import USUAL
from macros.importing.names_in_prose import PrintedName, begins_name, names_at, plain_line
from macros.importing.sentence_words import STOPS, VERBS, compiled
from macros.recognisers.roles import RoleWord

_CLAUSE = re.compile(r"(?<!TP)(?<!Tp)[.;:]\s+(?=\S)|\n\s*(?:[-+•*]\s+)?|(?<=[.;:])\n")
_OPENER = compiled(
    r"(?:(?:đồng thời|trước mắt|ngoài ra|riêng|theo đó|do đó|vì vậy|trong đó),? )?"
    r"(?:(?:UBND|Ủy ban nhân dân|Chủ tịch|Thủ tướng|Chính phủ|Bộ trưởng|Ban Chỉ đạo|Tỉnh ủy"
    r"|Trưởng Ban)"
    r"[^.;:,]{0,60}?,? )?"
    r"(?P<asks>(?:trân trọng |kính )?(?:giao trách nhiệm(?: cho)?|giao nhiệm vụ(?: cho)?"
    r"|giao(?: cho)?|đề nghị"
    r"|yêu cầu(?: và đề nghị)?|phân công|kiến nghị|ủy quyền(?: cho)?|thống nhất giao"
    r"|đồng ý giao))(?: các đồng chí)?:? ",
    re.IGNORECASE,
)
_LEADS = compiled(
    r"(?<!cơ quan )(?<!đơn vị )(?<!bộ )(?<!vai trò )(?<!người )(?<!được )(?<!\w)"
    r"(?:chủ trì(?! hội nghị| cuộc| họp| phiên| buổi| lễ| hội thảo)|(?:là|làm) (?:cơ quan |đơn vị "
    r"|bộ phận )?(?:đầu mối|thường trực|chủ trì)"
    r"|chịu trách nhiệm chính)(?!\w)",
    re.IGNORECASE,
)
_FILL = (
    r"(?:,? ?(?:có trách nhiệm|chịu trách nhiệm|tiếp tục|chủ động|khẩn trương|phải|cần|sẽ"
    r"|tập trung|trực tiếp"
    r"|(?:căn cứ|trên cơ sở|theo (?:chức năng|thẩm quyền|nhiệm vụ|phân cấp|lĩnh vực|phạm vi)"
    r"|trong phạm vi)"
    r"[^.;:]{0,120}?|tổ chức|kịp thời|thường xuyên|là(?= cơ quan| đơn vị| đầu mối))[, ] ?){0,4}"
)
_LEADS_NEXT = compiled(
    rf"[, ]*(?:\([^)]*\) ?)?{_FILL}(?:và )?(?:chủ trì(?! hội nghị| cuộc| họp| phiên| buổi| lễ"
    rf"| hội thảo)|(?:là |làm )?(?:cơ quan |đơn vị )?(?:đầu mối|thường trực|chủ trì)"
    r"|chịu trách nhiệm chính)(?!\w)"
)
_SUPPORTS_NEXT = compiled(rf"[, ]*{_FILL}phối hợp(?!\w)")
_DIRECTS_NEXT = compiled(rf"[, ]*{_FILL}(?:lãnh đạo|chỉ đạo)(?!\w)")
_MONITORS_NEXT = compiled(rf"[, ]*{_FILL}(?:theo dõi|giám sát|đôn đốc)(?!\w)")
_DOES_NEXT = compiled(
    rf"[,: ]*(?:\([^)]*\) ?)?(?:{_FILL})(?:(?:có|chịu) trách nhiệm(?! thi hành)|có nhiệm vụ"
    rf"|{VERBS}|căn cứ|rà soát|là (?:cơ quan|đơn vị|đầu mối))(?!\w)"
)
_ANY_WORK = re.compile(r" [^\W\d_]{2,} [^\W\d_]+")
_NOT_A_DUTY = compiled(
    r"[, ]*(?:thống nhất(?! (?:với|nội dung|phương án))|đồng ý|ghi nhận|biểu dương|đánh giá cao"
    r"|nhất trí|kết luận|yêu cầu|quyết nghị"
    r"|cơ bản|đã|đang|vừa|từng|còn|chưa|có (?!trách nhiệm|nhiệm vụ|văn bản|kế hoạch)|là (?!cơ quan"
    r"|đơn vị|đầu mối)"
    r"|được|bị|và)(?!\w)"
)
_RELATIVE = compiled(
    r"(?P<scope> (?:được|có|đang|đã)(?! trách nhiệm)[^.;:]{3,120}?) (?=(?:có"
    r"|chịu) trách nhiệm(?!\w))"
)
_STRONG_NEXT = compiled(
    rf"[, ]*{_FILL}(?:(?:có|chịu) trách nhiệm|chủ trì|làm đầu mối|là đầu mối)(?!\w)"
)
_ENACTS = compiled(
    r"chịu trách nhiệm (?:thi hành|tổ chức thi hành|thực hiện) (?:Quyết định|Nghị quyết|Chỉ thị"
    r"|Kế hoạch|Thông báo) này"
)
_SUPPORT = compiled(
    r"(?<!\w)(?<!quy chế )(?<!cơ chế )(?<!công tác )(?<!sự )(?<!việc )(?<!đơn vị )(?<!cơ quan )"
    r"(?<!chương trình )(?<!kế hoạch )(?<!nội dung )(?<!kết quả )(?<!quan hệ )(?<!hình thức )"
    r"(?<!trách nhiệm )"
    r"phối hợp(?: (?:chặt chẽ|đồng bộ|thường xuyên|hiệu quả|có hiệu quả|tốt|kịp thời|thực hiện"
    r"|chủ động|nhịp nhàng))*"
    r"(?:,? và (?:chặt chẽ|hiệu quả))?(?P<with> (?:cùng )?với| cùng(?: với)?)?:? ",
    re.IGNORECASE,
)
_OTHERS_DO = compiled(
    r"(?<!\w)(?:đôn đốc|hướng dẫn|chỉ đạo|yêu cầu|vận động|mời|đề nghị) (?P<whom>(?:các|UBND"
    r"|Ủy ban|chủ|doanh|nhà|cơ quan|đơn vị|lực lượng|Công an|cấp|người|nhân dân)[^,;.]*\Z)?",
    re.IGNORECASE,
)
# What may stand between a subject and what it does: “Sở X, trong phạm vi nhiệm vụ, rà soát …”.
_ASIDE_NEXT = compiled(
    r", ?(?:trong|theo|căn cứ|trên cơ sở|với|ngoài|tùy|hằng|hàng|định kỳ|khi|đồng thời|có trách"
    r"|chịu trách|chủ trì|phối hợp|tiếp tục|chủ động|là )"
)
_LED_PAST_COMMA = compiled(
    r", (?=[^\W\d_A-ZĐ])[^.;:]{3,70}?(?= (?:chủ trì(?! (?:cuộc|hội nghị|họp|phiên))|có trách nhiệm"
    r"|chịu trách nhiệm|phối hợp(?! của))(?!\w))"
)
_CARRIES_OUT = compiled(r" (?:chịu trách nhiệm )?(?:tổ chức )?thực hiện\)")
_COMMA = re.compile(r", (?=[^\W\d_])(?![A-ZĐÀ-Ỹ])")
_BEGINS_CLAUSE = compiled(
    r"(?:hằng|hàng|bảo đảm|đảm bảo|nếu|nhất là|đặc biệt|trước hết|đồng thời|tập trung|phấn đấu|theo"
    r"|căn cứ|từ đó|qua đó|trong đó|cùng|kể cả|bao gồm|không|kiên quyết|chậm nhất|góp phần|lấy)"
    r"(?!\w)"
)
_GOES_ON = compiled(r",? ?(?:tiếp tục |chủ động |tích cực |thường xuyên |khẩn trương )*\Z")
_JOINED_BY = compiled(
    r"chủ trì,? (?:và )?cùng(?: với)? |(?:với sự|có sự) (?:tham gia|phối hợp|hỗ trợ"
    r"|tham gia phối hợp|vào cuộc)(?:,? (?:của|từ))? ",
    re.IGNORECASE,
)
_MID = compiled(
    r"(?<!\w)(?<!được )(?<!đã )(?<!bàn )(?<!ngoại )(?P<asks>giao(?: cho)?|do) (?=\S)", re.IGNORECASE
)
_ADVERBIAL = compiled(
    r"(?:(?:trước|trong|đến|từ|hằng|hàng|định kỳ|chậm nhất|quý|tháng|năm|thường xuyên|sau"
    r"|giai đoạn|căn cứ|theo)"
    r"(?! chức năng)[^,.;:]{0,90},|đồng thời,?|ngoài ra,?|trước mắt,?) (?=\S)",
    re.IGNORECASE,
)
_FEW = 8  # words before a colon
_NEAR = 300  # characters looked back
_REACH = 6_000  # characters of a text that are read for roles
_NAMED_MOST = 60  # characters of what is left over


class Said(NamedTuple):
    """Who has which role by a text's words, and what of them is no sure name."""

    named: tuple[tuple[RoleWord, PrintedName], ...]
    left: tuple[str, ...] = ()
    is_asked: bool = False  # a clause asks somebody by “giao”, “đề nghị”, or says “chủ trì”

    def having(self, role: RoleWord) -> list[PrintedName]:
        """Who has a role."""
        return [one for known, one in self.named if known == role]


class Subject(NamedTuple):
    """Who stands at the head of a clause, and what follows."""

    names: list[PrintedName]
    end: int
    is_asked: bool


def subject_at(text: str, start: int, *, loose: bool = False) -> Subject | None:
    """Who stands at the head of a clause and is to do something; None when nobody surely.

    `loose`: any word in small letters may say what, as in a numbered line among tasks.
    """
    line = plain_line(text)
    at = start
    while adverbial := _ADVERBIAL.match(line, at):
        if begins_name(text, at):
            break
        at = adverbial.end()
    opener = _OPENER.match(line, at)
    if opener:
        names, end = names_at(text, opener.end())
        if names:
            return Subject(names, end, True)
    names, end = names_at(text, at)
    if names and names[-1].is_group and (relative := _RELATIVE.match(line, end)):
        scope = text[end : relative.end("scope")].strip()
        names, end = [*names[:-1], names[-1]._replace(scope=scope)], relative.end("scope")
    does = _DOES_NEXT.match(line, end) or (loose and _ANY_WORK.match(line, end))
    if not names or _NOT_A_DUTY.match(line, end) or not does:
        return None
    if _ENACTS.search(line, end):
        return None
    if line.startswith(",", end) and _is_open(names[-1]) and not _ASIDE_NEXT.match(line, end):
        led = _LED_PAST_COMMA.match(line, end)
        if not led:
            return None  # “Phòng Đấu thầu, thẩm định và …”: its name may go on
        whole = text[names[-1].start : led.end()]
        names = [*names[:-1], names[-1]._replace(end=led.end(), words=" ".join(whole.split()))]
        end = led.end()
    return Subject(names, end, False)


def _is_open(name: PrintedName) -> bool:
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
    text = text[:_REACH]
    parts = clauses(text)
    for start, _ in parts if alone else parts[:1]:
        subject = subject_at(text, start)
        if subject and subject.is_asked:
            return subject
    for start, end in parts[:2]:
        subject = subject_at(text, start, loose=loose)
        if subject or text[end : end + 1] != ":" or len(text[start:end].split()) > _FEW:
            return subject
    return None


def clauses(text: str) -> list[tuple[int, int]]:
    """The clauses of a text, each from where to where."""
    found: list[tuple[int, int]] = []
    start = 0
    for mark in _CLAUSE.finditer(text):
        found.append((start, mark.start()))
        start = mark.end()
    return [(a, b) for a, b in [*found, (start, len(text))] if text[a:b].strip()]


def roles_said(text: str, *, loose: bool = False) -> Said:
    """The roles that a text gives those whom it names; `loose`: see `subject_at`."""
    text = text[:_REACH]
    line = plain_line(text)
    doing: list[tuple[RoleWord, PrintedName]] = []
    helping = _Helping([], [], 0)
    asked = False
    for start, _ in clauses(text):
        if start < helping.end:
            continue  # names listed with “;” go on from the clause before
        subject = subject_at(text, start, loose=loose and start == 0)
        if subject:
            role = _role_after(line, subject.end)
            asked = asked or subject.is_asked or role == "lead"
            doing += [(role, one) for one in subject.names]
        begin = subject.end if subject else start
        end = _clause_end(text, begin)
        helping = _helping(text, line, (start, begin, end), helping)
        doing += _in_the_midst(text, line, begin, end)
        helping = helping._replace(end=max(helping.end, begin))
    leads = any(role != "support" for role, _ in doing)
    named = [("carry_out" if role == "support" and not leads else role, one) for role, one in doing]
    doers = {one.words for role, one in named if role != "support"}
    named += [("support", one) for one in helping.names if one.words not in doers]
    return Said(_each_once(named), tuple(dict.fromkeys(helping.left)), asked)


def _role_after(line: str, end: int) -> RoleWord:
    if _LEADS_NEXT.match(line, end):
        return "lead"
    if _SUPPORTS_NEXT.match(line, end):
        return "support"
    if _DIRECTS_NEXT.match(line, end):
        return "direct"
    return "monitor" if _MONITORS_NEXT.match(line, end) else "carry_out"


def _clause_end(text: str, at: int) -> int:
    mark = _CLAUSE.search(text, at)
    return mark.start() if mark else len(text)


def _in_the_midst(text: str, line: str, start: int, end: int) -> list[tuple[RoleWord, PrintedName]]:
    """Who leads by words inside a clause: “…, giao Sở X chủ trì”, “do Sở X chủ trì”."""
    found: list[tuple[RoleWord, PrintedName]] = []
    for mid in _MID.finditer(line, start, end):
        names, upto = names_at(text[:end], mid.end())
        if not names:
            continue
        if _LEADS_NEXT.match(line, upto):
            found += [("lead", one) for one in names]
        elif mid["asks"].lower().startswith("giao"):
            role = _role_after(line, upto)
            found += [(role, one) for one in names]
    for mark in re.finditer(r"[,(;] (?:và )?(?=\S)|\(", line[start:end]):
        at = start + mark.end()
        names, upto = names_at(text[:end], at)
        if names and _LEADS_NEXT.match(line, upto):
            found += [("lead", one) for one in names]
        elif names and re.compile(r" phối hợp(?! với| cùng)").match(line, upto):
            found += [("support", one) for one in names]
        elif names and _CARRIES_OUT.match(line, upto) and line[at - 1] == "(":
            found += [("carry_out", one) for one in names]
    return found


class _Helping(NamedTuple):
    """With whom something is done, what stands there that is no sure name, and where that ends."""

    names: list[PrintedName]
    left: list[str]
    end: int


def _helping(text: str, line: str, clause: tuple[int, int, int], before: _Helping) -> _Helping:
    """What a clause adds; `clause`: where it begins, its subject ends, and it ends."""
    start, done, end = clause
    names, left, upto = [*before.names], [*before.left], before.end
    for pattern in (_SUPPORT, _JOINED_BY):
        at = start
        while mark := pattern.search(line, at, end):
            if _others_do(text, line, max(done, mark.start() - _NEAR), mark.start()):
                at = mark.end()
                continue  # “đôn đốc các chủ đầu tư phối hợp với …”: they do
            found, at = names_at(text, mark.end())
            if found and _may_go_on(line, at):  # “Phòng Quản lý vận tải, phương tiện và …”
                left.append(found[-1].words)
                found = found[:-1]
            names += found
            if at > end:
                end = _clause_end(text, at)
            upto = max(upto, at) if found else upto
            if not found and (mark.groupdict().get("with") or pattern is _JOINED_BY):
                left.append(text[mark.start() : mark.end() + _NAMED_MOST].split(",")[0].strip())
    return _Helping(names, left, upto)


def _may_go_on(line: str, end: int) -> bool:
    """Whether a comma follows a name, and a small word that nothing is known to begin with."""
    comma = _COMMA.match(line, end)
    if comma and OF_NAMES.match(line, comma.end()):
        return True
    if not comma or STOPS.match(line, comma.end()) or USUAL.members.match(line, comma.end()):
        return False
    return not _BEGINS_CLAUSE.match(line, comma.end())


def _others_do(text: str, line: str, start: int, at: int) -> bool:
    """Whether those work together whom the subject tells to: “chỉ đạo Phòng X phối hợp với …”."""
    for mark in _OTHERS_DO.finditer(line, start, at):
        if mark["whom"]:
            return True
        names, end = names_at(text, mark.end())
        if names and end <= at and _GOES_ON.fullmatch(line, end, at):
            return True
    return False


def says_it_leads(text: str) -> bool:
    """Whether words say “chủ trì” or “đầu mối” of whom they are addressed to."""
    line = plain_line(text)
    return bool(_LEADS.search(line)) or bool(
        re.compile(r"\s*(?:chủ động |tiếp tục |thường xuyên )*phối hợp", re.IGNORECASE).match(line)
    )


def is_strong(text: str, end: int) -> bool:
    """Whether what follows a name says plainly that it must do it."""
    return bool(_STRONG_NEXT.match(plain_line(text), end))


def does_next(line: str, end: int) -> bool:
    """Whether in a `plain_line` what somebody does follows a name."""
    return end < len(line) and bool(_DOES_NEXT.match(line, end))


def made_to_answer(text: str) -> bool:
    """Whether a later sentence says who answers for what the first asks for."""
    found = (subject_at(text, start) for start, _ in clauses(text[:_REACH])[1:])
    return any(one is not None and is_strong(text, one.end) for one in found)


def enacts(text: str) -> bool:
    """Whether a text only says who must put the document itself into effect."""
    return bool(_ENACTS.search(plain_line(text)))


def _each_once(
    named: list[tuple[RoleWord, PrintedName]],
) -> tuple[tuple[RoleWord, PrintedName], ...]:
    return tuple({(role, one.words): (role, one) for role, one in named}.values())
