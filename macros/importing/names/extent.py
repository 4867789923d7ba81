"""Where a name ends in a sentence: past what its words hold, before the first word of work.

A name goes on with capitals and with the small letters that belong to them (“Chi cục Quản lý thị
trường”), with a comma or “và” inside it (“Văn hóa, Thể thao và Du lịch”), and ends with the place
it is of (“tỉnh”, “các xã, phường”). Where no word tells its end, it is no sure name.
"""

import re

from macros.importing.names.known import known_at
from macros.importing.names.parts import (
    AGAINST,
    COMPOSED,
    FIELD_WORK,
    HEADS,
    INNER,
    LED_LATER,
    MANAGED,
    MANAGES,
    NOUNS,
    OF_NAMES,
    WHOLE,
    held_by,
)
from macros.importing.names.sentence_words import STOPS, STRONG_STOPS, VERBS
from macros.importing.names.words import USUAL, Words
from macros.recognisers.patterns import compiled
from macros.recognisers.tones import one_placement
from macros.recognisers.type_codes import is_abbreviation

_INSIDE = re.compile(r"(?:, ?(?:và )?| và | & )")
WORD = re.compile(r"\w[\w&.]*(?:[-/&'’]\w+)*")
_MOST_SMALL = 5  # small words after one with a capital
_DOUBTFUL = 3  # of which one may be work that is not listed: “Phòng Kinh tế lấy mẫu giám sát”
# “Ban Quản lý” is called so in short; “Cục Quản lý” is not.
_WORK_ALONE = compiled(
    r"(?<!Ban )(?:Quản lý|Bảo vệ|Quy hoạch|Phát triển|Hỗ trợ|Kiểm soát|Giám sát|Chăm sóc|Xúc tiến"
    r"|Bảo tồn|Ứng dụng|Nghiên cứu|Hành động|Cung ứng|Khai thác|Nuôi dưỡng|Bồi dưỡng|Tư vấn"
    r"|Huấn luyện|Xử lý|Điều tra|Tìm kiếm)\Z"
)
_SMALL_NEXT = re.compile(r",? (?=[^\W\d_])(?![A-ZĐ])(?!và (?:[A-ZĐ]|các ))")
_LEADS = compiled(
    r"(?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|tổ chức|rà soát|tham mưu|hướng dẫn"
    r"|triển khai|xây dựng|báo cáo|thực hiện|chỉ đạo|tổng hợp|đôn đốc|tiếp tục|khẩn trương|chủ động"
    r"|định kỳ|thường xuyên|kịp thời|tập trung|tăng cường|đẩy mạnh|theo dõi)(?!\w)"
)
_MOST_SMALL_ALONE = 6  # where no capital follows the kind: “Tổ công nghệ số cộng đồng”
_LONGEST = 22  # words
_LONGEST_NOUN = 24  # characters


