"""How much longer the check takes for 20,000 characters in one field, of texts hard to read."""

import time
from dataclasses import dataclass
from pathlib import Path

from macros.checks.checked_data import load_checked

LENGTH = 20_000  # characters; no field may hold more
MOST_SECONDS = 0.5

_PLAN = "data/plans/03-kh-bcd-2022"
_FIELDS = {  # what stands in a line of text.md before a value of each, and the value
    "an assignment": ("- *Chỉ đạo thực hiện:* ", "Đồng chí Trưởng Ban Chỉ đạo tỉnh."),
    "a time": ("- *Thời gian thực hiện:* ", "Cả năm 2022."),
    "a recipient": ("- ", "Ban Dân vận Trung ương (Hà Nội + T26) (b/c),"),
}
_REPEATED = (
    "x",
    "chữ ",
    "a,,,, ",
    "*a* ",
    "a[^1] ",
    "Sở ",
    "Sở Nội vụ, ",
    "Sở Vũ trụ và các cơ quan; ",
    "Ủy viên Ban Chỉ đạo tỉnh là đại diện lãnh đạo các cơ quan ",
    "quý I, ",
    "ngày 1/1 và ",
    "12/QĐ-UBND, ",
    "Nghị định 04/2015/NĐ-CP của Chính phủ, ",
    "Bộ Luật Lao động, ",
    "\u0323\u0301",
)
TEXTS = (
    *(text * (LENGTH // len(text)) for text in _REPEATED),
    "".join(f"{number}/QĐ-UBND, " for number in range(LENGTH // 14)),
)


@dataclass(frozen=True)
class ReadingReport:
    """The field and the text that take the check longest."""

    seconds: float  # of the processor, beyond those for the data as they are
    field: str
    words: str

    def text(self) -> str:
        """What was measured, in one line."""
        return (
            f"{LENGTH} characters in one field take the check {self.seconds:.2f} s more at most "
            f"(“{self.words[:20]}…” in {self.field})"
        )

    def missed(self) -> list[str]:
        """The target if it was not met."""
        return [f"reading: {self.text()}"] if self.seconds > MOST_SECONDS else []


def measure_reading(project: Path) -> ReadingReport:
    """Checks the data of a project with each text in each field; leaves the files as they were."""
    usual = min(_seconds(project) for _ in range(3))
    reports = []
    file = project / _PLAN / "text.md"
    whole = file.read_text(encoding="utf-8")
    for field, (key, value) in _FIELDS.items():
        assert f"{key}{value}\n" in whole
        for text in TEXTS:
            long = whole.replace(f"{key}{value}\n", f"{key}{text.strip()}\n", 1)
            file.write_text(long, encoding="utf-8")
            reports.append(ReadingReport(_seconds(project) - usual, field, text))
        file.write_text(whole, encoding="utf-8")
    return max(reports, key=lambda report: report.seconds)


def _seconds(project: Path) -> float:
    start = time.process_time()
    load_checked(project)
    return time.process_time() - start
