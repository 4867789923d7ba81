"""Faults in the characters of a text that a reader cannot see but that break search and links."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# C0 and C1 controls, soft hyphen, zero-width, bidirectional and line-separating characters,
# signs of lost text (U+FFFD), surrogates, invisible tags, and what is no character at all.
_HIDDEN = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e"
    r"\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff\U000e0000-\U000e007f"
)
_HIDDEN_RUN = re.compile(f"[{_HIDDEN}]+")
_HIDDEN_RUN_OR_RETURN = re.compile(rf"[{_HIDDEN}\r]+")
_STAND_IN = "\ue000"
_OUTER_BLANK = re.compile(rf"\A[^\S{_HIDDEN}\r]|[^\S{_HIDDEN}\r\n](?=\n)|[^\S{_HIDDEN}\r]\Z")
_AROUND = 20  # characters shown on each side of a fault


@dataclass(frozen=True)
class Fault:
    """What is wrong at a character of a text; the words are those of a `Problem`."""

    offset: int
    what: str
    found: str
    hint: str


def hidden_faults(text: str) -> Iterator[Fault]:
    """Each run of hidden characters in the text of a whole file."""
    return map(_hidden_fault, _HIDDEN_RUN.finditer(text))


def without_hidden(text: str) -> str:
    """The text with a private character for each hidden one, so that all others keep their place.

    `mended` takes the stand-ins out again.
    """
    return _HIDDEN_RUN.sub(lambda run: _STAND_IN * len(run[0]), text)


def value_faults(value: str) -> Iterator[Fault]:
    """The first fault of each kind in a value: hidden characters, not in NFC, outer blanks.

    A carriage return counts as hidden here: in a file it ends a line, in a value it is a slip.
    """
    hidden = _HIDDEN_RUN_OR_RETURN.search(value)
    if hidden:
        yield _hidden_fault(hidden)
    if not unicodedata.is_normalized("NFC", value):
        yield _around(
            value,
            _first_change(value, unicodedata.normalize("NFC", value)),
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
    """The value without the faults that `value_faults` reports."""
    shown = _HIDDEN_RUN_OR_RETURN.sub("", value.replace(_STAND_IN, ""))
    lines = unicodedata.normalize("NFC", shown).split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()


def _hidden_fault(run: re.Match[str]) -> Fault:
    what = "Ký tự không nhìn thấy hoặc không được phép"
    return Fault(run.start(), what, run[0], "xóa ký tự này")


def _around(text: str, offset: int, what: str, hint: str) -> Fault:
    found = text[max(0, offset - _AROUND) : offset + _AROUND]
    return Fault(offset, what, found, hint)


def _first_change(old: str, new: str) -> int:
    pairs = zip(old, new, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(old), len(new)))
