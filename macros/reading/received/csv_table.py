"""A table saved as text (.csv), as the lines of text.md."""

import csv
import io

from macros.reading.received.decoding import decoded
from macros.reading.received.refusal import RefusalError
from macros.reading.received.sheet_rows import SheetCell, sheet_lines

_SIGNS = ";,\t|"
_MOST_ROWS = 20_000


def read_csv(content: bytes) -> str:
    """The text of a table saved as .csv; raises RefusalError where it has none."""
    text = decoded(content)
    first = text[:20_000]
    parted = max(_SIGNS, key=lambda sign: _agreement(first, sign))
    csv.field_size_limit(1_000_000)
    try:
        # Strictly: a quotation mark that is open, or within a cell, would swallow rows or be lost.
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=parted, strict=True)
        rows = list(reader)
    except csv.Error as error:
        raise RefusalError(
            f"Tệp .csv bị hỏng, dấu nháy kép không thành cặp trước dòng {reader.line_num + 1}; "
            "hãy lưu lại từ bảng tính"
        ) from error
    if len(rows) > _MOST_ROWS:
        raise RefusalError(f"Bảng có quá {_MOST_ROWS} hàng; hãy chia ra nhiều tệp")
    lines = sheet_lines([[SheetCell(cell) for cell in cells] for cells in rows])
    if not lines:
        raise RefusalError("Bảng không có chữ nào; hãy xin gửi lại")
    return "\n".join(lines) + "\n"


def _agreement(text: str, sign: str) -> tuple[int, int]:
    """How many rows a sign parts into the same number of cells, above one."""
    widths = [len(cells) for cells in csv.reader(io.StringIO(text, newline=""), delimiter=sign)]
    most = max(set(widths), key=lambda width: (width > 1, widths.count(width)), default=1)
    return (widths.count(most) if most > 1 else 0), most
