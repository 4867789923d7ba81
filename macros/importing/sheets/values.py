"""What people write into the cells of a workbook: days, times, states, proof.

Each reader gives the value, or raises CellError, whose text says what is wrong.
"""

import datetime
import re
from collections.abc import Collection
from typing import Any

from macros.importing.sheets.cells import Cell
from macros.labels import STATES, UNSTATED, quoted
from macros.linking.lexicon import Lexicon
from macros.model.progress import State
from macros.problems import closest
from macros.recognisers.numbers import find_numbers
from macros.recognisers.time_cells import times_of_cell
from macros.recognisers.tones import one_placement

_DAY = re.compile(
    r"(?:ngày )?(?P<day>\d{1,2})(?P<sign>[/.-]| tháng )(?P<month>\d{1,2})(?:(?P=sign)| năm )"
    r"(?P<year>\d{4})\.?|(?P<iso>\d{4}-\d{2}-\d{2})(?: 00:00:00)?",
    re.IGNORECASE,
)
_FIRST_DAY = datetime.date(1899, 12, 30)  # of Excel's count
_SERIALS = range(30_000, 75_000)  # those of the years 1982 to 2105
_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_ASIDE = re.compile(r"\s*[\[(][^\[\]()]*[\])]\s*")  # turns that come next, what it is the time of
_STATES = {one_placement(words): state for state, words in STATES.items()} | {
    "hoàn thành": State.done,
    "xong": State.done,
    "đã xong": State.done,
}


class CellError(ValueError):
    """What a cell holds cannot be taken; the text says why."""


def date_of(cell: Cell) -> datetime.date:
    """The day that a cell gives, as a date, as Excel's number of it, or in words."""
    value = cell.value
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool) and int(value) in _SERIALS:
        return _FIRST_DAY + datetime.timedelta(int(value))
    found = _DAY.fullmatch(cell.words)
    try:
        if found and found["iso"]:
            return datetime.date.fromisoformat(found["iso"])
        if found:
            return datetime.date(*(int(found[part]) for part in ("year", "month", "day")))
    except ValueError:
        raise CellError(f"Không có ngày {quoted(cell.words)} trong lịch") from None
    raise CellError(f"{quoted(cell.words)} chưa phải ngày; ghi dạng 30/9/2026")


def time_of(words: str, years: Collection[int]) -> str | None:
    """The period that words give; None for none. `years`: those that the plan is for."""
    plain = _ASIDE.sub(" ", words).strip()
    if not plain or plain.casefold() == UNSTATED.words.casefold():
        return None
    found = times_of_cell(plain, years)
    if len(found) != 1 or found[0].period is None:
        why = f" ({found[0].why})" if len(found) == 1 and found[0].why else ""
        raise CellError(f"Không đọc được {quoted(words)} thành một thời gian{why}")
    return found[0].period.text


def state_of(cell: Cell) -> State:
    """The state that a cell names."""
    words = one_placement(cell.words.casefold().strip(" ."))
    if words in _STATES:
        return _STATES[words]
    near = closest(words, _STATES)
    hint = f"; có phải “{near}”?" if near else ""
    allowed = ", ".join(STATES.values())
    raise CellError(f"Không có tình trạng {quoted(cell.words)}{hint} (chọn một trong: {allowed})")


def line_of(cell: Cell) -> str:
    """The words of a cell on one line."""
    if isinstance(cell.value, bool):
        raise CellError("Ô này là giá trị đúng/sai, không phải chữ; ghi lại bằng chữ")
    return cell.words


def proof_of(cell: Cell, lexicon: Lexicon, plan: str, who: str) -> str | dict[str, Any]:
    """The proof that a cell names: the id of a document, or a source at its address."""
    words = line_of(cell)
    address = _ADDRESS.search(cell.link) or _ADDRESS.search(words)
    if address:
        url = address[0].rstrip(".,;)")
        rest = words.replace(address[0], "").strip(" ,;:()")
        told = "; ".join(filter(None, [rest, f"địa chỉ do {who} ghi trong bảng báo kết quả"]))
        told = told[0].upper() + told[1:]
        return {"url": url, "read": None, "note": told[:400], "confidence": "medium"}
    found = {id_ for one in lexicon.read(words, plan).citations for id_ in one.documents}
    if len(found) == 1:
        return found.pop()
    if len(found) > 1:
        raise CellError("Ghi một minh chứng thôi, các văn bản khác ghi ở cột ghi chú")
    numbers = find_numbers(words)
    if numbers:
        raise CellError(
            f"Dữ liệu chưa có văn bản {quoted(numbers[0].number)}; thêm bản ghi của nó vào "
            "data/documents.yml trước, hoặc ghi địa chỉ trang có văn bản ấy (https://…)"
        )
    raise CellError(
        f"{quoted(words)} chưa phải minh chứng; ghi số, ký hiệu văn bản, hoặc địa chỉ https://…"
    )
