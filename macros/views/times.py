"""The pages of time: the quarters of a year, and one quarter."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros import addresses
from macros.labels import quarter, quarter_cell, quarter_name
from macros.linking.catalog import Catalog, CatalogTask
from macros.linking.queries import all_quarters
from macros.views.marks import Link, long_period, task_link
from macros.views.rows import ListedTask, task_row


@dataclass(frozen=True)
class Quarter:
    """A quarter's cell, with the tasks whose stated time is inside it."""

    name: str
    cell: str
    tasks: tuple[Link, ...]


@dataclass(frozen=True)
class QuarterView:
    """The page of one quarter."""

    name: str
    cell: str
    due: tuple[ListedTask, ...]  # their stated time ends in it
    running: tuple[ListedTask, ...]  # their stated time runs through it
    previous: Link | None
    next: Link | None


@dataclass(frozen=True)
class YearView:
    """One year of all plans."""

    year: int
    quarters: tuple[tuple[Quarter, str], ...]  # with the address of the quarter's page
    others: tuple[tuple[str, str, tuple[ListedTask, ...]], ...]  # heading, bar, tasks


def quarters(tasks: Iterable[CatalogTask], year: int) -> tuple[Quarter, ...]:
    """The four quarters of a year, with the tasks whose time lies inside one of them."""
    found: dict[int, list[Link]] = {number: [] for number in (1, 2, 3, 4)}
    for task in tasks:
        if len(task.quarters) == 1 and task.quarters[0][0] == year:
            found[task.quarters[0][1]].append(task_link(task))
    return tuple(
        Quarter(quarter_name(number), quarter_cell(number), tuple(links))
        for number, links in found.items()
    )


def year_view(catalog: Catalog, year: int) -> YearView:
    """The tasks of all plans of one year, by quarter, then those of longer or no time."""
    tasks = [task for plan in catalog.plans if plan.record.year == year for task in plan.standing]
    found: dict[tuple[str, str], list[CatalogTask]] = {}
    for task in tasks:
        if len(task.quarters) != 1:
            found.setdefault(long_period(task), []).append(task)
    return YearView(
        year,
        tuple(
            (cell, addresses.quarter(year, number))
            for number, cell in enumerate(quarters(tasks, year), 1)
        ),
        tuple(
            (heading, bar, tuple(task_row(catalog, task) for task in listed))
            for (heading, bar), listed in found.items()
        ),
    )


def quarter_view(catalog: Catalog, year: int, number: int) -> QuarterView:
    """The page of a quarter."""
    here, known = (year, number), all_quarters(catalog)
    index = known.index(here)
    touching = [task for plan in catalog.plans for task in plan.standing if here in task.quarters]
    due = [task for task in touching if task.quarters[-1] == here and len(task.quarters) == 1]
    due += [task for task in touching if task.quarters[-1] == here and task not in due]
    running = [task for task in touching if task not in due]
    around = [*known[:index][-1:], None][0], [*known[index + 1 :][:1], None][0]
    return QuarterView(
        quarter(year, number),
        quarter_cell(number),
        tuple(task_row(catalog, task) for task in due),
        tuple(task_row(catalog, task) for task in running),
        *(Link(quarter(*one), addresses.quarter(*one)) if one else None for one in around),
    )
