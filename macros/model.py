"""Records exactly as the data files hold them.

One class per kind of record. Field descriptions are Vietnamese because they reach the people who
edit the data: the JSON Schemas in ``data/schema/`` are generated from these classes.
A rule that needs more than one field of one record lives in ``macros/checks/``.
"""

import datetime
import re
import sys
from collections.abc import Mapping
from copy import copy
from enum import StrEnum
from types import ModuleType
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    GetCoreSchemaHandler,
    StringConstraints,
    Tag,
    ValidationError,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import CoreSchema
from pydantic_core import Url as ParsedUrl

from macros.recognisers.characters import holds_a_word
from macros.recognisers.inline import check_markup
from macros.recognisers.periods import FORMS, YEARS, Period, check_year

# Else pydantic looks for plugins of its own in every package of the environment. Its setting for
# that, PYDANTIC_DISABLE_PLUGINS, is read after the import of importlib.metadata with email, zipfile
# and socket: 12 ms of each run.
_NO_PLUGINS = ModuleType("pydantic.plugin._loader")
vars(_NO_PLUGINS)["get_plugins"] = tuple
sys.modules.setdefault(_NO_PLUGINS.__name__, _NO_PLUGINS)

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LOCATOR_PATTERN = r"^[0-9a-z~#.-]+(/[0-9a-z~#.-]+)*$"
TASK_NUMBER_PATTERN = r"^[1-9][0-9]{0,2}[a-z]?$"
SHA256_PATTERN = r"^[0-9a-f]{64}$"
TASK_CODE_PATTERN = r"^[0-9a-z]+(-[0-9a-z]+)*$"
NOTE_NUMBER_PATTERN = r"^[1-9][0-9]?$"
ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
NOT_WRITTEN = "(kind)"  # the key of a value that no file holds
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


