"""Scratch git repositories that hold a copy of the data."""

import os
import subprocess
from pathlib import Path

from tests.core_fixtures import copied

_WHO = {
    "GIT_AUTHOR_NAME": "n",
    "GIT_AUTHOR_EMAIL": "n@example.invalid",
    "GIT_COMMITTER_NAME": "n",
    "GIT_COMMITTER_EMAIL": "n@example.invalid",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


def git(root: Path, *arguments: str, day: int = 1) -> str:
    """What a git command prints; commits are of a day of January 2024."""
    date = f"2024-01-{day:02}T09:00:00+07:00"
    environment = {**os.environ, **_WHO, "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
    done = subprocess.run(
        ["git", *arguments],
        cwd=root,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout.strip()


def repository(root: Path) -> Path:
    """A repository with one commit, which brings the data."""
    root.mkdir(parents=True, exist_ok=True)
    git(root, "init", "--quiet", "--initial-branch=main")
    copied(root)
    commit(root, day=1)
    return root


def commit(root: Path, day: int) -> str:
    """Commit everything; the commit's id."""
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", f"Day {day}", day=day)
    return git(root, "rev-parse", "HEAD")
