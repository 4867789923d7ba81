"""What a build has made: the digest of every file, and the headers that servers are to send."""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

NAME = "manifest.json"  # beside the settings of servers
_ASKED_FOR = ".well-known"  # of what is hidden, the only folder that servers give away


class Manifest(NamedTuple):
    """A built site.

    `headers` are by the beginning of the addresses for which they hold; the longest one counts.
    """

    repository: str  # its web address; empty when there is none
    headers: Mapping[str, Mapping[str, str]]
    files: Mapping[str, str]  # SHA-256 by the path from the site's root


def digests(site: Path) -> dict[str, str]:
    """The SHA-256 of every file of a folder that a server gives away."""
    found = {}
    for name in sorted(_names(site), key=lambda name: name.split("/")):
        with open(f"{site}/{name}", "rb", buffering=0) as file:  # noqa: PTH123 - of thousands
            found[name] = hashlib.sha256(file.read()).hexdigest()
    return found


def _names(site: Path) -> Iterator[str]:
    """The paths of the files that a server gives away, from the site's root."""
    for folder, below, files in os.walk(site):
        below[:] = filter(_is_given_away, below)
        way = Path(folder).relative_to(site).as_posix()
        for name in filter(_is_given_away, files):
            if os.path.isfile(f"{folder}/{name}"):  # noqa: PTH113 - of thousands
                yield name if way == "." else f"{way}/{name}"


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
