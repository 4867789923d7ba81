"""Where a name ends in a sentence: past what its words hold, before the first word of work.

A name is read part by part; what comes first of these is taken, and where none fits it is over:

    name  = board | kind part* [place]
    place = “tỉnh” | “các xã, phường” | …   once; behind it only a number or a joint goes on
    part  = dash          “Vụ Kế hoạch *-* Tài chính”
          | joint         “Sở Văn hóa*, Thể* thao *và Du* lịch”, of kinds that are called so
          | number        “Công an phường *3*”
          | kind          “Giám đốc *Sở* Y tế”
          | capital       “Chi cục *Kiểm* lâm”
          | thing         “Chi cục Quản lý *thị trường*”
          | small         “Ban Quản lý *cụm*”: a word of which nothing is known
    board = “Ban Chỉ đạo phòng, chống dịch …”, called by work

Words of work (`STOPS`) end it but for those that `parts` has names made of. Where only small words
tell an end, and too many of them, or where work may be what it is called by, it is no sure name.
"""

import re

from macros.importing.names.known import known_at
from macros.importing.names.parts import (
    AGAINST,
    COMPOSED,
    FIELD_WORK,
    INNER,
    LED_LATER,
    MANAGED,
    MANAGES,
    NOUNS,
    OF_NAMES,
    OFFICE_WORK,
    WHOLE,
    held_by,
)
from macros.importing.names.sentence_words import STOPS, STRONG_STOPS, VERBS
from macros.importing.names.words import USUAL, Words
from macros.recognisers.patterns import compiled
from macros.recognisers.type_codes import is_abbreviation

WORD = re.compile(r"\w[\w&.]*(?:[-/&'’]\w+)*")
_LONGEST = 22  # parts
_LONGEST_NOUN = 24  # characters
_MOST_SMALL = 5  # small words after one with a capital
_MOST_SMALL_ALONE = 6  # where no capital follows the kind: “Tổ công nghệ số cộng đồng”
_DOUBTFUL = 3  # of which one may be work that is not listed: “Phòng Kinh tế lấy mẫu giám sát”

