"""When tasks fall due: in which quarter of which year. And the page of one quarter.

“Đến hạn trong quý” is said of a task whose time ends in the quarter, however long it is; “đang chạy
trong quý” of one whose time touches it.
"""

import datetime
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from macros import addresses
from macros.labels import (
    ALWAYS,
    OPEN,
    RECURRING,
    UNSTATED,
    DueTime,
    due_time,
    in_sentence,
    quarter,
    quarter_code,
    quarter_name,
)
from macros.linking.catalog import Catalog
from macros.linking.catalog_plan import CatalogTask
from macros.linking.queries import all_quarters, quarter_of, several_plans
from macros.views.kept import made_for_a_while, made_once
from macros.views.marks import Link, PlanTasks, plan_tasks
from macros.views.rows import ListedTask, row_weight, task_row
from macros.views.shelves import Shelf, ShelfPage, jumps, part_links, part_urls, shelved

_DUE, _TURNS, _RUNNING, _ENDLESS = "den-han", "co-luot", "dang-chay", "khong-han-cuoi"
# Tasks on a page, and the bytes of their rows: more are too heavy for a telephone.
_MOST_TASKS, _MOST_HTML = 25, 43_000
WHOLE_YEAR = "cả năm, hạn 31/12"


@dataclass(frozen=True)
class DuePart:
    """Tasks due at one time that are alike in how much longer than a quarter they are."""

    remark: str  # empty: their time lies inside the quarter
    tasks: tuple[PlanTasks, ...]
    count: int


@dataclass(frozen=True)
class DueTasks:
    """The tasks that fall due in one quarter, or on no day."""

    name: str  # a quarter of another year than the page's has its year
    cell: str
    url: str  # of the same tasks elsewhere; may be empty
    parts: tuple[DuePart, ...]  # each counts all of its tasks, and may list fewer

    @property
    def is_cut(self) -> bool:
        """Whether some task is not listed."""
        return any(part.count > sum(len(one.tasks) for one in part.tasks) for part in self.parts)

    @property
    def count(self) -> int:
        """How many they are."""
        return sum(part.count for part in self.parts)


class QuarterCounts(NamedTuple):
    """How many tasks of a quarter there are of each kind."""

    due: int
    turns: int
    running: int
    endless: int


@dataclass(frozen=True)
class QuarterTasks:
    """The tasks of one quarter, each once."""

    due: tuple[CatalogTask, ...]
    turns: tuple[CatalogTask, ...]  # a turn, or a part of it, falls due; the task itself does not
    running: tuple[CatalogTask, ...]  # and due later
    endless: tuple[CatalogTask, ...]  # without a last day, and begun


@dataclass(frozen=True)
class QuarterView:
    """A page of one quarter: all of its tasks, or a part of them."""

    name: str
    code: str
    briefing: str  # address of the same on one sheet
    cell: str
    part: int  # from 1
    counts: QuarterCounts
    rows: tuple[Shelf[ListedTask], ...]  # by what becomes of them in the quarter
    endless: tuple[PlanTasks, ...]
    jumps: tuple[Link, ...]  # where each kind of them begins; how many as the remark
    parts: tuple[Link, ...]  # this one's own without an address
    previous: Link | None
    next: Link | None


def due_tasks(
    catalog: Catalog, tasks: Collection[CatalogTask], year: int, url: Callable[[DueTime], str]
) -> tuple[DueTasks, ...]:
    """The four quarters of a year, then each other time at which one of the tasks falls due."""
    several = several_plans(tasks)
    return tuple(
        DueTasks(
            due_name(time, year), time.cell, url(time), tuple(_parts(catalog, listed, several))
        )
        for time, listed in by_due(tasks, year).items()
    )


def first_of(time: DueTasks, most: int) -> DueTasks:
    """The same with no more tasks listed in each part; the counts stay."""

    def cut(part: DuePart) -> DuePart:
        tasks, room = [], most
        for one in part.tasks:
            if room > 0:
                tasks.append(replace(one, tasks=one.tasks[:room]))
                room -= len(tasks[-1].tasks)
        return replace(part, tasks=tuple(tasks))

    return replace(time, parts=tuple(map(cut, time.parts)))


