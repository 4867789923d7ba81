"""Tasks and their assignments: as tasks.yml has them (`…Entry`), and with their wording.

What is `Placed` also knows where in the text it stands.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag, ValidationInfo, WithJsonSchema

from macros.model.field_types import (
    PERIOD_PATTERN,
    Id,
    Locator,
    Name,
    OneLine,
    PeriodText,
    PositionId,
    TaskNumber,
    Verbatim,
)
from macros.model.record import Record

NOT_WRITTEN = "(kind)"  # the key of a value that no file holds


def code_of(number: str) -> str:
    """The code of a task with this printed number; of none that can be one, as it is written."""
    digits = number.rstrip("abcdefghijklmnopqrstuvwxyz")
    return f"{digits:0>2}{number[len(digits) :]}" if digits.isdigit() else number


class Role(StrEnum):
    """What an assignee does in a task, in the order of authority."""

    direct = "direct"
    lead = "lead"
    carry_out = "carry_out"
    support = "support"
    monitor = "monitor"
    other = "other"  # the printed label says which


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
        {"type": "string", "pattern": PERIOD_PATTERN},
        {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "when": {
                        "anyOf": [
                            {"type": "integer", "minimum": 1},
                            {"type": "string", "pattern": PERIOD_PATTERN},
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


def _times(value: object) -> object:
    """The times of a task as a list; one alone, without a scope, is written as its bare form."""
    if value is None:
        return ()
    return ({"when": value},) if isinstance(value, str) else value


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
