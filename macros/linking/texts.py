"""Every verbatim text of a plan, in the order of print, with its place in data and in the plan."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from macros.linking.task_codes import TaskCodes, codes_of
from macros.model.amendments import TaskAmendment
from macros.model.plans import Plan
from macros.model.tasks import Task
from macros.problems import Problem
from macros.reading.loading import PlanFolder
from macros.reading.strict_yaml import Path
from macros.reading.validation import Located
from macros.recognisers import inline

TextKind = Literal[
    "title", "basis", "section", "task", "assignment", "period", "recipients", "note", "amendment"
]


class PlanText(NamedTuple):
    """One verbatim text of a plan."""

    text: str
    part: TextKind
    section: str | None  # number of the section: "II"
    task: str | None  # code of the task: "06"
    number: str | None  # of the task, as printed: "6"
    located: Located[Plan] | Located[Task]
    path: Path  # below the located record

    @property
    def amending(self) -> bool:
        """Whether these are words of a later document, not of the plan as issued."""
        return "amendments" in (*self.located.path, *self.path)

    def problem(self, offset: int, what: str, **details: str) -> Problem:
        """A problem with the character at a plain-text offset."""
        at = inline.parse(self.text).source_offset(offset)
        return self.located.problem(self.path, what, offset=at, **details)


def plan_texts(folder: PlanFolder) -> Iterator[PlanText]:
    """The texts of a plan folder, as far as it could be read; amendments last."""
    located = folder.plan
    if located is None:
        for task in folder.tasks:
            yield from task_texts(task, None)
        return
    plan = located.record
    for index, line in enumerate(plan.opening):
        if line.part == "title":
            title: Path = ("opening", index, "text")
            yield PlanText(inline.escaped(line.text), "title", None, None, None, located, title)
    yield PlanText(plan.basis, "basis", None, None, None, located, ("basis",))
    for index, section in enumerate(plan.sections):
        if section.heading:
            heading: Path = ("sections", index, "heading")
            number = section.number
            yield PlanText(section.heading, "section", number, None, None, located, heading)
        for key in ("items", "paragraphs"):
            for item, text in enumerate(getattr(section, key)):
                path: Path = ("sections", index, key, item)
                yield PlanText(text, "section", section.number, None, None, located, path)
        for task in folder.tasks:
            if task.record.at in section.places:
                yield from task_texts(task, section.number)
    for index, text in enumerate(plan.recipients.items):
        path = ("recipients", "items", index)
        yield PlanText(text, "recipients", None, None, None, located, path)
    codes = codes_of(folder)
    for index, note in enumerate(plan.notes):
        code = codes.of(note.task)
        place = _tasks_section(plan), code, codes.number(code), located
        yield PlanText(note.text, "note", *place, ("notes", index, "text"))
    yield from _amendment_texts(located, codes)


def all_tasks(folder: PlanFolder) -> Iterator[Located[Task]]:
    """The tasks of a plan folder as issued, then those that amendments add."""
    yield from folder.tasks
    for index, amendment in enumerate(folder.plan.record.amendments if folder.plan else ()):
        if folder.plan and isinstance(amendment, TaskAmendment) and amendment.new:
            path: Path = (*folder.plan.path, "amendments", index, "new")
            yield Located(amendment.new, folder.plan.source, path)


def task_texts(located: Located[Task], section: str | None) -> Iterator[PlanText]:
    """The texts of one task: its wording, its assignments, its time."""
    task = located.record
    place = section, task.code, task.number, located
    yield PlanText(task.text, "task", *place, ("text",))
    for index, line in enumerate(task.assignments):
        yield PlanText(line.text, "assignment", *place, ("assignments", index, "text"))
    if task.period_text:
        yield PlanText(task.period_text, "period", *place, ("period_text",))


def _tasks_section(plan: Plan) -> str | None:
    """The number of the section that holds the tasks."""
    return next((section.number for section in plan.sections if section.tasks), None)


def _amendment_texts(located: Located[Plan], codes: TaskCodes) -> Iterator[PlanText]:
    for index, amendment in enumerate(located.record.amendments):
        path: Path = ("amendments", index)
        code = codes.of(amendment.task)
        place = None, code, codes.number(code), located
        yield PlanText(amendment.words, "amendment", *place, (*path, "words"))
        if isinstance(amendment, TaskAmendment) and amendment.new:
            new = Located(amendment.new, located.source, (*located.path, *path, "new"))
            yield from task_texts(new, None)