def _times(value: object) -> object:
    """The times of a task as a list; one alone, without a scope, is written as its bare form."""
    if value is None:
        return ()
    return ({"when": value},) if isinstance(value, str) else value


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
_PERIOD_PATTERN = (
    rf"^({_POINT_PATTERN}(/({_POINT_PATTERN}|\.\.))?|every-year(/(Q[1-4]|\d{{2}}(-\d{{2}})?))?"
    r"|every-(6-months|quarter)|every-month(/\d{2})?|every-week(/(T[2-7]|CN))?|every-day"
    r"|continuous|periodic)$"
)
PeriodText = Annotated[
    str,
    AfterValidator(lambda value: str(Period.parse(value))),
    _number_or_text(_PERIOD_PATTERN, f"Thời gian: {FORMS}."),
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


def code_of(number: str) -> str:
    """The code of a task with this printed number; of none that can be one, as it is written."""
    digits = number.rstrip("abcdefghijklmnopqrstuvwxyz")
    return f"{digits:0>2}{number[len(digits) :]}" if digits.isdigit() else number


Year = Annotated[int, Field(ge=1945, le=YEARS[-1])]
UNNUMBERED_PLAN = "chưa ghi số"


_NO_FIELDS: set[str] = set()


class Record(BaseModel):
    """A record of a data file: unknown keys are errors, nothing changes after reading.

    Its validator is built when first asked for: most records are read as parts of others, and what
    is composed of the text and the data files never is.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    def model_post_init(self, context: Any) -> None:
        """Forgets which fields were given: nobody asks, and a set a record is a lot."""
        object.__setattr__(self, "__pydantic_fields_set__", _NO_FIELDS)


class Role(StrEnum):
    """What an assignee does in a task, in the order of authority."""

    direct = "direct"
    lead = "lead"
    carry_out = "carry_out"
    support = "support"
    monitor = "monitor"
    other = "other"  # the printed label says which


class Confidence(StrEnum):
    """How well a fact that the plan does not print is proved; ``low`` is published as unknown."""

    high = "high"
    medium = "medium"
    low = "low"


class Force(StrEnum):
    """Force of a document today; only ``ended`` has an act that says so."""

    in_force = "in_force"
    amended = "amended"
    ended = "ended"
    superseded = "superseded"
    term_ended = "term_ended"
    unknown = "unknown"


class SuccessionKind(StrEnum):
    """What became of a body."""

    merged = "merged"
    renamed = "renamed"
    split = "split"  # type: ignore[assignment]  # a method of str, which nobody asks of a kind
    ended = "ended"


class BodyKind(StrEnum):
    """Kinds of bodies, in the order of the index page."""

    committee = "committee"
    party = "party"
    council = "council"
    government = "government"
    department = "department"
    unit = "unit"
    front = "front"
    association = "association"
    enterprise = "enterprise"
    central = "central"


class Source(Record):
    """Where a fact that the plan does not print was read."""

    url: Url = Field(description="Địa chỉ trang đã đọc (http hoặc https).")
    read: Date | None = Field(description="Ngày đọc, dạng 2026-11-23; null nếu không rõ.")
    note: OneLine | None = Field(None, description="Nguồn nói gì, ở chỗ nào.")
    quote: Quotation | None = Field(
        None, description=f"Nguyên văn câu chữ của nguồn, nhiều nhất {QUOTED_WORDS} chữ."
    )
    archive: Url | None = Field(None, description="Địa chỉ bản lưu của trang đã đọc, nếu có.")


class Evidence(Source):
    """A source, and how well it proves the fact."""

    confidence: Confidence = Field(
        description="high: đã thấy chính văn bản; medium: nguồn thứ cấp tốt; "
        "low: chưa có bằng chứng, trang sẽ ghi “chưa rõ”."
    )


class Named(Record):
    """What bodies, groups and positions share."""

    id: Id = Field(description="Mã không dấu, nối bằng gạch ngang; không bao giờ dùng lại.")
    name: Name = Field(description="Tên chính thức.")
    variants: tuple[Name, ...] = Field((), description="Cách gọi khác, đúng như kế hoạch viết.")
    short_names: tuple[Name, ...] = Field((), description="Chữ viết tắt đang dùng.")
    search_names: tuple[Name, ...] = Field(
        (), description="Cách gọi thường ngày, chỉ để tìm kiếm; trang chỉ kể khi nó đổi."
    )
    former_ids: tuple[Id, ...] = Field((), description="Mã cũ; địa chỉ cũ tự chuyển sang mã mới.")
    committee: BodyId | None = Field(
        None,
        description="Nếu có: biến thể và chữ viết tắt chỉ được nhận ra trong kế hoạch "
        "của Ban Chỉ đạo này.",
    )


class Body(Named):
    """A body: cơ quan, đơn vị, tổ chức."""

    jurisdiction: Id | None = Field(
        None, description="Mã địa bàn trong jurisdictions.yml; bỏ với cơ quan Trung ương."
    )
    kind: BodyKind = Field(
        description="Loại cơ quan: committee Ban Chỉ đạo; party cơ quan Đảng; council Hội đồng "
        "nhân dân; government Ủy ban nhân dân; department sở, ban, ngành; unit đơn vị của một cơ "
        "quan (phòng của sở, trung tâm, trường, ban quản lý); front Mặt trận và đoàn thể; "
        "association hội; enterprise doanh nghiệp; central Trung ương."
    )


class Member(Evidence):
    """One member of a group, with the source that says it belongs there."""

    body: BodyId | None = Field(None, description="Mã cơ quan trong bodies.yml; hoặc dùng `name`.")
    group: GroupId | None = Field(
        None, description="Mã nhóm nằm trọn trong nhóm này; hoặc dùng `name`."
    )
    name: Name | None = Field(None, description="Tên thành viên chưa có trong bodies.yml.")
    url: Url | None = Field(description="Địa chỉ trang đã đọc; null nếu chưa có nguồn.")  # type: ignore[assignment]

    @property
    def owner(self) -> tuple[str, str] | None:
        """The kind and id of the member's record; None when it is known by its name alone."""
        if self.body:
            return "body", self.body
        return ("group", self.group) if self.group else None


class Group(Named):
    """A group: several bodies assigned together."""

    generic: Flag = Field(
        False, description="true nếu là từ chung (“địa phương”), chỉ nhận ra trong phân công."
    )
    complete: Flag = Field(description="true nếu danh sách thành viên đã đủ.")
    note: OneLine | None = Field(None, description="Điều đã biết về thành viên của nhóm.")
    members: tuple[Member, ...] = Field((), description="Thành viên, mỗi thành viên có nguồn.")


class Position(Named):
    """A position (chức vụ) in a steering committee."""

    committee: BodyId | None = Field(
        None,
        description="Mã Ban Chỉ đạo có chức vụ này; bỏ với chức vụ ngoài Ban Chỉ đạo "
        "(Chủ tịch Ủy ban nhân dân tỉnh), được nhận ra ở mọi kế hoạch.",
    )
    includes: tuple[PositionId, ...] = Field(
        (), description="Chức vụ được tính gộp khi gọi “các đồng chí …”."
    )
    all_members: Flag = Field(
        False, description="true nếu giao cho chức vụ này là giao cho mọi thành viên Ban Chỉ đạo."
    )


class Succession(Record):
    """What became of a body after a plan named it, or of a group's member known by name alone."""

    predecessor: BodyId | None = Field(
        None, alias="from", description="Mã cơ quan trong bodies.yml; hoặc dùng `from_name`."
    )
    from_name: Name | None = Field(
        None, description="Tên thành viên chưa có trong bodies.yml, đúng như groups.yml ghi."
    )
    into: tuple[BodyId, ...] = Field(
        description="Mã các cơ quan nhận việc; [] nếu kết thúc mà không có cơ quan nhận."
    )
    since: PartDate = Field(
        description="Từ khi nào: 2025, 2025-03 hoặc 2025-03-01; chỉ biết “muộn nhất ngày nào” "
        "thì ghi năm của ngày ấy."
    )
    scope: OneLine | None = Field(
        None, description="Phần việc được chuyển, khi không phải tất cả: giáo dục nghề nghiệp."
    )
    kind: SuccessionKind = Field(
        description="merged hợp nhất; renamed đổi tên; split chia việc; ended kết thúc hoạt động."
    )
    document: DocumentId | None = Field(
        None, description="Mã văn bản quyết định việc ấy trong documents.yml, nếu biết."
    )
    source: Source = Field(description="Nguồn nói điều này.")
    confidence: Confidence = Field(
        description="high, medium; low: chưa đủ bằng chứng, trang ghi “chưa rõ” và không chuyển "
        "nhiệm vụ nào."
    )

    @property
    def key(self) -> str:
        """What tells it from the others: who went, and into whom."""
        return f"{self.predecessor or self.from_name} → {', '.join(self.into)}"


class DocumentVariant(Evidence):
    """Another number, date or title met elsewhere for the same document."""

    number: Name | None = Field(None, description="Số, ký hiệu ghi ở nguồn khác.")
    date: Date | None = Field(None, description="Ngày ghi ở nguồn khác.")
    title: Name | None = Field(None, description="Tên ghi ở nguồn khác.")


class DocumentSource(Evidence):
    """The source of facts of a document that the plan does not print."""

    facts: tuple[Literal["type", "number", "date", "issuer", "title", "force"], ...] = Field(
        alias="for", min_length=1, description="Những mục mà nguồn này chứng minh."
    )


class Touch(Evidence):
    """A later act that touches what a document is about, and neither ends nor amends it."""

    document: DocumentId = Field(description="Mã văn bản mới trong documents.yml.")


class Document(Record):
    """A document (văn bản) that a plan cites, or that replaces or amends one."""

    id: Id = Field(description="Loại và số, ký hiệu không dấu, ví dụ nghi-dinh-04-2015-nd-cp.")
    former_ids: tuple[Id, ...] = Field((), description="Mã cũ; địa chỉ cũ tự chuyển sang mã mới.")
    type: Name | None = Field(
        description="Loại văn bản: Nghị định, Kết luận, Chỉ thị …; null nếu không có "
        "(thư, giấy tờ của doanh nghiệp)."
    )
    page: Flag = Field(
        True,
        description="false với thư, giấy tờ không cần trang riêng (như công văn của doanh nghiệp): "
        "chỉ ghi điều kế hoạch in, và được kể ở trang của kế hoạch.",
    )
    number: Name | None = Field(description="Số, ký hiệu như kế hoạch in; null nếu không có.")
    date: Date | None = Field(description="Ngày ban hành, dạng 2015-01-09; null nếu chưa rõ.")
    issuer: BodyId | None = Field(description="Mã cơ quan ban hành; null nếu chưa rõ.")
    title: Name | None = Field(description="Trích yếu như kế hoạch in; null nếu chưa rõ.")
    cited_as: tuple[Name, ...] = Field(
        (), description="Cách kế hoạch gọi văn bản không ghi số, đúng từng chữ."
    )
    variants: tuple[DocumentVariant, ...] = Field(
        (), description="Số, ngày, tên ghi khác ở nơi khác."
    )
    force: Force = Field(
        description="Hiệu lực hiện nay: in_force còn hiệu lực; amended được sửa đổi; "
        "ended hết hiệu lực; superseded đã có quy định thay thế; term_ended hết thời hạn; "
        "unknown chưa rõ."
    )
    force_from: Date | None = Field(None, description="Có hiệu lực như vậy từ ngày nào.")
    replaced_by: tuple[DocumentId, ...] = Field((), description="Mã văn bản thay thế.")
    amended_by: tuple[DocumentId, ...] = Field((), description="Mã văn bản sửa đổi, bổ sung.")
    force_note: OneLine | None = Field(None, description="Giải thích ngắn về hiệu lực.")
    touched_by: tuple[Touch, ...] = Field(
        (),
        description="Quy định mới liên quan đến nội dung văn bản này, mà không thay thế hay sửa "
        "đổi nó; mỗi quy định có nguồn.",
    )
    full_text: Source | None = Field(
        None, description="Toàn văn ở trang chính thức: vbpl.vn, trang của cơ quan ban hành."
    )
    sources: tuple[DocumentSource, ...] = Field((), description="Nguồn của điều kế hoạch không in.")

    @property
    def name(self) -> str:
        """Type and number: Nghị định 04/2015/NĐ-CP; without a number, type and title."""
        rest = self.number or self.title or (self.cited_as or (self.id,))[0]
        if self.type is None or rest.lower().startswith(self.type.lower()):
            return rest
        return f"{self.type} {rest}"


class Assignee(Record):
    """A position, a body or a group, as the wording names it."""

    kind: Literal["body", "group", "position"] = Field(validation_alias=NOT_WRITTEN)
    id: Id
    as_position: PositionId | None = Field(None, alias="as")
    scope: OneLine | None = None

    @property
    def owner(self) -> tuple[str, str]:
        """Kind and id: ("body", "so-noi-vu")."""
        return self.kind, self.id


class Person(Record):
    """A private person that is assigned, as printed; has no page, no search entry, no calendar."""

    person: OneLine


class Unread(Record):
    """Words that assign or give a time and that the data cannot express, with the reason."""

    unread: OneLine
    why: OneLine


def _assignee(value: object, info: ValidationInfo) -> object:
    """An assignee as written: its bare id, or the id with what the wording does not say itself.

    Ids are unique over bodies, groups and positions; the context tells whose each is.
    """
    written = {"id": value} if isinstance(value, str) else value
    if not isinstance(written, dict) or _which_assignee(written) != "Assignee":
        return value
    kinds: Mapping[str, str] = (info.context or {}).get("kinds", {})
    return {**written, NOT_WRITTEN: kinds.get(str(written.get("id")), "body")}


def _which_assignee(value: object) -> str:
    """The class that an assignee is of, by its keys; its name is no key of a file."""
    if isinstance(value, dict):
        return "Person" if "person" in value else "Unread" if "unread" in value else "Assignee"
    return type(value).__name__ if isinstance(value, Person | Unread) else "Assignee"


_OWN_ID = {"ids": "owners", "description": "Mã cơ quan, nhóm hoặc chức vụ được giao."}
_ID_SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"ids": "owners"},
        {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "id": _OWN_ID,
                "as": {
                    "ids": "positions",
                    "description": "Giao qua lãnh đạo giữ chức vụ này trong Ban Chỉ đạo; "
                    "chỉ ghi khi nguyên văn không tự nói.",
                },
                "scope": {
                    "type": "string",
                    "description": "Phạm vi ghi kèm, ví dụ: liên quan; chỉ ghi khi nguyên văn "
                    "không tự nói.",
                },
            },
            "required": ["id"],
        },
    ]
}
_PERSON_SCHEMA = {
    "type": "object",
    "additionalProperties": False,
    "properties": {"person": {"type": "string", "description": "Cá nhân được giao, như bản in."}},
    "required": ["person"],
}
_UNREAD_SCHEMA = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "unread": {"type": "string", "description": "Chữ in mà dữ liệu chưa ghi được."},
        "why": {"type": "string", "description": "Vì sao chưa ghi được."},
    },
    "required": ["unread", "why"],
}
_ASSIGNEE_SCHEMA = {"anyOf": [*_ID_SCHEMA["anyOf"], _PERSON_SCHEMA, _UNREAD_SCHEMA]}
WrittenAssignee = Annotated[Assignee, BeforeValidator(_assignee), WithJsonSchema(_ID_SCHEMA)]
AnyAssignee = Annotated[
    Annotated[Assignee, Tag("Assignee")]
    | Annotated[Person, Tag("Person")]
    | Annotated[Unread, Tag("Unread")],
    Discriminator(_which_assignee),
    BeforeValidator(_assignee),
    WithJsonSchema(_ASSIGNEE_SCHEMA),
]


