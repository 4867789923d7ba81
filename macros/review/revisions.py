"""Data of git revisions, read without checking anything out. Only this module and its neighbour
``history_git`` run git.
"""

import io
import os
import pathlib
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

WORKING_TREE = "bản đang sửa"
_TRIES = {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"}


class RevisionError(Exception):
    """A revision that cannot be read; the message is Vietnamese, for whoever asked for it."""


def git(root: pathlib.Path, *arguments: str) -> bytes:
    """What a git command prints; raises RevisionError when git is missing or refuses."""
    command = ["git", "-c", "core.quotePath=false", *arguments]
    try:
        done = subprocess.run(
            command, cwd=root, capture_output=True, check=False, env={**os.environ, **_TRIES}
        )
    except OSError as error:
        raise RevisionError(f"Không chạy được git: {error.strerror}.") from error
    if done.returncode != 0:
        words = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise RevisionError(f"git báo lỗi: {words[-1] if words else 'không rõ'}")
    return done.stdout


def commit_of(root: pathlib.Path, revision: str) -> str:
    """The full id of the commit that a revision names; raises RevisionError when there is none."""
    if not revision or revision.startswith("-"):
        raise RevisionError(f"Không có phiên bản nào tên là “{revision}”.")
    git(root, "rev-parse", "--git-dir")
    try:
        found = git(
            root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
        )
    except RevisionError:
        hint = ""
        if git(root, "rev-parse", "--is-shallow-repository").strip() == b"true":
            hint = " Kho này được sao chép không đủ lịch sử; hãy chạy: git fetch --unshallow."
        what = f"Không có phiên bản nào tên là “{revision}” trong kho này."
        raise RevisionError(what + hint) from None
    return found.decode().strip()


@contextmanager
def data_at(root: pathlib.Path, commit: str) -> Iterator[pathlib.Path]:
    """A folder with ``data/`` as it was in a commit; empty when the commit has none."""
    with tempfile.TemporaryDirectory(prefix="review-") as folder:
        target = pathlib.Path(folder)
        try:
            archive = git(root, "archive", "--format=tar", commit, "--", "data")
        except RevisionError:
            if git(root, "ls-tree", "--name-only", commit, "--", "data"):
                raise
        else:
            with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
                tar.extractall(target, filter="data")
        yield target


def renamed_files(root: pathlib.Path, base: str, head: str | None) -> dict[str, str]:
    """Files of ``data/`` that another name has taken the place of, old to new."""
    ends = [base] if head is None else [base, head]
    listed = git(root, "diff", "--name-status", "-z", "-M", *ends, "--", "data").decode()
    fields = iter(listed.split("\0"))
    found = {}
    for status in fields:
        if status.startswith(("R", "C")):
            old, new = next(fields), next(fields)
            if status.startswith("R"):
                found[old] = new
        elif status:
            next(fields)
    return found