_PREVENTION = compiled(rf", chống{AGAINST}")
_SMALL_WORDS = re.compile(r"[^\W\d_A-ZĐ]+(?: [^\W\d_A-ZĐ]+){0,5}")
_NEVER_INSIDE = compiled(
    "(?:phải|sẽ|(?<!ậu )cần|đã|đang|cũng|đều|thì|xin|có (?:văn bản|ý kiến|kế hoạch|trách nhiệm"
    "|nhiệm vụ))(?!\\w)"
)
# What is of the whole country is over: “Trung tâm Khuyến nông Quốc gia, Viện Mẫu”.
_OF_THE_LAND = compiled("(?:[Qq]uốc gia|Việt Nam|[Tt]rung ương)\\Z")
_OF_THE_WHOLE = compiled(" (?:Thành phố|Tỉnh|Trung ương)(?= [^A-ZĐ]|\\W|\\Z)")
# “Văn phòng Ban chỉ đạo phòng thủ dân sự”: a kind in small letters.
_BOARD = compiled("Ban (?:chỉ đạo|chỉ huy)(?!\\w)")
# “Ban Chỉ đạo xóa nhà tạm, nhà dột nát huyện Mẫu An”: called by work, up to where it is; whole only
# before work of its own, in a list, or as a line.
_BOARD_BY_WORK = compiled(
    r"(?:Ban [Cc]hỉ đạo|Tổ công tác|Tiểu ban)(?: liên ngành)?"
    rf"(?: (?:chuyển đổi số|cải cách hành chính|(?:về )?phòng,? chống{AGAINST})"
    r"(?: (?:các cấp|cấp [a-z]\w+|Trung ương|tỉnh|(?:huyện|thành phố|xã|phường)"
    r"(?: [A-ZĐ]\w+){0,4}))?"
    r"| (?:về|thực hiện|triển khai|xây dựng|xóa|giảm|cải cách|đổi mới|bảo đảm|bảo vệ"
    r"|chuyển đổi|[Pp]hát triển|vận động|thi hành|sắp xếp|quản lý|tổng điều tra)"
    rf"(?:,? (?!(?:của|tại|trên|với|cho|các|UBND|HĐND|{VERBS})(?!\w))[\w-]+){{1,14}}?"
    r" (?:Trung ương|tỉnh|(?:huyện|thành phố|thị xã|xã|phường)(?: [A-ZĐ][^\W\d_]+){0,4}))"
    rf"(?=:? *\Z|[,;] (?:[A-ZĐ]|các |{VERBS})| (?:và|trong|theo|để|{VERBS})(?!\w))"
)
# “Trường THPT Cao Lãnh 2”, “Công an phường 3”; not “Sở Nội vụ 02 lần”, “Sở Y tế 3 tháng”.
_NUMBERED = re.compile(
    r"(?:[1-9]|(?<=Đề án )0|(?<=Chỉ đạo )0|(?<=công tác )0)[0-9]{0,2}(?:-[0-9]{1,2})?(?=\Z|[,;:)]"
    r"|\.(?: |\Z)| (?P<next>\S))"
)
_MORE_NUMBERS = re.compile(r"(?:(?:, | và )[1-9][0-9]?(?=\Z|[,;:.)]| [^\W\d_]))+")
_LAST_OF = compiled(r",? và |, ?|/| - ")
_AND_OTHERS = compiled("(?:,| và) các ")
# “Cục Nhà giáo và Cán bộ quản lý giáo dục trong việc …”
_STAFF = compiled(r"quản lý giáo dục(?!\w)")
# “Công chức Địa chính - xây dựng - đô thị và môi trường”
_STAFF_FIELD = re.compile(r"[^\W\d_]+ [^\W\d_]+")
_QUOTES = ("“", '"', "«")
_ENDS = frozenset(one_placement("và với hoặc để là do").split())


def extent(line: str, start: int, end: int, words: Words) -> int | None:
    """Where a name ends whose kind ends at `end` of a `plain_line`; None when none can tell."""
    board = _BOARD_BY_WORK.match(line, start)
    return board.end() if board else _Extent(line, start, end, words).read()


