"""The bill of materials names what is pinned, each with the hashes of its files."""

import json
import re
from pathlib import Path
from typing import Any

from macros.watching.components import NAME, write
from tests.core_fixtures import ROOT


def bill(folder: Path, root: Path = ROOT) -> dict[str, Any]:
    write(folder / NAME, root)
    text = (folder / NAME).read_text(encoding="utf-8")
    read: dict[str, Any] = json.loads(text)
    return read


def test_it_names_all_that_is_pinned_and_its_hashes(tmp_path: Path) -> None:
    listed = {part["purl"]: part for part in bill(tmp_path)["components"]}
    pinned = hashes = 0
    for name in ("requirements.txt", "requirements-pdf.txt"):
        for block in re.split(r"\n(?=[a-z])", (ROOT / name).read_text(encoding="utf-8")):
            if found := re.match(r"([a-z0-9.-]+)==([^\s;]+)", block):
                part = listed[f"pkg:pypi/{found[1]}@{found[2]}"]
                given = {one["content"] for one in part["externalReferences"][0]["hashes"]}
                assert given == set(re.findall(r"sha256:(\w+)", block))
                pinned, hashes = pinned + 1, hashes + len(given)
    assert pinned > 30
    assert hashes > 300
    assert all(name.startswith("pkg:pypi/") for name in listed)


def test_the_scripts_of_pages_hold_nothing_of_others() -> None:
    sources = (ROOT / "docs/assets/js").glob("*/*.js")
    texts = [path.read_text(encoding="utf-8") for path in sources if path.parent.name != "bundles"]
    imported = {
        name for text in texts for name in re.findall(r'^import .*from "([^".][^"/]*)', text, re.M)
    }
    assert imported == set()


def test_it_is_the_same_each_time_and_empty_of_a_project_that_pins_nothing(tmp_path: Path) -> None:
    assert bill(tmp_path) == bill(tmp_path)
    assert bill(tmp_path, tmp_path)["components"] == []
