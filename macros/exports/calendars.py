"""Calendars of deadlines (RFC 5545): an all-day event on the last day of each time of a task.

A time that comes again is one event with a rule (3.8.5.3): a day in each turn, to the last one in
the plan's years. A program adds no turn beyond, and the event says so.

A calendar program knows an event by its UID, which is made of the first ids that the plan ever had,
never of the site's address. It takes an event of a greater SEQUENCE for what became of the one it
has (3.8.7.4), so the number grows whenever the event tells of the task otherwise; LAST-MODIFIED and
DTSTAMP say since when (3.8.7.3, 3.8.7.2). A deadline that stood in the calendar once and does no
longer, by an amendment, by a plan that takes the place of its own, or by a correction of the data,
stays as an event of STATUS:CANCELLED (3.8.1.11), which says so in words too. There is no METHOD:
nobody is invited, the file is a snapshot (3.7.2).

The number is the minute of the commit that last changed the event. So where a site is made now with
the history and now without, no change is taken for an old one: in a shallow copy all events are as
new as the newest commit. Without git it is the number of amendments, and no correction can be told.

Programs that import a file do so or not (github.com/nextcloud/calendar/issues/1508,
github.com/insanum/gcalcli/issues/784): docs/du-lieu.md promises a change to subscribers only.

A time that names no day (continuous, open, printed and not read) has no event.

In the calendar of an owner the title of an event begins with its role. What is gone or done has no
alarms; the others have those of `reminders`.
"""

import datetime
import re
from collections.abc import Iterable
from functools import cache, cached_property
from typing import NamedTuple

from icalendar import Calendar, Event, Timezone, TimezoneStandard, vText

from macros.exports.ics_lines import folded
from macros.exports.recurrence import rule
from macros.exports.reminders import reminders
from macros.exports.sheet_rows import changes, ways_of_owner
from macros.history.deadlines import dues, ended, uid, uid_of_task
from macros.history.edition import Edition
from macros.history.history import Due, Step, minutes
from macros.kinds import OWNERS, PLAN
from macros.labels import day, in_sentence, times_words
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.linking.due_days import DueDays
from macros.linking.ownership import Claim, Owner
from macros.model.amendments import Amendment, AssigneesAmendment, PeriodAmendment
from macros.model.progress import State
from macros.recognisers import inline
from macros.recognisers.periods import Period
from macros.telling.report import Subject
from macros.views.changes import owner_subjects, task_subjects
from macros.views.line_words import line_words
from macros.views.notices import all_turns, before_plan, replacement
from macros.views.progress import outcome_words
from macros.views.succession import inherited_tasks

_PRODUCT = "-//Ke hoach nhiem vu van ban//Lich thoi han//VI"
_A_DAY = datetime.timedelta(days=1)
_QUARTER = re.compile(r"\d{4}-Q[1-4]")
_NOTE = "Bản trích, không thay thế văn bản gốc."
_ANY = Event()  # which writes a line for any other


class _Revision(NamedTuple):
    """Which of two events of one UID is the later one, and when it became what it is."""

    sequence: int
    time: datetime.datetime


class _Gone(NamedTuple):
    """A deadline that stood in a calendar once, as it was, and why it may stand there no longer."""

    due: Due
    reason: str


