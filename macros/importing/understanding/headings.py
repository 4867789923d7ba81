"""Which lines name the body whose duties stand below: “1. Sở Nội vụ”, “Giao Sở X:”."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from macros.importing.names.in_prose import begins_name, is_person, names_at
from macros.importing.names.names_only import names_only
from macros.importing.names.printed import PrintedName, head_says, is_within, plain_line
from macros.importing.names.sentence_words import ASKS, GROUNDS, VERBS
from macros.importing.names.words import CAPITALS, MEMBERS, USUAL
from macros.importing.understanding.sentences import roles_said
from macros.importing.understanding.subjects import does_next, subject_at
from macros.recognisers.markers import is_capitals
from macros.recognisers.patterns import compiled

_PREFIX = compiled(
    rf"(?:(?:\d+[.)] )?(?:(?:trân trọng |kính )?(?:{ASKS})(?: trách nhiệm| nhiệm vụ)?(?: cho)?"
    r"|đối với|(?:(?:quyền(?: hạn)? và )?trách nhiệm|nhiệm vụ)(?:(?:,| và) (?:trách nhiệm|nhiệm vụ"
    r"|quyền hạn|nghĩa vụ))*(?: cụ thể| chung)?(?: của)?"
    r"|mời|về phía|tại|phần việc của|cơ quan (?:chủ quản|quản lý):)(?: các đồng chí)?:? )?",
    re.IGNORECASE,
)
_MEANWHILE = compiled(
    r"(?:\s*\([^()]*\))?(?:,? ?(?:-|là) (?:(?:cơ quan|đơn vị) )?(?:thường trực|đầu mối"
    r"|chủ trì)[^:.;]{0,60})?"
    rf"(?:,? (?:theo|căn cứ|trong phạm vi) (?:{GROUNDS})[^:.;]{{0,60}}(?=:))?\s*[:.]?\s*",
    re.IGNORECASE,
)
_GENERIC = compiled(
    r"(?:\s*\([^()]*\))?,? ?(?:(?:căn cứ|theo|trên cơ sở)[^:;]{0,120}?(?:, ?| ))?"
    r"(?:(?:có|chịu) trách nhiệm|có nhiệm vụ|(?:chỉ đạo |tập trung |khẩn trương |tổ chức "
    r"|nghiêm túc |tiếp tục |chủ động )*(?:quán triệt(?: và|,) |triển khai |tổ chức )?(?:thực hiện"
    r"|triển khai)|chủ trì|phối hợp)[^:;]{0,160}:\s*",
    re.IGNORECASE,
)
_GENERIC_END = compiled(
    r"(?:trách nhiệm|nhiệm vụ(?: cụ thể)?|(?:nội dung|nhiệm vụ|công việc|việc|giải pháp"
    r"|yêu cầu)(?: [^\W\d_]+){0,4}? ?(?:sau(?: đây)?|dưới đây)?"
    r"|thực hiện|triển khai|như sau|tổ chức thực hiện)\s*:\s*\Z",
    re.IGNORECASE,
)
# “… tập trung chỉ đạo, thực hiện một số nội dung trọng tâm sau:”: whatever else it asks for.
_LIST_FOLLOWS = compiled(
    r"(?:(?:nội dung|nhiệm vụ|công việc|việc|giải pháp|biện pháp|yêu cầu)(?: [^\W\d_]+){0,10}?"
    r" (?:sau(?: đây)?|dưới đây|như sau)|cụ thể(?: như sau| là)?"
    r"|trong đó(?:,? (?:lưu ý|chú trọng|tập trung)(?: [^\W\d_]+){0,6})?)"
    r"\s*:\s*\Z",
    re.IGNORECASE,
)
_ASKS = compiled(
    rf"(?<!\w)(?:{ASKS}|chỉ thị)(?: cho)?(?: các đồng chí)?:? (?=\S)",
    re.IGNORECASE,
)
_MEMBER = compiled(r"(?:bộ|sở|ban|ngành|địa phương|cơ quan|đơn vị|đoàn thể)(?!\w)")
_COLON = re.compile(
    r"(?:\s*\([^()]*\))?(?: (?:có(?! (?:ý kiến|chỉ đạo|kết luận|thông báo|văn bản|yêu cầu))|được"
    r"|thuộc|nơi) [^:.;,]{2,60}?)?(?:\s*(?:có|chịu) trách nhiệm)?\s*:\s*(?=\S)"
)


# “Định kỳ hằng năm và khi có yêu cầu, Bộ X có trách nhiệm:”
_OFTEN = compiled(r"(?:định kỳ|hằng|hàng|khi)(?!\w)[^,.;:]{2,60}, ", re.IGNORECASE)
# “Bộ X, căn cứ vào Quy hoạch, có trách nhiệm:”
_BY_WHAT = compiled(r",? (?:căn cứ|theo|trong phạm vi|trên cơ sở)(?!\w)[^:.;]{2,120}:")
_WHEN = compiled(r"(?:khi|sau khi|trong|định kỳ|hằng|hàng|căn cứ)(?!\w)", re.IGNORECASE)
_TELLS = "ban hành|chỉ thị|quyết định|quy định|kêu gọi|thông báo|hướng dẫn|công bố"
_TELLS_OTHERS = compiled(rf" (?:chỉ đạo|{_TELLS})(?!\w)")
_TELLS_ALL = compiled(rf" (?:{_TELLS})(?!\w)")
_PURPOSE = compiled(r"(?:để|nhằm|căn cứ|trên cơ sở|trước mắt|thời gian tới)(?!\w)", re.IGNORECASE)
_HAS_TO = compiled(
    r",? (?:(?:có|chịu) trách nhiệm(?P<leads> chủ trì)?|có (?:nhiệm vụ|quyền hạn)"
    r"(?:(?:,| và) (?:trách nhiệm|quyền hạn|nhiệm vụ))*)\s*:?\s*\Z"
)
# “Nội dung Sở X có trách nhiệm chủ trì”
_CONTENT = compiled(r"(?:(?:các|những) )?nội dung ", re.IGNORECASE)
_AMONG = compiled(r",? (?:trong đó|nhất là|đặc biệt là)(?!\w)")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*\Z")  # “(bao gồm cả …)”
_JOINED = re.compile(r", | và ")
_LONGEST_NAME = 24  # words before a colon
_FEW_OF_A_REQUEST = 8  # “… đề nghị UBND các tỉnh quan tâm chỉ đạo:”
_SHOWN = 120  # characters of a line that is told
_LONGEST_LIST = 40  # words of a line that is nothing but names
_LONGEST_SENTENCE = 12  # words of one that ends as a sentence does
# What a line names that names nobody, with duties below it.
_THINGS = compiled(
    r"(?:(?:các|một số|những) )?(?:nhóm )?(?:nhiệm vụ|giải pháp|hoạt động|nội dung|công việc"
    r"|biện pháp|yêu cầu|chỉ tiêu|mục tiêu|chương trình|dự án|đề án|công tác|lĩnh vực|chính sách"
    r"|vấn đề|văn bản|kế hoạch|dịch vụ|về(?! phía)|chế độ|kinh phí|nguồn|thời gian|phương án"
    r"|tiến độ|quy trình|chi phí|khoản|hồ sơ|thủ tục|nguyên tắc|tiêu chí|tiêu chuẩn|điều kiện"
    r"|quy định|hành vi|phương thức|loại|quyết định|khối lượng|số lượng|quy mô"
    r"|trường hợp|bước|mô hình|hình thức|hạ tầng|nhận thức|thể chế|cơ chế|giai đoạn|năm|quý|đợt)"
    r"(?!\w)",
    re.IGNORECASE,
)
# What a line that names several begins with: “Các nguyên tắc”, “Những trường hợp” name nobody.
_SOMEBODY = compiled(
    rf"(?:các|tất cả các|toàn thể các|hai|cả hai) (?:{MEMBERS}|chủ|nhà|người|cán bộ|công chức"
    r"|đồng chí|trưởng|phó|giám đốc|cơ sở|đại biểu|già làng|đối tượng|lãnh đạo|thủ trưởng)(?!\w)",
    re.IGNORECASE,
)
# “Cơ quan có thẩm quyền có trách nhiệm:”, “Nhà đầu tư có trách nhiệm:”
_SOMEBODY_MUST = compiled(
    r"(?:Cơ quan|Đơn vị|Tổ chức|Doanh nghiệp|Nhà (?:đầu tư|thầu)"
    r"|Chủ (?:đầu tư|sở hữu|rừng|đập|dự án)|Người đứng đầu)(?: [^\W\d_]+){0,8}"
)
# “Tổ chức pháp chế thuộc Bộ”, not “Tổ chức hội nghị.”
_ORGANISATION = compiled(r"Tổ chức (?:[^\W\d_]+ ){1,4}(?:thuộc|của|trong|tại) [^.;:]{2,80}\Z")
# Whether somebody leads by the first words of a line, readable or not. “Bộ phận một cửa các xã
# chủ trì …”, not “Rà soát quy chế, chủ trì …”.
seems_to_lead = head_says(
    rf"(?:Tổ chức (?=[^,.;:]{{3,80}}, )|(?!(?:{VERBS}|khi|nếu|trường hợp)(?!\w)))"
    r"[^\W\d_][^.;:(]{3,120}?"
    r"(?<![,;])(?<! do)(?<! và)(?<! được)(?<!tiếp tục)(?<!chủ động)(?<!trực tiếp)"
    r" (?:chủ trì(?:, phối hợp| tổ chức| rà soát| xây dựng| tham mưu| tổng hợp)"
    r"|có trách nhiệm)(?!\w)",
    re.IGNORECASE,
)
# “Ông Nguyễn Văn Mẫu - Phó Chủ tịch, Trưởng ban: …”
_WHO_IS = re.compile(r"\s*[-,] [^:.;]{2,120}:\s*(?=\S)")


class Heading(NamedTuple):
    """Who is named, with whom, and the words that follow the colon, if any."""

    names: tuple[PrintedName, ...]
    helpers: tuple[PrintedName, ...] = ()
    helpers_at: str = ""  # the line that names them, where it is another one
    rest: str = ""  # the duty in the line itself
    asks: bool = False
    generic: bool = False  # more than names: “Giao Sở X chủ trì thực hiện các nhiệm vụ sau:”
    unread: str = ""  # the words that name somebody, where they cannot be read

    def holds(self, names: Iterable[PrintedName]) -> bool:
        """Whether names are those that it names, or are within them."""
        return all(is_within(one, self.names) and not self._sets_apart(one) for one in names)

    def _sets_apart(self, name: PrintedName) -> bool:
        """Whether “khác” sets somebody apart from those it names: “Các sở, ngành khác”."""
        others = bool(name.scope and name.scope.strip().startswith("khác"))
        return others and name.words.casefold() not in {one.words.casefold() for one in self.names}

    def begins_with(self, names: Iterable[PrintedName]) -> bool:
        """Whether each name is but the first of one of its: “các sở” of “các sở, địa phương”."""
        heads = [plain_line(one.words).casefold() for one in self.names]
        said = [plain_line(one.words).casefold() for one in names]
        return all(
            any(head.startswith((f"{one},", f"{one} và ")) for head in heads) for one in said
        )


def unreadable(text: str) -> Heading:
    """Somebody whose duties stand below a line and whose name there cannot be read."""
    return Heading((), unread=" ".join(text.split())[:_SHOWN])


def heading_of(given: str) -> Heading | None:
    """The body that a line names for what stands below or behind its colon; None when none."""
    text = _without_must(given)
    line = plain_line(text)
    start = _past_asking(line)
    names, end = names_at(text, start)
    if not names and text != given and (often := _OFTEN.match(line)):
        names, end = names_at(text, often.end())
        names = names if line[end:] == ":" else []
    if names:
        found = tuple(names)
        asks = start > 0
        if _MEANWHILE.fullmatch(line, end) or (text != given and _BY_WHAT.fullmatch(line, end)):
            return Heading(found, asks=asks)
        if _says_no_more(line, end):
            helpers = roles_said(text[end:]).having("support")
            return Heading(found, tuple(helpers), asks=asks, generic=True)
        colon = _COLON.match(line, end) or (is_person(names[-1]) and _WHO_IS.match(line, end))
        if colon:
            head = Heading(found, rest=text[colon.end() :].strip(), asks=asks)
            if text != given and _only_says_when(text, colon.end()):
                return head._replace(rest="")  # “UBND xã: Khi nhận hồ sơ, … có trách nhiệm:”
            return _behind_colon(head)
        if does_next(line, end):
            return None
    return _whole_line(text, line, start)


def _behind_colon(head: Heading) -> Heading | None:
    """The same by what stands behind the colon: a duty, with whom duties below are done, names."""
    if head.rest.endswith(":") and (others := only_helps(head.rest)):
        return head._replace(helpers=others, rest="")  # “Sở A: Chủ trì, phối hợp với B:”
    if head.names[-1].is_group and begins_name(head.rest) and head.rest[:1].isupper():
        return None  # “Các đơn vị: Công an, Quân sự phải …”
    return head


def _only_says_when(text: str, at: int) -> bool:
    """Whether behind a body's colon only stands when its duties below are due."""
    line = plain_line(text)
    commas = [at, *(comma.end() for comma in re.finditer(r", ", line[at:]))]
    return bool(_WHEN.match(line, at)) and not any(names_at(text, one)[0] for one in commas)


