"""Whether a time in prose is one by which something must be done.

Prose is full of dates, years and intervals that set nobody a time: dates of documents, of births,
of counts, of programmes. So a time counts only where words say that something is due then, and
where nothing says that it tells of something else:

- “hoàn thành trong quý III/2022”, “xong trước ngày 30/9”, “chậm nhất là ngày 15/12”: counts.
- “báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2022”: counts, at the end of a clause of work.
- “Trước ngày 10/12 hằng năm, các sở báo cáo …”: counts, at the head of one.
- “định kỳ 6 tháng”, “Hằng năm, tổ chức …”: counts.
- “hồ sơ tiếp nhận trước ngày 01/7/2025”, “đã hoàn thành trong quý II”, “giai đoạn 2021 - 2025”,
  “ngân sách hằng năm”, “ngày 07/01/2016 của Chính phủ”, words in quotation marks: do not.
"""

import re

from macros.recognisers.periods import Period
from macros.recognisers.tones import one_placement


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(one_placement(pattern))


_WORK = (
    "hoàn thành|hoàn tất|hoàn thiện|báo cáo|trình|gửi|nộp|ban hành|tổ chức|triển khai|thực hiện"
    "|xây dựng|tham mưu|rà soát|lập|công bố|công khai|phê duyệt|thẩm định|tổng hợp|sơ kết|tổng kết"
    "|đánh giá|kiểm tra|kiện toàn|khắc phục|xử lý|giải quyết|bàn giao|đưa vào|cập nhật|đề xuất"
    "|hướng dẫn|tập huấn|thành lập|bố trí|sửa đổi|bổ sung|nghiên cứu|chuẩn bị|thanh tra|giám sát"
    "|tuyên truyền|quán triệt|phổ biến|đăng ký|cung cấp|chấm dứt|kết thúc|tham gia|mở|họp"
    "|lấy ý kiến"
)
_HAS_WORK = _compiled(rf"(?<!\w)(?:{_WORK})(?!\w)")
_NOISE = r"(?:(?:[0-9]{1,2} ?(?:h|giờ|:) ?(?:[0-9]{2})?(?: phút)?|thứ \w{1,4}|chủ nhật),? )?"
_STRONG = (
    "(?:hoàn thành|hoàn tất|kết thúc|xong|chậm nhất|muộn nhất|(?:thời )?hạn(?: chót| cuối)?"
    "|không quá)"
)
_WEAK = "(?:trước|trong|vào|đến hết|tới hết|từ)"
_CUE = _compiled(
    rf"(?<!\w)(?:(?P<strong>{_STRONG})(?: (?:là|vào|trong|trước|đến|hết|nhất|cuối|:))*"
    rf"|(?P<weak>{_WEAK})(?: (?:hết|cuối|ngày|thời điểm))*),? {_NOISE}\Z"
)
# What comes right before “trước ngày …” and tells of things, not of work to do.
_TELLS = _compiled(
    r"(?<!\w)(?:sinh|cấp|ký|ký kết|phát sinh|tiếp nhận|thành lập|hiệu lực|đăng ký|tuyển dụng"
    r"|khởi công|tồn tại|nghỉ hưu|vi phạm|sử dụng|tham gia|xảy ra|được giao|so|tính|hoạt động"
    r"|áp dụng|tồn đọng|ghi nhận|bình quân|tăng|giảm|đạt|hộ khẩu|cư trú|mua|bán|thuê|thi hành"
    r"|số liệu|thời kỳ|kỳ|thời điểm|nhiệm kỳ|giai đoạn|bắt đầu|công tác|mở cửa|thụ lý"
    r"|khánh thành|đầu tư|thu|chi"
    r"|(?:được|đã|bị|do|chưa) (?:\w+ ){1,4}?\w+)(?: (?:từ|tính từ|kể từ))? \Z"
)
_THINGS = _compiled(
    r"(?<!\w)(?:kết quả|tình hình|số liệu|tổng số|kinh phí|nguồn|vốn|phát sinh|số lượng|tỷ lệ"
    r"|chỉ số|so với|cùng kỳ|toàn tỉnh|cả nước|mức|dân số|sự kiện|vụ|lượt)(?!\w)"
)
_THING_DONE = _compiled(
    r"(?<!\w)(?:văn bản|hồ sơ|đơn|đơn thư|trường hợp|công trình|hợp đồng|vụ việc|dự án|người|cán bộ"
    r"|quyết định|giấy phép|giấy chứng nhận|nhà ở|doanh nghiệp|hộ|cơ sở|chủ trương)"
    r"(?: (?:được|đã|bị|do|chưa))?(?: \w+){1,4} \Z"
)
_PAST = _compiled(r"(?<!\w)(?:đã|từng|vừa|mới|vẫn|trước đây)(?!\w)")
_DESCRIBES = _compiled(
    r"(?<!\w)(?:đã|từng|vẫn|còn|là|đạt|tăng|giảm|chiếm|thuộc"
    r"|có (?:[0-9]|nhiều|hơn|gần|khoảng|tổng))(?!\w)"
)
_OF_A_DOCUMENT = _compiled(r" ?(?:của|do|về việc|ban hành|, của)(?!\w)")
_CLAUSE_ENDS = _compiled(
    r" ?(?:$|[,.;:)\]-]|(?:và|để|theo|gửi|về|báo cáo|cho|với|tại|trên|bảo đảm|đảm bảo|nhằm|trình"
    r"|hoặc|đối với|phải|cùng)(?!\w))"
)
_ROUTINE = _compiled(r"(?:định kỳ|.{0,30} lần)")
_NO_ROUTINE = _compiled(r"(?<!\w)(?:chế độ|mẫu|theo|quy định|loại|kiểu|khám sức khỏe|được|bị) \Z")
_QUOTED = re.compile('[“"][^”"“]{1,600}[”"]')
_LABEL = _compiled(
    r"(?<!\w)(?:thời hạn|hạn|thời gian)(?: (?:hoàn thành|thực hiện|báo cáo|gửi|xong))?: ?"
    r"(?:(?:trước|trong|đến|hết|chậm nhất|là|vào|hoàn thành) ){0,3}\Z"
)
_ALSO = re.compile(r" ?[,/;-] ?| (?:và|hoặc) ")
_SENTENCE_STARTS = re.compile(r"[.;:](?= )|[+*]|(?:^|[.;:] ?)-")
_REACH = 300  # of a sentence, looked back and forth


