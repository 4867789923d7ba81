"""What whoever edits waits for: the preview to be ready, a saved change in it, the check."""

import json
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from tests.core_fixtures import ROOT
from tests.tools.projects import Preview, Project, preview

# By how many synthetic plans there are; 0: the real one.
EDIT_SECONDS = {0: 0.4, 100: 0.6, 400: 1.0}
READY_SECONDS = {100: 3.0}
CHECK_SECONDS = {100: 0.8}
TIMES = 5
CHANGES, SETTLED, GROWTH_MB = 200, 10, 10  # the preview's memory: after so many changes, as steady


@dataclass(frozen=True)
class EditReport:
    """How soon an editor sees what is asked for, in seconds; a middle one of five."""

    plans: int
    ready: float  # a preview that is started for the second time
    edit: float  # from a saved change of a task's title to the task's page
    check: float  # of all data, a plan of which has changed since the check before

    def text(self) -> str:
        """What was measured, in a line."""
        return (
            f"{self.plans or 'real':>6} a preview is ready after {self.ready:.2f} s, shows a saved "
            f"change after {self.edit:.2f} s; the check takes {self.check:.2f} s after a change"
        )

    def missed(self) -> list[str]:
        """The targets that were not met."""
        measured = {
            "ready": (self.ready, READY_SECONDS),
            "a saved change": (self.edit, EDIT_SECONDS),
            "the check": (self.check, CHECK_SECONDS),
        }
        return [
            f"{self.plans or 'real'}: {name} {seconds:.2f} s"
            for name, (seconds, most) in measured.items()
            if seconds > most.get(self.plans, seconds)
        ]


@dataclass(frozen=True)
class GrowthReport:
    """How steady the preview's memory is while changes are saved and pages are asked for."""

    sizes: list[float]  # MB after each change

    @property
    def growth(self) -> float:
        """How far it gets from what it is after the first changes, in MB."""
        return max(abs(size - self.sizes[SETTLED - 1]) for size in self.sizes[SETTLED:])

    def text(self) -> str:
        """What was measured, in a line."""
        first, last = self.sizes[SETTLED - 1], self.sizes[-1]
        return f"the preview takes {first:.0f} MB, {last:.0f} MB after {len(self.sizes)} changes"

    def missed(self) -> list[str]:
        """The target, if it was not met."""
        return [f"preview: {self.growth:.0f} MB more or less"] if self.growth > GROWTH_MB else []


def measure_edit(folder: Path, plans: int) -> EditReport:
    """Measures a project that was laid out in a folder, and changes its data."""
    check = partial(_check, folder, tasks_file(folder))
    check(-1)
    checks = [_seconds(partial(check, number)) for number in range(TIMES)]
    _start(folder)
    ready = _seconds(partial(_start, folder))
    with _changing(folder) as (_, change):
        edits = [_seconds(partial(change, number)) for number in range(TIMES)]
    return EditReport(plans, ready, statistics.median(edits), statistics.median(checks))


def measure_growth(folder: Path) -> GrowthReport:
    """Follows a preview of the built project in a folder; Linux only."""
    site = folder / "site"
    pages = cycle(sorted(path.parent.relative_to(site) for path in site.rglob("index.html")))
    sizes = []
    with _changing(folder) as (server, change):
        for number in range(CHANGES):
            change(number)
            for page in islice(pages, 10):
                server.get(f"{page.as_posix()}/")
            sizes.append(server.memory)
    return GrowthReport(sizes)


def _seconds(act: Callable[[], None]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def _check(folder: Path, tasks: Path, number: int) -> None:
    retitle(tasks, f"Tên gọi tắt trước lần {number}")
    command = [sys.executable, str(ROOT / "scripts/check.py"), str(folder)]
    subprocess.run(command, check=True, capture_output=True)


def _start(folder: Path) -> None:
    """Starts a preview, has its front page, and ends it."""
    with preview(Project(folder)) as server:
        server.get()


def tasks_file(folder: Path) -> Path:
    """The tasks of the first plan of a project."""
    return sorted(folder.glob("data/plans/*/tasks.yml"))[0]


def retitle(tasks: Path, title: str) -> None:
    """Gives the first task of a plan another title."""
    text = tasks.read_text(encoding="utf-8")
    tasks.write_text(re.sub("title: .*", f"title: {title}", text, count=1), encoding="utf-8")


@contextmanager
def _changing(folder: Path) -> Iterator[tuple[Preview, Callable[[int], None]]]:
    """A preview, and what saves a numbered change of a task's title and waits until it is shown."""
    tasks = tasks_file(folder)
    retitle(tasks, "Tên gọi tắt")
    with preview(Project(folder)) as server:
        plan = json.loads(server.get(f"api/v1/plans/{tasks.parent.name}.json"))
        url = next(task["url"] for task in plan["tasks"] if task["title"] == "Tên gọi tắt")

        def change(number: int) -> None:
            retitle(tasks, f"Tên gọi tắt sửa lần {number}")
            server.get_when(url, f"sửa lần {number}")

        yield server, change
