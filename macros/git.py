"""Runs git; nothing else does."""

import os
import pathlib
import re
import subprocess

_QUIET = {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"}


class GitError(Exception):
    """What git could not do; the message is Vietnamese, for whoever asked for it."""


class MistrustError(GitError):
    """git is there but reads nothing of a folder that belongs to somebody else."""


def git(root: pathlib.Path, *arguments: str, given: bytes = b"") -> bytes:
    """What a git command prints, given something to read.

    Raises GitError when git is missing or refuses, MistrustError when it mistrusts the folder.
    """
    command = ["git", "-c", "core.quotePath=false", "-c", "log.showSignature=false", *arguments]
    try:
        done = subprocess.run(
            command,
            cwd=root,
            input=given,
            capture_output=True,
            check=False,
            env={**os.environ, **_QUIET},
        )
    except OSError as error:
        raise GitError(f"Không chạy được git: {error.strerror}.") from error
    if done.returncode != 0:
        told = done.stderr.decode("utf-8", "replace")
        if advice := re.search(r"git config --global --add safe\.directory .+", told):
            raise MistrustError(
                f"git không đọc kho {root} vì thư mục ấy của người dùng khác. Nếu tin kho ấy, hãy "
                f"chạy “{advice[0]}” rồi làm lại."
            )
        words = told.strip().splitlines()
        raise GitError(f"git báo lỗi: {words[-1] if words else 'không rõ'}")
    return done.stdout


def commit_time(root: pathlib.Path) -> int | None:
    """Seconds since 1970 of the last commit of the project at `root`; None when there is none.

    Raises MistrustError.
    """
    try:
        return int(git(root, "log", "-1", "--format=%ct"))
    except MistrustError:
        raise
    except GitError:  # no git on this machine, no repository, no commit
        return None
