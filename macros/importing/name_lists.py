"""Reads lists of names as printed, where nothing but names stands: a cell, a labelled line.

Names contain commas and “và” (“Sở Văn hóa, Thể thao và Du lịch”), and are listed with them: what
begins another name is told by its first word. What is not surely a name is left over.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from macros.importing.cell_lines import SMALL_NAME, with_names_whole, without_contacts
from macros.importing.known_names import known_at
from macros.importing.listed_names import JOINT, OF_SEVERAL, listed_together
from macros.importing.name_parts import COMPOSED, held_by
from macros.importing.name_words import CAPITALS, CENTRAL, USUAL
from macros.importing.names_in_prose import (
    BARE,
    OF_A_PLACE,
    is_person,
    one_or_more,
    shares_post,
)
from macros.importing.printed_names import PrintedName
from macros.importing.proper_names import is_proper
from macros.importing.sentence_words import STRONG_STOPS, VERBS, compiled
from macros.recognisers.markers import is_capitals
from macros.recognisers.tones import one_placement

_LONGEST = 34  # words
_LONGEST_GROUP = 14
_MOST = 4_000  # characters; no list is so long
_LONGEST_SHOWN = 120
_TONED = frozenset("ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ")
_SEPARATOR = re.compile(
    r"\s*[;\n•]\s*(?:và\s+)?|\s*,\s*(?:(?:và|cùng(?: với)?)\s+)?|\s+(?:và|cùng với|cùng|&|hoặc)\s+"
    r"|\s*/\s*"
    r"|\s*\+\s+|\s+-\s+(?=(?:Sở|Bộ|UBND|Ủy|Uỷ|Công an|Phòng)\s)"
    r"|(?:(?<=[^\W\d_]{3})\.|(?<=[^\W\d_]\))|(?<=\w)\s+[2-9][.)])\s+"
    r"(?=(?:Các|Sở|Bộ|UBND|Ủy|Uỷ|Công an|Phòng|Văn phòng)\s)"
)
_ROLE_SAID = compiled(r"(?<!\w)(?:chủ trì|phối hợp|đầu mối)(?!\w)")
# What those do who are named: “Bộ Công an xây dựng …”, “Bộ Tài chính đối với sàn giao dịch”.
_DOES = compiled(rf",? (?:{VERBS}|đối với|trong việc|về việc)(?!\w)")
# “PCVP: Lê Thị A”, “Trưởng phòng: Lê Thị A”: what somebody is stands before.
_POST_BEFORE = re.compile(
    one_placement(
        r"(?P<post>(?:[PT]?[A-ZĐ]{1,4}|(?:Phó )?(?:[Gg]iám đốc|[Tt]rưởng phòng)|Phó phòng"
        r"|Chuyên viên|Chánh Văn phòng)(?: (?:[Ss]ở|[Pp]hòng|[Bb]an|TT))?) ?: ?(?=[A-ZĐ])"
    )
)
_POST_WITHIN = re.compile(
    one_placement(r"(?<=\w )(?:Phó )?(?:Giám đốc|Trưởng phòng|Chánh Văn phòng|Chủ tịch|Bí thư) ")
)
# “Trung tâm XTĐT, TM&DL tỉnh” is one, in short letters.
_SHORT_FIELD = re.compile(one_placement(r"\A(?:Trung tâm|Phòng|Ban|Sở) [A-ZĐ]{2,5}\Z"))
_FIELD_OF_AREA = re.compile(one_placement(r"[A-ZĐ]{1,4}&[A-ZĐ]{1,4} (?:tỉnh|thành phố|xã)(?!\w)"))

_PART = re.compile(one_placement("(?:Phòng|Đội|Trung tâm|Chi cục|Văn phòng|Thanh tra|Ban) "))
_PREVENTS = re.compile(one_placement(r"(?<!\w)[Pp]hòng\Z"))
_NUMERAL = re.compile(r"(?:[IVX]{1,4}|[0-9]{1,2})(?=\s*(?:[,;]|\Z| và ))")  # “khu vực I, II”
_AND = re.compile(r"(?: và | & | - )")
_BULLET = re.compile(r"[\s]*(?:[-+•*]|\(?\d{1,2}[.)])\s+")

_BRACKET = re.compile(r"\s*\((?P<words>[^()]{1,200})\)")

_EDGES = " \t\n.,;:-–"

# Kinds of schools named as one: “Các trường Đại học, Cao đẳng trên địa bàn tỉnh”.
_SCHOOL = (
    r"(?:[Đđ]ại học|[Cc]ao đẳng|[Tt]rung cấp|[Mm]ầm non|[Tt]iểu học|TH&THCS|THCS|THPT|PTDTNT|MN|MG"
    r"|TH(?!\w))"
)
_SCHOOLS = re.compile(one_placement(rf"[Cc]ác [Tt]rường:? {_SCHOOL}(?:(?:, | và ){_SCHOOL})*"))
_SCHOOL_MORE = re.compile(
    one_placement(rf"{_SCHOOL}(?: nghề)?(?=\Z|[,;.]| (?:và|trên|trong|thuộc|của|tại)(?!\w))")
)
_CENTRAL = re.compile(one_placement(rf"các {CENTRAL}"))
_IN_BLOC = re.compile(one_placement(r"[Kk]hối(?: các)? [Cc]ơ quan\Z|[Kk]hối [^\W\d_]+\Z"))

# “các sở, ngành, các đơn vị quản lý hệ thống”: the last are another group.
_NARROWED = re.compile(one_placement(r" (?:quản lý|vận hành|sử dụng|cung cấp|tham gia)(?!\w)"))
_ALL_LEVELS = re.compile(one_placement(r"các cấp(?:, các ngành)?\Z"))

# “Quyết định số 12/QĐ-UBND” is cut by no stroke.
_NUMBER_OF_DOCUMENT = re.compile(one_placement(r"số [0-9]{1,5}\Z"))

# What longer names of departments begin with: after “và” it may be one whose end is misspelled.
_BEGINS_FIELD = re.compile(
    one_placement("Nông nghiệp|Giáo dục|Thông tin|Kinh tế|Công nghiệp|Thương mại|Du lịch")
)
# There is but one of it in a place: “Điện lực”.
_ALONE = re.compile("Điện lực|Viễn thông|Bưu điện|Thuế")
_LEVEL = re.compile(
    one_placement(
        r"[Cc]ấp (?:xã|huyện|tỉnh)(?:,? (?:và |cấp )?(?:xã|huyện|tỉnh))?"
        r"|[Tt]oàn (?:trường|ngành|xã|phường|tỉnh|cơ quan|đơn vị)"
    )
)
_ALL = re.compile(
    one_placement(
        "(?:[Tt]oàn bộ|[Tt]oàn thể|[Cc]ơ quan|[Đđ]ơn vị|[Dd]oanh nghiệp|[Tt]ổ chức|[Đđ]ịa phương) "
    )
)
# “Lê Văn A - Phó Chủ tịch UBND xã”, “Lê Văn A, Trưởng thôn”.
_WHAT_ONE_IS = re.compile(r"(?:\s*[-,(]\s*)(?=\w)[^;:\n]{2,90}")
# What narrows several down: “các cơ quan báo chí có văn phòng tại tỉnh”.
_RELATIVE = re.compile(
    one_placement(
        r" (?:có|nơi|được|thuộc|trên|tại|ở|trong|đang|đóng|hoạt động|không)(?!\w)[^;:]{2,120}"
    )
)

# What is said of those named, commas and all: “các sở theo chức năng, nhiệm vụ được giao”.
_BY_DUTY = re.compile(
    one_placement(
        r",? (?:theo|trong phạm vi|căn cứ|tùy theo) (?:chức năng|thẩm quyền|quy định|phân cấp"
        r"|nhiệm vụ|lĩnh vực|phạm vi|trách nhiệm|địa bàn)(?!\w)[^;:\n]{0,120}"
    )
)

_TERRITORIES = frozenset(
    one_placement(
        "huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu|tỉnh|quận|thị|thành|địa phương"
        "|tỉnh ủy|huyện ủy|thị ủy|thành ủy|đảng ủy"
    ).split("|")
)

_MEMBER_ONLY = re.compile(
    one_placement(r"(?:sở|ban|bộ|ngành|phòng|hội)(?=\s*[,;]|\s+và\s|\s*\Z)"), re.IGNORECASE
)


# “các Vụ, Cục”: the last is called by its kind alone.
_BARE_MEMBER = re.compile(
    one_placement(
        r"(?:Vụ|Cục|Viện|Trường|Sở|Ban|Ngành|Phòng|Hội|Đoàn thể)(?=\s*[,;]|\s*\Z|\s+và\s)"
    )
)


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


class _Listing:
    """Words that are nothing but names, cut into pieces, each a name or left over."""

    def __init__(self, text: str, *, loose: bool, proper: bool) -> None:
        text = without_contacts(text)
        line = one_placement(text.replace("\xa0", " ").replace("–", "-"))
        self.text, self.line, self.loose, self.proper = text, line, loose, proper
        # “BQL KCN” is short for a name in usual letters.
        spelled_out = any(letter in _TONED for letter in text)
        self.words = CAPITALS if is_capitals(text) and spelled_out else USUAL
        if self.words is USUAL:
            self.line = with_names_whole(line)

    def read(self) -> NameList:
        names: list[PrintedName] = []
        left: list[str] = []
        last = 0, 0  # where the piece before begins and ends, which was one name
        for start, end in self._pieces():
            start, end = self._stripped(start, end)
            if start >= end:
                continue
            found = self._named(start, end)
            if found:
                names += found
                last = (start, end) if len(found) == 1 else (0, 0)
                continue
            if names and last[1] and self._may_be_of_one(names[-1], last[1], start):
                names.pop()
                start = last[0]
            last = 0, 0
            left.append(" ".join(self.text[start:end].split()))
        return NameList(tuple(names), tuple(left))

    def _may_be_of_one(self, name: PrintedName, end: int, start: int) -> bool:
        """Whether what is no name may end the one before: “Báo Sức khỏe và Đời sống”."""
        joint = self.line[end:start].strip()
        words = one_placement(name.words)
        fielded = self.words.fielded.match(words)
        field = fielded and self.words.field.match(words, fielded.end())
        whole = field and not _BEGINS_FIELD.fullmatch(field[0])
        closed = name.is_group or whole or is_person(name) or self.words.area.search(words)
        return joint in ("và", "&", "-") and not closed and self.line[start].isupper()

    def _pieces(self) -> Iterator[tuple[int, int]]:
        start = at = 0
        depth_text = self.line
        for mark in _SEPARATOR.finditer(self.line):
            if mark.start() < at or self._in_brackets(depth_text, start, mark.start()):
                continue
            if self._ends(start, mark):
                yield start, mark.start()
                start = mark.end()
            at = mark.end()
        yield start, len(self.line)

    @staticmethod
    def _in_brackets(line: str, start: int, at: int) -> bool:
        return line.count("(", start, at) > line.count(")", start, at)

    def _ends(self, start: int, mark: re.Match[str]) -> bool:
        """Whether a name ends at a separator, and another begins behind it."""
        line, words = self.line, self.words
        before, at = line[start : mark.start()].strip(_EDGES), mark.end()
        if ";" in mark[0] or "•" in mark[0]:
            return True
        shares = "\n" not in mark[0] and shares_post(line, start, mark.start())
        if shares and words.post.match(line[at : at + 40].capitalize()):
            return False
        if line[at : at + 1].islower() and self._work(start, mark.start()):
            return False  # “Bộ Y tế xây dựng bệnh viện, trung tâm xét nghiệm”
        if listed_together(line, start, at) or (
            _SHORT_FIELD.search(before) and _FIELD_OF_AREA.match(line, at)
        ):
            return False
        begins = words.kind.match(line, at) or words.many.match(line, at)
        if "/" in mark[0] and _NUMBER_OF_DOCUMENT.search(before):
            return False
        if _BY_DUTY.search(line, start, mark.start()) and not begins:
            return False
        kind = words.kind.match(line, start)
        if kind and kind.end() > at:  # “Báo và Phát thanh, Truyền hình”
            return False
        known = known_at(line, start)
        if (known and known > at) or held_by(before, line, at) or _NUMERAL.match(line, at):
            return False
        if _SCHOOLS.fullmatch(before) and _SCHOOL_MORE.match(line, at):
            return False
        if words is USUAL and OF_SEVERAL.match(line, start) and words.place.match(line, at):
            return bool(words.kind.match(line, at))
        fielded = words.fielded.match(line, start)
        field = words.field.match(line, fielded.end()) if fielded else None
        if field and field.end() > at:  # “Sở NN và MT”
            return False
        if field and field.end() == mark.start() and not words.field.match(line, at):
            return True  # “Sở Nội vụ, Cổng …”: nothing goes on with the one
        bullet = _BULLET.match(line, at) if "\n" in mark[0] else None
        if bullet:
            return True
        honour = words.honour.match(line, at)
        if honour:
            return True
        if line.startswith("phòng, chống", at) or (" - " in mark[0] and _PART.match(before)):
            return False  # “Phòng Tham mưu - Công an tỉnh”
        if words.post.match(line, at) and self._is_person(before):
            return False
        if _BARE_MEMBER.match(line, at) and self._members_at_end(before):
            return False
        if words.kind.match(line, at) and (words is USUAL or not _MEMBER_ONLY.match(line, at)):
            return True
        if words.small_kind.match(line, at):
            return True
        member = words.member.match(line, at)
        if words is USUAL and OF_A_PLACE.match(line, at) and OF_A_PLACE.fullmatch(before):
            return True  # “Thành phố Mẫu An, thành phố Mẫu Lâm”
        if member:
            return self._ends_before_member(before, at, member)
        if words.many.match(line, at) or (words is USUAL and SMALL_NAME.match(line, at)):
            return True
        if words is USUAL and (words.person.match(line, at) or words.short.match(line, at)):
            return not words.fielded.match(before) or not words.field.match(line, at)
        return words is USUAL and not self._may_hold(before, mark)

    def _work(self, start: int, end: int) -> int:
        """Where begins what a department does that words name; 0 where they do not say it."""
        line, words = self.line, self.words
        if words is not USUAL or not self.loose:
            return 0
        start, end = self._stripped(start, end)
        fielded = words.fielded.match(line, start, end)
        field = words.field.match(line, fielded.end(), end) if fielded else None
        if not field or _ROLE_SAID.search(line, start, end):
            return 0
        return field.end() if _DOES.match(line, field.end(), end) else 0

    def _is_person(self, words: str) -> bool:
        """Whether words name a person, perhaps with what it is: “đ/c Lê A - Phó Chủ tịch”."""
        honour = self.words.honour.match(words)
        person = self.words.person.match(words, honour.end() if honour else 0)
        rest = words[person.end() :] if person else "?"
        return not rest.strip() or bool(_WHAT_ONE_IS.match(rest))

    def _ends_before_member(self, before: str, at: int, member: re.Match[str]) -> bool:
        """Before “ngành”, “các đơn vị”: a group goes on with it, another name does not."""
        bare = member[0].lower().removeprefix("các ")
        grouped = self._members_at_end(before)
        if _IN_BLOC.search(before):
            return False
        if member[0].lower().startswith("các ") and _ALL_LEVELS.search(before):
            return False
        if bare in _TERRITORIES and self._area_goes_on(before, bare):
            return False
        if grouped:
            if _CENTRAL.match(self.line, at):
                return True
            if _are_areas(grouped[0]) and bare not in _TERRITORIES:
                return True
            rest = self.words.members.match(self.line, at)
            after = self.words.tail.match(self.line, rest.end() if rest else member.end())
            end = after.end() if after else member.end()
            narrowed = _NARROWED.match(self.line, end) and not self.words.scope.match(
                self.line, end
            )
            told = bool(after and after[0].strip()) or bool(narrowed)
            return member[0].lower().startswith("các ") and told
        return True

    def _members_at_end(self, before: str) -> re.Match[str] | None:
        """Members named together that the words before a separator end with."""
        if before == "Văn phòng":
            return None  # one, not any of several
        many = self.words.many.match(before)
        found = self.words.members.match(before) if many else None
        tail = self.words.tail.match(before, found.end()) if found else None
        if found and tail and tail.end() == len(before):
            return found
        for found in self.words.members.finditer(before):
            # “Sở Nội vụ” ends with a word of members, and names none.
            starts = found.start() == 0 or self.words.many.match(found[0])
            if starts and found.end() == len(before):
                return found
        return None

    def _area_goes_on(self, before: str, bare: str) -> bool:
        area = next(reversed(list(self.words.area.finditer(before))), None)
        if area is None or area.end() != len(before):
            return False
        return bare != "địa phương" or area[0].startswith("các ")

    def _may_hold(self, before: str, mark: re.Match[str]) -> bool:
        """Whether a name may go on past a comma with a word that begins none: “…, Thể thao”."""
        at, comma = mark.end(), mark[0].strip() == ","
        kinds = {word.lower() for word in before.split() if word[0].isupper()}
        post = self.words.chief.match(before)
        fields = self.words.plural.match(before, post.end() if post else 0)
        listed = fields or _IN_BLOC.search(before)
        composed = listed or not kinds.isdisjoint(COMPOSED) or before.startswith("Công ty")
        if _PREVENTS.search(before) and self.line.startswith("chống", at):
            return True  # “Phòng, chống thiên tai”
        capital = self.line[at : at + 1].isupper() and not listed
        if self.loose and comma and composed and capital and not _AND.search(self.line, at):
            return False  # in one name “và” stands before the last: “Kinh tế, Hạ tầng và Đô thị”
        return bool(composed) or not self.line[at : at + 1].isupper()

    def _stripped(self, start: int, end: int) -> tuple[int, int]:
        while start < end and self.line[start] in _EDGES + "•+*":
            start += 1
        while end > start and self.line[end - 1] in _EDGES:
            end -= 1
        bullet = _BULLET.match(self.line, start)
        return (bullet.end() if bullet and bullet.end() < end else start), end

    def _named(self, start: int, end: int) -> list[PrintedName]:
        line = self.line[:end].replace("\n", " ")
        words = self.words
        post = _POST_BEFORE.match(line, start) if words is USUAL else None
        person = words.person.fullmatch(line, post.end(), end) if post else None
        if post and person:
            name = " ".join(self.text[post.end() : end].split())
            return [PrintedName(post.end(), end, name, post["post"])]
        if work := self._work(start, end):
            name = " ".join(self.text[start:work].split())
            return [PrintedName(start, work, name, self.text[work:end].strip(" ,"))]
        honour = words.honour.match(line, start)
        start = honour.end() if honour else start
        found, upto = one_or_more(self.text[:end], line, start)
        if found:
            bracket = _BRACKET.match(line, upto)
            if upto == end:
                return found
            if bracket and bracket.end() == end:
                return [
                    *found[:-1],
                    found[-1]._replace(scope=found[-1].scope or bracket[0].strip()),
                ]
            if is_person(found[-1]) and _WHAT_ONE_IS.fullmatch(line, upto, end):
                said = " ".join(self.text[upto:end].split()).strip(_EDGES + "–")
                return [*found[:-1], found[-1]._replace(scope=said)]
            by_duty = _BY_DUTY.fullmatch(line, upto, end)
            if by_duty or (found[-1].is_group and _RELATIVE.fullmatch(line, upto, end)):
                said = self.text[upto:end].strip()
                return [*found[:-1], found[-1]._replace(scope=said)]
            if words.many.match(line, upto + 1) and not found[-1].is_group:
                rest = self._named(upto + 1, end)  # “Bộ Y tế các bộ, ngành”: a comma is left out
                return [*found, *rest] if rest else []
            if words.fielded.match(line, upto + 1):
                return []  # “Sở Y tế Sở Nội vụ”: no comma tells where the one ends
            more = JOINT.match(line, upto)
            if len(found) > 1 and more:
                rest = self._named(more.end(), end)
                return [*found, *rest] if rest else []
        printed = " ".join(self.text[start:end].split())
        if words is USUAL and words.short.fullmatch(line, start, end):
            return [PrintedName(start, end, printed)]
        if words is USUAL and SMALL_NAME.fullmatch(line, start, end):
            return [PrintedName(start, end, printed)]
        if _LEVEL.fullmatch(line, start, end) or self._is_group(start, end, line):
            whole = self._whole(start, end, line)
            return [whole[0]._replace(is_group=True)] if whole else []
        several = self.loose and words.members.fullmatch(line, start, end)
        if several and not BARE.fullmatch(line, start, end):
            return [PrintedName(start, end, printed, None, True)]  # “viện nghiên cứu, trường học”
        if ":" in line[start:end]:
            return []
        if words.kind.match(line, start) or words.small_kind.match(line, start):
            return self._whole(start, end, line)
        if self.proper and words is USUAL and is_proper(line[start:end], addressed=bool(honour)):
            return [PrintedName(start, end, printed)]
        return []

    def _is_group(self, start: int, end: int, line: str) -> bool:
        """Whether words begin as a group does; nothing else stands here."""
        many = self.words.many.match(line, start) or _ALL.match(line, start)
        short = len(line[start:end].split()) <= _LONGEST_GROUP and ":" not in line[start:end]
        return self.loose and bool(many) and short and not STRONG_STOPS.search(line, start, end)

    def _whole(self, start: int, end: int, line: str) -> list[PrintedName]:
        """A name whose every word is its own, since nothing but names stands here."""
        words = self.words
        scope = next(reversed(list(words.scope.finditer(line, start, end))), None)
        bracket = re.search(r"\s*\([^()]{1,200}\)\Z", line[start:end])
        said = None
        if bracket:
            said, end = bracket[0].strip(), start + bracket.start()
        elif scope and scope.end() == end:
            said, end = self.text[scope.start() : end].strip(), scope.start()
        if len(line[start:end].split()) > _LONGEST or STRONG_STOPS.search(line, start, end):
            return []
        if any(
            words.person.match(line, one.end()) for one in _POST_WITHIN.finditer(line, start, end)
        ):
            return []  # “Sở Y tế Phó Giám đốc Lê Thị A”: a body and a person
        printed = " ".join(self.text[start:end].split())
        if BARE.fullmatch(line, start, end) and not (self.proper and _ALONE.fullmatch(printed)):
            return []
        return [PrintedName(start, end, printed, said)]


def _are_areas(members: str) -> bool:
    words = re.split(r",? và |, ?|/| ?- ?", members.lower().removeprefix("các "))
    return all(word.removeprefix("các ") in _TERRITORIES for word in words)
