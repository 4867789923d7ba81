"""The shapes of the open data: the contract of v1, from which its JSON Schemas are made.

A field may be added; none is ever changed or removed within v1.
"""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from macros.labels import RESULTS, STATES
from macros.model.documents import Force
from macros.model.jurisdictions import Level
from macros.model.progress import State
from macros.model.sources import Confidence
from macros.model.successions import SuccessionKind
from macros.model.tasks import Role

Number = int | str  # a whole number, or as printed


class Row(BaseModel):
    """A JSON object of the open data."""

    model_config = ConfigDict(extra="forbid")


class JurisdictionRow(Row):
    """The jurisdiction that a body or a plan belongs to."""

    id: str = Field(description="Mã địa bàn.")
    name: str = Field(description="Tên địa bàn.")
    level: Level = Field(description=f"Cấp: {', '.join(Level)}.")


class IndexRow(Row):
    """One record in the index."""

    id: str
    name: str
    jurisdiction: JurisdictionRow | None
    url: str
    file: str


class NumberedIndexRow(Row):
    """One plan or document in the index; a document without a number has its name in ``name``."""

    id: str
    number: str | None = Field(description="Số, ký hiệu; null nếu không có.")
    name: str
    url: str
    file: str


class IndexFile(Row):
    """``index.json``: every record with its page and its file."""

    plans: list[NumberedIndexRow]
    bodies: list[IndexRow]
    groups: list[IndexRow]
    positions: list[IndexRow]
    documents: list[NumberedIndexRow]


class UpcomingRow(Row):
    """A task, or a turn of it, that falls due on a day to come."""

    plan: str
    number: Number | None
    code: str
    title: str = Field(description="Tên gọi tắt của ban biên tập.")
    turn: str | None = Field(description="Lượt nào của thời gian lặp lại; null nếu không lặp lại.")
    deadline: str = Field(description="Ngày đến hạn, dạng 2022-09-30.")
    bodies: list[str] = Field(description="Mã các cơ quan mà nguyên văn nêu đích danh.")
    result_status: str = Field(
        description="Kết quả thực hiện, tính đến ngày của dữ liệu, như ở nhiệm vụ."
    )
    url: str


class UpcomingFile(Row):
    """``upcoming.json``: what falls due within 7 and within 30 days of the data's date."""

    as_of: str = Field(description="Ngày của dữ liệu, dạng 2022-09-30; các ngày đếm từ đây.")
    within_7: list[UpcomingRow] = Field(description="Việc đến hạn trong 7 ngày, kể cả ngày ấy.")
    within_30: list[UpcomingRow] = Field(
        description="Việc đến hạn trong 30 ngày, gồm cả việc trong 7 ngày."
    )


class UnreadRow(Row):
    """Words that are printed and not expressed."""

    words: str = Field(description="Nguyên văn.")
    why: str = Field(description="Vì sao chưa ghi được thành dữ liệu.")


class AssigneeRow(Row):
    """Who is assigned, by id."""

    kind: Literal["position", "body", "group"] = Field(
        description="position chức vụ, body cơ quan, group nhóm."
    )
    id: str
    name: str
    as_position: str | None = Field(alias="as")
    scope: str | None
    amended_by: str | None = Field(description="Mã văn bản thêm người này; null nếu có từ đầu.")


class AssignmentRow(Row):
    """One line “role: who”, as it stands now; ``label`` and ``text`` are verbatim."""

    role: Role
    label: str
    text: str
    assignees: list[AssigneeRow]
    persons: list[str] = Field(description="Cá nhân được giao, như bản in; không có mã.")
    unread: list[UnreadRow] = Field(description="Chữ giao việc đã in mà chưa rõ là ai.")


class TimeRow(Row):
    """One time of a task."""

    when: str | None = Field(
        description="Thời gian, viết như ở period; null nếu chưa ghi được thành dữ liệu."
    )
    scope: str | None = Field(description="Phần việc mà thời gian này bao trùm; null nếu tất cả.")
    words: str | None = Field(description="Nguyên văn, khi chưa ghi được thành dữ liệu.")
    deadline: str | None = Field(
        description="Ngày cuối của thời gian này; với thời gian lặp lại là ngày của lượt tới, "
        "tính đến ngày của dữ liệu; null nếu không có."
    )
    last: str | None = Field(
        description="Với thời gian lặp lại: ngày của lượt cuối trong các năm của kế hoạch."
    )


