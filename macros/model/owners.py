"""Who may be given a task: bodies.yml, groups.yml and positions.yml."""

from enum import StrEnum

from pydantic import Field

from macros.model.field_types import BodyId, Flag, GroupId, Id, Name, OneLine, PositionId, Url
from macros.model.record import Record
from macros.model.sources import Evidence


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
