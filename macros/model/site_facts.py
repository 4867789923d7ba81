"""Whose site it is: site.yml."""

from pydantic import Field

from macros.model.field_types import BodyId, Id, OneLine, ReachedAt
from macros.model.record import Record
from macros.model.sources import Evidence


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
