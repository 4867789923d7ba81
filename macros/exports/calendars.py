"""Calendars of deadlines (RFC 5545): an all-day event on the last day of each task's stated time.

A calendar program knows an event by its UID and takes a newer SEQUENCE for a change of the one it
has, so a subscribed calendar corrects itself when an amendment moves a date. The UID is made of the
first ids that the plan ever had, never of the site's address. A task without a stated time, or
continuous, has no event; one that is withdrawn has none any more.
"""

import datetime
from collections.abc import Iterable
from functools import cache

from icalendar import Calendar, Event, Timezone, TimezoneStandard, vText

from macros.exports.ics_lines import folded
from macros.exports.sheet_rows import changes, stated_time, ways_of_owner
from macros.labels import day
from macros.linking.catalog import Catalog, CatalogPlan, CatalogTask
from macros.linking.ownership import Claim, Owner
from macros.model import PeriodAmendment
from macros.recognisers import inline

_PRODUCT = "-//Ke hoach nhiem vu van ban//Lich thoi han//VI"
_A_DAY = datetime.timedelta(days=1)
_NOTE = "Bản trích, không thay thế văn bản gốc."


class Calendars:
    """Makes the calendars of a catalog; what a task's events have in common is made once.

    `site` is the address of the site, with a slash at its end; empty when it is not known: events
    then have no link.
    """

    def __init__(self, catalog: Catalog, site: str) -> None:
        self._catalog = catalog
        self._site = site
        self._common: dict[CatalogTask, tuple[bytes, bytes]] = {}  # before and after what differs

    def of_plan(self, plan: CatalogPlan) -> bytes:
        """The deadlines of a plan; each event tells who does the task, as an office lists it."""
        events = [
            self._event(task, "\n".join(_who(self._catalog, task)))
            for task in plan.standing
            if task.deadline
        ]
        return _calendar(f"Thời hạn theo {plan.name}", plan.full_title, events)

    def of_owner(self, owner: Owner) -> bytes:
        """The deadlines of a body, group or position; each event tells its role.

        They begin with the newest year in which it has tasks. Those before are in the plans'
        calendars: with all years, subscribers would load everything there ever was, every day.
        """
        by_year = self._catalog.claims_by_year[owner]
        newest = max(by_year)
        claims: dict[CatalogTask, list[Claim]] = {}
        for claimed in by_year.values():
            for task, claim in claimed:
                if task.deadline and task.deadline.year >= newest:
                    claims.setdefault(task, []).append(claim)
        name = self._catalog.named(owner).name
        events = [self._event(task, ways_of_owner(found)) for task, found in claims.items()]
        return _calendar(f"Thời hạn của {name}", f"Nhiệm vụ được giao cho {name}", events)

    def _event(self, task: CatalogTask, role: str) -> bytes:
        if task not in self._common:
            *lines, end = filter(None, self._made(task).content_lines())
            self._common[task] = b"".join(map(folded, lines)), folded(end)
        common, end = self._common[task]
        texts = filter(None, (*_description(task, role), self._link(task)))
        description = Event().content_line("DESCRIPTION", vText("\n\n".join(texts)))
        return common + folded(description) + end

    def _link(self, task: CatalogTask) -> str:
        return f"{self._site}{task.url}" if self._site else ""

    def _made(self, task: CatalogTask) -> Event:
        """The event of a task without its description."""
        assert task.deadline is not None
        revised = _revised(task)
        event = Event()
        event.add("uid", _uid(task))
        for property_ in ("dtstamp", "last-modified"):
            event.add(property_, revised)
        event.add("sequence", _moves(task))
        event.add("dtstart", task.deadline)
        event.add("dtend", task.deadline + _A_DAY)
        number = task.plan.record.number
        event.add("summary", f"Hạn nhiệm vụ {task.number} ({number}): {task.title}")
        if link := self._link(task):
            event.add("url", link)
        event.add("transp", "TRANSPARENT")  # a deadline does not make anybody busy
        return event


def _description(task: CatalogTask, role: str) -> Iterable[str]:
    yield role
    yield f"Thời gian: {stated_time(task)}"
    yield f"Nguyên văn: {inline.plain(task.current.text)}"
    for change in task.current.amendments:
        if isinstance(change, PeriodAmendment):
            yield f"Thời gian được sửa từ {day(change.since)}: {inline.plain(change.words)}"
    yield _NOTE


def _who(catalog: Catalog, task: CatalogTask) -> Iterable[str]:
    for line in task.current.assignments:
        words = f"{line.label}: {inline.plain(line.text)}"
        yield f"{words} {changes(catalog, task, line)}".strip()


def _uid(task: CatalogTask) -> str:
    record = task.plan.record
    first_id = (*record.former_ids, record.id)[0]
    return f"{first_id}-nhiem-vu-{task.issued.code}"


def _moves(task: CatalogTask) -> int:
    """How often later documents changed the date, put it down or took it away."""
    return sum(isinstance(change, PeriodAmendment) for change in task.current.amendments)


def _revised(task: CatalogTask) -> datetime.datetime:
    """When the task became what it is: by the latest amendment, else by the plan."""
    record = task.plan.record
    issued = record.date or datetime.date(record.year, 1, 1)
    date = max([issued, *(change.since for change in task.current.amendments)])
    return datetime.datetime.combine(date, datetime.time(), tzinfo=datetime.UTC)


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
