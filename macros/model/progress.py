"""What was reported of tasks: progress.yml."""

from enum import StrEnum
from typing import Annotated

from pydantic import Discriminator, Field, Tag

from macros.model.field_types import (
    BodyId,
    ConfirmerId,
    Date,
    DocumentId,
    OneLine,
    TaskCode,
    TurnText,
)
from macros.model.record import Record
from macros.model.sources import Evidence


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
