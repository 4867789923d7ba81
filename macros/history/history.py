"""The history of the data as plain objects: what changed, when, in the words of the comparison."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from macros.telling.report import Subject
from macros.telling.sentences import Said, Span

ToldKind = Literal["official", "editorial", "effect"]
Part = tuple[int, int]  # a year, and a number in it from 1

MOST_TOGETHER, MOST_TOLD = 25, 60  # steps told together, and sentences of more than one of them


@dataclass(frozen=True)
class Told:
    """What one commit means for one subject; an effect is told on the page of the subject only."""

    subject: Subject
    name: str
    said: Said
    kind: ToldKind
    came: bool = False  # whether the subject came into the data with this commit


@dataclass(frozen=True)
class Due:
    """A deadline as calendars tell it; one that comes again stands for that of every turn."""

    uid: str
    words: str  # Hạn nhiệm vụ 6 (03-KH/BCĐ · 2022): Đề án …
    day: datetime.date  # of the first turn
    last: datetime.date  # of the last turn
    every: str = ""  # the recurring time: every-month/15; empty when there is but one day


@dataclass(frozen=True)
class Moved:
    """A deadline as it was before a commit, and the calendars in which that changed.

    It left them, came into them, or stands in them otherwise. One that stood in none before is as
    the commit brought it, and no calendar is named: it came into all in which it stands.
    """

    due: Due
    calendars: tuple[Subject, ...]  # of plans and owners


@dataclass(frozen=True)
class Step:
    """One commit that changed the data."""

    commit: str
    time: str  # of the commit, ISO 8601 with its zone
    told: tuple[Told, ...]
    summary: str = ""  # of the first step: how many records came
    moved: tuple[Moved, ...] = ()

    @property
    def first(self) -> bool:
        """Whether the data came with this commit."""
        return bool(self.summary)

    @property
    def told_generally(self) -> tuple[Told, ...]:
        """What is told of it among all steps: not each body's effect, unless that is all."""
        return tuple(one for one in self.told if one.kind != "effect") or self.told

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
    head_time: str = ""  # of the newest commit, where nothing is known of those before it

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

    def moves(self, calendars: Iterable[Subject]) -> dict[str, tuple[Step, Due]]:
        """The deadlines that moved in a calendar, under any id it has had, by uid.

        Each with the newest step that moved it, and what it was before.
        """
        found: dict[str, tuple[int, Due]] = {}
        for calendar in calendars:
            for uid, move in self._by_calendar.get(calendar, {}).items():
                found[uid] = min(move, found.get(uid, move), key=lambda one: one[0])
        return {uid: (self.steps[index], due) for uid, (index, due) in found.items()}

    def came(self, uid: str) -> Step | None:
        """The newest step that brought a deadline; None when it came with the data."""
        return self.steps[self._came[uid]] if uid in self._came else None

    def number(self, step: Step) -> int:
        """A number that is greater for each later step: the minute of its commit, since 1970.

        Where a clock was put back, the number after that of the step before.
        """
        return self._numbers[step.commit]

    def commit_url(self, step: Step) -> str:
        """The web address of a step's commit; empty without a repository."""
        return f"{self.repository}/commit/{step.commit}" if self.repository else ""

    @cached_property
    def began(self) -> Step | None:
        """The step with which the data came; None when there is no history."""
        return self.steps[-1] if self.steps and self.steps[-1].first else None

    @cached_property
    def part_of(self) -> dict[str, Part]:
        """The part that tells of each step, by its commit.

        The parts of a year fill from its first step on, so a full one never changes.
        """
        found: dict[str, Part] = {}
        last: dict[int, tuple[int, int, int]] = {}  # by year: its last part, steps, sentences
        for step in reversed(self.steps):
            year, told = int(step.day[:4]), len(step.told_generally)
            number, steps, sentences = last.get(year, (1, 0, 0))
            if steps == MOST_TOGETHER or (steps and sentences + told > MOST_TOLD):
                number, steps, sentences = number + 1, 0, 0
            found[step.commit] = year, number
            last[year] = number, steps + 1, sentences + told
        return found

    @cached_property
    def newest(self) -> tuple[Step, ...]:
        """The newest steps, as many as are told together."""
        sentences = 0
        for count, step in enumerate(self.steps):
            sentences += len(step.told_generally)
            if count == MOST_TOGETHER or (count and sentences > MOST_TOLD):
                return self.steps[:count]
        return self.steps

    @cached_property
    def parts(self) -> dict[Part, list[Step]]:
        """The steps of each part, newest first."""
        found: dict[Part, list[Step]] = {}
        for step in self.steps:
            found.setdefault(self.part_of[step.commit], []).append(step)
        return {part: found[part] for part in sorted(found, reverse=True)}

    @cached_property
    def _numbers(self) -> dict[str, int]:
        found: dict[str, int] = {}
        last = -1
        for step in reversed(self.steps):
            last = max(minutes(step.time), last + 1)
            found[step.commit] = last
        return found

    @cached_property
    def _by_calendar(self) -> dict[Subject, dict[str, tuple[int, Due]]]:
        found: dict[Subject, dict[str, tuple[int, Due]]] = {}
        for index, step in enumerate(self.steps):
            for move in step.moved:
                for calendar in move.calendars:
                    moves = found.setdefault(calendar, {})
                    moves.setdefault(move.due.uid, (index, move.due))
        return found

    @cached_property
    def _came(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for index, step in enumerate(self.steps):
            for move in step.moved:
                if not move.calendars:
                    found.setdefault(move.due.uid, index)
        return found

    @cached_property
    def _by_subject(self) -> dict[Subject, list[tuple[int, Told]]]:
        found: dict[Subject, list[tuple[int, Told]]] = {}
        for index, step in enumerate(self.steps):
            for told in step.told:
                found.setdefault(told.subject, []).append((index, told))
        return found


NO_HISTORY = History()


def minutes(time: str) -> int:
    """Whole minutes from 1970 to a time in ISO 8601."""
    return int(datetime.datetime.fromisoformat(time).timestamp()) // 60


def step_data(step: Step) -> dict[str, Any]:
    """A step as data, to be kept."""
    told = [
        [*one.subject, one.name, [[span.text, span.mark] for span in one.said], one.kind, one.came]
        for one in step.told
    ]
    moved = [
        [
            *(move.due.uid, move.due.words, move.due.day.isoformat(), move.due.last.isoformat()),
            *(move.due.every, move.calendars),
        ]
        for move in step.moved
    ]
    return {
        "commit": step.commit,
        "time": step.time,
        "told": told,
        "summary": step.summary,
        "moved": moved,
    }


def step_of(data: dict[str, Any]) -> Step:
    """A step out of its data."""
    told = tuple(
        Told((kind, id_), name, tuple(Span(text, mark) for text, mark in said), how, came)
        for kind, id_, name, said, how, came in data["told"]
    )
    moved = tuple(
        Moved(
            Due(
                *(uid, words, datetime.date.fromisoformat(day), datetime.date.fromisoformat(last)),
                every,
            ),
            tuple((kind, id_) for kind, id_ in calendars),
        )
        for uid, words, day, last, every, calendars in data["moved"]
    )
    return Step(data["commit"], data["time"], told, data["summary"], moved)
