"""The lines of text.md that are not blank, and which of them stand inside quotation marks."""

import re
from itertools import accumulate
from typing import NamedTuple

from macros.recognisers.characters import composed
from macros.recognisers.pipe_tables import is_row

_LINE_END = re.compile(r"\r\n|\r|\n")
_QUOTE = re.compile(r'(?P<opens>“|(?<![^\s(*])"(?=\S))|”|"')
_CLOSED_BY = {"“": "”", '"': '"'}
_SYLLABLE = re.compile(r"[^\W\d_]{2}")
_LONGEST_MARKER = 8  # characters, but for those with names
STEP = 2  # blanks of indentation


class Line(NamedTuple):
    """A line of the file that is not blank."""

    number: int
    before: str  # as written: the end of the line above, blank lines, the indentation
    raw: str  # as written, without indentation and blanks at its end
    source: str  # the same in composed letters
    indent: int
    after_blank: bool

    @property
    def column(self) -> int:
        """Of its first sign."""
        return len(self.before) - max(self.before.rfind("\n"), self.before.rfind("\r"))


def read_lines(text: str) -> tuple[list[Line], str]:
    """The lines that are not blank, and what stands after the last."""
    lines: list[Line] = []
    start, number, before = 0, 1, [""]
    after_blank = False
    if text.startswith("\ufeff"):
        start, before = 1, ["\ufeff"]
    for end in (*_LINE_END.finditer(text), None):
        written = text[start : end.start() if end else None]
        raw = written.strip()
        if raw:
            indentation = written[: len(written) - len(written.lstrip())]
            before.append(indentation)
            indent = len(indentation) + indentation.count("\t") * (STEP - 1)
            lines.append(Line(number, "".join(before), raw, composed(raw), indent, after_blank))
            before = [written[len(indentation) + len(raw) :]]
        else:
            before.append(written)
        after_blank = not raw
        if end:
            before.append(end[0])
            start = end.end()
            number += 1
    return lines, "".join(before)


def quoted(lines: list[Line]) -> list[bool]:
    """For each line whether it begins inside quotation marks that are closed further down.

    Only a quotation that begins a line, or follows a colon, goes over lines: elsewhere a mark that
    is not closed is a slip.
    """
    steps = [0] * (len(lines) + 1)
    opened: list[tuple[str, int, bool]] = []
    for at, line in enumerate(lines):
        if is_row(line.source):
            continue
        for sign in _QUOTE.finditer(line.source):
            if sign["opens"]:
                opened.append((_CLOSED_BY[sign[0]], at, _goes_on(line.source, sign.start())))
            elif opened and opened[-1][0] == sign[0]:
                _, start, spans = opened.pop()
                if spans and start < at:
                    steps[start + 1] += 1
                    steps[at + 1] -= 1
    return [depth > 0 for depth in accumulate(steps[:-1])]


def _goes_on(line: str, at: int) -> bool:
    """Whether a quotation that opens there may go over lines: at the beginning, after a colon."""
    before = line[max(at - _LONGEST_MARKER, 0) : at]
    at_beginning = at <= _LONGEST_MARKER and not _SYLLABLE.search(before)
    return at_beginning or before.rstrip(" *").endswith(":")
