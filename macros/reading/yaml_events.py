"""From the events of PyYAML's parser to plain values, with the place of each and all problems.

Values are built with a stack of our own, so no depth of nesting can exhaust Python's, and what
hostile input costs is bounded: depth, number of nodes, length of a scalar, number of problems.
The C parser's events come ten times faster than the Python parser's.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from array import array
from typing import Any

import yaml

from macros.problems import Problem, grouped
from macros.reading import clean_text
from macros.reading.yaml_syntax import syntax_problem
from macros.reading.yaml_text import YamlText

MAX_SCALAR = 20_000  # characters
MAX_NODES = 100_000
MAX_DEPTH = 20
MAX_PROBLEMS = 1_000  # of one file; a broken file must not bury the problems of the others

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_BLANK_AT_LINE_END = re.compile(r"(?<=\S)[^\S\n]+\n")
_BLANK_BEFORE_COLON = re.compile(r"[ \t]+:")

_DISCARD = object()  # the key of a value that has no place in the data


class _UnreadableError(Exception):
    """The rest of the file is not worth reading; the problem is already noted."""


class _Frame:
    """A list or dict being filled; a dict's `key` waits for its value."""

    __slots__ = ("container", "key", "key_start", "marks")

    def __init__(self, container: dict[str, Any] | list[Any]) -> None:
        self.container = container
        self.key: str | object | None = None
        self.key_start = 0
        self.marks = array("I")


