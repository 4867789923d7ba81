"""Strict reading of a YAML data file: every scalar a string, every value with its place.

Plain PyYAML turns `6.10` into 6.1, `010` into 8 and `no` into False, and keeps the last of two
duplicate keys in silence. Here every scalar stays as written, only plain `null` is None, and
what a careful editor would not write (duplicate keys, anchors, aliases, tags, hidden
characters, text not in NFC ...) is reported with its line and column.
"""

from __future__ import annotations

import json
import pathlib
from array import array
from collections.abc import Iterator
from typing import Any

from macros.problems import Problem, sorted_problems
from macros.reading.conflicts import settled
from macros.reading.files import file_bytes
from macros.reading.yaml_events import ValueBuilder
from macros.reading.yaml_text import YamlText

Path = tuple[str | int, ...]
LineColumn = tuple[int, int]  # line, column; both from 1
# Its data and text, where these begin, and by id of a list its items' starts, of a dict those of
# key, value, key ...
_Content = tuple[Any, YamlText, int, "dict[int, array[int]]"]


class YamlFile:
    """One YAML file that could be read: its data and the place of each value.

    `data` is to be read only: the places hang on its lists and dicts. A file may be packed, which
    takes a tenth of the room; it is unpacked again for a place within one of its records.
    """

    __slots__ = ("_content", "_tops", "name")

    def __init__(
        self, name: str, data: Any, text: YamlText, start: int, marks: dict[int, array[int]]
    ) -> None:
        self.name = name  # the file as messages name it
        self._content: _Content | bytes = data, text, start, marks
        self._tops: tuple[LineColumn, ...] = ()  # of all, and of each item, once it was packed

    def __reduce__(self) -> tuple[Any, ...]:
        """As it is kept."""
        self.pack()
        return packed_file, (type(self), self.name, self._content, self._tops)

    def pack(self) -> None:
        """Makes it small, when nobody is likely to ask for its data or for more than its items."""
        if isinstance(self._content, bytes):
            return
        data, text, start, marks = self._content
        if not self._tops:
            items = range(len(data)) if isinstance(data, list) else ()
            self._tops = (self.at(()), *(self.at((item,)) for item in items))
        places = [place for one in _containers(data) for place in marks.get(id(one), ())]
        packed = json.dumps([data, text.content, start, places], ensure_ascii=False)
        self._content = packed.encode("utf-8", "surrogatepass")

    @property
    def data(self) -> Any:
        """Dicts, lists, texts and None."""
        return self._whole()[0]

    def _whole(self) -> _Content:
        if isinstance(self._content, bytes):
            self._content = _unpacked(self._content)
        return self._content

    def at(self, path: Path, offset: int | None = None) -> LineColumn:
        """Where the value at `path` begins, or its character `offset` when that is given.

        A path that does not exist gives the nearest value above it. The place of a character is
        exact for literal blocks and for other scalars up to their first escape; else it is where
        the value begins.
        """
        top = self._top(path) if offset is None else None
        if top is not None:
            return top
        value, _, start, reached = self._find(path)
        text = self._whole()[1]
        if offset is not None and reached and isinstance(value, str):
            start = text.index_in_value(start, value, offset)
        return text.place(start)

    def _top(self, path: Path) -> LineColumn | None:
        """Where all begins, or an item, if that was told when it was packed."""
        if not path:
            return self._tops[0] if self._tops else None
        item = path[0]
        is_told = len(path) == 1 and isinstance(item, int) and 0 <= item < len(self._tops) - 1
        return self._tops[1 + item] if is_told and isinstance(item, int) else None

    def place(self, path: Path, offset: int | None = None) -> tuple[str, int, int]:
        """The file's name, and where in it the value at a path stands, as `at` has it."""
        return self.name, *self.at(path, offset)

    def line_at(self, path: Path) -> str:
        """The line of the file on which the value at a path begins, with the comment behind it."""
        return self._whole()[1].line(self._find(path)[2])

    def lines(self) -> list[str]:
        """The lines of the file, with all its comments."""
        return self._whole()[1].content.splitlines()

    def key_at(self, path: Path) -> LineColumn:
        """Where the key of the value at `path` begins; of a list's item, where the item does."""
        return self._whole()[1].place(self._find(path)[1])

    def _find(self, path: Path) -> tuple[Any, int, int, bool]:
        """The value at `path` or above it, starts of its key and of itself, whether it is at it."""
        value, _, start, all_marks = self._whole()
        key_start = start
        for step in path:
            if isinstance(value, dict) and step in value:
                marks, position = all_marks[id(value)], 2 * list(value).index(step)
                key_start, start = marks[position], marks[position + 1]
            elif isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
                key_start = start = all_marks[id(value)][step]
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


def packed_file(
    made: type[YamlFile], name: str, packed: bytes, tops: tuple[LineColumn, ...]
) -> YamlFile:
    """A file as it was kept."""
    file: YamlFile = object.__new__(made)
    file.name, file._content, file._tops = name, packed, tops
    return file


def _unpacked(packed: bytes) -> _Content:
    data, text, start, places = json.loads(packed.decode("utf-8", "surrogatepass"))
    marks: dict[int, array[int]] = {}
    at = 0
    for one in _containers(data) if places else ():
        end = at + len(one) * (2 if isinstance(one, dict) else 1)
        marks[id(one)] = array("I", places[at:end])
        at = end
    return data, YamlText(text), start, marks


def _containers(value: Any) -> Iterator[dict[str, Any] | list[Any]]:
    """All lists and dicts of a value, each before those in it."""
    if isinstance(value, dict | list):
        yield value
        for one in value.values() if isinstance(value, dict) else value:
            yield from _containers(one)


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
