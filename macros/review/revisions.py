"""Data of git revisions, read without checking anything out."""

import io
import os
import pathlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple

from macros.git import GitError, git
from macros.reading.files import MAX_BYTES

_LINK = "120000"  # the mode of a symbolic link in git
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


class _Entry(NamedTuple):
    """A file or link of a commit."""

    mode: str
    blob: str
    size: int
    name: str


@contextmanager
def data_at(root: pathlib.Path, commit: str) -> Iterator[pathlib.Path]:
    """A folder with ``data/`` as it was in a commit; empty when the commit has none."""
    entries = _entries(root, commit)
    with tempfile.TemporaryDirectory(prefix="review-") as folder:
        target = pathlib.Path(folder)
        for entry in entries:
            (target / entry.name).parent.mkdir(parents=True, exist_ok=True)
            if entry.size > MAX_BYTES:  # which is told of it; what is in it, nobody reads
                (target / entry.name).touch()
                os.truncate(target / entry.name, entry.size)
        links: list[tuple[pathlib.Path, bytes]] = []
        for entry, content in _contents(root, entries):
            path = target / entry.name
            if entry.mode == _LINK:
                links.append((path, content))
            else:
                path.write_bytes(content)
        for path, content in links:  # last, so that nothing is written through one
            with suppress(OSError):  # Windows lets few make links; there git makes plain files
                path.symlink_to(os.fsdecode(content))
        yield target


def _entries(root: pathlib.Path, commit: str) -> list[_Entry]:
    """The files and links below ``data/``.

    Not by ``git archive``: there the commit itself may say which files are left out.
    """
    listed = git(root, "ls-tree", "-r", "-l", "-z", commit, "--", "data")
    entries = []
    for line in listed.decode("utf-8", "replace").split("\0")[:-1]:
        facts, name = line.split("\t", 1)
        mode, _, blob, size = facts.split()
        if mode.startswith(("100", _LINK)) and ".." not in name.split("/"):  # below the folder
            entries.append(_Entry(mode, blob, int(size), name))
    return entries


def _contents(root: pathlib.Path, entries: list[_Entry]) -> Iterator[tuple[_Entry, bytes]]:
    """The entries that are not too large, with their bytes as committed."""
    wanted = [entry for entry in entries if entry.size <= MAX_BYTES]
    asked = "".join(f"{entry.blob}\n" for entry in wanted).encode()
    blobs = io.BytesIO(git(root, "cat-file", "--batch", given=asked))
    for entry in wanted:
        blobs.readline()
        yield entry, blobs.read(entry.size)
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
