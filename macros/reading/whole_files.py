"""Files and folders that are put in place whole: whoever looks, or a kill, finds old or new.

Standard library alone: what puts an earlier site back uses it too. OSError is raised where the
machine refuses.
"""

import ctypes
import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

_CANNOT = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)


def exchange(one: Path, other: Path) -> bool:
    """Exchanges two folders at once; False where the system or the file system cannot.

    `renameat2(2)` of Linux, `renamex_np(2)` of macOS; Python has a function for neither.
    """
    if sys.platform not in ("linux", "darwin"):
        return False
    paths = os.fsencode(one), os.fsencode(other)
    system = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "linux":
        here, exchange = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
        call = getattr(system, "renameat2", None)
        arguments: Iterable[object] = (here, paths[0], here, paths[1], exchange)
    else:
        swap = 2  # RENAME_SWAP
        call = getattr(system, "renamex_np", None)
        arguments = (*paths, swap)
    if call is None:
        return False
    sys.audit("os.rename", one, other, -1, -1)  # as Python's own functions do
    if call(*arguments) == 0:
        return True
    code = ctypes.get_errno()
    if code in _CANNOT:
        return False
    raise OSError(code, os.strerror(code), str(one), None, str(other))


def write_whole(root: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their paths from `root`, each whole; none before all are ready."""
    ready: list[tuple[str, Path]] = []
    try:
        for file, content in files.items():
            path = root / file
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, made = tempfile.mkstemp(prefix=".", dir=path.parent)
            ready.append((made, path))
            with os.fdopen(handle, "wb") as opened:
                opened.write(content)
            Path(made).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        for made, path in ready:
            Path(made).replace(path)
    finally:
        for made, _ in ready:
            Path(made).unlink(missing_ok=True)


def place_folder(new: Path, folder: Path) -> None:
    """Put a finished folder in the place of another, or where none is; the old one goes."""
    if not folder.exists():
        new.rename(folder)
        return
    if not exchange(new, folder):
        old = _aside(folder)
        folder.rename(old)
        try:
            new.rename(folder)
        except BaseException:
            old.rename(folder)
            raise
        new = old
    shutil.rmtree(new, ignore_errors=True)


def bring_back(folder: Path) -> None:
    """Bring back a folder that a kill left aside, where two cannot be exchanged at once."""
    old = _aside(folder)
    if old.is_dir() and not folder.exists():
        old.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def _aside(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.old")