class Cues:
    """The words around the times of one folded text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._quoted = [quoted.span() for quoted in _QUOTED.finditer(text)]
        self._routine_end = 0  # of the last interval that counts

    def sets(self, start: int, end: int, period: Period) -> bool:
        """Whether ``text[start:end]`` says when something must be done."""
        if any(first < start < last for first, last in self._quoted):
            return False
        if period.every and self._is_interval(start, end):
            counts = self._routine(start, end)
            self._routine_end = end if counts else 0
            return counts
        if period.end is None and not period.every and period.start is None:
            return False  # “thường xuyên”, “định kỳ” tell how work goes on
        return self._deadline(start, end)

    def _is_interval(self, start: int, end: int) -> bool:
        return not re.search(r"[0-9]/[0-9]|ngày|quý [iv0-9]", self._text[start:end])

    def _routine(self, start: int, end: int) -> bool:
        before, after = self._before(start), self._after(end)
        if self._routine_end and _ALSO.fullmatch(self._text, self._routine_end, start):
            return True
        if _DESCRIBES.search(after) or _NO_ROUTINE.search(before) or _PAST.search(_clause(before)):
            return False
        if _ROUTINE.match(self._text, start, end):
            return bool(_HAS_WORK.search(before) or _HAS_WORK.search(after))
        if before.strip(" -"):
            return False
        return after.startswith(",") or bool(_HAS_WORK.match(after.lstrip()))

    def _deadline(self, start: int, end: int) -> bool:
        before, after = self._before(start), self._after(end)
        if _LABEL.search(self._text[max(0, start - 80) : start]):
            return not _DESCRIBES.search(after)
        cue = _CUE.search(before)
        if not cue or _OF_A_DOCUMENT.match(after):
            return False
        before = before[: cue.start()]
        clause = _clause(before)
        if _PAST.search(clause) or _TELLS.search(before) or _THING_DONE.search(before):
            return False
        if cue["strong"]:
            return not _DESCRIBES.search(_first_clause(after))
        if not clause.strip(" -,"):
            return self._at_the_head(before, after)
        if cue["weak"] in ("trong", "vào", "từ") and _THINGS.search(before[-60:]):
            return False
        return bool(_HAS_WORK.search(before) and _CLAUSE_ENDS.match(after))

    @staticmethod
    def _at_the_head(before: str, after: str) -> bool:
        if _DESCRIBES.search(after):
            return False
        if _HAS_WORK.search(after[:80]):
            return True
        return bool(_HAS_WORK.search(before) and re.match(r" ?(?:$|[.;)])", after))

    def _before(self, start: int) -> str:
        """The sentence up to a place."""
        before = self._text[max(0, start - _REACH) : start]
        starts = [mark.end() for mark in _SENTENCE_STARTS.finditer(before)]
        return before[starts[-1] :] if starts else before

    def _after(self, end: int) -> str:
        """The sentence from a place on."""
        after = self._text[end : end + _REACH]
        stop = re.search(r"[.;](?: |$)|\)", after)
        return after[: stop.start()] if stop else after


def _clause(before: str) -> str:
    """What stands after the last comma or opening bracket."""
    return re.split(r"[,(]", before)[-1]


def _first_clause(after: str) -> str:
    return after.partition(",")[0]
