"""Plans: what plan.yml says of one (`…Entry`), and the parts of its text."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from macros.model.amendments import Amendment
from macros.model.field_types import (
    SHA256_PATTERN,
    BodyId,
    Date,
    Figure,
    Flag,
    Id,
    Locator,
    Name,
    NoteNumber,
    OneLine,
    Verbatim,
    Year,
)
from macros.model.record import Record

UNNUMBERED_PLAN = "chưa ghi số"
OpeningPart = Literal["issuer", "number", "place_date", "type", "title"]


class OpeningLine(Record):
    """One line printed above the legal basis."""

    part: OpeningPart = Field(
        description="Dòng này là gì: cơ quan ban hành, số, nơi và ngày, tên loại, trích yếu."
    )
    text: OneLine = Field(description="Nguyên văn.")


class Section(Record):
    """A section (mục) of the plan: a list, paragraphs, or the tasks."""

    at: Locator
    marker: str  # as printed: “II.”, “Điều 3.”

    number: Figure = Field(description="Số mục như bản in: I, II, III.")
    heading: Verbatim = Field(description="Tên mục, nguyên văn.")
    items: tuple[Verbatim, ...] = Field((), description="Các gạch đầu dòng, nguyên văn.")
    paragraphs: tuple[Verbatim, ...] = Field((), description="Các đoạn văn, nguyên văn.")
    places: tuple[Locator, ...] = ()  # of the tasks below it

    @property
    def tasks(self) -> bool:
        """Whether tasks stand below it."""
        return bool(self.places)


class Recipients(Record):
    """The block “Nơi nhận”."""

    heading: OneLine = Field(description="Dòng đầu, nguyên văn.")
    items: tuple[Verbatim, ...] = Field(description="Từng nơi nhận, nguyên văn, cả dấu cuối dòng.")


class Note(Record):
    """A footnote; its mark in text is ``[^1]``."""

    number: NoteNumber = Field(description="Số của chú thích.")
    task: Locator = Field(description="Chỗ đứng của nhiệm vụ có dấu chú thích; trống nếu ở ngoài.")
    text: Verbatim = Field(description="Nguyên văn chú thích.")


class Correction(Record):
    """A place where the text differs from the document as received, and why.

    The mark ``¶`` is the end of a paragraph of the document: ``giai đoạn ¶ 2021 - 2025``.
    """

    at: Locator = Field(description="Chỗ đứng của đoạn trong text.md.")
    before: OneLine = Field(description="Những chữ như trong bản nhận; ¶ là chỗ hết đoạn.")
    after: OneLine = Field(description="Những chữ như trong text.md.")
    reason: OneLine = Field(description="Vì sao khác.")


class Slip(Record):
    """Wording left as printed although it looks like a slip."""

    text: OneLine = Field(description="Những chữ được giữ nguyên.")
    reason: OneLine = Field(description="Vì sao đáng chú ý.")


class NoTask(Record):
    """A numbered paragraph beside tasks that is none."""

    at: Locator = Field(description="Chỗ của đoạn trong text.md, như ở tasks.yml.")
    begins: OneLine | None = Field(
        None, description="Sáu chữ đầu của đoạn, bắt buộc khi `at` có bước đếm (-n, ~n, #n)."
    )
    reason: OneLine = Field(description="Vì sao không phải nhiệm vụ.")


class Received(Record):
    """The document as received, which is never edited."""

    file: Literal[
        "source.txt",
        "source.docx",
        "source.docm",
        "source.csv",
        "source.md",
        "source.pdf",
        "source.xlsx",
        "source.doc",
        "source.odt",
        "source.rtf",
    ] = Field(description="Tên tệp của bản nhận.")
    sha256: Annotated[str, StringConstraints(pattern=SHA256_PATTERN)] = Field(
        description="Mã SHA-256 của tệp ấy, để thấy nếu nó bị sửa."
    )
    changes: Literal["accepted", "rejected"] | None = Field(
        None,
        description="Bản Word còn chỗ sửa đang theo dõi: accepted đã lấy bản đã sửa; rejected bản "
        "trước khi sửa.",
    )
    words: Annotated[str, StringConstraints(pattern=SHA256_PATTERN)] | None = Field(
        None,
        description="Mã SHA-256 của các chữ lấy từ bản nhận, với tệp không đọc lại được khi kiểm "
        "tra (.pdf, .xlsx, .doc, .odt, .rtf); import_plan.py ghi.",
    )
    by_machine: OneLine | None = Field(
        None, description="Trang nào của bản quét được đọc bằng máy; import_plan.py ghi."
    )
    proofread: OneLine | None = Field(
        None, description="Ai đã so từng chữ với bản quét, ngày nào; bắt buộc khi có `by_machine`."
    )


class ColumnEntry(Record):
    """What a column of a table of tasks holds, where its head does not say it."""

    head: OneLine = Field(description="Tên cột, như bản in.")
    holds: Literal[
        "task", "direct", "lead", "carry_out", "support", "monitor", "other", "time", "result"
    ] = Field(
        description="Cột này ghi gì: task nội dung nhiệm vụ; tên một vai trò; time thời gian; "
        "result kết quả."
    )


class OpeningEntry(Record):
    """What a line above the body is, where its words do not say it."""

    line: OneLine = Field(description="Cả dòng, như trong text.md, không có dấu sao.")
    part: Literal[
        "superior",
        "issuer",
        "number",
        "motto",
        "place_date",
        "subject",
        "addressee",
        "head",
        "type",
        "title",
        "basis",
    ] = Field(
        description="Dòng này là gì: superior cơ quan cấp trên; issuer cơ quan ban hành; number "
        "số; motto quốc hiệu, tiêu ngữ; place_date nơi và ngày; subject về việc; addressee kính "
        "gửi; type tên loại; title trích yếu; basis căn cứ; head dòng đầu khác."
    )


class PlanFacts(Record):
    """What plan.yml says of a document."""

    id: Id = Field(description="Mã kế hoạch, trùng tên thư mục.")
    former_ids: tuple[Id, ...] = Field((), description="Mã cũ; địa chỉ cũ tự chuyển sang mã mới.")
    type: Name = Field(description="Tên loại văn bản.")
    number: Name | None = Field(description="Số, ký hiệu; null nếu bản in để trống.")
    title: Name = Field(description="Trích yếu, nguyên văn.")
    years: tuple[Year, Year] | None = Field(
        None, description="Năm đầu và năm cuối, với kế hoạch của nhiều năm: [2025, 2030]."
    )
    columns: tuple[ColumnEntry, ...] = Field(
        (), description="Cột của bảng nhiệm vụ mà tên cột không tự nói là gì."
    )
    jurisdiction: Id | None = Field(
        None, description="Mã địa bàn của kế hoạch; tên cơ quan được hiểu theo địa bàn này trước."
    )
    replaces: Id | None = Field(None, description="Mã kế hoạch mà kế hoạch này thay thế.")
    issuer: BodyId = Field(description="Mã cơ quan ban hành.")
    with_issuers: tuple[BodyId, ...] = Field((), description="Mã các cơ quan cùng ban hành.")
    place: OneLine | None = Field(description="Địa danh; null nếu chưa rõ.")
    date: Date | None = Field(description="Ngày ban hành; null nếu chưa rõ.")
    received: Received = Field(description="Bản nhận.")
    corrections: tuple[Correction, ...] = Field(
        (), description="Chỗ text.md khác bản nhận, mỗi chỗ một lý do."
    )
    slips: tuple[Slip, ...] = Field((), description="Chỗ in khác lệ thường, giữ nguyên.")
    no_tasks: tuple[NoTask, ...] = Field(
        (), description="Đoạn có số đứng cạnh các nhiệm vụ mà không phải nhiệm vụ."
    )
    amendments: tuple[Amendment, ...] = Field((), description="Sửa đổi bởi văn bản ban hành sau.")

    @property
    def shown_number(self) -> str:
        """The number, or that the print leaves it blank."""
        return self.number or UNNUMBERED_PLAN

    @property
    def name(self) -> str:
        """Type and number: Kế hoạch 03-KH/BCĐ."""
        return f"{self.type} {self.shown_number}"


class PlanEntry(PlanFacts):
    """A plan (kế hoạch) as plan.yml has it; its words stand in text.md."""

    draft: Flag = Field(
        False, description="true khi còn là bản nháp: không xuất bản, còn được để trống ⟦…⟧."
    )
    year: Year | None = Field(
        None, description="Năm của kế hoạch; bỏ nếu ghi `years`, hoặc nếu chỉ có ngày ban hành."
    )
    opening: tuple[OpeningEntry, ...] = Field(
        (), description="Dòng ở đầu văn bản mà máy không tự nhận ra là gì."
    )
    signature: tuple[OneLine, ...] = Field(
        (), description="Dòng của khối chữ ký mà máy không tự nhận ra."
    )

    @property
    def first_year(self) -> int | None:
        """The year under which the site lists it: its own, the first of several, or its date's."""
        dated = self.date.year if self.date else None
        return self.year or (self.years[0] if self.years else dated)


class Plan(PlanFacts):
    """A plan without its tasks: what plan.yml says, and the words of its text in their parts."""

    year: int  # under which the site lists it
    own_year: int | None  # None for a plan of several years, or of none
    opening: tuple[OpeningLine, ...]
    basis: Verbatim
    sections: tuple[Section, ...]
    recipients: Recipients
    signature: tuple[OneLine, ...]
    notes: tuple[Note, ...] = ()

    @property
    def has_own_years(self) -> bool:
        """Whether it is a plan of a year or of several, not only dated."""
        return bool(self.own_year or self.years)

    @property
    def covered_years(self) -> range:
        """The years in which its recurring times come again."""
        first, last = self.years or (self.year, self.year)
        return range(first, last + 1)