class _Extent:
    """A name while it is read word by word."""

    def __init__(self, line: str, start: int, end: int, words: Words) -> None:
        self.line, self.start, self.end, self.words = line, start, end, words
        self.kind = start  # where the last kind of body in it begins
        self.small = 0  # words in small letters after the last capital
        self.big = 0  # capitals one after the other
        self.capitals = 0  # after the kind
        self.closed = 0  # where the place begins that ends the name
        self.over = self.unsure = False

    def read(self) -> int | None:
        """Where it ends; None when that cannot be told."""
        for _ in range(_LONGEST):
            self._step()
            if self.over:
                unsure = self.unsure or self._is_endless() or self._is_work_alone()
                return None if unsure else self.end
        return None

    def _step(self) -> None:
        after = _held(self.line, (self.start, self.kind, self.end), self.words)
        if self.line[self.end : self.end + 1] != " ":
            self._go(after) if after is not None else self._stop()
            return
        at = self.end + 1
        if self._takes_place(at):
            return
        if self.line.startswith("- ", at) and self.words is USUAL:
            self._dash(at)
        elif after is not None:
            self._go(after)
        else:
            self._word(at)

    def _is_endless(self) -> bool:
        """Whether it is made of small letters, and no word of work tells that it is over."""
        alone = not self.capitals and self.small > _MOST_SMALL
        return alone and not STOPS.match(self.line, self.end + 1)

    def _is_work_alone(self) -> bool:
        """Whether it is called by work whose object may follow: “Cục Bảo vệ, chăm sóc trẻ em”."""
        return bool(
            _WORK_ALONE.search(self.line, self.kind, self.end)
            and _SMALL_NEXT.match(self.line, self.end)
            and not _LEADS.match(self.line, self.end + 1)
            and not _NEVER_INSIDE.match(self.line, self.end + 1)
        )

    def _go(self, end: int) -> None:
        self.end, self.small, self.closed = end, 0, 0

    def _stop(self, *, unsure: bool = False) -> None:
        self.over, self.unsure = True, unsure

    def _takes_place(self, at: int) -> bool:
        """Whether the place that a name is of follows: “tỉnh”, “các sở, ngành”."""
        if self.closed:
            return False
        area = self.words.area.match(self.line, at)
        if area and not STRONG_STOPS.match(self.line, at):
            self.end, self.closed = area.end(), at
            return True
        several = self.words.members.match(self.line, at)
        heads = several and HEADS.fullmatch(self.line, self.start, self.end)
        if not several or not (heads or self.line.startswith("các ", at)):
            return False
        if names_go_on(self.line, several):  # “các sở, ngành, các Ban Quản lý”: the last is a name
            before = [*_LAST_OF.finditer(several[0])]
            if not before:
                return False
            self.end, self.closed = at + before[-1].start(), at
            return True
        apart = None if heads else _AND_OTHERS.search(several[0])
        if apart:  # “Trung tâm A các chi nhánh và các đơn vị”: the last are others
            self.end, self.closed = at + apart.start(), at
            return True
        self.end, self.closed = self.words.past_tail(self.line, several.end()), at
        return True

    def _dash(self, at: int) -> None:
        if self.words.scope.match(self.line, self.end):
            self._stop()
            return
        field = _STAFF_FIELD.match(self.line, at + 2) if self._is_of_staff() else None
        if field:
            self._go(field.end())
        elif self.line[at + 2 : at + 3].isupper() or NOUNS.match(self.line, at + 2):
            self.end, self.big = at + 1, 0
        else:
            self._stop()

    def _is_of_staff(self) -> bool:
        return self.line.startswith(("Công chức ", "Cán bộ "), self.kind)

    def _word(self, at: int) -> None:
        word = WORD.match(self.line, at)
        if self.line[at : at + 1] in _QUOTES:
            self._stop(unsure=True)  # “Ban Chỉ đạo phong trào “Toàn dân …””
            return
        ends = not word or word[0].lower() in _ENDS or self.words.scope.match(self.line, self.end)
        if not word or ends or STRONG_STOPS.match(self.line, at):
            self._stop()
        elif word[0][0].isdigit():
            self._number(at)
        elif word[0][0].isupper():
            self._capital(word)
        else:
            self._small_word(word)

    def _number(self, at: int) -> None:
        number = _NUMBERED.match(self.line, at)
        after = number.end() + 1 if number else at
        goes_on = number and (number["next"] or "A").isupper()
        if number and (goes_on or self._is_over(after) or self._is_area(after)):
            more = _MORE_NUMBERS.match(self.line, number.end()) if self.closed else None
            self.end, self.small = (more or number).end(), 0
        else:
            self._stop()

    def _is_area(self, at: int) -> bool:
        """Whether the place that a name is of begins at a place: “Ban Chỉ đạo 35 tỉnh”."""
        return not self.closed and bool(self.words.area.match(self.line, at))

    def _is_over(self, at: int) -> bool:
        """Whether a word of work, or one that never stands in a name, begins at a place."""
        word = WORD.match(self.line, at)
        ends = word is not None and word[0].lower() in _ENDS
        return ends or bool(STOPS.match(self.line, at) or _NEVER_INSIDE.match(self.line, at))

    def _capital(self, word: re.Match[str]) -> None:
        self.capitals += 1
        noun = NOUNS.match(self.line[word.start() : word.start() + _LONGEST_NOUN].lower())
        if noun and not self.closed and not noun[0].isalpha():  # “Khu Kinh tế Phú Yên”
            self.end, self.small, self.big = word.start() + noun.end(), 1, 0
            return
        inside = self.words.kind.match(self.line, word.start())
        if inside and self.closed:
            self._stop()
        elif inside and (known := known_at(self.line, inside.start())):
            self.kind, self.end, self.small, self.big = inside.start(), known, 0, 0
        elif inside and self.words is USUAL:  # “Trung ương Hội Liên hiệp …”, “Giám đốc Sở …”
            self.kind, self.end, self.small, self.big = inside.start(), inside.end(), 1, 0
            fielded = self.words.fielded.match(self.line, inside.start())
            field = self.words.field.match(self.line, fielded.end()) if fielded else None
            self.end = field.end() if field else self.end
            board = _BOARD.match(self.line, inside.start())
            self.end = board.end() if board else self.end
            if WHOLE.fullmatch(inside[0]) and not self.line.endswith(
                "đại biểu Quốc hội", 0, self.end
            ):
                self.closed = inside.start()
        else:
            self.small, self.big = 0, 0 if word[0].isupper() else self.big + 1
            self.end = word.start() + len(word[0].rstrip("."))

    def _small_word(self, word: re.Match[str]) -> None:
        at, stop = word.start(), STOPS.match(self.line, word.start())
        if _NEVER_INSIDE.match(self.line, at):
            self._stop()  # “Nhà thầu phải …”
        elif stop and self.line.endswith(("Việt Nam", "tối cao"), self.start, self.end):
            self._stop()  # “Thông tấn xã Việt Nam thông tin …”
        elif inner := None if self.closed else self._inner(at):
            self.end, self.big = inner.end(), 0
            self.small = max(self.small, min(self.capitals, 1))
        elif stop and WHOLE.fullmatch(self.line, self.start, self.end):
            self._stop()  # “Chính phủ sẽ ban hành”
        elif stop and not self.closed and (end := self._past_work(at)):
            self.end = end
            self._stop()
        elif stop and not self.closed and self.big < 2 and OF_NAMES.fullmatch(stop[0]):
            self._stop(unsure=True)
        elif (
            stop and MANAGED.fullmatch(stop[0]) and MANAGES.search(self.line, self.start, self.end)
        ):
            self.end, self.big = stop.end(), 0  # “Ban Quản lý bảo trì đường bộ”
        else:
            self._any_word(word, stop)

    def _inner(self, at: int) -> re.Match[str] | None:
        """Words at a place that names are made of."""
        inner = INNER.match(self.line, at) or NOUNS.match(self.line, at)
        staff = self.line.endswith(" Cán bộ", self.start, self.end)
        return inner or (_STAFF.match(self.line, at) if staff else None)

    def _past_work(self, at: int) -> int | None:
        """Where work ends that the name is called by, as what follows tells; None for other."""
        if led := LED_LATER.match(self.line, at):
            return led.end()  # “Trung tâm Dịch vụ đấu giá tài sản chủ trì …”
        field = FIELD_WORK.match(self.line, at)  # “Cục Kết cấu hạ tầng xây dựng tham mưu …”
        return field.end("field") if field else None

    def _any_word(self, word: re.Match[str], stop: re.Match[str] | None) -> None:
        """A word in small letters of which nothing is known but whether it is work."""
        at = word.start()
        # “Viễn thông Mẫu An lập …”: after two capitals no small word belongs to the last.
        if self.big > 1 or (stop and (self.small or self.closed or " " in stop[0].strip())):
            many = self.small >= _DOUBTFUL and not self.closed and not _LEADS.match(self.line, at)
            many = many and self.big < 2 and self.capitals > 0
            told = stop or self.line.startswith("quy định ", at)
            self._stop(unsure=many or not told)
        elif self.closed:  # a word of work that is not listed; else what narrows “các xã …” down
            self._stop(unsure=self.line.startswith("các ", self.closed))
        elif self.small >= (_MOST_SMALL if self.capitals else _MOST_SMALL_ALONE):
            self._stop(unsure=True)
        else:
            self.small, self.big = self.small + 1, 0
            self.end = at + len(word[0].rstrip("."))


