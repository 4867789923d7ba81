"""Where in words that are nothing but names one of them ends and another begins.

Names contain commas and “và” (“Sở Văn hóa, Thể thao và Du lịch”), and are listed with them: what
begins another name is told by its first word.
"""

import re
from collections.abc import Iterator

from macros.importing.names.cell_lines import SMALL_NAME, with_names_whole, without_contacts
from macros.importing.names.groups import APART, are_areas
from macros.importing.names.in_prose import OF_A_PLACE, one_or_more, shares_post
from macros.importing.names.one_kind import OF_SEVERAL, listed_together
from macros.importing.names.parts import COMPOSED, held_by
from macros.importing.names.sentence_words import GROUNDS, VERBS
from macros.importing.names.staff import TOGETHER
from macros.importing.names.words import CAPITALS, CENTRAL, USUAL
from macros.recognisers.markers import is_capitals
from macros.recognisers.patterns import compiled
from macros.recognisers.tones import one_placement

_TONED = frozenset("ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ")
_SEPARATOR = re.compile(
    r"\s*[;\n•]\s*(?:và\s+)?|\s*,\s*(?:(?:và|cùng(?: với)?)\s+)?|\s+(?:và|cùng với|cùng|với|&"
    r"|hoặc)\s+"
    r"|\s*/\s*|\s*\+\s+|\s+-\s+(?=(?:Sở|Bộ|UBND|Ủy|Uỷ|Công an|Phòng)\s)"
    r"|(?:(?<=[^\W\d_]{3})\.|(?<=[^\W\d_]\))|(?<=\w)\s+[2-9][.)])\s+"
    r"(?=(?:Các|Sở|Bộ|UBND|Ủy|Uỷ|Công an|Phòng|Văn phòng|Vụ|Cục)\s)"
)
_ROLE_SAID = compiled(r"(?<!\w)(?:chủ trì|phối hợp|đầu mối)(?!\w)")
# What those do who are named: “Bộ Công an xây dựng …”, “Bộ Tài chính đối với sàn giao dịch”.
DOES = compiled(rf",? (?:{VERBS}|đối với|trong việc|về việc)(?!\w)")
# “Phòng KT, VH&XH”: one division, or two.
DIVISIONS = compiled(r"(?:Phòng|Ban|Trung tâm) [A-ZĐ]{2,5}, ?[A-ZĐ]{1,4}&[A-ZĐ]{1,8}(?=[\s,;.]|\Z)")
# “Phòng KHCN & HTQT”: one, whose fields are both in short letters.
_FIELDS = compiled(
    r"(?:Phòng|Ban|Trung tâm|Sở|Khoa|Vụ|Cục|Chi cục|Viện) [A-ZĐ]{2,6} ?& ?"
    r"(?!(?:UBND|HĐND|MTTQ)(?!\w)|VP)[A-ZĐ]{2,6}(?!\w)"
)
_PART = compiled("(?:Phòng|Đội|Trung tâm|Chi cục|Văn phòng|Thanh tra|Ban) ")
_PREVENTS = compiled(r"(?<!\w)[Pp]hòng\Z")
_NUMERAL = re.compile(r"(?:[IVX]{1,4}|[0-9]{1,2})(?=\s*(?:[,;]|\Z| và ))")  # “khu vực I, II”
_AND = re.compile(r"(?: và | & | - )")
_LEVEL = compiled(r"cấp (?:xã|huyện|tỉnh)(?!\w)")
_LEVEL_AT_END = compiled(r" cấp (?:xã|huyện|tỉnh)\Z")
_REGION_AT_END = re.compile(r"(?<!\w)(?:vùng|miền|khu vực) [^,;()]{2,60}\Z")
_SHORT = re.compile(r"(?!UBND|HĐND)[A-ZĐ]{2,4}(?!\w)")
# “UI/UX”: one, or two.
SHORT_PAIR = re.compile(r"(?<!\w)[A-ZĐ]{2,4}/[A-ZĐ]{2,4}(?!\w)")
_BULLET = re.compile(r"[\s]*(?:[-+•*]|\(?\d{1,2}[.)])\s+")
EDGES = " \t\n.,;:-–"
_CENTRAL = compiled(rf"các {CENTRAL}")
_IN_BLOC = compiled(r"[Kk]hối(?: các)? [Cc]ơ quan\Z|[Kk]hối [^\W\d_]+\Z")
# “các xã An Mẫu, Bình Mẫu”: the kind is said but once, of several places or of the first.
OF_PLACES = compiled(
    r"[Cc]ác (?:xã|phường|thị trấn|đặc khu|tỉnh|thành phố|huyện|địa phương|thôn):? (?=[A-ZĐ])"
)
# “các sở, ngành, các đơn vị quản lý hệ thống”: the last are another group.
_NARROWED = compiled(r" (?:quản lý|vận hành|sử dụng|cung cấp|tham gia)(?!\w)")
_OF_SCHOOLS = compiled(r"\w các (?:đại học|học viện|trường)")  # “Công đoàn các đại học …”
_ALL_LEVELS = compiled(r"các cấp(?:, các ngành)?\Z")
# “Quyết định số 12/QĐ-UBND” is cut by no stroke.
_NUMBER_OF_DOCUMENT = compiled(r"số [0-9]{1,5}\Z")
# “Lê Thị B, chuyên viên phòng Nội vụ” is one.
_STAFF = compiled(
    r"(?:[Cc]huyên viên|[Cc]án bộ|[Nn]hân viên|[Kk]ế toán|CV|PCT|P?GĐ|P?CVP|PTP)(?!\w)"
)
# “Lê Văn A - Phó Chủ tịch UBND xã”, “Lê Văn A, Trưởng thôn”.
WHAT_ONE_IS = re.compile(r"(?:\s*[-,(]\s*)(?=\w)[^;:\n]{2,90}")
# What is said of those named, commas and all: “các sở theo chức năng, nhiệm vụ được giao”.
BY_DUTY = compiled(
    rf",? (?:theo|trong phạm vi|căn cứ|tùy theo) (?:{GROUNDS}|quy định|trách nhiệm|địa bàn)"
    r"(?!\w)[^;:\n]{0,120}"
)
# “các Vụ, Cục”: the last is called by its kind alone.
_BARE_MEMBER = compiled(
    r"(?:Vụ|Cục|Viện|Trường|Trung tâm|Sở|Ban|Ngành|Phòng|Hội|Đoàn thể)(?=\s*[,;]|\s*\Z|\s+và\s)"
)


