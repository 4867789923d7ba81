"""What titles and headings tell of the lines below: that tasks stand there, or something else."""

import re
from collections.abc import Sequence

from macros.importing.names.printed import head_says, plain_line, says
from macros.importing.understanding.aside_words import is_aside, may_be_work, speaks_to_all
from macros.importing.understanding.duty_words import LONGEST_PIECE, is_duty
from macros.recognisers.blocks import Block
from macros.recognisers.patterns import compiled

_NAMED = (
    r"(?<!làm )nhiệm vụ|giải pháp|nội dung(?: (?:của )?kế hoạch)?\Z|nội dung, "
    r"|\A(?:các |một số )?nội dung(?: phối hợp| trọng tâm(?! kiểm| giám| thanh)| và )"
    r"|nội dung (?:thực hiện|công việc|triển khai|hoạt động|chủ yếu|cụ thể|công tác)"
    r"|công việc|hoạt động|công tác trọng tâm"
)
# Whether a heading says that tasks follow, whoever has them.
is_of_tasks = says(_NAMED, re.IGNORECASE)
_TASKS = compiled(
    rf"{_NAMED}|phân công|tổ chức thực hiện|trách nhiệm|tổ chức triển khai|(?:tiến độ|lộ trình)"
    r"(?: thực hiện| triển khai)?\Z",
    re.IGNORECASE,
)
_ELSE = compiled(
    r"mục đích|yêu cầu|(?<!trình )(?<!thành )(?<!hiện )(?<!đạt )mục tiêu|quan điểm|nguyên tắc"
    r"|phạm vi|đối tượng|sự cần thiết|thực trạng|tình hình|đánh giá|kết quả|tồn tại|hạn chế"
    r"|nguyên nhân|ưu điểm|bối cảnh|kinh phí|nguồn lực|nguồn vốn|chế độ báo cáo|chế độ thông tin"
    r"|hiệu lực|khen thưởng|chỉ tiêu|định hướng|tầm nhìn|thành phần|đề cương|quy định chung"
    r"|điều khoản|nội dung (?:trọng tâm )?(?:kiểm tra|giám sát|thanh tra|khảo sát)|thông tin chung"
    r"|\Ahồ sơ trình thẩm định|căn cứ|cơ sở pháp lý|khái quát|đặc điểm|thời gian và địa điểm"
    r"|thời gian, địa điểm",
    re.IGNORECASE,
)
# Whether a heading says that who does what follows: “PHÂN CÔNG NHIỆM VỤ”.
is_of_shares = head_says(r"phân công(?!\w)", re.IGNORECASE)
# Whether a heading is about what was done: “Đánh giá kết quả”, “Về đánh giá tình hình hoạt động
# năm 2026”, “Nội dung báo cáo”
recalls = head_says(
    r"(?:về )?(?:đánh giá (?:chung|tình hình|kết quả)|tình hình|kết quả|thực trạng"
    r"|(?:nội dung|đề cương) báo cáo)(?!\w)",
    re.IGNORECASE,
)
_PURPOSE = compiled(r"(?:để|nhằm) ", re.IGNORECASE)
_REQUIREMENTS = compiled(r"(?:Các |Những )?[Yy]êu cầu(?: chung| cụ thể)?\s*:?")
# Whether in a section about something else somebody may be asked to do it: money, reports.
may_ask = says(r"kinh phí|nguồn lực|báo cáo|nguồn vốn|yêu cầu", re.IGNORECASE)
# What a conclusion answers to: “Về kiến nghị hỗ trợ kinh phí: Giao Bộ Tài chính …”.
_ON_A_PROPOSAL = compiled(r"Về (?:các |một số )?(?:việc|kiến nghị|đề nghị|đề xuất)(?!\w)")
# Whether a heading is about who reports, and when: “Chế độ báo cáo”.
is_of_reports = says(
    r"(?:chế độ|thông tin,?|thời hạn|định kỳ)(?: thông tin,?)? báo cáo|\Abáo cáo\Z", re.IGNORECASE
)
# “Điều 12. Trách nhiệm của Bộ Tài chính”, not “Điều 4. Hồ sơ” or “Điều 9. Nhiệm vụ, quyền hạn”.
_BINDING = compiled(
    r"trách nhiệm|(?:tổ chức|triển khai|hiệu lực) (?:thực hiện|thi hành)|giải pháp"
    r"|\A(?:về )?phân công|nhiệm vụ (?:cụ thể|chủ yếu|trọng tâm)"
    r"|\A(?:các |một số |giao )?nhiệm vụ(?!\w)(?!,? (?:và )?quyền hạn)",
    re.IGNORECASE,
)
_OBLIGES = compiled(r"nghĩa vụ", re.IGNORECASE)  # of those whom a law is about, for ever
# Whether an article of this title says nothing that anybody has to do. “Điều 2. Đối tượng áp
# dụng”, “Điều 49. Vi phạm về trách nhiệm báo cáo”: nobody's duties.
holds_no_duties = head_says(r"(?:phạm vi|đối tượng|giải thích|vi phạm)(?!\w)", re.IGNORECASE)
# Whether the articles of a chapter of this title say what somebody has to do.
holds_duties = head_says(
    r"trách nhiệm|tổ chức (?:triển khai )?(?:thực hiện|thi hành)|nhiệm vụ(?: và giải pháp)?\s*\Z",
    re.IGNORECASE,
)
# “PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM NĂM 2027”, in what tells of the past.
_AHEAD = compiled(
    r"phương hướng|(?:thời gian|tháng|quý|năm|tuần|kỳ) (?:tới|tiếp theo)"
    r"|đề xuất (?:các |một số )?(?:nhiệm vụ|giải pháp)"
    r"|\A(?:kết luận|(?:các )?(?:nội dung|ý kiến) thống nhất)(?!\w)"
    r"|(?:nhiệm vụ|giải pháp|chương trình|kế hoạch)(?: [^\W\d_]+,?){0,8}? (?:trọng tâm|chủ yếu|cần"
    r"|(?:năm|quý|tháng) [IVX\d])",
    re.IGNORECASE,
)
# Whether a text of this title gives nobody a task: a charter, what is laid before somebody.
gives_no_task = head_says(
    r"(?:Điều lệ|Phiếu (?:trình|lấy|xin)|Tờ trình|Giải trình|Giấy mời)(?!\w)", re.IGNORECASE
)
# Whether a text of this title tells of the past.
is_report = head_says(r"(?:Đề cương )?(?:Báo cáo|Tham luận|Biên bản)(?!\w)", re.IGNORECASE)
# Whether a heading says that procedures follow, for those who apply. “B. NỘI DUNG CỤ THỂ CỦA TỪNG
# THỦ TỤC HÀNH CHÍNH”: who does what when somebody applies.
lists_procedures = head_says(
    r"(?:nội dung cụ thể|nội dung|quy trình|trình tự|danh mục)[^.;:]{0,60} thủ tục hành chính"
    r"(?: nội bộ| liên thông| điện tử)*(?:\s|\Z)(?!.{0,80}(?:năm|theo))",
    re.IGNORECASE,
)
# Whether a title names somebody, readable or not: “Cán bộ, công chức”. Below a body's name, a
# title that names somebody else: “Trách nhiệm của văn thư”.
is_of_another = head_says(
    r"(?:Trách nhiệm|Nhiệm vụ)(?:,? (?:và )?(?:nhiệm vụ|quyền hạn))?(?: cụ thể)? của(?!\w)"
    r"|(?:Cán bộ|Công chức|Viên chức|Văn thư|Người|Cá nhân)(?!\w)"
)
# Whether a title says whose duties stand below: “Trách nhiệm của tổ chức tín dụng”. Where more is
# said of them (“… được cấp chứng thư”), it is no name.
tells_whose = head_says(
    r"Trách nhiệm của "
    r"(?=(?i:tổ chức|cơ quan|cơ sở|doanh nghiệp|đơn vị|quỹ|ngân hàng|công ty)(?!\w))"
    r"(?!.*(?<!\w)(?:sau|khi|được|có(?! chức năng)|trong|tại|đối với|về)"
    r"(?!\w))(?:[^\W\d_]+,? ){0,10}[^\W\d_]+\s*:?\Z"
)
_INTRODUCES = compiled(
    r"(?<!\w)(?:yêu cầu|giao|đề nghị(?! của)|chỉ đạo|phân công|triển khai|thực hiện)(?!\w)"
    r"[^.;]{0,240}:\s*\Z",
    re.IGNORECASE,
)
_TELLS_OF = compiled(
    r"(?:báo cáo|gồm|đánh giá|kết quả|nguyên tắc|mục tiêu|quan điểm|hồ sơ|tiêu chí|ví dụ|căn cứ)"
    r"[^.;,]{0,60}:\s*\Z",
    re.IGNORECASE,
)
_LABEL = compiled(
    r"(?:cơ quan|đơn vị)(?:(?:,| và)? (?:chỉ đạo|chủ trì|phối hợp|(?:tổ chức )?thực hiện"
    r"|tham gia)){1,3}\s*[:.]?",
    re.IGNORECASE,
)
_HEAD_OF_TITLE = 25  # characters
_LONGEST_TITLE = 12  # words of one that begins as a duty may
_LONGEST_HEADING = 25
_BRACKETS = re.compile(r"\([^()]*\)")
_FORMS = compiled(r"đề cương|mẫu|biểu|báo cáo|chỉ tiêu|dự toán|kinh phí|danh sách", re.IGNORECASE)


