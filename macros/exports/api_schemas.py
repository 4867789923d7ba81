"""JSON Schemas of the open data, made from ``api_rows``; every field says what it is."""

import json
from functools import cache
from typing import Any

from macros.exports.api_rows import (
    DocumentFile,
    GroupFile,
    IndexFile,
    NamedFile,
    PlanFile,
    Row,
    SiteFile,
    UpcomingFile,
)
from macros.labels import roles_told
from macros.recognisers.periods import FORMS

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_FILES: dict[str, tuple[type[Row], str]] = {
    "index": (IndexFile, "Mục lục của dữ liệu mở: mỗi mục có trang và tệp của nó."),
    "site": (SiteFile, "Trang này của ai: điều cơ quan đã cung cấp, kèm nguồn."),
    "plan": (PlanFile, "Một kế hoạch và các nhiệm vụ, như đang có hiệu lực."),
    "body": (NamedFile, "Một cơ quan và các nhiệm vụ được giao."),
    "group": (GroupFile, "Một nhóm cơ quan, thành viên và các nhiệm vụ được giao."),
    "position": (NamedFile, "Một chức vụ và các nhiệm vụ được giao."),
    "upcoming": (UpcomingFile, "Việc đến hạn trong những ngày sau ngày của dữ liệu."),
    "document": (DocumentFile, "Một văn bản, hiệu lực hiện nay và những chỗ viện dẫn nó."),
}
NAMES = tuple(_FILES)
# What a field is, wherever it stands; where it means something else, the row itself says so.
FIELDS = {
    "amended_by": "Mã các văn bản sửa đổi văn bản này.",
    "amendments": "Những điều văn bản sau đã sửa đổi.",
    "as": "Giao qua lãnh đạo của cơ quan giữ chức vụ này; null nếu giao thẳng.",
    "assignees": "Những ai được giao.",
    "assignments": "Các dòng giao việc: vai trò và người được giao.",
    "basis": "Đoạn căn cứ, nguyên văn.",
    "bodies": "Các cơ quan.",
    "citations": "Mã các văn bản được viện dẫn, theo thứ tự.",
    "cited_as": "Mọi số, ký hiệu hoặc cách gọi mà kế hoạch dùng để viện dẫn.",
    "cited_by": "Những chỗ viện dẫn văn bản này.",
    "code": "Mã của nhiệm vụ trong kế hoạch, không bao giờ đổi: 06, 06a.",
    "complete": "true nếu đã biết đủ thành viên.",
    "confidence": "Độ tin cậy: high cao, medium vừa, low thấp (coi như chưa rõ).",
    "date": "Ngày ban hành, dạng 2022-09-30; null nếu chưa rõ.",
    "deadline": "Ngày cuối của thời gian thực hiện, dạng 2022-09-30; với thời gian lặp lại là ngày "
    "của lượt tới, tính đến ngày của dữ liệu (lượt cuối nếu đã hết); null nếu không có.",
    "document": "Mã của văn bản sửa đổi.",
    "documents": "Các văn bản.",
    "field": "Điều được sửa: period thời gian, text nội dung, assignees người được giao, "
    "task cả nhiệm vụ.",
    "file": "Đường dẫn tệp JSON, tính từ gốc của trang web.",
    "force": "Hiệu lực hiện nay: in_force còn hiệu lực, amended được sửa đổi, ended hết hiệu lực "
    "theo một văn bản, superseded đã có quy định thay thế, term_ended hết thời hạn, "
    "unknown chưa rõ.",
    "force_from": "Ngày bắt đầu tình trạng hiệu lực ấy; null nếu chưa rõ.",
    "from": "Ngày sửa đổi bắt đầu áp dụng.",
    "groups": "Các nhóm.",
    "heading": "Tên mục, nguyên văn.",
    "id": "Mã; không bao giờ dùng lại cho mục khác.",
    "issuer": "Mã của cơ quan ban hành; null nếu chưa rõ.",
    "items": "Các gạch đầu dòng, nguyên văn.",
    "jurisdiction": "Địa bàn; null nếu là của Trung ương hoặc dữ liệu chỉ có một địa bàn.",
    "known": "false nếu nguồn không chứng minh được; trang ghi “chưa rõ”.",
    "label": "Nhãn của dòng giao việc, nguyên văn.",
    "members": "Các thành viên đã biết, kèm nguồn.",
    "name": "Tên đầy đủ.",
    "new": "Giá trị mới; null khi bỏ.",
    "note": "Ghi chú; null nếu không có.",
    "notes": "Các chú thích của kế hoạch.",
    "number": "Số thứ tự của nhiệm vụ; chuỗi như 6a với nhiệm vụ thêm sau.",
    "old": "Giá trị cũ; null khi thêm.",
    "paragraphs": "Các đoạn, nguyên văn.",
    "period": f"Thời gian thực hiện, cái đầu nếu có nhiều: {FORMS}; null nếu kế hoạch không nêu, "
    "hoặc có nêu mà chưa ghi được thành dữ liệu.",
    "period_text": "Dòng thời gian khi ban hành, nguyên văn.",
    "place": "Nơi ban hành; null nếu chưa rõ.",
    "plan": "Mã của kế hoạch.",
    "plans": "Các kế hoạch.",
    "positions": "Các chức vụ.",
    "read": "Ngày đọc nguồn; null nếu không ghi lại.",
    "recipients": "Nơi nhận, nguyên văn.",
    "replaced_by": "Mã các văn bản thay thế.",
    "role": f"Vai trò: {roles_told()}; null nếu không áp dụng.",
    "scope": "Phạm vi ghi kèm, như “liên quan”; null nếu không có.",
    "section": "Số của mục trong kế hoạch; null nếu ở ngoài các mục.",
    "sections": "Các mục của kế hoạch.",
    "short_names": "Các tên viết tắt.",
    "signature": "Khối chữ ký, từng dòng, nguyên văn.",
    "source": "Nguồn của điều này.",
    "sources": "Nguồn của những điều kế hoạch không in.",
    "status": "issued như khi ban hành, amended đã sửa đổi, added thêm sau, withdrawn đã bỏ.",
    "succeeded_by": "Cơ quan này nay là những cơ quan nào, mỗi cơ quan nhận một dòng, kèm nguồn.",
    "tasks": "Các nhiệm vụ.",
    "text": "Nguyên văn.",
    "title": "Trích yếu; null nếu chưa rõ.",
    "type": "Loại văn bản.",
    "url": "Đường dẫn trang, tính từ gốc của trang web, không có dấu gạch chéo ở đầu.",
    "variants": "Những cách ghi khác.",
    "via": "Nhiệm vụ đến với người được giao bằng cách nào.",
    "words": "Nguyên văn của văn bản sửa đổi.",
}


@cache
def schemas() -> dict[str, str]:
    """The text of the schema of each kind of file, by the kind."""
    return {
        name: json.dumps(_schema(row, about), ensure_ascii=False, indent=1) + "\n"
        for name, (row, about) in _FILES.items()
    }


def _schema(row: type[Row], about: str) -> dict[str, Any]:
    made = row.model_json_schema(mode="serialization", by_alias=True)
    _describe(made)
    return {"$schema": _DRAFT, "description": about, **made}


def _describe(schema: dict[str, Any]) -> None:
    """Say in Vietnamese what each field is; drop what pydantic takes from the code."""
    for made in (schema, *schema.get("$defs", {}).values()):
        made.pop("title", None)
        made.pop("description", None)
        for name, value in made.get("properties", {}).items():
            value.pop("title", None)
            if "description" not in value:
                value["description"] = FIELDS[name]
