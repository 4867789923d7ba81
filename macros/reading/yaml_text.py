"""The text of a YAML file, and where in it the characters of a value stand."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from functools import cached_property

_BLANKS = re.compile(r"\s*")


class YamlText:
    """A file's text with line ends as `\\n`; places in it are indexes or (line, column)."""

    def __init__(self, content: str) -> None:
        self.content = content

    @cached_property
    def _line_starts(self) -> array[int]:
        breaks = re.finditer("\n", self.content)
        return array("I", [0, *(match.end() for match in breaks)])

    def place(self, index: int) -> tuple[int, int]:
        """Line and column, from 1, of the character at `index`."""
        line = bisect_right(self._line_starts, index)
        return line, index - self._line_starts[line - 1] + 1

    def index_in_value(self, start: int, value: str, offset: int) -> int:
        """Where the character `offset` of `value`, whose node begins at `start`, stands.

        Exact as long as the value stands in the file as it reads (literal blocks; other scalars
        up to the first escape, folded lines included); else `start`.
        """
        first = self.content[start : start + 1]
        if first == "|":
            return self._in_literal(start, value, offset)
        position = start + (first in ("'", '"'))
        if first == ">":
            position = _skip_blanks(self.content, self._line_end(start))
        before = value[:offset]
        for word in before.split():
            position = _skip_blanks(self.content, position)
            if not self.content.startswith(word, position):
                return start
            position += len(word)
        gap = before[len(before.rstrip()) :]
        if self.content.startswith(gap, position):
            return position + len(gap)
        return _skip_blanks(self.content, position)

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
