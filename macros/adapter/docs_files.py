"""What docs/ may hold: MkDocs publishes all that it finds there, links followed."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from macros.adapter.publishing import KEPT, RefusedError
from macros.problems import Problem
from macros.reading.files import entry_fault, is_passing

if TYPE_CHECKING:
    from mkdocs.structure.files import Files

_LICENCE = "LICENSE-DATA"  # published in the archive
_KINDS = ".css .gif .html .ico .jpeg .jpg .js .md .pdf .png .svg .txt .webp .woff2"


def refuse_strays(root: Path, docs: Path) -> None:
    """Raises RefusedError when the docs of the project at `root` hold what no site may have."""
    problems = [str(problem) for problem in _strays(root, docs)]
    if problems:
        raise RefusedError("\n".join([*problems, KEPT]))


def leave_out_passing(files: "Files") -> None:
    """Takes out what programs leave beside a file that is open."""
    for file in list(files):
        if is_passing(Path(file.src_uri).name):
            files.remove(file)


def _strays(root: Path, docs: Path) -> Iterator[Problem]:
    for path in (docs, root / _LICENCE, *_all_in(docs)):
        name = path.relative_to(root).as_posix()
        try:
            status = path.lstat()
        except FileNotFoundError:
            continue  # an editor's passing file
        is_folder = stat.S_ISDIR(status.st_mode)
        if fault := entry_fault(status, name, is_folder=is_folder):
            yield fault
        elif not is_folder and docs in path.parents and path.suffix.lower() not in _KINDS.split():
            what = "Tệp lạ: mọi tệp trong docs/ đều được xuất bản"
            yield Problem(name, 1, 1, what, path.name, _KINDS, "để ngoài docs/")


def _all_in(folder: Path) -> Iterator[Path]:
    """Every file and folder below a folder that MkDocs takes; no link is followed."""
    for parent, folders, names in os.walk(folder) if not folder.is_symlink() else ():
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in (*folders, *sorted(names)):
            if not is_passing(name):
                yield Path(parent, name)
