"""A text in the notation of text.md, each line beside what it is read as and how it is called."""

from dataclasses import dataclass

from macros.recognisers.blocks import Block
from macros.recognisers.line_roles import LineRole
from macros.recognisers.markers import Kind
from macros.recognisers.outline import read_outline

_ROLES = {
    LineRole.SUPERIOR: "cơ quan cấp trên",
    LineRole.ISSUER: "cơ quan ban hành",
    LineRole.NUMBER: "số, ký hiệu",
    LineRole.MOTTO: "quốc hiệu, tiêu ngữ",
    LineRole.PLACE_DATE: "nơi và ngày ban hành",
    LineRole.SUBJECT: "về việc",
    LineRole.ADDRESSEE: "kính gửi",
    LineRole.HEAD: "dòng đầu khác",
    LineRole.TYPE: "tên loại văn bản",
    LineRole.TITLE: "trích yếu",
    LineRole.BASIS: "căn cứ",
    LineRole.RECIPIENTS: "nơi nhận",
    LineRole.SIGNATURE: "chữ ký",
}
_KINDS = {
    Kind.APPENDIX: "phụ lục",
    Kind.FORM: "biểu",
    Kind.PART: "phần",
    Kind.CHAPTER: "chương",
    Kind.SECTION: "mục",
    Kind.ARTICLE: "điều",
    Kind.CAPITAL: "chữ hoa",
    Kind.ROMAN: "số La Mã",
    Kind.ARABIC: "số",
    Kind.DECIMAL: "số nhiều cấp",
    Kind.LETTER: "chữ thường",
    Kind.BRACKETED_ARABIC: "số trong ngoặc",
    Kind.BRACKETED_LETTER: "chữ trong ngoặc",
    Kind.BRACKETED_ROMAN: "số La Mã trong ngoặc",
    Kind.DASH: "gạch đầu dòng",
    Kind.PLUS: "dấu cộng đầu dòng",
    Kind.DOT: "chấm đầu dòng",
    Kind.STAR: "sao đầu dòng",
    Kind.PARAGRAPH: "đoạn không có dấu đầu dòng",
    Kind.NOTE: "chú thích",
}


@dataclass(frozen=True)
class OutlinedLine:
    """A line of the text; one that is no block of its own has no place."""

    text: str
    at: str
    what: str


def outlined(text: str) -> list[OutlinedLine]:
    """The lines of a text that are not blank, as the reader of text.md takes them."""
    blocks = {block.line: block for block in read_outline(text).blocks}
    return [
        OutlinedLine(line, *_read(blocks.get(number)))
        for number, line in enumerate(text.split("\n"), 1)
        if line.strip()
    ]


def _read(block: Block | None) -> tuple[str, str]:
    if block is None:
        return "", "kẻ dưới tên cột"
    if block.is_head_row:
        return block.locator, "tên cột"
    if block.is_section_row:
        return block.locator, "hàng đứng đầu các hàng dưới nó"
    if block.row:
        return block.locator, f"hàng của bảng; ô thứ ba là {block.locator}/c3"
    return block.locator, _ROLES[block.role] if block.role else _KINDS[block.kind]
