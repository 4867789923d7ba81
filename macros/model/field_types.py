"""What may stand in one field: an id, a date, a period, a name, official wording, an address.

Each says in Vietnamese why it refuses a value, and what an editor is told of it.
"""

import datetime
import re
from copy import copy
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    StringConstraints,
    ValidationError,
    WithJsonSchema,
)
from pydantic_core import CoreSchema
from pydantic_core import Url as ParsedUrl

from macros.recognisers.characters import holds_a_word
from macros.recognisers.inline import check_markup
from macros.recognisers.periods import FORMS, YEARS, Period, check_year

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LOCATOR_PATTERN = r"^[0-9a-z~#.-]+(/[0-9a-z~#.-]+)*$"
TASK_NUMBER_PATTERN = r"^[1-9][0-9]{0,2}[a-z]?$"
SHA256_PATTERN = r"^[0-9a-f]{64}$"
TASK_CODE_PATTERN = r"^[0-9a-z]+(-[0-9a-z]+)*$"
NOTE_NUMBER_PATTERN = r"^[1-9][0-9]?$"
ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
PART_DATE_PATTERN = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"


class _MadeOnce:
    """Ends a type that many fields have: pydantic makes a schema of it once, not for each of them.

    That saves a third of the time of all schemas. No annotation before it may be about a JSON
    Schema: those pydantic collects field by field, while it makes the schema.
    """

    def __init__(self) -> None:
        self._made: CoreSchema | None = None

    def __get_pydantic_core_schema__(self, source: Any, make: GetCoreSchemaHandler) -> CoreSchema:
        if self._made is None:
            self._made = make(source)
        return copy(self._made)  # pydantic writes into it what the field's own annotations say


def _number_or_text(pattern: str, description: str) -> WithJsonSchema:
    """Schema of a value that an editor's YAML reader may take for a whole number."""
    return WithJsonSchema(
        {
            "anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": pattern}],
            "description": description,
        }
    )


def _iso_date(value: object) -> object:
    if isinstance(value, str) and not ISO_DATE.fullmatch(value):
        raise ValueError("ngày phải viết dạng 2022-09-30")
    return value


def _reachable(value: datetime.date) -> datetime.date:
    check_year(value.year)
    return value


def _part_date(value: str) -> str:
    if not re.fullmatch(PART_DATE_PATTERN, value):
        raise ValueError("phải viết dạng 2025, 2025-03 hoặc 2025-03-01")
    return str(Period.parse(value))  # raises for a day that is in no calendar


def _flag(value: object) -> object:
    if isinstance(value, str) and value not in ("true", "false"):
        raise ValueError("chỉ nhận true hoặc false")
    return value


def _holds_a_word(value: str) -> str:
    if not holds_a_word(value):
        raise ValueError("phải có ít nhất một chữ cái hoặc chữ số, để còn tìm được")
    return value


def _few_words(value: str) -> str:
    if len(value.split()) > QUOTED_WORDS:
        raise ValueError(f"chỉ trích nhiều nhất {QUOTED_WORDS} chữ của nguồn")
    return value


def _can_be_a_folder(value: str) -> str:
    if re.fullmatch("con|prn|aux|nul|(com|lpt)[0-9]", value):
        raise ValueError("Windows không cho đặt tên thư mục như thế này, hãy chọn mã khác")
    return value


def _web_address(value: str) -> str:
    if not value.isascii() or any(mark in value for mark in ' "<>\\^`{|}'):
        raise ValueError("địa chỉ chỉ gồm chữ cái không dấu, chữ số và dấu câu của địa chỉ mạng")
    try:
        scheme = ParsedUrl(value).scheme
    except ValidationError:
        scheme = ""
    if scheme not in ("https", "http"):
        raise ValueError("địa chỉ phải đầy đủ, bắt đầu bằng https:// hoặc http://")
    return value


def _reached_at(value: str) -> str:
    if re.fullmatch(r"mailto:[\w.+-]+@[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)+", value, re.ASCII):
        return value
    if re.fullmatch(r"tel:\+?[0-9]+(-[0-9]+)*", value, re.ASCII):
        return value
    if re.match("(mailto|tel):", value):
        raise ValueError("phải viết dạng mailto:ten@co-quan.vn hoặc tel:+84-255-3822822")
    return _web_address(value)


