"""Who has which role by the words of a sentence: “giao Sở X chủ trì, phối hợp với Sở Y rà soát …”.

- Who stands at the head of a clause, after “giao”, “đề nghị” or alone, does what the clause says:
  leads where it says “chủ trì” or “đầu mối”, supports where another leads and it says “phối hợp”.
- Whom one works “phối hợp với” supports.
- Under a body's heading no clause need name its doer: that body has it, and leads where the words
  say “chủ trì”, or only “phối hợp với” somebody.

What follows “phối hợp với” and is surely no name is left over.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from macros.importing.names.in_prose import names_at
from macros.importing.names.printed import PrintedName, plain_line
from macros.importing.names.sentence_words import LEADS, STOPS
from macros.importing.names.words import BIG, USUAL
from macros.importing.understanding.duty_words import without_roles
from macros.importing.understanding.subjects import (
    FILL,
    REACH,
    Subject,
    asks_somebody,
    clause_end,
    clauses,
    is_open,
    is_strong,
    subject_at,
)
from macros.recognisers.patterns import compiled
from macros.recognisers.roles import RoleWord

_LEADS = compiled(
    r"(?<!cơ quan )(?<!đơn vị )(?<!bộ )(?<!vai trò )(?<!người )(?<!được )(?<!\w)"
    rf"(?:{LEADS}|(?:là|làm) (?:cơ quan |đơn vị |bộ phận )?(?:đầu mối|thường trực|chủ trì)"
    r"|chịu trách nhiệm chính)(?!\w)",
    re.IGNORECASE,
)
_LEADS_NEXT = compiled(
    rf"[, ]*(?:\([^)]*\) ?)?{FILL}(?:và )?(?:{LEADS}|(?:là |làm )?(?:cơ quan |đơn vị )?"
    r"(?:đầu mối|thường trực|chủ trì)|chịu trách nhiệm chính)(?!\w)"
)
_TOGETHER = r"\s*(?:chủ động |tiếp tục |thường xuyên )*phối hợp(?!\w)"
_WORKS = compiled(_TOGETHER, re.IGNORECASE)
_WORKS_WITH = compiled(rf"{_TOGETHER}[^.;,]{{0,30}}? (?:với|cùng)(?!\w)", re.IGNORECASE)
_SUPPORTS_NEXT = compiled(rf"[, ]*{FILL}phối hợp(?!\w)")
_DIRECTS_NEXT = compiled(rf"[, ]*{FILL}(?:lãnh đạo|chỉ đạo)(?!\w)")
_MONITORS_NEXT = compiled(rf"[, ]*{FILL}(?:theo dõi|giám sát|đôn đốc)(?!\w)")
# “các dự án do Bộ A chủ trì”, “các sở được giao chủ trì”: somebody else leads.
_OF_ANOTHER = compiled(
    r"(?<!\w)(?:do (?-i:[A-ZĐ]|các )[^.;:,]{1,80}|(?:được )?(?:giao|phân công)(?: nhiệm vụ)?) \Z",
    re.IGNORECASE,
)
_SUPPORT = compiled(
    r"(?<!\w)(?<!quy chế )(?<!cơ chế )(?<!công tác )(?<!sự )(?<!việc )(?<!đơn vị )(?<!cơ quan )"
    r"(?<!chương trình )(?<!kế hoạch )(?<!nội dung )(?<!kết quả )(?<!quan hệ )(?<!hình thức )"
    r"(?:(?<!trách nhiệm )|(?<=có trách nhiệm ))"
    r"phối hợp(?: (?:chặt chẽ|đồng bộ|thường xuyên|hiệu quả|có hiệu quả|tốt|kịp thời|thực hiện"
    r"|chủ động|nhịp nhàng))*"
    r"(?:,? và (?:chặt chẽ|hiệu quả)|,? (?:và )?hỗ trợ(?= (?-i:[A-ZĐ]|các ))|, cộng tác(?= với))?"
    r"(?P<with> (?:cùng )?với| cùng(?: với)?)?:? ",
    re.IGNORECASE,
)
_OTHERS_DO = compiled(
    r"(?<!\w)(?P<verb>đôn đốc|hướng dẫn|chỉ đạo|yêu cầu|vận động|mời|đề nghị) (?P<whom>(?:các|UBND"
    r"|Ủy ban|hệ thống|mạng lưới|ngành|trường|đầu mối|bộ phận"
    r"|trạm|cơ sở|chủ|doanh|nhà|cơ quan|đơn vị|lực lượng|Công an|cấp|người|nhân dân)[^,;.]*\Z)?",
    re.IGNORECASE,
)
_HELPS_NEXT = compiled(r" phối hợp(?! (?:chặt chẽ )?(?:với|cùng))")
_DOES_IT = compiled(
    r" (?:chịu trách nhiệm )?(?:(?P<leads>chủ trì)|(?:tổ chức )?thực hiện|phụ trách|đảm nhận)[.;/]*"
)
_BY_ROLE = compiled(
    r"(?:các )?(?:cơ quan|đơn vị)(?:, (?:cơ quan|đơn vị|địa phương))* (?:chủ trì|phối hợp)(?!\w)",
    re.IGNORECASE,
)
_JOINT = re.compile(rf"(?:, | và )(?![{BIG}])(?=[^\W\d_])")
_BEGINS_CLAUSE = compiled(
    r"(?:hằng|hàng|bảo đảm|đảm bảo|nếu|nhất là|đặc biệt|trước hết|đồng thời|tập trung|phấn đấu|theo"
    r"|căn cứ|tùy|ngoài|bên cạnh|song song|từ đó|qua đó|trong đó|cùng|kể cả|bao gồm|không"
    r"|kiên quyết|chậm nhất|góp phần|lấy)"
    r"(?!\w)"
)
_GOES_ON = compiled(
    r",? ?(?:(?:tiếp tục|tăng cường|đẩy mạnh|chủ động|tích cực|thường xuyên|khẩn trương"
    r"|kịp thời),? )*\Z"
)
_ADVISES = compiled(r"(?<!\w)tham mưu(?: cho| giúp)? ", re.IGNORECASE)
_JOINED_BY = compiled(
    r"chủ trì,? (?:và )?cùng(?: với)? |(?:với sự|có sự) (?:tham gia|phối hợp|hỗ trợ"
    r"|vào cuộc)(?:,? (?:của|từ))? ",
    re.IGNORECASE,
)
_MID = compiled(
    r"(?<!\w)(?<!được )(?<!đã )(?<!bàn )(?<!ngoại )(?<!chuyển )(?P<asks>giao(?: cho)?|do) (?=\S)",
    re.IGNORECASE,
)
# “… được giao cho Sở X thực hiện.”
_GIVEN_TO = compiled(r"(?<!\w)được (?:giao|phân công)(?: nhiệm vụ)? cho (?=\S)")
_ENDS_THERE = compiled(r"(?: (?:chịu trách nhiệm )?(?:thực hiện|phụ trách|đảm nhận))?(?:[.;,]|\Z)")
_FIRST_ISSUER = "Bộ Chính trị"
_TOGETHER_ISSUED = compiled(rf"{_FIRST_ISSUER}, Ban Bí thư")
_OF = compiled(r" của (?=\S)")
_SENTENCE_END = re.compile(rf"\.\s+(?=[{BIG}])")
_NEAR = 300  # characters looked back
_NAMED_MOST = 60  # characters of what is left over


class Said(NamedTuple):
    """Who has which role by a text's words, and what of them is no sure name."""

    named: tuple[tuple[RoleWord, PrintedName], ...]
    left: tuple[str, ...] = ()

    def having(self, role: RoleWord) -> list[PrintedName]:
        """Who has a role."""
        return [one for known, one in self.named if known == role]

    def beside(self, text: str) -> str:
        """What the text says beside those names and their roles."""
        for _, one in self.named:
            text = text.replace(one.words, "")
        return without_roles(text)


