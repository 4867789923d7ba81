"""Calendars as programs read them: by two libraries, and kept as the standard says."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import ics
from icalendar import Calendar


@dataclass(frozen=True)
class Read:
    """What a program reads of an event."""

    sequence: int
    changed: datetime  # LAST-MODIFIED
    day: date
    title: str
    text: str
    status: str  # empty when none is given
    url: str
    rule: str  # how it comes again; empty when it does not

    @property
    def cancelled(self) -> bool:
        """Whether the event says that it takes place no longer."""
        return self.status == "CANCELLED"


def read(calendar: bytes) -> dict[str, Read]:
    """The events by UID. Two libraries must read the same; both raise on what they cannot read."""
    one, other = read_quickly(calendar), _read_slowly(calendar)
    assert one == other
    return one


def taken(into: dict[str, Read], calendar: bytes) -> dict[str, Read]:
    """What a program holds once it has taken a calendar in: of one UID the later revision.

    RFC 5546, 2.1.5: the greater SEQUENCE; where both are equal, the event is the same one.
    """
    newer = {
        uid: event
        for uid, event in read_quickly(calendar).items()
        if uid not in into or event.sequence > into[uid].sequence
    }
    return into | newer


def read_quickly(calendar: bytes) -> dict[str, Read]:
    """The events by icalendar alone: the other library bears only some hundred files a process."""
    found = {}
    events: list[Any] = Calendar.from_ical(calendar).walk("VEVENT")
    for event in events:
        assert event["dtstamp"].dt == event["last-modified"].dt
        assert (event["dtend"].dt - event["dtstart"].dt).days == 1
        assert str(event["uid"]) not in found
        found[str(event["uid"])] = Read(
            int(event["sequence"]),
            event["last-modified"].dt,
            event["dtstart"].dt,
            str(event["summary"]),
            str(event["description"]),
            str(event.get("status", "")),
            str(event.get("url", "")),
            event["rrule"].to_ical().decode() if "rrule" in event else "",
        )
    return found


def _read_slowly(calendar: bytes) -> dict[str, Read]:
    found = {}
    for event in ics.Calendar(calendar.decode("utf-8")).events:
        assert event.all_day
        sequence = next(line.value for line in event.extra if line.name == "SEQUENCE")
        rule = next((line.value for line in event.extra if line.name == "RRULE"), "")
        found[event.uid] = Read(
            int(sequence),
            event.last_modified.datetime,
            event.begin.date(),
            event.name,
            event.description,
            event.status or "",
            event.url or "",
            rule,
        )
    return found
