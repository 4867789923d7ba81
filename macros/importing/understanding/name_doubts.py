"""What in a name, or behind it, says that it is none, or may not be whole.

- A name holds no words of sentences: “Ban Bí thư quy định như sau”, “Giám đốc Trung tâm ra”.
- “Giám đốc”, of whatever body, or “đơn vị” alone, is nobody's name.
- “Hội X tỉnh A, tỉnh B”: a place behind a name is part of another that is not printed whole.
- “Phòng 5, Cục Kho vận, Bộ Y tế”: of whom a part is, that body need not do anything.
- “Ban Chỉ đạo phát triển du lịch các tỉnh định kỳ …”: a name may go on past what seems its end.
- “phối hợp với Sở A, cơ quan có chức năng …, Sở B”: a list may go on past a name that is none.
"""

import re
from collections.abc import Iterator, Sequence

from macros.importing.names.in_prose import begins_name, names_at
from macros.importing.names.parts import POST, POST_ALONE
from macros.importing.names.printed import PrintedName, places, plain_line
from macros.importing.names.sentence_words import VERBS
from macros.importing.names.words import BIG, USUAL
from macros.importing.understanding.duty_words import is_duty
from macros.importing.understanding.sentences import goes_past
from macros.importing.understanding.subjects import does_next, is_open
from macros.recognisers.patterns import compiled
from macros.recognisers.roles import RoleWord

