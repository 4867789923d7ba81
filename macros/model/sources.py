"""Where a fact that no plan prints was read, and how well that proves it."""

from enum import StrEnum

from pydantic import Field

from macros.model.field_types import QUOTED_WORDS, Date, OneLine, Quotation, Url
from macros.model.record import Record


class Confidence(StrEnum):
    """How well a fact that the plan does not print is proved; ``low`` is published as unknown."""

    high = "high"
    medium = "medium"
    low = "low"


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
