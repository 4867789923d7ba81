"""Faults in the characters of a text that a reader cannot see but that break search and links."""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from macros.recognisers.characters import (
    OddCharacter,
    composed,
    has_loose_marks,
    in_place,
    odd_characters,
    plainly,
)
from macros.recognisers.patterns import late_pattern

STAND_IN = "\ue000"  # for a hidden character, in a text of which all others keep their place
_OUTER_BLANK = late_pattern(r"\A[ \t\n]|[ \t](?=\n)|[ \t\n]\Z")
_AROUND = 20  # characters shown on each side of a fault


class Fault(NamedTuple):
    """What is wrong at a character of a text; the words are those of a `Problem`."""

    offset: int
    what: str
    found: str
    hint: str


class OddFaults:
    """The faults of the odd characters of one file: of each kind the first, and how many more.

    One key typed wrong is in the file a hundred times, and would bury what else is wrong.
    """

    def __init__(self) -> None:
        self._first: dict[str, Fault] = {}
        self._more: dict[str, int] = {}

    def add(self, fault: Fault) -> None:
        """Add one; its offset is a place in the file."""
        first = self._first.setdefault(fault.what, fault)
        self._more[fault.what] = self._more.get(fault.what, -1) + 1
        if fault.offset < first.offset:
            self._first[fault.what] = fault

    def __iter__(self) -> Iterator[Fault]:
        for what, fault in self._first.items():
            more = self._more[what]
            counted = f"; còn {more} chỗ nữa như vậy trong tệp này" if more else ""
            yield fault._replace(hint=fault.hint + counted)


def odd_faults(text: str) -> Iterator[Fault]:
    """A fault for each odd character of a text."""
    return (odd_fault(text, odd) for odd in odd_characters(text))


def odd_fault(text: str, odd: OddCharacter) -> Fault:
    """The fault of an odd character of a text."""
    return _around(text, odd.start, *_said(odd))


def readable(text: str) -> str:
    """The text with a plain character for each odd one, so that all keep their place.

    `mended` takes the stand-ins of hidden ones out again.
    """
    return in_place(text, STAND_IN)


def value_faults(value: str) -> Iterator[Fault]:
    """The first fault of each other kind in a value: carriage returns, not NFC, outer blanks.

    In a file a carriage return ends a line, in a value it is a slip.
    """
    if "\r" in value:
        what = "Ký tự xuống dòng (U+000D) không được phép trong giá trị"
        yield _around(value, value.index("\r"), what, "xóa ký tự này")
    if not unicodedata.is_normalized("NFC", value) and not has_loose_marks(value):
        yield _around(
            value,
            _first_change(value, composed(value)),
            "Chữ không ở dạng Unicode dựng sẵn (NFC)",
            "gõ lại bằng bảng mã Unicode dựng sẵn, hoặc lưu tệp ở dạng NFC",
        )
    blank = _OUTER_BLANK.search(value)
    if blank:
        yield blank_fault(value, len(value[: blank.end()].rstrip()))


def blank_fault(text: str, offset: int) -> Fault:
    """The fault of a blank that stands at `offset`, where a value or a line begins or ends."""
    return _around(text, offset, "Khoảng trắng thừa ở đầu hoặc cuối", "xóa khoảng trắng thừa")


def mended(value: str) -> str:
    """The value without the faults that are reported of it."""
    lines = plainly(value.replace("\r", "")).split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()


def _said(odd: OddCharacter) -> tuple[str, str]:
    """What is wrong with an odd character, and what to do."""
    code = _code(odd.character)
    if odd.is_mark:
        return "Dấu rời không ghép được với chữ nào", f"xóa dấu {code}, gõ lại chữ có dấu"
    if odd.meant == " ":
        return f"Khoảng trắng {code} không phải dấu cách", "thay bằng dấu cách thường U+0020"
    if not odd.meant:
        return f"Ký tự {code} không nhìn thấy hoặc không được phép", "xóa ký tự này"
    wanted = f"{odd.meant} {_code(odd.meant)}" if len(odd.meant) == 1 else odd.meant
    what = f"Ký tự {code} {odd.character} trông giống chữ khác, chữ cần là {wanted}"
    return what, f"thay bằng {odd.meant} ở mọi chỗ"


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


def _around(text: str, offset: int, what: str, hint: str) -> Fault:
    before = text[max(0, offset - _AROUND) : offset].rpartition("\n")[2]
    after = text[offset : offset + _AROUND].partition("\n")[0]
    return Fault(offset, what, before + after, hint)


def _first_change(old: str, new: str) -> int:
    pairs = zip(old, new, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(old), len(new)))
