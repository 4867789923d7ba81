"""Whether a line below a body's name, or behind its colon, says what that body is to do.

It does where it begins with what is to be done, or with that name; not where it names another.
"""

import re

from macros.importing.names.in_prose import names_at
from macros.importing.names.printed import PrintedName, is_within, places, plain_line
from macros.importing.names.sentence_words import VERBS
from macros.importing.understanding.conditions import is_duty_in_a_case
from macros.importing.understanding.duty_words import EACH_WEEK, is_duty, is_duty_on_a_topic
from macros.importing.understanding.subjects import first_subject
from macros.importing.understanding.understood import Assigned, UnderstoodTask
from macros.recognisers.patterns import compiled

_ADVERBIAL = compiled(
    r"(?:trong phạm vi|theo|căn cứ)(?!\w)[^.;:]{3,120}? của (?:mình|đơn vị|ngành), ?"
    r"|(?:định kỳ|hằng năm|hàng năm) \([^()]{2,60}\),? ?"
    rf"|(?:ngay )?(?:{EACH_WEEK}|trước|trong|đến|từ|hằng|hàng|định kỳ|chậm nhất|căn cứ"
    r"|trên cơ sở|theo|với|để|nhằm|khi|(?:vào )?ngày(?= \d)"
    r"|sau|đối với|qua|tùy|thông qua|ngoài|đồng thời)(?!\w)[^.;:]{0,200}?, ?",
    re.IGNORECASE,
)
# What a line about a body's duty begins with that is no work by itself.
_HAS_TO = compiled(
    r"(?:khi|đối với|qua|trường hợp)(?!\w)[^.;:]{3,200}? (?:phải|có trách nhiệm|để)(?!\w)"
    r"|có (?:các |những )?(?:ý kiến|giải pháp|biện pháp|phương án|kế hoạch|văn bản|trách nhiệm)"
    r"|(?:tuyệt đối )?không (?:cấp|để|cho|tổ chức|thực hiện|sử dụng|tiếp nhận|giải quyết)(?!\w)"
    r"|là (?:cơ quan|đầu mối|cầu nối|đơn vị|thành viên|thường trực)"
    r"|(?:tự|đầu mối|nắm chắc|triệu tập|kiểm duyệt|lãnh đạo|phụ trách|chịu|cần)(?!\w)",
    re.IGNORECASE,
)
_IS_TOLD_OF = compiled(
    r" (?:có (?!trách nhiệm|nhiệm vụ|ý kiến|văn bản|kế hoạch)|gồm|bao gồm|do|là người|được)(?!\w)"
)
# “… lập Đề án gửi về Bộ A, Bộ B và Bộ C”
_SENT_TO = compiled(r"(?<!\w)(?:gửi|trình|báo cáo)(?: về| cho| tới| đến)? (?=[A-ZĐ]|các )")
_BEHIND = (", ", ": ", " thì ")
# “Cơ quan Trung ương trên địa bàn: Xét tối đa 2 tập thể”: how many, and no work.
_HOW_MANY = compiled(
    r"(?:xét |chọn |đạt )?(?:tối đa|tối thiểu|không quá|ít nhất|từ)?:? ?\d", re.IGNORECASE
)
# “Bồi dưỡng kỹ năng – Trường X thực hiện.”
_DONE_BY = compiled(
    r" [-–] (?=[^-–;]{3,80} (?:(?:tổ chức )?thực hiện|chủ trì|phụ trách|đảm nhận)[.;/]*\Z)"
)
_HELPS = compiled(r"(?:chủ động |tích cực |thường xuyên )?phối hợp (?:với )?", re.IGNORECASE)
_VERB = compiled(rf"(?<!\w)(?:{VERBS})(?!\w)")
# What a line is about, in few words that name nobody and tell of no means.
_TOPIC = compiled(
    r"(?!(?:kinh phí|nguồn|thời gian|địa điểm|nội dung|hình thức|yêu cầu|mục|kết quả|sản phẩm|chỉ"
    r"|đơn vị|cơ quan|lưu ý|ghi chú|thành phần|số lượng)(?!\w))"
    r"(?:(?:từ |đến |trong )?ngày [\d/. ]+(?:đến (?:ngày )?[\d/. ]+)?|[^\W\d_][^.;:,()]{2,70}): "
    r"(?=\S)",
    re.IGNORECASE,
)
# What is said whole, and of work: no label, no figure, nothing told of things.
_SENTENCE = compiled(
    r"(?!(?:các|những|mọi|việc|được|hoạt động|kinh phí|nguồn|thời gian|thời hạn|nội dung"
    r"|hình thức|kết quả|số|mức)"
    r"(?!\w))[^\W\d_]+(?:,? (?!(?:là|gồm|có|được|không)(?!\w))[^\W\d_]+){3}[^:]*[.;]\s*\Z",
    re.IGNORECASE,
)
_HAS_NEXT = compiled(r",? (?:phải|cần|sẽ|có|chịu|là)(?!\w)")
_FEWEST, _MOST = 2, 4  # lines that tell what those beside them are; all but one of four
_GOES_ON_FROM = compiled(r"(?:Đồng thời|Ngoài ra|Bên cạnh đó|Song song)(?!\w)")


