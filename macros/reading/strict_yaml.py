"""Strict reading of a YAML data file: every scalar a string, every value with its place.

Plain PyYAML turns `6.10` into 6.1, `010` into 8 and `no` into False, and keeps the last of two
duplicate keys in silence. Here every scalar stays as written, only plain `null` is None, and
what a careful editor would not write (duplicate keys, anchors, aliases, tags, hidden
characters, text not in NFC ...) is reported with its line and column.
"""

from __future__ import annotations

import pathlib
from array import array
from typing import Any

from macros.problems import Problem, sorted_problems
from macros.reading.conflicts import settled
from macros.reading.files import file_bytes
from macros.reading.yaml_events import ValueBuilder
from macros.reading.yaml_text import YamlText

Path = tuple[str | int, ...]
LineColumn = tuple[int, int]  # line, column; both from 1


class YamlFile:
    """One YAML file that could be read: its data and the place of each value.

    `data` is to be read only: the places hang on its lists and dicts.
    """

    __slots__ = ("_marks", "_start", "_text", "data", "name")

    def __init__(
        self, name: str, data: Any, text: YamlText, start: int, marks: dict[int, array[int]]
    ) -> None:
        self.name = name  # the file as messages name it
        self.data: dict[str, Any] | list[Any] | str | None = data
        self._text = text
        self._start = start
        self._marks = marks  # by id of a list: its items' starts; of a dict: key, value, key ...

    def at(self, path: Path, offset: int | None = None) -> LineColumn:
        """Where the value at `path` begins, or its character `offset` when that is given.

        A path that does not exist gives the nearest value above it. The place of a character is
        exact for literal blocks and for other scalars up to their first escape; else it is where
        the value begins.
        """
        value, _, start, reached = self._find(path)
        if offset is not None and reached and isinstance(value, str):
            start = self._text.index_in_value(start, value, offset)
        return self._text.place(start)

    def place(self, path: Path, offset: int | None = None) -> tuple[str, int, int]:
        """The file's name, and where in it the value at a path stands, as `at` has it."""
        return self.name, *self.at(path, offset)

    def line_at(self, path: Path) -> str:
        """The line of the file on which the value at a path begins, with the comment behind it."""
        return self._text.line(self._find(path)[2])

    def key_at(self, path: Path) -> LineColumn:
        """Where the key of the value at `path` begins; of a list's item, where the item does."""
        return self._text.place(self._find(path)[1])

    def _find(self, path: Path) -> tuple[Any, int, int, bool]:
        """The value at `path` or above it, starts of its key and of itself, whether it is at it."""
        value: Any = self.data
        key_start = start = self._start
        for step in path:
            if isinstance(value, dict) and step in value:
                marks, position = self._marks[id(value)], 2 * list(value).index(step)
                key_start, start = marks[position], marks[position + 1]
            elif isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
                key_start = start = self._marks[id(value)][step]
            else:
                return value, key_start, start, False
            value = value[step]
        return value, key_start, start, True


class MadeFile(YamlFile):
    """Data that were made of a file in an older layout: their place is the beginning of it."""

    __slots__ = ()

    def __init__(self, name: str, data: dict[str, Any] | list[Any]) -> None:
        super().__init__(name, data, YamlText(""), 0, {})

    def at(self, path: Path, offset: int | None = None) -> LineColumn:
        """The first line."""
        return 1, 1

    def key_at(self, path: Path) -> LineColumn:
        """The first line."""
        return 1, 1


def read(path: pathlib.Path | str, name: str) -> tuple[YamlFile | None, list[Problem]]:
    """Read the file at `path`, which messages call `name`.

    Returns the source and all problems found. The source is None when the file could not be read
    to its end. When it comes with problems, faulty values in it are mended as far as they can be
    (blanks cut, NFC, the first of duplicate keys), so that other checks need not report them
    again. Raises nothing, whatever the file holds.
    """
    raw, problem = file_bytes(path, name)
    if problem:
        return None, [problem]
    try:
        decoded = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(error, name)]
    # Notepad begins a file with a byte order mark; it does no harm and no editor counts it.
    content = decoded.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    content, conflicts = settled(name, content)
    builder = ValueBuilder(name, content)
    whole = builder.build()
    problems = sorted_problems([*conflicts, *builder.problems])
    if not whole or builder.start is None:
        return None, problems
    return YamlFile(name, builder.data, builder.text, builder.start, builder.marks), problems


def _not_utf8(error: UnicodeDecodeError, name: str) -> Problem:
    before = error.object[: error.start].decode("utf-8").removeprefix("\ufeff")
    before = before.replace("\r\n", "\n").replace("\r", "\n")
    return Problem(
        name,
        before.count("\n") + 1,
        len(before) - before.rfind("\n"),
        "Tệp không phải UTF-8",
        found=f"byte 0x{error.object[error.start]:02X}",
        hint="lưu lại tệp với bảng mã UTF-8",
    )
