"""What a build has made: the digest of every file, and the headers that servers are to send."""

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

NAME = "manifest.json"  # beside the settings of servers
_RUN = 64  # files
Each = Callable[[Callable[[Any], Any], Sequence[Any]], Iterable[Any]]

_ASKED_FOR = ".well-known"  # of what is hidden, the only folder that servers give away


class Manifest(NamedTuple):
    """A built site.

    `headers` are by the beginning of the addresses for which they hold; the longest one counts.
    """

    repository: str  # its web address; empty when there is none
    headers: Mapping[str, Mapping[str, str]]
    files: Mapping[str, str]  # SHA-256 by the path from the site's root


def digests(site: Path, each: Each = map) -> dict[str, str]:
    """The SHA-256 of every file of a folder that a server gives away.

    `each` has something done with each of many runs of files, wherever it likes, as `map` does.
    """
    names = sorted(_names(site), key=lambda name: name.split("/"))
    runs = [names[start : start + _RUN] for start in range(0, len(names), _RUN)]
    return dict(zip(names, chain.from_iterable(each(partial(_of_run, site), runs)), strict=True))


def _of_run(site: Path, names: Sequence[str]) -> list[str]:
    found = []
    for name in names:
        with open(f"{site}/{name}", "rb", buffering=0) as file:  # noqa: PTH123 - of thousands
            found.append(hashlib.sha256(file.read()).hexdigest())
    return found


def _names(folder: Path | str, way: str = "") -> Iterator[str]:
    """The paths of the files that a server gives away, from the site's root."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if not _is_given_away(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _names(entry.path, f"{way}{entry.name}/")
            elif entry.is_file():
                yield f"{way}{entry.name}"


def _is_given_away(name: str) -> bool:
    return not name.startswith(".") or name == _ASKED_FOR


def write(path: Path, manifest: Manifest) -> None:
    """Writes a manifest as JSON; OSError when that cannot be."""
    text = json.dumps(manifest._asdict(), ensure_ascii=False, indent=0)
    path.write_text(f"{text}\n", encoding="utf-8", newline="\n")


def read(path: Path) -> Manifest:
    """A manifest; OSError when there is none, ValueError when the file holds none."""
    try:
        return Manifest(**json.loads(path.read_text(encoding="utf-8")))
    except TypeError as error:
        raise ValueError(str(error)) from error
