"""What one column holds: by its head, and by its cells where the head misleads.

A column of persons or of bodies is doers whatever its head says, a column of times is time.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from macros.importing.names.names_only import names_only
from macros.importing.names.words import USUAL
from macros.importing.understanding.column_cells import (
    all_persons,
    all_times,
    are_long,
    by_content,
    of_the_past,
    texts_of,
)
from macros.recognisers.patterns import compiled
from macros.recognisers.pipe_tables import MARK, PipeTable, Row, numbers_columns
from macros.recognisers.roles import ROLE_WORDS, Meaning, label_meaning
from macros.recognisers.time_cells import FIGURES, marked_time
from macros.recognisers.tones import one_placement
from macros.search.folding import fold

TASK_HEAD = compiled(
    r"nhiệm vụ|nội dung|công việc|hoạt động|giải pháp|tên (?:đề án|văn bản|dự án|chương trình"
    r"|kế hoạch|việc|thủ tục|tthc)"
    r"|đề án|danh mục|hạng mục|đầu việc|chương trình|việc (?:cần )?làm|phần việc",
    re.IGNORECASE,
)
_TASK_FIRST = compiled(
    r"(?:tên |các )?(?:nội dung|nhiệm vụ|công việc|hạng mục|hoạt động|đề án|dự án|chương trình"
    r"|giải pháp|đầu việc|phần việc|ý kiến)(?!\w)",
    re.IGNORECASE,
)
_PLACE_HEAD = compiled(
    r"địa điểm|địa bàn|nơi(?! nhận)|phạm vi|đối tượng|thành phần|khu vực|khách hàng|đối tác"
    r"|cấp (?:trình|phê duyệt|ban hành|quyết định|có thẩm quyền)"
    r"|(?:cơ quan|đơn vị|người) (?:nhận(?! (?:nhiệm vụ|việc))|thụ hưởng|kiến nghị|đề nghị"
    r"|đề xuất|phản ánh|yêu cầu|chuyển giao|bàn giao|tiếp nhận"
    r"|được(?! (?:giao|phân công)))",
    re.IGNORECASE,
)
NO_TASK_HEAD = compiled(
    r"chỉ tiêu|kinh phí|số tiền|khoản|tiêu chí|đơn vị tính|mục tiêu|\Aghi chú"
    r"|nội dung chi(?! tiết|\w)"
    r"|\A(?:(?:văn bản|căn cứ)(?:,? quy định)?|(?:căn cứ|cơ sở) pháp lý)\Z",
    re.IGNORECASE,
)
DOCUMENT_HEAD = compiled(r"\Avăn bản\Z", re.IGNORECASE)
# “Mục tiêu và nội dung công việc”, “Chỉ tiêu, nhiệm vụ”
_ALSO_WORK = compiled(r"(?:và|,|&|/) ?(?:nội dung |các )?(?:công việc|nhiệm vụ)", re.IGNORECASE)
# A list of persons, unless a column says what each is to do.
BORN = compiled(r"(?<!\w)sinh\Z|(?<!\w)(?:ngày|năm) sinh(?!\w)", re.IGNORECASE)
_SUM_OF_MONEY = compiled(r"kinh phí|dự toán|số tiền|nguồn vốn|tổng mức", re.IGNORECASE)
# “Đơn vị tham gia” heads doers, “Sở Y tế” is one.
_DOER_HEAD = compiled(
    r"(?:các |tên )?(?:cơ quan|đơn vị|người|cán bộ|công chức|chuyên viên|tổ chức|đồng chí|lãnh đạo"
    r"|bộ phận|cá nhân|ngành|địa phương"
    r"|(?:phòng|ban|sở)(?:,|/|\Z| (?:thực hiện|tham gia|phụ trách)))",
    re.IGNORECASE,
)
_DRAFTS = compiled(
    r"\A(?:cơ quan|đơn vị|bộ phận) (?:soạn thảo|xây dựng|tham mưu|dự thảo)", re.IGNORECASE
)
# “Đơn vị cùng tham gia”, “Bộ phận giúp việc”; “tham gia” alone may head who attends.
_HELPS = compiled(
    r"cùng (?:tham gia|thực hiện|làm|triển khai)|\A(?:cơ quan|đơn vị|bộ phận|cán bộ|người|phòng"
    r"|lực lượng|ĐV|CQ)?,? ?(?:, đơn vị )?"
    r"(?:có liên quan|liên quan|tham gia|hỗ trợ|giúp việc|cộng tác)"
    r"(?: (?:thực hiện|thẩm tra|thẩm định|soạn thảo|xây dựng|kiểm tra|góp ý|triển khai))?\Z"
    r"|\A(?:các |những )(?!.*chủ trì).*(?<!\w)phối hợp(?: thực hiện)?\Z",
    re.IGNORECASE,
)
# When a task came in or a document was signed, or of which time is told: not when it is due.
_OF_OTHER_TIME = compiled(
    r"(?:thời gian|thời điểm|ngày) (?:tiếp )?(?:nhận|giao)(?!\w)|ngày (?:ký|ban hành|văn bản)(?!\w)"
    r"|thời kỳ (?:thanh tra|kiểm tra|kiểm toán|đánh giá|báo cáo)|niên độ",
    re.IGNORECASE,
)
# “Ghi chú”, “Căn cứ”: a time there may be of anything.
_NO_DUE_TIME = compiled(
    rf"{_OF_OTHER_TIME.pattern}|{BORN.pattern}|{_SUM_OF_MONEY.pattern}|ghi chú|căn cứ|văn bản"
    "|giai đoạn|số liệu",
    re.IGNORECASE,
)
_OFTEN = compiled(r"tần suất|chu kỳ|kỳ báo cáo", re.IGNORECASE)
# What was reached, not what must be, where a cell tells of the past: “Đã ban hành Quyết định …”.
_REACHED = compiled(r"(?:kết quả|tình hình)(?: triển khai| thực hiện| đạt được)*\Z", re.IGNORECASE)
# Heads in other words than offices use, in English, and names of fields: “ai làm”, “due_date”,
# “don_vi_chu_tri”. Compared without marks and tones, and whole.
_BODY = "(?:(?:ten )?(?:co quan|don vi|nguoi|can bo|phong|bo phan) )?"
_SHORT = "(?:cq|dv|co quan|don vi)"
_PLAINLY: tuple[tuple[Meaning, re.Pattern[str]], ...] = (
    (
        "task",
        compiled(
            "tasks?(?: name)?|actions?(?: items?)?|activit(?:y|ies)|description|title|what"
            "|viec(?: phai lam)?"
            "|(?:ten |noi dung )?(?:nhiem vu|cong viec)|noi dung|ten (?:nghi quyet|vbqppl)"
        ),
    ),
    (
        "time",
        compiled(
            r"deadline|timeline|when|due|(?:due|end|target) date|bao gio|khi nao"
            r"|(?:thoi )?han(?: (?!muc|che|ngach|dien)\w+){0,3}|(?:ke hoach|du kien) hoan thanh"
            "|(?:ngay|tuan|thang|quy|nam) (?:ket thuc|trien khai|trinh|nop)"
            "|(?:thoi gian|t ?g)(?: (?:hoan thanh|thuc hien|ht))?"
        ),
    ),
    ("result", compiled("outputs?|deliverables?|san pham(?: dau ra)?|ket qua dau ra")),
    ("lead", compiled(f"lead|{_BODY}(?:chu tri|dau moi)|{_SHORT} ?ct")),
    ("support", compiled(f"support|{_BODY}phoi hop|{_SHORT} ?ph")),
    (
        "carry_out",
        compiled(
            "owner|who|pic|assignee|assigned to|responsible|ai(?: lam)?|nguoi lam|giao cho"
            f"|don vi ca nhan|{_BODY}thuc hien"
        ),
    ),
)
_START = compiled(r"bắt đầu|khởi công|từ\Z|từ ngày|\Astart", re.IGNORECASE)
_END = compiled(r"kết thúc|\A(?:end|finish)", re.IGNORECASE)
# Within a year: “Quý I”, “Tháng 3”, “Thời gian thực hiện (tuần) 2”.
_TURN = compiled(
    r"(?:.{0,30}(?:tháng|quý|tuần|ngày|thời gian)(?!\w).{0,20}(?<!\w)|[TQW] ?)"
    r"(?:[0-9]{1,2}|[IVX]{1,4})(?:/[0-9]{4})?",
    re.IGNORECASE,
)
_UNIT = compiled(r"(?:thời gian )?(?:tháng|quý)(?!\w)", re.IGNORECASE)
# What says something that is no figure; “x”, “CT”, “PH”: a mark, or a role in short.
_SAYS = re.compile(r"[^\W\d_]|[^\w\s.,%()/-]|[0-9]/[0-9]")
_CODE = re.compile(rf"{MARK.pattern}|[A-ZĐ]{{1,2}}")
_NUMERAL = re.compile("I{1,3}|IV|VI{1,3}|IX")
_LETTERS = re.compile(r"[^\W\d_]{2}")
TASK_WORDS = 15  # characters, on average, of words that say what is to be done
SURE_WORDS = 40  # the same, though few of the cells begin with a word of work


class Column(NamedTuple):
    """A column: its place from 0, its head, and what it holds."""

    place: int
    head: str
    holds: Meaning | None
    by_content: bool = False  # not as its head says
    edge: str = ""  # "start" or "end" of a time in two columns
    told: bool = False  # by words of its head that are no label of the data
    # What its head says, where its cells only mark when or who: “Quý III”, “Tuần 2”, “Sở Y tế”.
    marks: str = ""
    is_doubted: bool = False  # somebody is named in it, in a role that nothing says

    @property
    def may_be_time(self) -> bool:
        """Whether it may hold times though its head does not say so."""
        return self.holds is None and bool(self.head) and not _NO_DUE_TIME.search(self.head)


def heads_of(table: PipeTable) -> list[str]:
    """For each column what its head says, on one line."""
    return [" ".join(head.split()) for head in table.heads]


def names_stand_below_a_name(heads: Sequence[str], rows: Sequence[Row]) -> bool:
    """Whether the head of a column of doers names one itself, and so is none."""
    if any(map(label_meaning, heads)):
        return False
    named = [place for place, head in enumerate(heads) if names_one(head)]
    return any(by_content(texts_of(place, rows)) == "doers" for place in named)


def column_of(place: int, head: str, rows: Sequence[Row], table: PipeTable) -> Column:
    """What the column of a table holds whose head says this, `rows` being those below it."""
    last = _last_head(table, place)
    return _by_last_head(last, _column(place, head, last or head, rows, table))


def _column(place: int, head: str, last: str, rows: Sequence[Row], table: PipeTable) -> Column:
    texts = texts_of(place, rows)
    if BORN.search(head) or _OF_OTHER_TIME.search(head):
        return Column(place, head, None)
    meaning = _meaning(head)
    if told := _told_otherwise(head, meaning):
        return Column(place, head, told, by_content=True, told=told != "time")
    shown = by_content(texts)
    is_timed = meaning == "time" and table.only_marks(place)
    if shown != "time":
        is_timed |= any(marked_time(table, row, place) for row in rows)
        is_timed |= bool(_UNIT.match(last) and texts) and all(map(FIGURES.fullmatch, texts))
    if is_timed or (place != table.number_column and _is_marked((head, last), texts, shown)):
        return Column(place, head, None, marks=last)
    if meaning in ROLE_WORDS and _TASK_FIRST.match(head) and shown != "doers":
        return Column(place, head, "task", by_content=True)
    if meaning == "result" and _REACHED.match(head) and of_the_past(texts):
        return Column(place, head, None)
    if meaning == "time" and table.says_how_far(place):
        return Column(place, head, None)
    if meaning == "task" and not any(map(_LETTERS.search, texts)):
        meaning = None  # only the numbers of tasks that stand elsewhere
    is_number = meaning == "number" or (
        meaning is None and shown not in ("time", "doers") and not are_long(texts, TASK_WORDS)
    )
    if place == table.number_column and is_number:
        return Column(place, head, "number")
    if shown == "doers" and meaning not in ROLE_WORDS:
        says_nothing = not head or names_stand_below_a_name(heads_of(table), rows)
        return _of_doers(Column(place, head, meaning), texts, says_nothing=says_nothing)
    edge = "start" if _START.search(head) else "end" if _END.search(head) else ""
    if edge and meaning is None and all_times(texts):
        shown = "time"
    if shown == "time" and meaning not in ("time", "task"):
        if not head or (meaning is None and _SUM_OF_MONEY.search(head)):
            return Column(place, head, None)  # without a head `columns` cannot say what it holds
        return Column(place, head, "time", by_content=True, edge=edge)
    if shown == "words" and meaning == "other" and are_long(texts, SURE_WORDS):
        return Column(place, head, None)
    return Column(place, head, meaning, edge=edge)


def _is_marked(heads: tuple[str, str], texts: Sequence[str], shown: str | None) -> bool:
    """Whether cells only mark what a head says: a time, with words or nothing; a body, by “x”.

    `heads`: the words of all heads of the column, and those of the last.
    """
    if any(map(_TURN.fullmatch, heads)):
        return shown != "time" and (not texts or any(map(_SAYS.search, texts)))
    coded = all(map(_CODE.fullmatch, texts)) and not all(map(_NUMERAL.fullmatch, texts))
    return bool(texts) and coded and names_one(heads[1])


def _meaning(head: str) -> Meaning | None:
    """What a head says in the words of the data, or in those by which tasks are headed."""
    meaning = label_meaning(head.replace("/", ", ")) or label_meaning(head)
    is_else = _SUM_OF_MONEY.search(head) or _DOER_HEAD.match(head)
    if meaning is None and TASK_HEAD.search(head) and not is_else:
        is_task = _ALSO_WORK.search(head) or not NO_TASK_HEAD.search(head)
        return "task" if is_task else None
    return meaning


def _told_otherwise(head: str, meaning: Meaning | None) -> Meaning | None:
    """What a head says in words that are no label of the data, and so is told in plan.yml."""
    if meaning in (None, "other", "carry_out") and _HELPS.search(head):
        return "support"
    if meaning is not None:
        return None
    plain = " ".join(re.findall("[a-z0-9]+", fold(head)))
    if known := next((means for means, words in _PLAINLY if words.fullmatch(plain)), None):
        return known
    if _OFTEN.search(head):
        return "time"
    return "carry_out" if _DRAFTS.search(head) else None


def _of_doers(column: Column, texts: list[str], *, says_nothing: bool) -> Column:
    """A column of doers whose head says no role; `says_nothing`: it has none."""
    if _PLACE_HEAD.search(column.head):
        return column._replace(holds=None)
    if column.holds == "task" and not all_persons(texts):
        return column
    role: Meaning = "carry_out" if says_nothing or all_persons(texts) else "other"
    return column._replace(holds=role, by_content=True)


def _last_head(table: PipeTable, place: int) -> str:
    """The lowest of the heads of a column: “Cơ quan phối hợp” below “Cơ quan thực hiện”."""
    heads = [row for row in table.rows if row.is_head and not numbers_columns(row)]
    last = heads[-1].cell_at(place) if len(heads) > 1 else None
    return " ".join(last.text.split()) if last else ""


def _by_last_head(last: str, column: Column) -> Column:
    """The column; of the role that its lowest head says, where all of its heads say no role."""
    role = "support" if _HELPS.search(last) else label_meaning(last)
    if last == column.head or role not in ROLE_WORDS or role in ("other", column.holds):
        return column
    return column._replace(holds=role, by_content=True, told=True)


def names_one(head: str) -> bool:
    """Whether a head is the name of somebody, and no word for doers."""
    listed = names_only(head)
    begins = USUAL.kind.match(one_placement(head)) or USUAL.person.match(one_placement(head))
    return bool(listed.names and begins) and not listed.left and not _DOER_HEAD.match(head)