# Where an assignment stands: on a line of its own, in a column, in the heading above, in the text.
PrintedAs = Literal["line", "column", "heading", "text"]


class Assignment(Record):
    """One line “role: who” of a task."""

    role: Role = Field(
        description="direct chỉ đạo; lead chủ trì; carry_out tham mưu, thực hiện; "
        "support phối hợp; monitor theo dõi; other vai trò khác."
    )
    label: OneLine = Field(description="Nhãn nguyên văn trước dấu hai chấm.")
    text: Verbatim = Field(description="Nguyên văn sau dấu hai chấm.")
    assignees: tuple[WrittenAssignee, ...] = Field(description="Người được giao, theo mã.")


class PlacedAssignment(Assignment):
    """An assignment as the text prints it: where its words stand, and who has no record."""

    at: Locator
    printed: PrintedAs
    persons: tuple[str, ...] = ()
    unread: tuple[Unread, ...] = ()


class Task(Record):
    """A task (nhiệm vụ) with its wording; one that an amendment adds is written so."""

    number: TaskNumber | None = Field(
        description="Số thứ tự khi ban hành: 6; nhiệm vụ thêm sau: 6a."
    )
    title: Name = Field(description="Tên gọi tắt của ban biên tập, không quá 12 chữ.")
    text: Verbatim = Field(description="Nguyên văn nội dung, không gồm số thứ tự.")
    assignments: tuple[Assignment, ...] = Field(description="Các dòng phân công.")
    period: PeriodText | None = Field(
        description="Thời gian: 2022, 2022-Q3, 2022-09, 2022-09-30, A/B, continuous; "
        "null nếu không nêu."
    )
    period_label: OneLine | None = Field(None, description="Nhãn nguyên văn của dòng thời gian.")
    period_text: Verbatim | None = Field(None, description="Nguyên văn dòng thời gian.")
    period_scope: OneLine | None = Field(
        None, description="Phần việc mà thời gian này bao trùm, nếu không phải cả nhiệm vụ."
    )

    @property
    def code(self) -> str:
        """What the task is known by, for good, everywhere: ``06``, ``06a``, ``112``."""
        return code_of(self.number or "")


