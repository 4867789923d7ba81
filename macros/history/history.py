"""The history of the data as plain objects: what changed, when, in the words of the comparison."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from macros.telling.report import Subject
from macros.telling.sentences import Said, Span

ToldKind = Literal["official", "editorial", "effect"]


@dataclass(frozen=True)
class Told:
    """What one commit means for one subject; an effect is told on the page of the subject only."""

    subject: Subject
    name: str
    said: Said
    kind: ToldKind
    came: bool = False  # whether the subject came into the data with this commit


@dataclass(frozen=True)
class Step:
    """One commit that changed the data."""

    commit: str
    time: str  # of the commit, ISO 8601 with its zone
    told: tuple[Told, ...]
    summary: str = ""  # of the first step: how many records came

    @property
    def first(self) -> bool:
        """Whether the data came with this commit."""
        return bool(self.summary)

    @property
    def day(self) -> str:
        """The date of the commit, ISO."""
        return self.time[:10]


@dataclass(frozen=True)
class History:
    """The steps, newest first; without any, ``note`` says why."""

    steps: tuple[Step, ...] = ()
    note: str = "Trang này được dựng không kèm lịch sử."
    repository: str = ""  # web address; empty when none is configured

    def of(self, subjects: Iterable[Subject]) -> Iterator[tuple[Step, tuple[Told, ...]]]:
        """The steps that touched a subject, under any id it has had, with what they did to it."""
        found: dict[int, list[Told]] = {}
        for subject in subjects:
            for index, told in self._by_subject.get(subject, ()):
                known = found.setdefault(index, [])
                if all(told.said != one.said for one in known):  # one body now, several then
                    known.append(told)
        for index in sorted(found):
            yield self.steps[index], tuple(found[index])

    def commit_url(self, step: Step) -> str:
        """The web address of a step's commit; empty without a repository."""
        return f"{self.repository}/commit/{step.commit}" if self.repository else ""

    @cached_property
    def began(self) -> Step | None:
        """The step with which the data came; None when there is no history."""
        return self.steps[-1] if self.steps and self.steps[-1].first else None

    @cached_property
    def _by_subject(self) -> dict[Subject, list[tuple[int, Told]]]:
        found: dict[Subject, list[tuple[int, Told]]] = {}
        for index, step in enumerate(self.steps):
            for told in step.told:
                found.setdefault(told.subject, []).append((index, told))
        return found


NO_HISTORY = History()


def step_data(step: Step) -> dict[str, Any]:
    """A step as data, to be kept."""
    told = [
        [*one.subject, one.name, [[span.text, span.mark] for span in one.said], one.kind, one.came]
        for one in step.told
    ]
    return {"commit": step.commit, "time": step.time, "told": told, "summary": step.summary}


def step_of(data: dict[str, Any]) -> Step:
    """A step out of its data."""
    told = tuple(
        Told((kind, id_), name, tuple(Span(text, mark) for text, mark in said), how, came)
        for kind, id_, name, said, how, came in data["told"]
    )
    return Step(data["commit"], data["time"], told, data["summary"])