# “Ban Chỉ đạo xóa nhà tạm, nhà dột nát huyện Mẫu An”: up to where it is; whole only before work of
# its own, in a list, or as a line.
_BOARD = compiled(
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
# A kind in small letters within a name: “Văn phòng Ban chỉ đạo phòng thủ dân sự”.
_SMALL_BOARD = compiled("Ban (?:chỉ đạo|chỉ huy)(?!\\w)")

# Words of sentences, which end any name.
_ENDS = compiled(
    r"(?:(?i:và|với|hoặc|để|là|do)|phải|sẽ|(?<!ậu )cần|đã|đang|cũng|đều|thì|xin"
    r"|có (?:văn bản|ý kiến|kế hoạch|trách nhiệm|nhiệm vụ))(?!\w)"
)
_QUOTES = ("“", '"', "«")
# Work that no name is called by, whatever its words.
_DOES = compiled(
    r"(?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|tổ chức|rà soát|tham mưu|hướng dẫn"
    r"|triển khai|xây dựng|báo cáo|thực hiện|chỉ đạo|tổng hợp|đôn đốc|tiếp tục|khẩn trương|chủ động"
    r"|định kỳ|thường xuyên|kịp thời|tập trung|tăng cường|đẩy mạnh|theo dõi)(?!\w)"
)
# Work whose object may follow: “Cục Bảo vệ, chăm sóc trẻ em”; “Ban Quản lý” is called so in short.
_WORK_ALONE = compiled(
    r"(?<!Ban )(?:Quản lý|Bảo vệ|Quy hoạch|Phát triển|Hỗ trợ|Kiểm soát|Giám sát|Chăm sóc|Xúc tiến"
    r"|Bảo tồn|Ứng dụng|Nghiên cứu|Hành động|Cung ứng|Khai thác|Nuôi dưỡng|Bồi dưỡng|Tư vấn"
    r"|Huấn luyện|Xử lý|Điều tra|Tìm kiếm)\Z"
)
_SMALL_NEXT = re.compile(r",? (?=[^\W\d_])(?![A-ZĐ])(?!và (?:[A-ZĐ]|các ))")

_JOINT = re.compile(r"(?:, ?(?:và )?| và | & )")
# “Cục Tài chính/BQP”
_OF_FORCES = compiled("/(?:B(?:QP|CA|TTM|TL)|TC(?:CT|HC|KT)|QK ?[0-9]|B?CHQS)(?!\\w)")
_PREVENTION = compiled(rf"(?<=hòng), chống{AGAINST}")
# What is of the whole country is over: “Trung tâm Khuyến nông Quốc gia, Viện Mẫu”.
_OF_THE_LAND = compiled("(?:[Qq]uốc gia|Việt Nam|[Tt]rung ương)\\Z")
_OVER = ("Việt Nam", "tối cao")
# “Trường THPT Cao Lãnh 2”, “Công an phường 3”; not “Sở Nội vụ 02 lần”, “Sở Y tế 3 tháng”.
_NUMBER = re.compile(
    r"(?:[1-9]|(?<=Đề án )0|(?<=Chỉ đạo )0|(?<=công tác )0)[0-9]{0,2}(?:-[0-9]{1,2})?(?=\Z|[,;:)]"
    r"|\.(?: |\Z)| (?P<next>\S))"
)
_MORE_NUMBERS = re.compile(r"(?:(?:, | và )[1-9][0-9]?(?=\Z|[,;:.)]| [^\W\d_]))+")
_LAST_OF = compiled(r",? và |, ?|/| - ")
_AND_OTHERS = compiled("(?:,| và) các ")
_OF_THE_WHOLE = compiled(" (?:Thành phố|Tỉnh|Trung ương)(?= [^A-ZĐ]|\\W|\\Z)")
# “Cục Nhà giáo và Cán bộ quản lý giáo dục trong việc …”
_STAFF = compiled(r"quản lý giáo dục(?!\w)")
# “Công chức Địa chính - xây dựng - đô thị và môi trường”
_STAFF_FIELD = re.compile(r"[^\W\d_]+ [^\W\d_]+")


def extent(line: str, start: int, end: int, words: Words) -> int | None:
    """Where a name ends whose kind ends at `end` of a `plain_line`; None when none can tell."""
    board = _BOARD.match(line, start)
    return board.end() if board else _Extent(line, start, end, words).read()


class _Extent:
    """A name while it is read: each part of the grammar says whether it took what comes next."""

    def __init__(self, line: str, start: int, end: int, words: Words) -> None:
        self.line, self.start, self.end, self.words = line, start, end, words
        self.kind = start  # where the last kind of body in it begins
        self.bare = end  # where that kind ends
        self.small = 0  # words in small letters after the last capital
        self.big = 0  # capitals one after the other
        self.capitals = 0  # after the kind
        self.closed = 0  # where the place begins that ends the name
        self.unsure = False

    def read(self) -> int | None:
        """Where it ends; None when that cannot be told."""
        for _ in range(_LONGEST):
            if not self._goes_on():
                unsure = self.unsure or self._is_endless() or self._is_work_alone()
                return None if unsure else self.end
        return None

    def _goes_on(self) -> bool:
        at = self.end + 1
        if not self.line.startswith(" ", self.end):
            return self._forces() or self._joint()
        return self._place(at) or self._dash(at) or self._joint() or self._word(at)

    def _take(self, end: int, *, small: int | None = None, big: int | None = None) -> bool:
        """Go on to a place, with so many small words and capitals counted, if that is known."""
        self.end = end
        self.small = self.small if small is None else small
        self.big = self.big if big is None else big
        return True

    def _doubt(self) -> bool:
        """End, and not know whether that is the end."""
        self.unsure = True
        return False

    def _is_endless(self) -> bool:
        """Whether it is made of small letters, and no word of work tells that it is over."""
        alone = not self.capitals and self.small > _MOST_SMALL
        return alone and not STOPS.match(self.line, self.end + 1)

    def _is_work_alone(self) -> bool:
        """Whether it is called by work whose object may follow."""
        line, at = self.line, self.end + 1
        follows = _WORK_ALONE.search(line, self.kind, self.end) and _SMALL_NEXT.match(line, at - 1)
        told = _DOES.match(line, at) or (_ENDS.match(line, at) and not line.startswith("và", at))
        return bool(follows) and not told

    def _place(self, at: int) -> bool:
        """The place that it is of: “tỉnh”, “các sở, ngành”."""
        if self.closed:
            return False
        end = self._past_area(at) or self._past_several(at)
        self.closed = at if end else 0
        return bool(end) and self._take(end or at)

    def _past_area(self, at: int) -> int:
        area = None if self.closed else self.words.area.match(self.line, at)
        return area.end() if area else 0

    def _past_several(self, at: int) -> int:
        """Where several end whom it is of: “UBND *các xã, phường*”."""
        several = self.words.members.match(self.line, at)
        if not several or not self.line.startswith("các ", at):
            return 0
        if names_go_on(self.line, several):  # “các sở, ngành, các Ban Quản lý”: the last is a name
            before = [*_LAST_OF.finditer(several[0])]
            return at + before[-1].start() if before else 0
        apart = _AND_OTHERS.search(several[0])
        if apart:  # “Trung tâm A các chi nhánh và các đơn vị”: the last are others
            return at + apart.start()
        return self.words.past_tail(self.line, several.end())

    def _dash(self, at: int) -> bool:
        usual = self.words is USUAL and not self.words.scope.match(self.line, self.end)
        if not usual or not self.line.startswith("- ", at):
            return False
        of_staff = self.line.startswith(("Công chức ", "Cán bộ "), self.kind)
        field = _STAFF_FIELD.match(self.line, at + 2) if of_staff else None
        if field:
            self.closed = 0
            return self._take(field.end(), small=0)
        goes_on = self.line[at + 2 : at + 3].isupper() or NOUNS.match(self.line, at + 2)
        return bool(goes_on) and self._take(at + 1, big=0)

    def _forces(self) -> bool:
        of = _OF_FORCES.match(self.line, self.end)
        self.closed = of.start() if of else self.closed
        return of is not None and self._take(of.end())

    def _joint(self) -> bool:
        """A comma or “và” that it holds, with the word behind."""
        end = self._past_joint()
        self.closed = 0 if end else self.closed
        return bool(end) and self._take(end or 0, small=0)

    def _past_joint(self) -> int | None:
        line, words, start, kind, end = self.line, self.words, self.start, self.kind, self.end
        prevents = _PREVENTION.match(line, end)
        if prevents:
            return prevents.end()
        joint = _JOINT.match(line, end)
        if not joint:
            return None
        at = joint.end()
        if held := held_by(line[start:end], line, at):
            return held
        several = words.members.match(line, at)
        begins = words.kind.match(line, at) or words.many.match(line, at)
        if begins or (several and " " in several[0]):
            return None  # “Trung tâm Phục vụ hành chính công, Sở, ban, ngành”
        head, word = line[kind:end].split(" ")[0], WORD.match(line, at)
        composed = head.lower() in COMPOSED and not line.startswith("Công an", kind)
        if not word or not composed or words.area.search(line, kind + len(head), end):
            return None
        if joint[0] == " và ":
            # “Khoa và sinh viên” are two
            another = several or STOPS.match(line, at) or words.small_kind.match(line, at)
            small = end > self.bare and not another
            return word.end() if word[0][0].isupper() or (small and line[at].islower()) else None
        # “Vụ GDTH, GDTrH”: one, or two
        apart = is_abbreviation(word[0]) and "," in joint[0]
        apart = apart or bool(_OF_THE_LAND.search(line, kind, end))
        return word.end() if word[0][0].isupper() and not apart else None

    def _word(self, at: int) -> bool:
        word = WORD.match(self.line, at)
        if self.line.startswith(_QUOTES, at):
            return self._doubt()  # “Ban Chỉ đạo phong trào “Toàn dân …””
        over = _ENDS.match(self.line, at) or STRONG_STOPS.match(self.line, at)
        if not word or over or self.words.scope.match(self.line, self.end):
            return False
        if word[0][0].isdigit():
            return self._number(at)
        return self._upper(word) if word[0][0].isupper() else self._lower(word)

    def _upper(self, word: re.Match[str]) -> bool:
        """A word with a capital: a thing, another kind, or a word of the name alone."""
        self.capitals += 1
        inside = self.words.kind.match(self.line, word.start())
        if inside and inside.end() < word.end():
            inside = None  # “Văn phòng HĐND&UBND”
        if inside and self.closed:
            return False
        noun = self._noun(word.start())
        return noun or (inside is not None and self._kind(inside)) or self._capital(word)

    def _lower(self, word: re.Match[str]) -> bool:
        """A word in small letters: a thing, work that is part of the name, or any other."""
        line, at, stop = self.line, word.start(), STOPS.match(self.line, word.start())
        whole = line.endswith(_OVER, self.start, self.end) or WHOLE.fullmatch(
            line, self.start, self.end
        )
        if stop and whole:
            return False  # “Thông tấn xã Việt Nam thông tin …”, “Chính phủ sẽ ban hành”
        if self._thing(at) or (stop and self._work(at, stop)):
            return True
        if stop and not self.closed and self.big < 2 and OF_NAMES.fullmatch(stop[0]):
            return self._doubt()
        return self._small(word, stop)

    def _number(self, at: int) -> bool:
        number = _NUMBER.match(self.line, at)
        if not number:
            return False
        after = number.end() + 1
        follows = number["next"] and not number["next"].isupper()
        if follows and not STOPS.match(self.line, after) and not self._past_area(after):
            return False  # “Ban Chỉ đạo 35 tỉnh”, not “Sở Y tế 3 tháng”
        more = _MORE_NUMBERS.match(self.line, number.end()) if self.closed else None
        return self._take((more or number).end(), small=0)

    def _noun(self, at: int) -> bool:
        """A thing of two words with a capital: “Khu *Kinh tế* Phú Yên”."""
        noun = None if self.closed else NOUNS.match(self.line[at : at + _LONGEST_NOUN].lower())
        if not noun or " " not in noun[0]:
            return False
        return self._take(at + noun.end(), small=1, big=0)

    def _kind(self, inside: re.Match[str]) -> bool:
        """Another kind: “Trung ương *Hội* Liên hiệp …”, “Giám đốc *Sở Y tế*”."""
        at, words = inside.start(), self.words
        known = known_at(self.line, at)
        if not known and words is not USUAL:
            return False
        self.kind, self.bare = at, inside.end()
        if known:
            return self._take(known, small=0, big=0)
        fielded = words.fielded.match(self.line, at)
        field = words.field.match(self.line, fielded.end()) if fielded else None
        end = (_SMALL_BOARD.match(self.line, at) or field or inside).end()
        if WHOLE.fullmatch(inside[0]) and not self.line.endswith("đại biểu Quốc hội", 0, end):
            self.closed = at
        return self._take(end, small=1, big=0)

    def _capital(self, word: re.Match[str]) -> bool:
        end = word.start() + len(word[0].rstrip("."))
        return self._take(end, small=0, big=0 if word[0].isupper() else self.big + 1)

    def _thing(self, at: int) -> bool:
        """Words in small letters that names are made of."""
        staff = self.line.endswith(" Cán bộ", self.start, self.end) and _STAFF.match(self.line, at)
        thing = INNER.match(self.line, at) or NOUNS.match(self.line, at) or staff
        if not thing or self.closed:
            return False
        return self._take(thing.end(), small=max(self.small, 1), big=0)

    def _work(self, at: int, stop: re.Match[str]) -> bool:
        """Work that it is called by, as it is of its kind or as what follows tells."""
        line = self.line
        led = LED_LATER.match(line, at)  # “Trung tâm Dịch vụ đấu giá tài sản chủ trì …”
        if not self.closed and led:
            return self._take(led.end())
        if (
            not self.closed
            and FIELD_WORK.fullmatch(stop[0])
            and OFFICE_WORK.match(line, stop.end() + 1)
        ):
            return self._take(stop.end())  # “Cục Kết cấu hạ tầng xây dựng tham mưu …”
        if MANAGED.fullmatch(stop[0]) and MANAGES.search(line, self.start, self.end):
            return self._take(stop.end(), big=0)  # “Ban Quản lý bảo trì đường bộ”
        return False

    def _small(self, word: re.Match[str], stop: re.Match[str] | None) -> bool:
        """A word in small letters of which nothing is known but whether it is work."""
        at = word.start()
        # “Viễn thông Mẫu An lập …”: after two capitals no small word belongs to the last.
        if self.big > 1 or (stop and (self.small or self.closed or " " in stop[0].strip())):
            many = self.small >= _DOUBTFUL and not self.closed and not _DOES.match(self.line, at)
            many = many and self.big < 2 and self.capitals > 0
            told = stop or self.line.startswith("quy định ", at)
            return self._doubt() if many or not told else False
        if self.closed:  # a word of work that is not listed; else what narrows “các xã …” down
            return self._doubt() if self.line.startswith("các ", self.closed) else False
        if self.small >= (_MOST_SMALL if self.capitals else _MOST_SMALL_ALONE):
            return self._doubt()
        return self._take(at + len(word[0].rstrip(".")), small=self.small + 1, big=0)


def names_go_on(line: str, several: re.Match[str]) -> bool:
    """Whether “các Hội” is followed by what it is called: “các Hội Khoa học và Kỹ thuật”."""
    if _OF_THE_WHOLE.match(line, several.end()):
        return False  # “các Sở, Ban, Ngành Thành phố”
    last = re.split(r",? và |, ?|^[Cc]ác | các ", several[0])[-1]
    return last[:1].isupper() and line[several.end() + 1 : several.end() + 2].isupper()