class NamePieces:
    """Words that are nothing but names, to be cut into a piece for each.

    `loose`: see `names_only`. `line` has a letter for each of `text`, as the words are compared.
    """

    def __init__(self, text: str, *, loose: bool) -> None:
        text = without_contacts(text)
        line = one_placement(text.replace("\xa0", " ").replace("–", "-"))
        self.text, self.line, self.loose = text, line, loose
        # “BQL KCN” is short for a name in usual letters.
        spelled_out = any(letter in _TONED for letter in text)
        self.words = CAPITALS if is_capitals(text) and spelled_out else USUAL
        if self.words is USUAL:
            self.line = with_names_whole(line)
        self.on_one_line = self.line.replace("\n", " ")

    def pieces(self) -> Iterator[tuple[int, int]]:
        """Where each begins and ends."""
        start = 0
        for mark in _SEPARATOR.finditer(self.line):
            if not self._in_brackets(start, mark.start()) and self._ends(start, mark):
                yield start, mark.start()
                start = mark.end()
        yield start, len(self.line)

    def _in_brackets(self, start: int, at: int) -> bool:
        return self.line.count("(", start, at) > self.line.count(")", start, at)

    def _ends(self, start: int, mark: re.Match[str]) -> bool:
        """Whether a name ends at a separator, and another begins behind it."""
        if ";" in mark[0] or "•" in mark[0]:
            return not listed_together(self.line, start, mark.end())
        before = self.line[start : mark.start()].strip(EDGES)
        is_within = self._is_within(before, start, mark) or self._reads_on(start, mark)
        return not is_within and self._begins_another(before, start, mark)

    def _is_within(self, before: str, start: int, mark: re.Match[str]) -> bool:
        """Whether a separator stands inside words that are of one name, or of its duty."""
        line, words, at = self.line, self.words, mark.end()
        begins = words.kind.match(line, at) or words.many.match(line, at)
        if "\n" not in mark[0]:
            posts = shares_post(line, start, mark.start())
            if posts and words.post.match(line[at : at + 40].capitalize()):
                return True
            if _LEVEL.match(line, at) and _LEVEL_AT_END.search(before):
                return True  # “Trung tâm hành chính công cấp tỉnh/cấp xã”
        if line[at : at + 1].islower() and self.work(start, mark.start()):
            return True  # “Bộ Y tế xây dựng bệnh viện, trung tâm xét nghiệm”
        one = (
            TOGETHER.match(line, start)
            or DIVISIONS.match(line, start)
            or _FIELDS.match(line, start)
        )
        if (one and one.end() > at) or listed_together(line, start, at):
            return True
        if "/" in mark[0] and _NUMBER_OF_DOCUMENT.search(before):
            return True
        if mark[0] == "/" and words.many.match(before) and _SHORT.match(line, at):
            return True  # “các phòng ban/XN”
        if held_by(before, line, at) or _NUMERAL.match(line, at):
            return True
        if begins:
            return False
        if _REGION_AT_END.search(before) and words.place.match(line, at):
            return True  # “UBND các tỉnh vùng Đồng bằng sông Hồng và Đông Nam Bộ”
        pair = SHORT_PAIR.search(line, start)
        if pair and pair.start() < mark.start() < pair.end():
            return True
        places = OF_PLACES.match(line, start) or OF_SEVERAL.match(line, start)
        if words is USUAL and places and words.place.match(line, at):
            return True
        return bool(BY_DUTY.search(line, start, mark.start()))

    def _begins_another(self, before: str, start: int, mark: re.Match[str]) -> bool:
        """Whether another name begins behind a separator, and the one before it ends."""
        line, words, at = self.line, self.words, mark.end()
        fielded = words.fielded.match(line, start)
        field = words.field.match(line, fielded.end()) if fielded else None
        if field and field.end() == mark.start() and not words.field.match(line, at):
            return True  # “Sở Nội vụ, Cổng …”: nothing goes on with the one
        if ("\n" in mark[0] and _BULLET.match(line, at)) or words.honour.match(line, at):
            return True
        if APART.match(line, mark.start()):
            return True
        if line.startswith("phòng, chống", at) or (" - " in mark[0] and _PART.match(before)):
            return False  # “Phòng Tham mưu - Công an tỉnh”
        if (words.post.match(line, at) or _STAFF.match(line, at)) and self._is_person(before):
            return False
        if _BARE_MEMBER.match(line, at) and self._members_at_end(before):
            return False
        if words.kind.match(line, at) or words.small_kind.match(line, at):
            return True
        if words is USUAL and OF_A_PLACE.match(line, at) and OF_A_PLACE.fullmatch(before):
            return True  # “Thành phố Mẫu An, thành phố Mẫu Lâm”
        if member := words.member.match(line, at):
            return self._ends_before_member(before, at, member)
        if words.many.match(line, at) or (words is USUAL and SMALL_NAME.match(line, at)):
            return True
        if words is USUAL and (words.person.match(line, at) or words.short.match(line, at)):
            return not words.fielded.match(before) or not words.field.match(line, at)
        return words is USUAL and not self._may_hold(before, mark)

    def _reads_on(self, start: int, mark: re.Match[str]) -> bool:
        """Whether a sentence would read one name over a separator: “Cục Lâm nghiệp và Kiểm lâm”."""
        if "\n" in mark[0]:
            return False
        at, _ = self.stripped(start, len(self.line))
        names, end = one_or_more(self.text, self.on_one_line, at)
        another = self.words.kind.match(self.line, mark.end())
        another = another or self.words.many.match(self.line, mark.end())
        goes_on = len(names) == 1 and end > mark.end()
        return goes_on and not (names[0].is_group and another)

    def work(self, start: int, end: int) -> int:
        """Where begins what a department does that words name; 0 where they do not say it."""
        line, words = self.line, self.words
        if words is not USUAL or not self.loose:
            return 0
        start, end = self.stripped(start, end)
        fielded = words.fielded.match(line, start, end)
        field = words.field.match(line, fielded.end(), end) if fielded else None
        if not field or _ROLE_SAID.search(line, start, end):
            return 0
        return field.end() if DOES.match(line, field.end(), end) else 0

    def _is_person(self, words: str) -> bool:
        """Whether words name a person: “đ/c Lê Văn A”."""
        honour = self.words.honour.match(words)
        person = self.words.person.match(words, honour.end() if honour else 0)
        return bool(person and not words[person.end() :].strip())

    def _ends_before_member(self, before: str, at: int, member: re.Match[str]) -> bool:
        """Before “ngành”, “các đơn vị”: a group goes on with it, another name does not."""
        bare = member[0].lower().removeprefix("các ")
        grouped = self._members_at_end(before)
        if bare.startswith("đại học") and _OF_SCHOOLS.search(before):
            return False
        if member[0].lower().startswith("các ") and _ALL_LEVELS.search(before):
            return False
        if are_areas(bare) and self._area_goes_on(before, bare):
            return False
        if grouped:
            if _CENTRAL.match(self.line, at):
                return True
            if are_areas(grouped[0]) and not are_areas(bare):
                return True
            rest = self.words.members.match(self.line, at) or member
            end = self.words.tail.match(self.line, rest.end())
            told = end and (end[0] or _NARROWED.match(self.line, end.end()))
            return member[0].lower().startswith("các ") and bool(told)
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
        return bare != "địa phương"

    def _may_hold(self, before: str, mark: re.Match[str]) -> bool:
        """Whether a name may go on past a comma with a word that begins none: “…, Thể thao”."""
        at, comma = mark.end(), mark[0].strip() == ","
        kinds = {word.lower() for word in before.split() if word[0].isupper()}
        listed = self.words.plural.match(before) or _IN_BLOC.search(before)
        if kinds == {"công"} and before.startswith("Công an"):
            return False
        composed = listed or not kinds.isdisjoint(COMPOSED)
        if _PREVENTS.search(before) and self.line.startswith("chống", at):
            return True  # “Phòng, chống thiên tai”
        capital = self.line[at : at + 1].isupper() and not listed
        if self.loose and comma and composed and capital and not _AND.search(self.line, at):
            return False  # in one name “và” stands before the last: “Kinh tế, Hạ tầng và Đô thị”
        return bool(composed) or not self.line[at : at + 1].isupper()

    def stripped(self, start: int, end: int) -> tuple[int, int]:
        """A piece without the signs at its edges."""
        while start < end and self.line[start] in EDGES + "•+*":
            start += 1
        while end > start and self.line[end - 1] in EDGES:
            end -= 1
        bullet = _BULLET.match(self.line, start)
        return (bullet.end() if bullet and bullet.end() < end else start), end