def roles_said(text: str, *, loose: bool = False) -> Said:
    """The roles that a text gives those whom it names; `loose`: see `subject_at`."""
    text = text[:REACH]
    line = plain_line(text)
    doing: list[tuple[RoleWord, PrintedName]] = []
    helping = _Helping([], [], 0)
    unknown = False
    for start, _ in clauses(text):
        if start < helping.end:
            continue  # names listed with “;” go on from the clause before
        first = start == 0
        subject = subject_at(text, start, loose=loose and first, cases=first or not doing)
        if subject and start and not doing and _may_go_on_with(text, line, subject):
            subject = None
        if subject:
            role = _role_after(line, subject.end)
            if role == "support" and not doing and not _led_in_sentence(text, subject.end):
                role = "carry_out"  # the next sentence is another's
            doing += [(role, one) for one in subject.names]
        begin = subject.end if subject else start
        end = clause_end(text, begin)
        goes_on = text[: start - 1].rstrip().endswith(";")
        unknown = subject is None and (asks_somebody(line, start) or (unknown and goes_on))
        if unknown:
            if helps := _SUPPORT.search(line, begin, end):
                helping.left.append(text[helps.start() : helps.end() + _NAMED_MOST].strip())
            continue  # “Yêu cầu nhà đầu tư (…) phối hợp với …”: who works with them is not known
        helping = _helping(text, line, (start, begin, end), helping)
        doing += _in_the_midst(text, line, begin, end)
        helping = helping._replace(end=max(helping.end, begin))
    leads = any(role != "support" for role, _ in doing)
    named = [("carry_out" if role == "support" and not leads else role, one) for role, one in doing]
    doers = {one.words for role, one in named if role != "support"}
    named += [("support", one) for one in helping.names if one.words not in doers]
    return Said(_each_once(named), tuple(dict.fromkeys(helping.left)))


