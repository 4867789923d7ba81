"""Names of one kind that are listed together, the word for it but once.

“các Sở: Nội vụ, Tài chính”, “UBND các xã: Tân Lập, Bảo Hà”, “các Tập đoàn VNPT, Viettel”, “Sở Nội
vụ, Tài chính”: each is a name, with its kind. Where one of a list cannot be read, none is.
"""

import re
from collections.abc import Iterator

from macros.importing.names.extent import extent
from macros.importing.names.parts import COMPOSED
from macros.importing.names.printed import PrintedName
from macros.importing.names.sentence_words import VERBS
from macros.importing.names.words import BIG, BRANDS, USUAL, Words
from macros.recognisers.patterns import compiled

JOINT = re.compile(r"(?: ?[,;] ?(?:(?:và|với|cùng(?: với)?) )?| (?:và|cùng(?: với)?|với) |/)")

OF_SEVERAL = compiled(
    r"(?P<body>(?:Chủ tịch |Lãnh đạo )?(?:UBND|Ủy ban nhân dân|HĐND|Đảng ủy|Công an|Trạm Y tế))"
    r" (?:các |0?[2-9] |hai |ba |bốn |năm )(?P<kind>xã|phường|tỉnh|thành phố|huyện):?"
    r" (?=[A-ZĐ])"
)
# “các Tập đoàn: Bưu chính Viễn thông Việt Nam, …”: not the kind is meant, but those behind it.
_LISTED = compiled(
    r"(?P<post>(?:(?:Cục|Vụ|Viện) trưởng|Giám đốc|Hiệu trưởng|Chủ tịch) )?"
    r"[Cc]ác (?P<kind>[Tt]ập đoàn|[Tt]ổng công ty|[Cc]ông ty|[Nn]gân hàng|[Bb]an|[Cc]ục|[Vv]ụ"
    r"|[Cc]hi cục|[Hh]ội|[Hh]iệp hội|[Vv]iện|[Tt]rường|[Tt]rung tâm|[Ss]ở|[Bb]ộ|[Pp]hòng)"
    rf"(?:: |(?<=[Tt]ập đoàn) |(?<=[Nn]gân hàng) )(?=[{BIG}])"
)
# “các Ban: Tổ chức, Nội chính Tỉnh ủy”, “các Ban: Pháp chế, Dân tộc của HĐND tỉnh”
_BOARDS = re.compile("[Cc]ác (?P<kind>[Bb]an)(?:: ?| )")
_BOARD = compiled(
    "(?:Tổ chức|Tuyên giáo và Dân vận|Tuyên giáo|Dân vận|Nội chính|Xây dựng Đảng|Pháp chế"
    "|Kinh tế ?- ?Ngân sách|Văn hóa ?- ?Xã hội|Dân tộc|Đô thị)(?!\\w)"
)
_OF_PARTY = compiled(
    "(?: của)? (?:(?:Tỉnh|Thành|Đảng|Huyện) ủy|(?:HĐND|Hội đồng nhân dân)"
    "(?: (?:tỉnh|xã|phường|thành phố)(?!\\w))?)"
)
_ABBREVIATION = re.compile(
    r"(?!UBND|HĐND|MTTQ|UBMT|VP|TP|TW|CT-XH)[A-ZĐ]{2,5}(?:[&-][A-ZĐ]{1,4})?(?![\w&])"
)
_OF_A_LIST = compiled(rf"(?:{BRANDS}|Điện lực|Viễn thông|Bưu chính|Liên hiệp)(?!\w)")
_DUTY = compiled(rf"(?:{VERBS}|là)(?!\w)", re.IGNORECASE)
_NEXT_OF_KIND = re.compile(rf"(?:[,;] ?(?:và )?| và )(?=[{BIG}])")
_NEXT_PLACE = re.compile(rf"(?:, ?(?:và )?| và )(?=[{BIG}])")


def listed_at(text: str, line: str, at: int, words: Words) -> list[PrintedName] | None:
    """The names of a list at a place: none where one is unread; None where there is no list."""
    listed = _plural(text, line, at, words) or _of_places(text, line, at, words)
    if listed:
        return listed
    several_of = _LISTED.match(line, at) if words is USUAL else None
    if several_of is None or _DUTY.match(line, several_of.end()):
        return None  # “Các trường: Quán triệt …”
    listed = _of_one_kind(text, line, several_of)
    return listed if ":" in several_of[0] or len(listed) > 1 else None


def listed_together(line: str, start: int, at: int) -> bool:
    """Whether what begins at a place goes on with a list of one kind: “các Bộ: Công an, Nội vụ”."""
    if not _LISTED.match(line, start):
        return False
    return line[at : at + 1].isupper() and not _begins_another(line, at)


def _head_of_fields(line: str, at: int, words: Words) -> re.Match[str] | None:
    """“các Sở: ”, “các Ban ”: what is followed by fields."""
    head = words.plural.match(line, at)
    if head and head[0].lower().startswith("các "):
        return head
    return _BOARDS.match(line, at) if words is USUAL else None


