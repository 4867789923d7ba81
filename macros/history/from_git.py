"""The history of the data out of git: each commit of the main line that changed ``data/``.

What a commit did never changes, so it is worked out once and kept in ``.cache/history.json``, by
the two commits and by the code that tells of them. Whatever is missing, the site is built: without
git, in a shallow copy or before the first commit it has no history, and says so.
"""

import gc
import pathlib
from collections.abc import Container, Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any

from macros.git import GitError, MistrustError, git
from macros.history.code_version import code_version
from macros.history.history import History, Step, step_data, step_of
from macros.history.steps import step
from macros.reading.cache import FOLDER, read_cache, source_hash, write_cache
from macros.review.revisions import data_at
from macros.review.states import DataState, read_state
from macros.telling.under_way import each

CACHE = f"{FOLDER}/history.json"
_NO_GIT = "Trang này được dựng ở nơi không có lịch sử git, nên không liệt kê được các thay đổi."
_SHALLOW = (
    "Trang này được dựng từ bản sao git không đủ lịch sử, nên không liệt kê được các thay đổi."
)
_COLLECT = 20  # steps; a build runs without looking for garbage, of which a catalog leaves much

Commit = tuple[str, str]  # id and time
_known: dict[tuple[pathlib.Path, str], History] = {}  # by project and its newest commit


def read_history(root: pathlib.Path, repository: str = "") -> History:
    """The history of ``root/data``. Asked again, it only asks git what is new.

    Raises MistrustError: without a word, the history would be gone.
    """
    try:
        newest = git(root, "rev-parse", "HEAD").decode().strip()
        if git(root, "rev-parse", "--is-shallow-repository").strip() == b"true":
            time = git(root, "log", "-1", "--format=%cI", "HEAD").decode().strip()
            return History(note=_SHALLOW, head_time=time)
        if (root, newest) not in _known:
            _known.clear()  # a preview sees many commits
            _known[root, newest] = History(_steps(root, _commits(root)), _NO_GIT)
    except MistrustError:
        raise
    except GitError:
        return History(note=_NO_GIT)
    return replace(_known[root, newest], repository=repository)


def _commits(root: pathlib.Path) -> list[Commit]:
    """The commits of the main line that changed the data, oldest first."""
    log = git(root, "log", "--first-parent", "--reverse", "--format=%H %cI", "HEAD", "--", "data")
    return [(id_, time) for id_, time in (line.split() for line in log.decode().splitlines())]


def _steps(root: pathlib.Path, commits: list[Commit]) -> tuple[Step, ...]:
    """The steps of all commits, newest first, out of the cache or worked out."""
    path, source = root / CACHE, source_hash()
    kept, fresh = _kept(path, source)
    made = dict(_made(root, commits, kept))
    steps = {key: made[key] if key in made else step_of(kept[key]) for key, *_ in _pairs(commits)}
    if steps.keys() != kept.keys() or not fresh:
        data = {key: step_data(one) for key, one in steps.items()}
        write_cache(path, {"source": source, "version": code_version(), "steps": data})
    if made:
        gc.collect()
    return tuple(one for one in reversed(steps.values()) if one.told or one.first)


def _pairs(commits: list[Commit]) -> Iterator[tuple[str, str, Commit]]:
    """Each commit with the one before it, and the key by which its step is kept."""
    for index, commit in enumerate(commits):
        base = commits[index - 1][0] if index else ""
        yield f"{base}..{commit[0]}", base, commit


def _made(
    root: pathlib.Path, commits: list[Commit], kept: Container[str]
) -> Iterator[tuple[str, Step]]:
    """The steps that are not kept yet; of two in a row, data are read once."""
    last, old = "", None
    missing = [one for one in _pairs(commits) if one[0] not in kept]
    shown = each("Đọc lịch sử dữ liệu", missing)
    for count, (key, base, (commit, time)) in enumerate(shown, 1):
        if base and last != base:
            old = _state(root, base)
        new = _state(root, commit)
        yield key, step(old, new, commit, time)
        last, old = commit, new
        if count % _COLLECT == 0:
            gc.collect()


def _state(root: pathlib.Path, commit: str) -> DataState:
    with data_at(root, commit) as folder:
        return read_state(folder, commit, commit, check=False)


def _kept(path: pathlib.Path, source: str) -> tuple[dict[str, Any], bool]:
    """The steps of an earlier build, if this code made them; whether not a letter of it changed."""
    data = read_cache(path)
    with suppress(ValueError, TypeError, AttributeError, LookupError):
        same = data.get("source") == source
        if same or data.get("version") == code_version():
            return dict(data["steps"]), same
    return {}, False
