"""How a deadline comes again, as calendars write it (RFC 5545, 3.3.10)."""

from icalendar import vRecur

from macros.history.history import Due
from macros.recognisers.periods import Every, Period

_FEBRUARY = 2
_SHORTEST = 28  # days that every month has
_LONGEST = 31


def rule(due: Due) -> vRecur:
    """The rule of a recurring deadline: from its day on, one in each turn, to the last one."""
    every = Period.parse(due.every).every
    assert every is not None
    parts: dict[str, object] = {"freq": "YEARLY", "until": due.last}
    if every.is_weekly:
        return vRecur(parts | {"freq": "WEEKLY"})
    if every.months < 12:
        parts |= {"freq": "MONTHLY", "interval": every.months}
    return vRecur({**parts, **_days(every)})


def _days(every: Every) -> dict[str, object]:
    """What the rule says of a day that not every month has: the last one of a shorter month.

    -1 counts from the month's end; of several days, BYSETPOS takes the last that there is.
    """
    if every.day <= _SHORTEST or (every.months == 12 and every.month != _FEBRUARY):
        return {}
    if every.months == 12:
        return {"bymonth": _FEBRUARY, "bymonthday": -1}
    if every.day == _LONGEST:
        return {"bymonthday": -1}
    return {"bymonthday": list(range(_SHORTEST, every.day + 1)), "bysetpos": -1}
