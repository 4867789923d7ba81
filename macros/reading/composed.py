"""Where the values of a record stand that is composed of a text and of a YAML file."""

from bisect import bisect_right
from collections.abc import Mapping
from typing import NamedTuple

from macros.reading.strict_yaml import Path
from macros.reading.validation import LineSource


class TextSpan(NamedTuple):
    """A stretch of a value: from which of its characters on it stands where in the text."""

    start: int
    line: int
    column: int


class ComposedSource(NamedTuple):
    """Places of a composed record: of what the text says there, of all else in the YAML file.

    `spans` has the stretches of each value that the text gives, by its path in the record;
    `moved` the paths that stand under another in the YAML file.
    """

    yaml: LineSource
    base: Path  # of the record in it
    text: str  # the file of the text
    spans: dict[Path, tuple[TextSpan, ...]]
    moved: Mapping[Path, Path] | None = None

    @property
    def name(self) -> str:
        """The YAML file."""
        return self.yaml.name

    def place(self, path: Path, offset: int | None = None) -> tuple[str, int, int]:
        """File, line and column of the value at a path of the record, or of one character."""
        for length in range(len(path), 0, -1):
            spans = self.spans.get(path[:length])
            if spans:
                at = bisect_right(spans, offset or 0, key=lambda span: span.start) - 1
                span = spans[max(at, 0)]
                return self.text, span.line, span.column + max((offset or 0) - span.start, 0)
            moved = (self.moved or {}).get(path[:length])
            if moved is not None:
                path = (*moved, *path[length:])
                break
        return self.yaml.place((*self.base, *path))
