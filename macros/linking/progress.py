"""What became of tasks: which report counts, and the status that follows from it. Never typed.

What is counted is a task, or each turn of one that comes again. Its status follows the committee's
last confirmed update, else the last one by date; what a body answers for follows the body's own
last. It is, in this order: no update, “chưa có báo cáo”; no deadline, “không có thời hạn”; done,
“hoàn thành” on the day or after the deadline as it stands after amendments; else “chưa hoàn thành”,
by the day of reading. The words are those of the Government's counting (Báo cáo 1270/BC-TCTTTg of
27/12/2017).
"""

import datetime
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from macros.labels import ResultStatus
from macros.model.progress import State, Update
from macros.recognisers.periods import Period


class Outcome(NamedTuple):
    """What is known of a task, or of one turn of it; no turn: of what does not come again."""

    turn: str | None
    deadline: datetime.date | None
    updates: tuple[Update, ...]  # that stand, by date

    @property
    def last(self) -> Update | None:
        """The update that the status follows."""
        confirmed = [one for one in self.updates if one.confirmed]
        return next(reversed(confirmed or self.updates), None)

    def of_body(self, body: str) -> "Outcome":
        """The same as a body itself has told."""
        return self._replace(updates=tuple(one for one in self.updates if one.body == body))

    def begun(self, today: datetime.date) -> bool:
        """Whether it is a turn that has begun by a day, or was told of, or is no turn."""
        start = Period.parse(self.turn).start if self.turn else None
        return start is None or start <= today or bool(self.updates)

    def status(self, today: datetime.date) -> ResultStatus:
        """The status on a day."""
        return status(self.last, self.deadline, today)


def status(
    last: Update | None, deadline: datetime.date | None, today: datetime.date
) -> ResultStatus:
    """What follows from an update, a deadline and the day of reading."""
    if last is None:
        return "unreported"
    if deadline is None:
        return "no_deadline"
    if last.state is State.done and last.done_on:
        return "on_time" if last.done_on <= deadline else "late"
    return "open" if today <= deadline else "overdue"


def counted_parts(
    periods: Iterable[Period], years: Iterable[int]
) -> dict[str | None, datetime.date | None]:
    """What of a task is counted, with its deadline: each turn in its plan's years, or the whole.

    Of a task that has a last day beside its turns, that part too.
    """
    listed, covered = list(periods), list(years)
    turns: dict[str | None, datetime.date | None] = {}
    for turn in (turn for period in listed for turn in period.turns(covered)):
        known = turns.get(turn.text)
        turns[turn.text] = max(turn.deadline, known) if known else turn.deadline
    end = max((one.end for one in listed if one.end), default=None)
    return turns | ({None: end} if end or not turns else {})


def outcomes(
    parts: Mapping[str | None, datetime.date | None], updates: Iterable[Update]
) -> tuple[Outcome, ...]:
    """What is known of each part that is counted, of the updates of one task."""
    found: dict[str | None, list[Update]] = {turn: [] for turn in parts}
    for update in standing(updates):
        if update.turn in found:
            found[update.turn].append(update)
    return tuple(Outcome(turn, parts[turn], tuple(listed)) for turn, listed in found.items())


def standing(updates: Iterable[Update]) -> list[Update]:
    """The updates of a task by date, of one day as they were written, without corrected ones."""
    return sorted(uncorrected(updates), key=lambda one: one.as_of)


def uncorrected(updates: Iterable[Update]) -> list[Update]:
    """The updates as they were written, without those that a later one corrects."""
    kept: list[Update] = []
    for update in updates:
        corrected = corrected_by(update, kept)
        if corrected:
            kept = [one for one in kept if one is not corrected]
        kept.append(update)
    return kept


def corrected_by(update: Update, before: Iterable[Update]) -> Update | None:
    """The update, of those before, that this one corrects; the last of several."""
    if update.replaces is None:
        return None
    key = update.turn, update.replaces.body, update.replaces.as_of
    found = [one for one in before if (one.turn, one.body, one.as_of) == key]
    return found[-1] if found else None


def current(found: Iterable[Outcome], today: datetime.date) -> Outcome | None:
    """Of the parts of a task, the one that is due next; when all are past, the last."""
    listed = list(found)
    dated = sorted((one for one in listed if one.deadline), key=lambda one: one.deadline or today)
    coming = (one for one in dated if one.deadline and one.deadline >= today)
    return next(coming, dated[-1] if dated else next(iter(listed), None))


def counted(found: Iterable[Outcome], today: datetime.date) -> tuple[Outcome, ...]:
    """What of a task is counted on a day: the whole, or the turns that have begun; one at least."""
    listed = tuple(found)
    return tuple(one for one in listed if one.begun(today)) or listed[:1]