def only_helps(rest: str) -> tuple[PrintedName, ...]:
    """With whom somebody works, where words say nothing else."""
    said = roles_said(rest)
    helpers = said.having("support")
    return () if said.beside(rest) or len(helpers) < len(said.named) else tuple(helpers)


def without_asking(text: str) -> str:
    """A line without “Đề nghị” before those whom it asks."""
    return text[_past_asking(plain_line(text)) :]


def _past_asking(line: str) -> int:
    """Where in a `plain_line` those begin whom it asks."""
    prefix = _PREFIX.match(line)
    return prefix.end() if prefix else 0


def _without_must(text: str) -> str:
    """A line without “có trách nhiệm” at its end, which says that duties follow."""
    must = _HAS_TO.search(plain_line(text))
    if not must:
        return text
    content = _CONTENT.match(plain_line(text)) if must["leads"] else None
    return f"{text[content.end() if content else 0 : must.start()]}:"


def must_do(text: str) -> bool:
    """Whether a line ends with “có trách nhiệm”, whoever it names."""
    return bool(_HAS_TO.search(plain_line(text)))


def names_a_thing(text: str) -> bool:
    """Whether a line is about work, and names nobody: “Công tác tuyên truyền”."""
    return bool(_THINGS.match(plain_line(text)))


