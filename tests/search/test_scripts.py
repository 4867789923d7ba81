"""The scripts of the site, with what they need of Python before them."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros import addresses
from macros.kinds import KINDS
from macros.labels import ROLES, WAYS
from macros.search.scripts import facts, files, offline_script
from tests.tools.sites import ROOT

MODULES = ROOT / "docs/assets/js"
PUBLISHED = dict(files())


def facts_in(script: bytes) -> Any:
    """What a script sets before it begins."""
    head, _, rest = script.decode().partition(";\n")
    assert rest.startswith(("(()=>{", '"use strict";(()=>{'))
    return json.loads(head.removeprefix("globalThis.Plan="))["facts"]


def test_the_first_script_of_a_page_brings_the_facts() -> None:
    known = json.loads(json.dumps(facts()))
    assert facts_in(PUBLISHED[addresses.FIRST_SCRIPT]) == known
    assert facts_in(offline_script()) == known
    assert not PUBLISHED[addresses.PAGE_SCRIPT].startswith(b"globalThis.Plan")


def test_a_worker_brings_what_its_modules_read() -> None:
    brought = facts_in(PUBLISHED[addresses.SEARCH_ENGINE])
    read = [path for path in modules() if path.parent.name == "search"]
    read += [MODULES / "shared" / f"{name}.js" for name in ("quarters", "unparted")]
    names = {
        name for path in read for name in re.findall(r"\bfacts\.(\w+)", path.read_text("utf-8"))
    }
    assert names <= brought.keys() < facts().keys()
    assert all(brought[name] == json.loads(json.dumps(facts()[name])) for name in brought)


def test_the_copy_without_a_server_has_a_first_script_of_its_own() -> None:
    assert f"{addresses.SCRIPTS}offline.js" not in PUBLISHED
    assert offline_script() != PUBLISHED[addresses.FIRST_SCRIPT]


def test_every_fact_is_read_by_a_module_and_every_fact_read_is_there() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in modules())
    assert set(re.findall(r"\bfacts\.(\w+)", text)) == facts().keys()


def test_no_module_repeats_what_python_knows() -> None:
    known = {text for text in texts_of(facts()) if len(text) > 1}
    known |= {kind.section for kind in KINDS.values() if kind.section}
    known |= {text for way in WAYS.values() for text in (way.words, way.short, way.code)}
    known |= {text for role in ROLES.values() for text in (role.words, role.code)}
    for path in modules():
        text = path.read_text(encoding="utf-8")
        repeated = [one for one in known if any(f"{quote}{one}{quote}" in text for quote in "\"'`")]
        assert not repeated, path


def modules() -> Iterator[Path]:
    for path in MODULES.rglob("*.js"):
        if path.parent.name != "bundles":
            yield path


def texts_of(value: Any) -> Iterator[str]:
    """Every text in a fact, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts_of(one)
    elif not isinstance(value, int):
        for one in value:
            yield from texts_of(one)
