"""The text of a YAML file, and where in it the characters of a value stand."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from functools import cached_property

from macros.recognisers.patterns import late_pattern

_BLANKS = late_pattern(r"\s*")
_RUNS = late_pattern(r"\s+|\S+")


class YamlText:
    """A file's text with line ends as `\\n`; places in it are indexes or (line, column)."""

    def __init__(self, content: str) -> None:
        self.content = content
        self._followed: tuple[int, str, array[int]] = (-1, "", array("I"))

    @cached_property
    def _line_starts(self) -> array[int]:
        breaks = re.finditer("\n", self.content)
        return array("I", [0, *(match.end() for match in breaks)])

    def place(self, index: int) -> tuple[int, int]:
        """Line and column, from 1, of the character at `index`."""
        line = bisect_right(self._line_starts, index)
        return line, index - self._line_starts[line - 1] + 1

    def line(self, index: int) -> str:
        """The line in which the character at `index` stands."""
        return self.content[self.content.rfind("\n", 0, index) + 1 : self._line_end(index)]

    def index_in_value(self, start: int, value: str, offset: int) -> int:
        """Where the character `offset` of `value`, whose node begins at `start`, stands.

        Exact as long as the value stands in the file as it reads (literal blocks; other scalars
        up to the first escape, folded lines included); else `start`.
        """
        if self.content[start : start + 1] == "|":
            return self._in_literal(start, value, offset)
        if self._followed[:2] != (start, value):  # many problems of one value come in a row
            self._followed = start, value, self._places(start, value)
        return self._followed[2][min(offset, len(value))]

    def _places(self, start: int, value: str) -> array[int]:
        """Where each character of a value stands, and its end."""
        places = array("I")
        position = start + (self.content[start : start + 1] in ("'", '"'))
        if self.content[start : start + 1] == ">":
            position = _skip_blanks(self.content, self._line_end(start))
        for run in _RUNS.finditer(value):
            is_word = not run[0].isspace()
            if is_word:
                position = _skip_blanks(self.content, position)
            same = _common(self.content, position, run[0])
            places.extend(range(position, position + same))
            position += same
            if same < len(run[0]):
                places.append(position)
                if is_word:
                    break
                position = _skip_blanks(self.content, position)
                places.extend([position] * (len(run[0]) - same - 1))
        else:
            places.append(position)
        places.extend([start] * (len(value) + 1 - len(places)))
        return places

    def _in_literal(self, start: int, value: str, offset: int) -> int:
        """Each line of a literal block is a line of the file, behind the same margin."""
        row = value.count("\n", 0, offset)
        row_start = value.rfind("\n", 0, offset) + 1
        row_text = value[row_start:].partition("\n")[0]
        line = bisect_right(self._line_starts, start) + row  # index of the line after the header
        if line >= len(self._line_starts):
            return start
        end = self._line_end(self._line_starts[line])
        if not self.content.endswith(row_text, self._line_starts[line], end):
            return start
        return end - len(row_text) + offset - row_start

    def _line_end(self, index: int) -> int:
        end = self.content.find("\n", index)
        return len(self.content) if end < 0 else end


def _skip_blanks(text: str, position: int) -> int:
    match = _BLANKS.match(text, position)
    return match.end() if match else position


def _common(text: str, position: int, run: str) -> int:
    """How many characters of `run` stand in the text at a position."""
    if text.startswith(run, position):
        return len(run)
    there = text[position : position + len(run)]
    return next((i for i, (a, b) in enumerate(zip(there, run, strict=False)) if a != b), len(there))
