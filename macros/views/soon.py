"""What falls due within a week and a month of the data's date; a script takes the reader's own."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from macros.labels import day
from macros.linking.catalog import Catalog
from macros.views.briefing import BriefTask, Due, brief_task, by_day

WITHIN = (7, 30)  # days
_AHEAD = 120  # days: what a reader of later days finds on a page that was built before
_MOST = 120  # rows at all


@dataclass(frozen=True)
class SoonPart:
    """Tasks that fall due within so many days; the last part has what comes after them."""

    id: str  # of the rows' part, as the script knows it
    heading: str
    tasks: tuple[tuple[str, BriefTask], ...]  # each with its day as data write it


@dataclass(frozen=True)
class SoonView:
    """Everything the page prints."""

    date: str
    parts: tuple[SoonPart, ...]
    more: int  # of those after, that the page has no room for


def due_within(catalog: Catalog, days: int) -> Iterator[tuple[datetime.date, Due]]:
    """What falls due from the data's date on, within so many days, by day."""
    today = catalog.data_date
    last = today + datetime.timedelta(days)
    for end, due in by_day(catalog):
        if today <= end <= last:
            yield end, due


def soon_view(catalog: Catalog) -> SoonView:
    """The page by the data's date."""
    found = list(due_within(catalog, _AHEAD))
    rows = [
        ((end - catalog.data_date).days, end.isoformat(), brief_task(catalog, *due))
        for end, due in found[:_MOST]
    ]
    parts, after = [], -1
    for days, heading in (
        *((days, f"Trong {days} ngày") for days in WITHIN),
        (_AHEAD, f"Sau đó, đến hết {_AHEAD} ngày"),
    ):
        tasks = tuple((end, task) for left, end, task in rows if after < left <= days)
        parts.append(SoonPart(f"trong-{days}-ngay", heading, tasks))
        after = days
    return SoonView(day(catalog.data_date), tuple(parts), len(found) - len(rows))
