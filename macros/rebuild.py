"""The plan's text rebuilt from the data, word for word, to compare with the source.

Normalised on both sides: white space (any run is one blank), Markdown emphasis (``*…*`` of the
source), and the joins that plan.yml lists with their reasons. Nothing else may differ.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from macros.loading import PlanFolder
from macros.model import Note, Plan, Task
from macros.recognisers import inline
from macros.strict_yaml import Path
from macros.validation import Located

SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_EMPHASIS = re.compile(r"\*(?!\s)([^*\n]+)\*")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the plan, and the character of the printed text at which it begins."""

    word: str
    located: Located[Any]
    path: Path
    begins: int = 0
    text: str = ""  # the marked text that it stands in, if any

    @property
    def offset(self) -> int:
        """The character of the value in the data."""
        marked = inline.parse(self.text)
        marks = 0
        for at, number in marked.notes:
            if at + marks < self.begins:
                marks += len(number)
        return marked.source_offset(self.begins - marks)


@dataclass(frozen=True)
class SourceWord:
    """One word of the source, with the line it stands on."""

    word: str
    line: int


def source_words(text: str) -> list[SourceWord]:
    """The words of source.txt, emphasis removed."""
    return [
        SourceWord(word, number)
        for number, line in enumerate(text.split("\n"), 1)
        for word in _EMPHASIS.sub(r"\1", line).split()
    ]


def plan_words(folder: PlanFolder) -> list[Word]:
    """The words of the data in the order of print; empty when the plan could not be read."""
    return list(_plan(folder, folder.plan)) if folder.plan else []


def _plan(folder: PlanFolder, located: Located[Plan]) -> Iterator[Word]:
    plan = located.record
    for index, line in enumerate(plan.opening):
        yield from _printed(line.text, located, ("opening", index, "text"))
    yield from _verbatim(plan.basis, located, ("basis",))
    for index, section in enumerate(plan.sections):
        path: Path = ("sections", index)
        yield Word(f"{section.number}.", located, (*path, "number"))
        yield from _printed(section.heading, located, (*path, "heading"))
        yield from _listed(section.items, located, (*path, "items"))
        for item, text in enumerate(section.paragraphs):
            yield from _verbatim(text, located, (*path, "paragraphs", item))
        if section.tasks:
            for task in folder.tasks:
                yield from _task(task, located)
    yield from _printed(plan.recipients.heading, located, ("recipients", "heading"))
    yield from _listed(plan.recipients.items, located, ("recipients", "items"))
    for index, line_text in enumerate(plan.signature):
        yield from _printed(line_text, located, ("signature", index))
    joined = {join.note for join in plan.joins}
    for index, note in enumerate(plan.notes):
        if note.number not in joined:
            yield from _note(note, located, index)


def _task(located: Located[Task], plan: Located[Plan]) -> Iterator[Word]:
    task = located.record
    yield Word(f"{task.number}.", located, ("number",))
    yield from _with_notes(located, plan)
    for index, line in enumerate(task.assignments):
        path: Path = ("assignments", index)
        yield from _labelled(line.label, located, (*path, "label"))
        yield from _verbatim(line.text, located, (*path, "text"))
    if task.period_text:
        yield from _labelled(task.period_label or "", located, ("period_label",))
        yield from _verbatim(task.period_text, located, ("period_text",))


def _labelled(label: str, located: Located[Task], path: Path) -> Iterator[Word]:
    yield Word("-", located, path)
    yield from _printed(f"{label}:", located, path)


def _with_notes(located: Located[Task], plan: Located[Plan]) -> Iterator[Word]:
    """The words of a task with the footnotes that the source prints in the middle of it."""
    task, notes = located.record, plan.record.notes
    words = list(_verbatim(task.text, located, ("text",)))
    for join in plan.record.joins:
        for index, note in enumerate(notes):
            if join.task == task.number and join.note == note.number:
                cut = _shown(task.text).find(f"{join.before} {join.after}") + len(join.before)
                yield from (word for word in words if word.begins < cut)
                yield from _note(note, plan, index)
                words = [word for word in words if word.begins >= cut]
    yield from words


def _note(note: Note, located: Located[Plan], index: int) -> Iterator[Word]:
    yield Word(note.number.translate(SUPERSCRIPTS), located, ("notes", index, "number"))
    yield from _verbatim(note.text, located, ("notes", index, "text"))


def _listed(items: tuple[str, ...], located: Located[Plan], path: Path) -> Iterator[Word]:
    for index, text in enumerate(items):
        yield Word("-", located, (*path, index))
        yield from _verbatim(text, located, (*path, index))


def _verbatim(text: str, located: Located[Any], path: Path) -> Iterator[Word]:
    for match in _WORD.finditer(_shown(text)):
        yield Word(match.group(), located, path, match.start(), text)


def _shown(text: str) -> str:
    """A marked text as the plan prints it: footnote marks as raised figures."""
    marked = inline.parse(text)
    shown = marked.plain
    for at, number in reversed(marked.notes):
        shown = shown[:at] + number.translate(SUPERSCRIPTS) + shown[at:]
    return shown


def _printed(text: str, located: Located[Any], path: Path) -> Iterator[Word]:
    for match in _WORD.finditer(text):
        yield Word(match.group(), located, path, match.start())
