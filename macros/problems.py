"""What is wrong with the data, where it stands, and what to do about it.

Every check reports `Problem`s and goes on, so an editor sees all of them at once.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from macros.recognisers.characters import is_hidden

_SHOWN = 80  # characters of a found value; more does not help to find the place
_MOST = 20  # problems told where the check does not print them all
_ALIKE = 0.78  # of two names that may be one: “Sở Nội vụ tỉnh”, and no two departments of a party
_HIDDEN_KINDS = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Mn", "Me", "Zl", "Zp"})


class Problem(NamedTuple):
    """One fault at one place of one file. The texts are in Vietnamese, for the data's editor."""

    file: str  # POSIX path as the editor knows it: "data/bodies.yml"
    line: int  # 1-based
    column: int  # 1-based, in characters
    what: str  # what is wrong
    found: str = ""  # what stands there, exactly as in the data
    allowed: str = ""  # what may stand there
    hint: str = ""  # what to do
    where: str = ""  # the place as the printed document names it: “mục II, nhiệm vụ 6”

    @property
    def message(self) -> str:
        """The problem in one line, without its place."""
        details = []
        if self.found:
            details.append(f"tìm thấy {quoted(self.found)}")
        if self.allowed:
            details.append(f"cho phép: {visible(self.allowed)}")
        if self.where:
            details.append(f"ở {visible(self.where)}")
        text = visible(self.what)
        if details:
            text += ": " + "; ".join(details)
        if self.hint:
            text += f". Gợi ý: {visible(self.hint)}"
        return text

    def __str__(self) -> str:
        """`file:line:column: message`, the form that editors and terminals turn into a link."""
        return f"{visible(self.file)}:{self.line}:{self.column}: {self.message}"

    def as_annotation(self) -> str:
        """The problem as a GitHub workflow command, which marks the line in a pull request.

        Escapes as https://github.com/actions/toolkit (packages/core/src/command.ts) does.
        """
        place = f"file={_escaped_property(self.file)},line={self.line},col={self.column}"
        return f"::error {place}::{_escaped(self.message)}"


def sorted_problems(problems: Iterable[Problem]) -> list[Problem]:
    """The problems by file, line and column, each once."""
    return sorted(set(problems))


def report(problems: Iterable[Problem]) -> str:
    """All problems as text, one a line, sorted, each once; empty when there is none."""
    return "\n".join(str(problem) for problem in sorted_problems(problems))


def drafts_report(drafts: Mapping[str, Sequence[Problem]]) -> str:
    """What is still to be done in each draft, by its folder, as text."""
    lines = []
    for folder, problems in drafts.items():
        left = f"còn {len(problems)} chỗ" if problems else "đã xong, có thể nhận (--accept)"
        lines += [f"Bản nháp {folder}, chưa xuất bản: {left}", *map(str, sorted_problems(problems))]
    return "\n".join(lines)


def shortened(problems: Sequence[str]) -> list[str]:
    """The first of many problems, and how many more there are."""
    more = len(problems) - _MOST
    return [*problems[:_MOST], *([f"… và {more} lỗi nữa"] if more > 0 else [])]


def closest(word: str, allowed: Iterable[str]) -> str:
    """The allowed word most like `word`, for a hint; empty when none is near."""
    import difflib  # 3 ms, which no run that finds nothing wrong is to wait for

    matches = difflib.get_close_matches(word, list(allowed), n=1)
    return matches[0] if matches else ""


def renamed(id_: str, there: Iterable[tuple[str, Iterable[str]]]) -> str:
    """What became of an id that nothing bears today, for a hint; empty where nothing bore it.

    `there`: ids with those that each record had before.
    """
    return next((f"đã đổi thành {one}" for one, former in there if id_ in former), "")


def nearest(name: str, kind: str | None, there: Iterable[tuple[str, str]]) -> str:
    """The name of a body there that may be the same: much alike, and of its kind if that is sure.

    `there`: names with their kinds. No Sở for a Bộ.
    """
    import difflib

    near = closest(name, (one for one, of in there if not kind or of == kind))
    return near if difflib.SequenceMatcher(None, name, near).ratio() >= _ALIKE else ""


def quoted(text: str) -> str:
    """`text` in Vietnamese quotation marks, shortened, nothing in it hidden."""
    if len(text) > _SHOWN:
        text = text[: _SHOWN - 1] + "…"
    return f"“{visible(text)}”"


def first_of(told: Sequence[str], most: int) -> Iterator[str]:
    """The first things that are told, a line each, and how many more there are."""
    yield from (f"- {one}" for one in told[:most])
    if len(told) > most:
        yield f"- … và {len(told) - most} chỗ nữa"


def grouped(number: int) -> str:
    """A number as Vietnamese writes it: 20000 -> "20.000"."""
    return f"{number:,}".replace(",", ".")


def visible(text: str) -> str:
    r"""`text` with each character that would not show by itself written as an escape.

    Combining marks count among them: "ề" typed as three characters looks like the right one.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_escape(char) if _is_hidden(char) else char for char in text)


def _is_hidden(char: str) -> bool:
    return unicodedata.category(char) in _HIDDEN_KINDS or is_hidden(char)


def _escape(char: str) -> str:
    return repr(char)[1:-1] if char in "\n\r\t" else f"\\u{ord(char):04x}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
