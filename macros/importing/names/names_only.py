"""Reads lists of names as printed, where nothing but names stands: a cell, a labelled line.

Names contain commas and “và” (“Sở Văn hóa, Thể thao và Du lịch”), and are listed with them: what
begins another name is told by its first word. What is not surely a name is left over.
"""

import re
from typing import NamedTuple

from macros.importing.names.cell_lines import SMALL_NAME
from macros.importing.names.in_prose import BARE, is_person, one_or_more
from macros.importing.names.pieces import (
    BY_DUTY,
    DIVISIONS,
    DOES,
    EDGES,
    OF_PLACES,
    SHORT_PAIR,
    WHAT_ONE_IS,
    NamePieces,
)
from macros.importing.names.printed import PrintedName
from macros.importing.names.proper import is_proper
from macros.importing.names.sentence_words import LINKS, STRONG_STOPS, VERBS
from macros.importing.names.staff import TOGETHER
from macros.importing.names.words import USUAL
from macros.recognisers.patterns import compiled
from macros.recognisers.tones import one_placement

# “… lập, điều chỉnh”
_DOES_MORE = compiled(rf"[^,;:]{{2,60}}, (?:{VERBS})(?!\w)")
_LONGEST_GROUP = 14
_MOST = 4_000  # characters; no list is so long
_LONGEST_SHOWN = 120
_POST_WITHIN = compiled(
    r"(?<=\w )(?:Phó )?(?:Giám đốc|Trưởng phòng|Chánh Văn phòng|Chủ tịch|Bí thư) "
)
_BRACKET = re.compile(r"\s*\((?P<words>[^()]{1,200})\)")
# What longer names of departments begin with: after “và” it may be one whose end is misspelled.
_BEGINS_FIELD = compiled("Nông nghiệp|Giáo dục|Thông tin|Kinh tế|Công nghiệp|Thương mại|Du lịch")
# There is but one of it in a place: “Điện lực”.
_ALONE = compiled("Điện lực|Viễn thông|Bưu điện|Thuế")
_FORCE = compiled(
    "(?:Quản lý thị trường|Cảnh sát giao thông|Kiểm lâm|Biên phòng|Hải quan)(?: |\\Z)"
)
_LEVEL = compiled(r"(?:[Tt]oàn|[Cc]ả) (?:trường|ngành|xã|phường|tỉnh|cơ quan|đơn vị|nhóm|tổ|phòng)")
_ALL = compiled(
    "(?:[Tt]oàn bộ|[Tt]oàn thể|[Cc]ơ quan|[Đđ]ơn vị|[Dd]oanh nghiệp|[Tt]ổ chức|[Đđ]ịa phương) "
)
# What there are many of, and is nobody: “Ban Quản lý chợ và các công trình công cộng”.
_THING = compiled(
    r"(?:công trình|dự án|nhiệm vụ|chương trình|hoạt động|nội dung|lĩnh vực|dịch vụ|công tác"
    r"|giải pháp"
    r"|vấn đề|văn bản)(?!\w)"
)
# Of an office, by what they are or do there: “Chuyên viên được phân công”, “Lãnh đạo phòng X”.
_STAFF = compiled(
    r"(?:(?:[Cc]án bộ|[Cc]ông chức|[Cc]huyên viên)(?: [^\W\d_]+| -(?= )){0,11}"
    r"|[Ll]ãnh đạo (?:phòng|bộ phận|đơn vị|chi cục|trung tâm)(?: [^\W\d_]+| -(?= )){0,9})"
)
# What narrows several down: “các cơ quan báo chí có văn phòng tại tỉnh”.
_RELATIVE = compiled(
    r" (?:có|nơi|được|thuộc|trên|tại|ở|trong|đang|đóng|hoạt động|không)(?!\w)[^;:]{2,120}"
)
# What parts of an enterprise are called by, and duties begin with as well: “sản xuất, kinh doanh”.
_FUNCTION = (
    "sản xuất|kinh doanh|xây dựng|thi công|vận hành|bảo trì|chăm sóc|đầu tư|đào tạo|sử dụng"
    "|cung cấp|quản lý|nghiên cứu"
)
_WORD_APART = (
    rf"(?:(?:{_FUNCTION})(?!\w)"
    rf"|(?!(?:{VERBS}|{LINKS})(?!\w))[^\W\d_](?:[\w/]|&(?=\w))*)"
)
# Without “và”, and with no kind whose names hold commas: each is one.
_WORDS_APART = (
    r"(?!(?:[Pp]hòng|Sở|Bộ(?! phận)|Khoa|Vụ|Cục|Chi cục|Trung tâm|Ban(?! (?:quản lý|dự án))) )"
    rf"{_WORD_APART}(?: {_WORD_APART}){{0,5}}\s*"
)
_EACH_APART = compiled(
    rf"\s*(?!(?i:{VERBS})(?!\w)){_WORDS_APART}(?:[,;]\s*{_WORDS_APART}){{2,}}[.;]?\s*"
)
_ENDS_SHORT = re.compile(r"(?<![\w-])[A-ZĐ]{2,}\Z")


