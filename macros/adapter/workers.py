"""Articles and files of a site, made by several processes: the same bytes, whatever their number.

Each process has the whole catalog: on Linux by a fork, which costs nothing, elsewhere by reading
the data again. A task is a run of neighbours in the order of the site, since pages of one year
share rows; what goes into the archive is one task, since the archive is made of it as it comes.
"""

import gc
import multiprocessing
import os
import re
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cached_property, partial
from multiprocessing.connection import wait
from pathlib import Path

from macros import addresses
from macros.adapter.parts import Part
from macros.adapter.speed import collecting
from macros.site import Site
from macros.site_page import SitePage
from macros.telling.under_way import each

SETTING = "PROCESSES"
_FILES, _PAGES = "Ghi tệp", "Làm trang"
_NEIGHBOURS = 24  # pages or files of a task: the fewer, the sooner all have done at the end
FORK = "fork" if sys.platform == "linux" else None
# Fewer pages than this are made by one process before another has begun.
_WORTH_A_FORK, _WORTH_READING = 200, 1500

_WHOLE = Part()


class WorkersError(RuntimeError):
    """What keeps the processes from their work; a sentence for who runs the build."""


_GONE = (
    "Một tiến trình làm trang bị dừng giữa chừng, thường vì máy hết bộ nhớ. Hãy dựng lại với ít "
    f"tiến trình hơn (biến môi trường {SETTING}=1)."
)


def processes(pages: int) -> int:
    """How many processes make a site of so many pages: as many as are worth it, at most one a core.

    The environment variable PROCESSES says another number; WorkersError when that is none.
    """
    if given := os.environ.get(SETTING, ""):
        if not re.fullmatch("[1-9][0-9]{0,2}", given):
            raise WorkersError(
                f"Biến môi trường {SETTING} phải là số tiến trình, từ 1 đến 999; "
                f"tìm thấy “{given}”."
            )
        return int(given)
    worth = pages // (_WORTH_A_FORK if FORK else _WORTH_READING)
    return max(1, min(_cores(), worth))


