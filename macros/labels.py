"""The site's Vietnamese words for the values of the model, and how dates and lists read."""

import datetime
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Literal, NamedTuple, TypeVar

from macros.model.documents import Force
from macros.model.owners import BodyKind
from macros.model.progress import State
from macros.model.sources import Confidence
from macros.model.successions import SuccessionKind
from macros.model.tasks import Role, TimeEntry
from macros.recognisers.periods import (
    CONTINUOUS,
    DAILY,
    OPEN_END,
    PERIODIC,
    WEEKDAYS,
    Period,
)
from macros.recognisers.roles import label_meaning

ItemT = TypeVar("ItemT")

Way = Literal["named", "group", "membership"]
AnyWay = Way | Literal["succession"]  # the last is no way of the document: it stands apart
# What follows from what was reported of a task, its deadline and the day of reading.
ResultStatus = Literal["unreported", "no_deadline", "on_time", "late", "open", "overdue"]

UNKNOWN = "chưa rõ"
QUARTER_OF_YEAR = "{quarter}/{year}"  # in scripts too
NO_TASKS = "không có nhiệm vụ nào"
UNNUMBERED = "không đánh số"
NOBODY = "không nêu ai làm"
# What is said of printed words that the data do not express.
PERSON_AS_PRINTED = "cá nhân, như bản in"
NOT_READ_WHO = "in như vậy; chưa đọc được là ai"
NOT_READ_WHEN = "in như vậy; chưa đọc được thành ngày"
MEMBER_OF = "Thành viên của nhóm {group}"  # of what has no record of its own
UNSURE_MEMBER_OF = "Chưa rõ có thuộc nhóm {group} hay không"
_SINGLE = str.maketrans("“”", "‘’")
_ROMAN = ("I", "II", "III", "IV")


class WayLabel(NamedTuple):
    """How a way of owning is called."""

    words: str
    short: str  # beside a mark
    code: str  # in addresses


class BecameLabel(NamedTuple):
    """What is said of a body that became another."""

    lead: str  # before the heir's name
    how: str


class DueTime(NamedTuple):
    """When something falls due: on a day of one quarter of one year, or on no day."""

    code: str  # in addresses: 2022-Q3
    words: str
    cell: str  # in the bar of a year
    quarter: tuple[int, int] | None = None  # year and number


class ResultLabel(NamedTuple):
    """How the status of a task is called."""

    words: str
    code: str  # in addresses


class RoleLabel(NamedTuple):
    """How a role is called where the plan's own label does not stand."""

    words: str
    letters: str  # in the cell of a matrix
    code: str  # in addresses


# What falls due on no day; the codes stand beside those of quarters.
ALWAYS = DueTime("thuong-xuyen", "Thường xuyên", "always")
UNSTATED = DueTime("khong-neu", "Không nêu thời gian", "none")
RECURRING = DueTime("dinh-ky", "Định kỳ, lặp lại", "always")
OPEN = DueTime("khong-co-han-cuoi", "Không có hạn cuối", "always")
UNREAD = DueTime("chua-ro", "Có nêu thời gian, chưa ghi được thành ngày", "unclear")
NO_DAY = (ALWAYS, RECURRING, OPEN, UNREAD, UNSTATED)

# How pages write the periods that name no day.
_PERIODS = {
    CONTINUOUS: ALWAYS.words,
    PERIODIC: "Định kỳ",
    "every-year": "Hằng năm",
    "every-6-months": "6 tháng một lần",
    "every-quarter": "Hằng quý",
    "every-month": "Hằng tháng",
    "every-week": "Hằng tuần",
    DAILY: "Hằng ngày",
}

_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")

ROLES = {
    Role.direct: RoleLabel("Chỉ đạo", "CĐ", "chi-dao"),
    Role.lead: RoleLabel("Chủ trì", "CT", "chu-tri"),
    Role.carry_out: RoleLabel("Tham mưu, thực hiện", "TH", "tham-muu-thuc-hien"),
    Role.support: RoleLabel("Phối hợp", "PH", "phoi-hop"),
    Role.monitor: RoleLabel("Theo dõi", "TD", "theo-doi"),
    Role.other: RoleLabel("Vai trò khác", "K", "vai-tro-khac"),
}