def _led_in_sentence(text: str, at: int) -> bool:
    """Whether another may lead what the sentence of a subject says."""
    ends = _SENTENCE_END.search(text, at)
    return ends is None or bool(_LEADS.search(plain_line(text[at : ends.start()])))


def _may_go_on_with(text: str, line: str, subject: Subject) -> bool:
    """Whether several in small letters may go on with a list: “cho lực lượng …; các cá nhân …”."""
    first = subject.names[0]
    small = first.is_group and line[first.start].islower() and line[first.start - 2] in ";,"
    listed = small or _names_before(text, line, first.start)
    return listed and not subject.is_asked and not is_strong(text, subject.end)


def _names_before(text: str, line: str, start: int) -> bool:
    """Whether names of a list stand before: “Quy chế của Ban Chỉ đạo; Ban Chỉ đạo các xã …”."""
    end = len(line[:start].rstrip())
    if line[end - 1 : end] != ";":
        return False
    whose = (mark.end() for mark in _OF.finditer(line, max(0, end - _NEAR), end))
    return any(names_at(text[: end - 1], at)[1] == end - 1 for at in whose)


def _role_after(line: str, end: int) -> RoleWord:
    if _LEADS_NEXT.match(line, end):
        return "lead"
    if _SUPPORTS_NEXT.match(line, end):
        return "support"
    if _DIRECTS_NEXT.match(line, end):
        return "direct"
    return "monitor" if _MONITORS_NEXT.match(line, end) else "carry_out"


def _in_the_midst(text: str, line: str, start: int, end: int) -> list[tuple[RoleWord, PrintedName]]:
    """Who leads by words inside a clause: “…, giao Sở X chủ trì”, “do Sở X chủ trì”."""
    asked = _asked_inside(text, line, start, end)
    return [*asked, *_given_to(text, line, start, end), *_behind_marks(text, line, start, end)]


_Roles = Iterator[tuple[RoleWord, PrintedName]]


def _asked_inside(text: str, line: str, start: int, end: int) -> _Roles:
    """Whom a clause asks inside: “…, giao Sở X chủ trì”, “do Sở X chủ trì”."""
    for mid in _MID.finditer(line, start, end):
        names, upto = names_at(text[:end], mid.end())
        if not names or (names[-1].scope or "").startswith("được "):
            continue  # “tại các khu do thành phố A được giao chủ trì”: of what stands before
        if line.startswith(" chủ trì soạn thảo", upto):
            continue  # “kiểm tra văn bản do Bộ Y chủ trì soạn thảo”
        if _LEADS_NEXT.match(line, upto) or mid["asks"].lower().startswith("giao"):
            yield from ((_role_after(line, upto), one) for one in names)


def _given_to(text: str, line: str, start: int, end: int) -> _Roles:
    """Whom a clause ends with: “… được giao cho Sở X thực hiện.”."""
    for mark in _GIVEN_TO.finditer(line, start, end):
        names, upto = names_at(text[:end], mark.end())
        if names and _ENDS_THERE.match(line, upto):
            yield from (("carry_out", one) for one in names)


