"""What a line is that stands around the body: head, title, legal basis, recipients, signature.

A document begins with its head (superior body, issuers, number, motto, place and date, in a letter
the subject and the addressees), then has its title, its legal bases, its body, its recipients and
its signature; each may be missing. After the signature a new part begins. Which line is what, its
words say and the lines before it; where they do not, whoever knows says it (`given`).
The rules are the notation of text.md.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from enum import Enum, StrEnum, auto

from macros.recognisers.markers import Mark, is_capitals, read_marks
from macros.recognisers.patterns import late_pattern
from macros.recognisers.type_codes import TYPE_WORDS


class LineRole(StrEnum):
    """What a line outside the body is."""

    SUPERIOR = "superior"
    ISSUER = "issuer"
    NUMBER = "number"
    MOTTO = "motto"
    PLACE_DATE = "place_date"
    SUBJECT = "subject"  # V/v … of a letter
    ADDRESSEE = "addressee"  # Kính gửi …
    HEAD = "head"  # of the head, but which?
    TYPE = "type"
    TITLE = "title"
    BASIS = "basis"
    RECIPIENTS = "recipients"
    SIGNATURE = "signature"

    @property
    def step(self) -> str:
        """Its step in a locator."""
        return _STEPS.get(self, "dau")


_STEPS = {
    LineRole.TYPE: "ten",
    LineRole.TITLE: "ten",
    LineRole.BASIS: "can-cu",
    LineRole.RECIPIENTS: "noi-nhan",
    LineRole.SIGNATURE: "ky",
}


class Place(Enum):
    """Where in a part the reader is."""

    HEAD = auto()
    TITLE = auto()
    BASES = auto()
    BODY = auto()
    END = auto()  # recipients and signature


# Of no code: what single bodies and the Party call theirs.
_OTHER_TYPES = ("CHIẾN LƯỢC", "LỜI KÊU GỌI", "TUYÊN BỐ", "PHIẾU TRÌNH", "ĐIỀU LỆ", "NỘI QUY")
_TYPE = re.compile(rf"(?:{'|'.join((*(one.upper() for one in TYPE_WORDS), *_OTHER_TYPES))})\b")
_DRAFT = re.compile(r"\(?(?:BẢN )?DỰ THẢO\b.{0,12}")
_ATTACHED = re.compile(r"(?:DANH MỤC|BẢNG|ĐỀ CƯƠNG|PHÂN CÔNG|LỘ TRÌNH|NỘI DUNG|NHIỆM VỤ)\b")
# As a machine reads it from a scan, too: “XÃ Ủ NGHĨA”.
STATE = r"CỘNG\s+H[OÒ][AÀ]\s+XÃ\s+(?:HỘI|(?:\S{1,4}\s+){1,2}NGHĨA\s+VIỆT)|ĐẢNG CỘNG SẢN VIỆT NAM"
_MOTTO = re.compile(rf"{STATE}|Độc lập\s*[-–]\s*Tự do", re.IGNORECASE)
_NUMBER = re.compile(r"Số\b\s{0,3}:?.{0,60}(?:/|-\w)", re.DOTALL)
# In a scan the day written by hand may run into the words: “ngày0). thángh năm”.
_PLACE_DATE = re.compile(
    r"[^,\n]{1,60},\s{0,9}ngày(?:\b|(?=\d)).{0,30}\btháng\w?\b.{0,30}\bnăm\b.{0,12}"
)
_SUBJECT = re.compile(r"(?:V/v|Về việc(?! (?:này|trên)\b))\b", re.IGNORECASE)
# What the picture of a digital signature says, in a scan too: “Ký ¡: Sở …”.
_STAMP = re.compile(r"(?:Ký|Người ký|Cơ quan|Thời gian ký|Email)\b[^:]{0,6}:", re.IGNORECASE)
_ADDRESSEE = re.compile(r"Kính gửi\b", re.IGNORECASE)
# A line drawn below the motto; in a scan it may have strokes that are read as letters: “— 5 t”.
_ORNAMENT = re.compile(r"[\s*_=~–—-]+(?:\w(?: \w)?)?")
_BASIS = re.compile(r"(?:Căn cứ|Xét|Theo|Thực hiện|Triển khai|Thi hành|Chấp hành|Để)\b")
# “Theo đề nghị của Sở A, UBND tỉnh giao Sở B rà soát.”: whole letters, which give a task.
_ASKS = re.compile(
    r"(?:, (?:[A-ZĐ][^,.;:]{1,60} )?|: )(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị) (?=[A-ZĐ]|các )"
)
_ENACTED_BY = re.compile(
    r"(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|TRƯỞNG BAN|[UỦ][ỶY] BAN NHÂN DÂN"
    r"|HỘI ĐỒNG NHÂN DÂN|CHÍNH PHỦ|QUỐC HỘI|BAN THƯỜNG VỤ|BAN CHẤP HÀNH)\b"
)
_RECIPIENTS = re.compile(r"Nơi nhận\s{0,3}(?::|$)", re.IGNORECASE)
_SIGNED_FOR = re.compile(r"(?:[TK]/[MTL]\b|(?:TM|KT|TL|TUQ|Q)\s?\.)\s{0,3}\w")
_SIGNED_BY = re.compile(
    r"(?:QUYỀN |PHÓ )?(?:TỔNG )?(?:CHỦ TỊCH|BÍ THƯ|TRƯỞNG BAN|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG"
    r"|THỦ TƯỚNG|CHÁNH|CỤC TRƯỞNG|VỤ TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|TRƯỞNG PHÒNG|CHỦ NHIỆM"
    r"|TỔNG THANH TRA|TỔ TRƯỞNG|ỦY VIÊN|NGƯỜI KÝ)"
)
_ATTACHMENT_NOTE = re.compile(r"\(?\s?(?:(?:Ban hành )?kèm theo|Ban hành theo)\b", re.IGNORECASE)
_BODY_WORD = (
    r"UBND|[UỦ][ỶY] BAN|ĐẢNG|BỘ|SỞ|BAN|VĂN PHÒNG|CỤC|CHI CỤC|TỔNG CỤC|PHÒNG|VIỆN|TRƯỜNG"
    r"|TRUNG TÂM|THANH TRA|HỘI|TỔ|CÔNG AN|CHI BỘ|CÔNG ĐOÀN|BỆNH VIỆN|TÒA ÁN|TOÀ ÁN|THUẾ"
)
_BODY = late_pattern(rf"(?:{_BODY_WORD})\b")
_OFFICE = late_pattern(r"VĂN PHÒNG\s*\Z", re.IGNORECASE)
_SUPERIOR = late_pattern(rf"(?:{_BODY_WORD}|TỈNH|THÀNH|HUYỆN|XÃ|PHƯỜNG|CHÍNH PHỦ)\b")
# Whoever else issues documents; other capitals of a head name nobody.
_ISSUER = re.compile(
    rf"(?!TỔ CHỨC|HỘI NGHỊ|HỘI THẢO|BAN HÀNH|BÁO CÁO)(?:{_BODY_WORD}|{_ENACTED_BY.pattern}"
    r"|TỈNH|THÀNH|HUYỆN|QUẬN|XÃ|PHƯỜNG|ĐẶC KHU|HĐND|ĐOÀN|LIÊN|HIỆP HỘI|MẶT TRẬN|ĐẠI HỌC|HỌC VIỆN"
    r"|KHOA|KHO BẠC|BẢO HIỂM|NGÂN HÀNG|CÔNG TY|TỔNG (?:CÔNG TY|LIÊN)|TẬP ĐOÀN|KIỂM TOÁN|QUÂN|ĐÀI"
    r"|BÁO|QUỸ|TRẠM|ĐỘI|HẠT|KHU|VỤ|TIỂU BAN|CÂU LẠC BỘ|HỢP TÁC XÃ|CHI NHÁNH|NHÀ|VƯỜN|THƯỜNG TRỰC"
    r"|TRUNG ƯƠNG|CƠ QUAN)\b"
)
_LONGEST_TITLE = 150  # words
_MOST_TITLE_LINES = 8
_LONGEST_SIGNATURE = 14  # words
_LONGEST_SIGNER = 80  # characters


class LineRoles:
    """Follows the lines of a document, and says of each what it is.

    `given` says it of lines (plain text) whose words do not: the first such line that has the role
    of an opening, the last that has the role of a signature.
    """

    def __init__(self, lines: Iterable[str], given: Mapping[str, LineRole]) -> None:
        self.place = Place.HEAD
        self._given = dict(given)
        self._opens = any(role is not LineRole.SIGNATURE for role in given.values())
        self._left = Counter(line for line in lines if line in self._given)
        self._title_lines = 0
        self._has_name = False  # of a person who signs
        self._last: LineRole | None = None
        self._line_before = ""
        self._is_appendix = False
        self._may_have_bases = True  # no number was seen yet

    @property
    def unused(self) -> dict[str, LineRole]:
        """What was given and stands nowhere."""
        return self._given

    def next(
        self, line: str, mark: Mark | None, *, following: str = "", title_ahead: bool = False
    ) -> LineRole | None:
        """The role of the next line; None for one of the body, or of the list of recipients.

        `following`: the line after it; `title_ahead`: whether the title is still to come.
        """
        role = self._by_given(line) or self._by_words(line, mark, following, title_ahead)
        if role is not None or not (mark and mark.kind.is_bullet):
            self._last = role
        self._line_before = line
        return role

    def begin_part(self, place: Place) -> None:
        """A new part begins: a programme at its head, an appendix at its title."""
        self.place = place
        self._is_appendix = place is Place.TITLE
        self._may_have_bases = not self._is_appendix
        self._title_lines = 0
        self._has_name = False
        self._last = None
        self._line_before = ""

    def begins_programme(
        self, line: str, mark: Mark | None, title_ahead: Callable[[], bool]
    ) -> bool:
        """Whether, after the end of a part, a line begins another that bears no marker."""
        if self.place is not Place.END or line in self._given or lists_recipients(line):
            return False
        if is_capitals(line):
            if _TYPE.match(line) or _ATTACHED.match(line) or _MOTTO.match(line):
                return True
            return self._has_name and not _is_signer(line) and title_ahead()
        if _ATTACHMENT_NOTE.match(line) or _MOTTO.match(line) or _NUMBER.match(line):
            return True
        if self._last is LineRole.RECIPIENTS and not self._has_name:
            return False
        if mark is not None:
            return not mark.kind.is_bullet and not _is_signer(line)
        return len(line.split()) > _LONGEST_SIGNATURE

    def _by_given(self, line: str) -> LineRole | None:
        role = self._given.get(line)
        if role is None:
            return None
        self._left[line] -= 1
        if role is LineRole.SIGNATURE and self._left[line]:
            return None
        del self._given[line]
        self._go_on_from(role)
        return role

    def _go_on_from(self, role: LineRole) -> None:
        if role in (LineRole.RECIPIENTS, LineRole.SIGNATURE):
            self.place = Place.END
        elif role in (LineRole.TYPE, LineRole.TITLE, LineRole.BASIS):
            self.place = Place.BASES if role is LineRole.BASIS else Place.TITLE
        if self._opens and all(one is LineRole.SIGNATURE for one in self._given.values()):
            self.place = max(self.place, Place.BASES, key=lambda place: place.value)

    def _by_words(
        self, line: str, mark: Mark | None, following: str, title_ahead: bool
    ) -> LineRole | None:
        if self.place is Place.HEAD:
            role = self._head_role(line, mark, title_ahead)
            if role is LineRole.TYPE:
                self.place = Place.TITLE
            if role or (self._last is LineRole.ADDRESSEE and mark and mark.kind.is_bullet):
                return role
            self.place = Place.BASES
        if self.place is Place.TITLE:
            if role := self._title_role(line, mark):
                return role
            self.place = Place.BODY if self._is_appendix else Place.BASES
        if self.place is Place.BASES:
            if role := self._basis_role(line, mark, following):
                return role
            self.place = Place.BODY
        if self._may_have_bases and self._begins_late_bases(line, mark):
            return LineRole.BASIS
        return self._end_role(line, mark, following)

    def _head_role(self, line: str, mark: Mark | None, title_ahead: bool) -> LineRole | None:
        if mark is not None and self._last is not LineRole.MOTTO:
            return None
        if _ORNAMENT.fullmatch(line):
            return LineRole.HEAD
        if mark is not None:
            return None
        if _TYPE.match(line):
            return LineRole.TYPE
        for role, pattern in _HEAD_LINES.items():
            if pattern.match(line):
                return role
        if self._last is LineRole.ADDRESSEE and self._line_before.endswith((":", ";")):
            return LineRole.ADDRESSEE if line.endswith((";", ".")) and len(line) < 100 else None
        if is_capitals(line):
            goes_on = self._last is LineRole.ISSUER
            is_issuer = goes_on or _ISSUER.match(line)
            return LineRole.ISSUER if is_issuer and not _DRAFT.match(line) else LineRole.HEAD
        if not title_ahead:
            return None
        goes_on = self._last is LineRole.SUBJECT and not _STAMP.match(line)
        return LineRole.SUBJECT if goes_on else LineRole.HEAD

    def _title_role(self, line: str, mark: Mark | None) -> LineRole | None:
        self._title_lines += 1
        if _ENACTED_BY.match(line) and is_capitals(line) and self._last is not LineRole.TYPE:
            self.place = Place.BASES
            return LineRole.ISSUER
        if _ORNAMENT.fullmatch(line) or _PLACE_DATE.fullmatch(line) or _NUMBER.match(line):
            return self._head_role(line, mark, False) or LineRole.HEAD
        if mark or self._title_lines > _MOST_TITLE_LINES:
            return None
        follows_type = self._last is LineRole.TYPE and line.endswith(".")
        is_note = line.startswith("(")
        if line.endswith((".", ":", ";")) and not (follows_type or is_note):
            return None
        return LineRole.TITLE if len(line.split()) <= _LONGEST_TITLE else None

    def _basis_role(self, line: str, mark: Mark | None, following: str) -> LineRole | None:
        if mark is not None and not mark.kind.is_bullet:
            return None
        words = line[len(mark.printed) :].lstrip() if mark else line
        if _begins_basis(words):
            return LineRole.BASIS
        if mark is not None:
            return None
        if is_capitals(line) and (_ENACTED_BY.match(line) or _begins_basis(following)):
            return LineRole.ISSUER
        return LineRole.HEAD if _ORNAMENT.fullmatch(line) else None

    def _begins_late_bases(self, line: str, mark: Mark | None) -> bool:
        """Whether bases begin below a line that seemed to be of the body."""
        self._may_have_bases = mark is None and self.place is Place.BODY
        if self._may_have_bases and _begins_basis(line) and line.endswith(";"):
            self.place = Place.BASES
            return True
        return False

    def _end_role(self, line: str, mark: Mark | None, following: str) -> LineRole | None:
        if lists_recipients(line):
            self.place = Place.END
            return LineRole.RECIPIENTS
        if self.place is Place.END:
            return self._signature_role(line, mark)
        if _begins_signature(line, following):
            self.place = Place.END
            return LineRole.SIGNATURE
        return None

    def _signature_role(self, line: str, mark: Mark | None) -> LineRole | None:
        if mark is not None and mark.kind.is_bullet:
            return None
        listed = line.endswith((";", ",")) or line.startswith(("Như ", "Lưu"))
        if listed and self._last is LineRole.RECIPIENTS:
            return None
        self._has_name = self._has_name or not is_capitals(line)
        return LineRole.SIGNATURE


def type_and_more(line: str) -> tuple[str, str]:
    """The type of a line that prints it, and what of the title follows in the same line.

    “THÔNG BÁO VỀ LỊCH HỌC” → “THÔNG BÁO”, “VỀ LỊCH HỌC”; without a known type, the line alone.
    """
    found = _TYPE.match(line)
    return (found[0], line[found.end() :].strip(" :.")) if found else (line, "")


def ends_head(line: str) -> bool:
    """Whether a head ends with a line: “KẾ HOẠCH”, of a letter “Kính gửi”."""
    return bool(_TYPE.match(line) or _ADDRESSEE.match(line))


def lists_recipients(line: str) -> bool:
    """Whether a line begins the list of recipients."""
    return _RECIPIENTS.match(line) is not None


def is_superior(line: str, following: str) -> bool:
    """Whether of two lines of a head the first names the superior of the body that issues.

    An office has no other name than that of whose it is.
    """
    return bool(_SUPERIOR.match(line) and _BODY.match(following)) and not _OFFICE.match(following)


def issuer_words(lines: Iterable[str]) -> str:
    """The name that an issuer's lines print: “UBND TỈNH”, “VĂN PHÒNG” → “VĂN PHÒNG UBND TỈNH”."""
    printed: list[str] = []
    for line in lines:
        name = line.rstrip("-–—_*= ")
        printed.insert(-1 if printed and _OFFICE.match(name) else len(printed), name)
    return " ".join(printed)


def _is_signer(line: str) -> bool:
    """Whether a line in capitals says for whom, or as what, somebody signs."""
    return bool(_SIGNED_FOR.match(line) or _SIGNED_BY.match(line))


def _begins_signature(line: str, following: str) -> bool:
    """Whether a signature begins in the body: not a heading with duties below it."""
    if len(line) > _LONGEST_SIGNER or not is_capitals(line) or line.endswith(":"):
        return False
    if _SIGNED_FOR.match(line):
        return True
    is_prose = following.endswith((".", ";", ":")) or len(following.split()) > _LONGEST_SIGNATURE
    duties = read_marks(following) or (is_prose and not lists_recipients(following))
    return bool(_SIGNED_BY.match(line)) and not duties


def _begins_basis(line: str) -> bool:
    return bool(_BASIS.match(line)) and not (line.endswith(".") and _ASKS.search(line))


_HEAD_LINES = {
    LineRole.MOTTO: _MOTTO,
    LineRole.NUMBER: _NUMBER,
    LineRole.PLACE_DATE: _PLACE_DATE,
    LineRole.SUBJECT: _SUBJECT,
    LineRole.ADDRESSEE: _ADDRESSEE,
}