def roles_told() -> str:
    """Every role with its code, as descriptions of the data list them."""
    return "; ".join(f"{role} {label.words.lower()}" for role, label in ROLES.items())


CARRYING = (Role.lead, Role.carry_out)  # roles of those who do the task

# The columns of what the finder gives as CSV: its scripts know what stands in each.
FINDER_COLUMNS = {
    "plan": "Kế hoạch",
    "year": "Năm",
    "number": "Số",
    "title": "Nhiệm vụ (tên gọi tắt)",
    "roles": "Vai trò",
    "ways": "Cách giao",  # of one body only
    "result": "Sản phẩm",  # where some task must bring one
    "period": "Thời gian",
    "status": "Kết quả thực hiện",
    "party": "Ai làm",
    "bases": "Căn cứ",
    "url": "Địa chỉ",
}

# Each fits a body of any level: a commune has its Ủy ban nhân dân too.
KIND_LABELS = {
    BodyKind.committee: "Ban Chỉ đạo và bộ phận giúp việc",
    BodyKind.party: "Cơ quan Đảng",
    BodyKind.council: "Hội đồng nhân dân và Đoàn đại biểu Quốc hội",
    BodyKind.government: "Ủy ban nhân dân",
    BodyKind.department: "Sở, ban, ngành, phòng chuyên môn",
    BodyKind.unit: "Đơn vị trực thuộc",
    BodyKind.front: "Mặt trận Tổ quốc và tổ chức chính trị - xã hội",
    BodyKind.association: "Hội quần chúng",
    BodyKind.enterprise: "Doanh nghiệp",
    BodyKind.central: "Cơ quan Trung ương",
}

FORCE_LABELS = {
    Force.in_force: "Còn hiệu lực",
    Force.amended: "Được sửa đổi",
    Force.ended: "Hết hiệu lực",
    Force.superseded: "Đã có quy định thay thế",
    Force.term_ended: "Hết thời hạn",
    Force.unknown: "Chưa rõ hiệu lực",
}

# What a document's source may prove.
FACTS = {
    "type": "loại",
    "number": "số, ký hiệu",
    "date": "ngày ban hành",
    "issuer": "cơ quan ban hành",
    "title": "trích yếu",
    "force": "hiệu lực",
}

# As the Government's own counting calls them (Báo cáo 1270/BC-TCTTTg of 27/12/2017), in the order
# in which reports count them.
RESULTS: dict[ResultStatus, ResultLabel] = {
    "on_time": ResultLabel("hoàn thành đúng hạn", "hoan-thanh-dung-han"),
    "late": ResultLabel("hoàn thành quá hạn", "hoan-thanh-qua-han"),
    "open": ResultLabel("chưa hoàn thành, trong hạn", "chua-hoan-thanh-trong-han"),
    "overdue": ResultLabel("chưa hoàn thành, quá hạn", "chua-hoan-thanh-qua-han"),
    "no_deadline": ResultLabel("không có thời hạn", "khong-co-thoi-han"),
    "unreported": ResultLabel("chưa có báo cáo", "chua-co-bao-cao"),
}
UNCONFIRMED = "chưa được xác nhận"

STATES = {
    State.not_started: "chưa bắt đầu",
    State.in_progress: "đang thực hiện",
    State.done: "đã hoàn thành",
    State.partly_done: "hoàn thành một phần",
    State.stopped: "dừng thực hiện",
}

# The ways in which a task comes to its owner, the strongest first.
WAYS: dict[Way, WayLabel] = {
    "named": WayLabel("đích danh", "đích danh", "dich-danh"),
    "group": WayLabel("qua nhóm", "qua nhóm", "qua-nhom"),
    "membership": WayLabel("qua thành viên Ban Chỉ đạo", "qua thành viên", "qua-thanh-vien"),
}