class Calendars:
    """Makes the calendars of a catalog; what a task's events have in common is made once.

    `site` is the address of the site, with a slash at its end; empty when it is not known: events
    then have no link.
    """

    def __init__(self, catalog: Edition, site: str) -> None:
        self._catalog = catalog
        self._site = site
        self._ended = ended(catalog)
        self._tasks_by_uid = {uid(task): task for plan in catalog.plans for task in plan.tasks}
        self._touched: dict[CatalogTask, Step | None] = {}
        self._common: dict[tuple[Due, _Revision, bool], tuple[bytes, bytes]] = {}
        self._alarms: dict[Due, bytes] = {}

    @cached_property
    def owners(self) -> tuple[Owner, ...]:
        """All who have a calendar: who has a task, or had a deadline once."""
        all_ = [(kind.id, id_) for kind in OWNERS for id_ in self._catalog.records_of(kind.id)]
        return tuple(one for one in all_ if one in self._catalog.years_of or self._gone_of(one))

    def of_plan(self, plan: CatalogPlan) -> bytes:
        """The deadlines of a plan; each event tells who does the task, as an office lists it."""
        roles = {
            task: "\n".join(_who(self._catalog, task)) for task in plan.standing if task.due_days
        }
        ids = [(PLAN.id, id_) for id_ in (plan.id, *plan.record.former_ids)]
        events = self._events(ids, roles, self._gone(ids), {})
        about = ". ".join(
            filter(None, (plan.full_title, replacement(self._catalog, plan).rstrip(".")))
        )
        return _calendar(f"Thời hạn theo {self._catalog.plan_names[plan.id]}", about, events)

    def of_owner(self, owner: Owner) -> bytes:
        """The deadlines of a body, group or position; each event tells its role.

        They begin with the newest year in which it has tasks. Those before are in the plans'
        calendars: with all years, subscribers would load everything there ever was, every day.
        """
        by_year = self._catalog.claims_by_year.get(owner, {})
        gone = self._gone_of(owner)
        newest = max(self._catalog.years_of.get(owner, ()), default=0)
        newest = newest or max(one.due.last.year for one in gone.values())
        inherited = inherited_tasks(self._catalog, owner)
        claims: dict[CatalogTask, list[Claim]] = {}
        for claimed in by_year.values():
            for task, claim in claimed:
                if any(one.days[-1].year >= newest for one in task.due_days):
                    claims.setdefault(task, []).append(claim)
        for task in inherited:
            if any(one.days[-1].year >= newest for one in task.due_days):
                claims.setdefault(task, [])
        roles = {
            task: ways_of_owner(found, inherited.get(task, ())) for task, found in claims.items()
        }
        gone = {key: one for key, one in gone.items() if one.due.last.year >= newest}
        name = self._catalog.name_of(owner)
        labels = {
            task: "; ".join(dict.fromkeys(claim.line.label for claim in found))
            for task, found in claims.items()
        }
        events = self._events(owner_subjects(self._catalog, owner), roles, gone, labels)
        return _calendar(f"Thời hạn của {name}", f"Nhiệm vụ được giao cho {name}", events)

    def _gone_of(self, owner: Owner) -> dict[str, _Gone]:
        return self._gone(owner_subjects(self._catalog, owner))

    def _gone(self, ids: list[Subject]) -> dict[str, _Gone]:
        """The deadlines that stood in a calendar once, by UID; some may stand there again."""
        found = {
            key: _Gone(was, f"Sửa dữ liệu ngày {_day(step)}: lịch này không còn thời hạn ấy.")
            for key, (step, was) in self._catalog.history.moves(ids).items()
        }
        for id_ in ids:
            for key, one in self._ended.get(id_, {}).items():
                found[key] = _Gone(one.due, self._reason(one.by))
        return found

    def _events(
        self,
        ids: list[Subject],
        roles: dict[CatalogTask, str],
        gone: dict[str, _Gone],
        labels: dict[CatalogTask, str],
    ) -> list[bytes]:
        """The events of a calendar, those that stand first; `labels` begin their titles."""
        moves = self._catalog.history.moves(ids)
        steps = {key: step for key, (step, _) in moves.items()}
        found = [(task, place, one) for task in roles for place, one in enumerate(dues(task))]
        events = [
            self._event(
                one,
                steps.get(one.uid),
                _description(self._catalog, task, place, roles[task]),
                label=labels.get(task, ""),
            )
            for task, place, one in found
        ]
        standing = {one.uid for _, _, one in found}
        events += [
            self._event(one.due, steps.get(key), (one.reason, _NOTE), gone=True)
            for key, one in sorted(gone.items())
            if key not in standing
        ]
        return events

    def _event(
        self,
        one: Due,
        step: Step | None,
        texts: Iterable[str],
        *,
        gone: bool = False,
        label: str = "",
    ) -> bytes:
        """An event; `step` is the last that moved it in this calendar, `label` the owner's role."""
        revision = self._revision(one, step)
        key = one, revision, gone
        if key not in self._common:
            *lines, end = map(folded, filter(None, self._made(*key).content_lines()))
            self._common[key] = b"".join(lines), end
        common, end = self._common[key]
        words = "\n\n".join(filter(None, (*texts, self._link(one))))
        title = f"[{label}] {self._title(one, gone)}" if label else self._title(one, gone)
        own = [
            folded(_ANY.content_line(name, vText(text)))
            for name, text in (("SUMMARY", title), ("DESCRIPTION", words))
        ]
        alarms = b"" if gone or self._is_done(one) else self._reminders(one)
        return b"".join((common, *own, alarms, end))

    def _title(self, one: Due, gone: bool) -> str:
        what = "Đã bỏ: " if gone else "Đã hoàn thành: " if self._is_done(one) else ""
        return f"{what}{in_sentence(one.words)}" if what else one.words

    def _reminders(self, one: Due) -> bytes:
        if one not in self._alarms:
            every = Period.parse(one.every).every if one.every else None
            start, weekly = self._quarter_start(one), bool(every and every.is_weekly)
            self._alarms[one] = reminders(one.words, one.day, start, weekly=weekly)
        return self._alarms[one]

    def _quarter_start(self, one: Due) -> datetime.date | None:
        """The first day of the quarter that a task has for itself; None when it has no such."""
        task = self._task(one)
        if task is None or one.every:
            return None
        place = next(place for place, due in enumerate(dues(task)) if due.uid == one.uid)
        when = task.due_days[place].time.when or ""
        return Period.parse(when).start if _QUARTER.fullmatch(when) else None

    def _made(self, one: Due, revision: _Revision, gone: bool) -> Event:
        """An event without its title, description and alarms."""
        event = Event()
        event.add("uid", one.uid)
        for property_ in ("dtstamp", "last-modified"):
            event.add(property_, revision.time)
        event.add("sequence", revision.sequence)
        event.add("dtstart", one.day)
        event.add("dtend", one.day + _A_DAY)
        if one.every and one.last > one.day:
            event.add("rrule", rule(one))
        if gone:
            event.add("status", "CANCELLED")
        if link := self._link(one):
            event.add("url", link)
        event.add("transp", "TRANSPARENT")  # a deadline does not make anybody busy
        return event

    def _is_done(self, one: Due) -> bool:
        """Whether a task that does not come again is reported done."""
        task = None if one.every else self._task(one)
        whole = (found for found in (task.outcomes if task else ()) if found.turn is None)
        return any(found.last and found.last.state is State.done for found in whole)

    def _link(self, one: Due) -> str:
        task = self._task(one)
        return f"{self._site}{task.url}" if self._site and task else ""

    def _task(self, one: Due) -> CatalogTask | None:
        return self._tasks_by_uid.get(uid_of_task(one.uid))

    def _revision(self, one: Due, moved: Step | None) -> _Revision:
        """By the last step that touched the task or moved it; else by what else is known."""
        history, task = self._catalog.history, self._task(one)
        touched = self._step(task) if task else None
        steps = [step for step in (moved, history.came(one.uid), touched) if step]
        if steps:
            last = max(steps, key=history.number)
            return _Revision(history.number(last), _utc(last.time))
        if history.head_time:
            return _Revision(minutes(history.head_time), _utc(history.head_time))
        assert task is not None  # only a step knows of tasks that are not in the data
        changes = len(task.current.amendments) + (task.plan.replaced_by is not None)
        told = task.plan.updates_of.get(task.code, ())
        return _Revision(changes + len(told), _amended(task))

    def _step(self, task: CatalogTask) -> Step | None:
        """The last step that touched a task; it came with the data when none is told."""
        if task not in self._touched:
            history = self._catalog.history
            told = next(history.of(task_subjects(task)), None)
            self._touched[task] = told[0] if told else history.began
        return self._touched[task]

    def _reason(self, by: Amendment | CatalogPlan) -> str:
        """Why a deadline was taken out of a calendar."""
        if isinstance(by, CatalogPlan):
            return f"Kế hoạch đã được thay thế bằng {self._catalog.plan_names[by.id]}."
        what = "Được đưa ra khỏi kế hoạch"
        if isinstance(by, AssigneesAmendment):
            what = "Không còn được giao"
        elif isinstance(by, PeriodAmendment):
            what = "Không còn thời hạn"
        return f"{what} từ {day(by.since)}: {inline.plain(by.words)}"


