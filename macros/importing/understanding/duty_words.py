"""What the words of a line tell of it: a duty, whom it asks, what follows, what is said of whom."""

import re

from macros.importing.names.printed import head_says, plain_line, says
from macros.importing.names.sentence_words import DOCUMENTS, GROUNDS, ISSUERS, VERBS
from macros.recognisers.patterns import compiled

ADVERBS = (
    "chủ động|tiếp tục|thường xuyên|kịp thời|khẩn trương|nghiêm túc|trực tiếp|tích cực|tập trung"
    "|từng bước|sớm|đồng thời"
)
_ROLES_ALONE = compiled(
    r"[,;.:]|(?<!\w)(?:chủ trì|phối hợp|thực hiện|và|với|các|do|có|liên quan)(?!\w)", re.IGNORECASE
)
_ASKS = compiled(
    r"(?:Giao|Đề nghị|Yêu cầu|Phân công|Kiến nghị|Nghiêm cấm"
    r"|(?:Đồng ý|Thống nhất) (?:để|cho(?! phép))) (?=[^\W\d_])"
    r"|Về (?=[^\W\d_])[^:]{3,300}: (?=[A-ZĐ]|giao |yêu cầu |đề nghị )"
)
# Whether a sentence begins with whom an issuer gives something to do. “Bộ Chính trị giao các tỉnh
# ủy, thành ủy …”: a duty, and not only what is said to all.
hands_a_duty = head_says(rf"(?:(?:{ISSUERS})[^.;:,]{{0,60}}? )?[Gg]iao (?:cho )?(?=[^\W\d_])")
# “Thứ năm hằng tuần, …”: a day in each week.
EACH_WEEK = r"(?:vào )?(?:thứ \w{1,4}|chủ nhật) (?:hằng|hàng|mỗi) tuần"
_ORDINAL = compiled(
    r"(?:(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là"
    r"|Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?: là|(?!,?(?: (?:và |hoặc )?(?:thứ \w{1,4}"
    r"|chủ nhật),?){0,4} (?:của )?(?:hằng|hàng|mỗi|từng) tuần)))[,:]? (?=\S)"  # of the week
)
# Whether a sentence begins with “Giao” and what begins as a name does.
hands_to_a_name = head_says(r"Giao (?:cho )?(?=[A-ZĐ])")
# Whether an issuer says that what it has others do follows. “Căn cứ kết quả trên, Chủ tịch Ủy ban
# nhân dân tỉnh chỉ đạo:” what follows is the others'.
gives_out = says(
    rf"(?:{ISSUERS})[^.;:,]{{0,60}}? (?:yêu cầu|đề nghị|chỉ đạo|giao|phân công|kết luận"
    r"|(?:có|cho) ý kiến)(?:(?:,| và)? (?:chỉ đạo|kết luận|yêu cầu))?"
    r"(?: (?:như sau|các (?:cơ quan|đơn vị|sở)[^.;:]{0,60}"
    r"|(?:(?:triển khai|thực hiện|tập trung) )*(?:một số|những|các) (?:nội dung|nhiệm vụ|vấn đề"
    r"|việc)(?: [^.;:]{1,40})? sau(?: đây)?))?:\s*\Z"
)
_NOTE = compiled(r"(?:mọi )?thông tin chi tiết|mọi (?:thông tin|vướng mắc)", re.IGNORECASE)
# What a conclusion says of the past.
PRAISES = (
    "(?:ghi nhận|đánh giá cao|hoan nghênh|biểu dương (?:sự|các|những|tinh thần|UBND)|đồng ý"
    "|nhất trí|thống nhất (?:với|đánh giá|chủ trương|để|cho)|cơ bản)"
)
# Whether a line begins with what an office does to those below it: “Yêu cầu các …”.
requires = head_says(r"yêu cầu (?!và đề nghị)", re.IGNORECASE)
_DUTY = compiled(
    rf"(?:[-+•“\"(]\s*)?(?!{PRAISES}|quyết định số )(?:(?:{ADVERBS}),? )*(?:{VERBS}"
    r"|có (?:phương án|giải pháp|biện pháp)|là (?:cơ quan|đơn vị|đầu mối|bộ phận))(?!\w)",
    re.IGNORECASE,
)
_TIME_FIRST = compiled(
    rf"(?:{EACH_WEEK}|trước|trong|hằng|hàng|định kỳ|chậm nhất|quý|tháng|năm|đến|từ"
    r"|(?:vào )?ngày(?= \d))(?!\w)[^,.;:]{0,60}[,:] ?",
    re.IGNORECASE,
)
# “Hằng năm xây dựng kế hoạch, …”, “Định kỳ thứ Hai hàng tuần tổng hợp …”: no comma parts when from
# what.
_TURN_FIRST = compiled(
    r"(?:(?:định kỳ|hằng|hàng|mỗi)(?:(?:,| và)? (?:định kỳ|hằng|hàng|thứ \w{1,4}|chủ nhật"
    r"|ngày \d{1,2}|tuần|tháng|quý|năm|\d tháng|vào|của)){1,6}|định kỳ (?:hoặc|và) đột xuất),? "
    rf"(?=(?:(?:{ADVERBS}),? )*(?:{VERBS})(?!\w))",
    re.IGNORECASE,
)
# “Về quản lý ngân sách: thực hiện nghiêm …”
_ON_A_TOPIC = compiled(r"(?:Về|Đối với) [^.;:]{3,200}: (?=\S)")
# “Trong quá trình thực hiện, nếu có vấn đề phát sinh, chủ trì …”, “Trường hợp cần thiết, …”
_IN_CASE = compiled(
    r"(?:trong quá trình [^,.;:]{2,60}, (?=nếu )|nếu có [^,.;:]{2,60}, "
    r"|(?:trường hợp|khi) cần thiết, )",
    re.IGNORECASE,
)
_IN_ITS_FIELD = compiled(
    rf"(?:trong phạm vi|theo|căn cứ)(?: các)? (?:{GROUNDS}|điều kiện|tình hình)(?!\w)"
    rf"[^.;:]{{0,90}}?, ?(?=(?:(?:{ADVERBS}),? )*(?:{VERBS})(?!\w))",
    re.IGNORECASE,
)
# Whether somebody watches how the document itself is put into effect.
follows_it_up = says(
    r"(?<!\w)(?:theo dõi|đôn đốc|kiểm tra|giám sát|tổng hợp)(?!\w)[^.;:]{0,160}? (?:thực hiện"
    r"|triển khai|thi hành)(?: nghiêm túc| nghiêm)?"
    rf" (?:{DOCUMENTS}) này(?!\w)"
)
_MUST_SOON = compiled(r",? (?:phải|cần|sớm|khẩn trương|nhanh chóng|có trách nhiệm)(?!\w)")
# Whether a line ends by saying that somebody directs those below it.
only_directs = says(r"(?<!\w)(?:chỉ đạo|phân công)(?: (?:thực hiện|nhiệm vụ))?\s*:\s*\Z")
LONGEST_PIECE = 6
_FEWEST = 3
_PIECES = re.compile(r"[,;]| và ")


