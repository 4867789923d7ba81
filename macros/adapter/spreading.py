"""Work on many things that needs the data at hand: this process and copies of it share it out.

Who is free takes the next thing. A copy costs next to nothing where the system has `fork(2)` and
may be made whatever libraries are loaded, which is Linux alone; elsewhere all is done here. So is
what a copy has not brought back, since it was killed or its work raised.
"""

import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from macros.adapter.speed import CompiledTemplates
from macros.adapter.workers import FORK, end_with_parent, processes
from macros.render import environment

ThingT = TypeVar("ThingT")
ResultT = TypeVar("ResultT")

_PAGES = 20  # of the site for each thing, about: of a small one all is done before a copy begins
_DIGITS = 8  # of a number in the list of what is to be taken


def spread(
    work: Callable[[ThingT], ResultT], things: Sequence[ThingT]
) -> Callable[[], list[ResultT]]:
    """Begins to do something with each thing; returns what does the rest, and gives all results.

    Results, not things, go from process to process.
    """
    copies = processes(_PAGES * len(things)) - 1 if FORK else 0
    if not copies:
        return lambda: [work(thing) for thing in things]
    numbers = _numbers(len(things))
    helpers = [_Helper(work, things, numbers) for _ in range(copies)]

    def results() -> list[ResultT]:
        done = {number: work(things[number]) for number in _taken(numbers)}
        for helper in helpers:
            done |= helper.brought_back()
        os.close(numbers)
        return [done[at] if at in done else work(thing) for at, thing in enumerate(things)]

    return results


def shared_out(work: Callable[[ThingT], ResultT], things: Sequence[ThingT]) -> list[ResultT]:
    """What `map` gives, made by all."""
    return spread(work, things)()


def beside(work: Callable[[], object]) -> None:
    """Has a copy of this process do what nobody waits for; does it here where there is to be none.

    The copy ends with this process, whether it is done or not.
    """
    if FORK and processes(sys.maxsize) > 1:
        context = multiprocessing.get_context("fork")
        context.Process(target=_alone, args=(work,), daemon=True).start()
    else:
        work()


def compiling_ahead() -> Callable[[], None]:
    """Begins to compile our templates while this process does something else.

    Returns what waits until all are at hand, here and in copies of this process made later.
    """
    ours, kept = environment(), CompiledTemplates()
    names = ours.list_templates(extensions=("html",))
    ours.bytecode_cache = kept
    compiled = spread(partial(_compiled, kept), names)

    def at_hand() -> None:
        for code in compiled():
            kept.take(code)
        for name in names:
            ours.get_template(name)
        ours.bytecode_cache = None
        ours.auto_reload = False  # it looks at the file whenever one template asks for another

    return at_hand


def _compiled(kept: CompiledTemplates, name: str) -> dict[str, bytes]:
    environment().get_template(name)
    return kept.handed_over()


def _numbers(count: int) -> int:
    """A file of the numbers of things; whoever reads one has taken it, since copies share it."""
    file = os.memfd_create("numbers")
    text = "".join(f"{number:{_DIGITS}}" for number in range(count))
    os.write(file, text.encode())
    os.lseek(file, 0, os.SEEK_SET)
    return file


def _taken(numbers: int) -> Iterator[int]:
    while number := os.read(numbers, _DIGITS):
        yield int(number)


class _Helper:
    """A copy of this process, at work."""

    def __init__(self, work: Callable[[Any], Any], things: Sequence[Any], numbers: int) -> None:
        context = multiprocessing.get_context("fork")
        self._results, its_end = context.Pipe(duplex=False)
        given = (its_end, work, things, numbers)
        self._process = context.Process(target=_help, args=given, daemon=True)
        self._process.start()
        its_end.close()

    def brought_back(self) -> dict[int, Any]:
        """What it has done, by number; waits for it."""
        found: dict[int, Any] = {}
        with suppress(EOFError), self._results:
            found = self._results.recv()
        self._process.join()
        return found


def _help(
    results: Connection, work: Callable[[Any], Any], things: Sequence[Any], numbers: int
) -> None:
    _begin()
    with suppress(Exception):  # it will be raised where the work is done again
        results.send({number: work(things[number]) for number in _taken(numbers)})


def _alone(work: Callable[[], object]) -> None:
    _begin()
    work()


def _begin() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the process that waits
    end_with_parent()
    gc.disable()