# “Nhà máy, kỹ thuật, tài chính”: one name has “và” before the last.
_SMALL_BEHIND_COMMA = re.compile(r", ?(?=[^\W\d_])")
_SHORT_AND_MORE = compiled("(?:Phòng|Ban|Sở|Trung tâm) [A-ZĐ]{2,5}, ?[A-ZĐ][^\\W\\dA-ZĐ]")
_JOINED = re.compile(r" (?:và|&|-) |(?<!\w)[Cc]ác ")
_MORE_PLACES = re.compile(r"(?:, ?| và )[A-ZĐ]")
_BEING = compiled(" là (?=\\w)")


class NameList(NamedTuple):
    """The names that words list, and what of them is surely no name."""

    names: tuple[PrintedName, ...]
    left: tuple[str, ...]


def names_only(text: str, *, loose: bool = False, proper: bool = False) -> NameList:
    """Read words that are nothing but names.

    `loose`: doers stand here for sure, and whatever begins as a group is one (“các nhà mạng”).
    `proper`: so is what is written as a name, though no list has it (“Vietnam Airlines”).
    """
    if len(text) > _MOST:
        return NameList((), (" ".join(text[:_LONGEST_SHOWN].split()),))
    return _Listing(text, loose=loose, proper=proper).read()


class _Listing(NamePieces):
    """Words that are nothing but names, each piece a name or left over."""

    def __init__(self, text: str, *, loose: bool, proper: bool) -> None:
        super().__init__(text, loose=loose)
        self.proper = proper

    def read(self) -> NameList:
        """Read all pieces."""
        names: list[PrintedName] = []
        left: list[str] = []
        last = 0, 0  # where the piece before begins and ends, which was one name
        told = 0  # where what narrows the name before down ends, which may go on
        for start, end in self.pieces():
            start, end = self.stripped(start, end)
            if start >= end:
                continue
            found = self._named(start, end)
            abbreviated = self.words.short.fullmatch(self.line, start, end)
            if told and abbreviated and not self.words.kind.match(self.line, start):
                if _ENDS_SHORT.search(self.line, 0, told):  # “… hoạt động về VLNCN, TCTN”
                    scope = f"{names[-1].scope}{self.text[told:end]}"
                    names[-1], told = names[-1]._replace(scope=scope), end
                    continue
                found = []  # “… hoạt động trong lâm nghiệp, TCTN”: a subject, or somebody
            told = end if found and _RELATIVE.fullmatch(f" {found[-1].scope or ''}") else 0
            if found:
                names += found
                last = (start, end) if len(found) == 1 else (0, 0)
                continue
            if names and last[1] and self._may_be_of_one(names[-1], last[1], start):
                names.pop()
                start = last[0]
            last = 0, 0
            left.append(" ".join(self.text[start:end].split()))
        each = self._each_apart() if left and self.proper else ()
        return NameList(each or tuple(names), () if each else tuple(left))

    def _each_apart(self) -> tuple[PrintedName, ...]:
        """Three or more that a few words each name, as printed: “Kho, mua hàng, pháp chế”."""
        line = self.on_one_line
        if OF_PLACES.match(line) or not _EACH_APART.fullmatch(line) or STRONG_STOPS.search(line):
            return ()
        places = (self.stripped(*found.span()) for found in re.finditer("[^,;]+", line))
        return tuple(
            one for at, end in places for one in self._named(at, end) or [self._one(at, end)]
        )

    def _may_be_of_one(self, name: PrintedName, end: int, start: int) -> bool:
        """Whether what is no name may end the one before: “Báo Sức khỏe và Đời sống”."""
        joint = self.line[end:start].strip()
        words = one_placement(name.words)
        fielded = self.words.fielded.match(words)
        field = fielded and self.words.field.match(words, fielded.end())
        whole = field and not _BEGINS_FIELD.fullmatch(field[0])
        closed = name.is_group or whole or is_person(name) or self.words.area.search(words)
        if joint == "," and _BEING.search(words):
            return True  # “các bộ là chủ quản dữ liệu, CSDL của ngành”
        return joint in ("và", "&", "-") and not closed and self.line[start].isupper()

    def _named(self, start: int, end: int) -> list[PrintedName]:
        """The names that a piece is; none where it surely is none."""
        line, words = self.on_one_line[:end], self.words
        if _SHORT_AND_MORE.match(line, start, end) or DIVISIONS.fullmatch(line, start, end):
            return []
        if OF_PLACES.match(line, start) and _MORE_PLACES.search(line, start, end):
            return []
        if work := self.work(start, end):
            return [self._one(start, work, self.text[work:end].strip(" ,"))]
        honour = words.honour.match(line, start)
        start = honour.end() if honour else start
        found, upto = one_or_more(self.text[:end], line, start)
        said = self._with_rest(found, upto, line) if found else None
        if said is not None:
            return said
        return self._unlike_sentences(start, line, addressed=bool(honour))

    def _one(self, start: int, end: int, scope: str | None = None) -> PrintedName:
        return PrintedName(start, end, " ".join(self.text[start:end].split()), scope)

    def _with_rest(
        self, found: list[PrintedName], upto: int, line: str
    ) -> list[PrintedName] | None:
        """Names that a piece begins with, and what its rest says of the last of them or names.

        None where the rest may be of the last; none where it names another without a comma.
        """
        end, words = len(line), self.words
        if upto == end:
            return found
        last, said = found[-1], None
        rest = self.text[upto:end].strip()
        if _BRACKET.fullmatch(line, upto, end):
            said = last.scope or rest
        elif is_person(last) and WHAT_ONE_IS.fullmatch(line, upto, end):
            said = " ".join(rest.split()).strip(EDGES + "–")
        elif BY_DUTY.fullmatch(line, upto, end) or (
            last.is_group and _RELATIVE.fullmatch(line, upto, end)
        ):
            said = rest
        if said is not None:
            return [*found[:-1], last._replace(scope=said)]
        if words.many.match(line, upto + 1) and not last.is_group:
            more = self._named(upto + 1, end)  # “Bộ Y tế các bộ, ngành”: a comma is left out
            return [*found, *more] if more else []
        if words.fielded.match(line, upto + 1):
            return []  # “Sở Y tế Sở Nội vụ”: no comma tells where the one ends
        return None

    def _unlike_sentences(self, start: int, line: str, *, addressed: bool) -> list[PrintedName]:
        """A piece that is a name though no sentence shows it as one: all of its words are."""
        end, words = len(line), self.words
        what = WHAT_ONE_IS.search(line, start) if addressed and words is USUAL else None
        if what and what.end() == end and is_proper(line[start : what.start()], addressed=True):
            return [self._one(start, what.start(), self.text[what.start() : end].strip())]
        together = self.proper and TOGETHER.fullmatch(line, start)
        if words is USUAL and (together or words.short.fullmatch(line, start)):
            return [self._one(start, end)]
        small = SMALL_NAME.match(line, start) or self._staff(start, end, line)
        if words is USUAL and small:
            bracket = _BRACKET.fullmatch(line, small.end())
            if small.end() == end or bracket:
                scope = self.text[small.end() : end].strip() if bracket else None
                return [self._one(start, small.end(), scope)]
        if _LEVEL.fullmatch(line, start) or self._is_group(start, end, line):
            return [one._replace(is_group=True) for one in self._whole(start, end, line)]
        several = self.loose and words.members.fullmatch(line, start)
        if several and not BARE.fullmatch(line, start):
            # “viện nghiên cứu, trường học”
            return [self._one(start, end)._replace(is_group=True)]
        if ":" in line[start:]:
            return []
        if words.kind.match(line, start) or (self.proper and _FORCE.match(line, start)):
            return self._whole(start, end, line)
        if SHORT_PAIR.search(line, start):
            return []
        proper = self.proper and words is USUAL and is_proper(line[start:], addressed=addressed)
        return [self._one(start, end)] if proper else []

    def _staff(self, start: int, end: int, line: str) -> re.Match[str] | None:
        stops = not self.proper or STRONG_STOPS.search(line, start, end)
        return None if stops else _STAFF.match(line, start, end)

    def _is_group(self, start: int, end: int, line: str) -> bool:
        """Whether words begin as a group does; nothing else stands here."""
        many = self.words.many.match(line, start) or _ALL.match(line, start)
        many = None if many and _THING.match(line, many.end()) else many
        short = len(line[start:end].split()) <= _LONGEST_GROUP and ":" not in line[start:end]
        stops = STRONG_STOPS.search(line, start, end) or self._several_do(start, line)
        return self.loose and bool(many) and short and not stops

    def _several_do(self, start: int, line: str) -> bool:
        """Whether all that members named together do follows: “các bộ, ngành lập, duyệt …”."""
        members = self.words.members.match(line, start)
        at = members.end() if members and ", " in members[0] else 0
        return bool(at and DOES.match(line, at) and _DOES_MORE.match(line, at))

    def _runs_on(self, start: int, end: int, line: str) -> bool:
        """Whether it may list several: three or more in small letters that nothing joins."""
        if _JOINED.search(line, start, end):
            return False
        behind = [comma.end() for comma in _SMALL_BEHIND_COMMA.finditer(line, start, end)]
        area = self.words.area
        return sum(line[at].islower() and not area.match(line, at) for at in behind) > 1

    def _whole(self, start: int, end: int, line: str) -> list[PrintedName]:
        """A name whose every word is its own, since nothing but names stands here."""
        words = self.words
        scope = next(reversed(list(words.scope.finditer(line, start, end))), None)
        bracket = re.search(r"\s*\([^()]{1,200}\)\Z", line[start:end])
        said = None
        if bracket:
            at = start + bracket.start()
            said, end = self.text[at:end].strip(), at
        elif scope and scope.end() == end:
            said, end = self.text[scope.start() : end].strip(), scope.start()
        posts = _POST_WITHIN.finditer(line, start, end)
        if STRONG_STOPS.search(line, start, end):
            return []
        if any(words.person.match(line, one.end()) for one in posts):
            return []  # “Sở Y tế Phó Giám đốc Lê Thị A”: a body and a person
        one = self._one(start, end, said)
        if self._runs_on(start, end, line):
            return []
        if BARE.fullmatch(line, start, end) and not (self.proper and _ALONE.fullmatch(one.words)):
            return []
        return [one]