def is_work_of(task: UnderstoodTask, heading: Assigned) -> bool:
    """Whether the words of a task say what is to be done by those whom a heading names."""
    text, line = task.text, plain_line(task.text)
    if heading.at == task.at:
        return not _HOW_MANY.match(plain_line(text.partition(":")[2].strip()))
    at = 0
    while adverbial := _ADVERBIAL.match(line, at):
        at = adverbial.end()
    if any(_does(line, name) for name in heading.who):
        return True
    by = _DONE_BY.search(line)
    if by and not all(is_within(one, heading.who) for one in names_at(text, by.end())[0]):
        return False
    if _is_led_by_helper(text, line) or _goes_on_from_another(task, line, heading):
        return False
    names, end = names_at(text, at)
    if _VERB.fullmatch(line[at:end].lower()):
        names = []  # “Thanh tra, kiểm tra việc …”
    if names and at and line.startswith(", ", end) and is_duty(text[end + 2 :]):
        return True  # “Trên cơ sở đề nghị của Sở A, Sở B, phê duyệt …”: the condition's names
    if names and _VERB.match(line, end + 1):
        return all(is_within(name, heading.who) for name in names)
    if names and not _is_of_list(text, line, at, end):
        if all(is_within(name, heading.who) for name in names):
            return not _IS_TOLD_OF.match(line, end)
        # “Lãnh đạo công tác tổ chức …”, “Thanh tra hoạt động …”
        return is_duty(text) and not _HAS_NEXT.match(line, end) and _is_among_duties(task)
    if is_duty(text) or is_duty(text[at:]) or _HAS_TO.match(line):
        return True
    if is_duty_on_a_topic(text) or is_duty_in_a_case(text):
        return True
    return not names and _is_among_duties(task)


def _is_among_duties(task: UnderstoodTask) -> bool:
    """Whether nearly all lines beside one say what to do, and it is said as such a one may be."""
    block, line = task.block, plain_line(task.text)
    if not block.mark or block.parent is None:
        return False
    beside = [one.text for one in block.parent.children if one.mark and one is not block]
    duties = sum(map(_says_what_to_do, beside))
    told = _says_what_to_do(task.text) or bool(_SENTENCE.match(line))
    return told and duties >= _FEWEST and _MOST * duties >= (_MOST - 1) * len(beside)


def _says_what_to_do(text: str) -> bool:
    """Whether a line begins as a duty, or one follows what it is about: “Đèn đường: kiểm tra …”."""
    topic = _TOPIC.match(plain_line(text))
    return is_duty(text) or (topic is not None and is_duty(text[topic.end() :]))


def _does(line: str, name: PrintedName) -> bool:
    """Whether behind a condition the name itself begins what is to be done."""
    length = len(plain_line(name.words))
    return any(
        line.endswith(_BEHIND, 0, at) and _VERB.match(line, at + length + 1)
        for at in places(line, name)
    )


def _is_of_list(text: str, line: str, at: int, end: int) -> bool:
    """Whether names at a place only go on with those whom something is sent to."""
    sent = _SENT_TO.finditer(line, 0, at)
    return any(names_at(text, mark.end())[1] == end for mark in sent)


def _is_led_by_helper(text: str, line: str) -> bool:
    """Whether those whom a duty is done with may lead it: “Phối hợp Sở X chủ trì …”."""
    helps = _HELPS.match(line)
    names, end = names_at(text, helps.end()) if helps else ([], 0)
    return any(not one.is_group for one in names) and line.startswith(" chủ trì ", end)


def _goes_on_from_another(task: UnderstoodTask, line: str, heading: Assigned) -> bool:
    """Whether a paragraph goes on from one that names somebody: “Đồng thời, chủ trì …”."""
    block = task.block
    above = block.parent.children if block.parent and not block.mark else []
    if not above or not _GOES_ON_FROM.match(line):
        return False
    before = first_subject(above[max(0, above.index(block) - 1)].text)
    return before is not None and not all(is_within(one, heading.who) for one in before.names)
