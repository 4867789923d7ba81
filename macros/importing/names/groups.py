"""Several that are named together as one: “các sở, ban, ngành”, with what narrows them down."""

import re

from macros.importing.names.extent import WORD, extent, names_go_on
from macros.importing.names.printed import PrintedName, made
from macros.importing.names.sentence_words import STOPS, VERBS
from macros.importing.names.words import BIG, USUAL, Words
from macros.recognisers.patterns import compiled
from macros.recognisers.tones import one_placement

# “Doanh nghiệp, Sở, ban, ngành”, “các cơ quan chức năng và chính quyền địa phương”
APART = compiled(r"(?:,| và) (?=Sở, (?:ban|ngành)(?!\w)|chính quyền địa phương(?!\w))")
_MOST_NARROWING = 8  # words
_ABBREVIATED = re.compile("[A-ZĐ]{2,5}")
# “các tổ chức hoạt động trong lĩnh vực …”: what they do is said behind, and ends no name.
_IS_ACTIVE = compiled(r"hoạt động (?:trong|trên|tại|ở)(?!\w)")
_OF_SEVERAL = compiled(r" (?:thuộc|của) (?P<several>các (?:bộ|sở|ban))\Z")
# In small letters and without “các”: of the group that went before.
_ALSO = compiled(
    r"(?:, | và )(?:hội đoàn thể|hội|đoàn thể|cá nhân|tổ chức)"
    r"(?=[,;.]|\Z| và | (?:có )?liên quan(?!\w)| theo | (?:có|chịu) trách nhiệm(?!\w))"
)
_OF_A_NAME = re.compile(rf" (?:của|thuộc|trực thuộc|trong|tại) (?=[{BIG}])")
_LIST_JOINT = re.compile(r",? và |, ")
_BIG_NEXT = re.compile(rf" [{BIG}]")
_ALONE = frozenset(
    map(
        one_placement,
        (
            "địa phương",
            "doanh nghiệp",
            "đoàn thể các cấp",
            "cộng đồng dân cư",
            "cộng đồng doanh nghiệp",
        ),
    )
)
_LOOSE = re.compile(
    "lực lượng|cơ quan (?=thông tấn|báo chí)|cơ quan chức năng|đơn vị chức năng|chính quyền"
    "|cấp uỷ|chi đoàn|chi hội",
    re.IGNORECASE,
)
# One of whom there are many, told by what follows: “chủ đầu tư hạ tầng khu công nghiệp”.
_ANY_ONE = compiled("(?:chủ đầu tư|nhà đầu tư|nhà thầu|chủ rừng)(?!\\w)")
# “lực lượng quân đội, công an”, “ngành giáo dục”: who they are stands in small letters.
_IN_ARMS = "quân đội|công an|biên phòng|dân quân|quân sự|kiểm lâm|quản lý thị trường|hải quan"
_OF_A_FIELD = compiled(
    rf"(?:lực lượng (?:{_IN_ARMS})(?:(?:, | và )(?:{_IN_ARMS}))*|[Cc]hính quyền (?:các )?địa phương"
    r"|cơ quan (?:thuế|công an|hải quan|quân sự|truyền thông|tuyên truyền|bảo hiểm xã hội)"
    r"|ngành (?:giáo dục(?: và đào tạo)?|y tế|công an|quân đội|nông nghiệp|lâm nghiệp|thủy sản"
    r"|tài chính|thuế|ngân hàng|hải quan|công thương|xây dựng|giao thông|văn hóa|du lịch"
    r"|tư pháp|nội vụ|kiểm lâm|điện lực|bảo hiểm xã hội))(?=[,;.]|\Z"
    rf"| (?:và |để |trong |tại |trên |tỉnh|các )| (?:{VERBS})(?!\w))"
)
# What those do who are named by it: “các doanh nghiệp cung ứng giống”.
_TRADES = compiled(
    "(?:kinh doanh|sản xuất|chế biến|cung ứng|khai thác|xuất khẩu|nhập khẩu|nuôi trồng|thi công"
    "|quản lý(?=, (?:sửa|khai|vận|bảo))|quản lý nhà nước|cấp (?:thoát )?nước(?: sạch)?"
    "|thông tin (?:và )?truyền thông)(?!\\w)"
)
# Offices called by their work, where what they do follows: “các cơ quan thanh tra rà soát …”.
_OFFICE = "cơ quan"
_WORK_OF_OFFICE = compiled(
    r" (?:thanh tra|điều tra|kiểm tra|kiểm sát|kiểm toán|giám sát|đăng ký|giám định|kiểm định"
    rf"|thi hành án)(?=[,;.]| (?:và |, )?(?:{VERBS}|có|phải|liên quan)(?!\w))",
    re.IGNORECASE,
)
# Work after several whom it may as well narrow down: “các đơn vị quản lý trạm …”.
_MAY_NARROW = compiled(
    r" (?:thanh tra|điều tra|quản lý|cấp|cung cấp|đào tạo|kiểm định|giám định|thẩm định|đăng ký"
    r"|khai thác|vận hành"
    r"|sử dụng|sản xuất|chế biến|tiêu thụ|xuất khẩu|kinh doanh|thi công|đầu tư|tư vấn|vận tải"
    r"|bảo vệ|trồng|nuôi|thu gom|phân phối|chủ trì soạn|thực hiện dự"
    r"|thông tin(?! (?:về|cho|tới|đến|kịp|rộng|đầy|để)))(?!\w)"
)
_ANYBODY = compiled(
    r"(?:cơ quan|đơn vị|tổ chức|cá nhân|doanh nghiệp|cơ sở [^\W\d_]+|công ty|hộ(?: gia đình)?"
    r"|lực lượng)\Z",
    re.IGNORECASE,
)
_OF_SCIENCE = compiled(
    r"(?:viện|trường|trung tâm|tổ chức) (?:nghiên cứu|phát triển|hỗ trợ|xúc tiến)(?!\w)",
    re.IGNORECASE,
)


