"""What became of bodies: successions.yml."""

from enum import StrEnum

from pydantic import Field

from macros.model.field_types import BodyId, DocumentId, Name, OneLine, PartDate
from macros.model.record import Record
from macros.model.sources import Confidence, Source


class SuccessionKind(StrEnum):
    """What became of a body."""

    merged = "merged"
    renamed = "renamed"
    split = "split"  # type: ignore[assignment]  # a method of str, which nobody asks of a kind
    ended = "ended"


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
