"""Names that no list has: where doers stand for sure, what is written as a name is one."""

from macros.importing.names.sentence_words import STRONG_STOPS
from macros.importing.names.words import USUAL
from macros.recognisers.patterns import compiled

_LONGEST_PROPER = 6
_OF_AREA = compiled(r" (?:tỉnh|thành phố|xã|phường|các [^\W\d_]+)\Z")
_NO_PROPER = compiled(
    r"(?:Theo|Khi|Sau|Trước|Như|Tùy|Chưa|Đã|Không|Có|Được|Do|Tại|Trong|Từ|Mỗi|Quý|Tháng|Năm"
    r"|Ngày|Tuần|Số|Nghị|Quyết|Kế|Hằng|Hàng|Luật|Thông tư|Chỉ thị|Đề án|Dự án|Hội nghị"
    r"|Hội trường|Nhà văn hóa|Ghi|Tổng|Cộng|Thường xuyên|Định kỳ)(?!\w)|[^\W\d_]?\d|X\Z"
)


def is_proper(words: str, *, addressed: bool = False) -> bool:
    """Whether words that stand for doers are a proper name that no list has: “Vietnam Airlines”.

    `addressed`: “đ/c” stands before it.
    """
    if addressed and words.istitle() and len(words.split()) < _LONGEST_PROPER:
        return True
    each = _OF_AREA.sub("", words).split()
    capitals = sum(1 for word in each if word[0].isupper())
    short = len(each) <= _LONGEST_PROPER and not STRONG_STOPS.search(words)
    if short and words[:1].isupper() and USUAL.member.match(words.lower()):
        return True  # “Cấp ủy chi bộ”
    return short and bool(each) and not _NO_PROPER.match(words) and 2 * capitals > len(each)
