"""What was made of data, kept while that of which it was made stays the same.

Every result has a key that says of what it was made: digests of files, never their times, so that
a clock set back or a file put back changes nothing. What a run did not ask for is forgotten at its
end, unless it did not come so far as to ask for anything of the kind: a run that finds faults makes
no catalog, and the one after that is to have the parts of the last.
"""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable
from typing import Any, TypeVar

from macros.reading.files import DATA, PLANS, DataFolder, KnownFiles

Made = TypeVar("Made")

_TRIES = 5  # of reading a folder that is written to meanwhile


class Kept:
    """Results of the last runs, by their keys, and those of the run under way.

    The first part of a key tells the kind of the result.
    """

    def __init__(self) -> None:
        self._before: dict[Hashable, Any] = {}
        self._now: dict[Hashable, Any] = {}
        self.files = KnownFiles()

    def result(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What was made under a key, now or in the last run; else what `make` makes."""
        if key not in self._now:
            self._now[key] = self._before[key] if key in self._before else make()
        made: Made = self._now[key]
        return made

    def has(self, key: Hashable) -> bool:
        """Whether there is a result under a key."""
        return key in self._now or key in self._before

    def read(
        self, about: Hashable, digest: Callable[[], str], make: Callable[[], Made]
    ) -> tuple[str, Made]:
        """The digest of files, and what is made of them: of what they held all the while."""
        for _ in range(_TRIES):
            before = digest()
            key = about, before
            if self.has(key):
                return before, self.result(key, make)
            made = make()
            if digest() == before:
                return before, self.result(key, lambda: made)  # noqa: B023 - called at once
        return "", made

    def meet(self, plan: str) -> None:
        """Is told of the folder of each plan before anything of it is asked for."""

    def end_run(self) -> None:
        """Forgets what this run has not asked for."""
        asked = {kind_of(key) for key in self._now}
        others = {key: one for key, one in self._before.items() if kind_of(key) not in asked}
        self._before, self._now = others | self._now, {}


def kind_of(key: Hashable) -> Hashable:
    """The kind of the result that is kept under a key."""
    while isinstance(key, tuple):
        key = key[0]
    return key


class Digests:
    """Digests of the files of a data folder, and of what is wrong with each of them."""

    def __init__(self, data: DataFolder) -> None:
        self._data = data
        self._below: dict[str, list[str]] = defaultdict(list)  # names of files by their folder
        for name in sorted(data.files):
            self._below[name.rpartition("/")[0]].append(name)

    def of_plan(self, plan: str) -> str:
        """The digest of a plan's folder."""
        folder = f"{PLANS}/{plan}"
        return self._of(self._below[folder], lambda name: name.startswith(f"{folder}/"))

    def of_shared(self, proposed: Collection[str]) -> str:
        """The digest of the lists of records, and of the files that propose more of them."""
        names = [*self._below[DATA], *proposed]
        return self._of(names, lambda name: name.count("/") == 1 or name in proposed)

    def _of(self, names: Iterable[str], is_of: Callable[[str], bool]) -> str:
        digest = hashlib.sha256()
        for name in names:
            if name in self._data.files:
                facts = self._data.facts(name)
                digest.update(f"{name}\n{facts.digest}\n{facts.problem or ''}\n".encode())
        for problem in self._data.problems:
            digest.update(f"{problem}\n".encode() if is_of(problem.file) else b"")
        return digest.hexdigest()
