"""Reads lists of names as printed, with the names of the data or without.

Names contain commas and “và” (“Sở Văn hóa, Thể thao và Du lịch”), and are listed with them: what
begins another name is told by its first word. `names_only` reads words that are nothing but names
(a cell, a labelled line); `names_at` reads, in a sentence, the names that begin at a place.

Rules: several that are named together (“các sở, ban, ngành”) are one; what narrows a name down
(“liên quan”) is its scope; “các Sở: Nội vụ, Tài chính” are two names. What is not surely a name is
left over, never guessed.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from macros.importing.name_words import CAPITALS, USUAL, Words
from macros.importing.sentence_words import STOPS, STRONG_STOPS
from macros.recognisers.markers import is_capitals
from macros.recognisers.tones import one_placement

_BLANKS = {ord(sign): " " for sign in "\n\t\xa0\u2009\u202f"} | {ord("–"): "-", ord("—"): "-"}
_WORD = re.compile(r"\w[\w&.]*(?:[-/&]\w+)*")
_SEPARATOR = re.compile(
    r"\s*[;\n•]\s*(?:và\s+)?|\s*,\s*(?:(?:và|cùng(?: với)?)\s+)?|\s+(?:và|cùng với|cùng|&|hoặc)\s+"
    r"|\s*/\s*"
    r"|\s*\+\s+|\s+-\s+(?=(?:Sở|Bộ|UBND|Ủy|Uỷ|Công an|Phòng)\s)"
)
_JOINT = re.compile(r"(?: ?[,;] ?(?:(?:và|với|cùng(?: với)?) )?| (?:và|cùng(?: với)?|với) |/)")
_BULLET = re.compile(r"[\s]*(?:[-+•*]|\d{1,2}[.)])\s+")
_BRACKET = re.compile(r"\s*\((?P<words>[^()]{1,200})\)")
_EDGES = " \t\n.,;:-–"
_MOST_SMALL = 4  # small words after one with a capital
_MOST_NARROWING = 6
_LONGEST = 22  # words of a name in a sentence
_LONGEST_ALONE = 34
_HOLDING = re.compile(
    one_placement(
        r"(?:Đoàn đại biểu Quốc hội|Đoàn ĐBQH|\A(?:Báo|Cơ quan Báo)|Văn phòng (?:HĐND"
        r"|Hội đồng nhân dân)"
        r"|(?:Vụ|Cục|Phòng) [^,;]*Tiền lương|Cảnh sát PCCC)\Z"
    )
)
_HELD = re.compile(
    one_placement(
        r"(?:Hội đồng nhân dân|HĐND|Đài|[Pp]hát thanh|UBND|Ủy ban nhân dân"
        r"|CNCH|Bảo hiểm xã hội(?! (?:tỉnh|Việt|thành|TP)))"
    )
)
_IN_BLOC = re.compile(one_placement(r"[Kk]hối(?: các)? [Cc]ơ quan\Z|[Kk]hối [^\W\d_]+\Z"))
_ALL_LEVELS = re.compile(one_placement(r"các cấp(?:, các ngành)?\Z"))


class PrintedName(NamedTuple):
    """A name as printed: ``text[start:end]``; with an inherited kind the words say it."""

    start: int
    end: int
    words: str
    scope: str | None = None
    is_group: bool = False


class NameList(NamedTuple):
    """The names that words list, and what of them is surely no name."""

    names: tuple[PrintedName, ...]
    left: tuple[str, ...]


def plain_line(text: str) -> str:
    """The text on one line in one placement of tones, each character in its place."""
    return one_placement(text.translate(_BLANKS))


def names_only(text: str) -> NameList:
    """Read words that are nothing but names."""
    return _Listing(text).read()


def names_at(text: str, at: int) -> tuple[list[PrintedName], int]:
    """The names that stand one after the other from a place of a sentence, and where they end."""
    line = plain_line(text)
    found: list[PrintedName] = []
    end = at
    while True:
        names, upto = _one_or_more(text, line, at)
        if not names:
            return found, end
        found += names
        end = upto
        joint = _JOINT.match(line, end)
        if not joint:
            return found, end
        at = joint.end()


def begins_name(text: str, at: int = 0) -> bool:
    """Whether a name seems to begin at a place."""
    line = plain_line(text)
    return bool(_one_or_more(text, line, at)[0])


def _one_or_more(text: str, line: str, at: int) -> tuple[list[PrintedName], int]:
    words = CAPITALS if is_capitals(text[at:]) else USUAL
    honour = words.honour.match(line, at)
    at = honour.end() if honour else at
    listed = _plural(text, line, at, words)
    if listed:
        return listed, listed[-1].end
    one = _name(text, line, at, words)
    if one is None:
        return [], at
    elided = list(_elided(text, line, one, words))
    return [one, *elided], _end(text, line, (elided or [one])[-1], words)


def _end(text: str, line: str, name: PrintedName, words: Words) -> int:
    """Where a name ends with its scope."""
    scope = words.scope.match(line, name.end)
    return scope.end() if scope else name.end


def _plural(text: str, line: str, at: int, words: Words) -> list[PrintedName]:
    """“các Sở: Nội vụ, Tài chính”: a kind for several fields."""
    head = words.plural.match(line, at)
    if not head or not line[at:].lower().startswith("các "):
        return []
    found: list[PrintedName] = []
    place = head.end()
    while field := words.field.match(line, place):
        if found and words.kind.match(line, place) and words.area.match(line, field.end() + 1):
            break  # “Công an tỉnh” after “các Sở”
        kind = head["kind"].capitalize()
        found.append(PrintedName(place, field.end(), f"{kind} {text[place : field.end()]}"))
        joint = _JOINT.match(line, field.end())
        if not joint:
            break
        place = joint.end()
    return found if len(found) > 1 or (found and ":" in head[0]) else found


def _elided(text: str, line: str, first: PrintedName, words: Words) -> Iterator[PrintedName]:
    """“Sở Nội vụ, Tài chính”: fields that go on without their kind."""
    kind = words.fielded.match(line, first.start)
    if not kind or not words.field.fullmatch(line, kind.end(), first.end):
        return
    end = first.end
    while joint := _JOINT.match(line, end):
        field = words.field.match(line, joint.end())
        if not field or words.kind.match(line, joint.end()):
            return
        end = field.end()
        yield PrintedName(field.start(), end, f"{kind[0]}{text[field.start() : end]}")


def _name(text: str, line: str, at: int, words: Words) -> PrintedName | None:
    return (
        _fielded(text, line, at, words)
        or _group(text, line, at, words)
        or _of_a_kind(text, line, at, words)
        or _person(text, line, at, words)
    )


def _made(text: str, line: str, start: int, end: int, words: Words, group: bool) -> PrintedName:
    scope = words.scope.match(line, end)
    said = text[end : scope.end()].strip() if scope else None
    return PrintedName(start, end, " ".join(text[start:end].split()), said, group)


def _fielded(text: str, line: str, at: int, words: Words) -> PrintedName | None:
    """“Sở Tài chính”, “Bộ Công an”, with where it is."""
    kind = words.fielded.match(line, at)
    field = words.field.match(line, kind.end()) if kind else None
    if not field:
        return None
    end = _place_after(line, field.end(), words)
    return _made(text, line, at, end, words, False)


def _place_after(line: str, end: int, words: Words) -> int:
    if line[end : end + 1] != " ":
        return end
    area = words.area.match(line, end + 1)
    if area:
        return area.end()
    place = words.place.match(line, end + 1) if words is USUAL else None
    return place.end() if place and not words.kind.match(line, end + 1) else end


def _group(text: str, line: str, at: int, words: Words) -> PrintedName | None:
    """“Các sở, ban, ngành”, “địa phương”: several as one."""
    found = words.members.match(line, at)
    if not found:
        return None
    end = found.end()
    while words.kind.match(line, _last_member(line, at, end)) and words is USUAL:
        # “các đơn vị, Phòng Nội vụ”: the last is a name of its own.
        last = _last_member(line, at, end)
        if last <= at or not _fits(line, last, words):
            break
        end = _before_joint(line, last)
    tail = words.tail.match(line, end)
    end = tail.end() if tail else end
    many = words.many.match(line, at)
    listed = re.search(r"[,/]| và | - ", line[at : found.end()])
    scope = words.scope.match(line, end)
    alone = line[at:end].lower() in ("địa phương", "doanh nghiệp") or (
        _LOOSE.match(line, at) and tail and tail[0].strip()
    )
    if not (many or listed or scope or alone):
        return None
    if re.compile(" của (?=[A-ZĐÂƯ])").match(line, end) or _names_go_on(line, found):
        return None  # “các Ban của Hội đồng nhân dân tỉnh”, “các Hội Khoa học”
    end = _narrowed(line, end, words) if many else end
    end = _fields_after(line, end, words)
    return _made(text, line, at, end, words, True)


_LOOSE = re.compile(
    "lực lượng|cơ quan chức năng|đơn vị chức năng|chính quyền|cấp uỷ", re.IGNORECASE
)
_BARE = re.compile(
    one_placement(
        "(?:Sở|Bộ|Ban|Phòng|Cục|Chi cục|Vụ|Viện|Hội|Đoàn|Tổ|Trung tâm|Trường|Đội|Báo|Đài|Khối|Quỹ"
        "|Trạm"
        "|Hội đồng|Ủy ban|Tổng cục|Công ty|Trưởng|Phó|Chánh|Liên hiệp|Thuế|Nhà|Lực lượng)"
    ),
    re.IGNORECASE,
)


def _last_member(line: str, start: int, end: int) -> int:
    joints = [m.end() for m in re.finditer(r",? và |, |/| - ", line[start:end])]
    return start + joints[-1] if joints else start


def _before_joint(line: str, at: int) -> int:
    return len(line[:at].rstrip(" ,/-").removesuffix(" và").rstrip(" ,"))


def _fits(line: str, at: int, words: Words) -> bool:
    """Whether a name with a capital begins there that goes on: “Phòng Nội vụ”, not “Sở, ngành”."""
    kind = words.kind.match(line, at)
    return bool(kind and line[at].isupper() and re.match(r" \w", line[kind.end() :]))


def _narrowed(line: str, end: int, words: Words) -> int:
    """Where a group ends that words narrow down: “các chủ đầu tư hạ tầng cụm công nghiệp”."""
    if line[end : end + 1] != " " or words.scope.match(line, end):
        return end
    at = end
    for _ in range(_MOST_NARROWING):
        word = _WORD.match(line, at + 1) if line[at : at + 1] == " " else None
        if not word or STOPS.match(line, at + 1) or words.scope.match(line, at):
            return at
        if not word[0].islower():
            return end
        at = word.end()
    return end


def _fields_after(line: str, end: int, words: Words) -> int:
    """“các phòng chuyên môn thuộc sở Xây dựng”."""
    if re.search(r"(?:sở|bộ)\Z", line[:end], re.IGNORECASE):
        field = words.field.match(line, end + 1)
        return field.end() if field else end
    return end


def _of_a_kind(text: str, line: str, at: int, words: Words) -> PrintedName | None:
    """A name that begins with its kind and goes on with capitals, then where it is."""
    many = words.many.match(line, at)
    first = many.end() if many else at
    kind = words.kind.match(line, first) or words.small_kind.match(line, first)
    if not kind:
        return None
    end = _extent(line, first, len(kind[0].rstrip()) + first, words)
    if end is None or _BARE.fullmatch(line, first, end):
        return None
    return _made(text, line, at, end, words, False)


def _extent(line: str, start: int, end: int, words: Words) -> int | None:
    """Where a name ends that began; None when that cannot be told."""
    small, big, closed = 0, 0, 0  # `closed`: where the place that ends a name begins
    for _ in range(_LONGEST):
        if line[end : end + 1] != " ":
            after = _held(line, start, end, words)
            if after is None:
                return end
            end, small = after, 0
            continue
        at = end + 1
        area = None if closed else words.area.match(line, at)
        if area and not STRONG_STOPS.match(line, at):
            end, closed = area.end(), at
            continue
        several = words.members.match(line, at) if line.startswith("các ", at) else None
        if several and not closed and not _names_go_on(line, several):
            tail = words.tail.match(line, several.end())
            end, closed = tail.end() if tail else several.end(), at
            continue
        if line[at : at + 2] == "- " and words is USUAL:
            if line[at + 2 : at + 3].isupper() or line.startswith("xã hội", at + 2):
                end, big = at + 1, 0
                continue
            return end
        if (after := _held(line, start, end, words)) is not None:
            end, small = after, 0
            continue
        word = _WORD.match(line, at)
        if (
            not word
            or word[0].lower() in _ENDS
            or STRONG_STOPS.match(line, at)
            or words.scope.match(line, end)
        ):
            return end
        if word[0][0].isupper():
            if closed and words.kind.match(line, at):
                return end
            inside = words.kind.match(line, at) if words is USUAL else None
            if inside:  # “Trung ương Hội Liên hiệp …”
                end, small, big = inside.end(), 1, 0
                continue
            small, big = 0, 0 if word[0].isupper() else big + 1
        else:
            inner = _INNER.match(line, at)
            if inner:
                end, big = inner.end(), 0
                continue
            # “Viễn thông Mẫu An lập …”: after two capitals no small word belongs to the last.
            if big > 1 or ((small or closed) and STOPS.match(line, at)):
                return end
            if STOPS.match(line, at) and " " in STOPS.match(line, at)[0].strip():
                return end
            if closed:  # a word of work that is not listed; else what narrows “các xã …” down
                return None if line.startswith("các ", closed) else end
            small, big = small + 1, 0
            if small > _MOST_SMALL:
                return None
        end = at + len(word[0].rstrip("."))
    return None


def _names_go_on(line: str, several: re.Match[str]) -> bool:
    """Whether “các Hội” is followed by what it is called: “các Hội Khoa học và Kỹ thuật”."""
    last = several[0].split(" ")[-1]
    return last[:1].isupper() and line[several.end() + 1 : several.end() + 2].isupper()


_ENDS = frozenset(one_placement("và với hoặc để là do").split())
_INNER = re.compile(
    one_placement(
        r"(?:nhân dân|nhà nước|tổ quốc|dự án(?: đầu tư)?(?: xây dựng)?"
        r"(?:,? (?:các )?công trình(?: (?:giao thông|dân dụng|và|công nghiệp|nông nghiệp|thủy lợi"
        r"|phát triển nông thôn|trọng điểm))*)?|công trình|giao thông|thông tin|cấp(?: thoát)? nước"
        r"|chính sách xã hội|quốc gia|phổ biến, giáo dục pháp luật|nông thôn mới|phòng thủ dân sự"
        r"|phát triển(?= (?:tỉnh|rừng|nông thôn|đất|nhà|khoa học|thành phố|Việt Nam"
        r"|nguồn nhân lực))"
        r"|đầu tư xây dựng"
        r"|đại biểu|các đoàn|khu kinh tế|khu công nghiệp|các khu công nghiệp|khu vực|điều phối"
        r"|chi nhánh|nông thôn(?: mới)?"
        r"|thanh niên|phụ nữ|nông dân|cựu chiến binh|người cao tuổi|chính quyền|xúc tiến đầu tư"
        r"|phục vụ hành chính công"
        r"|giúp việc|công tác|liên ngành|thường trực|các cơ quan|các cấp|cấp (?:tỉnh|xã|huyện)"
        r"|trung ương|nghiệp vụ|chuyên môn"
        r"|thuộc(?= (?:[A-ZĐÂƯ]|sở|bộ|ngành|tỉnh))|trực thuộc|của(?= [A-ZĐ])|sở(?= [A-ZĐ]))(?!\w)"
    )
)


def _held(line: str, start: int, end: int, words: Words) -> int | None:
    """Where a name goes on past a comma or “và” that it contains; None when it does not."""
    joint = re.compile(r"(?:, ?(?:và )?| và | & )").match(line, end)
    if not joint:
        return None
    at = joint.end()
    if _HOLDING.search(line[start:end]) and _HELD.match(line, at):
        return _HELD.match(line, at).end()
    if words.kind.match(line, at) or words.many.match(line, at):
        return None
    word = _WORD.match(line, at)
    if not word or not word[0][0].isupper():
        return None
    head = line[start:end].split(" ")[0]
    if head.lower() not in _COMPOSED or words.area.search(line, start + len(head), end):
        return None
    return word.end()


_COMPOSED = frozenset(
    one_placement(
        "sở bộ phòng vụ cục viện trung ban hội quỹ đài liên trường chi tổng văn học ủy uỷ"
    ).split()
)


def _person(text: str, line: str, at: int, words: Words) -> PrintedName | None:
    person = words.person.match(line, at) if words is USUAL else None
    return _made(text, line, at, person.end(), words, False) if person else None


class _Listing:
    """Words that are nothing but names, cut into pieces, each a name or left over."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.line = one_placement(text.replace("\xa0", " ").replace("–", "-"))
        self.words = CAPITALS if is_capitals(text) else USUAL

    def read(self) -> NameList:
        names: list[PrintedName] = []
        left: list[str] = []
        for start, end in self._pieces():
            start, end = self._stripped(start, end)
            if start >= end:
                continue
            found = self._named(start, end)
            if found:
                names += found
            else:
                left.append(" ".join(self.text[start:end].split()))
        return NameList(tuple(names), tuple(left))

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
        if _HOLDING.search(before) and _HELD.match(line, at):
            return False
        bullet = _BULLET.match(line, at) if "\n" in mark[0] else None
        if bullet:
            return True
        honour = words.honour.match(line, at)
        if honour:
            return True
        if words.kind.match(line, at) and (words is USUAL or not _MEMBER_ONLY.match(line, at)):
            return True
        if words.small_kind.match(line, at):
            return True
        member = words.member.match(line, at)
        if member:
            return self._ends_before_member(before, at, member)
        if words.many.match(line, at):
            return True
        if words is USUAL and (words.person.match(line, at) or words.short.match(line, at)):
            return not words.fielded.match(before) or not words.field.match(line, at)
        return self._goes_on_elided(before, at)

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
            if _are_areas(grouped[0]) and bare not in _TERRITORIES:
                return True
            rest = self.words.members.match(self.line, at)
            after = self.words.tail.match(self.line, rest.end() if rest else member.end())
            return member[0].lower().startswith("các ") and bool(after and after[0].strip())
        return True

    def _members_at_end(self, before: str) -> re.Match[str] | None:
        """Members named together that the words before a separator end with."""
        for found in self.words.members.finditer(before):
            # “Sở Nội vụ” ends with a word of members, and names none.
            starts = found.start() == 0 or self.words.many.match(found[0])
            if starts and found.end() == len(before):
                return found
        return None

    def _area_goes_on(self, before: str, bare: str) -> bool:
        area = None
        for area in self.words.area.finditer(before):
            pass
        if area is None or area.end() != len(before):
            return False
        return bare != "địa phương" or area[0].startswith("các ")

    def _goes_on_elided(self, before: str, at: int) -> bool:
        kind = self.words.fielded.match(before)
        if not kind:
            kind = self.words.plural.match(before)
        known = kind and self.words.field.fullmatch(before, kind.end())
        listed = bool(known and self.words.field.match(self.line, at))
        self._kind = kind[0] if listed and kind else ""
        return False  # read as one piece by `_named`

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
        honour = words.honour.match(line, start)
        start = honour.end() if honour else start
        found, upto = _one_or_more(self.text[:end], line, start)
        if found:
            bracket = _BRACKET.match(line, upto)
            if upto == end:
                return found
            if bracket and bracket.end() == end:
                return [
                    *found[:-1],
                    found[-1]._replace(scope=found[-1].scope or bracket[0].strip()),
                ]
            if found[-1].is_group and _RELATIVE.fullmatch(line, upto, end):
                said = self.text[upto:end].strip()
                return [*found[:-1], found[-1]._replace(scope=said)]
            more = _JOINT.match(line, upto)
            if len(found) > 1 and more:
                rest = self._named(more.end(), end)
                return [*found, *rest] if rest else []
        if words is USUAL and words.short.fullmatch(line, start, end):
            return [PrintedName(start, end, " ".join(self.text[start:end].split()))]
        if words is USUAL and _SMALL_NAME.fullmatch(line, start, end):
            return [PrintedName(start, end, " ".join(self.text[start:end].split()))]
        if not (words.kind.match(line, start) or words.small_kind.match(line, start)):
            return []
        return self._whole(start, end, line)

    def _whole(self, start: int, end: int, line: str) -> list[PrintedName]:
        """A name whose every word is its own, since nothing but names stands here."""
        words = self.words
        scope = None
        for scope in words.scope.finditer(line, start, end):
            pass
        bracket = re.search(r"\s*\([^()]{1,200}\)\Z", line[start:end])
        said = None
        if bracket:
            said, end = bracket[0].strip(), start + bracket.start()
        elif scope and scope.end() == end:
            said, end = self.text[scope.start() : end].strip(), scope.start()
        if len(line[start:end].split()) > _LONGEST_ALONE or STRONG_STOPS.search(line, start, end):
            return []
        printed = " ".join(self.text[start:end].split())
        if _BARE.fullmatch(one_placement(printed)):
            return []
        return [PrintedName(start, end, printed, said)]


