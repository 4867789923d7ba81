"""What is said beside a task or a plan where its own words would leave a reader astray."""

import datetime
from collections.abc import Iterable

from macros.labels import UNKNOWN, day, listing
from macros.linking.amendments import CurrentAssignment
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogPlan, CatalogTask
from macros.linking.due_days import DueDays
from macros.views.line_words import unrecorded

REPLACED = "đã được thay thế"


def replacement(catalog: Catalog, plan: CatalogPlan) -> str:
    """That another plan has taken the place of a plan; empty when none has."""
    if plan.replaced_by is None:
        return ""
    newer = catalog.plan_names[plan.replaced_by.id]
    return f"Kế hoạch này đã được thay thế bằng {newer}; các nhiệm vụ ở đây không còn hiệu lực."


def no_tasks(catalog: Catalog, plan: CatalogPlan) -> str:
    """Why no task of a plan stands."""
    if plan.replaced_by:
        return replacement(catalog, plan)
    if plan.tasks:
        return "Mọi nhiệm vụ của kế hoạch này đã được đưa ra khỏi kế hoạch."
    return "Văn bản này không có nhiệm vụ nào."


def all_turns(plan: CatalogPlan, found: DueDays) -> str:
    """How often a recurring time comes, from when to when: its turns end with the plan's years."""
    first, last = day(found.days[0]), day(found.days[-1])
    if len(found.days) == 1:
        told = f"Trong các năm của kế hoạch chỉ có một lượt: {first}"
    else:
        told = f"Lặp lại {len(found.days)} lượt, từ {first} đến {last}: hết các năm của kế hoạch"
    issued = plan.record.date
    if issued and found.days[0] < issued:
        told += f"; lượt trước ngày ban hành ({day(issued)}) là tính theo chu kỳ"
    return f"{told}."


def next_turns(task: CatalogTask, today: datetime.date) -> str:
    """The next and the last turn of the times that come again; empty when none does."""
    days = sorted(one for found in task.due_days if found.recurs for one in found.days)
    if not days:
        return ""
    coming = next((one for one in days if one >= today), None)
    last = f"lượt cuối {day(days[-1])}"
    return last if coming in (None, days[-1]) else f"lượt tới {day(coming)}; {last}"


def over_with(tasks: Iterable[CatalogTask], year: int) -> int | None:
    """The year with which all times of the tasks listed under a year are over, if there is one.

    Before it has passed, no page says that a reader comes too late. None for no tasks, and where
    one of them has no end: it goes on, or neither it has a time nor its plan a year.
    """
    years: list[int] = []
    for task in tasks:
        if any(one.start and not one.end for one in task.periods):
            return None
        if not (task.deadline or task.plan.record.has_own_years):
            return None
        years += [year, task.plan.record.covered_years[-1]]
        if task.deadline:
            years.append(task.deadline.year)
    return max(years, default=None)


def early_days(plan: CatalogPlan, found: Iterable[DueDays]) -> list[datetime.date]:
    """The days by which times ended before the plan was issued.

    The first turns of one that recurs may well lie there, and say nothing odd.
    """
    issued = plan.record.date
    ends = (one.days[0] for one in found if not one.recurs)
    return [end for end in ends if issued and end < issued]


def before_plan(plan: CatalogPlan, found: Iterable[DueDays]) -> str:
    """That a time ended before the plan was issued; empty when none did."""
    issued = plan.record.date
    if not issued or not early_days(plan, found):
        return ""
    return f"có hạn trước ngày ban hành kế hoạch ({day(issued)})"


def not_read(line: CurrentAssignment) -> str:
    """Which words of a line name a doer that the data do not know; empty when none does."""
    words = [one.unread for one in unrecorded(line)[1]]
    return f"{UNKNOWN} {listing(f'“{one}”' for one in words)} là ai" if words else ""