class TimeEntry(Record):
    """One time of a task, as tasks.yml has it."""

    when: PeriodText | None = Field(
        None, description="Thời gian: 2022, 2022-Q3 …, như ở `period`; bỏ nếu ghi `unread`."
    )
    scope: OneLine | None = Field(
        None, description="Phần việc mà thời gian này bao trùm, nếu không phải cả nhiệm vụ."
    )
    unread: OneLine | None = Field(
        None, description="Chữ in về thời gian mà dữ liệu chưa ghi được, thay cho `when`."
    )
    why: OneLine | None = Field(None, description="Vì sao chưa ghi được; đi cùng `unread`.")


class PlacedTask(Task):
    """A task as issued: what tasks.yml says of it, and its wording from the text."""

    at: Locator
    own_code: Id
    times: tuple[TimeEntry, ...] = ()
    result: Verbatim | None = None  # sản phẩm, kết quả that must come out
    result_label: OneLine | None = None

    @property
    def code(self) -> str:
        """What the task is known by, for good, everywhere: ``06``, ``pl2-12``, ``iv-1-g2``."""
        return self.own_code

    @property
    def unread(self) -> tuple[Unread, ...]:
        """All that is printed here and not expressed."""
        lines = (one for one in self.assignments if isinstance(one, PlacedAssignment))
        times = (one for one in self.times if one.unread)
        return (
            *(one for line in lines for one in line.unread),
            *(Unread.model_construct(unread=one.unread or "", why=one.why or "") for one in times),
        )


