"""What a build has made: the digest of every file, and the headers that servers are to send."""

import hashlib
import json
from collections.abc import Mapping
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
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site)
        hidden = [part for part in name.parts if part.startswith(".") and part != _ASKED_FOR]
        if path.is_file() and not hidden:
            found[name.as_posix()] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


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