Id = Annotated[
    str,
    StringConstraints(pattern=ID_PATTERN, max_length=120),
    AfterValidator(_can_be_a_folder),  # the page of each record is one
    _MadeOnce(),
]
# Ids of records that stand elsewhere; `ids` tells reading/editor_schemas.py which ones to offer.
BodyId = Annotated[Id, WithJsonSchema({"ids": "bodies"})]
GroupId = Annotated[Id, WithJsonSchema({"ids": "groups"})]
PositionId = Annotated[Id, WithJsonSchema({"ids": "positions"})]
# Who may confirm what was reported: bodies and positions.
ConfirmerId = Annotated[Id, WithJsonSchema({"ids": "confirmers"})]
DocumentId = Annotated[Id, WithJsonSchema({"ids": "documents"})]
TaskNumber = Annotated[
    str,
    StringConstraints(pattern=TASK_NUMBER_PATTERN),
    _number_or_text(TASK_NUMBER_PATTERN, "Số của nhiệm vụ: 6, hoặc 6a nếu được thêm sau."),
]
# A task that stands elsewhere, by its code or its number: linking/task_codes.py reads it.
TaskCode = Annotated[
    str,
    StringConstraints(pattern=TASK_CODE_PATTERN, max_length=120),
    _number_or_text(TASK_CODE_PATTERN, "Mã hoặc số của nhiệm vụ: 06 hoặc 6; pl2-12."),
]
NoteNumber = Annotated[
    str,
    StringConstraints(pattern=NOTE_NUMBER_PATTERN),
    _number_or_text(NOTE_NUMBER_PATTERN, "Số của chú thích."),
]
Date = Annotated[datetime.date, BeforeValidator(_iso_date), AfterValidator(_reachable), _MadeOnce()]
# A date of which the month or the day may not be known.
PartDate = Annotated[
    str,
    AfterValidator(_part_date),
    _number_or_text(PART_DATE_PATTERN, "Ngày biết đến đâu ghi đến đó: 2025, 2025-03, 2025-03-01."),
]
Flag = Annotated[bool, BeforeValidator(_flag)]
OneLine = Annotated[
    str, StringConstraints(min_length=1, max_length=400, pattern=r"^[^\n]*$"), _MadeOnce()
]
QUOTED_WORDS = 40  # of a source; more would be a copy of it
# What a source says, in its own words.
Quotation = Annotated[OneLine, AfterValidator(_few_words)]
# What people look for: a name, a title, a number.
Name = Annotated[OneLine, AfterValidator(_holds_a_word), _MadeOnce()]
# A line that may be a bare figure, which an editor's YAML reader takes for a whole number.
Figure = Annotated[OneLine, WithJsonSchema({"type": ["integer", "string"]})]
Verbatim = Annotated[
    str,
    StringConstraints(min_length=1, max_length=20_000),
    AfterValidator(check_markup),
    _MadeOnce(),
]
_POINT_PATTERN = r"\d{4}(-(Q[1-4]|\d{2}(-\d{2})?))?"
PERIOD_PATTERN = (
    rf"^({_POINT_PATTERN}(/({_POINT_PATTERN}|\.\.))?|every-year(/(Q[1-4]|\d{{2}}(-\d{{2}})?))?"
    r"|every-(6-months|quarter)|every-month(/\d{2})?|every-week(/(T[2-7]|CN))?|every-day"
    r"|continuous|periodic)$"
)
PeriodText = Annotated[
    str,
    AfterValidator(lambda value: str(Period.parse(value))),
    _number_or_text(PERIOD_PATTERN, f"Thời gian: {FORMS}."),
]
_TURN_PATTERN = r"^(\d{4}(-(Q[1-4]|\d{2}(/\d{4}-\d{2})?))?)$"
_TURN_FORMS = "2025, 2025-Q3, 2025-06, 2025-01/2025-06; các tuần của một tháng: 2025-06"


def _turn(text: str) -> str:
    if not re.fullmatch(_TURN_PATTERN, text):
        raise ValueError(f"lượt phải là {_TURN_FORMS}")
    return str(Period.parse(text))


# A turn of a time that comes again, see `Period.turns`.
TurnText = Annotated[
    str, AfterValidator(_turn), _number_or_text(_TURN_PATTERN, f"Lượt: {_TURN_FORMS}.")
]
# A place in text.md, see macros/recognisers/outline.py.
Locator = Annotated[
    str,
    StringConstraints(pattern=LOCATOR_PATTERN, max_length=200),
    _number_or_text(LOCATOR_PATTERN, "Chỗ đứng trong text.md, ví dụ ii/6."),
]
Url = Annotated[str, StringConstraints(max_length=500), AfterValidator(_web_address), _MadeOnce()]
ReachedAt = Annotated[str, StringConstraints(max_length=500), AfterValidator(_reached_at)]
Year = Annotated[int, Field(ge=1945, le=YEARS[-1])]