ResultStatusCode = Literal["unreported", "no_deadline", "on_time", "late", "open", "overdue"]
_STATUSES = "; ".join(f"{status} {label.words}" for status, label in RESULTS.items())
_STATES = "; ".join(f"{state} {words}" for state, words in STATES.items())


class SourceRow(Row):
    """Where a fact that no plan prints was read."""

    url: str | None = Field(description="Địa chỉ trang đã đọc; null nếu không có.")
    read: str | None
    confidence: Confidence
    note: str | None
    quote: str | None = Field(description="Nguyên văn câu chữ của nguồn; null nếu chưa trích.")
    archive: str | None = Field(description="Địa chỉ bản lưu của trang ấy; null nếu không có.")


class SiteFactRow(Row):
    """One fact about the site, with where it was read."""

    id: str | None = Field(None, description="Mã cơ quan hoặc địa bàn; null với điều khác.")
    text: str | None = Field(None, description="Bằng lời; null với điều khác.")
    address: str | None = Field(None, description="mailto:…, tel:…, https://…; null với điều khác.")
    source: SourceRow


class SiteFile(Row):
    """``site.json``: whose site it is; null for what the office has not given."""

    committee: SiteFactRow | None = Field(description="Trang của Ban Chỉ đạo nào.")
    jurisdiction: SiteFactRow | None = Field(description="Trang của địa bàn nào.")
    contact: SiteFactRow | None = Field(description="Ai giữ trang, liên hệ thế nào.")
    errors: SiteFactRow | None = Field(description="Báo sai sót ở đâu.")
    security: SiteFactRow | None = Field(description="Báo lỗ hổng bảo mật ở đâu.")


class CorrectedRow(Row):
    """Which earlier report of the same task a later one corrects."""

    body: str | None = Field(description="Mã cơ quan báo cáo; null: Ban Chỉ đạo.")
    as_of: str = Field(description="Ngày của lần báo cáo ấy.")


class UpdateRow(Row):
    """What somebody reported of a task; never edited, only followed or corrected by a later one."""

    turn: str | None = Field(description="Lượt nào của nhiệm vụ lặp lại; null nếu không lặp lại.")
    body: str | None = Field(description="Mã cơ quan báo cáo; null: Ban Chỉ đạo.")
    as_of: str = Field(description="Tình hình tính đến ngày nào.")
    state: State = Field(description=f"{_STATES}.")
    done_on: str | None = Field(description="Ngày hoàn thành; null nếu chưa xong.")
    product: str | None = Field(description="Sản phẩm, kết quả; null nếu không nêu.")
    evidence: str | None = Field(description="Mã văn bản minh chứng; null nếu không có.")
    source: SourceRow | None = Field(description="Minh chứng từ nguồn khác; null nếu không có.")
    note: str | None
    confirmed: bool = Field(description="true nếu Ban Chỉ đạo đã xác nhận, hoặc tự báo cáo.")
    confirmed_by: str | None = Field(description="Mã cơ quan hoặc chức vụ đã xác nhận.")
    confirmed_on: str | None = Field(description="Ngày xác nhận.")
    replaces: CorrectedRow | None = Field(description="Lần báo cáo trước mà lần này sửa lại.")
    corrected: bool = Field(description="true nếu một lần sau đã sửa lại lần này.")


class ResultRow(Row):
    """What is counted of a task: the whole, or a turn that has begun or was reported."""

    turn: str | None = Field(description="Lượt nào của nhiệm vụ lặp lại; null nếu không lặp lại.")
    deadline: str | None = Field(description="Hạn của nhiệm vụ hoặc của lượt; null nếu không có.")
    result_status: ResultStatusCode = Field(description=f"Tính đến ngày của dữ liệu: {_STATUSES}.")


class CountsRow(Row):
    """How many tasks, and turns of those that come again, have each status."""

    as_of: str = Field(description="Ngày của dữ liệu, tính đến ngày ấy.")
    on_time: int = Field(description="Hoàn thành đúng hạn.")
    late: int = Field(description="Hoàn thành quá hạn.")
    open: int = Field(description="Chưa hoàn thành, trong hạn.")
    overdue: int = Field(description="Chưa hoàn thành, quá hạn.")
    no_deadline: int = Field(description="Không có thời hạn.")
    unreported: int = Field(description="Chưa có báo cáo.")


