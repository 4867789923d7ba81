"""The scripts that pages and the search worker load, as ``scripts/javascript.py`` made them."""

from collections.abc import Iterator
from pathlib import Path

from macros import addresses

_BUNDLES = Path(__file__).resolve().parents[2] / "docs/assets/js/bundles"
_OFFLINE = "offline.js"  # in the place of a page's first script, where there is no server


def files() -> Iterator[tuple[str, bytes]]:
    """The scripts of the site: (path from the site's root, bytes)."""
    for path in sorted(_BUNDLES.glob("*.js")):
        if path.name != _OFFLINE:
            yield f"{addresses.SCRIPTS}{path.name}", path.read_bytes()


def offline_script() -> bytes:
    """What a page of the copy without a server has for its first script."""
    return (_BUNDLES / _OFFLINE).read_bytes()
