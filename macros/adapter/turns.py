"""One build of a site at a time: who comes later waits, and says so."""

import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_PAUSE = 0.1  # seconds


class Turn:
    """The right to build a site, from now until it ends, or its process does.

    The file at `path` stands for it. Where a file system knows no locks, nobody waits.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path.open("ab")
        told = False
        while not (_locked(self._file) and self._is_there()):
            if not told:
                print("Đang có lần dựng khác vào cùng thư mục: chờ lần ấy xong…", file=sys.stderr)
                told = True
            self._file.close()
            time.sleep(_PAUSE)
            self._file = path.open("ab")

    def end(self) -> None:
        """Lets the next one begin."""
        with suppress(OSError):  # Windows keeps the file while another waits for it
            self._path.unlink()
        self._file.close()

    def _is_there(self) -> bool:
        """Whether the file that was locked is not the one that the turn before has removed."""
        with suppress(FileNotFoundError):
            return os.path.samestat(os.fstat(self._file.fileno()), self._path.stat())
        return False


def _locked(file: IO[bytes]) -> bool:
    """Locks a file; False when another has locked it."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True