class TaskRow(Row):
    """A task as it stands now."""

    number: Number | None
    code: str
    at: str | None = Field(description="Chỗ đứng trong văn bản: ii/6; null với nhiệm vụ thêm sau.")
    mark: str | None = Field(
        description="Số để liệt kê: số in, kèm số của mục ở trên nếu số in lặp lại trong kế hoạch "
        "(II.1); null nếu không đánh số."
    )
    parent: str | None = Field(
        description="Mã của nhiệm vụ mà nhiệm vụ này là một phần; null nếu không có."
    )
    title: str = Field(description="Tên gọi tắt của ban biên tập.")
    text: str
    assignments: list[AssignmentRow]
    period: str | None
    periods: list[TimeRow] = Field(description="Mọi thời gian của nhiệm vụ.")
    deadline: str | None
    period_text: str | None
    result: str | None = Field(description="Sản phẩm, kết quả phải có; null nếu không nêu.")
    unread: list[UnreadRow] = Field(description="Điều đã in mà dữ liệu chưa ghi được.")
    citations: list[str]
    url: str
    status: Literal["issued", "amended", "added", "withdrawn"]
    standing: bool = Field(
        description="false nếu đã bị đưa ra khỏi kế hoạch, hoặc kế hoạch đã được thay thế."
    )
    result_status: ResultStatusCode | None = Field(
        description=f"Kết quả thực hiện, tính đến ngày của dữ liệu: {_STATUSES}; với nhiệm vụ lặp "
        "lại là của lượt tới; null nếu đã bị đưa ra khỏi kế hoạch."
    )
    results: list[ResultRow] = Field(
        description="Từng phần được đếm: cả nhiệm vụ, hoặc từng lượt đã bắt đầu, đã báo cáo."
    )
    updates: list[UpdateRow] = Field(description="Các lần báo cáo, theo thứ tự ghi.")


class SectionRow(Row):
    """A section; the tasks' section has only its heading."""

    number: str = Field(description="Số của mục.")
    heading: str
    items: list[str]
    paragraphs: list[str]


class NoteRow(Row):
    """A footnote."""

    number: int = Field(description="Số của chú thích.")
    task: Number | None = Field(description="Số của nhiệm vụ; null nếu không có.")
    code: str | None = Field(description="Mã của nhiệm vụ; null nếu ở ngoài nhiệm vụ.")
    text: str


class AmendmentRow(Row):
    """A change by a later document; ``old`` and ``new`` have the shape of the changed field."""

    task: Number | None = Field(description="Số của nhiệm vụ; null nếu không đánh số.")
    code: str | None
    field: Literal["period", "text", "assignees", "task"]
    role: Role | None
    old: Any
    new: Any
    words: str
    document: str
    since: str = Field(alias="from")


class CitedRow(Row):
    """A document that plans cite; of a paper, which has no page, this is all."""

    id: str
    type: str | None = Field(description="Loại văn bản; null nếu không có.")
    number: str | None = Field(description="Số, ký hiệu như kế hoạch in; null nếu không có.")
    date: str | None
    issuer: str | None
    title: str | None
    cited_as: list[str]


class PlanFile(Row):
    """``plans/<id>.json``."""

    id: str
    number: str | None = Field(description="Số, ký hiệu; null nếu bản in để trống.")
    title: str
    type: str
    year: int | None = Field(description="Năm; null với kế hoạch của nhiều năm.")
    years: list[int] | None = Field(description="Năm đầu và năm cuối; null với kế hoạch một năm.")
    replaces: str | None = Field(description="Mã kế hoạch bị thay thế; null nếu không có.")
    replaced_by: str | None = Field(description="Mã kế hoạch thay thế nó; null nếu chưa có.")
    jurisdiction: JurisdictionRow | None
    issuer: str
    issuers: list[str] = Field(description="Mã của mọi cơ quan ban hành.")
    place: str | None
    date: str | None = Field(description="null: bản nhận không có ngày.")
    url: str
    basis: str
    sections: list[SectionRow]
    recipients: list[str]
    signature: list[str]
    notes: list[NoteRow]
    amendments: list[AmendmentRow]
    tasks: list[TaskRow]
    results: CountsRow = Field(description="Kết quả thực hiện các nhiệm vụ còn hiệu lực.")
    papers: list[CitedRow] = Field(
        description="Thư, giấy tờ được viện dẫn mà không có trang riêng: điều kế hoạch in."
    )