# How a task comes to the heir of its owner: never counted with the ways above.
BY_SUCCESSION = WayLabel("nhận từ cơ quan trước", "nhận lại", "nhan-viec")
ALL_WAYS: dict[AnyWay, WayLabel] = {
    "named": WAYS["named"],
    "group": WAYS["group"],
    "membership": WAYS["membership"],
    "succession": BY_SUCCESSION,
}
UNSURE_WHOSE = "chưa rõ phần việc của cơ quan nào"

BECAME = {
    SuccessionKind.merged: BecameLabel("Nay là", "hợp nhất"),
    SuccessionKind.renamed: BecameLabel("Nay là", "đổi tên"),
    SuccessionKind.split: BecameLabel("Một phần việc nay thuộc", "chia việc"),
    SuccessionKind.ended: BecameLabel("Đã kết thúc hoạt động", ""),
}
TRUST = {Confidence.high: "cao", Confidence.medium: "vừa", Confidence.low: "thấp"}

# Letters in the order of the Vietnamese alphabet, then tones in the order of dictionaries.
_LETTERS = {letter: index for index, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES = {tone: index for index, tone in enumerate("\u0300\u0309\u0303\u0301\u0323", 1)}
_MARKS_OF_LETTERS = "\u0306\u0302\u031b"


def role_of_label(label: str) -> Role | None:
    """The role that a plan's own label means, or None when its words tell none."""
    meaning = label_meaning(label)
    return Role(meaning) if meaning in set(Role) else None


def task_number(number: str | None) -> str:
    """The printed number of a task where one is listed: 6; “không đánh số” for None."""
    return number or UNNUMBERED


def task_label(number: str | None) -> str:
    """What a task is called by its printed number: Nhiệm vụ 6; Nhiệm vụ không đánh số."""
    return f"Nhiệm vụ {task_number(number)}"


def place_in_plan(section: str, number: str | None = None) -> str:
    """Where words stand in a plan, by section and task: phần II, mục 6."""
    return f"phần {section}, mục {number}" if number else f"phần {section}"


def task_lead(number: str | None) -> str:
    """The printed number as it stands before a task's words: “6. ”, “a) ”; empty without one."""
    if not number:
        return ""
    return f"{number} " if number.endswith((".", ")")) else f"{number}. "


def day(date: datetime.date | None) -> str:
    """A date as official papers print it: 07/01/2016, 06/5/2020; “chưa rõ” for None.

    Days below 10 and months 1 and 2 take a zero, the other months none, as in the plans themselves.
    """
    if date is None:
        return UNKNOWN
    month = f"{date.month:02}" if date.month <= 2 else str(date.month)
    return f"{date.day:02}/{month}/{date.year}"


def year_name(year: int) -> str:
    """A year in a list of years; no line ends between its two words."""
    return f"Năm\u00a0{year}"


def from_to(first: int, last: int) -> str:
    """Which entries of a list stand on one page of it: 81 – 116, in one line."""
    return f"{first}\u00a0–\u00a0{last}"


def quarter(year: int, number: int) -> str:
    """A quarter as pages write it: Quý III/2022."""
    return QUARTER_OF_YEAR.format(quarter=quarter_name(number), year=year)


def quarter_name(number: int) -> str:
    """A quarter without its year, as at the head of a column: Quý III."""
    return f"Quý {_ROMAN[number - 1]}"


def quarter_code(year: int, number: int) -> str:
    """A quarter as data and addresses write it: 2022-Q3."""
    return f"{year}-Q{number}"


def quarter_cell(number: int) -> str:
    """A quarter's cell in the bar of a year, as a name of CSS classes: q3."""
    return f"q{number}"


@lru_cache(maxsize=1024)
def due_time(text: str | None) -> DueTime:
    """When a period of the data falls due: in the quarter of its last day."""
    if text is None:
        return UNSTATED
    if text == CONTINUOUS:
        return ALWAYS
    time = Period.parse(text)
    if time.end is None:
        return RECURRING if time.recurs else OPEN
    last = time.quarters()[-1]
    return DueTime(quarter_code(*last), quarter(*last), quarter_cell(last[1]), last)


def listing(words: Iterable[str]) -> str:
    """Words joined as a sentence joins them: a, b và c."""
    listed = list(words)
    return " và ".join([", ".join(listed[:-1]), listed[-1]] if len(listed) > 1 else listed)


def period(text: str | None) -> str:
    """A period of the data as pages write it."""
    if text is None:
        return UNSTATED.words
    if text in _PERIODS:
        return _PERIODS[text]
    if text.startswith("every-"):
        return f"{_part_of_turn(text)} {_turn(text)}"
    first, slash, last = text.partition("/")
    if not slash:
        return _point(first)
    if last == OPEN_END:
        return f"Từ {part_date(first)} trở đi"
    return f"Từ {part_date(first)} đến {part_date(last)}"


def times_words(times: Iterable[TimeEntry]) -> str:
    """Several times as pages write them, each with what it is the time of."""
    return "; ".join(
        (period(one.when) if one.when else f"“{one.unread}” ({UNKNOWN})")
        + (f" ({one.scope})" if one.scope else "")
        for one in times
    )


def _turn(text: str) -> str:
    return in_sentence(_PERIODS[text.partition("/")[0]])


def _part_of_turn(text: str) -> str:
    """The day, month or quarter of every turn: Ngày 10/12, Ngày 15, Thứ Sáu, Tháng 12, Quý IV."""
    turn, _, part = text.partition("/")
    if part in WEEKDAYS:
        return _WEEKDAYS[WEEKDAYS.index(part)]
    if part.startswith("Q"):
        return quarter_name(int(part[1:]))
    if "-" not in part:
        return f"Ngày {part}" if turn == "every-month" else f"Tháng {int(part)}"
    in_a_year = datetime.date.fromisoformat(f"2000-{part}")
    return f"Ngày {day(in_a_year).removesuffix('/2000')}"


def _point(text: str) -> str:
    if "Q" in text:
        year, number = text.split("-Q")
        return quarter(int(year), int(number))
    parts = text.split("-")
    if len(parts) == 3:
        return f"Ngày {day(datetime.date.fromisoformat(text))}"
    return f"Tháng {int(parts[1])}/{parts[0]}" if len(parts) == 2 else f"Cả năm {text}"


def part_date(text: str) -> str:
    """A date as far as it is known, inside a sentence: năm 2025, tháng 3/2025, ngày 01/3/2025."""
    return f"năm {text}" if len(text) == len("2025") else in_sentence(_point(text))


def in_sentence(text: str) -> str:
    """A label inside a sentence: quý III/2022."""
    return text[0].lower() + text[1:]


def quoted(words: str) -> str:
    """Words in quotation marks, those inside them single: “Quy trình ‘ba không’”."""
    return f"“{words.translate(_SINGLE)}”"


def decimal(number: float) -> str:
    """A number with one place behind the comma: 1,3."""
    return f"{number:.1f}".replace(".", ",")


@lru_cache(maxsize=1024)
def sort_key(text: str) -> tuple[tuple[int, int, int], ...]:
    """Key that sorts as Vietnamese dictionaries do: letter first (a ă â … đ), then tone."""
    letters: list[tuple[int, int, int]] = []
    for char in unicodedata.normalize("NFC", text.lower()):
        parts = unicodedata.normalize("NFD", char)
        tone = next((_TONES[part] for part in parts if part in _TONES), 0)
        base = unicodedata.normalize(
            "NFC", parts[0] + "".join(part for part in parts[1:] if part in _MARKS_OF_LETTERS)
        )
        letters.append((1, _LETTERS[base], tone) if base in _LETTERS else (0, ord(char), 0))
    words = tuple((kind, letter, 0) for kind, letter, _ in letters)
    return (*words, (-1, 0, 0), *((0, 0, tone) for _, _, tone in letters))


def by_name(items: Iterable[ItemT], name: Callable[[ItemT], str]) -> list[ItemT]:
    """The items in the Vietnamese order of their names."""
    return sorted(items, key=lambda item: sort_key(name(item)))