def list_follows(text: str) -> bool:
    """Whether words end by saying that a list follows: “… chịu trách nhiệm các nội dung sau:”."""
    return bool(_LIST_FOLLOWS.search(plain_line(text)))


def _says_no_more(line: str, end: int) -> bool:
    """Whether behind a name in a `plain_line` only stands that it has duties, which follow."""
    return bool(_GENERIC.fullmatch(line, end) and _GENERIC_END.search(line, end))


def asked_before(text: str) -> Heading | None:
    """Whom a sentence asks that introduces a list: “… đề nghị Sở Y thực hiện các việc sau:”."""
    line = plain_line(text)
    for ask in reversed(list(_ASKS.finditer(line))):
        names, end = names_at(text, ask.end())
        few = len(line[end:].split()) <= _FEW_OF_A_REQUEST and line.endswith(":")
        lists = does_next(line, end) and (few or _LIST_FOLLOWS.search(line, end))
        bare = line[end:].strip() == ":" or lists or _says_no_more(line, end)
        if names and bare:
            helpers = roles_said(text[end:]).having("support")
            return Heading(tuple(names), tuple(helpers), asks=True, generic=True)
    return None


def directing(text: str, duties: bool) -> Heading | None:
    """Who directs others in a line that nothing but duties follows: “Bộ A chỉ đạo Cục B:”.

    Or who must do them: “Các sở phải tuân thủ quy định; cần làm ngay các việc sau:”.
    """
    subject = subject_at(text, 0) if duties else None
    if subject is None or _TELLS_ALL.match(plain_line(text), subject.end):
        return None  # “Sở A hướng dẫn nội dung như sau:”: who does it is not said
    helpers = roles_said(text[subject.end :]).having("support")
    found = Heading(tuple(subject.names), tuple(helpers))
    if len(text[subject.end :].split()) <= _LONGEST_NAME:
        return found
    goes_on = list_follows(text) and not _ASKS.search(plain_line(text))
    return found._replace(generic=True) if goes_on else None


