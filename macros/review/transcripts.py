"""Where a wording stands in source.txt, before and after its transcription was corrected.

The words of sound data are those of the source, one for one, so the word that differs leads to its
line. A side whose data and source differ is faulty anyway: there the line of the other side stands.
"""

from collections.abc import Iterable
from functools import lru_cache

from macros.linking.printed_text import plan_words, source_words
from macros.model import Task
from macros.reading.loading import PlanFolder
from macros.reading.strict_yaml import Path
from macros.telling.report import SourceLines

Key = tuple[str | None, Path]  # code of the task, None for the plan's own texts; path in it


def source_lines(base: PlanFolder, head: PlanFolder, old: Key, new: Key) -> SourceLines | None:
    """The lines of the first word in which two wordings differ; None when neither is found."""
    before, after = _lines(base, old), _lines(head, new)
    if not before and not after:
        return None
    words = zip(before, after, strict=False)
    at = next((i for i, (one, other) in enumerate(words) if one[0] != other[0]), -1)
    old_line, new_line = _line_at(before, at), _line_at(after, at)
    if old_line is None:
        old_line = new_line
    if new_line is None:
        new_line = old_line
    return SourceLines(
        f"{head.path}/source.txt",
        old_line,
        _text(base, old_line),
        new_line,
        _text(head, new_line),
    )


def _line_at(lines: list[tuple[str, int]], at: int) -> int | None:
    return lines[min(at, len(lines) - 1)][1] if lines else None


def _lines(folder: PlanFolder, key: Key) -> list[tuple[str, int]]:
    """The words of one text, each with its line in the source."""
    words, lines = _aligned(id(folder), _Held(folder))
    return [
        (word, line)
        for (found, word), line in zip(words, lines, strict=False)
        if found == key or (found[0] == key[0] and found[1][: len(key[1])] == key[1])
    ]


class _Held:
    """A folder as an argument that a cache need not compare."""

    def __init__(self, folder: PlanFolder) -> None:
        self.folder = folder

    def __hash__(self) -> int:
        return id(self.folder)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and other.folder is self.folder


@lru_cache(maxsize=4)
def _aligned(_: int, held: _Held) -> tuple[list[tuple[Key, str]], list[int]]:
    folder = held.folder
    found = [
        (_key(word.within.located.record, word.within.path), word.word)
        for word in plan_words(folder)
    ]
    source = source_words(folder.text or "")
    if [word for _, word in found] != [word.word for word in source]:
        return [], []
    return found, [word.line for word in source]


def _key(record: object, path: Path) -> Key:
    return (record.code if isinstance(record, Task) else None), path


def _text(folder: PlanFolder, line: int | None) -> str:
    lines = (folder.text or "").split("\n")
    return lines[line - 1].strip() if line and line <= len(lines) else ""


def changed_lines(base: str, head: str) -> Iterable[int]:
    """The lines of a source that are not the same in the other."""
    for number, (one, other) in enumerate(zip(base.split("\n"), head.split("\n"), strict=False), 1):
        if one != other:
            yield number
