"""The provinces, and levels of them, that bodies and plans belong to: jurisdictions.yml."""

from enum import StrEnum

from pydantic import Field

from macros.model.field_types import Id, Name
from macros.model.record import Record


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
