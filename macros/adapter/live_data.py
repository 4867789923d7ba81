"""The site as its data was last read, kept from one rebuild of a preview to the next."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

from macros.checks.all_rules import Spread, in_turn
from macros.checks.kept_plans import KeptPlans
from macros.problems import Problem
from macros.reading.kept import Kept
from macros.render import TEMPLATES
from macros.site import Site, load_site


@dataclass
class LiveData:
    """The site as its data was last read; keeps the last good one while the data is broken."""

    site: Site | None = None  # None until the data was good once
    problems: tuple[str, ...] = ()  # of the data as it stands; empty when it is good
    _read: "_Reading | None" = None  # what it was made of
    _kept: KeptPlans | None = None

    def refresh(
        self,
        root: Path,
        address: str,
        repository: str,
        notice: str,
        *,
        drafts: bool = False,
        spread: Spread = in_turn,
    ) -> None:
        """Reads what has changed of the data of the folder `root`, if any file of it has.

        `address` is where the site will stand, `repository` the web address of its repository,
        `notice` what the files say of a site that is not the published one; `drafts`: whether to
        show those too. `spread` has plans checked where it likes.
        """
        now = _Reading(root, address, repository, notice, drafts, _fingerprint(root))
        if now == self._read:
            return
        self._kept = self._kept or KeptPlans(root)
        site, problems = now.site(self._kept, spread)
        self.problems = tuple(str(problem) for problem in problems)
        if site is not None and not problems:
            self.site = site
        self._read = now

    def keep(self, do: Callable[[Callable[[], None]], object] | None = None) -> None:
        """Writes what the next preview or build is to find; nobody need wait for it.

        `do` has it done where it likes; what only a further reading would ask for is then let go.
        """
        if self._kept and do:
            do(self._kept.handed_over())
            self._kept = None
            if self.site:
                self.site.settle()
        elif self._kept:
            self._kept.write()

    def again(self) -> Callable[[], Site]:
        """What reads in another process what was read last; it raises ChangedError."""
        assert self._read is not None
        return partial(_again, self._read)


class ChangedError(RuntimeError):
    """The data changed while the site was made; a sentence for who runs the build."""


class _Reading(NamedTuple):
    """The data that were read, and what was said of the site."""

    root: Path
    address: str
    repository: str
    notice: str
    drafts: bool
    files: frozenset[tuple[str, int, int]]

    def site(
        self, kept: Kept | None = None, spread: Spread = in_turn
    ) -> tuple[Site | None, list[Problem]]:
        """Reads them; with `kept`, what has changed of them since the last time."""
        said = (self.address, self.repository, self.notice)
        return load_site(self.root, *said, drafts=self.drafts, kept=kept, spread=spread)


live = LiveData()


def _again(reading: _Reading) -> Site:
    site, _ = reading.site(KeptPlans(reading.root))
    if site is None or _fingerprint(reading.root) != reading.files:
        raise ChangedError("Dữ liệu vừa bị sửa trong khi dựng. Hãy dựng lại.")
    return site


def _fingerprint(root: Path) -> frozenset[tuple[str, int, int]]:
    """Every file that the site's content is made of, with its time and size."""
    folders = (root / "data", TEMPLATES, root / ".pdf")
    return frozenset(one for folder in folders for one in _below(str(folder)))


def _below(folder: str) -> Iterator[tuple[str, int, int]]:
    with suppress(OSError), os.scandir(folder) as entries:  # there may be none
        for entry in entries:
            with suppress(OSError):  # an editor's passing file
                status = entry.stat(follow_symlinks=False)
                yield entry.path, status.st_mtime_ns, status.st_size
                if entry.is_dir(follow_symlinks=False):
                    yield from _below(entry.path)