def by_due(tasks: Iterable[CatalogTask], year: int) -> dict[DueTime, list[CatalogTask]]:
    """Each task once, by when it falls due: the quarters of a year first, all four."""
    found: dict[DueTime, list[CatalogTask]] = {
        due_time(quarter_code(year, number)): [] for number in (1, 2, 3, 4)
    }
    for task in sorted(tasks, key=_order):
        found.setdefault(task.due, []).append(task)
    return found


def due_sentence(tasks: Collection[CatalogTask], year: int) -> str:
    """How many tasks fall due when, every task counted once.

    hạn: 1 việc trong quý I, 7 trong quý IV (6 việc cả năm, hạn 31/12); 1 việc thường xuyên
    """
    whole = Counter(task.due for task in tasks if _remark(task) == WHOLE_YEAR)
    days: list[str] = []
    no_days: list[str] = []
    for time, listed in by_due(tasks, year).items():
        count = len(listed)
        if time.quarter is None:
            no_days.append(f"{count} việc {in_sentence(time.words)}")
        elif count:
            unit = "" if days else " việc"
            some = f"{whole[time]} " if whole[time] < count else ""
            longer = f" ({some}việc {WHOLE_YEAR})" if whole[time] else ""
            days.append(f"{count}{unit} trong {in_sentence(due_name(time, year))}{longer}")
    return "; ".join([f"hạn: {', '.join(days)}", *no_days] if days else no_days)


def not_counted(catalog: Catalog, year: int) -> tuple[str, ...]:
    """Which plans of a year have no task that stands, because another took their place."""
    names = catalog.plan_names
    return tuple(
        f"{names[plan.id]} đã được thay thế bằng {names[plan.replaced_by.id]}; "
        "các nhiệm vụ của kế hoạch ấy không còn hiệu lực, không đếm ở đây."
        for plan in catalog.plans
        if plan.record.year == year and plan.replaced_by
    )


@made_once
def paged_quarters(catalog: Catalog) -> Sequence[tuple[int, int]]:
    """The quarters that have a page: in which some task is due or runs, or a turn falls due."""
    days = (
        day
        for plan in catalog.plans
        for task in plan.standing
        for one in task.due_days
        for day in one.days
    )
    return sorted({*all_quarters(catalog), *map(quarter_of, days)})


class _ByQuarter(NamedTuple):
    """The standing tasks by quarter, as `QuarterTasks`; those without a last day apart."""

    due: dict[tuple[int, int], list[CatalogTask]]
    turns: dict[tuple[int, int], list[CatalogTask]]
    running: dict[tuple[int, int], list[CatalogTask]]
    endless: list[CatalogTask]


@made_once
def _by_quarter(catalog: Catalog) -> _ByQuarter:
    found = _ByQuarter(defaultdict(list), defaultdict(list), defaultdict(list), [])
    for task in (task for plan in catalog.plans for task in plan.standing):
        due = {task.due.quarter} if task.due.quarter else set()
        # A turn, or a part of the task that has a time of its own.
        turns = {quarter_of(day) for one in task.due_days for day in one.days} - due
        for quarters, listed in (
            (due, found.due),
            (turns, found.turns),
            (set(task.quarters) - due - turns, found.running),
        ):
            for one in quarters:
                listed[one].append(task)
        if task.due in (ALWAYS, OPEN, RECURRING) and not any(one.recurs for one in task.due_days):
            found.endless.append(task)
    return found


@made_for_a_while
def quarter_tasks(catalog: Catalog, year: int, number: int) -> QuarterTasks:
    """What falls due or runs in a quarter, those of the quarter alone first."""
    here, found = (year, number), _by_quarter(catalog)
    return QuarterTasks(
        tuple(sorted(found.due.get(here, ()), key=_is_longer)),
        tuple(found.turns.get(here, ())),
        tuple(found.running.get(here, ())),
        tuple(task for task in found.endless if _runs_on(task, here)),
    )