def led_in(text: str) -> Heading | None:
    """Whom a numbered line names behind what it is for: “Để …, các sở thực hiện các việc sau:”."""
    line = plain_line(text)
    if not _GENERIC_END.search(line) or not _PURPOSE.match(line):
        return None
    for comma in re.finditer(r", ", line):
        if _MEMBER.match(line, comma.end()):
            continue  # the rest of “các bộ, ngành”
        names, end = names_at(text, comma.end())
        if names and _GENERIC.fullmatch(line, end):
            helpers = roles_said(text[end:]).having("support")
            return Heading(tuple(names), tuple(helpers), generic=True)
        does = subject_at(text, comma.end()) if _LIST_FOLLOWS.search(line) else None
        if does and not (_ASKS.search(line) or _TELLS_OTHERS.match(line, does.end)):
            return Heading(tuple(does.names), generic=True)
    return None


def given_last(text: str) -> Heading | None:
    """Whom the last clause of a line gives what stands below: “Về kho, giao Sở Y tế:”."""
    line = plain_line(text)
    given = [*_ASKS.finditer(line)]
    if subject_at(text, 0):
        return None  # “Sở A lập sổ; giao Sở B:” says of two what they do
    if not given or not line[: given[-1].start()].rstrip().endswith((",", ".", ";")):
        return None
    names, end = names_at(text, given[-1].end())
    if names and line[end:].strip() == ":":
        return Heading(tuple(names), asks=True)
    rest = text[given[-1].end() :].rstrip()
    whole = rest.endswith(":") and ":" not in rest[:-1] and len(rest.split()) <= _LONGEST_NAME
    return unreadable(rest[:-1]) if not names and whole and seems_to_name(rest) else None


