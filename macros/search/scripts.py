"""The engine as one file: the worker fetches it in a single request, a page may load it as well."""

from pathlib import Path

from rjsmin import jsmin

from macros import addresses

_FOLDER = Path(__file__).resolve().parents[2] / "docs" / addresses.SEARCH_SCRIPTS
# In the order in which they need each other.
_PARTS = (
    "minisearch.min.js",
    "fold.js",
    "names.js",
    "numbers.js",
    "records.js",
    "query.js",
    "repair.js",
    "marks.js",
    "view.js",
    "engine.js",
    "worker.js",
)


def engine_script() -> bytes:
    """All parts of the engine, one after the other, without comments and white space."""
    text = "".join((_FOLDER / part).read_text(encoding="utf-8") for part in _PARTS)
    small: str = jsmin(text, keep_bang_comments=True)  # the library's licence
    return small.encode("utf-8")
