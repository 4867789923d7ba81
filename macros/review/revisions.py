"""Data of git revisions, read without checking anything out."""

import io
import pathlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from macros.git import GitError, git

WORKING_TREE = "bản đang sửa"


def commit_of(root: pathlib.Path, revision: str) -> str:
    """The full id of the commit that a revision names; raises GitError when there is none."""
    if not revision or revision.startswith("-"):
        raise GitError(f"Không có phiên bản nào tên là “{revision}”.")
    git(root, "rev-parse", "--git-dir")
    try:
        found = git(
            root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
        )
    except GitError:
        hint = ""
        if git(root, "rev-parse", "--is-shallow-repository").strip() == b"true":
            hint = " Kho này được sao chép không đủ lịch sử; hãy chạy: git fetch --unshallow."
        what = f"Không có phiên bản nào tên là “{revision}” trong kho này."
        raise GitError(what + hint) from None
    return found.decode().strip()


@contextmanager
def data_at(root: pathlib.Path, commit: str) -> Iterator[pathlib.Path]:
    """A folder with ``data/`` as it was in a commit; empty when the commit has none."""
    with tempfile.TemporaryDirectory(prefix="review-") as folder:
        target = pathlib.Path(folder)
        for name, content in _files(root, commit):
            path = target / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        yield target


def _files(root: pathlib.Path, commit: str) -> Iterator[tuple[str, bytes]]:
    """The files below ``data/`` with their bytes as committed.

    Not by ``git archive``: there the commit itself may say which files are left out.
    """
    listed = git(root, "ls-tree", "-r", "-z", commit, "--", "data").decode("utf-8", "replace")
    entries = [entry.split("\t", 1) for entry in listed.split("\0") if entry]
    files = [
        (name, facts.split()[2])
        for facts, name in entries
        if facts.startswith("100") and ".." not in name.split("/")  # plain files, below the folder
    ]
    wanted = "".join(f"{blob}\n" for _, blob in files).encode()
    blobs = io.BytesIO(git(root, "cat-file", "--batch", given=wanted))
    for name, _ in files:
        size = int(blobs.readline().split()[2])
        yield name, blobs.read(size)
        blobs.read(1)  # the line's end after each


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