_TIMES_SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"type": "null"},
        {"type": "integer", "minimum": 1},
        {"type": "string", "pattern": _PERIOD_PATTERN},
        {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "when": {
                        "anyOf": [
                            {"type": "integer", "minimum": 1},
                            {"type": "string", "pattern": _PERIOD_PATTERN},
                        ],
                        "description": TimeEntry.model_fields["when"].description,
                    },
                    **{
                        key: {
                            "type": "string",
                            "description": TimeEntry.model_fields[key].description,
                        }
                        for key in ("scope", "unread", "why")
                    },
                },
            },
        },
    ]
}


class AssignmentEntry(Record):
    """One line of assignment, as tasks.yml has it; label and wording stand in the text."""

    role: Role = Field(
        description="direct chỉ đạo; lead chủ trì; carry_out tham mưu, thực hiện; "
        "support phối hợp; monitor theo dõi; other vai trò khác."
    )
    assignees: tuple[AnyAssignee, ...] = Field(
        min_length=1,
        description="Người được giao: mã cơ quan, nhóm, chức vụ; hoặc {person: chữ in}, "
        "{unread: chữ in, why: lý do}.",
    )
    at: Locator | None = Field(
        None, description="Chỗ in của dòng phân công, khi chương trình không tự tìm ra."
    )
    words: OneLine | None = Field(
        None, description="Những chữ giao việc trong nội dung, khi không có dòng riêng."
    )


class TaskEntry(Record):
    """A task as tasks.yml has it: where it stands in the text, and what only people add."""

    at: Locator = Field(description="Chỗ đứng của nhiệm vụ trong text.md, ví dụ ii/6.")
    begins: OneLine | None = Field(
        None, description="Sáu chữ đầu của đoạn, bắt buộc khi `at` có bước đếm (-n, ~n, #n)."
    )
    code: Id | None = Field(
        None, description="Mã của nhiệm vụ trong địa chỉ trang; bỏ nếu là số in (6 thành 06)."
    )
    title: Name = Field(description="Tên gọi tắt của ban biên tập, không quá 12 chữ.")
    assignments: tuple[AssignmentEntry, ...] = Field(
        description="Các dòng phân công, theo thứ tự in; [] nếu văn bản không giao cho ai."
    )
    period: Annotated[
        tuple[TimeEntry, ...], BeforeValidator(_times), WithJsonSchema(_TIMES_SCHEMA)
    ] = Field(
        description="Thời gian: 2022, 2022-Q3, 2022-09, 2022-09-30, A/B, continuous; "
        "null nếu văn bản không nêu; hoặc danh sách {when, scope}, {unread, why}."
    )


class AmendmentRecord(Record):
    """A change to one task by a later document; the issued wording stays as it was."""

    task: TaskCode = Field(
        description="Mã (06, pl2-12) hoặc số (6) của nhiệm vụ được sửa, thêm hoặc bỏ."
    )
    words: Verbatim = Field(description="Nguyên văn chỗ sửa trong văn bản sửa đổi.")
    document: DocumentId = Field(description="Mã văn bản sửa đổi trong documents.yml.")
    since: Date = Field(alias="from", description="Áp dụng từ ngày nào.")


class PeriodAmendment(AmendmentRecord):
    """Moves the time of a task."""

    field: Literal["period"] = Field(description="Sửa thời gian thực hiện.")
    old: PeriodText | None = Field(description="Thời gian trước khi sửa.")
    new: PeriodText | None = Field(description="Thời gian sau khi sửa.")


class TextAmendment(AmendmentRecord):
    """Replaces the wording of a task."""

    field: Literal["text"] = Field(description="Sửa nội dung nhiệm vụ.")
    old: Verbatim = Field(description="Nội dung trước khi sửa, cả nhiệm vụ.")
    new: Verbatim = Field(description="Nội dung sau khi sửa, cả nhiệm vụ.")


class AssigneesAmendment(AmendmentRecord):
    """Adds or removes assignees of one role."""

    field: Literal["assignees"] = Field(description="Thêm hoặc bớt người được giao.")
    role: Role = Field(description="Dòng phân công được sửa.")
    old: tuple[WrittenAssignee, ...] = Field(description="Những người bị bỏ; [] nếu không bỏ ai.")
    new: tuple[WrittenAssignee, ...] = Field(
        description="Những người được thêm; [] nếu không thêm ai."
    )


