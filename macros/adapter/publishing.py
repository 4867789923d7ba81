"""What a build owes to the folder it publishes: whole, swapped in at the end, the same on any day.

MkDocs empties the published folder first and fills it page by page, so whoever visits meanwhile,
or after a failure, finds half a site. Here it fills a sibling folder, which takes the place of the
published one only when nothing can fail any more.
"""

import datetime
import errno
import os
import re
import secrets
import shutil
import time
from pathlib import Path

from mkdocs.exceptions import Abort

from macros.adapter.turns import Turn
from macros.os_errors import explained

KEPT = "Trang đã xuất bản giữ nguyên như cũ."  # said whenever a build stops

_MARKER = ".building"
_turns: dict[Path, Turn] = {}  # by the folder under way
_RENAME_TRIES = 5  # with a pause of 0.1 s: on Windows a virus scanner may hold a fresh folder


def prepare(site: Path) -> Path:
    """An empty folder beside the published `site`, for the new one.

    First waits until no other build of it is under way, then clears what a killed one left there.
    Raises Abort, with the reason, when the folder cannot be made or `site` could not be replaced by
    it later.
    """
    new = _sibling(site, "new")
    try:
        if site.exists() and not site.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "không phải thư mục", str(site))
        if site.exists() and not os.access(site, os.W_OK):
            raise PermissionError(errno.EACCES, "", str(site))
        site.parent.mkdir(parents=True, exist_ok=True)
        _turns[new] = Turn(site.with_name(f".{site.name}.lock"))
        _clear_leftovers(site)
        new.mkdir()
        (new / _MARKER).touch()
        if site.exists():
            shutil.copymode(site, new)
    except OSError as error:
        discard(new)
        raise _refusal(site, error) from error
    return new


def publish(new: Path, site: Path) -> None:
    """Puts the finished folder in the place of the published one, whose hidden entries stay.

    Hidden entries (.git, .nojekyll) are not the build's, as for MkDocs, which keeps them too.
    Raises Abort, with the reason, when the folder is locked; the published site is then as before.
    """
    old = _sibling(site, "old")
    try:
        (new / _MARKER).unlink()  # gone when somebody has cleared the folder away
        if site.exists():
            _rename(site, old)
        try:
            _rename(new, site)
        except OSError:
            if old.exists():
                _rename(old, site)
            raise
        if old.exists():
            _dispose(old, site)
    except OSError as error:
        raise _refusal(site, error) from error
    finally:
        _end_turn(new)


def discard(new: Path) -> None:
    """Removes the folder of a build that failed."""
    shutil.rmtree(new, ignore_errors=True)
    _end_turn(new)


def midnight(date: datetime.date) -> int:
    """Seconds since 1970 at which `date` began, in UTC; 0 before 1970, which gzip cannot say."""
    start = datetime.datetime.combine(date, datetime.time(), tzinfo=datetime.UTC)
    return max(0, int(start.timestamp()))


def _end_turn(new: Path) -> None:
    if turn := _turns.pop(new, None):
        turn.end()


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
        f"Không thay được thư mục {site}. {explained(error, site)} {KEPT} "
        "Nếu có chương trình đang mở thư mục ấy thì hãy đóng lại."
    )
