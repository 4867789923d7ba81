"""A site in parts, for several machines: each writes some pages and files, then all are joined.

Every part is a folder of its own, with what is common to all pages (theme, scripts, search index,
pages written by hand) and a note of what it was made of. Tasks of `workers` go round: the first to
part 1, the second to part 2, so that each has about as much to do.
"""

import hashlib
import json
import os
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import NamedTuple

from macros.adapter.server_files import Built
from macros.reading.files import data_folder

SETTING = "PART"
FOLDER = "parts"
NOTE = ".part.json"


class PartsError(RuntimeError):
    """What keeps parts from being made or joined; a sentence for who runs the build."""


class Part(NamedTuple):
    """One of several parts of a site; the whole is the first of one."""

    number: int = 1
    of: int = 1

    @property
    def is_whole(self) -> bool:
        """Whether it is all there is."""
        return self.of == 1

    def has(self, task: int) -> bool:
        """Whether it has a task, by its place among all, from 0 on."""
        return task % self.of == self.number - 1

    @property
    def folder(self) -> str:
        """The name of its folder."""
        return f"{self.number}-of-{self.of}"


def asked_for() -> Part:
    """What the environment variable PART says, as “2/5”; the whole when it says nothing."""
    given = os.environ.get(SETTING, "")
    if not given:
        return Part()
    found = re.fullmatch("([1-9][0-9]{0,2})/([1-9][0-9]{0,2})", given)
    if found is None or int(found[1]) > int(found[2]):
        raise PartsError(f"Phần phải ghi như 2/5 (phần thứ hai trong năm); tìm thấy “{given}”.")
    return Part(int(found[1]), int(found[2]))


@dataclass(frozen=True)
class PartNote:
    """What a part says of itself; all but its number and its scripts is the same in all."""

    number: int
    of: int
    data: str  # a digest
    about: str
    address: str
    repository: str
    scripts: Sequence[str]  # the texts of those within its pages that are let run
    marked: Sequence[str]  # files whose names change with what they hold


def put_note(part: Part, built: Built, about: str, root: Path) -> None:
    """Writes into a finished part what it was made of; `root` is the folder that holds data/."""
    said = (about, built.address, built.repository)
    note = PartNote(*part, _digest(root), *said, sorted(built.scripts), list(built.marked))
    (built.folder / NOTE).write_text(json.dumps(asdict(note)), encoding="utf-8")


def _digest(root: Path) -> str:
    """Of all that the data hold, whenever they were saved."""
    digest = hashlib.sha256()
    for name in sorted(data_folder(root).files):
        content = hashlib.sha256((root / name).read_bytes())
        digest.update(f"{content.hexdigest()}  {name}\n".encode())
    return digest.hexdigest()