def is_short(text: str) -> bool:
    """Whether a line may be a title: “Tổ chức thực hiện”."""
    return len(text.split()) <= _LONGEST_TITLE and not text.rstrip().endswith((".", ";", ":"))


def is_title(text: str) -> bool:
    """Whether a line only calls what stands below by a name."""
    ends = text.rstrip().endswith((".", ";", ":"))
    return len(text.split()) <= _LONGEST_HEADING and not ends and not is_duty(text)


def labels_a_list(text: str) -> bool:
    """Whether a line is nothing but a label of doers: “2. Cơ quan chủ trì, phối hợp”."""
    return bool(_LABEL.fullmatch(plain_line(text).strip()))


def is_sentence(text: str) -> bool:
    """Whether a line says something whole, and not how things are or what they cost."""
    return is_whole(text) and may_be_work(text) and not is_of_else(text.partition(",")[0])


def is_whole(text: str) -> bool:
    """Whether a line ends as a sentence, and is longer than the piece of one."""
    return text.rstrip().endswith((".", ";")) and len(text.split()) > LONGEST_PIECE


def may_hold_tasks(heading: str) -> bool:
    """Whether a heading says that tasks follow, or how a document is put into effect."""
    return bool(_TASKS.search(plain_line(heading)))


def is_of_requirements(text: str) -> bool:
    """Whether a title says that what is asked for follows: “Yêu cầu chung:”."""
    return bool(_REQUIREMENTS.fullmatch(plain_line(text)))