_TERRITORIES = frozenset(
    one_placement(
        "huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu|tỉnh|quận|thị|thành|địa phương"
        "|tỉnh ủy|huyện ủy|thị ủy|thành ủy|đảng ủy"
    ).split("|")
)


def group_at(
    text: str, line: str, at: int, words: Words, *, several: bool = False
) -> PrintedName | None:
    """“Các sở, ban, ngành”, “địa phương”: several as one."""
    field = _OF_A_FIELD.match(line, at)
    if field and words is USUAL and not words.area.match(line, field.end() + 1):
        return made(text, line, at, words.past_tail(line, field.end()), words, True)
    found = words.members.match(line, at)
    if not found or line.startswith("Văn phòng,", at) or found[0] == "cấp":
        return None
    own = _members_end(line, at, found.end(), words)
    bare = words.past_tail(line, own)
    scope = words.scope.match(line, bare)
    narrow = bare
    if several or words.many.match(line, at) or _ANY_ONE.fullmatch(line, at, bare):
        narrow = _narrowed(line, bare, words)
    many = several or words.many.match(line, at) or narrow > bare
    if line.endswith(_OFFICE, at, bare) and (work := _WORK_OF_OFFICE.match(line, bare)):
        narrow = work.end()
    if not (many or scope or _are_several(line, at, found.end(), (own, bare))):
        return None
    if bare >= found.end() and names_go_on(line, found):
        return None  # “các Hội Khoa học”
    # “các tổ chức thành viên của Mặt trận”
    end = words.past_tail(line, narrow) if narrow > bare else bare
    end = _superiors(line, at, end, words)
    called = _called(line, (at, found.end(), end), words) if words is USUAL and many else end
    whose = _whose(line, called, words) if called else None
    if whose is None or (called == end and _BIG_NEXT.match(line, end) and words is USUAL):
        return None
    end = whose
    while also := _ALSO.match(line, end):
        end = also.end()  # “…, tổ chức chính trị - xã hội, hội, đoàn thể”
    if end > own and words.many.match(line, at) and not words.scope.match(line, end):
        end = _others_of_it(line, end, words)
    if _MAY_NARROW.match(line, end) and (narrow > bare or _ANYBODY.search(line, at, end)):
        return None  # “các tỉnh trọng điểm nuôi tôm”
    if not scope and _may_be_work(line, at, end):
        return None
    return made(text, line, at, end, words, True)


def _called(line: str, group: tuple[int, int, int], words: Words) -> int | None:
    """Where capitals end that a group is called by: “các bệnh viện Quân đội”.

    `group`: where it begins, its members end, and it ends so far. None where they are of another
    name, or of a name of its own kind: “các sở, ngành Công an tỉnh”, “các thành viên Ban Mẫu”.
    """
    at, listed, end = group
    if not _BIG_NEXT.match(line, end):
        return end
    begun = words.many.match(line, at)
    last = max(_last_member(line, at, listed), begun.end() if begun else at)
    whole = None if words.small_kind.match(line, last) else extent(line, at, end, words)
    another = words.kind.match(line, end + 1)
    return None if another and whole and another.end() < whole else whole