class TaskAmendment(AmendmentRecord):
    """Adds a task (``new``), or withdraws one (``new: null``)."""

    field: Literal["task"] = Field(description="Thêm hoặc bỏ cả nhiệm vụ.")
    new: Task | None = Field(description="Nhiệm vụ mới; null nếu bỏ nhiệm vụ.")


Amendment = Annotated[
    PeriodAmendment | TextAmendment | AssigneesAmendment | TaskAmendment,
    Field(discriminator="field"),
]


OpeningPart = Literal["issuer", "number", "place_date", "type", "title"]


class OpeningLine(Record):
    """One line printed above the legal basis."""

    part: OpeningPart = Field(
        description="Dòng này là gì: cơ quan ban hành, số, nơi và ngày, tên loại, trích yếu."
    )
    text: OneLine = Field(description="Nguyên văn.")


class Section(Record):
    """A section (mục) of the plan: a list, paragraphs, or the tasks."""

    at: Locator
    marker: str  # as printed: “II.”, “Điều 3.”

    number: Figure = Field(description="Số mục như bản in: I, II, III.")
    heading: Verbatim = Field(description="Tên mục, nguyên văn.")
    items: tuple[Verbatim, ...] = Field((), description="Các gạch đầu dòng, nguyên văn.")
    paragraphs: tuple[Verbatim, ...] = Field((), description="Các đoạn văn, nguyên văn.")
    places: tuple[Locator, ...] = ()  # of the tasks below it

    @property
    def tasks(self) -> bool:
        """Whether tasks stand below it."""
        return bool(self.places)


class Recipients(Record):
    """The block “Nơi nhận”."""

    heading: OneLine = Field(description="Dòng đầu, nguyên văn.")
    items: tuple[Verbatim, ...] = Field(description="Từng nơi nhận, nguyên văn, cả dấu cuối dòng.")


class Note(Record):
    """A footnote; its mark in text is ``[^1]``."""

    number: NoteNumber = Field(description="Số của chú thích.")
    task: Locator = Field(description="Chỗ đứng của nhiệm vụ có dấu chú thích; trống nếu ở ngoài.")
    text: Verbatim = Field(description="Nguyên văn chú thích.")


class Correction(Record):
    """A place where the text differs from the document as received, and why.

    The mark ``¶`` is the end of a paragraph of the document: ``giai đoạn ¶ 2021 - 2025``.
    """

    at: Locator = Field(description="Chỗ đứng của đoạn trong text.md.")
    before: OneLine = Field(description="Những chữ như trong bản nhận; ¶ là chỗ hết đoạn.")
    after: OneLine = Field(description="Những chữ như trong text.md.")
    reason: OneLine = Field(description="Vì sao khác.")


class Slip(Record):
    """Wording left as printed although it looks like a slip."""

    text: OneLine = Field(description="Những chữ được giữ nguyên.")
    reason: OneLine = Field(description="Vì sao đáng chú ý.")


class NoTask(Record):
    """A numbered paragraph beside tasks that is none."""

    at: Locator = Field(description="Chỗ của đoạn trong text.md, như ở tasks.yml.")
    begins: OneLine | None = Field(
        None, description="Sáu chữ đầu của đoạn, bắt buộc khi `at` có bước đếm (-n, ~n, #n)."
    )
    reason: OneLine = Field(description="Vì sao không phải nhiệm vụ.")


class Received(Record):
    """The document as received, which is never edited."""

    file: Literal[
        "source.txt",
        "source.docx",
        "source.docm",
        "source.csv",
        "source.md",
        "source.pdf",
        "source.xlsx",
        "source.doc",
        "source.odt",
        "source.rtf",
    ] = Field(description="Tên tệp của bản nhận.")
    sha256: Annotated[str, StringConstraints(pattern=SHA256_PATTERN)] = Field(
        description="Mã SHA-256 của tệp ấy, để thấy nếu nó bị sửa."
    )
    changes: Literal["accepted", "rejected"] | None = Field(
        None,
        description="Bản Word còn chỗ sửa đang theo dõi: accepted đã lấy bản đã sửa; rejected bản "
        "trước khi sửa.",
    )
    words: Annotated[str, StringConstraints(pattern=SHA256_PATTERN)] | None = Field(
        None,
        description="Mã SHA-256 của các chữ lấy từ bản nhận, với tệp không đọc lại được khi kiểm "
        "tra (.pdf, .xlsx, .doc, .odt, .rtf); import_plan.py ghi.",
    )
    by_machine: OneLine | None = Field(
        None, description="Trang nào của bản quét được đọc bằng máy; import_plan.py ghi."
    )
    proofread: OneLine | None = Field(
        None, description="Ai đã so từng chữ với bản quét, ngày nào; bắt buộc khi có `by_machine`."
    )


