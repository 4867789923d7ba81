"""The scripts that pages and the search worker load.

``scripts/javascript.py`` makes them; a build only adds what they need to know of words, codes and
addresses, so that each is written once.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros import addresses
from macros.formulas import FORMULA_STARTS
from macros.labels import (
    ALL_WAYS,
    FINDER_COLUMNS,
    NO_TASKS,
    NOT_READ_WHEN,
    QUARTER_OF_YEAR,
    RESULTS,
    UNNUMBERED,
    quarter_name,
)
from macros.recognisers.unparted import PATTERN_OF_SCRIPTS
from macros.search.folding import QUARTER_TOKENS, QUARTER_WORDS
from macros.views.rows import MOST_PARTNERS

_SAID_BY_THEME = {
    "clipboard.copy": "Sao chép",
    "clipboard.copied": "Đã sao chép",
    "search.result.placeholder": "Gõ để bắt đầu tìm",
    "search.result.none": "Không tìm thấy kết quả nào",
    "search.result.one": "1 kết quả",
    "search.result.other": "# kết quả",
    "search.result.more.one": "và 1 nhiệm vụ nữa của kế hoạch này",
    "search.result.more.other": "và # nhiệm vụ nữa của kế hoạch này",
    "search.result.term.missing": "Không có",
}

_BUNDLES = Path(__file__).resolve().parents[2] / "docs/assets/js/bundles"
_FIRST = addresses.FIRST_SCRIPT.removeprefix(addresses.SCRIPTS)
_WORKER = addresses.SEARCH_ENGINE.removeprefix(addresses.SCRIPTS)
_OF_OUR_FRAME = ("plain.js", "plain-early.js")  # macros/plain
_OFFLINE = "offline.js"  # in the place of a page's first script, where there is no server


def files() -> Iterator[tuple[str, bytes]]:
    """The scripts of the site: (path from the site's root, bytes)."""
    yield from _published(_OFFLINE, *_OF_OUR_FRAME)


def plain_files() -> Iterator[tuple[str, bytes]]:
    """The scripts of the site in our own frame."""
    yield from _published(_OFFLINE, "early.js", "page.js")


def _published(*left_out: str) -> Iterator[tuple[str, bytes]]:
    for path in sorted(_BUNDLES.glob("*.js")):
        if path.name not in left_out:
            script = path.read_bytes()
            known = facts() if path.name == _FIRST else {}
            if path.name == _WORKER:  # no other script goes by what it knows
                known = {
                    name: fact for name, fact in facts().items() if b".%b" % name.encode() in script
                }
            yield f"{addresses.SCRIPTS}{path.name}", (_before(known) if known else b"") + script


def offline_script() -> bytes:
    """What a page of the copy without a server has for its first script."""
    return _before(facts()) + (_BUNDLES / _OFFLINE).read_bytes()


def facts() -> dict[str, Any]:
    """What modules in docs/assets/js read as ``facts``."""
    return {
        "quarters": [quarter_name(number) for number in range(1, 5)],
        "quarterOfYear": QUARTER_OF_YEAR,
        "quarterWords": QUARTER_WORDS,
        "quarterTokens": QUARTER_TOKENS,
        "ways": list(ALL_WAYS),
        "inherited": list(ALL_WAYS).index("succession"),
        "noTasks": NO_TASKS,
        "finder": addresses.FINDER,
        "soughtWords": addresses.SOUGHT_WORDS,
        "ownTasks": addresses.OWN_TASKS,
        "followed": addresses.FOLLOWED,
        "formulaStarts": FORMULA_STARTS,
        "finderColumns": FINDER_COLUMNS,
        "mostPartners": MOST_PARTNERS,
        "notReadWhen": NOT_READ_WHEN,
        "unnumbered": UNNUMBERED,
        "overdue": RESULTS["overdue"].words,
        "unparted": PATTERN_OF_SCRIPTS,
        "saidByTheme": _SAID_BY_THEME,
        "ofYear": addresses.in_section("", "{year}", ""),
    }


def _before(known: dict[str, Any]) -> bytes:
    """The statement in front of a script that sets the facts it knows."""
    text = json.dumps({"facts": known}, ensure_ascii=False, separators=(",", ":"))
    return f"globalThis.Plan={text};\n".encode()
