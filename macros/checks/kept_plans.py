"""What was made of each plan, kept from one preview or build to the next in ``.cache/``.

There is a file for each plan: the results that `Kept` has of it, by the same keys. These say of
what each was made, so that one which fits the data no longer is never asked for. A file counts only
while it is whole, and when this very code wrote it. To read one makes records and nothing else:
whatever somebody else may have put there, it runs no code.
"""

import hashlib
import io
import pickle
import sys
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping
from contextlib import suppress
from dataclasses import is_dataclass
from datetime import date
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Any

import pydantic
import yaml

from macros.checks.kept_problems import KeptOnDisk
from macros.linking.task_codes import TaskCodes
from macros.reading.cache import FOLDER, write_bytes
from macros.reading.files import PLANS
from macros.reading.kept import kind_of
from macros.reading.strict_yaml import MadeFile, YamlFile, packed_file

NAME = "plans"
_Results = dict[Hashable, Any]

# What is made of a plan and holds records alone; its problems `KeptOnDisk` has.
_KINDS = frozenset(("plan", "scope", "tasks", "uses", "told", "standing"))
# All that may be in a file: the records of these steps, and this.
_STEPS = ("macros.model", "macros.recognisers", "macros.reading", "macros.linking", "macros.checks")
_RECORDS = (pydantic.BaseModel, Enum, tuple)
_OTHERS = {
    (one.__module__, one.__name__): one
    for one in (
        *(YamlFile, MadeFile, packed_file, TaskCodes),
        *(date, defaultdict, set, frozenset),
    )
}


class KeptPlans(KeptOnDisk):
    """Keeps what a run makes; of plans without faults for later programs, too."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self._folder = root / FOLDER / NAME
        self._made_by = f"{self._code} {pydantic.VERSION} {yaml.__version__}"
        self._filed: dict[str, frozenset[Hashable]] = {}  # what is in the file of each plan
        self._late: dict[str, _Results] = {}  # what files are to hold

    def meet(self, plan: str) -> None:
        """Takes what was kept of a plan when this program first meets it."""
        if plan not in self._filed:
            found = self._read(plan)
            self._filed[plan] = frozenset(found)
            self._before = found | self._before

    def end_run(self, *, whole: bool = True) -> None:
        """Forgets what this run has not asked for, on the disk too once `write` is called."""
        before, now = _by_plan(self._before), _by_plan(self._now)
        super().end_run(whole=whole)
        for plan, results in now.items():
            if not results.keys() <= self._filed.get(plan, frozenset()):
                asked = {kind_of(key) for key in results}
                others = before.get(plan, {}).items()
                kept = {key: one for key, one in others if kind_of(key) not in asked} | results
                self._late[plan] = kept if _is_sound(results) else {}
                self._filed[plan] = frozenset(kept)
        for plan in self._filed.keys() - now.keys() if now else ():
            self._late[plan] = {}
            del self._filed[plan]

    def write(self) -> None:
        """Writes what is to be kept, as far as it can be written."""
        self._write(self._late)

    def handed_over(self) -> Callable[[], None]:
        """What does the same wherever it is called; from now on there is nothing left to write."""
        late, self._late = self._late, {}
        return partial(self._write, late)

    def _write(self, late: dict[str, _Results]) -> None:
        while late:  # one by one: a preview that ends goes on where its thread was
            plan, results = late.popitem()
            path = self._path_of(plan)
            with suppress(OSError):
                if results:
                    write_bytes(path, self._signed(plan, _packed(results)))
                else:
                    path.unlink(missing_ok=True)
        names = {self._path_of(plan).name for plan in self._filed}
        with suppress(OSError):
            for path in self._folder.iterdir() if names else ():
                if path.name not in names:
                    path.unlink()

    def _path_of(self, plan: str) -> Path:
        return (
            self._folder / hashlib.sha256(plan.encode("utf-8", "surrogateescape")).hexdigest()[:32]
        )

    def _read(self, plan: str) -> _Results:
        """What is in the file of a plan; nothing when it is not whole, or of another code."""
        with suppress(OSError):
            content = self._path_of(plan).read_bytes()
            packed = content[_DIGEST:]
            if content == self._signed(plan, packed):
                return _unpacked(plan, packed)
        return {}

    def _signed(self, plan: str, packed: bytes) -> bytes:
        """With a digest before it, of the code that wrote it, too."""
        digest = hashlib.sha256(f"{self._made_by}\n{plan}\n".encode("utf-8", "surrogateescape"))
        digest.update(packed)
        return digest.digest() + packed


_DIGEST = hashlib.sha256().digest_size


def _by_plan(results: Mapping[Hashable, Any]) -> dict[str, _Results]:
    """What is made of each plan alone, by the names of their folders."""
    found: dict[str, _Results] = {}
    for key, one in results.items():
        if kind_of(key) in _KINDS:
            found.setdefault(_plan_of(key), {})[key] = one
    return found


def _plan_of(key: Any) -> str:
    """As `load` and `Lexicon` have it in their keys."""
    if isinstance(key[0], tuple):
        return str(key[0][1])
    return str(key[2]).removeprefix(f"{PLANS}/")


def _is_of(plan: str, key: Hashable) -> bool:
    return kind_of(key) in _KINDS and _plan_of(key) == plan


def _is_sound(results: _Results) -> bool:
    """Whether a plan was read without a problem, and is there to stay."""
    for key, one in results.items():
        if kind_of(key) == "plan":
            folder, problems, holes = one
            return not (problems or holes or folder.entry is None or folder.entry.record.draft)
    return False


class _Unpickler(pickle.Unpickler):
    """Makes records and plain values; knows nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        """The class of a record, of a module that is there already."""
        if (module, name) in _OTHERS:
            return _OTHERS[module, name]
        found = vars(sys.modules[module]).get(name) if module.startswith(_STEPS) else None
        if isinstance(found, type) and _is_record(found) and found.__module__ == module:
            return found
        raise pickle.UnpicklingError(f"{module}.{name}")


def _is_record(one: type) -> bool:
    return issubclass(one, _RECORDS) or is_dataclass(one)


def _packed(results: _Results) -> bytes:
    """Results as bytes; none that nothing could be made of again."""
    try:
        return pickle.dumps(results, 5)
    except (pickle.PicklingError, TypeError, RuntimeError):
        return b""


def _unpacked(plan: str, packed: bytes) -> _Results:
    """The results of a plan; none where the bytes are not of our making."""
    try:
        found: _Results = _Unpickler(io.BytesIO(packed)).load()
        return found if all(_is_of(plan, key) for key in found) else {}
    except Exception:  # whatever comes of what somebody else wrote
        return {}