def _whose(line: str, end: int, words: Words) -> int | None:
    """Where the name ends of which a group is: “các Ban của Hội đồng nhân dân tỉnh”."""
    of = _OF_A_NAME.match(line, end)
    kind = words.kind.match(line, of.end()) if of else None
    if not of:
        return end
    return extent(line, of.end(), kind.end(), words) if kind else None


def _others_of_it(line: str, end: int, words: Words) -> int:
    """Where a group ends that goes on: “các phòng chuyên môn, đơn vị trực thuộc Sở”."""
    joint = None if APART.match(line, end) else _LIST_JOINT.match(line, end)
    small = joint and line[joint.end()].islower() and not words.many.match(line, joint.end())
    also = words.members.match(line, joint.end()) if joint and small else None
    upto = words.past_tail(line, also.end()) if also else end
    return upto if also and upto > also.end() else end


def _are_several(line: str, at: int, listed: int, ends: tuple[int, int]) -> bool:
    """Whether members with no word for many before them are several: a list, “địa phương”.

    `listed`: where all members end; `ends`: where those of this name do, and what they are of.
    """
    own, end = ends
    if re.search(r"[,/]| và | - ", line[at:listed]) or line[at:end].lower() in _ALONE:
        return True
    return bool(_LOOSE.match(line, at) and line[own:end].strip())


def _may_be_work(line: str, at: int, end: int) -> bool:
    """Whether what stands there may be work: “các tỉnh sản xuất lúa giống”."""
    return bool(_OF_SCIENCE.match(line, at))


def _members_end(line: str, at: int, end: int, words: Words) -> int:
    """Where members named together end: at the comma before “Phòng Nội vụ”, a name of its own."""
    mark = APART.search(line, at, end)
    end = mark.start() if mark else end
    others = line.rfind(", các ", at, end)
    apart = are_areas(line[at:others]) and not are_areas(line[others + 2 : end])
    if others > at and (apart or words.past_tail(line, end) > end):
        end = others  # “các sở, các đơn vị trực thuộc”: the last are a group of their own
    last = _last_member(line, at, end)
    while words is USUAL and last > at and _fits(line, last, words):
        end = _before_joint(line, last)
        last = _last_member(line, at, end)
    return end


def _last_member(line: str, start: int, end: int) -> int:
    joints = [m.end() for m in re.finditer(r"(?:,? và |, |/| - )(?:các )?", line[start:end])]
    return start + joints[-1] if joints else start


def _before_joint(line: str, at: int) -> int:
    return len(line[:at].removesuffix("các ").rstrip(" ,/-").removesuffix(" và").rstrip(" ,"))


def _fits(line: str, at: int, words: Words) -> bool:
    """Whether a name with a capital begins there that goes on: “Phòng Nội vụ”, not “Sở, ngành”."""
    kind = words.kind.match(line, at)
    return bool(kind and line[at].isupper() and re.match(rf" [{BIG}]", line[kind.end() :]))


def _narrowed(line: str, end: int, words: Words) -> int:
    """Where a group ends that words narrow down: “các chủ đầu tư hạ tầng cụm công nghiệp”."""
    if line[end : end + 1] != " " or words.scope.match(line, end):
        return end
    at = end
    for _ in range(_MOST_NARROWING):
        word = WORD.match(line, at + 1) if line[at : at + 1] == " " else None
        trade = at == end and _TRADES.match(line, at + 1)
        if trade:
            at = trade.end()
            continue
        told = words.scope.match(line, at) or words.past_tail(line, at) > at
        if not word or told or STOPS.match(line, at + 1):
            return at
        if _ABBREVIATED.fullmatch(word[0]):
            return word.end()  # “các nhà đầu tư BOT”
        goes_on = at == end or word[0] != "các"
        if not word[0].islower() or not goes_on or _IS_ACTIVE.match(line, at + 1):
            return end
        at = word.end()
    return end


def _superiors(line: str, at: int, end: int, words: Words) -> int:
    """Where those end of whom a group is: “các cơ quan thuộc các bộ, ngành trung ương”."""
    of = _OF_SEVERAL.search(line, at, end)
    several = words.members.match(line, of.start("several")) if of else None
    return words.past_tail(line, several.end()) if several else end


def are_areas(members: str) -> bool:
    """Whether members named together are all of a kind of place: “các tỉnh, thành phố”."""
    words = re.split(r",? và |, ?|/| ?- ?", members.lower().removeprefix("các "))
    return all(word.removeprefix("các ") in _TERRITORIES for word in words)