class ColumnEntry(Record):
    """What a column of a table of tasks holds, where its head does not say it."""

    head: OneLine = Field(description="Tên cột, như bản in.")
    holds: Literal[
        "task", "direct", "lead", "carry_out", "support", "monitor", "other", "time", "result"
    ] = Field(
        description="Cột này ghi gì: task nội dung nhiệm vụ; tên một vai trò; time thời gian; "
        "result kết quả."
    )


class OpeningEntry(Record):
    """What a line above the body is, where its words do not say it."""

    line: OneLine = Field(description="Cả dòng, như trong text.md, không có dấu sao.")
    part: Literal[
        "superior",
        "issuer",
        "number",
        "motto",
        "place_date",
        "subject",
        "addressee",
        "head",
        "type",
        "title",
        "basis",
    ] = Field(
        description="Dòng này là gì: superior cơ quan cấp trên; issuer cơ quan ban hành; number "
        "số; motto quốc hiệu, tiêu ngữ; place_date nơi và ngày; subject về việc; addressee kính "
        "gửi; type tên loại; title trích yếu; basis căn cứ; head dòng đầu khác."
    )


class PlanFacts(Record):
    """What plan.yml says of a document."""

    id: Id = Field(description="Mã kế hoạch, trùng tên thư mục.")
    former_ids: tuple[Id, ...] = Field((), description="Mã cũ; địa chỉ cũ tự chuyển sang mã mới.")
    type: Name = Field(description="Tên loại văn bản.")
    number: Name | None = Field(description="Số, ký hiệu; null nếu bản in để trống.")
    title: Name = Field(description="Trích yếu, nguyên văn.")
    years: tuple[Year, Year] | None = Field(
        None, description="Năm đầu và năm cuối, với kế hoạch của nhiều năm: [2025, 2030]."
    )
    columns: tuple[ColumnEntry, ...] = Field(
        (), description="Cột của bảng nhiệm vụ mà tên cột không tự nói là gì."
    )
    jurisdiction: Id | None = Field(
        None, description="Mã địa bàn của kế hoạch; tên cơ quan được hiểu theo địa bàn này trước."
    )
    replaces: Id | None = Field(None, description="Mã kế hoạch mà kế hoạch này thay thế.")
    issuer: BodyId = Field(description="Mã cơ quan ban hành.")
    with_issuers: tuple[BodyId, ...] = Field((), description="Mã các cơ quan cùng ban hành.")
    place: OneLine | None = Field(description="Địa danh; null nếu chưa rõ.")
    date: Date | None = Field(description="Ngày ban hành; null nếu chưa rõ.")
    received: Received = Field(description="Bản nhận.")
    corrections: tuple[Correction, ...] = Field(
        (), description="Chỗ text.md khác bản nhận, mỗi chỗ một lý do."
    )
    slips: tuple[Slip, ...] = Field((), description="Chỗ in khác lệ thường, giữ nguyên.")
    no_tasks: tuple[NoTask, ...] = Field(
        (), description="Đoạn có số đứng cạnh các nhiệm vụ mà không phải nhiệm vụ."
    )
    amendments: tuple[Amendment, ...] = Field((), description="Sửa đổi bởi văn bản ban hành sau.")

    @property
    def shown_number(self) -> str:
        """The number, or that the print leaves it blank."""
        return self.number or UNNUMBERED_PLAN

    @property
    def name(self) -> str:
        """Type and number: Kế hoạch 03-KH/BCĐ."""
        return f"{self.type} {self.shown_number}"


class PlanEntry(PlanFacts):
    """A plan (kế hoạch) as plan.yml has it; its words stand in text.md."""

    draft: Flag = Field(
        False, description="true khi còn là bản nháp: không xuất bản, còn được để trống ⟦…⟧."
    )
    year: Year | None = Field(
        None, description="Năm của kế hoạch; bỏ nếu ghi `years`, hoặc nếu chỉ có ngày ban hành."
    )
    opening: tuple[OpeningEntry, ...] = Field(
        (), description="Dòng ở đầu văn bản mà máy không tự nhận ra là gì."
    )
    signature: tuple[OneLine, ...] = Field(
        (), description="Dòng của khối chữ ký mà máy không tự nhận ra."
    )

    @property
    def first_year(self) -> int | None:
        """The year under which the site lists it: its own, the first of several, or its date's."""
        dated = self.date.year if self.date else None
        return self.year or (self.years[0] if self.years else dated)


class Plan(PlanFacts):
    """A plan without its tasks: what plan.yml says, and the words of its text in their parts."""

    year: int  # under which the site lists it
    own_year: int | None  # None for a plan of several years, or of none
    opening: tuple[OpeningLine, ...]
    basis: Verbatim
    sections: tuple[Section, ...]
    recipients: Recipients
    signature: tuple[OneLine, ...]
    notes: tuple[Note, ...] = ()

    @property
    def has_own_years(self) -> bool:
        """Whether it is a plan of a year or of several, not only dated."""
        return bool(self.own_year or self.years)

    @property
    def covered_years(self) -> range:
        """The years in which its recurring times come again."""
        first, last = self.years or (self.year, self.year)
        return range(first, last + 1)


class Level(StrEnum):
    """Levels of jurisdictions; districts are of the past (until 1 July 2025)."""

    central = "central"
    province = "province"
    district = "district"
    commune = "commune"


