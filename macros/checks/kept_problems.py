"""The problems of each plan, kept from one check of a project to the next in ``.cache/``."""

import hashlib
import sys
from collections.abc import Callable, Hashable
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from macros.checks.all_rules import OF_A_PLAN
from macros.problems import Problem
from macros.reading.cache import FOLDER, read_cache, source_hash, write_cache
from macros.reading.kept import Kept, Made

NAME = "check.json"
# Whatever decides what a rule finds; Python too, which knows more letters with each version.
_CODE = ("recognisers", "reading", "linking", "checks")


class KeptOnDisk(Kept):
    """Keeps what a run makes, and the problems of each plan for the next run of the project too."""

    def __init__(self, root: Path) -> None:
        super().__init__()
        self._path = root / FOLDER / NAME
        self._code = f"{source_hash(*_CODE)} {sys.version}"
        data = read_cache(self._path)
        self._there = _rows(data, self._code)
        self._asked: dict[str, Any] = {}
        self._sound_there = data["sound"] if self._there and "sound" in data else None
        self.sound: Any = self._sound_there

    def result(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What was made under a key; the problems of a plan in an earlier run, too."""
        if not (isinstance(key, tuple) and key[0] == OF_A_PLAN):
            return super().result(key, make)
        name = _name(key)
        kept = self._there.get(name)
        found = super().result(key, (lambda: cast(Made, kept)) if kept is not None else make)
        self._asked[name] = found
        return found

    def has(self, key: Hashable) -> bool:
        """Whether there is a result under a key, of an earlier run, too."""
        return super().has(key) or _name(key) in self._there

    def end_run(self, *, whole: bool = True) -> None:
        """Forgets what this run has not asked for, on the disk too; `whole`: it read all."""
        super().end_run()
        asked = self._asked if whole else self._there
        if asked.keys() != self._there.keys() or self.sound != self._sound_there:
            data = {"code": self._code, "problems": asked, "sound": self.sound}
            write_cache(self._path, data)
        self._there, self._asked, self._sound_there = asked, {}, self.sound


def _name(key: Hashable) -> str:
    return hashlib.sha256(repr(key).encode("utf-8", "surrogatepass")).hexdigest()


def _rows(data: Any, code: str) -> dict[str, tuple[Problem, ...]]:
    """The problems by their keys, as this code found them; nothing of what anybody else wrote."""
    with suppress(TypeError, LookupError, AttributeError):
        if data["code"] == code:
            return {
                name: tuple(Problem(*row) for row in rows)
                for name, rows in data["problems"].items()
            }
    return {}