def titled(text: str, *, among_bodies: bool) -> Heading | None:
    """Whose name a whole line is, by what stands below and beside it: nothing but duties below.

    A group: “Các cơ quan chủ trì chỉ số thành phần”. `among_bodies`: the lines beside it name
    bodies, and so does this one, whatever it is called.
    """
    must = must_do(text)
    text = _without_must(text).rstrip().rstrip(":")
    start = _past_asking(plain_line(text))
    text = _IN_BRACKETS.sub("", text[start:])
    line = plain_line(text)
    if ":" in line or _THINGS.match(line) or tells(text):
        return None
    several = USUAL.many.match(line) and _SOMEBODY.match(line)
    one = must and bool(_SOMEBODY_MUST.fullmatch(line))
    if several or one or (among_bodies and (start or line[:1].isupper())):
        listed = names_only(text, loose=True)
        if listed.names and not listed.left:
            return Heading(listed.names)
        if listed.names and not several:
            return None  # some are names, and the rest is none
        if _AMONG.search(line):
            return None  # “các tỉnh, trong đó trọng tâm là …”
        if any(_begins_another(line, joint.end()) for joint in _JOINED.finditer(line)):
            return None
        pieces = [" ".join(piece.split()) for piece in text.split(";") if piece.strip()]
        return Heading(tuple(PrintedName(0, len(text), one, None, bool(several)) for one in pieces))
    return None


def tells(text: str) -> bool:
    """Whether a line says what somebody does, and is no name: “Chủ tịch UBND tỉnh chỉ đạo …”.

    What a group does may be what it is called by: “Các cơ quan chủ trì chỉ số thành phần”.
    """
    does = subject_at(text, 0)
    return ". " in text or bool(does and not any(one.is_group for one in does.names))


def _begins_another(line: str, at: int) -> bool:
    """Whether another name begins at a place of a line."""
    member = USUAL.member.match(line, at)
    if member and " " in member[0].strip() and line[member.end() :].strip():
        return True  # “ban xây dựng đảng các xã”, not “bản”, “trang trại”
    return any(one.match(line, at) for one in (USUAL.kind, USUAL.small_kind, USUAL.many))


def seems_to_name(text: str) -> bool:
    """Whether a line begins as names do, whatever comes of it."""
    line = plain_line(text)
    begins = _begins_another(line, 0) or _ORGANISATION.match(line)
    return bool(begins) and not _THINGS.match(line)


def titled_in_line(text: str) -> Heading | None:
    """The same of a line with a colon: “Các nhà máy thủy điện trên sông X: Vận hành …”."""
    name, colon, rest = plain_line(text).partition(":")
    if not colon or len(name.split()) > _LONGEST_NAME or not rest.strip()[:1].isupper():
        return None
    found = titled(text[: len(name)], among_bodies=False)
    return found._replace(rest=text[len(name) + 1 :].strip()) if found else None


def _whole_line(text: str, line: str, start: int) -> Heading | None:
    """A line that is nothing but names, whatever they are made of."""
    words = CAPITALS if is_capitals(text) else USUAL
    bare = text[start:].strip().rstrip(":.")
    if not bare or ":" in bare or ". " in bare or len(bare.split()) > _LONGEST_LIST:
        return None
    if text.rstrip().endswith(".") and len(bare.split()) > _LONGEST_SENTENCE:
        return None
    if not (words.kind.match(line, start) or words.many.match(line, start)):
        return None
    listed = names_only(bare)
    if listed.names and not listed.left:
        return Heading(listed.names, asks=start > 0)
    return None