def _description(catalog: Catalog, task: CatalogTask, place: int, role: str) -> Iterable[str]:
    found = task.due_days[place]
    yield role
    yield f"Thời gian: {times_words([found.time])}"
    if len(task.times) > 1:
        yield f"Mọi thời gian của nhiệm vụ: {times_words(task.times)}"
    if found.recurs:
        yield all_turns(task.plan, found)
    yield from _results(catalog, task, found)
    if early := before_plan(task.plan, [found]):
        yield f"Chú ý: {early}."
    yield f"Nguyên văn: {inline.plain(task.current.text)}"
    for change in task.current.amendments:
        if isinstance(change, PeriodAmendment):
            yield f"Thời gian được sửa từ {day(change.since)}: {inline.plain(change.words)}"
    yield _NOTE


def _results(catalog: Catalog, task: CatalogTask, found: DueDays) -> Iterable[str]:
    """What was reported of a task, or of the turns of a time that comes again."""
    for one in task.outcomes:
        if one.last and (one.turn is not None) == found.recurs:
            yield f"Kết quả: {outcome_words(one, catalog.data_date)}"


def _who(catalog: Catalog, task: CatalogTask) -> Iterable[str]:
    for line in task.current.assignments:
        words = f"{line.label}: {line_words(task, line)}"
        yield f"{words} {changes(catalog, task, line)}".strip()


