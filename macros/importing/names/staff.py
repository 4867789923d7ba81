"""Who is called by what they do in an office: “giáo viên chủ nhiệm”, “cán bộ, công chức”, “GVCN”.

In small letters, or in letters only, they are told by what follows: work that only somebody does,
another name, or, in a line of its own, a colon.
"""

from macros.importing.names.one_kind import JOINT
from macros.importing.names.sentence_words import LEADS, LINKS, VERBS
from macros.importing.names.words import USUAL
from macros.recognisers.patterns import compiled

_ALL = "(?:(?:[Tt]oàn thể|[Tt]ất cả) )?"
STAFF = (
    f"{_ALL}(?:[Gg]iáo viên|[Gg]iảng viên|[Nn]hân viên|[Ss]inh viên|[Hh]ọc sinh|[Hh]ọc viên"
    "|[Nn]ghiên cứu sinh|[Cc]ố vấn học tập|[Tt]ổng phụ trách|[Ll]ớp trưởng|[Pp]hụ huynh"
    "|[Cc]ha mẹ học sinh|[Kk]ế toán|[Vv]ăn thư|[Tt]hủ kho|[Tt]hủ quỹ|[Qq]uản trị viên|[Gg]iám thị"
    "|GV(?:CN|BM)?|HSSV|HS|SV|NCS|CVHT|TTCM|TPCM|BGH|TPT|CBGV(?:,? ?NV)?|CBCCVC|CBQL|PHHS|CMHS)"
)
# Somebody only with others: “cán bộ, công chức, viên chức”.
_ANY = f"{_ALL}(?:[Cc]án bộ|[Cc]ông chức|[Vv]iên chức|[Cc]huyên viên)"
_ONE = (
    rf"(?:{STAFF}|{_ANY})(?: (?!(?:{VERBS}|{LINKS}|các)(?!\w))[^\W\d_A-ZĐ]+){{0,3}}(?: Đội)?(?!\w)"
)
TOGETHER = compiled(rf"{_ANY}(?:(?:, | và ){_ONE})+")
_ALONE = compiled(rf"(?!{_ANY}){_ONE}")
_DOES = compiled(
    rf" (?:{LEADS}|phối hợp|(?:có|chịu) trách nhiệm|rà soát|thực hiện|triển khai|báo cáo|lập|nộp"
    r"|tham mưu|xây dựng|theo dõi|thông báo|chủ động|kịp thời|tích cực|tiếp tục|nghiêm túc)(?!\w)"
)
# Letters are somebody's where nobody else can stand: “Giao CTĐT lập …”, “CTĐT chủ trì …”.
_GIVEN = compiled(
    r"(?<!\w)(?:[Gg]iao(?: cho)?|[Yy]êu cầu|[Đđ]ề nghị|[Pp]hân công|[Pp]hối hợp (?:với|cùng)) \Z"
)
_NEAR = 24  # characters
_WORKS = compiled(rf" (?:{VERBS})(?!\w)")
# What narrows staff down: “giảng viên hướng dẫn”.
_NARROWS = compiled(
    r" (?:hướng dẫn|quản lý|phụ trách|trực|tư vấn|bảo vệ|tham gia|đào tạo|dự|đạt|được)(?!\w)"
)
_LEADS = compiled(rf" (?:{LEADS}|phối hợp với|(?:có|chịu) trách nhiệm)(?!\w)")


def staff_end(line: str, at: int) -> int | None:
    """Where they end who are called so at a place of a `plain_line`; None where they are none."""
    staff = TOGETHER.match(line, at) or _ALONE.match(line, at)
    given = _GIVEN.search(line, max(0, at - _NEAR), at)
    if staff:
        works = _WORKS.match(line, staff.end()) and not _NARROWS.match(line, staff.end())
        return staff.end() if _are_told(line, at, staff.end()) or (given and works) else None
    short = USUAL.short.match(line, at)
    proof = _WORKS if given else _LEADS
    return short.end() if short and proof.match(line, short.end()) else None


def _are_told(line: str, at: int, end: int) -> bool:
    if _DOES.match(line, end) or (not at and line.startswith(":", end)):
        return True
    joint = JOINT.match(line, end)
    then = joint.end() if joint else end
    # A condition may end with them: “…, học viên, X”; and a heading: “Kế toán và các bộ phận”.
    begins = _GIVEN.search(line, max(0, at - _NEAR), at) or (not at and line.startswith(",", end))
    several = USUAL.many.match(line, then) and USUAL.members.match(line, then)
    another = begins and (several or USUAL.kind.match(line, then))
    return bool(joint and (another or staff_end(line, then)))
