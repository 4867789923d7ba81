"""What the columns of a table hold, and whether it is one of tasks.

A table without a column of tasks, or without any of doers or times, is none of tasks.
"""

import re
from collections.abc import Sequence

from macros.importing.understanding.column_cells import (
    FEWEST,
    MOST_OF,
    are_long,
    half_are_times,
    texts_of,
)
from macros.importing.understanding.column_heads import (
    BORN,
    DOCUMENT_HEAD,
    NO_TASK_HEAD,
    SURE_WORDS,
    TASK_HEAD,
    TASK_WORDS,
    Column,
    column_of,
    names_one,
)
from macros.importing.understanding.duty_words import is_duty
from macros.recognisers.patterns import compiled
from macros.recognisers.pipe_tables import PipeTable, Row
from macros.recognisers.roles import ROLE_WORDS, Meaning, label_meaning

_TARGETS = compiled(r"\A(?:tên )?(?:các )?chỉ tiêu", re.IGNORECASE)
_PERSON_HEAD = compiled(r"\Ahọ(?: và|,)? tên|\Ahọ, (?:chữ )?đệm", re.IGNORECASE)
# What is thought of a draft, who speaks at a meeting, figures, lists of documents and of goods.
_OF_ELSE = compiled(
    r"góp ý|tham luận|tỷ lệ(?: \(?%|\Z)|điểm (?:đánh giá|số|chuẩn|tự chấm)|trích yếu|ký hiệu"
    r"|(?:hết|có) hiệu lực|\Amã (?:hs|số)|quy chuẩn|\Ađịa chỉ|\Adiện tích|chứng chỉ|hậu quả"
    r"|điện thoại|e-?mail\Z|thành tích|hiện hành|\Acâu hỏi|trả lời",
    re.IGNORECASE,
)
# Figures, where no column says when they are due, and none who leads which work.
_UNIT_OF_COUNT = compiled(r"(?:đơn vị tính|đvt)(?!\w)", re.IGNORECASE)
# “Cơ quan chủ trì soạn thảo”: each document of the list is yet to be made.
_TO_DRAFT = compiled(r"soạn thảo|tham mưu|xây dựng|trình(?! độ)", re.IGNORECASE)
# “Trưởng ban”, “Thành viên”: what one is, and no work.
_SEAT = compiled(
    r"(?:(?:phó )?(?:trưởng|tổ trưởng|chủ tịch|chủ nhiệm)(?: (?:ban|đoàn|tổ|tiểu ban|hội đồng))?"
    r"|(?:phó )?trưởng ban|ủy viên|thành viên|thư ký|tổ viên)"
    r"(?: (?:thường trực|thư ký|tổ thư ký|ban|kiêm \w+(?: \w+)?))?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"[0-9]{1,2} ?(?:[hg:]|giờ) ?(?:[0-9]{2})?(?:[’']| phút)?")
_HOURS = compiled(
    rf"(?:từ )?{_CLOCK.pattern}(?: ?(?:-|–|đến) ?(?:{_CLOCK.pattern})?)?", re.IGNORECASE
)
_WHICH_COLUMN = "bảng có vẻ là bảng nhiệm vụ, chưa hiểu cột nào ghi nhiệm vụ"
_AGENDA = "bảng ghi chương trình theo giờ, không đọc thành nhiệm vụ"
_STEP_HEAD = compiled(r"(?:các |tên )?(?:bước|giai đoạn)(?!\w)", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]{2}[^\W\d_]* [^\W\d_]{2}")


def goes_on_with_head(row: Row) -> bool:
    """Whether a row under the head says what its columns hold: “Chủ trì”, “Phối hợp”."""
    cells = [cell.text.strip() for cell in row.own_cells if cell.text.strip()]
    said = [label_meaning(cell) for cell in cells]
    known = sum(1 for one in said if one not in (None, "task", "number"))
    return row.mark is None and known >= FEWEST and all(said)


def columns_of(
    table: PipeTable, heads: Sequence[str], rows: Sequence[Row]
) -> tuple[Column, ...] | None:
    """What the columns of a table of tasks hold; None when it is no table of tasks."""
    found = _with_a_task(_each(table, heads, rows), rows, table.number_column)
    kinds = set(map(_kind, found))
    if "task" not in kinds or kinds.isdisjoint({*ROLE_WORDS, "time"}):
        return None
    task = next(one for one in found if one.holds == "task")
    led = not kinds.isdisjoint(("lead", "carry_out")) and _are_work(texts_of(task.place, rows))
    if _is_of_else(heads) or (_counts(heads) and not (led or "time" in kinds)):
        return None
    if not _may_be_tasks(task, found) and not TASK_HEAD.search(task.head):
        return None
    is_board = _mostly(_SEAT, texts_of(task.place, rows))
    return None if is_board or _is_agenda(found, rows) else tuple(found)


def why_unread(table: PipeTable, heads: Sequence[str], rows: Sequence[Row]) -> str:
    """Why a table is none of tasks that may be one; empty where it seems to be none.

    It says who leads or helps, or who and when, though no column says at what; or it is an agenda.
    """
    found = _each(table, heads, rows)
    told = {_kind(one) for one in found if one.told or not one.by_content}
    by_content = {one.holds for one in found if one.by_content}
    does = not {*told, *by_content}.isdisjoint(ROLE_WORDS)
    timed = "time" in {*told, *by_content}
    if _is_of_else(heads) or (_counts(heads) and not timed) or len(rows) < FEWEST:
        return ""
    if does and _is_agenda(found, rows):
        return _AGENDA
    if len(heads) == 2 and _is_record(heads[0], texts_of(0, rows)):
        return _WHICH_COLUMN
    is_one = not told.isdisjoint(("lead", "support")) or (timed and does)
    return _WHICH_COLUMN if is_one and "task" not in {*told, *by_content} else ""


def _is_record(head: str, texts: Sequence[str]) -> bool:
    """Whether the first of two columns has the labels of one task, the other what they label."""
    said = set(map(label_meaning, (head, *texts)))
    return "task" in said and not said.isdisjoint(ROLE_WORDS)


def _is_agenda(found: Sequence[Column], rows: Sequence[Row]) -> bool:
    """Whether a column tells at which hour of a day each thing is."""
    cells = [texts_of(one.place, rows) for one in found]
    return any(texts and all(map(_HOURS.fullmatch, texts)) for texts in cells)


def _each(table: PipeTable, heads: Sequence[str], rows: Sequence[Row]) -> list[Column]:
    """What each column holds by itself."""
    each = [column_of(place, head, rows, table) for place, head in enumerate(heads)]
    return _with_a_time(_without_notes(each), rows)


def _with_a_time(found: list[Column], rows: Sequence[Row]) -> list[Column]:
    """The columns; where none holds a time, one does of which half of the cells are times."""
    if any(_kind(one) == "time" for one in found):
        return found
    return [
        one._replace(holds="time", by_content=True)
        if one.may_be_time and half_are_times(texts_of(one.place, rows))
        else one
        for one in found
    ]


def _kind(column: Column) -> Meaning | None:
    """What a column holds; also where its cells only mark what its head says: when, or who."""
    if column.marks:
        return "other" if names_one(column.marks) else "time"
    return column.holds


def _is_of_else(heads: Sequence[str]) -> bool:
    """Whether a table is of targets, persons, drafts or goods, and no head speaks of work."""
    of_others = (_TARGETS, BORN, _PERSON_HEAD, _OF_ELSE)
    of_else = any(one.search(head) for one in of_others for head in heads)
    return of_else and not any(map(_strong_task, heads))


def _counts(heads: Sequence[str]) -> bool:
    """Whether a table has figures, each in a unit of its own, and no head speaks of work."""
    return any(map(_UNIT_OF_COUNT.match, heads)) and not any(map(_strong_task, heads))


def _without_notes(found: list[Column]) -> list[Column]:
    """The columns; whom a column names whose head says something else, only where no head does."""
    told = {one.holds for one in found if one.told or not one.by_content}
    if told.isdisjoint({*ROLE_WORDS} - {"support", "monitor"}):
        return found
    return [
        one._replace(holds=None, by_content=False, is_doubted=True)
        if one.by_content and one.holds in ROLE_WORDS and not one.told
        else one
        for one in found
    ]


def _may_be_tasks(column: Column, found: Sequence[Column]) -> bool:
    """Whether what its head says may be tasks: of documents, those that somebody is to draft."""
    if not DOCUMENT_HEAD.search(column.head):
        return not NO_TASK_HEAD.search(column.head)
    said = [one.head for one in found if one.holds in (*ROLE_WORDS, "time")]
    return any(map(_TO_DRAFT.search, said))


def _mostly(pattern: re.Pattern[str], texts: Sequence[str]) -> bool:
    return sum(map(bool, map(pattern.fullmatch, texts))) >= MOST_OF * len(texts) > 0


def _with_a_task(found: list[Column], rows: Sequence[Row], numbered: int) -> list[Column]:
    """The columns; where no head names the task, it is the one of the longest words.

    `numbered`: the column of the rows' numbers, which comes first if words stand there too.
    """
    tasks = [one for one in found if one.holds == "task"]
    if len(tasks) > 1:
        # What goes down over the rows of another names a group of these.
        most = max(len(texts_of(one.place, rows)) for one in tasks)
        each = [one for one in tasks if len(texts_of(one.place, rows)) == most]
        best = max(each, key=lambda one: (bool(_strong_task(one.head)), _length(one.place, rows)))
        return [
            one._replace(holds=None) if one in tasks and one is not best else one for one in found
        ]
    if tasks or not any(_kind(one) in ROLE_WORDS for one in found):
        return found
    free = [
        one
        for one in found
        if one.holds is None
        and _may_be_tasks(one, found)
        and (DOCUMENT_HEAD.search(one.head) or _says_what_to_do(texts_of(one.place, rows)))
    ]
    if _first_is_task(found[numbered], texts_of(numbered, rows)):
        best = found[numbered]
    elif free:
        best = max(free, key=lambda one: _length(one.place, rows))
    else:
        return found
    return [one._replace(holds="task", by_content=True) if one is best else one for one in found]


def _first_is_task(first: Column, texts: Sequence[str]) -> bool:
    """Whether words in the column of the numbers say the tasks: results, steps by their names."""
    if first.holds == "result" and are_long(texts, TASK_WORDS):
        return True
    named = sum(map(bool, map(_WORDS.search, texts))) >= MOST_OF * len(texts) > 0
    return named and bool(_STEP_HEAD.match(first.head))


def _says_what_to_do(texts: Sequence[str]) -> bool:
    """Whether cells are long enough for it, and work by their words or their length."""
    return are_long(texts, TASK_WORDS if _are_work(texts) else SURE_WORDS)


def _are_work(texts: Sequence[str]) -> bool:
    """Whether most of some texts begin with what is to be done."""
    return 2 * sum(map(is_duty, texts)) >= len(texts)


def _strong_task(head: str) -> bool:
    return bool(compiled("nhiệm vụ|công việc", re.IGNORECASE).search(head))


def _length(place: int, rows: Sequence[Row]) -> int:
    return sum(len(text) for text in texts_of(place, rows))