def _field(line: str, at: int, head: re.Match[str], words: Words) -> re.Match[str] | None:
    """What a department, ministry or board is called by, in full or short."""
    if head["kind"].lower() == "ban":
        return _BOARD.match(line, at)
    short = ":" in head[0] and words is USUAL
    return words.field.match(line, at) or (_ABBREVIATION.match(line, at) if short else None)


def _plural(text: str, line: str, at: int, words: Words) -> list[PrintedName]:
    """“các Sở: Nội vụ, Tài chính”: a kind for several fields, also “Giám đốc các Sở: …”."""
    post = words.chief.match(line, at)
    head = _head_of_fields(line, post.end() if post else at, words)
    if not head:
        return []
    before = text[at : post.end()] if post else ""
    found: list[PrintedName] = []
    place = head.end()
    while field := _field(line, place, head, words):
        if found and words.kind.match(line, place) and words.area.match(line, field.end() + 1):
            break  # “Công an tỉnh” after “các Sở”
        kind = before + head["kind"].capitalize()
        of = _OF_PARTY.match(line, field.end())
        end = of.end() if of else field.end()
        found.append(PrintedName(place, end, f"{kind} {text[place:end]}"))
        joint = JOINT.match(line, end)
        if not joint:
            break
        place = joint.end()
    if head["kind"].lower() == "ban":  # not of boards of which one is not known
        goes_on = found and place > found[-1].end and not words.kind.match(line, place)
        return [] if len(found) < 2 or (goes_on and line[place : place + 1].isupper()) else found
    if len(found) == 1 and not post and words.many.match(line, at):
        return [PrintedName(at, found[0].end, text[at : found[0].end], None, True)]
    return found


def _of_places(text: str, line: str, at: int, words: Words) -> list[PrintedName]:
    """“UBND các xã: Tân Lập, Bảo Hà”: the committees of several places of one kind."""
    head = OF_SEVERAL.match(line, at) if words is USUAL else None
    found: list[PrintedName] = []
    place = head.end() if head else at
    while head and (name := words.place.match(line, place)):
        if words.kind.match(line, place) or words.fielded.match(line, place):
            break
        said = f"{text[at : head.end('body')]} {head['kind']} {text[place : name.end()]}"
        found.append(PrintedName(place, name.end(), " ".join(said.split())))
        joint = _NEXT_PLACE.match(line, name.end())
        if not joint:
            break
        place = joint.end()
    return found if len(found) > 1 else []


def _of_one_kind(text: str, line: str, head: re.Match[str]) -> list[PrintedName]:
    """Those whom a list names without their kind; none where a comma may be part of a name.

    A name with a comma has “và” as well, or stands between semicolons: “các Cục: Thuế, Hải quan”,
    “các Cục: Xuất bản, In và Phát hành; Báo chí”.
    """
    post, kind = head["post"] or "", head["kind"].capitalize()
    holds = kind.split()[0].lower() in COMPOSED
    listed = line[head.end() :].partition(". ")[0]
    then = head.end() + listed.find(";") + 2
    mark = ";" if ";" in listed and not _begins_another(line, then) else ","
    found: list[PrintedName] = []
    place = head.end()
    while line[place : place + 1].isupper():
        upto = line.find(mark, place) if holds else -1
        spelled_out = f"{kind} {line[place : upto if upto > 0 else len(line)]}"
        end = extent(spelled_out, 0, len(kind), USUAL)
        if end is None or end <= len(kind):
            return []
        cut = upto > 0 and end < len(spelled_out)
        end += place - len(kind) - 1
        found.append(PrintedName(place, end, f"{post}{kind} {' '.join(text[place:end].split())}"))
        joint = _NEXT_OF_KIND.match(line, end)
        both = mark == "," and " và " in f"{line[place:end]}{joint[0] if joint else ''}"
        if holds and (both or (joint and cut)):
            return []
        if not joint or _begins_another(line, joint.end()):
            break
        place = joint.end()
    return found


def _begins_another(line: str, at: int) -> bool:
    """Whether a body of its own kind begins: “Sở Y tế”, not “VNPT” or “Hải quan” of a list."""
    kind = None if _OF_A_LIST.match(line, at) else USUAL.kind.match(line, at)
    after = kind.end() + 1 if kind else at
    if USUAL.post.match(line, at):
        return True
    return bool(kind) and (line[after : after + 1].isupper() or bool(USUAL.area.match(line, after)))


def elided(text: str, line: str, first: PrintedName, words: Words) -> Iterator[PrintedName]:
    """“Sở Nội vụ, Tài chính”: fields that go on without their kind."""
    kind = words.fielded.match(line, first.start)
    if not kind or not words.field.fullmatch(line, kind.end(), first.end):
        return
    end = first.end
    while joint := JOINT.match(line, end):
        field = words.field.match(line, joint.end())
        if not field or words.kind.match(line, joint.end()):
            return
        end = field.end()
        yield PrintedName(field.start(), end, f"{kind[0]}{text[field.start() : end]}")