class Workers:
    """This process and others, which make together what a site is made of; `number` in all.

    `again` reads the site in a process that has no copy of it. `start` is a way of starting
    processes (`multiprocessing.get_context`), the platform's best when None. What a task raises
    is raised where its result is asked for; WorkersError when a process is gone. Of a part, only
    what belongs to it is made.
    """

    def __init__(
        self,
        site: Site,
        again: Callable[[], Site],
        number: int,
        start: str | None = None,
        part: Part = _WHOLE,
    ) -> None:
        self.site = site
        self._part = part
        self._made = _Made(site)
        self._tasks: list[_Task] = []  # that were given out
        self._what = _FILES
        self._pool: ProcessPoolExecutor | None = None
        if number > 1:
            context = multiprocessing.get_context(start or FORK or "spawn")
            is_fork = context.get_start_method() == "fork"
            source = partial(_given, self._made) if is_fork else partial(_read, again)
            self._pool = ProcessPoolExecutor(number - 1, context, _begin, (source,))

    @property
    def files(self) -> Mapping[str, bytes]:
        """All files of the site, each made by the calling process when asked for."""
        return self._made.files

    def write(self, folder: Path, paths: Iterable[str]) -> None:
        """Writes files of the site into a folder; they are there after `written`."""
        tasks = [task for count, task in enumerate(_tasks(paths)) if self._part.has(count)]
        if self._pool is None:
            for task in each(_FILES, tasks):
                _write(folder, task, self._made)
            return
        self._tasks += [_Task(self._pool, partial(_write, folder, task)) for task in tasks]

    def written(self) -> None:
        """Comes back when all files stand in their folder, and all is done with the pages."""
        tasks, self._tasks = self._tasks[::-1], []
        for last in each(self._what, tasks):
            last.take(self._made)
            last.result()
        self._made.forget_files()

    def each_page(self, work: Callable[[SitePage], None]) -> None:
        """Does something with every page, in any process; it is done after `written`.

        `work` is what can be given to a process.
        """
        numbers = range(-(-len(self.site.pages) // _NEIGHBOURS))
        tasks = [partial(_worked, work, number) for number in numbers if self._part.has(number)]
        if self._pool is None:
            for task in each(_PAGES, tasks):
                task(self._made)
            return
        self._tasks += [_Task(self._pool, task) for task in tasks]
        self._what = _PAGES

    def has(self, number: int) -> bool:
        """Whether the page of that number belongs to the part that is made."""
        return self._part.has(number // _NEIGHBOURS)

    def end(self) -> None:
        """Lets the processes go; what is under way is finished, what is not begun is left."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
        gc.unfreeze()


class _Task:
    """Work that another process does, or this one while no other has begun it."""

    def __init__(self, pool: ProcessPoolExecutor, work: "Callable[[_Made], None]") -> None:
        self._work = work
        try:
            self._future = pool.submit(_done, work)
        except BrokenProcessPool as error:
            raise WorkersError(_GONE) from error

    def take(self, made: "_Made") -> None:
        """Does it here and now, unless it was begun."""
        if self._future.cancel():
            self._future = Future()
            self._future.set_result(self._work(made))

    def result(self) -> None:
        """Waits for it."""
        try:
            self._future.result()
        except (BrokenProcessPool, MemoryError) as error:
            raise WorkersError(_GONE) from error


def put(path: str | Path, content: bytes) -> None:
    """Writes a file, and makes the folders that it stands in."""
    folder = os.path.dirname(path)  # noqa: PTH120 - of thousands, as what follows
    if not os.path.isdir(folder):  # noqa: PTH112
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(content)


def _cores() -> int:
    """The cores that this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _tasks(paths: Iterable[str]) -> Iterator[Sequence[str]]:
    """What goes into the archive with the archive; then the others."""
    archived: list[str] = []
    others: list[str] = []
    for path in paths:
        of_archive = path in _ARCHIVES or path.startswith(addresses.API)
        (archived if of_archive else others).append(path)
    if archived:
        yield archived
    for start in range(0, len(others), _NEIGHBOURS):
        yield others[start : start + _NEIGHBOURS]


_ARCHIVES = (addresses.ARCHIVE, addresses.CHECKSUM)


@dataclass(frozen=True)
class _Made:
    """A site, with its list of files."""

    site: Site

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        return self.site.files()

    def forget_files(self) -> None:
        """Lets go of what they have in common (sheets, calendars, the archive)."""
        vars(self).pop("files", None)


def _write(folder: Path, paths: Iterable[str], made: _Made) -> None:
    with collecting():
        for path in paths:
            put(f"{folder}/{path}", made.files[path])


def _worked(work: Callable[[SitePage], None], task: int, made: _Made) -> None:
    """Does something with the pages of a task; what they leave in circles is collected."""
    made.forget_files()
    first = task * _NEIGHBOURS
    gc.freeze()
    for page in made.site.pages[first : first + _NEIGHBOURS]:
        try:
            work(page)
        except Exception as error:
            error.add_note(f"Trang /{page.url}")
            raise
    gc.collect()


# What follows runs in the other processes.

_source: Callable[[], _Made]
_made: _Made | None = None


def _given(made: _Made) -> _Made:
    return made


def _read(again: Callable[[], Site]) -> _Made:
    return _Made(again())


def _begin(source: Callable[[], _Made]) -> None:
    """Takes note of where the site comes from; read later, so that a fault is told as a task's."""
    global _source
    _source = source
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the process that waits
    end_with_parent()


def end_with_parent() -> None:
    """Has this process, which another has started, end when that one is gone."""
    threading.Thread(target=_wait_for_its_end, daemon=True).start()


def _wait_for_its_end() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _own() -> _Made:
    global _made
    if _made is None:
        _made = _source()
    return _made


def _done(work: Callable[[_Made], None]) -> None:
    work(_own())
