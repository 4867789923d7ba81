"""Runs a command to its end, and says what it took: seconds, and memory of all its processes."""

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

_EVERY = 0.2  # seconds from one look at the memory to the next: seldom, for it takes time itself


class Taken(NamedTuple):
    """What a command took."""

    seconds: float
    peak: int | None  # MB, shared memory counted once; None where the system does not tell


def run(command: Sequence[str], folder: Path, variables: Mapping[str, str] | None = None) -> Taken:
    """Runs a command that must go well, with these environment variables beside."""
    start = time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=folder,
        env=os.environ | dict(variables or {}),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as program:
        peak = _Peak(program.pid)
        peak.start()
        _, told = program.communicate()
        seconds = time.perf_counter() - start
        peak.stop()
    assert program.returncode == 0, told
    return Taken(seconds, peak.megabytes)


class _Peak(threading.Thread):
    """Looks at the memory of a process and of those that it has started, until stopped."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self._process = process
        self._stopped = threading.Event()
        self._most = 0  # kB

    def run(self) -> None:
        """Looks again and again; a program that is just being started still shares all of ours."""
        before: set[int] = set()
        while not self._stopped.wait(_EVERY):
            now = set(_with_children(self._process))
            self._most = max(self._most, sum(map(_kilobytes, now & before)))
            before = now

    def stop(self) -> None:
        """Looks no more."""
        self._stopped.set()
        self.join()

    @property
    def megabytes(self) -> int | None:
        return self._most // 1024 or None


def _kilobytes(process: int) -> int:
    """The share of a process in what it holds: `smaps_rollup` of proc(5), “Pss”."""
    with suppress(OSError):
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
        return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
    return 0


def _with_children(process: int) -> Iterator[int]:
    yield process
    for path in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            for child in path.read_text(encoding="ascii").split():
                yield from _with_children(int(child))