@made_for_a_while
def quarter_parts(catalog: Catalog, year: int, number: int) -> tuple[ShelfPage[CatalogTask], ...]:
    """The tasks of a quarter's pages; of several, the last has what falls due on no day."""
    tasks = quarter_tasks(catalog, year, number)
    groups = (
        (_DUE, "Đến hạn trong quý", tasks.due),
        (_TURNS, "Có lượt, có phần đến hạn trong quý", tasks.turns),
        (_RUNNING, "Đang chạy trong quý, hạn về sau", tasks.running),
    )
    least = _MOST_HTML // _MOST_TASKS
    pages = shelved(groups, _MOST_HTML, lambda task: max(least, row_weight(catalog, task)))
    if not tasks.endless:
        return tuple(pages)
    endless = Shelf(_ENDLESS, "Không có hạn cuối", tasks.endless, len(tasks.endless), open=True)
    if len(pages) == 1:
        (only,) = pages
        return (replace(only, shelves=(*only.shelves, endless)),)
    return (*pages, ShelfPage(len(pages) + 1, (endless,), "không có hạn cuối"))


def quarter_part_url(year: int, number: int, part: int) -> str:
    """Where a part of a quarter's tasks stands; the first is the quarter's own page."""
    return addresses.list_part(addresses.quarter(year, number), part)


def quarter_view(catalog: Catalog, year: int, number: int, part: int = 1) -> QuarterView:
    """A page of a quarter."""
    here, known = (year, number), paged_quarters(catalog)
    index = known.index(here)
    around = [*known[:index][-1:], None][0], [*known[index + 1 :][:1], None][0]
    time = due_time(quarter_code(*here))
    pages, tasks = quarter_parts(catalog, year, number), quarter_tasks(catalog, year, number)
    urls = part_urls(addresses.quarter(year, number), len(pages))
    shown = {shelf.id: shelf for shelf in pages[part - 1].shelves}
    endless = shown.pop(_ENDLESS, None)
    return QuarterView(
        time.words,
        time.code,
        addresses.briefing(*here),
        time.cell,
        part,
        QuarterCounts(len(tasks.due), len(tasks.turns), len(tasks.running), len(tasks.endless)),
        tuple(
            Shelf(
                shelf.id,
                shelf.heading,
                tuple(task_row(catalog, task) for task in shelf.entries),
                shelf.count,
                shelf.open,
            )
            for shelf in shown.values()
        ),
        plan_tasks(catalog, endless.entries, several=True) if endless else (),
        tuple(jumps(pages, part, urls)),
        tuple(part_links(pages, part, urls)),
        *(Link(quarter(*one), addresses.quarter(*one)) if one else None for one in around),
    )


def _runs_on(task: CatalogTask, here: tuple[int, int]) -> bool:
    """Whether a task without a last day has begun by then, in its plan's years or ever after."""
    starts = [one.start for one in task.periods if one.start]
    if starts:
        return quarter_of(min(starts)) <= here
    return here[0] in task.plan.record.covered_years


def in_time(time: DueTime) -> tuple[object, ...]:
    """The order of times: quarters as they come, then what falls due on no day."""
    return time.quarter is None, time.quarter or (), time == UNSTATED


def by_deadline(task: CatalogTask) -> tuple[object, ...]:
    """The order in which tasks of several plans are listed together: by their last day."""
    return *in_time(task.due), task.deadline or datetime.date.max


def _order(task: CatalogTask) -> tuple[object, ...]:
    """Earlier quarters first; in one, the tasks of that quarter alone; no day last."""
    return *in_time(task.due), _is_longer(task)


def _is_longer(task: CatalogTask) -> bool:
    return len(task.quarters) > 1


def due_name(time: DueTime, year: int) -> str:
    """What a time is called on a page of a year: a quarter of that year goes without it."""
    in_year = time.quarter and time.quarter[0] == year
    return quarter_name(time.quarter[1]) if time.quarter and in_year else time.words


def _parts(catalog: Catalog, tasks: list[CatalogTask], several: bool) -> Iterable[DuePart]:
    found: dict[str, list[CatalogTask]] = {}
    for task in tasks:
        found.setdefault(_remark(task), []).append(task)
    for remark, listed in found.items():
        yield DuePart(remark, plan_tasks(catalog, listed, several), len(listed))


def _remark(task: CatalogTask) -> str:
    """How a time is told that is longer than the quarter in which it ends."""
    if not _is_longer(task):
        return ""
    whole = task.current.period == str(task.quarters[-1][0])
    return WHOLE_YEAR if whole else "dài hơn một quý"
