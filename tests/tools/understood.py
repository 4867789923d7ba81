"""What is understood of a text, or of a table alone, as `import_plan.py --json` writes it."""

from typing import Any

from macros.importing.understanding.text import as_json, understand

# A letter up to where it says what is to be done.
LETTER = (
    "UBND TỈNH MẪU\nSố: 7/UBND-KT\nMẫu, ngày 05 tháng 01 năm 2027\nV/v rà soát kho\n"
    "Kính gửi: Các sở\n\nUBND tỉnh nhận được tin.\n"
)


def table(head: str, *rows: str) -> dict[str, Any]:
    """What a table below a title was understood to say."""
    line = "|---" * (head.count("|") - 1) + "|"
    return as_json(understand("\n".join(["PHỤ LỤC", head, line, *rows, ""])))