def _amended(task: CatalogTask) -> datetime.datetime:
    """When the task became what it is: by the latest amendment or report, else by the plan."""
    record = task.plan.record
    issued = record.date or datetime.date(record.year, 1, 1)
    told = (
        day
        for one in task.plan.updates_of.get(task.code, ())
        for day in (one.as_of, one.confirmed_on)
        if day
    )
    changed = (change.since for change in task.current.amendments)
    date = max([issued, *changed, *told, *_replaced(task)])
    return datetime.datetime.combine(date, datetime.time(), tzinfo=datetime.UTC)


def _replaced(task: CatalogTask) -> Iterable[datetime.date]:
    """The day on which another plan took the place of the task's, as far as it is known."""
    newer = task.plan.replaced_by
    if newer:
        yield newer.record.date or datetime.date(newer.record.year, 1, 1)


def _utc(time: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(time).astimezone(datetime.UTC)


def _day(step: Step) -> str:
    return day(datetime.date.fromisoformat(step.day))


def _calendar(name: str, description: str, events: Iterable[bytes]) -> bytes:
    """A calendar around events that are written already."""
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    for property_ in ("name", "x-wr-calname"):  # the standard's, and what Outlook and Google read
        calendar.add(property_, vText(name))
    for property_ in ("description", "x-wr-caldesc"):
        calendar.add(property_, vText(f"{description}. {_NOTE}"))
    calendar.add("refresh-interval", _A_DAY, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "P1D")
    *head, end = map(folded, filter(None, calendar.content_lines()))
    # A calendar must hold something, and a plan may have no deadline at all.
    return b"".join([*head, _time_zone(), *events, end])


@cache
def _time_zone() -> bytes:
    standard = TimezoneStandard()
    standard.add("dtstart", datetime.datetime(1975, 6, 13))
    standard.add("tzoffsetfrom", datetime.timedelta(hours=7))
    standard.add("tzoffsetto", datetime.timedelta(hours=7))
    standard.add("tzname", "+07")
    zone = Timezone()
    zone.add("tzid", "Asia/Ho_Chi_Minh")
    zone.add_component(standard)
    written: bytes = zone.to_ical()
    return written
