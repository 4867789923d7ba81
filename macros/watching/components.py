"""Of which parts of others the site is made: a bill of materials in CycloneDX 1.6.

https://cyclonedx.org/docs/1.6/json/. Read from what is pinned, and by nothing that would have to be
pinned in turn. The scripts of pages hold nothing of others (package-lock.json pins tools alone).
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

NAME = "sbom.cdx.json"  # beside the settings of servers

_PYTHON = ("requirements.txt", "requirements-pdf.txt")
_PINNED = re.compile(r"([\w.-]+)==([\w.+!-]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def write(path: Path, root: Path) -> None:
    """Writes the bill of the project at `root`; OSError when that cannot be."""
    found = {part["purl"]: part for part in _python(root)}
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "components": [found[purl] for purl in sorted(found)],
    }
    text = json.dumps(bill, ensure_ascii=False, indent=1)
    path.write_text(f"{text}\n", encoding="utf-8", newline="\n")


def _python(root: Path) -> Iterator[dict[str, Any]]:
    for path in (root / name for name in _PYTHON):
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        for lines in re.split(r"\n(?=\S)", text):  # a pin's hashes are set in below it
            if pin := _PINNED.match(lines):
                hashes = [{"alg": "SHA-256", "content": digest} for digest in _HASH.findall(lines)]
                page = f"https://pypi.org/project/{pin[1]}/{pin[2]}/"
                yield _part(pin[1], pin[2], page, hashes)


def _part(name: str, version: str, page: str, hashes: list[dict[str, str]]) -> dict[str, Any]:
    """A package of PyPI; `hashes` are of each file in which it is given away at `page`."""
    address = f"pkg:pypi/{name}@{version}"  # https://github.com/package-url/purl-spec
    given = {"type": "distribution", "url": page, "hashes": hashes}
    described = {"type": "library", "bom-ref": address, "name": name, "version": version}
    return described | {"purl": address, "externalReferences": [given]}