# What stands in no name, but for what comes before “về” in those of committees.
_NO_NAME = compiled(
    r"\A(?:(?:ngành|sở|bộ|ban|phòng)\Z|cấp, |(?-i:huyện|thành phố|thị xã|xã|phường)(?:,| và) "
    r"|khối lượng(?!\w)|(?:trách nhiệm|quyền hạn|nhiệm vụ|nghĩa vụ"
    r"|công tác|việc|nội dung|thời gian|kinh phí|kết quả)(?!\w))"
    r"|(?<!\w)(?:như sau|sau đây|quy định|nêu trên|theo quy|(?:có|chịu) (?:trách nhiệm|quyền"
    r"|nhiệm vụ))(?!\w)"
    r"|(?<!\w)(?:(?:bao )?gồm|còn|nếu|kính đề nghị|ngoài (?:các )?nhiệm vụ)(?!\w)"
    r"|(?<!\w)(?:ra|các|của|về|và|là|có|được|trong|theo|cho|với|tại|do|phải|đối|chịu sự|sáng"
    r"|được quyền|này|chưa)\Z|(?<!\w)(?:không|phát sinh)(?!\w)"
    r"|\A(?:Công ty|Chi nhánh|Doanh nghiệp|Chủ đầu tư|Nhà đầu tư) (?:gửi|nộp|tách|nêu|chưa|tự"
    r"|ghi|làm|đã|đang|thỏa thuận)(?!\w)"
    rf"|(?<!\w)có (?:các )?(?:{POST})(?!\w)",
    re.IGNORECASE,
)
_ANY = compiled(
    r"cơ quan|đơn vị|tổ chức|bộ phận|Công ty (?:TNHH|cổ phần)(?: Đầu tư)?", re.IGNORECASE
)
# “Hội X tỉnh A, tỉnh B”: whose name goes on so, and whether with the same words, is not said.
_PLACE = compiled(r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường) (?=[A-ZĐ])")
# A part of a body, and that body.
_OF_WHOM = (
    (re.compile(r"(?:Phòng|Đội) "), re.compile(r"Cục ")),
    (re.compile(r"(?:Cục|Vụ|Tổng cục) "), re.compile(r"Bộ (?!Tư lệnh|Chỉ huy)")),
)
# “Thường trực Đảng ủy xã gồm Bí thư, Phó Bí thư”: the others are parts of the first.
_CONSISTS = compiled(r"(?<!\w)gồm(?!\w)")
# Kinds whose names say what they were set up for, in words that duties begin with as well.
_SET_UP = compiled(
    r"(?:Ban Chỉ đạo|Ban Tổ chức|Ban Vận động|Hội đồng|Tổ công tác|Tổ giúp việc|Tiểu ban"
    r"|Đoàn công tác|Đoàn kiểm tra)\Z"
)
_SET_UP_FOR = compiled(
    r" thành lập [^.;:]{2,120}? có (?:nhiệm vụ|trách nhiệm)(?!\w)"
    r"| (?:phát triển|xây dựng|phòng|chuyển đổi|cải cách|đổi mới|quản lý|ứng phó"
    r"|hội nhập|thi đua"
    r"|vận động|bảo vệ|chăm sóc|thực hiện|triển khai)(?= [^\W\d_A-ZĐ])[^.;:,]{2,70}?"
    r" (?:tỉnh|thành phố|xã|phường|huyện|địa phương|đặc khu|cấp)"
    rf"(?:, [^\W\d_A-ZĐ]+(?: [^\W\d_A-ZĐ]+)?)?,? (?:{VERBS})(?!\w)"
)
# “Hội đồng bồi thường, giải phóng mặt bằng và UBND phường rà soát …”
_SMALL_AND = compiled(r", (?=[^\W\d_A-ZĐ])[^.;:,]{2,60}? và (?=[A-ZĐ])")
# “các Tổ đại biểu Hội đồng nhân dân”: of whom it is is part of the name.
# “Báo Mẫu An và Đời sống”, “Sở GDNN, KHXH”
_GOES_ON_BIG = re.compile(rf"(?:,? và |, | - )(?=[{BIG}])")
_BARE_SEVERAL = compiled(r"\Acác (?:Tổ|Đội|Đoàn|Nhóm|Hội|Quỹ|Khối|Ban|Phòng)\Z", re.IGNORECASE)
_SMALL_NEXT = compiled(r" [^\W\d_A-ZĐ]")
# “các Tổng công ty xây dựng giao thông tiến hành …”: two words of work, the first of the name.
_BARE_KIND = compiled(
    r"(?<!\w)các (?:Cục|Vụ|Viện|Tổng công ty|Công ty|Tập đoàn|Trung tâm)\Z", re.IGNORECASE
)
_CALLED_BY_WORK = compiled(
    rf" (?:{VERBS})(?! (?:kế hoạch|chương trình|đề án|dự thảo|phương án)(?!\w))"
    rf"(?: [^\W\d_]+){{1,4}}? (?:{VERBS})(?!\w)"
)
_LIST_NEXT = re.compile(": (?=[A-ZĐ])")  # “Giao các sở, ngành: Y tế, Tài chính rà soát …”
_NEXT_OF_LIST = compiled(
    r", (?:và )?(?P<more>(?:cơ quan|đơn vị|tổ chức|lực lượng|ngành|chi nhánh|doanh nghiệp"
    r"|chính quyền|cấp ủy|trung tâm|trạm|phòng|hội)(?! (?:liên quan|có liên quan|khác))"
    r"(?: [^\W\d_]+){1,9}?)"
    r"(?=, | và (?:các|[A-ZĐ]))"
    r"| và (?P<last>các (?:nhà|chủ|chuyên gia|cá nhân|đối tác|cơ sở|doanh nghiệp|hiệp hội|hội"
    r"|tổ chức|lực lượng|đơn vị|cơ quan|địa phương|ngân hàng|trường)(?!\w)(?: [^\W\d_]+){1,3})"
)
_OR = " hoặc "
_NEXT_BODY = compiled(
    r"(?:, |; | và )(?P<more>(?:Hội|Đoàn|Ban|Sở|Phòng|Trung tâm|Viện|Trường|Liên đoàn|Liên hiệp"
    r"|Đảng ủy|Tỉnh ủy|Công an|Tòa án|Văn phòng|Thanh tra|Chi cục|Công ty|Tổng công ty|Ngân hàng"
    r"|Cục|Vụ|Bộ|Ủy ban|UBND|Khoa|Trạm)(?!\w)[^.;:,]{0,60})"
)
# “UBND tỉnh Điện Biên, Nghệ An và Tây Ninh phối hợp …”: of which others it is, is not read.
_NEXT_PLACE = compiled(
    r"(?<=[^\W\d_])(?:, | và )(?P<more>[A-ZĐ]\w+(?: [A-ZĐ]\w+){0,3}"
    rf"(?:(?:, | và )[A-ZĐ]\w+(?: [A-ZĐ]\w+){{0,3}})*)(?= (?:{VERBS})(?!\w))"
)
_OF_PLACE = compiled(r" (?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|đặc khu) [A-ZĐ][\w ]*\Z")


