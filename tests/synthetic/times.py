"""Times of made-up tasks, as data and as printed: in a column of time, and in a sentence.

Every form that `period` may have is among them, and words that are none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from random import Random
from typing import Any

ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True)
class Time:
    """A time as tasks.yml has it, and the words that print it; {y} is the year, {q} a quarter …"""

    period: Any
    words: str

    def filled(self, values: dict[str, Any]) -> "Time":
        """The same with its figures."""
        return Time(_filled(self.period, values), self.words.format(**values))


def _filled(period: Any, values: dict[str, Any]) -> Any:
    if isinstance(period, list):
        return [{key: text.format(**values) for key, text in one.items()} for one in period]
    return period and period.format(**values)


_NOT_DATED = "Chữ in không nói ngày, tháng nào."
_COLUMN = (
    Time("{y}-Q{q}", "Quý {r}/{y}"),
    Time("{y}-{m:02}", "{m}/{y}"),
    Time("{y}", "{y}"),
    Time("{y}/{next}", "{y} - {next}"),
    Time("every-year", "Hằng năm"),
    Time("continuous", "Thường xuyên"),
    Time("{y}-{m:02}-{d:02}", "Trước ngày {d:02}/{m}/{y}"),
    Time("every-quarter", "Hằng quý"),
    Time(
        [
            {"when": "{y}-Q1", "scope": "xây dựng dự thảo"},
            {"when": "{y}-Q3", "scope": "trình ban hành"},
        ],
        "Quý I/{y} (xây dựng dự thảo); quý III/{y} (trình ban hành)",
    ),
    Time("{y}/..", "{y} và những năm tiếp theo"),
    Time("every-year/12-10", "Trước ngày 10/12 hằng năm"),
    Time(
        [{"unread": "Theo lộ trình của Trung ương", "why": _NOT_DATED}],
        "Theo lộ trình của Trung ương",
    ),
    Time("every-6-months", "6 tháng một lần"),
    Time(None, ""),
    Time("every-month/15", "Trước ngày 15 hằng tháng"),
    Time("{y}-Q2/{y}-Q4", "Từ quý II đến quý IV/{y}"),
    Time("every-year/Q4", "Quý IV hằng năm"),
    Time("periodic", "Định kỳ"),
    Time("every-month", "Hằng tháng"),
    Time("every-week/T6", "Trước 16 giờ thứ Sáu hằng tuần"),
    Time("every-week", "Mỗi tuần một lần"),
    Time("every-day", "Hằng ngày"),
)
_SENTENCE = (
    Time("{y}-Q{q}", ", hoàn thành trong quý {r}/{y}"),
    Time("{y}-{m:02}-{d:02}", ", báo cáo kết quả trước ngày {d:02}/{m}/{y}"),
    Time(None, ""),
    Time("every-month/25", ", báo cáo trước ngày 25 hằng tháng"),
    Time("{y}-{m:02}", ", hoàn thành trong tháng {m}/{y}"),
    Time("every-6-months", ", định kỳ 6 tháng một lần báo cáo kết quả"),
    Time("every-year/12-10", ", báo cáo trước ngày 10/12 hằng năm"),
    Time("{y}", ", hoàn thành trong năm {y}"),
    Time("every-quarter", ", báo cáo hằng quý"),
    Time("every-week/T6", ", báo cáo trước 16 giờ thứ Sáu hằng tuần"),
    Time(
        [
            {"when": "{y}-Q2", "scope": "hoàn thành dự thảo"},
            {"when": "{y}-12-15", "scope": "trình ban hành"},
        ],
        ", hoàn thành dự thảo trong quý II/{y}, trình ban hành trước ngày 15/12/{y}",
    ),
)


def in_columns(random: Random, year: int) -> Iterator[Time]:
    """Times as a column prints them, without end: one form after the other."""
    return _times(_COLUMN, random, year)


def in_sentences(random: Random, year: int) -> Iterator[Time]:
    """Times as the end of a sentence prints them, without end: one form after the other."""
    return _times(_SENTENCE, random, year)


def _times(forms: tuple[Time, ...], random: Random, year: int) -> Iterator[Time]:
    for form in cycle(forms):
        quarter = random.randint(1, 4)
        yield form.filled(
            {
                "y": year,
                "next": year + 1,
                "q": quarter,
                "r": ROMAN[quarter - 1],
                "m": random.randint(3, 12),
                "d": random.randint(1, 28),
            }
        )
