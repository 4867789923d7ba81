"""What a build owes to the folder it publishes: whole, swapped in at the end, the same on any day.

MkDocs empties the published folder first and fills it page by page, so whoever visits meanwhile,
or after a failure, finds half a site. Here it fills a sibling folder, which takes the place of the
published one only when nothing can fail any more.
"""

import datetime
import gc
import os
import re
import secrets
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, FileSystemLoader
from jinja2.bccache import Bucket
from mkdocs.exceptions import Abort
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingEmitter

from macros.site import Site, load_site

_MARKER = ".building"
_RENAME_TRIES = 5  # with a pause of 0.1 s: on Windows a virus scanner may hold a fresh folder


@dataclass
class LiveData:
    """The site as its data was last read; keeps the last good one while the data is broken."""

    site: Site | None = None  # None until the data was good once
    problems: tuple[str, ...] = ()  # of the data as it stands; empty when it is good
    _read: tuple[str, str, frozenset[tuple[str, int, int]]] | None = None  # what it was made of

    def refresh(self, root: Path, address: str, repository: str) -> None:
        """Reads the data of the project at `root` again, if any file of it has changed.

        `address` is where the site will stand, `repository` the web address of its repository.
        """
        now = address, repository, _fingerprint(root)
        if now == self._read:
            return
        site, problems = load_site(root, address, repository)
        self.problems = tuple(str(problem) for problem in problems)
        if site is not None and not problems:
            self.site = site
        self._read = now


live = LiveData()


class CompiledTemplates(BytecodeCache):
    """Keeps compiled templates from one rebuild to the next: half the time of a small rebuild.

    Jinja compares the source before it takes one from here, so a changed template is compiled anew.
    """

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key] = bucket.bytecode_to_string()


class ThemeFiles(FileSystemLoader):
    """The theme's templates; its folder of icons is left out when all are listed.

    MkDocs goes through the list for files to copy, of which no hidden folder has any, and the
    14,000 icons in it take a third of the time of a small rebuild.
    """

    def list_templates(self) -> list[str]:
        found = set()
        for top in self.searchpath:
            for folder, subfolders, names in os.walk(top):
                subfolders[:] = [name for name in subfolders if not name.startswith(".")]
                found |= {(Path(folder, name).relative_to(top)).as_posix() for name in names}
        return sorted(found)


class _Emitter(PollingEmitter):
    """Takes its first look when made: what is saved before its thread runs would go unseen."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._snapshot = self._take_snapshot()

    def on_thread_start(self) -> None:
        """Nothing: the first look has been taken."""


def observer(seconds: float) -> BaseObserver:
    """Watches files by looking at them every so many seconds, from the moment they are named."""
    return BaseObserver(_Emitter, timeout=seconds)


def prepare(site: Path) -> Path:
    """An empty folder beside the published `site`, for the new one.

    First clears what a killed build left there. Raises Abort, with the reason, when the folder
    cannot be made or `site` could not be replaced by it later.
    """
    try:
        if site.exists() and not (site.is_dir() and os.access(site, os.W_OK)):
            raise PermissionError(f"không ghi được vào {site}")
        site.parent.mkdir(parents=True, exist_ok=True)
        _clear_leftovers(site)
        new = _sibling(site, "new")
        new.mkdir()
        (new / _MARKER).touch()
        if site.exists():
            shutil.copymode(site, new)
    except OSError as error:
        raise _refusal(site, error) from error
    return new


def publish(new: Path, site: Path) -> None:
    """Puts the finished folder in the place of the published one, whose hidden entries stay.

    Hidden entries (.git, .nojekyll) are not the build's, as for MkDocs, which keeps them too.
    Raises Abort, with the reason, when the folder is locked; the published site is then as before.
    """
    old = _sibling(site, "old")
    try:
        (new / _MARKER).unlink()  # gone when another build of the same site came in between
        if site.exists():
            _rename(site, old)
        try:
            _rename(new, site)
        except OSError:
            if old.exists():
                _rename(old, site)
            raise
    except OSError as error:
        raise _refusal(site, error) from error
    if old.exists():
        _dispose(old, site)


@contextmanager
def collecting() -> Iterator[None]:
    """Has garbage looked for among what is made within, and not among what is there already.

    Workbooks and calendars are full of references in circles; a build else looks for no garbage.
    """
    enabled = gc.isenabled()
    gc.freeze()
    gc.enable()
    try:
        yield
    finally:
        gc.collect()
        gc.unfreeze()
        if not enabled:
            gc.disable()


def discard(new: Path) -> None:
    """Removes the folder of a build that failed."""
    shutil.rmtree(new, ignore_errors=True)


def commit_time(root: Path) -> int | None:
    """Seconds since 1970 of the last commit of the project at `root`; None when git cannot tell."""
    command = ["git", "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    except OSError:  # no git on this machine
        return None
    return int(done.stdout) if done.returncode == 0 and done.stdout.strip() else None


def midnight(date: datetime.date) -> int:
    """Seconds since 1970 at which `date` began, in UTC."""
    start = datetime.datetime.combine(date, datetime.time(), tzinfo=datetime.UTC)
    return int(start.timestamp())


def _fingerprint(root: Path) -> frozenset[tuple[str, int, int]]:
    """Every file that the site's content is made of, with its time and size."""
    found = set()
    for folder in ("data", "macros/templates", ".pdf"):
        for path in (root / folder).rglob("*"):
            with suppress(FileNotFoundError):  # an editor's passing file
                status = path.stat()
                found.add((str(path), status.st_mtime_ns, status.st_size))
    return frozenset(found)


def _sibling(site: Path, ending: str) -> Path:
    return site.with_name(f".{site.name}.{secrets.token_hex(4)}.{ending}")


def _clear_leftovers(site: Path) -> None:
    """Removes what killed builds left; a killed swap is brought to its end first."""
    pattern = re.compile(rf"\.{re.escape(site.name)}\.[0-9a-f]{{8}}\.(new|old)")
    for path in site.parent.iterdir():
        match = pattern.fullmatch(path.name)
        if match is None:
            continue
        if match[1] == "new":
            discard(path)
        elif site.exists():
            _dispose(path, site)
        else:
            path.rename(site)


def _dispose(old: Path, site: Path) -> None:
    """Moves the hidden entries of the replaced folder into the new one and removes the rest.

    An entry that will not move keeps the old folder alive until the next build tries again.
    """
    try:
        for entry in old.iterdir():
            if entry.name.startswith(".") and not os.path.lexists(site / entry.name):
                _rename(entry, site / entry.name)
    except OSError:
        return
    shutil.rmtree(old, ignore_errors=True)


def _rename(path: Path, target: Path) -> None:
    for _ in range(_RENAME_TRIES - 1):
        try:
            path.rename(target)
            return
        except PermissionError:
            time.sleep(0.1)
    path.rename(target)


def _refusal(site: Path, error: OSError) -> Abort:
    return Abort(
        f"Không thay được thư mục {site}: {error}. Trang đã xuất bản giữ nguyên như cũ. "
        "Hãy đóng chương trình đang mở thư mục ấy hoặc xin quyền ghi, rồi dựng lại."
    )
