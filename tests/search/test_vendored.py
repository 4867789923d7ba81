"""The library in the repository is the one that its record names."""

import hashlib
import re

from tests.tools.sites import ROOT

FOLDER = ROOT / "docs/assets/js/search"


def test_minisearch_is_as_recorded() -> None:
    record = (FOLDER / "README.md").read_text(encoding="utf-8")
    library = (FOLDER / "minisearch.min.js").read_bytes()
    assert re.findall(r"^\| sha256 \| `(\w{64})` \|$", record, re.MULTILINE) == [
        hashlib.sha256(library).hexdigest()
    ]
    version = re.search(r"`minisearch` (\S+) of npm", record)
    assert version
    assert library.decode().startswith(f"/*! MiniSearch {version[1]}, ")
