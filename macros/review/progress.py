"""What was reported of tasks since: each report in a sentence, and the status that came of it."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from macros.labels import RESULTS, STATES, UNCONFIRMED, day, in_sentence, period
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogTask
from macros.linking.progress import counted_parts
from macros.model.progress import State, Update
from macros.model.sources import Evidence
from macros.review.fields import evidence_words, numbered, value_change
from macros.review.pairing import Names
from macros.telling.report import Change, Subject, TaskId
from macros.telling.sentences import Said, Span, replaced, say

# What stands beside the state of a report; its key tells which report it is.
_LABELS = {
    "state": "tình trạng",
    "done_on": "ngày hoàn thành",
    "product": "sản phẩm",
    "evidence": "minh chứng",
    "note": "ghi chú",
    "confirmed_by": "bên xác nhận",
    "confirmed_on": "ngày xác nhận",
    "replaces": "sửa lại lần báo cáo",
}
_NOT_SAID = "không ghi"
_DEEDS = {**STATES, State.done: "xong"}

_Updates = dict[tuple[object, int], Update]


def progress_changes(names: Names, old: CatalogTask, new: CatalogTask) -> Iterator[Change]:
    """The reports of a task that only one side has, or that say something else than before."""
    subject: Subject = ("task", f"{new.plan.id}/{new.code}")
    if not (names.sound(subject, "updates") and names.sound(("plan", new.plan.id), "updates")):
        return
    told = _Told(names, (new.plan.id, new.code), new)
    before, after = (told.by_key(task, base=task is old) for task in (old, new))
    changes = [*told.changes(before, after)]
    yield from changes
    if changes:
        yield from _status(names, old, new)


def reported(names: Names, task: CatalogTask) -> Iterator[Change]:
    """The reports of a task that is itself new."""
    told = _Told(names, (task.plan.id, task.code), task)
    yield from told.changes({}, told.by_key(task, base=False))


def _status(names: Names, old: CatalogTask, new: CatalogTask) -> Iterator[Change]:
    """How the status stands after the reports, and stood before, by the day of the data."""
    was, now = (
        _status_words(catalog, task) for catalog, task in ((names.base, old), (names.head, new))
    )
    if was != now:
        said = say("kết quả: ", replaced(was, now))
        yield Change("result_status", "progress", said, was, now)


def _status_words(catalog: Catalog, task: CatalogTask) -> str:
    outcome = task.outcome_on(catalog.data_date)
    return RESULTS[outcome.status(catalog.data_date)].words if outcome else "không còn nhiệm vụ"


class _Told:
    """Tells the reports of one task, as the head names what they name."""

    def __init__(self, names: Names, task: TaskId, now: CatalogTask) -> None:
        self._names = names
        self._called = names.called_with_plan(task)
        self._parts: Mapping[str | None, datetime.date | None] = counted_parts(
            now.periods, now.plan.record.covered_years
        )

    def by_key(self, task: CatalogTask, *, base: bool) -> _Updates:
        """The reports by what tells each from the others; those of the base by their ids now."""
        updates = task.plan.updates_of.get(task.code, ())
        listed = [self._now(one) if base else one for one in updates]
        return dict(numbered(((one.turn, one.body, one.as_of), one) for one in listed))

    def _now(self, update: Update) -> Update:
        """A report of the base with the ids that its records have in the head."""
        now = self._names.matching.id
        values: dict[str, Any] = {
            "body": update.body and now("body", update.body),
            "confirmed_by": update.confirmed_by and self._confirming(update.confirmed_by),
        }
        if isinstance(update.evidence, str):
            values["evidence"] = now("document", update.evidence)
        if update.replaces and update.replaces.body:
            body = now("body", update.replaces.body)
            values["replaces"] = update.replaces.model_copy(update={"body": body})
        return update.model_copy(update=values)

    def _confirming(self, id_: str) -> str:
        kind = "body" if id_ in self._names.base.bodies else "position"
        return self._names.matching.id(kind, id_)

    def changes(self, before: _Updates, after: _Updates) -> Iterator[Change]:
        """The reports that came, went, or were changed."""
        for key, update in after.items():
            if key not in before:
                yield self._change("update", self._report(update), update, after=True)
            elif before[key] != update:
                yield from self._edited(before[key], update)
        for key, update in before.items():
            if key not in after:
                said = say("không còn báo cáo: ", Span(self._key(update), "removed"))
                yield self._change("update", said, update, after=False)

    def _change(self, kind: str, said: Said, update: Update, *, after: bool) -> Change:
        who: Subject | None = ("body", update.body) if update.body else None
        value = update.model_dump_json(exclude_defaults=True)
        document = update.evidence if isinstance(update.evidence, str) else None
        old, new = (None, value) if after else (value, None)
        return Change(kind, "progress", said, old, new, document, who=who)

    def _report(self, update: Update) -> Said:
        """Sở Tư pháp báo cáo xong nhiệm vụ 6 ngày 28/9/2022, đúng hạn, kèm … (chưa được …)."""
        deed = Span(_DEEDS[update.state], "inserted")
        parts = [self._in_time(update), update.product and f"sản phẩm: {update.product}"]
        parts += [f"kèm {proof}" if (proof := self._proof(update)) else ""]
        parts += [update.note and f"ghi chú: {update.note}", self._correction(update)]
        turn = f" {_turn(update)}" if update.turn else ""
        done = f" ngày {day(update.done_on)}" if update.done_on else ""
        what = f" nhiệm vụ {self._called}{turn}{done}"
        rest = ", ".join(["", *(part for part in parts if part)])
        beside = "; ".join([f"tình hình đến ngày {day(update.as_of)}", *self._confirmed(update)])
        return say(f"{self._who(update)} báo cáo ", deed, what, rest, f" ({beside})")

    def _in_time(self, update: Update) -> str:
        deadline = self._parts.get(update.turn)
        if update.state is not State.done or update.done_on is None or deadline is None:
            return ""
        return "đúng hạn" if update.done_on <= deadline else "quá hạn"

    def _proof(self, update: Update) -> str:
        proof = update.evidence
        if isinstance(proof, Evidence):
            return f"nguồn {evidence_words(proof)}"
        return self._names.document(proof) if proof else ""

    def _correction(self, update: Update) -> str:
        wrong = update.replaces
        return f"sửa lại lần báo cáo đến ngày {day(wrong.as_of)}" if wrong else ""

    def _confirmed(self, update: Update) -> Iterator[str]:
        if update.confirmed_by:
            when = f" ngày {day(update.confirmed_on)}" if update.confirmed_on else ""
            yield f"{self._owner(update.confirmed_by)} xác nhận{when}"
        elif not update.confirmed:
            yield UNCONFIRMED

    def _edited(self, old: Update, new: Update) -> Iterator[Change]:
        """A report that says something else: as a rule one that has been confirmed."""
        names = [name for name in _LABELS if getattr(old, name) != getattr(new, name)]
        if old.confirmed_by is None and new.confirmed_by and set(names) <= _CONFIRMING:
            said = say(
                Span(self._owner(new.confirmed_by), "inserted"),
                f" xác nhận ngày {day(new.confirmed_on)} {self._key(new)}",
            )
            yield self._change("confirmed", said, new, after=True)
            return
        for name in names:
            was, now = (self._words(one, name) for one in (old, new))
            for change in value_change(name, _LABELS[name], was, now, "progress"):
                said = say(f"{self._key(new)}, ", change.said)
                yield self._change(name, said, new, after=True)

    def _words(self, update: Update, name: str) -> str:
        value = getattr(update, name)
        if value is None:
            return _NOT_SAID
        if name == "evidence":
            return self._proof(update)
        if name == "confirmed_by":
            return self._owner(value)
        if name == "replaces":
            return f"của {self._body(value.body)} đến ngày {day(value.as_of)}"
        return STATES[value] if name == "state" else _text(value)

    def _key(self, update: Update) -> str:
        """Which report it is: báo cáo của Sở Tư pháp đến ngày 30/6/2022."""
        turn = f" về {_turn(update)}" if update.turn else ""
        return f"báo cáo của {self._who(update)}{turn} đến ngày {day(update.as_of)}"

    def _who(self, update: Update) -> str:
        return self._body(update.body)

    def _body(self, id_: str | None) -> str:
        return self._names.owner(("body", id_)) if id_ else "Ban Chỉ đạo"

    def _owner(self, id_: str) -> str:
        names = self._names
        is_body = id_ in names.head.bodies or id_ in names.base.bodies
        return names.owner(("body" if is_body else "position", id_))


_CONFIRMING = {"confirmed_by", "confirmed_on"}


def _turn(update: Update) -> str:
    return f"lượt {in_sentence(period(update.turn)).removeprefix('cả ')}"


def _text(value: object) -> str:
    return day(value) if isinstance(value, datetime.date) else str(value)