def _behind_marks(text: str, line: str, start: int, end: int) -> _Roles:
    """Who does it behind a comma, in brackets, or behind a dash."""
    for mark in re.finditer(r"[,(;] (?:và )?(?=\S)|\(| - (?=\S)", line[start:end]):
        at = start + mark.end()
        names, upto = names_at(text[:end], at)
        if mark[0] == " - ":  # “Bồi dưỡng kỹ năng - Trường X thực hiện.”
            if names and (does := _DOES_IT.fullmatch(line, upto, end)):
                yield from (("lead" if does["leads"] else "carry_out", one) for one in names)
            continue
        if not names or _BY_ROLE.match(line, at) or line.startswith(" sẽ ", upto):
            continue  # “các cơ quan phối hợp có trách nhiệm …” are called by what they do
        if _TOGETHER_ISSUED.match(line, start + mark.start() - len(_FIRST_ISSUER)):
            continue  # “căn cứ Kết luận của Bộ Chính trị, Ban Bí thư chủ trì …”: another does
        # “…, trên cơ sở đề xuất của các đơn vị, địa phương, chủ trì …”: another does.
        if _LEADS_NEXT.match(line, upto) and (line[upto] != "," or line[at - 1] == "("):
            if line[at - 1] != "(" and _are_told(text, line, start, start + mark.start()):
                continue  # “chỉ đạo Tòa án A, Tòa án B chủ trì …”
            yield from (("lead", one) for one in names)
        elif _HELPS_NEXT.match(line, upto) and not _OTHERS_DO.search(line, start, at):
            yield from (("support", one) for one in names)


def _are_told(text: str, line: str, start: int, comma: int) -> bool:
    """Whether those before a comma are told to do something, and so are those behind it."""
    for told in _OTHERS_DO.finditer(line, start, comma):
        _, end = names_at(text, told.end("verb") + 1)
        if end > comma:
            return True
    return False


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
            if found and goes_past(line, at, found[-1]):  # “Phòng Vận tải, phương tiện và …”
                left.append(found[-1].words)
                found = found[:-1]
            names += found
            if at > end:
                end = clause_end(text, at)
            upto = max(upto, at) if found else upto
            by_role = _BY_ROLE.match(line, mark.end())  # “với cơ quan chủ trì”: no name
            if not (found or by_role) and (mark.groupdict().get("with") or pattern is _JOINED_BY):
                left.append(text[mark.start() : mark.end() + _NAMED_MOST].split(",")[0].strip())
    return _Helping(names, left, upto)


def goes_past(line: str, end: int, name: PrintedName) -> bool:
    """Whether behind a comma a small word follows a name that nothing is known to begin with.

    Or behind “và”, where nothing in the name says that it is over.
    """
    joint = _JOINT.match(line, end)
    if not joint or (joint[0] != ", " and not is_open(name)):
        return False
    begin = (STOPS, _BEGINS_CLAUSE, USUAL.members, USUAL.small_kind, USUAL.honour)
    return not any(one.match(line, joint.end()) for one in begin)


def _others_do(text: str, line: str, start: int, at: int) -> bool:
    """Whether those work together whom the subject tells to: “chỉ đạo Phòng X phối hợp với …”."""
    for mark in _OTHERS_DO.finditer(line, start, at):
        if mark["whom"]:
            return True
    told = (*_OTHERS_DO.finditer(line, start, at), *_ADVISES.finditer(line, start, at))
    for mark in told:
        names, end = names_at(text, mark.end())
        if names and end <= at and _GOES_ON.fullmatch(line, end, at):
            return True
    return False


def leads_next(line: str, end: int) -> bool:
    """Whether in a `plain_line` it follows a name that it leads."""
    return bool(_LEADS_NEXT.match(line, end))


def says_it_leads(text: str) -> bool:
    """Whether words say “chủ trì” or “đầu mối” of whom they are addressed to."""
    line = plain_line(text)
    own = (one for one in _LEADS.finditer(line) if not _OF_ANOTHER.search(line, 0, one.start()))
    return any(own) or bool(_WORKS_WITH.match(line))


def only_helps(text: str) -> bool:
    """Whether a duty begins with work together, and says with nobody."""
    line = plain_line(text)
    return bool(_WORKS.match(line)) and not _WORKS_WITH.match(line)


def _each_once(
    named: list[tuple[RoleWord, PrintedName]],
) -> tuple[tuple[RoleWord, PrintedName], ...]:
    return tuple({(role, one.words): (role, one) for role, one in named}.values())
