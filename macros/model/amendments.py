"""What later documents change of the tasks of a plan: `amendments` of plan.yml."""

from typing import Annotated, Literal

from pydantic import Field

from macros.model.field_types import Date, DocumentId, PeriodText, TaskCode, Verbatim
from macros.model.record import Record
from macros.model.tasks import Role, Task, WrittenAssignee


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