def _are_areas(members: str) -> bool:
    words = re.split(r",? và |, ?|/| ?- ?", members.lower().removeprefix("các "))
    return all(word.removeprefix("các ") in _TERRITORIES for word in words)


# In small letters, where nothing but names stands: “tổ công nghệ số cộng đồng”.
_SMALL_NAME = re.compile(
    one_placement(
        r"(?:tổ|phòng|ban|hội|đội|nhóm|bộ phận|trung tâm|trạm|hội đồng|cán bộ|công chức|chuyên viên"
        r"|trưởng|bí thư|giáo viên|kế toán|văn thư|chủ đầu tư|nhà thầu"
        r"|đơn vị tư vấn)(?: [^\W\d_]+){1,7}"
    )
)
# What narrows several down: “các cơ quan báo chí có văn phòng tại tỉnh”.
_RELATIVE = re.compile(
    one_placement(r" (?:có|được|thuộc|trên|tại|ở|trong|đóng|hoạt động|không)(?!\w)[^;:]{2,120}")
)
_TERRITORIES = frozenset(
    one_placement(
        "huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu|tỉnh|quận|thị|thành|địa phương"
        "|huyện ủy|thị ủy|thành ủy|đảng ủy"
    ).split("|")
)
_MEMBER_ONLY = re.compile(
    one_placement(r"(?:sở|ban|bộ|ngành|phòng|hội)(?=\s*[,;]|\s+và\s|\s*\Z)"), re.IGNORECASE
)