def no_names(names: Sequence[PrintedName]) -> list[PrintedName]:
    """Those of some names that surely name nobody, or of whom another is but a part."""
    odd = [one for one in names if _is_no_name(one, names)]
    return list(names) if any(_CONSISTS.search(one.words) for one in odd) else odd


def _is_no_name(name: PrintedName, beside: Sequence[PrintedName]) -> bool:
    """Whether words name nobody surely; “Bí thư” does in “Bí thư, Chủ tịch UBND các xã”."""
    words = plain_line(name.words)
    if len(beside) > 1 and name is not beside[0] and _PLACE.match(words):
        return True
    if any(one.end + 2 == name.start and _is_over(words, plain_line(one.words)) for one in beside):
        return True
    if not name.scope and _ANY.fullmatch(words):
        return True
    if not POST_ALONE.fullmatch(words):
        return bool(_NO_NAME.search(words))
    said = (plain_line(one.words) for one in beside)
    return not any(USUAL.post.match(one) and not POST_ALONE.fullmatch(one) for one in said)


def _is_over(words: str, before: str) -> bool:
    """Whether a name may say of whom the one before its comma is: “Phòng 5, Cục Kho, Bộ Y tế”."""
    return any(part.match(before) and whole.match(words) for part, whole in _OF_WHOM)


def may_go_on(line: str, name: PrintedName) -> bool:
    """Whether what a body was set up for, or does, may be part of its name."""
    words = plain_line(name.words)
    goes_on = _SET_UP_FOR if _SET_UP.search(words) else _CALLED_BY_WORK
    if goes_on is _CALLED_BY_WORK and not _BARE_KIND.search(words):
        return False
    first = next(places(line, name), None)
    return first is not None and bool(goes_on.match(line, first + len(words)))


def is_cut(text: str, line: str, name: PrintedName) -> bool:
    """Whether words behind a name that is open, or of a bare kind, may belong to it."""
    first = next(places(line, name), None)
    if first is None:
        return False
    words = plain_line(name.words)
    end = first + len(words)
    if name.is_group and _LIST_NEXT.match(line, end) and not is_duty(text[end + 1 :]):
        return True
    if _BARE_SEVERAL.search(words):
        return bool(_SMALL_NEXT.match(line, end)) and not does_next(line, end)
    if goes_past(line, end, name):
        return name.is_group or is_open(name)
    return is_open(name) and _is_first_of_two(text, line, end)


def has_more(text: str, line: str, name: PrintedName) -> bool:
    """Whether capitals that begin no other name go on behind a name that is open."""
    may_go_on = name.is_group or is_open(name)
    first = next(places(line, name), None) if may_go_on else None
    more = (
        _GOES_ON_BIG.match(line, first + len(plain_line(name.words))) if first is not None else None
    )
    return bool(more) and not begins_name(text, more.end() if more else 0)


def _is_first_of_two(text: str, line: str, end: int) -> bool:
    """Whether small words, “và” and a name that does something follow a name's comma."""
    more = _SMALL_AND.match(line, end)
    _, upto = names_at(text, more.end()) if more else ([], 0)
    return upto > 0 and does_next(line, upto)


def left_of_list(text: str, line: str, last: PrintedName, role: RoleWord) -> Iterator[str]:
    """What goes on behind the last name of a list and was not read."""
    for at in places(line, last):
        end = at + len(last.words)
        if line.startswith(_OR, end):
            yield from (one.words for one in names_at(text, end + len(_OR))[0])
        places_next = (_NEXT_PLACE,) if _OF_PLACE.search(plain_line(last.words)) else ()
        for goes_on in (_NEXT_BODY, _NEXT_OF_LIST, *places_next):
            more = goes_on.match(line, end)
            # Behind those who help another body may stand that does something.
            if more and (
                role != "support" or not names_at(text, more.start(more.lastgroup or 0))[0]
            ):
                yield text[slice(*more.span(more.lastgroup or 0))]