class Jurisdiction(Record):
    """A jurisdiction (địa bàn): the province or level that bodies and plans belong to."""

    id: Id = Field(description="Mã địa bàn, ví dụ quang-ngai.")
    name: Name = Field(description="Tên địa bàn: tỉnh Quảng Ngãi.")
    level: Level = Field(
        description="Cấp: central Trung ương; province tỉnh; district huyện (trước đây); "
        "commune xã."
    )


class State(StrEnum):
    """How far a task is, as somebody reports it."""

    not_started = "not_started"
    in_progress = "in_progress"
    done = "done"
    partly_done = "partly_done"
    stopped = "stopped"


class Corrected(Record):
    """Which earlier update a later one corrects: whose, and of which day."""

    body: BodyId | None = Field(description="Mã cơ quan của lần báo cáo sai; null: Ban Chỉ đạo.")
    as_of: Date = Field(description="Ngày của lần báo cáo sai.")


def _which_proof(value: object) -> str:
    """Whether evidence is the id of a document or a source, by its form."""
    return "Evidence" if isinstance(value, dict | Evidence) else "document"


Proof = Annotated[
    Annotated[DocumentId, Tag("document")] | Annotated[Evidence, Tag("Evidence")],
    Discriminator(_which_proof),
]


class Update(Record):
    """What somebody reports of one task, or of one turn of it, on one day; never edited."""

    task: TaskCode = Field(description="Mã hoặc số của nhiệm vụ: 06 hoặc 6; pl2-12.")
    turn: TurnText | None = Field(
        None, description="Lượt nào của nhiệm vụ lặp lại: 2025, 2025-Q3; bỏ nếu không lặp lại."
    )
    body: BodyId | None = Field(description="Mã cơ quan báo cáo; null: Ban Chỉ đạo.")
    as_of: Date = Field(description="Tình hình tính đến ngày nào, dạng 2026-06-30.")
    state: State = Field(
        description="not_started chưa bắt đầu; in_progress đang thực hiện; done hoàn thành; "
        "partly_done hoàn thành một phần; stopped dừng thực hiện."
    )
    done_on: Date | None = Field(
        None, description="Ngày hoàn thành; bắt buộc khi state là done, chỉ ghi khi ấy."
    )
    product: OneLine | None = Field(None, description="Sản phẩm, kết quả, bằng lời.")
    evidence: Proof | None = Field(
        None,
        description="Minh chứng: mã văn bản trong documents.yml, hoặc nguồn {url, read, "
        "confidence}; bắt buộc khi state là done.",
    )
    note: OneLine | None = Field(None, description="Ghi chú: vướng mắc, phần việc còn lại.")
    confirmed_by: ConfirmerId | None = Field(
        None, description="Mã Ban Chỉ đạo, bộ phận giúp việc hoặc chức vụ đã xác nhận."
    )
    confirmed_on: Date | None = Field(None, description="Ngày xác nhận; đi cùng confirmed_by.")
    replaces: Corrected | None = Field(
        None, description="Lần báo cáo trước mà lần này sửa lại, khi lần ấy ghi sai."
    )

    @property
    def confirmed(self) -> bool:
        """Whether it is the committee's word: its own, or one that was confirmed."""
        return self.body is None or self.confirmed_by is not None


class Abbreviation(Record):
    """An abbreviation that plans print, with what proves its meaning."""

    short: Name = Field(description="Chữ viết tắt.")
    meaning: Name | None = Field(description="Nghĩa; null nếu chưa rõ.")
    because: OneLine = Field(description="Vì sao biết, hoặc vì sao chưa rõ.")
    url: Url | None = Field(None, description="Nguồn ngoài kế hoạch, nếu có.")
    read: Date | None = Field(None, description="Ngày đọc nguồn.")


class SiteCommittee(Evidence):
    """The committee whose plans the site shows."""

    body: BodyId = Field(description="Mã của Ban Chỉ đạo trong bodies.yml.")


class SiteJurisdiction(Evidence):
    """The jurisdiction that the site is of."""

    id: Id = Field(description="Mã địa bàn trong jurisdictions.yml.")


class SiteContact(Evidence):
    """Who keeps the site, in words."""

    text: OneLine = Field(description="Nơi giữ trang và cách liên hệ, bằng lời.")


class SiteAddress(Evidence):
    """Where somebody is reached, by what a browser opens."""

    address: ReachedAt = Field(description="mailto:…, tel:… hoặc https://…")


class SiteFacts(Record):
    """Whose site it is: what the office has given, each with its source; null is not given."""

    committee: SiteCommittee | None = Field(description="Trang của Ban Chỉ đạo nào.")
    jurisdiction: SiteJurisdiction | None = Field(description="Trang của địa bàn nào.")
    contact: SiteContact | None = Field(description="Ai giữ trang, liên hệ thế nào.")
    errors: SiteAddress | None = Field(
        description="Báo sai sót ở đâu, cho người không có tài khoản."
    )
    security: SiteAddress | None = Field(description="Báo lỗ hổng bảo mật ở đâu.")