def is_duty(text: str) -> bool:
    """Whether a line begins as a duty does: with what is to be done, or when."""
    line = plain_line(text).lstrip()
    if line.endswith(":") and len(line.split()) <= _FEWEST:
        return False  # “Yêu cầu:”
    firsts = (_IN_ITS_FIELD, _TURN_FIRST, _TIME_FIRST, _IN_CASE)
    while adverbial := next(filter(None, (first.match(line) for first in firsts)), None):
        line = line[adverbial.end() :]
    return bool(_DUTY.match(line)) and not _NOTE.match(line)


def is_duty_on_a_topic(text: str) -> bool:
    """Whether behind what a line is about a duty follows, of whom it is not said."""
    topic = _ON_A_TOPIC.match(plain_line(text))
    rest = text[topic.end() :] if topic else ""
    return is_duty(rest) and not (asks(rest) or _ASKS.match(plain_line(rest.capitalize())))


def without_roles(text: str) -> str:
    """What words say beside roles: “chủ trì, phối hợp với các đơn vị liên quan” says nothing."""
    return " ".join(_ROLES_ALONE.sub("", text).split())


def asks(text: str) -> bool:
    """Whether a line asks somebody, readable or not, or answers to what was asked."""
    return bool(_ASKS.match(plain_line(text)))


def without_ordinal(text: str) -> str:
    """A paragraph without “Một là,” or “Thứ hai,” at its head."""
    ordinal = _ORDINAL.match(plain_line(text))
    return text[ordinal.end() :] if ordinal else text


def lists_names(text: str) -> bool:
    """Whether words are a mere list of names: “Quốc phòng, Công an, Công Thương”."""
    pieces = [piece.strip(" .;") for piece in _PIECES.split(text)]
    return len(pieces) > 1 and all(
        piece[:1].isupper() and len(piece.split()) <= LONGEST_PIECE for piece in pieces if piece
    )


def must_soon(line: str, end: int) -> bool:
    """Whether behind a name in a `plain_line` words say that it has to, or soon."""
    return bool(_MUST_SOON.match(line, end))
