"""The command that compares: which states are read, in which format the report is written."""

import pathlib
from collections.abc import Callable
from dataclasses import replace

from macros.review.compare import compare
from macros.review.revisions import WORKING_TREE, commit_of, data_at, renamed_files
from macros.review.states import DataState, read_state
from macros.telling.as_json import as_json
from macros.telling.markdown import markdown
from macros.telling.report import Report, StateInfo
from macros.telling.terminal import terminal

# By name: from a report, and whether it may be in colours.
FORMATS: dict[str, Callable[[Report, bool], str]] = {
    "markdown": lambda report, colours: markdown(report),
    "json": lambda report, colours: as_json(report),
    "terminal": lambda report, colours: terminal(report, colours=colours),
}


def report_of(root: pathlib.Path, base: str, head: str | None) -> Report:
    """The report of two revisions, or of one and the working tree.

    Raises GitError when a revision does not exist or git cannot be run.
    """
    base_commit = commit_of(root, base)
    head_commit = commit_of(root, head) if head is not None else None
    with data_at(root, base_commit) as folder:
        old = read_state(folder, base, base_commit)
    if head is None or head_commit is None:
        new = read_state(root, WORKING_TREE, None)
    else:
        with data_at(root, head_commit) as folder:
            new = read_state(folder, head, head_commit)
    renamed = renamed_files(root, base_commit, head_commit)
    return compare(old, _with_renames(new, renamed))


def _with_renames(state: DataState, renamed: dict[str, str]) -> DataState:
    """Tells of files under a new name, which nothing reads, when that is what is missing."""
    known = [
        f"{old} đã đổi tên thành {new}: chỉ tệp mang tên cũ được đọc"
        for old, new in sorted(renamed.items())
        if any(fault.startswith(f"{old}:") for fault in state.info.faults)
    ]
    info: StateInfo = state.info
    return replace(state, info=replace(info, faults=(*known, *info.faults))) if known else state
