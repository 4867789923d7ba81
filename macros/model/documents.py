"""The documents that plans cite, and those that end or amend them: documents.yml."""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from macros.model.field_types import BodyId, Date, DocumentId, Flag, Id, Name, OneLine
from macros.model.record import Record
from macros.model.sources import Evidence, Source


class Force(StrEnum):
    """Force of a document today; only ``ended`` has an act that says so."""

    in_force = "in_force"
    amended = "amended"
    ended = "ended"
    superseded = "superseded"
    term_ended = "term_ended"
    unknown = "unknown"


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
