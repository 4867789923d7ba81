"""Long work shows itself: what it is at, how far it is, how long it will yet take.

On a terminal by a bar, once two seconds have passed; in a log by a line now and then; quiet, not at
all. The bar is click's, which comes with the build; a command that goes without has lines.
"""

import sys
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any, TextIO, TypeVar

_PATIENCE = 2  # seconds before a reader at a terminal wants to know
_STEPS = 200  # of a bar
_LINES = 30  # seconds from one line of a log to the next

ThingT = TypeVar("ThingT")


class UnderWay(AbstractContextManager["UnderWay"]):
    """Work on `total` things, called `what`; shown on `stream`, standard error when None."""

    quiet = False  # for all of them: whoever started the program wants to hear of faults only

    def __init__(
        self,
        what: str,
        total: int,
        stream: TextIO | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._what, self._total, self._clock = what, total, clock
        self._stream = stream or sys.stderr
        self._began = self._told = clock()
        self._done = 0
        self._bar: Any = None

    def step(self, count: int = 1) -> None:
        """So many more are done."""
        self._done += count
        if self._bar is not None:
            self._bar.update(count)
        elif not self.quiet and self._done < self._total:
            self._show(self._clock())

    def end(self) -> None:
        """The work is over, done or not."""
        if self._bar is not None:
            self._bar.render_finish()
            self._bar = None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.end()

    def _show(self, now: float) -> None:
        if self._stream.isatty() and now - self._began >= _PATIENCE:
            self._bar = self._started_bar()
        if self._bar is None and now - self._told >= _LINES:
            self._told = now
            left = (now - self._began) / self._done * (self._total - self._done)
            said = f"{self._what}: {self._done}/{self._total}, còn chừng {_duration(left)}"
            print(said, file=self._stream, flush=True)

    def _started_bar(self) -> Any:
        """A bar that counts from the beginning of the work; None where the library is missing."""
        try:
            from click import progressbar
        except ImportError:
            return None
        bar: Any = progressbar(
            length=self._total,
            label=self._what,
            show_pos=True,
            file=self._stream,
            update_min_steps=self._total // _STEPS + 1,
        )
        bar.start, bar.last_eta = self._began, 0.0
        bar.__enter__()
        bar.update(self._done)
        return bar


def each(what: str, things: Iterable[ThingT], total: int | None = None) -> Iterator[ThingT]:
    """The things one after the other, while it is shown how many are done.

    `total` is how many there are, where they cannot tell.
    """
    if total is None:
        assert isinstance(things, Collection)
        total = len(things)
    with UnderWay(what, total) as work:
        for thing in things:
            yield thing
            work.step()


def _duration(seconds: float) -> str:
    return f"{seconds:.0f} giây" if seconds < 100 else f"{seconds / 60:.0f} phút"
