"""Names that begin at a place of a sentence, with the names of the data or without.

Rules: several that are named together (“các sở, ban, ngành”) are one; what narrows a name down
(“liên quan”) is its scope; “các Sở: Nội vụ, Tài chính” are two names. What is not surely a name is
none, never guessed. Where a name ends, `extent` says.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from macros.importing.names.extent import extent
from macros.importing.names.groups import group_at
from macros.importing.names.known import known_at, known_names
from macros.importing.names.one_kind import JOINT, elided, listed_at
from macros.importing.names.parts import HEADS, INNER, NOUNS, POST_ALONE
from macros.importing.names.printed import PrintedName, made, plain_line
from macros.importing.names.sentence_words import STOPS
from macros.importing.names.staff import staff_end
from macros.importing.names.words import BIG, CAPITALS, USUAL, Words
from macros.recognisers.markers import is_capitals
from macros.recognisers.patterns import compiled
from macros.recognisers.tones import one_placement

_LONGEST_NAME = 300  # characters
_SMALL_NEXT = re.compile(r" [^\W\d_A-ZĐ]")
_SMALL = re.compile(r"(?: [^\W\d_A-ZĐ]+)+")
# “Lê Văn A, Trưởng phòng Kinh tế”, “Lê Văn A (Phó Hiệu trưởng)”
_APPOSED = re.compile(r"(?:, | - | ?(?P<bracket>\())")


# Posts that have their office in common: “Bí thư, Chủ tịch UBND các tỉnh”.
_POST = "Bí thư|Chủ tịch|Giám đốc|Thủ trưởng|Hiệu trưởng"
_POSTS = compiled(
    rf"(?:Phó )?(?:{_POST})(?:,? và |, ?|/)"
    rf"(?P<last>(?i:(?:Phó )?(?:{_POST}))(?= (?:các |[A-ZĐ])))"
)
# “UBND các tỉnh, thành phố: Mẫu An, Mẫu Lâm”: not all, though of which kind each is goes unsaid.
_THOSE = rf"[{BIG}]\w*(?: [{BIG}]\w*){{1,3}}"
_THOSE_PLACES = compiled(
    r"(?: |: |, (?=(?:nhất|đặc biệt|trong đó) ))"
    r"(?P<scope>(?:(?:nhất là|đặc biệt là|trong đó có) (?:UBND )?các"
    r" (?:tỉnh|xã|phường|địa phương)(?:, (?:thành phố|phường))?:? )?"
    rf"{_THOSE}(?:(?:, | và ){_THOSE})+)(?= [^\W\d_A-Z]|[;.]|\Z)"
)
_OF_MANY_PLACES = compiled(r"các (?:tỉnh|xã|phường|địa phương)[^;.]*\Z")
# “Công đoàn cấp trên trực tiếp cơ sở”: more of the name follows
_WHICH = compiled(r"(?<!cùng)(?<!các)(?<!hai)(?<!ba)(?<!\d) cấp\Z")
# “Ban Thường vụ Tỉnh ủy, Thành ủy”: of each of them.
_OF_COMMITTEES = compiled(
    r"(?:Ban Thường vụ|Ban Chấp hành|Thường trực|Bí thư) (?P<first>(?:Tỉnh|Thành|Huyện) ủy)"
    r"(?:(?:, | và )(?:Thành|Huyện|Thị|Quận) ủy)+(?! [A-ZĐ])"
)
OF_A_PLACE = compiled(r"(?:[Tt]ỉnh|[Tt]hành phố|TP\.?|xã|phường)(?: [A-ZĐ]\w*){1,4}(?=\W|\Z)")
# “(ACV)”, “(Kho bạc Nhà nước)”, not “(chủ trì)”
_SHORT_FORM = compiled(
    r" \((?!(?:chủ trì|phối hợp|đầu mối|thường trực))[^()\d;:]{2,50}\)(?=,| và |;)"
)
BARE = compiled(
    "(?:Sở|Bộ|Ban|Phòng|Cục|Chi cục|Vụ|Viện|Hội|Đoàn|Tổ|Trung tâm|Trường|Đội|Báo|Đài|Khối|Quỹ"
    "|Trạm|Hội Liên hiệp"
    "|Hội đồng|Ủy ban|Tổng cục|Công ty|Trưởng|Phó|Chánh|Chỉ huy trưởng|Liên hiệp|Thuế|Nhà"
    "|Lực lượng|Điện lực"
    "|Viễn thông|Bưu điện)",
    re.IGNORECASE,
)


_BEFORE_PERSON = compiled(
    r"(?:(?:(?:các )?đồng chí|đ/c|đc|ông|bà|anh|chị|thầy|cô)[ :.]+"
    r"|(?:PGĐ|GĐ|PCT|CT|TP|PTP|CVP|PCVP|BT|PBT|CV)[ .:]+"
    r"|(?:thứ trưởng|bộ trưởng|phó|trưởng|chánh|giám đốc|hiệu trưởng|tổ trưởng|đội trưởng"
    r"|chủ tịch|bí thư|ủy viên|chủ nhiệm|viện trưởng|cục trưởng|vụ trưởng|thủ tướng"
    r"|chuyên viên|cán bộ|công chức|thường trực|phụ trách|chính phủ|phòng|ban|thôn|bản)"
    r"[ ,:-]+)*",
    re.IGNORECASE,
)
# What begins as a surname does: provinces, of before 2025 too, and bodies.
_NO_PERSON = compiled(
    r"(?:Hà (?:Nội|Tĩnh|Nam|Giang|Tây|Bắc|Tiên)|Hồ Chí Minh|Lâm Đồng|Cao Bằng|Lai Châu"
    r"|Thái (?:Nguyên|Bình)|Ninh (?:Bình|Thuận)|Đồng (?:Nai|Tháp))(?!\w)"
    r"|Đoàn (?:[A-ZĐ]{2}|Thanh (?:niên|tra)|Khối|Kinh tế|Luật sư)"
)


def names_at(text: str, at: int) -> tuple[list[PrintedName], int]:
    """The names that stand one after the other from a place of a sentence, and where they end."""
    line = plain_line(text)
    found: list[PrintedName] = []
    end = at
    while True:
        names, upto = one_or_more(text, line, at)
        if not names:
            return found, end
        if found and HEADS.fullmatch(plain_line(found[-1].words)) and _is_post(line, names):
            first = found.pop()  # “Thủ trưởng, Lãnh đạo các đơn vị”
            said = " ".join(text[first.start : names[0].end].split())
            names[0] = names[0]._replace(start=first.start, words=said)
        found += names
        end = upto
        if names[-1].is_group and line.startswith(": ", end):
            listed, upto = names_at(text, end + 2)
            own = names[-1].words.casefold()  # “các báo Đảng: Báo A, Báo B và các báo Đảng”
            others = any(one.is_group and one.words.casefold() != own for one in listed)
            if len(listed) > 1 and not others:
                return [*found[:-1], *listed], upto  # “các tổ chức hội: Hội A, Hội B”
        short = _SHORT_FORM.match(line, end)
        joint = JOINT.match(line, short.end() if short else end)
        if not joint:
            return found, end
        at = joint.end()


def _is_post(line: str, names: Sequence[PrintedName]) -> bool:
    """Whether a post begins the first of some names, and does not stand alone."""
    begins = USUAL.post.match(line, names[0].start)
    return bool(begins) and not POST_ALONE.fullmatch(plain_line(names[0].words))


def is_person(name: PrintedName) -> bool:
    """Whether a name is that of a person, alone or behind a post.

    Places and bodies are named after persons, and places begin as surnames do: “Trường Lê Lợi”,
    “xã Mai Sơn”, “Hà Tĩnh”.
    """
    words = one_placement(name.words)
    found = USUAL.person.search(words)
    if found is None or _NO_PERSON.match(words, found.start()):
        return False
    return bool(_BEFORE_PERSON.fullmatch(words, 0, found.start()))


def begins_name(text: str, at: int = 0) -> bool:
    """Whether a name seems to begin at a place."""
    line = plain_line(text)
    return bool(one_or_more(text, line, at)[0])


def one_or_more(text: str, line: str, at: int) -> tuple[list[PrintedName], int]:
    """The name that begins at a place, or those that share words with it, and where they end."""
    names, end = _read(text, line, at, known_names())
    return [*names], end


@lru_cache(maxsize=1024)  # a list of names is asked for again from each of them
def _read(
    text: str, line: str, at: int, _: re.Pattern[str] | None
) -> tuple[Sequence[PrintedName], int]:
    words = CAPITALS if is_capitals(text[at : at + _LONGEST_NAME]) else USUAL
    honour = words.honour.match(line, at)
    at = honour.end() if honour else at
    listed = listed_at(text, line, at, words)
    if listed is not None:
        return listed, listed[-1].end if listed else at
    several = bool(honour and honour[0].lower().startswith("các"))
    one = _sharing(text, line, at, words) or _name(text, line, at, words)
    one = one or group_at(text, line, at, words, several=several)
    known = known_at(line, at) if words is USUAL else None
    if known and (one is None or known > one.end or _only_adds_small(line, known, one.end)):
        one = made(text, line, at, known, words, False)
    if one is None and honour and words is USUAL and (person := words.addressed.match(line, at)):
        one = made(text, line, at, person.end(), words, False)
    if one is None and words is USUAL and (end := staff_end(line, at)):
        one = made(text, line, at, end, words, False)
    if one is None:
        return [], at
    if is_person(one) and (upto := _what_one_is(text, line, one.end, words)):
        return [one._replace(scope=text[one.end : upto].strip(" ,-–()"))], upto
    places = _THOSE_PLACES.match(line, one.end) if words is USUAL else None
    if places and _OF_MANY_PLACES.search(line, one.start, one.end):
        said = " ".join(text[places.start("scope") : places.end()].split())
        return [one._replace(scope=said)], places.end()
    if honour and words.post.match(line, at) and not honour[0].lower().startswith("các"):
        one = _with_more_posts(text, line, one, words)
    more = list(elided(text, line, one, words))
    return [one, *more], _end(text, line, (more or [one])[-1], words)


def _only_adds_small(line: str, known: int, end: int) -> bool:
    """Whether a name goes past a known one with small words that names are not made of."""
    at = known + 1
    goes_on = INNER.match(line, at) or NOUNS.match(line, at) or USUAL.area.match(line, at)
    return known < end and bool(_SMALL.fullmatch(line, known, end)) and not goes_on


def _what_one_is(text: str, line: str, end: int, words: Words) -> int | None:
    """Where what is said of a person ends: “Lê Văn A, Trưởng phòng Kinh tế”."""
    mark = _APPOSED.match(line, end)
    post = words.post.match(line, mark.end()) if mark else None
    also = _name(text, line, post.start(), words) if post else None
    if mark is None or also is None or is_person(also):
        return None  # “Phó Giám đốc Lê Văn A, Phó Giám đốc Trần Văn B”
    if words.honour.match(line, also.end + 2):
        return None  # “…, Phó Trưởng ban: ông Trần Văn B”: of the next
    if mark[0] == " - ":
        also = _with_more_posts(text, line, also, words)
    if not mark["bracket"]:
        return also.end
    return also.end + 1 if line.startswith(")", also.end) else None


def shares_post(line: str, start: int, end: int) -> bool:
    """Whether words are but a post, whose office another that follows may say."""
    return bool(POST_ALONE.fullmatch(line, start, end))


def _sharing(text: str, line: str, at: int, words: Words) -> PrintedName | None:
    """“Bí thư, Chủ tịch UBND các tỉnh”: posts that have their office in common, as one."""
    posts = _POSTS.match(line, at) if words is USUAL else None
    last = _name(text, line, posts.start("last"), words) if posts else None
    return last and last._replace(start=at, words=" ".join(text[at : last.end].split()))


def _with_more_posts(text: str, line: str, one: PrintedName, words: Words) -> PrintedName:
    """Somebody with all posts: “đồng chí Phó Bí thư, Chủ tịch UBND phường” is one person."""
    while line.startswith(", ", one.end) and words.post.match(line, one.end + 2):
        also = _name(text, line, one.end + 2, words)
        if also is None or _is_deputy(one.words, also.words):
            break
        one = one._replace(end=also.end, words=f"{one.words}, {also.words}", scope=also.scope)
    return one


def _is_deputy(first: str, second: str) -> bool:
    """Whether the second of two posts is below the first: “Bộ trưởng Bộ X, Thứ trưởng Bộ X”."""
    same = first.split()[-2:] == second.split()[-2:]
    return same and second.startswith(("Thứ trưởng", "Phó")) and not first.startswith("Phó")


def _end(text: str, line: str, name: PrintedName, words: Words) -> int:
    """Where a name ends with its scope."""
    scope = words.scope.match(line, name.end)
    return scope.end() if scope else name.end


def _name(text: str, line: str, at: int, words: Words) -> PrintedName | None:
    return (
        _fielded(text, line, at, words)
        or group_at(text, line, at, words)
        or _of_a_kind(text, line, at, words)
        or _person(text, line, at, words)
        or _acting_place(text, line, at, words)
    )


def _fielded(text: str, line: str, at: int, words: Words) -> PrintedName | None:
    """“Sở Tài chính”, “Bộ Công an”, with where it is."""
    kind = words.fielded.match(line, at)
    field = words.field.match(line, kind.end()) if kind else None
    if not field:
        return None
    end = _place_after(line, field.end(), words)
    return made(text, line, at, end, words, False)


def _place_after(line: str, end: int, words: Words) -> int:
    if line[end : end + 1] != " ":
        return end
    area = words.area.match(line, end + 1)
    if area:
        return area.end()
    place = words.place.match(line, end + 1) if words is USUAL else None
    return place.end() if place and not words.kind.match(line, end + 1) else end


def _of_a_kind(text: str, line: str, at: int, words: Words) -> PrintedName | None:
    """A name that begins with its kind and goes on with capitals, then where it is."""
    many = words.many.match(line, at)
    first = many.end() if many else at
    kind = words.kind.match(line, first) or words.small_kind.match(line, first)
    if not kind:
        return None
    kind_end = first + len(kind[0].rstrip())
    heads = HEADS.fullmatch(line, first, kind_end)
    of = group_at(text, line, kind_end + 1, words, several=True) if heads else None
    end = of.end if of else extent(line, first, kind_end, words)
    if (
        heads
        and not of
        and _SMALL_NEXT.match(line, kind_end)
        and not STOPS.match(line, kind_end + 1)
    ):
        return None  # “Thủ trưởng đơn vị cung cấp giống”: of whom, is not sure
    if post := words.post.match(line, first):  # “Bộ trưởng Bộ Y tế quy định …”: no name holds this
        office = _fielded(text, line, post.end() + 1, words)
        end = office.end if office and line.startswith(" quy định", office.end) else end
    if end is None or BARE.fullmatch(line, first, end) or _WHICH.search(line, first, end):
        return None
    several = _OF_COMMITTEES.match(line, first)
    if several and several.start("first") < end <= several.end():
        return made(text, line, at, several.end(), words, True)
    return made(text, line, at, end, words, False)


def _acting_place(text: str, line: str, at: int, words: Words) -> PrintedName | None:
    """“tỉnh Mẫu Lâm”: a province that is asked as a body is."""
    place = OF_A_PLACE.match(line, at) if words is USUAL else None
    return made(text, line, at, place.end(), words, False) if place else None


def _person(text: str, line: str, at: int, words: Words) -> PrintedName | None:
    is_none = words is not USUAL or _NO_PERSON.match(line, at)
    person = None if is_none else words.person.match(line, at)
    return made(text, line, at, person.end(), words, False) if person else None
