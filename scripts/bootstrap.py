"""Starts a script: in the Python that runs it, or again in the project's own environment.

Standard library only: this runs under whatever Python starts the scripts, before anything is
installed. It imports little, since every command waits for it.
"""

from __future__ import annotations

import errno
import importlib.util
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NoReturn, TextIO, cast

ROOT = Path(__file__).resolve().parent.parent

# The modules that scripts import of other projects; pydantic 1 came without its core.
OF_DATA = ("pydantic_core", "yaml")
OF_SITE = (
    *OF_DATA,
    "icalendar",
    "material",
    "mkdocs",
    "mkdocs_macros",
    "pymdownx",
    "xlsxwriter",
)


def ensure(requirements: str, needs: Iterable[str]) -> None:
    """Lets a script import these modules, and the project's own.

    When the Python that runs it lacks one, the environment's starts the script again.
    """
    if not all(map(importlib.util.find_spec, needs)):
        _enter(requirements, *sys.argv)
    sys.path.insert(0, str(ROOT))


def mkdocs(*arguments: str) -> NoReturn:
    """Becomes a command of MkDocs on the project; does not come back."""
    os.chdir(ROOT)
    _enter("requirements.txt", "-m", "mkdocs", *arguments)


def run(command: Callable[[], int]) -> NoReturn:
    """Ends with what a script's command returns; what the machine refuses it is said, with 1."""
    _plain_output()
    try:
        sys.exit(command())
    except OSError as error:
        sys.exit(_explained(error))
    except MemoryError:
        sys.exit(_explained(OSError(errno.ENOMEM, "")))
    except KeyboardInterrupt:
        sys.exit("Đã dừng theo Ctrl+C.")


def _explained(error: OSError) -> str:
    sys.path.insert(0, str(ROOT))
    from macros.os_errors import explained

    return explained(error)


def _plain_output() -> None:
    """Lets Vietnamese through on any console, here and in all programs started; no banners."""
    os.environ.update(PYTHONUTF8="1", NO_MKDOCS_2_WARNING="1")
    for stream in (sys.stdout, sys.stderr):
        cast("TextIO", stream).reconfigure(encoding="utf-8", errors="replace")  # type: ignore[attr-defined]


def _enter(requirements: str, *arguments: str) -> NoReturn:
    """Becomes the environment's Python, with these arguments; does not come back."""
    from environment import environment, wait

    command = [str(environment(requirements)), *arguments]
    if os.name == "nt":  # exec there lets go of the console, so Ctrl+C would miss the program
        sys.exit(wait(command))
    os.execv(command[0], command)