def is_of_else(heading: str) -> bool:
    """Whether a heading is about something else: aims, the state of things, money."""
    line = plain_line(heading)
    tasks, other = _TASKS.search(line), _ELSE.search(line)
    if recalls(heading):
        return True
    if _PURPOSE.match(line):
        return False  # “Để đạt được mục tiêu trên, đề nghị:”
    if not other or is_of_tasks(heading) or _ON_A_PROPOSAL.match(line):
        return False
    if other.start() > _HEAD_OF_TITLE and is_duty(heading):
        return False  # “Tăng cường bồi dưỡng giảng viên, đáp ứng yêu cầu …” is about what to do
    return not tasks or other.start() < tasks.start()


def binds(title: str) -> bool:
    """Whether an article of this title says what somebody has to do."""
    line = plain_line(title)
    return bool(_BINDING.search(line)) and not _OBLIGES.search(line)


def looks_ahead(heading: str) -> bool:
    """Whether a heading of what tells of the past is about what comes."""
    return bool(_AHEAD.search(plain_line(heading))) and not recalls(heading)


def only_heads_duties(text: str, below: Sequence[Block]) -> bool:
    """Whether a line of few words has nothing but duties below it."""
    said = [
        one.text for one in below if one.mark or not (is_aside(one.text) or speaks_to_all(one.text))
    ]
    told = [one[:1].isupper() and (is_duty(one) or is_sentence(one)) for one in said]
    few = len(_BRACKETS.sub("", text).split()) <= _LONGEST_HEADING
    short = few and not text.rstrip().endswith(".")
    return short and not is_duty(text) and any(map(is_duty, said)) and all(told)


def introduces_tasks(text: str) -> bool:
    """Whether a paragraph says that tasks follow: “Chủ tịch UBND tỉnh yêu cầu:”."""
    return bool(_INTRODUCES.search(plain_line(text))) and not _TELLS_OF.search(plain_line(text))


def is_form(title: str) -> bool:
    """Whether an appendix of this title is a form to be filled in, or figures."""
    return bool(_FORMS.search(plain_line(title))) and not is_of_tasks(title)
