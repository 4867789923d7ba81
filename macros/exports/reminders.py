"""The alarms of a calendar's event (RFC 5545, 3.6.6), which stand after its properties (3.6.1).

They ring 14 and 3 days before a deadline, at eight in the morning, and on the first day of the
quarter that a task has for itself; of one that comes each week, only 3 days before. Programs heed
them or not: docs/du-lieu.md says what is known.
"""

import datetime
from functools import cache

from icalendar import Alarm, vText

from macros.exports.ics_lines import folded

BEFORE = (14, 3)  # days; a program that keeps one alarm of an event takes the first or last
_MORNING = datetime.timedelta(hours=8)


def reminders(
    words: str, end: datetime.date, start: datetime.date | None, *, weekly: bool = False
) -> bytes:
    """The alarms of a deadline, as lines; `start`: of its quarter, if it has one for itself."""
    ahead = [datetime.timedelta(days) for days in (BEFORE[-1:] if weekly else BEFORE)]
    if start:
        ahead.insert(0, end - start)
    told = folded(Alarm().content_line("DESCRIPTION", vText(words)))
    return b"".join(told.join(_around(_MORNING - before)) for before in ahead)


@cache
def _around(trigger: datetime.timedelta) -> tuple[bytes, bytes]:
    """An alarm at a time, without its words: the lines before them, and those behind."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", trigger)
    begin, action, *others = map(folded, filter(None, alarm.content_lines()))
    return begin + action, b"".join(others)
