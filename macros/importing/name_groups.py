"""Several that are named together as one: “các sở, ban, ngành”, with what narrows them down."""

import re

from macros.importing.name_extent import WORD, names_go_on
from macros.importing.name_words import USUAL, Words
from macros.importing.printed_names import PrintedName, made
from macros.importing.sentence_words import STOPS
from macros.recognisers.tones import one_placement

_MOST_NARROWING = 8  # words
_ABBREVIATED = re.compile("[A-ZĐ]{2,5}")
_LOOSE = re.compile(
    "lực lượng|cơ quan chức năng|đơn vị chức năng|chính quyền|cấp uỷ|chi đoàn|chi hội",
    re.IGNORECASE,
)
# What those do who are named by it: “các doanh nghiệp cung ứng giống”.
_TRADES = re.compile(
    one_placement(
        "(?:kinh doanh|sản xuất|chế biến|cung ứng|khai thác|xuất khẩu|nhập khẩu|nuôi trồng|thi công"
        "|quản lý(?=, (?:sửa|khai|vận|bảo)))(?!\\w)"
    )
)


def group_at(
    text: str, line: str, at: int, words: Words, *, several: bool = False
) -> PrintedName | None:
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
    many = several or words.many.match(line, at)
    listed = re.search(r"[,/]| và | - ", line[at : found.end()])
    scope = words.scope.match(line, end)
    alone = line[at:end].lower() in ("địa phương", "doanh nghiệp", "đoàn thể các cấp") or (
        _LOOSE.match(line, at) and tail and tail[0].strip()
    )
    if not (many or listed or scope or alone):
        return None
    if re.compile(" của (?=[A-ZĐÂƯ])").match(line, end) or names_go_on(line, found):
        return None  # “các Ban của Hội đồng nhân dân tỉnh”, “các Hội Khoa học”
    narrow = _narrowed(line, end, words) if many else end
    tail = words.tail.match(line, narrow) if narrow > end else None
    end = tail.end() if tail else narrow  # “các tổ chức thành viên của Mặt trận”
    end = _fields_after(line, end, words)
    return made(text, line, at, end, words, True)


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
        word = WORD.match(line, at + 1) if line[at : at + 1] == " " else None
        trade = at == end and _TRADES.match(line, at + 1)
        if trade:
            at = trade.end()
            continue
        if not word or STOPS.match(line, at + 1) or words.scope.match(line, at):
            return at
        if _ABBREVIATED.fullmatch(word[0]):
            return word.end()  # “các nhà đầu tư BOT”
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
