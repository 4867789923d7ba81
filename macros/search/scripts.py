"""The scripts of the search as two files: one the worker fetches, one each page loads."""

from collections.abc import Iterable
from pathlib import Path

from rjsmin import jsmin

_FOLDER = Path(__file__).resolve().parents[2] / "docs/assets/js"
# In the order in which they need each other.
_OF_PAGES = (
    "search/fold.js",
    "search/marks.js",
    "box/highlight.js",
    "box/completion.js",
    "box/box.js",
)
_OF_THE_ENGINE = (
    "search/minisearch.min.js",
    "search/fold.js",
    "search/names.js",
    "search/numbers.js",
    "search/records.js",
    "search/query.js",
    "search/repair.js",
    "search/marks.js",
    "search/view.js",
    "search/engine.js",
    "search/worker.js",
)


def engine_script() -> bytes:
    """The engine: the worker runs it, and a page may load it as well."""
    return _joined(_OF_THE_ENGINE)


def page_script() -> bytes:
    """What each page needs around Material's search box, and to mark words."""
    return _joined(_OF_PAGES)


def _joined(parts: Iterable[str]) -> bytes:
    """The parts one after the other, without comments and white space."""
    text = "".join((_FOLDER / part).read_text(encoding="utf-8") for part in parts)
    small: str = jsmin(text, keep_bang_comments=True)  # the library's licence
    return small.encode("utf-8")
