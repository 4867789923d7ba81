"""What plans print for short: abbreviations.yml."""

from pydantic import Field

from macros.model.field_types import Date, Name, OneLine, Url
from macros.model.record import Record


class Abbreviation(Record):
    """An abbreviation that plans print, with what proves its meaning."""

    short: Name = Field(description="Chữ viết tắt.")
    meaning: Name | None = Field(description="Nghĩa; null nếu chưa rõ.")
    because: OneLine = Field(description="Vì sao biết, hoặc vì sao chưa rõ.")
    url: Url | None = Field(None, description="Nguồn ngoài kế hoạch, nếu có.")
    read: Date | None = Field(None, description="Ngày đọc nguồn.")