class ValueBuilder:
    """Builds the value of one text; used once, by `build`.

    Then `data` is the value, `start` the index in `text` where it begins (None: there is none),
    `problems` what was found, and `marks` the indexes where values begin, by id of their list or
    dict: of the items of a list; of a dict's key, value, key, value, in the dict's order.
    """

    def __init__(self, name: str, content: str) -> None:
        self.data: Any = None
        self.start: int | None = None
        self.marks: dict[int, array[int]] = {}
        self.problems: list[Problem] = []
        self._name = name
        self._stack: list[_Frame] = []
        self._odd = clean_text.OddFaults()
        found = list(clean_text.odd_faults(content))
        for fault in found:
            self._odd.add(fault)
        self.text = YamlText(clean_text.readable(content) if found else content)
        self._odd_lines = {self.text.place(fault.offset)[0] for fault in found}
        if found:
            found += clean_text.odd_faults(clean_text.STAND_IN)
        self._told = {fault.what for fault in found}
        # Values of a text in NFC are in NFC, and only an escape brings in what it does not hold.
        nfc = unicodedata.is_normalized("NFC", content)
        self._suspect = bool(found) or not nfc or "\\" in content

    def build(self) -> bool:
        """Read the text to its end and say whether that was possible. Raises nothing."""
        whole = self._built()
        for fault in self._odd:
            line, column = self.text.place(fault.offset)
            problem = Problem(self._name, line, column, fault.what, fault.found, hint=fault.hint)
            self.problems.append(problem)
        return whole

    def _built(self) -> bool:
        try:
            self._read()
        except _UnreadableError:
            return False
        except yaml.MarkedYAMLError as error:
            self._add_syntax(syntax_problem(error, self._name, self.text.content))
            return False
        except (yaml.YAMLError, ValueError, OverflowError):  # the Python parser's chr() of escapes
            self.problems.append(Problem(self._name, 1, 1, "Tệp không đúng cú pháp YAML"))
            return False
        if self.start is None:
            self.problems.append(
                Problem(self._name, 1, 1, "Tệp trống", hint="viết dữ liệu vào, hoặc bỏ tệp này")
            )
        return self.start is not None

    def _read(self) -> None:
        nodes = documents = 0
        for event in yaml.parse(self.text.content, Loader=_LOADER):
            if isinstance(event, yaml.NodeEvent):
                nodes += 1
                if nodes > MAX_NODES:
                    self._stop(
                        event, "Tệp có quá nhiều giá trị", f"nhiều nhất {grouped(MAX_NODES)}"
                    )
                self._node(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._stack.pop()
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._add(
                        _start(event),
                        "Tệp có nhiều hơn một tài liệu YAML",
                        found="---",
                        hint="bỏ dòng này; mỗi tệp chỉ giữ một tài liệu",
                    )
                    return

    def _node(self, event: yaml.NodeEvent) -> None:
        start = _start(event)
        if isinstance(event, yaml.ScalarEvent):
            if event.anchor or event.tag:
                self._report_properties(event)
            frame = self._stack[-1] if self._stack else None
            if frame and frame.key is None and isinstance(frame.container, dict):
                self._key(event, start, frame, frame.container)
            else:
                self._place(self._scalar(event), start)
        elif isinstance(event, yaml.AliasEvent):
            self._add(
                start,
                "Không dùng tham chiếu (*)",
                found=f"*{event.anchor}",
                hint="chép lại đầy đủ giá trị; nếu là chữ thì đặt trong dấu nháy",
            )
            self._place(None, start)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._collection(event, start)

    def _collection(self, event: yaml.CollectionStartEvent, start: int) -> None:
        if event.anchor or event.tag:
            self._report_properties(event)
        if len(self._stack) >= MAX_DEPTH:
            self._stop(event, "Lồng quá sâu", f"nhiều nhất {MAX_DEPTH} cấp")
        frame = _Frame({} if isinstance(event, yaml.MappingStartEvent) else [])
        self._place(frame.container, start)
        self.marks[id(frame.container)] = frame.marks
        self._stack.append(frame)

    def _place(self, value: Any, start: int) -> None:
        """Put a value where it belongs: in the open list, under the waiting key, or at the root."""
        if not self._stack:
            self.data, self.start = value, start
            return
        frame = self._stack[-1]
        if isinstance(frame.container, list):
            frame.container.append(value)
            frame.marks.append(start)
        elif frame.key is None:
            self._add(start, "Khóa không phải là chữ", hint="viết “khóa: giá trị”")
            frame.key = _DISCARD
        else:
            if isinstance(frame.key, str):
                frame.container[frame.key] = value
                frame.marks.extend((frame.key_start, start))
            frame.key = None

    def _key(
        self, event: yaml.ScalarEvent, start: int, frame: _Frame, mapping: dict[str, Any]
    ) -> None:
        key, end = self._checked(event, event.value), _end(event)
        frame.key, frame.key_start = _DISCARD, start
        if not key:
            self._add(start, "Khóa trống", hint="viết “khóa: giá trị”")
        elif key == "<<" and not event.style:
            self._add(start, "Không dùng khóa gộp (<<)", found=key, hint="viết đủ các khóa")
        elif key in mapping:
            first = frame.marks[2 * list(mapping).index(key)]
            line, column = self.text.place(first)
            hint = f"đã có ở dòng {line}, cột {column}; giữ một khóa"
            self._add(start, "Khóa lặp lại", found=key, hint=hint)
        else:
            frame.key = sys.intern(key)  # the same few keys stand in every record
        if self.text.content[end : end + 1] != ":" and _BLANK_BEFORE_COLON.match(
            self.text.content, end
        ):
            self._add(end, "Khoảng trắng thừa sau khóa", found=key, hint="viết liền dấu hai chấm")

    def _scalar(self, event: yaml.ScalarEvent) -> str | None:
        value: str = event.value
        if event.style in ("|", ">"):
            value = value.removesuffix("\n")
            if event.style == ">":
                self._report_folded_blank(event)
        elif not event.style and value == "null":
            return None
        if not value and event.style not in ("'", '"'):
            self._report_empty(event)
            return None
        return self._checked(event, value)

    def _report_empty(self, event: yaml.ScalarEvent) -> None:
        index = _start(event)
        # Back to the colon or dash: the parser may stand at what follows.
        while not event.style and index and self.text.content[index - 1].isspace():
            index -= 1
        self._add(index, "Giá trị trống", hint="viết null nếu chưa biết")

    def _report_folded_blank(self, event: yaml.ScalarEvent) -> None:
        """In a folded value a blank at a line's end can no longer be told from the fold."""
        first_line = self.text.content.find("\n", _start(event)) + 1
        match = _BLANK_AT_LINE_END.search(self.text.content, first_line, _end(event))
        if first_line and match:
            self._add_fault(match.start(), clean_text.blank_fault(self.text.content, match.start()))

    def _checked(self, event: yaml.ScalarEvent, value: str) -> str:
        """The value, its faults reported and mended so that no later check reports them again."""
        if len(value) > MAX_SCALAR:
            self._add(
                _start(event),
                "Giá trị quá dài",
                found=value,
                allowed=f"nhiều nhất {grouped(MAX_SCALAR)} ký tự",
                hint=f"giá trị này có {grouped(len(value))} ký tự",
            )
            return value[:MAX_SCALAR].strip()
        if not self._suspect and "\n" not in value and value == value.strip():
            return sys.intern(value)  # many stand in many records
        start = _start(event)
        odd = list(clean_text.odd_faults(value)) if self._suspect else []
        for fault in odd:
            if fault.what not in self._told:  # else it stands in the file as it reads
                offset = self.text.index_in_value(start, value, fault.offset)
                self._odd.add(fault._replace(offset=offset))
        faults = list(clean_text.value_faults(value))
        for fault in faults:
            self._add_fault(self.text.index_in_value(start, value, fault.offset), fault)
        return clean_text.mended(value) if odd or faults else value

    def _report_properties(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        content, start = self.text.content, _start(event)
        for sign, value, what in (
            ("&", event.anchor, "Không dùng neo (&)"),
            ("!", event.tag, "Không dùng thẻ kiểu (!)"),
        ):
            if value:
                index = max(start, content.find(sign, start, _end(event)))
                found = content[index : _end(event)].partition("\n")[0].partition(" ")[0]
                hint = "bỏ đi; nếu là chữ thì đặt cả giá trị trong dấu nháy"
                self._add(index, what, found=found, hint=hint)

    def _add_syntax(self, problem: Problem) -> None:
        """An odd character can break the syntax of its line; one report is enough."""
        if problem.line not in self._odd_lines:
            self.problems.append(problem)

    def _add_fault(self, index: int, fault: clean_text.Fault) -> None:
        self._add(index, fault.what, found=fault.found, hint=fault.hint)

    def _stop(self, event: yaml.NodeEvent, what: str, allowed: str) -> None:
        self._add(_start(event), what, allowed=allowed)
        raise _UnreadableError

    def _add(
        self, index: int, what: str, found: str = "", allowed: str = "", hint: str = ""
    ) -> None:
        line, column = self.text.place(index)
        if len(self.problems) == MAX_PROBLEMS:
            what = "Quá nhiều lỗi trong tệp này"
            self.problems.append(Problem(self._name, line, column, what, hint="sửa rồi kiểm lại"))
            raise _UnreadableError
        self.problems.append(Problem(self._name, line, column, what, found, allowed, hint))


def _start(event: yaml.Event) -> int:
    return event.start_mark.index if event.start_mark else 0


def _end(event: yaml.Event) -> int:
    return event.end_mark.index if event.end_mark else 0
