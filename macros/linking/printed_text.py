"""The plan's text rebuilt from the data, word for word, to compare with the source.

Normalised on both sides: white space (any run is one blank), Markdown emphasis (``*…*`` of the
source), and the joins that plan.yml lists with their reasons. Nothing else may differ.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from macros.linking.task_codes import TaskCodes, codes_of
from macros.model import Note, Plan, Task
from macros.reading.loading import PlanFolder
from macros.reading.strict_yaml import Path
from macros.reading.validation import Located
from macros.recognisers import inline

SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_EMPHASIS = re.compile(r"\*(?!\s)([^*\n]+)\*")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class PrintedText:
    """One text of the plan as it is printed, and the value of the data that it comes from."""

    shown: str
    located: Located[Any]
    path: Path
    marked: str = ""  # the value, if it may hold markup


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the plan, and the character of its text at which it begins."""

    word: str
    within: PrintedText
    begins: int

    @property
    def offset(self) -> int:
        """The character of the value in the data."""
        marked = inline.parse(self.within.marked)
        raised = _raised(self.within.marked)
        passed = bisect_left(raised.places, self.begins)
        return marked.source_offset(self.begins - raised.lengths[passed])


@dataclass(frozen=True, slots=True)
class SourceWord:
    """One word of the source, with the line it stands on."""

    word: str
    line: int


def is_lossless(folder: PlanFolder) -> bool:
    """Whether the data and the source have the same words in the same order."""
    rebuilt = " ".join(text.shown for text in printed_texts(folder))
    return rebuilt.split() == _EMPHASIS.sub(r"\1", folder.text or "").split()


def source_words(text: str) -> list[SourceWord]:
    """The words of source.txt, emphasis removed."""
    return [
        SourceWord(word, number)
        for number, line in enumerate(text.split("\n"), 1)
        for word in _EMPHASIS.sub(r"\1", line).split()
    ]


def plan_words(folder: PlanFolder) -> list[Word]:
    """The words of the data in the order of print; empty when the plan could not be read."""
    return [
        Word(match.group(), text, match.start())
        for text in printed_texts(folder)
        for match in _WORD.finditer(text.shown)
    ]


def printed_texts(folder: PlanFolder) -> Iterator[PrintedText]:
    """The texts of the data in the order of print."""
    if folder.plan:
        yield from _plan(folder, folder.plan)


def _plan(folder: PlanFolder, located: Located[Plan]) -> Iterator[PrintedText]:
    plan, codes = located.record, codes_of(folder)
    for index, line in enumerate(plan.opening):
        yield PrintedText(line.text, located, ("opening", index, "text"))
    yield _verbatim(plan.basis, located, ("basis",))
    for index, section in enumerate(plan.sections):
        path: Path = ("sections", index)
        yield PrintedText(f"{section.number}.", located, (*path, "number"))
        yield PrintedText(section.heading, located, (*path, "heading"))
        yield from _listed(section.items, located, (*path, "items"))
        for item, text in enumerate(section.paragraphs):
            yield _verbatim(text, located, (*path, "paragraphs", item))
        if section.tasks:
            for task in folder.tasks:
                yield from _task(task, located, codes)
    yield PrintedText(plan.recipients.heading, located, ("recipients", "heading"))
    yield from _listed(plan.recipients.items, located, ("recipients", "items"))
    for index, line_text in enumerate(plan.signature):
        yield PrintedText(line_text, located, ("signature", index))
    joined = {join.note for join in plan.joins}
    for index, note in enumerate(plan.notes):
        if note.number not in joined:
            yield from _note(note, located, index)


def _task(located: Located[Task], plan: Located[Plan], codes: TaskCodes) -> Iterator[PrintedText]:
    task = located.record
    yield PrintedText(f"{task.number}.", located, ("number",))
    yield from _with_notes(located, plan, codes)
    for index, line in enumerate(task.assignments):
        path: Path = ("assignments", index)
        yield from _labelled(line.label, located, (*path, "label"))
        yield _verbatim(line.text, located, (*path, "text"))
    if task.period_text:
        if task.period_label:
            yield from _labelled(task.period_label, located, ("period_label",))
        yield _verbatim(task.period_text, located, ("period_text",))


def _labelled(label: str, located: Located[Task], path: Path) -> Iterator[PrintedText]:
    yield PrintedText("-", located, path)
    yield PrintedText(f"{label}:", located, path)


def _with_notes(
    located: Located[Task], plan: Located[Plan], codes: TaskCodes
) -> Iterator[PrintedText]:
    """The text of a task with the footnotes that the source prints in the middle of it."""
    task, notes = located.record, plan.record.notes
    whole = _verbatim(task.text, located, ("text",))
    start = 0
    for join in plan.record.joins:
        for index, note in enumerate(notes):
            if codes.of(join.task) == task.code and join.note == note.number:
                cut = whole.shown.find(f"{join.before} {join.after}") + len(join.before)
                yield replace(whole, shown=" " * start + whole.shown[start:cut])
                yield from _note(note, plan, index)
                start = cut
    # The blanks keep each word at its offset in the whole text.
    yield replace(whole, shown=" " * start + whole.shown[start:])


def _note(note: Note, located: Located[Plan], index: int) -> Iterator[PrintedText]:
    yield PrintedText(note.number.translate(SUPERSCRIPTS), located, ("notes", index, "number"))
    yield _verbatim(note.text, located, ("notes", index, "text"))


def _listed(items: tuple[str, ...], located: Located[Plan], path: Path) -> Iterator[PrintedText]:
    for index, text in enumerate(items):
        yield PrintedText("-", located, (*path, index))
        yield _verbatim(text, located, (*path, index))


def _verbatim(text: str, located: Located[Any], path: Path) -> PrintedText:
    """A marked text as the plan prints it: footnote marks as raised figures."""
    return PrintedText(_raised(text).shown, located, path, text)


@dataclass(frozen=True, slots=True)
class _Raised:
    """A marked text as printed, where footnote marks begin in it, and how long those before are."""

    shown: str
    places: list[int]
    lengths: list[int]


@lru_cache(maxsize=1024)
def _raised(text: str) -> _Raised:
    marked = inline.parse(text)
    shown, places, lengths, end = [], [], [0], 0
    for at, number in marked.notes:
        shown += [marked.plain[end:at], number.translate(SUPERSCRIPTS)]
        places.append(at + lengths[-1])
        lengths.append(lengths[-1] + len(number))
        end = at
    return _Raised("".join([*shown, marked.plain[end:]]), places, lengths)
