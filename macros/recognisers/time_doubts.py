"""Times in prose that may be those of a task, though nothing says so surely: to be told, not read.

What an import finds here is shown to whoever finishes the draft, with its words; the check does not
ask for it, so he may also say that the task has no time.

- “Cập nhật số liệu về hộ nghèo hằng năm theo chuẩn mới”: the work, or the figures, of each year?
- “Mỗi tháng phát sóng 02 chuyên mục”, “bắt đầu thực hiện từ tháng 01/2026”, “trong thời hạn 10 ngày
  kể từ ngày nhận hồ sơ”, “trước ngày 25 tháng 12” where no year is known: in no form of the data.
- “định kỳ tổng hợp, báo cáo”: periodic, or at an interval that stands elsewhere?
- “Dự toán hằng năm”, “chỉ số hằng tháng của tỉnh”, “có hiệu lực kể từ ngày ký”: of other things.
"""

from collections.abc import Collection, Iterator

from macros.recognisers import time_cue_words as said
from macros.recognisers.patterns import compiled
from macros.recognisers.periods import PERIODIC, Period
from macros.recognisers.time_cues import Cues, begins_work_of_a_turn, has_work
from macros.recognisers.time_forms import NO_SUCH_INTERVAL
from macros.recognisers.time_mentions import TimeMention, mentions
from macros.recognisers.time_pieces import EVERY, UNIT
from macros.recognisers.time_words import folded
from macros.recognisers.times import in_text

IN_DOUBT = "không rõ có phải thời gian của việc này không"
_NO_DAY_KNOWN = "tính từ việc khác, không nói đến ngày nào"
_SOME_TURN, _SOME_DAY = Period.parse("every-month"), Period.parse("2100-12-31")


_THINGS = (
    r"kế hoạch|dự toán|ngân sách|kinh phí|chương trình|chỉ tiêu|nhu cầu|vốn|trợ cấp|lương|phụ cấp"
    r"|thù lao|quỹ|quyết toán|xếp loại|chất lượng|phân loại|chế độ|công việc|công tác|báo cáo"
    r"|nghị quyết|tăng trưởng|danh mục|danh sách|lịch|sinh hoạt|kết quả|khảo sát|cơ sở dữ liệu"
    r"|ngày nghỉ|dịp|lễ|nội dung|hoạt động|tình hình|chuyên đề|tiền|mức|số|tỷ lệ"
)
# What has a time of its own: “dự toán chi ngân sách hằng năm”, “chương trình thời sự hằng ngày”
_OF_THINGS = compiled(rf"(?<!\w)(?:{_THINGS})(?: \w+){{0,6}} (?:và |hoặc |,)?\Z")
_OF_MORE_THINGS = compiled(r"(?:trung hạn|dài hạn|toàn khóa| năm|[0-9]{4}),? (?:và |hoặc )?\Z")
_OF_SOMETHING = compiled(
    r" ?,? ?(?:của|cho|để|vào|đối với|được|do|trên cơ sở|nhằm|phục vụ|vốn|nguồn|đạt|tăng"
    r"|giảm)(?!\w)"
)
_FIRST = compiled(
    r"(?:bắt đầu|thực hiện|triển khai|kiểm tra|thanh tra|vận hành) (?:\w+ ){0,2}(?:kể )?từ"
    r"(?: ngày)? \Z"
)
_SO_MANY = r"(?:không quá )?[0-9]{1,3} (?:\([^()]{2,20}\) )?(?:ngày|giờ|tháng|tuần)(?: làm việc)?"
_AFTER_SOMETHING = compiled(
    rf"(?<!\w)(?:(?:trong|chậm nhất|muộn nhất|không quá)(?: là)?(?: thời (?:hạn|gian)| vòng)? )"
    rf"{_SO_MANY},? (?:kể từ|tính từ|sau|từ)(?!\w)[^,.;()]{{0,80}}"
)
_SO_OFTEN = compiled(
    rf"(?<!\w){EVERY} (?:{UNIT})(?: \w+){{0,3}}? "
    r"(?:(?:ít nhất|tối thiểu|có|từ) ){0,2}[0-9]{1,2} (?:chuyên mục|chuyên đề|buổi|số|tin|bài"
    r"|phóng sự|kỳ|cuộc|lần|đợt|phiên|hội nghị|lớp)(?!\w)"
)
# “Theo dõi, đôn đốc; định kỳ tổng hợp, báo cáo”: how often, is not said.
_AT_WORK = compiled(r"(?:\A|[;:)]|(?<!\w)và) ?(?:[-+•*] ?|[0-9a-zđ.]{1,5}[.)] ?)?\Z")
# “Tổ chức tập huấn (tháng 3/2027, Sở Nội vụ)”, “Tổ chức tổng kết (Sở Y tế, tháng 12/2027)”
_IN_BRACKETS = compiled(r"\((?:(?:sở|phòng|ban|ubnd)(?!\w)[^()]{2,60}[,;] )?\Z")
_ENDS_BRACKETS = compiled(r" ?(?:\)|[,;] (?:do |giao )?(?:các )?(?:sở|phòng|ban|ubnd)(?!\w))")
_HAS_FORCE = compiled(r"(?<!\w)(?:hiệu lực|thi hành)(?!\w)[^.;]{0,60}\Z")


def times_in_doubt(text: str, years: Collection[int]) -> list[TimeMention]:
    """The times of prose, in order, that may be its task's, each unread, with the reason."""
    whole = folded(text)
    cues = Cues(whole.text)
    year = next(iter(years)) if len(years) == 1 else None
    found = [
        time._replace(period=None, why=time.why or IN_DOUBT)
        for time in mentions(whole.text, year, only_time=False)
        if _may_count(cues, whole.text, time)
    ]
    formless = list(_without_form(whole.text))
    found = [
        one for one in found if not any(other.start <= one.start < other.end for other in formless)
    ]
    found += formless
    return [in_text(whole, time) for time in sorted(found, key=lambda one: one.start)]


def _without_form(text: str) -> Iterator[TimeMention]:
    for pattern, why in ((_AFTER_SOMETHING, _NO_DAY_KNOWN), (_SO_OFTEN, NO_SUCH_INTERVAL)):
        for match in pattern.finditer(text):
            if not _HAS_FORCE.search(text, max(0, match.start() - 80), match.start()):
                yield TimeMention(match.start(), match.end(), None, why)


def _may_count(cues: Cues, text: str, time: TimeMention) -> bool:
    start, end = time.start, time.end
    if cues.is_quoted(start):
        return False
    before, after = cues.before(start), cues.after(end)
    if time.period and time.period.start:
        ends = _ENDS_BRACKETS.match(text, end)
        ends = ends and said.IS_A_TERM.fullmatch(time.period.text)
        in_brackets = ends and _IN_BRACKETS.search(before) and has_work(before)
        of_a_plan = before.endswith("trong ") and said.OF_A_PLAN.search(before)
        may = in_brackets or of_a_plan or _FIRST.search(before)
        return bool(may) and not _HAS_FORCE.search(before)
    if time.period is None and time.why != NO_SUCH_INTERVAL:
        return cues.sets(start, end, _SOME_DAY)
    if time.period and time.period.text == PERIODIC:
        return bool(_AT_WORK.search(before) and begins_work_of_a_turn(after))
    if not (time.period is None or time.period.is_interval):
        return False
    of_things = _OF_THINGS.search(before) or _OF_MORE_THINGS.search(before)
    if of_things or _OF_SOMETHING.match(after):
        return False
    return has_work(before) or has_work(after[:40])