def names_go_on(line: str, several: re.Match[str]) -> bool:
    """Whether “các Hội” is followed by what it is called: “các Hội Khoa học và Kỹ thuật”."""
    if _OF_THE_WHOLE.match(line, several.end()):
        return False  # “các Sở, Ban, Ngành Thành phố”
    last = re.split(r",? và |, ?|^[Cc]ác | các ", several[0])[-1]
    return last[:1].isupper() and line[several.end() + 1 : several.end() + 2].isupper()


def _goes_on_small(line: str, at: int, words: Words) -> bool:
    """Whether small words go on with a name after “và”: “tài nguyên và môi trường”."""
    if not line[at].islower() or STOPS.match(line, at) or words.members.match(line, at):
        return False
    small = _SMALL_WORDS.match(line, at)
    return bool(small) and not words.small_kind.match(line, at)


def _held(line: str, name: tuple[int, int, int], words: Words) -> int | None:
    """Where a name goes on past a comma or “và” that it contains; None when it does not.

    `name`: where it begins, where its last kind of body does, and where it ends so far.
    """
    start, kind, end = name
    prevents = _PREVENTION.match(line, end)
    if prevents and line[start:end].endswith(("Phòng", "phòng")):
        return prevents.end()
    joint = _INSIDE.match(line, end)
    if not joint:
        return None
    at = joint.end()
    held = held_by(line[start:end], line, at)
    if held:
        return held
    if words.kind.match(line, at) or words.many.match(line, at):
        return None
    several = words.members.match(line, at)
    if several and " " in several[0]:
        return None  # “Trung tâm Phục vụ hành chính công, Sở, ban, ngành”
    word = WORD.match(line, at)
    if line.startswith("Công an", kind):
        return None
    if word and joint[0] == " và " and _goes_on_small(line, at, words):
        composed = line[kind:end].split(" ")[0].lower() in COMPOSED
        return word.end() if composed and not words.area.search(line, kind, end) else None
    if not word or not word[0][0].isupper():
        return None
    if is_abbreviation(word[0]) and "," in joint[0]:
        return None  # “Vụ GDTH, GDTrH”: one, or two
    head = line[kind:end].split(" ")[0]
    if head.lower() not in COMPOSED or words.area.search(line, kind + len(head), end):
        return None
    if joint[0] != " và " and _OF_THE_LAND.search(line, kind, end):
        return None
    return word.end()
