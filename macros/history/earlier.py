"""The data as they were on an earlier day, laid out in a folder of their own, to build a site of.

The folder is a copy of the repository at the commit of that day, so that the site has the history
up to then. The data are read with today's code: plans in an older layout are brought to the present
one.
"""

import datetime
import shutil
from pathlib import Path
from typing import Any

from macros.git import GitError, git
from macros.kinds import BODY
from macros.reading.loading import FATE, load
from macros.reading.strict_yaml import read
from macros.reading.upgraded_folders import upgrade_folders
from macros.reading.writing import list_text
from macros.review.revisions import data_at


def commit_on(root: Path, day: datetime.date) -> tuple[str, datetime.date]:
    """The last commit of the main line up to the end of a day that changed ``root/data``.

    Returns its id and its own day, as it was where the commit was made. Raises GitError when there
    is none, or no whole history.
    """
    if git(root, "rev-parse", "--is-shallow-repository").strip() == b"true":
        raise GitError(
            "Kho này được sao chép không đủ lịch sử; hãy chạy git fetch --unshallow rồi làm lại."
        )
    log = git(root, "log", "--first-parent", "--format=%H %cI", "HEAD", "--", "data").decode()
    first = None
    for id_, time in (line.split() for line in log.splitlines()):
        first = datetime.datetime.fromisoformat(time).date()
        if first <= day:
            return id_, first
    since = f"; dữ liệu có từ ngày {first:%d/%m/%Y}" if first else ""
    raise GitError(f"Đến hết ngày {day:%d/%m/%Y} kho này chưa có dữ liệu nào{since}.")


def lay_out_earlier(target: Path, root: Path, commit: str) -> None:
    """Writes the data of a commit into ``target/data``, in place of what was there.

    Raises GitError, OSError.
    """
    shutil.rmtree(target, ignore_errors=True)
    git(root, "clone", "--quiet", "--shared", "--no-checkout", str(root), str(target))
    git(target, "update-ref", "--no-deref", "HEAD", commit)
    with data_at(root, commit) as folder:
        shutil.copytree(folder / "data", target / "data", symlinks=True)
    licence = git(root, "show", "HEAD:LICENSE-DATA")
    (target / "LICENSE-DATA").write_bytes(licence)
    upgrade_folders(target)
    _drop_fates(target)


def _drop_fates(root: Path) -> None:
    """Leaves out the sentences in which older data tell of a body's fate; see `loading.FATE`."""
    if not load(root)[0].older_bodies:
        return
    path = root / BODY.data_file
    source, _ = read(path, BODY.data_file)
    bodies: Any = source.data if source else []
    kept = [{key: one for key, one in body.items() if key != FATE} for body in bodies]
    path.write_text(list_text(kept), encoding="utf-8", newline="\n")
