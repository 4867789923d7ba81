"""What each column of a table holds: by its head, and by its content where the head misleads.

A column of persons or of bodies is doers whatever its head says, a column of times is time. A table
without a column of tasks, or without any of doers or times, is none of tasks.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from macros.importing.names.lists import names_only
from macros.importing.names.sentence_words import compiled
from macros.importing.names.words import USUAL
from macros.importing.understanding.duty_words import is_duty
from macros.recognisers.pipe_tables import PipeTable, Row, numbers_columns
from macros.recognisers.roles import ROLE_WORDS, Meaning, label_meaning, labelled_parts
from macros.recognisers.time_mentions import TimeMention
from macros.recognisers.times import find_times
from macros.recognisers.tones import one_placement

_TASK_HEAD = compiled(
    r"nhiệm vụ|nội dung|công việc|hoạt động|giải pháp|tên (?:đề án|văn bản|dự án|chương trình"
    r"|kế hoạch|việc|thủ tục|tthc)"
    r"|đề án|danh mục|hạng mục|đầu việc|chương trình|việc (?:cần )?làm|phần việc",
    re.IGNORECASE,
)
_TASK_FIRST = compiled(
    r"(?:tên |các )?(?:nội dung|nhiệm vụ|công việc|hạng mục|hoạt động|đề án|dự án|chương trình"
    r"|giải pháp|đầu việc|phần việc)(?!\w)",
    re.IGNORECASE,
)
_PLACE_HEAD = compiled(
    r"địa điểm|địa bàn|nơi(?! nhận)|phạm vi|đối tượng|thành phần|khu vực", re.IGNORECASE
)
_NO_TASK_HEAD = compiled(
    r"chỉ tiêu|kinh phí|số tiền|khoản|tiêu chí|đơn vị tính|mục tiêu"
    r"|\A(?:(?:văn bản|căn cứ)(?:,? quy định)?|(?:căn cứ|cơ sở) pháp lý)\Z",
    re.IGNORECASE,
)
# “Mục tiêu và nội dung công việc”
_ALSO_WORK = compiled(r"(?:và|,|&|/) ?(?:nội dung |các )?công việc", re.IGNORECASE)
_TARGETS = compiled(r"\A(?:tên )?(?:các )?chỉ tiêu", re.IGNORECASE)
# A list of persons, unless a column says what each is to do.
_BORN = compiled(r"(?<!\w)sinh\Z|(?<!\w)(?:ngày|năm) sinh(?!\w)", re.IGNORECASE)
_PERSON_HEAD = compiled(r"\Ahọ(?: và|,)? tên|\Ahọ, (?:chữ )?đệm", re.IGNORECASE)
# What is thought of a draft, who speaks at a meeting, figures, lists of documents and of goods.
_OF_ELSE = compiled(
    r"góp ý|tham luận|tỷ lệ(?: \(?%|\Z)|điểm (?:đánh giá|số|chuẩn|tự chấm)|trích yếu|ký hiệu"
    r"|(?:hết|có) hiệu lực|\Amã (?:hs|số)|quy chuẩn|\Ađịa chỉ|\Adiện tích|chứng chỉ|hậu quả",
    re.IGNORECASE,
)
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
    r"(?: (?:thực hiện|thẩm tra|thẩm định|soạn thảo|xây dựng|kiểm tra|góp ý|triển khai))?\Z",
    re.IGNORECASE,
)
# When a task came in, not when it is due.
_CAME_IN = compiled(r"(?:thời gian|thời điểm|ngày) (?:tiếp )?(?:nhận|giao)(?!\w)", re.IGNORECASE)
_OFTEN = compiled(r"tần suất|chu kỳ", re.IGNORECASE)
# What was reached, not what must be, where a cell tells of the past: “Đã ban hành Quyết định …”.
_REACHED = compiled(r"(?:kết quả|tình hình)(?: triển khai| thực hiện| đạt được)*\Z", re.IGNORECASE)
_OF_THE_PAST = compiled(r"(?:đã|hoàn thành(?!\w)|đang)(?= [^.;]|:)", re.IGNORECASE)
_STEP_HEAD = compiled(r"(?:các |tên )?(?:bước|giai đoạn)(?!\w)", re.IGNORECASE)
_START = compiled(r"bắt đầu|khởi công|từ\Z|từ ngày", re.IGNORECASE)
_END = compiled(r"kết thúc|hoàn thành|đến\Z|đến ngày", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{2}")
_WORDS = re.compile(r"[^\W\d_]{2}[^\W\d_]* [^\W\d_]{2}")
_MOST_OF = 0.8
_TASK_WORDS = 15  # characters, on average, of words that say what is to be done
_SURE_WORDS = 40  # the same, though few of the cells begin with a word of work
_FEWEST = 2  # cells that prove what a column holds against its head


class Column(NamedTuple):
    """A column: its place from 0, its head, and what it holds."""

    place: int
    head: str
    holds: Meaning | None
    by_content: bool = False  # not as its head says
    edge: str = ""  # "start" or "end" of a time in two columns
    told: bool = False  # by words of its head that are no label of the data


def heads_of(table: PipeTable) -> list[str]:
    """For each column what its head says, on one line."""
    return [" ".join(head.split()) for head in table.heads]


def goes_on_with_head(row: Row) -> bool:
    """Whether a row under the head says what its columns hold: “Chủ trì”, “Phối hợp”."""
    cells = [cell.text.strip() for cell in row.own_cells if cell.text.strip()]
    said = [label_meaning(cell) for cell in cells]
    known = sum(1 for one in said if one not in (None, "task", "number"))
    return row.mark is None and known >= _FEWEST and all(said)


def names_stand_below_a_name(heads: Sequence[str], rows: Sequence[Row]) -> bool:
    """Whether the head of a column of doers names one itself, and so is none."""
    if any(map(label_meaning, heads)):
        return False
    named = [place for place, head in enumerate(heads) if _names_one(head)]
    return any(_by_content(_texts(place, rows)) == "doers" for place in named)


def columns_of(
    table: PipeTable, heads: Sequence[str], rows: Sequence[Row]
) -> tuple[Column, ...] | None:
    """What the columns of a table of tasks hold; None when it is no table of tasks."""
    found = [
        _by_last_head(_last_head(table, place), one)
        for place, head in enumerate(heads)
        for one in (_column(place, head, rows, table),)
    ]
    of_others = (_TARGETS, _BORN, _PERSON_HEAD, _OF_ELSE)
    if any(one.search(head) for one in of_others for head in heads) and not any(
        map(_strong_task, heads)
    ):
        return None
    found = _with_a_task(_without_notes(found), rows, table.number_column)
    kinds = {one.holds for one in found}
    if "task" not in kinds or kinds.isdisjoint({*ROLE_WORDS, "time"}):
        return None
    task = next(one for one in found if one.holds == "task")
    if _NO_TASK_HEAD.search(task.head) and not _TASK_HEAD.search(task.head):
        return None
    return tuple(found)


def _column(place: int, head: str, rows: Sequence[Row], table: PipeTable) -> Column:
    if _BORN.search(head):
        return Column(place, head, None)
    texts = _texts(place, rows)
    if _CAME_IN.search(head):
        return Column(place, head, None)
    meaning = label_meaning(head.replace("/", ", ")) or label_meaning(head)
    if meaning is None and _TASK_HEAD.search(head) and not _SUM_OF_MONEY.search(head):
        is_task = _ALSO_WORK.search(head) or not _NO_TASK_HEAD.search(head)
        meaning = "task" if is_task else None
    if meaning in (None, "other") and _HELPS.search(head):
        return Column(place, head, "support", by_content=True, told=True)
    if meaning is None and _OFTEN.search(head):
        return Column(place, head, "time", by_content=True)
    if meaning is None and _DRAFTS.search(head):
        return Column(place, head, "carry_out", by_content=True, told=True)
    shown = _by_content(texts)
    if meaning in ROLE_WORDS and _TASK_FIRST.match(head) and shown != "doers":
        return Column(place, head, "task", by_content=True)
    if meaning == "result" and _REACHED.match(head) and _of_the_past(texts):
        return Column(place, head, None)
    if meaning == "time" and table.says_how_far(place):
        return Column(place, head, None)
    if meaning == "task" and not any(map(_LETTERS.search, texts)):
        meaning = None  # only the numbers of tasks that stand elsewhere
    is_number = meaning == "number" or (
        meaning is None and shown != "time" and not _are_long(texts, _TASK_WORDS)
    )
    if place == table.number_column and is_number:
        return Column(place, head, "number")
    edge = ""
    if meaning == "time" or _START.search(head) or _END.search(head):
        last = head.split(" ")
        edge = "start" if _START.search(head) else ""
        edge = edge or ("end" if compiled("kết thúc", re.IGNORECASE).search(head) and last else "")
    if shown == "doers" and meaning not in ROLE_WORDS:
        if _PLACE_HEAD.search(head):
            return Column(place, head, None)
        if meaning == "task" and not _persons(texts):
            return Column(place, head, meaning)
        says_nothing = not head or names_stand_below_a_name(heads_of(table), rows)
        role: Meaning = "carry_out" if says_nothing or _persons(texts) else "other"
        return Column(place, head, role, by_content=True)
    if shown == "time" and meaning not in ("time",):
        if meaning is None and _SUM_OF_MONEY.search(head):
            return Column(place, head, None)
        return Column(place, head, "time", by_content=True, edge=edge)
    if shown == "words" and meaning == "other" and _are_long(texts, _SURE_WORDS):
        return Column(place, head, None)
    return Column(place, head, meaning, edge=edge)


def _last_head(table: PipeTable, place: int) -> str:
    """The lowest of the heads of a column: “Cơ quan phối hợp” below “Cơ quan thực hiện”."""
    heads = [row for row in table.rows if row.is_head and not numbers_columns(row)]
    last = heads[-1].cell_at(place) if len(heads) > 1 else None
    return " ".join(last.text.split()) if last else ""


def _by_last_head(last: str, column: Column) -> Column:
    """The column; of the role that its lowest head says, where all of its heads say no role."""
    role = "support" if _HELPS.search(last) else label_meaning(last)
    if role not in ROLE_WORDS or role == column.holds or role == "other":
        return column
    return column._replace(holds=role, by_content=True, told=True)


def _texts(place: int, rows: Sequence[Row]) -> list[str]:
    cells = {id(row.cells[place]): row.cells[place] for row in rows if place < len(row.cells)}
    return [text for cell in cells.values() if (text := cell.text.strip(" -–—.\n"))]


def _by_content(texts: list[str]) -> str | None:
    """“doers” or “time” where nearly all cells are nothing else, “words” where none names any."""
    if len(texts) < _FEWEST:
        return None
    named = sum(1 for text in texts if _names(text))
    if named >= _MOST_OF * len(texts):
        return "doers"
    timed = sum(1 for text in texts if _is_time(text))
    if timed >= _MOST_OF * len(texts) and timed:
        return "time"
    return "words" if not named else None


def _names(text: str) -> bool:
    if any(part.meaning in ROLE_WORDS for part in labelled_parts(text)):
        return True  # “Chủ trì: Sở X. Phối hợp: Sở Y”
    listed = names_only(text)
    return bool(listed.names) and not listed.left


def _names_one(head: str) -> bool:
    listed = names_only(head)
    begins = USUAL.kind.match(one_placement(head)) or USUAL.person.match(one_placement(head))
    return bool(listed.names and begins) and not listed.left and not _DOER_HEAD.match(head)


def _of_the_past(texts: list[str]) -> bool:
    """Whether cells tell what was reached; “Hoàn thành kết nối” may also be what must be."""
    return 2 * sum(bool(_OF_THE_PAST.match(text)) for text in texts) > len(texts) or any(
        text.lower().startswith(("đã ", "đang ")) for text in texts
    )


def _persons(texts: list[str]) -> bool:
    return all(
        any(USUAL.person.search(one_placement(one.words)) for one in names_only(text).names)
        for text in texts
    )


def _is_time(text: str) -> bool:
    if len(text) > 80 or (text.isdecimal() and not re.fullmatch("20[0-9]{2}", text)):
        return False
    found = find_times(text, range(2000, 2001), only_time=True)
    return bool(found) and all(one.period for one in found) and _covered(text, found)


def _covered(text: str, found: list[TimeMention]) -> bool:
    left = text
    for one in sorted(found, key=lambda one: -one.start):
        left = left[: one.start] + left[one.end :]
    return len(re.findall(r"\w+", left)) <= 2


def _without_notes(found: list[Column]) -> list[Column]:
    """The columns; whom a column names whose head says something else, only where no head does."""
    told = {one.holds for one in found if one.told or not one.by_content}
    if told.isdisjoint({*ROLE_WORDS} - {"support", "monitor"}):
        return found
    return [
        one._replace(holds=None, by_content=False)
        if one.by_content and one.holds in ROLE_WORDS and not one.told
        else one
        for one in found
    ]


def _with_a_task(found: list[Column], rows: Sequence[Row], numbered: int) -> list[Column]:
    """The columns; where no head names the task, it is the one of the longest words.

    `numbered`: the column of the rows' numbers, which comes first if words stand there too.
    """
    tasks = [one for one in found if one.holds == "task"]
    if len(tasks) > 1:
        best = max(tasks, key=lambda one: (bool(_strong_task(one.head)), _length(one.place, rows)))
        return [
            one._replace(holds=None) if one in tasks and one is not best else one for one in found
        ]
    if tasks or not any(one.holds in ROLE_WORDS for one in found):
        return found
    free = [
        one
        for one in found
        if one.holds is None
        and not _NO_TASK_HEAD.search(one.head)
        and _says_what_to_do(_texts(one.place, rows))
    ]
    if _first_is_task(found[numbered], _texts(numbered, rows)):
        best = found[numbered]
    elif free:
        best = max(free, key=lambda one: _length(one.place, rows))
    else:
        return found
    return [one._replace(holds="task", by_content=True) if one is best else one for one in found]


def _first_is_task(first: Column, texts: Sequence[str]) -> bool:
    """Whether words in the column of the numbers say the tasks: results, steps by their names."""
    if first.holds == "result" and _are_long(texts, _TASK_WORDS):
        return True
    named = sum(map(bool, map(_WORDS.search, texts))) >= _MOST_OF * len(texts) > 0
    return named and bool(_STEP_HEAD.match(first.head))


def _says_what_to_do(texts: Sequence[str]) -> bool:
    """Whether cells are long enough for it, and work by their words or their length."""
    work = 2 * sum(map(is_duty, texts)) >= len(texts)
    return _are_long(texts, _TASK_WORDS if work else _SURE_WORDS)


def _are_long(texts: Sequence[str], letters: int) -> bool:
    """Whether there are texts, of so many letters at least by the average."""
    return sum(map(len, texts)) >= letters * len(texts) > 0


def _strong_task(head: str) -> bool:
    return bool(compiled("nhiệm vụ|công việc", re.IGNORECASE).search(head))


def _length(place: int, rows: Sequence[Row]) -> int:
    return sum(len(text) for text in _texts(place, rows))
