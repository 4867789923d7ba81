"""The load of a year: how many tasks of each body fall due in each quarter, who directs how many.

Counted by name: the tasks whose wording names the owner, each once. Those that come through a group
or through membership are told beside, as everyone in the group has them alike. Like is compared
with like: named tasks of one quarter, against the median of the bodies named in it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from statistics import median

from macros.labels import (
    ALWAYS,
    NO_DAY,
    OPEN,
    RECURRING,
    UNREAD,
    UNSTATED,
    DueTime,
    Way,
    decimal,
    due_time,
    in_sentence,
    quarter,
    quarter_code,
    quarter_name,
)
from macros.linking.catalog import Catalog
from macros.linking.ownership import Claim, Owner
from macros.linking.queries import Claimed, counted_ways, owner_address
from macros.model.tasks import Role
from macros.views.marks import Link
from macros.views.notices import over_with
from macros.views.times import not_counted

# How the columns of what falls due on no day are headed.
_NO_DAYS = {
    ALWAYS: "Thường xuyên",
    RECURRING: "Định kỳ",
    OPEN: "Không hạn cuối",
    UNREAD: "Chưa ghi được",
    UNSTATED: "Không nêu",
}
TIMES = 2  # as many as the median; nearer to it, chance decides
LEAST = 3  # tasks: two are not many, though the others have one


@dataclass(frozen=True)
class QuarterLoad:
    """Tasks due in one quarter; ``heavy`` when they are more than the owner's share."""

    count: int
    heavy: bool


@dataclass(frozen=True)
class LoadRow:
    """One owner's load: by when it falls due, and by the way it came."""

    owner: Link
    quarters: tuple[QuarterLoad, ...]
    elsewhere: int  # due in another year
    no_days: tuple[int, ...]  # due on no day, in the order of the view's columns
    named: int
    group: int
    membership: int

    @property
    def total(self) -> int:
        """Tasks in any way, each once."""
        return self.named + self.group + self.membership

    @property
    def parts(self) -> Iterator[tuple[Way, int]]:
        """How many tasks came in each way in which any did."""
        ways: dict[Way, int] = {
            "named": self.named,
            "group": self.group,
            "membership": self.membership,
        }
        yield from ((way, tasks) for way, tasks in ways.items() if tasks)

    def length(self, most: int) -> int:
        """Of the bar of its named tasks, in percent of the longest, which has `most`."""
        return 100 * self.named // most


@dataclass(frozen=True)
class WorkloadView:
    """Everything the page of a year's load prints."""

    year: int
    over: int | None  # the year with which all times of its tasks are
    bodies: tuple[LoadRow, ...]
    directing: tuple[LoadRow, ...]
    elsewhere: bool  # whether anything falls due in another year
    no_days: tuple[str, ...]  # the columns of what falls due on no day
    medians: tuple[tuple[str, str], ...]  # of the bodies named: quarter, median
    most: int  # the longest bar
    most_directed: int
    times: int  # the rule of what is much: so many times the median,
    least: int  # and so many tasks
    not_counted: tuple[str, ...]  # plans that others have replaced


@dataclass(frozen=True)
class Heavy:
    """A quarter in which a body carries more than its share."""

    body: str
    quarter: str
    count: int
    median: str


def workload_view(catalog: Catalog, year: int) -> WorkloadView:
    """The view of a year's load."""
    loads = quarter_loads(catalog, year)
    bodies = [("body", body.id) for body in catalog.sorted_bodies]
    directing: list[Owner] = [("position", id_) for id_ in catalog.positions]
    columns = _columns(catalog, year)
    rows = list(_rows(catalog, year, bodies, lambda claim: True, loads, columns))
    rows.sort(key=lambda row: (-row.named, -row.total))
    directed = list(_rows(catalog, year, [*directing, *bodies], _directs, {}, columns))
    tasks = [task for plan in catalog.plans if plan.record.year == year for task in plan.standing]
    return WorkloadView(
        year,
        over_with(tasks, year),
        tuple(rows),
        tuple(directed),
        any(row.elsewhere for row in (*rows, *directed)),
        tuple(_NO_DAYS[time] for time in columns),
        tuple(
            (in_sentence(quarter_name(number)), median_text(load))
            for number, load in sorted(loads.items())
        ),
        max((row.named for row in rows), default=0) or 1,
        max((row.named for row in directed), default=0) or 1,
        TIMES,
        LEAST,
        not_counted(catalog, year),
    )


def quarter_loads(catalog: Catalog, year: int) -> dict[int, Counter[str]]:
    """For each quarter of a year, the bodies named in tasks that fall due in it, if any are."""
    found: dict[int, Counter[str]] = {}
    for plan in catalog.plans:
        for task in plan.standing:
            if task.named_bodies and task.due.quarter and task.due.quarter[0] == year:
                found.setdefault(task.due.quarter[1], Counter()).update(task.named_bodies)
    return found


def is_heavy(count: int, load: Counter[str]) -> bool:
    """The rule: at least twice the median of the bodies named, and no fewer than three."""
    return bool(load) and count >= max(LEAST, TIMES * median(load.values()))


def heavy_quarters(catalog: Catalog, year: int) -> Iterable[Heavy]:
    """Every quarter in which a body carries more than its share, the heaviest first."""
    for number, load in sorted(quarter_loads(catalog, year).items()):
        for id_, count in load.most_common():
            if is_heavy(count, load):
                yield Heavy(id_, quarter(year, number), count, median_text(load))


def median_text(load: Counter[str]) -> str:
    """The median of the bodies named in a quarter as it is written: 1,5; 2."""
    return decimal(median(load.values())).removesuffix(",0")


def _directs(claim: Claim) -> bool:
    return claim.line.role == Role.direct


def _rows(
    catalog: Catalog,
    year: int,
    owners: Iterable[Owner],
    counts: Callable[[Claim], bool],
    loads: dict[int, Counter[str]],
    columns: tuple[DueTime, ...],
) -> Iterable[LoadRow]:
    for owner in owners:
        by_year = catalog.claims_by_year.get(owner, {})
        claimed = [(task, claim) for task, claim in by_year.get(year, []) if counts(claim)]
        if claimed:
            link = Link(catalog.name_of(owner), owner_address(catalog, owner, year))
            yield _row(link, year, claimed, loads, columns)


def _columns(catalog: Catalog, year: int) -> tuple[DueTime, ...]:
    """What a year's tasks without a day are told apart by; the two commonest stand always."""
    plans = (plan for plan in catalog.plans if plan.record.year == year)
    found = {task.due for plan in plans for task in plan.standing} | {ALWAYS, UNSTATED}
    return tuple(time for time in NO_DAY if time in found)


def _row(
    link: Link,
    year: int,
    claimed: Claimed,
    loads: dict[int, Counter[str]],
    columns: tuple[DueTime, ...],
) -> LoadRow:
    named = dict.fromkeys(task for task, claim in claimed if claim.via.kind == "named")
    times = Counter(task.due for task in named)
    here = [times[due_time(quarter_code(year, number))] for number in (1, 2, 3, 4)]
    ways = counted_ways(claimed)
    return LoadRow(
        link,
        tuple(
            QuarterLoad(count, is_heavy(count, loads.get(number, Counter())))
            for number, count in enumerate(here, 1)
        ),
        len(named) - sum(here) - sum(times[one] for one in NO_DAY),
        tuple(times[time] for time in columns),
        ways["named"],
        ways["group"],
        ways["membership"],
    )
