"""Runs git; nothing else does."""

import os
import pathlib
import subprocess

_QUIET = {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"}


class GitError(Exception):
    """What git could not do; the message is Vietnamese, for whoever asked for it."""


def git(root: pathlib.Path, *arguments: str, given: bytes = b"") -> bytes:
    """What a git command prints, given something to read.

    Raises GitError when git is missing or refuses.
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
        words = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise GitError(f"git báo lỗi: {words[-1] if words else 'không rõ'}")
    return done.stdout


def commit_time(root: pathlib.Path) -> int | None:
    """Seconds since 1970 of the last commit of the project at `root`; None when git cannot tell."""
    try:
        return int(git(root, "log", "-1", "--format=%ct"))
    except GitError:  # no git on this machine, no repository, no commit
        return None