class ViaRow(Row):
    """How a task came to its owner."""

    kind: Literal["named", "group", "membership", "succession"] = Field(
        description="named đích danh, group qua nhóm, membership qua thành viên Ban Chỉ đạo, "
        "succession nhận từ cơ quan trước."
    )
    id: str = Field(
        description="Mã: của người được giao; của nhóm, chức vụ; của Ban Chỉ đạo; của cơ quan "
        "trước, hoặc của nhóm nếu cơ quan ấy chỉ có tên trong nhóm."
    )
    name: str
    words: str = Field(description="Những chữ của kế hoạch làm nên điều đó.")


class OwnedTaskRow(Row):
    """One task, role and way of an owner."""

    plan: str
    number: Number | None
    code: str
    title: str = Field(description="Tên gọi tắt của ban biên tập.")
    role: Role
    via: ViaRow
    period: str | None
    periods: list[TimeRow] = Field(description="Mọi thời gian của nhiệm vụ.")
    deadline: str | None
    url: str
    result_status: ResultStatusCode | None = Field(
        description="Kết quả thực hiện của nhiệm vụ, như ở tệp của kế hoạch."
    )
    own_result_status: ResultStatusCode | None = Field(
        description="Kết quả do chính cơ quan này báo cáo; null với nhóm và chức vụ."
    )


class SuccessionRow(Row):
    """What became of a body; one row for each heir."""

    id: str | None = Field(description="Mã cơ quan nhận; null nếu kết thúc, không có cơ quan nhận.")
    name: str | None = Field(description="Tên cơ quan nhận; null nếu không có.")
    since: str = Field(description="Từ khi nào: 2025, 2025-03 hoặc 2025-03-01.")
    scope: str | None = Field(description="Phần việc được chuyển; null nếu tất cả.")
    kind: SuccessionKind = Field(
        description="merged hợp nhất, renamed đổi tên, split chia việc, ended kết thúc."
    )
    confidence: Confidence
    document: str | None = Field(description="Mã văn bản quyết định; null nếu chưa rõ.")
    url: str | None = Field(description="Trang của cơ quan nhận; null nếu không có.")
    source: SourceRow


class MemberRow(Row):
    """A member of a group; ``known`` is false when the source does not prove it (“chưa rõ”)."""

    id: str | None
    name: str
    known: bool
    source: SourceRow
    succeeded_by: list[SuccessionRow]


class NamedFile(Row):
    """``bodies/<id>.json`` and ``positions/<id>.json``."""

    id: str
    name: str
    variants: list[str]
    short_names: list[str]
    kind: str = Field(description="Loại cơ quan; group với nhóm, position với chức vụ.")
    jurisdiction: JurisdictionRow | None
    url: str
    succeeded_by: list[SuccessionRow]
    tasks: list[OwnedTaskRow]
    results: CountsRow = Field(
        description="Kết quả thực hiện các nhiệm vụ ở trên: của cơ quan, theo chính cơ quan báo "
        "cáo; của nhóm và chức vụ, theo kết quả của nhiệm vụ."
    )


class GroupFile(NamedFile):
    """``groups/<id>.json``."""

    complete: bool
    members: list[MemberRow]


class CitedByRow(Row):
    """Where a document is cited; ``number`` and ``code`` are the task's, null outside one."""

    plan: str
    number: Number | None = Field(description="Số của nhiệm vụ; null nếu ở ngoài nhiệm vụ.")
    code: str | None = Field(description="Mã của nhiệm vụ; null nếu ở ngoài nhiệm vụ.")
    section: str | None
    url: str


class DocumentVariantRow(SourceRow):
    """Another number, date or title met elsewhere."""

    number: str | None = Field(description="Số, ký hiệu theo nguồn này; null nếu như kế hoạch.")
    date: str | None
    title: str | None


class TouchRow(SourceRow):
    """A later act that touches what a document is about."""

    document: str = Field(description="Mã quy định mới.")


class DocumentFile(CitedRow):
    """``documents/<id>.json``."""

    variants: list[DocumentVariantRow]
    force: Force
    force_from: str | None
    replaced_by: list[str]
    amended_by: list[str]
    sources: list[SourceRow]
    touched_by: list[TouchRow] = Field(
        description="Quy định mới liên quan, không thay thế hay sửa đổi văn bản này."
    )
    full_text: str | None = Field(
        description="Địa chỉ toàn văn ở trang chính thức, ngoài trang này; null nếu chưa rõ."
    )
    url: str
    cited_by: list[CitedByRow]
