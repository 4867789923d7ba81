"""The site as its data was last read, kept from one rebuild of a preview to the next."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from macros.render import TEMPLATES
from macros.site import Site, load_site


@dataclass
class LiveData:
    """The site as its data was last read; keeps the last good one while the data is broken."""

    site: Site | None = None  # None until the data was good once
    problems: tuple[str, ...] = ()  # of the data as it stands; empty when it is good
    _read: tuple[object, ...] | None = None  # what it was made of

    def refresh(
        self, root: Path, address: str, repository: str, notice: str, *, drafts: bool = False
    ) -> None:
        """Reads the data of the folder `root` again, if any file of it has changed.

        `address` is where the site will stand, `repository` the web address of its repository,
        `notice` what the files of a demonstration say; `drafts`: whether to show those too.
        """
        now = root, address, repository, notice, drafts, _fingerprint(root)
        if now == self._read:
            return
        site, problems = load_site(root, address, repository, notice, drafts=drafts)
        self.problems = tuple(str(problem) for problem in problems)
        if site is not None and not problems:
            self.site = site
        self._read = now


live = LiveData()


def _fingerprint(root: Path) -> frozenset[tuple[str, int, int]]:
    """Every file that the site's content is made of, with its time and size."""
    found = set()
    for folder in (root / "data", TEMPLATES, root / ".pdf"):
        for path in folder.rglob("*"):
            with suppress(FileNotFoundError):  # an editor's passing file
                status = path.lstat()
                found.add((str(path), status.st_mtime_ns, status.st_size))
    return frozenset(found)
